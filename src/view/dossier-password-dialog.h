/* dossier-password-dialog.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Asks for the password of a locked document. Its response is "unlock" or "cancel". Nothing of what is
 * typed is kept when it is gone.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_PASSWORD_DIALOG (dossier_password_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DossierPasswordDialog, dossier_password_dialog, DOSSIER, PASSWORD_DIALOG, AdwMessageDialog)

/* `name` is what the document is called, or NULL; `tried`: a password was given that does not open it. */
DossierPasswordDialog *dossier_password_dialog_new (GtkWindow *parent, const char *name, gboolean tried);
/* What was typed. */
const char *dossier_password_dialog_get_password (DossierPasswordDialog *self);

G_END_DECLS
