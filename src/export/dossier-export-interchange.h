/* dossier-export-interchange.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Annotations in the forms that other programs read: W3C Web Annotation, Hypothesis, REFI-QDA. Pure functions.
 */

#pragma once

#include "export/dossier-exporter.h"

G_BEGIN_DECLS

/* `format` is one of DOSSIER_EXPORT_W3C, DOSSIER_EXPORT_HYPOTHESIS and DOSSIER_EXPORT_QDPX. */
GBytes *dossier_export_interchange (const DossierExportRequest *request, DossierExportFormat format, GError **error);

/* The document that an annotation stands in, or NULL when it is not among those of the request. */
DossierDocument *dossier_export_find_document (const DossierExportRequest *request, DossierAnnotation *annotation);
/* Whether its words stand in the text of `document` (may be NULL) where it says. */
gboolean dossier_export_is_anchored (DossierAnnotation *annotation, DossierDocument *document);

/* "#f9f06b": what a colour is to other programs. */
const char *dossier_export_colour_code (DossierColour colour);

G_END_DECLS
