/* dossier-people.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Judges runs of capitalised words. Points for: a first name 3, an initial 3, a particle 2, a verb of speech beside
 * it 2, an apposition with an office 3 …; points against: a preposition of place, heads of organisations, common
 * words. A run with ACCEPT points is a person.
 */

#include "config.h"

#include "analysis/dossier-people.h"

#include "analysis/dossier-person-name.h"

#define ACCEPT 3
#define MAX_TITLES 3
#define APPOSITION 7 /* tokens behind the comma in which an office is looked for */

#define HEADS (DOSSIER_WORD_ORG_FIRST | DOSSIER_WORD_ORG_LAST | DOSSIER_WORD_PLACE_LAST | DOSSIER_WORD_DOCUMENT_HEAD | DOSSIER_WORD_EVENT_HEAD | DOSSIER_WORD_COMPANY)

/* The country form, adjective or not, that ends right before `token`; NULL = none. */
static const DossierForm *
country_before (const DossierSearch *search, guint token)
{
  for (guint n = 1; n <= 4 && n <= token; n++)
    if (search->matches[token - n].n_tokens == n)
      return dossier_search_find_form (search, &search->matches[token - n], DOSSIER_ENTITY_COUNTRY, TRUE);

  return NULL;
}

gboolean
dossier_people_read_country (const DossierSearch *search, guint token, guint end, char country[3])
{
  const DossierForm *form = NULL;

  if (token > 0 && dossier_search_is (search, token - 1, DOSSIER_TOKEN_POSSESSIVE))
    token--;
  if (token > 0)
    form = country_before (search, token);
  if (form == NULL && dossier_search_equal (search, end, "of"))
    {
      end += dossier_search_equal (search, end + 1, "the") ? 2 : 1;
      if (end < search->n_tokens)
        form = dossier_search_find_form (search, &search->matches[end], DOSSIER_ENTITY_COUNTRY, FALSE);
    }
  if (form == NULL)
    return FALSE;

  g_strlcpy (country, dossier_search_record (search, form)->country, 3);
  return TRUE;
}

/* Whether the tables name something here that is no person; weak forms do not count. */
static gboolean
is_other_thing (const DossierSearch *search, guint token, guint min_tokens)
{
  const DossierMatch *match = &search->matches[token];

  if (match->n_tokens < min_tokens || dossier_search_find_form (search, match, DOSSIER_ENTITY_PERSON, TRUE) != NULL)
    return FALSE;
  for (guint32 i = match->form; i != DOSSIER_NO_FORM; i = dossier_gazetteer_next (search->gazetteer, i))
    {
      const DossierForm   *form = dossier_gazetteer_get_form (search->gazetteer, i);
      const DossierRecord *record = dossier_search_record (search, form);

      if (!form->weak && record->role == DOSSIER_RECORD_THING && (!record->city || record->population > 50000))
        return TRUE;
    }

  return FALSE;
}

static int
judge_first (const DossierSearch *search, guint token)
{
  gboolean other = is_other_thing (search, token, 1);

  if (dossier_search_is (search, token, DOSSIER_TOKEN_INITIAL))
    return 3;
  if (dossier_search_has (search, token, DOSSIER_WORD_FIRST_NAME))
    return other ? 2 : 3;
  if (dossier_search_has (search, token, DOSSIER_WORD_PARTICLE))
    return -2;
  if (dossier_search_has (search, token, DOSSIER_WORD_WEAK_NAME))
    return 2;
  if (other)
    return -3;
  if (dossier_search_has (search, token, DOSSIER_WORD_ASIAN_SURNAME))
    return 2;

  return dossier_search_has (search, token, DOSSIER_WORD_COMMON) ? -2 : 0;
}

/* "de", "la": in names of people, and as often in names of streets and towns. */
static gboolean
is_romance_particle (const DossierSearch *search, guint token)
{
  static const char *const words[] = { "da", "das", "de", "del", "della", "di", "do", "dos", "du", "e", "la", "las", "le", "los", "y" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (dossier_search_equal (search, token, words[i]))
      return TRUE;

  return FALSE;
}

static int
judge_rest (const DossierSearch *search, guint token, guint n_tokens)
{
  gboolean known = dossier_search_has (search, token, DOSSIER_WORD_FIRST_NAME | DOSSIER_WORD_WEAK_NAME) && (!is_other_thing (search, token, 1) || !is_other_thing (search, token + 1, 1));
  int      score = 0;

  for (guint i = token + 1; i < token + n_tokens; i++)
    {
      if (i + 1 == token + n_tokens && dossier_person_name_is_letter (search, i)) /* "Tom R." keeps the surname back */
        score -= 2;
      else if (dossier_search_is (search, i, DOSSIER_TOKEN_INITIAL))
        score += 3;
      else if (dossier_search_has (search, i, DOSSIER_WORD_NAME_SUFFIX))
        score += 1;
      else if (dossier_person_name_is_prefixed (search, i))
        score += 2;
      else if (dossier_search_has (search, i, DOSSIER_WORD_PARTICLE) && !dossier_search_is (search, i, DOSSIER_TOKEN_CAPITALISED))
        score += is_romance_particle (search, i) ? 0 : 2;
      else if (dossier_search_has (search, i, HEADS) && dossier_search_has (search, i, DOSSIER_WORD_COMMON))
        score -= i + 1 == token + n_tokens ? 5 : 3;
      else if (dossier_search_is (search, i, DOSSIER_TOKEN_ALL_CAPS) && !dossier_search_is (search, i, DOSSIER_TOKEN_CAPS_LINE))
        score -= 2;
      else if (dossier_search_has (search, i, DOSSIER_WORD_COMMON) && !dossier_search_has (search, i, DOSSIER_WORD_FIRST_NAME))
        score -= known ? 0 : 2;
      else if (is_other_thing (search, i, 1) && !known)
        score -= 2;
      else if (search->matches[i].n_tokens == 0)
        score += i + 1 == token + n_tokens;
    }

  return score;
}

/* "Kira Rudik, a Ukrainian Member of Parliament", "X, 45, said", "X, who"; notes office and country. */
static int
judge_apposition (const DossierSearch *search, DossierPersonName *name)
{
  guint comma = name->token + name->n_tokens;

  if (!dossier_search_equal (search, comma, ",") && !dossier_search_equal (search, comma, "("))
    return 0;
  if (dossier_search_is (search, comma + 1, DOSSIER_TOKEN_NUMBER) && dossier_search_token (search, comma + 1)->end - dossier_search_token (search, comma + 1)->start <= 3 && (dossier_search_equal (search, comma + 2, ",") || dossier_search_equal (search, comma + 2, ")")))
    return 3;
  if (dossier_search_equal (search, comma + 1, "who"))
    return 2;

  for (guint i = comma + 1; i <= comma + APPOSITION && dossier_search_follows (search, i); i++)
    {
      DossierMatch title = dossier_match_title_at (search->draft, i);

      if (dossier_search_is (search, i, DOSSIER_TOKEN_PUNCTUATION) && !dossier_search_is (search, i, DOSSIER_TOKEN_POSSESSIVE) && !dossier_search_equal (search, i, "-"))
        break;
      if (dossier_search_has (search, i, DOSSIER_WORD_SPEECH_VERB) && title.n_tokens == 0) /* ", told reporters" */
        break;
      if (title.n_tokens == 0)
        continue;
      if (dossier_search_follows (search, i + title.n_tokens) && dossier_search_is_name (search, i + title.n_tokens))
        return 1; /* "…, Prime Minister Y": the next one in a row */
      if (name->title.n_tokens == 0)
        name->title = title;
      else if (name->role.n_tokens == 0 && dossier_person_title_is_honorific (search, &name->title))
        name->role = title;
      if (*name->country == '\0')
        dossier_people_read_country (search, i, i + title.n_tokens, name->country);
      return 3;
    }

  return 0;
}

/* "Estonia's defence minister, Kadri Ilves, told": the office before the comma. */
static int
judge_office_before (const DossierSearch *search, DossierPersonName *name)
{
  guint comma = name->token - 1;

  if (name->token < 3 || !dossier_search_equal (search, comma, ",") || !dossier_search_equal (search, name->token + name->n_tokens, ",") || name->title.n_tokens > 0)
    return 0;
  for (guint n = 4; n > 0; n--)
    {
      guint        start = comma > n ? comma - n : 0;
      DossierMatch title = dossier_match_title_at (search->draft, start);

      if (start == 0 || title.n_tokens != n || dossier_person_title_is_plural (search, &title))
        continue;
      if (!dossier_search_is (search, start - 1, DOSSIER_TOKEN_POSSESSIVE) && !dossier_search_equal (search, start - 1, "the") && !dossier_search_equal (search, start - 1, "The") && country_before (search, start) == NULL)
        return 0;
      name->title = title;
      if (*name->country == '\0')
        dossier_people_read_country (search, start, comma, name->country);
      return 3;
    }

  return 0;
}

static gboolean
is_person_before (const DossierSearch *search, guint token)
{
  guint32 owner = token > 0 ? search->owner[token - 1] : DOSSIER_FREE;

  return owner != DOSSIER_FREE && owner != DOSSIER_STOPPED && g_array_index (search->found, DossierDraftMention, owner - 1).type == DOSSIER_ENTITY_PERSON;
}

/* "Walter Reed hospital". */
static gboolean
is_before_building (const DossierSearch *search, guint end)
{
  static const char *const buildings[] = { "airport", "bridge", "cemetery", "highway", "hospital", "museum", "prison", "stadium", "university" };

  for (guint i = 0; i < G_N_ELEMENTS (buildings) && dossier_search_follows (search, end); i++)
    if (dossier_search_equal (search, end, buildings[i]))
      return TRUE;

  return FALSE;
}

static int
judge_context (const DossierSearch *search, DossierPersonName *name)
{
  guint token = name->token, end = token + name->n_tokens;
  int   score = judge_apposition (search, name) + judge_office_before (search, name);

  if (dossier_search_follows (search, end) && dossier_search_has (search, end, DOSSIER_WORD_SPEECH_VERB))
    score += 2;
  else if (dossier_search_follows (search, end) && dossier_search_has (search, end, DOSSIER_WORD_ACTION_VERB) && !dossier_search_is (search, end, DOSSIER_TOKEN_CAPITALISED))
    score += 1;
  if (dossier_search_equal (search, end, "who"))
    score += 2;
  if (is_before_building (search, end))
    score -= 6;
  if (!dossier_search_follows (search, token))
    return score;

  if (dossier_search_has (search, token - 1, DOSSIER_WORD_SPEECH_VERB))
    score += 2;
  if (dossier_search_equal (search, token - 1, "the"))
    score -= 3;
  if (dossier_search_has (search, token - 1, DOSSIER_WORD_ORG_LAST) && !dossier_search_is (search, token - 1, DOSSIER_TOKEN_CAPITALISED))
    score -= 2;
  if (dossier_search_has (search, token - 1, DOSSIER_WORD_PLACE_PREPOSITION) && !dossier_search_equal (search, token - 1, "to") && !dossier_search_equal (search, token - 1, "from"))
    score -= dossier_search_has (search, token, DOSSIER_WORD_FIRST_NAME) ? 1 : 2;
  if ((dossier_search_equal (search, token - 1, "and") || dossier_search_equal (search, token - 1, ",")) && is_person_before (search, token - 1))
    score += 2;

  return score;
}

/* "Mathematician", "Oppositionist": what somebody is, written like a name at the start of a sentence or line. */
static gboolean
is_calling (const DossierSearch *search, guint token)
{
  static const char *const ends[] = { "ist", "ian", "man", "aire", "er", "or" };
  const DossierToken      *word = dossier_search_token (search, token);

  if (dossier_search_has (search, token, DOSSIER_WORD_COMMON))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (word->end - word->start > strlen (ends[i]) + 4 && strncmp (search->draft->text + word->end - strlen (ends[i]), ends[i], strlen (ends[i])) == 0)
      return search->matches[token].n_tokens == 0 && dossier_search_is_first (search, token);

  return FALSE;
}

/* "Ranking Democrat Elijah Cummings", "Mathematician Hermann Weyl": words before a first name are none of it. */
static gboolean
begins_with_word (const DossierSearch *search, const DossierPersonName *name)
{
  return name->n_tokens > 2 && is_calling (search, name->token) && !dossier_search_has (search, name->token, DOSSIER_WORD_FIRST_NAME | DOSSIER_WORD_WEAK_NAME | DOSSIER_WORD_ASIAN_SURNAME | DOSSIER_WORD_PARTICLE) &&
         !dossier_search_is (search, name->token, DOSSIER_TOKEN_INITIAL) && dossier_search_has (search, name->token + 1, DOSSIER_WORD_FIRST_NAME) && !dossier_search_has (search, name->token + 1, DOSSIER_WORD_WEAK_NAME);
}

/* The record of a person whose whole name this is, or NULL. */
static const DossierRecord *
find_record (const DossierSearch *search, guint token, guint n_tokens, gboolean weak)
{
  const DossierMatch *match = &search->matches[token];
  const DossierForm  *form = match->n_tokens == n_tokens ? dossier_search_find_form (search, match, DOSSIER_ENTITY_PERSON, weak) : NULL;

  return form != NULL ? dossier_search_record (search, form) : NULL;
}

/* "Vladimir V. Putin": the one in the tables, who stands there without the middle initial. */
static const DossierRecord *
find_record_by_ends (const DossierSearch *search, guint token, guint n_tokens)
{
  const DossierKey  *keys = search->draft->keys;
  DossierMatch       ends = { token, 2, DOSSIER_NO_FORM };
  const DossierForm *form;

  if (n_tokens != 3 || !dossier_search_is (search, token + 1, DOSSIER_TOKEN_INITIAL))
    return NULL;

  ends.form = dossier_gazetteer_find (search->gazetteer, dossier_key_join (dossier_key_join (0, keys[token].exact), keys[token + 2].exact));
  form = ends.form != DOSSIER_NO_FORM ? dossier_search_find_form (search, &ends, DOSSIER_ENTITY_PERSON, FALSE) : NULL;

  return form != NULL ? dossier_search_record (search, form) : NULL;
}

/* A full name with or without a title before it. */
static gboolean
accept_full (DossierSearch *search, DossierPersonName *name)
{
  int score;

  name->record = find_record (search, name->token, name->n_tokens, name->n_tokens > 1);
  if (name->record == NULL)
    name->record = find_record_by_ends (search, name->token, name->n_tokens);
  name->rule = name->record != NULL ? "person-table" : name->title.n_tokens > 0 ? "title"
                                                                                : "name-evidence";
  if (name->record == NULL && (dossier_person_name_count_words (search, name->token, name->n_tokens) < 2 || is_other_thing (search, name->token, 2)))
    return FALSE;

  score = judge_first (search, name->token) + judge_rest (search, name->token, name->n_tokens);
  score += name->title.n_tokens > 0 ? 5 : 0;
  score += judge_context (search, name);
  if (name->record == NULL && score < ACCEPT)
    return FALSE;

  if (name->record != NULL)
    g_strlcpy (name->country, name->record->country, sizeof name->country);
  name->confidence = name->record != NULL ? 0.95 : MIN (0.95, 0.5 + 0.06 * score);
  return dossier_people_claim (search, name);
}

/* "told reporters Anna Kvist …": a plural with a single name behind it is not her title. */
static gboolean
is_of_others (const DossierSearch *search, const DossierPersonName *name)
{
  static const char *const joints[] = { ",", "and", "&", "/" };
  guint                    end = name->token + name->n_tokens;

  if (!dossier_person_title_is_plural (search, &name->title))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    if (dossier_search_equal (search, end, joints[i]))
      return FALSE;

  return TRUE;
}

gboolean
dossier_person_title_read_name (const DossierSearch *search, DossierPersonName *name)
{
  guint token = name->token, start;

  for (guint i = 0; i < MAX_TITLES; i++)
    {
      DossierMatch title;

      if ((i > 0 && !dossier_search_follows (search, token)) || !dossier_person_title_read (search, token, &title, &start))
        break;
      if (i == 0)
        name->title = title;
      else if (!dossier_search_follows (search, start) || !dossier_search_is_name (search, start))
        break;
      else if (name->role.n_tokens == 0 && !dossier_person_title_is_honorific (search, &title))
        name->role = title;
      token = start;
    }
  if (token == name->token || !dossier_search_follows (search, token))
    return FALSE;

  name->token = token;
  name->n_tokens = dossier_person_name_read (search, token);
  if (begins_with_word (search, name))
    {
      name->token++;
      name->n_tokens--;
    }
  return name->n_tokens > 0 && !is_of_others (search, name);
}

/* Whether a name may begin here inside a run of capitalised words: behind a people, a country or an organisation. */
static gboolean
begins_name (const DossierSearch *search, guint token)
{
  if (!dossier_search_follows (search, token) || !dossier_search_is_name (search, token - 1))
    return TRUE;
  if (search->owner[token - 1] != DOSSIER_FREE || search->matches[token - 1].n_tokens == 1)
    return TRUE;

  if (dossier_search_has (search, token - 1, DOSSIER_WORD_FIRST_NAME) || !dossier_search_has (search, token, DOSSIER_WORD_FIRST_NAME))
    return dossier_search_is_first (search, token - 1) && dossier_search_has (search, token - 1, DOSSIER_WORD_COMMON) && !dossier_search_has (search, token - 1, DOSSIER_WORD_FIRST_NAME);

  return is_calling (search, token - 1);
}

/* "Donald Trump Praises Breitbart": somebody in the tables, in a headline with a verb. */
static void
cut_at_listed (const DossierSearch *search, DossierPersonName *name)
{
  const DossierMatch *match = &search->matches[name->token];
  guint               end = name->token + match->n_tokens;

  if (match->n_tokens < 2 || match->n_tokens >= name->n_tokens || !dossier_search_is (search, name->token, DOSSIER_TOKEN_HEADLINE) || dossier_search_find_form (search, match, DOSSIER_ENTITY_PERSON, FALSE) == NULL)
    return;
  if (!dossier_search_has (search, end, DOSSIER_WORD_NAME_SUFFIX | DOSSIER_WORD_PARTICLE) && !dossier_search_is_glue (search, end))
    name->n_tokens = match->n_tokens;
}

/* Looks for a full name at `token`; answers where to go on. */
/* A name of several words in the tables that begins with a word of the language. */
static gboolean
is_listed_behind_word (const DossierSearch *search, guint token)
{
  const DossierMatch *match = &search->matches[token];

  return match->n_tokens > 1 && dossier_search_is (search, token, DOSSIER_TOKEN_CAPITALISED) && dossier_search_find_form (search, match, DOSSIER_ENTITY_PERSON, FALSE) != NULL;
}

static guint
find_full_at (DossierSearch *search, guint token)
{
  DossierPersonName name = { .token = token };

  if (dossier_person_title_read_name (search, &name))
    {
      dossier_people_read_country (search, token, name.token + name.n_tokens, name.country);
      if (accept_full (search, &name))
        return name.token + name.n_tokens;
      if (!dossier_search_has (search, token, DOSSIER_WORD_FIRST_NAME) || dossier_person_title_is_rank (search, &name.title))
        return name.token;
    }

  name = (DossierPersonName){ .token = token };
  name.n_tokens = dossier_person_name_read (search, token);
  if (name.n_tokens == 0 && is_listed_behind_word (search, token)) /* "To Lam" */
    name.n_tokens = search->matches[token].n_tokens;
  else if (name.n_tokens == 0 || !begins_name (search, token) || begins_with_word (search, &name))
    return token + 1;
  cut_at_listed (search, &name);

  dossier_people_read_country (search, 0, token + name.n_tokens, name.country);
  return accept_full (search, &name) ? token + name.n_tokens : token + 1;
}

void
dossier_people_find_full (DossierSearch *search)
{
  guint token = 0;

  while (token < search->n_tokens)
    {
      if (search->owner[token] != DOSSIER_FREE || !dossier_search_is (search, token, DOSSIER_TOKEN_WORD) || dossier_search_is (search, token, DOSSIER_TOKEN_SKIP))
        token++;
      else
        token = find_full_at (search, token);
    }
}
