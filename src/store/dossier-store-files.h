/* dossier-store-files.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the files of a library stand, in what state they are, and the lock that tells other
 * programs that somebody is in. Plain functions for one thread that may wait.
 */

#pragma once

#include "store/dossier-connection.h"

G_BEGIN_DECLS

typedef struct
{
  char    *folder;
  char    *library;   /* library.db */
  char    *index;     /* index.db, in a temporary folder when the library's cannot take it */
  char    *backups;   /* folder */
  char    *temporary; /* folder to remove in the end, or NULL */
  gboolean read_only; /* nothing in the folder is changed */
  int      lock;      /* descriptor, -1 = none */
} DossierStoreFiles;

/* Makes the folder when it is missing. `folder` may be NULL: the user's data directory. */
DossierStoreFiles *dossier_store_files_new (const char *folder, gboolean read_only, GError **error);
void               dossier_store_files_free (DossierStoreFiles *self);

/* TRUE when the folder holds something of a library: its file, or what stood beside a lost one. */
gboolean dossier_store_files_are_in (const char *folder);

/* Shared by all who have the library open; `exclusive` for who replaces its files. Does not wait. */
gboolean dossier_store_files_lock (DossierStoreFiles *self, gboolean exclusive, GError **error);

/* TRUE when there is no library yet, so that one may be made. An empty or missing file beside backups or
 * originals is not a new library: then FALSE with DOSSIER_STORE_ERROR_DAMAGED. */
gboolean dossier_store_files_is_new (DossierStoreFiles *self, GError **error);
/* Looks whether the library file is sound. A damaged one is kept under another name and reported. */
gboolean dossier_store_files_check_library (DossierStoreFiles *self, GError **error);
/* Removes the index when it is damaged or of another form. In a read-only library it moves to a temporary folder instead. */
gboolean dossier_store_files_check_index (DossierStoreFiles *self, GError **error);
/* Deletes the index, or turns to a temporary one in a read-only library. */
gboolean dossier_store_files_discard_index (DossierStoreFiles *self, GError **error);

/* The folders with files that are named by the SHA-256 of what is in them. */
#define DOSSIER_SHELF_ORIGINALS "originals"
#define DOSSIER_SHELF_IMAGES "images"

/* The path of such a file. */
char *dossier_store_files_dup_kept (const char *folder, const char *shelf, const char *sha256);

DossierConnectionMode dossier_store_files_get_read_mode (DossierStoreFiles *self);

/* quick_check of one database file; an error names the damage. */
gboolean dossier_store_files_verify (const char *path, DossierConnectionMode mode, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierStoreFiles, dossier_store_files_free)

G_END_DECLS
