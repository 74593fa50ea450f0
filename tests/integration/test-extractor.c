/* test-extractor.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The real helper program on good and on bad input: every failure is an error with a sentence.
 */

#include "config.h"

#include "import/dossier-extractor.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "package-fixture.h"
#include "paper-fixture.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("dossier-extractor-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "input.txt", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static DossierExtractOptions
options (void)
{
  DossierExtractOptions result = { .source = "input.txt" };

  g_date_clear (&result.today, 1);
  g_date_set_dmy (&result.today, 11, G_DATE_JANUARY, 2026);
  return result;
}

static DossierDocument *
extract_path (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  DossierExtractOptions how = options ();

  return dossier_extract_file (file, &how, NULL, error);
}

static DossierDocument *
extract_words (const void *words, gsize n_bytes, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (words, n_bytes);
  DossierExtractOptions how = options ();

  return dossier_extract_bytes (bytes, &how, NULL, error);
}

static void
assert_refused (Fixture *fixture, const void *bytes, gsize n_bytes, DossierImportError code, const char *word)
{
  g_autoptr (GError) error = NULL;
  DossierDocument *document;

  g_assert_true (g_file_set_contents (fixture->path, bytes, n_bytes, NULL));
  document = extract_path (fixture->path, &error);
  g_assert_error (error, DOSSIER_IMPORT_ERROR, (int)code);
  g_assert_nonnull (strstr (error->message, word));
  g_assert_null (document);
}

static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  DossierDocument *document;

  g_assert_true (g_file_set_contents (fixture->path, "One line of text.\r\n\r\nAnother, with “marks” in it.\r\n", -1, NULL));
  document = extract_path (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dossier_document_get_text (document), ==, "One line of text.\nAnother, with “marks” in it.");
  g_assert_cmpuint (dossier_document_get_blocks (document)->len, ==, 2);
  g_assert_cmpstr (dossier_document_get_source (document), ==, "input.txt");
  g_assert_null (dossier_document_get_warnings (document)[0]);
  g_assert_finalize_object (document);
}

static void
test_bytes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  DossierDocument *document = extract_words ("Kyiv\0said", 9, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (dossier_document_get_text (document), ==, "Kyiv\xEF\xBF\xBDsaid");
  g_assert_nonnull (strstr (dossier_document_get_warnings (document)[0], "1 NUL"));
  g_assert_finalize_object (document);
}

static void
test_utf16 (Fixture *fixture, gconstpointer data)
{
  static const char words[] = "\xFE\xFF\0K\0\xE4\0l\0l\0a\0s";
  g_autoptr (GError) error = NULL;
  DossierDocument *document = extract_words (words, sizeof words - 1, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (dossier_document_get_text (document), ==, "Källas");
  g_assert_finalize_object (document);
}

static void
test_other_charset (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = g_strdup ("Президент Украины Владимир Зеленский заявил во вторник, что переговоры в Париже дали важный результат.");
  g_autoptr (GError) error = NULL;
  gsize            n_bytes;
  g_autofree char *coded = g_convert (words, -1, "WINDOWS-1251", "UTF-8", NULL, &n_bytes, NULL);
  DossierDocument *document;

  g_assert_nonnull (coded);
  document = extract_words (coded, n_bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dossier_document_get_text (document), ==, words);
  g_assert_finalize_object (document);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  assert_refused (fixture, "", 0, DOSSIER_IMPORT_ERROR_EMPTY, "empty");
  assert_refused (fixture, " \n\xC2\xA0\r\n\t", 7, DOSSIER_IMPORT_ERROR_EMPTY, "white space");
}

static void
test_foreign (Fixture *fixture, gconstpointer data)
{
  static const guint8 noise[64] = { 1, 2, 3, 4, 0x80, 0x91, 0xFF, 0, 7, 8, 0x0E, 0x0F, 0x11 };

  assert_refused (fixture, "%PDF-1.7\n%\xE2\xE3", 11, DOSSIER_IMPORT_ERROR_DAMAGED, "PDF is damaged");
  assert_refused (fixture, "PK\003\004......", 10, DOSSIER_IMPORT_ERROR_UNKNOWN_TYPE, "ZIP");
  assert_refused (fixture, "<svg xmlns='http://www.w3.org/2000/svg'/>", 41, DOSSIER_IMPORT_ERROR_UNKNOWN_TYPE, "SVG");
  assert_refused (fixture, noise, sizeof noise, DOSSIER_IMPORT_ERROR_UNKNOWN_TYPE, "no text");
}

#define PARAGRAPH "The ministers met in Paris on Tuesday, after weeks of talks, and agreed to send more help."

static void
test_html (Fixture *fixture, gconstpointer data)
{
  static const char page[] = "<!DOCTYPE html><html><head><title>Talks go on in Paris</title><link rel='stylesheet' href='file:///etc/hostname'>"
                             "<meta http-equiv='refresh' content='0; url=https://tracker.example/'></head><body><h1>Talks go on in Paris</h1>"
                             "<script src='https://tracker.example/x.js'></script><img src='/etc/hostname'><iframe src='file:///etc/passwd'></iframe>"
                             "<object data='/etc/passwd'></object><p>" PARAGRAPH "</p><p>" PARAGRAPH "</p></body></html>";
  g_autoptr (GError) error = NULL;
  DossierDocument *document;

  g_assert_true (g_file_set_contents (fixture->path, page, -1, NULL));
  document = extract_path (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (dossier_document_get_text (document), PARAGRAPH "\n" PARAGRAPH));
  g_assert_cmpstr (dossier_document_get_title (document), ==, "Talks go on in Paris");
  g_assert_finalize_object (document);
}

/* Every kind of picture is decoded behind the walls, and comes out as pixels. */
static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "wide.png", "baseline.jpg", "progressive.jpg", "lossy.webp", "lossless.webp", "interlaced.gif" };
  g_autoptr (GString) page = g_string_new ("<!DOCTYPE html><title>Talks go on in Paris</title><p>" PARAGRAPH "</p>");
  g_autoptr (GError) error = NULL;
  DossierDocument *document;
  GPtrArray       *images;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_SOURCE_ROOT"), "tests", "data", "images", names[i], NULL);
      g_autofree char *bytes = NULL;
      g_autofree char *letters = NULL;
      gsize            n;

      g_assert_true (g_file_get_contents (path, &bytes, &n, NULL));
      letters = g_base64_encode ((guint8 *)bytes, n);
      g_string_append_printf (page, "<img alt=%u src='data:;base64,%s'><p>" PARAGRAPH " %u</p>", i, letters, i);
    }
  g_assert_true (g_file_set_contents (fixture->path, page->str, -1, NULL));
  document = extract_path (fixture->path, &error);
  g_assert_no_error (error);
  /* The small ones are icons to a page. */
  images = dossier_document_get_images (document);
  g_assert_cmpuint (images->len, ==, 1);
  g_assert_cmpint (((DossierImage *)images->pdata[0])->state, ==, DOSSIER_IMAGE_KEPT);
  g_assert_nonnull (((DossierImage *)images->pdata[0])->pixels);
  g_assert_finalize_object (document);
}

/* Read by the other helper program, between two texts, which the first one reads. */
static void
assert_package_text (GBytes *package, const char *text)
{
  g_autoptr (GError) error = NULL;
  DossierExtractOptions how = options ();
  DossierDocument      *document = dossier_extract_bytes (package, &how, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (dossier_document_get_text (document), ==, text);
  g_assert_finalize_object (document);
}

/* What these name outside of themselves is never opened; the test of the helper's walls watches. */
static void
test_packages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) docx = package_fixture_new ("[Content_Types].xml", "<Types><Override ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>", "word/_rels/document.xml.rels",
                                                 "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='a' Type='x/styles' TargetMode='External' Target='file:///etc/passwd'/></Relationships>", "word/document.xml",
                                                 "<!DOCTYPE x SYSTEM 'file:///etc/hostname'><w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:p><w:r><w:t>Kyiv said so.</w:t></w:r></w:p></w:document>", NULL);
  g_autoptr (GBytes) odt = package_fixture_new ("mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
                                                "<o:d xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:t='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:xi='http://www.w3.org/2001/XInclude'><t:p>Kyiv said so.</t:p><xi:include href='/etc/hostname'/></o:d>", NULL);
  g_autoptr (GBytes) epub = package_fixture_new ("mimetype", "application/epub+zip", "META-INF/container.xml", "<container><rootfile full-path='a.opf'/></container>", "a.opf",
                                                 "<package><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/><item id='b' href='/etc/passwd' media-type='text/html'/></manifest><spine><itemref idref='a'/></spine></package>", "a.xhtml",
                                                 "<html><body><p>Kyiv said so.</p><img src='file:///etc/hostname'/><script src='/etc/passwd'/></body></html>", NULL);

  assert_package_text (docx, "Kyiv said so.");
  assert_package_text (odt, "Kyiv said so.");
  assert_package_text (epub, "Kyiv said so.");
}

static void
assert_rtf_text (const char *rtf, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (rtf, strlen (rtf));

  assert_package_text (bytes, text);
}

static void
test_rtf (Fixture *fixture, gconstpointer data)
{
  assert_rtf_text ("{\\rtf1\\ansi\\ansicpg1251 {\\field{\\*\\fldinst INCLUDETEXT \"/etc/hostname\"}{\\fldrslt }}\\'cf\\'f0\\'e8}", "При");
  /* A charset for which the helper needs a converter is a second helper's work. */
  assert_rtf_text ("{\\rtf1\\ansi\\ansicpg932 \\'82\\'b1\\'82\\'f1}", "こん");
}

static void
test_pdf (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 2; i++)
    {
      Paper *paper = paper_new ();
      g_autoptr (GBytes) file = NULL;
      g_autoptr (GError) error = NULL;
      DossierExtractOptions how = options ();
      DossierDocument      *document;
      DossierPageMap       *pages;

      paper_write (paper, 60, 100, "Noto Serif 10", "The bridge is open.");
      paper_turn (paper);
      paper_write (paper, 60, 100, "Noto Serif 10", "The school is open too.");
      file = paper_finish (paper);
      document = dossier_extract_bytes (file, &how, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (dossier_document_get_text (document), ==, "The bridge is open.\nThe school is open too.");
      pages = dossier_document_get_pages (document);
      g_assert_cmpuint (dossier_page_map_get_n_pages (pages), ==, 2);
      g_assert_cmpuint (dossier_page_map_get_start (pages, 1), ==, 20);
      g_assert_finalize_object (document);

      document = extract_words ("Kyiv said so.", 13, &error);
      g_assert_no_error (error);
      g_assert_finalize_object (document);
    }
}

static void
test_password (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_SOURCE_ROOT"), "tests", "data", "locked.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) wrong = NULL;
  g_autoptr (GError) error = NULL;
  DossierExtractOptions how = options ();
  DossierDocument      *document;

  g_assert_null (dossier_extract_file (file, &how, NULL, &missing));
  g_assert_error (missing, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_PASSWORD);
  g_assert_cmpstr (missing->message, ==, "This PDF needs a password.");
  how.password = "brook";
  g_assert_null (dossier_extract_file (file, &how, NULL, &wrong));
  g_assert_error (wrong, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_PASSWORD);
  g_assert_nonnull (strstr (wrong->message, "does not open"));
  how.password = "river";
  document = dossier_extract_file (file, &how, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dossier_document_get_text (document), ==, "The bridge will be open from Monday.");
  g_assert_finalize_object (document);
}

/* What the clipboard calls HTML is read as that even when it begins with plain words. */
static void
test_pasted_html (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("Kyiv <b>said</b> so &amp; left.", 31);
  g_autoptr (GError) error = NULL;
  DossierExtractOptions how = options ();
  DossierDocument      *document;

  how.mime_hint = "text/html";
  document = dossier_extract_bytes (bytes, &how, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (dossier_document_get_text (document), ==, "Kyiv said so & left.");
  g_assert_finalize_object (document);
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) folder = NULL;
  g_autoptr (GError) fifo = NULL;
  g_autoptr (GError) device = NULL;

  g_assert_null (extract_path (fixture->path, &missing));
  g_assert_error (missing, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_NOT_FOUND);
  g_assert_null (extract_path (fixture->folder, &folder));
  g_assert_nonnull (strstr (folder->message, "folder"));
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  g_assert_null (extract_path (fixture->path, &fifo));
  g_assert_nonnull (strstr (fifo->message, "pipe"));
  g_assert_null (extract_path ("/dev/zero", &device));
  g_assert_error (device, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_NOT_FOUND);
}

static void
test_unreadable (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("root may read everything");
      return;
    }
  g_assert_true (g_file_set_contents (fixture->path, "words", -1, NULL));
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  g_assert_null (extract_path (fixture->path, &error));
  g_assert_nonnull (strstr (error->message, "permission"));
}

static void
test_large (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) large = NULL;
  g_autoptr (GError) huge = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "text", -1, NULL));
  g_assert_cmpint (truncate (fixture->path, 100 << 20), ==, 0);
  g_assert_null (extract_path (fixture->path, &large));
  g_assert_error (large, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (large->message, "64 MB"));
  g_assert_cmpint (truncate (fixture->path, 300 << 20), ==, 0);
  g_assert_null (extract_path (fixture->path, &huge));
  g_assert_nonnull (strstr (huge->message, "200 MB"));
}

static void
test_one_line (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  DossierDocument *document;

  while (line->len < 5 << 20)
    g_string_append (line, "Leaders met in Paris. ");
  g_string_append_c (line, '.');
  document = extract_words (line->str, line->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (dossier_document_get_n_bytes (document), ==, line->len);
  g_assert_finalize_object (document);
}

/* The helper programs of this process. */
static guint
kill_helpers (void)
{
  g_autoptr (GDir) proc = g_dir_open ("/proc", 0, NULL);
  const char *name;
  guint       n = 0;

  while ((name = g_dir_read_name (proc)) != NULL)
    {
      g_autofree char *path = g_build_filename ("/proc", name, "stat", NULL);
      g_autofree char *stat = NULL;
      const char      *state;
      int              parent;

      if (!g_ascii_isdigit (*name) || !g_file_get_contents (path, &stat, NULL, NULL) || strstr (stat, "(dossier-extract)") == NULL)
        continue;
      state = strrchr (stat, ')') + 2;
      if (sscanf (state + 1, "%d", &parent) == 1 && parent == getpid () && *state != 'Z')
        n += kill (atoi (name), SIGKILL) == 0;
    }

  return n;
}

static void
test_killed_while_idle (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;
      DossierDocument *document = extract_words ("Kyiv said so.", 13, &error);

      g_assert_no_error (error);
      g_assert_finalize_object (document);
      /* The one for PDF may wait as well. */
      g_assert_cmpuint (kill_helpers (), >=, 1);
    }
}

typedef struct
{
  GBytes          *bytes;
  GCancellable    *cancellable;
  DossierDocument *document;
  GError          *error;
  int              done;
} Reading;

static gpointer
read_in_thread (gpointer data)
{
  Reading              *reading = data;
  DossierExtractOptions how = options ();

  reading->document = dossier_extract_bytes (reading->bytes, &how, reading->cancellable, &reading->error);
  g_atomic_int_set (&reading->done, 1);
  return NULL;
}

/* Long enough to be caught at work. */
static GBytes *
make_book (void)
{
  GString *book = g_string_new (NULL);

  while (book->len < 48 << 20)
    g_string_append (book, "Leaders met in Paris and agreed on a plan to monitor the ceasefire from the air.\n");
  return g_string_free_to_bytes (book);
}

static void
test_killed_at_work (Fixture *fixture, gconstpointer data)
{
  Reading  reading = { .bytes = make_book () };
  GThread *thread = g_thread_new ("reader", read_in_thread, &reading);
  guint    n = 0;

  while (!g_atomic_int_get (&reading.done))
    {
      n += kill_helpers ();
      g_usleep (2000);
    }
  g_thread_join (thread);
  g_assert_cmpuint (n, >=, 2);
  g_assert_null (reading.document);
  g_assert_error (reading.error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER);
  g_assert_nonnull (strstr (reading.error->message, "not harmed"));
  g_clear_error (&reading.error);
  g_bytes_unref (reading.bytes);
}

static void
test_cancelled_at_work (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Reading  reading = { .bytes = make_book (), .cancellable = cancellable };
  GThread *thread = g_thread_new ("reader", read_in_thread, &reading);

  g_usleep (50 * 1000);
  g_cancellable_cancel (cancellable);
  g_thread_join (thread);
  g_assert_error (reading.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (kill_helpers (), ==, 0);
  g_clear_error (&reading.error);
  g_bytes_unref (reading.bytes);
}

static void
test_many (Fixture *fixture, gconstpointer data)
{
  gsize n_open = 0;

  for (guint i = 0; i < 250; i++)
    {
      g_autofree char *words = g_strdup_printf ("Article %u says that the talks went on.", i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GDir) descriptors = NULL;
      DossierDocument *document = extract_words (words, strlen (words), &error);
      gsize            n = 0;

      g_assert_no_error (error);
      g_assert_cmpstr (dossier_document_get_text (document), ==, words);
      g_assert_finalize_object (document);

      descriptors = g_dir_open ("/proc/self/fd", 0, NULL);
      while (g_dir_read_name (descriptors) != NULL)
        n++;
      /* Fewer right after a helper was replaced. */
      g_assert_true (n_open == 0 || n <= n_open);
      n_open = MAX (n_open, n);
    }
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new ("words", 5);
  DossierExtractOptions how = options ();

  g_cancellable_cancel (cancellable);
  g_assert_null (dossier_extract_bytes (bytes, &how, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(name, function) g_test_add ("/extractor/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("file", test_file);
  ADD ("bytes", test_bytes);
  ADD ("utf16", test_utf16);
  ADD ("other-charset", test_other_charset);
  ADD ("empty", test_empty);
  ADD ("foreign", test_foreign);
  ADD ("html", test_html);
  ADD ("pictures", test_pictures);
  ADD ("packages", test_packages);
  ADD ("rtf", test_rtf);
  ADD ("pdf", test_pdf);
  ADD ("password", test_password);
  ADD ("pasted-html", test_pasted_html);
  ADD ("no-file", test_no_file);
  ADD ("unreadable", test_unreadable);
  ADD ("large", test_large);
  ADD ("one-line", test_one_line);
  ADD ("killed-while-idle", test_killed_while_idle);
  ADD ("killed-at-work", test_killed_at_work);
  ADD ("many", test_many);
  ADD ("cancelled", test_cancelled);
  ADD ("cancelled-at-work", test_cancelled_at_work);

  return g_test_run ();
}
