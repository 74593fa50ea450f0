/* dossier-annotation-hypothesis.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What Hypothesis exports. Its offsets count UTF-16 units of the page as a browser has it. Notes on a whole page and
 * replies name no passage.
 */

#include "config.h"

#include "import/dossier-annotation-reader.h"

static void
read_target (JsonObject *object, DossierForeignAnnotation *annotation)
{
  JsonArray  *targets = dossier_json_get_array (object, "target");
  JsonNode   *first = targets != NULL && json_array_get_length (targets) > 0 ? json_array_get_element (targets, 0) : NULL;
  JsonArray  *selectors = first != NULL && JSON_NODE_HOLDS_OBJECT (first) ? dossier_json_get_array (json_node_get_object (first), "selector") : NULL;
  const char *source = first != NULL && JSON_NODE_HOLDS_OBJECT (first) ? dossier_json_get_string (json_node_get_object (first), "source") : NULL;

  if (annotation->address == NULL)
    annotation->address = g_strdup (source);
  for (guint i = 0; selectors != NULL && i < json_array_get_length (selectors); i++)
    if (JSON_NODE_HOLDS_OBJECT (json_array_get_element (selectors, i)))
      dossier_annotation_take_selector (annotation, json_array_get_object_element (selectors, i));
}

static void
read_own_member (JsonObject *own, DossierForeignAnnotation *annotation)
{
  DossierColour colour;

  if (own == NULL)
    return;
  if (dossier_colour_from_string (dossier_json_get_string (own, "colour"), &colour))
    annotation->colour = colour;
  annotation->underline = dossier_json_get_boolean (own, "underline");
  annotation->hash = g_strdup (dossier_json_get_string (own, "text_hash"));
}

static void
read_one (JsonObject *object, GPtrArray *into)
{
  DossierForeignAnnotation *annotation = dossier_foreign_annotation_new ();
  g_auto (GStrv) titles = dossier_json_dup_strings (dossier_json_get_object (object, "document"), "title");

  annotation->address = g_strdup (dossier_json_get_string (object, "uri"));
  annotation->title = g_strdup (titles[0]);
  annotation->utf16 = TRUE;
  annotation->note = g_strdup (dossier_json_get_string (object, "text"));
  g_strfreev (annotation->tags);
  annotation->tags = dossier_json_dup_strings (object, "tags");
  annotation->created = g_strdup (dossier_json_get_string (object, "created"));
  annotation->modified = g_strdup (dossier_json_get_string (object, "updated"));
  read_target (object, annotation);
  read_own_member (dossier_json_get_object (object, "dossier"), annotation);
  dossier_annotations_take (into, annotation, dossier_json_get_string (object, "id"));
}

void
dossier_annotations_read_hypothesis (JsonObject *root, GPtrArray *into)
{
  JsonArray *annotations = dossier_json_get_array (root, "annotations");

  for (guint i = 0; i < json_array_get_length (annotations); i++)
    {
      JsonNode *node = json_array_get_element (annotations, i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        read_one (json_node_get_object (node), into);
    }
}
