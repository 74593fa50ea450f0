/* dossier-odt-body.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the text of an OpenDocument file. Of tracked changes the text is read as it is when all are accepted. Belongs to one
 * thread.
 */

#pragma once

#include "import/dossier-archive.h"
#include "import/dossier-odt-numbering.h"
#include "import/dossier-odt-styles.h"
#include "import/dossier-reading.h"

G_BEGIN_DECLS

/* Adds the text in `content` to `reading`, with its pictures, which are in `archive` (NULL for a flat file). `damaged` becomes
 * TRUE when not all could be read. */
gboolean dossier_odt_body_read (GBytes *content, DossierArchive *archive, DossierOdtStyles *styles, DossierOdtNumbering *numbering, DossierReading *reading, gboolean *damaged, GError **error);

G_END_DECLS
