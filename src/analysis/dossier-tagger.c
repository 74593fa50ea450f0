/* dossier-tagger.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Viterbi in whole numbers, forwards and backwards: the sum of both at a token and label is the score of
 * the best sequence through it. A stretch begins behind and ends before a token that is outside of names.
 */

#include "config.h"

#include "analysis/dossier-tagger.h"

#define IMPOSSIBLE (-(1 << 28))

typedef gint32 Scores[DOSSIER_ROW_SIZE];

typedef struct
{
  guint               n_tokens;
  Scores              own[DOSSIER_STRETCH_MAX];
  Scores              forwards[DOSSIER_STRETCH_MAX];
  Scores              backwards[DOSSIER_STRETCH_MAX];
  const DossierPairs *pairs[DOSSIER_STRETCH_MAX];
} Lattice;

static void
score (Lattice *lattice, const DossierModel *model, const DossierFeatures *features)
{
  guint32 buckets[DOSSIER_FEATURES_MAX];

  lattice->n_tokens = dossier_features_get_n_tokens (features);
  for (guint i = 0; i < lattice->n_tokens; i++)
    {
      guint n = dossier_features_get (features, i, buckets);

      dossier_model_sum (model, buckets, n, lattice->own[i]);
      lattice->pairs[i] = dossier_model_get_pairs (model, dossier_features_get_class (features, i));
    }
}

/* The best score of reaching `to` from the labels before it. */
static inline gint32
reach (const gint32 *before, const DossierPairs *pairs, guint to)
{
  DossierSort sort = dossier_label_sort (to);
  gint32      best = IMPOSSIBLE;

  if ((to >= DOSSIER_LABEL_LAST && to < DOSSIER_LABEL_ONLY) || to >= DOSSIER_LABEL_INNER)
    {
      guint first = DOSSIER_LABEL_FIRST + sort, inner = DOSSIER_LABEL_INNER + sort;

      return MAX (before[first] + (*pairs)[first][to], before[inner] + (*pairs)[inner][to]);
    }
  for (guint from = 0; from < DOSSIER_LABEL_FIRST; from++)
    best = MAX (best, before[from] + (*pairs)[from][to]);

  return best;
}

static void
walk_forwards (Lattice *lattice)
{
  Scores start;

  for (guint i = 0; i < DOSSIER_N_LABELS; i++)
    start[i] = i == DOSSIER_LABEL_OUTSIDE ? 0 : IMPOSSIBLE;
  for (guint i = 0; i < lattice->n_tokens; i++)
    {
      const gint32 *before = i > 0 ? lattice->forwards[i - 1] : start;

      for (guint to = 0; to < DOSSIER_N_LABELS; to++)
        lattice->forwards[i][to] = MAX (reach (before, lattice->pairs[i], to) + lattice->own[i][to], IMPOSSIBLE);
    }
}

/* The best score from `from` on over what is behind; `after` includes the scores of the next token. */
static inline gint32
leave (const gint32 *after, const DossierPairs *pairs, guint from)
{
  DossierSort sort = dossier_label_sort (from);
  gint32      best;

  if (dossier_label_is_open (from))
    {
      guint last = DOSSIER_LABEL_LAST + sort, inner = DOSSIER_LABEL_INNER + sort;

      return MAX (after[last] + (*pairs)[from][last], after[inner] + (*pairs)[from][inner]);
    }

  best = after[DOSSIER_LABEL_OUTSIDE] + (*pairs)[from][DOSSIER_LABEL_OUTSIDE];
  for (guint to = DOSSIER_LABEL_ONLY; to < DOSSIER_LABEL_INNER; to++)
    best = MAX (best, after[to] + (*pairs)[from][to]);

  return best;
}

static void
walk_backwards (Lattice *lattice)
{
  guint last = lattice->n_tokens - 1;

  for (guint i = 0; i < DOSSIER_N_LABELS; i++)
    lattice->backwards[last][i] = dossier_label_is_open (i) ? IMPOSSIBLE : 0;
  for (guint i = last; i > 0; i--)
    {
      Scores after;

      for (guint to = 0; to < DOSSIER_N_LABELS; to++)
        after[to] = lattice->backwards[i][to] + lattice->own[i][to];
      for (guint from = 0; from < DOSSIER_N_LABELS; from++)
        lattice->backwards[i - 1][from] = MAX (leave (after, lattice->pairs[i], from), IMPOSSIBLE);
    }
}

static void
fix (Lattice *lattice, const guint8 *fixed)
{
  for (guint i = 0; i < lattice->n_tokens; i++)
    for (guint label = 0; fixed[i] != DOSSIER_NO_LABEL && label < DOSSIER_N_LABELS; label++)
      if (label != fixed[i])
        lattice->own[i][label] = IMPOSSIBLE;
}

/* The best label that may follow `before`, and how far ahead of other sorts it is. */
static DossierTag
choose (const Lattice *lattice, guint token, guint before, float scale)
{
  gint32     best = 2 * IMPOSSIBLE, other = 2 * IMPOSSIBLE;
  DossierTag tag = { DOSSIER_LABEL_OUTSIDE, 0 };

  for (guint label = 0; label < DOSSIER_N_LABELS; label++)
    {
      gint32 total = lattice->forwards[token][label] + lattice->backwards[token][label];

      if (total > best && dossier_label_may_follow (before, label))
        {
          best = total;
          tag.label = label;
        }
    }
  for (guint label = 0; label < DOSSIER_N_LABELS; label++)
    if ((label == DOSSIER_LABEL_OUTSIDE) != (tag.label == DOSSIER_LABEL_OUTSIDE) || (label != DOSSIER_LABEL_OUTSIDE && dossier_label_sort (label) != dossier_label_sort (tag.label)))
      other = MAX (other, lattice->forwards[token][label] + lattice->backwards[token][label]);
  tag.margin = MAX (best - other, 0) * scale;

  return tag;
}

static gboolean
is_possible (const Lattice *lattice)
{
  gint32 best = IMPOSSIBLE;

  for (guint label = 0; label < DOSSIER_LABEL_FIRST; label++)
    best = MAX (best, lattice->forwards[lattice->n_tokens - 1][label]);

  return best > IMPOSSIBLE / 2;
}

DossierTag *
dossier_tagger_run (const DossierModel *model, const DossierSearch *search, const guint8 *fixed)
{
  DossierTag         *tags = g_new0 (DossierTag, search->n_tokens + 1);
  g_autofree Lattice *lattice = g_new (Lattice, 1);
  g_autoptr (DossierFeatures) features = dossier_features_new (search, dossier_model_get_clusters (model));

  while (dossier_features_next (features))
    {
      guint token = dossier_features_get_token (features);
      guint before = DOSSIER_LABEL_OUTSIDE;

      score (lattice, model, features);
      fix (lattice, fixed + token);
      walk_forwards (lattice);
      if (!is_possible (lattice))
        {
          score (lattice, model, features);
          walk_forwards (lattice);
        }
      walk_backwards (lattice);
      for (guint i = 0; i < lattice->n_tokens; i++)
        {
          tags[token + i] = choose (lattice, i, before, dossier_model_get_scale (model));
          before = tags[token + i].label;
        }
    }

  return tags;
}
