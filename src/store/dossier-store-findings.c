/* dossier-store-findings.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-store-findings.h"

#include "store/dossier-connection.h"
#include "store/dossier-store-quotations.h"

#define COMMITMENT_COLUMNS \
  "start, \"end\", actor, actor_country, position, action, beneficiary, condition, deadline, due, modality, negative, theme, quotation"

typedef void (*RowFunc) (DossierFindings *findings, DossierStatement *statement);

static const char *
keep (DossierFindings *findings, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (findings->strings, text) : NULL;
}

static void
take_entity (DossierFindings *findings, DossierStatement *statement)
{
  const char *aliases = dossier_column_text (statement, 3);
  g_auto (GStrv) list = aliases != NULL ? g_strsplit (aliases, "\n", -1) : NULL;

  g_ptr_array_add (findings->entities, dossier_entity_new (&(DossierEntityFields){
                                         .id = dossier_column_int (statement, 0),
                                         .type = dossier_column_int (statement, 1),
                                         .name = dossier_column_text (statement, 2),
                                         .aliases = (const char *const *)list,
                                         .country = dossier_column_text (statement, 4),
                                         .qualifier = dossier_column_text (statement, 5),
                                         .wikidata = dossier_column_text (statement, 6),
                                         .count = dossier_column_int (statement, 7),
                                         .density = sqlite3_column_bytes (statement, 8) == DOSSIER_ENTITY_DENSITY ? sqlite3_column_blob (statement, 8) : NULL,
                                       }));
}

static void
take_mention (DossierFindings *findings, DossierStatement *statement)
{
  DossierMention mention = { 0 };

  mention.start = dossier_column_int (statement, 0);
  mention.end = dossier_column_int (statement, 1);
  mention.entity = dossier_column_int (statement, 2);
  mention.type = dossier_column_int (statement, 3);
  mention.kind = dossier_column_int (statement, 4);
  mention.precision = dossier_column_int (statement, 5);
  mention.confidence = sqlite3_column_double (statement, 6);
  if (dossier_column_text (statement, 7) != NULL)
    g_strlcpy (mention.country, dossier_column_text (statement, 7), sizeof mention.country);
  mention.value = keep (findings, dossier_column_text (statement, 8));
  mention.alternative = keep (findings, dossier_column_text (statement, 9));
  mention.title = keep (findings, dossier_column_text (statement, 10));
  mention.rule = g_intern_string (dossier_column_text (statement, 11));
  g_array_append_val (findings->mentions, mention);
}

static DossierCommitment *
commitment_from_row (DossierStatement *statement)
{
  DossierCommitment *commitment = dossier_commitment_new ();

  commitment->start = dossier_column_int (statement, 0);
  commitment->end = dossier_column_int (statement, 1);
  commitment->actor = g_strdup (dossier_column_text (statement, 2));
  if (dossier_column_text (statement, 3) != NULL)
    g_strlcpy (commitment->actor_country, dossier_column_text (statement, 3), sizeof commitment->actor_country);
  commitment->actor_entity = dossier_column_int (statement, 4);
  commitment->action = g_strdup (dossier_column_text (statement, 5));
  commitment->beneficiary = g_strdup (dossier_column_text (statement, 6));
  commitment->condition = g_strdup (dossier_column_text (statement, 7));
  commitment->deadline = g_strdup (dossier_column_text (statement, 8));
  commitment->due = g_strdup (dossier_column_text (statement, 9));
  commitment->modality = g_intern_string (dossier_column_text (statement, 10));
  commitment->negative = dossier_column_int (statement, 11) != 0;
  commitment->theme = g_intern_string (dossier_column_text (statement, 12));
  commitment->quotation = dossier_column_int (statement, 13);

  return commitment;
}

static void
take_commitment (DossierFindings *findings, DossierStatement *statement)
{
  g_ptr_array_add (findings->commitments, commitment_from_row (statement));
}

static void
take_figure (DossierFindings *findings, DossierStatement *statement)
{
  DossierFigure *figure = dossier_figure_new ();

  figure->start = dossier_column_int (statement, 0);
  figure->end = dossier_column_int (statement, 1);
  figure->value = sqlite3_column_double (statement, 2);
  figure->unit = g_strdup (dossier_column_text (statement, 3));
  figure->of = g_strdup (dossier_column_text (statement, 4));
  figure->qualifier = g_intern_string (dossier_column_text (statement, 5));
  g_ptr_array_add (findings->figures, figure);
}

static void
take_head (DossierFindings *findings, DossierStatement *statement)
{
  findings->language = g_strdup (dossier_column_text (statement, 0));
  findings->published = g_strdup (dossier_column_text (statement, 1));
}

static gboolean
load_rows (DossierConnection *connection, gint64 document, DossierFindings *findings, const char *sql, RowFunc take, guint *n_rows, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, error, sql, "i", document);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return FALSE;

  for (*n_rows = 0; dossier_connection_step (connection, statement, &local); (*n_rows)++)
    take (findings, statement);
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

DossierFindings *
dossier_store_load_findings (DossierConnection *connection, gint64 document, GError **error)
{
  static const struct
  {
    const char *sql;
    RowFunc     take;
  } parts[] = {
    { "SELECT d.entity, e.type, d.name, d.aliases, d.country, d.qualifier, d.wikidata, d.mentions, d.density"
      " FROM idx.entity_documents d JOIN idx.entities e ON e.id=d.entity WHERE d.document=? ORDER BY d.position",
      take_entity },
    { "SELECT start, \"end\", position, type, kind, precision, confidence, country, value, alternative, title, rule FROM idx.mentions WHERE document=? ORDER BY start", take_mention },
    { "SELECT " COMMITMENT_COLUMNS " FROM idx.commitments WHERE document=? ORDER BY number",
      take_commitment },
    { "SELECT start, \"end\", value, unit, what, qualifier FROM idx.figures WHERE document=? ORDER BY number", take_figure },
  };
  g_autoptr (DossierFindings) findings = dossier_findings_new ();
  guint n_rows;

  if (!load_rows (connection, document, findings, "SELECT language, published FROM idx.indexed WHERE document=? AND analysed=1", take_head, &n_rows, error) || n_rows == 0)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!load_rows (connection, document, findings, parts[i].sql, parts[i].take, &n_rows, error))
      return NULL;
  if (!dossier_store_load_quotations (connection, document, findings, error))
    return NULL;

  return g_steal_pointer (&findings);
}

DossierCommitment *
dossier_store_load_commitment (DossierConnection *connection, gint64 document, gint64 number, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, error, "SELECT " COMMITMENT_COLUMNS " FROM idx.commitments WHERE document=? AND number=?", "ii", document, number);

  return statement != NULL && dossier_connection_step (connection, statement, error) ? commitment_from_row (statement) : NULL;
}
