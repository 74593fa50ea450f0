/* dossier-store-documents.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text is stored once per version, packed. Its hash is checked when it is read, so that a text
 * that is not what was stored is an error and never shown.
 */

#include "config.h"

#include "store/dossier-store-documents.h"

#include "store/dossier-connection.h"
#include "store/dossier-store-images.h"
#include "store/dossier-store-pages.h"

#define ZLIB_LEVEL 3 /* news text: half the time of level 6 for 6 % more bytes */

static char *
now_utc (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

static GBytes *
convert (GConverter *converter, const void *data, gsize n_bytes, GError **error)
{
  g_autoptr (GInputStream) source = g_memory_input_stream_new_from_data (data, n_bytes, NULL);
  g_autoptr (GInputStream) stream = g_converter_input_stream_new (source, converter);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

GBytes *
dossier_store_pack_text (const char *text, gsize n_bytes)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, ZLIB_LEVEL);

  return convert (G_CONVERTER (compressor), text, n_bytes, NULL);
}

static char *
unpack_text (const void *data, gsize n_bytes, GError **error)
{
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GBytes) bytes = convert (G_CONVERTER (decompressor), data, n_bytes, error);

  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
}

gboolean
dossier_store_find_document (DossierConnection *connection, const char *original, const char *hash, gint64 *document, gboolean *deleted, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  *document = 0;
  *deleted = FALSE;
  statement = dossier_connection_prepare (connection, error,
                                          "SELECT id, deleted IS NOT NULL FROM documents WHERE original=?1 OR hash=?2 ORDER BY deleted IS NOT NULL, id LIMIT 1",
                                          "ss", original, hash);
  if (statement == NULL)
    return FALSE;

  if (dossier_connection_step (connection, statement, &local))
    {
      *document = dossier_column_int (statement, 0);
      *deleted = dossier_column_int (statement, 1) != 0;
    }
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

GArray *
dossier_store_list_by_original (DossierConnection *connection, const char *original, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, error, "SELECT id, deleted IS NOT NULL FROM documents WHERE original=? ORDER BY id", "s", original);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (DossierStoreFound));
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    {
      DossierStoreFound one = { dossier_column_int (statement, 0), dossier_column_int (statement, 1) != 0 };

      g_array_append_val (found, one);
    }
  if (local == NULL)
    return g_steal_pointer (&found);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

gboolean
dossier_store_add_to_collection (DossierConnection *connection, gint64 document, const char *collection, GError **error)
{
  g_autofree char *now = now_utc ();

  return dossier_connection_run (connection, error, "INSERT OR IGNORE INTO collections (name, created) VALUES (?, ?)", "ss", collection, now) &&
         dossier_connection_run (connection, error,
                                 "INSERT OR IGNORE INTO collection_documents SELECT id, ?1 FROM collections WHERE name=?2",
                                 "is", document, collection);
}

static gboolean
remove_from_collection (DossierConnection *connection, gint64 document, const char *collection, GError **error)
{
  return dossier_connection_run (connection, error,
                                 "DELETE FROM collection_documents WHERE document=?1 AND collection IN (SELECT id FROM collections WHERE name=?2)",
                                 "is", document, collection);
}

gboolean
dossier_store_set_collected (DossierConnection *connection, gint64 document, const char *collection, gboolean included, DossierStoreCollected *collected, GError **error)
{
  gint64 before = 0, after = 0;

  if (!dossier_connection_get_int (connection, "SELECT count(*) FROM collections", 0, &before, error) ||
      !(included ? dossier_store_add_to_collection (connection, document, collection, error)
                 : remove_from_collection (connection, document, collection, error)))
    return FALSE;

  collected->moved = sqlite3_changes (dossier_connection_get_db (connection)) > 0;
  if (!dossier_connection_get_int (connection, "SELECT count(*) FROM collections", 0, &after, error))
    return FALSE;

  collected->made = after > before;
  return TRUE;
}

gboolean
dossier_store_delete_collection (DossierConnection *connection, const char *collection, GError **error)
{
  return dossier_connection_run (connection, error, "DELETE FROM collections WHERE name=? AND id NOT IN (SELECT collection FROM collection_documents)", "s", collection);
}

static gboolean
insert_blocks (DossierConnection *connection, gint64 id, const char *hash, const GArray *blocks, GError **error)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const DossierBlock *block = &g_array_index (blocks, DossierBlock, i);

      if (!dossier_connection_run (connection, error, "INSERT INTO blocks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", "isisiiiis",
                                   id, hash, (gint64)i, dossier_block_role_to_string (block->role), (gint64)block->start,
                                   (gint64)block->end, (gint64)block->level, (gint64)block->proposed, block->rule))
        return FALSE;
    }

  return TRUE;
}

static gint64
insert_metadata (DossierConnection *connection, const DossierStoreNewDocument *new_document, const char *now, GError **error)
{
  DossierDocument   *document = new_document->document;
  const char *const *list = dossier_document_get_warnings (document);
  g_autofree char   *warnings = list != NULL && *list != NULL ? g_strjoinv ("\n", (char **)list) : NULL;

  if (!dossier_connection_run (connection, error,
                               "INSERT INTO documents (title, byline, published, precision, language, source, site, warnings, original, hash, added)"
                               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                               "sssssssssss",
                               dossier_document_get_title (document), dossier_document_get_byline (document), dossier_document_get_published (document),
                               dossier_precision_to_string (dossier_document_get_precision (document)), dossier_document_get_language (document),
                               dossier_document_get_source (document), dossier_document_get_site (document), warnings,
                               new_document->original, dossier_document_get_hash (document), now))
    return 0;

  return sqlite3_last_insert_rowid (dossier_connection_get_db (connection));
}

gint64
dossier_store_insert_document (DossierConnection *connection, const DossierStoreNewDocument *new_document, GError **error)
{
  DossierDocument *document = new_document->document;
  const char      *hash = dossier_document_get_hash (document);
  g_autofree char *now = now_utc ();
  gint64           id = insert_metadata (connection, new_document, now, error);

  if (id == 0)
    return 0;

  if (!dossier_connection_run (connection, error, "INSERT INTO versions VALUES (?, ?, ?, ?, ?, ?)", "issiib",
                               id, hash, now, (gint64)dossier_document_get_n_bytes (document),
                               (gint64)dossier_document_get_n_chars (document), new_document->packed))
    return 0;

  if (!insert_blocks (connection, id, hash, dossier_document_get_blocks (document), error) ||
      !dossier_store_insert_images (connection, id, hash, dossier_document_get_images (document), error) ||
      !dossier_store_insert_pages (connection, id, hash, dossier_document_get_pages (document), error))
    return 0;

  if (new_document->collection != NULL && !dossier_store_add_to_collection (connection, id, new_document->collection, error))
    return 0;

  return id;
}

static GArray *
load_blocks (DossierConnection *connection, gint64 id, const char *hash, GError **error)
{
  g_autoptr (GArray) blocks = dossier_block_array_new ();
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  statement = dossier_connection_prepare (connection, error,
                                          "SELECT role, start, \"end\", level, proposed, rule FROM blocks WHERE document=? AND hash=? ORDER BY number",
                                          "is", id, hash);
  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    {
      DossierBlock block = { 0 };

      if (!dossier_block_role_from_string (dossier_column_text (statement, 0), &block.role))
        block.role = DOSSIER_BLOCK_BODY;
      block.start = dossier_column_int (statement, 1);
      block.end = dossier_column_int (statement, 2);
      block.level = dossier_column_int (statement, 3);
      block.proposed = dossier_column_int (statement, 4) != 0;
      block.rule = g_intern_string (dossier_column_text (statement, 5));
      g_array_append_val (blocks, block);
    }
  if (local == NULL)
    return g_steal_pointer (&blocks);

  g_propagate_error (error, g_steal_pointer (&local));
  return NULL;
}

static DossierDocument *
document_from_row (DossierConnection *connection, DossierStatement *statement, gint64 id, GError **error)
{
  const char      *hash = dossier_column_text (statement, 9);
  g_autofree char *text = unpack_text (sqlite3_column_blob (statement, 10), sqlite3_column_bytes (statement, 10), NULL);
  g_autoptr (GArray) blocks = load_blocks (connection, id, hash, error);
  g_autoptr (GPtrArray) images = blocks != NULL ? dossier_store_load_images (connection, id, hash, error) : NULL;
  g_autoptr (DossierPageMap) pages = NULL;
  g_auto (GStrv) warnings = g_strsplit (dossier_column_text (statement, 7) != NULL ? dossier_column_text (statement, 7) : "", "\n", -1);
  DossierDocumentFields fields = { .id = id, .text = text, .blocks = blocks, .images = images, .warnings = (const char *const *)warnings };
  g_autoptr (DossierDocument) document = NULL;

  if (images == NULL || !dossier_store_load_pages (connection, id, hash, &pages, error))
    return NULL;

  fields.pages = pages;
  fields.title = dossier_column_text (statement, 0);
  fields.byline = dossier_column_text (statement, 1);
  fields.published = dossier_column_text (statement, 2);
  dossier_precision_from_string (dossier_column_text (statement, 3), &fields.precision);
  fields.language = dossier_column_text (statement, 4);
  fields.source = dossier_column_text (statement, 5);
  fields.site = dossier_column_text (statement, 6);
  fields.added = dossier_column_text (statement, 8);
  document = text != NULL ? dossier_document_new (&fields) : NULL;
  if (document != NULL && g_str_equal (dossier_document_get_hash (document), hash))
    return g_steal_pointer (&document);

  g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_DAMAGED,
                       "The stored text of this document is damaged. Restore a backup of the library.");
  return NULL;
}

DossierDocument *
dossier_store_load_document (DossierConnection *connection, gint64 document, gint64 *revision, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  statement = dossier_connection_prepare (connection, error,
                                          "SELECT title, byline, published, precision, language, source, site, warnings, d.added, d.hash, v.text, revision"
                                          " FROM documents d JOIN versions v ON v.document=d.id AND v.hash=d.hash WHERE d.id=?",
                                          "i", document);
  if (statement == NULL)
    return NULL;

  if (dossier_connection_step (connection, statement, &local))
    {
      if (revision != NULL)
        *revision = dossier_column_int (statement, 11);
      return document_from_row (connection, statement, document, error);
    }

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else
    g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND, "This document is no longer in the library.");
  return NULL;
}

char *
dossier_store_load_original (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, error, "SELECT original FROM documents WHERE id=?", "i", document);
  g_autoptr (GError) local = NULL;
  char *original = NULL;

  if (statement == NULL)
    return NULL;

  if (dossier_connection_step (connection, statement, &local))
    original = g_strdup (dossier_column_text (statement, 0));
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (original == NULL)
    g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND, "The file that this document was made of is not in the library. Add it again.");

  return original;
}

gboolean
dossier_store_document_is_live (DossierConnection *connection, gint64 document, gint64 revision)
{
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, NULL, "SELECT 1 FROM documents WHERE id=? AND revision=? AND deleted IS NULL", "ii", document, revision);

  return statement != NULL && dossier_connection_step (connection, statement, NULL);
}

static gboolean
changed_one (DossierConnection *connection, GError **error)
{
  if (sqlite3_changes (dossier_connection_get_db (connection)) > 0)
    return TRUE;

  g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND, "This document is no longer in the library.");
  return FALSE;
}

gboolean
dossier_store_set_block_role (DossierConnection *connection, gint64 document, guint block, DossierBlockRole role, DossierBlockRole *old_role, GError **error)
{
  g_autoptr (DossierDocument) current = dossier_store_load_document (connection, document, NULL, error);
  GArray *blocks;

  if (current == NULL)
    return FALSE;

  blocks = dossier_document_get_blocks (current);
  if (block >= blocks->len)
    {
      g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_NOT_FOUND, "This passage is no longer in the document. Open the document again.");
      return FALSE;
    }

  *old_role = g_array_index (blocks, DossierBlock, block).role;
  return dossier_connection_run (connection, error, "UPDATE blocks SET role=?, proposed=0 WHERE document=? AND hash=? AND number=?", "sisi",
                                 dossier_block_role_to_string (role), document, dossier_document_get_hash (current), (gint64)block) &&
         dossier_connection_run (connection, error, "UPDATE documents SET revision=revision+1 WHERE id=?", "i", document);
}

gboolean
dossier_store_set_published (DossierConnection *connection, gint64 document, const char *published, DossierPrecision precision, GError **error)
{
  return dossier_connection_run (connection, error, "UPDATE documents SET published=?, precision=?, revision=revision+1 WHERE id=?", "ssi",
                                 published, dossier_precision_to_string (precision), document) &&
         changed_one (connection, error);
}

gboolean
dossier_store_set_document_deleted (DossierConnection *connection, gint64 document, gboolean deleted, GError **error)
{
  g_autofree char *now = now_utc ();

  return dossier_connection_run (connection, error, "UPDATE documents SET deleted=? WHERE id=?", "si", deleted ? now : NULL, document) &&
         changed_one (connection, error);
}

gboolean
dossier_store_load_position (DossierConnection *connection, gint64 document, gint64 *position, GError **error)
{
  g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, error, "SELECT position FROM documents WHERE id=?", "i", document);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return FALSE;

  *position = dossier_connection_step (connection, statement, &local) ? dossier_column_int (statement, 0) : 0;
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

gboolean
dossier_store_set_position (DossierConnection *connection, gint64 document, guint32 position, GError **error)
{
  g_autofree char *now = now_utc ();

  return dossier_connection_run (connection, error, "UPDATE documents SET position=?, opened=? WHERE id=?", "isi", (gint64)position, now, document);
}

gboolean
dossier_store_empty_bin (DossierConnection *connection, guint days, GPtrArray *images, GPtrArray *originals, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GDateTime) limit = g_date_time_add_days (now, -(int)days);
  g_autofree char *before = g_date_time_format (limit, "%Y-%m-%dT%H:%M:%SZ");

  return dossier_store_list_unused (connection, before, images, originals, error) &&
         dossier_connection_run (connection, error, "DELETE FROM annotations WHERE deleted < ?", "s", before) &&
         dossier_connection_run (connection, error, "DELETE FROM assessments WHERE deleted < ?", "s", before) &&
         dossier_connection_run (connection, error, "DELETE FROM documents WHERE deleted < ?", "s", before);
}
