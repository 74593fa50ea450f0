/* dossier-traits.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is to be said of one token, before it is combined into features: form, word classes, groups, tables,
 * and what the rules found there. Plain values. Any thread.
 */

#pragma once

#include "analysis/dossier-clusters.h"
#include "analysis/dossier-search.h"

G_BEGIN_DECLS

/* How a word is written. */
typedef enum
{
  DOSSIER_CASE_NONE,
  DOSSIER_CASE_INITIAL, /* "Paris" */
  DOSSIER_CASE_ALL,     /* "NATO" */
  DOSSIER_CASE_MIXED,   /* "McDonald", "COs" */
  DOSSIER_CASE_INNER,   /* "iPhone", "al-Assad" */
  DOSSIER_CASE_SINGLE,  /* "J." */
} DossierCase;

typedef struct
{
  guint64          exact;
  guint64          lower;
  guint64          prefixes[3]; /* hash of the first 2 to 4 code points in lower case; 0 = the word is shorter */
  guint64          suffixes[4]; /* the last 1 to 4 */
  guint64          lists;       /* four bits a list: first, inner, last, only token of what the table knows */
  guint32          shape;       /* hash of the word as X, x, 0, runs cut to two */
  guint32          found;       /* type and position of what the rules found; 0 = nothing */
  guint32          rule;        /* hash of the rule's name */
  DossierWordClass words;
  DossierCluster   cluster;
  DossierCase      how;
  guint8           look; /* how, first word, digit, mark, possessive, headline, together */
  guint8           size; /* whether the word lists know it as a word of the language */
  guint8           n_bytes;
} DossierTraits;

void dossier_traits_read (const DossierSearch *search, const DossierClusters *clusters, guint token, DossierTraits *traits);

/* Fills in `lists` of `n_tokens` tokens from `token` on; the longest name of each list counts. */
void dossier_traits_read_lists (const DossierSearch *search, guint token, guint n_tokens, DossierTraits *traits);

/* Whether the table knows a people or a nationality here. */
gboolean dossier_traits_is_demonym (const DossierTraits *traits);

G_END_DECLS
