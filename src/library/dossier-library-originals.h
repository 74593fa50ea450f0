/* dossier-library-originals.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents as they came: their pages as pictures, a copy for another program. The rules of
 * dossier-library.h hold.
 */

#pragma once

#include "library/dossier-library.h"
#include "model/dossier-page-picture.h"

G_BEGIN_DECLS

/* The size of each page (GArray of DossierPageSize) of a document that has pages. Fails with DOSSIER_IMPORT_ERROR_PASSWORD
 * when it is locked; the password that opens it is remembered until the library is closed. */
void    dossier_library_measure_pages_async (DossierLibrary *self, gint64 document, const char *password, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GArray *dossier_library_measure_pages_finish (DossierLibrary *self, GAsyncResult *result, GError **error);

/* One page (index) as a picture so many pixels wide, as far as limits allow. */
void                dossier_library_draw_page_async (DossierLibrary *self, gint64 document, guint page, guint width, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
DossierPagePicture *dossier_library_draw_page_finish (DossierLibrary *self, GAsyncResult *result, GError **error);

/* A copy of the file that was imported, which stays for a day. */
void   dossier_library_copy_original_async (DossierLibrary *self, gint64 document, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GFile *dossier_library_copy_original_finish (DossierLibrary *self, GAsyncResult *result, GError **error);

G_END_DECLS
