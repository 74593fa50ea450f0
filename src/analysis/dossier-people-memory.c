/* dossier-people-memory.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who has been named in this document. Every ending of a full name ("van der Leyen", "der Leyen", "Leyen")
 * leads to the people that have it; of several the one named last before the place in question is meant.
 */

#include "config.h"

#include "analysis/dossier-people.h"

#include "analysis/dossier-person-name.h"
#include "model/dossier-name-link.h"

#include <string.h>

#define FORMER "former "    /* begins the note of an office whose end is known; at an earlier date it was held */
#define FRESH_DAYS 180      /* after which an office that is open in the tables may be over */
#define MAX_SAME_SURNAME 16 /* namings that are looked at for the same person */

static guint64
ending_key (const DossierSearch *search, guint token, guint n_tokens)
{
  guint64 key = 0;

  for (guint i = token; i < token + n_tokens; i++)
    if (!dossier_search_equal (search, i, "-"))
      key = dossier_key_join (key, dossier_person_name_key (search, i));

  return key;
}

/* Where somebody was named. */
typedef struct
{
  guint32 token;
  guint32 person;
} Naming;

/* The namings whose end has this key, in the order of the text; NULL = none. */
static GArray *
get_namings (const DossierSearch *search, guint64 key)
{
  return search->surnames != NULL ? g_hash_table_lookup (search->surnames, GSIZE_TO_POINTER (key)) : NULL;
}

/* Number of namings at or before `token`. */
static guint
count_before (const GArray *namings, guint32 token)
{
  guint low = 0, high = namings->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (namings, Naming, middle).token <= token)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
remember_key (DossierSearch *search, guint64 key, guint32 person, guint32 token)
{
  GArray *namings = get_namings (search, key);
  Naming  naming = { token, person };
  guint   at;

  if (namings == NULL)
    {
      namings = g_array_new (FALSE, FALSE, sizeof (Naming));
      g_hash_table_insert (search->surnames, GSIZE_TO_POINTER (key), namings);
    }
  at = count_before (namings, token);
  if (at == 0 || g_array_index (namings, Naming, at - 1).person != person)
    g_array_insert_val (namings, at, naming);
}

/* Length without "Jr." and the like. */
static guint
bare_length (const DossierSearch *search, guint token, guint n_tokens)
{
  while (n_tokens > 1 && dossier_search_has (search, token + n_tokens - 1, DOSSIER_WORD_NAME_SUFFIX))
    n_tokens--;

  return n_tokens;
}

static void
remember (DossierSearch *search, guint32 person, guint token, guint n_tokens)
{
  guint n = bare_length (search, token, n_tokens);

  if (search->surnames == NULL)
    search->surnames = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)g_array_unref);
  for (guint i = 0; i < n; i++)
    if (!dossier_search_equal (search, token + i, "-"))
      remember_key (search, ending_key (search, token + i, n - i), person, token);
  if (n > 1 && dossier_search_has (search, token, DOSSIER_WORD_ASIAN_SURNAME))
    remember_key (search, ending_key (search, token, 1), person, token);
}

static const DossierPerson *
get_person (const DossierSearch *search, guint32 person)
{
  return &g_array_index (search->people, DossierPerson, person);
}

const DossierPerson *
dossier_people_resolve (const DossierSearch *search, guint token, guint n_tokens)
{
  GArray *namings = get_namings (search, ending_key (search, token, bare_length (search, token, n_tokens)));
  guint   n_before = namings != NULL ? count_before (namings, token) : 0;

  if (namings == NULL)
    return NULL;

  return get_person (search, g_array_index (namings, Naming, n_before > 0 ? n_before - 1 : 0).person);
}

gint32
dossier_people_find_namesake (const DossierSearch *search, guint token, guint n_tokens, gint32 entity)
{
  GArray *namings = get_namings (search, ending_key (search, token, bare_length (search, token, n_tokens)));

  for (guint i = 0; namings != NULL && i < MIN (namings->len, MAX_SAME_SURNAME); i++)
    if (get_person (search, g_array_index (namings, Naming, i).person)->entity != entity)
      return get_person (search, g_array_index (namings, Naming, i).person)->entity;

  return -1;
}

/* First names are kept under the joined key of the name and nothing. */
static guint64
first_name_key (const DossierSearch *search, guint token)
{
  return dossier_key_join (ending_key (search, token, 1), 1);
}

/* The same for the first of two surnames: "Luis Lacalle Pou", whom papers call Lacalle. */
static guint64
first_surname_key (const DossierSearch *search, guint token)
{
  return dossier_key_join (ending_key (search, token, 1), 2);
}

static void
remember_first_surname (DossierSearch *search, guint32 person, guint token, guint n_tokens)
{
  guint n = bare_length (search, token, n_tokens), middle = token + n - 2;

  if (n < 3 || dossier_search_is (search, middle, DOSSIER_TOKEN_INITIAL) || !dossier_search_is (search, middle, DOSSIER_TOKEN_CAPITALISED) || dossier_search_has (search, middle, DOSSIER_WORD_FIRST_NAME | DOSSIER_WORD_PARTICLE))
    return;

  remember_key (search, first_surname_key (search, middle), person, token);
}

const DossierPerson *
dossier_people_resolve_first (const DossierSearch *search, guint token)
{
  GArray *namings = get_namings (search, first_name_key (search, token));

  if (namings == NULL)
    namings = get_namings (search, first_surname_key (search, token));
  if (namings == NULL || namings->len > 1 || g_array_index (namings, Naming, 0).token > token)
    return NULL;

  return get_person (search, g_array_index (namings, Naming, 0).person);
}

/* Whether two full names that end alike are of one person. */
static gboolean
is_same_name (const DossierSearch *search, const DossierPersonName *name, const DossierPerson *person)
{
  g_autofree char *one = dossier_search_dup_words (search, name->token, name->n_tokens);
  g_autofree char *other = dossier_search_dup_words (search, person->token, person->n_tokens);

  return dossier_name_link_same (DOSSIER_ENTITY_PERSON, one, other);
}

/* The person of a full name, or NULL when it is a new one. */
static const DossierPerson *
find_same (const DossierSearch *search, const DossierPersonName *name)
{
  guint                n = bare_length (search, name->token, name->n_tokens);
  guint                n_words = dossier_person_name_count_words (search, name->token, n);
  GArray              *namings = get_namings (search, ending_key (search, name->token + n - 1, 1));
  const DossierPerson *known;

  for (guint i = 0; namings != NULL && i < MIN (namings->len, MAX_SAME_SURNAME); i++)
    {
      const DossierPerson *person = get_person (search, g_array_index (namings, Naming, i).person);

      if (name->record != NULL && person->record == name->record)
        return person;
      if (n_words > 1 && person->n_words > 1 && is_same_name (search, name, person))
        return person;
    }

  if (n_words > 1)
    return NULL;
  known = dossier_people_resolve (search, name->token, n);
  return known != NULL || name->title.n_tokens > 0 ? known : dossier_people_resolve_first (search, name->token);
}

static gint32
add_person (DossierSearch *search, const DossierPersonName *name)
{
  g_autofree char *words = dossier_search_dup_words (search, name->token, name->n_tokens);
  DossierPerson    person = { .token = name->token, .n_tokens = name->n_tokens, .record = name->record };

  person.n_words = dossier_person_name_count_words (search, name->token, name->n_tokens);
  if (name->record != NULL)
    person.entity = dossier_search_get_record_entity (search, name->record);
  else if (name->fleeting)
    return dossier_search_get_named_entity (search, DOSSIER_ENTITY_PERSON, words, NULL);
  else if (person.n_words == 1)
    person.entity = dossier_search_get_named_entity (search, DOSSIER_ENTITY_PERSON, words, NULL);
  else
    person.entity = dossier_draft_add_entity (search->draft, DOSSIER_ENTITY_PERSON, words, name->country);

  if (search->people == NULL)
    search->people = g_array_new (FALSE, FALSE, sizeof (DossierPerson));
  g_array_append_val (search->people, person);
  remember (search, search->people->len - 1, name->token, name->n_tokens);
  if (person.n_words > 1)
    remember_key (search, first_name_key (search, name->token), search->people->len - 1, name->token);
  remember_first_surname (search, search->people->len - 1, name->token, name->n_tokens);

  return person.entity;
}

gboolean
dossier_people_is_in_office (const DossierSearch *search, const DossierRecord *record)
{
  const GDate *date = &search->draft->published;
  guint32      day;

  if (!g_date_valid (date))
    return TRUE;

  day = g_date_get_year (date) * 10000 + g_date_get_month (date) * 100 + g_date_get_day (date);
  return (record->valid_from == 0 || record->valid_from <= day) && (record->valid_to == 0 || record->valid_to >= day);
}

static gboolean
takes_article (const char *country)
{
  static const char *const others[] = { "Bahamas", "Comoros", "Czech Republic", "Dominican Republic", "Gambia", "Maldives", "Netherlands", "Philippines", "Seychelles" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (country, others[i]))
      return TRUE;

  return g_str_has_prefix (country, "United ") || g_str_has_suffix (country, " Islands");
}

/* The office in the words of the text, of several holders in the singular; NULL = none is known. */
static char *
dup_role (const DossierSearch *search, const DossierPersonName *name)
{
  const DossierMatch *role = name->role.n_tokens > 0 ? &name->role : &name->title;

  if (role->n_tokens == 0 || dossier_person_title_is_honorific (search, role))
    return NULL;
  if (dossier_person_title_is_plural (search, role))
    return g_strdup (dossier_search_record (search, dossier_gazetteer_get_form (search->gazetteer, role->form))->name);

  return dossier_search_dup_words (search, role->token, role->n_tokens);
}

/* Whether nobody has looked for long, seen from the date of the document, if the open office of a record is still held. */
static gboolean
may_be_over (const DossierSearch *search, const DossierRecord *record)
{
  GDate seen;

  if (!g_date_valid (&search->draft->published) || record->as_of == 0 || record->valid_to != 0 || !g_date_valid_dmy (record->as_of % 100, record->as_of / 100 % 100, record->as_of / 10000))
    return FALSE;

  g_date_clear (&seen, 1);
  g_date_set_dmy (&seen, record->as_of % 100, record->as_of / 100 % 100, record->as_of / 10000);
  return g_date_days_between (&seen, &search->draft->published) > FRESH_DAYS;
}

/* The office that the tables know, in the words for the document's date: without "former" when it was held then, with
 * the month when it was last seen to be when that is long ago. */
static const char *
get_office (const DossierSearch *search, const DossierRecord *record)
{
  const char      *office = record->note;
  g_autofree char *dated = NULL;

  if (g_date_valid (&search->draft->published) && g_str_has_prefix (office, FORMER))
    office += strlen (FORMER);
  if (!may_be_over (search, record))
    return office;

  dated = g_strdup_printf ("%s (as of %04u-%02u)", office, record->as_of / 10000, record->as_of / 100 % 100);
  return g_string_chunk_insert_const (search->draft->strings, dated);
}

/* Office and country as a reader would say them: "Prime Minister of Denmark". */
static void
qualify (DossierSearch *search, DossierDraftEntity *entity, const DossierPersonName *name)
{
  const char      *country = *name->country != '\0' ? dossier_knowledge_get_country_name (search->draft->knowledge, name->country) : NULL;
  g_autofree char *role = dup_role (search, name);
  g_autofree char *qualifier = NULL;

  if (name->record != NULL && name->record->note != NULL && dossier_people_is_in_office (search, name->record))
    entity->qualifier = get_office (search, name->record);
  if (entity->qualifier != NULL || role == NULL)
    return;

  if (country != NULL)
    qualifier = g_strdup_printf (takes_article (country) ? "%s of the %s" : "%s of %s", role, country);
  entity->qualifier = g_string_chunk_insert_const (search->draft->strings, qualifier != NULL ? qualifier : role);
}

static void
describe (DossierSearch *search, gint32 index, const DossierPersonName *name)
{
  DossierDraftEntity *entity = &g_array_index (search->draft->entities, DossierDraftEntity, index);
  char                gender = dossier_person_name_gender (search, name->token);

  if (*entity->country == '\0')
    g_strlcpy (entity->country, name->country, sizeof entity->country);
  if (entity->gender == 0 && name->title.n_tokens > 0)
    entity->gender = dossier_gazetteer_get_record (search->gazetteer, dossier_gazetteer_get_form (search->gazetteer, name->title.form)->record)->gender;
  if (entity->gender == 0 && name->n_tokens > 1)
    entity->gender = gender;
  if (entity->qualifier == NULL)
    qualify (search, entity, name);
}

gboolean
dossier_people_claim (DossierSearch *search, DossierPersonName *name)
{
  DossierDraftMention *mention = dossier_search_claim (search, DOSSIER_ENTITY_PERSON, name->token, name->n_tokens, FALSE, name->rule);
  const DossierPerson *person;
  g_autofree char     *words = NULL, *title = NULL;

  if (mention == NULL)
    return FALSE;

  person = name->person != NULL ? name->person : find_same (search, name);
  if (person == NULL || (dossier_person_name_count_words (search, name->token, name->n_tokens) > 1 && person->n_words == 1))
    mention->entity = add_person (search, name);
  else
    {
      mention->entity = person->entity;
      if (name->n_tokens > 1)
        remember (search, person - &g_array_index (search->people, DossierPerson, 0), name->token, name->n_tokens);
    }

  if (name->title.n_tokens > 0)
    {
      title = dossier_search_dup_words (search, name->title.token, name->title.n_tokens);
      mention->title = g_string_chunk_insert_const (search->draft->strings, title);
    }
  mention->confidence = name->confidence;
  describe (search, mention->entity, name);
  g_strlcpy (mention->country, g_array_index (search->draft->entities, DossierDraftEntity, mention->entity).country, sizeof mention->country);
  words = dossier_search_dup_words (search, name->token, name->n_tokens);
  dossier_search_add_alias (search, mention->entity, words);

  return TRUE;
}

/* Somebody with a first name whose surname this is, else the only one whose first name it is; NULL = nobody. */
static const DossierPerson *
find_whole (const DossierSearch *search, const DossierDraftMention *mention)
{
  GArray *namings = get_namings (search, ending_key (search, mention->token, 1));

  for (guint i = 0; namings != NULL && i < MIN (namings->len, MAX_SAME_SURNAME); i++)
    if (get_person (search, g_array_index (namings, Naming, i).person)->n_words > 1)
      return get_person (search, g_array_index (namings, Naming, i).person);

  namings = get_namings (search, first_name_key (search, mention->token));
  return namings != NULL && namings->len == 1 && mention->title == NULL ? get_person (search, g_array_index (namings, Naming, 0).person) : NULL;
}

void
dossier_people_join_short (DossierSearch *search)
{
  for (guint i = 0; i < search->found->len; i++)
    {
      DossierDraftMention *mention = &g_array_index (search->found, DossierDraftMention, i);
      DossierDraftEntity  *entity;
      const DossierPerson *whole;

      if (mention->n_tokens != 1 || mention->type != DOSSIER_ENTITY_PERSON || mention->entity < 0)
        continue;
      entity = &g_array_index (search->draft->entities, DossierDraftEntity, mention->entity);
      whole = strchr (entity->name, ' ') == NULL && entity->wikidata == NULL ? find_whole (search, mention) : NULL;
      if (whole == NULL)
        continue;
      mention->entity = whole->entity;
      memcpy (mention->country, g_array_index (search->draft->entities, DossierDraftEntity, whole->entity).country, sizeof mention->country);
    }
}
