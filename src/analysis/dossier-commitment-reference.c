/* dossier-commitment-reference.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A phrase is read from its end to the left; its last word says what it names.
 */

#include "config.h"

#include "analysis/dossier-commitment-reference.h"

#include "analysis/dossier-commitment-actors.h"
#include "analysis/dossier-speaker-reference.h"

#include <string.h>

#define REACH 40
#define SAME_LOOK 1500 /* tokens back to where a group is introduced */
#define MOST 8         /* countries of a group */
#define GROUP_LOOK 24  /* mentions in which they are looked for */

guint
dossier_reference_mention_first (const DossierCommitmentText *text, guint token)
{
  const DossierDraftMention *mention = dossier_commitment_text_get_mention (text, token);

  return mention != NULL ? mention->token : token;
}

gboolean
dossier_reference_is_verb (const DossierCommitmentText *text, guint token)
{
  if (dossier_speaker_words_is_auxiliary (text->draft, token) && !dossier_draft_is (text->draft, token, DOSSIER_TOKEN_POSSESSIVE))
    return TRUE;
  if (dossier_commitment_text_has (text, token, DOSSIER_CUE_NOUN | DOSSIER_CUE_ACT | DOSSIER_CUE_ACTOR))
    return FALSE;

  return dossier_draft_has_class (text->draft, token, DOSSIER_WORD_SPEECH_VERB | DOSSIER_WORD_ACTION_VERB) || dossier_commitment_text_has (text, token, DOSSIER_CUE_VERB | DOSSIER_CUE_WILL | DOSSIER_CUE_MUST);
}

guint
dossier_reference_limit (const DossierCommitmentText *text, guint token)
{
  return token > text->first + REACH ? token - REACH : text->first;
}

/* "steps", "talks": right before a verb they are no verbs. */
static gboolean
is_plural_noun (const DossierCommitmentText *text, guint token, gboolean is_last)
{
  const DossierToken *t = dossier_draft_token (text->draft, token);

  return is_last && text->draft->text[t->end - 1] == 's' && !dossier_speaker_words_is_auxiliary (text->draft, token) && !dossier_speaker_words_is_plain_cue (text->draft, token);
}

/* The noun phrase that ends before token `end`. */
DossierClause
dossier_reference_phrase_before (const DossierCommitmentText *text, guint end)
{
  static const char *const outside[] = { "despite", "amid", "unlike", "like", "per", "including", "towards", "toward", "across", "versus", "except", NULL };
  DossierClause            phrase = { end, end };
  guint                    limit = dossier_reference_limit (text, end);

  while (phrase.first > limit)
    {
      guint token = phrase.first - 1;

      if (dossier_commitment_text_is_date (text, token) || dossier_speaker_words_is_any (text->draft, token, outside))
        break;
      if (text->mentions[token] != 0)
        {
          phrase.first = dossier_reference_mention_first (text, token);
          continue;
        }
      if (dossier_speaker_words_is_boundary (text->draft, token) || dossier_speaker_words_is_preposition (text->draft, token) || (dossier_reference_is_verb (text, token) && !is_plural_noun (text, token, phrase.first == end)) ||
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

gboolean
dossier_reference_set_mention (DossierCommitmentText *text, const DossierDraftMention *mention, DossierActor *actor)
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
const DossierDraftMention *
dossier_reference_party_in (const DossierCommitmentText *text, DossierClause phrase)
{
  for (guint i = phrase.end; i > phrase.first; i--)
    if (dossier_commitment_text_is_party (text, i - 1))
      return dossier_commitment_text_get_mention (text, i - 1);

  return NULL;
}

gboolean
dossier_reference_set_known (const DossierActor *known, DossierClause phrase, DossierActor *actor)
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

/* "the ministers of Mali and Chad": all of them; the country is that of the first, who is named at `token`. */
gboolean
dossier_reference_set_joint (DossierCommitmentText *text, DossierClause phrase, guint token, DossierActor *actor)
{
  const DossierDraftMention *mention = NULL;
  guint                      first = phrase.first;

  for (guint i = token; i < phrase.end && mention == NULL; i++)
    if (dossier_commitment_text_is_party (text, i))
      mention = dossier_commitment_text_get_mention (text, i);
  while (first + 1 < phrase.end && text->mentions[first] == 0 && dossier_speaker_words_is_determiner (text->draft, first))
    first++;
  *actor = (DossierActor){ .kind = DOSSIER_ACTOR_BODY, .entity = -1, .first = first, .end = phrase.end, .name = keep (text, first, phrase.end) };
  if (mention != NULL)
    set_country (text, mention, actor);

  return actor->name != NULL;
}

/* "Mali, the Republic of Niger and Chad": the token behind a list with an "and"; `first` = none begins there. */
guint
dossier_reference_list_end (const DossierCommitmentText *text, guint first)
{
  static const char *const joins[] = { ",", "and", "the", "of", NULL };
  const guint              limit = MIN (first + REACH, text->draft->tokens->len);
  gboolean                 joined = FALSE;
  guint                    end = first;

  while (end < limit && !(end > first && dossier_draft_is (text->draft, end, DOSSIER_TOKEN_PARAGRAPH_START)))
    {
      const DossierDraftMention *mention = dossier_commitment_text_get_mention (text, end);

      if (mention != NULL ? !dossier_commitment_text_is_party (text, end) : !dossier_speaker_words_is_any (text->draft, end, joins) && !dossier_draft_is (text->draft, end, DOSSIER_TOKEN_CAPITALISED))
        break;
      joined |= dossier_commitment_text_is (text, end, "and");
      end = mention != NULL ? mention->token + mention->n_tokens : end + 1;
    }
  while (end > first && !dossier_draft_is (text->draft, end - 1, DOSSIER_TOKEN_CAPITALISED))
    end--;

  return joined ? end : first;
}

/* "both sides", "the three countries": how many, 0 = no such group. */
static guint
count_group (const DossierCommitmentText *text, DossierClause phrase)
{
  static const char *const nouns[] = { "sides", "countries", "governments", "nations", "states", NULL };
  static const char *const numbers[] = { "two", "three", "four", "five", "six", "seven", "eight" };

  if (!dossier_speaker_words_is_any (text->draft, phrase.end - 1, nouns))
    return 0;
  for (guint i = phrase.first; i < phrase.end; i++)
    {
      if (dossier_commitment_text_is (text, i, "both"))
        return 2;
      for (gsize n = 0; n < G_N_ELEMENTS (numbers); n++)
        if (dossier_commitment_text_is (text, i, numbers[n]))
          return n + 2;
    }

  return phrase.first > text->first && dossier_commitment_text_is (text, phrase.first - 1, "both") ? 2 : 0;
}

/* The countries of a group, which were spoken of last; FALSE when the text knows of fewer. */
static gboolean
set_group (DossierCommitmentText *text, DossierClause phrase, guint wanted, DossierActor *actor)
{
  const DossierDraft        *draft = text->draft;
  const DossierDraftMention *group[MOST] = { NULL };
  guint                      index = dossier_draft_find_mention (draft, dossier_draft_token (draft, phrase.first)->start), n = 0;
  GString                   *names;

  for (guint i = index; i > 0 && i + GROUP_LOOK > index && n < wanted; i--)
    {
      const DossierDraftMention *mention = &g_array_index (draft->mentions, DossierDraftMention, i - 1);
      gboolean                   known = mention->type != DOSSIER_ENTITY_COUNTRY || mention->entity < 0;

      for (guint j = 0; j < n; j++)
        known |= group[j]->entity == mention->entity;
      if (!known)
        group[n++] = mention;
    }
  if (n < wanted)
    return FALSE;

  names = g_string_new (NULL);
  for (guint i = n; i > 0; i--)
    g_string_append_printf (names, "%s%s", i == n ? "" : i == 1 ? " and "
                                                                : ", ",
                            g_array_index (draft->entities, DossierDraftEntity, group[i - 1]->entity).name);
  *actor = (DossierActor){ .kind = DOSSIER_ACTOR_BODY, .entity = -1, .first = phrase.first, .end = phrase.end, .name = g_string_chunk_insert (draft->strings, names->str) };
  set_country (text, group[n - 1], actor);
  g_string_free (names, TRUE);
  return TRUE;
}

/* "the presidents" after "the presidents of Peru, Chile and Mali". */
static gboolean
set_same_group (DossierCommitmentText *text, DossierClause phrase, DossierActor *actor)
{
  const DossierDraft *draft = text->draft;
  const DossierToken *noun = dossier_draft_token (draft, phrase.end - 1);
  const gsize         n = noun->end - noun->start;
  guint               limit = phrase.first > SAME_LOOK ? phrase.first - SAME_LOOK : 0;

  if (n < 5 || draft->text[noun->end - 1] != 's' || !dossier_commitment_text_has (text, phrase.end - 1, DOSSIER_CUE_ACTOR))
    return FALSE;
  for (guint i = phrase.first; i > limit + 1; i--)
    {
      const DossierToken *other = dossier_draft_token (draft, i - 2);
      guint               end;

      if (!dossier_commitment_text_is (text, i - 1, "of") || other->end - other->start != n || g_ascii_strncasecmp (draft->text + other->start, draft->text + noun->start, n) != 0)
        continue;
      end = dossier_reference_list_end (text, i);
      if (end > i && dossier_reference_set_joint (text, (DossierClause){ i - 2, end }, i, actor))
        return TRUE;
    }

  return FALSE;
}

/* "the president", "the commission": whoever was introduced so. */
static gboolean
set_holder (DossierCommitmentText *text, DossierClause phrase, DossierActor *actor)
{
  DossierSpeaker            holder = { .entity = -1 };
  const DossierDraftEntity *entity;

  if (!dossier_speaker_reference_find_holder (text->draft, phrase.first, phrase.end, NULL, &holder) || holder.entity < 0)
    return FALSE;

  entity = &g_array_index (text->draft->entities, DossierDraftEntity, holder.entity);
  *actor = (DossierActor){ .entity = holder.entity, .first = phrase.first, .end = phrase.end, .name = holder.name };
  actor->kind = entity->type == DOSSIER_ENTITY_PERSON ? DOSSIER_ACTOR_PERSON : DOSSIER_ACTOR_BODY;
  memcpy (actor->country, entity->country, sizeof actor->country);
  return TRUE;
}

/* An office of which there is one at a time: not the last person who was spoken of, if he does not hold it. */
static gboolean
is_certain_office (const DossierCommitmentText *text, guint noun)
{
  static const char *const offices[] = { "president", "premier", "chancellor", "king", "queen", "pope", "governor", "mayor", "emir", "ambassador", "spokesman", "spokeswoman", "spokesperson", "judge", "general", NULL };

  return dossier_speaker_words_is_any (text->draft, noun, offices);
}

/* "his country" of a person who speaks for one: the first of the sentence, else the last spoken of. */
static gboolean
set_own_country (DossierCommitmentText *text, DossierClause phrase, DossierActor *actor)
{
  static const char *const own[] = { "his", "her", NULL }, *const nouns[] = { "country", "nation", "homeland", NULL };
  const DossierDraft *draft = text->draft;
  DossierActor        person;

  if (!dossier_speaker_words_is_any (draft, phrase.first, own) || !dossier_speaker_words_is_any (draft, phrase.end - 1, nouns))
    return FALSE;
  if (!dossier_actor_find_first (text, text->first, phrase.first, &person) || person.kind != DOSSIER_ACTOR_PERSON)
    person = text->person;
  if (person.name == NULL || person.country[0] == '\0')
    return FALSE;

  for (guint i = 0; i < draft->entities->len; i++)
    {
      const DossierDraftEntity *entity = &g_array_index (draft->entities, DossierDraftEntity, i);

      if (entity->type != DOSSIER_ENTITY_COUNTRY || strcmp (entity->country, person.country) != 0)
        continue;
      *actor = (DossierActor){ .kind = DOSSIER_ACTOR_BODY, .entity = (gint)i, .first = phrase.first, .end = phrase.end, .name = entity->name };
      memcpy (actor->country, entity->country, sizeof actor->country);
      return TRUE;
    }

  return FALSE;
}

/* "the minister", "the government", "survivors". */
static gboolean
set_noun (DossierCommitmentText *text, DossierClause phrase, const DossierDraftMention *inner, DossierActor *actor)
{
  static const char *const   societies[] = { "party", "group", "company", "firm", "alliance", "union", "bank", "bloc", "commission", "association", "organisation", "organization", "coalition", "federation", NULL };
  guint                      noun = phrase.end - 1, first = phrase.first;
  guint64                    classes = text->classes[noun];
  const DossierDraftMention *party = dossier_reference_party_in (text, phrase);
  gboolean                   definite = dossier_commitment_text_is (text, first, "the") || dossier_commitment_text_is (text, first, "his") || dossier_commitment_text_is (text, first, "her");
  const guint                n_group = party == NULL && inner == NULL ? count_group (text, phrase) : 0;
  gboolean                   alone = definite && phrase.end - phrase.first == 2;

  if (party == NULL && definite && inner == NULL && phrase.end <= phrase.first + 3 && dossier_commitment_text_is (text, first, "the") && (classes & (DOSSIER_CUE_ROLE | DOSSIER_CUE_BODY)) && set_holder (text, phrase, actor))
    return TRUE;
  if (party == NULL && alone && inner == NULL && !is_certain_office (text, noun))
    {
      if ((classes & DOSSIER_CUE_ROLE) && text->draft->text[dossier_draft_token (text->draft, noun)->end - 1] != 's' && text->person.entity >= 0 && dossier_reference_set_known (&text->person, phrase, actor))
        return TRUE;
      if (dossier_commitment_text_is (text, noun, "country") && (set_own_country (text, phrase, actor) || dossier_reference_set_known (&text->country, phrase, actor)))
        return TRUE;
      if ((classes & DOSSIER_CUE_BODY) && (is_head_of (text, &text->body, noun) || (dossier_speaker_words_is_any (text->draft, noun, societies) && is_organisation (text, &text->body))) && dossier_reference_set_known (&text->body, phrase, actor))
        return TRUE;
    }
  if (party == NULL && inner == NULL && alone && (set_own_country (text, phrase, actor) || set_same_group (text, phrase, actor)))
    return TRUE;
  if (n_group > 0 && set_group (text, phrase, n_group, actor))
    return TRUE;
  if (n_group == 2 && dossier_reference_set_known (text->country.name != NULL ? &text->country : &text->last, phrase, actor))
    return TRUE;
  if (party == NULL && inner != NULL && (classes & (DOSSIER_CUE_ACTOR | DOSSIER_CUE_ROLE | DOSSIER_CUE_BODY)))
    return dossier_reference_set_mention (text, inner, actor);

  while (first + 1 < phrase.end && text->mentions[first] == 0 && dossier_speaker_words_is_determiner (text->draft, first))
    first++;
  *actor = (DossierActor){ .entity = -1, .first = first, .end = phrase.end, .name = keep (text, first, phrase.end) };
  actor->kind = (classes & DOSSIER_CUE_ROLE) ? DOSSIER_ACTOR_PERSON : (classes & (DOSSIER_CUE_ACTOR | DOSSIER_CUE_BODY)) ? DOSSIER_ACTOR_BODY
                                                                                                                         : DOSSIER_ACTOR_THING;
  if (party != NULL)
    set_country (text, party, actor);
  return actor->name != NULL;
}

gboolean
dossier_reference_set_speaker (DossierCommitmentText *text, const DossierQuotation *quotation, DossierActor *actor)
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
      {
        guint verb = i - 1;

        while (verb > text->first && dossier_speaker_words_is_auxiliary (text->draft, verb - 1)) /* "are warning that" */
          verb--;
        return dossier_actor_find_subject (text, verb, NULL, actor);
      }

  return FALSE;
}

/* "advisers", not "Ana Reyes". */
gboolean
dossier_reference_is_plural (const DossierActor *actor)
{
  return actor->entity < 0 && actor->name != NULL && g_str_has_suffix (actor->name, "s");
}

/* The first person or body of this sentence before a pronoun, else of the sentences before. */
gboolean
dossier_reference_resolve_pronoun (DossierCommitmentText *text, guint token, DossierActor *actor)
{
  char         pronoun = dossier_speaker_words_get_pronoun (text->draft, token);
  DossierActor first;
  gboolean     found = token > text->first && (find_reporter (text, token, &first) || dossier_actor_find_first (text, text->first, token, &first)) && first.kind != DOSSIER_ACTOR_THING;

  if (pronoun == 'm' || pronoun == 'f')
    {
      if (found && first.kind == DOSSIER_ACTOR_PERSON && !dossier_reference_is_plural (&first))
        *actor = first;
      else if (!dossier_reference_set_known (&text->person, (DossierClause){ token, token + 1 }, actor))
        return FALSE;
    }
  else if (found && (pronoun == 'p' || first.kind == DOSSIER_ACTOR_BODY))
    *actor = first;
  else if (!dossier_reference_set_known (pronoun == 'p' ? &text->last : &text->body, (DossierClause){ token, token + 1 }, actor))
    return FALSE;
  actor->first = token;
  actor->end = token + 1;

  return TRUE;
}

gboolean
dossier_reference_is_self (const DossierCommitmentText *text, guint token)
{
  static const char *const words[] = { "we", "i", "our", "my", "us", NULL };

  return text->mentions[token] == 0 && dossier_speaker_words_is_any (text->draft, token, words) && !(dossier_draft_is (text->draft, token, DOSSIER_TOKEN_ALL_CAPS) && !dossier_draft_is (text->draft, token, DOSSIER_TOKEN_HEADLINE)); /* "the US" */
}

gboolean
dossier_reference_set_self (DossierCommitmentText *text, guint token, DossierActor *actor)
{
  if (!dossier_reference_set_speaker (text, dossier_commitment_text_get_quotation (text, token), actor) && !dossier_reference_set_known (&text->author, (DossierClause){ token, token + 1 }, actor))
    {
      if (!dossier_commitment_text_is (text, token, "we") || dossier_commitment_text_get_quotation (text, token) != NULL)
        return FALSE;
      *actor = (DossierActor){ .kind = DOSSIER_ACTOR_BODY, .entity = -1, .name = "We" }; /* a statement that names no author */
    }

  actor->self = TRUE;
  actor->first = token;
  actor->end = token + 1;
  return TRUE;
}

gboolean
dossier_reference_resolve (DossierCommitmentText *text, DossierClause phrase, const DossierDraftMention *inner, DossierActor *actor)
{
  guint last = phrase.end - 1;

  if (phrase.first >= phrase.end || dossier_speaker_words_is_any (text->draft, last, (const char *const[]){ "you", "those", "that", "this", "there", "who", "what", NULL }))
    return FALSE;
  if (dossier_reference_is_self (text, last))
    return dossier_reference_set_self (text, last, actor);
  if (dossier_speaker_words_get_pronoun (text->draft, last) != 0)
    return dossier_reference_resolve_pronoun (text, last, actor);
  if (dossier_commitment_text_is_party (text, last))
    return dossier_reference_set_mention (text, dossier_commitment_text_get_mention (text, last), actor);
  if (!dossier_draft_is (text->draft, last, DOSSIER_TOKEN_WORD))
    return FALSE;

  return set_noun (text, phrase, inner, actor);
}
