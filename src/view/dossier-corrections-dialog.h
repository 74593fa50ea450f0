/* dossier-corrections-dialog.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All that the reader corrected in the library, newest first: each can be taken back, and all go into a gazetteer
 * file that other libraries can use. Main thread.
 */

#pragma once

#include <adwaita.h>

#include "library/dossier-library.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CORRECTIONS_DIALOG (dossier_corrections_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DossierCorrectionsDialog, dossier_corrections_dialog, DOSSIER, CORRECTIONS_DIALOG, AdwWindow)

/* Follows the library while it is open. */
GtkWidget *dossier_corrections_dialog_new (DossierLibrary *library);

G_END_DECLS
