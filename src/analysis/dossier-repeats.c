/* dossier-repeats.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first walk remembers under its first word what was found by its surroundings, the second looks at what is
 * still free. What the tables know has its own rules and is not repeated, nor are people. What acts more often than
 * it was found to be a place is rather a firm, and is left alone.
 */

#include "config.h"

#include "analysis/dossier-repeats.h"

#include <string.h>

#define MAX_SAME_WORD 8 /* names with the same first word that are looked at */

static gboolean
is_told_by_surroundings (const DossierDraftMention *mention)
{
  static const char *const rules[] = { "guess", "kind", "company", "apposition", "organisation-head", "place-head", "model" };

  if (mention->n_tokens == 0 || mention->entity < 0 || (mention->type != DOSSIER_ENTITY_PLACE && mention->type != DOSSIER_ENTITY_ORGANISATION))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_strcmp0 (mention->rule, rules[i]) == 0)
      return TRUE;

  return FALSE;
}

/* A single word tells by its capital only when it is no word of the language and no code ("L2", "NPLs"). */
static gboolean
is_proper (const DossierSearch *search, const DossierDraftMention *mention)
{
  const char *second = g_utf8_next_char (search->draft->text + mention->start);

  if (mention->n_tokens > 1)
    return TRUE;

  return g_unichar_islower (g_utf8_get_char (second)) && dossier_search_is (search, mention->token, DOSSIER_TOKEN_CAPITALISED) &&
         !dossier_search_has (search, mention->token, DOSSIER_WORD_COMMON | DOSSIER_WORD_FIRST_NAME | DOSSIER_WORD_WEAK_NAME | DOSSIER_WORD_MONTH | DOSSIER_WORD_WEEKDAY);
}

static gpointer
key_of (const DossierSearch *search, guint token)
{
  return GSIZE_TO_POINTER (search->draft->keys[token].exact);
}

static void
remember (const DossierSearch *search, GHashTable *words, guint found)
{
  const DossierDraftMention *mention = &g_array_index (search->found, DossierDraftMention, found);
  gpointer                   key = key_of (search, mention->token);
  GArray                    *same = g_hash_table_lookup (words, key);

  if (same == NULL)
    g_hash_table_insert (words, key, same = g_array_new (FALSE, FALSE, sizeof (guint)));
  if (same->len < MAX_SAME_WORD)
    g_array_append_val (same, found);
}

/* Whether the free words from `token` on are those of a mention and no longer name goes on around them. */
static gboolean
repeats (const DossierSearch *search, guint token, const DossierDraftMention *mention)
{
  guint end = token + mention->n_tokens;

  if (end > search->n_tokens)
    return FALSE;
  for (guint i = 0; i < mention->n_tokens; i++)
    if (search->owner[token + i] != DOSSIER_FREE || search->draft->keys[token + i].exact != search->draft->keys[mention->token + i].exact || dossier_search_is (search, token + i, DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_HANDLE | DOSSIER_TOKEN_ADDRESS))
      return FALSE;
  if (dossier_search_follows (search, end) && (dossier_search_is_name (search, end) || dossier_search_is_glue (search, end)) && search->owner[end] == DOSSIER_FREE)
    return FALSE;

  return token == 0 || !dossier_search_follows (search, token) || search->owner[token - 1] != DOSSIER_FREE ||
         !(dossier_search_is_glue (search, token - 1) || (dossier_search_is_name (search, token - 1) && !dossier_search_is_first (search, token - 1)));
}

static gboolean
acts (const DossierSearch *search, guint end)
{
  return dossier_search_follows (search, end) && (dossier_search_has (search, end, DOSSIER_WORD_SPEECH_VERB | DOSSIER_WORD_ACTION_VERB) || dossier_search_equal (search, end, "has"));
}

static gboolean
is_place (const DossierSearch *search, guint token)
{
  guint32 owner = search->owner[token];

  return owner != DOSSIER_FREE && owner != DOSSIER_STOPPED && g_array_index (search->found, DossierDraftMention, owner - 1).type == DOSSIER_ENTITY_PLACE;
}

/* Forgets the single words that, where they are free, do what towns do not ("Wedbush sold it") as often as they were
 * found to be towns. */
static void
forget_unsteady (const DossierSearch *search, GHashTable *words)
{
  g_autoptr (GHashTable) weights = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer       key, same;

  for (guint i = 0; i < search->n_tokens; i++)
    if (dossier_search_is (search, i, DOSSIER_TOKEN_CAPITALISED) && g_hash_table_contains (words, key_of (search, i)))
      {
        int weight = is_place (search, i) ? 1 : search->owner[i] != DOSSIER_FREE || acts (search, i + 1) ? -1
                                                                                                         : 0;

        g_hash_table_insert (weights, key_of (search, i), GINT_TO_POINTER (GPOINTER_TO_INT (g_hash_table_lookup (weights, key_of (search, i))) + weight));
      }

  g_hash_table_iter_init (&iter, words);
  while (g_hash_table_iter_next (&iter, &key, &same))
    {
      const DossierDraftMention *mention = &g_array_index (search->found, DossierDraftMention, g_array_index ((GArray *)same, guint, 0));

      if (mention->type == DOSSIER_ENTITY_PLACE && mention->n_tokens == 1 && GPOINTER_TO_INT (g_hash_table_lookup (weights, key)) <= 0)
        g_hash_table_iter_remove (&iter);
    }
}

static void
claim (DossierSearch *search, guint token, const DossierDraftMention *first)
{
  DossierDraftMention  known = *first;
  DossierDraftMention *mention = dossier_search_claim (search, known.type, token, known.n_tokens, FALSE, "repeat");

  if (mention == NULL)
    return;

  mention->kind = known.kind;
  mention->entity = known.entity;
  mention->confidence = known.confidence;
  memcpy (mention->country, known.country, sizeof mention->country);
}

void
dossier_repeats_find (DossierSearch *search)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
  for (guint i = 0; i < search->found->len; i++)
    {
      const DossierDraftMention *mention = &g_array_index (search->found, DossierDraftMention, i);

      if (is_told_by_surroundings (mention) && is_proper (search, mention))
        remember (search, words, i);
    }

  if (g_hash_table_size (words) == 0)
    return;

  forget_unsteady (search, words);
  for (guint token = 0; token < search->n_tokens; token++)
    {
      const GArray *same = search->owner[token] == DOSSIER_FREE && dossier_search_is (search, token, DOSSIER_TOKEN_CAPITALISED) ? g_hash_table_lookup (words, key_of (search, token)) : NULL;

      for (guint i = 0; same != NULL && i < same->len; i++)
        {
          const DossierDraftMention *mention = &g_array_index (search->found, DossierDraftMention, g_array_index (same, guint, i));

          if (!repeats (search, token, mention))
            continue;
          claim (search, token, mention);
          break;
        }
    }
}
