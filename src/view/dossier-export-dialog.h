/* dossier-export-dialog.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chooses what is taken out of the library and in which form, shows how it will look, and writes
 * it. Signal "exported" (const char *path): the file is there.
 */

#pragma once

#include <adwaita.h>

#include "library/dossier-library-care.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_EXPORT_DIALOG (dossier_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DossierExportDialog, dossier_export_dialog, DOSSIER, EXPORT_DIALOG, AdwWindow)

/* The document that is read (or NULL) and how many annotations it has; start == end when nothing is
 * selected in it; what the library is searched for, or NULL. */
DossierExportDialog *dossier_export_dialog_new (DossierLibrary *library, DossierDocument *document, guint n_annotations, guint32 start, guint32 end, const char *query);
/* Offers the rows of a list that is shown (quotations, commitments or moments), as a table, before all else. */
void dossier_export_dialog_offer_list (DossierExportDialog *self, DossierExportScope scope, const DossierFilter *filter);
void dossier_export_dialog_choose_brief (DossierExportDialog *self);

G_END_DECLS
