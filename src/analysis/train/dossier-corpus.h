/* dossier-corpus.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Annotated text as the trainer needs it: for each stretch of tokens its features and, for each token, the set
 * of labels that the annotation allows. Sets differ in what they annotate; where one says nothing, more than
 * one label is allowed, and the trainer learns nothing from the difference.
 */

#pragma once

#include "analysis/dossier-knowledge.h"
#include "analysis/dossier-model.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 *buckets; /* owned */
  guint16  n_buckets;
  guint8 class;
  guint32 allowed; /* a bit a label */
} DossierTrainToken;

typedef struct
{
  guint first; /* index into `tokens` */
  guint n_tokens;
} DossierTrainStretch;

typedef struct
{
  const DossierKnowledge *knowledge; /* borrowed, as the next one */
  const DossierClusters  *clusters;
  GArray                 *tokens;    /* DossierTrainToken */
  GArray                 *stretches; /* DossierTrainStretch */
} DossierCorpus;

DossierCorpus *dossier_corpus_new (const DossierKnowledge *knowledge, const DossierClusters *clusters);
void           dossier_corpus_free (DossierCorpus *self);

/* Adds a file of one JSON object a line (gzip if its name ends in .gz): text, spans (start, end in code points;
 * type), source. The beginning of its name tells which set it is: re3d, gum, wikigold, btc, crossner, geovirus. */
gboolean dossier_corpus_add_file (DossierCorpus *self, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCorpus, dossier_corpus_free)

G_END_DECLS
