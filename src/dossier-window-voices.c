/* dossier-window-voices.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who said what in the scope.
 */

#include "config.h"

#include "dossier-window-private.h"

#include "library/dossier-library-lists.h"
#include "view/dossier-voices-view.h"

static void
update_voices (DossierWindow *self)
{
  g_autoptr (DossierFilter) filter = dossier_window_dup_scope (self);
  g_autoptr (GListModel) voices = NULL;

  if (filter)
    dossier_voices_view_apply (self->voices, filter);
  if (!dossier_window_take_filter (&self->voices_filter, filter))
    return;
  if (filter)
    voices = dossier_library_list_quotations (self->library, filter);
  dossier_voices_view_set_voices (self->voices, voices, dossier_scope_bar_get_kind (self->scope_bar));
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GPtrArray) countries = dossier_library_count_countries_finish (DOSSIER_LIBRARY (source), result, NULL);

  /* Why nothing can be asked is told by the list. */
  if (self->voices && countries)
    dossier_voices_view_set_countries (self->voices, countries);
}

static void
make_voices (DossierWindow *self)
{
  self->voices = g_object_new (DOSSIER_TYPE_VOICES_VIEW, NULL);
  g_signal_connect_object (self->voices, "filter-changed", G_CALLBACK (update_voices), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->voices, "passage-activated", G_CALLBACK (dossier_window_view_passage), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->voices_bin, GTK_WIDGET (self->voices));
}

void
dossier_window_show_voices (DossierWindow *self, gboolean changed)
{
  g_autoptr (DossierFilter) filter = dossier_window_dup_scope (self);

  if (self->voices == NULL)
    make_voices (self);
  update_voices (self);
  if (filter)
    dossier_library_count_countries_async (self->library, filter, self->cancellable, counted_cb, g_object_ref (self));
}
