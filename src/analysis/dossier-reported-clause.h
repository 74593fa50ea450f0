/* dossier-reported-clause.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands behind a verb that reports speech: the one spoken to, and what was said, with its
 * true extent: "told | reporters | in Oslo | that the bridge was open".
 *
 * `covers` says of every token where the words in quotation marks end in which it stands, 0 = in none: they are
 * passed as one word.
 */

#pragma once

#include "analysis/dossier-reporting-verb.h"

G_BEGIN_DECLS

typedef struct
{
  guint    first; /* what is said */
  guint    end;
  guint    addressee; /* first == end: none, as below */
  guint    addressee_end;
  gboolean said_that; /* the clause begins with "that", "whether" or the like */
} DossierReportedClause;

/* Looks behind the verb, no farther than `limit`, where its sentence ends. FALSE: nothing is said there; the addressee may
 * have been found all the same. */
gboolean dossier_reported_clause_find (const DossierDraft *draft, const guint *covers, const DossierReportingVerb *verb, guint limit, DossierReportedClause *clause);

/* Where the clause that begins at `first` ends. */
guint dossier_reported_clause_find_end (const DossierDraft *draft, const guint *covers, guint first, guint limit, gboolean thing);

/* Does a clause with a verb of its own begin at `first`? */
gboolean dossier_reported_clause_has_verb (const DossierDraft *draft, const guint *covers, guint first, guint limit);

/* "states that have joined", "a claim that fell": "that" at `token` stands for the word before it. */
gboolean dossier_reported_clause_is_relative (const DossierDraft *draft, guint token);

/* Leaves out marks at the end, and quotation marks that were opened elsewhere. */
guint dossier_reported_clause_trim (const DossierDraft *draft, const guint *covers, guint first, guint end);

G_END_DECLS
