/* dossier-import-odt.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * OpenDocument texts (ODT, OTT, flat FODT) and those of OpenOffice.org before them (SXW). Nothing that a document names outside
 * of its package is opened, and no macro is looked at.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-archive.h"
#include "import/dossier-import-error.h"
#include "import/dossier-importer.h"
#include "import/dossier-odt-body.h"
#include "import/dossier-office-facts.h"
#include "import/dossier-package.h"
#include "import/dossier-xml.h"

#define CERTAIN 95
/* Where a flat file says what it is. */
#define REACH 4096

static gboolean
is_flat (const guint8 *bytes, gsize n_bytes)
{
  const char *start = (const char *)bytes;
  gsize       n = MIN (n_bytes, REACH);

  if (n < 5 || (memcmp (start, "<?xml", 5) != 0 && memcmp (start, "<offi", 5) != 0))
    return FALSE;

  return g_strstr_len (start, n, ":document") != NULL && g_strstr_len (start, n, "mimetype=\"application/vnd.oasis.opendocument.text") != NULL;
}

static guint
sniff (const guint8 *bytes, gsize n_bytes)
{
  return dossier_package_kind (bytes, n_bytes) == DOSSIER_PACKAGE_ODF_TEXT || is_flat (bytes, n_bytes) ? CERTAIN : 0;
}

enum
{
  ENCRYPTION,
};

static void
start_cb (gpointer data, guint name, const DossierXmlElement *element)
{
  gboolean *encrypted = data;

  *encrypted = *encrypted || name == ENCRYPTION;
}

static void
end_cb (gpointer data, guint name)
{
}

static gboolean
is_encrypted (DossierArchive *archive)
{
  static const DossierXmlNamespace namespaces[] = {
    { "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest" },
    { "http://openoffice.org/2001/manifest", "manifest" },
    { NULL, NULL },
  };
  static const char *const       names[] = { "manifest:encryption-data", NULL };
  static const DossierXmlHandler handler = { namespaces, names, start_cb, end_cb, NULL };
  g_autoptr (GBytes) manifest = NULL;
  gboolean encrypted = FALSE;

  if (dossier_archive_has (archive, "META-INF/manifest.xml"))
    manifest = dossier_archive_read (archive, "META-INF/manifest.xml", NULL);
  if (manifest != NULL)
    dossier_xml_read (manifest, &handler, &encrypted, NULL, NULL);

  return encrypted;
}

/* The part, or NULL when there is none or it cannot be read. */
static GBytes *
read_if_there (DossierArchive *archive, const char *name)
{
  return dossier_archive_has (archive, name) ? dossier_archive_read (archive, name, NULL) : NULL;
}

static DossierReading *
read_content (GBytes *content, DossierArchive *archive, GBytes *style_part, DossierOfficeFacts *facts, const DossierImportOptions *options, GError **error)
{
  g_autoptr (DossierOdtStyles) styles = dossier_odt_styles_new ();
  g_autoptr (DossierOdtNumbering) numbering = dossier_odt_numbering_new ();
  g_autoptr (DossierReading) reading = dossier_reading_new ();
  gboolean damaged = FALSE;

  if (style_part != NULL)
    {
      dossier_odt_styles_read (styles, style_part);
      dossier_odt_numbering_read (numbering, style_part);
    }
  dossier_odt_styles_read (styles, content);
  dossier_odt_numbering_read (numbering, content);
  if (!dossier_odt_body_read (content, archive, styles, numbering, reading, &damaged, error))
    return NULL;
  if (!dossier_office_check_text (reading, "OpenDocument file", damaged || (archive != NULL && dossier_archive_is_damaged (archive)), error))
    return NULL;

  if (damaged || (archive != NULL && dossier_archive_is_damaged (archive)))
    dossier_reading_take_warning (reading, g_strdup ("This OpenDocument file is damaged; what could be read of it is shown. Ask for another copy of the file."));
  if (facts->language == NULL)
    facts->language = g_strdup (dossier_odt_styles_get_language (styles));
  dossier_office_facts_settle (facts, &options->today, reading);
  return g_steal_pointer (&reading);
}

static DossierReading *
read_package (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error)
{
  g_autoptr (DossierArchive) archive = dossier_archive_open (bytes, n_bytes, error);
  g_auto (DossierOfficeFacts) facts = { 0 };
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GBytes) style_part = NULL;
  g_autoptr (GBytes) meta = NULL;

  if (archive == NULL)
    return NULL;
  if (is_encrypted (archive))
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_ENCRYPTED, "This OpenDocument file is protected with a password. Open it in the program it belongs to, save it without a password and choose that file.");
      return NULL;
    }

  content = dossier_archive_read (archive, "content.xml", error);
  if (content == NULL)
    return NULL;
  meta = read_if_there (archive, "meta.xml");
  if (meta != NULL)
    dossier_office_facts_read (&facts, meta);
  style_part = read_if_there (archive, "styles.xml");

  return read_content (content, archive, style_part, &facts, options, error);
}

static DossierReading *
read_odt (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error)
{
  g_autoptr (GBytes) flat = NULL;
  g_auto (DossierOfficeFacts) facts = { 0 };

  if (dossier_package_kind (bytes, n_bytes) != DOSSIER_PACKAGE_NONE)
    return read_package (bytes, n_bytes, options, error);

  flat = g_bytes_new_static (bytes, n_bytes);
  dossier_office_facts_read (&facts, flat);
  return read_content (flat, NULL, NULL, &facts, options, error);
}

const DossierImporter dossier_import_odt = { "odt", sniff, read_odt };
