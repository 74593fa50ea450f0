/* dossier-window-commitments.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who commits himself to what in the scope, and what the reader says became of it.
 */

#include "config.h"

#include "dossier-window-private.h"

#include "library/dossier-library-lists.h"
#include "view/dossier-commitments-view.h"

#include <glib/gi18n.h>

#define MATRIX_ROWS 60
#define ACTORS 300 /* to choose from */

static void
tallied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GPtrArray) tallies = dossier_library_tally_commitments_finish (DOSSIER_LIBRARY (source), result, NULL);

  /* Why nothing can be asked is told by the list. */
  if (self->commitments && tallies)
    dossier_commitments_view_set_tallies (self->commitments, tallies);
}

static void
actors_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GPtrArray) tallies = dossier_library_tally_commitments_finish (DOSSIER_LIBRARY (source), result, NULL);

  if (self->commitments && tallies)
    dossier_commitments_view_set_actors (self->commitments, tallies);
}

static void
countries_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GPtrArray) countries = dossier_library_count_countries_finish (DOSSIER_LIBRARY (source), result, NULL);

  if (self->commitments && countries)
    dossier_commitments_view_set_countries (self->commitments, countries);
}

static void
update_commitments (DossierWindow *self, gboolean changed)
{
  g_autoptr (DossierFilter) filter = dossier_window_dup_scope (self);
  g_autoptr (GListModel) commitments = NULL;
  gboolean other;

  if (filter)
    dossier_commitments_view_apply (self->commitments, filter);
  other = dossier_window_take_filter (&self->commitments_filter, filter);
  if (filter && (other || changed))
    dossier_library_tally_commitments_async (self->library, filter, MATRIX_ROWS, self->cancellable, tallied_cb, g_object_ref (self));
  if (!other)
    return;
  if (filter)
    commitments = dossier_library_list_commitments (self->library, filter);
  dossier_commitments_view_set_commitments (self->commitments, commitments, dossier_scope_bar_get_kind (self->scope_bar));
}

static void
filter_changed_cb (DossierWindow *self)
{
  update_commitments (self, FALSE);
}

static void
assessed_cb (DossierWindow *self, DossierAssessment *assessment)
{
  dossier_library_put_assessment_async (self->library, assessment, self->cancellable, dossier_window_stored_cb, g_object_ref (self));
}

static void
unmarked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (dossier_library_change_finish (DOSSIER_LIBRARY (source), result, &error))
    dossier_window_tell (self, _ ("The mark is removed."), TRUE);
  else
    dossier_window_tell_error (self, error);
}

static void
removed_cb (DossierWindow *self, DossierAssessment *assessment)
{
  dossier_library_delete_assessment_async (self->library, assessment, self->cancellable, unmarked_cb, g_object_ref (self));
}

static void
make_commitments (DossierWindow *self)
{
  self->commitments = g_object_new (DOSSIER_TYPE_COMMITMENTS_VIEW, NULL);
  g_signal_connect_object (self->commitments, "filter-changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->commitments, "passage-activated", G_CALLBACK (dossier_window_view_passage), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->commitments, "assessed", G_CALLBACK (assessed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->commitments, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->commitments_bin, GTK_WIDGET (self->commitments));
}

void
dossier_window_show_commitments (DossierWindow *self, gboolean changed)
{
  g_autoptr (DossierFilter) filter = dossier_window_dup_scope (self);

  if (self->commitments == NULL)
    make_commitments (self);
  update_commitments (self, changed);
  if (filter)
    {
      dossier_library_tally_commitments_async (self->library, filter, ACTORS, self->cancellable, actors_cb, g_object_ref (self));
      dossier_library_count_countries_async (self->library, filter, self->cancellable, countries_cb, g_object_ref (self));
    }
}
