/* test-import-odt.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * OpenDocument texts written here by hand: each thing that a document may hold, as the blocks it
 * becomes; what is said about title, author and date; and documents that are refused.
 */

#include "config.h"

#include "import/dossier-import-error.h"
#include "package-fixture.h"
#include "reading-fixture.h"

#include <string.h>

#define OASIS "urn:oasis:names:tc:opendocument:xmlns:"
#define NAMESPACES "xmlns:office='" OASIS "office:1.0' xmlns:text='" OASIS "text:1.0' xmlns:table='" OASIS "table:1.0' xmlns:style='" OASIS "style:1.0' xmlns:draw='" OASIS "drawing:1.0' "    \
                   "xmlns:fo='" OASIS "xsl-fo-compatible:1.0' xmlns:svg='" OASIS "svg-compatible:1.0' xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:dc='http://purl.org/dc/elements/1.1/' " \
                   "xmlns:meta='" OASIS "meta:1.0'"
#define STYLE(name, parent) "<style:style style:name='" name "' style:family='paragraph' style:parent-style-name='" parent "'/>"
#define CONTENT(body)                                                                                                                                                                                                                                                                                                                                      \
  "<office:document-content " NAMESPACES "><office:automatic-styles>" STYLE ("P1", "Quotations") STYLE ("P2", "Heading_20_2") STYLE ("P3", "Title") STYLE ("T1", "Table_20_Heading") "<style:style style:name='H' style:family='text'><style:text-properties text:display='none'/></style:style></office:automatic-styles><office:body><office:text>" body \
                                                                                                                                                                                     "</office:text></office:body></office:document-content>"
#define STYLES "<office:document-styles " NAMESPACES "><office:styles><style:default-style style:family='paragraph'><style:text-properties fo:language='fr'/></style:default-style>" STYLE ("Standard", "") STYLE ("Heading_20_2", "Heading") STYLE ("Quotations", "Standard") STYLE ("Caption", "Standard") STYLE ("Table", "Caption") STYLE ("Loop", "Loop") "</office:styles><office:master-styles><style:master-page><style:header><text:p>head of pages</text:p></style:header></style:master-page></office:master-styles></office:document-styles>"
#define TYPE "mimetype", "application/vnd.oasis.opendocument.text"
#define P(words) "<text:p>" words "</text:p>"
#define STYLED(style, words) "<text:p text:style-name='" style "'>" words "</text:p>"

#define assert_body(body, expected)                                                                                      \
  G_STMT_START                                                                                                           \
  {                                                                                                                      \
    g_autoptr (GBytes) package_ = package_fixture_new (TYPE, "styles.xml", STYLES, "content.xml", CONTENT (body), NULL); \
    reading_fixture_assert_blocks (package_, expected);                                                                  \
  }                                                                                                                      \
  G_STMT_END

static void
test_paragraphs (void)
{
  assert_body (P ("Some <text:span>words</text:span><text:s text:c='3'/>and<text:tab/>more,\n   with<text:line-break/>a break.<text:line-break/>New.") "  loose  " STYLED ("P1", "Said.") STYLED ("P2", "By style") "<text:h text:outline-level='3'>Third</text:h>" STYLED ("Loop", "Loop.")
                 P ("<text:span text:style-name='H'>hidden</text:span>Seen <text:a xlink:href='http://example.org'>link</text:a>.") "<text:section text:display='none'>" P ("hidden") "</text:section>",
               "body Some words and more, with a break.\nbody New.\nquote Said.\nheading 2 By style\nheading 3 Third\nbody Loop.\nbody Seen link.\n");
}

static void
test_lists (void)
{
  assert_body ("<text:list><text:list-header>" P ("Head.") "</text:list-header><text:list-item>" P ("One.") "<text:list><text:list-item>" P ("Inner.") "</text:list-item></text:list></text:list-item>"
                                                                                                                                                       "<text:list-item><text:h text:outline-level='1'>Chapter</text:h></text:list-item></text:list>" P ("After.") "<text:numbered-paragraph>" P ("Numbered.") "</text:numbered-paragraph>",
               "list 1 Head.\nlist 1 One.\nlist 2 Inner.\nheading 1 Chapter\nbody After.\nlist 1 Numbered.\n");
}

#define NUMBER(level, format, rest) "<text:list-level-style-number text:level='" level "' style:num-format='" format "' " rest "/>"
#define LONG " decides to remain seized of the matter until the next report of the commission is due."
#define ITEM(words) "<text:list-item>" P (words) "</text:list-item>"

/* Paragraphs are cited by their numbers; catchwords are not. */
static void
test_numbers (void)
{
  assert_body ("<text:list-style style:name='L1'>" NUMBER ("1", "1", "style:num-suffix='.' text:start-value='3'") NUMBER ("2", "a", "style:num-prefix='(' style:num-suffix=')'") NUMBER ("3", "1", "text:display-levels='2'") "</text:list-style>"
                                                                                                                                                                                                                              "<text:list-style style:name='L2'>" NUMBER ("1", "I", "style:num-prefix='Article '") "</text:list-style>"
                                                                                                                                                                                                                                                                                                                   "<text:list text:style-name='L1'><text:list-header>" P ("Head" LONG) "</text:list-header><text:list-item>" P ("One" LONG) P ("More" LONG) "<text:list>" ITEM ("Deep" LONG) "<text:list-item>" P ("Deeper" LONG) "<text:list>" ITEM ("Deepest" LONG) "</text:list></text:list-item></text:list></text:list-item>" ITEM ("Two" LONG) "</text:list>" P ("Between.") "<text:list text:style-name='L1' text:continue-numbering='true'>" ITEM ("Three" LONG) "</text:list><text:list text:style-name='L1'>" ITEM ("New" LONG) "<text:list-item text:start-value='9'>" P ("Nine" LONG) "</text:list-item></text:list>"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                                   "<text:list text:style-name='L2'>" ITEM ("Purpose") "</text:list><text:list>" ITEM ("catchword") "</text:list>",
               "list 1 Head" LONG "\nlist 1 3. One" LONG "\nlist 1 More" LONG "\nlist 2 (a) Deep" LONG "\nlist 2 (b) Deeper" LONG "\nlist 3 b.1 Deepest" LONG "\nlist 1 4. Two" LONG "\nbody Between.\nlist 1 5. Three" LONG
               "\nlist 1 3. New" LONG "\nlist 1 9. Nine" LONG "\nlist 1 Article I Purpose\nlist 1 catchword\n");
}

#define CELL(words) "<table:table-cell>" P (words) "</table:table-cell>"

static void
test_tables (void)
{
  assert_body ("<table:table><table:table-header-rows><table:table-row>" CELL ("State") CELL ("Share") "</table:table-row></table:table-header-rows>"
                                                                                                       "<table:table-row><table:table-cell table:number-columns-spanned='2'>" P ("Both") P ("of them") "</table:table-cell><table:covered-table-cell/></table:table-row></table:table>" P ("Between.") "<table:table><table:table-row><table:table-cell>" STYLED ("T1", "A") "</table:table-cell><table:table-cell>" STYLED ("T1", "B") "</table:table-cell></table:table-row>"
                                                                                                                                                                                                                                                                                                                                                                                                                                        "<table:table-row>" CELL ("1") "<table:table-cell table:number-columns-repeated='2'/></table:table-row></table:table>" STYLED ("Table", "Table 1: The caption"),
               "table 1 State\tShare\ntable Both of them\t\nbody Between.\ncaption Table 1: The caption\ntable 1 A\tB\ntable 1\t\t\n");
}

static void
test_notes (void)
{
  assert_body (P ("A claim<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body>" P ("The note.") "</text:note-body></text:note> and"
                                                                                                                                            "<office:annotation><dc:creator>Anna Lee</dc:creator><dc:date>2025-01-01</dc:date><text:list><text:list-item>" P ("Is it?") "</text:list-item></text:list></office:annotation> more."),
               "body A claim* and† more.\nfootnote * The note.\nfootnote † Anna Lee: Is it?\n");
}

static void
test_changes (void)
{
  assert_body ("<text:tracked-changes><text:changed-region><text:deletion>" P ("Deleted.") "</text:deletion></text:changed-region></text:tracked-changes>" P ("Kept <text:change-start/>and new<text:change-end/><text:change/> words."),
               "body Kept and new words.\n");
}

static void
test_drawings (void)
{
  g_autoptr (GBytes) package = package_fixture_new (TYPE, "styles.xml", STYLES, "Pictures/a.png", "no picture", "content.xml",
                                                    CONTENT (P ("<draw:frame svg:width='2.54cm' svg:height='72pt'><draw:image xlink:href='Pictures/a.png'/><draw:image xlink:href='Pictures/b.png'/><svg:title>Title</svg:title><svg:desc>A bridge</svg:desc></draw:frame>Words.")
                                                               P ("Text <draw:frame><draw:text-box>" STYLED ("Caption", "<draw:frame><draw:image xlink:href='https://pictures.example/x.png'/><svg:title>Far</svg:title></draw:frame>Figure 1") "</draw:text-box></draw:frame>with a box.") "<draw:custom-shape>" P ("On a shape.") "</draw:custom-shape>"),
                                                    NULL);

  reading_fixture_assert_blocks (package, "picture A bridge\nbody Words.\nbody Text with a box.\npicture Far\ncaption Figure 1\nbody On a shape.\n");
}

static void
test_indexes (void)
{
  assert_body ("<text:table-of-content><text:table-of-content-source><text:index-title-template>Contents</text:index-title-template></text:table-of-content-source><text:index-body>" STYLED ("Contents_20_2", "Chapter<text:tab/>3") "</text:index-body></text:table-of-content>"
                                                                                                                                                                                                                                      "<text:illustration-index><text:index-body>" P ("Figure 1<text:tab/>3") "</text:index-body></text:illustration-index>" P ("Words."),
               "list 2 Chapter 3\nfurniture Figure 1 3\nbody Words.\n");
}

static void
test_facts (void)
{
  g_autoptr (GBytes) package = package_fixture_new (TYPE, "meta.xml", "<office:document-meta " NAMESPACES "><office:meta><meta:initial-creator>Mara Lindt</meta:initial-creator><dc:creator>Other One</dc:creator><meta:creation-date>2025-03-04T10:00:00</meta:creation-date></office:meta></office:document-meta>",
                                                    "styles.xml", STYLES, "content.xml", CONTENT (STYLED ("P3", "The river") P ("Mots.")), NULL);
  g_autoptr (DossierReading) reading = reading_fixture_read (package, NULL);

  g_assert_cmpstr (reading->title, ==, "The river");
  g_assert_cmpstr (reading->byline, ==, "Mara Lindt");
  g_assert_cmpstr (reading->published, ==, "2025-03-04");
  g_assert_cmpstr (reading->language, ==, "fr");
}

/* One file without a package, with its picture inside. */
static void
test_flat (void)
{
  static const char flat[] = "<?xml version='1.0'?><office:document " NAMESPACES " office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:meta><dc:title>Flat</dc:title></office:meta><office:body><office:text>" P ("<draw:frame><draw:image><office:binary-data>bm8gcGljdHVyZQ==</office:binary-data></draw:image><svg:desc>Inside</svg:desc></draw:frame>Words.") "</office:text></office:body></office:document>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (flat, strlen (flat));
  g_autoptr (DossierReading) reading = NULL;

  reading_fixture_assert_blocks (bytes, "picture Inside\nbody Words.\n");
  reading = reading_fixture_read (bytes, NULL);
  g_assert_cmpstr (reading->title, ==, "Flat");
}

/* The names of the format before OpenDocument. */
static void
test_old (void)
{
  g_autoptr (GBytes) package = package_fixture_new ("mimetype", "application/vnd.sun.xml.writer", "content.xml",
                                                    "<!DOCTYPE office:document-content PUBLIC \"-//OpenOffice.org//DTD OfficeDocument 1.0//EN\" \"office.dtd\"><o:document-content xmlns:o='http://openoffice.org/2000/office' xmlns:t='http://openoffice.org/2000/text'><o:body>"
                                                    "<t:h t:level='2'>Head</t:h><t:unordered-list><t:list-item><t:p>Item<t:footnote><t:footnote-citation>1</t:footnote-citation><t:footnote-body><t:p>Note.</t:p></t:footnote-body></t:footnote></t:p></t:list-item></t:unordered-list></o:body></o:document-content>",
                                                    NULL);

  reading_fixture_assert_blocks (package, "title Head\nlist 1 Item*\nfootnote * Note.\n");
}

static void
assert_refused (GBytes *package, DossierImportError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (reading_fixture_read (package, &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, (int)code);
}

static void
test_refused (void)
{
  static const char manifest[] = "<m:manifest xmlns:m='" OASIS "manifest:1.0'><m:file-entry m:full-path='content.xml'><m:encryption-data/></m:file-entry></m:manifest>";
  g_autoptr (GBytes) locked = package_fixture_new (TYPE, "META-INF/manifest.xml", manifest, "content.xml", "\x01\x02\x03", NULL);
  g_autoptr (GBytes) empty = package_fixture_new (TYPE, "content.xml", CONTENT (""), NULL);
  g_autoptr (GBytes) entities = package_fixture_new (TYPE, "content.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" CONTENT (P ("&a;")), NULL);
  g_autoptr (GBytes) missing = package_fixture_new (TYPE, NULL);
  g_autoptr (GBytes) sheet = package_fixture_new ("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", CONTENT (""), NULL);

  assert_refused (locked, DOSSIER_IMPORT_ERROR_ENCRYPTED);
  assert_refused (empty, DOSSIER_IMPORT_ERROR_EMPTY);
  assert_refused (entities, DOSSIER_IMPORT_ERROR_DAMAGED);
  assert_refused (missing, DOSSIER_IMPORT_ERROR_DAMAGED);
  assert_refused (sheet, DOSSIER_IMPORT_ERROR_UNKNOWN_TYPE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-odt/paragraphs", test_paragraphs);
  g_test_add_func ("/import-odt/lists", test_lists);
  g_test_add_func ("/import-odt/numbers", test_numbers);
  g_test_add_func ("/import-odt/tables", test_tables);
  g_test_add_func ("/import-odt/notes", test_notes);
  g_test_add_func ("/import-odt/changes", test_changes);
  g_test_add_func ("/import-odt/drawings", test_drawings);
  g_test_add_func ("/import-odt/indexes", test_indexes);
  g_test_add_func ("/import-odt/facts", test_facts);
  g_test_add_func ("/import-odt/flat", test_flat);
  g_test_add_func ("/import-odt/old", test_old);
  g_test_add_func ("/import-odt/refused", test_refused);
  return g_test_run ();
}
