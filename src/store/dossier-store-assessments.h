/* dossier-store-assessments.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reader says became of commitments, in the library file, and which commitments of the index
 * it is about. A deleted one stays for 30 days and comes back with undo.
 */

#pragma once

#include "model/dossier-assessment.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

/* Adds it or replaces the one with its id; brings a deleted one back. Run in a transaction. The index follows. */
gboolean dossier_store_put_assessment (DossierConnection *connection, DossierAssessment *assessment, GError **error);
gboolean dossier_store_delete_assessment (DossierConnection *connection, const char *id, GError **error);

/* As it is stored now; NULL without an error when there is none or it is deleted. */
DossierAssessment *dossier_store_load_assessment (DossierConnection *connection, const char *id, GError **error);
/* The one of a commitment in the index. */
DossierAssessment *dossier_store_load_assessment_of (DossierConnection *connection, gint64 document, gint64 number, GError **error);

/* Finds the commitments of a document that its assessments are about: those of the same span, else of most of it;
 * in another version of the text the words are looked for first. An assessment whose commitment is no longer found
 * brings its own, so that nothing the reader said is out of sight. Run in a transaction of the writer. */
gboolean dossier_store_link_assessments (DossierConnection *connection, gint64 document, GError **error);

G_END_DECLS
