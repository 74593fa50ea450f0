/* dossier-place-countries.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a document is about is told by all its places and countries together: a county paper never names its country,
 * but its towns and states do.
 */

#include "config.h"

#include "analysis/dossier-place-countries.h"

#include "analysis/dossier-places.h"

#include <string.h>

#define FAR 60             /* tokens to either side that tell more than the rest of the text */
#define CLOSE 4            /* tokens; how fast it matters less */
#define TOWN_INSIDE 250000 /* people of a town that tells by its name inside of another */
#define LITTLE_TOWN 60000  /* people of a town whose namesake is as likely meant */
#define LOCAL 10.0f
#define WHOLE 3.0f            /* the share of the whole text that a country has */
#define IN_NAME 4.0f          /* "Seoul City Hall" */
#define ACROSS 6              /* tokens that the end of a sentence counts for */
#define SAME_SENTENCE 3.0f    /* how much more tells what stands in the same sentence */
#define COUNTY 4.0f           /* "Cuyahoga County": American unless much speaks for another country */
#define CLEAR 3.0f            /* weight of a country that a text is clearly about */
#define CLEAR_SHARE 0.6f      /* and its share of all */
#define WEIGHT_COUNTRY 2.0f   /* of a country's name */
#define WEIGHT_PLACE 1.0f     /* of a town or region; a nationality the same */
#define WEIGHT_BESIDE 1.5f    /* the least of anything close by */
#define WEIGHT_TABLE_ORG 0.3f /* of an organisation whose country is known */
#define WEIGHT_IN_ORG 0.7f    /* of a place inside the name of an organisation */
#define WEIGHT_COUNTY 0.5f

/* A mention that tells of a country. */
typedef struct
{
  guint token;
  guint country;
  guint sentence;
  float local; /* weight for what stands beside it */
} Anchor;

typedef struct
{
  DossierSearch *search;
  GArray        *anchors;   /* Anchor, by token */
  guint32       *sentences; /* the number of each token's sentence */
  float          weights[DOSSIER_N_COUNTRIES];
  float          total;
} Countries;

static inline int
country_index (const char *code)
{
  if (!g_ascii_isupper (code[0]) || !g_ascii_isupper (code[1]))
    return -1;

  return (code[0] - 'A') * 26 + code[1] - 'A';
}

static void
write_country (guint index, char country[3])
{
  country[0] = 'A' + index / 26;
  country[1] = 'A' + index % 26;
  country[2] = '\0';
}

static DossierDraftMention *
get_found (const DossierSearch *search, guint index)
{
  return &g_array_index (search->found, DossierDraftMention, index);
}

/* Whether it was told by its surroundings that this is a place: whatever the tables know has its country or has none. */
static gboolean
is_unlisted (const DossierDraftMention *mention)
{
  static const char *const rules[] = { "agreement", "guess", "model", "place-head", "repeat" };

  if (mention->n_tokens == 0 || mention->type != DOSSIER_ENTITY_PLACE || mention->entity < 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (mention->rule, rules[i]))
      return TRUE;

  return FALSE;
}

/* "Cuyahoga County", "Walker County Sheriff's Office": the last token of the county's name, or 0. */
static guint
find_county (const DossierSearch *search, const DossierDraftMention *mention)
{
  for (guint i = mention->token + 1; i < mention->token + mention->n_tokens; i++)
    if (dossier_search_equal (search, i, "County") || dossier_search_equal (search, i, "Parish") || dossier_search_equal (search, i, "Township"))
      return dossier_search_is (search, i - 1, DOSSIER_TOKEN_CAPITALISED) ? i : 0;

  return 0;
}

/* The country, region or great town whose name begins at a token inside of another name; -1 = none. */
static int
read_inner (const DossierSearch *search, guint token, guint end)
{
  const DossierMatch *match = &search->matches[token];
  guint32             largest = TOWN_INSIDE - 1;
  int                 country = -1;

  if (match->n_tokens == 0 || token + match->n_tokens > end)
    return -1;
  for (guint32 i = match->form; i != DOSSIER_NO_FORM; i = dossier_gazetteer_next (search->gazetteer, i))
    {
      const DossierForm   *form = dossier_gazetteer_get_form (search->gazetteer, i);
      const DossierRecord *record = dossier_search_record (search, form);
      guint32              weight = record->type == DOSSIER_ENTITY_COUNTRY || !record->city ? G_MAXUINT32 : record->population;

      if ((form->weak && (record->city || !dossier_search_is (search, token, DOSSIER_TOKEN_ALL_CAPS))) || record->role != DOSSIER_RECORD_THING || (record->type != DOSSIER_ENTITY_COUNTRY && record->type != DOSSIER_ENTITY_PLACE) || weight <= largest)
        continue;
      largest = weight;
      country = country_index (record->country);
    }

  return country;
}

/* "birds from Russia" tells where things come from, not where they are. */
static gboolean
is_behind_origin (const DossierSearch *search, guint token)
{
  return dossier_search_follows (search, token) && (dossier_search_equal (search, token - 1, "from") || dossier_search_equal (search, token - 1, "to"));
}

static void
add_anchor (Countries *self, guint token, int country, float weight)
{
  Anchor anchor = { token, country, self->sentences[token], is_behind_origin (self->search, token) ? weight / 2 : MAX (weight, WEIGHT_BESIDE) };

  if (country < 0)
    return;
  g_array_append_val (self->anchors, anchor);
  self->weights[country] += weight;
  self->total += weight;
}

/* "FrontCounter BC", "Belfast Magistrate's Court". */
static void
add_organisation (Countries *self, const DossierDraftMention *mention)
{
  guint end = mention->token + mention->n_tokens;

  if (g_str_equal (mention->rule, "table"))
    add_anchor (self, mention->token, country_index (mention->country), WEIGHT_TABLE_ORG);
  else if (find_county (self->search, mention) > 0)
    add_anchor (self, mention->token, country_index ("US"), WEIGHT_COUNTY);
  else
    for (guint i = mention->token; i < end; i++)
      add_anchor (self, i, read_inner (self->search, i, end), WEIGHT_IN_ORG);
}

static gint
compare_anchors (gconstpointer a, gconstpointer b)
{
  return (gint)((const Anchor *)a)->token - (gint)((const Anchor *)b)->token;
}

static void
collect (Countries *self)
{
  const DossierSearch *search = self->search;

  for (guint i = 0; i < search->found->len; i++)
    {
      const DossierDraftMention *mention = get_found (search, i);
      gboolean                   demonym = mention->kind == DOSSIER_MENTION_DEMONYM;

      if (mention->n_tokens == 0)
        continue;
      if (mention->type == DOSSIER_ENTITY_ORGANISATION)
        add_organisation (self, mention);
      else if (is_unlisted (mention))
        add_anchor (self, mention->token, find_county (search, mention) > 0 ? country_index ("US") : -1, WEIGHT_COUNTY);
      else if (mention->type == DOSSIER_ENTITY_COUNTRY || mention->type == DOSSIER_ENTITY_PLACE)
        add_anchor (self, mention->token, country_index (mention->country), mention->type == DOSSIER_ENTITY_COUNTRY && !demonym ? WEIGHT_COUNTRY : WEIGHT_PLACE);
    }
  g_array_sort (self->anchors, compare_anchors);
}

/* The first anchor at or behind a token. */
static guint
find_anchor (const Countries *self, guint token)
{
  guint low = 0, high = self->anchors->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->anchors, Anchor, middle).token < token)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* "Northumberland Avenue": streets are named after places anywhere. */
static gboolean
is_street (const DossierSearch *search, const DossierDraftMention *mention)
{
  static const char *const streets[] = { "Avenue", "Ave", "Ave.", "Boulevard", "Blvd", "Drive", "Lane", "Road", "Rd", "Square", "St", "St.", "Street", "Way" };

  for (guint i = 0; i < G_N_ELEMENTS (streets); i++)
    if (dossier_search_equal (search, mention->token + mention->n_tokens - 1, streets[i]))
      return TRUE;

  return FALSE;
}

static void
add_scores (const Countries *self, const DossierDraftMention *mention, float *scores)
{
  guint end = mention->token + mention->n_tokens, us = country_index ("US");

  for (guint i = find_anchor (self, mention->token > FAR ? mention->token - FAR : 0); i < self->anchors->len; i++)
    {
      const Anchor *anchor = &g_array_index (self->anchors, Anchor, i);
      guint         distance = anchor->token < mention->token ? mention->token - anchor->token : anchor->token - end;

      if (anchor->token >= end + FAR)
        break;
      if (anchor->token >= mention->token && anchor->token < end)
        continue;
      if (anchor->sentence == self->sentences[mention->token])
        scores[anchor->country] += SAME_SENTENCE * LOCAL * anchor->local / (CLOSE + distance);
      else
        scores[anchor->country] += LOCAL * anchor->local / (CLOSE + ACROSS + distance);
    }
  if (find_county (self->search, mention) > 0)
    {
      scores[us] += self->weights[us] >= WEIGHT_PLACE ? 2 * COUNTY : COUNTY;
      return;
    }
  for (guint i = mention->token; i < end && !is_street (self->search, mention); i++)
    {
      int inner = mention->n_tokens > 1 ? read_inner (self->search, i, end) : -1;

      if (inner >= 0)
        scores[inner] += IN_NAME;
    }
}

/* The country that the text and what stands around its mentions speak for, or "". */
static void
choose (const Countries *self, const float *scores, char country[3])
{
  float best = 0;

  for (guint i = 0; i < DOSSIER_N_COUNTRIES; i++)
    {
      float score = scores[i] + (self->total > 0 ? WHOLE * self->weights[i] / self->total : 0);

      if (score <= best)
        continue;
      best = score;
      write_country (i, country);
    }
}

static gint
compare_entities (gconstpointer a, gconstpointer b, gpointer data)
{
  const DossierSearch *search = data;
  const guint         *first = a, *second = b;
  gint32               one = get_found (search, *first)->entity, other = get_found (search, *second)->entity;

  return one != other ? (one < other ? -1 : 1) : *first < *second ? -1
                                                                  : *first > *second;
}

/* The mentions whose country is to be found, by their entities. */
static GArray *
list_unlisted (DossierSearch *search)
{
  GArray *unlisted = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < search->found->len; i++)
    if (is_unlisted (get_found (search, i)) && *get_found (search, i)->country == '\0')
      g_array_append_val (unlisted, i);
  g_array_sort_with_data (unlisted, compare_entities, search);

  return unlisted;
}

/* All mentions of a place that no table knows lie in one country. */
static void
complete_unlisted (const Countries *self)
{
  DossierSearch *search = self->search;
  g_autoptr (GArray) unlisted = list_unlisted (search);
  guint first = 0;

  while (first < unlisted->len)
    {
      float               scores[DOSSIER_N_COUNTRIES] = { 0 };
      gint32              id = get_found (search, g_array_index (unlisted, guint, first))->entity;
      DossierDraftEntity *entity = &g_array_index (search->draft->entities, DossierDraftEntity, id);
      guint               end = first;

      for (; end < unlisted->len && get_found (search, g_array_index (unlisted, guint, end))->entity == id; end++)
        add_scores (self, get_found (search, g_array_index (unlisted, guint, end)), scores);
      if (*entity->country == '\0')
        choose (self, scores, entity->country);
      for (; first < end; first++)
        memcpy (get_found (search, g_array_index (unlisted, guint, first))->country, entity->country, sizeof entity->country);
    }
}

/* The country that the text is clearly about, when `own` is not counted; -1 = none. */
static int
find_clear (const Countries *self, float own)
{
  guint best = 0;

  for (guint i = 1; i < DOSSIER_N_COUNTRIES; i++)
    if (self->weights[i] > self->weights[best])
      best = i;

  return self->weights[best] >= CLEAR && self->weights[best] >= CLEAR_SHARE * (self->total - own) ? (int)best : -1;
}

/* Whether towns there are named after towns elsewhere by the thousands. */
static gboolean
is_settled_in_english (const char *country)
{
  static const char *const countries[] = { "AU", "CA", "GB", "IE", "NZ", "US" };

  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    if (g_str_equal (country, countries[i]))
      return TRUE;

  return FALSE;
}

/* The largest town of the mention's name in a country, or NULL. */
static const DossierRecord *
find_town (const DossierSearch *search, const DossierDraftMention *mention, const char *country)
{
  DossierMatch         match = dossier_match_at (search->draft, mention->token, mention->n_tokens);
  const DossierRecord *town = NULL;

  for (guint32 i = match.n_tokens == mention->n_tokens ? match.form : DOSSIER_NO_FORM; i != DOSSIER_NO_FORM; i = dossier_gazetteer_next (search->gazetteer, i))
    {
      const DossierRecord *record = dossier_search_record (search, dossier_gazetteer_get_form (search->gazetteer, i));

      if (record->city && g_str_equal (record->country, country) && (town == NULL || record->population > town->population))
        town = record;
    }

  return town;
}

/* "Malakoff" in a text on Texas, "Kent" in one on Connecticut: not the ones in Europe, of which there is no word. */
static void
move_place (Countries *self, DossierDraftMention *mention, float own)
{
  DossierSearch       *search = self->search;
  const DossierRecord *town = find_town (search, mention, mention->country), *other;
  int                  clear = find_clear (self, own);
  gboolean             little = town != NULL && town->population < LITTLE_TOWN;
  char                 country[3];
  g_autofree char     *words = NULL;

  if (clear < 0 || self->weights[country_index (mention->country)] - own > 0 || (town != NULL && (g_strcmp0 (town->note, "capital") == 0 || town->population >= TOWN_INSIDE)))
    return;
  write_country (clear, country);
  other = find_town (search, mention, country);
  if (other == NULL && !(little && is_settled_in_english (country)))
    return;

  words = dossier_search_dup_words (search, mention->token, mention->n_tokens);
  mention->entity = other != NULL ? dossier_search_get_record_entity (search, other) : dossier_search_get_named_entity (search, DOSSIER_ENTITY_PLACE, words, country);
  mention->confidence = 0.65;
  memcpy (mention->country, country, sizeof country);
}

/* Towns and the regions of one word; what is told by the country behind a comma stays. */
static gboolean
may_move (const DossierSearch *search, const DossierDraftMention *mention)
{
  char container[3] = "";

  if (mention->n_tokens == 0 || mention->type != DOSSIER_ENTITY_PLACE || mention->kind != DOSSIER_MENTION_NAME || *mention->country == '\0')
    return FALSE;
  if (!g_str_equal (mention->rule, "city") && !(g_str_equal (mention->rule, "region") && mention->n_tokens == 1))
    return FALSE;

  return !dossier_places_read_container (search, mention->token + mention->n_tokens, container);
}

static void
move_places (Countries *self)
{
  DossierSearch    *search = self->search;
  guint             n_entities = search->draft->entities->len, n_found = search->found->len;
  g_autofree float *own = g_new0 (float, n_entities);

  for (guint i = 0; i < n_found; i++)
    if (get_found (search, i)->n_tokens > 0 && get_found (search, i)->entity >= 0)
      own[get_found (search, i)->entity] += WEIGHT_PLACE;
  for (guint i = 0; i < n_found; i++)
    {
      DossierDraftMention *mention = get_found (search, i);

      if (may_move (search, mention))
        move_place (self, mention, own[mention->entity]);
    }
}

/* "University of Melbourne", "Kyiv School of Economics": a great town at the start of a name or behind "of" tells where it is. */
static void
complete_organisations (const Countries *self)
{
  const DossierSearch *search = self->search;

  for (guint i = 0; i < search->found->len; i++)
    {
      DossierDraftMention *mention = get_found (search, i);
      DossierDraftEntity  *entity;

      if (mention->n_tokens < 2 || mention->type != DOSSIER_ENTITY_ORGANISATION || mention->entity < 0 || g_str_equal (mention->rule, "table"))
        continue;
      entity = &g_array_index (search->draft->entities, DossierDraftEntity, mention->entity);
      for (guint j = mention->token; j < mention->token + mention->n_tokens && *entity->country == '\0'; j++)
        {
          int inner = j == mention->token || dossier_search_equal (search, j - 1, "of") ? read_inner (search, j, mention->token + mention->n_tokens) : -1;

          if (inner >= 0)
            write_country (inner, entity->country);
        }
      if (*mention->country == '\0')
        memcpy (mention->country, entity->country, sizeof mention->country);
    }
}

static void
start (Countries *self)
{
  g_array_set_size (self->anchors, 0);
  memset (self->weights, 0, sizeof self->weights);
  self->total = 0;
  collect (self);
}

static guint32 *
number_sentences (const DossierSearch *search)
{
  guint32 *numbers = g_new (guint32, search->n_tokens + 1);
  guint32  number = 0;

  for (guint i = 0; i < search->n_tokens; i++)
    numbers[i] = number += !dossier_search_follows (search, i);

  return numbers;
}

void
dossier_place_countries_complete (DossierSearch *search)
{
  g_autoptr (GArray) anchors = g_array_new (FALSE, FALSE, sizeof (Anchor));
  g_autofree guint32 *sentences = number_sentences (search);
  Countries           self = { .search = search, .anchors = anchors, .sentences = sentences };

  start (&self);
  move_places (&self);
  start (&self);
  complete_unlisted (&self);
  complete_organisations (&self);
}
