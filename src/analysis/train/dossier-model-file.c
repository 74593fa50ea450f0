/* dossier-model-file.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See dossier-model.h for the form of the file.
 */

#include "config.h"

#include "analysis/train/dossier-model-file.h"

#include <math.h>
#include <string.h>

#define N_BUCKETS (1u << DOSSIER_FEATURES_BITS)

static void
append_distance (GByteArray *bytes, guint32 distance)
{
  guint8 byte;

  while (distance >= 0x80)
    {
      byte = (distance & 0x7f) | 0x80;
      g_byte_array_append (bytes, &byte, 1);
      distance >>= 7;
    }
  byte = distance;
  g_byte_array_append (bytes, &byte, 1);
}

static float
find_largest (const DossierCrf *crf)
{
  float largest = 0;

  for (guint i = 0; i < N_BUCKETS; i++)
    for (guint k = 0; k < DOSSIER_N_LABELS; k++)
      largest = MAX (largest, fabsf (crf->rows[i][k]));

  return largest;
}

static guint
append_rows (GByteArray *bytes, const DossierCrf *crf, float scale, float least)
{
  guint n_rows = 0, before = 0;

  for (guint i = 0; i < N_BUCKETS; i++)
    {
      guint32 mask = 0;
      gint8   weights[DOSSIER_N_LABELS];
      guint   n = 0;

      for (guint k = 0; k < DOSSIER_N_LABELS; k++)
        if (fabsf (crf->rows[i][k]) >= least && lrintf (crf->rows[i][k] / scale) != 0)
          {
            mask |= 1u << k;
            weights[n++] = lrintf (crf->rows[i][k] / scale);
          }
      if (mask == 0)
        continue;
      append_distance (bytes, i - before);
      g_byte_array_append (bytes, (const guint8 *)&mask, sizeof mask);
      g_byte_array_append (bytes, (const guint8 *)weights, n);
      before = i;
      n_rows++;
    }

  return n_rows;
}

static void
append_pairs (GByteArray *bytes, const DossierCrf *crf, float scale)
{
  for (guint class = 0; class < DOSSIER_N_TOKEN_CLASSES; class ++)
    for (guint from = 0; from < DOSSIER_N_LABELS; from++)
      for (guint to = 0; to < DOSSIER_N_LABELS; to++)
        {
          gint16 weight = lrintf (crf->pairs[class][from][to] / scale);

          g_byte_array_append (bytes, (const guint8 *)&weight, sizeof weight);
        }
}

GBytes *
dossier_model_file_write (const DossierCrf *crf, const GArray *words, float least)
{
  GByteArray        *bytes = g_byte_array_new ();
  DossierModelHeader header = { .magic = DOSSIER_MODEL_MAGIC, .features_version = DOSSIER_FEATURES_VERSION, .features_bits = DOSSIER_FEATURES_BITS, .n_labels = DOSSIER_N_LABELS };
  gsize              rows;

  header.scale = find_largest (crf) / 127;
  header.n_words = words->len;
  g_byte_array_append (bytes, (const guint8 *)&header, sizeof header);
  append_pairs (bytes, crf, header.scale);
  g_byte_array_append (bytes, (const guint8 *)words->data, words->len * sizeof (DossierClusterWord));
  rows = bytes->len;
  header.n_rows = append_rows (bytes, crf, header.scale, least);
  header.n_row_bytes = bytes->len - rows;
  header.checksum = dossier_model_checksum (bytes->data + sizeof header, bytes->len - sizeof header);
  memcpy (bytes->data, &header, sizeof header);

  return g_byte_array_free_to_bytes (bytes);
}
