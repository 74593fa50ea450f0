/* dossier-annotation-web.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * W3C Web Annotation. JSON-LD may say the same in several ways: one thing or an array of things, an address or an object
 * with it, a page within a collection. All are walked in the same manner: what is an array is each of its elements.
 */

#include "config.h"

#include "import/dossier-annotation-reader.h"

#include <string.h>

typedef struct
{
  DossierForeignAnnotation *annotation;
  GString                  *note;
  GPtrArray                *tags;
  const char               *motivation;
} Builder;

typedef void (*EachFunc) (JsonNode *node, gpointer data);

/* Calls for the member itself, or for each element when it is an array. */
static void
for_each (JsonObject *object, const char *name, EachFunc each, gpointer data)
{
  JsonNode  *node = json_object_get_member (object, name);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (node != NULL && array == NULL)
    each (node, data);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    each (json_array_get_element (array, i), data);
}

static const char *
get_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

static const char *
get_id (JsonObject *object)
{
  const char *id = dossier_json_get_string (object, "id");

  return id != NULL ? id : dossier_json_get_string (object, "@id");
}

static void
add_note (Builder *self, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (self->note->len > 0)
    g_string_append (self->note, "\n\n");
  g_string_append (self->note, words);
}

static void
each_body_cb (JsonNode *node, gpointer data)
{
  Builder    *self = data;
  JsonObject *body = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *value = dossier_json_get_string (body, "value"), *purpose = dossier_json_get_string (body, "purpose");

  if (body == NULL)
    return;
  if (purpose == NULL)
    purpose = self->motivation;
  if (!dossier_json_is (purpose, "tagging"))
    add_note (self, value);
  else if (value != NULL && *value != '\0')
    g_ptr_array_add (self->tags, g_strdup (value));
}

static void
each_selector_cb (JsonNode *node, gpointer data)
{
  Builder *self = data;

  for (guint depth = 0; node != NULL && JSON_NODE_HOLDS_OBJECT (node) && depth < DOSSIER_ANNOTATIONS_MAX_DEPTH; depth++)
    {
      JsonObject *selector = json_node_get_object (node);

      dossier_annotation_take_selector (self->annotation, selector);
      node = json_object_get_member (selector, "refinedBy");
    }
}

static void
each_class_cb (JsonNode *node, gpointer data)
{
  DossierForeignAnnotation *annotation = data;
  DossierColour             colour;
  const char               *name = get_string (node);

  if (name != NULL && g_str_equal (name, "underline"))
    annotation->underline = TRUE;
  else if (name != NULL && annotation->colour < 0 && dossier_colour_from_string (name, &colour))
    annotation->colour = colour;
}

static void
each_state_cb (JsonNode *node, gpointer data)
{
  DossierForeignAnnotation *annotation = data;
  const char               *cached = JSON_NODE_HOLDS_OBJECT (node) ? dossier_json_get_string (json_node_get_object (node), "cached") : NULL;

  if (annotation->hash == NULL && cached != NULL && g_str_has_prefix (cached, "urn:sha256:"))
    annotation->hash = g_strdup (cached + strlen ("urn:sha256:"));
}

/* An annotation may have several targets; the first that says where it is counts. */
static void
each_target_cb (JsonNode *node, gpointer data)
{
  Builder                  *self = data;
  DossierForeignAnnotation *annotation = self->annotation;
  JsonObject               *target = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonObject               *source = dossier_json_get_object (target, "source");
  const char               *address = target == NULL ? get_string (node) : dossier_json_get_string (target, "source");

  if (annotation->address != NULL)
    return;
  if (address == NULL)
    address = source != NULL ? get_id (source) : target != NULL ? get_id (target)
                                                                : NULL;
  annotation->address = g_strdup (address);
  if (target == NULL)
    return;

  annotation->title = g_strdup (dossier_json_get_string (target, "dc:title"));
  for_each (target, "selector", each_selector_cb, self);
  for_each (target, "styleClass", each_class_cb, annotation);
  for_each (target, "state", each_state_cb, annotation);
}

static void
read_annotation (JsonObject *object, GPtrArray *into)
{
  g_auto (GStrv) motivations = dossier_json_dup_strings (object, "motivation");
  Builder builder = { dossier_foreign_annotation_new (), g_string_new (NULL), g_ptr_array_new (), motivations[0] };

  for_each (object, "body", each_body_cb, &builder);
  add_note (&builder, dossier_json_get_string (object, "bodyValue"));
  for_each (object, "target", each_target_cb, &builder);
  builder.annotation->created = g_strdup (dossier_json_get_string (object, "created"));
  builder.annotation->modified = g_strdup (dossier_json_get_string (object, "modified"));
  builder.annotation->note = g_string_free (builder.note, FALSE);
  g_ptr_array_add (builder.tags, NULL);
  g_strfreev (builder.annotation->tags);
  builder.annotation->tags = (char **)g_ptr_array_free (builder.tags, FALSE);
  dossier_annotations_take (into, builder.annotation, get_id (object));
}

static void
each_thing_cb (JsonNode *node, gpointer data)
{
  static const char *const inside[] = { "items", "first", "@graph" };
  JsonObject              *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;

  if (object == NULL)
    return;
  if (json_object_has_member (object, "target"))
    read_annotation (object, data);
  else
    for (guint i = 0; i < G_N_ELEMENTS (inside); i++)
      for_each (object, inside[i], each_thing_cb, data);
}

void
dossier_annotations_read_web (JsonNode *root, GPtrArray *into)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (root) ? json_node_get_array (root) : NULL;

  if (array == NULL)
    each_thing_cb (root, into);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    each_thing_cb (json_array_get_element (array, i), into);
}
