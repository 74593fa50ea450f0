/* dossier-entity-context.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Paragraphs are the lines of the text, numbered in one walk along the mentions.
 */

#include "config.h"

#include "view/dossier-entity-context.h"

static const DossierMention *
mention_at (DossierFindings *findings, guint i)
{
  return &g_array_index (findings->mentions, DossierMention, i);
}

/* Paragraph of each mention. */
static guint32 *
number_paragraphs (DossierDocument *document, DossierFindings *findings)
{
  guint32    *paragraphs = g_new0 (guint32, findings->mentions->len + 1);
  const char *p = dossier_document_get_text (document);
  guint32     at = 0, number = 1;

  for (guint i = 0; i < findings->mentions->len; i++)
    {
      for (; at < mention_at (findings, i)->start && *p != '\0'; at++, p = g_utf8_next_char (p))
        number += *p == '\n';
      paragraphs[i] = number;
    }

  return paragraphs;
}

static gboolean
is_companion (DossierFindings *findings, int entity, guint other)
{
  DossierEntityType type;

  if (entity == (int)other)
    return FALSE;

  type = dossier_entity_get_entity_type (g_ptr_array_index (findings->entities, other));
  return type != DOSSIER_ENTITY_DATE && type != DOSSIER_ENTITY_QUANTITY;
}

static int
compare_companions (gconstpointer a, gconstpointer b)
{
  const DossierCompanion *x = a, *y = b;

  if (x->paragraphs != y->paragraphs)
    return x->paragraphs > y->paragraphs ? -1 : 1;

  return x->entity < y->entity ? -1 : x->entity > y->entity;
}

GArray *
dossier_entity_context_find_companions (DossierDocument *document, DossierFindings *findings, guint entity, guint most)
{
  g_autofree guint32 *paragraphs = number_paragraphs (document, findings);
  g_autofree guint32 *counted = g_new0 (guint32, findings->entities->len + 1); /* last paragraph that counted */
  g_autofree guint   *counts = g_new0 (guint, findings->entities->len + 1);
  g_autoptr (GHashTable) shared = g_hash_table_new (NULL, NULL);
  GArray *companions = g_array_new (FALSE, FALSE, sizeof (DossierCompanion));

  for (guint i = 0; i < findings->mentions->len; i++)
    if (mention_at (findings, i)->entity == (gint32)entity)
      g_hash_table_add (shared, GUINT_TO_POINTER (paragraphs[i]));

  for (guint i = 0; i < findings->mentions->len; i++)
    {
      gint32 other = mention_at (findings, i)->entity;

      if (other < 0 || !is_companion (findings, (int)entity, other) || counted[other] == paragraphs[i] ||
          !g_hash_table_contains (shared, GUINT_TO_POINTER (paragraphs[i])))
        continue;
      counted[other] = paragraphs[i];
      counts[other]++;
    }

  for (guint i = 0; i < findings->entities->len; i++)
    {
      DossierCompanion companion = { i, counts[i] };

      if (counts[i] > 0)
        g_array_append_val (companions, companion);
    }
  g_array_sort (companions, compare_companions);
  if (companions->len > most)
    g_array_set_size (companions, most);

  return companions;
}

static gboolean
is_speaker (const DossierQuotation *quotation, guint entity)
{
  for (guint i = 0; quotation->speakers && i < quotation->speakers->len; i++)
    if (g_array_index (quotation->speakers, DossierQuotationSpeaker, i).entity == (gint32)entity)
      return TRUE;

  return quotation->speaker_entity == (gint32)entity;
}

GPtrArray *
dossier_entity_context_find_quotations (DossierFindings *findings, guint entity, guint most)
{
  GPtrArray *found = g_ptr_array_new ();

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < findings->quotations->len && found->len < most; i++)
      {
        DossierQuotation *quotation = g_ptr_array_index (findings->quotations, i);
        gboolean          direct = quotation->kind != DOSSIER_QUOTATION_INDIRECT;

        if (is_speaker (quotation, entity) && direct == (pass == 0))
          g_ptr_array_add (found, quotation);
      }

  return found;
}

guint
dossier_entity_context_count (DossierFindings *findings, guint mention, guint *total)
{
  guint number = 0;

  *total = 0;
  for (guint i = 0; i < findings->mentions->len; i++)
    if (mention_at (findings, i)->entity == mention_at (findings, mention)->entity)
      {
        if (i == mention)
          number = *total;
        ++*total;
      }

  return number;
}

const char *
dossier_entity_context_find_country (DossierFindings *findings, const char *code)
{
  for (guint i = 0; code != NULL && i < findings->entities->len; i++)
    {
      DossierEntity *entity = g_ptr_array_index (findings->entities, i);

      if (dossier_entity_get_entity_type (entity) == DOSSIER_ENTITY_COUNTRY && g_strcmp0 (dossier_entity_get_country (entity), code) == 0)
        return dossier_entity_get_name (entity);
    }

  return NULL;
}
