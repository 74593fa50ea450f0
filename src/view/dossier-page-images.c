/* dossier-page-images.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-page-images.h"

#include "view/dossier-page-image.h"

/* In heights of the page, above and below what is seen. */
#define NEAR 1.5
#define FAR 5.0

struct _DossierPageImages
{
  GtkTextView          *view; /* borrowed */
  DossierDocument      *document;
  GPtrArray            *widgets; /* DossierPageImage that are on the page; borrowed from the view */
  GHashTable           *asked;   /* hashes that wait for their pixels */
  DossierPageImagesFunc func;
  gpointer              data;

  int   column;
  guint source;
};

DossierPageImages *
dossier_page_images_new (GtkTextView *view, DossierDocument *document, DossierPageImagesFunc func, gpointer data)
{
  DossierPageImages *self = g_new0 (DossierPageImages, 1);

  self->view = view;
  self->document = g_object_ref (document);
  self->widgets = g_ptr_array_new ();
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
  g_ptr_array_unref (self->widgets);
  g_hash_table_unref (self->asked);
  g_object_unref (self->document);
  g_free (self);
}

void
dossier_page_images_add (DossierPageImages *self, GtkTextChildAnchor *anchor, guint image)
{
  GtkWidget *widget = dossier_page_image_new (g_ptr_array_index (dossier_document_get_images (self->document), image));

  dossier_page_image_set_column (DOSSIER_PAGE_IMAGE (widget), self->column);
  g_ptr_array_add (self->widgets, widget);
  gtk_text_view_add_child_at_anchor (self->view, widget, anchor);
}

/* Distance of a picture from what is seen, in heights of the page; FALSE when it is not laid out yet. */
static gboolean
find_distance (DossierPageImages *self, GtkWidget *widget, double *distance)
{
  double height = MAX (gtk_widget_get_height (GTK_WIDGET (self->view)), 1), x, y;

  if (gtk_widget_get_height (widget) == 0 || !gtk_widget_translate_coordinates (widget, GTK_WIDGET (self->view), 0, 0, &x, &y))
    return FALSE;

  *distance = MAX (0, MAX (-(y + gtk_widget_get_height (widget)), y - height)) / height;
  return TRUE;
}

static gboolean
look_cb (gpointer data)
{
  DossierPageImages *self = data;

  self->source = 0;
  for (guint i = 0; i < self->widgets->len; i++)
    dossier_page_image_set_column (g_ptr_array_index (self->widgets, i), self->column);
  for (guint i = 0; i < self->widgets->len; i++)
    {
      DossierPageImage *widget = g_ptr_array_index (self->widgets, i);
      const char       *hash = dossier_page_image_get_hash (widget);
      double            distance;

      if (hash == NULL || !find_distance (self, GTK_WIDGET (widget), &distance))
        continue;
      if (distance > FAR)
        dossier_page_image_set_texture (widget, NULL);
      else if (distance < NEAR && !dossier_page_image_has_texture (widget) && g_hash_table_add (self->asked, g_strdup (hash)))
        self->func (hash, self->data);
    }

  return G_SOURCE_REMOVE;
}

void
dossier_page_images_look (DossierPageImages *self)
{
  if (self->source == 0 && self->widgets->len > 0)
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
  g_autoptr (GdkTexture) texture = NULL;

  if (pixels != NULL)
    texture = gdk_memory_texture_new ((int)info->width, (int)info->height, GDK_MEMORY_DEFAULT, pixels, info->width * sizeof (guint32));
  g_hash_table_remove (self->asked, hash);

  for (guint i = 0; i < self->widgets->len; i++)
    {
      DossierPageImage *widget = g_ptr_array_index (self->widgets, i);

      if (g_strcmp0 (dossier_page_image_get_hash (widget), hash) != 0)
        continue;
      if (texture != NULL)
        dossier_page_image_set_texture (widget, texture);
      else
        dossier_page_image_set_missing (widget);
    }
}
