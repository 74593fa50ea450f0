/* dossier-short-names.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One walk with a memory: head word → the organisation named last that has it.
 */

#include "config.h"

#include "analysis/dossier-short-names.h"

#define HEADS (DOSSIER_WORD_ORG_FIRST | DOSSIER_WORD_ORG_LAST)

static void
remember (const DossierSearch *search, GHashTable *heads, guint token)
{
  const DossierDraftMention *mention = &g_array_index (search->found, DossierDraftMention, search->owner[token] - 1);

  if (mention->type == DOSSIER_ENTITY_ORGANISATION && mention->n_tokens > 1 && dossier_search_has (search, token, HEADS))
    g_hash_table_insert (heads, GSIZE_TO_POINTER (search->draft->keys[token].folded), GINT_TO_POINTER (mention->entity + 1));
}

/* Whether a head word in capitals stands alone where case tells something. */
static gboolean
stands_alone (const DossierSearch *search, guint token)
{
  if (!dossier_search_is (search, token, DOSSIER_TOKEN_CAPITALISED) || dossier_search_is (search, token, DOSSIER_TOKEN_HEADLINE | DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_HANDLE) || !dossier_search_has (search, token, HEADS))
    return FALSE;
  if (dossier_search_is_first (search, token) || dossier_search_is_name (search, token - 1))
    return FALSE;

  return !dossier_search_follows (search, token + 1) || (!dossier_search_is_name (search, token + 1) && !dossier_search_equal (search, token + 1, "of") && !dossier_search_is_glue (search, token + 1));
}

static void
claim (DossierSearch *search, guint token, gint32 entity)
{
  DossierDraftMention *mention = dossier_search_claim (search, DOSSIER_ENTITY_ORGANISATION, token, 1, FALSE, "short-name");

  if (mention == NULL)
    return;

  mention->entity = entity;
  mention->confidence = 0.7;
  g_strlcpy (mention->country, g_array_index (search->draft->entities, DossierDraftEntity, entity).country, sizeof mention->country);
}

/* Bodies of which every state has one: in capitals they stand for it without any other name. */
static gboolean
is_body_of_state (const DossierSearch *search, guint token)
{
  static const char *const bodies[] = { "Assembly", "Cabinet", "Congress", "Parliament", "Senate" };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    if (dossier_search_equal (search, token, bodies[i]))
      return !dossier_search_follows (search, token + 1) || !dossier_match_title_at (search->draft, token + 1).n_tokens;

  return FALSE;
}

static gint32
get_body_of_state (DossierSearch *search, guint token)
{
  g_autofree char *name = dossier_search_dup_words (search, token, 1);

  return dossier_search_get_named_entity (search, DOSSIER_ENTITY_ORGANISATION, name, NULL);
}

void
dossier_short_names_find (DossierSearch *search)
{
  g_autoptr (GHashTable) heads = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < search->n_tokens; i++)
    {
      gpointer entity;

      if (search->owner[i] == DOSSIER_STOPPED)
        continue;
      if (search->owner[i] != DOSSIER_FREE)
        remember (search, heads, i);
      else if (!stands_alone (search, i))
        continue;
      else if ((entity = g_hash_table_lookup (heads, GSIZE_TO_POINTER (search->draft->keys[i].folded))) != NULL)
        claim (search, i, GPOINTER_TO_INT (entity) - 1);
      else if (is_body_of_state (search, i))
        claim (search, i, get_body_of_state (search, i));
    }
}
