/* dossier-annotation-reader.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * json-glib reads the JSON. Its parser goes one call deeper with each bracket, so that the depth is measured before.
 */

#include "config.h"

#include "import/dossier-annotation-reader.h"

#include "import/dossier-import-error.h"

#include <string.h>

#define NO_ANNOTATIONS "No annotations were found in this file. Dossier reads W3C Web Annotation (JSON-LD), Hypothesis JSON, its own JSON and REFI-QDA projects (.qdpx)."

static JsonNode *
get_member (JsonObject *object, const char *name)
{
  return object != NULL ? json_object_get_member (object, name) : NULL;
}

const char *
dossier_json_get_string (JsonObject *object, const char *name)
{
  JsonNode *node = get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;
}

JsonObject *
dossier_json_get_object (JsonObject *object, const char *name)
{
  JsonNode *node = get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

JsonArray *
dossier_json_get_array (JsonObject *object, const char *name)
{
  JsonNode *node = get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

gint64
dossier_json_get_int (JsonObject *object, const char *name, gint64 missing)
{
  JsonNode *node = get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node) : missing;
}

gboolean
dossier_json_get_boolean (JsonObject *object, const char *name)
{
  JsonNode *node = get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN && json_node_get_boolean (node);
}

char **
dossier_json_dup_strings (JsonObject *object, const char *name)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new ();
  JsonArray *array = dossier_json_get_array (object, name);

  if (dossier_json_get_string (object, name) != NULL)
    g_ptr_array_add (strings, g_strdup (dossier_json_get_string (object, name)));
  for (guint i = 0; array != NULL && i < json_array_get_length (array) && i < DOSSIER_FOREIGN_MAX_TAGS; i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
        g_ptr_array_add (strings, json_node_dup_string (node));
    }
  g_ptr_array_add (strings, NULL);

  return (char **)g_ptr_array_steal (strings, NULL);
}

gboolean
dossier_json_is (const char *value, const char *word)
{
  const char *local = value != NULL ? strrchr (value, ':') : NULL;

  return value != NULL && (g_str_equal (value, word) || (local != NULL && g_str_equal (local + 1, word)));
}

static void
take_string (char **into, const char *value)
{
  if (*into == NULL && value != NULL)
    *into = g_strdup (value);
}

void
dossier_annotation_take_selector (DossierForeignAnnotation *annotation, JsonObject *selector)
{
  const char *type = dossier_json_get_string (selector, "type");

  if (type == NULL)
    type = dossier_json_get_string (selector, "@type");
  if (dossier_json_is (type, "TextQuoteSelector"))
    {
      take_string (&annotation->exact, dossier_json_get_string (selector, "exact"));
      take_string (&annotation->prefix, dossier_json_get_string (selector, "prefix"));
      take_string (&annotation->suffix, dossier_json_get_string (selector, "suffix"));
    }
  else if (dossier_json_is (type, "TextPositionSelector") && annotation->start < 0)
    {
      annotation->start = dossier_json_get_int (selector, "start", -1);
      annotation->end = dossier_json_get_int (selector, "end", -1);
    }
}

void
dossier_annotations_take (GPtrArray *into, DossierForeignAnnotation *annotation, const char *name)
{
  if (into->len >= DOSSIER_FOREIGN_MAX_ANNOTATIONS)
    {
      dossier_foreign_annotation_free (annotation);
      return;
    }

  dossier_foreign_annotation_settle (annotation, name);
  g_ptr_array_add (into, annotation);
}

/* How deep brackets are nested, strings left out. */
static guint
measure_depth (const char *text, gsize n_bytes)
{
  guint    depth = 0, deepest = 0;
  gboolean inside = FALSE;

  for (gsize i = 0; i < n_bytes; i++)
    if (inside && text[i] == '\\')
      i++;
    else if (text[i] == '"')
      inside = !inside;
    else if (!inside && (text[i] == '{' || text[i] == '['))
      {
        depth++;
        deepest = MAX (deepest, depth);
      }
    else if (!inside && (text[i] == '}' || text[i] == ']'))
      depth -= depth > 0;

  return deepest;
}

static void
read_root (JsonNode *root, GPtrArray *into)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonArray  *annotations = dossier_json_get_array (object, "annotations");
  JsonNode   *first = annotations != NULL && json_array_get_length (annotations) > 0 ? json_array_get_element (annotations, 0) : NULL;

  if (annotations == NULL)
    dossier_annotations_read_web (root, into);
  else if (first != NULL && JSON_NODE_HOLDS_OBJECT (first) && json_object_has_member (json_node_get_object (first), "exact"))
    dossier_annotations_read_own (object, into);
  else
    dossier_annotations_read_hypothesis (object, into);
}

static gboolean
check_json (const char *text, gsize n_bytes, GError **error)
{
  if (n_bytes > DOSSIER_ANNOTATIONS_MAX_JSON)
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE, "This file is larger than 64 MB. Export fewer annotations at a time.");
  else if (!g_utf8_validate (text, n_bytes, NULL))
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_UNKNOWN_TYPE, NO_ANNOTATIONS);
  else if (measure_depth (text, n_bytes) > DOSSIER_ANNOTATIONS_MAX_DEPTH)
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, "This file is nested deeper than annotations are. Ask for another copy of the file.");
  else
    return TRUE;

  return FALSE;
}

static gboolean
read_json (const char *text, gsize n_bytes, GPtrArray *into, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) reason = NULL;

  if (!check_json (text, n_bytes, error))
    return FALSE;
  if (!json_parser_load_from_data (parser, text, n_bytes, &reason) || json_parser_get_root (parser) == NULL)
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, "This file is not complete JSON. Export the annotations again, or ask for another copy of the file.");
      return FALSE;
    }

  read_root (json_parser_get_root (parser), into);
  return TRUE;
}

static gboolean
is_archive (const guint8 *bytes, gsize n_bytes)
{
  return n_bytes >= 4 && memcmp (bytes, "PK\003\004", 4) == 0;
}

/* The text without mark of byte order and space before it; NULL when it is no JSON object or array. */
static const char *
find_json (const guint8 *bytes, gsize *n_bytes)
{
  const char *p = (const char *)bytes, *end = p + *n_bytes;

  if (*n_bytes >= 3 && memcmp (p, "\xEF\xBB\xBF", 3) == 0)
    p += 3;
  while (p < end && g_ascii_isspace (*p))
    p++;

  *n_bytes = end - p;
  return p < end && (*p == '{' || *p == '[') ? p : NULL;
}

GPtrArray *
dossier_annotations_read (const guint8 *bytes, gsize n_bytes, GError **error)
{
  g_autoptr (GPtrArray) annotations = dossier_foreign_annotations_new ();
  gsize       n_json = n_bytes;
  const char *json = find_json (bytes, &n_json);

  if (is_archive (bytes, n_bytes) && !dossier_annotations_read_qdpx (bytes, n_bytes, annotations, error))
    return NULL;
  if (json != NULL && !read_json (json, n_json, annotations, error))
    return NULL;
  if (annotations->len > 0)
    return g_steal_pointer (&annotations);

  g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_UNKNOWN_TYPE, NO_ANNOTATIONS);
  return NULL;
}
