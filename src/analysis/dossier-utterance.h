/* dossier-utterance.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One unbroken stretch of what somebody says, in tokens: the stages of quotations pass them on in
 * GArrays in the order of the text. An utterance and all that follow it and are marked as joined are
 * one quotation: "…,” she said. “…”.
 */

#pragma once

#include "analysis/dossier-speakers.h"
#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

typedef struct
{
  guint                first; /* marks included */
  guint                end;
  DossierQuotationKind kind;
  DossierSpeaker       speaker;
  gboolean             verbatim; /* in quotation marks */
  gboolean             joined;   /* goes on from the utterance before */
} DossierUtterance;

static inline const DossierUtterance *
dossier_utterance_get (const GArray *utterances, guint index)
{
  return &g_array_index (utterances, DossierUtterance, index);
}

G_END_DECLS
