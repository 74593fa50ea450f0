/* dossier-clusters.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An open-addressing table of the halves of keys. Two words out of 10^5 that share one are no harm: a
 * feature is then wrong once in some 40,000 unknown words.
 */

#include "config.h"

#include "analysis/dossier-clusters.h"

struct _DossierClusters
{
  DossierClusterWord *words; /* groups 0 = empty: a word's rank is never 0 */
  guint32             mask;
};

DossierClusters *
dossier_clusters_new (guint n_words)
{
  DossierClusters *self = g_new0 (DossierClusters, 1);
  guint32          n_slots = 2;

  while (n_slots < 2 * (guint64)n_words)
    n_slots *= 2;
  self->words = g_new0 (DossierClusterWord, n_slots);
  self->mask = n_slots - 1;

  return self;
}

void
dossier_clusters_free (DossierClusters *self)
{
  if (self == NULL)
    return;

  g_free (self->words);
  g_free (self);
}

static inline DossierClusterWord *
find (const DossierClusters *self, guint32 key)
{
  guint32 at = key & self->mask;

  while (self->words[at].groups != 0 && self->words[at].key != key)
    at = (at + 1) & self->mask;

  return &self->words[at];
}

void
dossier_clusters_add (DossierClusters *self, DossierClusterWord word)
{
  DossierClusterWord *slot = find (self, word.key);

  if (slot->groups == 0)
    *slot = word;
}

DossierCluster
dossier_clusters_find (const DossierClusters *self, guint64 folded)
{
  guint32 groups = find (self, folded >> 32)->groups;

  if (groups == 0)
    return (DossierCluster){ 0 };

  return (DossierCluster){ .small = 1 + (groups & 0x7f), .middle = 1 + (groups >> 7 & 0x1ff), .large = 1 + (groups >> 16 & 0x7ff), .rank = groups >> 27 };
}
