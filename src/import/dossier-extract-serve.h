/* dossier-extract-serve.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the helper programs have in common. Descriptor 0 is a socket: each message is a request with
 * an open file; for each, one frame (dossier-extract-frame.h) goes to descriptor 1. They leave when
 * nobody holds the other end any more.
 */

#pragma once

#include "import/dossier-extract-frame.h"
#include "import/dossier-importer.h"

G_BEGIN_DECLS

/* Larger files are refused, and so are those that are none. */
#define DOSSIER_EXTRACT_MAX_FILE (G_GUINT64_CONSTANT (200) * 1024 * 1024)

/* The payload of the answer to one request. */
typedef GBytes *(*DossierExtractFunc) (int input, const DossierRequest *request, gpointer data);

/* Answers requests until there are no more. */
void dossier_extract_serve (DossierExtractFunc answer, gpointer data);

/* The whole file; free it. */
guint8 *dossier_extract_read_input (int input, gsize *n_bytes, GError **error);

/* What the request asks an importer for. Its strings stay the request's. */
void dossier_extract_set_options (const DossierRequest *request, DossierImportOptions *options);

/* The answer for what an importer returned: takes the reading, or takes and frees the error. `warnings` are added to the reading. */
GBytes *dossier_extract_pack (DossierReading *reading, GPtrArray *warnings, GError *error);

G_END_DECLS
