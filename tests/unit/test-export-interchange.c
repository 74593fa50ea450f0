/* test-export-interchange.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Annotations as other programs read them: what each form counts, how a quote is told from its like, and projects
 * that are valid and say the same each time.
 */

#include "config.h"

#include "export/dossier-exporter.h"

#include <json-glib/json-glib.h>
#include <libxml/xmlschemas.h>
#include <string.h>
#include <zip.h>

/* Code points, UTF-16 units and bytes all differ; "will come" stands there three times. */
static const char text[] =
  "🇺🇦 Aid pledged 👩🏽‍🚀\n"
  "The cafe\xCC\x81 will come. The cafe\xCC\x81 will come.\n"
  "Nobody will come.";

typedef struct
{
  DossierDocument *document;
  GPtrArray       *documents;
  GPtrArray       *annotations;
} Fixture;

static guint32
find (const char *words)
{
  return g_utf8_strlen (text, strstr (text, words) - text);
}

static DossierAnnotation *
mark (Fixture *fixture, guint32 start, guint32 end, DossierColour colour, gboolean underline, const char *note, const char *const *tags)
{
  g_autoptr (DossierAnnotation) plain = dossier_annotation_new_for_passage (fixture->document, start, end, colour);
  DossierAnnotation *annotation = dossier_annotation_edit (plain, colour, underline, note, tags);

  g_ptr_array_add (fixture->annotations, annotation);
  return annotation;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = dossier_document_new (&(DossierDocumentFields){
    .id = 7, .title = "Aid & pledges", .published = "2026-01-10", .precision = DOSSIER_PRECISION_DAY, .source = data != NULL ? data : "https://example.org/a", .text = text });
  fixture->documents = g_ptr_array_new ();
  g_ptr_array_add (fixture->documents, fixture->document);
  fixture->annotations = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->documents);
  g_ptr_array_unref (fixture->annotations);
  g_assert_finalize_object (fixture->document);
}

static GBytes *
export_as (Fixture *fixture, DossierExportFormat format)
{
  DossierExportRequest request = { .scope = DOSSIER_EXPORT_ANNOTATIONS, .documents = fixture->documents, .annotations = fixture->annotations };
  g_autoptr (GError) error = NULL;
  GBytes *bytes = dossier_export_to_bytes (&request, format, NULL, &error);

  g_assert_no_error (error);
  return bytes;
}

static JsonNode *
export_json (Fixture *fixture, DossierExportFormat format)
{
  g_autoptr (GBytes) bytes = export_as (fixture, format);
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);
  g_autofree char *copy = g_strndup (data, size);
  g_autoptr (GError) error = NULL;
  JsonNode *root = json_from_string (copy, &error);

  g_assert_no_error (error);
  return root;
}

/* The selectors of the annotation at `i` of an array. */
static JsonArray *
selectors_of (JsonArray *annotations, guint i)
{
  JsonArray *targets = json_object_get_array_member (json_array_get_object_element (annotations, i), "target");

  return json_object_get_array_member (json_array_get_object_element (targets, 0), "selector");
}

static JsonObject *
selector_of (JsonArray *selectors, const char *type)
{
  for (guint i = 0; i < json_array_get_length (selectors); i++)
    if (g_str_equal (json_object_get_string_member (json_array_get_object_element (selectors, i), "type"), type))
      return json_array_get_object_element (selectors, i);

  g_assert_not_reached ();
}

static void
test_w3c (Fixture *fixture, gconstpointer data)
{
  static const char *const tags[] = { "aid", "pledge", NULL };
  guint32                  start = find ("pledged");
  g_autoptr (JsonNode) root = NULL;
  JsonObject      *annotation, *target, *position;
  JsonArray       *bodies;
  g_autofree char *id = g_strconcat ("urn:uuid:", dossier_annotation_get_id (mark (fixture, start, start + 7, DOSSIER_COLOUR_BLUE, TRUE, "A “note”\nof two lines", tags)), NULL);

  root = export_json (fixture, DOSSIER_EXPORT_W3C);
  annotation = json_array_get_object_element (json_node_get_array (root), 0);
  target = json_array_get_object_element (json_object_get_array_member (annotation, "target"), 0);
  bodies = json_object_get_array_member (annotation, "body");
  position = selector_of (selectors_of (json_node_get_array (root), 0), "TextPositionSelector");

  g_assert_cmpstr (json_object_get_string_member (annotation, "@context"), ==, "http://www.w3.org/ns/anno.jsonld");
  g_assert_cmpstr (json_object_get_string_member (annotation, "id"), ==, id);
  g_assert_cmpstr (json_object_get_string_member (target, "source"), ==, "https://example.org/a");
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (target, "styleClass"), 0), ==, "blue");
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (target, "styleClass"), 1), ==, "underline");
  g_assert_cmpuint (json_array_get_length (bodies), ==, 3);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (bodies, 0), "value"), ==, "A “note”\nof two lines");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (bodies, 2), "purpose"), ==, "tagging");
  g_assert_cmpint (json_object_get_int_member (position, "start"), ==, 7);
  g_assert_cmpint (json_object_get_int_member (position, "end"), ==, 14);
}

static void
test_hypothesis_counts_utf16 (Fixture *fixture, gconstpointer data)
{
  guint32 start = find ("Nobody");
  g_autoptr (JsonNode) root = NULL;
  JsonArray  *annotations;
  JsonObject *position;

  mark (fixture, start, start + 6, DOSSIER_COLOUR_YELLOW, FALSE, NULL, NULL);
  root = export_json (fixture, DOSSIER_EXPORT_HYPOTHESIS);
  annotations = json_object_get_array_member (json_node_get_object (root), "annotations");
  position = selector_of (selectors_of (annotations, 0), "TextPositionSelector");

  /* The flag takes two units a letter, the astronaut three letters of two. */
  g_assert_cmpint (json_object_get_int_member (position, "start"), ==, start + 5);
  g_assert_cmpint (json_object_get_int_member (position, "end"), ==, start + 11);
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (annotations, 0), "text"), ==, "");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (json_array_get_object_element (annotations, 0), "references")), ==, 0);
}

/* By the standard a quote with its context means every place where they stand. */
static void
test_context_tells_places_apart (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_autoptr (JsonNode) root = NULL;
  JsonObject      *quote;
  g_autofree char *whole = NULL;
  const char      *words;

  for (guint i = 0; i < 40; i++)
    g_string_append_printf (long_text, "%sThe same sentence again and again.", i > 0 ? " " : "Once. ");
  g_ptr_array_remove_index (fixture->documents, 0);
  g_assert_finalize_object (fixture->document);
  fixture->document = dossier_document_new (&(DossierDocumentFields){ .id = 7, .text = long_text->str });
  g_ptr_array_add (fixture->documents, fixture->document);
  mark (fixture, 6 + 35 * 5, 6 + 35 * 5 + 34, DOSSIER_COLOUR_YELLOW, FALSE, NULL, NULL);

  root = export_json (fixture, DOSSIER_EXPORT_W3C);
  quote = selector_of (selectors_of (json_node_get_array (root), 0), "TextQuoteSelector");
  whole = g_strconcat (json_object_get_string_member (quote, "prefix"), json_object_get_string_member (quote, "exact"), json_object_get_string_member (quote, "suffix"), NULL);
  words = strstr (long_text->str, whole);
  g_assert_nonnull (words);
  g_assert_null (strstr (words + 1, whole));
}

/* An entry of a ZIP archive as text. */
static char *
read_entry (GBytes *bytes, const char *name)
{
  gsize         size;
  const void   *data = g_bytes_get_data (bytes, &size);
  zip_source_t *source = zip_source_buffer_create (data, size, 0, NULL);
  zip_t        *zip = zip_open_from_source (source, ZIP_RDONLY, NULL);
  zip_file_t   *file = zip_fopen (zip, name, 0);
  char         *entry = g_malloc0 (100000);

  g_assert_nonnull (file);
  g_assert_cmpint (zip_fread (file, entry, 99999), >, 0);
  zip_fclose (file);
  zip_discard (zip);
  return entry;
}

static void
assert_valid (const char *project)
{
  g_autofree char       *path = g_build_filename (g_getenv ("DOSSIER_SOURCE_ROOT"), "tests", "data", "qda-project.xsd", NULL);
  xmlSchemaParserCtxtPtr parser = xmlSchemaNewParserCtxt (path);
  xmlSchemaPtr           schema = xmlSchemaParse (parser);
  xmlSchemaValidCtxtPtr  validation = xmlSchemaNewValidCtxt (schema);
  xmlDocPtr              tree = xmlReadMemory (project, strlen (project), NULL, NULL, XML_PARSE_NONET);

  g_assert_nonnull (schema);
  g_assert_nonnull (tree);
  g_assert_cmpint (xmlSchemaValidateDoc (validation, tree), ==, 0);
  xmlFreeDoc (tree);
  xmlSchemaFreeValidCtxt (validation);
  xmlSchemaFree (schema);
  xmlSchemaFreeParserCtxt (parser);
}

static void
test_qdpx (Fixture *fixture, gconstpointer data)
{
  static const char *const tags[] = { "aid \"<&>\"", "pledge", NULL };
  guint32                  start = find ("pledged");
  g_autoptr (GBytes) bytes = NULL, again = NULL;
  g_autofree char *project = NULL, *second = NULL, *source = NULL, *path = NULL;
  const char      *name;

  mark (fixture, start, start + 7, DOSSIER_COLOUR_BLUE, TRUE, "With \x01 a character that XML cannot write", tags);
  mark (fixture, start, start + 12, DOSSIER_COLOUR_GREY, FALSE, NULL, NULL);
  bytes = export_as (fixture, DOSSIER_EXPORT_QDPX);
  project = read_entry (bytes, "project.qde");
  assert_valid (project);
  g_assert_nonnull (strstr (project, "startPosition=\"7\" endPosition=\"14\""));
  g_assert_nonnull (strstr (project, "<DateValue>2026-01-10</DateValue>"));
  g_assert_nonnull (strstr (project, data != NULL ? "name=\"Aid &amp; pledges\"" : "<TextValue>https://example.org/a</TextValue>"));
  g_assert_null (strstr (project, "/home/reader"));

  name = strstr (project, "internal://") + strlen ("internal://");
  path = g_strdup_printf ("sources/%.*s", (int)strcspn (name, "\""), name);
  source = read_entry (bytes, path);
  g_assert_cmpstr (source, ==, text);

  again = export_as (fixture, DOSSIER_EXPORT_QDPX);
  second = read_entry (again, "project.qde");
  g_assert_cmpstr (strstr (second, "<Codes>"), ==, strstr (project, "<Codes>"));
}

static void
test_document_without_annotations (Fixture *fixture, gconstpointer data)
{
  DossierExportRequest request = { .scope = DOSSIER_EXPORT_DOCUMENT, .documents = fixture->documents, .annotations = fixture->annotations };
  g_autoptr (GBytes) bytes = export_as (fixture, DOSSIER_EXPORT_QDPX);
  g_autofree char *project = read_entry (bytes, "project.qde");
  g_autoptr (GError) error = NULL;

  assert_valid (project);
  g_assert_null (dossier_export_to_bytes (&request, DOSSIER_EXPORT_W3C, NULL, &error));
  g_assert_error (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_EMPTY);
}

/* Of a lost annotation all that is known goes along, but no place in the text is claimed where a program counts on it. */
static void
test_lost (Fixture *fixture, gconstpointer data)
{
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *project = NULL;
  JsonArray       *annotations;

  g_ptr_array_add (fixture->annotations, dossier_annotation_new (&(DossierAnnotationFields){ .document = 7, .hash = "00", .start = 1, .end = 5, .exact = "gone words", .prefix = "", .suffix = "" }));
  root = export_json (fixture, DOSSIER_EXPORT_HYPOTHESIS);
  annotations = json_object_get_array_member (json_node_get_object (root), "annotations");
  g_assert_cmpuint (json_array_get_length (selectors_of (annotations, 0)), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (selector_of (selectors_of (annotations, 0), "TextQuoteSelector"), "exact"), ==, "gone words");

  bytes = export_as (fixture, DOSSIER_EXPORT_QDPX);
  project = read_entry (bytes, "project.qde");
  assert_valid (project);
  g_assert_null (strstr (project, "PlainTextSelection"));
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  guint32              nobody = find ("Nobody");
  DossierExportRequest request = { .scope = DOSSIER_EXPORT_SELECTION, .documents = fixture->documents, .annotations = fixture->annotations, .start = nobody, .end = nobody + 3 };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *out = NULL;

  mark (fixture, nobody, nobody + 6, DOSSIER_COLOUR_YELLOW, FALSE, "inside", NULL);
  mark (fixture, 0, 4, DOSSIER_COLOUR_YELLOW, FALSE, "elsewhere", NULL);
  bytes = dossier_export_to_bytes (&request, DOSSIER_EXPORT_W3C, NULL, NULL);
  out = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (out, "inside"));
  g_assert_null (strstr (out, "elsewhere"));
}

static void
test_names_of_files (void)
{
  static const struct
  {
    const char         *path;
    DossierExportFormat format;
  } cases[] = {
    { "/tmp/a.json", DOSSIER_EXPORT_JSON },
    { "/tmp/a.hypothesis.json", DOSSIER_EXPORT_HYPOTHESIS },
    { "a.b.JSONLD", DOSSIER_EXPORT_W3C },
    { "a.qdpx", DOSSIER_EXPORT_QDPX },
    { "hypothesis.json", DOSSIER_EXPORT_JSON },
  };
  DossierExportFormat format;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (dossier_export_format_from_path (cases[i].path, &format, NULL));
      g_assert_cmpint (format, ==, cases[i].format);
    }
  g_assert_false (dossier_export_format_from_path ("qdpx", &format, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/export-interchange/w3c", Fixture, NULL, set_up, test_w3c, tear_down);
  g_test_add ("/export-interchange/hypothesis", Fixture, NULL, set_up, test_hypothesis_counts_utf16, tear_down);
  g_test_add ("/export-interchange/context", Fixture, NULL, set_up, test_context_tells_places_apart, tear_down);
  g_test_add ("/export-interchange/qdpx", Fixture, NULL, set_up, test_qdpx, tear_down);
  g_test_add ("/export-interchange/qdpx-of-a-file", Fixture, "/home/reader/a.txt", set_up, test_qdpx, tear_down);
  g_test_add ("/export-interchange/no-annotations", Fixture, NULL, set_up, test_document_without_annotations, tear_down);
  g_test_add ("/export-interchange/lost", Fixture, NULL, set_up, test_lost, tear_down);
  g_test_add ("/export-interchange/selection", Fixture, NULL, set_up, test_selection, tear_down);
  g_test_add_func ("/export-interchange/names", test_names_of_files);

  return g_test_run ();
}
