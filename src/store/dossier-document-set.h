/* dossier-document-set.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A set of documents by their ids, a bit each: what a scope means, to be asked of a hundred thousand rows. It
 * belongs to one thread while it grows and is read-only afterwards.
 */

#pragma once

#include "store/dossier-connection.h"

G_BEGIN_DECLS

DossierDocumentSet *dossier_document_set_new (void);
DossierDocumentSet *dossier_document_set_copy (const DossierDocumentSet *self);
DossierDocumentSet *dossier_document_set_ref (DossierDocumentSet *self);
void                dossier_document_set_unref (DossierDocumentSet *self);

/* `document` is greater than 0. */
void dossier_document_set_add (DossierDocumentSet *self, gint64 document);
/* Adds the first column of each row; the values of the question marks are `texts`, which may be NULL. */
gboolean dossier_document_set_add_rows (DossierDocumentSet *self, DossierConnection *connection, const char *sql, const GPtrArray *texts, GError **error);
/* Keeps what the other has too, or what it has not. */
void dossier_document_set_intersect (DossierDocumentSet *self, const DossierDocumentSet *other);
void dossier_document_set_subtract (DossierDocumentSet *self, const DossierDocumentSet *other);

gboolean dossier_document_set_has (const DossierDocumentSet *self, gint64 document);
guint    dossier_document_set_count (const DossierDocumentSet *self);
/* The greatest document below `document`, 0 = none: begin with G_MAXINT64. */
gint64 dossier_document_set_previous (const DossierDocumentSet *self, gint64 document);
/* "[3,7]": for json_each(). Newly allocated. */
char *dossier_document_set_dup_json (const DossierDocumentSet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDocumentSet, dossier_document_set_unref)

G_END_DECLS
