/* dossier-page-source.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of one PDF file as they look in print, drawn by the helper program behind its walls. Keeps
 * its helper, which keeps the document open. Belongs to the thread that made it, which may wait;
 * cancelling ends the helper, and the next call starts another.
 */

#pragma once

#include <gio/gio.h>

#include "model/dossier-page-picture.h"

G_BEGIN_DECLS

typedef struct _DossierPageSource DossierPageSource;

/* `password` may be NULL. Errors, here and below, are of DOSSIER_IMPORT_ERROR. */
DossierPageSource *dossier_page_source_new (const char *path, const char *password, GError **error);
void               dossier_page_source_free (DossierPageSource *self);

/* DossierPageSize of each page. Opens the document: this is where a password is found missing or wrong. */
GArray *dossier_page_source_measure (DossierPageSource *self, GCancellable *cancellable, GError **error);

/* One page, `width` pixels wide as far as limits allow. */
DossierPagePicture *dossier_page_source_render (DossierPageSource *self, guint page, guint width, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPageSource, dossier_page_source_free)

G_END_DECLS
