/* dossier-store-check.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looks through a library for damage: pages, references, and whether each text is the one that its
 * hash names. Runs in a reader thread.
 */

#pragma once

#include "store/dossier-store.h"

G_BEGIN_DECLS

/* FALSE with the first thing that is wrong. */
gboolean dossier_store_check (DossierConnection *connection, GCancellable *cancellable, GError **error);

G_END_DECLS
