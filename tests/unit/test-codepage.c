/* test-codepage.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The built-in code pages against those of the system, byte by byte.
 */

#include "config.h"

#include "import/dossier-codepage.h"

#include <string.h>

static void
assert_same (guint codepage, const char *charset)
{
  for (guint i = 1; i < 256; i++)
    {
      const guint8 byte = i;
      g_autoptr (GString) ours = g_string_new (NULL);
      g_autofree char *theirs = g_convert ((const char *)&byte, 1, "UTF-8", charset, NULL, NULL, NULL);

      g_assert_true (dossier_codepage_append (ours, codepage, &byte, 1));
      /* Where the system has a control code, a page of ours has nothing. */
      if (theirs != NULL && !(i >= 0x80 && g_unichar_iscntrl (g_utf8_get_char (theirs))))
        g_assert_cmpstr (ours->str, ==, theirs);
      else
        g_assert_cmpstr (ours->str, ==, "\xEF\xBF\xBD");
    }
}

static void
test_windows (void)
{
  for (guint codepage = 1250; codepage <= 1258; codepage++)
    {
      g_autofree char *charset = g_strdup_printf ("CP%u", codepage);

      /* The system composes Vietnamese letters as it converts them. */
      if (codepage != 1258)
        assert_same (codepage, charset);
    }
}

static void
test_dos (void)
{
  static const guint pages[] = { 437, 737, 775, 850, 852, 855, 857, 860, 861, 862, 863, 865, 866, 869 };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *charset = g_strdup_printf ("CP%u", pages[i]);

      assert_same (pages[i], charset);
    }
}

static void
assert_text (guint codepage, const char *bytes, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_true (dossier_codepage_append (text, codepage, (const guint8 *)bytes, strlen (bytes)));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_others (void)
{
  assert_text (10000, "caf\x8E \xD2w\xD3", "café “w”");
  assert_text (932, "\x82\xB1\x82\xF1", "こん");
  assert_text (936, "\xD6\xD0", "中");
  assert_text (949, "\xC7\xD1", "한");
  assert_text (65001, "\xC3\xA9\xFF", "é\xEF\xBF\xBD");
  /* One that nobody knows. */
  assert_text (4711, "\xE9", "é");
  g_assert_null (dossier_codepage_converter (1251));
  g_assert_cmpstr (dossier_codepage_converter (932), ==, "CP932");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/codepage/windows", test_windows);
  g_test_add_func ("/codepage/dos", test_dos);
  g_test_add_func ("/codepage/others", test_others);
  return g_test_run ();
}
