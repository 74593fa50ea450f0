/* dossier-export-gazetteer.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reader's corrections as a gazetteer file, which another library, or another reader's, can use: one row
 * an entity with all the ways in which it is written, and a row of type "none" for what is no name.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* `corrections`: DossierCorrection in the order in which they were made. Newly allocated. */
char *dossier_export_gazetteer (GPtrArray *corrections);

G_END_DECLS
