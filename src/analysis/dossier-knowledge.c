/* dossier-knowledge.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Loads every table of the resource and then those of the reader's folder, in the order of their names.
 * The tables' text stays in memory as it was read, one block a file; records point into it.
 */

#include "config.h"

#include "analysis/dossier-knowledge.h"

#include "analysis/dossier-model.h"
#include "analysis/dossier-table.h"
#include "data/knowledge/dossier-knowledge.h"

#include <stdlib.h>
#include <string.h>

#define CUES "commitment-cues.txt"
#define MODEL "/io/github/dossier_reader/Dossier/models/ner.bin"
#define RESOURCE_FOLDER "/io/github/dossier_reader/Dossier/knowledge/"

struct _DossierKnowledge
{
  DossierGazetteer *gazetteer;
  DossierWords     *words;
  DossierCues      *cues;
  DossierModel     *model;
  GPtrArray        *texts;     /* char *: the tables */
  GPtrArray        *problems;  /* char * */
  GHashTable       *countries; /* code → DossierRecord */
};

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Takes `text`. */
static void
add_file (DossierKnowledge *self, const char *name, char *text, gsize n_bytes, gboolean own)
{
  g_ptr_array_add (self->texts, text);
  if (g_str_has_suffix (name, ".tsv"))
    dossier_table_read (self->gazetteer, name, text, own, self->problems);
  else if (g_str_equal (name, CUES) && self->cues == NULL)
    self->cues = dossier_cues_new (text, n_bytes);
  else if (g_str_has_suffix (name, ".txt"))
    dossier_words_add_list (self->words, name, text, n_bytes);
}

/* The resource is of a static library and registers itself only when told to, once a program. */
static GResource *
get_resource (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      dossier_knowledge_register_resource ();
      g_once_init_leave (&registered, 1);
    }

  return dossier_knowledge_get_resource ();
}

static gboolean
load_built_in (DossierKnowledge *self, GError **error)
{
  GResource *resource = get_resource ();
  g_auto (GStrv) names = g_resource_enumerate_children (resource, RESOURCE_FOLDER, 0, error);

  if (names == NULL)
    return FALSE;

  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (RESOURCE_FOLDER, names[i], NULL);
      g_autoptr (GBytes) bytes = g_resource_lookup_data (resource, path, 0, error);
      gsize n_bytes;

      if (bytes == NULL)
        return FALSE;
      n_bytes = g_bytes_get_size (bytes);
      add_file (self, names[i], g_strndup (g_bytes_get_data (bytes, NULL), n_bytes), n_bytes, FALSE);
    }
  if (self->problems->len == 0)
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               "A table of this program is broken (%s). Install Dossier again.", (const char *)g_ptr_array_index (self->problems, 0));
  return FALSE;
}

/* What cannot be read is reported with the other problems; the rest is loaded. */
static void
load_own_file (DossierKnowledge *self, const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize n_bytes;

  if (!g_file_get_contents (path, &text, &n_bytes, &error))
    g_ptr_array_add (self->problems, g_strdup_printf ("%s: %s.", name, error->message));
  else if (!g_utf8_validate (text, n_bytes, NULL))
    {
      g_ptr_array_add (self->problems, g_strdup_printf ("%s: this table is not UTF-8 text. Save it again as UTF-8.", name));
      g_free (text);
    }
  else
    add_file (self, name, text, n_bytes, TRUE);
}

static void
load_own (DossierKnowledge *self, const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".tsv"))
      g_ptr_array_add (names, g_strdup (name));

  if (names->len > 0)
    dossier_gazetteer_index_ids (self->gazetteer);
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    load_own_file (self, folder, g_ptr_array_index (names, i));
}

static gboolean
load_model (DossierKnowledge *self, GError **error)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (get_resource (), MODEL, 0, error);

  self->model = bytes != NULL ? dossier_model_new (bytes, error) : NULL;
  return self->model != NULL;
}

static void
index_countries (DossierKnowledge *self)
{
  for (guint i = 0; i < dossier_gazetteer_get_n_records (self->gazetteer); i++)
    {
      const DossierRecord *record = dossier_gazetteer_get_record (self->gazetteer, i);

      if (record->name != NULL && record->role == DOSSIER_RECORD_THING && record->type == DOSSIER_ENTITY_COUNTRY && record->kind == DOSSIER_MENTION_NAME && *record->country != '\0')
        g_hash_table_insert (self->countries, (gpointer)record->country, (gpointer)record);
    }
}

DossierKnowledge *
dossier_knowledge_load_tables (const char *user_dir, GError **error)
{
  g_autoptr (DossierKnowledge) self = g_atomic_rc_box_new0 (DossierKnowledge);

  self->gazetteer = dossier_gazetteer_new ();
  self->words = dossier_words_new ();
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->countries = g_hash_table_new (g_str_hash, g_str_equal);

  if (!load_built_in (self, error))
    return NULL;
  if (user_dir != NULL)
    load_own (self, user_dir);
  index_countries (self);

  return g_steal_pointer (&self);
}

DossierKnowledge *
dossier_knowledge_load (const char *user_dir, GError **error)
{
  g_autoptr (DossierKnowledge) self = dossier_knowledge_load_tables (user_dir, error);

  if (self == NULL || !load_model (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

DossierKnowledge *
dossier_knowledge_ref (DossierKnowledge *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_knowledge (gpointer data)
{
  DossierKnowledge *self = data;

  dossier_gazetteer_free (self->gazetteer);
  dossier_words_free (self->words);
  g_clear_pointer (&self->cues, dossier_cues_free);
  dossier_model_free (self->model);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->problems);
  g_hash_table_unref (self->countries);
}

void
dossier_knowledge_unref (DossierKnowledge *self)
{
  g_atomic_rc_box_release_full (self, clear_knowledge);
}

const DossierGazetteer *
dossier_knowledge_get_gazetteer (const DossierKnowledge *self)
{
  return self->gazetteer;
}

const DossierWords *
dossier_knowledge_get_words (const DossierKnowledge *self)
{
  return self->words;
}

const DossierCues *
dossier_knowledge_get_cues (const DossierKnowledge *self)
{
  return self->cues;
}

const DossierModel *
dossier_knowledge_get_model (const DossierKnowledge *self)
{
  return self->model;
}

const GPtrArray *
dossier_knowledge_get_problems (const DossierKnowledge *self)
{
  return self->problems;
}

const DossierRecord *
dossier_knowledge_get_country (const DossierKnowledge *self, const char *code)
{
  return g_hash_table_lookup (self->countries, code);
}

const char *
dossier_knowledge_get_country_name (const DossierKnowledge *self, const char *code)
{
  const DossierRecord *record = dossier_knowledge_get_country (self, code);

  return record != NULL ? record->name : NULL;
}
