/* dossier-tab-original.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The original pages beside the text. They follow the place of reading; a page that the reader turns
 * takes the text along.
 */

#include "config.h"

#include "dossier-tab-private.h"

#include "library/dossier-errors.h"
#include "library/dossier-library-originals.h"
#include "view/dossier-error-text.h"

/* How long a page that is being laid out may move by itself; µs. */
#define SETTLING 600000

static DossierPageMap *
get_pages (DossierTab *self)
{
  return self->document != NULL ? dossier_document_get_pages (self->document) : NULL;
}

typedef struct
{
  DossierTab *tab;
  guint       page;
} WantedPage;

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree WantedPage *wanted = data;
  g_autoptr (DossierTab) self = wanted->tab;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierPagePicture) picture = dossier_library_draw_page_finish (DOSSIER_LIBRARY (source), result, &error);
  g_autofree char *words = error != NULL ? dossier_error_text (error) : NULL;

  if (self->original != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    dossier_original_view_set_picture (self->original, wanted->page, picture, words);
}

/* One page at a time: what was asked for before is not wanted any more. */
static void
picture_wanted_cb (DossierTab *self, guint page, guint width)
{
  WantedPage *wanted = g_new0 (WantedPage, 1);

  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  self->drawing = g_cancellable_new ();
  wanted->tab = g_object_ref (self);
  wanted->page = page;
  dossier_library_draw_page_async (self->library, self->id, page, width, self->drawing, drawn_cb, wanted);
}

static void
measured_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierTab) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) sizes = dossier_library_measure_pages_finish (DOSSIER_LIBRARY (source), result, &error);

  if (self->original == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (sizes != NULL)
    dossier_original_view_set_pages (self->original, sizes, get_pages (self));
  else if (g_error_matches (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_PASSWORD))
    dossier_original_view_show_locked (self->original, self->unlocking);
  else
    {
      g_autofree char *words = dossier_error_text (error);

      dossier_original_view_show_trouble (self->original, words);
    }
}

static void
open_pages (DossierTab *self, const char *password)
{
  self->unlocking = password != NULL;
  dossier_library_measure_pages_async (self->library, self->id, password, self->cancellable, measured_cb, g_object_ref (self));
}

static void
password_given_cb (DossierTab *self, const char *password)
{
  open_pages (self, password);
}

/* The text may not be able to bring the page's beginning to its top; it is not followed until it moves on. */
static void
page_turned_cb (DossierTab *self, guint page)
{
  DossierPageMap *pages = get_pages (self);

  if (pages == NULL || page >= dossier_page_map_get_n_pages (pages))
    return;

  dossier_document_view_set_position (self->view, dossier_page_map_get_start (pages, page));
  self->turned_at = dossier_document_view_get_position (self->view);
  self->turned_until = g_get_monotonic_time () + SETTLING;
  self->turned = TRUE;
}

void
dossier_tab_follow_original (DossierTab *self)
{
  guint32 position = dossier_tab_get_position (self);

  if (self->turned && g_get_monotonic_time () < self->turned_until)
    self->turned_at = position;
  if (self->original == NULL || get_pages (self) == NULL || (self->turned && position == self->turned_at))
    return;

  self->turned = FALSE;
  dossier_original_view_show_page (self->original, dossier_page_map_find (get_pages (self), position));
}

static void
closed_cb (DossierTab *self)
{
  dossier_tab_set_show_original (self, FALSE);
  dossier_document_view_focus_text (self->view);
}

gboolean
dossier_tab_has_pages (DossierTab *self)
{
  g_return_val_if_fail (DOSSIER_IS_TAB (self), FALSE);

  return get_pages (self) != NULL;
}

gboolean
dossier_tab_get_show_original (DossierTab *self)
{
  g_return_val_if_fail (DOSSIER_IS_TAB (self), FALSE);

  return self->original != NULL;
}

void
dossier_tab_set_show_original (DossierTab *self, gboolean show)
{
  g_return_if_fail (DOSSIER_IS_TAB (self));

  show = show && get_pages (self) != NULL;
  if (show == (self->original != NULL))
    return;

  if (show)
    {
      self->original = DOSSIER_ORIGINAL_VIEW (dossier_original_view_new ());
      g_signal_connect_object (self->original, "picture-wanted", G_CALLBACK (picture_wanted_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->original, "page-turned", G_CALLBACK (page_turned_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->original, "password-given", G_CALLBACK (password_given_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->original, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
      dossier_tab_follow_original (self);
      dossier_split_set_second (self->split, GTK_WIDGET (self->original));
      open_pages (self, NULL);
    }
  else
    {
      g_cancellable_cancel (self->drawing);
      g_clear_object (&self->drawing);
      self->original = NULL;
      self->turned = FALSE;
      dossier_split_set_second (self->split, NULL);
    }
  g_signal_emit_by_name (self, "changed");
}
