/* dossier-import-error.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-import-error.h"

G_DEFINE_QUARK (dossier - import - error - quark, dossier_import_error)
