/* dossier-import-pdf.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads a PDF. In the program dossier-extract-pdf only.
 */

#pragma once

#include "import/dossier-importer.h"

G_BEGIN_DECLS

/* Errors are of DOSSIER_IMPORT_ERROR; DOSSIER_IMPORT_ERROR_PASSWORD when the password is missing or wrong. */
DossierReading *dossier_import_pdf (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error);

G_END_DECLS
