/* dossier-backup.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Copies of the library file. A copy counts only after it was opened and checked; until then it
 * has another name. Five generations are kept in the library's folder `backups`.
 */

#pragma once

#include "store/dossier-store.h"

G_BEGIN_DECLS

#define DOSSIER_BACKUP_GENERATIONS 5

/* Copies the library of this connection into the folder under a name made from the time, and lets the oldest go.
 * `path`, when given, is the new file (free with g_free). */
gboolean dossier_backup_make (DossierConnection *connection, const char *folder, char **path, GError **error);
/* Copies it to any place. The file appears whole or not at all. */
gboolean dossier_backup_copy (DossierConnection *connection, const char *path, GError **error);

/* Paths of the backups in a folder, newest first. */
GPtrArray *dossier_backup_list (const char *folder);
/* TRUE when the library has documents and its newest backup is at least a day old. */
gboolean dossier_backup_is_due (DossierConnection *connection, const char *folder);

/* Puts a verified backup in the place of the library file of a folder that nobody has open. What was
 * there is kept beside it. `backup` NULL = the newest good one. `used` (g_free) tells which it was. */
gboolean dossier_backup_restore (const char *folder, const char *backup, char **used, GError **error);

G_END_DECLS
