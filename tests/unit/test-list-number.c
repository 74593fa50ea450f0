/* test-list-number.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers of lists in every form, and which labels are written into a text: those of lists of
 * paragraphs, and those that say what they count.
 */

#include "config.h"

#include "import/dossier-list-labels.h"
#include "import/dossier-list-number.h"
#include "reading-fixture.h"

#include <string.h>

static void
assert_number (int number, DossierNumberForm form, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  dossier_list_number_append (text, number, form);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_forms (void)
{
  assert_number (7, DOSSIER_NUMBER_NONE, "");
  assert_number (1207, DOSSIER_NUMBER_DECIMAL, "1207");
  assert_number (1, DOSSIER_NUMBER_LOWER_LETTER, "a");
  assert_number (28, DOSSIER_NUMBER_UPPER_LETTER, "BB");
  assert_number (4, DOSSIER_NUMBER_LOWER_ROMAN, "iv");
  assert_number (1994, DOSSIER_NUMBER_UPPER_ROMAN, "MCMXCIV");
  /* What has no such form. */
  assert_number (0, DOSSIER_NUMBER_LOWER_LETTER, "0");
  assert_number (-3, DOSSIER_NUMBER_UPPER_ROMAN, "-3");
  assert_number (1000000, DOSSIER_NUMBER_LOWER_LETTER, "1000000");
  assert_number (1000000, DOSSIER_NUMBER_LOWER_ROMAN, "1000000");
}

static void
add_item (DossierReading *reading, DossierListLabels *labels, guint list, const char *label, const char *words)
{
  dossier_reading_add_block (reading, DOSSIER_BLOCK_LIST, words, strlen (words));
  if (label != NULL)
    dossier_list_labels_add (labels, reading->blocks->len - 1, list, label);
}

#define LONG "Calls upon the parties to respect the agreement – in full – and without delay."

static void
test_labels (void)
{
  g_autoptr (DossierReading) reading = dossier_reading_new ();
  g_autoptr (DossierListLabels) labels = dossier_list_labels_new ();
  g_autofree char *blocks = NULL;

  add_item (reading, labels, 1, "1.", LONG);
  add_item (reading, labels, 2, "1.", "Water");
  add_item (reading, labels, 0, NULL, "plain");
  add_item (reading, labels, 1, "2.", LONG);
  add_item (reading, labels, 2, "Annex II", "Bridges");
  add_item (reading, labels, 2, "viii.", "Roads");
  add_item (reading, labels, 2, "§ 4", "Rails");
  dossier_list_labels_write (labels, reading);
  blocks = reading_fixture_describe (reading);

  g_assert_cmpstr (blocks, ==, "list 1. " LONG "\nlist Water\nlist plain\nlist 2. " LONG "\nlist Annex II Bridges\nlist Roads\nlist § 4 Rails\n");
  g_assert_cmpuint (reading->n_chars, ==, g_utf8_strlen (reading->text->str, -1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list-number/forms", test_forms);
  g_test_add_func ("/list-number/labels", test_labels);
  return g_test_run ();
}
