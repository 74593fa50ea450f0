/* dossier-people-short.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Surnames alone, once the full names are known. A surname that is also a country or a town ("Jordan",
 * "London") is the person unless the words before it or the rest of the text speak for the place.
 */

#include "config.h"

#include "analysis/dossier-people.h"

#include "analysis/dossier-person-name.h"
#include "analysis/dossier-places.h"

static gboolean
has_verb_after (const DossierSearch *search, guint end)
{
  return dossier_search_follows (search, end) && dossier_search_has (search, end, DOSSIER_WORD_SPEECH_VERB | DOSSIER_WORD_ACTION_VERB);
}

static gboolean
has_place_before (const DossierSearch *search, guint token)
{
  return dossier_search_follows (search, token) && dossier_search_has (search, token - 1, DOSSIER_WORD_PLACE_PREPOSITION);
}

/* How often the word of a token stands in whole names of people, and once for itself. */
static guint
count_in_people (const DossierSearch *search, guint token)
{
  guint n = 1;

  for (guint i = 0; i < search->n_tokens; i++)
    {
      guint32                    owner = search->draft->keys[i].exact == search->draft->keys[token].exact ? search->owner[i] : DOSSIER_FREE;
      const DossierDraftMention *mention = owner != DOSSIER_FREE && owner != DOSSIER_STOPPED ? &g_array_index (search->found, DossierDraftMention, owner - 1) : NULL;

      n += mention != NULL && mention->type == DOSSIER_ENTITY_PERSON && mention->n_tokens > 1;
    }

  return n;
}

/* Whether a place of the same name is meant instead: what else tells of the country counts. */
static gboolean
is_rather_place (const DossierSearch *search, guint token, guint n_tokens)
{
  const DossierMatch *match = &search->matches[token];
  const DossierForm  *country = dossier_search_find_form (search, match, DOSSIER_ENTITY_COUNTRY, FALSE);
  const DossierForm  *place = dossier_search_find_form (search, match, DOSSIER_ENTITY_PLACE, FALSE);
  char                container[3];

  if (match->n_tokens != n_tokens)
    return match->n_tokens > n_tokens;
  if (country == NULL && place == NULL)
    return FALSE;
  if (has_place_before (search, token) || dossier_places_read_container (search, token + n_tokens, container))
    return TRUE;

  return country != NULL && (country->kind == DOSSIER_MENTION_DEMONYM || !dossier_search_has (search, token, DOSSIER_WORD_FIRST_NAME | DOSSIER_WORD_WEAK_NAME)) &&
         dossier_search_count_country (search, dossier_search_record (search, country)->country) > count_in_people (search, token);
}

/* "Israel visited" behind "Israel Katz": a first name alone is the country of that name. */
static gboolean
is_country (const DossierSearch *search, guint token)
{
  const DossierMatch *match = &search->matches[token];

  return match->n_tokens > 0 && dossier_search_find_form (search, match, DOSSIER_ENTITY_COUNTRY, FALSE) != NULL;
}

/* A common word at the start of a sentence is a surname only when something says so: "Brown said", "May's". */
static gboolean
is_mere_word (const DossierSearch *search, guint token, guint n_tokens)
{
  gboolean common = dossier_search_has (search, token, DOSSIER_WORD_COMMON | DOSSIER_WORD_FUNCTION | DOSSIER_WORD_MONTH);

  if (n_tokens > 1)
    return FALSE;
  if (dossier_search_equal (search, token, "I"))
    return TRUE;
  if (!common)
    return dossier_search_is_written_small (search, token) && !has_verb_after (search, token + 1);
  if (!dossier_search_is_first (search, token) && !dossier_search_is (search, token, DOSSIER_TOKEN_HEADLINE))
    return FALSE;

  return !has_verb_after (search, token + 1) && !dossier_search_is (search, token + 1, DOSSIER_TOKEN_POSSESSIVE);
}

static gboolean
is_acronym (const DossierSearch *search, guint token)
{
  return dossier_search_is (search, token, DOSSIER_TOKEN_ALL_CAPS) && !dossier_search_is (search, token, DOSSIER_TOKEN_CAPS_LINE);
}

/* The person that the tables know under this name, when something else in the text supports it. */
static const DossierRecord *
find_supported (const DossierSearch *search, const DossierPersonName *name)
{
  const DossierMatch  *match = &search->matches[name->token];
  const DossierRecord *best = NULL;

  for (guint32 i = match->n_tokens == name->n_tokens ? match->form : DOSSIER_NO_FORM; i != DOSSIER_NO_FORM; i = dossier_gazetteer_next (search->gazetteer, i))
    {
      const DossierForm   *form = dossier_gazetteer_get_form (search->gazetteer, i);
      const DossierRecord *record = dossier_search_record (search, form);

      if (record->role != DOSSIER_RECORD_THING || record->type != DOSSIER_ENTITY_PERSON || (best != NULL && !dossier_people_is_in_office (search, record)))
        continue;
      if (!form->weak || name->title.n_tokens > 0 || has_verb_after (search, name->token + name->n_tokens) || dossier_search_count_country (search, record->country) > 0)
        best = record;
    }

  return best;
}

/* "said", "added": forms that are no plural noun ("reports"). */
static gboolean
is_past_speech (const DossierSearch *search, guint token)
{
  const DossierToken *verb = dossier_search_token (search, token);

  return dossier_search_has (search, token, DOSSIER_WORD_SPEECH_VERB) && (dossier_search_equal (search, token, "says") || search->draft->text[verb->end - 1] != 's');
}

/* "Secretary Kerry": of what the tables know under this name nothing but places would stand behind a title. */
static gboolean
is_only_place (const DossierSearch *search, guint token)
{
  const DossierMatch *match = &search->matches[token];

  return match->n_tokens == 1 && dossier_search_find_form (search, match, DOSSIER_ENTITY_PLACE, TRUE) != NULL && dossier_search_find_form (search, match, DOSSIER_ENTITY_COUNTRY, TRUE) == NULL &&
         dossier_search_find_form (search, match, DOSSIER_ENTITY_ORGANISATION, FALSE) == NULL;
}

/* A single unknown word that something beside it makes a person. */
static gboolean
accept_unknown (const DossierSearch *search, DossierPersonName *name)
{
  guint    token = name->token, end = token + name->n_tokens;
  gboolean common = dossier_search_has (search, token, DOSSIER_WORD_COMMON | DOSSIER_WORD_MONTH | DOSSIER_WORD_WEEKDAY);

  if (dossier_person_name_count_words (search, token, name->n_tokens) > 1 || is_acronym (search, token) || dossier_match_title_at (search->draft, token).n_tokens > 0)
    return FALSE;
  if (search->matches[token].n_tokens >= name->n_tokens && (name->title.n_tokens == 0 || !dossier_search_is (search, name->title.token, DOSSIER_TOKEN_CAPITALISED) || !is_only_place (search, token)))
    return FALSE;
  if (name->title.n_tokens > 0)
    {
      name->rule = "title";
      name->confidence = 0.8;
      return !common && (dossier_search_is (search, name->title.token + name->title.n_tokens - 1, DOSSIER_TOKEN_CAPITALISED) || !has_place_before (search, token));
    }

  name->rule = "verb";
  name->fleeting = TRUE;
  name->confidence = 0.56;
  return !common && dossier_search_follows (search, end) && is_past_speech (search, end) && !dossier_search_equal (search, token - (token > 0), "the");
}

/* "Mr Prayut", "Sheikh Mohamed": where people are called by the first of their names. In other places a first name behind
 * a title is somebody else's surname: "Senator Paul". */
static gboolean
may_be_first_name (const DossierSearch *search, const DossierPersonName *name)
{
  const char *class = name->title.n_tokens > 0 ? dossier_search_record (search, dossier_gazetteer_get_form (search->gazetteer, name->title.form))->note : NULL;

  return name->title.n_tokens == 0 || !dossier_search_has (search, name->token, DOSSIER_WORD_FIRST_NAME | DOSSIER_WORD_WEAK_NAME) || g_strcmp0 (class, "royal") == 0 || g_strcmp0 (class, "style") == 0;
}

static gboolean
claim_short (DossierSearch *search, DossierPersonName *name)
{
  const DossierPerson *person = dossier_people_resolve (search, name->token, name->n_tokens);

  if (person != NULL && name->n_tokens == 1 && is_acronym (search, name->token) && !dossier_search_is (search, person->token + person->n_tokens - 1, DOSSIER_TOKEN_ALL_CAPS))
    return FALSE;
  if (person == NULL && name->n_tokens == 1 && may_be_first_name (search, name) && !dossier_search_has (search, name->token, DOSSIER_WORD_COMMON) && !is_acronym (search, name->token) &&
      !is_country (search, name->token))
    person = dossier_people_resolve_first (search, name->token);

  if (person != NULL && (name->title.n_tokens > 0 || !is_rather_place (search, name->token, name->n_tokens)) && !is_mere_word (search, name->token, name->n_tokens))
    {
      name->rule = "surname";
      name->confidence = 0.9;
      name->record = person->record;
      name->person = person;
      return dossier_people_claim (search, name);
    }

  name->record = find_supported (search, name);
  if (name->record != NULL && !is_rather_place (search, name->token, name->n_tokens))
    {
      name->rule = "person-table";
      name->confidence = 0.85;
      g_strlcpy (name->country, name->record->country, sizeof name->country);
      return dossier_people_claim (search, name);
    }

  return accept_unknown (search, name) && dossier_people_claim (search, name);
}

/* Whether the word before belongs to the same run of capitals and is not known for something else. */
static gboolean
is_inside_run (const DossierSearch *search, guint token)
{
  if (token >= 2 && dossier_search_is_glue (search, token - 1) && search->owner[token - 2] == DOSSIER_FREE && search->matches[token - 2].n_tokens == 0 && dossier_search_is_name (search, token - 2))
    return TRUE;
  if (!dossier_search_follows (search, token) || !dossier_search_is_name (search, token - 1) || search->owner[token - 1] != DOSSIER_FREE)
    return FALSE;
  if (search->matches[token - 1].n_tokens == 1)
    return FALSE;

  return !dossier_search_is_first (search, token - 1) || !dossier_search_has (search, token - 1, DOSSIER_WORD_COMMON);
}

/* "Later May said": a function word in capitals that ends the name of somebody in the text. */
static gboolean
is_function_surname (const DossierSearch *search, guint token)
{
  if (!dossier_search_is (search, token, DOSSIER_TOKEN_CAPITALISED) || dossier_search_is (search, token, DOSSIER_TOKEN_HEADLINE | DOSSIER_TOKEN_HANDLE | DOSSIER_TOKEN_ADDRESS) || !dossier_search_has (search, token, DOSSIER_WORD_FUNCTION))
    return FALSE;
  if (dossier_search_is_first (search, token) && !has_verb_after (search, token + 1))
    return FALSE;

  return dossier_people_resolve (search, token, 1) != NULL;
}

static guint
find_short_at (DossierSearch *search, guint token)
{
  DossierPersonName name = { .token = token };

  if (dossier_person_title_read_name (search, &name))
    {
      dossier_people_read_country (search, token, name.token + name.n_tokens, name.country);
      if (dossier_person_name_count_words (search, name.token, name.n_tokens) <= 3 && claim_short (search, &name))
        return name.token + name.n_tokens;
    }

  name = (DossierPersonName){ .token = token };
  name.n_tokens = dossier_person_name_read (search, token);
  if (name.n_tokens == 0 && is_function_surname (search, token))
    name.n_tokens = 1;
  if (name.n_tokens == 0 || is_inside_run (search, token))
    return token + 1;
  if (dossier_person_name_count_words (search, name.token, name.n_tokens) <= 3 && claim_short (search, &name))
    return token + name.n_tokens;

  return token + 1;
}

void
dossier_people_find_short (DossierSearch *search)
{
  guint token = 0;

  while (token < search->n_tokens)
    {
      if (search->owner[token] != DOSSIER_FREE || !dossier_search_is (search, token, DOSSIER_TOKEN_WORD) || dossier_search_is (search, token, DOSSIER_TOKEN_SKIP))
        token++;
      else
        token = find_short_at (search, token);
    }
}
