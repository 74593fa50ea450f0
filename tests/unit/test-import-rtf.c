/* test-import-rtf.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * RTF written here by hand: characters in every way that RTF has of writing them, paragraphs, tables,
 * notes, pictures, and files that are broken or made to harm.
 */

#include "config.h"

#include "import/dossier-import-error.h"
#include "import/dossier-rtf-tokens.h"
#include "reading-fixture.h"

#include <string.h>

static DossierReading *
read_rtf (const char *rtf, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (rtf, strlen (rtf));

  return reading_fixture_read (bytes, error);
}

static void
assert_blocks (const char *rtf, const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new (rtf, strlen (rtf));

  reading_fixture_assert_blocks (bytes, expected);
}

static void
test_characters (void)
{
  assert_blocks ("{\\rtf1\\ansi caf\\'e9\\~\\{x\\} a\\_b\\-c\\emdash d \\ldblquote e\\rdblquote\\tab f\r\ng \\bullet\\par}", "body café {x} a‑bc—d “e” fg •\n");
  /* \u with what stands for it in old programs: a byte, a code, nothing, two. */
  assert_blocks ("{\\rtf1\\ansi\\uc1 \\u8364?\\u233\\'e9\\uc0\\u8212 {\\uc2 \\u12371\\'82\\'b1}x\\uc1\\u-3913 y\\u8364\\par z}", "body €é—こx€\nbody z\n");
  /* Two halves are one character, one half is none. */
  assert_blocks ("{\\rtf1\\uc1\\u-10179?\\u-8704? ok\\u55357? }", "body 😀 ok\xEF\xBF\xBD\n");
  assert_blocks ("{\\rtf1\\uc99999999\\u233?ok}", "body éok\n");
}

static void
test_charsets (void)
{
  assert_blocks ("{\\rtf1\\ansi\\ansicpg1251 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}", "body Привет\n");
  assert_blocks ("{\\rtf1\\mac caf\\'8e}", "body café\n");
  assert_blocks ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0\\fcharset0 Times;}{\\f1\\fnil\\fcharset204{\\*\\fname Times;}Times Cyr;}{\\f2\\fcharset2 Symbol;}{\\f3\\fcharset161 X;}}"
                 "a\\'e9 {\\f1\\'cf\\'f0}\\'e9 {\\f2 ab\\'b7}{\\f3\\'e1}\\plain\\'e9}",
                 "body aé Прé αβ•αé\n");
  /* Fonts without groups of their own. */
  assert_blocks ("{\\rtf1\\ansi{\\fonttbl\\f0\\fswiss\\fcharset0 Helvetica;\\f1\\fcharset238 Other;}\\f1 \\'b3\\f0\\'e9}", "body łé\n");
  /* Of the fonts of a run the one for its script. */
  assert_blocks ("{\\rtf1\\ansi\\ansicpg932{\\fonttbl{\\f0\\fcharset0 T;}{\\f1\\fcharset128 M;}}\\loch\\f0\\hich\\f0\\dbch\\f1 \\'82\\'b1\\loch\\f0 \\'92s}", "body こ’s\n");
  /* The same text in two codings. */
  assert_blocks ("{\\rtf1 a{\\upr{b?}{\\*\\ud{b\\u8364 ?}}}c}", "body ab€c\n");
}

static void
test_paragraphs (void)
{
  assert_blocks ("{\\rtf1{\\stylesheet{\\ql Normal;}{\\s1\\outlinelevel0 heading 1,Chapter;}{\\*\\cs1 Char;}{\\s3 Quote;}{\\s4\\outlinelevel2 My own;}{\\s5 toc 2;}}"
                 "{\\header Head of pages\\par}Before.\\par{\\pard\\s1 One\\par}{\\pard\\plain\\s4 Three\\par}\\pard\\s3 Said.\\par\\pard\\outlinelevel1 Two\\par\\pard\\s5 Chapter\\par\\pard Line one,\\line goes on.\\line New.\\\nAfter\\sect End}",
                 "body Before.\nheading 1 One\nheading 3 Three\nquote Said.\nheading 2 Two\nlist 2 Chapter\nbody Line one, goes on.\nbody New.\nbody After\nbody End\n");
}

static void
test_lists (void)
{
  assert_blocks ("{\\rtf1{\\*\\listtable{\\list x}}\\pard\\ls1\\ilvl0{\\listtext\\'95\\tab}One\\par\\ilvl1{\\listtext 1.\\tab}Deep\\par\\pard Plain\\par{\\pntext\\'b7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb\\'b7}}Old\\par again\\par\\pard End}",
                 "list 1 One\nlist 2 Deep\nbody Plain\nlist 1 Old\nlist 1 again\nbody End\n");
}

#define LONG " decides to remain seized of the matter until the next report of the commission is due."

/* Paragraphs are cited by their numbers; catchwords and bullets are not. */
static void
test_numbers (void)
{
  assert_blocks ("{\\rtf1\\pard\\ls1{\\listtext 3.\\tab}One" LONG "\\par{\\listtext 4.\\tab}Two" LONG "\\par\\pard\\ls2{\\listtext 1.\\tab}catchword\\par\\pard\\ls3{\\listtext o\\tab}Bullet" LONG "\\par\\pard\\ls4{\\listtext Article I\\tab}Purpose\\par}",
                 "list 1 3. One" LONG "\nlist 1 4. Two" LONG "\nlist 1 catchword\nlist 1 Bullet" LONG "\nlist 1 Article I Purpose\n");
}

static void
test_hidden (void)
{
  assert_blocks ("{\\rtf1 Seen{\\v never}{\\deleted gone}{\\revised kept}\\v0 {\\*\\unknown never}{\\unknown seen} {\\field{\\*\\fldinst HYPERLINK \"http://example.org\"}{\\fldrslt link}}"
                 "{\\field{\\*\\fldinst INCLUDETEXT \"/etc/hostname\"}{\\fldrslt }}{\\object\\objemb{\\*\\objdata 4141}{\\result shown}}{\\xe index}{\\deleted\\par}joined}",
                 "body Seenkeptseen linkshownjoined\n");
}

static void
test_tables (void)
{
  assert_blocks ("{\\rtf1 Before.\\par\\trowd\\trhdr\\cellx100\\cellx200\\pard\\intbl State\\cell Share\\cell\\row\\trowd\\cellx100\\cellx200\\pard\\intbl Upper\\par land\\cell\\pard\\intbl\\cell\\row\\pard After.\\par}",
                 "body Before.\ntable 1 State\tShare\ntable Upper land\t\nbody After.\n");
  /* Groups around everything, as some programs write them. */
  assert_blocks ("{\\rtf1{\\trowd\\cellx1\\cellx2\\intbl{{{\\pard\\intbl a\\par}\\cell}{{\\pard\\intbl b\\par}\\cell}}\\intbl\\row}{\\trowd\\cellx1\\cellx2\\intbl{{{\\pard\\intbl c\\par}\\cell}{{\\pard\\intbl d\\par}\\cell}}\\intbl\\row}}",
                 "table 2 a\tb\ntable c\td\n");
  /* A table in a cell; two tables apart. */
  assert_blocks ("{\\rtf1\\trowd\\pard\\intbl\\itap2 in\\nestcell side\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par}\\pard\\intbl\\itap1 outer\\cell\\pard\\intbl other\\cell\\row\\pard\\par\\trowd\\pard\\intbl x\\cell y\\cell\\row}",
                 "table 2 in\tside\nbody outer\nbody other\ntable 2 x\ty\n");
  assert_blocks ("{\\rtf1\\cell\\row\\nestcell\\nestrow\\itap99 deep\\cell\\row}", "body deep\n");
}

static void
test_notes (void)
{
  assert_blocks ("{\\rtf1\\trowd\\pard\\intbl a{\\super\\chftn}{\\footnote\\pard\\plain{\\super\\chftn} The note.\\par It goes on.}\\cell b\\cell\\row\\pard Text{\\*\\atnid AL}{\\*\\atnauthor Anna Lee}\\chatn{\\*\\annotation{\\*\\atndate 1}\\pard Is it?} end.\\par "
                 "Box{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv never}}{\\shptxt\\pard in a box\\par}}{\\shprslt never}} beside.\\par}",
                 "table 2 a*\tb\nfootnote * The note.\nfootnote It goes on.\nbody Text* end.\nfootnote * Anna Lee: Is it?\nbody Box beside.\nbody in a box\n");
}

static void
test_pictures (void)
{
  assert_blocks ("{\\rtf1{\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn wzDescription}{\\sv A bridge}}}\\pngblip\\picwgoal1500\\pichgoal750 8950 4e47}}{\\nonshppict{\\pict\\wmetafile8 00}}Words.\\par{\\pict\\jpegblip\\bin4 \\{}}}More.}",
                 "picture A bridge\nbody Words.\npicture -\nbody More.\n");
}

static void
test_facts (void)
{
  g_autoptr (DossierReading) reading = read_rtf ("{\\rtf1\\ansi\\ansicpg1251{\\info{\\title \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2}{\\author Mara Lindt}{\\operator x}{\\creatim\\yr2025\\mo3\\dy4\\hr9}{\\revtim\\yr2026\\mo1\\dy5}}Words.}", NULL);

  g_assert_cmpstr (reading->title, ==, "Привет");
  g_assert_cmpstr (reading->byline, ==, "Mara Lindt");
  g_assert_cmpstr (reading->published, ==, "2025-03-04");
  g_assert_cmpint (reading->precision, ==, DOSSIER_PRECISION_ABOUT);
}

static void
assert_refused (const char *rtf, DossierImportError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_rtf (rtf, &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, (int)code);
}

static void
test_broken (void)
{
  g_autoptr (GString) deep = g_string_new ("{\\rtf1 ");
  g_autoptr (DossierReading) cut = read_rtf ("{\\rtf1 Words {\\b in the middle", NULL);
  g_autoptr (DossierReading) groups = NULL;

  g_assert_cmpstr (cut->text->str, ==, "Words in the middle");
  g_assert_cmpuint (cut->warnings->len, ==, 1);
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, '{');
  g_string_append (deep, "deep");
  groups = read_rtf (deep->str, NULL);
  g_assert_cmpstr (groups->text->str, ==, "deep");

  assert_refused ("{\\rtf1\\bin2147483647 x}", DOSSIER_IMPORT_ERROR_DAMAGED);
  assert_refused ("{\\rtf1 }", DOSSIER_IMPORT_ERROR_EMPTY);
  assert_blocks ("{\\rtf1 }}}} after\\'}", "body after\n");
}

static void
test_tokens (void)
{
  static const char rtf[] = "{\\b0\\li-720 x\\'e9\\*\\bin3 }}}\\u\\";
  static const struct
  {
    DossierRtfTokenKind kind;
    int                 number;
  } expected[] = { { DOSSIER_RTF_OPEN, 0 }, { DOSSIER_RTF_WORD, 0 }, { DOSSIER_RTF_WORD, -720 }, { DOSSIER_RTF_TEXT, 0 }, { DOSSIER_RTF_BYTE, 0xE9 }, { DOSSIER_RTF_SYMBOL, '*' }, { DOSSIER_RTF_BINARY, 3 }, { DOSSIER_RTF_WORD, 0 }, { DOSSIER_RTF_TEXT, 0 }, { DOSSIER_RTF_END, 0 }, { DOSSIER_RTF_END, 0 } };
  DossierRtfTokens tokens = { (const guint8 *)rtf, (const guint8 *)rtf + strlen (rtf), FALSE };
  DossierRtfToken  token;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      dossier_rtf_tokens_next (&tokens, &token);
      g_assert_cmpint (token.kind, ==, expected[i].kind);
      g_assert_cmpint (token.number, ==, expected[i].number);
    }
  g_assert_false (tokens.broken);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-rtf/characters", test_characters);
  g_test_add_func ("/import-rtf/charsets", test_charsets);
  g_test_add_func ("/import-rtf/paragraphs", test_paragraphs);
  g_test_add_func ("/import-rtf/lists", test_lists);
  g_test_add_func ("/import-rtf/numbers", test_numbers);
  g_test_add_func ("/import-rtf/hidden", test_hidden);
  g_test_add_func ("/import-rtf/tables", test_tables);
  g_test_add_func ("/import-rtf/notes", test_notes);
  g_test_add_func ("/import-rtf/pictures", test_pictures);
  g_test_add_func ("/import-rtf/facts", test_facts);
  g_test_add_func ("/import-rtf/broken", test_broken);
  g_test_add_func ("/import-rtf/tokens", test_tokens);
  return g_test_run ();
}
