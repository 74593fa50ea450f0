/* test-import-docx.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Word documents written here by hand: each thing that a document may hold, as the blocks it becomes;
 * what is said about title, author and date; and documents made to harm.
 */

#include "config.h"

#include "import/dossier-import-error.h"
#include "package-fixture.h"
#include "reading-fixture.h"

#include <string.h>

#define W "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' " \
          "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:v='urn:schemas-microsoft-com:vml' "                                       \
          "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' "    \
          "xmlns:dgm='http://schemas.openxmlformats.org/drawingml/2006/diagram'"
#define DOCUMENT(body) "<?xml version='1.0' encoding='UTF-8'?><w:document " W "><w:body>" body "<w:sectPr/></w:body></w:document>"
#define RUN(words) "<w:r><w:t xml:space='preserve'>" words "</w:t></w:r>"
#define PARAGRAPH(words) "<w:p>" RUN (words) "</w:p>"
#define STYLED(style, words) "<w:p><w:pPr><w:pStyle w:val='" style "'/></w:pPr>" RUN (words) "</w:p>"
#define TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define RELATION(id, type, target) "<Relationship Id='" id "' Type='" TYPE type "' Target='" target "'/>"
#define RELATIONS(list) "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" list "</Relationships>"
#define TYPES "<Types><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>"
#define PACKAGE "[Content_Types].xml", TYPES, "_rels/.rels", RELATIONS (RELATION ("a", "officeDocument", "word/document.xml"))

static const char styles[] = "<w:styles " W "><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val='de-DE'/></w:rPr></w:rPrDefault></w:docDefaults>"
                             "<w:style w:type='paragraph' w:default='1' w:styleId='Standard'><w:name w:val='Normal'/></w:style>"
                             "<w:style w:type='paragraph' w:styleId='berschrift1'><w:name w:val='heading 1'/><w:basedOn w:val='Standard'/></w:style>"
                             "<w:style w:type='paragraph' w:styleId='Kapitel'><w:name w:val='Kapitel'/><w:basedOn w:val='berschrift1'/></w:style>"
                             "<w:style w:type='paragraph' w:styleId='Absatz3'><w:name w:val='Absatz'/><w:pPr><w:outlineLvl w:val='2'/></w:pPr></w:style>"
                             "<w:style w:type='paragraph' w:styleId='Titel'><w:name w:val='Title'/></w:style>"
                             "<w:style w:type='paragraph' w:styleId='Zitat'><w:name w:val='Quote'/></w:style>"
                             "<w:style w:type='paragraph' w:styleId='Liste'><w:name w:val='Liste'/><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='4'/></w:numPr></w:pPr></w:style>"
                             "<w:style w:type='paragraph' w:styleId='Verzeichnis2'><w:name w:val='toc 2'/></w:style>"
                             "<w:style w:type='paragraph' w:styleId='Loop'><w:name w:val='x'/><w:basedOn w:val='Loop'/></w:style>"
                             "<w:style w:type='character' w:styleId='Geheim'><w:name w:val='Secret'/><w:rPr><w:vanish/></w:rPr></w:style>"
                             "<w:style w:type='table' w:styleId='Tabelle'><w:name w:val='Table'/><w:tblStylePr w:type='firstRow'/></w:style></w:styles>";

#define assert_body(body, expected)                                                                                                                 \
  G_STMT_START                                                                                                                                      \
  {                                                                                                                                                 \
    g_autoptr (GBytes) package_ = package_fixture_new (PACKAGE, "word/_rels/document.xml.rels", RELATIONS (RELATION ("s", "styles", "styles.xml")), \
                                                       "word/styles.xml", styles, "word/document.xml", DOCUMENT (body), NULL);                      \
    reading_fixture_assert_blocks (package_, expected);                                                                                             \
  }                                                                                                                                                 \
  G_STMT_END

static void
test_styles (void)
{
  assert_body (PARAGRAPH ("Plain.") STYLED ("berschrift1", "One") STYLED ("Kapitel", "Other") STYLED ("Absatz3", "Third") STYLED ("Zitat", "Said.")
                 STYLED ("Verzeichnis2", "Chapter") STYLED ("Loop", "Loop.") STYLED ("unknown", "Unknown.") STYLED ("Heading2", "By its id"),
               "body Plain.\nheading 1 One\nheading 1 Other\nheading 3 Third\nquote Said.\nlist 2 Chapter\nbody Loop.\nbody Unknown.\nheading 2 By its id\n");
  /* The outline of the paragraph itself. */
  assert_body (PARAGRAPH ("Plain.") "<w:p><w:pPr><w:outlineLvl w:val='1'/></w:pPr>" RUN ("Two") "</w:p>", "body Plain.\nheading 2 Two\n");
}

static void
test_lists (void)
{
  assert_body ("<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='2'/></w:numPr></w:pPr>" RUN ("One.") "</w:p>"
                                                                                                             "<w:p><w:pPr><w:numPr><w:ilvl w:val='2'/><w:numId w:val='2'/></w:numPr></w:pPr>" RUN ("Deep.") "</w:p>" STYLED ("Liste", "By style.") "<w:p><w:pPr><w:pStyle w:val='Liste'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr>" RUN ("No more.") "</w:p>"
                                                                                                                                                                                                                                                                                                                                                           "<w:p><w:pPr><w:pStyle w:val='Kapitel'/><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr>" RUN ("Numbered") "</w:p>" PARAGRAPH ("End."),
               "list 1 One.\nlist 3 Deep.\nlist 2 By style.\nbody No more.\nheading 1 Numbered\nbody End.\n");
}

#define LEVEL(level, start, format, text) "<w:lvl w:ilvl='" level "'><w:start w:val='" start "'/><w:numFmt w:val='" format "'/><w:lvlText w:val='" text "'/></w:lvl>"
#define ITEM(list, level, words) "<w:p><w:pPr><w:numPr><w:ilvl w:val='" level "'/><w:numId w:val='" list "'/></w:numPr></w:pPr>" RUN (words) "</w:p>"
#define LONG " decides to remain seized of the matter until the next report of the commission is due."

/* Paragraphs are cited by their numbers; catchwords are not. */
static void
test_numbers (void)
{
  static const char numbering[] = "<w:numbering " W "><w:abstractNum w:abstractNumId='0'>" LEVEL ("0", "3", "decimal", "%1.") LEVEL ("1", "1", "lowerLetter", "(%2)") LEVEL ("2", "1", "lowerRoman", "%1.%3") "</w:abstractNum>"
                                                                                                                                                                                                              "<w:abstractNum w:abstractNumId='1'>" LEVEL ("0", "1", "upperRoman", "Article %1") "</w:abstractNum><w:abstractNum w:abstractNumId='2'>" LEVEL ("0", "1", "bullet", "o") "</w:abstractNum>"
                                                                                                                                                                                                                                                                                                                                                                                       "<w:abstractNum w:abstractNumId='4'><w:styleLink w:val='L'/>" LEVEL ("0", "1", "decimal", "%1)") "</w:abstractNum><w:abstractNum w:abstractNumId='3'><w:numStyleLink w:val='L'/></w:abstractNum>"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                        "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num><w:num w:numId='3'><w:abstractNumId w:val='2'/></w:num>"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                                        "<w:num w:numId='4'><w:abstractNumId w:val='3'/></w:num><w:num w:numId='5'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num></w:numbering>";
  g_autoptr (GBytes) package = package_fixture_new (PACKAGE, "word/_rels/document.xml.rels", RELATIONS (RELATION ("n", "numbering", "numbering.xml") RELATION ("s", "styles", "styles.xml")), "word/numbering.xml", numbering, "word/styles.xml", styles, "word/document.xml",
                                                    DOCUMENT (ITEM ("1", "0", "One" LONG) ITEM ("1", "1", "Deep" LONG) ITEM ("1", "1", "Deeper" LONG) ITEM ("1", "2", "Deepest" LONG) PARAGRAPH ("Between.") ITEM ("1", "0", "Two" LONG) ITEM ("1", "1", "Again" LONG) ITEM ("5", "0", "New" LONG)
                                                                ITEM ("2", "0", "Purpose") ITEM ("3", "0", "A bullet" LONG) ITEM ("4", "0", "catchword") ITEM ("4", "0", "another") "<w:p><w:pPr><w:pStyle w:val='Kapitel'/><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr>" RUN ("Scope") "</w:p>"),
                                                    NULL);

  reading_fixture_assert_blocks (package, "list 1 3. One" LONG "\nlist 2 (a) Deep" LONG "\nlist 2 (b) Deeper" LONG "\nlist 3 3.i Deepest" LONG "\nbody Between.\nlist 1 4. Two" LONG "\nlist 2 (a) Again" LONG "\nlist 1 1. New" LONG
                                          "\nlist 1 Article I Purpose\nlist 1 A bullet" LONG "\nlist 1 catchword\nlist 1 another\nheading 1 Article II Scope\n");
}

static void
test_runs (void)
{
  assert_body ("<w:p>" RUN ("Kyiv") "<w:r><w:tab/><w:t>said</w:t><w:noBreakHyphen/><w:t>so,</w:t><w:br/><w:t>again.</w:t></w:r></w:p>"
                                    "<w:p><w:r><w:t>co</w:t><w:softHyphen/><w:t>operate</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
                                    "<w:r><w:rPr><w:rStyle w:val='Geheim'/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>!</w:t></w:r>"
                                    "<w:r><w:sym w:font='Symbol' w:char='F061'/><w:sym w:font='Wingdings' w:char='F0FC'/><w:sym w:font='Unknown' w:char='F0FC'/></w:r></w:p>"
                                    "<w:p><w:hyperlink r:id='x'>" RUN ("a link") "</w:hyperlink><w:ruby><w:rt>" RUN ("aloud") "</w:rt><w:rubyBase>" RUN (" base") "</w:rubyBase></w:ruby></w:p>",
               "body Kyiv said\xE2\x80\x91so, again.\nbody cooperate!α✓\nbody a link base\n");
}

static void
test_fields (void)
{
#define FIELD(kind) "<w:r><w:fldChar w:fldCharType='" kind "'/></w:r>"
#define INSTRUCTION(words) "<w:r><w:instrText>" words "</w:instrText></w:r>"
  assert_body ("<w:p>" RUN ("Page ") FIELD ("begin") INSTRUCTION ("IF ") FIELD ("begin") INSTRUCTION ("PAGE") FIELD ("separate") RUN ("1") FIELD ("end") RUN ("no") FIELD ("separate") RUN ("7") FIELD ("end") RUN (" of 9.") "</w:p>"
                                                                                                                                                                                                                              "<w:p>" FIELD ("begin") INSTRUCTION ("INCLUDETEXT \"/etc/hostname\"") RUN ("lost") "</w:p>" PARAGRAPH ("Goes on.") "<w:p><w:fldSimple w:instr='DATE'>" RUN ("today") "</w:fldSimple><w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>" FIELD ("end") RUN (" yes") "</w:p>",
               "body Page 7 of 9.\nbody Goes on.\nbody today☒ yes\n");
}

static void
test_changes (void)
{
  assert_body ("<w:p>" RUN ("We ") "<w:del>"
                                   "<w:r><w:delText>will not</w:delText></w:r></w:del><w:ins>" RUN ("shall") "</w:ins>" RUN (" go.") "</w:p>"
                                                                                                                                     "<w:p><w:moveFrom>" RUN ("Moved.") "</w:moveFrom></w:p><w:p><w:moveTo>" RUN ("Moved.") "</w:moveTo></w:p>"
                                                                                                                                                                                                                            "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" RUN ("Joined ") "</w:p>" PARAGRAPH ("lines.") "<w:p><w:pPr><w:pPrChange><w:pPr><w:pStyle w:val='Kapitel'/></w:pPr></w:pPrChange></w:pPr>" RUN ("Was a heading.") "</w:p>"
                                                                                                                                                                                                                                                                                                                                                                                                                                           "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" PARAGRAPH ("x") "</w:tc><w:tc>" PARAGRAPH ("y") "</w:tc></w:tr><w:tr><w:tc>" PARAGRAPH ("a") "</w:tc><w:tc>" PARAGRAPH ("b") "</w:tc></w:tr></w:tbl>",
               "body We shall go.\nbody Moved.\nbody Joined lines.\nbody Was a heading.\ntable 2 a\tb\n");
}

#define CELL(words) "<w:tc>" PARAGRAPH (words) "</w:tc>"

static void
test_tables (void)
{
  assert_body ("<w:tbl><w:tblPr><w:tblStyle w:val='Tabelle'/><w:tblLook w:firstRow='1'/></w:tblPr><w:tr>" CELL ("State") CELL ("Share") CELL ("Year") "</w:tr><w:tr>" CELL ("Upper\nland") "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" PARAGRAPH ("none") PARAGRAPH ("at all") "</w:tc></w:tr></w:tbl>" PARAGRAPH ("Between.") "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" CELL ("A") CELL ("B") "</w:tr><w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>" CELL ("1") "</w:tr></w:tbl>"
                                                                                                                                                                                                                                                                                                                                                                                                                                                                              "<w:tbl><w:tblPr><w:tblStyle w:val='Tabelle'/><w:tblLook w:firstRow='0'/></w:tblPr><w:tr>" CELL ("c") CELL ("d") "</w:tr></w:tbl>",
               "table 1 State\tShare\tYear\ntable Upper land\tnone at all\t\nbody Between.\ntable 1 A\tB\ntable \t1\ntable 2 c\td\n");
  /* One cell is a frame around text. */
  assert_body ("<w:tbl><w:tr><w:tc>" PARAGRAPH ("In a frame.") PARAGRAPH ("Two.") "</w:tc></w:tr></w:tbl>", "body In a frame.\nbody Two.\n");
}

static void
test_boxes (void)
{
#define BOX(words) "<w:txbxContent>" PARAGRAPH (words) "</w:txbxContent>"
#define CHOICE(requires, words) "<mc:Choice Requires='" requires "'>" BOX (words) "</mc:Choice>"
  assert_body ("<w:p>" RUN ("Text") "<w:r><mc:AlternateContent>" CHOICE ("wps", "new box") "<mc:Fallback><v:textbox>" BOX ("old box") "</v:textbox></mc:Fallback></mc:AlternateContent></w:r>" RUN (" goes on.") "</w:p>"
                                                                                                                                                                                                                 "<w:p><w:r><mc:AlternateContent>" CHOICE ("future", "unknown box") "<mc:Fallback><v:textbox>" BOX ("known box") "</v:textbox></mc:Fallback></mc:AlternateContent></w:r></w:p>",
               "body Text goes on.\nbody new box\nbody known box\n");
}

static void
test_notes (void)
{
  static const char footnotes[] = "<w:footnotes " W "><w:footnote w:type='separator' w:id='-1'><w:p>" RUN ("----") "</w:p></w:footnote>"
                                                                                                                   "<w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r>" RUN (" The first note.") "</w:p><w:p>" RUN ("It goes on.") "</w:p></w:footnote></w:footnotes>";
  static const char comments[] = "<w:comments " W "><w:comment w:id='2' w:author='Anna Lee'>" PARAGRAPH ("Is this so?") "</w:comment><w:comment w:id='3' w:author='Author'>" PARAGRAPH ("Yes.") "</w:comment></w:comments>";
  g_autoptr (GBytes) package = package_fixture_new (PACKAGE, "word/_rels/document.xml.rels", RELATIONS (RELATION ("f", "footnotes", "footnotes.xml") RELATION ("c", "comments", "/word/comments.xml")),
                                                    "word/footnotes.xml", footnotes, "word/comments.xml", comments, "word/document.xml",
                                                    DOCUMENT ("<w:p>" RUN ("A claim") "<w:r><w:footnoteReference w:id='2'/></w:r>" RUN (" and more.") "<w:r><w:commentReference w:id='2'/></w:r></w:p>"
                                                                                                                                                      "<w:p>" RUN ("End.") "<w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:footnoteReference w:id='99'/></w:r><w:r><w:commentReference w:id='3'/></w:r></w:p>"),
                                                    NULL);

  reading_fixture_assert_blocks (package, "body A claim* and more.†\nfootnote * The first note.\nfootnote It goes on.\nfootnote † Anna Lee: Is this so?\nbody End.*\nfootnote * Yes.\n");
}

static void
test_drawings (void)
{
  g_autoptr (GBytes) package = package_fixture_new (PACKAGE, "word/_rels/document.xml.rels",
                                                    RELATIONS (RELATION ("p", "image", "media/a.png") RELATION ("d", "diagramData", "diagrams/data.xml") "<Relationship Id='x' Type='" TYPE "image' TargetMode='External' Target='https://pictures.example/a.png'/>"
                                                                                                                                                         "<Relationship Id='y' Type='" TYPE "image' TargetMode='External' Target='file:///etc/hostname'/>"),
                                                    "word/media/a.png", "no picture", "word/diagrams/data.xml", "<dgm:m " W "><a:p><a:r><a:t>Top</a:t></a:r></a:p><a:p><a:t>Bottom</a:t></a:p></dgm:m>",
                                                    "word/document.xml",
                                                    DOCUMENT ("<w:p><w:r><wp:inline><wp:extent cx='190500' cy='95250'/><wp:docPr descr='A bridge'/><a:blip r:embed='p'/></wp:inline></w:r></w:p>"
                                                              "<w:p>" RUN ("Before.") "<w:r><wp:docPr title='Far away'/><a:blip r:link='x'/><a:blip r:link='y'/></w:r></w:p>"
                                                                                      "<w:p><w:r><dgm:relIds r:dm='d'/></w:r></w:p><w:p><w:r><dgm:relIds r:dm='d'/></w:r></w:p>"),
                                                    NULL);

  reading_fixture_assert_blocks (package, "picture A bridge\nbody Before.\npicture Far away\nbody Top\nbody Bottom\n");
}

static DossierReading *
read_with_properties (const char *properties, const char *body)
{
  g_autofree char *core = g_strdup_printf ("<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties' xmlns:dc='http://purl.org/dc/elements/1.1/' "
                                           "xmlns:dcterms='http://purl.org/dc/terms/'>%s</cp:coreProperties>",
                                           properties);
  g_autofree char *document = g_strdup_printf (DOCUMENT ("%s"), body);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) package = package_fixture_new ("[Content_Types].xml", TYPES, "_rels/.rels", RELATIONS (RELATION ("a", "officeDocument", "word/document.xml") RELATION ("c", "core-properties", "docProps/core.xml")),
                                                    "docProps/core.xml", core, "word/_rels/document.xml.rels", RELATIONS (RELATION ("s", "styles", "styles.xml")), "word/styles.xml", styles, "word/document.xml", document, NULL);
  DossierReading *reading = reading_fixture_read (package, &error);

  g_assert_no_error (error);
  return reading;
}

static void
test_properties (void)
{
  g_autoptr (DossierReading) claimed = read_with_properties ("<dc:title>Report on water</dc:title><dc:creator>Mara Lindt</dc:creator><dcterms:created>2025-03-04T10:00:00Z</dcterms:created>", PARAGRAPH ("Words."));
  g_autoptr (DossierReading) marked = read_with_properties ("<dc:title>Template of the house</dc:title><dc:creator>admin</dc:creator><dcterms:created>2031-03-04T10:00:00Z</dcterms:created><dcterms:modified>2024-02-03</dcterms:modified>",
                                                            STYLED ("Titel", "The river") STYLED ("Titel", "and its states") PARAGRAPH ("Words.") STYLED ("Titel", "Part two"));
  g_autoptr (DossierReading) headed = read_with_properties ("<dc:title>Document1.docx</dc:title><dc:creator>Microsoft Office User</dc:creator>", STYLED ("Kapitel", "The river") STYLED ("Absatz3", "Source") PARAGRAPH ("Words."));
  g_autofree char *blocks = reading_fixture_describe (marked);

  g_assert_cmpstr (claimed->title, ==, "Report on water");
  g_assert_cmpstr (claimed->byline, ==, "Mara Lindt");
  g_assert_cmpstr (claimed->published, ==, "2025-03-04");
  g_assert_cmpint (claimed->precision, ==, DOSSIER_PRECISION_ABOUT);
  g_assert_cmpstr (claimed->language, ==, "de");

  g_assert_cmpstr (marked->title, ==, "The river and its states");
  g_assert_null (marked->byline);
  g_assert_cmpstr (marked->published, ==, "2024-02-03");
  g_assert_cmpstr (blocks, ==, "title The river\ntitle and its states\nbody Words.\nheading 1 Part two\n");

  g_assert_cmpstr (headed->title, ==, "The river");
  g_assert_null (headed->byline);
  g_assert_null (headed->published);
}

/* Other prefixes, the strict namespace, a main part with another name. */
static void
test_forms (void)
{
  g_autoptr (GBytes) package = package_fixture_new ("[Content_Types].xml", TYPES, "_rels/.rels", RELATIONS (RELATION ("a", "officeDocument", "/parts/text.xml")), "parts/text.xml",
                                                    "<x:document xmlns:x='http://purl.oclc.org/ooxml/wordprocessingml/main'><x:body><x:p><x:r><x:t>Strict.</x:t></x:r></x:p></x:body></x:document>", NULL);

  reading_fixture_assert_blocks (package, "body Strict.\n");
}

static void
assert_refused (const char *document, DossierImportError code)
{
  g_autoptr (GBytes) package = package_fixture_new (PACKAGE, "word/document.xml", document, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (reading_fixture_read (package, &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, (int)code);
}

static void
test_refused (void)
{
  g_autoptr (GBytes) missing = package_fixture_new (PACKAGE, NULL);
  g_autoptr (GError) error = NULL;

  assert_refused (DOCUMENT (""), DOSSIER_IMPORT_ERROR_EMPTY);
  assert_refused ("", DOSSIER_IMPORT_ERROR_DAMAGED);
  assert_refused ("<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" DOCUMENT (PARAGRAPH ("&a;")), DOSSIER_IMPORT_ERROR_DAMAGED);
  g_assert_null (reading_fixture_read (missing, &error));
  g_assert_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED);
}

static void
test_damaged (void)
{
  g_autoptr (GBytes) package = package_fixture_new (PACKAGE, "word/document.xml", "<w:document " W "><w:body>" PARAGRAPH ("Whole.") "<w:p><w:r><w:t>Half", NULL);
  g_autoptr (DossierReading) reading = reading_fixture_read (package, NULL);
  g_autofree char *blocks = reading_fixture_describe (reading);

  g_assert_cmpstr (blocks, ==, "body Whole.\nbody Half\n");
  g_assert_cmpuint (reading->warnings->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-docx/styles", test_styles);
  g_test_add_func ("/import-docx/lists", test_lists);
  g_test_add_func ("/import-docx/numbers", test_numbers);
  g_test_add_func ("/import-docx/runs", test_runs);
  g_test_add_func ("/import-docx/fields", test_fields);
  g_test_add_func ("/import-docx/changes", test_changes);
  g_test_add_func ("/import-docx/tables", test_tables);
  g_test_add_func ("/import-docx/boxes", test_boxes);
  g_test_add_func ("/import-docx/notes", test_notes);
  g_test_add_func ("/import-docx/drawings", test_drawings);
  g_test_add_func ("/import-docx/properties", test_properties);
  g_test_add_func ("/import-docx/forms", test_forms);
  g_test_add_func ("/import-docx/refused", test_refused);
  g_test_add_func ("/import-docx/damaged", test_damaged);
  return g_test_run ();
}
