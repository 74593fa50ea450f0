/* dossier-export-qdpx.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents and their annotations as a project for programs of qualitative research (REFI-QDA 1.0): a ZIP archive of
 * project.qde and one plain text file a document, UTF-8 with LF. Tags are codes, and so are the colours, under a
 * category of their own, so that an annotation without tags is seen there too. Pure function.
 */

#pragma once

#include "export/dossier-exporter.h"

G_BEGIN_DECLS

/* Names by which a project that comes back is understood. */
#define DOSSIER_QDPX_COLOURS "Dossier colours"
#define DOSSIER_QDPX_UNDERLINED "Underlined"
#define DOSSIER_QDPX_ADDRESS "Address"

/* Those of `annotations` whose words stand in one of the request's documents. */
GBytes *dossier_export_qdpx (const DossierExportRequest *request, GPtrArray *annotations, GError **error);

G_END_DECLS
