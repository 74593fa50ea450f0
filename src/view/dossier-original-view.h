/* dossier-original-view.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of a document as they look in print, one at a time. It shows what it is given and asks for
 * what it lacks.
 *
 * Signals
 *   "picture-wanted"  (guint page, guint width)  of the page in pixels; answered with set_picture()
 *   "page-turned"     (guint page)               the reader went to another page
 *   "password-given"  (const char *password)     after show_locked()
 *   "closed"          the reader does not want to see it any more
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-page-map.h"
#include "model/dossier-page-picture.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ORIGINAL_VIEW (dossier_original_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierOriginalView, dossier_original_view, DOSSIER, ORIGINAL_VIEW, GtkWidget)

GtkWidget *dossier_original_view_new (void);

/* `sizes` holds DossierPageSize; `labels` may be NULL. References are taken. */
void dossier_original_view_set_pages (DossierOriginalView *self, GArray *sizes, DossierPageMap *labels);
/* The picture of a page; NULL when it cannot be had, and then `words` say why. */
void dossier_original_view_set_picture (DossierOriginalView *self, guint page, const DossierPagePicture *picture, const char *words);

/* Instead of pages. `tried`: a password was given that does not open it. */
void dossier_original_view_show_locked (DossierOriginalView *self, gboolean tried);
void dossier_original_view_show_trouble (DossierOriginalView *self, const char *words);

void  dossier_original_view_show_page (DossierOriginalView *self, guint page);
guint dossier_original_view_get_page (DossierOriginalView *self);

G_END_DECLS
