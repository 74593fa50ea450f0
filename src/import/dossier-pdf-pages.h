/* dossier-pdf-pages.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pages of a PDF as they look in print. Helper program only.
 */

#pragma once

#include <poppler.h>

#include "model/dossier-page-picture.h"

G_BEGIN_DECLS

/* DossierPageSize of each page; one that cannot be read is as large as a sheet of A4. */
GArray *dossier_pdf_pages_measure (PopplerDocument *document);

/* Errors are of DOSSIER_IMPORT_ERROR. */
DossierPagePicture *dossier_pdf_pages_render (PopplerDocument *document, guint page, guint width, GError **error);

G_END_DECLS
