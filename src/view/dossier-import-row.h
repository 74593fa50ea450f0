/* dossier-import-row.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One file or paste on its way into the library: its name, how far it is, what went wrong, a button
 * to stop it. Property "job" (DossierImportJob, nullable). All rows have the same height.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_IMPORT_ROW (dossier_import_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierImportRow, dossier_import_row, DOSSIER, IMPORT_ROW, GtkWidget)

G_END_DECLS
