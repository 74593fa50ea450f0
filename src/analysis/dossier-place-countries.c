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

#include <string.h>

#define NEAR 5             /* tokens to either side */
#define FAR 60             /* the same where the document is about no single country */
#define TOWN_INSIDE 300000 /* people of a town that tells by its name inside of another */
#define COUNTRY_WEIGHT 2   /* of a country's name against one of a town or a nationality */
#define LEAD 3             /* the main country has this many halves of the second one's weight at least */

static const DossierDraftMention *
owner_of (const DossierSearch *search, guint token)
{
  guint32 owner = search->owner[token];

  return owner == DOSSIER_FREE || owner == DOSSIER_STOPPED ? NULL : &g_array_index (search->found, DossierDraftMention, owner - 1);
}

void
dossier_place_countries_read_near (const DossierSearch *search, guint token, guint end, char country[3])
{
  gboolean before = TRUE, behind = TRUE; /* whether the sentence goes on there */

  for (guint i = 1; i <= NEAR && *country == '\0'; i++)
    {
      const DossierDraftMention *mention;

      behind = behind && end + i - 1 < search->n_tokens && dossier_search_follows (search, end + i - 1);
      mention = behind ? owner_of (search, end + i - 1) : NULL;
      if (mention != NULL && (mention->type == DOSSIER_ENTITY_COUNTRY || mention->type == DOSSIER_ENTITY_PLACE))
        g_strlcpy (country, mention->country, 3);

      before = before && token >= i && dossier_search_follows (search, token - i + 1);
      mention = before ? owner_of (search, token - i) : NULL;
      if (*country == '\0' && mention != NULL && mention->type == DOSSIER_ENTITY_COUNTRY)
        g_strlcpy (country, mention->country, 3);
    }
}

/* "Seoul City Hall", "Ghana Palace": the country, or that of the largest town, that the name begins with. */
static void
read_beginning (const DossierSearch *search, const DossierDraftMention *mention, char country[3])
{
  const DossierMatch *match = &search->matches[mention->token];
  guint32             largest = TOWN_INSIDE;

  for (guint32 i = match->n_tokens < mention->n_tokens ? match->form : DOSSIER_NO_FORM; i != DOSSIER_NO_FORM; i = dossier_gazetteer_next (search->gazetteer, i))
    {
      const DossierForm   *form = dossier_gazetteer_get_form (search->gazetteer, i);
      const DossierRecord *record = dossier_search_record (search, form);
      guint32              weight = record->type == DOSSIER_ENTITY_COUNTRY ? G_MAXUINT32 : record->population;

      if (form->weak || record->role != DOSSIER_RECORD_THING || (record->type != DOSSIER_ENTITY_COUNTRY && !record->city) || weight <= largest)
        continue;
      largest = weight;
      g_strlcpy (country, record->country, 3);
    }
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

static inline int
country_index (const char *code)
{
  if (!g_ascii_isupper (code[0]) || !g_ascii_isupper (code[1]))
    return -1;

  return (code[0] - 'A') * 26 + code[1] - 'A';
}

/* "Cuyahoga County": where a text tells of no country at all, its counties and parishes are American. */
static gboolean
is_county (const DossierSearch *search, const DossierDraftMention *mention)
{
  guint last = mention->token + mention->n_tokens - 1;

  return mention->n_tokens > 1 && (dossier_search_equal (search, last, "County") || dossier_search_equal (search, last, "Parish"));
}

static guint *
weigh_countries (const DossierSearch *search)
{
  guint *weights = g_new0 (guint, DOSSIER_N_COUNTRIES);
  guint  n_counties = 0, total = 0;

  for (guint i = 0; i < search->found->len; i++)
    {
      const DossierDraftMention *mention = &g_array_index (search->found, DossierDraftMention, i);
      int                        index = country_index (mention->country);

      n_counties += is_unlisted (mention) && is_county (search, mention);
      if (mention->n_tokens == 0 || index < 0)
        continue;
      total++;
      if (mention->type == DOSSIER_ENTITY_COUNTRY)
        weights[index] += mention->kind == DOSSIER_MENTION_DEMONYM ? 1 : COUNTRY_WEIGHT;
      else if (mention->type == DOSSIER_ENTITY_PLACE && !is_unlisted (mention))
        weights[index]++;
    }
  if (total == 0)
    weights[country_index ("US")] = n_counties;

  return weights;
}

/* The country that weighs clearly more than any other, and as much as all others together, or "". */
static void
read_main_country (const DossierSearch *search, char country[3])
{
  g_autofree guint *weights = weigh_countries (search);
  guint             first = 0, second = 0, total = 0;

  for (guint i = 0; i < DOSSIER_N_COUNTRIES; i++)
    {
      total += weights[i];
      if (weights[i] > first)
        {
          second = first;
          first = weights[i];
          country[0] = 'A' + i / 26;
          country[1] = 'A' + i % 26;
          country[2] = '\0';
        }
      else if (weights[i] > second)
        second = weights[i];
    }
  if (2 * first < LEAD * second || 2 * first < total)
    country[0] = '\0';
}

/* The country of the listed place or country that stands nearest, or "". */
static void
read_nearest (const DossierSearch *search, guint token, char country[3])
{
  for (guint i = 1; i <= FAR && *country == '\0'; i++)
    {
      const DossierDraftMention *around[] = { token >= i ? owner_of (search, token - i) : NULL, token + i < search->n_tokens ? owner_of (search, token + i) : NULL };

      for (guint j = 0; j < G_N_ELEMENTS (around) && *country == '\0'; j++)
        if (around[j] != NULL && (around[j]->type == DOSSIER_ENTITY_COUNTRY || around[j]->type == DOSSIER_ENTITY_PLACE) && around[j]->kind != DOSSIER_MENTION_DEMONYM && !is_unlisted (around[j]))
          g_strlcpy (country, around[j]->country, 3);
    }
}

void
dossier_place_countries_complete (DossierSearch *search)
{
  char main_country[3] = "";

  for (guint i = 0; i < search->found->len; i++)
    {
      const DossierDraftMention *mention = &g_array_index (search->found, DossierDraftMention, i);

      DossierDraftEntity *entity;

      if (!is_unlisted (mention))
        continue;
      entity = &g_array_index (search->draft->entities, DossierDraftEntity, mention->entity);
      dossier_place_countries_read_near (search, mention->token, mention->token + mention->n_tokens, entity->country);
      if (*entity->country == '\0')
        read_beginning (search, mention, entity->country);
    }

  read_main_country (search, main_country);
  for (guint i = 0; i < search->found->len; i++)
    {
      DossierDraftMention *mention = &g_array_index (search->found, DossierDraftMention, i);
      DossierDraftEntity  *entity;

      if (!is_unlisted (mention) || *mention->country != '\0')
        continue;
      entity = &g_array_index (search->draft->entities, DossierDraftEntity, mention->entity);
      if (*entity->country == '\0')
        memcpy (entity->country, main_country, sizeof entity->country);
      if (*entity->country == '\0')
        read_nearest (search, mention->token, entity->country);
      memcpy (mention->country, entity->country, sizeof mention->country);
    }
}
