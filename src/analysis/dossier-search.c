/* dossier-search.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * State and small questions that all finders ask.
 */

#include "config.h"

#include "analysis/dossier-search.h"

#include <string.h>

/* The two bits of a word among the small words. */
static inline guint64
small_bit (const DossierSearch *self, guint token, guint which)
{
  return self->draft->keys[token].folded >> (which * 29) & self->small_mask;
}

static void
note_small_words (DossierSearch *self)
{
  guint64 n_bits = 64;

  while (n_bits < 32 * (guint64)self->n_tokens)
    n_bits *= 2;
  self->small_mask = n_bits - 1;
  self->small_words = g_new0 (guint64, n_bits / 64);
  for (guint i = 0; i < self->n_tokens; i++)
    if ((dossier_search_token (self, i)->flags & (DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_CAPITALISED | DOSSIER_TOKEN_SKIP)) == DOSSIER_TOKEN_WORD)
      for (guint which = 0; which < 2; which++)
        self->small_words[small_bit (self, i, which) / 64] |= G_GUINT64_CONSTANT (1) << (small_bit (self, i, which) % 64);
}

gboolean
dossier_search_is_written_small (const DossierSearch *self, guint token)
{
  for (guint which = 0; which < 2; which++)
    if ((self->small_words[small_bit (self, token, which) / 64] >> (small_bit (self, token, which) % 64) & 1) == 0)
      return FALSE;

  return TRUE;
}

DossierSearch *
dossier_search_new (DossierDraft *draft)
{
  DossierSearch *self = g_new0 (DossierSearch, 1);

  self->draft = draft;
  self->gazetteer = dossier_knowledge_get_gazetteer (draft->knowledge);
  self->n_tokens = draft->tokens->len;
  self->matches = g_new0 (DossierMatch, self->n_tokens + 1);
  self->owner = g_new0 (guint32, self->n_tokens + 1);
  self->found = g_array_new (FALSE, TRUE, sizeof (DossierDraftMention));
  self->records = g_hash_table_new (NULL, NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < self->n_tokens; i++)
    if (!dossier_search_is (self, i, DOSSIER_TOKEN_SKIP) && dossier_search_is (self, i, DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_NUMBER))
      self->matches[i] = dossier_match_at (draft, i, DOSSIER_FORM_MAX_TOKENS);
  note_small_words (self);

  return self;
}

void
dossier_search_free (DossierSearch *self)
{
  if (self == NULL)
    return;

  g_free (self->matches);
  g_free (self->owner);
  g_free (self->small_words);
  g_array_unref (self->found);
  g_hash_table_unref (self->records);
  g_hash_table_unref (self->names);
  g_clear_pointer (&self->people, g_array_unref);
  g_clear_pointer (&self->surnames, g_hash_table_unref);
  g_free (self);
}

void
dossier_search_withdraw (DossierSearch *self, guint found)
{
  DossierDraftMention *mention = &g_array_index (self->found, DossierDraftMention, found);

  for (guint i = 0; i < mention->n_tokens; i++)
    self->owner[mention->token + i] = DOSSIER_FREE;
  mention->n_tokens = 0;
}

/* Whether the tokens may be taken: free, or of mentions that lie wholly inside when these may be swallowed. */
static gboolean
may_claim (const DossierSearch *self, guint token, guint n_tokens, gboolean swallow)
{
  for (guint i = token; i < token + n_tokens; i++)
    {
      const DossierDraftMention *mention;

      if (self->owner[i] == DOSSIER_FREE && !dossier_search_is (self, i, DOSSIER_TOKEN_SKIP))
        continue;
      if (!swallow || self->owner[i] == DOSSIER_STOPPED || self->owner[i] == DOSSIER_FREE)
        return FALSE;
      mention = &g_array_index (self->found, DossierDraftMention, self->owner[i] - 1);
      if (mention->token < token || mention->token + mention->n_tokens > token + n_tokens)
        return FALSE;
    }

  return TRUE;
}

DossierDraftMention *
dossier_search_claim (DossierSearch *self, DossierEntityType type, guint token, guint n_tokens, gboolean swallow, const char *rule)
{
  DossierDraftMention mention = { .token = token, .n_tokens = n_tokens, .type = type, .entity = -1, .confidence = 0.9, .rule = rule };

  if (n_tokens == 0 || token + n_tokens > self->n_tokens || !may_claim (self, token, n_tokens, swallow))
    return NULL;

  mention.start = dossier_search_token (self, token)->start;
  mention.end = dossier_search_token (self, token + n_tokens - 1)->end;
  for (guint i = token; i < token + n_tokens; i++)
    {
      if (self->owner[i] != DOSSIER_FREE)
        dossier_search_withdraw (self, self->owner[i] - 1);
      self->owner[i] = self->found->len + 1;
    }
  g_array_append_val (self->found, mention);

  return &g_array_index (self->found, DossierDraftMention, self->found->len - 1);
}

char *
dossier_search_dup_words (const DossierSearch *self, guint token, guint n_tokens)
{
  GString *words = g_string_new (NULL);

  for (guint i = token; i < token + n_tokens && i < self->n_tokens; i++)
    {
      const DossierToken *part = dossier_search_token (self, i);

      if (words->len > 0 && (part->flags & DOSSIER_TOKEN_SPACE_BEFORE) != 0)
        g_string_append_c (words, ' ');
      g_string_append_len (words, self->draft->text + part->start, part->end - part->start);
    }

  return g_string_free (words, FALSE);
}

static DossierDraftEntity *
get_entity (DossierSearch *self, gint32 entity)
{
  return &g_array_index (self->draft->entities, DossierDraftEntity, entity);
}

gint32
dossier_search_get_record_entity (DossierSearch *self, const DossierRecord *record)
{
  gint32 entity = GPOINTER_TO_INT (g_hash_table_lookup (self->records, record)) - 1;

  if (entity >= 0)
    return entity;
  if (record->type == DOSSIER_ENTITY_COUNTRY)
    return dossier_search_get_country_entity (self, record->country);

  entity = dossier_search_get_named_entity (self, record->type, record->name, record->country);
  if (record->wikidata != NULL)
    get_entity (self, entity)->wikidata = g_string_chunk_insert_const (self->draft->strings, record->wikidata);
  if (record->gender != 0)
    get_entity (self, entity)->gender = record->gender;
  g_hash_table_insert (self->records, (gpointer)record, GINT_TO_POINTER (entity + 1));

  return entity;
}

gint32
dossier_search_get_named_entity (DossierSearch *self, DossierEntityType type, const char *name, const char *country)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);
  const char      *bare = g_str_has_prefix (lower, "the ") ? lower + 4 : lower;
  g_autofree char *key = g_strdup_printf ("%d %s %s", type, type == DOSSIER_ENTITY_PLACE && country != NULL ? country : "", bare);
  gpointer         entity;

  if (g_hash_table_lookup_extended (self->names, key, NULL, &entity))
    return GPOINTER_TO_INT (entity) - 1;

  entity = GINT_TO_POINTER (dossier_draft_add_entity (self->draft, type, name, country) + 1);
  g_hash_table_insert (self->names, g_steal_pointer (&key), entity);

  return GPOINTER_TO_INT (entity) - 1;
}

gint32
dossier_search_get_country_entity (DossierSearch *self, const char *code)
{
  const DossierRecord *record = dossier_knowledge_get_country (self->draft->knowledge, code);
  gint32               entity;

  if (record == NULL)
    return dossier_search_get_named_entity (self, DOSSIER_ENTITY_COUNTRY, code, code);

  entity = dossier_search_get_named_entity (self, DOSSIER_ENTITY_COUNTRY, record->name, record->country);
  if (record->wikidata != NULL)
    get_entity (self, entity)->wikidata = g_string_chunk_insert_const (self->draft->strings, record->wikidata);

  return entity;
}

void
dossier_search_add_alias (DossierSearch *self, gint32 entity, const char *alias)
{
  DossierDraftEntity *to = get_entity (self, entity);

  if (g_str_equal (to->name, alias))
    return;
  if (to->aliases == NULL)
    to->aliases = g_ptr_array_new ();
  for (guint i = 0; i < to->aliases->len; i++)
    if (g_str_equal (g_ptr_array_index (to->aliases, i), alias))
      return;

  g_ptr_array_add (to->aliases, g_string_chunk_insert_const (self->draft->strings, alias));
}

static inline int
country_index (const char *code)
{
  if (!g_ascii_isupper (code[0]) || !g_ascii_isupper (code[1]))
    return -1;

  return (code[0] - 'A') * 26 + code[1] - 'A';
}

guint
dossier_search_count_country (const DossierSearch *self, const char *code)
{
  int index = country_index (code);

  return index >= 0 ? self->countries[index] : 0;
}

void
dossier_search_note_country (DossierSearch *self, const char *code)
{
  int index = country_index (code);

  if (index >= 0 && self->countries[index] < G_MAXUINT16)
    self->countries[index]++;
}

guint
dossier_search_count_regions (const DossierSearch *self, const char *code)
{
  int index = country_index (code);

  return index >= 0 ? self->regions[index] : 0;
}

void
dossier_search_note_region (DossierSearch *self, const char *code)
{
  int index = country_index (code);

  if (index >= 0 && self->regions[index] < G_MAXUINT16)
    self->regions[index]++;
}

const DossierForm *
dossier_search_find_form (const DossierSearch *self, const DossierMatch *match, DossierEntityType type, gboolean weak)
{
  const DossierForm *found = NULL;

  for (guint32 i = match->form; i != DOSSIER_NO_FORM; i = dossier_gazetteer_next (self->gazetteer, i))
    {
      const DossierForm   *form = dossier_gazetteer_get_form (self->gazetteer, i);
      const DossierRecord *record = dossier_search_record (self, form);

      if (record->role != DOSSIER_RECORD_THING || record->type != type || (form->weak && !weak))
        continue;
      if (found == NULL || (found->weak && !form->weak))
        found = form;
    }

  return found;
}

gboolean
dossier_search_is_first (const DossierSearch *self, guint token)
{
  if (token == 0 || dossier_search_is (self, token, DOSSIER_TOKEN_PARAGRAPH_START | DOSSIER_TOKEN_SENTENCE_START))
    return TRUE;
  if (dossier_search_is (self, token - 1, DOSSIER_TOKEN_OPEN_QUOTE))
    return TRUE;

  return dossier_search_is (self, token - 1, DOSSIER_TOKEN_PLAIN_QUOTE) && !dossier_search_is (self, token, DOSSIER_TOKEN_SPACE_BEFORE);
}

/* "Theresa May", "Will Smith": a function word that is part of a person's name. */
static gboolean
is_function_name (const DossierSearch *self, guint token)
{
  if (dossier_search_follows (self, token) && dossier_search_has (self, token - 1, DOSSIER_WORD_FIRST_NAME) && dossier_search_is (self, token - 1, DOSSIER_TOKEN_CAPITALISED))
    return !dossier_search_is (self, token, DOSSIER_TOKEN_HEADLINE);

  return dossier_search_has (self, token, DOSSIER_WORD_FIRST_NAME | DOSSIER_WORD_WEAK_NAME) && dossier_search_follows (self, token + 1) &&
         dossier_search_is (self, token + 1, DOSSIER_TOKEN_CAPITALISED) && !dossier_search_has (self, token + 1, DOSSIER_WORD_FUNCTION | DOSSIER_WORD_COMMON) &&
         self->matches[token + 1].n_tokens == 0;
}

gboolean
dossier_search_is_name (const DossierSearch *self, guint token)
{
  if (!dossier_search_is (self, token, DOSSIER_TOKEN_CAPITALISED) || dossier_search_is (self, token, DOSSIER_TOKEN_HANDLE | DOSSIER_TOKEN_ADDRESS | DOSSIER_TOKEN_SKIP))
    return FALSE;
  if (dossier_search_has (self, token, DOSSIER_WORD_FUNCTION) && !dossier_search_is (self, token, DOSSIER_TOKEN_ALL_CAPS))
    return is_function_name (self, token);

  return !dossier_search_is (self, token, DOSSIER_TOKEN_HEADLINE) || self->matches[token].n_tokens > 0 || !dossier_search_has (self, token, DOSSIER_WORD_COMMON);
}

gboolean
dossier_search_is_glue (const DossierSearch *self, guint token)
{
  return dossier_search_equal (self, token, "-") && !dossier_search_is (self, token, DOSSIER_TOKEN_SPACE_BEFORE) && !dossier_search_is (self, token + 1, DOSSIER_TOKEN_SPACE_BEFORE);
}
