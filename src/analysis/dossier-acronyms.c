/* dossier-acronyms.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-acronyms.h"

#include <string.h>

#define MIN_LETTERS 2
#define MAX_LETTERS 10
#define MAX_LONG_NAME 10 /* tokens of a name that its acronym may abbreviate */

static guint
n_bytes_of (const DossierSearch *search, guint token)
{
  return dossier_search_token (search, token)->end - dossier_search_token (search, token)->start;
}

static gboolean
is_acronym (const DossierSearch *search, guint token)
{
  guint n = n_bytes_of (search, token);

  return dossier_search_is (search, token, DOSSIER_TOKEN_ALL_CAPS) && !dossier_search_is (search, token, DOSSIER_TOKEN_CAPS_LINE | DOSSIER_TOKEN_SKIP) && n >= MIN_LETTERS && n <= MAX_LETTERS;
}

static gboolean
starts_with (const DossierSearch *search, guint token, char letter)
{
  return g_ascii_toupper (search->draft->text[dossier_search_token (search, token)->start]) == letter;
}

/* Start of the unclaimed words before the bracket whose capitals the acronym takes its letters from, or `bracket`. */
static guint
find_long_name (const DossierSearch *search, guint bracket, guint acronym)
{
  const char *letters = search->draft->text + dossier_search_token (search, acronym)->start;
  guint       start = bracket, n_capitals = 0, n_letters = n_bytes_of (search, acronym);

  while (start > 0 && bracket - start < MAX_LONG_NAME && dossier_search_follows (search, start) && n_capitals < n_letters)
    {
      start--;
      if (dossier_search_is (search, start, DOSSIER_TOKEN_PUNCTUATION) && !dossier_search_equal (search, start, "-") && !dossier_search_equal (search, start, "&") && !dossier_search_is (search, start, DOSSIER_TOKEN_POSSESSIVE))
        return bracket;
      if (dossier_search_is (search, start, DOSSIER_TOKEN_CAPITALISED))
        n_capitals++;
      if (n_capitals + 1 >= n_letters && dossier_search_is (search, start, DOSSIER_TOKEN_CAPITALISED) && starts_with (search, start, letters[0]) && n_capitals >= 2)
        return start;
    }

  return bracket;
}

/* Whether a head word says that the long name is an organisation's: "Beneficial Ownership Disclosure" is none. */
static gboolean
has_head (const DossierSearch *search, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (dossier_search_has (search, i, DOSSIER_WORD_ORG_FIRST | DOSSIER_WORD_ORG_LAST))
      return TRUE;

  return FALSE;
}

/* What the tables know under the acronym, when the long name is a part of its name there: "Security Service (SBU)". */
static const DossierRecord *
find_known (const DossierSearch *search, guint acronym, const char *long_name)
{
  const DossierForm *form = search->matches[acronym].n_tokens == 1 ? dossier_search_find_form (search, &search->matches[acronym], DOSSIER_ENTITY_ORGANISATION, TRUE) : NULL;

  return form != NULL && strstr (dossier_search_record (search, form)->name, long_name) != NULL ? dossier_search_record (search, form) : NULL;
}

/* The entity that the acronym in brackets at `bracket` + 1 stands for; -1 = none. */
static gint32
define (DossierSearch *search, guint bracket)
{
  guint                start;
  DossierDraftMention *mention;
  const DossierRecord *known;
  g_autofree char     *words = NULL;

  if (search->owner[bracket - 1] != DOSSIER_FREE && search->owner[bracket - 1] != DOSSIER_STOPPED)
    {
      mention = &g_array_index (search->found, DossierDraftMention, search->owner[bracket - 1] - 1);
      return mention->n_tokens > 1 && mention->type != DOSSIER_ENTITY_PERSON ? mention->entity : -1;
    }

  start = find_long_name (search, bracket, bracket + 1);
  if (!has_head (search, start, bracket))
    return -1;
  mention = start < bracket ? dossier_search_claim (search, DOSSIER_ENTITY_ORGANISATION, start, bracket - start, TRUE, "defined") : NULL;
  if (mention == NULL)
    return -1;

  words = dossier_search_dup_words (search, start, bracket - start);
  mention->confidence = 0.85;
  known = find_known (search, bracket + 1, words);
  if (known != NULL)
    {
      mention->entity = dossier_search_get_record_entity (search, known);
      g_strlcpy (mention->country, known->country, sizeof mention->country);
    }
  else
    mention->entity = dossier_search_get_named_entity (search, DOSSIER_ENTITY_ORGANISATION, words, NULL);

  return mention->entity;
}

static void
claim_acronym (DossierSearch *search, guint token, gint32 entity, const char *rule, float confidence)
{
  DossierEntityType    type = g_array_index (search->draft->entities, DossierDraftEntity, entity).type;
  DossierDraftMention *mention = dossier_search_claim (search, type, token, 1, FALSE, rule);
  g_autofree char     *words = NULL;

  if (mention == NULL)
    return;

  words = dossier_search_dup_words (search, token, 1);
  mention->entity = entity;
  mention->confidence = confidence;
  g_strlcpy (mention->country, g_array_index (search->draft->entities, DossierDraftEntity, entity).country, sizeof mention->country);
  dossier_search_add_alias (search, entity, words);
}

/* "(Intur)" behind the long name of an organisation. */
static gboolean
is_short_form (const DossierSearch *search, guint bracket)
{
  guint32 owner = search->owner[bracket - 1];

  if (owner == DOSSIER_FREE || owner == DOSSIER_STOPPED || !dossier_search_is_name (search, bracket + 1) || dossier_search_has (search, bracket + 1, DOSSIER_WORD_COMMON))
    return FALSE;

  return g_array_index (search->found, DossierDraftMention, owner - 1).type == DOSSIER_ENTITY_ORGANISATION && g_array_index (search->found, DossierDraftMention, owner - 1).n_tokens > 2;
}

/* "the gross domestic product (GDP)", "Geographic Information Systems (GIS)": words of the language without a head of an
 * organisation. */
static gboolean
is_term (const DossierSearch *search, guint bracket)
{
  const char *letters = search->draft->text + dossier_search_token (search, bracket + 1)->start;
  guint       left = n_bytes_of (search, bracket + 1), token = bracket;

  if (left > 0 && letters[left - 1] == 's')
    left--;
  while (left > 0 && token > 0 && bracket - token < MAX_LONG_NAME && dossier_search_follows (search, token))
    {
      token--;
      if (dossier_search_equal (search, token, "-"))
        continue;
      if (!dossier_search_is (search, token, DOSSIER_TOKEN_WORD) || dossier_search_has (search, token, DOSSIER_WORD_ORG_FIRST | DOSSIER_WORD_ORG_LAST) ||
          (dossier_search_is (search, token, DOSSIER_TOKEN_CAPITALISED) && !dossier_search_has (search, token, DOSSIER_WORD_COMMON)))
        return FALSE;
      if (starts_with (search, token, letters[left - 1]))
        left--;
      else if (!dossier_search_has (search, token, DOSSIER_WORD_FUNCTION))
        return FALSE;
    }

  return left == 0;
}

/* An acronym of a common thing is no name wherever it stands. */
static void
stop_terms (DossierSearch *search, GHashTable *terms)
{
  for (guint i = 0; i < search->n_tokens; i++)
    if (search->owner[i] == DOSSIER_FREE && dossier_search_is (search, i, DOSSIER_TOKEN_CAPITALISED) && g_hash_table_contains (terms, GSIZE_TO_POINTER (search->draft->keys[i].exact)))
      search->owner[i] = DOSSIER_STOPPED;
}

void
dossier_acronyms_find_defined (DossierSearch *search)
{
  g_autoptr (GHashTable) defined = g_hash_table_new (NULL, NULL); /* key → entity + 1 */
  g_autoptr (GHashTable) terms = g_hash_table_new (NULL, NULL);   /* keys */

  for (guint i = 1; i + 2 < search->n_tokens; i++)
    {
      gint32 entity;

      if (!dossier_search_equal (search, i, "(") || !(is_acronym (search, i + 1) || is_short_form (search, i)) || !dossier_search_equal (search, i + 2, ")") || search->owner[i + 1] != DOSSIER_FREE)
        continue;
      if (search->matches[i + 1].n_tokens == 1 && dossier_search_find_form (search, &search->matches[i + 1], DOSSIER_ENTITY_COUNTRY, FALSE) != NULL)
        continue;
      entity = define (search, i);
      if (entity < 0 && is_term (search, i))
        g_hash_table_add (terms, GSIZE_TO_POINTER (search->draft->keys[i + 1].exact));
      if (entity >= 0 && !g_hash_table_contains (defined, GSIZE_TO_POINTER (search->draft->keys[i + 1].exact)))
        g_hash_table_insert (defined, GSIZE_TO_POINTER (search->draft->keys[i + 1].exact), GINT_TO_POINTER (entity + 1));
    }
  if (g_hash_table_size (terms) > 0)
    stop_terms (search, terms);
  if (g_hash_table_size (defined) == 0)
    return;

  for (guint i = 0; i < search->n_tokens; i++)
    {
      gpointer entity = search->owner[i] == DOSSIER_FREE && dossier_search_is (search, i, DOSSIER_TOKEN_CAPITALISED) ? g_hash_table_lookup (defined, GSIZE_TO_POINTER (search->draft->keys[i].exact)) : NULL;

      if (entity != NULL)
        claim_acronym (search, i, GPOINTER_TO_INT (entity) - 1, "acronym", 0.9);
    }
}

/* "II", "XIV": numbers, not names. */
static gboolean
is_roman (const DossierSearch *search, guint token)
{
  const char *word = search->draft->text + dossier_search_token (search, token)->start;

  return strspn (word, "IVXLC") >= n_bytes_of (search, token);
}

/* An organisation acts, has an article before it, or comes back; capitals beside other capitals are a heading. */
static gboolean
is_supported (const DossierSearch *search, GHashTable *counts, guint token)
{
  if ((dossier_search_follows (search, token) && dossier_search_is (search, token - 1, DOSSIER_TOKEN_ALL_CAPS)) || (dossier_search_follows (search, token + 1) && dossier_search_is (search, token + 1, DOSSIER_TOKEN_ALL_CAPS)))
    return FALSE;
  if (dossier_search_follows (search, token) && dossier_search_equal (search, token - 1, "the") && !(dossier_search_follows (search, token + 1) && dossier_search_is (search, token + 1, DOSSIER_TOKEN_WORD) && !dossier_search_has (search, token + 1, DOSSIER_WORD_FUNCTION | DOSSIER_WORD_SPEECH_VERB | DOSSIER_WORD_ACTION_VERB)))
    return TRUE;
  if (dossier_search_follows (search, token + 1) && dossier_search_has (search, token + 1, DOSSIER_WORD_SPEECH_VERB | DOSSIER_WORD_ACTION_VERB))
    return TRUE;

  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, GSIZE_TO_POINTER (search->draft->keys[token].exact))) >= 3;
}

static GHashTable *
count_acronyms (const DossierSearch *search)
{
  GHashTable *counts = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < search->n_tokens; i++)
    if (search->owner[i] == DOSSIER_FREE && is_acronym (search, i))
      {
        gpointer key = GSIZE_TO_POINTER (search->draft->keys[i].exact);

        g_hash_table_insert (counts, key, GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1));
      }

  return counts;
}

void
dossier_acronyms_find_unknown (DossierSearch *search)
{
  g_autoptr (GHashTable) counts = count_acronyms (search);

  for (guint i = 0; i < search->n_tokens; i++)
    {
      g_autofree char *words = NULL;
      gint32           entity;

      if (search->owner[i] != DOSSIER_FREE || !is_acronym (search, i) || n_bytes_of (search, i) < 3 || is_roman (search, i) || search->matches[i].n_tokens > 0)
        continue;
      if (dossier_search_has (search, i, DOSSIER_WORD_COMMON | DOSSIER_WORD_FUNCTION | DOSSIER_WORD_EQUIPMENT_NOUN) || dossier_search_is (search, i + 1, DOSSIER_TOKEN_NUMBER) || dossier_search_is (search, i, DOSSIER_TOKEN_HANDLE | DOSSIER_TOKEN_ADDRESS))
        continue;
      if (!is_supported (search, counts, i))
        continue;
      words = dossier_search_dup_words (search, i, 1);
      if (strpbrk (words, "0123456789.-") != NULL)
        continue;
      entity = dossier_search_get_named_entity (search, DOSSIER_ENTITY_ORGANISATION, words, NULL);
      claim_acronym (search, i, entity, "capitals", 0.5);
    }
}
