/* dossier-pdf-compose.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes a text of the words that stand on pages. Knows nothing of the file they are from. Pure; usable
 * from any thread.
 */

#pragma once

#include "import/dossier-pdf-about.h"
#include "import/dossier-pdf-page.h"
#include "import/dossier-reading.h"

G_BEGIN_DECLS

/* `pages` are all DossierPdfPage of the document in their order; words among them are marked on the way, and `about`
 * may lose strings that the reading takes. DOSSIER_IMPORT_ERROR_EMPTY when there are no words. */
DossierReading *dossier_pdf_compose (GPtrArray *pages, DossierPdfAbout *about, const GDate *today, GError **error);

G_END_DECLS
