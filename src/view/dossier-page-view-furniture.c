/* dossier-page-view-furniture.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bars that stand for page furniture, and its folding.
 */

#include "config.h"

#include "view/dossier-page-view-private.h"

#include "view/dossier-furniture-bar.h"

static void
bar_toggled_cb (DossierPageView *self, gboolean open, GtkWidget *bar)
{
  guint run;

  if (g_ptr_array_find (self->bars, bar, &run))
    dossier_page_view_set_folded (self, run, !open);
}

static void
bar_kept_cb (DossierPageView *self, GtkWidget *bar)
{
  guint run;

  if (g_ptr_array_find (self->bars, bar, &run))
    g_signal_emit_by_name (self, "run-kept", run);
}

void
dossier_page_view_add_bar (DossierPageView *self, GtkTextChildAnchor *anchor, guint run)
{
  DossierFurnitureRun *one = &g_array_index (dossier_page_layout_get_runs (self->layout), DossierFurnitureRun, run);
  GtkWidget           *bar = dossier_furniture_bar_new (one->n_blocks);

  g_signal_connect_object (bar, "toggled", G_CALLBACK (bar_toggled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (bar, "kept", G_CALLBACK (bar_kept_cb), self, G_CONNECT_SWAPPED);
  gtk_text_view_add_child_at_anchor (GTK_TEXT_VIEW (self), bar, anchor);
  g_ptr_array_index (self->bars, run) = bar;
}

void
dossier_page_view_set_folded (DossierPageView *self, guint run, gboolean folded)
{
  GArray        *runs = dossier_page_layout_get_runs (self->layout);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  guint32        start, end;

  if (g_array_index (runs, DossierFurnitureRun, run).folded == folded)
    return;

  dossier_page_layout_get_run_range (self->layout, run, &start, &end);
  dossier_page_filler_ensure (self->filler, start);
  if (folded)
    {
      GtkTextIter from, to;

      gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
      gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
      gtk_text_buffer_delete (buffer, &from, &to);
      dossier_page_layout_set_folded (self->layout, run, TRUE);
    }
  else
    {
      dossier_page_layout_set_folded (self->layout, run, FALSE);
      dossier_page_filler_insert_run (self->filler, run);
    }
  dossier_furniture_bar_set_open (g_ptr_array_index (self->bars, run), !folded);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "run-toggled", run);
}

gboolean
dossier_page_view_focus_bar (DossierPageView *self)
{
  for (guint i = 0; i < self->bars->len; i++)
    {
      GtkWidget *bar = g_ptr_array_index (self->bars, i);
      double     x, y;

      if (bar != NULL && gtk_widget_translate_coordinates (bar, GTK_WIDGET (self), 0, 0, &x, &y) && y >= 0 && y < gtk_widget_get_height (GTK_WIDGET (self)))
        return gtk_widget_child_focus (bar, GTK_DIR_TAB_FORWARD);
    }

  return FALSE;
}
