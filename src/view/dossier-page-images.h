/* dossier-page-images.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pictures on a page: their widgets, and the pixels of those that are on the screen or soon
 * will be. Pixels are asked for when a picture comes near and let go when it is far away, so that a book
 * with a thousand pictures holds those of a few screens.
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-document.h"
#include "model/dossier-pixels.h"

G_BEGIN_DECLS

typedef struct _DossierPageImages DossierPageImages;

/* A picture with this hash is wanted, so many pixels of the screen wide at most: answered with set_pixels(). */
typedef void (*DossierPageImagesFunc) (const char *hash, guint width, gpointer data);

/* `view` is borrowed and must outlive it; a reference to the document is taken. */
DossierPageImages *dossier_page_images_new (GtkTextView *view, DossierDocument *document, DossierPageImagesFunc func, gpointer data);
void               dossier_page_images_free (DossierPageImages *self);

/* Puts the widget of a picture at its place in the text. */
void dossier_page_images_add (DossierPageImages *self, GtkTextChildAnchor *anchor, guint image);
/* Width of the text column in pixels. */
void dossier_page_images_set_column (DossierPageImages *self, int width);
/* Something moved: looks, before long, which pictures are near. */
void dossier_page_images_look (DossierPageImages *self);
/* One guint32 a pixel (model/dossier-pixels.h); NULL: they cannot be had. */
void dossier_page_images_set_pixels (DossierPageImages *self, const char *hash, GBytes *pixels, const DossierPixelsInfo *info);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPageImages, dossier_page_images_free)

G_END_DECLS
