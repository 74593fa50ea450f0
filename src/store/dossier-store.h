/* dossier-store.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The opened library folder and the threads that may touch its files: one writer and two readers,
 * each with its own connection. What is to be done is handed over as a function and its data; the
 * answer comes back on a GTask, or to a waiting thread that is not the main one.
 *
 *   library.db  what cannot be made again      originals/  imported files by SHA-256
 *   index.db    what can                       images/     their pictures by SHA-256
 *   backups/    verified copies of library.db
 *
 * A write is one transaction, committed to disk before its task returns. Writes marked
 * DOSSIER_STORE_BATCH may share a transaction with their neighbours; one that fails takes nothing
 * of the others with it.
 */

#pragma once

#include <gio/gio.h>

#include "store/dossier-store-error.h"

G_BEGIN_DECLS

typedef struct _DossierConnection DossierConnection;

#define DOSSIER_TYPE_STORE (dossier_store_get_type ())
G_DECLARE_FINAL_TYPE (DossierStore, dossier_store, DOSSIER, STORE, GObject)

/* Runs in a thread of the store. Failure is an error, not a NULL result. */
typedef gpointer (*DossierStoreWork) (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error);

typedef enum
{
  DOSSIER_STORE_ALONE, /* a transaction of its own */
  DOSSIER_STORE_BATCH,
  DOSSIER_STORE_BARE, /* no transaction: the work makes its own or needs none */
} DossierStoreWriteMode;

DossierStore *dossier_store_new (void);

/* Opens or creates; waits, so not for the main thread. With `read_only` nothing is changed even where it could be. */
gboolean dossier_store_open (DossierStore *self, const char *folder, gboolean read_only, GError **error);
/* Finishes all writes, drops the reads that wait, joins the threads. */
void dossier_store_close (DossierStore *self);

gboolean    dossier_store_get_read_only (DossierStore *self);
const char *dossier_store_get_folder (DossierStore *self);
/* Writes that wait or run: who feeds the store looks here to hold back. */
guint dossier_store_get_n_writes (DossierStore *self);

/* `task` is taken; its own cancellable stops a read, and a write that has not begun. */
void dossier_store_read (DossierStore *self, GTask *task, DossierStoreWork work, gpointer data, GDestroyNotify data_free, GDestroyNotify result_free);
void dossier_store_write (DossierStore *self, GTask *task, DossierStoreWriteMode mode, DossierStoreWork work, gpointer data, GDestroyNotify data_free, GDestroyNotify result_free);

/* The same for a thread that may wait. `data` stays the caller's. */
gpointer dossier_store_read_wait (DossierStore *self, DossierStoreWork work, gpointer data, GCancellable *cancellable, GError **error);
gpointer dossier_store_write_wait (DossierStore *self, DossierStoreWriteMode mode, DossierStoreWork work, gpointer data, GCancellable *cancellable, GError **error);

G_END_DECLS
