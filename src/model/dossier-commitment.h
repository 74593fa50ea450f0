/* dossier-commitment.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Something an actor binds itself to (or refuses, or demands), in the words of the text. Offsets
 * are code points. `modality` and `theme` are words of closed sets: promises, offers, intends,
 * has agreed, demands, refuses; monitoring, force, assistance, training, finance, air, sea, land,
 * mine clearing, reconstruction, intelligence, legal guarantee, accession, diplomacy, sanctions,
 * humanitarian, other.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint32     start;
  guint32     end;
  char       *actor;
  char        actor_country[3]; /* "" = none */
  gint32      actor_entity;     /* index into the findings' entities, -1 = none */
  char       *action;
  char       *beneficiary; /* or NULL, as the two below */
  char       *condition;
  char       *deadline;
  char       *due;       /* what the deadline means: ISO 8601 day, month, year or "start/end", or NULL */
  const char *modality;  /* interned */
  gboolean    negative;  /* polarity */
  const char *theme;     /* interned */
  gint32      quotation; /* index into the findings' quotations, -1 = none */
} DossierCommitment;

/* The words of the closed sets in their order, NULL at the end. */
extern const char *const dossier_commitment_modalities[];
extern const char *const dossier_commitment_themes[];

DossierCommitment *dossier_commitment_new (void);
DossierCommitment *dossier_commitment_copy (const DossierCommitment *self);
void               dossier_commitment_free (DossierCommitment *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCommitment, dossier_commitment_free)

G_END_DECLS
