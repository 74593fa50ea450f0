/* dossier-extractor.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Turns one file or pasted text into documents by way of the helper program `dossier-extract`,
 * which locks itself in before it looks at the first byte. A crash, a time-out or garbage from the
 * helper is an error of DOSSIER_IMPORT_ERROR here, never more. May be used from any thread but the main one (it waits);
 * cancelling kills the helper.
 */

#pragma once

#include <gio/gio.h>

#include "import/dossier-import-error.h"
#include "model/dossier-document.h"

G_BEGIN_DECLS

typedef struct
{
  const char *source;    /* displayed origin: path or address; NULL for pasted text */
  const char *mime_hint; /* what the caller believes the bytes are, or NULL */
  GDate       today;     /* "13 hours ago" is counted back from here */
  const char *password;  /* of an encrypted document, or NULL; it never stands on a command line */
} DossierExtractOptions;

/* Reads a file. The file is opened here and handed to the helper as a descriptor. The array holds one DossierDocument, or
 * several when the file does: the items of a feed. */
GPtrArray *dossier_extract_file_all (GFile *file, const DossierExtractOptions *options, GCancellable *cancellable, GError **error);
/* The same for bytes in memory, such as the clipboard's. */
GPtrArray *dossier_extract_bytes_all (GBytes *bytes, const DossierExtractOptions *options, GCancellable *cancellable, GError **error);

/* The first document only. */
DossierDocument *dossier_extract_file (GFile *file, const DossierExtractOptions *options, GCancellable *cancellable, GError **error);
DossierDocument *dossier_extract_bytes (GBytes *bytes, const DossierExtractOptions *options, GCancellable *cancellable, GError **error);

G_END_DECLS
