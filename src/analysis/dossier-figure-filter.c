/* dossier-figure-filter.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One question a function: each looks at a few tokens beside the number.
 */

#include "config.h"

#include "analysis/dossier-figure-filter.h"

#include "analysis/dossier-speaker-words.h"

#include <string.h>

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

/* "2.0" of a version. */
static gboolean
is_decimal (const DossierFigureReading *reading)
{
  return reading->number.digits && reading->number.times == 1 && reading->number.value < 100;
}

/* "Article 5", "paragraphs 4 to 12", "No. 7", "aged 35", "Boeing 737". */
gboolean
dossier_figure_filter_is_label (const DossierDraft *draft, const DossierFigureReading *reading)
{
  static const char *const labels[] = { "article", "articles", "paragraph", "paragraphs", "para", "paras", "resolution", "resolutions", "section", "sections", "chapter", "chapters", "page", "pages",
                                        "no", "no.", "nos", "nos.", "number", "#", "№", "clause", "clauses", "rule", "rules", "line", "lines", "annex", "flight", "highway", "route", "channel", "phase", "type",
                                        "model", "room", "gate", "block", "version", "part", "volume", "vol.", "issue", "aged", "age", "ages", "protocol", "appendix", "item", "items", "point", "step", "stage",
                                        "figure", "fig.", "table", "week", "day", "group", "grade", "level", "round", "category", "act", "verse", "psalm", "title", "case", "unit", "lot", "apollo", "pp.", "p.",
                                        "tel", "phone", "fax", "ext", "call", "box", "street", "top", "interstate", "bus", "windows", "iphone", "apt", "apartment", "directive", "regulation", "bill", "order", "episode", "season", "game", "match", "question", NULL };
  guint                    before = reading->number.first - 1;

  if (reading->number.first == 0 || reading->unit != NULL)
    return reading->number.first > 0 && (is (draft, before, "aged") || is (draft, before, "age"));
  if (is (draft, before, ".") && reading->number.first > 1)
    return is (draft, before - 1, "no") || is (draft, before - 1, "nos");

  return (reading->number.plain || is_decimal (reading)) && dossier_speaker_words_is_any (draft, before, labels);
}

/* "21" of "21 and 22 January". */
static gboolean
leads_to_date (const DossierDraft *draft, const DossierFigureReading *reading)
{
  static const char *const joints[] = { "and", "to", "or", "-", "–", ",", NULL };

  return reading->number.plain && reading->unit == NULL && reading->number.value <= 31 && dossier_speaker_words_is_any (draft, reading->number.end, joints) &&
         reading->number.end + 1 < draft->tokens->len && dossier_draft_is (draft, reading->number.end + 1, DOSSIER_TOKEN_NUMBER) && in_mention (draft, reading->number.end + 1);
}

/* "two thousand and twenty-six". */
static gboolean
is_spelled_year (const DossierFigureReading *reading)
{
  return !reading->number.digits && reading->unit == NULL && reading->of == reading->of_end && reading->number.value > 1900 && reading->number.value < 2100 && reading->number.value != 2000;
}

static gboolean
is_four_digit_year (const DossierDraft *draft, const DossierFigureReading *reading)
{
  static const char *const before_year[] = { "in", "since", "by", "from", "until", "till", "of", "after", "before", "during", "the", "and", "to", "(", "mid", "early", "late", ",", "year", "for", "than", NULL };

  if (!reading->number.plain || !reading->number.digits || reading->unit != NULL || reading->number.value < 1500 || reading->number.value > 2199)
    return FALSE;

  return reading->of == reading->of_end || reading->number.first == 0 || dossier_draft_is (draft, reading->number.first, DOSSIER_TOKEN_SENTENCE_START) ||
         dossier_speaker_words_is_any (draft, reading->number.first - 1, before_year);
}

/* "18:40", "9/11", "10 a.m.", "48°". */
static gboolean
is_clock_or_fraction (const DossierDraft *draft, const DossierFigureReading *reading)
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
is_list_or_telephone (const DossierDraft *draft, const DossierFigureReading *reading)
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

/* "turned 60", "died at 87", "the age of 87". */
static gboolean
is_before_age (const DossierDraft *draft, guint token)
{
  static const char *const turning[] = { "turned", "turns", "turning", "turn", NULL }, *const dying[] = { "died", "dead", "dies", "retired", "married", NULL };

  if (dossier_speaker_words_is_any (draft, token, turning))
    return TRUE;

  return token > 0 && ((is (draft, token, "at") && dossier_speaker_words_is_any (draft, token - 1, dying)) || (is (draft, token, "of") && is (draft, token - 1, "age")));
}

/* "Ana Ruiz, 45, said", "35 years old", "35-year-old". */
static gboolean
is_age (const DossierDraft *draft, const DossierFigureReading *reading)
{
  guint first = reading->number.first, end = reading->number.end;

  if (reading->unit != NULL)
    return is (draft, reading->end, "old") || is (draft, reading->end, "of") ? is (draft, reading->end, "old") || is (draft, reading->end + 1, "age") : FALSE;
  if (first > 0 && reading->of == reading->of_end && reading->number.plain && reading->number.value <= 120 && is_before_age (draft, first - 1))
    return TRUE;
  if (first < 2 || !is (draft, first - 1, ",") || reading->number.value > 120 || !reading->number.plain)
    return FALSE;

  return (is (draft, end, ",") || is (draft, end, ".") || is (draft, end, ")")) && dossier_draft_is (draft, first - 2, DOSSIER_TOKEN_CAPITALISED);
}

static gboolean
has_inner_capital (const DossierDraft *draft, guint token)
{
  const DossierToken *t = dossier_draft_token (draft, token);

  return t->end - t->start > 2 && g_ascii_islower (draft->text[t->start]) && g_ascii_isupper (draft->text[t->start + 1]);
}

/* "Windows 11 is", "iPhone 15 was": nothing is counted, and the word before is none that leads a number. */
static gboolean
is_model_name (const DossierDraft *draft, const DossierFigureReading *reading)
{
  guint before = reading->number.first - 1;

  return reading->of == reading->of_end && dossier_speaker_words_is_auxiliary (draft, reading->number.end) && !dossier_draft_has_class (draft, before, DOSSIER_WORD_FUNCTION) && !ends_with (draft, before, "ly");
}

/* "Apollo 11", "Windows 10": the number belongs to the name before it. */
static gboolean
belongs_to_name (const DossierDraft *draft, const DossierFigureReading *reading)
{
  guint before = reading->number.first - 1;

  if (reading->number.first == 0 || !reading->number.plain || !reading->number.digits || reading->unit != NULL ||
      (reading->of < reading->of_end && !ends_with (draft, reading->of, "ed"))) /* "Estlink 2 carried" */
    return FALSE;

  if (dossier_draft_is (draft, before, DOSSIER_TOKEN_SENTENCE_START) || has_inner_capital (draft, before))
    return is_model_name (draft, reading);

  return dossier_draft_is (draft, before, DOSSIER_TOKEN_CAPITALISED) && !dossier_draft_has_class (draft, before, DOSSIER_WORD_FUNCTION);
}

/* "one of them", "the two", "no one": words that need a unit or a noun to be a number. */
static gboolean
is_pronoun (const DossierDraft *draft, const DossierFigureReading *reading)
{
  static const char *const persons[] = { "soldier", "sailor", "civilian", "policeman", "officer", "worker", "journalist", "pilot", "protester", "passenger", "missile", "drone", "aircraft", "ship", "tank", "helicopter", NULL };

  if (reading->number.digits || reading->unit != NULL)
    return FALSE;
  if (reading->number.value == 1)
    return reading->of_end != reading->of + 1 || !dossier_speaker_words_is_any (draft, reading->of, persons);

  return reading->number.value < 13 && (reading->of == reading->of_end || (reading->of_end == reading->of + 1 && ends_with (draft, reading->of, "ed")));
}

/* "one in five", "three quarters of", "7.2 on the Richter scale", "by 212 to 198", "magnitude-6.4". */
static gboolean
is_relation (const DossierDraft *draft, const DossierFigureReading *reading)
{
  static const char *const parts[] = { "quarter", "quarters", "third", "thirds", "fifth", "fifths", "tenth", "tenths", "half", "halves", NULL };
  guint                    first = reading->number.first, end = reading->number.end;
  gboolean                 bare = reading->unit == NULL && reading->of == reading->of_end;
  DossierNumber            other;

  if (reading->of < reading->of_end && reading->unit == NULL && dossier_speaker_words_is_any (draft, reading->of, parts) && is (draft, reading->of_end, "of"))
    return TRUE;
  if (first > 1 && is (draft, first - 1, "in") && reading->unit == NULL && reading->number.value <= 20 && dossier_number_read (draft, first - 2, &other) && other.end == first - 1)
    return TRUE;
  if (bare && (is (draft, end + 2, "richter") || is (draft, first - 1, "magnitude") || (first > 1 && is (draft, first - 1, "of") && is (draft, first - 2, "magnitude"))))
    return TRUE;
  if (first > 1 && is (draft, first - 1, ".") && !dossier_draft_is (draft, first, DOSSIER_TOKEN_SPACE_BEFORE) && !dossier_draft_is (draft, first - 1, DOSSIER_TOKEN_SPACE_BEFORE))
    return TRUE;
  if (bare && reading->number.plain && is (draft, end, "to") && dossier_draft_is (draft, end + 1, DOSSIER_TOKEN_NUMBER))
    return TRUE;

  return bare && reading->number.plain && first > 1 && is (draft, first - 1, "to") && dossier_draft_is (draft, first - 2, DOSSIER_TOKEN_NUMBER);
}

/* "10 Downing Street". */
static gboolean
is_address (const DossierDraft *draft, const DossierFigureReading *reading)
{
  static const char *const streets[] = { "street", "avenue", "road", "boulevard", "lane", "drive", "square", "place", "court", "terrace", NULL };

  return reading->number.plain && reading->of < reading->of_end && dossier_draft_is (draft, reading->of, DOSSIER_TOKEN_CAPITALISED) &&
         (dossier_speaker_words_is_any (draft, reading->of_end - 1, streets) || dossier_speaker_words_is_any (draft, reading->of + 1, streets));
}

gboolean
dossier_figure_filter_accepts (const DossierDraft *draft, const DossierFigureReading *reading)
{
  if (in_mention (draft, reading->number.first) || dossier_draft_is (draft, reading->number.first, DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_ADDRESS | DOSSIER_TOKEN_HANDLE))
    return FALSE;
  if (*reading->number.suffix != '\0' && reading->unit == NULL)
    return FALSE;
  if (reading->number.grouped && reading->unit == NULL && reading->of == reading->of_end)
    return FALSE;
  if (is_relation (draft, reading) || is_address (draft, reading))
    return FALSE;

  return !dossier_figure_filter_is_label (draft, reading) && !leads_to_date (draft, reading) && !is_spelled_year (reading) && !is_four_digit_year (draft, reading) && !is_clock_or_fraction (draft, reading) && !is_list_or_telephone (draft, reading) &&
         !is_age (draft, reading) && !belongs_to_name (draft, reading) && !is_pronoun (draft, reading);
}
