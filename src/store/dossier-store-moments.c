/* dossier-store-moments.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A key is a document and the number of the moment in it. The numbers of moments over the same days are kept for
 * the whole library with each change: a timeline of a million moments is drawn from a few thousand numbers.
 */

#include "config.h"

#include "store/dossier-store-moments.h"

#include "model/dossier-document.h"
#include "model/dossier-iso-date.h"
#include "model/dossier-moment.h"
#include "store/dossier-connection.h"
#include "store/dossier-excerpt.h"
#include "store/dossier-scope.h"
#include "store/dossier-store-lists.h"
#include "store/dossier-store-rows.h"
#include "store/dossier-totals.h"

/* Where the text speaks of itself: pairs of code points. */
static GArray *
load_imprints (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (GArray) imprints = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  statement = dossier_connection_prepare (connection, error,
                                          "SELECT b.role, b.start, b.\"end\" FROM documents d JOIN blocks b ON b.document=d.id AND b.hash=d.hash"
                                          " WHERE d.id=? AND b.role IN ('published', 'dateline', 'byline', 'credit', 'furniture') ORDER BY b.number",
                                          "i", document);
  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    {
      guint32 span[] = { dossier_column_int (statement, 1), dossier_column_int (statement, 2) };

      g_array_append_vals (imprints, span, 2);
    }
  if (local == NULL)
    return g_steal_pointer (&imprints);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static gboolean
put_moment (DossierConnection *connection, gint64 document, guint number, const DossierChronologyEntry *entry, const char *published, GError **error)
{
  DossierMomentCount count = { entry->kind, entry->first, entry->last, entry->precision, entry->reported, 1 };

  dossier_totals_add_moments (dossier_connection_get_totals (connection), &count);
  return dossier_connection_run (connection, error, "INSERT INTO idx.moments VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", "iiiiiiissisi",
                                 document, (gint64)number, (gint64)entry->kind, (gint64)entry->start, (gint64)entry->end, (gint64)entry->first,
                                 (gint64)entry->last, entry->value, entry->who, (gint64)entry->precision, published, (gint64)entry->reported);
}

gboolean
dossier_store_put_moments (DossierConnection *connection, gint64 document, DossierFindings *findings, GError **error)
{
  g_autoptr (GArray) imprints = load_imprints (connection, document, error);
  g_autoptr (GArray) entries = imprints != NULL ? dossier_chronology_new (findings, imprints) : NULL;

  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    if (!put_moment (connection, document, i, &g_array_index (entries, DossierChronologyEntry, i), findings->published, error))
      return FALSE;

  return TRUE;
}

gboolean
dossier_store_remove_moments (DossierConnection *connection, gint64 document, GError **error)
{
  return dossier_connection_run (connection, error,
                                 "UPDATE idx.moment_counts SET count=moment_counts.count-m.n FROM"
                                 " (SELECT kind, first, last, precision, reported, count(*) AS n FROM idx.moments WHERE document=? GROUP BY 1, 2, 3, 4, 5) m"
                                 " WHERE moment_counts.kind=m.kind AND moment_counts.first=m.first AND moment_counts.last=m.last"
                                 " AND moment_counts.precision=m.precision AND moment_counts.reported=m.reported",
                                 "i", document) &&
         dossier_connection_run (connection, error, "DELETE FROM idx.moments WHERE document=?", "i", document);
}

static void
append_kinds (GString *sql, guint kinds)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (kinds == 0)
    return;

  for (guint kind = 0; kind < DOSSIER_N_MOMENT_KINDS; kind++)
    if ((kinds & (1u << kind)) != 0)
      g_string_append_printf (list, "%s%u", list->len > 0 ? "," : "", kind);
  g_string_append_printf (sql, " AND m.kind IN (%s)", list->str);
}

/* Days that are no dates ask for nothing. */
static void
append_days (GString *sql, const DossierFilter *filter)
{
  guint32 first, last;

  if (dossier_iso_date_parse (filter->from, &first, &last))
    g_string_append_printf (sql, " AND m.first>=%u", first);
  if (dossier_iso_date_parse (filter->to, &first, &last))
    g_string_append_printf (sql, " AND m.first<=%u AND m.last<=%u", last, last);
}

static GArray *
list_moments (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  g_autoptr (DossierScope) scope = dossier_scope_new_for_rows (filter, error);
  g_autoptr (GString) sql = g_string_new ("SELECT m.document, m.number FROM idx.moments m WHERE 1");

  if (scope == NULL)
    return NULL;

  dossier_scope_append_rows (scope, filter, "m", sql);
  append_kinds (sql, filter->moments);
  append_days (sql, filter);
  g_string_append (sql, " ORDER BY m.first, m.document, m.number");
  if (limit > 0)
    g_string_append_printf (sql, " LIMIT %u", limit);

  return dossier_store_collect_keys (connection, sql->str, scope->texts, error);
}

static GObject *
make_moment (DossierConnection *connection, DossierDocument *document, gint64 place, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (DossierPassage) passage = NULL;
  DossierChronologyEntry entry = { 0 };

  statement = dossier_connection_prepare (connection, error,
                                          "SELECT kind, start, \"end\", first, last, value, who, precision, reported FROM idx.moments WHERE document=? AND number=?", "ii",
                                          dossier_document_get_id (document), place);
  if (statement == NULL || !dossier_connection_step (connection, statement, error))
    return NULL;

  entry.kind = dossier_column_int (statement, 0);
  entry.start = dossier_column_int (statement, 1);
  entry.end = dossier_column_int (statement, 2);
  entry.first = dossier_column_int (statement, 3);
  entry.last = dossier_column_int (statement, 4);
  entry.value = dossier_column_text (statement, 5);
  entry.who = dossier_column_text (statement, 6);
  entry.precision = dossier_column_int (statement, 7);
  entry.reported = dossier_column_int (statement, 8) != 0;
  passage = dossier_excerpt_new (document, entry.start, entry.end);
  return G_OBJECT (dossier_moment_new (passage, &entry));
}

static GPtrArray *
load_moments (DossierConnection *connection, const DossierFilter *filter, const DossierRowKey *keys, guint n_keys, GError **error)
{
  return dossier_store_load_rows (connection, keys, n_keys, make_moment, error);
}

const DossierListSource dossier_list_moments = { list_moments, load_moments, 64 };

static DossierMomentCount
count_from_row (DossierStatement *statement)
{
  return (DossierMomentCount){
    .kind = dossier_column_int (statement, 0),
    .first = dossier_column_int (statement, 1),
    .last = dossier_column_int (statement, 2),
    .precision = dossier_column_int (statement, 3),
    .reported = dossier_column_int (statement, 4) != 0,
    .count = dossier_column_int (statement, 5),
  };
}

GArray *
dossier_store_count_moments (DossierConnection *connection, const DossierFilter *filter, GError **error)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (DossierMomentCount));
  g_autoptr (DossierScope) scope = dossier_scope_new_for_rows (filter, error);
  g_autoptr (GString) sql = g_string_new ("SELECT m.kind, m.first, m.last, m.precision, m.reported");
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  if (scope == NULL)
    return NULL;

  if (scope->plain && filter->after == NULL && filter->before == NULL)
    g_string_append (sql, ", m.count FROM idx.moment_counts m WHERE m.count>0");
  else
    {
      g_string_append (sql, ", count(*) FROM idx.moments m WHERE 1");
      dossier_scope_append_rows (scope, filter, "m", sql);
      g_string_append (sql, " GROUP BY 1, 2, 3, 4, 5");
    }
  g_string_append (sql, " ORDER BY m.first, m.kind, m.last");
  statement = dossier_connection_prepare_texts (connection, error, sql->str, scope->texts);
  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    {
      DossierMomentCount count = count_from_row (statement);

      g_array_append_val (counts, count);
    }
  if (local == NULL)
    return g_steal_pointer (&counts);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}
