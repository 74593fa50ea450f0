/* dossier-file-kind.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What kind of file was read, as its bytes told, and whether its name says another. Pure.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_FILE_KIND_UNKNOWN,
  DOSSIER_FILE_KIND_TEXT,
  DOSSIER_FILE_KIND_HTML,
  DOSSIER_FILE_KIND_MARKDOWN,
  DOSSIER_FILE_KIND_MAIL,
  DOSSIER_FILE_KIND_FEED,
  DOSSIER_FILE_KIND_PDF,
  DOSSIER_FILE_KIND_DOCX,
  DOSSIER_FILE_KIND_ODT,
  DOSSIER_FILE_KIND_EPUB,
  DOSSIER_FILE_KIND_RTF,
} DossierFileKind;
#define DOSSIER_N_FILE_KINDS (DOSSIER_FILE_KIND_RTF + 1)

/* Of the importer with this name. */
DossierFileKind dossier_file_kind_from_importer (const char *name);

/* A sentence for the reader when the name (may be NULL) has an ending that promises another kind; NULL when all is well or the
 * ending says nothing. Free it. */
char *dossier_file_kind_compare (DossierFileKind kind, const char *name);

G_END_DECLS
