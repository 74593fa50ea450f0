/* test-page-marks.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a click means where marks lie over each other, and how mentions are walked.
 */

#include "config.h"

#include "view/dossier-page-marks.h"

static DossierFindings *
make_findings (void)
{
  DossierFindings *findings = dossier_findings_new ();
  DossierMention   mentions[] = { { .start = 0, .end = 4, .entity = 0 }, { .start = 10, .end = 14, .entity = 1 }, { .start = 20, .end = 24, .entity = 0 } };

  g_array_append_vals (findings->mentions, mentions, G_N_ELEMENTS (mentions));
  return findings;
}

static void
test_step (void)
{
  g_autoptr (DossierPageMarks) marks = dossier_page_marks_new ();
  g_autoptr (DossierFindings) findings = make_findings ();

  g_assert_cmpint (dossier_page_marks_step (marks, -1, 0, TRUE), ==, -1);
  dossier_page_marks_set_findings (marks, findings);
  g_assert_cmpint (dossier_page_marks_step (marks, 0, 0, TRUE), ==, 2);
  g_assert_cmpint (dossier_page_marks_step (marks, 0, 20, TRUE), ==, 0);
  g_assert_cmpint (dossier_page_marks_step (marks, 0, 0, FALSE), ==, 2);
  g_assert_cmpint (dossier_page_marks_step (marks, -1, 0, TRUE), ==, 1);
  g_assert_cmpint (dossier_page_marks_step (marks, -1, 20, FALSE), ==, 1);
  g_assert_cmpint (dossier_page_marks_step (marks, 7, 0, TRUE), ==, -1);
}

static void
test_find (void)
{
  DossierDocumentFields fields = { .text = "Lund met the minister Berg in the old town." };
  g_autoptr (DossierDocument) document = dossier_document_new (&fields);
  g_autoptr (DossierFindings) findings = make_findings ();
  g_autoptr (GPtrArray) annotations = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DossierPageMarks) marks = dossier_page_marks_new ();
  int mention, annotation;

  g_ptr_array_add (annotations, dossier_annotation_new_for_passage (document, 8, 30, DOSSIER_COLOUR_BLUE));
  g_ptr_array_add (annotations, dossier_annotation_new_for_passage (document, 20, 24, DOSSIER_COLOUR_RED));
  dossier_page_marks_set_findings (marks, findings);
  dossier_page_marks_set_annotations (marks, annotations, dossier_document_get_hash (document));

  /* The name within the passage is meant, but a passage that is just the name goes before it. */
  dossier_page_marks_find (marks, 11, &mention, &annotation);
  g_assert_cmpint (mention, ==, 1);
  g_assert_cmpint (annotation, ==, -1);
  dossier_page_marks_find (marks, 21, &mention, &annotation);
  g_assert_cmpint (mention, ==, -1);
  g_assert_cmpint (annotation, ==, 1);
  dossier_page_marks_find (marks, 16, &mention, &annotation);
  g_assert_cmpint (mention, ==, -1);
  g_assert_cmpint (annotation, ==, 0);

  /* Marks that are switched off are not in the way; passages of another text are not drawn. */
  marks->marking = DOSSIER_MARKING_OFF;
  dossier_page_marks_find (marks, 11, &mention, &annotation);
  g_assert_cmpint (annotation, ==, 0);
  dossier_page_marks_set_annotations (marks, annotations, "another");
  dossier_page_marks_find (marks, 11, &mention, &annotation);
  g_assert_cmpint (annotation, ==, -1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page-marks/step", test_step);
  g_test_add_func ("/page-marks/find", test_find);
  return g_test_run ();
}
