/* dossier-quotation.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Something somebody said, with the passage, the speaker and the word that says so. Offsets are
 * code points; the span includes the quotation marks. A quotation that is split around its cue
 * ("…," she said. "…") is two quotations with the same speaker.
 */

#pragma once

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

typedef struct
{
  guint32              start;
  guint32              end;
  DossierQuotationKind kind;
  char                *speaker;        /* resolved name ("Mette Frederiksen" for "she"), or NULL */
  gint32               speaker_entity; /* index into the findings' entities, -1 = none */
  guint32              speaker_start;  /* the words that name the speaker; start == end = none */
  guint32              speaker_end;
  guint32              cue_start; /* "said", "according to"; start == end = none */
  guint32              cue_end;
  char                *addressee; /* "reporters", or NULL */
} DossierQuotation;

DossierQuotation *dossier_quotation_new (void);
void              dossier_quotation_free (DossierQuotation *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierQuotation, dossier_quotation_free)

G_END_DECLS
