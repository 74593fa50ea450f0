/* dossier-original.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The imported bytes, kept in the library's folder under their SHA-256. For threads that may wait.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Keeps the bytes unless they are there already. The file appears whole or not at all; it is on the disk after the sync. */
gboolean dossier_original_keep (const char *folder, const char *sha256, GBytes *bytes, GError **error);
/* `kept`: names (SHA-256) of what was kept since the last sync. Waits for the disk. */
void dossier_original_sync (const char *folder, const GPtrArray *kept);

/* Reads a file for import; one that is too large to be an article or a book is refused. */
GBytes *dossier_original_read (GFile *file, GCancellable *cancellable, GError **error);

G_END_DECLS
