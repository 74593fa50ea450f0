/* dossier-store-digests.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-store-digests.h"

#include "model/dossier-commitment.h"
#include "store/dossier-connection.h"

#define LOOK_UPS 8000 /* of more documents all digests are read: a row that is next costs a tenth of one that is looked up */

/* The words in which a reader looks for a commitment, in the order of its columns from 5 on. */
#define N_WORDS 6

gboolean
dossier_store_put_digest (DossierConnection *connection, DossierDigestKind kind, gint64 document, const GByteArray *digest, GError **error)
{
  g_autoptr (GBytes) data = NULL;

  if (digest->len == 0)
    return dossier_connection_run (connection, error, "DELETE FROM idx.digests WHERE kind=? AND document=?", "ii", (gint64)kind, document);

  data = g_bytes_new_static (digest->data, digest->len);
  return dossier_connection_run (connection, error, "INSERT OR REPLACE INTO idx.digests VALUES (?, ?, ?)", "iib", (gint64)kind, document, data);
}

gboolean
dossier_store_put_entity_digest (DossierConnection *connection, gint64 document, DossierFindings *findings, const GArray *ids, GError **error)
{
  g_autoptr (GByteArray) digest = g_byte_array_new ();

  for (guint i = 0; i < findings->entities->len; i++)
    {
      DossierEntity *entity = findings->entities->pdata[i];

      dossier_digest_append (digest, g_array_index (ids, gint64, i));
      dossier_digest_append (digest, dossier_entity_get_entity_type (entity));
      dossier_digest_append (digest, dossier_entity_get_count (entity));
    }

  return dossier_store_put_digest (connection, DOSSIER_DIGEST_ENTITIES, document, digest, error);
}

static void
append_commitment (GByteArray *digest, GByteArray *words, DossierStatement *row)
{
  guint64 hash = dossier_digest_hash_name (dossier_column_text (row, 5));

  dossier_digest_append (digest, hash & G_MAXUINT32);
  dossier_digest_append (digest, hash >> 32);
  dossier_digest_append (digest, dossier_column_int (row, 0));
  dossier_digest_append (digest, dossier_digest_from_country (dossier_column_text (row, 1)));
  dossier_digest_append (digest, dossier_digest_from_word (dossier_commitment_themes, dossier_column_text (row, 2)));
  dossier_digest_append (digest, dossier_digest_from_word (dossier_commitment_modalities, dossier_column_text (row, 3)));
  dossier_digest_append (digest, dossier_column_int (row, 4));
  for (guint i = 0; i < N_WORDS; i++)
    {
      const char *text = dossier_column_text (row, 5 + i);

      if (text != NULL)
        g_byte_array_append (words, (const guint8 *)text, sqlite3_column_bytes (row, 5 + i));
      g_byte_array_append (words, (const guint8 *)(i + 1 < N_WORDS ? "\n" : ""), 1);
    }
}

gboolean
dossier_store_put_commitment_digests (DossierConnection *connection, gint64 document, GError **error)
{
  g_autoptr (GByteArray) digest = g_byte_array_new ();
  g_autoptr (GByteArray) words = g_byte_array_new ();
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  statement = dossier_connection_prepare (connection, error,
                                          "SELECT c.entity, c.actor_country, c.theme, c.modality, c.outcome, c.actor, c.action, c.beneficiary, c.condition, c.deadline, a.note"
                                          " FROM idx.commitments c LEFT JOIN assessments a ON a.id=c.assessment WHERE c.document=? ORDER BY c.number",
                                          "i", document);
  if (statement == NULL)
    return FALSE;

  while (dossier_connection_step (connection, statement, &local))
    append_commitment (digest, words, statement);
  for (guint i = 0; i < words->len; i++)
    words->data[i] = g_ascii_tolower (words->data[i]);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  return dossier_store_put_digest (connection, DOSSIER_DIGEST_COMMITMENTS, document, digest, error) &&
         dossier_store_put_digest (connection, DOSSIER_DIGEST_WORDS, document, words, error);
}

gboolean
dossier_store_remove_digests (DossierConnection *connection, gint64 document, GError **error)
{
  for (gint64 kind = 0; kind <= DOSSIER_DIGEST_WORDS; kind++)
    if (!dossier_connection_run (connection, error, "DELETE FROM idx.digests WHERE kind=? AND document=?", "ii", kind, document))
      return FALSE;

  return TRUE;
}

static void
take_row (DossierStatement *statement, DossierDigestFunc func, gpointer data)
{
  DossierDigest digest = { .at = sqlite3_column_blob (statement, 1) };

  digest.end = digest.at + sqlite3_column_bytes (statement, 1);
  func (dossier_column_int (statement, 0), &digest, data);
}

static gboolean
look_up_each (DossierConnection *connection, DossierDigestKind kind, const DossierDocumentSet *documents, DossierDigestFunc func, gpointer data, GError **error)
{
  static const char sql[] = "SELECT document, data FROM idx.digests WHERE kind=? AND document=?";

  for (gint64 id = dossier_document_set_previous (documents, G_MAXINT64); id > 0; id = dossier_document_set_previous (documents, id))
    {
      g_autoptr (DossierStatement) statement = dossier_connection_prepare (connection, error, sql, "ii", (gint64)kind, id);
      g_autoptr (GError) local = NULL;

      if (statement == NULL)
        return FALSE;
      if (dossier_connection_step (connection, statement, &local))
        take_row (statement, func, data);
      if (local == NULL)
        continue;
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  return TRUE;
}

gboolean
dossier_store_each_digest (DossierConnection *connection, DossierDigestKind kind, const DossierDocumentSet *documents, DossierDigestFunc func, gpointer data, GError **error)
{
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  if (documents != NULL && dossier_document_set_count (documents) < LOOK_UPS)
    return look_up_each (connection, kind, documents, func, data, error);

  statement = dossier_connection_prepare (connection, error, "SELECT document, data FROM idx.digests WHERE kind=? ORDER BY document", "i", (gint64)kind);
  if (statement == NULL)
    return FALSE;

  while (dossier_connection_step (connection, statement, &local))
    if (documents == NULL || dossier_document_set_has (documents, dossier_column_int (statement, 0)))
      take_row (statement, func, data);
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}
