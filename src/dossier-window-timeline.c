/* dossier-window-timeline.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was said, happened and is due when, in the scope.
 */

#include "config.h"

#include "dossier-window-private.h"

#include "library/dossier-library-lists.h"
#include "model/dossier-row.h"
#include "view/dossier-timeline-view.h"

/* A counting under way. */
typedef struct
{
  DossierWindow *window;
  gboolean       keep; /* of the scope that is shown already */
} Counting;

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Counting *counting = data;
  g_autoptr (DossierWindow) self = counting->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) counts = dossier_library_count_moments_finish (DOSSIER_LIBRARY (source), result, &error);

  if (self->timeline == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (counts)
    dossier_timeline_view_set_counts (self->timeline, counts, dossier_scope_bar_get_kind (self->scope_bar), counting->keep);
  else
    dossier_timeline_view_show_error (self->timeline, error);
}

static void
count (DossierWindow *self, const DossierFilter *scope, gboolean keep)
{
  Counting *counting;

  g_cancellable_cancel (self->timeline_cancellable);
  g_clear_object (&self->timeline_cancellable);
  if (scope == NULL)
    {
      dossier_timeline_view_set_counts (self->timeline, NULL, DOSSIER_SCOPE_DOCUMENT, FALSE);
      return;
    }
  counting = g_new0 (Counting, 1);
  counting->window = g_object_ref (self);
  counting->keep = keep;
  self->timeline_cancellable = g_cancellable_new ();
  dossier_library_count_moments_async (self->library, scope, self->timeline_cancellable, counted_cb, counting);
}

static void
update_list (DossierWindow *self)
{
  g_autoptr (DossierFilter) filter = dossier_window_dup_scope (self);
  g_autoptr (GListModel) moments = NULL;

  if (filter)
    dossier_timeline_view_apply (self->timeline, filter);
  if (!dossier_window_take_filter (&self->moments_filter, filter))
    return;
  if (filter)
    moments = dossier_library_list_moments (self->library, filter);
  dossier_timeline_view_set_moments (self->timeline, moments);
}

/* The list of one row that was asked for has come. */
static void
single_cb (DossierWindow *self)
{
  g_autoptr (GListModel) moments = NULL;
  g_autoptr (DossierRow) row = NULL;
  gboolean loading;

  g_object_get (self->single_moment, "loading", &loading, NULL);
  if (loading)
    return;
  moments = g_steal_pointer (&self->single_moment);
  row = g_list_model_get_item (moments, 0);
  if (row && dossier_row_get_item (row))
    dossier_window_view_passage (self, dossier_moment_get_passage (dossier_row_get_item (row)));
}

static void
moment_activated_cb (DossierWindow *self, guint kind, const char *from, const char *to)
{
  g_autoptr (DossierFilter) filter = dossier_window_dup_scope (self);

  if (filter == NULL)
    return;
  filter->moments = 1u << kind;
  filter->from = g_strdup (from);
  filter->to = g_strdup (to);
  g_clear_object (&self->single_moment);
  self->single_moment = dossier_library_list_moments (self->library, filter);
  g_signal_connect_object (self->single_moment, "notify::loading", G_CALLBACK (single_cb), self, G_CONNECT_SWAPPED);
}

static void
make_timeline (DossierWindow *self)
{
  self->timeline = g_object_new (DOSSIER_TYPE_TIMELINE_VIEW, NULL);
  g_signal_connect_object (self->timeline, "filter-changed", G_CALLBACK (update_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "passage-activated", G_CALLBACK (dossier_window_view_passage), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->timeline, "moment-activated", G_CALLBACK (moment_activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->timeline_bin, GTK_WIDGET (self->timeline));
}

void
dossier_window_show_timeline (DossierWindow *self, gboolean changed)
{
  g_autoptr (DossierFilter) scope = dossier_window_dup_scope (self);
  gboolean other;

  if (self->timeline == NULL)
    make_timeline (self);
  other = dossier_window_take_filter (&self->timeline_filter, scope);
  if (other)
    dossier_timeline_view_forget_choice (self->timeline);
  if (other || changed)
    count (self, scope, !other);
  update_list (self);
}
