/* dossier-fuzzy-match.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where words stand in a text with some letters other, missing or more (edit distance). Pure functions over arrays of
 * characters.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint32 start;
  guint32 end;
  guint32 errors;
} DossierFuzzyMatch;

/* All places at which `words` stand with at most `most_errors`, the best ending in each stretch of the text: array of
 * DossierFuzzyMatch by place, which may overlap. Takes text times errors (Ukkonen's cut-off). */
GArray *dossier_fuzzy_match (const gunichar *text, guint32 n_text, const gunichar *words, guint32 n_words, guint32 most_errors);

/* How much of `words` stands right before `at` (or right behind it), 0 to 1; where it ends on the far side is free. Takes
 * the square of their number. */
double dossier_fuzzy_before (const gunichar *text, guint32 at, const gunichar *words, guint32 n_words);
double dossier_fuzzy_behind (const gunichar *text, guint32 n_text, guint32 at, const gunichar *words, guint32 n_words);

G_END_DECLS
