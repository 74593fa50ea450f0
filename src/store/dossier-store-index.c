/* dossier-store-index.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The full-text table keeps no copy of the text; positions of hits are worked out from the
 * library's text, which is why the indexed body has the text's length in bytes.
 *
 * Totals per entity and country over the library are kept with each change, because adding them
 * up for each list would take a second in a large library.
 */

#include "config.h"

#include "store/dossier-store-index.h"

#include <string.h>

#include "model/dossier-iso-date.h"
#include "model/dossier-name-link.h"
#include "store/dossier-connection.h"
#include "store/dossier-store-commitments.h"
#include "store/dossier-store-countries.h"
#include "store/dossier-store-digests.h"
#include "store/dossier-store-documents.h"
#include "store/dossier-store-moments.h"
#include "store/dossier-store-quotations.h"
#include "store/dossier-totals.h"

char *
dossier_store_index_dup_body (DossierDocument *document)
{
  const DossierTextMap *map = dossier_document_get_map (document);
  GArray               *blocks = dossier_document_get_blocks (document);
  char                 *body = g_strndup (dossier_document_get_text (document), dossier_document_get_n_bytes (document));

  for (guint i = 0; i < blocks->len; i++)
    {
      const DossierBlock *block = &g_array_index (blocks, DossierBlock, i);
      gsize               start, end;

      if (block->role != DOSSIER_BLOCK_FURNITURE)
        continue;
      start = dossier_text_map_to_byte (map, block->start);
      end = dossier_text_map_to_byte (map, block->end);
      memset (body + start, ' ', end - start);
    }

  return body;
}

gboolean
dossier_store_index_fits (DossierConnection *connection, gboolean complete, gboolean *fits, GError **error)
{
  gint64 strangers = 0, missing = 0;

  if (!dossier_connection_get_int (connection,
                                   "SELECT EXISTS (SELECT 1 FROM idx.indexed i LEFT JOIN documents d"
                                   " ON d.id=i.document AND d.deleted IS NULL AND d.revision=i.revision AND d.hash=i.hash WHERE d.id IS NULL)",
                                   0, &strangers, error))
    return FALSE;
  if (complete &&
      !dossier_connection_get_int (connection,
                                   "SELECT EXISTS (SELECT 1 FROM documents d LEFT JOIN idx.indexed i ON i.document=d.id"
                                   " WHERE d.deleted IS NULL AND coalesce(i.analysed, 0)<=0)",
                                   0, &missing, error))
    return FALSE;

  *fits = !strangers && !missing;
  return TRUE;
}

gboolean
dossier_store_index_add_document (DossierConnection *connection, DossierDocument *document, gint64 id, gint64 revision, GError **error)
{
  g_autofree char *body = dossier_store_index_dup_body (document);
  g_autofree char *name = dossier_document_dup_display_title (document);

  return dossier_connection_run (connection, error, "INSERT INTO idx.indexed (document, revision, hash, name, published) VALUES (?, ?, ?, ?, ?)", "iisss",
                                 id, revision, dossier_document_get_hash (document), *name != '\0' ? name : dossier_document_get_source (document), dossier_document_get_published (document)) &&
         dossier_connection_run (connection, error, "INSERT INTO idx.fulltext (rowid, title, body) VALUES (?, ?, ?)", "iss",
                                 id, dossier_document_get_title (document), body);
}

static gboolean
remove_findings (DossierConnection *connection, gint64 document, GError **error)
{
  static const char *const statements[] = {
    "UPDATE idx.entities SET documents=documents-1,"
    " mentions=mentions-(SELECT sum(x.mentions) FROM idx.entity_documents x WHERE x.entity=entities.id AND x.document=?1)"
    " WHERE id IN (SELECT entity FROM idx.entity_documents WHERE document=?1)",
    "UPDATE idx.countries SET documents=countries.documents-(x.mentions>0), mentions=countries.mentions-x.mentions,"
    " quotations=countries.quotations-x.quotations, commitments=countries.commitments-x.commitments"
    " FROM idx.country_documents x WHERE x.country=countries.code AND x.document=?1",
    "DELETE FROM idx.entity_documents WHERE document=?1",
    "DELETE FROM idx.country_documents WHERE document=?1",
    "DELETE FROM idx.mentions WHERE document=?1",
    "DELETE FROM idx.quotations WHERE document=?1",
    "DELETE FROM idx.quotation_speakers WHERE document=?1",
    "DELETE FROM idx.commitments WHERE document=?1",
    "DELETE FROM idx.figures WHERE document=?1",
    "UPDATE idx.indexed SET analysed=0 WHERE document=?1",
  };

  /* Totals of rows that are not there yet cannot be made smaller. */
  if (!dossier_totals_write (dossier_connection_get_totals (connection), connection, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    if (!dossier_connection_run (connection, error, statements[i], "i", document))
      return FALSE;

  return dossier_store_remove_moments (connection, document, error) && dossier_store_remove_digests (connection, document, error);
}

/* What the index holds of a document: its revision, -1 for nothing. */
static gboolean
get_revision (DossierConnection *connection, gint64 document, gint64 *revision, gboolean *analysed, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, error, "SELECT revision, analysed FROM idx.indexed WHERE document=?", "i", document);
  g_autoptr (GError) local = NULL;

  *revision = -1;
  *analysed = FALSE;
  if (statement == NULL)
    return FALSE;

  if (dossier_connection_step (connection, statement, &local))
    {
      *revision = dossier_column_int (statement, 0);
      *analysed = dossier_column_int (statement, 1) != 0;
    }
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
dossier_store_index_remove_document (DossierConnection *connection, DossierDocument *document, GError **error)
{
  gint64           id = dossier_document_get_id (document);
  g_autofree char *body = NULL;
  gint64           revision;
  gboolean         analysed;

  if (!get_revision (connection, id, &revision, &analysed, error))
    return FALSE;
  if (revision < 0)
    return TRUE;

  body = dossier_store_index_dup_body (document);
  return (!analysed || remove_findings (connection, id, error)) &&
         dossier_connection_run (connection, error, "INSERT INTO idx.fulltext (fulltext, rowid, title, body) VALUES ('delete', ?, ?, ?)", "iss",
                                 id, dossier_document_get_title (document), body) &&
         dossier_connection_run (connection, error, "DELETE FROM idx.indexed WHERE document=?", "i", id);
}

gboolean
dossier_store_index_complete (DossierConnection *connection, DossierDocument *document, gint64 revision, GError **error)
{
  gint64   id = dossier_document_get_id (document);
  gint64   held;
  gboolean analysed;

  if (!get_revision (connection, id, &held, &analysed, error))
    return FALSE;
  if (held >= 0 || !dossier_store_document_is_live (connection, id, revision))
    return TRUE;

  return dossier_store_index_add_document (connection, document, id, revision, error);
}

/* One row per real thing over the whole library: the same Wikidata item, or the same name and type, and for places
 * the same country. */
static char *
dup_entity_key (DossierEntity *entity)
{
  g_autofree char *name = NULL;

  if (dossier_entity_get_wikidata (entity) != NULL)
    return g_strdup (dossier_entity_get_wikidata (entity));

  name = g_utf8_casefold (dossier_entity_get_name (entity), -1);
  if (dossier_entity_get_entity_type (entity) != DOSSIER_ENTITY_PLACE || dossier_entity_get_country (entity) == NULL)
    return g_steal_pointer (&name);

  return g_strdup_printf ("%s (%s)", name, dossier_entity_get_country (entity));
}

/* Whether a row of the library, under another name, is the same thing. */
static gboolean
is_variant (DossierStatement *row, DossierEntity *entity)
{
  const char *country = dossier_column_text (row, 3), *wikidata = dossier_column_text (row, 4);

  if (wikidata != NULL && dossier_entity_get_wikidata (entity) != NULL)
    return FALSE;
  if (country != NULL && dossier_entity_get_country (entity) != NULL && !g_str_equal (country, dossier_entity_get_country (entity)))
    return FALSE;

  return dossier_name_link_same (dossier_entity_get_entity_type (entity), dossier_column_text (row, 1), dossier_entity_get_name (entity));
}

/* The first row of the statement that is the entity; `found` stays as it is when there is none. Its name is to be freed. */
static gboolean
read_entity (DossierConnection *connection, DossierStatement *rows, DossierEntity *entity, gboolean variants, DossierKnownEntity *found, GError **error)
{
  g_autoptr (GError) local = NULL;

  while (rows != NULL && found->id == 0 && dossier_connection_step (connection, rows, &local))
    if (!variants || is_variant (rows, entity))
      *found = (DossierKnownEntity){ dossier_column_int (rows, 0), g_strdup (dossier_column_text (rows, 1)), dossier_column_text (rows, 2) != NULL };
  if (rows != NULL && local == NULL)
    return TRUE;

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static gboolean
find_by_key (DossierConnection *connection, DossierEntity *entity, const char *key, DossierKnownEntity *found, GError **error)
{
  g_autoptr (DossierStatement) rows = dossier_connection_prepare (connection, error, "SELECT id, name, qualifier FROM idx.entities WHERE type=? AND key=?", "is",
                                                                  (gint64)dossier_entity_get_entity_type (entity), key);

  return read_entity (connection, rows, entity, FALSE, found, error);
}

/* A variant of the name has the same link. */
static gboolean
find_by_link (DossierConnection *connection, DossierEntity *entity, const char *link, DossierKnownEntity *found, GError **error)
{
  g_autoptr (DossierStatement) rows = NULL;

  if (*link == '\0')
    return TRUE;

  rows = dossier_connection_prepare (connection, error, "SELECT id, name, qualifier, country, wikidata FROM idx.entities WHERE type=? AND link=?", "is",
                                     (gint64)dossier_entity_get_entity_type (entity), link);
  return read_entity (connection, rows, entity, TRUE, found, error);
}

static gboolean
put_form (DossierConnection *connection, gint64 id, const char *form, GError **error)
{
  sqlite3 *db = dossier_connection_get_db (connection);

  if (!dossier_connection_run (connection, error, "INSERT OR IGNORE INTO idx.entity_forms (entity, form) VALUES (?, ?)", "is", id, form))
    return FALSE;

  return sqlite3_changes (db) == 0 ||
         dossier_connection_run (connection, error, "INSERT INTO idx.form_parts (rowid, form) VALUES (?, ?)", "is", (gint64)sqlite3_last_insert_rowid (db), form);
}

static gboolean
insert_entity (DossierConnection *connection, DossierEntity *entity, const char *key, const char *link, DossierKnownEntity *found, GError **error)
{
  if (!dossier_connection_run (connection, error, "INSERT INTO idx.entities (type, key, link, name, country, qualifier, wikidata) VALUES (?, ?, ?, ?, ?, ?, ?)",
                               "issssss", (gint64)dossier_entity_get_entity_type (entity), key, link, dossier_entity_get_name (entity),
                               dossier_entity_get_country (entity), dossier_entity_get_qualifier (entity), dossier_entity_get_wikidata (entity)))
    return FALSE;

  *found = (DossierKnownEntity){ sqlite3_last_insert_rowid (dossier_connection_get_db (connection)), g_strdup (dossier_entity_get_name (entity)), dossier_entity_get_qualifier (entity) != NULL };
  return put_form (connection, found->id, found->name, error);
}

/* The row of the library with this key or else with a variant of the name, or a new one. The link is worked out when
 * the key is unknown only, because that costs more than the row. Only what has the key itself is remembered: whether it is
 * a variant depends on more than the key. */
static gboolean
settle_entity (DossierConnection *connection, DossierEntity *entity, const char *key, DossierKnownEntity *found, GError **error)
{
  g_autofree char *link = NULL;
  gboolean         is_variant;

  if (!find_by_key (connection, entity, key, found, error))
    return FALSE;

  if (found->id == 0)
    link = dossier_name_link_dup_key (dossier_entity_get_entity_type (entity), dossier_entity_get_name (entity));
  if (link != NULL && !find_by_link (connection, entity, link, found, error))
    return FALSE;

  is_variant = link != NULL && found->id != 0;
  if (found->id == 0 && !insert_entity (connection, entity, key, link, found, error))
    return FALSE;

  if (!is_variant)
    dossier_totals_take_entity (dossier_connection_get_totals (connection), dossier_entity_get_entity_type (entity), key, found);
  return TRUE;
}

static gboolean
put_qualifier (DossierConnection *connection, DossierEntity *entity, gint64 id, GError **error)
{
  return dossier_connection_run (connection, error, "UPDATE idx.entities SET qualifier=coalesce(qualifier, ?) WHERE id=?", "si", dossier_entity_get_qualifier (entity), id);
}

/* `seen` holds the ids that this document has. */
static gboolean
put_entity (DossierConnection *connection, DossierEntity *entity, GHashTable *seen, gint64 *id, gboolean *same_name, GError **error)
{
  g_autofree char          *key = dup_entity_key (entity);
  g_autofree char          *name = NULL;
  DossierTotals            *totals = dossier_connection_get_totals (connection);
  const DossierKnownEntity *known = dossier_totals_find_entity (totals, dossier_entity_get_entity_type (entity), key);
  DossierKnownEntity        found = { 0 };

  if (known == NULL && !settle_entity (connection, entity, key, &found, error))
    return FALSE;

  name = found.name;
  known = known != NULL ? known : &found;
  *id = known->id;
  *same_name = g_strcmp0 (known->name, dossier_entity_get_name (entity)) == 0;
  dossier_totals_add_entity (totals, *id, dossier_entity_get_count (entity), g_hash_table_add (seen, g_memdup2 (id, sizeof *id)));

  return known->has_qualifier || dossier_entity_get_qualifier (entity) == NULL || put_qualifier (connection, entity, *id, error);
}

/* Every form under which it was met: what a search for a name looks at. The name of the row is there from the start. */
static gboolean
put_forms (DossierConnection *connection, gint64 id, DossierEntity *entity, gboolean same_name, GError **error)
{
  const char *const *aliases = dossier_entity_get_aliases (entity);

  for (guint i = 0; aliases[i] != NULL; i++)
    if (!put_form (connection, id, aliases[i], error))
      return FALSE;

  return same_name || put_form (connection, id, dossier_entity_get_name (entity), error);
}

/* Answers the library's id of each entity of the findings: gint64, or NULL. */
static GArray *
put_entities (DossierConnection *connection, gint64 document, DossierFindings *findings, GError **error)
{
  g_autoptr (GArray) ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), findings->entities->len);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < findings->entities->len; i++)
    {
      DossierEntity   *entity = findings->entities->pdata[i];
      g_autofree char *aliases = g_strjoinv ("\n", (char **)dossier_entity_get_aliases (entity));
      g_autoptr (GBytes) density = g_bytes_new_static (dossier_entity_get_density (entity), DOSSIER_ENTITY_DENSITY);
      gint64   id = 0;
      gboolean same_name = FALSE;

      if (!put_entity (connection, entity, seen, &id, &same_name, error) || !put_forms (connection, id, entity, same_name, error) ||
          !dossier_connection_run (connection, error, "INSERT INTO idx.entity_documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", "iiisssssib",
                                   document, (gint64)i, id, dossier_entity_get_name (entity), *aliases != '\0' ? aliases : NULL,
                                   dossier_entity_get_country (entity), dossier_entity_get_qualifier (entity), dossier_entity_get_wikidata (entity),
                                   (gint64)dossier_entity_get_count (entity), density))
        return NULL;
      g_array_append_val (ids, id);
    }

  return g_steal_pointer (&ids);
}

static gboolean
put_mentions (DossierConnection *connection, gint64 document, DossierFindings *findings, GError **error)
{
  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (findings->mentions, DossierMention, i);
      const char           *country = mention->country[0] != '\0' ? mention->country : NULL;
      guint32               first = mention->type == DOSSIER_ENTITY_DATE ? dossier_iso_date_get_first (mention->value) : 0;

      if (!dossier_connection_run (connection, error, "INSERT INTO idx.mentions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0))", "iiiiiiidsssssi",
                                   document, (gint64)mention->start, (gint64)mention->end, (gint64)mention->entity, (gint64)mention->type,
                                   (gint64)mention->kind, (gint64)mention->precision, (double)mention->confidence, country,
                                   mention->value, mention->alternative, mention->title, mention->rule, (gint64)first))
        return FALSE;
    }

  return TRUE;
}

static gboolean
put_figures (DossierConnection *connection, gint64 document, DossierFindings *findings, GError **error)
{
  for (guint i = 0; i < findings->figures->len; i++)
    {
      const DossierFigure *figure = findings->figures->pdata[i];

      if (!dossier_connection_run (connection, error, "INSERT INTO idx.figures VALUES (?, ?, ?, ?, ?, ?, ?, ?)", "iiiidsss",
                                   document, (gint64)i, (gint64)figure->start, (gint64)figure->end, figure->value, figure->unit, figure->of, figure->qualifier))
        return FALSE;
    }

  return TRUE;
}

static gint64
get_types (DossierFindings *findings)
{
  gint64 types = 0;

  for (guint i = 0; i < findings->mentions->len; i++)
    types |= 1 << g_array_index (findings->mentions, DossierMention, i).type;
  return types;
}

gboolean
dossier_store_index_put_findings (DossierConnection *connection, gint64 document, gint64 revision, DossierFindings *findings, GError **error)
{
  g_autoptr (GArray) ids = NULL;
  gint64   held;
  gboolean analysed;

  if (!get_revision (connection, document, &held, &analysed, error))
    return FALSE;
  if (held != revision)
    return TRUE;
  if (analysed && !remove_findings (connection, document, error))
    return FALSE;

  ids = put_entities (connection, document, findings, error);
  return ids != NULL &&
         dossier_store_put_entity_digest (connection, document, findings, ids, error) &&
         put_mentions (connection, document, findings, error) &&
         dossier_store_put_countries (connection, document, findings, error) &&
         dossier_store_put_quotations (connection, document, findings, ids, error) &&
         dossier_store_put_commitments (connection, document, findings, ids, error) &&
         dossier_store_put_moments (connection, document, findings, error) &&
         put_figures (connection, document, findings, error) &&
         dossier_connection_run (connection, error,
                                 "UPDATE idx.indexed SET analysed=1, language=?, published=?, mentions=?, entities=?, quotations=?, types=? WHERE document=?", "ssiiiii",
                                 findings->language, findings->published, (gint64)findings->mentions->len, (gint64)findings->entities->len,
                                 (gint64)findings->quotations->len, get_types (findings), document);
}

gboolean
dossier_store_index_mark_stale (DossierConnection *connection, gint64 document, GError **error)
{
  return dossier_connection_run (connection, error, "UPDATE idx.indexed SET analysed=-1 WHERE document=? AND analysed=1", "i", document);
}

GArray *
dossier_store_index_list_pending (DossierConnection *connection, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  statement = dossier_connection_prepare (connection, error,
                                          "SELECT d.id FROM documents d LEFT JOIN idx.indexed i ON i.document=d.id"
                                          " WHERE d.deleted IS NULL AND coalesce(i.analysed, 0)<=0 ORDER BY d.id DESC",
                                          "");
  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    {
      gint64 id = dossier_column_int (statement, 0);

      g_array_append_val (ids, id);
    }
  if (local == NULL)
    return g_steal_pointer (&ids);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static const char forget_findings[] =
  "DELETE FROM idx.entity_documents; DELETE FROM idx.country_documents; DELETE FROM idx.mentions; DELETE FROM idx.quotations; DELETE FROM idx.quotation_speakers;"
  "DELETE FROM idx.commitments; DELETE FROM idx.figures; DELETE FROM idx.moments; DELETE FROM idx.moment_counts; DELETE FROM idx.entities; DELETE FROM idx.entity_forms; DELETE FROM idx.countries;"
  "DELETE FROM idx.digests; DELETE FROM idx.speakers; INSERT INTO idx.form_parts (form_parts) VALUES ('delete-all');"
  "UPDATE idx.indexed SET analysed=0;";

gboolean
dossier_store_index_clear (DossierConnection *connection, GError **error)
{
  dossier_totals_forget (dossier_connection_get_totals (connection));
  return dossier_connection_exec (connection, forget_findings, error) &&
         dossier_connection_exec (connection, "DELETE FROM idx.indexed; INSERT INTO idx.fulltext (fulltext) VALUES ('delete-all')", error);
}

gboolean
dossier_store_index_require_analysis (DossierConnection *connection, const char *version, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, error, "SELECT value FROM idx.meta WHERE key='analysis'", "");
  gboolean same;

  if (statement == NULL)
    return FALSE;

  same = dossier_connection_step (connection, statement, NULL) && g_strcmp0 (dossier_column_text (statement, 0), version) == 0;
  g_clear_pointer (&statement, dossier_statement_release);

  if (same)
    return TRUE;

  dossier_totals_forget (dossier_connection_get_totals (connection));
  return dossier_connection_exec (connection, forget_findings, error) &&
         dossier_connection_run (connection, error, "INSERT OR REPLACE INTO idx.meta VALUES ('analysis', ?)", "s", version);
}
