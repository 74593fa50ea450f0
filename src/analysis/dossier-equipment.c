/* dossier-equipment.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of prefixes is closed: visas, roads and vitamins have designations too. Prefixes of one letter
 * need a word of equipment near them.
 */

#include "config.h"

#include "analysis/dossier-equipment.h"

#include <string.h>

#define NEAR 8 /* tokens to either side in which a word of equipment supports a designation */
#define MAX_NAME 3

static const char *const prefixes[] = {
  "2S", "AGM", "AH", "AIM", "AMX", "AN", "ATACMS", "BGM", "BM", "BMD", "BMP", "BRDM", "BTR", "CH", "CV", "DF", "EA", "FA", "FAB", "FGM", "FIM", "FV", "GBU", "Geran",
  "HH", "HQ", "Il", "JF", "JL", "KAB", "KC", "KN", "Ka", "Kh", "Lancet", "MGM", "MH", "MIM", "MQ", "MT", "Mi", "MiG", "OH", "PL", "RBS", "RGM", "RIM", "RPG", "RQ",
  "RS", "SA", "SM", "SS", "SSN", "Shahed", "Su", "TB", "TOS", "TPY", "Tu", "UGM", "UH", "Yak", "ZSU", "ZU"
};

static const char *const letters[] = { "A", "B", "C", "E", "F", "H", "J", "K", "M", "P", "R", "S", "T", "U", "V", "X", "Y" };

static gboolean
in_list (const char *const *words, guint n_words, const char *text, gsize n_bytes)
{
  for (guint i = 0; i < n_words; i++)
    if (strlen (words[i]) == n_bytes && strncmp (words[i], text, n_bytes) == 0)
      return TRUE;

  return FALSE;
}

/* Whether a word of equipment stands in the same sentence, not far. */
static gboolean
is_near_equipment (const DossierSearch *search, guint token)
{
  for (guint i = token; i + NEAR > token && dossier_search_follows (search, i); i--)
    if (i != token && dossier_search_has (search, i, DOSSIER_WORD_EQUIPMENT_NOUN))
      return TRUE;
  for (guint i = token + 1; i <= token + NEAR && dossier_search_follows (search, i); i++)
    if (dossier_search_has (search, i, DOSSIER_WORD_EQUIPMENT_NOUN))
      return TRUE;

  return FALSE;
}

static gboolean
is_designation (const DossierSearch *search, guint token)
{
  const DossierToken *part = dossier_search_token (search, token);
  const char         *word = search->draft->text + part->start;
  const char         *hyphen = memchr (word, '-', MIN (part->end - part->start, 9));
  gsize               n;

  if (hyphen == NULL || hyphen + 1 >= search->draft->text + part->end || !g_ascii_isdigit (hyphen[1]))
    return FALSE;

  n = hyphen - word;
  return in_list (prefixes, G_N_ELEMENTS (prefixes), word, n) || (in_list (letters, G_N_ELEMENTS (letters), word, n) && is_near_equipment (search, token));
}

/* "F-16s" of a table's "F-16". */
static gboolean
is_plural (const DossierSearch *search, guint token)
{
  const DossierToken *part = dossier_search_token (search, token);
  gsize               n = part->end - part->start;
  const char         *word = search->draft->text + part->start;
  guint32             form;

  if (n < 3 || word[n - 1] != 's' || !g_ascii_isdigit (word[n - 2]))
    return FALSE;

  form = dossier_gazetteer_find (search->gazetteer, dossier_key_join (0, dossier_key_new (word, n - 1).exact));
  return form != DOSSIER_NO_FORM && dossier_search_record (search, dossier_gazetteer_get_form (search->gazetteer, form))->type == DOSSIER_ENTITY_EQUIPMENT;
}

static void
claim (DossierSearch *search, guint token, guint n_tokens, const char *rule, float confidence)
{
  DossierDraftMention *mention = dossier_search_claim (search, DOSSIER_ENTITY_EQUIPMENT, token, n_tokens, FALSE, rule);
  g_autofree char     *words = NULL;
  gsize                n;

  if (mention == NULL)
    return;

  words = dossier_search_dup_words (search, token, n_tokens);
  n = strlen (words);
  if (n > 2 && words[n - 1] == 's' && g_ascii_isdigit (words[n - 2]))
    words[n - 1] = '\0';
  mention->confidence = confidence;
  mention->entity = dossier_search_get_named_entity (search, DOSSIER_ENTITY_EQUIPMENT, words, NULL);
}

/* Whether a kind of equipment follows at `end`, perhaps behind "ballistic" and the like. */
static gboolean
is_before_kind (const DossierSearch *search, guint end)
{
  guint limit = end + 4;

  while (end < limit && dossier_search_follows (search, end) && dossier_search_has (search, end, DOSSIER_WORD_WEAPON_CLASS) && !dossier_search_is (search, end, DOSSIER_TOKEN_CAPITALISED))
    end++;

  return dossier_search_follows (search, end) && dossier_search_has (search, end, DOSSIER_WORD_EQUIPMENT_NOUN) && !dossier_search_is (search, end, DOSSIER_TOKEN_CAPITALISED);
}

/* A run of unknown capitals right before a kind of equipment; its length, or 0. */
static guint
read_named (const DossierSearch *search, guint token)
{
  guint end = token;

  while (end < token + MAX_NAME && search->owner[end] == DOSSIER_FREE && (end == token || dossier_search_follows (search, end)) && dossier_search_is_name (search, end) &&
         search->matches[end].n_tokens == 0 && !dossier_search_has (search, end, DOSSIER_WORD_COMMON | DOSSIER_WORD_FIRST_NAME | DOSSIER_WORD_WEEKDAY | DOSSIER_WORD_MONTH))
    end++;
  if (end == token || dossier_search_is (search, token, DOSSIER_TOKEN_HEADLINE))
    return 0;

  return is_before_kind (search, end) ? end - token : 0;
}

void
dossier_equipment_find (DossierSearch *search)
{
  for (guint i = 0; i < search->n_tokens; i++)
    {
      guint n;

      if (search->owner[i] != DOSSIER_FREE || !dossier_search_is (search, i, DOSSIER_TOKEN_WORD) || dossier_search_is (search, i, DOSSIER_TOKEN_SKIP))
        continue;
      if (search->matches[i].n_tokens == 0 && (is_designation (search, i) || is_plural (search, i)))
        claim (search, i, 1, "designation", 0.85);
      else if (dossier_search_is (search, i, DOSSIER_TOKEN_CAPITALISED) && !(dossier_search_follows (search, i) && dossier_search_is_name (search, i - 1) && search->owner[i - 1] == DOSSIER_FREE) && (n = read_named (search, i)) > 0)
        claim (search, i, n, "kind", 0.6);
    }
}
