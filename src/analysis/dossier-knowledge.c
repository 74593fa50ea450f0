/* dossier-knowledge.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The built-in tables are used where they lie in the program, as the build packed them. The reader's are read from
 * text, folder by folder in the order of their names; it stays in memory, one block a file, and records point into it.
 */

#include "config.h"

#include "analysis/dossier-knowledge.h"

#include "analysis/dossier-model.h"
#include "analysis/dossier-pack.h"
#include "analysis/dossier-table.h"
#include "data/knowledge/dossier-knowledge.h"

#include <string.h>

#define CUES "/io/github/dossier_reader/Dossier/knowledge/commitment-cues.txt"
#define REPORTING_CUES "/io/github/dossier_reader/Dossier/knowledge/reporting-cues.txt"
#define MODEL "/io/github/dossier_reader/Dossier/models/ner.bin"
#define TABLES "/io/github/dossier_reader/Dossier/knowledge/tables.bin"
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct _DossierKnowledge
{
  GBytes               *bytes; /* of the pack */
  DossierPack           pack;
  DossierGazetteer     *gazetteer;
  DossierWords         *words;
  DossierCues          *cues;
  DossierReportingCues *reporting_cues;
  DossierModel         *model;
  GPtrArray            *texts;     /* char *: the reader's tables */
  GPtrArray            *problems;  /* char * */
  GHashTable           *countries; /* code → DossierRecord */
};

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
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
  g_autoptr (GBytes) cues = g_resource_lookup_data (get_resource (), CUES, 0, error);
  g_autoptr (GBytes) reporting_cues = cues != NULL ? g_resource_lookup_data (get_resource (), REPORTING_CUES, 0, error) : NULL;

  self->bytes = g_resource_lookup_data (get_resource (), TABLES, 0, error);
  if (reporting_cues == NULL || self->bytes == NULL || !dossier_pack_open (&self->pack, self->bytes, error))
    return FALSE;

  self->gazetteer = dossier_gazetteer_new_packed (&self->pack);
  self->words = dossier_words_new_packed (&self->pack);
  self->cues = dossier_cues_new (g_bytes_get_data (cues, NULL), g_bytes_get_size (cues));
  self->reporting_cues = dossier_reporting_cues_new (g_bytes_get_data (reporting_cues, NULL), g_bytes_get_size (reporting_cues));

  return TRUE;
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
    {
      g_ptr_array_add (self->texts, text);
      dossier_table_read (self->gazetteer, name, text + (g_str_has_prefix (text, BYTE_ORDER_MARK) ? strlen (BYTE_ORDER_MARK) : 0), TRUE, self->problems);
    }
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

char **
dossier_knowledge_list_folders (const char *library)
{
  g_autoptr (GStrvBuilder) folders = g_strv_builder_new ();
  const char *const *system = g_get_system_data_dirs ();
  g_autofree char   *users = g_build_filename (g_get_user_data_dir (), "dossier", "gazetteers", NULL);
  g_autofree char   *own = library != NULL ? g_build_filename (library, "gazetteers", NULL) : NULL;

  for (guint i = g_strv_length ((char **)system); i > 0; i--)
    {
      g_autofree char *folder = g_build_filename (system[i - 1], "dossier", "gazetteers", NULL);

      g_strv_builder_add (folders, folder);
    }
  g_strv_builder_add (folders, users);
  if (own != NULL && !g_str_equal (own, users))
    g_strv_builder_add (folders, own);

  return g_strv_builder_end (folders);
}

DossierKnowledge *
dossier_knowledge_load_tables (const char *const *folders, GError **error)
{
  g_autoptr (DossierKnowledge) self = g_atomic_rc_box_new0 (DossierKnowledge);

  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  self->countries = g_hash_table_new (g_str_hash, g_str_equal);

  if (!load_built_in (self, error))
    return NULL;
  for (; folders != NULL && *folders != NULL; folders++)
    load_own (self, *folders);
  index_countries (self);

  return g_steal_pointer (&self);
}

DossierKnowledge *
dossier_knowledge_load (const char *const *folders, GError **error)
{
  g_autoptr (DossierKnowledge) self = dossier_knowledge_load_tables (folders, error);

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
  g_clear_pointer (&self->reporting_cues, dossier_reporting_cues_free);
  dossier_model_free (self->model);
  g_clear_pointer (&self->bytes, g_bytes_unref);
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

const DossierReportingCues *
dossier_knowledge_get_reporting_cues (const DossierKnowledge *self)
{
  return self->reporting_cues;
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
