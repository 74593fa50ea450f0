/* dossier-speaker-phrase.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The core of a phrase is what stands before its first preposition. A name at the end of the core
 * is the head ("group director Anna Berg"); else the core is a pronoun, an office, a medium whose
 * author is looked for ("Berg's post"), or a name that no table knows.
 */

#include "config.h"

#include "analysis/dossier-speaker-phrase.h"

#include "analysis/dossier-speaker-reference.h"
#include "analysis/dossier-speaker-words.h"

#include <string.h>

#define NAME_TOKENS 14 /* no speaker's name is longer */

const DossierDraftMention *
dossier_speaker_phrase_mention_at (const DossierDraft *draft, guint token)
{
  guint32                    start;
  guint                      index;
  const DossierDraftMention *mention;

  if (token >= draft->tokens->len)
    return NULL;

  start = dossier_draft_token (draft, token)->start;
  index = dossier_draft_find_mention (draft, start);
  if (index >= draft->mentions->len)
    return NULL;

  mention = &g_array_index (draft->mentions, DossierDraftMention, index);
  return mention->start <= start ? mention : NULL;
}

gboolean
dossier_speaker_phrase_may_speak (const DossierDraftMention *mention)
{
  if (mention->type == DOSSIER_ENTITY_COUNTRY)
    return mention->kind != DOSSIER_MENTION_DEMONYM;

  return mention->type == DOSSIER_ENTITY_PERSON || mention->type == DOSSIER_ENTITY_ORGANISATION;
}

static const DossierDraftEntity *
get_entity (const DossierDraft *draft, const DossierDraftMention *mention)
{
  return mention->entity < 0 ? NULL : &g_array_index (draft->entities, DossierDraftEntity, mention->entity);
}

static const char *
copy_words (DossierDraft *draft, guint first, guint end)
{
  guint32 start = dossier_draft_token (draft, first)->start;

  return g_string_chunk_insert_len (draft->strings, draft->text + start, dossier_draft_token (draft, end - 1)->end - start);
}

void
dossier_speaker_phrase_take (DossierDraft *draft, const DossierDraftMention *mention, DossierSpeaker *speaker)
{
  const DossierDraftEntity *entity = get_entity (draft, mention);
  gboolean                  stands_for = mention->type == DOSSIER_ENTITY_COUNTRY && mention->kind != DOSSIER_MENTION_NAME; /* "the Kremlin" */

  speaker->first = mention->token;
  speaker->end = mention->token + mention->n_tokens;
  speaker->entity = mention->entity;
  speaker->name = entity != NULL && !stands_for ? entity->name : copy_words (draft, speaker->first, speaker->end);
}

void
dossier_speaker_phrase_take_words (DossierDraft *draft, guint first, guint end, DossierSpeaker *speaker)
{
  end = MIN (end, first + NAME_TOKENS);
  speaker->first = first;
  speaker->end = end;
  speaker->entity = -1;
  if (end - first > 1 && dossier_speaker_words_is (draft, first, "the"))
    first++;
  speaker->name = copy_words (draft, first, end);
}

/* The person behind a body that is part of his title: "United Nations Secretary-General Anna Berg". */
static const DossierDraftMention *
find_person_behind (const DossierDraft *draft, const DossierDraftMention *body, guint end)
{
  for (guint i = body->token + body->n_tokens; i < end && (dossier_draft_is (draft, i, DOSSIER_TOKEN_CAPITALISED) || dossier_speaker_words_is (draft, i, "-")); i++)
    {
      const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, i);

      if (mention != NULL && mention->type == DOSSIER_ENTITY_PERSON)
        return mention;
    }

  return body;
}

/* The author of a medium: "one of Berg's posts", "a statement issued on behalf of Anna Berg". */
static gboolean
resolve_author (DossierDraft *draft, guint first, guint end, DossierSpeaker *speaker)
{
  static const char *const by[] = { "by", "of", "from", "on", NULL };

  for (guint i = first; i < end; i++)
    {
      const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, i);
      guint                      after, before;

      if (mention == NULL || mention->token < 2 || (!dossier_speaker_phrase_may_speak (mention) && mention->type != DOSSIER_ENTITY_DOCUMENT))
        continue;
      after = mention->token + mention->n_tokens;
      before = mention->token - dossier_speaker_words_is_determiner (draft, mention->token - 1);
      if (!dossier_draft_is (draft, after, DOSSIER_TOKEN_POSSESSIVE) && !dossier_speaker_words_is_any (draft, before - 1, by))
        continue;
      dossier_speaker_phrase_take (draft, find_person_behind (draft, mention, end), speaker);
      return TRUE;
    }

  return FALSE;
}

/* Leaves out adverbs, auxiliaries and dates at the end of the phrase and adverbs at its beginning. */
static void
trim_phrase (const DossierDraft *draft, guint *first, guint *end)
{
  while (*end > *first)
    {
      const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, *end - 1);

      if (!dossier_speaker_words_is_adverb (draft, *end - 1) && !dossier_speaker_words_is_auxiliary (draft, *end - 1) &&
          !(mention != NULL && mention->type == DOSSIER_ENTITY_DATE) && !dossier_speaker_words_is (draft, *end - 1, ",") &&
          !(*end - *first > 2 && dossier_speaker_words_is_preposition (draft, *end - 1)) && !(*end - *first > 1 && dossier_speaker_words_is (draft, *end - 1, "far")))
        break;
      (*end)--;
    }
  while (*first < *end && (dossier_speaker_words_is_adverb (draft, *first) || dossier_speaker_words_is_boundary (draft, *first)))
    (*first)++;
}

/* The capitalised words at the end of the core, a name that nobody found. */
static gboolean
take_capitalised (DossierDraft *draft, guint first, guint end, DossierSpeaker *speaker)
{
  guint start = end;

  while (start > first && dossier_draft_is (draft, start - 1, DOSSIER_TOKEN_CAPITALISED | DOSSIER_TOKEN_INITIAL | DOSSIER_TOKEN_HANDLE) &&
         (!dossier_speaker_words_is_determiner (draft, start - 1) || (start - 1 > first && dossier_speaker_words_is (draft, start - 1, "First"))))
    start--;
  if (start == end)
    return FALSE;

  dossier_speaker_phrase_take_words (draft, start, end, speaker);
  return TRUE;
}

/* The head is a name that the tables know; not "Ukraine" in "UNICEF Ukraine". */
static gboolean
take_head (DossierDraft *draft, guint first, guint core_end, guint end, DossierSpeaker *speaker)
{
  const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, core_end - 1), *body;

  if (mention == NULL || mention->token < first || mention->token + mention->n_tokens > end ||
      (!dossier_speaker_phrase_may_speak (mention) && mention->type != DOSSIER_ENTITY_DOCUMENT))
    return FALSE;

  if (mention->type == DOSSIER_ENTITY_COUNTRY && mention->token > first && dossier_draft_is (draft, mention->token - 1, DOSSIER_TOKEN_CAPITALISED) &&
      !dossier_speaker_words_is_determiner (draft, mention->token - 1))
    {
      body = dossier_speaker_phrase_mention_at (draft, mention->token - 1);
      take_capitalised (draft, first, core_end, speaker);
      if (body != NULL && body->type == DOSSIER_ENTITY_ORGANISATION)
        speaker->entity = body->entity;
      return TRUE;
    }

  dossier_speaker_phrase_take (draft, mention, speaker);
  return TRUE;
}

static gboolean
has_title (const DossierDraft *draft, guint first, guint end)
{
  static const char *const titles[] = { "minister", "president", "secretary", "ambassador", "chairman", "chairwoman", "chair", "director", "governor", "mayor", "commissioner", "chancellor", "spokesman", "spokeswoman", "spokesperson", "head", "chief", NULL };

  for (guint i = first; i < end; i++)
    if (dossier_speaker_words_is_any (draft, i, titles))
      return TRUE;

  return FALSE;
}

/* "the defence minister, Anna Berg, told": whom the office before the comma introduces. */
static gboolean
take_introduced (DossierDraft *draft, guint first, guint end, DossierSpeaker *speaker)
{
  const DossierDraftMention *mention;
  guint                      after;

  if (!dossier_draft_is (draft, end - 1, DOSSIER_TOKEN_WORD) || !dossier_speaker_words_is (draft, end, ","))
    return FALSE;
  if (dossier_draft_is (draft, end - 1, DOSSIER_TOKEN_CAPITALISED) && (dossier_speaker_phrase_mention_at (draft, end - 1) != NULL || !has_title (draft, first, end))) /* "Minister of Ports, Anna Berg," */
    return FALSE;
  mention = dossier_speaker_phrase_mention_at (draft, end + 1);
  if (mention == NULL || mention->type != DOSSIER_ENTITY_PERSON || mention->token != end + 1)
    return FALSE;
  after = mention->token + mention->n_tokens;
  if (dossier_draft_is (draft, after, DOSSIER_TOKEN_POSSESSIVE) || (after < draft->tokens->len && !dossier_draft_is (draft, after, DOSSIER_TOKEN_PUNCTUATION | DOSSIER_TOKEN_PARAGRAPH_START)))
    return FALSE;

  dossier_speaker_phrase_take (draft, mention, speaker);
  return TRUE;
}

static gboolean
resolve_core (DossierDraft *draft, guint first, guint core_end, guint end, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  gboolean one = dossier_speaker_words_is (draft, core_end - 1, "one"); /* "one of Berg's posts", not "one of Berg's aides" */
  gboolean medium = dossier_speaker_words_is_medium (draft, (one ? end : core_end) - 1);

  if (take_introduced (draft, first, end, speaker))
    return TRUE;
  if (take_head (draft, first, core_end, end, speaker))
    return TRUE;
  if (medium && (resolve_author (draft, first, end, speaker) || (core_end < end && take_capitalised (draft, core_end + 1, end, speaker))))
    return TRUE;
  if (core_end == end && dossier_speaker_reference_find_holder (draft, first, core_end, last, speaker))
    return TRUE;
  if (core_end == end && take_capitalised (draft, first, core_end, speaker))
    return TRUE;

  dossier_speaker_phrase_take_words (draft, first, end, speaker);
  return TRUE;
}

/* "released", "issued": what follows tells of the noun before. */
static gboolean
is_past_participle (const DossierDraft *draft, guint token)
{
  const DossierToken *t = dossier_draft_token (draft, token);

  return t->end - t->start > 4 && !(t->flags & DOSSIER_TOKEN_CAPITALISED) && strncmp (draft->text + t->end - 2, "ed", 2) == 0 &&
         (dossier_speaker_words_is_preposition (draft, token + 1) || dossier_speaker_words_is_preposition (draft, token + 2));
}

/* "Following the meeting | the Foreign Secretary": where another phrase begins that no preposition leads; 0 = nowhere. */
static guint
find_second_phrase (const DossierDraft *draft, guint first, guint end)
{
  for (guint i = end - 1; i > first + 2; i--)
    if (dossier_speaker_words_is (draft, i, "the") && !dossier_speaker_words_is_preposition (draft, i - 1) && !dossier_speaker_words_is_boundary (draft, i - 1))
      return i;

  return 0;
}

/* The last name in a phrase that begins with a preposition. */
static gboolean
resolve_behind_preposition (DossierDraft *draft, guint first, guint end, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  guint second = find_second_phrase (draft, first, end);

  if (second != 0)
    return dossier_speaker_phrase_resolve (draft, second, end, last, speaker);
  for (guint i = end; i > first; i--)
    {
      const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, i - 1);

      if (mention != NULL && mention->token >= first && dossier_speaker_phrase_may_speak (mention))
        {
          dossier_speaker_phrase_take (draft, mention, speaker);
          return TRUE;
        }
    }

  return take_capitalised (draft, first, end, speaker);
}

/* "according to him", "his warning". */
static char
get_other_pronoun (const DossierDraft *draft, guint token)
{
  static const struct
  {
    const char *word;
    char        pronoun;
  } words[] = { { "him", 'm' }, { "his", 'm' }, { "her", 'f' }, { "them", 'p' }, { "their", 'p' }, { "its", 'n' } };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (dossier_speaker_words_is (draft, token, words[i].word))
      return words[i].pronoun;

  return 0;
}

/* "Anna Berg | at a news conference": where a place or an occasion begins behind a person. */
static guint
find_place (const DossierDraft *draft, guint first, guint end)
{
  static const char *const words[] = { "at", "in", "on", "during", "after", "from", NULL };

  for (guint i = first + 1; i < end; i++)
    {
      const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, i - 1);

      if (mention != NULL && mention->type == DOSSIER_ENTITY_PERSON && mention->token + mention->n_tokens == i && dossier_speaker_words_is_any (draft, i, words))
        return i;
    }

  return end;
}

/* "Minister of Defence Anna Berg": the person at the end whose title has a preposition in it; not "Spokesman for Anna Berg". */
static gboolean
take_titled (DossierDraft *draft, guint first, guint end, DossierSpeaker *speaker)
{
  static const char *const   mouths[] = { "spokesman", "spokeswoman", "spokesperson", "aide", "aides", "adviser", "advisor", "lawyer", "lawyers", "attorney", "attorneys", "friend", "friends", "ally", "allies", "supporters", "critics", "relatives", NULL };
  const DossierDraftMention *mention;
  guint                      of = first + 1;

  end = find_place (draft, first, end);
  mention = dossier_speaker_phrase_mention_at (draft, end - 1);
  if (mention == NULL || mention->type != DOSSIER_ENTITY_PERSON || mention->token + mention->n_tokens != end || !dossier_draft_is (draft, first, DOSSIER_TOKEN_CAPITALISED) ||
      dossier_speaker_words_is_determiner (draft, first))
    return FALSE;
  while (of < mention->token && !dossier_speaker_words_is_preposition (draft, of))
    of++;
  if (of + 1 >= mention->token || !dossier_speaker_words_is_any (draft, of, (const char *const[]){ "of", "for", NULL }) || dossier_speaker_words_is_any (draft, of - 1, mouths) ||
      !dossier_draft_is (draft, mention->token - 1, DOSSIER_TOKEN_CAPITALISED | DOSSIER_TOKEN_INITIAL | DOSSIER_TOKEN_WORD) || dossier_speaker_words_is_preposition (draft, mention->token - 1))
    return FALSE;

  dossier_speaker_phrase_take (draft, mention, speaker);
  return TRUE;
}

/* The name that ends before `end`, behind a clause without a mark: "is seizing upon a | New York Times"; NULL = none. */
static const DossierDraftMention *
find_last_name (const DossierDraft *draft, guint first, guint end)
{
  const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, end - 1);

  return mention != NULL && mention->token > first && mention->token + mention->n_tokens == end && dossier_speaker_phrase_may_speak (mention) ? mention : NULL;
}

/* "Expreso | had the policy", "the leader | launched an initiative": where a verb with its object begins. */
static guint
find_predicate (const DossierDraft *draft, guint first, guint end)
{
  static const char *const articles[] = { "a", "an", "the", "its", "his", "her", "their", NULL };

  for (guint i = first + 1; i + 1 < end; i++)
    {
      const DossierToken *t = dossier_draft_token (draft, i);
      gboolean            past = t->end - t->start > 4 && strncmp (draft->text + t->end - 2, "ed", 2) == 0 && dossier_draft_has_class (draft, i, DOSSIER_WORD_ACTION_VERB | DOSSIER_WORD_SPEECH_VERB);

      if (dossier_speaker_phrase_mention_at (draft, i) != NULL || (t->flags & (DOSSIER_TOKEN_CAPITALISED | DOSSIER_TOKEN_POSSESSIVE)))
        continue;
      if (dossier_speaker_words_is_any (draft, i, (const char *const[]){ "had", "has", "have", "was", "were", "is", "are", NULL }) || (past && dossier_speaker_words_is_any (draft, i + 1, articles)))
        return i;
    }

  return end;
}

/* A word that is nobody: a number, a participle, a verb. */
static gboolean
is_no_name (const DossierDraft *draft, guint token)
{
  const DossierToken *t = dossier_draft_token (draft, token);

  if (t->flags & DOSSIER_TOKEN_NUMBER) /* an age */
    return token > 0 && dossier_speaker_words_is_any (draft, token - 1, (const char *const[]){ ",", "now", NULL });

  return !(t->flags & DOSSIER_TOKEN_CAPITALISED) && t->end - t->start > 4 &&
         (strncmp (draft->text + t->end - 2, "ed", 2) == 0 || dossier_speaker_words_is_any (draft, token, (const char *const[]){ "indicates", "suggests", "shows", NULL }));
}

/* The person of "is seizing upon a New York Times" and "Anna Berg a teacher", where a mark is missing; NULL = none. */
static const DossierDraftMention *
find_unmarked (const DossierDraft *draft, guint first, guint predicate, guint end)
{
  const DossierDraftMention *mention = predicate < end ? find_last_name (draft, predicate, end) : NULL;

  if (mention != NULL)
    return mention;
  mention = dossier_speaker_phrase_mention_at (draft, first);
  if (mention == NULL || mention->type != DOSSIER_ENTITY_PERSON || mention->token != first)
    return NULL;

  return dossier_speaker_words_is_any (draft, first + mention->n_tokens, (const char *const[]){ "a", "an", "the", NULL }) && first + mention->n_tokens < end ? mention : NULL;
}

/* Where the core ends: before its first preposition or participle. */
static guint
find_core_end (const DossierDraft *draft, guint first, guint end)
{
  guint core_end = first + 1;

  for (; core_end < end && !dossier_speaker_words_is_preposition (draft, core_end) && !is_past_participle (draft, core_end); core_end++)
    {
      const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, core_end);

      if (mention != NULL && mention->token < core_end) /* a name with a preposition in it */
        core_end = MIN (mention->token + mention->n_tokens, end) - 1;
    }

  return core_end;
}

gboolean
dossier_speaker_phrase_resolve (DossierDraft *draft, guint first, guint end, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  const DossierDraftMention *unmarked;
  guint                      predicate;
  char                       pronoun;

  if (first > 0 && dossier_speaker_words_is_any (draft, first - 1, (const char *const[]){ "after", "when", "while", "before", "because", "as", "since", "although", NULL }))
    first = MAX (first, find_second_phrase (draft, first, end)); /* "After it opened | the ministry" */
  trim_phrase (draft, &first, &end);
  predicate = first < end ? find_predicate (draft, first, end) : end;
  unmarked = first < end ? find_unmarked (draft, first, predicate, end) : NULL;
  if (unmarked != NULL)
    {
      dossier_speaker_phrase_take (draft, unmarked, speaker);
      return TRUE;
    }
  end = predicate;
  trim_phrase (draft, &first, &end);
  if (first >= end || (end == first + 1 && is_no_name (draft, first)))
    return FALSE;

  if (dossier_speaker_words_is_first_person (draft, end - 1))
    {
      *speaker = (DossierSpeaker){ .first = end - 1, .end = end, .entity = -1 };
      return TRUE;
    }
  pronoun = dossier_speaker_words_get_pronoun (draft, end - 1);
  if (pronoun == 0 && end == first + 1)
    pronoun = get_other_pronoun (draft, first);
  if (pronoun != 0)
    {
      dossier_speaker_reference_find_pronoun (draft, end - 1, pronoun, last, speaker);
      return TRUE;
    }
  if (dossier_speaker_words_is_preposition (draft, first))
    return resolve_behind_preposition (draft, first, end, last, speaker);

  return take_titled (draft, first, end, speaker) || resolve_core (draft, first, find_core_end (draft, first, end), end, last, speaker);
}
