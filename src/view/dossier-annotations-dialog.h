/* dossier-annotations-dialog.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What would come of the annotations of a file, before the reader takes them in: how many are found, and those that have to
 * be looked at, with their words. Signal "imported" (guint): so many were taken in.
 */

#pragma once

#include <adwaita.h>

#include "library/dossier-library.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ANNOTATIONS_DIALOG (dossier_annotations_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DossierAnnotationsDialog, dossier_annotations_dialog, DOSSIER, ANNOTATIONS_DIALOG, AdwWindow)

/* Begins to read the file at once. */
GtkWidget *dossier_annotations_dialog_new (DossierLibrary *library, GFile *file);

G_END_DECLS
