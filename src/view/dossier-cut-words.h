/* dossier-cut-words.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A tooltip with all words of a text that has room for only some of them; none where all can be read, so that nothing
 * covers the rows without need.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* `inscription` is inside of `row`. Once, when the row is made. */
void dossier_cut_words_follow (GtkWidget *row, GtkInscription *inscription);

G_END_DECLS
