/* dossier-figures.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Left to right: read a number, its currency before or its unit behind, ask whether its neighbours make
 * it something else than a figure, then what it counts. The numbers of a range ("10 to 15 drones") are
 * two figures that share unit and noun.
 */

#include "config.h"

#include "analysis/dossier-figures.h"

#include "analysis/dossier-figure-filter.h"
#include "analysis/dossier-figure-qualifier.h"
#include "analysis/dossier-figure-units.h"
#include "analysis/dossier-speaker-words.h"

#include <string.h>

#define COUNTED 5 /* words of what is counted */

static gboolean
is (const DossierDraft *draft, guint token, const char *word)
{
  return dossier_speaker_words_is (draft, token, word);
}

static gboolean
ends_with (const DossierDraft *draft, guint token, const char *ending)
{
  const DossierToken *t = dossier_draft_token (draft, token);
  gsize               n = strlen (ending);

  return t->end - t->start > n && strncmp (draft->text + t->end - n, ending, n) == 0;
}

/* A dash between two numbers: "10–15". */
static gboolean
is_dash (const DossierDraft *draft, guint token)
{
  return dossier_speaker_words_is_dash (draft, token) && token + 1 < draft->tokens->len && g_ascii_isdigit (draft->text[dossier_draft_token (draft, token + 1)->start]) &&
         !dossier_draft_is (draft, token, DOSSIER_TOKEN_SPACE_BEFORE);
}

/* A word that what is counted cannot hold. */
static gboolean
ends_counted (const DossierDraft *draft, guint token, guint n_words)
{
  static const char *const others[] = { "or", "and", "ago", "later", "earlier", "times", "more", "less", "fewer", "most", "each", "it", "he", "she", "they", "we", "i", "you", "them", "us", "there", "not", "if", "then",
                                        "now", "flew", "fell", "fled", "went", "came", "took", "met", "won", "lost", "hit", "rose", "left", "got", "made", "sank", "die", "live", "work", "took", "yesterday", "today", "tomorrow", "both", "respectively", "altogether", "annually", NULL };

  if (!dossier_draft_is (draft, token, DOSSIER_TOKEN_WORD) || dossier_draft_is (draft, token, DOSSIER_TOKEN_PARAGRAPH_START | DOSSIER_TOKEN_SENTENCE_START))
    return TRUE;
  if (dossier_speaker_words_is_boundary (draft, token) || dossier_speaker_words_is_preposition (draft, token) || dossier_speaker_words_is_auxiliary (draft, token) ||
      dossier_speaker_words_is_any (draft, token, others) || dossier_draft_is (draft, token, DOSSIER_TOKEN_POSSESSIVE) || dossier_draft_has_class (draft, token, DOSSIER_WORD_WEEKDAY | DOSSIER_WORD_MONTH))
    return TRUE;
  if (n_words > 0 && (dossier_draft_has_class (draft, token, DOSSIER_WORD_SPEECH_VERB | DOSSIER_WORD_ACTION_VERB) || ends_with (draft, token, "ed") || ends_with (draft, token, "ing") || ends_with (draft, token, "ly")))
    return TRUE;

  return dossier_speaker_words_is_determiner (draft, token) && !is (draft, token, "new") && !is (draft, token, "first");
}

/* "forty observers", "98,000 tonnes of crude oil", "$5 billion in aid". */
static void
read_counted (const DossierDraft *draft, DossierFigureReading *reading)
{
  static const char *const plain_units[] = { "of", "in", NULL };
  guint                    first = reading->end, end;
  gboolean                 duration = reading->unit != NULL && strchr ("smhdwy", *reading->unit) != NULL && strlen (reading->unit) > 3;

  if (reading->unit == NULL && is (draft, first, "or") && dossier_speaker_words_is_any (draft, first + 1, (const char *const[]){ "so", "more", "fewer", "less", NULL }))
    first += 2;
  if (reading->unit == NULL && is (draft, first, "of") && !dossier_speaker_words_is_determiner (draft, first + 1)) /* "paragraph 4 of resolution 12" */
    return;
  if (reading->unit != NULL || is (draft, first, "of"))
    {
      if (is (draft, first, "worth"))
        first++;
      if (!dossier_speaker_words_is_any (draft, first, plain_units) || (is (draft, first, "in") && (duration || *reading->unit == '%' || strcmp (reading->unit, "times") == 0)))
        return;
      first++;
      while (dossier_speaker_words_is_determiner (draft, first) || is (draft, first, "all"))
        first++;
    }
  for (end = first; end < first + COUNTED && end < draft->tokens->len && !ends_counted (draft, end, end - first);)
    end++;
  if (reading->unit != NULL && is (draft, first - 1, "in") && (end == first || dossier_draft_is (draft, first, DOSSIER_TOKEN_CAPITALISED | DOSSIER_TOKEN_NUMBER)))
    return;
  reading->of = first;
  reading->of_end = end;
}

static gboolean
read_at (const DossierDraft *draft, guint token, DossierFigureReading *reading)
{
  *reading = (DossierFigureReading){ .first = token };
  if (!dossier_number_read (draft, token, &reading->number))
    return FALSE;

  reading->end = reading->number.end;
  if (*reading->number.suffix != '\0')
    reading->unit = dossier_unit_read_suffix (reading->number.suffix);
  else
    reading->unit = dossier_unit_read_before (draft, token, &reading->first);
  if (reading->unit == NULL && *reading->number.suffix == '\0')
    reading->unit = dossier_unit_read_behind (draft, reading->end, &reading->end);
  read_counted (draft, reading);

  return TRUE;
}

/* "-12 degrees", "minus 0.5 percent". */
static gboolean
is_negative (const DossierDraft *draft, const DossierFigureReading *reading)
{
  guint first = reading->number.first;

  if (reading->unit != NULL && first > 0 && is (draft, first - 1, "minus"))
    return first == 1 || !dossier_draft_is (draft, first - 2, DOSSIER_TOKEN_NUMBER);

  return reading->unit != NULL && first > 1 && dossier_speaker_words_is_any (draft, first - 1, (const char *const[]){ "-", "−", NULL }) && !dossier_draft_is (draft, first, DOSSIER_TOKEN_SPACE_BEFORE) &&
         dossier_draft_is (draft, first - 1, DOSSIER_TOKEN_SPACE_BEFORE);
}

static void
emit (DossierDraft *draft, const DossierFigureReading *reading, const char *qualifier)
{
  DossierFigure *figure = dossier_figure_new ();

  figure->start = dossier_draft_token (draft, reading->first)->start;
  figure->end = dossier_draft_token (draft, reading->end - 1)->end;
  figure->value = is_negative (draft, reading) ? -reading->number.value : reading->number.value;
  figure->unit = g_strdup (reading->unit);
  figure->qualifier = qualifier;
  if (reading->of < reading->of_end)
    {
      guint32 start = dossier_draft_token (draft, reading->of)->start;

      figure->of = g_strndup (draft->text + start, dossier_draft_token (draft, reading->of_end - 1)->end - start);
    }
  g_ptr_array_add (draft->figures, figure);
}

/* "10 to 15 drones": what stands behind the second belongs to both. FALSE = this is no range. */
static gboolean
read_range (const DossierDraft *draft, DossierFigureReading *low, DossierFigureReading *high)
{
  guint next = low->end;

  if (!is_dash (draft, next) && !is (draft, next, "to") && !(is (draft, next, "and") && low->first > 0 && is (draft, low->first - 1, "between")) && !is (draft, next, "or"))
    return FALSE;
  next++;
  for (guint i = 0; i < 2 && next + i < draft->tokens->len; i++) /* over a currency before the second */
    if (read_at (draft, next + i, high) && high->first == next)
      {
        const char *unit = high->unit != NULL ? high->unit : low->unit;

        if (low->unit != NULL && high->unit != NULL && low->unit != high->unit)
          return FALSE;
        if (low->unit != NULL && high->unit == NULL && high->of < high->of_end)
          return FALSE;
        low->unit = high->unit = unit;
        if (low->number.times == 1 && high->number.times > 1 && low->number.value * high->number.times < high->number.value) /* "5 to 7 million" */
          low->number.value *= high->number.times;
        low->of = high->of;
        low->of_end = high->of_end;
        low->number.plain = high->number.plain = low->number.plain && high->number.plain && unit == NULL && high->of == high->of_end;
        return unit != NULL || high->of < high->of_end;
      }

  return FALSE;
}

/* "10-15 drones", "$5-7 million": both numbers are in one token. */
static gboolean
read_joined_range (const DossierDraft *draft, guint token, DossierFigureReading *low, DossierFigureReading *high)
{
  static const char *const scores[] = { "vote", "votes", "majority", "decision", "win", "victory", "loss", "defeat", "lead", "score", "ruling", "record", "split", "draw", "attacks", "deal", NULL };
  const DossierToken      *t = dossier_draft_token (draft, token);
  const char              *word = draft->text + t->start, *dash = memchr (word, '-', t->end - t->start);

  if (dash == NULL || dash == word || t->end - t->start > 16)
    return FALSE;
  *low = *high = (DossierFigureReading){ .first = token, .end = token + 1, .number = { .first = token, .end = token + 1, .times = 1, .digits = TRUE } };
  if (!dossier_number_read_digits (word, dash - word, &low->number) || *low->number.suffix != '\0' || !g_ascii_isdigit (dash[1]) ||
      !dossier_number_read_digits (dash + 1, word + (t->end - t->start) - dash - 1, &high->number))
    return FALSE;

  dossier_number_multiply (draft, &high->number);
  if (low->number.times == 1)
    low->number.value *= high->number.times;
  if (high->number.value <= low->number.value)
    return FALSE;
  high->end = high->number.end;
  high->unit = dossier_unit_read_before (draft, token, &low->first);
  if (high->unit == NULL && *high->number.suffix != '\0')
    high->unit = dossier_unit_read_suffix (high->number.suffix);
  else if (high->unit == NULL)
    high->unit = dossier_unit_read_behind (draft, high->end, &high->end);
  read_counted (draft, high);
  low->unit = high->unit;
  low->of = high->of;
  low->of_end = high->of_end;

  return (high->unit != NULL || high->of < high->of_end) && !dossier_speaker_words_is_any (draft, high->of, scores) && !dossier_figure_filter_is_label (draft, low);
}

/* Behind "articles 4": ", 5 and 6", "to 12". */
static guint
skip_labels (const DossierDraft *draft, guint token)
{
  static const char *const joints[] = { ",", "and", "to", "or", "–", "-", "&", NULL };

  for (;;)
    {
      guint next = token;

      while (dossier_speaker_words_is_any (draft, next, joints) && next < token + 2)
        next++;
      if (next == token || !dossier_draft_is (draft, next, DOSSIER_TOKEN_NUMBER))
        return token;
      token = next + 1;
    }
}

static gboolean
may_begin (const DossierDraft *draft, guint token)
{
  const DossierToken *t = dossier_draft_token (draft, token);

  return dossier_draft_is (draft, token, DOSSIER_TOKEN_NUMBER) || dossier_draft_has_class (draft, token, DOSSIER_WORD_NUMBER) ||
         g_ascii_isdigit (draft->text[t->start]) || memchr (draft->text + t->start, '-', t->end - t->start) != NULL ||
         (draft->text[t->start] | 0x20) == 'a' || (draft->text[t->start] | 0x20) == 'h';
}

void
dossier_figures_find (DossierDraft *draft)
{
  for (guint i = 0; i < draft->tokens->len; i++)
    {
      DossierFigureReading reading, high;
      guint                end;

      if (!may_begin (draft, i))
        continue;
      if (read_joined_range (draft, i, &reading, &high) && dossier_figure_filter_accepts (draft, &reading))
        {
          emit (draft, &reading, "from");
          emit (draft, &high, "to");
          i = high.end - 1;
          continue;
        }
      if (!read_at (draft, i, &reading))
        continue;
      if (dossier_figure_filter_is_label (draft, &reading))
        {
          i = MAX (skip_labels (draft, reading.number.end), i + 1) - 1;
          continue;
        }
      end = reading.end;
      if (read_range (draft, &reading, &high) && dossier_figure_filter_accepts (draft, &reading))
        {
          emit (draft, &reading, "from");
          emit (draft, &high, "to");
          end = high.end;
        }
      else if (is_dash (draft, reading.end) || (is_dash (draft, i - 1) && i > 0)) /* a score, a vote, a telephone number */
        ;
      else if (dossier_figure_filter_accepts (draft, &reading))
        emit (draft, &reading, dossier_figure_qualifier_find (draft, &reading));
      i = MAX (end, i + 1) - 1;
    }
}
