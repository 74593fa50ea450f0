/* dossier-export-web.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Annotations as the web has them. W3C Web Annotation counts code points, Hypothesis UTF-16 units; both get the
 * position and the quote, with context until the quote stands only once in its text. Pure functions.
 */

#pragma once

#include "export/dossier-exporter.h"

G_BEGIN_DECLS

/* `annotations` (DossierAnnotation) of the request, as a JSON-LD array. Newly allocated. */
char *dossier_export_web_annotations (const DossierExportRequest *request, GPtrArray *annotations);
/* The same as the file that Hypothesis exports and imports. */
char *dossier_export_hypothesis (const DossierExportRequest *request, GPtrArray *annotations);

G_END_DECLS
