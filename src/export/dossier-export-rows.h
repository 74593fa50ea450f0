/* dossier-export-rows.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Annotations, passages and documents as rows for other programs: CSV (RFC 4180, UTF-8, a first row
 * of names) and JSON. Offsets are code points. Pure functions.
 */

#pragma once

#include "export/dossier-exporter.h"

G_BEGIN_DECLS

char *dossier_export_rows_csv (const DossierExportRequest *request);
char *dossier_export_rows_json (const DossierExportRequest *request);

G_END_DECLS
