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

typedef gint8  Row __attribute__ ((vector_size (DOSSIER_ROW_SIZE)));
typedef gint16 Sums __attribute__ ((vector_size (DOSSIER_ROW_SIZE * 2)));

struct _DossierModel
{
  Row             *rows;  /* N_BUCKETS */
  DossierPairs    *pairs; /* one a class of tokens */
  DossierClusters *clusters;
  float            scale;
};

/* Adler-like, of two sums; finds any damage that matters and is quick. */
guint32
dossier_model_checksum (const guint8 *bytes, gsize n_bytes)
{
  guint64 hash = n_bytes;

  for (gsize i = 0; i < n_bytes; i++)
    hash = (hash ^ bytes[i]) * G_GUINT64_CONSTANT (1099511628211);

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
      for (; mask != 0; mask &= mask - 1)
        self->rows[bucket][__builtin_ctz (mask)] = (gint8)*at++;
    }

  return at == end;
}

static void
read_words (DossierModel *self, const guint8 *at, guint n_words)
{
  self->clusters = dossier_clusters_new (n_words);
  for (guint i = 0; i < n_words; i++)
    {
      DossierClusterWord word;

      memcpy (&word, at + i * sizeof word, sizeof word);
      dossier_clusters_add (self->clusters, word);
    }
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
  self->scale = header.scale;
  self->rows = g_aligned_alloc0 (N_BUCKETS, sizeof (Row), sizeof (Row));
  self->pairs = g_memdup2 (data, PAIRS_SIZE);
  data += PAIRS_SIZE;
  if (!read_rows (self, data, header.n_rows, data + header.n_row_bytes))
    return fail (error), NULL;
  read_words (self, data + header.n_row_bytes, header.n_words);

  return g_steal_pointer (&self);
}

void
dossier_model_free (DossierModel *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->rows, g_aligned_free);
  g_clear_pointer (&self->clusters, dossier_clusters_free);
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

void
dossier_model_sum (const DossierModel *self, const guint32 *buckets, guint n_buckets, gint32 sums[DOSSIER_ROW_SIZE])
{
  /* DOSSIER_FEATURES_MAX rows of at most 127 stay below 32,768. */
  Sums total = { 0 };

  for (guint i = 0; i < n_buckets; i++)
    total += __builtin_convertvector(self->rows[buckets[i]], Sums);
  for (guint i = 0; i < DOSSIER_ROW_SIZE; i++)
    sums[i] = total[i];
}
