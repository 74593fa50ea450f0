/* dossier-export-json.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents and findings as JSON: the contract of `dossier extract` and `dossier analyze`. Offsets
 * are code points. Pure functions, any thread.
 */

#pragma once

#include "model/dossier-document.h"
#include "model/dossier-findings.h"

G_BEGIN_DECLS

/* One object on one line, no final line break; newly allocated. `id` and `text` may be NULL and are
 * then left out. */
char *dossier_export_findings_json (DossierFindings *findings, const char *id, const char *text);
char *dossier_export_document_json (DossierDocument *document);

G_END_DECLS
