/* dossier-importer.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds the importer for some bytes by what they are, never by a file's name, and lets it read
 * them. A format is one file more and one line in the table. Runs in the helper program.
 */

#pragma once

#include "import/dossier-reading.h"

G_BEGIN_DECLS

#define DOSSIER_IMPORTER_ERROR (dossier_importer_error_quark ())
GQuark dossier_importer_error_quark (void);

/* Between the helper programs only. */
typedef enum
{
  DOSSIER_IMPORTER_ERROR_PDF, /* dossier-extract-pdf reads it */
} DossierImporterError;

typedef struct
{
  const char *charset;  /* declared by whoever hands over the bytes, or NULL */
  GDate       today;    /* relative dates are counted back from here */
  gboolean    html;     /* it was pasted as a piece of a web page */
  const char *password; /* of an encrypted document, or NULL */

  /* For a page inside another file (a book, a mail): the bytes of the picture at an address within that file; NULL
   * when it has none. The caller frees them. NULL = the page stands alone. */
  guint8 *(*find_part) (const char *address, gsize *n_bytes, gpointer data);
  gpointer find_part_data;
} DossierImportOptions;

typedef struct
{
  const char *name;
  /* How sure it is that the bytes are of its format, 0 = not at all, 100 = certain. */
  guint (*sniff) (const guint8 *bytes, gsize n_bytes);
  DossierReading *(*read) (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error);
} DossierImporter;

/* Errors are of DOSSIER_IMPORT_ERROR, DOSSIER_DECODER_ERROR_CHARSET when a converter is missing, or DOSSIER_IMPORTER_ERROR_PDF. */
DossierReading *dossier_import_bytes (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error);

/* dossier-import-docx.c */
extern const DossierImporter dossier_import_docx;
/* dossier-import-epub.c */
extern const DossierImporter dossier_import_epub;
/* dossier-import-elsewhere.c: PDF */
extern const DossierImporter dossier_import_elsewhere;
/* dossier-import-feed.c */
extern const DossierImporter dossier_import_feed;
/* dossier-import-html.c */
extern const DossierImporter dossier_import_html;
/* dossier-import-odt.c */
extern const DossierImporter dossier_import_odt;
/* dossier-import-mail.c */
extern const DossierImporter dossier_import_mail;
/* dossier-import-markdown.c */
extern const DossierImporter dossier_import_markdown;
/* dossier-import-rtf.c */
extern const DossierImporter dossier_import_rtf;
/* dossier-import-text.c */
extern const DossierImporter dossier_import_text;
/* dossier-import-foreign.c: formats that are recognised and refused in a plain sentence. */
extern const DossierImporter dossier_import_foreign;

G_END_DECLS
