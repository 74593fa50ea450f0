/* dossier-features.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Feature templates for named entities: words, form, the run of capitals around a token, groups of words,
 * tables, rules. A template's number is the order of its call, so that calls must not depend on the token
 * other than through skip().
 */

#include "config.h"

#include "analysis/dossier-features.h"

#include "analysis/dossier-traits.h"

#include <string.h>

#define AROUND 2 /* tokens to the left and right of a stretch that features look at */
#define MAX_GAP 2
#define MAX_SHORT 4 /* bytes of a word in small letters that may stand inside a name */

struct _DossierFeatures
{
  const DossierSearch   *search;
  const DossierClusters *clusters;
  guint                  token; /* of this stretch */
  guint                  n_tokens;
  DossierTraits          traits[DOSSIER_STRETCH_MAX + 2 * AROUND]; /* of the stretch and what stands around it */
};

/* The run of capitals that a token is part of; indices into `traits`. */
typedef struct
{
  guint first;
  guint last;
} Run;

/* The buckets of one token as they are collected. */
typedef struct
{
  guint32 *buckets;
  guint    n;
  guint64 template;
} Row;

DossierFeatures *
dossier_features_new (const DossierSearch *search, const DossierClusters *clusters)
{
  DossierFeatures *self = g_new0 (DossierFeatures, 1);

  self->search = search;
  self->clusters = clusters;

  return self;
}

void
dossier_features_free (DossierFeatures *self)
{
  g_free (self);
}

static gboolean
has_capital (const DossierSearch *search, guint token)
{
  const DossierToken *at = dossier_search_token (search, token);

  if ((at->flags & DOSSIER_TOKEN_CAPITALISED) != 0)
    return TRUE;
  for (guint32 i = at->start; i < at->end; i++)
    if (g_ascii_isupper (search->draft->text[i]))
      return (at->flags & DOSSIER_TOKEN_WORD) != 0;

  return FALSE;
}

/* Whether a name may begin or end with the token. */
static gboolean
is_candidate (const DossierSearch *search, guint token)
{
  if (dossier_search_is (search, token, DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_ADDRESS | DOSSIER_TOKEN_HANDLE))
    return FALSE;
  if (search->owner[token] != DOSSIER_FREE && search->owner[token] != DOSSIER_STOPPED)
    return TRUE;
  if (dossier_search_is (search, token, DOSSIER_TOKEN_NUMBER))
    return (dossier_search_follows (search, token) && has_capital (search, token - 1)) || (dossier_search_follows (search, token + 1) && has_capital (search, token + 1));
  if (!has_capital (search, token))
    return FALSE;

  /* "The" and the like at the start of a sentence: only before another capital. */
  return !dossier_search_has (search, token, DOSSIER_WORD_FUNCTION) || !dossier_search_is_first (search, token) || (dossier_search_follows (search, token + 1) && has_capital (search, token + 1));
}

/* Whether the token may stand between two parts of a name. */
static gboolean
is_joint (const DossierSearch *search, guint token)
{
  const DossierToken *at = dossier_search_token (search, token);

  if ((at->flags & DOSSIER_TOKEN_SKIP) != 0)
    return FALSE;
  if ((at->flags & DOSSIER_TOKEN_WORD) != 0)
    return at->end - at->start <= MAX_SHORT;
  if ((at->flags & DOSSIER_TOKEN_POSSESSIVE) != 0)
    return TRUE;

  return at->end - at->start == 1 && strchr ("-&/'.,", search->draft->text[at->start]) != NULL;
}

/* The end of the stretch that begins at `token`. */
static guint
find_end (const DossierSearch *search, guint token)
{
  guint end = token + 1, limit = MIN (token + DOSSIER_STRETCH_MAX, search->n_tokens);

  while (end < limit)
    {
      guint next = end;

      while (next < limit && next - end <= MAX_GAP && dossier_search_follows (search, next) && !is_candidate (search, next) && is_joint (search, next))
        next++;
      if (next >= limit || !dossier_search_follows (search, next) || !is_candidate (search, next))
        break;
      end = next + 1;
    }

  return end;
}

static void
read_around (DossierFeatures *self)
{
  const DossierSearch *search = self->search;
  guint                n = self->n_tokens + 2 * AROUND, first = AROUND, last = AROUND + self->n_tokens;

  while (first > 0 && dossier_search_follows (search, self->token - (AROUND - first)))
    first--;
  while (last < n && dossier_search_follows (search, self->token + last - AROUND))
    last++;
  for (guint i = 0; i < n; i++)
    {
      if (i >= first && i < last)
        dossier_traits_read (search, self->clusters, self->token + i - AROUND, &self->traits[i]);
      else
        self->traits[i] = (DossierTraits){ .lower = 1 + (i < first), .exact = 1, .look = 7 };
    }
  dossier_traits_read_lists (search, self->token + first - AROUND, last - first, self->traits + first);
}

gboolean
dossier_features_next (DossierFeatures *self)
{
  guint token = self->token + self->n_tokens;

  while (token < self->search->n_tokens && !is_candidate (self->search, token))
    token++;
  if (token >= self->search->n_tokens)
    return FALSE;

  self->token = token;
  self->n_tokens = find_end (self->search, token) - token;
  read_around (self);

  return TRUE;
}

guint
dossier_features_get_token (const DossierFeatures *self)
{
  return self->token;
}

guint
dossier_features_get_n_tokens (const DossierFeatures *self)
{
  return self->n_tokens;
}

static inline guint64
pair (guint64 a, guint64 b)
{
  return (a ^ (b << 23 | b >> 41)) * G_GUINT64_CONSTANT (0x9fb21c651e98df25) + b;
}

static inline guint64
triple (guint64 a, guint64 b, guint64 c)
{
  return pair (pair (a, b), c);
}

static inline void
add (Row *row, guint64 value)
{
  guint64 hash = (value + ++row->template * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);

  hash = (hash ^ hash >> 32) * G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  row->buckets[row->n++] = hash >> (64 - DOSSIER_FEATURES_BITS);
}

/* One template that says nothing of this token. */
static inline void
skip (Row *row)
{
  row->template ++;
}

static inline void
add_unless_zero (Row *row, guint64 value, guint64 with)
{
  if (value != 0)
    add (row, pair (value, with));
  else
    skip (row);
}

static void
add_words (Row *row, const DossierTraits *at)
{
  add (row, 0);
  add (row, at->exact);
  for (int i = -2; i <= 2; i++)
    add (row, at[i].lower);
  add (row, pair (at[-1].lower, at->lower));
  add (row, pair (at->lower, at[1].lower));
  add (row, pair (at[-2].lower, at[-1].lower));
  add (row, pair (at[1].lower, at[2].lower));
  add (row, pair (at[-1].lower, at[1].lower));
  add (row, pair (at[-1].lower, at->look));
  add (row, pair (at[1].lower, at->look));
}

static void
add_form (Row *row, const DossierTraits *at)
{
  add (row, at[-1].shape);
  add (row, at->shape);
  add (row, at[1].shape);
  add (row, pair (at[-1].shape, at->shape));
  add (row, pair (at->shape, at[1].shape));
  add (row, triple (at[-1].shape, at->shape, at[1].shape));
  for (guint i = 0; i < G_N_ELEMENTS (at->prefixes); i++)
    add_unless_zero (row, at->prefixes[i], 0);
  for (guint i = 0; i < G_N_ELEMENTS (at->suffixes); i++)
    add_unless_zero (row, at->suffixes[i], 0);
  add_unless_zero (row, at[-1].suffixes[2], 0);
  add_unless_zero (row, at[1].suffixes[2], 0);
  add_unless_zero (row, at->suffixes[2], at->look);
  add (row, pair (at[-1].suffixes[1], at->suffixes[1]));
  add (row, at->look);
  add (row, at[-2].how | at[-1].how << 3 | at->how << 6 | at[1].how << 9 | at[2].how << 12);
  add (row, at[-1].how | at->how << 3 | at[1].how << 6);
  add (row, pair (at->size, at->look));
  add (row, pair (at[-1].size, at[-1].look));
  add (row, pair (at[1].size, at[1].look));
  add (row, pair (at->cluster.rank, at->look));
  add (row, pair (at->cluster.rank, at->suffixes[2]));
}

static void
add_clusters (Row *row, const DossierTraits *at)
{
  for (int i = -2; i <= 2; i++)
    {
      add_unless_zero (row, at[i].cluster.small, 0);
      add_unless_zero (row, at[i].cluster.middle, 0);
      add_unless_zero (row, at[i].cluster.large, 0);
    }
  add (row, triple (at[-1].cluster.small, at->cluster.small, at[1].cluster.small));
  add (row, pair (at[-1].cluster.middle, at->cluster.middle));
  add (row, pair (at->cluster.middle, at[1].cluster.middle));
  add (row, pair (at->cluster.middle, at->look));
  add (row, pair (at->cluster.large, at->look));
  add (row, pair (at[-1].lower, at->cluster.middle));
  add (row, pair (at[1].lower, at->cluster.middle));
}

/* One feature a set bit: all bits of a kind share a template. */
static void
add_bits (Row *row, guint64 bits, guint64 with)
{
  guint64 template = ++row->template;

  while (bits != 0 && row->n < DOSSIER_FEATURES_MAX - 16)
    {
      guint bit = __builtin_ctzll (bits);

      bits &= bits - 1;
      row->template = template - 1;
      add (row, pair (bit, with));
    }
  row->template = template;
}

static void
add_lists (Row *row, const DossierTraits *at)
{
  for (int i = -1; i <= 1; i++)
    add_bits (row, at[i].lists, 0);
  add_bits (row, at[-1].words, 0);
  add_bits (row, at->words, 0);
  add_bits (row, at[1].words, 0);
  add (row, pair (at->words, at->look));
  add (row, pair (at->lists, at->look));
  add (row, pair (at->lists, at[-1].lists));
  add (row, pair (at->lists, at[1].lists));
  add (row, triple (at->lists, at->size, at->how));
  add_unless_zero (row, at->lists, 1 + at->cluster.small);
  add_unless_zero (row, at->lists, pair (1, at[-1].cluster.small));
  add_unless_zero (row, at->lists, pair (2, at[1].cluster.small));
  add_unless_zero (row, at->lists, pair (1, at[-1].lower));
  add_unless_zero (row, at->lists, pair (2, at[1].lower));
}

/* What the rules found: the tagger learns which of them to believe, and where. */
static void
add_found (Row *row, const DossierTraits *at)
{
  guint64 rule = pair (at->found, at->rule);

  add (row, at->found);
  add (row, at[-1].found);
  add (row, at[1].found);
  add (row, triple (at[-1].found, at->found, at[1].found));
  add_unless_zero (row, at->found, at->rule);
  add_unless_zero (row, at[-1].found, at[-1].rule);
  add_unless_zero (row, at[1].found, at[1].rule);
  add_unless_zero (row, at->found, pair (rule, at->look));
  add_unless_zero (row, at->found, pair (rule, at->size));
  add_unless_zero (row, at->found, pair (rule, at->lists));
  add_unless_zero (row, at->found, pair (rule, at->cluster.small));
  add_unless_zero (row, at->found, pair (rule, at[-1].lower));
  add_unless_zero (row, at->found, pair (rule, at[1].lower));
}

static gboolean
is_in_run (const DossierTraits *at)
{
  return at->how != DOSSIER_CASE_NONE;
}

/* The run of capitals around a token of the stretch, over short words and marks between them. */
static Run
find_run (const DossierFeatures *self, guint index)
{
  Run run = { index, index };

  for (guint i = index; i > AROUND && index - i < 8 && run.first - i <= 1; i--)
    if (is_in_run (&self->traits[i - 1]))
      run.first = i - 1;
  for (guint i = index + 1; i < AROUND + self->n_tokens && i - index < 8 && i - run.last <= 2; i++)
    if (is_in_run (&self->traits[i]))
      run.last = i;

  return run;
}

static void
add_run (Row *row, const DossierFeatures *self, guint index)
{
  Run                  run = find_run (self, index);
  const DossierTraits *first = &self->traits[run.first], *last = &self->traits[run.last];
  const DossierTraits *before = first - 1, *after = last + 1;
  guint64              place = run.first == run.last ? 0 : index == run.first ? 1
                                                         : index < run.last   ? 2
                                                                              : 3;

  add (row, pair (before->lower, place));
  add (row, pair (after->lower, place));
  add (row, triple (before->lower, after->lower, place));
  add (row, pair (after->lower, after[1].lower));
  add (row, last->lower);
  add (row, pair (last->lower, place));
  add (row, pair (first->lower, place));
  add (row, pair (run.last - run.first, place));
  add (row, pair (last->suffixes[2], place));
  add (row, pair (before->cluster.middle, place));
  add (row, pair (after->cluster.middle, place));
  add (row, triple (before->cluster.middle, after->cluster.middle, place));
  add (row, pair (first->cluster.middle, place));
  add (row, pair (last->cluster.middle, place));
  add (row, pair (last->cluster.large, place));
  add (row, pair (last->lists, place));
  add (row, triple (first->lists, last->lists, place));
  add (row, pair (before->lists, place));
  add (row, pair (after->lists, place));
  add (row, pair (last->words, place));
  add (row, pair (before->words, place));
  add (row, pair (after->words, place));
}

guint
dossier_features_get (const DossierFeatures *self, guint index, guint32 buckets[DOSSIER_FEATURES_MAX])
{
  const DossierTraits *at = &self->traits[AROUND + index];
  Row                  row = { .buckets = buckets };

  add_words (&row, at);
  add_form (&row, at);
  add_clusters (&row, at);
  add_found (&row, at);
  if (is_in_run (at))
    {
      row.template = 200;
      add_run (&row, self, AROUND + index);
    }
  row.template = 300;
  add_lists (&row, at);

  return row.n;
}

static const char *const class_words[] = { ",", ".", "-", "&", "/", "of", "the", "and", "for", "on", "to", "in", "at" };

guint
dossier_features_get_class (const DossierFeatures *self, guint index)
{
  const DossierSearch *search = self->search;
  const DossierTraits *at = &self->traits[AROUND + index];
  guint                token = self->token + index;

  for (guint i = 0; at->how == DOSSIER_CASE_NONE && i < G_N_ELEMENTS (class_words); i++)
    if (dossier_search_equal (search, token, class_words[i]))
      return i;
  if (dossier_search_is (search, token, DOSSIER_TOKEN_PUNCTUATION))
    return dossier_search_is (search, token, DOSSIER_TOKEN_POSSESSIVE) ? 13 : 14;
  if (dossier_search_is (search, token, DOSSIER_TOKEN_NUMBER))
    return 15;
  if (at->how == DOSSIER_CASE_NONE)
    return (at->words & DOSSIER_WORD_PARTICLE) != 0 ? 16 : 17;

  return dossier_search_is_first (search, token) ? 18 : 19;
}
