/* dossier-store-quotations.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Parts stand in one column, "start end v" (verbatim) or "start end r" (reported), joined by commas, as nothing is
 * ever looked for in them. Those who say something together have rows of their own, so that it is found for each.
 */

#include "config.h"

#include "store/dossier-store-quotations.h"

#include <stdio.h>

#define COLUMNS "number, start, \"end\", kind, speaker, position, speaker_start, speaker_end, cue_start, cue_end, addressee, channel, day, parts"

static char *
dup_parts (const DossierQuotation *quotation)
{
  g_autoptr (GString) text = NULL;

  if (quotation->parts == NULL)
    return NULL;

  text = g_string_new (NULL);
  for (guint i = 0; i < quotation->parts->len; i++)
    {
      DossierQuotationPart part = dossier_quotation_get_part (quotation, i);

      g_string_append_printf (text, "%s%u %u %c", i > 0 ? "," : "", part.start, part.end, part.verbatim ? 'v' : 'r');
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
parse_parts (const char *text, DossierQuotation *quotation)
{
  g_auto (GStrv) parts = text != NULL ? g_strsplit (text, ",", -1) : NULL;

  for (guint i = 0; parts != NULL && parts[i] != NULL; i++)
    {
      guint start, end;
      char  kind;

      if (sscanf (parts[i], "%u %u %c", &start, &end, &kind) == 3)
        dossier_quotation_add_part (quotation, start, end, kind == 'v');
    }
}

/* The library's id of an entity of the findings, 0 = none. */
static gint64
get_id (const GArray *ids, gint32 entity)
{
  return entity >= 0 && (guint)entity < ids->len ? g_array_index (ids, gint64, entity) : 0;
}

static gboolean
put_speakers (DossierConnection *connection, gint64 document, guint number, const DossierQuotation *quotation, const GArray *ids, GError **error)
{
  for (guint i = 0; quotation->speakers != NULL && i < quotation->speakers->len; i++)
    {
      const DossierQuotationSpeaker *speaker = &g_array_index (quotation->speakers, DossierQuotationSpeaker, i);

      if (!dossier_connection_run (connection, error, "INSERT INTO idx.quotation_speakers VALUES (?, ?, ?, ?, ?, nullif(?, 0), ?, ?)", "iiisiiii",
                                   document, (gint64)number, (gint64)i, speaker->name, (gint64)speaker->entity, get_id (ids, speaker->entity),
                                   (gint64)speaker->start, (gint64)speaker->end))
        return FALSE;
    }

  return TRUE;
}

/* So that quotations are found by a part of their speaker's name. */
static gboolean
know_speaker (DossierConnection *connection, const char *name, gint64 entity, GError **error)
{
  return name == NULL || dossier_connection_run (connection, error, "INSERT OR IGNORE INTO idx.speakers VALUES (?1, ?2, (SELECT e.name FROM idx.entities e WHERE e.id=?2))", "si", name, entity);
}

gboolean
dossier_store_put_quotations (DossierConnection *connection, gint64 document, DossierFindings *findings, const GArray *ids, GError **error)
{
  for (guint i = 0; i < findings->quotations->len; i++)
    {
      const DossierQuotation *quotation = findings->quotations->pdata[i];
      g_autofree char        *parts = dup_parts (quotation);
      gboolean                known = get_id (ids, quotation->speaker_entity) != 0;
      const char             *country = known ? dossier_entity_get_country (findings->entities->pdata[quotation->speaker_entity]) : NULL;

      if (!dossier_connection_run (connection, error, "INSERT INTO idx.quotations VALUES (?, ?, ?, ?, ?, ?, ?, nullif(?, 0), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", "iiiiisiiiiiissssss",
                                   document, (gint64)i, (gint64)quotation->start, (gint64)quotation->end, (gint64)quotation->kind,
                                   quotation->speaker, (gint64)quotation->speaker_entity, get_id (ids, quotation->speaker_entity),
                                   (gint64)quotation->speaker_start, (gint64)quotation->speaker_end,
                                   (gint64)quotation->cue_start, (gint64)quotation->cue_end,
                                   quotation->addressee, quotation->channel, quotation->day, parts, country, findings->published) ||
          !know_speaker (connection, quotation->speaker, get_id (ids, quotation->speaker_entity), error) || !put_speakers (connection, document, i, quotation, ids, error))
        return FALSE;
    }

  return TRUE;
}

static DossierQuotation *
quotation_from_row (DossierStatement *statement)
{
  DossierQuotation *quotation = dossier_quotation_new ();

  quotation->start = dossier_column_int (statement, 1);
  quotation->end = dossier_column_int (statement, 2);
  quotation->kind = dossier_column_int (statement, 3);
  quotation->speaker = g_strdup (dossier_column_text (statement, 4));
  quotation->speaker_entity = dossier_column_int (statement, 5);
  quotation->speaker_start = dossier_column_int (statement, 6);
  quotation->speaker_end = dossier_column_int (statement, 7);
  quotation->cue_start = dossier_column_int (statement, 8);
  quotation->cue_end = dossier_column_int (statement, 9);
  quotation->addressee = g_strdup (dossier_column_text (statement, 10));
  quotation->channel = g_strdup (dossier_column_text (statement, 11));
  quotation->day = g_strdup (dossier_column_text (statement, 12));
  parse_parts (dossier_column_text (statement, 13), quotation);

  return quotation;
}

static void
take_speaker (DossierStatement *statement, DossierQuotation *quotation)
{
  dossier_quotation_add_speaker (quotation, dossier_column_text (statement, 1), dossier_column_int (statement, 2), dossier_column_int (statement, 3), dossier_column_int (statement, 4));
}

gboolean
dossier_store_load_quotations (DossierConnection *connection, gint64 document, DossierFindings *findings, GError **error)
{
  g_autoptr (DossierStatement) rows = dossier_connection_prepare (connection, error, "SELECT " COLUMNS " FROM idx.quotations WHERE document=? ORDER BY number", "i", document);
  g_autoptr (DossierStatement) speakers = NULL;
  g_autoptr (GError) local = NULL;

  if (rows == NULL)
    return FALSE;
  while (dossier_connection_step (connection, rows, &local))
    g_ptr_array_add (findings->quotations, quotation_from_row (rows));

  if (local == NULL)
    speakers = dossier_connection_prepare (connection, &local, "SELECT number, name, position, start, \"end\" FROM idx.quotation_speakers WHERE document=? ORDER BY number, place", "i", document);
  while (speakers != NULL && dossier_connection_step (connection, speakers, &local))
    {
      guint number = dossier_column_int (speakers, 0);

      if (number < findings->quotations->len)
        take_speaker (speakers, findings->quotations->pdata[number]);
    }
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

DossierQuotation *
dossier_store_load_quotation (DossierConnection *connection, gint64 document, gint64 number, GError **error)
{
  g_autoptr (DossierStatement) row = dossier_connection_prepare (connection, error, "SELECT " COLUMNS " FROM idx.quotations WHERE document=? AND number=?", "ii", document, number);
  g_autoptr (DossierStatement) speakers = NULL;
  g_autoptr (DossierQuotation) quotation = NULL;
  g_autoptr (GError) local = NULL;

  if (row == NULL || !dossier_connection_step (connection, row, error))
    return NULL;

  quotation = quotation_from_row (row);
  speakers = dossier_connection_prepare (connection, error, "SELECT number, name, position, start, \"end\" FROM idx.quotation_speakers WHERE document=? AND number=? ORDER BY place", "ii", document, number);
  if (speakers == NULL)
    return NULL;
  while (dossier_connection_step (connection, speakers, &local))
    take_speaker (speakers, quotation);
  if (local == NULL)
    return g_steal_pointer (&quotation);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}
