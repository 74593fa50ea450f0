/* dossier-window-views.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The views beside the page: what they are about, which of them can be seen. A view is made when it is
 * first looked at, and asks the library only while it can be seen.
 */

#include "config.h"

#include "dossier-window-private.h"

#include <glib/gi18n.h>

/* One view, by its name in the stack. */
typedef struct
{
  const char *name;
  void (*show) (DossierWindow *self, gboolean changed); /* makes it if need be; `changed`: the library has */
  gboolean wide;                                        /* it wants the room of the pane at the side */
} View;

static const View views[] = {
  { "map", dossier_window_show_map, TRUE },
  { "voices", dossier_window_show_voices, FALSE },
  { "commitments", dossier_window_show_commitments, TRUE },
  { "timeline", dossier_window_show_timeline, TRUE },
};

static const View *
visible_view (DossierWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (g_strcmp0 (name, views[i].name) == 0)
      return &views[i];

  return NULL;
}

/* The map wants the room; the pane comes back with the page. */
static void
put_sidebar_away (DossierWindow *self, gboolean away)
{
  if (away == self->sidebar_away || adw_flap_get_folded (self->sidebar_flap))
    return;
  if (away && !adw_flap_get_reveal_flap (self->sidebar_flap))
    return;
  self->sidebar_away = TRUE; /* while it moves, so that this is not taken for the reader's wish */
  adw_flap_set_reveal_flap (self->sidebar_flap, !away);
  self->sidebar_away = away;
}

static void
show_visible (DossierWindow *self, gboolean changed)
{
  const View *view = visible_view (self);

  if (view && self->scope_bar)
    view->show (self, changed);
}

static void
scope_changed_cb (DossierWindow *self)
{
  show_visible (self, FALSE);
}

static void
make_scope_bar (DossierWindow *self)
{
  self->scope_bar = g_object_new (DOSSIER_TYPE_SCOPE_BAR, NULL);
  if (self->collections)
    dossier_scope_bar_set_collections (self->scope_bar, self->collections);
  dossier_window_follow_scope (self);
  if (self->tab == NULL)
    dossier_scope_bar_choose (self->scope_bar, DOSSIER_SCOPE_LIBRARY);
  g_signal_connect_object (self->scope_bar, "changed", G_CALLBACK (scope_changed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->scope_bin, GTK_WIDGET (self->scope_bar));
}

static void
view_changed_cb (DossierWindow *self)
{
  const View *view = visible_view (self);

  put_sidebar_away (self, view && view->wide);
  gtk_widget_set_visible (GTK_WIDGET (self->scope_bin), view != NULL);
  if (view && self->scope_bar == NULL)
    make_scope_bar (self);
  if (view && self->scope_bar)
    dossier_scope_bar_set_lists (self->scope_bar, view->show != dossier_window_show_map);
  show_visible (self, FALSE);
}

static void
scope_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  gboolean       library = g_str_equal (g_variant_get_string (parameter, NULL), "library");

  if (self->scope_bar)
    dossier_scope_bar_choose (self->scope_bar, library ? DOSSIER_SCOPE_LIBRARY : DOSSIER_SCOPE_DOCUMENT);
}

void
dossier_window_bind_view_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  gtk_widget_class_install_action (widget_class, "win.scope", "s", scope_action);
}

void
dossier_window_focus_view (DossierWindow *self)
{
  GtkWidget *view = adw_view_stack_get_visible_child (self->views);

  if (ADW_IS_BIN (view) && adw_bin_get_child (ADW_BIN (view)))
    gtk_widget_grab_focus (adw_bin_get_child (ADW_BIN (view)));
}

void
dossier_window_follow_scope (DossierWindow *self)
{
  if (self->scope_bar == NULL)
    return;
  dossier_scope_bar_set_document (self->scope_bar, self->tab ? dossier_tab_get_id (self->tab) : 0);
  dossier_scope_bar_set_search (self->scope_bar, self->library_pane ? dossier_library_pane_get_search (self->library_pane) : NULL);
}

void
dossier_window_refresh_views (DossierWindow *self)
{
  show_visible (self, TRUE);
}

DossierFilter *
dossier_window_dup_scope (DossierWindow *self)
{
  return self->open ? dossier_scope_bar_dup_filter (self->scope_bar) : NULL;
}

gboolean
dossier_window_take_filter (DossierFilter **kept, const DossierFilter *filter)
{
  if (*kept != NULL && dossier_filter_equal (*kept, filter))
    return FALSE;
  g_clear_pointer (kept, dossier_filter_free);
  *kept = filter ? dossier_filter_copy (filter) : NULL;
  return TRUE;
}

const DossierFilter *
dossier_window_get_list (DossierWindow *self, DossierExportScope *scope)
{
  const View *view = visible_view (self);

  if (view != NULL && view->show == dossier_window_show_voices)
    {
      *scope = DOSSIER_EXPORT_QUOTATIONS;
      return self->voices_filter;
    }
  if (view != NULL && view->show == dossier_window_show_commitments)
    {
      *scope = DOSSIER_EXPORT_COMMITMENTS;
      return self->commitments_filter;
    }

  *scope = DOSSIER_EXPORT_MOMENTS;
  return view != NULL && view->show == dossier_window_show_timeline ? self->moments_filter : NULL;
}

void
dossier_window_view_passage (DossierWindow *self, DossierPassage *passage)
{
  dossier_window_open_passage (self, dossier_passage_get_document (passage), dossier_passage_get_start (passage), dossier_passage_get_end (passage));
}

/* Nothing comes back to a view of a window that goes. */
void
dossier_window_dispose_views (DossierWindow *self)
{
  g_clear_object (&self->view_signals);
  g_cancellable_cancel (self->map_cancellable);
  g_clear_object (&self->map_cancellable);
  g_cancellable_cancel (self->timeline_cancellable);
  g_clear_object (&self->timeline_cancellable);
  g_clear_object (&self->single_moment);
  g_clear_pointer (&self->map_filter, dossier_filter_free);
  g_clear_pointer (&self->voices_filter, dossier_filter_free);
  g_clear_pointer (&self->commitments_filter, dossier_filter_free);
  g_clear_pointer (&self->timeline_filter, dossier_filter_free);
  g_clear_pointer (&self->moments_filter, dossier_filter_free);
  self->map = NULL;
  self->voices = NULL;
  self->commitments = NULL;
  self->timeline = NULL;
  self->scope_bar = NULL;
}
