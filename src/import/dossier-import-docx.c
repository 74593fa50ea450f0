/* dossier-import-docx.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents of Word and of programs that write its format (DOCX, DOTX, with or without macros): the package leads to its main
 * part, that to styles and notes. Nothing that a document names outside of its package is opened, and no macro is looked at.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-archive.h"
#include "import/dossier-docx-body.h"
#include "import/dossier-import-error.h"
#include "import/dossier-importer.h"
#include "import/dossier-office-facts.h"
#include "import/dossier-opc.h"
#include "import/dossier-package.h"

#define CERTAIN 95

static guint
sniff (const guint8 *bytes, gsize n_bytes)
{
  return dossier_package_kind (bytes, n_bytes) == DOSSIER_PACKAGE_WORD ? CERTAIN : 0;
}

static GBytes *
read_related (DossierArchive *archive, DossierRelations *relations, const char *type)
{
  const char *entry = dossier_relations_by_type (relations, type);

  return entry != NULL && dossier_archive_has (archive, entry) ? dossier_archive_read (archive, entry, NULL) : NULL;
}

static const char *
find_main_part (DossierArchive *archive, DossierRelations *package, GError **error)
{
  const char *entry = dossier_relations_by_type (package, "officeDocument");

  if (entry != NULL && dossier_archive_has (archive, entry))
    return entry;
  if (dossier_archive_has (archive, "word/document.xml"))
    return "word/document.xml";

  g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, "This Word document is damaged: the part with its text is missing. Ask for another copy of the file.");
  return NULL;
}

static gboolean
read_document (DossierArchive *archive, const char *entry, DossierReading *reading, DossierOfficeFacts *facts, GError **error)
{
  static const char *const types[DOSSIER_DOCX_N_NOTE_KINDS] = { "footnotes", "endnotes", "comments" };
  g_autoptr (DossierRelations) relations = dossier_relations_read (archive, entry);
  g_autoptr (GBytes) style_part = read_related (archive, relations, "styles");
  g_autoptr (GBytes) numbering_part = read_related (archive, relations, "numbering");
  g_autoptr (DossierDocxStyles) styles = dossier_docx_styles_read (style_part);
  g_autoptr (DossierDocxNumbering) numbering = dossier_docx_numbering_read (numbering_part);
  DossierDocxParts parts = { .styles = styles, .numbering = numbering };
  gboolean         damaged = FALSE, read;

  for (guint i = 0; i < DOSSIER_DOCX_N_NOTE_KINDS; i++)
    {
      g_autoptr (GBytes) part = read_related (archive, relations, types[i]);

      if (part != NULL)
        parts.notes[i] = dossier_docx_body_read_notes (part, styles, &damaged, NULL);
    }
  read = dossier_docx_body_read (archive, entry, &parts, reading, &damaged, error);
  for (guint i = 0; i < DOSSIER_DOCX_N_NOTE_KINDS; i++)
    dossier_docx_notes_free (parts.notes[i]);

  if (facts->language == NULL)
    facts->language = g_strdup (dossier_docx_styles_get_language (styles));
  if (damaged || dossier_archive_is_damaged (archive))
    dossier_reading_take_warning (reading, g_strdup ("This Word document is damaged; what could be read of it is shown. Ask for another copy of the file."));
  return read;
}

static DossierReading *
read_docx (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error)
{
  g_autoptr (DossierArchive) archive = dossier_archive_open (bytes, n_bytes, error);
  g_autoptr (DossierRelations) package = archive != NULL ? dossier_relations_read (archive, "") : NULL;
  const char *entry = package != NULL ? find_main_part (archive, package, error) : NULL;
  g_autoptr (DossierReading) reading = dossier_reading_new ();
  g_auto (DossierOfficeFacts) facts = { 0 };
  g_autoptr (GBytes) properties = NULL;

  if (entry == NULL)
    return NULL;

  properties = read_related (archive, package, "core-properties");
  if (properties != NULL)
    dossier_office_facts_read (&facts, properties);
  if (!read_document (archive, entry, reading, &facts, error))
    return NULL;
  if (!dossier_office_check_text (reading, "Word document", dossier_archive_is_damaged (archive), error))
    return NULL;

  dossier_office_facts_settle (&facts, &options->today, reading);
  return g_steal_pointer (&reading);
}

const DossierImporter dossier_import_docx = { "docx", sniff, read_docx };
