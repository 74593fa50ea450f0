/* dossier-commitment-clauses.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What belongs to an act: where its clause ends, on which condition it stands, when it is to happen,
 * for whom, and what it is about.
 */

#pragma once

#include "analysis/dossier-commitment-frames.h"

G_BEGIN_DECLS

/* The token behind the act that begins at `action`. `is_subject`: it belongs to a noun, so that a verb may follow it. */
guint dossier_clause_find_end (const DossierCommitmentText *text, guint action, gboolean is_subject);

/* "if", "once", "in the event of", where they do not stand for something else ("once again", "even if", "when asked"). */
gboolean dossier_clause_opens_condition (const DossierCommitmentText *text, guint token);

/* Within the sentence; `limit` is where the next commitment begins. */
DossierClause dossier_clause_find_condition (const DossierCommitmentText *text, guint start, guint action, guint limit);
/* `fronted`: a date before the subject counts too ("In May Iran will act"). */
DossierClause dossier_clause_find_deadline (const DossierCommitmentText *text, guint start, guint action, guint end, gboolean fronted);
/* What the dates of a deadline mean, as ISO 8601; NULL = no date. Free with g_free(). */
char         *dossier_clause_dup_due (const DossierCommitmentText *text, DossierClause deadline);
DossierClause dossier_clause_find_beneficiary (const DossierCommitmentText *text, guint action, guint end);

/* The theme of an act, interned. */
const char *dossier_clause_find_theme (const DossierCommitmentText *text, guint action, guint end);

G_END_DECLS
