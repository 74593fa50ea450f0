/* dossier-commitment-clauses.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What belongs to an act: where its clause ends, for whom it is, and what it is about.
 */

#pragma once

#include "analysis/dossier-commitment-frames.h"

G_BEGIN_DECLS

/* The token behind the act that begins at `action`. `is_subject`: it belongs to a noun, so that a verb may follow it. */
guint dossier_clause_find_end (const DossierCommitmentText *text, guint action, gboolean is_subject);

/* Where the noun phrase ends that begins at `first`: what a preposition or a giving verb governs. */
guint         dossier_clause_find_phrase_end (const DossierCommitmentText *text, guint first, guint end);
DossierClause dossier_clause_find_beneficiary (const DossierCommitmentText *text, guint action, guint end);

/* The theme of an act, interned. */
const char *dossier_clause_find_theme (const DossierCommitmentText *text, guint action, guint end);

G_END_DECLS
