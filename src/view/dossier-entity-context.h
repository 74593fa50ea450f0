/* dossier-entity-context.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the findings of one document say about one entity beyond the entity itself: who it stands
 * beside, what it said, which of its mentions one is. Pure functions; know nothing of GTK.
 */

#pragma once

#include "model/dossier-document.h"
#include "model/dossier-findings.h"

G_BEGIN_DECLS

typedef struct
{
  guint entity;     /* index into the findings' entities */
  guint paragraphs; /* in which both are named */
} DossierCompanion;

/* GArray of DossierCompanion, those of most paragraphs first, at most `most`; dates and quantities are left out. */
GArray *dossier_entity_context_find_companions (DossierDocument *document, DossierFindings *findings, guint entity, guint most);
/* GPtrArray of DossierQuotation that the entity speaks, borrowed from the findings, direct ones first, at most `most`. */
GPtrArray *dossier_entity_context_find_quotations (DossierFindings *findings, guint entity, guint most);
/* Number of the mention among its entity's, from 0; `*total` is how many there are. */
guint dossier_entity_context_count (DossierFindings *findings, guint mention, guint *total);
/* English name of a country that the document speaks of, or NULL. */
const char *dossier_entity_context_find_country (DossierFindings *findings, const char *code);

G_END_DECLS
