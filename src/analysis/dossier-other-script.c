/* dossier-other-script.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See dossier-other-script.h.
 */

#include "config.h"

#include "analysis/dossier-other-script.h"

#define MAX_TOKENS 8

static gboolean
is_foreign (const DossierSearch *search, guint token)
{
  GUnicodeScript script;

  if (!dossier_search_is (search, token, DOSSIER_TOKEN_WORD))
    return FALSE;

  script = g_unichar_get_script (g_utf8_get_char (search->draft->text + dossier_search_token (search, token)->start));
  return script != G_UNICODE_SCRIPT_LATIN && script != G_UNICODE_SCRIPT_COMMON && script != G_UNICODE_SCRIPT_INHERITED && script != G_UNICODE_SCRIPT_UNKNOWN;
}

/* The end of the words in another script that begin at a token; the token itself when there are none. */
static guint
find_end (const DossierSearch *search, guint token)
{
  guint end = token;

  while (end < token + MAX_TOKENS && dossier_search_follows (search, end) && (is_foreign (search, end) || (end > token && (dossier_search_is_glue (search, end) || dossier_search_equal (search, end, "'")) && is_foreign (search, end + 1))))
    end++;

  return end;
}

/* The words [token, end) are a name of the thing of a mention. */
static void
give (DossierSearch *search, guint known, guint token, guint end)
{
  DossierDraftMention  thing = g_array_index (search->found, DossierDraftMention, known);
  DossierDraftMention *mention;
  g_autofree char     *words = NULL;

  for (guint i = token; i < end; i++)
    if (search->owner[i] != DOSSIER_FREE && search->owner[i] != DOSSIER_STOPPED && search->owner[i] != known + 1)
      dossier_search_withdraw (search, search->owner[i] - 1);
  mention = dossier_search_claim (search, thing.type, token, end - token, FALSE, "other-script");
  if (mention == NULL)
    return;

  mention->kind = DOSSIER_MENTION_NAME;
  mention->confidence = thing.confidence;
  mention->entity = thing.entity;
  g_strlcpy (mention->country, thing.country, sizeof mention->country);
  words = dossier_search_dup_words (search, token, end - token);
  dossier_search_add_alias (search, thing.entity, words);
}

static gboolean
has_name (const DossierDraftMention *mention)
{
  return mention->n_tokens > 0 && mention->entity >= 0 && mention->kind != DOSSIER_MENTION_DEMONYM &&
         (mention->type == DOSSIER_ENTITY_PERSON || mention->type == DOSSIER_ENTITY_ORGANISATION || mention->type == DOSSIER_ENTITY_PLACE || mention->type == DOSSIER_ENTITY_COUNTRY);
}

/* "X (Ukrainian: …". */
static guint
skip_language (const DossierSearch *search, guint token)
{
  return dossier_search_has (search, token, DOSSIER_WORD_LANGUAGE) && dossier_search_equal (search, token + 1, ":") ? token + 2 : token;
}

static void
link_behind (DossierSearch *search, guint known, guint end)
{
  guint first;

  if (!dossier_search_follows (search, end) || (!dossier_search_equal (search, end, "(") && !dossier_search_equal (search, end, "/")))
    return;

  first = skip_language (search, end + 1);
  if (find_end (search, first) > first)
    give (search, known, first, find_end (search, first));
}

/* "Володимир Зеленський (Volodymyr Zelensky)". */
static void
link_before (DossierSearch *search, guint known, guint token)
{
  guint first = token - 1;

  if (token < 2 || !dossier_search_follows (search, token) || !dossier_search_equal (search, token - 1, "("))
    return;
  while (first > 0 && token - first <= MAX_TOKENS && dossier_search_follows (search, first) && is_foreign (search, first - 1))
    first--;
  if (first < token - 1)
    give (search, known, first, token - 1);
}

void
dossier_other_script_link (DossierSearch *search)
{
  guint n_found = search->found->len;

  for (guint i = 0; i < n_found; i++)
    {
      DossierDraftMention mention = g_array_index (search->found, DossierDraftMention, i);

      if (!has_name (&mention) || is_foreign (search, mention.token))
        continue;
      link_behind (search, i, mention.token + mention.n_tokens);
      link_before (search, i, mention.token);
    }
}
