/* dossier-quotation-days.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-quotation-days.h"

#include <stdio.h>

struct _DossierQuotationDays
{
  DossierDraft *draft;
  GHashTable   *entities; /* value → index of its entity; made when it is first needed */
};

DossierQuotationDays *
dossier_quotation_days_new (DossierDraft *draft)
{
  DossierQuotationDays *self = g_new0 (DossierQuotationDays, 1);

  self->draft = draft;
  return self;
}

void
dossier_quotation_days_free (DossierQuotationDays *self)
{
  g_clear_pointer (&self->entities, g_hash_table_unref);
  g_free (self);
}

static gboolean
read_day (const char *value, GDate *date)
{
  guint year, month, day;

  if (value == NULL || sscanf (value, "%4u-%2u-%2u", &year, &month, &day) != 3 || !g_date_valid_dmy (day, month, year))
    return FALSE;

  g_date_set_dmy (date, day, month, year);
  return TRUE;
}

static gint32
find_entity (DossierQuotationDays *self, const char *value)
{
  gpointer index;

  if (self->entities == NULL)
    {
      self->entities = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < self->draft->entities->len; i++)
        {
          const DossierDraftEntity *entity = &g_array_index (self->draft->entities, DossierDraftEntity, i);

          if (entity->type == DOSSIER_ENTITY_DATE)
            g_hash_table_insert (self->entities, (char *)entity->name, GUINT_TO_POINTER (i));
        }
    }
  if (!g_hash_table_lookup_extended (self->entities, value, NULL, &index))
    {
      index = GINT_TO_POINTER (dossier_draft_add_entity (self->draft, DOSSIER_ENTITY_DATE, value, NULL));
      g_hash_table_insert (self->entities, (char *)value, index);
    }

  return GPOINTER_TO_INT (index);
}

static void
move_mention (DossierQuotationDays *self, DossierDraftMention *mention, const GDate *said)
{
  g_autofree char *value = NULL;
  GDate            day;
  gint             distance;

  if (!read_day (mention->value, &day))
    return;

  distance = g_date_days_between (&self->draft->published, &day);
  g_date_set_julian (&day, MAX ((gint)g_date_get_julian (said) + distance, 1));

  value = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&day), g_date_get_month (&day), g_date_get_day (&day));
  mention->value = g_string_chunk_insert_const (self->draft->strings, value);
  mention->entity = find_entity (self, mention->value);
}

void
dossier_quotation_days_move (DossierQuotationDays *self, guint first, guint end, const char *said)
{
  DossierDraft *draft = self->draft;
  gboolean      known;
  GDate         day;

  if (!g_date_valid (&draft->published))
    return;
  known = read_day (said, &day);

  for (guint i = dossier_draft_find_mention (draft, dossier_draft_token (draft, first)->start); i < draft->mentions->len; i++)
    {
      DossierDraftMention *mention = &g_array_index (draft->mentions, DossierDraftMention, i);

      if (mention->token >= end)
        break;
      if (mention->type != DOSSIER_ENTITY_DATE || g_strcmp0 (mention->rule, "date-deictic") != 0)
        continue;
      if (known)
        move_mention (self, mention, &day);
      else if (mention->value != NULL)
        mention->precision = DOSSIER_PRECISION_ABOUT;
    }
}
