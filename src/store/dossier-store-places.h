/* dossier-store-places.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where passages stand, asked of the tables of blocks and pages: the texts themselves are not read.
 */

#pragma once

#include "model/dossier-place.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

/* Of code points [start, end) of a document's current text; NULL with an error. */
DossierPlace *dossier_store_load_place (DossierConnection *connection, gint64 document, guint32 start, guint32 end, GError **error);

G_END_DECLS
