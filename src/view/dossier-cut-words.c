/* dossier-cut-words.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-cut-words.h"

static gboolean
is_cut (GtkInscription *inscription, const char *words)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (inscription), words);

  pango_layout_set_width (layout, gtk_widget_get_width (GTK_WIDGET (inscription)) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return pango_layout_get_line_count (layout) > (int)gtk_inscription_get_min_lines (inscription);
}

static gboolean
query_tooltip_cb (GtkInscription *inscription, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *words = gtk_inscription_get_text (inscription);

  if (words == NULL || *words == '\0' || !is_cut (inscription, words))
    return FALSE;

  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

void
dossier_cut_words_follow (GtkWidget *row, GtkInscription *inscription)
{
  gtk_widget_set_has_tooltip (row, TRUE);
  g_signal_connect_object (row, "query-tooltip", G_CALLBACK (query_tooltip_cb), inscription, G_CONNECT_SWAPPED);
}
