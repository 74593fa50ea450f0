/* dossier-countries.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every form of a match that leads to a country is weighed; the one with the best support is taken.
 */

#include "config.h"

#include "analysis/dossier-countries.h"

#include "analysis/dossier-places.h"

#include <string.h>

#define GREAT_TOWN 200000 /* people; such a town tells which country's regions are meant */
#define MAX_ROW 6         /* capitals in a row */
#define AMBIGUOUS (DOSSIER_WORD_COMMON | DOSSIER_WORD_FIRST_NAME | DOSSIER_WORD_WEAK_NAME)

static gboolean
is_ambiguous (const DossierSearch *search, const DossierMatch *match)
{
  return match->n_tokens == 1 && dossier_search_has (search, match->token, AMBIGUOUS);
}

void
dossier_countries_note (DossierSearch *search, const DossierMatch *match)
{
  const DossierForm *form = dossier_search_find_form (search, match, DOSSIER_ENTITY_COUNTRY, FALSE);
  const DossierForm *place;

  if (form != NULL)
    {
      if (!is_ambiguous (search, match) || !(dossier_search_is_first (search, match->token) || dossier_search_is (search, match->token, DOSSIER_TOKEN_HEADLINE)))
        dossier_search_note_country (search, dossier_search_record (search, form)->country);
      return;
    }

  place = dossier_search_find_form (search, match, DOSSIER_ENTITY_PLACE, FALSE);
  if (place == NULL || *dossier_search_record (search, place)->country == '\0')
    return;
  if (!dossier_search_record (search, place)->city)
    dossier_search_note_country (search, dossier_search_record (search, place)->country);
  if (!dossier_search_record (search, place)->city || dossier_search_record (search, place)->population > GREAT_TOWN)
    dossier_search_note_region (search, dossier_search_record (search, place)->country);
}

static gboolean
equal_any (const DossierSearch *search, guint token, const char *const *words)
{
  for (; *words != NULL; words++)
    if (dossier_search_equal (search, token, *words))
      return TRUE;

  return FALSE;
}

static gboolean
ends_in_ing (const DossierSearch *search, guint token)
{
  const DossierToken *word = dossier_search_token (search, token);

  return word->end - word->start > 4 && strncmp (search->draft->text + word->end - 3, "ing", 3) == 0;
}

/* Whether what ends before `end` does something: a verb follows, perhaps behind "has" or an adverb. What is done to it
 * ("was hit") says nothing. */
static gboolean
acts (const DossierSearch *search, guint end)
{
  static const char *const helpers[] = { "has", "had", "have", "will", "would", "could", "may", "might", "should", "must", "can", "does", "did", "cannot", NULL };
  static const char *const adverbs[] = { "itself", "also", "too", "now", "still", "never", "not", NULL };
  static const char *const being[] = { "is", "was", "are", "were", "be", "been", NULL };
  gboolean                 helped = FALSE, is = FALSE;

  for (guint i = 0; i < 4 && dossier_search_follows (search, end); i++, end++)
    {
      if (equal_any (search, end, being))
        is = TRUE;
      else if (equal_any (search, end, helpers))
        helped = TRUE;
      else if (!equal_any (search, end, adverbs))
        break;
    }
  if (!dossier_search_follows (search, end) || dossier_search_is (search, end, DOSSIER_TOKEN_CAPITALISED))
    return FALSE;
  if (is)
    return ends_in_ing (search, end) && dossier_search_has (search, end, DOSSIER_WORD_SPEECH_VERB | DOSSIER_WORD_ACTION_VERB);

  return helped || dossier_search_has (search, end, DOSSIER_WORD_SPEECH_VERB | DOSSIER_WORD_ACTION_VERB);
}

/* "between Moscow and Beijing": whether the match is one of the two. */
static gboolean
is_between (const DossierSearch *search, guint token, guint end)
{
  if (!dossier_search_follows (search, token))
    return FALSE;
  if (dossier_search_equal (search, token - 1, "between"))
    return dossier_search_equal (search, end, "and");

  return dossier_search_equal (search, token - 1, "and") && token >= 3 && (dossier_search_equal (search, token - 3, "between") || (token >= 4 && dossier_search_equal (search, token - 4, "between")));
}

static gboolean
is_list_mark (const DossierSearch *search, guint token)
{
  return dossier_search_equal (search, token, ",") || dossier_search_equal (search, token, "and") || dossier_search_equal (search, token, "or");
}

static gboolean
has_capital (const DossierSearch *search, guint token, guint n_tokens)
{
  const DossierMatch *match = &search->matches[token];

  for (guint32 i = match->n_tokens == n_tokens ? match->form : DOSSIER_NO_FORM; i != DOSSIER_NO_FORM; i = dossier_gazetteer_next (search->gazetteer, i))
    if (dossier_gazetteer_get_form (search->gazetteer, i)->kind == DOSSIER_MENTION_CAPITAL)
      return TRUE;

  return FALSE;
}

/* "Berlin, Paris and London agreed": capitals in a row are looked at as one. */
static void
widen_to_row (const DossierSearch *search, guint *token, guint *end)
{
  for (guint i = 0; i < MAX_ROW && *token >= 2 && dossier_search_follows (search, *token) && is_list_mark (search, *token - 1) && has_capital (search, *token - 2, 1); i++)
    *token -= 2;
  for (guint i = 0; i < MAX_ROW && dossier_search_follows (search, *end + 1) && is_list_mark (search, *end) && has_capital (search, *end + 1, 1); i++)
    *end += 2;
}

/* "Moscow's demands", but not "Kyiv's residential buildings": what a government has. */
static gboolean
owns_as_state (const DossierSearch *search, guint end)
{
  static const char *const town_things[] = { "apartment", "apartments", "buildings", "centre", "center", "homes", "mayor", "metro", "neighbourhoods", "outskirts", "residential", "residents", "skyline", "streets", "suburbs", NULL };

  if (!dossier_search_is (search, end, DOSSIER_TOKEN_POSSESSIVE))
    return FALSE;
  for (guint i = end + 1; i <= end + 3 && dossier_search_follows (search, i); i++)
    if (equal_any (search, i, town_things) || dossier_search_has (search, i, DOSSIER_WORD_PLACE_LAST))
      return FALSE;

  return TRUE;
}

/* Whether a place acts as its government here. */
static gboolean
is_actor (const DossierSearch *search, guint token, guint end)
{
  static const char *const partners[] = { "against", "by", "with", "for", "pressure", "urged", "accused", "told", "urges", "accuses", "warned", "warns", "push", "that", "if", NULL };
  gboolean                 place, possessive = owns_as_state (search, end);

  if (is_between (search, token, end))
    return TRUE;
  if (token > 0 && dossier_search_is (search, token - 1, DOSSIER_TOKEN_POSSESSIVE)) /* "Türkiye's Ankara" */
    return FALSE;

  widen_to_row (search, &token, &end);
  place = dossier_search_follows (search, token) && dossier_search_has (search, token - 1, DOSSIER_WORD_PLACE_PREPOSITION);
  if (dossier_search_follows (search, token) && equal_any (search, token - 1, partners))
    return TRUE;
  if (place)
    return FALSE;

  return acts (search, end) || possessive;
}

/* Rule 3: a name that is a word, where case tells nothing, needs support. */
static gboolean
is_bare_word (const DossierSearch *search, const DossierMatch *match, const char *country)
{
  static const char *const objects[] = { "the", "a", "an", "your", "my", "it", "this", "that", "up", "off", NULL };
  guint                    end = match->token + match->n_tokens;

  if (match->n_tokens > 1 || !dossier_search_has (search, match->token, DOSSIER_WORD_COMMON))
    return FALSE;
  if (!dossier_search_is_first (search, match->token) && !dossier_search_is (search, match->token, DOSSIER_TOKEN_HEADLINE))
    return FALSE;
  if (dossier_search_follows (search, end) && equal_any (search, end, objects))
    return TRUE;
  if (dossier_search_follows (search, end) && dossier_match_title_at (search->draft, end).n_tokens > 0) /* "Polish MEP …" */
    return FALSE;

  return dossier_search_count_country (search, country) == 0 && !acts (search, end) && !dossier_search_is (search, end, DOSSIER_TOKEN_POSSESSIVE);
}

/* "US" and the like are acronyms in capitals only; in a line of capitals they may be words. */
static gboolean
is_word_in_capitals (const DossierSearch *search, const DossierMatch *match, const DossierForm *form)
{
  return form->exact && match->n_tokens == 1 && dossier_search_is (search, match->token, DOSSIER_TOKEN_CAPS_LINE) && dossier_search_has (search, match->token, DOSSIER_WORD_FUNCTION);
}

/* A first name before another name ("Jordan Pickford") that nobody claimed. */
static gboolean
is_first_name (const DossierSearch *search, const DossierMatch *match)
{
  guint end = match->token + match->n_tokens;

  return match->n_tokens == 1 && dossier_search_has (search, match->token, DOSSIER_WORD_FIRST_NAME) && dossier_search_follows (search, end) && dossier_search_is_name (search, end) &&
         search->owner[end] == DOSSIER_FREE && search->matches[end].n_tokens == 0 && !dossier_search_has (search, end, DOSSIER_WORD_COMMON | DOSSIER_WORD_WEEKDAY | DOSSIER_WORD_MONTH);
}

/* How well a name, people or capital fits here: 0 = not at all. */
static guint
weigh (const DossierSearch *search, const DossierMatch *match, const DossierForm *form)
{
  const DossierRecord *record = dossier_search_record (search, form);
  guint                end = match->token + match->n_tokens;
  guint                count = dossier_search_count_country (search, record->country);

  if (record->kind == DOSSIER_MENTION_METONYM || record->kind == DOSSIER_MENTION_BODY)
    {
      if (form->weak || g_strcmp0 (record->note, "country") == 0)
        return count > 0 ? 2 : 0;
      return g_strcmp0 (record->note, "verb") != 0 || is_actor (search, match->token, end) ? 3 : 0;
    }
  if (form->kind == DOSSIER_MENTION_CAPITAL)
    {
      if (!is_actor (search, match->token, end) || (form->weak && (count == 0 || !acts (search, end))))
        return 0;
      return form->weak ? 1 : 2;
    }
  if (form->weak)
    return count > 0 ? 1 + MIN (count, 100) : 0;

  if (dossier_search_equal (search, end, "$") && !dossier_search_is (search, end, DOSSIER_TOKEN_SPACE_BEFORE))
    return 0;

  return is_bare_word (search, match, record->country) || is_word_in_capitals (search, match, form) || is_first_name (search, match) ? 0 : 200 + MIN (count, 100);
}

/* A body of the state is an organisation that counts for its country; so is the White House before an office. */
static DossierEntityType
type_of (const DossierSearch *search, const DossierMatch *match, const DossierRecord *record)
{
  guint end = match->token + match->n_tokens;

  if (record->kind == DOSSIER_MENTION_BODY)
    return DOSSIER_ENTITY_ORGANISATION;
  if (record->kind != DOSSIER_MENTION_METONYM)
    return DOSSIER_ENTITY_COUNTRY;

  return dossier_search_follows (search, end) && dossier_match_title_at (search->draft, end).n_tokens > 0 ? DOSSIER_ENTITY_ORGANISATION : DOSSIER_ENTITY_COUNTRY;
}

static gboolean
claim (DossierSearch *search, const DossierMatch *match, const DossierForm *form, guint weight)
{
  const DossierRecord *record = dossier_search_record (search, form);
  DossierEntityType    type = type_of (search, match, record);
  DossierMatch         trimmed = dossier_places_trim (search, match);
  DossierDraftMention *mention = dossier_search_claim (search, type, trimmed.token, trimmed.n_tokens, FALSE, "country");
  g_autofree char     *words = NULL;

  if (mention == NULL)
    return FALSE;

  g_strlcpy (mention->country, record->country, sizeof mention->country);
  mention->confidence = weight >= 200 ? 0.97 : form->weak && form->kind == DOSSIER_MENTION_NAME ? 0.9
                                                                                                : 0.8;
  if (type == DOSSIER_ENTITY_ORGANISATION)
    {
      mention->kind = record->kind == DOSSIER_MENTION_BODY ? DOSSIER_MENTION_BODY : DOSSIER_MENTION_NAME;
      mention->entity = dossier_search_get_named_entity (search, type, record->name, record->country);
      return TRUE;
    }

  mention->kind = form->kind;
  mention->entity = dossier_search_get_country_entity (search, record->country);
  words = dossier_search_dup_words (search, match->token, match->n_tokens);
  dossier_search_add_alias (search, mention->entity, words);

  return TRUE;
}

/* "Brussels said": a capital that the tables also know as a name for the organisation that sits there. Where the
 * text speaks of that country and has not named the organisation, the country is meant. */
static gboolean
claim_seat (DossierSearch *search, const DossierMatch *match)
{
  const DossierForm   *form = dossier_search_find_form (search, match, DOSSIER_ENTITY_ORGANISATION, TRUE);
  const DossierForm   *capital = dossier_search_find_form (search, match, DOSSIER_ENTITY_COUNTRY, TRUE);
  guint                token = match->token, end = token + match->n_tokens;
  const DossierRecord *record;
  DossierDraftMention *mention;

  if (form == NULL || capital == NULL || capital->kind != DOSSIER_MENTION_CAPITAL || !is_actor (search, token, end))
    return FALSE;
  record = dossier_search_record (search, form);
  if (!g_hash_table_contains (search->records, record) && dossier_search_count_country (search, dossier_search_record (search, capital)->country) > 0)
    return FALSE;
  if (!is_between (search, token, end))
    widen_to_row (search, &token, &end);
  if (!is_between (search, token, end) && !acts (search, end) && !owns_as_state (search, end))
    return FALSE;

  mention = dossier_search_claim (search, DOSSIER_ENTITY_ORGANISATION, match->token, match->n_tokens, FALSE, "seat");
  if (mention == NULL)
    return FALSE;

  mention->kind = DOSSIER_MENTION_METONYM;
  mention->confidence = 0.7;
  mention->entity = dossier_search_get_record_entity (search, record);

  return TRUE;
}

gboolean
dossier_countries_claim (DossierSearch *search, const DossierMatch *match)
{
  const DossierForm *best = NULL;
  guint              best_weight = 0;

  if (claim_seat (search, match))
    return TRUE;

  for (guint32 i = match->form; i != DOSSIER_NO_FORM; i = dossier_gazetteer_next (search->gazetteer, i))
    {
      const DossierForm   *form = dossier_gazetteer_get_form (search->gazetteer, i);
      const DossierRecord *record = dossier_search_record (search, form);
      guint                weight;

      if (record->role != DOSSIER_RECORD_THING || record->type != DOSSIER_ENTITY_COUNTRY)
        continue;
      weight = weigh (search, match, form);
      if (weight > best_weight)
        {
          best = form;
          best_weight = weight;
        }
    }
  if (best == NULL || (best->kind == DOSSIER_MENTION_NAME && dossier_places_is_state (search, match, dossier_search_record (search, best)->country)))
    return FALSE;

  return claim (search, match, best, best_weight);
}
