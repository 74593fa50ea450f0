/* dossier-agreement.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each mention votes for its sort with the logarithm of its odds. What tables and structure are sure of keeps
 * its sort whatever the rest says: a text may speak of both Washingtons.
 */

#include "config.h"

#include "analysis/dossier-agreement.h"

#include "analysis/dossier-people.h"

#include <math.h>
#include <string.h>

#define SURE 0.89f        /* confidence from which on a mention stands */
#define SURE_VOTE 3.0f    /* its vote */
#define LEAST_VOTE 0.1f   /* of a mere guess */
#define MAX_TOKENS 4      /* longer names repeat as they are */
#define MAJORITY 2.0f     /* how many times more must speak for the other sort */
#define MIN_MAJORITY 0.3f /* and by how much at least */

enum
{
  SORT_PERSON,
  SORT_PLACE,
  SORT_ORGANISATION,
  N_SORTS
};

/* What a text holds the same words for. */
typedef struct
{
  float votes[N_SORTS];
  guint best[N_SORTS]; /* the mention that most speaks for, as its index in `found` */
} Tally;

static int
sort_of (const DossierDraftMention *mention)
{
  if (mention->n_tokens == 0 || mention->n_tokens > MAX_TOKENS || mention->kind != DOSSIER_MENTION_NAME || mention->entity < 0)
    return -1;

  return mention->type == DOSSIER_ENTITY_PERSON ? SORT_PERSON : mention->type == DOSSIER_ENTITY_PLACE        ? SORT_PLACE
                                                              : mention->type == DOSSIER_ENTITY_ORGANISATION ? SORT_ORGANISATION
                                                                                                             : -1;
}

static gpointer
key_of (const DossierSearch *search, const DossierDraftMention *mention)
{
  guint64 key = 0;

  for (guint i = 0; i < mention->n_tokens; i++)
    key = dossier_key_join (key, search->draft->keys[mention->token + i].exact);

  return GSIZE_TO_POINTER (key);
}

static float
vote_of (const DossierDraftMention *mention)
{
  if (mention->confidence >= SURE)
    return SURE_VOTE;

  return MAX (LEAST_VOTE, logf (mention->confidence / (1 - mention->confidence)));
}

static const DossierDraftMention *
get_found (const DossierSearch *search, guint index)
{
  return &g_array_index (search->found, DossierDraftMention, index);
}

static GHashTable *
count_votes (const DossierSearch *search)
{
  GHashTable *tallies = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < search->found->len; i++)
    {
      const DossierDraftMention *mention = get_found (search, i);
      int                        sort = sort_of (mention);
      gpointer                   key;
      Tally                     *tally;

      if (sort < 0)
        continue;
      key = key_of (search, mention);
      tally = g_hash_table_lookup (tallies, key);
      if (tally == NULL)
        g_hash_table_insert (tallies, key, tally = g_new0 (Tally, 1));
      if (tally->votes[sort] == 0 || get_found (search, tally->best[sort])->confidence < mention->confidence)
        tally->best[sort] = i;
      tally->votes[sort] += vote_of (mention);
    }

  return tallies;
}

/* The sort that a mention should follow, or its own. */
static int
choose (const Tally *tally, int sort)
{
  int best = sort;

  for (int other = 0; other < N_SORTS; other++)
    if (tally->votes[other] > tally->votes[best])
      best = other;

  return tally->votes[best] >= MAJORITY * tally->votes[sort] + MIN_MAJORITY ? best : sort;
}

static void
follow (DossierSearch *search, guint index, guint example)
{
  DossierDraftMention  known = *get_found (search, example);
  guint                token = get_found (search, index)->token, n_tokens = known.n_tokens;
  DossierDraftMention *mention;

  dossier_search_withdraw (search, index);
  if (known.type == DOSSIER_ENTITY_PERSON)
    {
      DossierPersonName name = { .token = token, .n_tokens = n_tokens, .confidence = known.confidence, .rule = "agreement" };

      dossier_people_claim (search, &name);
      return;
    }

  mention = dossier_search_claim (search, known.type, token, n_tokens, FALSE, "agreement");
  mention->entity = known.entity;
  mention->confidence = known.confidence;
  memcpy (mention->country, known.country, sizeof mention->country);
}

void
dossier_agreement_make (DossierSearch *search)
{
  g_autoptr (GHashTable) tallies = count_votes (search);
  guint n_found = search->found->len;

  for (guint i = 0; i < n_found; i++)
    {
      const DossierDraftMention *mention = get_found (search, i);
      int                        sort = sort_of (mention), other;
      const Tally               *tally;

      if (sort < 0 || mention->confidence >= SURE)
        continue;
      tally = g_hash_table_lookup (tallies, key_of (search, mention));
      other = choose (tally, sort);
      if (other != sort)
        follow (search, i, tally->best[other]);
    }
}
