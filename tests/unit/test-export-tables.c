/* test-export-tables.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables and pictures survive every form of export. PDFs are read back with pdftotext and pdfimages
 * where these are installed.
 */

#include "config.h"

#include "export/dossier-exporter.h"
#include "export/dossier-pdf-table.h"

#include "model/dossier-pixels.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  GString         *text;
  GArray          *blocks;
  GPtrArray       *images;
  GPtrArray       *annotations;
  GPtrArray       *documents;
  DossierDocument *document;
} Fixture;

static void
add (Fixture *fixture, DossierBlockRole role, guint8 level, const char *words)
{
  DossierBlock block = { .role = role, .level = level };

  if (fixture->blocks->len > 0)
    g_string_append_c (fixture->text, '\n');
  block.start = g_utf8_strlen (fixture->text->str, fixture->text->len);
  g_string_append (fixture->text, words);
  block.end = g_utf8_strlen (fixture->text->str, fixture->text->len);
  g_array_append_val (fixture->blocks, block);
}

static GBytes *
make_pixels (void)
{
  static const guint8     rows[] = { 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255 };
  const DossierPixelsInfo info = { 2, 2, 3 };

  return dossier_pixels_pack (rows, &info);
}

static DossierImage *
add_image (Fixture *fixture, DossierImageState state, guint block, const char *alt)
{
  DossierImage *image = dossier_image_new (state, block);

  image->alt = g_strdup (alt);
  g_ptr_array_add (fixture->images, image);
  return image;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  DossierImage *dam, *remote;

  fixture->text = g_string_new (NULL);
  fixture->blocks = dossier_block_array_new ();
  fixture->images = dossier_image_array_new ();
  fixture->annotations = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->documents = g_ptr_array_new_with_free_func (g_object_unref);

  add (fixture, DOSSIER_BLOCK_BODY, 0, "The states met.");
  add (fixture, DOSSIER_BLOCK_CAPTION, 0, "The lower dam.");
  add (fixture, DOSSIER_BLOCK_TABLE, DOSSIER_TABLE_HEADER, "State\tShare\tWhat <is> asked");
  add (fixture, DOSSIER_BLOCK_TABLE, DOSSIER_TABLE_ROW, "Uppér Land\t40\tnone | nothing");
  add (fixture, DOSSIER_BLOCK_TABLE, DOSSIER_TABLE_ROW, "Delta\t5.5\tthe lower dam is kept half full until the harvest of all four states along the river is in, and counted");
  add (fixture, DOSSIER_BLOCK_TABLE, DOSSIER_TABLE_ROW, "Hills");
  add (fixture, DOSSIER_BLOCK_TABLE, DOSSIER_TABLE_FIRST_ROW, "Basel\tMonday");
  add (fixture, DOSSIER_BLOCK_BODY, 0, "They will meet again.");

  dam = add_image (fixture, DOSSIER_IMAGE_KEPT, 1, "A dam & a lake");
  dam->width = 640;
  dam->height = 480;
  dam->pixels = make_pixels ();
  remote = add_image (fixture, DOSSIER_IMAGE_REMOTE, 8, "A map");
  remote->host = g_strdup ("pictures.example.org");
}

static void
make_document (Fixture *fixture)
{
  DossierDocumentFields fields = { .id = 7, .title = "Water", .text = fixture->text->str, .blocks = fixture->blocks, .images = fixture->images };

  fixture->document = dossier_document_new (&fields);
  g_ptr_array_add (fixture->documents, fixture->document);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_string_free (fixture->text, TRUE);
  g_array_unref (fixture->blocks);
  g_ptr_array_unref (fixture->images);
  g_ptr_array_unref (fixture->annotations);
  g_ptr_array_unref (fixture->documents);
}

static void
annotate (Fixture *fixture, const char *words, const char *note)
{
  const char       *at = strstr (fixture->text->str, words);
  guint32           start = g_utf8_strlen (fixture->text->str, at - fixture->text->str);
  const char *const none[] = { NULL };
  g_autoptr (DossierAnnotation) plain = dossier_annotation_new_for_passage (fixture->document, start, start + g_utf8_strlen (words, -1), DOSSIER_COLOUR_GREEN);

  g_ptr_array_add (fixture->annotations, dossier_annotation_edit (plain, DOSSIER_COLOUR_GREEN, FALSE, note, none));
}

static char *export(Fixture *fixture, DossierExportFormat format)
{
  DossierExportRequest request = { .documents = fixture->documents, .annotations = fixture->annotations };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = dossier_export_to_bytes (&request, format, NULL, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_has (const char *text, const char *piece)
{
  if (strstr (text, piece) == NULL)
    g_error ("“%s” is not in:\n%s", piece, text);
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *out = NULL;

  make_document (fixture);
  out = export(fixture, DOSSIER_EXPORT_TEXT);
  assert_has (out,
              "The states met.\n\n"
              "[Picture: A dam & a lake]\n\n"
              "The lower dam.\n\n"
              "State       Share  What <is> asked\n"
              "----------  -----  -----------------------------------------------------------\n"
              "Uppér Land     40  none | nothing\n"
              "Delta         5.5  the lower dam is kept half full until the harvest of all\n"
              "                   four states along the river is in, and counted\n"
              "Hills\n\n"
              "Basel  Monday\n\n"
              "They will meet again.\n\n"
              "[Picture: A map (pictures.example.org)]\n");
}

static void
test_markdown (Fixture *fixture, gconstpointer data)
{
  g_autofree char *out = NULL;

  make_document (fixture);
  annotate (fixture, "40", "Too much");
  out = export(fixture, DOSSIER_EXPORT_MARKDOWN);
  assert_has (out,
              "| State | Share | What \\<is\\> asked |\n"
              "| --- | ---: | --- |\n"
              "| Uppér Land | <mark class=\"green\">40</mark>[1] | none \\| nothing |\n"
              "| Delta | 5.5 | the lower dam");
  assert_has (out, "| Hills | | |\n\n| | |\n| --- | --- |\n| Basel | Monday |\n\n");
  assert_has (out, "\\[Picture: A dam & a lake\\]\n\nThe lower dam.\n");
}

/* A mark over two cells is in both; its note's number stands once. */
static void
test_html (Fixture *fixture, gconstpointer data)
{
  g_autofree char *out = NULL;

  make_document (fixture);
  annotate (fixture, "Land\t40", "Too much");
  out = export(fixture, DOSSIER_EXPORT_HTML);
  assert_has (out, "<thead>\n<tr><th dir=\"auto\">State</th><th dir=\"auto\" class=\"number\">Share</th><th dir=\"auto\">What &lt;is&gt; asked</th></tr>\n</thead>\n<tbody>\n");
  assert_has (out, "<tr><td dir=\"auto\">Uppér <mark class=\"green\">Land</mark></td><td dir=\"auto\" class=\"number\"><mark class=\"green\">40</mark>[1]</td>");
  assert_has (out, "<table>\n<tbody>\n<tr><td dir=\"auto\">Basel</td>");
  assert_has (out, "<img alt=\"A dam &amp; a lake\" width=\"640\" height=\"480\" src=\"data:image/png;base64,iVBORw0KGgo");
  assert_has (out, "<p dir=\"auto\" class=\"picture\">[Picture: A map (pictures.example.org)]</p>");
}

/* A selection that begins within a row: its words stay in their columns. */
static void
test_selection (Fixture *fixture, gconstpointer data)
{
  DossierExportRequest request = { .scope = DOSSIER_EXPORT_SELECTION, .documents = fixture->documents };
  g_autoptr (GBytes) bytes = NULL;
  const char      *at = strstr (fixture->text->str, "40\tnone");
  g_autofree char *out = NULL;

  make_document (fixture);
  request.start = g_utf8_strlen (fixture->text->str, at - fixture->text->str);
  request.end = request.start + strlen ("40\tnone | nothing\nDelta");
  bytes = dossier_export_to_bytes (&request, DOSSIER_EXPORT_MARKDOWN, NULL, NULL);
  out = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  assert_has (out, "| | 40 | none \\| nothing |\n| Delta | | |\n");
  g_assert_null (strstr (out, "Picture"));
}

static GBytes *
load_pixels (const char *hash, gpointer data)
{
  g_assert_cmpstr (hash, ==, "abc");
  return make_pixels ();
}

/* Pixels that are in the library are asked for; without them the words stay. */
static void
test_loaded (Fixture *fixture, gconstpointer data)
{
  DossierExportRequest request = { .documents = fixture->documents };
  DossierImage        *dam = fixture->images->pdata[0];
  g_autoptr (GBytes) without = NULL;
  g_autoptr (GBytes) with = NULL;

  g_clear_pointer (&dam->pixels, g_bytes_unref);
  dam->hash = g_strdup ("abc");
  make_document (fixture);
  without = dossier_export_to_bytes (&request, DOSSIER_EXPORT_HTML, NULL, NULL);
  g_assert_null (g_strstr_len (g_bytes_get_data (without, NULL), g_bytes_get_size (without), "<img"));
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (without, NULL), g_bytes_get_size (without), "[Picture: A dam &amp; a lake]"));
  request.load_pixels = load_pixels;
  with = dossier_export_to_bytes (&request, DOSSIER_EXPORT_HTML, NULL, NULL);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (with, NULL), g_bytes_get_size (with), "<img"));
}

static char *
run_tool (const char *tool, const char *option, const char *path, const char *target)
{
  const char      *argv[] = { tool, option, path, target, NULL };
  g_autofree char *found = g_find_program_in_path (tool);
  char            *output = NULL;

  if (found == NULL)
    return NULL;

  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, NULL));
  return output;
}

static guint
count (const char *text, const char *piece)
{
  guint n = 0;

  for (const char *p = strstr (text, piece); p != NULL; p = strstr (p + 1, piece))
    n++;
  return n;
}

/* More rows than a page holds, the last of them longer than a page. */
static void
add_long_table (Fixture *fixture)
{
  DossierBlock *last;

  for (guint i = 0; i < 90; i++)
    {
      g_autofree char *row = g_strdup_printf ("Row %u\t%u\tsome words", i, i * 7);

      add (fixture, DOSSIER_BLOCK_TABLE, i == 0 ? DOSSIER_TABLE_HEADER : DOSSIER_TABLE_ROW, i == 0 ? "Repeated\tNumber\tWords" : row);
    }
  g_string_append_c (fixture->text, ' ');
  for (guint i = 0; i < 2500; i++)
    g_string_append (fixture->text, "more ");
  g_string_append (fixture->text, "end");
  last = &g_array_index (fixture->blocks, DossierBlock, fixture->blocks->len - 1);
  last->end = g_utf8_strlen (fixture->text->str, fixture->text->len);
}

static void
test_pdf (Fixture *fixture, gconstpointer data)
{
  DossierExportRequest request = { .documents = fixture->documents };
  g_autofree char     *folder = g_dir_make_tmp ("dossier-tables-XXXXXX", NULL);
  g_autofree char     *path = g_build_filename (folder, "out.pdf", NULL);
  g_autofree char     *words = NULL;
  g_autofree char     *images = NULL;
  g_autoptr (GError) error = NULL;

  add_long_table (fixture);
  make_document (fixture);

  dossier_export_to_path (&request, DOSSIER_EXPORT_PDF, path, NULL, &error);
  g_assert_no_error (error);
  words = run_tool ("pdftotext", "-layout", path, "-");
  images = run_tool ("pdfimages", "-list", path, NULL);
  g_unlink (path);
  g_rmdir (folder);
  if (words == NULL || images == NULL)
    {
      g_test_skip ("pdftotext and pdfimages are not installed");
      return;
    }

  assert_has (words, "[Picture: A map (pictures.example.org)]");
  g_assert_cmpuint (count (words, "Repeated"), >, 3);
  for (guint i = 1; i < 90; i++)
    {
      g_autofree char *row = g_strdup_printf ("Row %u ", i);

      g_assert_cmpuint (count (words, row), ==, 1);
    }
  g_assert_cmpuint (count (words, "more"), ==, 2500);
  assert_has (images, "image");
  g_assert_cmpuint (count (images, "image"), >=, 2);
}

static void
assert_widths (const double *natural, const double *least, guint n, double width, const double *expected)
{
  g_autofree double *widths = dossier_pdf_table_share_width (natural, least, n, width);

  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat_with_epsilon (widths[i], expected[i], 0.01);
}

static void
test_widths (void)
{
  assert_widths ((double[]){ 30, 40 }, (double[]){ 10, 10 }, 2, 100, (double[]){ 30, 40 });
  /* The narrow one gets what it wants, the long ones the same. */
  assert_widths ((double[]){ 20, 300, 500 }, (double[]){ 10, 20, 20 }, 3, 100, (double[]){ 20, 40, 40 });
  /* A long word first. */
  assert_widths ((double[]){ 30, 100, 50 }, (double[]){ 5, 60, 30 }, 3, 100, (double[]){ 10, 60, 30 });
  /* Not enough for all the words: all give way. */
  assert_widths ((double[]){ 90, 120 }, (double[]){ 80, 120 }, 2, 100, (double[]){ 40, 60 });
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/export-tables/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("text", test_text);
  ADD ("markdown", test_markdown);
  ADD ("html", test_html);
  ADD ("selection", test_selection);
  ADD ("loaded", test_loaded);
  ADD ("pdf", test_pdf);
  g_test_add_func ("/export-tables/widths", test_widths);

  return g_test_run ();
}
