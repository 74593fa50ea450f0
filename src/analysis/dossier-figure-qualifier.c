/* dossier-figure-qualifier.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table of phrases before the figure, the longest first, and a few words behind it.
 */

#include "config.h"

#include "analysis/dossier-figure-qualifier.h"

#include "analysis/dossier-speaker-words.h"

#define LONGEST 4

typedef struct
{
  const char *words[LONGEST]; /* up to the first NULL */
  const char *qualifier;
} Phrase;

static const Phrase phrases[] = {
  { { "no", "more", "than" }, "under" },
  { { "not", "more", "than" }, "under" },
  { { "no", "less", "than" }, "over" },
  { { "not", "less", "than" }, "over" },
  { { "no", "fewer", "than" }, "over" },
  { { "as", "many", "as" }, "under" },
  { { "as", "much", "as" }, "under" },
  { { "a", "maximum", "of" }, "under" },
  { { "a", "minimum", "of" }, "over" },
  { { "a", "total", "of", "about" }, "about" },
  { { "more", "than" }, "over" },
  { { "greater", "than" }, "over" },
  { { "higher", "than" }, "over" },
  { { "longer", "than" }, "over" },
  { { "less", "than" }, "under" },
  { { "fewer", "than" }, "under" },
  { { "lower", "than" }, "under" },
  { { "at", "least" }, "over" },
  { { "at", "most" }, "under" },
  { { "up", "to" }, "under" },
  { { "in", "excess", "of" }, "over" },
  { { "upwards", "of" }, "over" },
  { { "upward", "of" }, "over" },
  { { "close", "to" }, "about" },
  { { "over" }, "over" },
  { { "above" }, "over" },
  { { "exceeding" }, "over" },
  { { "minimum" }, "over" },
  { { "under" }, "under" },
  { { "below" }, "under" },
  { { "maximum" }, "under" },
  { { "about" }, "about" },
  { { "around" }, "about" },
  { { "some" }, "about" },
  { { "roughly" }, "about" },
  { { "approximately" }, "about" },
  { { "approx" }, "about" },
  { { "circa" }, "about" },
  { { "nearly" }, "about" },
  { { "almost" }, "about" },
  { { "estimated" }, "about" },
  { { "~" }, "about" },
  { { "≈" }, "about" },
  { { ">" }, "over" },
  { { "<" }, "under" },
};

static gboolean
stands_before (const DossierDraft *draft, guint token, const Phrase *phrase)
{
  guint n = 0;

  while (n < LONGEST && phrase->words[n] != NULL)
    n++;
  if (token < n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!dossier_speaker_words_is (draft, token - n + i, phrase->words[i]))
      return FALSE;

  return TRUE;
}

/* "or so", "or more", "or fewer". */
static const char *
read_behind (const DossierDraft *draft, guint token)
{
  if (!dossier_speaker_words_is (draft, token, "or"))
    return NULL;
  if (dossier_speaker_words_is (draft, token + 1, "so"))
    return "about";
  if (dossier_speaker_words_is (draft, token + 1, "more") || dossier_speaker_words_is (draft, token + 1, "higher"))
    return "over";

  return dossier_speaker_words_is_any (draft, token + 1, (const char *const[]){ "less", "fewer", "lower", NULL }) ? "under" : NULL;
}

/* "lost men over two years" says how long, "waited for over two years" how much. */
static gboolean
says_how_long (const DossierDraft *draft, guint token, const char *unit)
{
  static const char *const times[] = { "seconds", "minutes", "hours", "days", "weeks", "months", "years", "decades", NULL };
  static const char *const leads[] = { "for", "in", "of", "after", "than", "just", "well", "a", "with", "and", "took", "take", "takes", "taken", "taking", "lasted", "last", "lasts", "spent", "spend", "spends", "spending", "is", "was", "be", NULL };

  return unit != NULL && g_strv_contains (times, unit) && dossier_speaker_words_is (draft, token, "over") && (token == 0 || !dossier_speaker_words_is_any (draft, token - 1, leads));
}

const char *
dossier_figure_qualifier_find (const DossierDraft *draft, const DossierFigureReading *reading)
{
  const char *qualifier = read_behind (draft, reading->end);
  guint       before = reading->first;

  if (qualifier == NULL)
    qualifier = read_behind (draft, reading->of_end);
  if (qualifier != NULL || before == 0 || dossier_draft_is (draft, before, DOSSIER_TOKEN_PARAGRAPH_START) || says_how_long (draft, before - 1, reading->unit))
    return qualifier;

  before -= before > 0 && dossier_speaker_words_is (draft, before - 1, "another");
  for (gsize i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (stands_before (draft, before, &phrases[i]))
      return phrases[i].qualifier;

  return NULL;
}
