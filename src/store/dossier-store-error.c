/* dossier-store-error.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-store-error.h"

G_DEFINE_QUARK (dossier - store - error - quark, dossier_store_error)
