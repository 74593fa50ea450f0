/* dossier-findings.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything that was found in one text: mentions, the entities they lead to, quotations,
 * commitments, figures. Filled by the analysis or by the store, then shared by reference and no
 * longer changed, so it may be read from any thread.
 *
 * All offsets are code points of the analysed text. Strings inside mentions live in the findings'
 * own string chunk; those of the other values are owned by the values.
 */

#pragma once

#include "model/dossier-commitment.h"
#include "model/dossier-entity.h"
#include "model/dossier-figure.h"
#include "model/dossier-mention.h"
#include "model/dossier-quotation.h"

G_BEGIN_DECLS

typedef struct _DossierFindings DossierFindings;
struct _DossierFindings
{
  char         *language;    /* BCP 47, or NULL */
  char         *published;   /* ISO date that relative dates were resolved against, or NULL */
  GArray       *mentions;    /* DossierMention, sorted by start */
  GPtrArray    *entities;    /* DossierEntity; a mention's `entity` is an index into it */
  GPtrArray    *quotations;  /* DossierQuotation, sorted by start */
  GPtrArray    *commitments; /* DossierCommitment, sorted by start */
  GPtrArray    *figures;     /* DossierFigure, sorted by start */
  GStringChunk *strings;     /* holds the strings of mentions */
};

#define DOSSIER_TYPE_FINDINGS (dossier_findings_get_type ())
GType dossier_findings_get_type (void);

DossierFindings *dossier_findings_new (void);
DossierFindings *dossier_findings_ref (DossierFindings *self);
void             dossier_findings_unref (DossierFindings *self);

/* Index of the first mention that ends after `offset`, or the number of mentions. */
guint dossier_findings_find_mention (DossierFindings *self, guint32 offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFindings, dossier_findings_unref)

G_END_DECLS
