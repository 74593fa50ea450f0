/* dossier-known.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One walk from left to right each time; the longest form at a token decides what is looked at next.
 */

#include "config.h"

#include "analysis/dossier-known.h"

#include "analysis/dossier-countries.h"
#include "analysis/dossier-person-name.h"
#include "analysis/dossier-places.h"

/* Things that are what they are in any context when their name has several words. */
static const DossierEntityType sure_types[] = { DOSSIER_ENTITY_DOCUMENT, DOSSIER_ENTITY_EVENT, DOSSIER_ENTITY_ORGANISATION, DOSSIER_ENTITY_EQUIPMENT };

static gboolean
is_stop (const DossierSearch *search, const DossierMatch *match)
{
  for (guint32 i = match->form; i != DOSSIER_NO_FORM; i = dossier_gazetteer_next (search->gazetteer, i))
    if (dossier_search_record (search, dossier_gazetteer_get_form (search->gazetteer, i))->role == DOSSIER_RECORD_STOP)
      return TRUE;

  return FALSE;
}

/* Tokens of the country or place that begins here, at most `max_tokens`; 0 = none. */
static guint
count_country (const DossierSearch *search, guint token, guint max_tokens)
{
  for (guint n = max_tokens; n > 0; n--)
    {
      DossierMatch match = dossier_match_at (search->draft, token, n);

      if (match.n_tokens == 0)
        return 0;
      if (dossier_search_find_form (search, &match, DOSSIER_ENTITY_COUNTRY, FALSE) != NULL || dossier_search_find_form (search, &match, DOSSIER_ENTITY_PLACE, FALSE) != NULL)
        return match.n_tokens;
      n = match.n_tokens;
    }

  return 0;
}

/* Whether a form is a description that names a country ("Ukrainian armed forces", "Russia-Ukraine war") and nothing but
 * the country in it is a name: then the country counts. A form without any capital ("full-scale invasion") is none. */
static gboolean
is_description (const DossierSearch *search, const DossierMatch *match)
{
  guint n_capitals = 0, n_countries = 0;

  for (guint i = match->token; i < match->token + match->n_tokens; i++)
    {
      guint n_country = count_country (search, i, MIN (match->token + match->n_tokens - i, match->n_tokens - 1));

      if (dossier_search_is (search, i, DOSSIER_TOKEN_NUMBER))
        return FALSE;
      if (!dossier_search_is (search, i, DOSSIER_TOKEN_CAPITALISED) && !dossier_person_name_is_prefixed (search, i))
        continue;
      n_capitals++;
      if (n_country > 0)
        {
          n_countries++;
          i += n_country - 1;
        }
    }

  return n_capitals == n_countries && match->n_tokens > 1;
}

/* "Gripen fighter jets": the kind behind the name stays out. */
static DossierMatch
trim_kind (const DossierSearch *search, const DossierMatch *match)
{
  DossierMatch trimmed = *match;

  while (trimmed.n_tokens > 1 && dossier_search_is (search, match->token, DOSSIER_TOKEN_CAPITALISED) && !dossier_search_is (search, trimmed.token + trimmed.n_tokens - 1, DOSSIER_TOKEN_CAPITALISED) &&
         dossier_search_has (search, trimmed.token + trimmed.n_tokens - 1, DOSSIER_WORD_EQUIPMENT_NOUN | DOSSIER_WORD_WEAPON_CLASS))
    trimmed.n_tokens--;

  return trimmed;
}

static gboolean
claim_form (DossierSearch *search, const DossierMatch *whole, const DossierForm *form, float confidence)
{
  const DossierRecord *record = dossier_search_record (search, form);
  DossierMatch         trimmed = record->type == DOSSIER_ENTITY_EQUIPMENT ? trim_kind (search, whole) : *whole;
  const DossierMatch  *match = &trimmed;
  DossierDraftMention *mention = dossier_search_claim (search, record->type, match->token, match->n_tokens, FALSE, "table");
  g_autofree char     *words = NULL;

  if (mention == NULL)
    return FALSE;

  mention->kind = form->kind;
  mention->confidence = confidence;
  mention->entity = dossier_search_get_record_entity (search, record);
  g_strlcpy (mention->country, record->country, sizeof mention->country);
  words = dossier_search_dup_words (search, match->token, match->n_tokens);
  dossier_search_add_alias (search, mention->entity, words);

  return TRUE;
}

/* "January 6": a date before it is an event. */
static gboolean
is_day (const DossierSearch *search, const DossierMatch *match)
{
  for (guint i = match->token; i < match->token + match->n_tokens; i++)
    if (!dossier_search_is (search, i, DOSSIER_TOKEN_NUMBER) && !dossier_search_has (search, i, DOSSIER_WORD_MONTH))
      return FALSE;

  return match->n_tokens > 1;
}

/* "the Ugandan | Democratic Party": not the one of that name in another country. */
static gboolean
is_of_another_country (const DossierSearch *search, const DossierMatch *match, const DossierForm *form)
{
  const char        *country = dossier_search_record (search, form)->country;
  const DossierForm *before = NULL;

  if (*country == '\0' || match->token == 0 || !dossier_search_follows (search, match->token) || !dossier_search_has (search, match->token + match->n_tokens - 1, DOSSIER_WORD_ORG_LAST))
    return FALSE;
  for (guint n = 1; n <= 2 && n <= match->token && before == NULL; n++)
    if (search->matches[match->token - n].n_tokens == n)
      before = dossier_search_find_form (search, &search->matches[match->token - n], DOSSIER_ENTITY_COUNTRY, FALSE);

  return before != NULL && before->kind == DOSSIER_MENTION_DEMONYM && !g_str_equal (dossier_search_record (search, before)->country, country);
}

static gboolean
claim_sure (DossierSearch *search, const DossierMatch *match)
{
  if (is_stop (search, match))
    {
      for (guint i = 0; i < match->n_tokens; i++)
        search->owner[match->token + i] = DOSSIER_STOPPED;
      return TRUE;
    }
  if (match->n_tokens < 2 || dossier_search_find_form (search, match, DOSSIER_ENTITY_COUNTRY, FALSE) != NULL || dossier_search_find_form (search, match, DOSSIER_ENTITY_PLACE, FALSE) != NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (sure_types); i++)
    {
      const DossierForm *form = dossier_search_find_form (search, match, sure_types[i], FALSE);

      if (form != NULL && sure_types[i] != DOSSIER_ENTITY_EQUIPMENT && (is_description (search, match) || is_day (search, match)))
        return FALSE;
      if (form != NULL && sure_types[i] == DOSSIER_ENTITY_ORGANISATION && is_of_another_country (search, match, form))
        return FALSE;
      if (form != NULL)
        return claim_form (search, match, form, 0.95);
    }

  return FALSE;
}

/* "the West | Bank": a form that begins with an article, and what begins behind the article is longer. */
static gboolean
is_cut_short (const DossierSearch *search, const DossierMatch *match)
{
  const DossierMatch *next = match->token + 1 < search->n_tokens ? &search->matches[match->token + 1] : NULL;

  return next != NULL && !dossier_search_is (search, match->token, DOSSIER_TOKEN_CAPITALISED | DOSSIER_TOKEN_NUMBER) && next->token + next->n_tokens > match->token + match->n_tokens;
}

void
dossier_known_find_sure (DossierSearch *search)
{
  guint token = 0;

  while (token < search->n_tokens)
    {
      const DossierMatch *match = &search->matches[token];

      if (match->n_tokens == 0 || search->owner[token] != DOSSIER_FREE || is_cut_short (search, match))
        {
          token++;
          continue;
        }
      if (!claim_sure (search, match))
        dossier_countries_note (search, match);
      token += match->n_tokens;
    }
}

/* "Wagner-linked", "Fatah-run": only those who act have such. */
static gboolean
is_behind_tie (const DossierSearch *search, guint end)
{
  static const char *const ties[] = { "affiliated", "aligned", "allied", "backed", "controlled", "funded", "held", "led", "linked", "owned", "run", "sponsored", "trained" };

  if (end + 1 >= search->n_tokens || !dossier_search_is_glue (search, end))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    if (dossier_search_equal (search, end + 1, ties[i]))
      return TRUE;

  return FALSE;
}

/* Acronyms and names that are words: whether this is the organisation. */
static gboolean
is_supported (const DossierSearch *search, const DossierMatch *match, const DossierForm *form)
{
  guint    end = match->token + match->n_tokens;
  gboolean verb = dossier_search_follows (search, end) && dossier_search_has (search, end, DOSSIER_WORD_SPEECH_VERB | DOSSIER_WORD_ACTION_VERB);
  gboolean word = match->n_tokens == 1 && dossier_search_has (search, match->token, DOSSIER_WORD_COMMON | DOSSIER_WORD_FUNCTION) && !dossier_search_is (search, match->token, DOSSIER_TOKEN_ALL_CAPS);

  if (g_hash_table_contains (search->records, dossier_search_record (search, form)))
    return TRUE;
  if (match->n_tokens > 1 && dossier_search_equal (search, match->token, "The") && !dossier_search_is_first (search, match->token))
    return TRUE;
  if (dossier_search_has (search, match->token, DOSSIER_WORD_MONTH | DOSSIER_WORD_WEEKDAY))
    return FALSE;
  if (is_behind_tie (search, end))
    return TRUE;
  if (!form->weak)
    return !word || verb || !dossier_search_is_first (search, match->token);
  if (dossier_search_is (search, match->token, DOSSIER_TOKEN_CAPS_LINE))
    return FALSE;
  if (dossier_search_is (search, match->token, DOSSIER_TOKEN_ALL_CAPS) && dossier_search_follows (search, match->token) && dossier_search_equal (search, match->token - 1, "the"))
    return TRUE;

  return verb && !word;
}

static gboolean
claim_other (DossierSearch *search, const DossierMatch *match)
{
  for (guint i = 0; i < G_N_ELEMENTS (sure_types); i++)
    {
      const DossierForm *form = dossier_search_find_form (search, match, sure_types[i], TRUE);

      if (form != NULL && sure_types[i] != DOSSIER_ENTITY_EQUIPMENT && (is_description (search, match) || is_day (search, match)))
        continue;
      if (form != NULL && is_supported (search, match, form) && claim_form (search, match, form, form->weak && !is_behind_tie (search, match->token + match->n_tokens) ? 0.7 : 0.9))
        return TRUE;
    }

  return FALSE;
}

/* Whether all tokens of a match are free. */
static gboolean
is_free (const DossierSearch *search, const DossierMatch *match)
{
  for (guint i = 0; i < match->n_tokens; i++)
    if (search->owner[match->token + i] != DOSSIER_FREE)
      return FALSE;

  return TRUE;
}

static gboolean
claim_rest (DossierSearch *search, const DossierMatch *match)
{
  return dossier_countries_claim (search, match) || dossier_places_claim (search, match, FALSE) || claim_other (search, match);
}

void
dossier_known_find_rest (DossierSearch *search)
{
  guint token = 0;

  while (token < search->n_tokens)
    {
      DossierMatch match = search->matches[token];

      if (match.n_tokens == 0 || search->owner[token] != DOSSIER_FREE || is_cut_short (search, &match))
        {
          token++;
          continue;
        }
      while (match.n_tokens > 0 && (!is_free (search, &match) || !claim_rest (search, &match)))
        match = dossier_match_at (search->draft, token, match.n_tokens - 1);
      token += MAX (match.n_tokens, 1);
    }
}
