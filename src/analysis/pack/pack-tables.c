/* pack-tables.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   pack-tables OUTPUT TABLE…
 *
 * Compiles gazetteers (*.tsv) and lists of words (*.txt) into the one block of bytes that the program uses in place
 * (analysis/dossier-pack.h). Runs in the build, on the machine that builds. A row that cannot be read fails it.
 */

#include "config.h"

#include "analysis/dossier-gazetteer-private.h"
#include "analysis/dossier-table.h"
#include "analysis/dossier-words.h"

#include <stdlib.h>
#include <string.h>

/* The strings that are written, each once. */
typedef struct
{
  GString    *bytes;
  GHashTable *offsets;
} Pool;

typedef struct
{
  DossierGazetteer *gazetteer;
  DossierWords     *words;
  GPtrArray        *texts;
  GPtrArray        *problems;
} Tables;

static guint32
pool_add (Pool *pool, const char *text)
{
  gpointer offset;

  if (text == NULL)
    return 0;
  if (g_hash_table_lookup_extended (pool->offsets, text, NULL, &offset))
    return GPOINTER_TO_UINT (offset);

  offset = GUINT_TO_POINTER (pool->bytes->len);
  g_hash_table_insert (pool->offsets, (gpointer)text, offset);
  g_string_append_len (pool->bytes, text, strlen (text) + 1);

  return GPOINTER_TO_UINT (offset);
}

static void
append (GByteArray *out, gconstpointer data, gsize n_bytes)
{
  static const guint8 zeros[8];

  g_byte_array_append (out, data, n_bytes);
  g_byte_array_append (out, zeros, -n_bytes & 7);
}

static void
append_records (GByteArray *out, const DossierGazetteer *gazetteer, Pool *pool)
{
  g_autoptr (GArray) records = g_array_new (FALSE, TRUE, sizeof (DossierPackRecord));

  for (guint32 i = 0; i < gazetteer->records->len; i++)
    {
      const DossierRecord *from = dossier_gazetteer_get_record (gazetteer, i);
      DossierPackRecord    to = { .population = from->population, .valid_from = from->valid_from, .valid_to = from->valid_to, .as_of = from->as_of };

      to.id = pool_add (pool, from->id);
      to.name = pool_add (pool, from->name);
      to.wikidata = pool_add (pool, from->wikidata);
      to.note = pool_add (pool, from->note);
      memcpy (to.country, from->country, sizeof to.country);
      to.gender = from->gender;
      to.role = from->role;
      to.type = from->type;
      to.kind = from->kind;
      to.city = from->city;
      g_array_append_val (records, to);
    }

  append (out, records->data, records->len * sizeof (DossierPackRecord));
}

static void
append_slots (GByteArray *out, const DossierSlotTable *table)
{
  g_autofree guint64 *keys = g_new (guint64, table->n_slots);
  g_autofree guint32 *values = g_new (guint32, table->n_slots);

  for (guint32 i = 0; i < table->n_slots; i++)
    {
      keys[i] = table->slots[i].key;
      values[i] = table->slots[i].value;
    }

  append (out, keys, table->n_slots * sizeof *keys);
  append (out, values, table->n_slots * sizeof *values);
}

static GByteArray *
pack (const Tables *tables)
{
  const DossierGazetteer *gazetteer = tables->gazetteer;
  GByteArray             *out = g_byte_array_new ();
  Pool                    pool = { g_string_new_len ("", 1), g_hash_table_new (g_str_hash, g_str_equal) };
  DossierPackHeader       header = { .magic = DOSSIER_PACK_MAGIC, .byte_order = DOSSIER_PACK_BYTE_ORDER };
  const guint64          *keys;
  const guint32          *classes;

  header.n_records = gazetteer->records->len;
  header.n_forms = gazetteer->forms->len;
  header.n_length_slots = gazetteer->lengths.n_slots;
  header.n_sequence_slots = gazetteer->sequences.n_slots;
  header.n_words = dossier_words_get_n_words (tables->words);
  dossier_words_get_slots (tables->words, &keys, &classes, &header.n_word_slots);

  append (out, &header, sizeof header);
  append_records (out, gazetteer, &pool);
  append (out, gazetteer->forms->data, gazetteer->forms->len * sizeof (DossierForm));
  append_slots (out, &gazetteer->lengths);
  append_slots (out, &gazetteer->sequences);
  append (out, keys, header.n_word_slots * sizeof *keys);
  append (out, classes, header.n_word_slots * sizeof *classes);
  ((DossierPackHeader *)out->data)->n_pool = pool.bytes->len;
  append (out, pool.bytes->str, pool.bytes->len);

  g_string_free (pool.bytes, TRUE);
  g_hash_table_unref (pool.offsets);
  return out;
}

static gboolean
read_table (Tables *tables, const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  char            *text;
  gsize            n_bytes;

  if (!g_file_get_contents (path, &text, &n_bytes, error))
    return FALSE;

  g_ptr_array_add (tables->texts, text);
  if (g_str_has_suffix (name, ".tsv"))
    dossier_table_read (tables->gazetteer, name, text, FALSE, tables->problems);
  else
    dossier_words_add_list (tables->words, name, text, n_bytes);

  return TRUE;
}

static gboolean
run (Tables *tables, int argc, char **argv, GError **error)
{
  g_autoptr (GByteArray) out = NULL;

  for (int i = 2; i < argc; i++)
    if (!read_table (tables, argv[i], error))
      return FALSE;
  for (guint i = 0; i < tables->problems->len; i++)
    g_printerr ("%s\n", (const char *)g_ptr_array_index (tables->problems, i));
  if (tables->problems->len > 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "Rows of the tables cannot be read. Correct them.");
      return FALSE;
    }

  out = pack (tables);
  return g_file_set_contents (argv[1], (const char *)out->data, out->len, error);
}

int
main (int argc, char **argv)
{
  Tables   tables = { dossier_gazetteer_new (), dossier_words_new (), g_ptr_array_new_with_free_func (g_free), g_ptr_array_new_with_free_func (g_free) };
  gboolean done;
  g_autoptr (GError) error = NULL;

  done = argc > 2 && run (&tables, argc, argv, &error);
  if (!done)
    g_printerr ("%s\n", error != NULL ? error->message : "pack-tables OUTPUT TABLE…");

  dossier_gazetteer_free (tables.gazetteer);
  dossier_words_free (tables.words);
  g_ptr_array_unref (tables.texts);
  g_ptr_array_unref (tables.problems);
  return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
