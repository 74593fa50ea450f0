/* dossier-small-letters.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line in small letters. Each line of a text is asked for by several rules, so that it matters what this costs.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As g_utf8_strdown(), newly allocated, but in one quick pass when no letter beyond ASCII has to change. */
char *dossier_small_letters (const char *text);

/* The same, with straight apostrophes and one "#" for each number. With `separators`, commas and points between digits belong
 * to the number. */
GString *dossier_small_letters_fold (const char *text, gboolean separators);

G_END_DECLS
