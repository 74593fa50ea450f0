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

#include "analysis/dossier-commitment-reference.h"

#include <string.h>

#define REACH 40 /* tokens */
#define GOVERNOR 5
#define CHAIN 5 /* prepositions between a head and its verb */

/* "Mali, Niger and Chad": over those before a comma. */
static DossierClause
first_of_list (const DossierCommitmentText *text, DossierClause phrase)
{
  while (phrase.first > text->first + 1 && dossier_commitment_text_is (text, phrase.first - 1, ","))
    {
      DossierClause other = dossier_reference_phrase_before (text, phrase.first - 1);

      if (other.first >= other.end || !dossier_commitment_text_is_party (text, other.end - 1))
        break;
      phrase = other;
    }

  return phrase;
}

/* "Mali and Chad": the first. */
static DossierClause
first_of_several (const DossierCommitmentText *text, DossierClause phrase)
{
  DossierClause other;

  if (phrase.first <= text->first + 1 || !dossier_commitment_text_is (text, phrase.first - 1, "and"))
    return phrase;

  other = dossier_reference_phrase_before (text, phrase.first - 1);
  if (other.first >= other.end)
    return phrase;
  if (dossier_commitment_text_is_party (text, other.end - 1) && dossier_commitment_text_is_party (text, phrase.end - 1))
    return first_of_list (text, other);
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

/* "presidents", "leaders". */
static gboolean
names_several (const DossierCommitmentText *text, guint noun)
{
  return text->draft->text[dossier_draft_token (text->draft, noun)->end - 1] == 's' && dossier_commitment_text_has (text, noun, DOSSIER_CUE_ACTOR);
}

/* The head of the phrase that ends before `end`, and whom it resolves to. */
static gboolean
read_chain (DossierCommitmentText *text, guint end, DossierActor *actor)
{
  DossierClause              phrase = dossier_reference_phrase_before (text, end);
  const DossierDraftMention *inner = NULL;

  for (guint i = 0; i < CHAIN && phrase.first < phrase.end && phrase.first > text->first + 1; i++)
    {
      guint         preposition = phrase.first - 1;
      DossierClause head;

      if (is_person (text, phrase.end - 1))
        break;
      if (dossier_speaker_words_is_any (text->draft, phrase.first - 1, (const char *const[]){ "and", "&", NULL }) && dossier_commitment_text_is_party (text, phrase.end - 1))
        phrase = first_of_several (text, phrase);
      preposition = phrase.first - 1;
      if (phrase.first <= text->first || !dossier_speaker_words_is_preposition (text->draft, preposition) || dossier_commitment_text_is (text, preposition, "after") ||
          dossier_commitment_text_is (text, preposition, "before"))
        break;
      head = dossier_reference_phrase_before (text, preposition);
      if (head.first >= head.end && dossier_commitment_text_is (text, preposition, "of")) /* "a share of the voters" */
        {
          *actor = (DossierActor){ .kind = DOSSIER_ACTOR_THING, .entity = -1, .name = "" };
          return TRUE;
        }
      if (head.first >= head.end)
        break;
      if (dossier_commitment_text_is (text, preposition, "of") && phrase.end < end - 1 && names_several (text, head.end - 1))
        return dossier_reference_set_joint (text, (DossierClause){ head.first, end }, phrase.first, actor);
      if (dossier_commitment_text_is (text, preposition, "of"))
        inner = dossier_reference_party_in (text, phrase);
      phrase = head;
    }

  return dossier_reference_resolve (text, first_of_several (text, phrase), inner, actor);
}

/* Over adverbs, dates, brackets and quotation marks. */
static guint
skip_back (const DossierCommitmentText *text, guint token)
{
  static const char *const small[] = { "also", "both", "yesterday", "has", "have", "had", "to", "each", "all", NULL };
  guint                    limit = dossier_reference_limit (text, token);

  while (token > limit)
    {
      guint before = token - 1;

      if (dossier_commitment_text_is_short (text, before))
        token = before - 1;
      else if (dossier_commitment_text_is_date (text, before))
        token = dossier_reference_mention_first (text, before);
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
  guint limit = dossier_reference_limit (text, comma);

  for (guint i = comma; i > limit; i--)
    {
      if (dossier_reference_is_verb (text, i - 1) && !dossier_commitment_text_has (text, i - 1, DOSSIER_CUE_ACTOR | DOSSIER_CUE_ROLE))
        continue;
      if (dossier_commitment_text_is (text, i - 1, ",") && i - 1 > text->first)
        return i - 1;
    }

  return 0;
}

/* "The men who signed the letter asked", "issued a letter asking": the noun before the verb is not who acts. */
static void
look_further (DossierCommitmentText *text, guint verb, guint end, DossierActor *actor)
{
  const DossierToken *token = dossier_draft_token (text->draft, verb);
  DossierActor        other;

  for (guint i = end; i > dossier_reference_limit (text, end); i--)
    if (dossier_commitment_text_is (text, i - 1, "who") && read_chain (text, i - 1 - (i > text->first + 1 && dossier_commitment_text_is (text, i - 2, ",")), &other) && other.kind != DOSSIER_ACTOR_THING)
      {
        *actor = other;
        return;
      }
  if (token->end - token->start > 4 && strncmp (text->draft->text + token->end - 3, "ing", 3) == 0 && dossier_actor_find_first (text, text->first, end, &other))
    *actor = other;
}

/* "We do not wait and will act": the subject is further back in the same quotation. */
static gboolean
find_self_before (DossierCommitmentText *text, guint end, DossierActor *actor)
{
  for (guint i = end; i > dossier_reference_limit (text, end) && text->quotations[i - 1] == text->quotations[end] && text->quotations[end] != 0; i--)
    {
      if (dossier_speaker_words_get_pronoun (text->draft, i - 1) != 0 || dossier_commitment_text_is_party (text, i - 1))
        return FALSE;
      if (dossier_speaker_words_is_first_person (text->draft, i - 1))
        return dossier_reference_set_self (text, i - 1, actor);
    }

  return FALSE;
}

gboolean
dossier_actor_find_subject (DossierCommitmentText *text, guint verb, const DossierActor *before, DossierActor *actor)
{
  static const char *const relative[] = { "who", "which", "that", NULL }, *const joint[] = { "and", "or", "but", "then", NULL }, *const nobody[] = { "you", "there", "those", "this", "nobody", "nothing", "everyone", "everybody", "who've", NULL };
  guint end = skip_back (text, verb), comma;

  if (end <= text->first)
    return dossier_speaker_words_is_any (text->draft, text->first, (const char *const[]){ "each", "both", "all", NULL }) && dossier_reference_set_known (&text->last, (DossierClause){ text->first, text->first + 1 }, actor);
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
      return find_self_before (text, end - 1, actor) || dossier_actor_find_first (text, text->first, end - 1, actor);
    }
  if (dossier_commitment_text_is (text, end - 1, ","))
    {
      comma = before_apposition (text, end - 1);
      if (comma != 0 && read_chain (text, comma, actor) && actor->kind != DOSSIER_ACTOR_THING)
        return TRUE;
      return dossier_actor_find_first (text, text->first, end - 1, actor);
    }
  if (!read_chain (text, end, actor))
    return dossier_actor_find_first (text, text->first, end, actor);
  if (actor->kind == DOSSIER_ACTOR_THING)
    look_further (text, verb, end, actor);
  return TRUE;
}

/* "thanked Peru for its pledge": who stands right before "for its". */
static gboolean
find_thanked (DossierCommitmentText *text, guint its, DossierActor *actor)
{
  if (its < text->first + 2 || !dossier_speaker_words_is_any (text->draft, its - 1, (const char *const[]){ "for", "over", NULL }) || !dossier_commitment_text_is_party (text, its - 2))
    return FALSE;

  return dossier_reference_set_mention (text, dossier_commitment_text_get_mention (text, its - 2), actor);
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
      if (dossier_speaker_words_is_any (text->draft, token, its) && find_thanked (text, token, actor))
        return TRUE;
      if (dossier_speaker_words_is_any (text->draft, token, its))
        return (dossier_actor_find_first (text, text->first, token, actor) && actor->kind != DOSSIER_ACTOR_THING) || dossier_reference_set_known (&text->body, (DossierClause){ token, token + 1 }, actor);
      if (dossier_speaker_words_is_any (text->draft, token, his))
        return (dossier_actor_find_first (text, text->first, token, actor) && actor->kind == DOSSIER_ACTOR_PERSON) || dossier_reference_set_known (&text->person, (DossierClause){ token, token + 1 }, actor);
      if (dossier_reference_is_self (text, token))
        return dossier_reference_set_self (text, token, actor);
      if (dossier_commitment_text_is_party (text, token))
        return dossier_reference_set_mention (text, dossier_commitment_text_get_mention (text, token), actor);
      if (dossier_speaker_words_is_boundary (text->draft, token) || dossier_speaker_words_is_preposition (text->draft, token) || dossier_reference_is_verb (text, token))
        break;
    }

  return FALSE;
}

/* "announced ambitious plans to act": the verb whose object the noun is, 0 = none. */
guint
dossier_actor_find_governor (const DossierCommitmentText *text, guint noun)
{
  static const char *const verbs[] = { "has", "have", "had", "made", "makes", "make", "unveils", "announces", "reached", "reaches", "presents", "drew", "set", "outlines", NULL };
  guint                    limit = noun > text->first + GOVERNOR ? noun - GOVERNOR : text->first;

  for (guint i = noun; i > limit + 1; i--)
    {
      const DossierToken *token = dossier_draft_token (text->draft, i - 1);

      if (dossier_speaker_words_is_any (text->draft, i - 1, verbs))
        return i - 1;
      if (dossier_speaker_words_is_boundary (text->draft, i - 1) || dossier_speaker_words_is_preposition (text->draft, i - 1) || text->mentions[i - 1] != 0)
        return 0;
      if (token->end - token->start > 4 && strncmp (text->draft->text + token->end - 2, "ed", 2) == 0 && dossier_draft_has_class (text->draft, i - 1, DOSSIER_WORD_SPEECH_VERB | DOSSIER_WORD_ACTION_VERB) &&
          !dossier_speaker_words_is_determiner (text->draft, i - 2))
        return i - 1;
    }

  return 0;
}

gboolean
dossier_actor_read (DossierCommitmentText *text, guint first, DossierActor *actor)
{
  const DossierDraftMention *inner = NULL;
  guint                      end = first;

  while (end < text->end && end < first + 8 && !dossier_speaker_words_is_boundary (text->draft, end) && !dossier_speaker_words_is_preposition (text->draft, end) && !dossier_reference_is_verb (text, end))
    end++;

  if (dossier_commitment_text_is (text, end, "of")) /* "by the government of Chile" */
    {
      guint owner = end + 1 + dossier_speaker_words_is_determiner (text->draft, end + 1);

      inner = dossier_commitment_text_is_party (text, owner) ? dossier_commitment_text_get_mention (text, owner) : NULL;
    }

  return dossier_reference_resolve (text, (DossierClause){ first, end }, inner, actor);
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
  if (dossier_reference_set_speaker (text, dossier_commitment_text_get_quotation (text, token), actor))
    return TRUE;
  for (guint i = token; i > dossier_reference_limit (text, token); i--)
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
        return dossier_reference_set_mention (text, dossier_commitment_text_get_mention (text, i), actor);
      if (text->mentions[i] == 0 && (dossier_reference_is_verb (text, i) || dossier_draft_is (text->draft, i, DOSSIER_TOKEN_PUNCTUATION)))
        break;
    }

  return FALSE;
}

/* "leaders of Mali, the Republic of Niger and Chad": the noun from `noun` to `of`, with all whose they are. */
static gboolean
read_joint (DossierCommitmentText *text, guint noun, guint of, DossierActor *actor)
{
  guint end;

  if (!dossier_commitment_text_is (text, of, "of") || !names_several (text, of - 1))
    return FALSE;
  end = dossier_reference_list_end (text, of + 1);

  return end > of + 1 && dossier_reference_set_joint (text, (DossierClause){ noun, end }, of + 1, actor);
}

/* "WASHINGTON (AP) — ". */
static guint
skip_dateline (const DossierCommitmentText *text, guint first)
{
  for (guint i = first + 1; i < MIN (first + 10, text->end); i++)
    if (dossier_speaker_words_is_dash (text->draft, i))
      return dossier_commitment_text_is (text, i - 1, ")") ? i + 1 : first;

  return first;
}

/* Whether the token stands inside a phrase behind a preposition. */
static gboolean
is_inside (const DossierCommitmentText *text, guint first, guint token)
{
  if (token > first + 1 && dossier_speaker_words_is_determiner (text->draft, token - 1))
    return dossier_speaker_words_is_preposition (text->draft, token - 2);

  return token > first && dossier_speaker_words_is_preposition (text->draft, token - 1);
}

gboolean
dossier_actor_find_first (DossierCommitmentText *text, guint first, guint end, DossierActor *actor)
{
  end = MIN (end, first + 2 * REACH);
  if (first == text->first)
    first = skip_dateline (text, first);
  for (guint i = first; i < end; i++)
    {
      const DossierDraftMention *mention = dossier_commitment_text_get_mention (text, i);
      guint                      next = mention != NULL ? mention->token + mention->n_tokens : i + 1;

      if (next <= end && mention != NULL && dossier_commitment_text_is_party (text, i) && !dossier_draft_is (text->draft, next, DOSSIER_TOKEN_POSSESSIVE) &&
          (mention->kind != DOSSIER_MENTION_DEMONYM || mention->type != DOSSIER_ENTITY_COUNTRY) && !is_inside (text, first, i))
        return read_named_office (text, next + 1, end, actor) || dossier_reference_set_mention (text, mention, actor);
      if (mention == NULL && dossier_reference_is_self (text, i) && dossier_commitment_text_get_quotation (text, i) == NULL && !is_inside (text, first, i) &&
          dossier_reference_set_self (text, i, actor))
        return TRUE;
      if (mention == NULL && i == first && dossier_speaker_words_get_pronoun (text->draft, i) != 0 && dossier_reference_resolve_pronoun (text, i, actor))
        return TRUE;
      if (mention == NULL && dossier_commitment_text_has (text, i, DOSSIER_CUE_ACTOR) && !dossier_draft_is (text->draft, next, DOSSIER_TOKEN_POSSESSIVE) &&
          !dossier_commitment_text_is_party (text, next) && !is_inside (text, first, i))
        {
          while (next < end && dossier_commitment_text_has (text, next, DOSSIER_CUE_ACTOR) && text->mentions[next] == 0) /* "the navy chiefs" */
            next++;
          return read_named_office (text, next, end, actor) || read_joint (text, i, next, actor) || read_chain (text, next, actor);
        }
      if (mention != NULL)
        i = next - 1;
    }

  return FALSE;
}

/* "…, Ana Berg said": a person by name. */
static gboolean
find_teller (DossierCommitmentText *text, DossierActor *actor)
{
  for (guint i = text->end; i > text->first + 1; i--)
    if (dossier_speaker_words_is_plain_cue (text->draft, i - 1))
      return ((dossier_actor_find_subject (text, i - 1, NULL, actor) && actor->kind == DOSSIER_ACTOR_PERSON) || (dossier_actor_read (text, i, actor) && actor->kind == DOSSIER_ACTOR_PERSON)) && actor->entity >= 0;

  return FALSE;
}

void
dossier_actor_remember (DossierCommitmentText *text)
{
  DossierActor               actor, teller;
  const DossierDraftMention *country;

  if (!dossier_actor_find_first (text, text->first, text->end, &actor))
    return;

  if (actor.self && actor.entity < 0 && text->author.name == NULL) /* "we", of whom nothing is known */
    return;
  actor.self = FALSE;
  text->last = actor;
  if (actor.kind == DOSSIER_ACTOR_PERSON && !dossier_reference_is_plural (&actor))
    text->person = actor;
  else if (find_teller (text, &teller))
    text->person = teller;
  else if (actor.kind == DOSSIER_ACTOR_BODY)
    text->body = actor;
  country = dossier_commitment_text_get_mention (text, actor.first);
  if (country != NULL && country->type == DOSSIER_ENTITY_COUNTRY)
    text->country = actor;
  if (text->author.name == NULL)
    text->author = actor;
}
