/* dossier-pdf-roles.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tells title, headings and lists among the paragraphs of a PDF, by their looks and by the outline
 * that the file has.
 */

#pragma once

#include "import/dossier-pdf-about.h"
#include "import/dossier-pdf-block.h"
#include "import/dossier-pdf-metrics.h"

G_BEGIN_DECLS

/* Gives blocks their roles. Returns the title, newly allocated, or NULL when none can be told. */
char *dossier_pdf_roles_find (GPtrArray *blocks, const DossierPdfMetrics *metrics, const DossierPdfAbout *about);

G_END_DECLS
