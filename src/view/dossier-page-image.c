/* dossier-page-image.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Built in code, not from a template: a book may have a thousand of them.
 */

#include "config.h"

#include "view/dossier-page-image.h"

#include <glib/gi18n.h>
#include <math.h>

/* A picture that does not say its size. */
#define DEFAULT_WIDTH 480
#define DEFAULT_HEIGHT 320
/* No picture is higher than this many times the column's width. */
#define HIGHEST 1.6
#define RADIUS 6.0

struct _DossierPageImage
{
  GtkWidget parent_instance;

  GtkWidget          *child;   /* GtkPicture or the box */
  GtkWidget          *picture; /* NULL for a box */
  const DossierImage *image;
  int                 column;
  guint               asked_for; /* width that was asked for last, in pixels of the screen; 0 = none */
  guint               made_for;  /* … that the pixels here were made for */
};

G_DEFINE_FINAL_TYPE (DossierPageImage, dossier_page_image, GTK_TYPE_WIDGET)

static void
dossier_page_image_dispose (GObject *object)
{
  DossierPageImage *self = DOSSIER_PAGE_IMAGE (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->picture = NULL;

  G_OBJECT_CLASS (dossier_page_image_parent_class)->dispose (object);
}

static void
dossier_page_image_class_init (DossierPageImageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = dossier_page_image_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "pageimage");
}

static void
dossier_page_image_init (DossierPageImage *self)
{
}

static GtkWidget *
make_label (const char *words, const char *css_class, int lines)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static char *
dup_box_words (const DossierImage *image)
{
  if (image->state == DOSSIER_IMAGE_KEPT)
    return g_strdup (_ ("This picture is missing in the library"));
  if (image->state == DOSSIER_IMAGE_UNREAD)
    return g_strdup (_ ("This picture could not be read"));
  if (image->host != NULL)
    return g_strdup_printf (_ ("Picture on %s, not loaded"), image->host);

  return g_strdup (_ ("Picture elsewhere, not loaded"));
}

static void
describe (DossierPageImage *self, const char *words)
{
  const char *alt = self->image->alt;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, alt != NULL ? alt : words, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

static void
set_child (DossierPageImage *self, GtkWidget *child)
{
  g_clear_pointer (&self->child, gtk_widget_unparent);
  self->child = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

static void
make_box (DossierPageImage *self)
{
  g_autofree char *words = dup_box_words (self->image);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget       *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget       *icon = gtk_image_new_from_icon_name ("image-x-generic-symbolic");

  gtk_box_append (GTK_BOX (box), icon);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (lines), make_label (words, "page-image-source", 2));
  if (self->image->alt != NULL)
    gtk_box_append (GTK_BOX (lines), make_label (self->image->alt, "page-image-words", 3));
  gtk_box_append (GTK_BOX (box), lines);

  self->picture = NULL;
  set_child (self, box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "box");
  describe (self, words);
}

static void
make_picture (DossierPageImage *self)
{
  self->picture = gtk_picture_new ();
  gtk_picture_set_can_shrink (GTK_PICTURE (self->picture), TRUE);
  gtk_picture_set_content_fit (GTK_PICTURE (self->picture), GTK_CONTENT_FIT_FILL);
  set_child (self, self->picture);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), self->image->alt);
  describe (self, _ ("Picture"));
}

GtkWidget *
dossier_page_image_new (const DossierImage *image)
{
  DossierPageImage *self = g_object_new (DOSSIER_TYPE_PAGE_IMAGE, NULL);

  self->image = image;
  if (image->state == DOSSIER_IMAGE_KEPT)
    make_picture (self);
  else
    make_box (self);
  return GTK_WIDGET (self);
}

const char *
dossier_page_image_get_hash (DossierPageImage *self)
{
  return self->picture != NULL ? self->image->hash : NULL;
}

static void
update_size (DossierPageImage *self)
{
  double width = self->image->width > 0 ? self->image->width : DEFAULT_WIDTH;
  double height = self->image->width > 0 && self->image->height > 0 ? self->image->height : DEFAULT_HEIGHT;
  double scale = MIN (1, MIN (self->column / width, self->column * HIGHEST / height));
  int    minimum = 0, natural = 0;

  if (self->picture != NULL)
    {
      gtk_widget_set_size_request (GTK_WIDGET (self), MAX (1, (int)(width * scale)), MAX (1, (int)(height * scale)));
      return;
    }

  /* The text view asks for no height for a width. */
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, self->column, &minimum, &natural, NULL, NULL);
  gtk_widget_set_size_request (GTK_WIDGET (self), self->column, natural);
}

void
dossier_page_image_set_column (DossierPageImage *self, int width)
{
  if (self->column == width || width <= 0)
    return;

  self->column = width;
  update_size (self);
}

static int
get_width (DossierPageImage *self)
{
  int width, height;

  gtk_widget_get_size_request (GTK_WIDGET (self), &width, &height);
  return width;
}

static guint
get_width_on_screen (DossierPageImage *self)
{
  return (guint)(MAX (get_width (self), 1) * gtk_widget_get_scale_factor (GTK_WIDGET (self)));
}

/* Makes a pixel as transparent as it lies outside of the circle. */
static guint32
fade (guint32 pixel, double outside)
{
  guint   alpha = (guint)(255 * (1 - CLAMP (outside, 0, 1)) + 0.5);
  guint32 faded = alpha << 24;

  for (guint shift = 0; shift < 24; shift += 8)
    faded |= ((pixel >> shift & 0xff) * alpha / 255) << shift;
  return faded;
}

/* Round corners belong to the pixels: a rounded clip costs the software renderer more than all the rest of a frame. */
static void
round_corners (guint32 *pixels, int width, int height, double radius)
{
  int n = MIN ((int)ceil (radius), MIN (width, height) / 2);

  for (int y = 0; y < n; y++)
    for (int x = 0; x < n; x++)
      {
        double   outside = hypot (radius - x - 0.5, radius - y - 0.5) - radius + 0.5;
        guint32 *top = pixels + (gsize)y * width, *bottom = pixels + (gsize)(height - 1 - y) * width;
        guint32 *corners[] = { top + x, top + width - 1 - x, bottom + x, bottom + width - 1 - x };

        for (guint i = 0; outside > 0 && i < G_N_ELEMENTS (corners); i++)
          *corners[i] = fade (*corners[i], outside);
      }
}

void
dossier_page_image_set_pixels (DossierPageImage *self, GBytes *pixels, const DossierPixelsInfo *info)
{
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GBytes) rounded = NULL;
  guint32 *copy;

  if (self->picture == NULL)
    return;

  copy = g_memdup2 (g_bytes_get_data (pixels, NULL), g_bytes_get_size (pixels));
  round_corners (copy, (int)info->width, (int)info->height, RADIUS * info->width / MAX (get_width (self), 1));
  rounded = g_bytes_new_take (copy, g_bytes_get_size (pixels));
  texture = gdk_memory_texture_new ((int)info->width, (int)info->height, GDK_MEMORY_DEFAULT, rounded, info->width * sizeof (guint32));
  gtk_picture_set_paintable (GTK_PICTURE (self->picture), GDK_PAINTABLE (texture));
  gtk_widget_add_css_class (GTK_WIDGET (self), "loaded");
  self->made_for = self->asked_for > 0 ? self->asked_for : get_width_on_screen (self);
}

void
dossier_page_image_drop_pixels (DossierPageImage *self)
{
  if (self->picture == NULL || self->made_for == 0)
    return;

  gtk_picture_set_paintable (GTK_PICTURE (self->picture), NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "loaded");
  self->made_for = 0;
}

gboolean
dossier_page_image_wants_pixels (DossierPageImage *self)
{
  return self->picture != NULL && self->made_for != get_width_on_screen (self);
}

guint
dossier_page_image_ask_width (DossierPageImage *self)
{
  self->asked_for = get_width_on_screen (self);
  return self->asked_for;
}

void
dossier_page_image_set_missing (DossierPageImage *self)
{
  if (self->picture == NULL)
    return;

  make_box (self);
  if (self->column > 0)
    update_size (self);
}
