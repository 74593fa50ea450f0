/* test-import-pdf.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PDF files of our own making: what was typeset comes out as it was written. Expected blocks are
 * written as "role words" lines.
 */

#include "config.h"

#include "import/dossier-import-error.h"
#include "import/dossier-import-pdf.h"

#include <string.h>

#include "paper-fixture.h"

#define TEXT "Noto Serif 10"
#define BOLD "Noto Serif Bold 10"
#define SMALL "Noto Serif 8"
#define LEFT 60
#define RIGHT 535
#define MIDDLE 297.5
#define LINE 15.0

static const char talks[] =
  "The delegations met in the old town hall on Monday and agreed that the ceasefire of last autumn must be watched by people "
  "whom both sides trust. They did not say who these people are, nor when they come.\n"
  "On Tuesday they turned to the exchange of prisoners. A list of two hundred names was read aloud, and each name was answered by the "
  "side that holds the man or the woman. Nobody spoke for some time when the reading was over.\n"
  "The chair thanked the hosts for their patience and the interpreters for their care. She said that the hardest questions had been left "
  "for the end on purpose, because easy answers make people brave.";

static DossierReading *
read_with (GBytes *file, const char *password, GError **error)
{
  DossierImportOptions options = { .password = password };
  gsize                n_bytes;
  const guint8        *bytes = g_bytes_get_data (file, &n_bytes);

  g_date_clear (&options.today, 1);
  g_date_set_dmy (&options.today, 11, G_DATE_JANUARY, 2026);
  return dossier_import_pdf (bytes, n_bytes, &options, error);
}

/* Takes the paper. */
static DossierReading *
read_paper (Paper *paper)
{
  g_autoptr (GBytes) file = paper_finish (paper);
  g_autoptr (GError) error = NULL;
  DossierReading *reading = read_with (file, NULL, &error);

  g_assert_no_error (error);
  return reading;
}

static char *
describe (const DossierReading *reading)
{
  GString    *lines = g_string_new (NULL);
  const char *p = reading->text->str;

  for (guint i = 0; i < reading->blocks->len; i++)
    {
      const DossierBlock *block = &g_array_index (reading->blocks, DossierBlock, i);
      const char         *end = g_utf8_offset_to_pointer (p, block->end - block->start);

      g_string_append_printf (lines, "%s %.*s\n", dossier_block_role_to_string (block->role), (int)(end - p), p);
      p = end + 1;
    }

  return g_string_free (lines, FALSE);
}

/* Takes the paper. */
static void
assert_blocks (Paper *paper, const char *expected)
{
  g_autoptr (DossierReading) reading = read_paper (paper);
  g_autofree char *blocks = describe (reading);

  g_assert_cmpstr (blocks, ==, expected);
}

/* The paragraphs of `text`, each as a line of the body. */
static char *
body_of (const char *text)
{
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    g_string_append_printf (lines, "body %s\n", paragraphs[i]);

  return g_string_free (lines, FALSE);
}

static void
test_one_column (void)
{
  Paper           *paper = paper_new ();
  g_autofree char *body = body_of (talks);
  g_autofree char *expected = g_strconcat ("title Talks on watching the ceasefire\n", body, NULL);

  paper_write (paper, LEFT, 60, "Noto Serif Bold 20", "Talks on watching the ceasefire");
  paper_set (paper, LEFT, 120, RIGHT - LEFT, TEXT, talks);
  assert_blocks (paper, expected);
}

/* Text in two columns under one head, a paragraph of which goes on in the second column and on the next page. */
static void
test_two_columns (void)
{
  static const char expected[] =
    "body The envoys came back from the border with little to show. They had seen the bridge, which is closed, and the school, which is open. "
    "They had spoken with the mayor of the town, who asked for glass and for medicine, and with a captain who asked for nothing.\n"
    "body Their report will be read in the council next week. It is short and says only what they saw with their own eyes.\n"
    "furniture Report of the envoys\n";
  static const char *const left[] = { "The envoys came back from the border", "with little to show. They had seen the", "bridge, which is closed, and the school,", "which is open. They had spoken with the" };
  static const char *const right[] = { "mayor of the town, who asked for glass", "and for medicine, and with a captain who" };
  static const char *const next[] = { "asked for nothing.", "Their report will be read in the council", "next week. It is short and says only what", "they saw with their own eyes." };
  Paper                   *paper = paper_new ();

  for (guint page = 1; page <= 2; page++)
    {
      g_autofree char *number = g_strdup_printf ("%u", page);

      paper_centre (paper, MIDDLE, 30, SMALL, "Report of the envoys");
      paper_centre (paper, MIDDLE, 800, SMALL, number);
      for (guint i = 0; i < 4 && page == 1; i++)
        paper_set (paper, LEFT, 100 + i * LINE, 300, TEXT, left[i]);
      for (guint i = 0; i < 2 && page == 1; i++)
        paper_set (paper, 320, 100 + i * LINE, 300, TEXT, right[i]);
      for (guint i = 0; i < 4 && page == 2; i++)
        paper_set (paper, LEFT, 100 + i * LINE, 300, TEXT, next[i]);
      paper_turn (paper);
    }
  assert_blocks (paper, expected);
}

static void
write_lines (Paper *paper, double x, double y, const char *const *lines)
{
  for (guint i = 0; lines[i] != NULL; i++)
    paper_write (paper, x, y + i * LINE, TEXT, lines[i]);
}

/* Whether a hyphen stays is told by the words that the document has elsewhere. */
static void
test_hyphens (void)
{
  static const char *const lines[] = { "The mediators speak of a cease-fire, never of peace, and a cease-", "fire is what they want. The negotia-", NULL };
  Paper                   *paper = paper_new ();

  write_lines (paper, LEFT, 100, lines);
  paper_write (paper, LEFT, 100 + 2 * LINE, TEXT, "tions go on: long negotiations, as everybody knows who has seen any.");
  assert_blocks (paper, "body The mediators speak of a cease-fire, never of peace, and a cease-fire is what they want. The negotiations go on: long negotiations, as everybody knows who has seen any.\n");
}

/* A resolution as such bodies print them: numbered paragraphs, a note, heads and feet that differ. */
static Paper *
make_resolution (void)
{
  static const char *const one[] = {
    "The Council,",
    "Recalling its earlier decisions on the matter, in particular those of last year,1",
    NULL
  };
  Paper *paper = paper_new ();

  paper_write (paper, LEFT, 40, SMALL, "Council of the Valley");
  paper_write (paper, 470, 40, SMALL, "CV/RES/14 (2026)");
  paper_centre (paper, MIDDLE, 120, "Noto Serif Bold 14", "Resolution 14 (2026) on the bridge");
  write_lines (paper, LEFT, 170, one);
  paper_set (paper, LEFT, 230, RIGHT - LEFT, TEXT, "1. Decides that the bridge shall be open to everybody who carries no arms, on every day of the week from sunrise to sunset, and that the guards on both banks shall keep a common book;");
  paper_set (paper, LEFT, 290, RIGHT - LEFT, TEXT, "2. Requests the Secretary to report to the Council within ninety days on how this resolution is carried out, and to say in his report how many people crossed the bridge;");
  paper_write (paper, LEFT, 740, SMALL, "1 See decisions 7, 9 and 11 of the Council.");
  paper_write (paper, LEFT, 790, SMALL, "26-00417");
  paper_write (paper, 520, 790, SMALL, "1/2");
  paper_turn (paper);
  paper_write (paper, LEFT, 40, SMALL, "CV/RES/14 (2026)");
  paper_set (paper, LEFT, 100, RIGHT - LEFT, TEXT, "3. Decides to remain seized of the matter.");
  paper_write (paper, LEFT, 790, SMALL, "2/2");
  paper_write (paper, 490, 790, SMALL, "26-00417");
  return paper;
}

static void
test_resolution (void)
{
  g_autoptr (DossierReading) reading = read_paper (make_resolution ());
  g_autofree char *blocks = describe (reading);

  g_assert_cmpstr (reading->title, ==, "Resolution 14 (2026) on the bridge");
  g_assert_nonnull (strstr (blocks, "title Resolution 14 (2026) on the bridge\n"
                                    "body The Council,\n"
                                    "body Recalling its earlier decisions on the matter, in particular those of last year,1\n"
                                    "body 1. Decides that the bridge shall be open to everybody who carries no arms, on every day of the week from sunrise to sunset, and that the guards on both banks shall keep a common book;\n"));
  g_assert_nonnull (strstr (blocks, "footnote 1 See decisions 7, 9 and 11 of the Council.\n"));
  g_assert_nonnull (strstr (blocks, "body 3. Decides to remain seized of the matter.\n"));
  /* Feet with a page number are no text on either page. */
  g_assert_null (strstr (blocks, "1/2"));
  g_assert_null (strstr (blocks, "body 26-00417"));
}

static void
test_pages (void)
{
  g_autoptr (DossierReading) reading = NULL;
  Paper      *paper = paper_new ();
  const char *third;

  cairo_pdf_surface_set_page_label (paper->surface, "iv");
  paper_set (paper, LEFT, 100, RIGHT - LEFT, TEXT, "Seit den frühen Gesprächen – den ersten überhaupt – ist viel Zeit vergangen.");
  paper_turn (paper);
  cairo_pdf_surface_set_page_label (paper->surface, "1");
  cairo_rectangle (paper->cairo, 100, 100, 200, 200);
  cairo_fill (paper->cairo);
  paper_turn (paper);
  cairo_pdf_surface_set_page_label (paper->surface, "2");
  paper_set (paper, LEFT, 100, RIGHT - LEFT, TEXT, "Drittens: nichts ist beschlossen.");
  reading = read_paper (paper);

  g_assert_cmpuint (dossier_page_map_get_n_pages (reading->pages), ==, 3);
  g_assert_cmpstr (dossier_page_map_get_label (reading->pages, 0), ==, "iv");
  g_assert_cmpstr (dossier_page_map_get_label (reading->pages, 2), ==, "2");
  g_assert_cmpuint (dossier_page_map_get_start (reading->pages, 0), ==, 0);
  third = g_utf8_offset_to_pointer (reading->text->str, dossier_page_map_get_start (reading->pages, 2));
  g_assert_true (g_str_has_prefix (third, "Drittens"));
  g_assert_cmpuint (dossier_page_map_get_start (reading->pages, 1), ==, dossier_page_map_get_start (reading->pages, 2));
}

/* Lines that all repeat are the text, not its furniture. */
static void
test_repeated_lines (void)
{
  g_autoptr (DossierReading) reading = NULL;
  Paper *paper = paper_new ();
  guint  n_words = 0;

  for (guint page = 0; page < 4; page++)
    {
      for (guint i = 0; i < 40; i++)
        paper_write (paper, LEFT, 60 + i * LINE, TEXT, "We shall not be moved");
      paper_turn (paper);
    }
  reading = read_paper (paper);
  for (guint i = 0; i < reading->blocks->len; i++)
    {
      const DossierBlock *block = &g_array_index (reading->blocks, DossierBlock, i);

      if (block->role != DOSSIER_BLOCK_FURNITURE)
        n_words += (block->end - block->start + 1) / strlen ("We shall not be moved ");
    }
  g_assert_cmpuint (n_words, ==, 4 * 40);
}

static void
test_table (void)
{
  static const char *const rows[][3] = {
    { "Country", "Monitors", "Cost" },
    { "Norway", "120", "4.1" },
    { "Ghana", "80", "2.0" },
    { "Uruguay", "35", "0.9" },
  };
  g_autoptr (DossierReading) reading = NULL;
  g_autofree char *blocks = NULL;
  Paper           *paper = paper_new ();
  double           y = paper_set (paper, LEFT, 60, RIGHT - LEFT, TEXT, talks) + 30;

  paper_write (paper, LEFT, y - 20, TEXT, "Table 1: Who sends monitors");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint k = 0; k < 3; k++)
      paper_write (paper, LEFT + k * 150, y + i * 18, i == 0 ? BOLD : TEXT, rows[i][k]);
  reading = read_paper (paper);
  blocks = describe (reading);

  g_assert_nonnull (strstr (blocks, "caption Table 1: Who sends monitors\n"
                                    "table Country\tMonitors\tCost\n"
                                    "table Norway\t120\t4.1\n"
                                    "table Ghana\t80\t2.0\n"
                                    "table Uruguay\t35\t0.9\n"));
  g_assert_cmpuint (g_array_index (reading->blocks, DossierBlock, reading->blocks->len - 4).level, ==, 1);
  g_assert_cmpuint (g_array_index (reading->blocks, DossierBlock, reading->blocks->len - 3).level, ==, 0);
}

/* A box beside the text comes behind the paragraph that it stands beside. */
static void
test_box (void)
{
  static const char expected[] =
    "body The commission has its seat in a house on the square, which was a bank before the war and a hospital in it.\n"
    "body Who the commission is: five members from five countries.\n"
    "body Nobody is paid for sitting in it.\n";
  static const char *const beside[] = { "The commission has its seat in a house on the square, which", "was a bank before the war and a hospital in", NULL };
  static const char *const box[] = { "Who the commission is: five", "members from five countries." };
  Paper                   *paper = paper_new ();

  write_lines (paper, LEFT, 100, beside);
  paper_write (paper, LEFT, 100 + 2 * LINE, TEXT, "it.");
  for (guint i = 0; i < 2; i++)
    paper_write (paper, 410, 101 + i * 11, SMALL, box[i]);
  paper_write (paper, LEFT, 100 + 4 * LINE, TEXT, "Nobody is paid for sitting in it.");
  assert_blocks (paper, expected);
}

static void
test_lists (void)
{
  static const char expected[] =
    "body The parties promise each other three things, which are written here in the order of their weight:\n"
    "list that no shot is fired across the river, by day or by night;\n"
    "list that the dead are returned to their families;\n"
    "body Nothing else was promised.\n";
  Paper *paper = paper_new ();

  paper_set (paper, LEFT, 100, RIGHT - LEFT, TEXT, "The parties promise each other three things, which are written here in the order of their weight:");
  paper_write (paper, LEFT + 12, 140, TEXT, "•");
  paper_write (paper, LEFT + 30, 140, TEXT, "that no shot is fired across the river,");
  paper_write (paper, LEFT + 30, 140 + LINE, TEXT, "by day or by night;");
  paper_write (paper, LEFT + 12, 140 + 2 * LINE, TEXT, "•");
  paper_write (paper, LEFT + 30, 140 + 2 * LINE, TEXT, "that the dead are returned to their families;");
  paper_write (paper, LEFT, 210, TEXT, "Nothing else was promised.");
  assert_blocks (paper, expected);
}

/* The line numbers of a transcript, before empty lines too. */
static void
test_line_numbers (void)
{
  static const char *const lines[] = { "THE CHAIR: We come to the last point of the agenda,", "which is the bridge. Who wishes to speak?", "MR BERG: The bridge was built by my grandfather and", "it should be open.", "THE CHAIR: Thank you." };
  Paper                   *paper = paper_new ();

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      paper_write (paper, i < 9 ? 56 : 50, 100 + i * 24, TEXT, number);
      if (i < G_N_ELEMENTS (lines))
        paper_write (paper, 90, 100 + i * 24, TEXT, lines[i]);
    }
  assert_blocks (paper, "body THE CHAIR: We come to the last point of the agenda, which is the bridge. Who wishes to speak?\n"
                        "body MR BERG: The bridge was built by my grandfather and it should be open.\n"
                        "body THE CHAIR: Thank you.\n");
}

static void
test_headings (void)
{
  g_autoptr (DossierReading) reading = NULL;
  g_autofree char    *blocks = NULL;
  Paper              *paper = paper_new ();
  const DossierBlock *block;
  double              y;

  cairo_pdf_surface_set_metadata (paper->surface, CAIRO_PDF_METADATA_TITLE, "Microsoft Word - draft_7.doc");
  cairo_pdf_surface_set_metadata (paper->surface, CAIRO_PDF_METADATA_AUTHOR, "Anna Bergström");
  cairo_pdf_surface_set_metadata (paper->surface, CAIRO_PDF_METADATA_CREATE_DATE, "2025-11-03T10:00:00Z");
  paper_write (paper, LEFT, 60, "Noto Serif Bold 22", "A year at the river");
  paper_write (paper, LEFT, 110, "Noto Serif Bold 14", "What was agreed");
  y = paper_set (paper, LEFT, 140, RIGHT - LEFT, TEXT, talks);
  paper_write (paper, LEFT, y + 20, BOLD, "Prisoners");
  paper_set (paper, LEFT, y + 40, RIGHT - LEFT, TEXT, talks);
  reading = read_paper (paper);
  blocks = describe (reading);

  g_assert_cmpstr (reading->title, ==, "A year at the river");
  g_assert_cmpstr (reading->byline, ==, "Anna Bergström");
  g_assert_cmpstr (reading->published, ==, "2025-11-03");
  g_assert_cmpint (reading->precision, ==, DOSSIER_PRECISION_ABOUT);
  g_assert_true (g_str_has_prefix (blocks, "title A year at the river\nheading What was agreed\nbody The delegations met"));
  g_assert_nonnull (strstr (blocks, "heading Prisoners\n"));
  block = &g_array_index (reading->blocks, DossierBlock, 1);
  g_assert_cmpuint (block->level, ==, 1);
  g_assert_cmpuint (g_array_index (reading->blocks, DossierBlock, 5).level, ==, 2);
}

static void
test_right_to_left (void)
{
  Paper *paper = paper_new ();

  paper_set (paper, LEFT, 100, 300, "Noto Sans Hebrew 12", "מועצת הביטחון מחליטה להאריך את המנדט");
  assert_blocks (paper, "body מועצת הביטחון מחליטה להאריך את המנדט\n");
}

/* Poppler loses the boxes of a last line; its letters are there all the same. */
static void
test_last_line_right_to_left (void)
{
  Paper *paper = paper_new ();
  g_autoptr (DossierReading) reading = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *letters = NULL;

  paper_set (paper, LEFT, 100, 300, "Noto Sans Hebrew 12", "מועצת הביטחון מחליטה להאריך את המנדט");
  paper_set (paper, LEFT, 140, 300, "Noto Sans Hebrew 12", "הישיבה הבאה בשנת 2027");
  reading = read_paper (paper);
  g_assert_cmpuint (reading->blocks->len, ==, 2);
  parts = g_strsplit_set (reading->text->str, " \n", -1);
  letters = g_strjoinv ("", parts);
  g_assert_cmpstr (letters, ==, "מועצתהביטחוןמחליטהלהאריךאתהמנדטהישיבההבאהבשנת2027");
}

static void
test_nothing_to_read (void)
{
  Paper *paper = paper_new ();
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;

  cairo_rectangle (paper->cairo, 100, 100, 200, 200);
  cairo_fill (paper->cairo);
  file = paper_finish (paper);
  g_assert_null (read_with (file, NULL, &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_EMPTY);
}

/* Cut at every hundredth byte: an answer or a plain sentence, never a crash. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) file = paper_finish (make_resolution ());

  for (gsize n = 5; n < g_bytes_get_size (file); n += 97)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (file, 0, n);
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierReading) reading = read_with (part, NULL, &error);

      if (reading == NULL)
        g_assert_true (error->domain == DOSSIER_IMPORT_ERROR && g_str_has_prefix (error->message, "This PDF"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-pdf/one-column", test_one_column);
  g_test_add_func ("/import-pdf/two-columns", test_two_columns);
  g_test_add_func ("/import-pdf/hyphens", test_hyphens);
  g_test_add_func ("/import-pdf/resolution", test_resolution);
  g_test_add_func ("/import-pdf/pages", test_pages);
  g_test_add_func ("/import-pdf/repeated-lines", test_repeated_lines);
  g_test_add_func ("/import-pdf/table", test_table);
  g_test_add_func ("/import-pdf/box", test_box);
  g_test_add_func ("/import-pdf/lists", test_lists);
  g_test_add_func ("/import-pdf/line-numbers", test_line_numbers);
  g_test_add_func ("/import-pdf/headings", test_headings);
  g_test_add_func ("/import-pdf/right-to-left", test_right_to_left);
  g_test_add_func ("/import-pdf/last-line-right-to-left", test_last_line_right_to_left);
  g_test_add_func ("/import-pdf/nothing-to-read", test_nothing_to_read);
  g_test_add_func ("/import-pdf/damaged", test_damaged);
  return g_test_run ();
}
