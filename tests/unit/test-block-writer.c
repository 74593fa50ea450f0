/* test-block-writer.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What paragraphs, tables, notes and boxes inside each other become, in order, also when ends are
 * missing or too many.
 */

#include "config.h"

#include "import/dossier-block-writer.h"
#include "reading-fixture.h"

#include <string.h>

typedef struct
{
  DossierReading     *reading;
  DossierBlockWriter *writer;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->reading = dossier_reading_new ();
  fixture->writer = dossier_block_writer_new (fixture->reading);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  dossier_block_writer_free (fixture->writer);
  dossier_reading_free (fixture->reading);
}

static void
write_paragraph (Fixture *fixture, const char *words)
{
  dossier_block_writer_add_text (fixture->writer, words, -1);
  dossier_block_writer_end_paragraph (fixture->writer);
}

static void
write_cell (Fixture *fixture, const char *words)
{
  dossier_block_writer_begin_cell (fixture->writer);
  write_paragraph (fixture, words);
  dossier_block_writer_end_cell (fixture->writer);
}

static void
assert_blocks (Fixture *fixture, const char *expected)
{
  g_autofree char *blocks = NULL;

  dossier_block_writer_finish (fixture->writer);
  blocks = reading_fixture_describe (fixture->reading);
  g_assert_cmpstr (blocks, ==, expected);
}

static void
test_paragraphs (Fixture *fixture, gconstpointer data)
{
  dossier_block_writer_set_role (fixture->writer, DOSSIER_BLOCK_HEADING, 2);
  write_paragraph (fixture, "  Of \xC2\xA0 spaces\t");
  write_paragraph (fixture, " \n ");
  dossier_block_writer_add_text (fixture->writer, "co\xC2\xADop\xE2\x80\x8B", -1);
  dossier_block_writer_add_text (fixture->writer, "erate", 4);
  assert_blocks (fixture, "heading 2 Of spaces\nbody cooperat\n");
}

static void
test_line_breaks (Fixture *fixture, gconstpointer data)
{
  dossier_block_writer_add_text (fixture->writer, "One line that", -1);
  dossier_block_writer_break_line (fixture->writer);
  dossier_block_writer_add_text (fixture->writer, " goes on.", -1);
  dossier_block_writer_break_line (fixture->writer);
  write_paragraph (fixture, "Another one.");
  dossier_block_writer_set_role (fixture->writer, DOSSIER_BLOCK_LIST, 1);
  dossier_block_writer_add_text (fixture->writer, "An item.", -1);
  dossier_block_writer_break_line (fixture->writer);
  write_paragraph (fixture, "More of it.");
  assert_blocks (fixture, "body One line that goes on.\nbody Another one.\nlist 1 An item. More of it.\n");
}

static void
test_table (Fixture *fixture, gconstpointer data)
{
  DossierBlockWriter *writer = fixture->writer;

  dossier_block_writer_begin_table (writer);
  dossier_block_writer_begin_row (writer, TRUE);
  write_cell (fixture, "State");
  write_cell (fixture, "Share");
  dossier_block_writer_end_row (writer);
  dossier_block_writer_begin_row (writer, FALSE);
  dossier_block_writer_begin_cell (writer);
  dossier_block_writer_set_columns (writer, 2);
  write_paragraph (fixture, "Upper");
  write_paragraph (fixture, "land");
  dossier_block_writer_end_cell (writer);
  dossier_block_writer_end_row (writer);
  dossier_block_writer_begin_row (writer, FALSE);
  write_cell (fixture, "gone");
  dossier_block_writer_drop_row (writer);
  dossier_block_writer_end_row (writer);
  dossier_block_writer_begin_row (writer, FALSE);
  dossier_block_writer_skip_columns (writer, 1);
  write_cell (fixture, "40");
  dossier_block_writer_end_row (writer);
  dossier_block_writer_end_table (writer);
  write_paragraph (fixture, "After.");
  assert_blocks (fixture, "table 1 State\tShare\ntable Upper land\t\ntable \t40\nbody After.\n");
}

/* A table that only lays out a page is what stands in it, in order. */
static void
test_layout (Fixture *fixture, gconstpointer data)
{
  g_autofree char *prose = g_strnfill (700, 'x');
  g_autofree char *expected = g_strdup_printf ("body left\nbody %s\ntable 2 a\tb\nbody After.\n", prose);

  dossier_block_writer_begin_table (fixture->writer);
  dossier_block_writer_begin_row (fixture->writer, FALSE);
  write_cell (fixture, "left");
  dossier_block_writer_begin_cell (fixture->writer);
  write_paragraph (fixture, prose);
  dossier_block_writer_begin_table (fixture->writer);
  dossier_block_writer_begin_row (fixture->writer, FALSE);
  write_cell (fixture, "a");
  write_cell (fixture, "b");
  dossier_block_writer_end_table (fixture->writer);
  dossier_block_writer_end_table (fixture->writer);
  write_paragraph (fixture, "After.");
  assert_blocks (fixture, expected);
}

static void
write_note (Fixture *fixture, const char *words)
{
  dossier_block_writer_begin_note (fixture->writer);
  write_paragraph (fixture, words);
  dossier_block_writer_end_note (fixture->writer);
}

static void
test_notes (Fixture *fixture, gconstpointer data)
{
  dossier_block_writer_set_role (fixture->writer, DOSSIER_BLOCK_HEADING, 1);
  dossier_block_writer_add_text (fixture->writer, "One ", -1);
  write_note (fixture, "first");
  dossier_block_writer_add_text (fixture->writer, " and other", -1);
  dossier_block_writer_begin_note (fixture->writer);
  write_paragraph (fixture, "second");
  write_paragraph (fixture, "goes on");
  dossier_block_writer_end_note (fixture->writer);
  write_paragraph (fixture, ".");

  dossier_block_writer_begin_table (fixture->writer);
  dossier_block_writer_begin_row (fixture->writer, FALSE);
  write_cell (fixture, "a");
  dossier_block_writer_begin_cell (fixture->writer);
  dossier_block_writer_add_text (fixture->writer, "b", -1);
  write_note (fixture, "third");
  dossier_block_writer_end_row (fixture->writer);
  dossier_block_writer_end_cell (fixture->writer);
  dossier_block_writer_end_table (fixture->writer);
  /* Nothing but a note. */
  write_note (fixture, "fourth");
  dossier_block_writer_end_paragraph (fixture->writer);
  assert_blocks (fixture, "heading 1 One* and other†.\nfootnote * first\nfootnote † second\nfootnote goes on\ntable 2 a\tb*\nfootnote * third\nfootnote * fourth\n");
}

static void
test_boxes (Fixture *fixture, gconstpointer data)
{
  dossier_block_writer_add_text (fixture->writer, "Text with a ", -1);
  dossier_block_writer_begin_box (fixture->writer);
  dossier_block_writer_set_role (fixture->writer, DOSSIER_BLOCK_HEADING, 3);
  write_paragraph (fixture, "Box");
  write_paragraph (fixture, "inside");
  dossier_block_writer_end_box (fixture->writer);
  write_paragraph (fixture, "box.");
  assert_blocks (fixture, "body Text with a box.\nheading 3 Box\nbody inside\n");
}

static GBytes *
load_cb (gpointer data, const char *name)
{
  g_assert_cmpstr (name, !=, "missing");
  return g_bytes_new (name, strlen (name));
}

static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  dossier_block_writer_set_pictures (fixture->writer, load_cb, NULL);
  dossier_block_writer_add_picture (fixture->writer, "one", "first", 20, 10);
  dossier_block_writer_end_paragraph (fixture->writer);
  dossier_block_writer_add_text (fixture->writer, "Words ", -1);
  dossier_block_writer_add_remote_picture (fixture->writer, "example.org", "second");
  write_paragraph (fixture, "around");
  dossier_block_writer_begin_table (fixture->writer);
  dossier_block_writer_begin_row (fixture->writer, FALSE);
  write_cell (fixture, "a");
  dossier_block_writer_begin_cell (fixture->writer);
  dossier_block_writer_add_picture (fixture->writer, "three", "third", 0, 0);
  write_paragraph (fixture, "b");
  dossier_block_writer_end_table (fixture->writer);
  assert_blocks (fixture, "picture first\nbody Words around\npicture second\ntable 2 a\tb\npicture third\n");
  g_assert_cmpuint (((DossierImage *)g_ptr_array_index (fixture->reading->images, 0))->width, ==, 20);
}

/* Ends too many, ends missing, frames without end. */
static void
test_unbalanced (Fixture *fixture, gconstpointer data)
{
  DossierBlockWriter *writer = fixture->writer;

  dossier_block_writer_end_cell (writer);
  dossier_block_writer_end_row (writer);
  dossier_block_writer_end_table (writer);
  dossier_block_writer_end_note (writer);
  dossier_block_writer_begin_row (writer, TRUE);
  dossier_block_writer_skip_columns (writer, 3);
  dossier_block_writer_begin_cell (writer);
  write_paragraph (fixture, "plain");
  for (guint i = 0; i < 1000; i++)
    {
      dossier_block_writer_begin_table (writer);
      dossier_block_writer_begin_row (writer, FALSE);
      dossier_block_writer_begin_cell (writer);
    }
  write_paragraph (fixture, "deep");
  for (guint i = 0; i < 1000; i++)
    {
      dossier_block_writer_end_cell (writer);
      dossier_block_writer_end_row (writer);
      dossier_block_writer_end_table (writer);
    }
  write_paragraph (fixture, "after");
  dossier_block_writer_begin_table (writer);
  dossier_block_writer_begin_cell (writer);
  dossier_block_writer_add_text (writer, "open", -1);
  assert_blocks (fixture, "body plain\nbody deep\nbody after\nbody open\n");
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/block-writer/paragraphs", test_paragraphs);
  ADD ("/block-writer/line-breaks", test_line_breaks);
  ADD ("/block-writer/table", test_table);
  ADD ("/block-writer/layout", test_layout);
  ADD ("/block-writer/notes", test_notes);
  ADD ("/block-writer/boxes", test_boxes);
  ADD ("/block-writer/pictures", test_pictures);
  ADD ("/block-writer/unbalanced", test_unbalanced);
  return g_test_run ();
}
