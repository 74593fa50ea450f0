/* dossier-document-set.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-document-set.h"

#define BITS 64

struct _DossierDocumentSet
{
  GArray *words; /* guint64; the bit of document n is n % 64 of word n / 64 */
};

DossierDocumentSet *
dossier_document_set_new (void)
{
  DossierDocumentSet *self = g_atomic_rc_box_new0 (DossierDocumentSet);

  self->words = g_array_new (FALSE, TRUE, sizeof (guint64));
  return self;
}

DossierDocumentSet *
dossier_document_set_copy (const DossierDocumentSet *self)
{
  DossierDocumentSet *copy = dossier_document_set_new ();

  if (self->words->len > 0)
    g_array_append_vals (copy->words, self->words->data, self->words->len);
  return copy;
}

DossierDocumentSet *
dossier_document_set_ref (DossierDocumentSet *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
set_clear (gpointer data)
{
  g_array_unref (((DossierDocumentSet *)data)->words);
}

void
dossier_document_set_unref (DossierDocumentSet *self)
{
  g_atomic_rc_box_release_full (self, set_clear);
}

void
dossier_document_set_add (DossierDocumentSet *self, gint64 document)
{
  guint at = document / BITS;

  if (at >= self->words->len)
    g_array_set_size (self->words, at + 1);
  g_array_index (self->words, guint64, at) |= G_GUINT64_CONSTANT (1) << (document % BITS);
}

gboolean
dossier_document_set_add_rows (DossierDocumentSet *self, DossierConnection *connection, const char *sql, const GPtrArray *texts, GError **error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (DossierStatement) statement = dossier_connection_prepare_texts (connection, error, sql, texts != NULL ? texts : none);
  g_autoptr (GError) local = NULL;

  if (statement == NULL)
    return FALSE;

  while (dossier_connection_step (connection, statement, &local))
    dossier_document_set_add (self, dossier_column_int (statement, 0));
  if (local == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

static guint64
get_word (const DossierDocumentSet *self, guint at)
{
  return at < self->words->len ? g_array_index (self->words, guint64, at) : 0;
}

void
dossier_document_set_intersect (DossierDocumentSet *self, const DossierDocumentSet *other)
{
  for (guint i = 0; i < self->words->len; i++)
    g_array_index (self->words, guint64, i) &= get_word (other, i);
}

void
dossier_document_set_subtract (DossierDocumentSet *self, const DossierDocumentSet *other)
{
  for (guint i = 0; i < self->words->len; i++)
    g_array_index (self->words, guint64, i) &= ~get_word (other, i);
}

gboolean
dossier_document_set_has (const DossierDocumentSet *self, gint64 document)
{
  return (get_word (self, document / BITS) >> (document % BITS)) & 1;
}

guint
dossier_document_set_count (const DossierDocumentSet *self)
{
  guint count = 0;

  for (guint i = 0; i < self->words->len; i++)
    count += __builtin_popcountll (get_word (self, i));
  return count;
}

gint64
dossier_document_set_previous (const DossierDocumentSet *self, gint64 document)
{
  gint64  last = MIN (document, (gint64)self->words->len * BITS) - 1;
  guint64 word;

  if (last < 0)
    return 0;

  word = get_word (self, last / BITS) << (BITS - 1 - last % BITS);
  if (word != 0)
    return last - __builtin_clzll (word);
  for (gint64 at = last / BITS - 1; at >= 0; at--)
    if (get_word (self, at) != 0)
      return at * BITS + BITS - 1 - __builtin_clzll (get_word (self, at));

  return 0;
}

char *
dossier_document_set_dup_json (const DossierDocumentSet *self)
{
  GString    *json = g_string_new ("[");
  const char *separator = "";

  for (gint64 id = dossier_document_set_previous (self, G_MAXINT64); id > 0; id = dossier_document_set_previous (self, id))
    {
      g_string_append_printf (json, "%s%" G_GINT64_FORMAT, separator, id);
      separator = ",";
    }
  return g_string_free (g_string_append_c (json, ']'), FALSE);
}
