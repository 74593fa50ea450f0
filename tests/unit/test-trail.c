/* test-trail.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-trail.h"

static DossierPlace
place (gint64 document, guint32 offset)
{
  return (DossierPlace){ document, offset };
}

static void
assert_place (DossierPlace found, gint64 document, guint32 offset)
{
  g_assert_cmpint (found.document, ==, document);
  g_assert_cmpuint (found.offset, ==, offset);
}

static void
test_back_and_forward (void)
{
  g_autoptr (DossierTrail) trail = dossier_trail_new ();
  DossierPlace found = place (0, 0);

  g_assert_false (dossier_trail_can_go_back (trail));
  g_assert_false (dossier_trail_back (trail, place (1, 10), &found));

  dossier_trail_leave (trail, place (1, 10));
  dossier_trail_leave (trail, place (2, 20));
  g_assert_true (dossier_trail_back (trail, place (3, 30), &found));
  assert_place (found, 2, 20);
  g_assert_true (dossier_trail_back (trail, found, &found));
  assert_place (found, 1, 10);
  g_assert_false (dossier_trail_can_go_back (trail));

  g_assert_true (dossier_trail_forward (trail, found, &found));
  assert_place (found, 2, 20);
  g_assert_true (dossier_trail_forward (trail, found, &found));
  assert_place (found, 3, 30);
  g_assert_false (dossier_trail_can_go_forward (trail));
}

static void
test_leaving_forgets_what_lay_ahead (void)
{
  g_autoptr (DossierTrail) trail = dossier_trail_new ();
  DossierPlace found;

  dossier_trail_leave (trail, place (1, 0));
  g_assert_true (dossier_trail_back (trail, place (2, 0), &found));
  g_assert_true (dossier_trail_can_go_forward (trail));
  dossier_trail_leave (trail, place (1, 5));
  g_assert_false (dossier_trail_can_go_forward (trail));
}

static void
test_no_place_twice_and_none_without_document (void)
{
  g_autoptr (DossierTrail) trail = dossier_trail_new ();
  DossierPlace found;

  dossier_trail_leave (trail, place (0, 0));
  g_assert_false (dossier_trail_can_go_back (trail));
  dossier_trail_leave (trail, place (1, 7));
  dossier_trail_leave (trail, place (1, 7));
  g_assert_true (dossier_trail_back (trail, place (2, 0), &found));
  g_assert_false (dossier_trail_can_go_back (trail));
}

static void
test_deleted_documents_are_forgotten (void)
{
  g_autoptr (DossierTrail) trail = dossier_trail_new ();
  DossierPlace found;

  dossier_trail_leave (trail, place (1, 1));
  dossier_trail_leave (trail, place (2, 2));
  dossier_trail_leave (trail, place (1, 3));
  dossier_trail_forget (trail, 1);
  g_assert_true (dossier_trail_back (trail, place (3, 0), &found));
  assert_place (found, 2, 2);
  g_assert_false (dossier_trail_can_go_back (trail));
}

static void
test_the_oldest_place_goes_first (void)
{
  g_autoptr (DossierTrail) trail = dossier_trail_new ();
  DossierPlace found = place (1000, 0);
  guint        steps = 0;

  for (gint64 i = 1; i <= 1000; i++)
    dossier_trail_leave (trail, place (i, 0));
  while (dossier_trail_back (trail, found, &found))
    steps++;
  g_assert_cmpuint (steps, ==, 200);
  assert_place (found, 801, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trail/back-and-forward", test_back_and_forward);
  g_test_add_func ("/trail/leaving-forgets-ahead", test_leaving_forgets_what_lay_ahead);
  g_test_add_func ("/trail/no-place-twice", test_no_place_twice_and_none_without_document);
  g_test_add_func ("/trail/forget", test_deleted_documents_are_forgotten);
  g_test_add_func ("/trail/oldest-first", test_the_oldest_place_goes_first);
  return g_test_run ();
}
