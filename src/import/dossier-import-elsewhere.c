/* dossier-import-elsewhere.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Knows a PDF by sight and says that the other helper program reads it.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-importer.h"

#define HEADER "%PDF-"
#define CERTAIN 98
/* Other bytes may stand before the header, but then it may be the other thing as well. */
#define LIKELY 80
#define HEADER_ZONE 1024

static guint
sniff (const guint8 *bytes, gsize n_bytes)
{
  const guint8 *header = memmem (bytes, MIN (n_bytes, HEADER_ZONE), HEADER, strlen (HEADER));

  if (header == NULL)
    return 0;
  return header == bytes ? CERTAIN : LIKELY;
}

static DossierReading *
hand_on (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error)
{
  g_set_error_literal (error, DOSSIER_IMPORTER_ERROR, DOSSIER_IMPORTER_ERROR_PDF, "PDF");
  return NULL;
}

const DossierImporter dossier_import_elsewhere = { "elsewhere", sniff, hand_on };
