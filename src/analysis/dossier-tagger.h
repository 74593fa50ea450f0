/* dossier-tagger.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Labels the tokens of a document with a linear-chain conditional random field: the best sequence of labels
 * over each stretch (see dossier-features.h), and how much better it is than any that sees another sort of
 * thing there. Pure function; any thread.
 */

#pragma once

#include "analysis/dossier-model.h"

G_BEGIN_DECLS

#define DOSSIER_NO_LABEL 0xff

typedef struct
{
  guint8 label;  /* DOSSIER_LABEL_…, plus the sort */
  float  margin; /* natural logarithm of how many times likelier this sort is than the next one */
} DossierTag;

/* One tag a token, newly allocated. `fixed`, one a token, tells labels that must be (DOSSIER_NO_LABEL = free);
 * a stretch where they cannot stand together is labelled without them. */
DossierTag *dossier_tagger_run (const DossierModel *model, const DossierSearch *search, const guint8 *fixed);

G_END_DECLS
