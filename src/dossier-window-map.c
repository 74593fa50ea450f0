/* dossier-window-map.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The map of the document that is read or of the library. It is made when it is first looked at,
 * and counts only while it can be seen.
 */

#include "config.h"

#include "dossier-window-private.h"

#include "view/dossier-map-view.h"

static gboolean
map_is_shown (DossierWindow *self)
{
  return self->map && g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "map") == 0;
}

/* What the map is about; NULL when there is nothing to ask for. */
static DossierFilter *
map_scope (DossierWindow *self)
{
  DossierFilter *filter;

  if (!self->open || (!dossier_map_view_get_library_scope (self->map) && self->tab == NULL))
    return NULL;
  filter = dossier_filter_new ();
  if (!dossier_map_view_get_library_scope (self->map))
    filter->document = dossier_tab_get_id (self->tab);
  return filter;
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) countries = dossier_library_count_countries_finish (DOSSIER_LIBRARY (source), result, &error);

  if (countries == NULL)
    dossier_window_tell_error (self, error);
  else if (self->map)
    dossier_map_view_set_countries (self->map, countries);
}

void
dossier_window_update_map (DossierWindow *self)
{
  g_autoptr (DossierFilter) filter = NULL;

  if (!map_is_shown (self))
    return;
  g_cancellable_cancel (self->map_cancellable);
  g_clear_object (&self->map_cancellable);
  filter = map_scope (self);
  if (filter == NULL)
    {
      dossier_map_view_set_countries (self->map, NULL);
      return;
    }
  self->map_cancellable = g_cancellable_new ();
  dossier_library_count_countries_async (self->library, filter, self->map_cancellable, counted_cb, g_object_ref (self));
}

static void
country_activated_cb (DossierWindow *self, const char *code)
{
  g_autoptr (DossierFilter) filter = map_scope (self);
  g_autoptr (GListModel) passages = NULL;

  if (filter == NULL)
    return;
  filter->country = g_strdup (code);
  passages = dossier_library_list_passages (self->library, filter);
  dossier_map_view_set_passages (self->map, passages);
}

static void
map_passage_cb (DossierWindow *self, DossierPassage *passage)
{
  dossier_window_open_passage (self, dossier_passage_get_document (passage), dossier_passage_get_start (passage), dossier_passage_get_end (passage));
}

static void
make_map (DossierWindow *self)
{
  self->map = g_object_new (DOSSIER_TYPE_MAP_VIEW, NULL);
  g_signal_connect_object (self->map, "scope-changed", G_CALLBACK (dossier_window_update_map), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map, "country-activated", G_CALLBACK (country_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map, "passage-activated", G_CALLBACK (map_passage_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->map_bin, GTK_WIDGET (self->map));
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
view_changed_cb (DossierWindow *self)
{
  gboolean shown = g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "map") == 0;

  put_sidebar_away (self, shown);
  if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "voices") == 0)
    dossier_window_show_voices (self);
  if (!shown)
    return;
  if (self->map == NULL)
    {
      make_map (self);
      if (self->tab == NULL)
        dossier_map_view_set_library_scope (self->map, TRUE);
    }
  dossier_window_update_map (self);
}

void
dossier_window_bind_map_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
}
