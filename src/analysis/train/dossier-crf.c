/* dossier-crf.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Forwards and backwards in the space of probabilities, scaled at each token.
 */

#include "config.h"

#include "analysis/train/dossier-crf.h"

#include <math.h>
#include <string.h>

#define N_BUCKETS (1u << DOSSIER_FEATURES_BITS)
#define EPSILON 0.01f
#define SMALL 0.002f /* gradients below it are not worth the write */
#define LAST_RATE 0.1f

typedef double Row[DOSSIER_N_LABELS];
typedef double Pairs[DOSSIER_N_LABELS][DOSSIER_N_LABELS];

/* Probabilities of one stretch. */
typedef struct
{
  Row      own[DOSSIER_STRETCH_MAX]; /* exp of the scores */
  Row      forwards[DOSSIER_STRETCH_MAX];
  Row      backwards[DOSSIER_STRETCH_MAX];
  Row      labels[DOSSIER_STRETCH_MAX]; /* marginals */
  Pairs    pairs[DOSSIER_STRETCH_MAX];  /* marginals of the pair that ends at a token */
  gboolean possible;
} Lattice;

typedef struct
{
  DossierCrf          *crf;
  DossierCrf          *squares; /* sums of squared gradients */
  const DossierCorpus *corpus;
  float                rate;
  guint32              drop; /* of 2^32 */
  guint64              random;
  guint32              kept[DOSSIER_STRETCH_MAX][DOSSIER_FEATURES_MAX];
  guint                n_kept[DOSSIER_STRETCH_MAX];
  Pairs                steps[DOSSIER_STRETCH_MAX]; /* exp of the pair weights; 0 = impossible */
  Lattice              all;
  Lattice              allowed;
} Trainer;

DossierCrf *
dossier_crf_new (void)
{
  DossierCrf *self = g_new0 (DossierCrf, 1);

  self->rows = g_malloc0_n (N_BUCKETS, sizeof *self->rows);
  self->pairs = g_malloc0_n (DOSSIER_N_TOKEN_CLASSES, sizeof *self->pairs);

  return self;
}

void
dossier_crf_free (DossierCrf *self)
{
  g_free (self->rows);
  g_free (self->pairs);
  g_free (self);
}

static guint32
next_random (Trainer *self)
{
  self->random ^= self->random << 13;
  self->random ^= self->random >> 7;
  self->random ^= self->random << 17;

  return self->random >> 32;
}

/* Chooses features, and fills in scores and steps. */
static void
score (Trainer *self, const DossierTrainToken *tokens, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      float sums[DOSSIER_ROW_SIZE] = { 0 }, best = -G_MAXFLOAT;

      self->n_kept[i] = 0;
      for (guint j = 0; j < tokens[i].n_buckets; j++)
        if (next_random (self) >= self->drop)
          {
            const float *row = self->crf->rows[tokens[i].buckets[j]];

            self->kept[i][self->n_kept[i]++] = tokens[i].buckets[j];
            for (guint k = 0; k < DOSSIER_ROW_SIZE; k++)
              sums[k] += row[k];
          }
      for (guint k = 0; k < DOSSIER_N_LABELS; k++)
        best = MAX (best, sums[k]);
      for (guint k = 0; k < DOSSIER_N_LABELS; k++)
        {
          self->all.own[i][k] = exp (sums[k] - best);
          self->allowed.own[i][k] = (tokens[i].allowed >> k & 1) != 0 ? self->all.own[i][k] : 0;
        }
      for (guint from = 0; from < DOSSIER_N_LABELS; from++)
        for (guint to = 0; to < DOSSIER_N_LABELS; to++)
          self->steps[i][from][to] = dossier_label_may_follow (from, to) ? exp (self->crf->pairs[tokens[i].class][from][to]) : 0;
    }
}

static gboolean
scale (Row row)
{
  double sum = 0;

  for (guint k = 0; k < DOSSIER_N_LABELS; k++)
    sum += row[k];
  if (sum <= 0)
    return FALSE;
  for (guint k = 0; k < DOSSIER_N_LABELS; k++)
    row[k] /= sum;

  return TRUE;
}

static gboolean
walk (const Trainer *self, Lattice *lattice, guint n)
{
  static const Row outside = { 1 };

  for (guint i = 0; i < n; i++)
    {
      const double *before = i > 0 ? lattice->forwards[i - 1] : outside;

      memset (lattice->forwards[i], 0, sizeof (Row));
      for (guint from = 0; from < DOSSIER_N_LABELS; from++)
        for (guint to = 0; before[from] > 0 && to < DOSSIER_N_LABELS; to++)
          lattice->forwards[i][to] += before[from] * self->steps[i][from][to];
      for (guint k = 0; k < DOSSIER_N_LABELS; k++)
        lattice->forwards[i][k] *= lattice->own[i][k];
      if (!scale (lattice->forwards[i]))
        return FALSE;
    }
  for (guint k = 0; k < DOSSIER_N_LABELS; k++)
    lattice->backwards[n - 1][k] = dossier_label_is_open (k) ? 0 : 1;
  for (guint i = n - 1; i > 0; i--)
    {
      for (guint from = 0; from < DOSSIER_N_LABELS; from++)
        {
          lattice->backwards[i - 1][from] = 0;
          for (guint to = 0; to < DOSSIER_N_LABELS; to++)
            lattice->backwards[i - 1][from] += self->steps[i][from][to] * lattice->own[i][to] * lattice->backwards[i][to];
        }
      if (!scale (lattice->backwards[i - 1]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
find_marginals (const Trainer *self, Lattice *lattice, guint n)
{
  static const Row outside = { 1 };

  if (!walk (self, lattice, n))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      const double *before = i > 0 ? lattice->forwards[i - 1] : outside;
      double        sum = 0;

      for (guint k = 0; k < DOSSIER_N_LABELS; k++)
        lattice->labels[i][k] = lattice->forwards[i][k] * lattice->backwards[i][k];
      if (!scale (lattice->labels[i]))
        return FALSE;
      for (guint from = 0; from < DOSSIER_N_LABELS; from++)
        for (guint to = 0; to < DOSSIER_N_LABELS; to++)
          sum += lattice->pairs[i][from][to] = before[from] * self->steps[i][from][to] * lattice->own[i][to] * lattice->backwards[i][to];
      for (guint from = 0; from < DOSSIER_N_LABELS; from++)
        for (guint to = 0; to < DOSSIER_N_LABELS; to++)
          lattice->pairs[i][from][to] /= sum;
    }

  return TRUE;
}

static inline void
step (const Trainer *self, float *weight, float *square, float gradient)
{
  *square += gradient * gradient;
  *weight += self->rate * gradient / sqrtf (EPSILON + *square);
}

static void
update (Trainer *self, const DossierTrainToken *token, guint index)
{
  float gradient[DOSSIER_ROW_SIZE] = { 0 }, largest = 0;

  for (guint k = 0; k < DOSSIER_N_LABELS; k++)
    {
      gradient[k] = self->allowed.labels[index][k] - self->all.labels[index][k];
      largest = MAX (largest, fabsf (gradient[k]));
    }
  if (largest < SMALL)
    return;

  for (guint j = 0; j < self->n_kept[index]; j++)
    {
      guint32 bucket = self->kept[index][j];

      for (guint k = 0; k < DOSSIER_ROW_SIZE; k++)
        step (self, &self->crf->rows[bucket][k], &self->squares->rows[bucket][k], gradient[k]);
    }
  for (guint from = 0; from < DOSSIER_N_LABELS; from++)
    for (guint to = 0; to < DOSSIER_N_LABELS; to++)
      if (dossier_label_may_follow (from, to))
        step (self, &self->crf->pairs[token->class][from][to], &self->squares->pairs[token->class][from][to], self->allowed.pairs[index][from][to] - self->all.pairs[index][from][to]);
}

static void
learn (Trainer *self, const DossierTrainStretch *stretch)
{
  const DossierTrainToken *tokens = &g_array_index (self->corpus->tokens, DossierTrainToken, stretch->first);

  score (self, tokens, stretch->n_tokens);
  if (!find_marginals (self, &self->allowed, stretch->n_tokens) || !find_marginals (self, &self->all, stretch->n_tokens))
    return;
  for (guint i = 0; i < stretch->n_tokens; i++)
    update (self, &tokens[i], i);
}

static void
shuffle (Trainer *self, guint32 *order, guint n)
{
  for (guint i = n; i > 1; i--)
    {
      guint   j = next_random (self) % i;
      guint32 swapped = order[i - 1];

      order[i - 1] = order[j];
      order[j] = swapped;
    }
}

void
dossier_crf_train (DossierCrf *self, const DossierCorpus *corpus, const DossierCrfPlan *plan)
{
  g_autofree Trainer *trainer = g_new0 (Trainer, 1);
  g_autoptr (DossierCrf) squares = dossier_crf_new ();
  guint               n = corpus->stretches->len;
  g_autofree guint32 *order = g_new (guint32, n);
  guint64             done = 0, total = (guint64)n * plan->n_epochs;

  trainer->crf = self;
  trainer->squares = squares;
  trainer->corpus = corpus;
  trainer->drop = plan->dropout * (double)G_MAXUINT32;
  trainer->random = plan->seed * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + 1;
  for (guint i = 0; i < n; i++)
    order[i] = i;

  for (guint epoch = 0; epoch < plan->n_epochs; epoch++)
    {
      shuffle (trainer, order, n);
      for (guint i = 0; i < n; i++, done++)
        {
          trainer->rate = plan->rate * (1 - (1 - LAST_RATE) * done / total);
          learn (trainer, &g_array_index (corpus->stretches, DossierTrainStretch, order[i]));
        }
      g_printerr ("seed %u, epoch %u of %u\n", plan->seed, epoch + 1, plan->n_epochs);
    }
}

void
dossier_crf_add (DossierCrf *self, const DossierCrf *other)
{
  float       *to[] = { (float *)self->rows, (float *)self->pairs };
  const float *from[] = { (const float *)other->rows, (const float *)other->pairs };
  const gsize  sizes[] = { (gsize)N_BUCKETS * DOSSIER_ROW_SIZE, DOSSIER_N_TOKEN_CLASSES * DOSSIER_N_LABELS * DOSSIER_N_LABELS };

  for (guint i = 0; i < G_N_ELEMENTS (to); i++)
    for (gsize j = 0; j < sizes[i]; j++)
      to[i][j] += from[i][j];
}

void
dossier_crf_divide (DossierCrf *self, float by)
{
  float      *weights[] = { (float *)self->rows, (float *)self->pairs };
  const gsize sizes[] = { (gsize)N_BUCKETS * DOSSIER_ROW_SIZE, DOSSIER_N_TOKEN_CLASSES * DOSSIER_N_LABELS * DOSSIER_N_LABELS };

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    for (gsize j = 0; j < sizes[i]; j++)
      weights[i][j] /= by;
}
