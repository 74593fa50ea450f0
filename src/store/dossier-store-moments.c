/* dossier-store-moments.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A key is a document and the number of the moment in it. Moments are searched and counted in the digests of their
 * documents; the numbers of the whole library are kept with each change.
 */

#include "config.h"

#include "store/dossier-store-moments.h"

#include "model/dossier-document.h"
#include "model/dossier-iso-date.h"
#include "model/dossier-moment.h"
#include "store/dossier-connection.h"
#include "store/dossier-excerpt.h"
#include "store/dossier-scope.h"
#include "store/dossier-store-digests.h"
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

static void
append_entry (GByteArray *digest, const DossierChronologyEntry *entry)
{
  dossier_digest_append (digest, (entry->kind * DOSSIER_N_PRECISIONS + entry->precision) * 2 + (entry->reported ? 1 : 0));
  dossier_digest_append (digest, entry->first);
  dossier_digest_append (digest, entry->last - entry->first);
}

/* FALSE at the end. */
static gboolean
read_entry (DossierDigest *digest, DossierMomentCount *entry)
{
  guint32 sort, length;

  if (!dossier_digest_next (digest, &sort) || !dossier_digest_next (digest, &entry->first) || !dossier_digest_next (digest, &length))
    return FALSE;

  entry->last = entry->first + length;
  entry->reported = sort % 2;
  entry->precision = sort / 2 % DOSSIER_N_PRECISIONS;
  entry->kind = sort / 2 / DOSSIER_N_PRECISIONS;
  entry->count = 1;
  return TRUE;
}

gboolean
dossier_store_put_moments (DossierConnection *connection, gint64 document, DossierFindings *findings, GError **error)
{
  g_autoptr (GArray) imprints = load_imprints (connection, document, error);
  g_autoptr (GArray) entries = imprints != NULL ? dossier_chronology_new (findings, imprints) : NULL;
  g_autoptr (GByteArray) digest = g_byte_array_new ();

  if (entries == NULL)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      const DossierChronologyEntry *entry = &g_array_index (entries, DossierChronologyEntry, i);

      if (!put_moment (connection, document, i, entry, findings->published, error))
        return FALSE;
      append_entry (digest, entry);
    }

  return dossier_store_put_digest (connection, DOSSIER_DIGEST_MOMENTS, document, digest, error);
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

/* What is listed: the first `limit` (0 = all) in the order of days. */
typedef struct
{
  guint   kinds; /* a bit each; 0 = all */
  guint32 from;  /* days; 0 = any */
  guint32 to;
  guint   limit;
  GArray *found; /* Found; a heap with the latest on top when there is a limit */
} Search;

typedef struct
{
  guint32 first;
  guint32 number;
  gint64  document;
} Found;

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *one = a, *two = b;

  if (one->first != two->first)
    return one->first < two->first ? -1 : 1;
  if (one->document != two->document)
    return one->document < two->document ? -1 : 1;

  return one->number < two->number ? -1 : one->number > two->number;
}

/* Puts `found` in the place of the top and lets it sink to where it belongs. */
static void
replace_top (Search *self, const Found *found)
{
  Found *heap = (Found *)self->found->data;
  guint  at = 0;

  for (guint child = 1; child < self->found->len; child = 2 * at + 1)
    {
      if (child + 1 < self->found->len && compare_found (&heap[child], &heap[child + 1]) < 0)
        child++;
      if (compare_found (found, &heap[child]) >= 0)
        break;
      heap[at] = heap[child];
      at = child;
    }
  heap[at] = *found;
}

static void
take_found (Search *self, const Found *found)
{
  if (self->limit > 0 && self->found->len == self->limit)
    {
      if (compare_found (found, &g_array_index (self->found, Found, 0)) < 0)
        replace_top (self, found);
      return;
    }

  g_array_append_vals (self->found, found, 1);
  /* A list from the greatest on is a heap. */
  if (self->found->len == self->limit)
    {
      g_array_sort (self->found, compare_found);
      for (guint i = 0; i < self->limit / 2; i++)
        {
          Found *one = &g_array_index (self->found, Found, i), *two = &g_array_index (self->found, Found, self->limit - 1 - i);
          Found  kept = *one;

          *one = *two;
          *two = kept;
        }
    }
}

static void
search_digest (gint64 document, DossierDigest *digest, gpointer data)
{
  Search            *self = data;
  DossierMomentCount entry;

  for (guint32 number = 0; read_entry (digest, &entry); number++)
    if ((self->kinds == 0 || (self->kinds & (1u << entry.kind)) != 0) && entry.first >= self->from && (self->to == 0 || entry.last <= self->to))
      take_found (self, &(Found){ entry.first, number, document });
}

static GArray *
list_moments (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_autoptr (DossierDocumentSet) documents = NULL;
  Search  search = { .kinds = filter->moments, .limit = limit, .found = found };
  GArray *keys;
  guint32 first, last;

  /* Days that are no dates ask for nothing. */
  if (dossier_iso_date_parse (filter->from, &first, &last))
    search.from = first;
  if (dossier_iso_date_parse (filter->to, &first, &last))
    search.to = last;
  if (!dossier_scope_find_for_rows (filter, TRUE, connection, &documents, error) ||
      !dossier_store_each_digest (connection, DOSSIER_DIGEST_MOMENTS, documents, search_digest, &search, error))
    return NULL;

  g_array_sort (found, compare_found);
  keys = g_array_sized_new (FALSE, FALSE, sizeof (DossierRowKey), found->len);
  for (guint i = 0; i < found->len; i++)
    {
      const Found *one = &g_array_index (found, Found, i);

      g_array_append_vals (keys, &(DossierRowKey){ one->document, one->number }, 1);
    }

  return keys;
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

static GArray *
load_totals (DossierConnection *connection, GError **error)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (DossierMomentCount));
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  statement = dossier_connection_prepare (connection, error, "SELECT kind, first, last, precision, reported, count FROM idx.moment_counts WHERE count>0", "");
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

static guint
hash_count (gconstpointer key)
{
  const DossierMomentCount *count = key;

  return count->first * 31 + (count->last - count->first) * 7 + count->kind * 5 + count->precision * 3 + count->reported;
}

static gboolean
equal_counts (gconstpointer a, gconstpointer b)
{
  const DossierMomentCount *one = a, *two = b;

  return one->first == two->first && one->last == two->last && one->kind == two->kind && one->precision == two->precision && one->reported == two->reported;
}

static void
count_digest (gint64 document, DossierDigest *digest, gpointer data)
{
  GHashTable        *counts = data;
  DossierMomentCount entry;

  while (read_entry (digest, &entry))
    {
      DossierMomentCount *count = g_hash_table_lookup (counts, &entry);

      if (count != NULL)
        count->count++;
      else
        g_hash_table_add (counts, g_memdup2 (&entry, sizeof entry));
    }
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const DossierMomentCount *one = a, *two = b;

  if (one->first != two->first)
    return one->first < two->first ? -1 : 1;
  if (one->kind != two->kind)
    return one->kind < two->kind ? -1 : 1;

  return one->last < two->last ? -1 : one->last > two->last;
}

static GArray *
count_documents (DossierConnection *connection, const DossierDocumentSet *documents, GError **error)
{
  g_autoptr (GHashTable) found = g_hash_table_new_full (hash_count, equal_counts, g_free, NULL);
  GHashTableIter iter;
  gpointer       count;
  GArray        *counts;

  if (!dossier_store_each_digest (connection, DOSSIER_DIGEST_MOMENTS, documents, count_digest, found, error))
    return NULL;

  counts = g_array_sized_new (FALSE, FALSE, sizeof (DossierMomentCount), g_hash_table_size (found));
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &count, NULL))
    g_array_append_vals (counts, count, 1);
  return counts;
}

GArray *
dossier_store_count_moments (DossierConnection *connection, const DossierFilter *filter, GError **error)
{
  g_autoptr (DossierDocumentSet) documents = NULL;
  GArray *counts;

  if (!dossier_scope_find_for_rows (filter, TRUE, connection, &documents, error))
    return NULL;

  counts = documents == NULL ? load_totals (connection, error) : count_documents (connection, documents, error);
  if (counts != NULL)
    g_array_sort (counts, compare_counts);
  return counts;
}
