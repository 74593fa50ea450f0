/* dossier-clusters.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list sorted by the halves of keys, with an index by their upper 16 bits: a few words are looked at each time. Two
 * words out of 10^5 that share a half are no harm: a feature is then wrong once in some 20,000 unknown words.
 */

#include "config.h"

#include "analysis/dossier-clusters.h"

#define N_STARTS (1 << 16)

struct _DossierClusters
{
  const DossierClusterWord *words;
  guint32                   starts[N_STARTS + 1]; /* upper half of a key → first word that has it or a greater one */
};

static int
compare_words (gconstpointer a, gconstpointer b)
{
  guint32 first = ((const DossierClusterWord *)a)->key, second = ((const DossierClusterWord *)b)->key;

  return first < second ? -1 : first > second;
}

void
dossier_clusters_sort (GArray *words)
{
  guint n = 0;

  g_array_sort (words, compare_words); /* keeps the order of equal ones */
  for (guint i = 0; i < words->len; i++)
    if (n == 0 || g_array_index (words, DossierClusterWord, n - 1).key != g_array_index (words, DossierClusterWord, i).key)
      g_array_index (words, DossierClusterWord, n++) = g_array_index (words, DossierClusterWord, i);
  g_array_set_size (words, n);
}

DossierClusters *
dossier_clusters_new (const DossierClusterWord *words, guint n_words)
{
  DossierClusters *self = g_new0 (DossierClusters, 1);
  guint            start = 0;

  self->words = words;
  for (guint i = 0; i < n_words; i++)
    while (start <= words[i].key >> 16)
      self->starts[start++] = i;
  while (start <= N_STARTS)
    self->starts[start++] = n_words;

  return self;
}

void
dossier_clusters_free (DossierClusters *self)
{
  g_free (self);
}

DossierCluster
dossier_clusters_find (const DossierClusters *self, guint64 folded)
{
  guint32 key = folded >> 32, end = self->starts[(key >> 16) + 1];

  for (guint32 i = self->starts[key >> 16]; i < end && self->words[i].key <= key; i++)
    if (self->words[i].key == key)
      {
        guint32 groups = self->words[i].groups;

        return (DossierCluster){ .small = 1 + (groups & 0x7f), .middle = 1 + (groups >> 7 & 0x1ff), .large = 1 + (groups >> 16 & 0x7ff), .rank = groups >> 27 };
      }

  return (DossierCluster){ 0 };
}
