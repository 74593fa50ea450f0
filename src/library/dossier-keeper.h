/* dossier-keeper.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keeps imported files and the pixels of their pictures in the library's folder, under their SHA-256
 * (store/dossier-store-files.h says where). May be used by several threads at once, all of which may
 * wait.
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

typedef struct _DossierKeeper DossierKeeper;

DossierKeeper *dossier_keeper_new (const char *folder);
/* What was not synced yet is left to the system. */
void dossier_keeper_free (DossierKeeper *self);

/* The file as it came, by its SHA-256, and the pictures of the document that was made of it, unless they are there
 * already. Each file appears whole or not at all; it is on the disk after the sync. */
gboolean dossier_keeper_keep (DossierKeeper *self, const char *sha256, GBytes *bytes, DossierDocument *document, GError **error);
/* Waits for the disk. */
void dossier_keeper_sync (DossierKeeper *self);

/* What was kept on a shelf (DOSSIER_SHELF_…), when it is still what its name says. */
GBytes *dossier_keeper_load (const char *folder, const char *shelf, const char *sha256, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierKeeper, dossier_keeper_free)

G_END_DECLS
