/* dossier-window-voices.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who said what in the document that is read or in the library. Made when it is first looked at.
 */

#include "config.h"

#include "dossier-window-private.h"

#include "library/dossier-library-lists.h"
#include "view/dossier-voices-view.h"

void
dossier_window_update_voices (DossierWindow *self)
{
  g_autoptr (DossierFilter) filter = NULL;
  g_autoptr (GListModel) voices = NULL;
  gboolean library;

  if (self->voices == NULL || !self->open)
    return;
  library = dossier_voices_view_get_library_scope (self->voices);
  if (library || self->tab)
    {
      filter = dossier_filter_new ();
      filter->document = library ? 0 : dossier_tab_get_id (self->tab);
      filter->quotation_kinds = dossier_voices_view_get_kinds (self->voices);
      filter->text = g_strdup (dossier_voices_view_get_speaker (self->voices));
      if (*filter->text == '\0')
        g_clear_pointer (&filter->text, g_free);
      voices = dossier_library_list_quotations (self->library, filter);
    }
  dossier_voices_view_set_voices (self->voices, voices);
}

static void
passage_activated_cb (DossierWindow *self, DossierPassage *passage)
{
  dossier_window_open_passage (self, dossier_passage_get_document (passage), dossier_passage_get_start (passage), dossier_passage_get_end (passage));
}

void
dossier_window_show_voices (DossierWindow *self)
{
  if (self->voices)
    return;
  self->voices = g_object_new (DOSSIER_TYPE_VOICES_VIEW, NULL);
  dossier_voices_view_set_library_scope (self->voices, self->tab == NULL);
  g_signal_connect_object (self->voices, "filter-changed", G_CALLBACK (dossier_window_update_voices), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->voices, "passage-activated", G_CALLBACK (passage_activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->voices_bin, GTK_WIDGET (self->voices));
  dossier_window_update_voices (self);
}
