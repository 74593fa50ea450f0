/* dossier-runner-up.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Weights are how much is written of such things, whatever the text: countries most, then great towns.
 */

#include "config.h"

#include "analysis/dossier-runner-up.h"

#include "analysis/dossier-people.h"

#include <string.h>

#define COUNTRY_WEIGHT 20000000
#define REGION_WEIGHT 1000000
#define OTHER_WEIGHT 500000
#define WEAK 10 /* divides the weight of a form that needs support */

static guint32
weigh (const DossierForm *form, const DossierRecord *record)
{
  guint32 weight = record->type == DOSSIER_ENTITY_COUNTRY ? COUNTRY_WEIGHT : record->city                         ? MAX (record->population, 1)
                                                                           : record->type == DOSSIER_ENTITY_PLACE ? REGION_WEIGHT
                                                                                                                  : OTHER_WEIGHT;

  return form->weak ? weight / WEAK + 1 : weight;
}

static const DossierDraftEntity *
get_entity (const DossierSearch *search, const DossierDraftMention *mention)
{
  return &g_array_index (search->draft->entities, DossierDraftEntity, mention->entity);
}

/* Whether the record is what the mention was taken for; a capital that stands for its country is the same. */
static gboolean
is_chosen (const DossierSearch *search, const DossierDraftMention *mention, const DossierRecord *record)
{
  if (mention->type == DOSSIER_ENTITY_COUNTRY || record->type == DOSSIER_ENTITY_COUNTRY)
    return g_str_equal (record->country, mention->country);

  return record->type == mention->type && g_str_equal (record->country, mention->country) && (record->city || g_str_equal (record->name, get_entity (search, mention)->name));
}

static const char *
describe (DossierSearch *search, DossierEntityType type, const char *name, const char *country, float share)
{
  g_autofree char *text = g_strdup_printf ("%s %s%s%s, %.2f", dossier_entity_type_to_string (type), name, *country != '\0' ? ", " : "", country, share);

  return g_string_chunk_insert_const (search->draft->strings, text);
}

/* The best of the other things with this name in the tables. */
static void
note_in_tables (DossierSearch *search, DossierDraftMention *mention)
{
  const DossierMatch  *match = &search->matches[mention->token];
  const DossierRecord *other = NULL;
  guint32              chosen = 0, best = 0;

  for (guint32 i = match->n_tokens == mention->n_tokens ? match->form : DOSSIER_NO_FORM; i != DOSSIER_NO_FORM; i = dossier_gazetteer_next (search->gazetteer, i))
    {
      const DossierForm   *form = dossier_gazetteer_get_form (search->gazetteer, i);
      const DossierRecord *record = dossier_search_record (search, form);
      guint32              weight = weigh (form, record);

      if (record->role != DOSSIER_RECORD_THING)
        continue;
      if (is_chosen (search, mention, record))
        chosen = MAX (chosen, weight);
      else if (weight > best)
        {
          best = weight;
          other = record;
        }
    }
  if (other != NULL)
    mention->alternative = describe (search, other->type, other->name, other->country, (float)best / ((float)best + MAX (chosen, OTHER_WEIGHT)));
}

/* Another person of the text with this surname. */
static gboolean
note_in_text (DossierSearch *search, DossierDraftMention *mention)
{
  gint32 other = g_str_equal (mention->rule, "surname") ? dossier_people_find_namesake (search, mention->token, mention->n_tokens, mention->entity) : -1;

  if (other < 0)
    return FALSE;

  mention->alternative = describe (search, DOSSIER_ENTITY_PERSON, g_array_index (search->draft->entities, DossierDraftEntity, other).name, g_array_index (search->draft->entities, DossierDraftEntity, other).country, 0.5);
  return TRUE;
}

void
dossier_runner_up_note (DossierSearch *search)
{
  for (guint i = 0; i < search->found->len; i++)
    {
      DossierDraftMention *mention = &g_array_index (search->found, DossierDraftMention, i);

      if (mention->n_tokens > 0 && mention->entity >= 0 && mention->kind != DOSSIER_MENTION_HANDLE && !note_in_text (search, mention))
        note_in_tables (search, mention);
    }
}
