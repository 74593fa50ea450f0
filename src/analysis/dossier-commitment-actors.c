/* dossier-commitment-actors.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From the verb to the left: over adverbs and dates, out of "in charge of trade" to the head of its
 * phrase, over an apposition between commas, to the antecedent of "which", along "and" to the subject of
 * the clause before. No step looks further than the sentence and REACH tokens.
 */

#include "config.h"

#include "analysis/dossier-commitment-actors.h"

#include <string.h>

#define REACH 40
#define CHAIN 5 /* prepositions between a head and its verb */

typedef struct
{
  guint first;
  guint end;
} Phrase;

static guint
mention_first (const DossierCommitmentText *text, guint token)
{
  const DossierDraftMention *mention = dossier_commitment_text_get_mention (text, token);

  return mention != NULL ? mention->token : token;
}

static gboolean
is_verb (const DossierCommitmentText *text, guint token)
{
  if (dossier_speaker_words_is_auxiliary (text->draft, token) && !dossier_draft_is (text->draft, token, DOSSIER_TOKEN_POSSESSIVE))
    return TRUE;
  if (dossier_commitment_text_has (text, token, DOSSIER_CUE_NOUN | DOSSIER_CUE_ACT | DOSSIER_CUE_ACTOR))
    return FALSE;

  return dossier_draft_has_class (text->draft, token, DOSSIER_WORD_SPEECH_VERB | DOSSIER_WORD_ACTION_VERB) || dossier_commitment_text_has (text, token, DOSSIER_CUE_VERB | DOSSIER_CUE_WILL | DOSSIER_CUE_MUST);
}

static guint
limit_of (const DossierCommitmentText *text, guint token)
{
  return token > text->first + REACH ? token - REACH : text->first;
}

/* The noun phrase that ends before token `end`. */
static Phrase
phrase_before (const DossierCommitmentText *text, guint end)
{
  Phrase phrase = { end, end };
  guint  limit = limit_of (text, end);

  while (phrase.first > limit)
    {
      guint token = phrase.first - 1;

      if (dossier_commitment_text_is_date (text, token))
        break;
      if (text->mentions[token] != 0)
        {
          phrase.first = mention_first (text, token);
          continue;
        }
      if (dossier_speaker_words_is_boundary (text->draft, token) || dossier_speaker_words_is_preposition (text->draft, token) || is_verb (text, token) ||
          dossier_speaker_words_get_pronoun (text->draft, token) != 0 || (dossier_draft_is (text->draft, token, DOSSIER_TOKEN_PUNCTUATION) && !dossier_draft_is (text->draft, token, DOSSIER_TOKEN_POSSESSIVE)))
        {
          if (phrase.first == end && dossier_speaker_words_get_pronoun (text->draft, token) != 0)
            phrase.first = token;
          break;
        }
      phrase.first = token;
      if (dossier_speaker_words_is_determiner (text->draft, token) && !dossier_draft_is (text->draft, token, DOSSIER_TOKEN_POSSESSIVE) && !dossier_commitment_text_is (text, token, "new") &&
          !dossier_commitment_text_is (text, token, "own"))
        break;
    }

  return phrase;
}

static void
set_country (const DossierCommitmentText *text, const DossierDraftMention *mention, DossierActor *actor)
{
  if (*mention->country != '\0')
    memcpy (actor->country, mention->country, sizeof actor->country);
  else if (mention->entity >= 0 && mention->type != DOSSIER_ENTITY_PERSON)
    memcpy (actor->country, g_array_index (text->draft->entities, DossierDraftEntity, mention->entity).country, sizeof actor->country);
}

static const char *
keep (DossierCommitmentText *text, guint first, guint end)
{
  g_autofree char *words = dossier_commitment_text_copy (text, first, end);

  return words != NULL ? g_string_chunk_insert (text->draft->strings, words) : NULL;
}

static gboolean
set_mention (DossierCommitmentText *text, const DossierDraftMention *mention, DossierActor *actor)
{
  *actor = (DossierActor){ .entity = mention->entity, .first = mention->token, .end = mention->token + mention->n_tokens };
  actor->kind = mention->type == DOSSIER_ENTITY_PERSON ? DOSSIER_ACTOR_PERSON : DOSSIER_ACTOR_BODY;
  /* "American pledges" are the United States'. */
  if (mention->kind == DOSSIER_MENTION_DEMONYM && mention->type == DOSSIER_ENTITY_COUNTRY && mention->entity >= 0)
    actor->name = g_array_index (text->draft->entities, DossierDraftEntity, mention->entity).name;
  else
    actor->name = keep (text, actor->first, actor->end);
  set_country (text, mention, actor);

  return actor->name != NULL;
}

/* A party in a phrase, the last of them; NULL = none. */
static const DossierDraftMention *
party_in (const DossierCommitmentText *text, Phrase phrase)
{
  for (guint i = phrase.end; i > phrase.first; i--)
    if (dossier_commitment_text_is_party (text, i - 1))
      return dossier_commitment_text_get_mention (text, i - 1);

  return NULL;
}

static gboolean
set_known (const DossierActor *known, Phrase phrase, DossierActor *actor)
{
  if (known->name == NULL)
    return FALSE;

  *actor = *known;
  actor->first = phrase.first;
  actor->end = phrase.end;
  return TRUE;
}

/* "the party" after "the Green Party". */
static gboolean
is_head_of (const DossierCommitmentText *text, const DossierActor *body, guint noun)
{
  const DossierToken *token = dossier_draft_token (text->draft, noun);
  gsize               n = token->end - token->start, length;

  if (body->name == NULL)
    return FALSE;
  length = strlen (body->name);
  return length > n && g_ascii_strncasecmp (body->name + length - n, text->draft->text + token->start, n) == 0;
}

static gboolean
is_organisation (const DossierCommitmentText *text, const DossierActor *body)
{
  return body->entity >= 0 && g_array_index (text->draft->entities, DossierDraftEntity, body->entity).type == DOSSIER_ENTITY_ORGANISATION;
}

/* "both sides", "the two countries". */
static gboolean
is_pair (const DossierCommitmentText *text, Phrase phrase)
{
  static const char *const nouns[] = { "sides", "countries", "governments", "nations", "states", NULL };

  if (!dossier_speaker_words_is_any (text->draft, phrase.end - 1, nouns))
    return FALSE;
  for (guint i = phrase.first; i < phrase.end; i++)
    if (dossier_commitment_text_is (text, i, "two") || dossier_commitment_text_is (text, i, "both"))
      return TRUE;

  return phrase.first > text->first && dossier_commitment_text_is (text, phrase.first - 1, "both");
}

/* "the minister", "the government", "survivors". */
static gboolean
set_noun (DossierCommitmentText *text, Phrase phrase, const DossierDraftMention *inner, DossierActor *actor)
{
  static const char *const   societies[] = { "party", "group", "company", "firm", "alliance", "union", "bank", "bloc", "commission", "association", "organisation", "organization", "coalition", "federation", NULL };
  guint                      noun = phrase.end - 1, first = phrase.first;
  guint64                    classes = text->classes[noun];
  const DossierDraftMention *party = party_in (text, phrase);
  gboolean                   definite = dossier_commitment_text_is (text, first, "the") || dossier_commitment_text_is (text, first, "his") || dossier_commitment_text_is (text, first, "her");
  gboolean                   alone = definite && phrase.end - phrase.first == 2;

  if (party == NULL && alone && inner == NULL)
    {
      if ((classes & DOSSIER_CUE_ROLE) && text->draft->text[dossier_draft_token (text->draft, noun)->end - 1] != 's' && text->person.entity >= 0 && set_known (&text->person, phrase, actor))
        return TRUE;
      if (dossier_commitment_text_is (text, noun, "country") && set_known (&text->country, phrase, actor))
        return TRUE;
      if ((classes & DOSSIER_CUE_BODY) && (is_head_of (text, &text->body, noun) || (dossier_speaker_words_is_any (text->draft, noun, societies) && is_organisation (text, &text->body))) && set_known (&text->body, phrase, actor))
        return TRUE;
    }
  if (party == NULL && inner == NULL && is_pair (text, phrase) && set_known (text->country.name != NULL ? &text->country : &text->last, phrase, actor))
    return TRUE;
  if (party == NULL && inner != NULL && (classes & (DOSSIER_CUE_ACTOR | DOSSIER_CUE_ROLE | DOSSIER_CUE_BODY)))
    return set_mention (text, inner, actor);

  while (first + 1 < phrase.end && text->mentions[first] == 0 && dossier_speaker_words_is_determiner (text->draft, first))
    first++;
  *actor = (DossierActor){ .entity = -1, .first = first, .end = phrase.end, .name = keep (text, first, phrase.end) };
  actor->kind = (classes & DOSSIER_CUE_ROLE) ? DOSSIER_ACTOR_PERSON : (classes & (DOSSIER_CUE_ACTOR | DOSSIER_CUE_BODY)) ? DOSSIER_ACTOR_BODY
                                                                                                                         : DOSSIER_ACTOR_THING;
  if (party != NULL)
    set_country (text, party, actor);
  return actor->name != NULL;
}

static gboolean
set_speaker (DossierCommitmentText *text, const DossierQuotation *quotation, DossierActor *actor)
{
  if (quotation == NULL || quotation->speaker == NULL)
    return FALSE;

  *actor = (DossierActor){ .kind = DOSSIER_ACTOR_PERSON, .entity = quotation->speaker_entity, .name = g_string_chunk_insert (text->draft->strings, quotation->speaker) };
  if (quotation->speaker_entity >= 0)
    {
      const DossierDraftEntity *entity = &g_array_index (text->draft->entities, DossierDraftEntity, quotation->speaker_entity);

      memcpy (actor->country, entity->country, sizeof actor->country);
      if (entity->type != DOSSIER_ENTITY_PERSON)
        actor->kind = DOSSIER_ACTOR_BODY;
    }
  return TRUE;
}

/* Who "said that" right before a pronoun. */
static gboolean
find_reporter (DossierCommitmentText *text, guint token, DossierActor *actor)
{
  guint limit = token > text->first + 12 ? token - 12 : text->first + 1;

  if (token <= text->first + 1)
    return FALSE;
  for (guint i = token; i > limit; i--)
    if (dossier_speaker_words_is_cue (text->draft, i - 1))
      return dossier_actor_find_subject (text, i - 1, NULL, actor);

  return FALSE;
}

/* The first person or body of this sentence before a pronoun, else of the sentences before. */
static gboolean
resolve_pronoun (DossierCommitmentText *text, guint token, DossierActor *actor)
{
  char         pronoun = dossier_speaker_words_get_pronoun (text->draft, token);
  DossierActor first;
  gboolean     found = token > text->first && (find_reporter (text, token, &first) || dossier_actor_find_first (text, text->first, token, &first)) && first.kind != DOSSIER_ACTOR_THING;

  if (pronoun == 'm' || pronoun == 'f')
    {
      if (found && first.kind == DOSSIER_ACTOR_PERSON)
        *actor = first;
      else if (!set_known (&text->person, (Phrase){ token, token + 1 }, actor))
        return FALSE;
    }
  else if (found && (pronoun == 'p' || first.kind == DOSSIER_ACTOR_BODY))
    *actor = first;
  else if (!set_known (pronoun == 'p' ? &text->last : &text->body, (Phrase){ token, token + 1 }, actor))
    return FALSE;
  actor->first = token;
  actor->end = token + 1;

  return TRUE;
}

static gboolean
is_self (const DossierCommitmentText *text, guint token)
{
  static const char *const words[] = { "we", "i", "our", "my", "us", NULL };

  return dossier_speaker_words_is_any (text->draft, token, words);
}

static gboolean
set_self (DossierCommitmentText *text, guint token, DossierActor *actor)
{
  if (!set_speaker (text, dossier_commitment_text_get_quotation (text, token), actor) && !set_known (&text->author, (Phrase){ token, token + 1 }, actor))
    return FALSE;

  actor->self = TRUE;
  actor->first = token;
  actor->end = token + 1;
  return TRUE;
}

static gboolean
resolve (DossierCommitmentText *text, Phrase phrase, const DossierDraftMention *inner, DossierActor *actor)
{
  guint last = phrase.end - 1;

  if (phrase.first >= phrase.end || dossier_speaker_words_is_any (text->draft, last, (const char *const[]){ "you", "those", "that", "this", "there", "who", "what", NULL }))
    return FALSE;
  if (is_self (text, last))
    return set_self (text, last, actor);
  if (dossier_speaker_words_get_pronoun (text->draft, last) != 0)
    return resolve_pronoun (text, last, actor);
  if (dossier_commitment_text_is_party (text, last))
    return set_mention (text, dossier_commitment_text_get_mention (text, last), actor);
  if (!dossier_draft_is (text->draft, last, DOSSIER_TOKEN_WORD))
    return FALSE;

  return set_noun (text, phrase, inner, actor);
}

/* "Mali and Chad": the first. */
static Phrase
first_of_several (const DossierCommitmentText *text, Phrase phrase)
{
  Phrase other;

  if (phrase.first <= text->first + 1 || !dossier_commitment_text_is (text, phrase.first - 1, "and"))
    return phrase;

  other = phrase_before (text, phrase.first - 1);
  if (other.first >= other.end)
    return phrase;
  if (dossier_commitment_text_is_party (text, other.end - 1) && dossier_commitment_text_is_party (text, phrase.end - 1))
    return other;
  if (dossier_commitment_text_has (text, other.end - 1, DOSSIER_CUE_ACTOR) && dossier_commitment_text_has (text, phrase.end - 1, DOSSIER_CUE_ACTOR))
    return other;

  return phrase;
}

static gboolean
is_person (const DossierCommitmentText *text, guint token)
{
  const DossierDraftMention *mention = dossier_commitment_text_get_mention (text, token);

  return mention != NULL && mention->type == DOSSIER_ENTITY_PERSON;
}

/* The head of the phrase that ends before `end`, and whom it resolves to. */
static gboolean
read_chain (DossierCommitmentText *text, guint end, DossierActor *actor)
{
  Phrase                     phrase = phrase_before (text, end);
  const DossierDraftMention *inner = NULL;

  for (guint i = 0; i < CHAIN && phrase.first < phrase.end && phrase.first > text->first + 1; i++)
    {
      guint  preposition = phrase.first - 1;
      Phrase head;

      if (is_person (text, phrase.end - 1))
        break;
      if (dossier_speaker_words_is_any (text->draft, phrase.first - 1, (const char *const[]){ "and", "&", NULL }) && dossier_commitment_text_is_party (text, phrase.end - 1))
        phrase = first_of_several (text, phrase);
      preposition = phrase.first - 1;
      if (phrase.first <= text->first || !dossier_speaker_words_is_preposition (text->draft, preposition) || dossier_commitment_text_is (text, preposition, "after") ||
          dossier_commitment_text_is (text, preposition, "before"))
        break;
      head = phrase_before (text, preposition);
      if (head.first >= head.end && dossier_commitment_text_is (text, preposition, "of")) /* "a share of the voters" */
        {
          *actor = (DossierActor){ .kind = DOSSIER_ACTOR_THING, .entity = -1, .name = "" };
          return TRUE;
        }
      if (head.first >= head.end)
        break;
      if (dossier_commitment_text_is (text, preposition, "of"))
        inner = party_in (text, phrase);
      phrase = head;
    }

  return resolve (text, first_of_several (text, phrase), inner, actor);
}

/* Over adverbs, dates, brackets and quotation marks. */
static guint
skip_back (const DossierCommitmentText *text, guint token)
{
  static const char *const small[] = { "also", "both", "yesterday", "has", "have", "had", "to", "each", "all", NULL };
  guint                    limit = limit_of (text, token);

  while (token > limit)
    {
      guint before = token - 1;

      if (dossier_commitment_text_is_date (text, before))
        token = mention_first (text, before);
      else if (dossier_speaker_words_is_adverb (text->draft, before) || dossier_commitment_text_is_quote_mark (text, before) || dossier_speaker_words_is_any (text->draft, before, small))
        token = before;
      else if (dossier_commitment_text_is (text, before, "on") && dossier_commitment_text_is_date (text, token))
        token = before;
      else if (dossier_commitment_text_is (text, before, ")"))
        {
          while (before > limit && !dossier_commitment_text_is (text, before, "("))
            before--;
          token = before;
        }
      else
        break;
    }

  return token;
}

/* "Goyal, the leader of the house, has": the token behind the head before the pair of commas, 0 = none. */
static guint
before_apposition (const DossierCommitmentText *text, guint comma)
{
  guint limit = limit_of (text, comma);

  for (guint i = comma; i > limit; i--)
    {
      if (is_verb (text, i - 1) && !dossier_commitment_text_has (text, i - 1, DOSSIER_CUE_ACTOR | DOSSIER_CUE_ROLE))
        continue;
      if (dossier_commitment_text_is (text, i - 1, ",") && i - 1 > text->first)
        return i - 1;
    }

  return 0;
}

gboolean
dossier_actor_find_subject (DossierCommitmentText *text, guint verb, const DossierActor *before, DossierActor *actor)
{
  static const char *const relative[] = { "who", "which", "that", NULL }, *const joint[] = { "and", "or", "but", "then", NULL }, *const nobody[] = { "you", "there", "those", "this", "nobody", "nothing", "everyone", "everybody", "who've", NULL };
  guint end = skip_back (text, verb), comma;

  if (end <= text->first)
    return dossier_speaker_words_is_any (text->draft, text->first, (const char *const[]){ "each", "both", "all", NULL }) && set_known (&text->last, (Phrase){ text->first, text->first + 1 }, actor);
  if (dossier_speaker_words_is_any (text->draft, end - 1, nobody))
    return FALSE;
  if (dossier_speaker_words_is_any (text->draft, end - 1, relative))
    {
      end = skip_back (text, end - 1);
      if (end > text->first && dossier_commitment_text_is (text, end - 1, ","))
        end--;
      return read_chain (text, end, actor);
    }
  if (dossier_speaker_words_is_any (text->draft, end - 1, joint) || dossier_speaker_words_is_preposition (text->draft, end - 1))
    {
      if (before != NULL && before->name != NULL)
        {
          *actor = *before;
          return TRUE;
        }
      return dossier_actor_find_first (text, text->first, end - 1, actor);
    }
  if (dossier_commitment_text_is (text, end - 1, ","))
    {
      comma = before_apposition (text, end - 1);
      if (comma != 0 && read_chain (text, comma, actor) && actor->kind != DOSSIER_ACTOR_THING)
        return TRUE;
      return dossier_actor_find_first (text, text->first, end - 1, actor);
    }
  if (read_chain (text, end, actor))
    return TRUE;

  return dossier_actor_find_first (text, text->first, end, actor);
}

gboolean
dossier_actor_find_owner (DossierCommitmentText *text, guint noun, DossierActor *actor)
{
  static const char *const its[] = { "its", "their", NULL }, *const his[] = { "his", "her", NULL };
  guint limit = noun > text->first + 5 ? noun - 5 : text->first;

  for (guint i = noun; i > limit; i--)
    {
      guint token = i - 1;

      if (dossier_draft_is (text->draft, token, DOSSIER_TOKEN_POSSESSIVE))
        return read_chain (text, token, actor);
      if (dossier_speaker_words_is_any (text->draft, token, its))
        return (dossier_actor_find_first (text, text->first, token, actor) && actor->kind != DOSSIER_ACTOR_THING) || set_known (&text->body, (Phrase){ token, token + 1 }, actor);
      if (dossier_speaker_words_is_any (text->draft, token, his))
        return (dossier_actor_find_first (text, text->first, token, actor) && actor->kind == DOSSIER_ACTOR_PERSON) || set_known (&text->person, (Phrase){ token, token + 1 }, actor);
      if (is_self (text, token))
        return set_self (text, token, actor);
      if (dossier_commitment_text_is_party (text, token))
        return set_mention (text, dossier_commitment_text_get_mention (text, token), actor);
      if (dossier_speaker_words_is_boundary (text->draft, token) || dossier_speaker_words_is_preposition (text->draft, token) || is_verb (text, token))
        break;
    }

  return FALSE;
}

gboolean
dossier_actor_read (DossierCommitmentText *text, guint first, DossierActor *actor)
{
  guint end = first;

  while (end < text->end && end < first + 8 && !dossier_speaker_words_is_boundary (text->draft, end) && !dossier_speaker_words_is_preposition (text->draft, end) && !is_verb (text, end))
    end++;

  return resolve (text, (Phrase){ first, end }, NULL, actor);
}

/* "…, X said" or "…, said X" at the end of the sentence. */
static gboolean
find_voice_behind (DossierCommitmentText *text, guint token, DossierActor *actor)
{
  guint end = MIN (text->end, token + 80);

  for (guint i = token; i + 1 < end; i++)
    {
      if (!dossier_draft_has_class (text->draft, i, DOSSIER_WORD_SPEECH_VERB) || !dossier_speaker_words_is_plain_cue (text->draft, i))
        continue;
      if (dossier_commitment_text_is (text, i - 1, ",") || dossier_commitment_text_is_quote_mark (text, i - 1))
        return dossier_actor_read (text, i + 1, actor);
      return read_chain (text, skip_back (text, i), actor);
    }

  return FALSE;
}

gboolean
dossier_actor_find_voice (DossierCommitmentText *text, guint token, DossierActor *actor)
{
  if (set_speaker (text, dossier_commitment_text_get_quotation (text, token), actor))
    return TRUE;
  for (guint i = token; i > limit_of (text, token); i--)
    {
      guint verb = i - 1;

      if (!dossier_speaker_words_is_cue (text->draft, verb) || dossier_draft_is (text->draft, verb, DOSSIER_TOKEN_CAPITALISED))
        continue;
      while (verb > text->first && dossier_speaker_words_is_auxiliary (text->draft, verb - 1))
        verb--;
      return dossier_actor_find_subject (text, verb, NULL, actor) && actor->kind != DOSSIER_ACTOR_THING;
    }

  return find_voice_behind (text, token, actor) && actor->kind != DOSSIER_ACTOR_THING;
}

/* "Chief Election Commissioner Awal", "Minister for Africa Tobias Ellwood": the one who is named. */
static gboolean
read_named_office (DossierCommitmentText *text, guint token, guint end, DossierActor *actor)
{
  if (!dossier_commitment_text_has (text, token - 1, DOSSIER_CUE_ROLE))
    return FALSE;
  end = MIN (end, token + 8);
  for (guint i = token; i < end; i++)
    {
      if (is_person (text, i))
        return set_mention (text, dossier_commitment_text_get_mention (text, i), actor);
      if (text->mentions[i] == 0 && (is_verb (text, i) || dossier_draft_is (text->draft, i, DOSSIER_TOKEN_PUNCTUATION)))
        break;
    }

  return FALSE;
}

gboolean
dossier_actor_find_first (DossierCommitmentText *text, guint first, guint end, DossierActor *actor)
{
  end = MIN (end, first + 2 * REACH);
  for (guint i = first; i < end; i++)
    {
      const DossierDraftMention *mention = dossier_commitment_text_get_mention (text, i);
      gboolean                   inside = i > first && dossier_speaker_words_is_preposition (text->draft, i - 1);
      guint                      next = mention != NULL ? mention->token + mention->n_tokens : i + 1;

      if (i > first + 1 && dossier_speaker_words_is_determiner (text->draft, i - 1))
        inside = dossier_speaker_words_is_preposition (text->draft, i - 2);
      if (!inside && next <= end && mention != NULL && dossier_commitment_text_is_party (text, i) && !dossier_draft_is (text->draft, next, DOSSIER_TOKEN_POSSESSIVE) &&
          (mention->kind != DOSSIER_MENTION_DEMONYM || mention->type != DOSSIER_ENTITY_COUNTRY))
        return set_mention (text, mention, actor);
      if (!inside && mention == NULL && is_self (text, i) && dossier_commitment_text_get_quotation (text, i) == NULL && set_self (text, i, actor))
        return TRUE;
      if (!inside && mention == NULL && i == first && dossier_speaker_words_get_pronoun (text->draft, i) != 0 && resolve_pronoun (text, i, actor))
        return TRUE;
      if (!inside && mention == NULL && dossier_commitment_text_has (text, i, DOSSIER_CUE_ACTOR) && !dossier_draft_is (text->draft, next, DOSSIER_TOKEN_POSSESSIVE) &&
          !dossier_commitment_text_is_party (text, next))
        return read_named_office (text, next, end, actor) || read_chain (text, next, actor);
      if (mention != NULL)
        i = next - 1;
    }

  return FALSE;
}

void
dossier_actor_remember (DossierCommitmentText *text)
{
  DossierActor               actor;
  const DossierDraftMention *country;

  if (!dossier_actor_find_first (text, text->first, text->end, &actor))
    return;

  actor.self = FALSE;
  text->last = actor;
  if (actor.kind == DOSSIER_ACTOR_PERSON)
    text->person = actor;
  else if (actor.kind == DOSSIER_ACTOR_BODY)
    text->body = actor;
  country = dossier_commitment_text_get_mention (text, actor.first);
  if (country != NULL && country->type == DOSSIER_ENTITY_COUNTRY)
    text->country = actor;
  if (text->author.name == NULL)
    text->author = actor;
}
