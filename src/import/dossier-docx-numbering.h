/* dossier-docx-numbering.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts the numbered paragraphs of a DOCX file as its numbering part says. Several lists may go on counting where another one
 * has stopped. Belongs to one thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_DOCX_LIST_LEVELS 9

typedef struct _DossierDocxNumbering DossierDocxNumbering;

/* `bytes` may be NULL when a file has no numbering. */
DossierDocxNumbering *dossier_docx_numbering_read (GBytes *bytes);
void                  dossier_docx_numbering_free (DossierDocxNumbering *self);

/* The level of list `number` that belongs to the paragraph style `style`; -1 for none. */
int dossier_docx_numbering_level_of_style (DossierDocxNumbering *self, int number, const char *style);
/* The next paragraph is an item of list `number`: counts it, and gives its label ("2.1", "(a)", "Article 5"), NULL when it has a
 * bullet or nothing. Free it. */
char *dossier_docx_numbering_count (DossierDocxNumbering *self, int number, int level);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDocxNumbering, dossier_docx_numbering_free)

G_END_DECLS
