/* dossier-handles.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A handle is cut at its capitals into words ("EmmanuelMacron" → "Emmanuel Macron") and these are looked up: among the
 * people of the document by their letters alone, then in the tables.
 */

#include "config.h"

#include "analysis/dossier-handles.h"

#include "analysis/dossier-tokenizer.h"

#include <string.h>

/* Letters and digits in lower case: what a handle and a name have in common. */
static char *
squeeze (const char *text, gsize n_bytes)
{
  GString *letters = g_string_new (NULL);

  for (gsize i = 0; i < n_bytes; i++)
    if (g_ascii_isalnum (text[i]))
      g_string_append_c (letters, g_ascii_tolower (text[i]));

  return g_string_free (letters, FALSE);
}

/* "CanadianForces" → "Canadian Forces". */
static char *
split_words (const char *text, gsize n_bytes)
{
  GString *words = g_string_new (NULL);

  for (gsize i = 0; i < n_bytes; i++)
    {
      if (i > 0 && g_ascii_isupper (text[i]) && g_ascii_islower (text[i - 1]))
        g_string_append_c (words, ' ');
      g_string_append_c (words, text[i] == '_' ? ' ' : text[i]);
    }

  return g_string_free (words, FALSE);
}

static GHashTable *
index_people (DossierSearch *search)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < search->draft->entities->len; i++)
    {
      const DossierDraftEntity *entity = &g_array_index (search->draft->entities, DossierDraftEntity, i);
      g_autofree char          *letters = squeeze (entity->name, strlen (entity->name));

      if (entity->type == DOSSIER_ENTITY_PERSON && strlen (letters) > 5)
        g_hash_table_insert (names, g_steal_pointer (&letters), GUINT_TO_POINTER (i + 1));
    }

  return names;
}

/* The first thing in the tables that has this name. */
static const DossierForm *
find_form (const DossierSearch *search, const char *words)
{
  g_autoptr (GArray) tokens = dossier_tokenize (words, strlen (words), NULL);
  guint64 key = 0;
  guint32 found;

  for (guint i = 0; i < tokens->len; i++)
    {
      const DossierToken *token = &g_array_index (tokens, DossierToken, i);

      key = dossier_key_join (key, dossier_key_new (words + token->start, token->end - token->start).exact);
    }
  for (found = dossier_gazetteer_find (search->gazetteer, key); found != DOSSIER_NO_FORM; found = dossier_gazetteer_next (search->gazetteer, found))
    {
      const DossierForm *form = dossier_gazetteer_get_form (search->gazetteer, found);

      if (!form->weak && dossier_search_record (search, form)->role == DOSSIER_RECORD_THING)
        return form;
    }

  return NULL;
}

static void
claim (DossierSearch *search, guint token, DossierEntityType type, gint32 entity, DossierMentionKind kind, const char *country)
{
  DossierDraftMention *mention = dossier_search_claim (search, type, token, 1, FALSE, "handle");

  if (mention == NULL)
    return;

  mention->start++;
  mention->kind = kind;
  mention->entity = entity;
  mention->confidence = 0.85;
  g_strlcpy (mention->country, country, sizeof mention->country);
}

static void
find_at (DossierSearch *search, GHashTable *people, guint token)
{
  const DossierToken *part = dossier_search_token (search, token);
  const char         *name = search->draft->text + part->start + 1;
  gsize               n = part->end - part->start - 1;
  g_autofree char    *letters = squeeze (name, n);
  g_autofree char    *words = split_words (name, n);
  guint               entity = GPOINTER_TO_UINT (g_hash_table_lookup (people, letters));
  const DossierForm  *form;

  if (entity > 0)
    {
      claim (search, token, DOSSIER_ENTITY_PERSON, entity - 1, DOSSIER_MENTION_HANDLE, g_array_index (search->draft->entities, DossierDraftEntity, entity - 1).country);
      return;
    }

  form = search->matches[token].n_tokens == 1 ? dossier_gazetteer_get_form (search->gazetteer, search->matches[token].form) : find_form (search, words);
  if (form != NULL)
    {
      const DossierRecord *record = dossier_search_record (search, form);
      gboolean             capital = record->type == DOSSIER_ENTITY_COUNTRY && form->kind != DOSSIER_MENTION_NAME && form->kind != DOSSIER_MENTION_DEMONYM;

      if (capital)
        claim (search, token, DOSSIER_ENTITY_PLACE, dossier_search_get_named_entity (search, DOSSIER_ENTITY_PLACE, words, record->country), DOSSIER_MENTION_HANDLE, record->country);
      else
        claim (search, token, record->type, dossier_search_get_record_entity (search, record), record->type == DOSSIER_ENTITY_COUNTRY ? form->kind : DOSSIER_MENTION_HANDLE, record->country);
    }
}

void
dossier_handles_find (DossierSearch *search)
{
  g_autoptr (GHashTable) people = NULL;

  for (guint i = 0; i < search->n_tokens; i++)
    {
      if (!dossier_search_is (search, i, DOSSIER_TOKEN_HANDLE) || dossier_search_is (search, i, DOSSIER_TOKEN_SKIP))
        continue;
      if (people == NULL)
        people = index_people (search);
      find_at (search, people, i);
    }
}
