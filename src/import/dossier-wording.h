/* dossier-wording.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What importers ask of characters and lines. Pure.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* White space of any kind, control characters included. */
gboolean dossier_char_is_space (gunichar c);
/* Says only where a word may be broken, or nothing at all. */
gboolean dossier_char_is_nothing (gunichar c);
/* Appends `n_bytes` of valid UTF-8 to `line`: one space for any white space, none at the start. */
void dossier_line_append (GString *line, const char *text, gsize n_bytes);
void dossier_line_trim_end (GString *line);
/* Ends with a sign that ends a sentence or a part of one. */
gboolean dossier_line_ends_sentence (const char *line);
/* Whether a line that breaks behind `line` and goes on with `next` is one line. */
gboolean dossier_line_goes_on (const char *line, gunichar next);
/* The same letters, whatever the signs and spaces between them. */
gboolean dossier_line_says_the_same (const char *a, const char *b);

G_END_DECLS
