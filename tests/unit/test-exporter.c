/* test-exporter.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every form of export says the same words; files appear whole or not at all. PDFs are read back
 * with pdftotext and pdfinfo where these are installed.
 */

#include "config.h"

#include "export/dossier-row-table.h"
#include "export/dossier-exporter.h"

#include "model/dossier-correction.h"
#include "model/dossier-place.h"
#include "model/dossier-pledge.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

static const char text[] =
  "Ministers meet in Ljubljana\n"
  "Subscribe to our newsletter\n"
  "“We shall deliver forty vehicles by March,” Minister Ana Kos said.\n"
  "Україна отримає допомогу. 北京 أعلنت القاهرة\n"
  "The end <of> the & text.";

typedef struct
{
  DossierDocument *document;
  GPtrArray       *documents;
  GPtrArray       *annotations;
  char            *folder;
} Fixture;

static GArray *
make_blocks (void)
{
  static const DossierBlockRole roles[] = { DOSSIER_BLOCK_TITLE, DOSSIER_BLOCK_FURNITURE, DOSSIER_BLOCK_BODY, DOSSIER_BLOCK_BODY, DOSSIER_BLOCK_BODY };
  GArray                       *blocks = dossier_block_array_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint32 start = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      DossierBlock block = { .role = roles[i], .start = start, .end = start + g_utf8_strlen (lines[i], -1) };

      g_array_append_val (blocks, block);
      start = block.end + 1;
    }

  return blocks;
}

static void
add_annotation (Fixture *fixture, const char *words, DossierColour colour, const char *note, const char *tag)
{
  const char *tags[] = { tag, NULL };
  guint32     start = g_utf8_strlen (text, strstr (text, words) - text);
  g_autoptr (DossierAnnotation) plain = dossier_annotation_new_for_passage (fixture->document, start, start + g_utf8_strlen (words, -1), colour);

  g_ptr_array_add (fixture->annotations, dossier_annotation_edit (plain, colour, FALSE, note, tag != NULL ? tags : NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) blocks = make_blocks ();

  fixture->document = dossier_document_new (&(DossierDocumentFields){
    .id = 7,
    .title = "Ministers meet in Ljubljana",
    .byline = "A. Reporter",
    .published = "2026-01-10",
    .precision = DOSSIER_PRECISION_ABOUT,
    .source = "https://example.org/it's(1)",
    .text = text,
    .blocks = blocks,
  });
  fixture->documents = g_ptr_array_new ();
  g_ptr_array_add (fixture->documents, fixture->document);
  fixture->annotations = g_ptr_array_new_with_free_func (g_object_unref);
  add_annotation (fixture, "forty vehicles by March", DOSSIER_COLOUR_GREEN, "First dated promise", "pledge");
  add_annotation (fixture, "Україна отримає", DOSSIER_COLOUR_YELLOW, NULL, NULL);
  fixture->folder = g_dir_make_tmp ("dossier-export-XXXXXX", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->documents);
  g_ptr_array_unref (fixture->annotations);
  g_assert_finalize_object (fixture->document);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static DossierExportRequest
request_for (Fixture *fixture, DossierExportScope scope)
{
  return (DossierExportRequest){ .scope = scope, .documents = fixture->documents, .annotations = fixture->annotations };
}

static char *
export_text (const DossierExportRequest *request, DossierExportFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = dossier_export_to_bytes (request, format, NULL, &error);
  gsize       size;
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &size);
  return g_strndup (data, size);
}

static void
assert_has (const char *haystack, const char *needle)
{
  if (strstr (haystack, needle) == NULL)
    g_error ("“%s” is not in:\n%s", needle, haystack);
}

static void
assert_lacks (const char *haystack, const char *needle)
{
  g_assert_null (strstr (haystack, needle));
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  DossierExportRequest request = request_for (fixture, DOSSIER_EXPORT_DOCUMENT);
  g_autofree char     *out = export_text (&request, DOSSIER_EXPORT_TEXT);

  assert_has (out, "Ministers meet in Ljubljana\n===");
  assert_has (out, "A. Reporter · about 2026-01-10");
  assert_has (out, "forty vehicles by March[1],”");
  assert_has (out, "[1] > forty vehicles by March");
  assert_has (out, "First dated promise");
  assert_has (out, "Tags: pledge");
  assert_has (out, "https://example.org/it's(1)");
  assert_lacks (out, "newsletter");
}

static void
test_note_on_furniture (Fixture *fixture, gconstpointer data)
{
  DossierExportRequest request = request_for (fixture, DOSSIER_EXPORT_DOCUMENT);
  g_autofree char     *out = NULL;

  add_annotation (fixture, "Subscribe", DOSSIER_COLOUR_RED, "Why is this here", NULL);
  out = export_text (&request, DOSSIER_EXPORT_TEXT);
  assert_has (out, "[2] > Subscribe");
  assert_has (out, "Why is this here");
  assert_lacks (out, "newsletter");
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  DossierExportRequest request = request_for (fixture, DOSSIER_EXPORT_SELECTION);
  g_autofree char     *out = NULL;

  request.start = g_utf8_strlen (text, strstr (text, "vehicles") - text);
  request.end = request.start + 17;
  out = export_text (&request, DOSSIER_EXPORT_TEXT);
  assert_has (out, "vehicles by March[1]");
  assert_lacks (out, "Minister Ana Kos");
}

static void
test_annotations (Fixture *fixture, gconstpointer data)
{
  DossierExportRequest request = request_for (fixture, DOSSIER_EXPORT_ANNOTATIONS);
  g_autofree char     *out = export_text (&request, DOSSIER_EXPORT_TEXT);
  g_autofree char     *csv = export_text (&request, DOSSIER_EXPORT_CSV);
  g_autofree char     *json = export_text (&request, DOSSIER_EXPORT_JSON);

  assert_has (out, "> Україна отримає");
  assert_lacks (out, "Minister Ana Kos");
  assert_has (csv, "id,document,title,start,end,words,colour,note,tags,created\r\n");
  assert_has (csv, ",forty vehicles by March,green,First dated promise,pledge,");
  assert_has (json, "\"exact\":\"Україна отримає\"");
}

/* Quotes from a printed document name the page. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierPageMap) pages = dossier_page_map_new ();
  g_autoptr (DossierDocument) printed = NULL;
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();
  DossierExportRequest request = request_for (fixture, DOSSIER_EXPORT_ANNOTATIONS);
  g_autofree char     *out = NULL, *selection = NULL, *json = NULL;

  dossier_page_map_add (pages, "iv", 0);
  dossier_page_map_add (pages, "1", 100);
  printed = dossier_document_new (&(DossierDocumentFields){ .id = 7, .title = "Talks", .text = text, .pages = pages });
  g_ptr_array_add (documents, printed);
  request.documents = documents;
  out = export_text (&request, DOSSIER_EXPORT_TEXT);
  g_assert_nonnull (strstr (out, "forty vehicles by March (p. iv)"));
  g_assert_nonnull (strstr (out, "Україна отримає (p. 1)"));
  json = export_text (&request, DOSSIER_EXPORT_JSON);
  g_assert_nonnull (strstr (json, "\"pages\":[{\"label\":\"iv\",\"start\":0},{\"label\":\"1\",\"start\":100}]"));
  g_assert_nonnull (strstr (json, "\"pages\":\"iv\""));

  request.scope = DOSSIER_EXPORT_SELECTION;
  request.start = 60;
  request.end = 120;
  selection = export_text (&request, DOSSIER_EXPORT_TEXT);
  g_assert_nonnull (strstr (selection, "Talks · pp. iv–1"));
}

static void
test_markup (Fixture *fixture, gconstpointer data)
{
  DossierExportRequest request = request_for (fixture, DOSSIER_EXPORT_DOCUMENT);
  g_autofree char     *html = export_text (&request, DOSSIER_EXPORT_HTML);
  g_autofree char     *markdown = export_text (&request, DOSSIER_EXPORT_MARKDOWN);

  assert_has (html, "<mark class=\"green\">forty vehicles by March</mark>[1]");
  assert_has (html, "The end &lt;of&gt; the &amp; text.");
  assert_has (markdown, "The end \\<of\\> the & text.");
  assert_has (markdown, "# Ministers meet in Ljubljana");
}

static char *
run_tool (const char *first, ...)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *path = g_find_program_in_path (first);
  char            *out = NULL;
  va_list          args;

  if (path == NULL)
    return NULL;

  g_ptr_array_add (argv, path);
  va_start (args, first);
  for (char *arg = va_arg (args, char *); arg != NULL; arg = va_arg (args, char *))
    g_ptr_array_add (argv, arg);
  va_end (args);
  g_ptr_array_add (argv, NULL);
  g_assert_true (g_spawn_sync (NULL, (char **)argv->pdata, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &out, NULL, NULL, NULL));

  return out;
}

static void
test_pdf (Fixture *fixture, gconstpointer data)
{
  DossierExportRequest request = request_for (fixture, DOSSIER_EXPORT_DOCUMENT);
  g_autofree char     *path = g_build_filename (fixture->folder, "out.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  g_autofree char *info = NULL;
  g_autofree char *links = NULL;

  g_assert_true (dossier_export_to_path (&request, DOSSIER_EXPORT_PDF, path, NULL, &error));
  g_assert_no_error (error);
  words = run_tool ("pdftotext", path, "-", NULL);
  info = run_tool ("pdfinfo", path, NULL);
  links = run_tool ("pdfinfo", "-url", path, NULL);
  g_unlink (path);
  if (words == NULL || info == NULL)
    {
      g_test_skip ("pdftotext and pdfinfo are not installed");
      return;
    }

  assert_has (words, "forty vehicles by March");
  assert_has (words, "First dated promise");
  assert_has (words, "Україна отримає допомогу");
  assert_has (words, "北京");
  assert_lacks (words, "newsletter");
  assert_has (info, "Ministers meet in Ljubljana");
  assert_has (info, "A. Reporter");
  assert_has (links, "https://example.org/it's(1)");
}

static void
test_long_pdf (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  DossierExportRequest request = { .scope = DOSSIER_EXPORT_DOCUMENT, .documents = documents };

  for (guint i = 0; i < 4000; i++)
    g_string_append_printf (long_text, "Sentence %u is here to fill the page. ", i);
  document = dossier_document_new (&(DossierDocumentFields){ .text = long_text->str });
  g_ptr_array_add (documents, document);
  bytes = dossier_export_to_bytes (&request, DOSSIER_EXPORT_PDF, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, 50000);
}

static void
test_failures (Fixture *fixture, gconstpointer data)
{
  DossierExportRequest request = request_for (fixture, DOSSIER_EXPORT_ANNOTATIONS);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  DossierExportFormat format;
  g_autoptr (GError) error = NULL;

  g_assert_false (dossier_export_format_from_path ("notes.docx", &format, &error));
  g_assert_error (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_true (dossier_export_format_from_path ("NOTES.PDF", &format, &error));

  g_assert_false (dossier_export_to_path (&request, DOSSIER_EXPORT_TEXT, "/nonexistent/folder/out.txt", NULL, &error));
  g_assert_error (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_WRITE);
  g_clear_error (&error);

  request.annotations = nothing;
  g_assert_null (dossier_export_to_bytes (&request, DOSSIER_EXPORT_TEXT, NULL, &error));
  g_assert_error (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_EMPTY);
}

/* A file that may not grow past 64 bytes stands for a disk without room. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  DossierExportRequest request = request_for (fixture, DOSSIER_EXPORT_DOCUMENT);
  g_autofree char     *path = g_build_filename (fixture->folder, "out.txt", NULL);
  g_autofree char     *before = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit old, small;

  g_assert_true (g_file_set_contents (path, "what stood there", -1, NULL));
  getrlimit (RLIMIT_FSIZE, &old);
  small = old;
  small.rlim_cur = 64;
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &small);
  g_assert_false (dossier_export_to_path (&request, DOSSIER_EXPORT_TEXT, path, NULL, &error));
  setrlimit (RLIMIT_FSIZE, &old);

  g_assert_error (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_WRITE);
  assert_has (error->message, "no room left");
  g_assert_true (g_file_get_contents (path, &before, NULL, NULL));
  g_assert_cmpstr (before, ==, "what stood there");
  g_unlink (path);
  dir = g_dir_open (fixture->folder, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
}

static void
test_csv_fields (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  dossier_csv_append (out, "plain");
  g_string_append_c (out, ' ');
  dossier_csv_append (out, "say \"hi\", twice");
  g_string_append_c (out, ' ');
  dossier_csv_append (out, "=HYPERLINK(1)");
  g_assert_cmpstr (out->str, ==, "plain \"say \"\"hi\"\", twice\" \"'=HYPERLINK(1)\"");
}

#define ADD(name, func) g_test_add ("/exporter/" name, Fixture, NULL, set_up, func, tear_down)

/* Later corrections overrule earlier ones, and all names of one thing are one row. */
static void
test_gazetteer (void)
{
  static const DossierCorrectionFields made[] = {
    { .kind = DOSSIER_CORRECTION_CHANGE, .type = DOSSIER_ENTITY_ORGANISATION, .name = "Ada", .new_type = DOSSIER_ENTITY_PERSON, .new_name = "Ada Berg" },
    { .kind = DOSSIER_CORRECTION_CHANGE, .type = DOSSIER_ENTITY_PERSON, .name = "Ada Berg", .new_type = DOSSIER_ENTITY_PERSON, .new_name = "Ada M. Berg" },
    { .kind = DOSSIER_CORRECTION_REJECT, .type = DOSSIER_ENTITY_PLACE, .name = "Reading" },
    { .kind = DOSSIER_CORRECTION_FORM, .new_type = DOSSIER_ENTITY_EQUIPMENT, .new_name = "Hornet drone", .form = "Hornets" },
  };
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func (g_object_unref);
  DossierExportRequest request = { .scope = DOSSIER_EXPORT_CORRECTIONS, .corrections = corrections };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_export_to_bytes (&request, DOSSIER_EXPORT_GAZETTEER, NULL, &error));
  g_assert_error (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_EMPTY);
  g_clear_error (&error);
  g_ptr_array_add (corrections, dossier_correction_new (&(DossierCorrectionFields){ .kind = DOSSIER_CORRECTION_DATE, .form = "next Friday", .new_name = "2026-01-16", .start = 3, .end = 14 }));
  g_assert_null (dossier_export_to_bytes (&request, DOSSIER_EXPORT_GAZETTEER, NULL, &error)); /* a date is no name */
  g_assert_error (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_EMPTY);
  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    g_ptr_array_add (corrections, dossier_correction_new (&made[i]));
  bytes = dossier_export_to_bytes (&request, DOSSIER_EXPORT_GAZETTEER, NULL, NULL);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   "#dossier-gazetteer 1\nid\ttype\tname\taliases\n"
                   "own:person:ada-m-berg\tperson\tAda M. Berg\tAda Berg|Ada\n"
                   "own:none:reading\tnone\tReading\t\n"
                   "own:equipment:hornet-drone\tequipment\tHornet drone\tHornets\n",
                   g_bytes_get_size (bytes));
}

/* What Ana Kos promised in the text, and that it was kept. */
static DossierPledge *
make_pledge (Fixture *fixture)
{
  const char        *words = "deliver forty vehicles by March";
  guint32            start = g_utf8_strlen (text, strstr (text, words) - text);
  DossierCommitment *commitment = dossier_commitment_new ();
  g_autoptr (DossierPassage) passage = NULL;
  g_autoptr (DossierAssessment) kept = NULL;

  commitment->start = start;
  commitment->end = start + g_utf8_strlen (words, -1);
  commitment->actor = g_strdup ("Ana Kos");
  commitment->action = g_strdup (words);
  commitment->deadline = g_strdup ("by March");
  passage = dossier_passage_new (&(DossierPassageFields){ .document = 7, .title = "Ministers meet in Ljubljana", .published = "2026-01-10", .start = start, .end = commitment->end, .words = words });
  kept = dossier_assessment_new (&(DossierAssessmentFields){
    .document = 7,
    .hash = dossier_document_get_hash (fixture->document),
    .exact = words,
    .commitment = commitment,
    .outcome = DOSSIER_OUTCOME_KEPT,
    .note = "forty-one, even",
    .date = "2026-03-01",
  });
  return dossier_pledge_new (passage, commitment, dossier_document_get_hash (fixture->document), kept);
}

/* The whole sentence with what became of it; as a table with the place that is given. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  DossierExportRequest request = { .scope = DOSSIER_EXPORT_COMMITMENTS, .title = "Commitments", .documents = fixture->documents };
  DossierPlace         place = { .paragraph = 2, .site = "Example" };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL, *csv = NULL;

  request.rows = rows;
  g_assert_null (dossier_export_to_bytes (&request, DOSSIER_EXPORT_CSV, NULL, &error));
  g_assert_error (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_EMPTY);

  g_ptr_array_add (rows, make_pledge (fixture));
  words = export_text (&request, DOSSIER_EXPORT_TEXT);
  assert_has (words, "“We shall deliver forty vehicles by March,” Minister Ana Kos said.");
  assert_has (words, "Ana Kos · by March · Kept (2026-03-01) · [1] paragraph 2");
  assert_has (words, "forty-one, even");
  assert_has (words, "[1] A. Reporter");

  g_ptr_array_add (places, &place);
  request.places = places;
  csv = export_text (&request, DOSSIER_EXPORT_CSV);
  assert_has (csv, "outcome,outcome_date,outcome_note,paragraph,pages,byline,site,source\r\n");
  assert_has (csv, "kept,2026-03-01,\"forty-one, even\",2,,,Example,\r\n");
}

/* Under headings, or in the order of the annotations without any. */
static void
test_brief (Fixture *fixture, gconstpointer data)
{
  DossierExportRequest request = request_for (fixture, DOSSIER_EXPORT_BRIEF);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (DossierFindings) findings = dossier_findings_new ();
  g_autofree char *grouped = NULL, *arranged = NULL;

  g_ptr_array_add (rows, make_pledge (fixture));
  g_ptr_array_add (findings->commitments, dossier_commitment_copy (dossier_pledge_get_commitment (rows->pdata[0])));
  g_ptr_array_add (found, findings);
  request.findings = found;
  request.rows = rows;
  grouped = export_text (&request, DOSSIER_EXPORT_TEXT);
  assert_has (grouped, "Brief\n=====");
  assert_has (grouped, "“We shall deliver forty vehicles by March,” Minister Ana Kos said.");
  assert_has (grouped, "Kept (2026-03-01)");
  assert_has (grouped, "First dated promise");
  g_assert_true (strstr (grouped, "Commitments") < strstr (grouped, "We shall") && strstr (grouped, "We shall") < strstr (grouped, "Passages"));

  request.arranged = TRUE;
  request.title = "Who promised what";
  arranged = export_text (&request, DOSSIER_EXPORT_TEXT);
  assert_has (arranged, "Who promised what\n=");
  g_assert_null (strstr (arranged, "Commitments"));
  g_assert_true (strstr (arranged, "We shall") < strstr (arranged, "Україна отримає"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("text", test_text);
  ADD ("note-on-furniture", test_note_on_furniture);
  ADD ("selection", test_selection);
  ADD ("annotations", test_annotations);
  ADD ("pages", test_pages);
  ADD ("markup", test_markup);
  ADD ("pdf", test_pdf);
  ADD ("long-pdf", test_long_pdf);
  ADD ("list", test_list);
  ADD ("brief", test_brief);
  ADD ("failures", test_failures);
  ADD ("full-disk", test_full_disk);
  g_test_add_func ("/exporter/csv-fields", test_csv_fields);
  g_test_add_func ("/exporter/gazetteer", test_gazetteer);

  return g_test_run ();
}
