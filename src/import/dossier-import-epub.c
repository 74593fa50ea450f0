/* dossier-import-epub.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Books (EPUB 2 and 3): the container leads to the package, that to the chapters in their order. Nothing in a book is run, and
 * nothing outside of it is opened. A book that is locked is refused; its lock is left alone.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-archive.h"
#include "import/dossier-epub-contents.h"
#include "import/dossier-epub-package.h"
#include "import/dossier-html-chapter.h"
#include "import/dossier-import-error.h"
#include "import/dossier-importer.h"
#include "import/dossier-office-facts.h"
#include "import/dossier-package.h"
#include "import/dossier-text-language.h"
#include "import/dossier-wording.h"
#include "import/dossier-xml.h"

#define CERTAIN 95
#define CONTAINER "META-INF/container.xml"
#define ENCRYPTION "META-INF/encryption.xml"
/* How often a chapter may be read again, and what a book may hold in all. */
#define MAX_REPEATS 10
#define MAX_TEXT (64 * 1024 * 1024)
#define MAX_BLOCKS 1000000

typedef struct
{
  DossierArchive *archive;
  const char     *chapter; /* the one that is being read */
} Book;

static guint
sniff (const guint8 *bytes, gsize n_bytes)
{
  return dossier_package_kind (bytes, n_bytes) == DOSSIER_PACKAGE_EPUB ? CERTAIN : 0;
}

static void
end_cb (gpointer data, guint name)
{
}

/* <rootfile full-path="…" media-type="…"/>: the first is the book as its makers prefer it. */
static void
container_start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  char      **package = data;
  const char *path = name != DOSSIER_XML_OTHER ? dossier_xml_attribute (element, "full-path") : NULL;
  const char *type = path != NULL ? dossier_xml_attribute (element, "media-type") : NULL;

  if (path != NULL && *package == NULL && (type == NULL || g_str_equal (type, "application/oebps-package+xml")))
    *package = dossier_archive_resolve ("", path);
}

static char *
find_package (DossierArchive *archive, GError **error)
{
  static const DossierXmlNamespace namespaces[] = { { "urn:oasis:names:tc:opendocument:xmlns:container", "c" }, { NULL, NULL } };
  static const char *const         names[] = { "c:rootfile", "rootfile", NULL };
  static const DossierXmlHandler   handler = { namespaces, names, container_start_cb, end_cb, NULL };
  g_autoptr (GBytes) bytes = dossier_archive_read (archive, CONTAINER, error);
  g_autofree char *package = NULL;

  if (bytes == NULL || !dossier_xml_read (bytes, &handler, &package, NULL, error))
    return NULL;
  if (package == NULL || !dossier_archive_has (archive, package))
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, "This book is damaged: the part that lists its chapters is missing. Ask for another copy of the file.");
      return NULL;
    }

  return g_steal_pointer (&package);
}

/* What is locked, and how. */
typedef struct
{
  GHashTable *entries;
  gboolean    harmless; /* the method only scrambles fonts */
} Locks;

enum
{
  DATA,
  METHOD,
  REFERENCE,
};

static void
lock_start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  static const char *const harmless[] = { "http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC" };
  Locks                   *locks = data;
  const char              *value;

  if (name == DATA)
    locks->harmless = FALSE;
  else if (name == METHOD)
    {
      value = dossier_xml_attribute (element, "Algorithm");
      for (guint i = 0; value != NULL && i < G_N_ELEMENTS (harmless); i++)
        locks->harmless = locks->harmless || g_str_equal (value, harmless[i]);
    }
  else if (name == REFERENCE && !locks->harmless)
    {
      value = dossier_xml_attribute (element, "URI");
      if (value != NULL)
        g_hash_table_add (locks->entries, dossier_archive_resolve ("", value));
    }
}

/* FALSE when a chapter is locked. */
static gboolean
check_locks (DossierArchive *archive, const DossierEpubPackage *package, GError **error)
{
  static const DossierXmlNamespace namespaces[] = { { "http://www.w3.org/2001/04/xmlenc#", "enc" }, { NULL, NULL } };
  static const char *const         names[] = { "enc:EncryptedData", "enc:EncryptionMethod", "enc:CipherReference", NULL };
  static const DossierXmlHandler   handler = { namespaces, names, lock_start_cb, end_cb, NULL };
  g_autoptr (GHashTable) entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GBytes) bytes = dossier_archive_has (archive, ENCRYPTION) ? dossier_archive_read (archive, ENCRYPTION, NULL) : NULL;
  Locks locks = { entries, FALSE };

  if (bytes == NULL)
    return TRUE;

  dossier_xml_read (bytes, &handler, &locks, NULL, NULL);
  for (guint i = 0; i < package->chapters->len; i++)
    if (g_hash_table_contains (entries, g_ptr_array_index (package->chapters, i)))
      {
        g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_ENCRYPTED, "This book is locked against copying (DRM). Only the program that it was bought for can open it; Dossier does not break locks.");
        return FALSE;
      }

  return TRUE;
}

/* The bytes of a picture in the book. */
static guint8 *
find_part (const char *address, gsize *n_bytes, gpointer data)
{
  Book            *book = data;
  g_autofree char *entry = dossier_archive_resolve (book->chapter, address);
  GBytes          *bytes = entry != NULL && dossier_archive_has (book->archive, entry) ? dossier_archive_read (book->archive, entry, NULL) : NULL;

  return bytes != NULL ? g_bytes_unref_to_data (bytes, n_bytes) : NULL;
}

static gboolean
has_title_since (const DossierReading *reading, guint first)
{
  for (guint i = first; i < reading->blocks->len; i++)
    if (g_array_index (reading->blocks, DossierBlock, i).role == DOSSIER_BLOCK_TITLE)
      return TRUE;

  return FALSE;
}

/* Whether this chapter may be read once more; counts how often it was. */
static gboolean
may_repeat (GHashTable *seen, const char *chapter)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (seen, chapter));

  g_hash_table_insert (seen, (gpointer)chapter, GUINT_TO_POINTER (n + 1));
  return n < MAX_REPEATS;
}

/* Says once what was left out, and why. */
static void
warn_about (DossierReading *reading, guint n_unread, guint n_left_out, const GError *reason)
{
  if (n_left_out > 0)
    dossier_reading_take_warning (reading, g_strdup_printf ("This book is larger than Dossier reads, or repeats the same chapters again and again; %u were left out.", n_left_out));
  if (n_unread > 0)
    dossier_reading_take_warning (reading, g_strdup_printf (n_unread == 1 ? "%u chapter of this book could not be read: %s" : "%u chapters of this book could not be read: %s", n_unread, reason->message));
}

static gboolean
read_chapters (DossierArchive *archive, const DossierEpubPackage *package, const DossierImportOptions *options, DossierReading *reading, GError **error)
{
  g_autoptr (DossierEpubContents) contents = dossier_epub_contents_read (archive, package->navigation, package->ncx);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GError) reason = NULL;
  Book                 book = { archive, NULL };
  DossierImportOptions inside = *options;
  gboolean             titled = FALSE, cut = FALSE;
  guint                n_unread = 0, n_repeats = 0;

  inside.find_part = find_part;
  inside.find_part_data = &book;
  for (guint i = 0; i < package->chapters->len && !cut; i++)
    {
      const char *chapter = g_ptr_array_index (package->chapters, i);
      guint       first = reading->blocks->len;
      g_autoptr (GBytes) bytes = NULL;

      cut = reading->text->len > MAX_TEXT || reading->blocks->len > MAX_BLOCKS;
      if (cut || !may_repeat (seen, chapter))
        {
          n_repeats++;
          continue;
        }
      book.chapter = chapter;
      bytes = dossier_archive_read (archive, chapter, reason == NULL ? &reason : NULL);
      if (bytes == NULL || !dossier_html_chapter_add (bytes, &inside, titled, reading, reason == NULL ? &reason : NULL))
        n_unread++;
      dossier_epub_contents_mark (contents, chapter, reading, first);
      titled = titled || has_title_since (reading, first);
    }

  if (reading->blocks->len == 0 && reason != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  warn_about (reading, n_unread, n_repeats, reason);
  return TRUE;
}

static DossierReading *
read_epub (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error)
{
  g_autoptr (DossierArchive) archive = dossier_archive_open (bytes, n_bytes, error);
  g_autofree char *name = archive != NULL ? find_package (archive, error) : NULL;
  g_autoptr (DossierReading) reading = dossier_reading_new ();
  g_autoptr (DossierEpubPackage) package = name != NULL ? dossier_epub_package_read (archive, name, reading, error) : NULL;
  const char *language;

  if (package == NULL || !check_locks (archive, package, error) || !read_chapters (archive, package, options, reading, error))
    return NULL;
  if (!dossier_office_check_text (reading, "book", dossier_archive_is_damaged (archive), error))
    return NULL;

  language = dossier_text_language (reading->text->str, reading->text->len);
  if (language != NULL)
    {
      g_free (reading->language);
      reading->language = g_strdup (language);
    }
  if (dossier_archive_is_damaged (archive))
    dossier_reading_take_warning (reading, g_strdup ("This book is damaged; what could be read of it is shown. Ask for another copy of the file."));
  return g_steal_pointer (&reading);
}

const DossierImporter dossier_import_epub = { "epub", sniff, read_epub };
