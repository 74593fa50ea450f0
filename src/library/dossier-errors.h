/* dossier-errors.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The domains of all errors that the library reports, for whoever turns them into words.
 */

#pragma once

#include "export/dossier-exporter.h"
#include "import/dossier-import-error.h"
#include "store/dossier-store-error.h"
