/* dossier-places.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-places.h"

#define SURE_POPULATION 300000 /* a town of this size is meant without any support */
#define WITHIN 50000           /* weight of "in Queensland" behind a town there */
#define NAMED 6000             /* weight of a region whose name is doubtful in a country that the text names */
#define AMBIGUOUS (DOSSIER_WORD_COMMON | DOSSIER_WORD_FIRST_NAME | DOSSIER_WORD_WEAK_NAME)

/* What stands around a match. */
typedef struct
{
  gboolean preposition; /* "in", "near" before it */
  gboolean in_run;      /* another capitalised word that nobody knows stands beside it */
  gboolean ambiguous;   /* a word or a first name */
  gboolean calendar;    /* a month or day of the week */
  gboolean state_noun;  /* "the Republic" */
  gboolean glued;       /* the second part of a word with a hyphen: "Euro-Atlantic" */
  char     country[3];  /* of what follows behind a comma: "Paris, Texas" */
  char     state[3];    /* the same, when it is also the name of a state (Georgia) */
  char     within[3];   /* of what follows behind "in": "Warwick in Queensland" */
} Surroundings;

/* The country of a region or state among the forms of a match; FALSE = none. */
static gboolean
read_state (const DossierSearch *search, const DossierMatch *match, gboolean weak, char country[3])
{
  const DossierForm   *form = dossier_search_find_form (search, match, DOSSIER_ENTITY_PLACE, weak);
  const DossierRecord *record = form != NULL ? dossier_search_record (search, form) : NULL;

  if (record == NULL || record->city || *record->country == '\0')
    return FALSE;

  g_strlcpy (country, record->country, 3);
  return TRUE;
}

/* The country of the country or region named at `token`; FALSE = none. */
static gboolean
read_whole (const DossierSearch *search, guint token, char country[3])
{
  const DossierMatch *match = &search->matches[token];
  const DossierForm  *form;

  form = dossier_search_find_form (search, match, DOSSIER_ENTITY_COUNTRY, FALSE);
  if (form == NULL)
    return read_state (search, match, TRUE, country);
  if (form->kind != DOSSIER_MENTION_NAME)
    return FALSE;

  g_strlcpy (country, dossier_search_record (search, form)->country, 3);
  return TRUE;
}

gboolean
dossier_places_read_container (const DossierSearch *search, guint comma, char country[3])
{
  return dossier_search_equal (search, comma, ",") && dossier_search_follows (search, comma + 1) && read_whole (search, comma + 1, country);
}

static gboolean
is_unknown_name (const DossierSearch *search, guint token)
{
  return dossier_search_is_name (search, token) && search->owner[token] == DOSSIER_FREE && search->matches[token].n_tokens == 0 &&
         !dossier_search_has (search, token, DOSSIER_WORD_WEEKDAY | DOSSIER_WORD_MONTH);
}

/* Whether the tables know a place of this name in the country. */
static gboolean
has_place_in (const DossierSearch *search, const DossierMatch *match, const char *country)
{
  for (guint32 i = match->form; i != DOSSIER_NO_FORM; i = dossier_gazetteer_next (search->gazetteer, i))
    {
      const DossierRecord *record = dossier_search_record (search, dossier_gazetteer_get_form (search->gazetteer, i));

      if (record->type == DOSSIER_ENTITY_PLACE && g_str_equal (record->country, country))
        return TRUE;
    }

  return FALSE;
}

static Surroundings
look_around (const DossierSearch *search, const DossierMatch *match)
{
  guint        end = match->token + match->n_tokens;
  Surroundings around = { 0 };

  around.preposition = dossier_search_follows (search, match->token) && dossier_search_has (search, match->token - 1, DOSSIER_WORD_PLACE_PREPOSITION);
  around.in_run = (dossier_search_follows (search, end) && is_unknown_name (search, end) && dossier_match_title_at (search->draft, end).n_tokens == 0) ||
                  (dossier_search_follows (search, match->token) && is_unknown_name (search, match->token - 1) &&
                   !(dossier_search_is_first (search, match->token - 1) && dossier_search_has (search, match->token - 1, DOSSIER_WORD_COMMON)));
  around.glued = match->token >= 2 && dossier_search_is_glue (search, match->token - 1) && search->matches[match->token - 2].n_tokens == 0 &&
                 dossier_search_token (search, match->token - 2)->end - dossier_search_token (search, match->token - 2)->start > 1; /* but "R-Texas" */
  around.calendar = match->n_tokens == 1 && dossier_search_has (search, match->token, DOSSIER_WORD_MONTH | DOSSIER_WORD_WEEKDAY);
  around.state_noun = match->n_tokens == 1 && dossier_search_has (search, match->token, DOSSIER_WORD_STATE_NOUN);
  around.ambiguous = match->n_tokens == 1 && dossier_search_has (search, match->token, AMBIGUOUS);
  if (dossier_places_read_container (search, end, around.country))
    read_state (search, &search->matches[end + 1], TRUE, around.state);
  /* "in Paris, Russia launched …": a comma between clauses. */
  if (*around.country != '\0' && *around.state == '\0' && !has_place_in (search, match, around.country))
    *around.country = '\0';
  if (*around.country == '\0' && dossier_search_follows (search, end) && dossier_search_equal (search, end, "in") && dossier_search_follows (search, end + 1))
    read_whole (search, end + 1, around.within);

  return around;
}

static guint
weigh_city (const DossierSearch *search, const DossierForm *form, const DossierRecord *record, const Surroundings *around)
{
  gboolean capital = g_strcmp0 (record->note, "capital") == 0;
  guint    count = dossier_search_count_country (search, record->country);
  guint    weight = 1 + MIN (record->population / 10000, 3000);

  if (*around->country != '\0')
    return g_str_equal (around->country, record->country) || g_str_equal (around->state, record->country) ? 100000 + weight : 0;
  if (around->calendar || around->glued || around->state_noun || (around->in_run && !around->preposition))
    return 0;
  if ((form->weak || around->ambiguous) && !around->preposition && !(count > 0 && !form->weak))
    return 0;
  if (!capital && record->population < SURE_POPULATION && !around->preposition && count == 0)
    return 0;

  if (*around->within != '\0' && g_str_equal (around->within, record->country))
    weight += WITHIN;

  /* A country that the text names makes its towns likely, but not a Paris in Texas before the capital of France. */
  if (count > 0)
    weight += MIN (5000, record->population / 20) + MIN (count, 50) * 20;

  return weight + (capital ? (record->population > 1000000 ? 8000 : 4000) : 0);
}

/* Whether "Town," of this country stands before `token`: "Atlanta, Georgia". */
static gboolean
is_behind_town (const DossierSearch *search, guint token, const char *country)
{
  const DossierMatch *match;

  if (token < 2 || !dossier_search_follows (search, token) || !dossier_search_equal (search, token - 1, ","))
    return FALSE;

  match = &search->matches[token - 2];
  if (search->owner[token - 2] != DOSSIER_FREE && search->owner[token - 2] != DOSSIER_STOPPED)
    return g_str_equal (g_array_index (search->found, DossierDraftMention, search->owner[token - 2] - 1).country, country);
  for (guint32 i = match->form; i != DOSSIER_NO_FORM; i = dossier_gazetteer_next (search->gazetteer, i))
    {
      const DossierRecord *record = dossier_search_record (search, dossier_gazetteer_get_form (search->gazetteer, i));

      if (record->type == DOSSIER_ENTITY_PLACE && g_str_equal (record->country, country))
        return TRUE;
    }

  return FALSE;
}

/* "Blakely, Georgia" where the text speaks more of the state's country. */
static gboolean
is_behind_name (const DossierSearch *search, guint token, const char *state, const char *country)
{
  return token >= 2 && dossier_search_follows (search, token) && dossier_search_equal (search, token - 1, ",") && dossier_search_follows (search, token - 1) && dossier_search_is_name (search, token - 2) &&
         dossier_search_count_country (search, state) > dossier_search_count_country (search, country);
}

/* "the governor of Georgia", "Georgia Gov. Kemp": what a state has and a country has not. */
static gboolean
is_governed (const DossierSearch *search, const DossierMatch *match)
{
  static const char *const offices[] = { "governor", "Governor", "Gov", "Gov.", "governors" };
  guint                    token = match->token, end = token + match->n_tokens;

  if (dossier_search_is (search, end, DOSSIER_TOKEN_POSSESSIVE))
    end++;
  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    if (dossier_search_equal (search, end, offices[i]) || (token >= 2 && dossier_search_equal (search, token - 1, "of") && dossier_search_equal (search, token - 2, offices[i])))
      return TRUE;

  return FALSE;
}

static guint
weigh_region (const DossierSearch *search, const DossierMatch *match, const DossierForm *form, const DossierRecord *record, const Surroundings *around)
{
  guint count = dossier_search_count_country (search, record->country);

  if (around->glued)
    return 0;
  if (form->weak && (is_behind_town (search, match->token, record->country) || is_governed (search, match)))
    return 60000;
  if (form->weak)
    return (around->preposition && !around->ambiguous) || count > 0 ? (count > 0 ? NAMED : 2000) + MIN (count, 50) * 100 : 0;
  if (match->n_tokens == 1 && dossier_search_has (search, match->token, DOSSIER_WORD_COMMON) && dossier_search_is_first (search, match->token) && !around->preposition)
    return 0;

  return 50000;
}

DossierMatch
dossier_places_trim (const DossierSearch *search, const DossierMatch *match)
{
  DossierMatch trimmed = *match;

  while (trimmed.n_tokens > 1 && !dossier_search_is (search, trimmed.token, DOSSIER_TOKEN_CAPITALISED) && dossier_search_is (search, trimmed.token + 1, DOSSIER_TOKEN_CAPITALISED))
    {
      trimmed.token++;
      trimmed.n_tokens--;
    }
  while (trimmed.n_tokens > 1 && dossier_search_has (search, trimmed.token + trimmed.n_tokens - 1, DOSSIER_WORD_STATE_NOUN) && !dossier_search_is (search, trimmed.token + trimmed.n_tokens - 1, DOSSIER_TOKEN_CAPITALISED))
    trimmed.n_tokens--;

  return trimmed;
}

static gboolean
claim (DossierSearch *search, const DossierMatch *match, const DossierForm *form, guint weight)
{
  DossierMatch         trimmed = dossier_places_trim (search, match);
  const DossierRecord *record = dossier_search_record (search, form);
  DossierDraftMention *mention = dossier_search_claim (search, DOSSIER_ENTITY_PLACE, trimmed.token, trimmed.n_tokens, FALSE, record->city ? "city" : "region");
  g_autofree char     *words = NULL;

  if (mention == NULL)
    return FALSE;

  mention->kind = form->kind == DOSSIER_MENTION_DEMONYM ? DOSSIER_MENTION_DEMONYM : DOSSIER_MENTION_NAME;
  mention->confidence = weight >= 5000 ? 0.95 : 0.75;
  mention->entity = dossier_search_get_record_entity (search, record);
  g_strlcpy (mention->country, record->country, sizeof mention->country);
  words = dossier_search_dup_words (search, match->token, match->n_tokens);
  dossier_search_add_alias (search, mention->entity, words);

  return TRUE;
}

/* "Nyanza province", "Warwick in Queensland": not the town of that name elsewhere, which is the only one the tables know. */
static gboolean
is_namesake (const DossierSearch *search, const DossierMatch *match, const DossierRecord *record, const Surroundings *around)
{
  guint end = match->token + match->n_tokens;

  if (!record->city || g_strcmp0 (record->note, "capital") == 0)
    return FALSE;
  if (*around->within != '\0')
    return !g_str_equal (around->within, record->country) && record->population < SURE_POPULATION;

  return dossier_search_count_country (search, record->country) == 0 && dossier_search_follows (search, end) && dossier_search_has (search, end, DOSSIER_WORD_PLACE_LAST) && !dossier_search_is (search, end, DOSSIER_TOKEN_CAPITALISED) &&
         !dossier_search_equal (search, end, "city") && !dossier_search_equal (search, end, "town");
}

static gboolean
claim_namesake (DossierSearch *search, const DossierMatch *match, const char *country)
{
  DossierDraftMention *mention = dossier_search_claim (search, DOSSIER_ENTITY_PLACE, match->token, match->n_tokens, FALSE, "guess");
  g_autofree char     *words = mention != NULL ? dossier_search_dup_words (search, match->token, match->n_tokens) : NULL;

  if (mention == NULL)
    return FALSE;

  mention->confidence = 0.65;
  g_strlcpy (mention->country, country, sizeof mention->country);
  mention->entity = dossier_search_get_named_entity (search, DOSSIER_ENTITY_PLACE, words, *country != '\0' ? country : NULL);

  return TRUE;
}

/* "Jerusalem": a great town, and a region elsewhere that is mostly called by a longer name. */
static gboolean
is_great_town_elsewhere (const DossierSearch *search, const DossierMatch *match, const char *country)
{
  for (guint32 i = match->form; i != DOSSIER_NO_FORM; i = dossier_gazetteer_next (search->gazetteer, i))
    {
      const DossierForm   *form = dossier_gazetteer_get_form (search->gazetteer, i);
      const DossierRecord *record = dossier_search_record (search, form);

      if (record->city && !form->weak && record->population >= SURE_POPULATION && !g_str_equal (record->country, country))
        return TRUE;
    }

  return FALSE;
}

gboolean
dossier_places_claim (DossierSearch *search, const DossierMatch *match, gboolean sure)
{
  Surroundings       around = look_around (search, match);
  const DossierForm *best = NULL;
  guint              best_weight = 0;

  around.preposition |= sure;
  for (guint32 i = match->form; i != DOSSIER_NO_FORM; i = dossier_gazetteer_next (search->gazetteer, i))
    {
      const DossierForm   *form = dossier_gazetteer_get_form (search->gazetteer, i);
      const DossierRecord *record = dossier_search_record (search, form);
      guint                weight;

      if (record->role != DOSSIER_RECORD_THING || record->type != DOSSIER_ENTITY_PLACE)
        continue;
      if (!record->city && form->weak && is_great_town_elsewhere (search, match, record->country))
        continue;
      weight = record->city ? weigh_city (search, form, record, &around) : weigh_region (search, match, form, record, &around);
      if (weight > best_weight)
        {
          best = form;
          best_weight = weight;
        }
    }

  /* "Paris, Ontario": too small for the tables, but there can be no doubt. */
  if (best == NULL && *around.state != '\0' && !around.glued && !around.in_run && dossier_search_find_form (search, match, DOSSIER_ENTITY_PLACE, FALSE) != NULL)
    return claim_namesake (search, match, around.state);
  if (best != NULL && is_namesake (search, match, dossier_search_record (search, best), &around))
    return claim_namesake (search, match, around.within);

  return best != NULL && claim (search, match, best, best_weight);
}

/* "Lebanon, Ohio": a town with the name of a country before a region of another one, which is not the next of a list. */
static gboolean
is_town_of_state (const DossierSearch *search, const DossierMatch *match, const char *country)
{
  guint comma = match->token + match->n_tokens, end;
  char  state[3], next[3];

  if (!dossier_search_equal (search, comma, ",") || !dossier_search_follows (search, comma + 1) || !read_state (search, &search->matches[comma + 1], FALSE, state) || g_str_equal (state, country))
    return FALSE;
  end = comma + 1 + search->matches[comma + 1].n_tokens;
  if (dossier_search_equal (search, end, "and") || dossier_search_equal (search, end, "or") || dossier_places_read_container (search, end, next))
    return FALSE;
  for (guint32 i = match->form; i != DOSSIER_NO_FORM; i = dossier_gazetteer_next (search->gazetteer, i))
    {
      const DossierRecord *record = dossier_search_record (search, dossier_gazetteer_get_form (search->gazetteer, i));

      if (record->city && g_str_equal (record->country, state))
        return TRUE;
    }

  return FALSE;
}

/* Whether more than its mere name tells of a country: its people, its capital, its towns. */
static gboolean
is_told_of (const DossierSearch *search, const char *country)
{
  if (dossier_search_count_regions (search, country) > 0)
    return TRUE;
  for (guint i = 0; i < search->found->len; i++)
    {
      const DossierDraftMention *mention = &g_array_index (search->found, DossierDraftMention, i);

      if (mention->n_tokens > 0 && mention->kind != DOSSIER_MENTION_NAME && g_str_equal (mention->country, country))
        return TRUE;
    }

  return FALSE;
}

gboolean
dossier_places_is_state (const DossierSearch *search, const DossierMatch *match, const char *country)
{
  const DossierForm *form = dossier_search_find_form (search, match, DOSSIER_ENTITY_PLACE, TRUE);

  if (is_town_of_state (search, match, country))
    return TRUE;
  if (form == NULL || dossier_search_record (search, form)->city || match->n_tokens > 1 || g_str_equal (dossier_search_record (search, form)->country, country))
    return FALSE;
  if (is_behind_town (search, match->token, dossier_search_record (search, form)->country) || is_governed (search, match) || is_behind_name (search, match->token, dossier_search_record (search, form)->country, country))
    return TRUE;

  if (dossier_search_count_regions (search, dossier_search_record (search, form)->country) > dossier_search_count_country (search, country))
    return TRUE;

  return g_hash_table_contains (search->records, dossier_search_record (search, form)) && !is_told_of (search, country);
}
