/* dossier-annotation-own.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dossier's own JSON: the documents stand in it with their texts, and the hash of its text leads from an annotation to
 * the title and address of its document.
 */

#include "config.h"

#include "import/dossier-annotation-reader.h"

/* Hash of a text → its document, borrowed. */
static GHashTable *
index_documents (JsonObject *root)
{
  GHashTable *by_hash = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  JsonArray  *documents = dossier_json_get_array (root, "documents");

  for (guint i = 0; documents != NULL && i < json_array_get_length (documents); i++)
    {
      JsonNode   *node = json_array_get_element (documents, i);
      JsonObject *document = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *text = dossier_json_get_string (document, "text");

      if (text != NULL)
        g_hash_table_replace (by_hash, g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1), document);
    }

  return by_hash;
}

static void
read_one (JsonObject *object, GHashTable *documents, GPtrArray *into)
{
  DossierForeignAnnotation *annotation = dossier_foreign_annotation_new ();
  DossierColour             colour;
  JsonObject               *document;

  annotation->hash = g_strdup (dossier_json_get_string (object, "text_hash"));
  document = annotation->hash != NULL ? g_hash_table_lookup (documents, annotation->hash) : NULL;
  annotation->address = g_strdup (dossier_json_get_string (document != NULL ? document : object, document != NULL ? "source" : "address"));
  annotation->title = g_strdup (dossier_json_get_string (document != NULL ? document : object, "title"));
  annotation->exact = g_strdup (dossier_json_get_string (object, "exact"));
  annotation->prefix = g_strdup (dossier_json_get_string (object, "prefix"));
  annotation->suffix = g_strdup (dossier_json_get_string (object, "suffix"));
  annotation->start = dossier_json_get_int (object, "start", -1);
  annotation->end = dossier_json_get_int (object, "end", -1);
  annotation->note = g_strdup (dossier_json_get_string (object, "note"));
  g_strfreev (annotation->tags);
  annotation->tags = dossier_json_dup_strings (object, "tags");
  if (dossier_colour_from_string (dossier_json_get_string (object, "colour"), &colour))
    annotation->colour = colour;
  annotation->underline = dossier_json_get_boolean (object, "underline");
  annotation->created = g_strdup (dossier_json_get_string (object, "created"));
  annotation->modified = g_strdup (dossier_json_get_string (object, "modified"));
  dossier_annotations_take (into, annotation, dossier_json_get_string (object, "id"));
}

void
dossier_annotations_read_own (JsonObject *root, GPtrArray *into)
{
  g_autoptr (GHashTable) documents = index_documents (root);
  JsonArray *annotations = dossier_json_get_array (root, "annotations");

  for (guint i = 0; i < json_array_get_length (annotations); i++)
    {
      JsonNode *node = json_array_get_element (annotations, i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        read_one (json_node_get_object (node), documents, into);
    }
}
