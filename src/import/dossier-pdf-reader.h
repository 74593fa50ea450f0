/* dossier-pdf-reader.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of one page, as poppler finds them. Helper program only.
 */

#pragma once

#include <poppler.h>

#include "import/dossier-pdf-page.h"

G_BEGIN_DECLS

/* NULL when the file has no such page or it cannot be read. */
DossierPdfPage *dossier_pdf_read_page (PopplerDocument *document, guint index);

G_END_DECLS
