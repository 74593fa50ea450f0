/* dossier-speakers.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Here the cue and the ends of the phrase beside it are found; whom the phrase names is the business
 * of dossier-speaker-phrase.c. No look is longer than LOOK tokens.
 */

#include "config.h"

#include "analysis/dossier-speakers.h"

#include "analysis/dossier-speaker-phrase.h"
#include "analysis/dossier-speaker-words.h"

#include <string.h>

#define LOOK 45      /* tokens from the mark to the cue */
#define APPOSITON 28 /* tokens between a name and the cue behind its description */
#define SUBJECT 8    /* tokens of a subject that is no name */
#define ADDRESSEE 8  /* tokens of the one spoken to */

static void
clear_speaker (DossierSpeaker *speaker)
{
  *speaker = (DossierSpeaker){ .entity = -1 };
}

static gboolean
is_participle (const DossierDraft *draft, guint token)
{
  const DossierToken *t = dossier_draft_token (draft, token);

  return t->end - t->start > 4 && strncmp (draft->text + t->end - 3, "ing", 3) == 0 && !(token > 0 && dossier_speaker_words_is_auxiliary (draft, token - 1));
}

static void
set_cue (const DossierDraft *draft, guint cue, DossierSpeaker *speaker)
{
  guint i = cue + 1;

  speaker->cue = cue;
  speaker->cue_end = cue + 1;
  if (dossier_speaker_words_is (draft, i, "to") && dossier_draft_token (draft, cue)->end - dossier_draft_token (draft, cue)->start == 4) /* "said to" */
    i++;
  else if (!dossier_speaker_words_takes_addressee (draft, cue))
    return;

  speaker->addressee = speaker->addressee_end = i;
  for (; i < draft->tokens->len && i < speaker->addressee + ADDRESSEE; i++)
    {
      const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, i);

      if (dossier_speaker_words_is_boundary (draft, i) || (dossier_speaker_words_is_preposition (draft, i) && !dossier_speaker_words_is (draft, i, "of")) ||
          dossier_speaker_words_is_adverb (draft, i) || (mention != NULL && mention->type == DOSSIER_ENTITY_DATE) ||
          dossier_draft_is (draft, i, DOSSIER_TOKEN_PARAGRAPH_START))
        break;
      speaker->addressee_end = i + 1;
    }
}

/* End of the noun phrase that begins at `first`. */
static guint
phrase_end (const DossierDraft *draft, guint first, guint end)
{
  guint i = first;

  while (i < end && !dossier_speaker_words_is_boundary (draft, i))
    i++;

  return i;
}

/* "followed up", "granted the": a verb, not the beginning of a phrase like "retired General Berg". */
static gboolean
opens_predicate (const DossierDraft *draft, guint token)
{
  const DossierToken *t = dossier_draft_token (draft, token);

  if (t->flags & DOSSIER_TOKEN_CAPITALISED)
    return FALSE;
  if (dossier_speaker_words_is_auxiliary (draft, token) || is_participle (draft, token))
    return TRUE;

  return t->end - t->start > 4 && strncmp (draft->text + t->end - 2, "ed", 2) == 0 &&
         (dossier_speaker_words_is_preposition (draft, token + 1) || dossier_speaker_words_is_determiner (draft, token + 1) || dossier_speaker_words_is (draft, token + 1, "up"));
}

static gboolean
is_past_verb (const DossierDraft *draft, guint token)
{
  const DossierToken *t = dossier_draft_token (draft, token);

  return t->end - t->start > 4 && !(t->flags & DOSSIER_TOKEN_CAPITALISED) && strncmp (draft->text + t->end - 2, "ed", 2) == 0;
}

/* "…, which had | said": the verb at `token` tells of the noun before. */
static gboolean
is_relative (const DossierDraft *draft, guint token)
{
  while (token > 0 && (dossier_speaker_words_is_adverb (draft, token - 1) || dossier_speaker_words_is_auxiliary (draft, token - 1)))
    token--;

  return token > 0 && dossier_speaker_words_is_any (draft, token - 1, (const char *const[]){ "which", "who", "that", NULL });
}

/* "The Norwegian leader thanked him and said": the phrase before the first verb, where it begins with an article. */
static gboolean
find_plain_subject (DossierDraft *draft, guint first, guint end, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  static const char *const articles[] = { "the", "a", "an", NULL };
  guint                    verb = first + 2;

  if (!dossier_speaker_words_is_any (draft, first, articles) || is_relative (draft, end))
    return FALSE;
  while (verb < end && verb < first + SUBJECT && !is_past_verb (draft, verb) && !dossier_speaker_words_is_boundary (draft, verb) && !dossier_speaker_words_is_auxiliary (draft, verb) &&
         !dossier_draft_has_class (draft, verb, DOSSIER_WORD_ACTION_VERB) && !dossier_speaker_words_is (draft, verb, "to"))
    verb++;
  if (verb >= end || verb == first + SUBJECT || dossier_speaker_words_is_boundary (draft, verb) || dossier_speaker_words_is (draft, verb, "to"))
    return FALSE;

  return dossier_speaker_phrase_resolve (draft, first, verb, last, speaker);
}

gboolean
dossier_speaker_find_subject (DossierDraft *draft, guint first, guint end, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  clear_speaker (speaker);
  for (guint i = first; i < end && i < first + LOOK; i++)
    {
      const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, i);
      char                       pronoun = dossier_speaker_words_get_pronoun (draft, i);

      if (pronoun == 'm' || pronoun == 'f' || (pronoun != 0 && i < first + 3))
        return dossier_speaker_phrase_resolve (draft, i, i + 1, last, speaker);
      if (mention == NULL)
        continue;
      i = mention->token + mention->n_tokens - 1;
      if (!dossier_speaker_phrase_may_speak (mention) || dossier_draft_is (draft, i + 1, DOSSIER_TOKEN_POSSESSIVE) ||
          (mention->token > first && dossier_speaker_words_is_preposition (draft, mention->token - 1)))
        continue;
      if (mention->token > first + 1 && is_past_verb (draft, mention->token - 1) && mention->token < first + APPOSITON) /* its object */
        return dossier_speaker_phrase_resolve (draft, first, mention->token - 1, last, speaker);
      dossier_speaker_phrase_take (draft, mention, speaker);
      return TRUE;
    }

  return find_plain_subject (draft, first, end, last, speaker);
}

/* "…, a port on the coast,": the words behind the comma at `token` tell more of those before it. */
static gboolean
describes (const DossierDraft *draft, guint token)
{
  static const char *const articles[] = { "a", "an", "the", NULL }, *const relatives[] = { "which", "whose", "citing", "quoting", "also", NULL };

  if (dossier_speaker_words_is (draft, token, ",") && dossier_speaker_words_is_any (draft, token + 1, relatives) && dossier_draft_is (draft, token - 1, DOSSIER_TOKEN_WORD))
    return TRUE;

  return dossier_speaker_words_is (draft, token, ",") && dossier_speaker_words_is_any (draft, token + 1, articles) && dossier_draft_is (draft, token + 2, DOSSIER_TOKEN_WORD) &&
         !dossier_draft_is (draft, token + 2, DOSSIER_TOKEN_CAPITALISED) && dossier_draft_is (draft, token - 1, DOSSIER_TOKEN_CAPITALISED);
}

static gboolean
has_preposition (const DossierDraft *draft, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (dossier_speaker_words_is_preposition (draft, i))
      return TRUE;

  return FALSE;
}

static gboolean
ends_person (const DossierDraft *draft, guint token)
{
  const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, token - 1);

  return mention != NULL && mention->type == DOSSIER_ENTITY_PERSON && mention->token + mention->n_tokens == token;
}

/* Where a name ends that is described between commas, before the verb: "Berg, head of the Port Office, said".
 * A person is looked for first, as a description may name bodies. */
static guint
skip_description (const DossierDraft *draft, guint first, guint end)
{
  static const char *const openers[] = { ",", "(", "who", NULL }, *const closers[] = { ",", ")", "who", NULL };
  guint other = end;

  if (end == first || !dossier_speaker_words_is_any (draft, end - 1, closers))
    return end;
  for (guint i = end - 1; i > first && i + APPOSITON > end; i--)
    {
      const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, i - 1);

      if (!dossier_speaker_words_is_any (draft, i, openers))
        continue;
      if (mention != NULL && mention->type == DOSSIER_ENTITY_PERSON)
        return i;
      if (other == end && dossier_speaker_words_is (draft, i, "who"))
        other = i;
      if (i != end - 1 && other == end && describes (draft, i)) /* "a resident of the town, a port on the coast," */
        other = i;
      if (other == end && i != end - 1 &&
          (mention != NULL ? dossier_speaker_phrase_may_speak (mention) : dossier_draft_is (draft, i - 1, DOSSIER_TOKEN_CAPITALISED)))
        other = i;
    }

  return other;
}

/* "Berg and Holm both said". */
static gboolean
is_floating (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "both", "each", "all", NULL };

  return token > 0 && dossier_speaker_words_is_any (draft, token, words) && !dossier_draft_is (draft, token, DOSSIER_TOKEN_SENTENCE_START);
}

/* "Norway, which had said": the name before a relative pronoun that ends before `end`. */
static gboolean
find_antecedent (DossierDraft *draft, guint first, guint end, DossierSpeaker *speaker)
{
  const DossierDraftMention *mention;

  if (end < first + 3 || !dossier_speaker_words_is_any (draft, end - 1, (const char *const[]){ "which", "who", NULL }) || !dossier_speaker_words_is (draft, end - 2, ","))
    return FALSE;
  mention = dossier_speaker_phrase_mention_at (draft, end - 3);
  if (mention == NULL || mention->token + mention->n_tokens != end - 2 || !dossier_speaker_phrase_may_speak (mention))
    return FALSE;

  dossier_speaker_phrase_take (draft, mention, speaker);
  return TRUE;
}

/* "who | saw the video": the words behind a relative pronoun without a comma are a clause of their own. */
static gboolean
is_relative_clause (const DossierDraft *draft, guint start, guint end)
{
  static const char *const verbs[] = { "saw", "knew", "know", "know", "had", "have", "has", "was", "were", "is", "are", "took", "made", "spoke", "wrote", "heard", "met", "led", NULL };

  if (start + 1 >= end || !dossier_speaker_words_is (draft, start - 1, "who") || dossier_speaker_words_is (draft, start - 2, ","))
    return FALSE;

  return dossier_speaker_words_is_any (draft, start, verbs) || is_past_verb (draft, start) || dossier_draft_has_class (draft, start, DOSSIER_WORD_ACTION_VERB | DOSSIER_WORD_SPEECH_VERB);
}

gboolean
dossier_speaker_find_left (DossierDraft *draft, guint first, guint verb, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  guint end = verb, start;

  while (end > first && (dossier_speaker_words_is_adverb (draft, end - 1) || dossier_speaker_words_is_auxiliary (draft, end - 1) || is_floating (draft, end - 1)))
    end--;
  end = skip_description (draft, first, end);
  while (end > first && dossier_speaker_words_is (draft, end - 1, ","))
    end--;

  for (start = end; start > first && start + APPOSITON > end && !dossier_speaker_words_is_boundary (draft, start - 1) && !dossier_speaker_words_is_plain_cue (draft, start - 1);)
    start--;
  if (start > first + 1 && is_relative_clause (draft, start, end)) /* "Many who saw it praised" */
    return dossier_speaker_find_left (draft, first, start - 1, last, speaker);
  if (start == end && find_antecedent (draft, first, end, speaker))
    return TRUE;
  if (start == end || opens_predicate (draft, start))
    return FALSE;
  if (start > first + 1 && describes (draft, start - 1) && ends_person (draft, start - 1) && has_preposition (draft, start, end)) /* "Berg, a teacher in Oslo said" */
    {
      dossier_speaker_phrase_take (draft, dossier_speaker_phrase_mention_at (draft, start - 2), speaker);
      return TRUE;
    }
  if (start > first && end - start == 1 && dossier_speaker_words_is (draft, start - 1, "what") && /* "condemned what he called" */
      dossier_speaker_find_subject (draft, first, start - 1, last, speaker))
    return TRUE;

  return dossier_speaker_phrase_resolve (draft, start, end, last, speaker);
}

/* "remark", "say": no form that stands before a single speaker. */
static gboolean
is_bare (const DossierDraft *draft, guint verb)
{
  const DossierToken *t = dossier_draft_token (draft, verb);

  return strchr ("ds", draft->text[t->end - 1]) == NULL && !dossier_speaker_words_is_any (draft, verb, (const char *const[]){ "say", "wrote", "write", "spoke", "thought", "went", "began", "swore", NULL });
}

gboolean
dossier_speaker_find_inverted (DossierDraft *draft, guint verb, guint end, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  guint stop = phrase_end (draft, verb + 1, end);

  if (dossier_speaker_words_is_preposition (draft, verb + 1) || dossier_speaker_words_is_adverb (draft, verb + 1) || is_bare (draft, verb) || is_past_verb (draft, verb + 1))
    return FALSE;
  if (!dossier_speaker_phrase_resolve (draft, verb + 1, stop, last, speaker))
    return FALSE;

  speaker->cue = verb;
  speaker->cue_end = verb + 1;
  return TRUE;
}

/* A name with no verb behind it: "…,” Anna Berg, a member of parliament." or "…” — Anna Berg". */
static gboolean
find_bare_name (DossierDraft *draft, guint first, guint end, DossierSpeaker *speaker)
{
  gboolean                   dash = dossier_speaker_words_is_dash (draft, first);
  const DossierDraftMention *mention;

  while (first < end && dossier_speaker_words_is_dash (draft, first))
    first++;
  mention = dossier_speaker_phrase_mention_at (draft, first);
  if (dossier_speaker_words_is_preposition (draft, first))
    return FALSE;
  if (mention != NULL && mention->type == DOSSIER_ENTITY_PERSON && mention->token == first &&
      (dash || dossier_speaker_words_is_boundary (draft, first + mention->n_tokens)))
    {
      dossier_speaker_phrase_take (draft, mention, speaker);
      return TRUE;
    }
  if (!dash || first >= end || end - first > 8 || !dossier_draft_is (draft, first, DOSSIER_TOKEN_CAPITALISED))
    return FALSE;

  return dossier_speaker_phrase_resolve (draft, first, phrase_end (draft, first, end), NULL, speaker);
}

/* "according to X", "in the words of X": how many words lead to X; 0 = none of these begins at `token`. */
static guint
count_according (const DossierDraft *draft, guint token)
{
  static const char *const according[] = { "according", "to", NULL }, *const words[] = { "in", "the", "words", "of", NULL };
  const char *const *phrase = dossier_speaker_words_is (draft, token, "in") ? words : according;
  guint              n = 0;

  while (phrase[n] != NULL && dossier_speaker_words_is (draft, token + n, phrase[n]))
    n++;

  return phrase[n] == NULL ? n : 0;
}

static gboolean
find_according (DossierDraft *draft, guint first, guint end, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  for (guint i = first; i + 2 < end; i++)
    {
      guint n = count_according (draft, i);

      if (n == 0 || !dossier_speaker_phrase_resolve (draft, i + n, phrase_end (draft, i + n, end), last, speaker))
        continue;
      speaker->cue = i;
      speaker->cue_end = i + n;
      return TRUE;
    }

  return FALSE;
}

/* "…,” Tass quoted Berg as saying": the participle behind the verb at `verb`; 0 = none. */
static guint
find_as_saying (const DossierDraft *draft, guint verb, guint end)
{
  for (guint i = verb + 2; i + 1 < end && i < verb + APPOSITON && !dossier_draft_is (draft, i, DOSSIER_TOKEN_PUNCTUATION); i++)
    if (dossier_speaker_words_is (draft, i, "as") && is_participle (draft, i + 1))
      return i + 1;

  return 0;
}

gboolean
dossier_speaker_find_after (DossierDraft *draft, guint first, guint end, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  guint limit, stop, saying;

  clear_speaker (speaker);
  while (first < end && dossier_speaker_words_is (draft, first, ","))
    first++;
  if (first >= end)
    return FALSE;

  limit = MIN (end, first + LOOK);
  if (dossier_speaker_words_is_cue (draft, first) && !is_participle (draft, first) && dossier_speaker_find_inverted (draft, first, limit, last, speaker))
    return TRUE;
  if (count_according (draft, first) > 0)
    return find_according (draft, first, end, last, speaker);

  for (guint verb = first + 1; verb < limit; verb++)
    {
      if (!dossier_speaker_words_is_cue (draft, verb) || is_participle (draft, verb))
        continue;
      saying = find_as_saying (draft, verb, limit);
      if (saying != 0 && dossier_speaker_find_quoted_as (draft, first, saying, last, speaker))
        return TRUE;
      stop = phrase_end (draft, first, verb);
      if (dossier_speaker_words_is_boundary (draft, first) || dossier_speaker_words_is_preposition (draft, first) ||
          opens_predicate (draft, first))
        {
          if (!dossier_speaker_find_left (draft, first, verb, last, speaker))
            continue;
        }
      else if (!dossier_speaker_phrase_resolve (draft, first, stop, last, speaker))
        continue;
      set_cue (draft, verb, speaker);
      return TRUE;
    }

  return find_bare_name (draft, first, end, speaker);
}

/* Does the verb stand in the phrase after "according to" ("a story posted by X")? */
static gboolean
is_in_according (const DossierDraft *draft, guint first, guint verb)
{
  for (guint i = verb; i > first && !dossier_speaker_words_is_boundary (draft, i - 1); i--)
    if (count_according (draft, i - 1) > 0)
      return TRUE;

  return FALSE;
}

/* "…, said X, “…": the whole of the rest is the phrase. */
static gboolean
find_inserted (DossierDraft *draft, guint first, guint verb, guint end, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  guint stop = phrase_end (draft, verb + 1, end);

  if (is_participle (draft, verb) || dossier_speaker_words_takes_addressee (draft, verb))
    return FALSE;

  return verb > first && dossier_speaker_words_is (draft, verb - 1, ",") && stop + 1 == end && stop > verb + 1 && dossier_speaker_words_is (draft, stop, ",") &&
         dossier_speaker_find_inverted (draft, verb, stop, last, speaker);
}

/* "BERG: …" in a transcript. */
static gboolean
find_label (DossierDraft *draft, guint first, guint end, DossierSpeaker *speaker)
{
  if (end - first < 2 || end - first > 7 || !dossier_speaker_words_is (draft, end - 1, ":") || !dossier_draft_is (draft, first, DOSSIER_TOKEN_CAPITALISED))
    return FALSE;
  for (guint i = first; i < end - 1; i++)
    if (dossier_speaker_words_is_boundary (draft, i) || !dossier_draft_is (draft, i, DOSSIER_TOKEN_CAPITALISED | DOSSIER_TOKEN_INITIAL))
      return FALSE;

  return dossier_speaker_phrase_resolve (draft, first, end - 1, NULL, speaker);
}

/* "quoted Berg as saying", "Berg was quoted by Tass as saying": whose words they are. */
static gboolean
find_quoted_as (DossierDraft *draft, guint first, guint verb, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  static const char *const quotes[] = { "quoted", "quotes", "quoting", "cited", "cites", "citing", NULL };
  guint                    as = verb - 1, quote;

  if (verb < first + 3 || !dossier_speaker_words_is (draft, as, "as"))
    return FALSE;
  for (quote = as; quote > first && quote + APPOSITON > as; quote--)
    if (dossier_speaker_words_is_any (draft, quote - 1, quotes))
      break;
  if (quote == first || quote + APPOSITON <= as || !dossier_speaker_words_is_any (draft, quote - 1, quotes))
    return FALSE;
  if (quote == as || dossier_speaker_words_is_preposition (draft, quote))
    return dossier_speaker_find_left (draft, first, quote - 1, last, speaker);

  return dossier_speaker_phrase_resolve (draft, quote, as, last, speaker);
}

gboolean
dossier_speaker_find_quoted_as (DossierDraft *draft, guint first, guint verb, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  if (!find_quoted_as (draft, first, verb, last, speaker))
    return FALSE;

  set_cue (draft, verb, speaker);
  return TRUE;
}

/* "footage of Berg saying": the name right before the verb. */
static gboolean
ends_name (const DossierDraft *draft, guint verb)
{
  const DossierDraftMention *mention = verb > 0 ? dossier_speaker_phrase_mention_at (draft, verb - 1) : NULL;

  return mention != NULL && dossier_speaker_phrase_may_speak (mention);
}

/* "they" and "it" with nobody known behind them. */
static gboolean
is_vague (const DossierDraft *draft, const DossierSpeaker *speaker)
{
  char pronoun = speaker->end == speaker->first + 1 ? dossier_speaker_words_get_pronoun (draft, speaker->first) : 0;

  return (pronoun == 'p' || pronoun == 'n') && speaker->entity < 0;
}

/* The speaker of the cue at `verb`, of which the words before it tell. */
static gboolean
find_at_cue (DossierDraft *draft, guint first, guint verb, guint end, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  gboolean dependent = is_participle (draft, verb) || (verb > first && dossier_speaker_words_is (draft, verb - 1, "to"));

  clear_speaker (speaker);
  if (find_inserted (draft, first, verb, end, last, speaker) || dossier_speaker_find_quoted_as (draft, first, verb, last, speaker))
    return TRUE;
  if (((!dependent || ends_name (draft, verb)) && dossier_speaker_find_left (draft, first, verb, last, speaker)) ||
      dossier_speaker_find_subject (draft, first, verb, last, speaker))
    {
      set_cue (draft, verb, speaker);
      return TRUE;
    }
  if (!dependent || last == NULL || dossier_draft_is (draft, first, DOSSIER_TOKEN_SENTENCE_START))
    return FALSE;

  *speaker = *last; /* "…,” he said, adding “…" */
  set_cue (draft, verb, speaker);
  return TRUE;
}

gboolean
dossier_speaker_find_before (DossierDraft *draft, guint first, guint end, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  gboolean       found = FALSE;
  DossierSpeaker other;

  clear_speaker (speaker);
  if (end > LOOK && first < end - LOOK)
    first = end - LOOK;

  for (guint verb = end; verb > first; verb--)
    {
      if (!dossier_speaker_words_is_cue (draft, verb - 1) || is_in_according (draft, first, verb - 1))
        continue;
      if (!find_at_cue (draft, first, verb - 1, end, last, &other) || (other.name == NULL && verb + 1 < end)) /* "I asked why, and he shrugged:" */
        continue;
      if (!found || !is_vague (draft, &other))
        *speaker = other;
      found = TRUE;
      if (!is_vague (draft, speaker)) /* else: "the police said they found" */
        return TRUE;
    }

  return found || find_according (draft, first, end, last, speaker) || find_label (draft, first, end, speaker);
}
