/* dossier-equipment-nouns.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A run of adjectives and nouns of equipment that ends in a noun counts when one of its words speaks of weapons in
 * any context ("howitzer", "anti-tank"), or when such a word stands near in the sentence: "four vehicles and a mortar".
 */

#include "config.h"

#include "analysis/dossier-equipment-nouns.h"

#include <string.h>

#define CONFIDENCE 0.6
#define NEAR 10 /* tokens to either side in which a military word supports a doubtful one */

/* Doubtful nouns that the words beside them can make weapons; "system", "ship" or "round" stay what they are. */
static const char *const doubtful[] = { "aircraft", "gun", "guns", "helicopter", "helicopters", "jet", "jets", "launcher", "launchers", "mine", "mines", "tank", "tanks", "vehicle", "vehicles" };

static gboolean
is_small (const DossierSearch *search, guint token)
{
  return (dossier_search_token (search, token)->flags & (DOSSIER_TOKEN_CAPITALISED | DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_HANDLE | DOSSIER_TOKEN_ADDRESS)) == 0;
}

static gboolean
belongs (const DossierSearch *search, guint token)
{
  return search->owner[token] == DOSSIER_FREE && is_small (search, token) && dossier_search_has (search, token, DOSSIER_WORD_EQUIPMENT_NOUN | DOSSIER_WORD_WEAPON_CLASS);
}

/* End of the last noun of the run that begins at `token`, or `token`. */
static guint
find_end (const DossierSearch *search, guint token)
{
  guint end = token;

  for (guint i = token; i < search->n_tokens && (i == token || dossier_search_follows (search, i)) && belongs (search, i); i++)
    if (dossier_search_has (search, i, DOSSIER_WORD_EQUIPMENT_NOUN))
      end = i + 1;

  return end;
}

static gboolean
is_near_military (const DossierSearch *search, guint token, guint end)
{
  for (guint i = token; i > 0 && i + NEAR > token && dossier_search_follows (search, i); i--)
    if (dossier_search_has (search, i - 1, DOSSIER_WORD_MILITARY))
      return TRUE;
  for (guint i = end; i < end + NEAR && dossier_search_follows (search, i); i++)
    if (dossier_search_has (search, i, DOSSIER_WORD_MILITARY))
      return TRUE;

  return FALSE;
}

static gboolean
is_doubtful (const DossierSearch *search, guint token)
{
  for (guint i = 0; i < G_N_ELEMENTS (doubtful); i++)
    if (dossier_search_equal (search, token, doubtful[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_military (const DossierSearch *search, guint token, guint end)
{
  for (guint i = token; i < end; i++)
    if (dossier_search_has (search, i, DOSSIER_WORD_MILITARY))
      return TRUE;

  return (end - token > 1 || is_doubtful (search, token)) && is_near_military (search, token, end);
}

/* "Missiles" and "missile" are one thing. */
static char *
dup_name (const DossierSearch *search, guint token, guint end)
{
  char               *name = dossier_search_dup_words (search, token, end - token);
  gsize               n = strlen (name);
  const DossierToken *last = dossier_search_token (search, end - 1);
  const DossierWords *words = dossier_knowledge_get_words (search->draft->knowledge);

  if (name[n - 1] == 's' && last->end - last->start > 2 && (dossier_words_get_classes (words, dossier_key_new (search->draft->text + last->start, last->end - last->start - 1)) & DOSSIER_WORD_EQUIPMENT_NOUN) != 0)
    name[n - 1] = '\0';

  return name;
}

static void
claim (DossierSearch *search, guint token, guint end)
{
  DossierDraftMention *mention = dossier_search_claim (search, DOSSIER_ENTITY_EQUIPMENT, token, end - token, FALSE, "equipment-noun");
  g_autofree char     *name = mention != NULL ? dup_name (search, token, end) : NULL;

  if (mention == NULL)
    return;

  mention->confidence = CONFIDENCE;
  mention->entity = dossier_search_get_named_entity (search, DOSSIER_ENTITY_EQUIPMENT, name, NULL);
}

void
dossier_equipment_nouns_find (DossierSearch *search)
{
  guint token = 0;

  while (token < search->n_tokens)
    {
      guint end = belongs (search, token) ? find_end (search, token) : token;

      if (end > token && is_military (search, token, end))
        claim (search, token, end);
      token = MAX (end, token + 1);
    }
}
