/* dossier-pdf-roles.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tells title, headings and lists among the paragraphs of a PDF, by their looks and by the outline
 * that the file has.
 */

#pragma once

#include "import/dossier-pdf-block.h"
#include "import/dossier-pdf-metrics.h"

G_BEGIN_DECLS

/* What the file says about itself. Strings may be NULL. */
typedef struct
{
  char       *title;
  char       *author;
  char       *created; /* YYYY-MM-DD */
  GHashTable *outline; /* key of a heading (dossier_pdf_heading_key) → GUINT_TO_POINTER (its level, 1 = outermost) */
} DossierPdfAbout;

/* Gives blocks their roles. Returns the title, newly allocated, or NULL when none can be told. */
char *dossier_pdf_roles_find (GPtrArray *blocks, const DossierPdfMetrics *metrics, const DossierPdfAbout *about);

/* The letters and digits of a heading: what its line in an outline has in common with it. Newly allocated. */
char *dossier_pdf_heading_key (const char *text);

/* Whether a title in a file's properties was put there by a program: "Microsoft Word - x.doc", "untitled", a file's name. */
gboolean dossier_pdf_is_junk_title (const char *title);
/* The same for an author: "admin", "Administrator", a program. */
gboolean dossier_pdf_is_junk_author (const char *author);

G_END_DECLS
