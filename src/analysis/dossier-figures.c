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

#include "analysis/dossier-figure-numbers.h"
#include "analysis/dossier-figure-qualifier.h"
#include "analysis/dossier-figure-units.h"
#include "analysis/dossier-speaker-words.h"

#include <string.h>

#define COUNTED 5 /* words of what is counted */

typedef struct
{
  DossierNumber number;
  guint         first; /* with the currency before it */
  guint         end;   /* with the unit behind it */
  const char   *unit;
  guint         of; /* what is counted; of == of_end: nothing named */
  guint         of_end;
} FigureReading;

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

/* In a date, or in a name of any kind. */
static gboolean
in_mention (const DossierDraft *draft, guint token)
{
  guint32 start = dossier_draft_token (draft, token)->start;
  guint   at = dossier_draft_find_mention (draft, start);

  return at < draft->mentions->len && g_array_index (draft->mentions, DossierDraftMention, at).start <= start;
}

/* "Article 5", "paragraphs 4 to 12", "No. 7", "aged 35", "Boeing 737". */
static gboolean
is_label (const DossierDraft *draft, const FigureReading *reading)
{
  static const char *const labels[] = { "article", "articles", "paragraph", "paragraphs", "para", "paras", "resolution", "resolutions", "section", "sections", "chapter", "chapters", "page", "pages",
                                        "no", "no.", "nos", "nos.", "number", "#", "№", "clause", "clauses", "rule", "rules", "line", "lines", "annex", "flight", "highway", "route", "channel", "phase", "type",
                                        "model", "room", "gate", "block", "version", "part", "volume", "vol.", "issue", "aged", "age", "ages", "protocol", "appendix", "item", "items", "point", "step", "stage",
                                        "figure", "fig.", "table", "week", "day", "group", "grade", "level", "round", "category", "act", "verse", "psalm", "title", "case", "unit", "lot", "apollo", "pp.", "p.",
                                        "tel", "phone", "fax", "ext", "call", "box", "street", "top", "directive", "regulation", "bill", "order", "episode", "season", "game", "match", "question", NULL };
  guint                    before = reading->number.first - 1;

  if (reading->number.first == 0 || reading->unit != NULL)
    return reading->number.first > 0 && (is (draft, before, "aged") || is (draft, before, "age"));
  if (is (draft, before, ".") && reading->number.first > 1)
    return is (draft, before - 1, "no") || is (draft, before - 1, "nos");

  return reading->number.plain && dossier_speaker_words_is_any (draft, before, labels);
}

/* "21" of "21 and 22 January". */
static gboolean
leads_to_date (const DossierDraft *draft, const FigureReading *reading)
{
  static const char *const joints[] = { "and", "to", "or", "-", "–", ",", NULL };

  return reading->number.plain && reading->unit == NULL && reading->number.value <= 31 && dossier_speaker_words_is_any (draft, reading->number.end, joints) &&
         reading->number.end + 1 < draft->tokens->len && dossier_draft_is (draft, reading->number.end + 1, DOSSIER_TOKEN_NUMBER) && in_mention (draft, reading->number.end + 1);
}

/* "two thousand and twenty-six". */
static gboolean
is_spelled_year (const FigureReading *reading)
{
  return !reading->number.digits && reading->unit == NULL && reading->of == reading->of_end && reading->number.value > 1900 && reading->number.value < 2100 && reading->number.value != 2000;
}

static gboolean
is_four_digit_year (const DossierDraft *draft, const FigureReading *reading)
{
  static const char *const before_year[] = { "in", "since", "by", "from", "until", "till", "of", "after", "before", "during", "the", "and", "to", "(", "mid", "early", "late", ",", "year", "for", "than", NULL };

  if (!reading->number.plain || !reading->number.digits || reading->unit != NULL || reading->number.value < 1500 || reading->number.value > 2199)
    return FALSE;

  return reading->of == reading->of_end || reading->number.first == 0 || dossier_draft_is (draft, reading->number.first, DOSSIER_TOKEN_SENTENCE_START) ||
         dossier_speaker_words_is_any (draft, reading->number.first - 1, before_year);
}

/* "18:40", "9/11", "10 a.m.", "48°". */
static gboolean
is_clock_or_fraction (const DossierDraft *draft, const FigureReading *reading)
{
  static const char *const marks[] = { ":", "/", "°", "′", "º", NULL }, *const hours[] = { "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "o’clock", "gmt", "utc", "cet", "noon", NULL };
  guint before = reading->number.first - 1, end = reading->end;

  if (dossier_speaker_words_is_any (draft, end, marks) && !dossier_draft_is (draft, end, DOSSIER_TOKEN_SPACE_BEFORE) && !(is (draft, end, "°") && (is (draft, end + 1, "c") || is (draft, end + 1, "f"))))
    return TRUE;
  if (reading->number.first > 0 && dossier_speaker_words_is_any (draft, before, marks) && !dossier_draft_is (draft, reading->number.first, DOSSIER_TOKEN_SPACE_BEFORE))
    return TRUE;

  return dossier_speaker_words_is_any (draft, end, hours) || dossier_speaker_words_is_any (draft, reading->number.end, hours);
}

/* "1." and "2)" before a paragraph, "(3)", numbers among numbers. */
static gboolean
is_list_or_telephone (const DossierDraft *draft, const FigureReading *reading)
{
  guint first = reading->number.first, end = reading->number.end;

  if (!reading->number.digits || reading->unit != NULL)
    return FALSE;
  if (dossier_draft_is (draft, first, DOSSIER_TOKEN_PARAGRAPH_START) && (is (draft, end, ".") || is (draft, end, ")") || dossier_draft_is (draft, end, DOSSIER_TOKEN_PARAGRAPH_START)))
    return TRUE;
  if (first > 0 && is (draft, first - 1, "[")) /* a note: "[6]" */
    return TRUE;
  if (first > 0 && (is (draft, first - 1, "(") || dossier_draft_is (draft, first - 1, DOSSIER_TOKEN_PARAGRAPH_START)) && is (draft, end, ")"))
    return TRUE;
  if (first > 0 && (is (draft, first - 1, "+") || dossier_draft_is (draft, first - 1, DOSSIER_TOKEN_NUMBER)) && !dossier_draft_is (draft, first, DOSSIER_TOKEN_PARAGRAPH_START))
    return TRUE;

  return reading->number.plain && (dossier_draft_is (draft, end, DOSSIER_TOKEN_NUMBER) || reading->number.value >= 1e9) && !dossier_draft_is (draft, end, DOSSIER_TOKEN_PARAGRAPH_START);
}

/* "Ana Ruiz, 45, said", "35 years old", "35-year-old". */
static gboolean
is_age (const DossierDraft *draft, const FigureReading *reading)
{
  guint first = reading->number.first, end = reading->number.end;

  if (reading->unit != NULL)
    return is (draft, reading->end, "old") || is (draft, reading->end, "of") ? is (draft, reading->end, "old") || is (draft, reading->end + 1, "age") : FALSE;
  if (first < 2 || !is (draft, first - 1, ",") || reading->number.value > 120 || !reading->number.plain)
    return FALSE;

  return (is (draft, end, ",") || is (draft, end, ".") || is (draft, end, ")")) && dossier_draft_is (draft, first - 2, DOSSIER_TOKEN_CAPITALISED);
}

/* "Apollo 11", "Windows 10": the number belongs to the name before it. */
static gboolean
belongs_to_name (const DossierDraft *draft, const FigureReading *reading)
{
  guint before = reading->number.first - 1;

  if (reading->number.first == 0 || !reading->number.plain || !reading->number.digits || reading->unit != NULL ||
      (reading->of < reading->of_end && !ends_with (draft, reading->of, "ed"))) /* "Estlink 2 carried" */
    return FALSE;

  return dossier_draft_is (draft, before, DOSSIER_TOKEN_CAPITALISED) && !dossier_draft_is (draft, before, DOSSIER_TOKEN_SENTENCE_START) && !dossier_draft_has_class (draft, before, DOSSIER_WORD_FUNCTION);
}

/* A dash between two numbers: "10–15". */
static gboolean
is_dash (const DossierDraft *draft, guint token)
{
  return dossier_speaker_words_is_dash (draft, token) && dossier_draft_is (draft, token + 1, DOSSIER_TOKEN_NUMBER) && !dossier_draft_is (draft, token, DOSSIER_TOKEN_SPACE_BEFORE);
}

/* "one of them", "the two", "no one": words that need a unit or a noun to be a number. */
static gboolean
is_pronoun (const DossierDraft *draft, const FigureReading *reading)
{
  if (reading->number.digits || reading->unit != NULL)
    return FALSE;
  if (reading->number.value == 1)
    return TRUE;

  return reading->number.value < 13 && (reading->of == reading->of_end || (reading->of_end == reading->of + 1 && ends_with (draft, reading->of, "ed")));
}

static gboolean
is_figure (const DossierDraft *draft, const FigureReading *reading)
{
  if (in_mention (draft, reading->number.first) || dossier_draft_is (draft, reading->number.first, DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_ADDRESS | DOSSIER_TOKEN_HANDLE))
    return FALSE;
  if (*reading->number.suffix != '\0' && reading->unit == NULL)
    return FALSE;

  return !is_label (draft, reading) && !leads_to_date (draft, reading) && !is_spelled_year (reading) && !is_four_digit_year (draft, reading) && !is_clock_or_fraction (draft, reading) && !is_list_or_telephone (draft, reading) &&
         !is_age (draft, reading) && !belongs_to_name (draft, reading) && !is_pronoun (draft, reading);
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
read_counted (const DossierDraft *draft, FigureReading *reading)
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
      if (!dossier_speaker_words_is_any (draft, first, plain_units) || (is (draft, first, "in") && (duration || *reading->unit == '%')))
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
read_at (const DossierDraft *draft, guint token, FigureReading *reading)
{
  *reading = (FigureReading){ .first = token };
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

static void
emit (DossierDraft *draft, const FigureReading *reading, const char *qualifier)
{
  DossierFigure *figure = dossier_figure_new ();

  figure->start = dossier_draft_token (draft, reading->first)->start;
  figure->end = dossier_draft_token (draft, reading->end - 1)->end;
  figure->value = reading->number.value;
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
read_range (const DossierDraft *draft, FigureReading *low, FigureReading *high)
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
        low->of = high->of;
        low->of_end = high->of_end;
        low->number.plain = high->number.plain = low->number.plain && high->number.plain && unit == NULL && high->of == high->of_end;
        return unit != NULL || high->of < high->of_end;
      }

  return FALSE;
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
      FigureReading reading, high;
      guint         end;

      if (!may_begin (draft, i) || !read_at (draft, i, &reading))
        continue;
      if (is_label (draft, &reading))
        {
          i = MAX (skip_labels (draft, reading.number.end), i + 1) - 1;
          continue;
        }
      end = reading.end;
      if (read_range (draft, &reading, &high) && is_figure (draft, &reading))
        {
          emit (draft, &reading, "from");
          emit (draft, &high, "to");
          end = high.end;
        }
      else if (is_dash (draft, reading.end) || (is_dash (draft, i - 1) && i > 0)) /* a score, a vote, a telephone number */
        ;
      else if (is_figure (draft, &reading))
        emit (draft, &reading, dossier_figure_qualifier_find (draft, reading.first, reading.end, reading.of_end));
      i = MAX (end, i + 1) - 1;
    }
}
