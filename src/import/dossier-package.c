/* dossier-package.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-package.h"

#include <string.h>

#include "import/dossier-archive.h"

#define MAX_MEDIA_TYPE 128
/* Where the name of the first entry stands. */
#define FIRST_NAME 30

static gboolean
contains (GBytes *bytes, const char *word)
{
  gsize         n;
  gconstpointer data = g_bytes_get_data (bytes, &n);

  return memmem (data, n, word, strlen (word)) != NULL;
}

static DossierPackageKind
kind_of_media_type (const char *type)
{
  if (g_str_has_prefix (type, "application/epub+zip"))
    return DOSSIER_PACKAGE_EPUB;
  if (g_str_has_prefix (type, "application/vnd.oasis.opendocument.text") || g_str_has_prefix (type, "application/vnd.sun.xml.writer"))
    return DOSSIER_PACKAGE_ODF_TEXT;
  if (g_str_has_prefix (type, "application/vnd.oasis.opendocument.spreadsheet") || g_str_has_prefix (type, "application/vnd.sun.xml.calc"))
    return DOSSIER_PACKAGE_SPREADSHEET;
  if (g_str_has_prefix (type, "application/vnd.oasis.opendocument.presentation") || g_str_has_prefix (type, "application/vnd.sun.xml.impress"))
    return DOSSIER_PACKAGE_PRESENTATION;
  if (g_str_has_prefix (type, "application/vnd.oasis.opendocument.") || g_str_has_prefix (type, "application/vnd.sun.xml."))
    return DOSSIER_PACKAGE_ODF_OTHER;

  return DOSSIER_PACKAGE_ARCHIVE;
}

/* Office Open XML: the type of the main part names the program. */
static DossierPackageKind
kind_of_content_types (DossierArchive *archive)
{
  g_autoptr (GBytes) types = dossier_archive_read (archive, "[Content_Types].xml", NULL);

  if (types != NULL && (contains (types, "wordprocessingml.document.main+xml") || contains (types, "wordprocessingml.template.main+xml") || contains (types, "ms-word.document.macroEnabled") || contains (types, "ms-word.template.macroEnabled")))
    return DOSSIER_PACKAGE_WORD;
  if (types != NULL && (contains (types, "spreadsheetml.sheet.main+xml") || contains (types, "spreadsheetml.template.main+xml") || contains (types, "ms-excel.")))
    return DOSSIER_PACKAGE_SPREADSHEET;
  if (types != NULL && (contains (types, "presentationml.presentation.main+xml") || contains (types, "presentationml.slideshow.main+xml") || contains (types, "presentationml.template.main+xml") || contains (types, "ms-powerpoint.")))
    return DOSSIER_PACKAGE_PRESENTATION;

  return dossier_archive_has (archive, "word/document.xml") ? DOSSIER_PACKAGE_WORD : DOSSIER_PACKAGE_ARCHIVE;
}

static DossierPackageKind
kind_of_parts (DossierArchive *archive)
{
  g_autoptr (GBytes) media_type = dossier_archive_has (archive, "mimetype") ? dossier_archive_read (archive, "mimetype", NULL) : NULL;
  DossierPackageKind kind = DOSSIER_PACKAGE_ARCHIVE;

  if (media_type != NULL && g_bytes_get_size (media_type) > 0 && g_bytes_get_size (media_type) <= MAX_MEDIA_TYPE)
    {
      g_autofree char *type = g_strndup (g_bytes_get_data (media_type, NULL), g_bytes_get_size (media_type));

      kind = kind_of_media_type (g_strstrip (type));
    }
  if (kind != DOSSIER_PACKAGE_ARCHIVE)
    return kind;

  if (dossier_archive_has (archive, "META-INF/container.xml"))
    return DOSSIER_PACKAGE_EPUB;
  if (dossier_archive_has (archive, "content.xml") && dossier_archive_has (archive, "META-INF/manifest.xml"))
    return DOSSIER_PACKAGE_ODF_TEXT;

  return kind_of_content_types (archive);
}

/* Of an archive that cannot be opened: what its first entry says. */
static DossierPackageKind
kind_of_beginning (const guint8 *bytes, gsize n_bytes)
{
  static const char type_name[] = "mimetype";
  const char       *name = (const char *)bytes + FIRST_NAME;
  gsize             left = n_bytes > FIRST_NAME ? n_bytes - FIRST_NAME : 0;

  if (left > strlen (type_name) && memcmp (name, type_name, strlen (type_name)) == 0)
    {
      g_autofree char *type = g_strndup (name + strlen (type_name), MIN (left - strlen (type_name), MAX_MEDIA_TYPE));

      return kind_of_media_type (type);
    }
  if (memmem (bytes, n_bytes, "word/document.xml", 17) != NULL)
    return DOSSIER_PACKAGE_WORD;

  return DOSSIER_PACKAGE_ARCHIVE;
}

DossierPackageKind
dossier_package_kind (const guint8 *bytes, gsize n_bytes)
{
  g_autoptr (DossierArchive) archive = NULL;

  if (bytes == NULL || n_bytes < 4 || memcmp (bytes, "PK\003\004", 4) != 0)
    return DOSSIER_PACKAGE_NONE;

  archive = dossier_archive_open (bytes, n_bytes, NULL);
  return archive != NULL ? kind_of_parts (archive) : kind_of_beginning (bytes, n_bytes);
}
