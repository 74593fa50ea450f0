/* test-annotation-reader.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Annotations as other programs write them, and files that are made to harm.
 */

#include "config.h"

#include "import/dossier-annotation-frame.h"
#include "import/dossier-annotation-reader.h"
#include "import/dossier-import-error.h"
#include "package-fixture.h"

#include <string.h>

static GPtrArray *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *annotations = dossier_annotations_read ((const guint8 *)text, strlen (text), &error);

  g_assert_no_error (error);
  return annotations;
}

static void
assert_fails (const char *text, gsize n_bytes, DossierImportError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) annotations = dossier_annotations_read ((const guint8 *)text, n_bytes, &error);

  g_assert_null (annotations);
  g_assert_error (error, DOSSIER_IMPORT_ERROR, (int)code);
}

static char *
dup_tags (const DossierForeignAnnotation *annotation)
{
  return g_strjoinv ("|", annotation->tags);
}

static void
test_w3c (void)
{
  g_autoptr (GPtrArray) annotations = read_text (
    "\xEF\xBB\xBF [{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:uuid:3C8A6C1E-8B0A-4A53-9A6C-0C8F5B1F3D11\",\"type\":\"Annotation\",\"created\":\"2026-11-21T19:00:00+01:00\","
    "\"body\":[{\"type\":\"TextualBody\",\"purpose\":\"commenting\",\"value\":\"One\"},{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"b\"},{\"purpose\":\"oa:tagging\",\"value\":\"a\"},{\"value\":\"Two\"},\"https://example.org/body\"],"
    "\"target\":{\"source\":{\"id\":\"https://example.org/a\"},\"dc:title\":\"A\",\"styleClass\":[\"blue\",\"underline\"],\"state\":{\"cached\":\"urn:sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"},"
    "\"selector\":{\"type\":\"FragmentSelector\",\"value\":\"p1\",\"refinedBy\":[{}],\"x\":1}}},"
    "{\"id\":\"https://example.org/anno/7\",\"bodyValue\":\"Bare\",\"target\":[{\"source\":\"https://example.org/b\",\"selector\":[{\"type\":\"TextQuoteSelector\",\"exact\":\"words\",\"prefix\":\"p \",\"suffix\":\" s\"},{\"type\":\"TextPositionSelector\",\"start\":3,\"end\":8}]}]}]");
  const DossierForeignAnnotation *first, *second;
  g_autofree char                *tags = NULL;

  g_assert_cmpuint (annotations->len, ==, 2);
  first = annotations->pdata[0];
  second = annotations->pdata[1];
  tags = dup_tags (first);
  g_assert_cmpstr (first->id, ==, "3c8a6c1e-8b0a-4a53-9a6c-0c8f5b1f3d11");
  g_assert_cmpstr (first->note, ==, "One\n\nTwo");
  g_assert_cmpstr (tags, ==, "a|b");
  g_assert_cmpstr (first->address, ==, "https://example.org/a");
  g_assert_cmpint (first->colour, ==, DOSSIER_COLOUR_BLUE);
  g_assert_true (first->underline);
  g_assert_cmpstr (first->created, ==, "2026-11-21T18:00:00Z");
  g_assert_nonnull (first->hash);
  g_assert_null (first->exact);
  g_assert_cmpstr (second->exact, ==, "words");
  g_assert_cmpint (second->start, ==, 3);
  g_assert_cmpstr (second->note, ==, "Bare");
  g_assert_cmpint (second->colour, ==, -1);
  g_assert_true (g_uuid_string_is_valid (second->id));
}

static void
test_w3c_collection (void)
{
  g_autoptr (GPtrArray) annotations = read_text (
    "{\"type\":\"AnnotationCollection\",\"first\":{\"type\":\"AnnotationPage\",\"items\":[{\"target\":\"https://example.org/a\",\"bodyValue\":\"x\"},{\"target\":\"https://example.org/a\",\"bodyValue\":\"y\"},17,null]}}");
  const DossierForeignAnnotation *first = annotations->pdata[0], *second = annotations->pdata[1];

  g_assert_cmpuint (annotations->len, ==, 2);
  g_assert_cmpstr (first->id, !=, second->id);
  g_assert_cmpstr (first->address, ==, "https://example.org/a");
}

static void
test_hypothesis (void)
{
  g_autoptr (GPtrArray) annotations = read_text (
    "{\"export_date\":\"2026\",\"annotations\":[{\"id\":\"fKWsNgAfEe6\",\"created\":\"2026-11-21T18:00:00.000000+00:00\",\"updated\":\"2026-11-21T18:05:00+00:00\",\"uri\":\"https://example.org/a\","
    "\"document\":{\"title\":[\"Aid pledged\"]},\"text\":\"\",\"tags\":[\"pledge\",\" pledge \",\"\",7],\"references\":[],\"target\":[{\"source\":\"x\",\"selector\":[{\"type\":\"RangeSelector\"},"
    "{\"type\":\"TextPositionSelector\",\"start\":5,\"end\":9},{\"type\":\"TextQuoteSelector\",\"exact\":\"We \\ud83d\\ude00\",\"prefix\":\"\",\"suffix\":\"s\"}]}]},"
    "{\"id\":\"page-note\",\"uri\":\"https://example.org/a\",\"text\":\"On the page\",\"tags\":[],\"target\":[{\"source\":\"https://example.org/a\"}]}]}");
  const DossierForeignAnnotation *first, *second;
  g_autofree char                *tags = NULL;

  g_assert_cmpuint (annotations->len, ==, 2);
  first = annotations->pdata[0];
  second = annotations->pdata[1];
  tags = dup_tags (first);
  g_assert_cmpstr (first->exact, ==, "We 😀");
  g_assert_null (first->prefix);
  g_assert_null (first->note);
  g_assert_cmpstr (tags, ==, "pledge");
  g_assert_true (first->utf16);
  g_assert_cmpint (first->end, ==, 9);
  g_assert_cmpstr (first->title, ==, "Aid pledged");
  g_assert_cmpstr (first->modified, ==, "2026-11-21T18:05:00Z");
  g_assert_null (second->exact);
  g_assert_cmpint (second->start, ==, -1);
  g_assert_cmpstr (second->note, ==, "On the page");
}

static void
test_own (void)
{
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "Some text", -1);
  g_autofree char *text = g_strdup_printf (
    "{\"version\":1,\"documents\":[{\"title\":\"T\",\"source\":\"/a.txt\",\"text\":\"Some text\"},3],\"annotations\":[{\"id\":\"3c8a6c1e-8b0a-4a53-9a6c-0c8f5b1f3d11\",\"document\":1,\"text_hash\":\"%s\",\"start\":0,\"end\":4,"
    "\"exact\":\"Some\",\"prefix\":\"\",\"suffix\":\" text\",\"colour\":\"pink\",\"underline\":true,\"note\":\"n\",\"tags\":[\"t\"],\"created\":\"2026-11-21T18:00:00.5Z\",\"modified\":\"nonsense\"}],\"passages\":[]}",
    hash);
  g_autoptr (GPtrArray) annotations = read_text (text);
  const DossierForeignAnnotation *one = annotations->pdata[0];

  g_assert_cmpuint (annotations->len, ==, 1);
  g_assert_cmpstr (one->title, ==, "T");
  g_assert_cmpstr (one->address, ==, "/a.txt");
  g_assert_cmpstr (one->hash, ==, hash);
  g_assert_cmpint (one->colour, ==, DOSSIER_COLOUR_PINK);
  g_assert_true (one->underline);
  g_assert_cmpstr (one->created, ==, "2026-11-21T18:00:00.500000Z");
  g_assert_null (one->modified);
}

#define GUID(n) "3c8a6c1e-8b0a-4a53-9a6c-0c8f5b1f3d1" n
#define PROJECT(origin, inside)                                                                                                                                                                                                                                 \
  "<?xml version='1.0'?><Project xmlns='urn:QDA-XML:project:1.0' name='P' origin='" origin "'><CodeBook><Codes>"                                                                                                                                                \
  "<Code guid='" GUID ("A") "' name='pledge' isCodable='true' color='#92c5f0'/><Code guid='" GUID ("b") "' name='second' isCodable='true'/>"                                                                                                                    \
                                                                                                        "<Code guid='" GUID ("c") "' name='Dossier colours' isCodable='false'><Code guid='" GUID ("d") "' name='red' isCodable='true' color='#f66151'/></Code>" \
                                                                                                                                                                                                       "</Codes></CodeBook><Variables><Variable guid='" GUID ("e") "' name='Address' typeOfVariable='Text'/></Variables><Sources>" inside "</Project>"
#define CODING(guid) "<Coding guid='" GUID ("f") "'><CodeRef targetGUID='" guid "'/></Coding>"

static GPtrArray *
read_project (const char *project, const char *text)
{
  g_autoptr (GBytes) package = package_fixture_new ("project.qde", project, "Sources/a.txt", text, NULL);
  g_autoptr (GError) error = NULL;
  gsize         size;
  const guint8 *data = g_bytes_get_data (package, &size);
  GPtrArray    *annotations = dossier_annotations_read (data, size, &error);

  g_assert_no_error (error);
  return annotations;
}

static void
test_qdpx (void)
{
  g_autoptr (GPtrArray) annotations = read_project (
    PROJECT ("Other 1.0", "<TextSource guid='" GUID ("0") "' name='A text' plainTextPath='internal://a.txt'>"
                                                          "<PlainTextSelection guid='" GUID ("1") "' name='will' startPosition='6' endPosition='10' creationDateTime='2026-11-21T18:00:00Z'><Description>A memo</Description>" CODING (GUID ("a")) "</PlainTextSelection>"
                                                                                                                                                                                                                                                   "<PlainTextSelection guid='" GUID ("2") "' name='will' startPosition='6' endPosition='10'><Description>A memo</Description>" CODING (GUID ("B")) "</PlainTextSelection>"
                                                                                                                                                                                                                                                                                                                                                                                                    "<PlainTextSelection guid='" GUID ("3") "' startPosition='0' endPosition='5'>" CODING (GUID ("d")) "<NoteRef targetGUID='" GUID ("7") "'/></PlainTextSelection>"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                          "<NoteRef targetGUID='" GUID ("8") "'/>"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                             "<VariableValue><VariableRef targetGUID='" GUID ("e") "'/><TextValue>https://example.org/a</TextValue></VariableValue></TextSource></Sources>"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                   "<Notes><Note guid='" GUID ("7") "'><PlainTextContent>In a note</PlainTextContent></Note>"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                    "<Note guid='" GUID ("8") "'><PlainTextContent>By itself</PlainTextContent><PlainTextSelection guid='" GUID ("9") "' startPosition='11' endPosition='15'/></Note></Notes>"),
    "\xEF\xBB\xBFThe \xC3\xA9 will come.");
  const DossierForeignAnnotation *first, *second, *third;
  g_autofree char                *tags = NULL;

  /* Two codes on the same words are one annotation. */
  g_assert_cmpuint (annotations->len, ==, 3);
  first = annotations->pdata[0];
  second = annotations->pdata[1];
  third = annotations->pdata[2];
  tags = dup_tags (first);
  g_assert_cmpstr (first->exact, ==, "will");
  g_assert_cmpstr (first->prefix, ==, "The é ");
  g_assert_cmpstr (first->suffix, ==, " come.");
  g_assert_cmpstr (first->note, ==, "A memo");
  g_assert_cmpstr (tags, ==, "pledge|second");
  g_assert_cmpint (first->colour, ==, DOSSIER_COLOUR_BLUE);
  g_assert_cmpstr (first->address, ==, "https://example.org/a");
  g_assert_cmpint (second->colour, ==, DOSSIER_COLOUR_RED);
  g_assert_cmpstr (second->tags[0], ==, NULL);
  g_assert_cmpstr (second->note, ==, "In a note");
  g_assert_cmpstr (third->exact, ==, "come");
  g_assert_cmpstr (third->note, ==, "By itself");
}

/* Some programs count CR LF as two, some as one; the names of the selections tell. */
static void
test_qdpx_line_ends (void)
{
  static const char two[] = PROJECT ("X", "<TextSource guid='" GUID ("0") "' name='A' plainTextPath='internal://a.txt'><PlainTextSelection guid='" GUID ("1") "' name='second line' startPosition='5' endPosition='16'/></TextSource></Sources>");
  static const char one[] = PROJECT ("X", "<TextSource guid='" GUID ("0") "' name='A' plainTextPath='internal://a.txt'><PlainTextSelection guid='" GUID ("1") "' name='second line' startPosition='4' endPosition='15'/></TextSource></Sources>");
  const char *const projects[] = { two, one };

  for (guint i = 0; i < G_N_ELEMENTS (projects); i++)
    {
      g_autoptr (GPtrArray) annotations = read_project (projects[i], "one\r\nsecond line\r\nend");
      const DossierForeignAnnotation *annotation = annotations->pdata[0];

      g_assert_cmpstr (annotation->exact, ==, "second line");
      g_assert_cmpint (annotation->start, ==, 4);
      g_assert_cmpstr (annotation->suffix, ==, "\nend");
    }
}

/* A path never leads out of the archive; what is known without the text is kept. */
static void
test_qdpx_paths (void)
{
  static const char *const paths[] = { "internal://../../etc/passwd", "internal:///etc/passwd", "absolute:///etc/passwd", "relative://a.txt", "internal://" };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *project = g_strdup_printf (PROJECT ("X", "<TextSource guid='" GUID ("0") "' name='A' plainTextPath='%s'><PlainTextSelection guid='" GUID ("1") "' name='words' startPosition='0' endPosition='4'/></TextSource></Sources>"), paths[i]);
      g_autoptr (GPtrArray) annotations = read_project (project, "root of it all");
      const DossierForeignAnnotation *annotation = annotations->pdata[0];

      g_assert_cmpstr (annotation->exact, ==, "words");
      g_assert_cmpint (annotation->start, ==, -1);
    }
}

static void
test_qdpx_bomb (void)
{
  g_autoptr (GString) project = g_string_new ("<Project xmlns='urn:QDA-XML:project:1.0' name='");
  g_autoptr (GBytes) package = NULL;

  while (project->len < 4 * 1024 * 1024)
    g_string_append_c (project, 'a');
  g_string_append (project, "'/>");
  package = package_fixture_new ("project.qde", project->str, NULL);
  assert_fails (g_bytes_get_data (package, NULL), g_bytes_get_size (package), DOSSIER_IMPORT_ERROR_TOO_LARGE);
}

static void
test_no_annotations (void)
{
  static const char *const texts[] = { "", "hello", "[]", "{}", "{\"annotations\":[]}", "{\"annotations\":[1,[],null]}", "[1,2]", "\xff\xfe{}", "[\"\xff\"]" };
  g_autoptr (GBytes) package = package_fixture_new ("mimetype", "application/epub+zip", NULL);
  g_autoptr (GBytes) other = package_fixture_new ("project.qde", "<html/>", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_fails (texts[i], strlen (texts[i]), DOSSIER_IMPORT_ERROR_UNKNOWN_TYPE);
  assert_fails ("{\"annotations\":[{\"target\":", 25, DOSSIER_IMPORT_ERROR_DAMAGED);
  assert_fails (g_bytes_get_data (package, NULL), g_bytes_get_size (package), DOSSIER_IMPORT_ERROR_UNKNOWN_TYPE);
  assert_fails (g_bytes_get_data (other, NULL), g_bytes_get_size (other), DOSSIER_IMPORT_ERROR_DAMAGED);
}

/* A parser that goes one call deeper with each bracket never gets to see this. */
static void
test_deep (void)
{
  g_autofree char *deep = g_strnfill (1000000, '[');

  assert_fails (deep, 1000000, DOSSIER_IMPORT_ERROR_DAMAGED);
}

static void
test_frame (void)
{
  g_autoptr (GPtrArray) made = read_text ("[{\"target\":\"https://example.org/a\",\"bodyValue\":\"x\"}]");
  g_autoptr (GBytes) payload = dossier_annotation_frame_pack (made);
  g_autoptr (GBytes) cut = g_bytes_new_from_bytes (payload, 0, g_bytes_get_size (payload) - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) back = dossier_annotation_frame_unpack (payload, &error);
  const DossierForeignAnnotation *one = made->pdata[0], *other;
  g_autofree char                *id = NULL;

  g_assert_no_error (error);
  other = back->pdata[0];
  g_assert_cmpstr (one->id, ==, other->id);
  g_assert_cmpstr (other->note, ==, "x");
  g_assert_null (other->exact);
  g_assert_cmpint (other->start, ==, -1);

  g_assert_null (dossier_annotation_frame_unpack (cut, &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER);
  g_clear_error (&error);
  g_clear_pointer (&payload, g_bytes_unref);
  ((DossierForeignAnnotation *)made->pdata[0])->colour = 99;
  payload = dossier_annotation_frame_pack (made);
  g_assert_null (dossier_annotation_frame_unpack (payload, &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/annotation-reader/w3c", test_w3c);
  g_test_add_func ("/annotation-reader/w3c-collection", test_w3c_collection);
  g_test_add_func ("/annotation-reader/hypothesis", test_hypothesis);
  g_test_add_func ("/annotation-reader/own", test_own);
  g_test_add_func ("/annotation-reader/qdpx", test_qdpx);
  g_test_add_func ("/annotation-reader/qdpx-line-ends", test_qdpx_line_ends);
  g_test_add_func ("/annotation-reader/qdpx-paths", test_qdpx_paths);
  g_test_add_func ("/annotation-reader/qdpx-bomb", test_qdpx_bomb);
  g_test_add_func ("/annotation-reader/none", test_no_annotations);
  g_test_add_func ("/annotation-reader/deep", test_deep);
  g_test_add_func ("/annotation-reader/frame", test_frame);

  return g_test_run ();
}
