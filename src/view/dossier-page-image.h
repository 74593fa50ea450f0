/* dossier-page-image.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A picture on the page, at most as wide as the column: an even surface until its pixels come. One
 * that is not in the document (remote or unreadable) is a flat box with words: whose it is and what is
 * on it.
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-image.h"
#include "model/dossier-pixels.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PAGE_IMAGE (dossier_page_image_get_type ())
G_DECLARE_FINAL_TYPE (DossierPageImage, dossier_page_image, DOSSIER, PAGE_IMAGE, GtkWidget)

/* `image` is borrowed and must outlive the widget. */
GtkWidget *dossier_page_image_new (const DossierImage *image);

/* NULL for a box. */
const char *dossier_page_image_get_hash (DossierPageImage *self);
void        dossier_page_image_set_column (DossierPageImage *self, int width);
/* It has no pixels, or some that were made for another width of the page. */
gboolean dossier_page_image_wants_pixels (DossierPageImage *self);
/* Its width in pixels of the screen, which the next pixels are made for. */
guint dossier_page_image_ask_width (DossierPageImage *self);
/* One guint32 a pixel (model/dossier-pixels.h); copied. */
void dossier_page_image_set_pixels (DossierPageImage *self, GBytes *pixels, const DossierPixelsInfo *info);
void dossier_page_image_drop_pixels (DossierPageImage *self);
/* The pixels cannot be had: becomes a box that says so. */
void dossier_page_image_set_missing (DossierPageImage *self);

G_END_DECLS
