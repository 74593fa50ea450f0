/* dossier-clusters.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words grouped by the company they keep, three groupings from coarse to fine, for the features of the
 * tagger. Made by train/make-clusters.c. Read-only after loading; any thread.
 */

#pragma once

#include "analysis/dossier-key.h"

G_BEGIN_DECLS

/* Group numbers; a word that is not listed has 0, 0, 0 and rank 0. */
typedef struct
{
  guint16 small;  /* 1 to 128 */
  guint16 middle; /* 1 to 512 */
  guint16 large;  /* 1 to 2048 */
  guint8  rank;   /* bit length of the place in the list of words by frequency, from 1 */
} DossierCluster;

/* A word as the model file holds it, 8 bytes, little-endian. */
typedef struct
{
  guint32 key;    /* upper half of the folded key */
  guint32 groups; /* 7 bits small, 9 bits middle, 11 bits large, 5 bits rank, from the lowest */
} DossierClusterWord;

typedef struct _DossierClusters DossierClusters;

/* Sorts words (DossierClusterWord) as _new() wants them; of several with the same key the first one stays. */
void dossier_clusters_sort (GArray *words);

/* `words`, sorted, must outlive it. */
DossierClusters *dossier_clusters_new (const DossierClusterWord *words, guint n_words);
void             dossier_clusters_free (DossierClusters *self);
DossierCluster   dossier_clusters_find (const DossierClusters *self, guint64 folded);

static inline DossierClusterWord
dossier_clusters_pack (guint64 folded, guint small, guint middle, guint large, guint rank)
{
  return (DossierClusterWord){ folded >> 32, (small & 0x7f) | (middle & 0x1ff) << 7 | (large & 0x7ff) << 16 | (guint32)(rank & 0x1f) << 27 };
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierClusters, dossier_clusters_free)

G_END_DECLS
