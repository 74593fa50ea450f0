/* dossier-page-images.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-page-images.h"

#include "view/dossier-page-image.h"

/* In code points of the page, beyond those on the screen. Counted in heights of the page, it would be wrong for what GTK
 * has not laid out since the last jump. */
#define NEAR 3000
#define FAR 9000

typedef struct
{
  DossierPageImage   *widget; /* borrowed from the view */
  GtkTextChildAnchor *anchor;
} Place;

struct _DossierPageImages
{
  GtkTextView          *view; /* borrowed */
  DossierDocument      *document;
  GArray               *places; /* Place of each picture on the page */
  GHashTable           *asked;  /* hashes that wait for their pixels */
  DossierPageImagesFunc func;
  gpointer              data;

  int   column;
  guint source;
};

static void
clear_place (gpointer data)
{
  g_object_unref (((Place *)data)->anchor);
}

static const Place *
place_at (DossierPageImages *self, guint i)
{
  return &g_array_index (self->places, Place, i);
}

DossierPageImages *
dossier_page_images_new (GtkTextView *view, DossierDocument *document, DossierPageImagesFunc func, gpointer data)
{
  DossierPageImages *self = g_new0 (DossierPageImages, 1);

  self->view = view;
  self->document = g_object_ref (document);
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  g_array_set_clear_func (self->places, clear_place);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->func = func;
  self->data = data;
  return self;
}

void
dossier_page_images_free (DossierPageImages *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->source, g_source_remove);
  g_array_unref (self->places);
  g_hash_table_unref (self->asked);
  g_object_unref (self->document);
  g_free (self);
}

void
dossier_page_images_add (DossierPageImages *self, GtkTextChildAnchor *anchor, guint image)
{
  GtkWidget *widget = dossier_page_image_new (g_ptr_array_index (dossier_document_get_images (self->document), image));
  Place      place = { DOSSIER_PAGE_IMAGE (widget), g_object_ref (anchor) };

  dossier_page_image_set_column (DOSSIER_PAGE_IMAGE (widget), self->column);
  /* GTK draws all children of a text wherever they are. */
  gtk_widget_set_child_visible (widget, FALSE);
  gtk_text_view_add_child_at_anchor (self->view, widget, anchor);
  g_array_append_val (self->places, place);
  dossier_page_images_look (self);
}

/* The part of the page that is on the screen, in code points of the buffer. */
static void
find_seen (DossierPageImages *self, int *start, int *end)
{
  GdkRectangle visible;
  GtkTextIter  iter;

  gtk_text_view_get_visible_rect (self->view, &visible);
  gtk_text_view_get_iter_at_location (self->view, &iter, visible.x, visible.y);
  *start = gtk_text_iter_get_offset (&iter);
  gtk_text_view_get_iter_at_location (self->view, &iter, visible.x, visible.y + visible.height);
  *end = gtk_text_iter_get_offset (&iter);
}

static void
look_at (DossierPageImages *self, const Place *place, int distance)
{
  const char *hash = dossier_page_image_get_hash (place->widget);

  gtk_widget_set_child_visible (GTK_WIDGET (place->widget), distance < NEAR);
  if (hash == NULL)
    return;
  if (distance > FAR)
    dossier_page_image_drop_pixels (place->widget);
  else if (distance < NEAR && dossier_page_image_wants_pixels (place->widget) && g_hash_table_add (self->asked, g_strdup (hash)))
    self->func (hash, dossier_page_image_ask_width (place->widget), self->data);
}

static gboolean
look_cb (gpointer data)
{
  DossierPageImages *self = data;
  GtkTextBuffer     *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter        iter;
  int                start, end;

  self->source = 0;
  find_seen (self, &start, &end);
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = place_at (self, i);

      dossier_page_image_set_column (place->widget, self->column);
      if (gtk_text_child_anchor_get_deleted (place->anchor))
        continue;
      gtk_text_buffer_get_iter_at_child_anchor (buffer, &iter, place->anchor);
      look_at (self, place, MAX (0, MAX (start - gtk_text_iter_get_offset (&iter), gtk_text_iter_get_offset (&iter) - end)));
    }

  return G_SOURCE_REMOVE;
}

void
dossier_page_images_look (DossierPageImages *self)
{
  if (self->source == 0 && self->places->len > 0)
    self->source = g_idle_add_full (GDK_PRIORITY_REDRAW + 5, look_cb, self, NULL);
}

/* Not at once: this comes while the view is allocated, which is too late to ask for another size. */
void
dossier_page_images_set_column (DossierPageImages *self, int width)
{
  if (self->column == width)
    return;

  self->column = width;
  dossier_page_images_look (self);
}

void
dossier_page_images_set_pixels (DossierPageImages *self, const char *hash, GBytes *pixels, const DossierPixelsInfo *info)
{
  g_hash_table_remove (self->asked, hash);

  for (guint i = 0; i < self->places->len; i++)
    {
      DossierPageImage *widget = place_at (self, i)->widget;

      if (g_strcmp0 (dossier_page_image_get_hash (widget), hash) != 0)
        continue;
      if (pixels != NULL)
        dossier_page_image_set_pixels (widget, pixels, info);
      else
        dossier_page_image_set_missing (widget);
    }
}
