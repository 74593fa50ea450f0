/* dossier-handles.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A handle is compared with the people of the document, then cut at its capitals into words ("CanadianForces" →
 * "Canadian Forces") that are looked up in the tables.
 */

#include "config.h"

#include "analysis/dossier-handles.h"

#include "analysis/dossier-tokenizer.h"
#include "model/dossier-name-link.h"

#include <string.h>

#define MAX_PEOPLE 500   /* of a document that a handle is compared with */
#define MAX_HANDLES 1000 /* different ones that are compared */

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

/* The person of the document whose handle this is; -1 = none, or several. */
static gint32
compare_people (const DossierSearch *search, const char *handle)
{
  gint32 found = -1;
  guint  n_people = 0;

  for (guint i = 0; i < search->draft->entities->len && n_people < MAX_PEOPLE; i++)
    {
      const DossierDraftEntity *entity = &g_array_index (search->draft->entities, DossierDraftEntity, i);

      if (entity->type != DOSSIER_ENTITY_PERSON)
        continue;
      n_people++;
      if (!dossier_name_link_same (entity->type, handle, entity->name))
        continue;
      if (found >= 0)
        return -1;
      found = i;
    }

  return found;
}

/* The same, asked once for each handle. */
static gint32
find_person (const DossierSearch *search, GHashTable *people, guint token)
{
  gpointer         key = GSIZE_TO_POINTER (search->draft->keys[token].exact), person;
  g_autofree char *handle = NULL;

  if (g_hash_table_lookup_extended (people, key, NULL, &person))
    return GPOINTER_TO_INT (person);
  if (g_hash_table_size (people) >= MAX_HANDLES)
    return -1;

  handle = dossier_search_dup_words (search, token, 1);
  person = GINT_TO_POINTER (compare_people (search, handle));
  g_hash_table_insert (people, key, person);

  return GPOINTER_TO_INT (person);
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
  g_autofree char    *words = split_words (name, n);
  gint32              person = find_person (search, people, token);
  const DossierForm  *form;

  if (person >= 0)
    {
      claim (search, token, DOSSIER_ENTITY_PERSON, person, DOSSIER_MENTION_HANDLE, g_array_index (search->draft->entities, DossierDraftEntity, person).country);
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
        people = g_hash_table_new (NULL, NULL);
      find_at (search, people, i);
    }
}
