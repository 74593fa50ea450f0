/* dossier-import-popover.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The files on their way into the library, with a head line that counts them.
 *
 * Signals: "document-activated" (gint64) the reader wants to see one that is in; "cancel-all".
 * Property "running" (gboolean, read only): something is still under way.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_IMPORT_POPOVER (dossier_import_popover_get_type ())
G_DECLARE_FINAL_TYPE (DossierImportPopover, dossier_import_popover, DOSSIER, IMPORT_POPOVER, GtkPopover)

/* GListModel of DossierImportJob, newest first. */
void dossier_import_popover_set_jobs (DossierImportPopover *self, GListModel *jobs);
/* Counts again; to be called when a job has changed its state. */
void     dossier_import_popover_update (DossierImportPopover *self);
gboolean dossier_import_popover_get_running (DossierImportPopover *self);

G_END_DECLS
