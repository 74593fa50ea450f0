/* dossier-original-copy.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A copy of an imported file for another program to open: under a name that people know, with the
 * ending that its content has, whatever it was called. For threads that may wait.
 */

#pragma once

#include <gio/gio.h>

#include "model/dossier-document.h"

G_BEGIN_DECLS

/* In the user's cache; copies of the days before go. The caller owns the answer. */
GFile *dossier_original_copy (const char *folder, const char *sha256, DossierDocument *document, GError **error);

/* "report.pdf": made of what the document is called and of its first bytes. Newly allocated. */
char *dossier_original_dup_name (DossierDocument *document, const guint8 *bytes, gsize n_bytes);

G_END_DECLS
