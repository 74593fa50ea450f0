/* dossier-original.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file that is imported. For threads that may wait.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads a file for import; one that is too large to be an article or a book is refused. */
GBytes *dossier_original_read (GFile *file, GCancellable *cancellable, GError **error);

G_END_DECLS
