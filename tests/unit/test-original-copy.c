/* test-original-copy.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/dossier-original-copy.h"

#include <string.h>

static void
assert_name (const char *source, const char *content, const char *expected)
{
  g_autoptr (DossierDocument) document = dossier_document_new (&(DossierDocumentFields){ .title = "The bridge", .source = source, .text = "Words." });
  g_autofree char *name = dossier_original_dup_name (document, (const guint8 *)content, strlen (content));

  g_assert_cmpstr (name, ==, expected);
}

static void
test_name (void)
{
  assert_name ("/home/me/Report 7.pdf", "%PDF-1.4\n", "Report 7.pdf");
  assert_name ("https://example.org/a/b?c=d", "%PDF-1.4\n", "The bridge.pdf");
  assert_name ("Brücke.txt", "Words.", "Brücke.txt");
  assert_name ("notes.txt", "{\\rtf1 Words.}", "notes.rtf");
}

/* The content says what opens it, and no name leads out of the folder. */
static void
test_mischief (void)
{
  assert_name ("run.desktop", "[Desktop Entry]\nType=Application\nExec=rm\n", "run_desktop.txt");
  assert_name ("run.sh", "#!/bin/sh\nrm x\n", "run.txt");
  assert_name ("/tmp/..", "Words.", "_.txt");
  assert_name ("a\nb;c`d.pdf", "%PDF-1.4\n", "a_b_c_d.pdf");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/original-copy/name", test_name);
  g_test_add_func ("/original-copy/mischief", test_mischief);
  return g_test_run ();
}
