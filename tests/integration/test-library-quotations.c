/* test-library-quotations.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who said what in a real library: rows of all kinds, what is kept of them, and who is found by whom.
 */

#include "config.h"

#include "library-fixture.h"
#include "model/dossier-row.h"

static const char text[] =
  "Report from the harbour\n\n"
  "22 January 2026\n\n"
  "OSLO – “The bridge is open,” Anna Berg told reporters on Tuesday. “We are glad of it.”\n\n"
  "Karl Holm said in a statement that the bridge was “too old” for ships.\n\n"
  "Per Dahl and Eva Lund warned that the harbour would close.\n";

static GPtrArray *
list (LibraryFixture *fixture, const DossierFilter *filter)
{
  g_autoptr (GListModel) model = dossier_library_list_quotations (fixture->library, filter);
  GPtrArray *voices = g_ptr_array_new_with_free_func (g_object_unref);
  guint      n = library_fixture_wait_for_list (model);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (voices, library_fixture_dup_item (model, i));
  return voices;
}

static const char *
words_of (GPtrArray *voices, guint i)
{
  return dossier_passage_get_words (dossier_voice_get_passage (voices->pdata[i]));
}

static void
test_rows (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) voices = NULL;
  const DossierQuotation *quotation;

  library_fixture_add (fixture, text);
  library_fixture_settle (fixture);
  voices = list (fixture, NULL);
  g_assert_cmpuint (voices->len, ==, 3);

  g_assert_cmpstr (words_of (voices, 0), ==, "“The bridge is open,” … “We are glad of it.”");
  g_assert_cmpstr (dossier_voice_get_report (voices->pdata[0]), ==, NULL);
  quotation = dossier_voice_get_quotation (voices->pdata[0]);
  g_assert_cmpstr (quotation->addressee, ==, "reporters");
  g_assert_cmpstr (quotation->day, ==, "2026-01-20");
  g_assert_cmpuint (dossier_quotation_get_n_parts (quotation), ==, 2);

  g_assert_cmpstr (words_of (voices, 1), ==, "that the bridge was “too old” for ships");
  g_assert_cmpstr (dossier_voice_get_report (voices->pdata[1]), ==, "said in a statement");
  quotation = dossier_voice_get_quotation (voices->pdata[1]);
  g_assert_cmpstr (quotation->channel, ==, "in a statement");
  g_assert_cmpuint (dossier_quotation_get_n_parts (quotation), ==, 3);
  g_assert_true (dossier_quotation_get_part (quotation, 1).verbatim);
  g_assert_false (dossier_quotation_get_part (quotation, 2).verbatim);

  quotation = dossier_voice_get_quotation (voices->pdata[2]);
  g_assert_cmpint (quotation->kind, ==, DOSSIER_QUOTATION_INDIRECT);
  g_assert_cmpstr (quotation->speaker, ==, "Per Dahl and Eva Lund");
  g_assert_cmpuint (quotation->speakers->len, ==, 2);
  g_assert_cmpstr (g_array_index (quotation->speakers, DossierQuotationSpeaker, 1).name, ==, "Eva Lund");
}

static guint
count (LibraryFixture *fixture, const DossierFilter *filter)
{
  g_autoptr (GPtrArray) voices = list (fixture, filter);

  return voices->len;
}

static void
test_filters (LibraryFixture *fixture, gconstpointer data)
{
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (GPtrArray) entities = NULL;
  g_autoptr (GPtrArray) documents = NULL;

  library_fixture_add (fixture, text);
  library_fixture_settle (fixture);
  filter->quotation_kinds = 1u << DOSSIER_QUOTATION_INDIRECT;
  g_assert_cmpuint (count (fixture, filter), ==, 1);
  filter->quotation_kinds = 1u << DOSSIER_QUOTATION_DIRECT | 1u << DOSSIER_QUOTATION_MIXED;
  g_assert_cmpuint (count (fixture, filter), ==, 2);
  filter->quotation_kinds = 0;

  /* Who says it together with another is found as well. */
  filter->text = g_strdup ("eva");
  g_assert_cmpuint (count (fixture, filter), ==, 1);
  g_clear_pointer (&filter->text, g_free);
  entities = library_fixture_rows (fixture, DOSSIER_ROWS_ENTITIES, "Eva Lund");
  g_assert_cmpuint (entities->len, ==, 1);
  filter->entity = dossier_entity_get_id (entities->pdata[0]);
  g_assert_cmpuint (count (fixture, filter), ==, 1);
  documents = library_fixture_rows (fixture, DOSSIER_ROWS_DOCUMENTS, "speaker:Lund");
  g_assert_cmpuint (documents->len, ==, 1);
}

/* The findings of a document come back as they were found; a corrected name is the speaker's too. */
static void
test_findings (LibraryFixture *fixture, gconstpointer data)
{
  gint64 document = library_fixture_add (fixture, text);
  g_autoptr (DossierFindings) findings = NULL;
  g_autoptr (DossierFindings) corrected = NULL;
  g_autoptr (DossierCorrection) correction = dossier_correction_new (&(DossierCorrectionFields){
    .kind = DOSSIER_CORRECTION_CHANGE, .type = DOSSIER_ENTITY_PERSON, .name = "Eva Lund", .new_type = DOSSIER_ENTITY_PERSON, .new_name = "Eva Lind" });
  const DossierQuotation *joint;

  library_fixture_settle (fixture);
  findings = library_fixture_load_findings (fixture, document);
  g_assert_cmpuint (findings->quotations->len, ==, 3);
  joint = findings->quotations->pdata[2];
  g_assert_cmpuint (joint->speakers->len, ==, 2);
  g_assert_cmpstr (dossier_entity_get_name (findings->entities->pdata[g_array_index (joint->speakers, DossierQuotationSpeaker, 0).entity]), ==, "Per Dahl");

  g_assert_true (library_fixture_correct (fixture, correction));
  library_fixture_settle (fixture);
  corrected = library_fixture_load_findings (fixture, document);
  joint = corrected->quotations->pdata[2];
  g_assert_cmpstr (g_array_index (joint->speakers, DossierQuotationSpeaker, 1).name, ==, "Eva Lind");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function) g_test_add (path, LibraryFixture, NULL, library_fixture_set_up, function, library_fixture_tear_down)
  ADD ("/library-quotations/rows", test_rows);
  ADD ("/library-quotations/filters", test_filters);
  ADD ("/library-quotations/findings", test_findings);

  return g_test_run ();
}
