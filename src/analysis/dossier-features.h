/* dossier-features.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the tagger sees of a token: numbers of weight rows ("buckets"), hashed from words, shapes, groups of
 * words, tables, and what the rules found. Training and use share this file, so they cannot differ. Changing
 * it makes every model wrong: raise DOSSIER_FEATURES_VERSION and train again.
 *
 * Names are looked for only in stretches: capitalised words of one sentence and the short words, numbers
 * and marks between them. All other tokens are outside of names.
 *
 *   while (dossier_features_next (features))
 *     for (guint i = 0; i < dossier_features_get_n_tokens (features); i++)
 *       n = dossier_features_get (features, i, buckets);
 *
 * One thread, one document.
 */

#pragma once

#include "analysis/dossier-clusters.h"
#include "analysis/dossier-search.h"

G_BEGIN_DECLS

#define DOSSIER_FEATURES_VERSION 1
#define DOSSIER_FEATURES_MAX 192
#define DOSSIER_FEATURES_BITS 18 /* a bucket is less than 2 to this */
#define DOSSIER_N_TOKEN_CLASSES 20
#define DOSSIER_STRETCH_MAX 48 /* longer ones are cut */

typedef struct _DossierFeatures DossierFeatures;

/* `search` and `clusters` must outlive it. What the rules found is read as it stands when a stretch is reached. */
DossierFeatures *dossier_features_new (const DossierSearch *search, const DossierClusters *clusters);
void             dossier_features_free (DossierFeatures *self);

/* Goes to the next stretch; FALSE at the end of the text. */
gboolean dossier_features_next (DossierFeatures *self);
guint    dossier_features_get_token (const DossierFeatures *self);
guint    dossier_features_get_n_tokens (const DossierFeatures *self);

/* The buckets of a token of this stretch; returns how many. */
guint dossier_features_get (const DossierFeatures *self, guint index, guint32 buckets[DOSSIER_FEATURES_MAX]);
/* What kind of token it is, for the weights of label pairs. */
guint dossier_features_get_class (const DossierFeatures *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFeatures, dossier_features_free)

G_END_DECLS
