/* dossier-model.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sparse rows of the file are laid out densely at load: a look-up is one aligned load of 32 bytes.
 */

#include "config.h"

#include "analysis/dossier-model.h"

#include <stdlib.h>
#include <string.h>

#define N_BUCKETS (1u << DOSSIER_FEATURES_BITS)
#define PAIRS_SIZE (DOSSIER_N_TOKEN_CLASSES * sizeof (DossierPairs))

/* A row is added up in two halves, each of which is one wide register. */
#define HALF (DOSSIER_ROW_SIZE / 2)

typedef gint8  Half __attribute__ ((vector_size (HALF)));
typedef gint16 Sums __attribute__ ((vector_size (HALF * 2)));

typedef struct
{
  Half halves[2];
} Row;

/* A version of a function for processors with wide registers, chosen when the program starts. */
#if defined(__x86_64__) && defined(__GLIBC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define WIDE __attribute__ ((target_clones ("avx2", "default")))
#else
#define WIDE
#endif

struct _DossierModel
{
  GBytes          *bytes;
  Row             *rows;  /* N_BUCKETS */
  DossierPairs    *pairs; /* one a class of tokens */
  DossierClusters *clusters;
  float            scale;
};

/* Eight bytes at a time; finds any damage that matters and is quick. */
guint32
dossier_model_checksum (const guint8 *bytes, gsize n_bytes)
{
  guint64 hash = n_bytes, word;

  for (; n_bytes > 0; bytes += MIN (n_bytes, sizeof word), n_bytes -= MIN (n_bytes, sizeof word))
    {
      word = 0;
      memcpy (&word, bytes, MIN (n_bytes, sizeof word));
      hash = (hash ^ word) * G_GUINT64_CONSTANT (1099511628211);
      hash ^= hash >> 29;
    }

  return hash >> 32 ^ hash;
}

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "The tables for finding names are damaged. Install Dossier again.");
  return FALSE;
}

static gboolean
check_header (const DossierModelHeader *header, gsize n_bytes, GError **error)
{
  if (memcmp (header->magic, DOSSIER_MODEL_MAGIC, sizeof header->magic) != 0 || header->features_version != DOSSIER_FEATURES_VERSION || header->features_bits != DOSSIER_FEATURES_BITS || header->n_labels != DOSSIER_N_LABELS)
    return fail (error);
  if (header->n_rows > N_BUCKETS || n_bytes != sizeof *header + PAIRS_SIZE + header->n_row_bytes + header->n_words * (guint64)sizeof (DossierClusterWord))
    return fail (error);

  return TRUE;
}

/* Reads the distance to the next row; NULL at a damaged place. */
static const guint8 *
read_distance (const guint8 *at, const guint8 *end, guint32 *distance)
{
  *distance = 0;
  for (guint shift = 0; at < end && shift < 28; shift += 7)
    {
      *distance |= (guint32)(*at & 0x7f) << shift;
      if ((*at++ & 0x80) == 0)
        return at;
    }

  return NULL;
}

static gboolean
read_rows (DossierModel *self, const guint8 *at, guint n_rows, const guint8 *end)
{
  guint64 bucket = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      guint32 distance, mask;

      at = read_distance (at, end, &distance);
      if (at == NULL || end - at < 4 || (bucket += distance) >= N_BUCKETS)
        return FALSE;
      memcpy (&mask, at, sizeof mask);
      at += sizeof mask;
      if (end - at < __builtin_popcount (mask))
        return FALSE;
      for (gint8 *row = (gint8 *)&self->rows[bucket]; mask != 0; mask &= mask - 1)
        row[__builtin_ctz (mask)] = (gint8)*at++;
    }

  return at == end;
}

DossierModel *
dossier_model_new (GBytes *bytes, GError **error)
{
  g_autoptr (DossierModel) self = NULL;
  DossierModelHeader header;
  gsize              n_bytes;
  const guint8      *data = g_bytes_get_data (bytes, &n_bytes), *end = data + n_bytes;

  if (n_bytes < sizeof header)
    return fail (error), NULL;
  memcpy (&header, data, sizeof header);
  data += sizeof header;
  if (!check_header (&header, n_bytes, error))
    return NULL;
  if (dossier_model_checksum (data, end - data) != header.checksum)
    return fail (error), NULL;

  self = g_new0 (DossierModel, 1);
  self->bytes = g_bytes_ref (bytes);
  self->scale = header.scale;
  self->rows = g_aligned_alloc0 (N_BUCKETS, sizeof (Row), sizeof (Row));
  self->pairs = g_memdup2 (data, PAIRS_SIZE);
  data += PAIRS_SIZE;
  self->clusters = dossier_clusters_new ((const DossierClusterWord *)data, header.n_words);
  data += header.n_words * sizeof (DossierClusterWord);
  if (!read_rows (self, data, header.n_rows, data + header.n_row_bytes))
    return fail (error), NULL;

  return g_steal_pointer (&self);
}

void
dossier_model_free (DossierModel *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->rows, g_aligned_free);
  g_clear_pointer (&self->clusters, dossier_clusters_free);
  g_bytes_unref (self->bytes);
  g_free (self->pairs);
  g_free (self);
}

const DossierClusters *
dossier_model_get_clusters (const DossierModel *self)
{
  return self->clusters;
}

float
dossier_model_get_scale (const DossierModel *self)
{
  return self->scale;
}

const DossierPairs *
dossier_model_get_pairs (const DossierModel *self, guint token_class)
{
  return &self->pairs[token_class];
}

WIDE void
dossier_model_sum (const DossierModel *self, const guint32 *buckets, guint n_buckets, gint32 sums[DOSSIER_ROW_SIZE])
{
  /* DOSSIER_FEATURES_MAX rows of at most 127 stay below 32,768. */
  Sums   low = { 0 }, high = { 0 };
  gint16 totals[DOSSIER_ROW_SIZE];

  /* The table is larger than the caches: all rows are asked for before the first is needed. */
  for (guint i = 0; i < n_buckets; i++)
    __builtin_prefetch (&self->rows[buckets[i]]);
  for (guint i = 0; i < n_buckets; i++)
    {
      low += __builtin_convertvector(self->rows[buckets[i]].halves[0], Sums);
      high += __builtin_convertvector(self->rows[buckets[i]].halves[1], Sums);
    }
  memcpy (totals, &low, sizeof low);
  memcpy (totals + HALF, &high, sizeof high);
  for (guint i = 0; i < DOSSIER_ROW_SIZE; i++)
    sums[i] = totals[i];
}
