/* dossier-model.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The trained weights of the tagger and its groups of words. Read-only after loading; any thread.
 *
 * Labels: outside, or the last, only, first or inner token of a name of one of seven sorts. They are
 * numbered so that all after which a name may begin come first.
 *
 * The file: a DossierModelHeader, then pairs (gint16, DOSSIER_N_TOKEN_CLASSES × from × to), then the words
 * (DossierClusterWord, sorted), which are used where they lie, then the rows that are not empty (distance from the
 * row before as a varint, guint32 mask of labels, one gint8 a set bit). All little-endian. A weight is its number
 * times `scale`.
 */

#pragma once

#include <gio/gio.h>

#include "analysis/dossier-clusters.h"
#include "analysis/dossier-features.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_SORT_PERSON,
  DOSSIER_SORT_ORGANISATION,
  DOSSIER_SORT_PLACE,
  DOSSIER_SORT_PEOPLE, /* nationalities, religions, peoples */
  DOSSIER_SORT_EQUIPMENT,
  DOSSIER_SORT_EVENT,
  DOSSIER_SORT_OTHER, /* works, laws, awards … */
} DossierSort;
#define DOSSIER_N_SORTS (DOSSIER_SORT_OTHER + 1)

#define DOSSIER_LABEL_OUTSIDE 0
#define DOSSIER_LABEL_LAST 1
#define DOSSIER_LABEL_ONLY (1 + DOSSIER_N_SORTS)
#define DOSSIER_LABEL_FIRST (1 + 2 * DOSSIER_N_SORTS)
#define DOSSIER_LABEL_INNER (1 + 3 * DOSSIER_N_SORTS)
#define DOSSIER_N_LABELS (1 + 4 * DOSSIER_N_SORTS)
#define DOSSIER_ROW_SIZE 32 /* labels, padded */

#define DOSSIER_MODEL_MAGIC "DossNER2"

typedef struct
{
  char    magic[8];
  guint32 features_version;
  guint32 features_bits;
  guint32 n_labels;
  guint32 n_rows;
  guint32 n_row_bytes;
  guint32 n_words;
  float   scale;
  guint32 checksum; /* of all that follows the header */
} DossierModelHeader;

typedef gint16 DossierPairs[DOSSIER_N_LABELS][DOSSIER_N_LABELS]; /* from, to */

/* Fails when the bytes are damaged or of another version. Keeps a reference to them. */
DossierModel *dossier_model_new (GBytes *bytes, GError **error);
void          dossier_model_free (DossierModel *self);

const DossierClusters *dossier_model_get_clusters (const DossierModel *self);
float                  dossier_model_get_scale (const DossierModel *self);
/* Weights of label pairs before a token of a class. */
const DossierPairs *dossier_model_get_pairs (const DossierModel *self, guint token_class);
/* The sums of some rows, one a label. */
void dossier_model_sum (const DossierModel *self, const guint32 *buckets, guint n_buckets, gint32 sums[DOSSIER_ROW_SIZE]);

guint32 dossier_model_checksum (const guint8 *bytes, gsize n_bytes);

/* Whether a name goes on behind a token of this label. */
static inline gboolean
dossier_label_is_open (guint label)
{
  return label >= DOSSIER_LABEL_FIRST;
}

static inline DossierSort
dossier_label_sort (guint label)
{
  return (label - 1) % DOSSIER_N_SORTS;
}

static inline gboolean
dossier_label_may_follow (guint from, guint to)
{
  gboolean continues = (to >= DOSSIER_LABEL_LAST && to < DOSSIER_LABEL_ONLY) || to >= DOSSIER_LABEL_INNER;

  return continues ? dossier_label_is_open (from) && dossier_label_sort (from) == dossier_label_sort (to) : !dossier_label_is_open (from);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierModel, dossier_model_free)

G_END_DECLS
