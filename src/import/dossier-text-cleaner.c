/* dossier-text-cleaner.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The text is cut into lines, each rule in turn claims the lines that it is sure
 * of, and the lines are written out as blocks. Invariants: no line is lost or moved; a line is
 * claimed once; cleaning a cleaned text gives the same text and roles.
 */

#include "config.h"

#include "import/dossier-text-cleaner.h"

#include "import/dossier-cleaner-rules.h"
#include "import/dossier-text-language.h"

#define MAX_ROUNDS 3

static void
forget_roles (GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    dossier_line_set_role (dossier_lines_get (lines, i), DOSSIER_BLOCK_BODY, DOSSIER_RULE_NONE);
}

static void
apply_rules (GArray *lines, const GDate *today, DossierReading *reading)
{
  gboolean cut = TRUE;

  /* A second time when the dateline was cut off, as if it had been a line of its own from the start. */
  for (guint round = 0; cut && round < MAX_ROUNDS; round++)
    {
      forget_roles (lines);
      dossier_cleaner_fold_listed (lines);
      dossier_cleaner_fold_legal_tail (lines);
      dossier_cleaner_fold_newsletter (lines);
      dossier_cleaner_find_captions (lines);
      cut = dossier_cleaner_find_dateline (lines);
    }

  dossier_cleaner_find_metadata (lines, today, reading);
  dossier_cleaner_propose_pointers (lines);
  dossier_cleaner_find_title (lines, reading);
  dossier_cleaner_find_site (lines, reading);
  dossier_cleaner_find_lists (lines);
  dossier_cleaner_find_headings (lines);
  dossier_cleaner_propose_tail (lines, reading->byline);
  dossier_cleaner_propose_outside (lines);
  /* What a page puts right below the article, now that its own end is out of the way. */
  dossier_cleaner_propose_tail (lines, reading->byline);
}

static void
add_line (DossierReading *reading, const DossierLine *line)
{
  DossierBlock *block;

  dossier_reading_add_block (reading, line->role, line->words, line->length);
  block = dossier_reading_last_block (reading);
  block->level = line->level;
  block->proposed = line->proposed;
  block->rule = dossier_cleaning_rule_to_string (line->rule);
}

DossierReading *
dossier_text_cleaner_run (const char *text, gsize n_bytes, const GDate *today)
{
  DossierReading *reading = dossier_reading_new ();
  g_autoptr (GArray) lines = dossier_cleaner_cut_credits (dossier_lines_new (text, n_bytes));

  apply_rules (lines, today, reading);
  for (guint i = 0; i < lines->len; i++)
    add_line (reading, dossier_lines_get (lines, i));
  reading->language = g_strdup (dossier_text_language (reading->text->str, reading->text->len));

  return reading;
}
