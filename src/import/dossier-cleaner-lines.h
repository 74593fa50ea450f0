/* dossier-cleaner-lines.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines of a pasted article while the rules look at them, and the questions that several rules
 * ask of a line. No answer depends on blank lines, which a cleaned text no longer has: that keeps
 * cleaning idempotent.
 */

#pragma once

#include "import/dossier-cleaning-rule.h"
#include "import/dossier-reading.h"
#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

typedef struct
{
  const char *words;  /* trimmed; in the caller's text or in `joined` */
  gsize       length; /* bytes */
  char       *joined; /* owned; set when hard-wrapped lines were put together */
  char       *key;    /* owned; short lines only: one space between words, NFC, nothing invisible */
  guint       n_words;
  gboolean    gap;      /* a blank line stood before it */
  gboolean    sentence; /* ends with the end of a sentence */
  gboolean    prose;    /* a sentence of the running text, as far as its form tells */

  DossierBlockRole    role;
  DossierCleaningRule rule;
  guint8              level;
  gboolean            proposed;
} DossierLine;

/* Array of DossierLine without the blank ones. It points into `text`. */
GArray *dossier_lines_new (const char *text, gsize n_bytes);

/* One line a block of `reading`, in whose text they point. Blocks that are no plain body are claimed already. */
GArray *dossier_lines_new_from_blocks (const DossierReading *reading);

/* Cuts the end of `line` off at byte `at`, so that it is a line of its own, and returns that. The
 * memory stays the first one's. To be put into an array right behind it. */
DossierLine dossier_line_cut (DossierLine *line, gsize at);

/* A new array with copies of the first `n` lines; they own what they own, so one of the two arrays must
 * not clear them. */
GArray *dossier_lines_take_start (GArray *lines, guint n);

#define dossier_lines_get(lines, i) (&g_array_index (lines, DossierLine, i))

void dossier_line_set_role (DossierLine *line, DossierBlockRole role, DossierCleaningRule rule);
/* Still plain: no rule has claimed it. */
gboolean dossier_line_is_free (const DossierLine *line);

/* Captions, credits and furniture stand between the lines of an article without being part of it. */
gboolean dossier_line_is_aside (const DossierLine *line);

/* Index of the first or last free line of prose; `lines->len` or -1 when there is none. */
guint dossier_lines_first_prose (GArray *lines);
int   dossier_lines_last_prose (GArray *lines);

/* Bytes of a list marker with its space at the start of `words`, or 0. `level` becomes 1 or 2. */
gsize dossier_line_marker (const char *words, gsize length, guint8 *level);
/* The key without a bullet; NULL for a long line. A number stays: it may be a day's. */
const char *dossier_line_bare_key (const DossierLine *line);

/* "Anna", "O'Neill", "P.", "de": could be part of a person's name. */
gboolean dossier_word_is_name (const char *word);
/* A particle that may stand inside a name in small letters: "von", "de", "al". */
gboolean dossier_word_is_particle (const char *word);

G_END_DECLS
