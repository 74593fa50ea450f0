/* dossier-window-map.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The countries of the scope on the map.
 */

#include "config.h"

#include "dossier-window-private.h"

#include "library/dossier-library-lists.h"
#include "view/dossier-map-view.h"

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) countries = dossier_library_count_countries_finish (DOSSIER_LIBRARY (source), result, &error);

  if (self->map == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (countries)
    dossier_map_view_set_countries (self->map, countries, dossier_scope_bar_get_kind (self->scope_bar));
  else
    dossier_map_view_show_error (self->map, error);
}

static void
count (DossierWindow *self, const DossierFilter *filter)
{
  g_cancellable_cancel (self->map_cancellable);
  g_clear_object (&self->map_cancellable);
  if (filter == NULL)
    {
      dossier_map_view_set_countries (self->map, NULL, DOSSIER_SCOPE_DOCUMENT);
      return;
    }
  self->map_cancellable = g_cancellable_new ();
  dossier_library_count_countries_async (self->library, filter, self->map_cancellable, counted_cb, g_object_ref (self));
}

static GListModel *
list_of_country (DossierWindow *self, const DossierFilter *filter)
{
  switch (dossier_map_view_get_measure (self->map))
    {
    case DOSSIER_MEASURE_QUOTATIONS:
      return dossier_library_list_quotations (self->library, filter);
    case DOSSIER_MEASURE_COMMITMENTS:
      return dossier_library_list_commitments (self->library, filter);
    case DOSSIER_MEASURE_MENTIONS:
    case DOSSIER_MEASURE_DOCUMENTS:
    default:
      return dossier_library_list_passages (self->library, filter);
    }
}

static void
country_activated_cb (DossierWindow *self, const char *code)
{
  g_autoptr (DossierFilter) filter = dossier_window_dup_scope (self);
  g_autoptr (GListModel) passages = NULL;

  if (filter == NULL)
    return;
  filter->country = g_strdup (code);
  passages = list_of_country (self, filter);
  dossier_map_view_set_passages (self->map, passages);
}

void
dossier_window_show_map (DossierWindow *self, gboolean changed)
{
  g_autoptr (DossierFilter) filter = dossier_window_dup_scope (self);

  if (self->map == NULL)
    {
      self->map = g_object_new (DOSSIER_TYPE_MAP_VIEW, NULL);
      g_signal_connect_object (self->map, "country-activated", G_CALLBACK (country_activated_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->map, "passage-activated", G_CALLBACK (dossier_window_view_passage), self, G_CONNECT_SWAPPED);
      adw_bin_set_child (self->map_bin, GTK_WIDGET (self->map));
    }
  if (dossier_window_take_filter (&self->map_filter, filter))
    dossier_map_view_select (self->map, NULL);
  else if (!changed)
    return;
  count (self, filter);
}
