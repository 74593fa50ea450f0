/* dossier-originals.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The imported files as they came: their pages drawn by the helper program, and copies for other
 * programs. Has one thread, which keeps the document open whose pages are looked at. Calls on the main
 * thread only; must be closed before the store. Passwords are remembered until then and written nowhere.
 */

#pragma once

#include <gio/gio.h>

#include "store/dossier-store.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ORIGINALS (dossier_originals_get_type ())
G_DECLARE_FINAL_TYPE (DossierOriginals, dossier_originals, DOSSIER, ORIGINALS, GObject)

DossierOriginals *dossier_originals_new (DossierStore *store);
void              dossier_originals_close (DossierOriginals *self);

/* Tasks are taken. */

/* Returns a GArray of DossierPageSize. `password` may be NULL. */
void dossier_originals_measure (DossierOriginals *self, GTask *task, gint64 document, const char *password);
/* Returns a DossierPagePicture. */
void dossier_originals_draw (DossierOriginals *self, GTask *task, gint64 document, guint page, guint width);
/* Returns a GFile. */
void dossier_originals_copy (DossierOriginals *self, GTask *task, gint64 document);

G_END_DECLS
