/* dossier-upright-label.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of text that runs upwards: the name of a narrow column. GtkLabel cannot turn its text.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_UPRIGHT_LABEL (dossier_upright_label_get_type ())
G_DECLARE_FINAL_TYPE (DossierUprightLabel, dossier_upright_label, DOSSIER, UPRIGHT_LABEL, GtkWidget)

GtkWidget *dossier_upright_label_new (const char *text);

G_END_DECLS
