/* dossier-pdf-file.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opens a PDF with poppler and asks it what it says about itself. Helper program only.
 */

#pragma once

#include <poppler.h>

#include "import/dossier-pdf-about.h"

G_BEGIN_DECLS

/* Errors are of DOSSIER_IMPORT_ERROR. The bytes are kept as long as the document lives. `password` may be NULL. */
PopplerDocument *dossier_pdf_file_open (GBytes *bytes, const char *password, GError **error);

DossierPdfAbout *dossier_pdf_file_read_about (PopplerDocument *document);

G_END_DECLS
