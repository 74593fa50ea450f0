/* dossier-pdf-hyphens.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts words together that were cut at the end of a line. Whether the hyphen goes or stays ("pre-
 * sident", "cease-fire") is told by the words that the document uses elsewhere.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _DossierPdfHyphens DossierPdfHyphens;

DossierPdfHyphens *dossier_pdf_hyphens_new (void);
void               dossier_pdf_hyphens_free (DossierPdfHyphens *self);

/* Learns the words of one line, but for one that is cut at its end. */
void dossier_pdf_hyphens_learn (DossierPdfHyphens *self, const char *line);

/* Appends the next line of a paragraph: with a space, or as the other half of a word. `next` is not empty. */
void dossier_pdf_hyphens_join (DossierPdfHyphens *self, GString *paragraph, const char *next);

/* Whether the text ends with a hyphen behind a letter. */
gboolean dossier_pdf_ends_cut (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPdfHyphens, dossier_pdf_hyphens_free)

G_END_DECLS
