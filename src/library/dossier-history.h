/* dossier-history.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What can be undone and redone, latest first. Plain stack; main thread.
 */

#pragma once

#include "library/dossier-change.h"

G_BEGIN_DECLS

#define DOSSIER_HISTORY_DEPTH 500

typedef struct _DossierHistory DossierHistory;

DossierHistory *dossier_history_new (void);
void            dossier_history_free (DossierHistory *self);

/* A new action: nothing can be redone after it. Takes the reference. */
void dossier_history_push (DossierHistory *self, DossierChange *change);

/* The next to undo or redo, taken from its stack; NULL when there is none. */
DossierChange *dossier_history_pop_undo (DossierHistory *self);
DossierChange *dossier_history_pop_redo (DossierHistory *self);
/* Puts one where it can be undone or redone. Takes the reference. */
void dossier_history_return_undo (DossierHistory *self, DossierChange *change);
void dossier_history_return_redo (DossierHistory *self, DossierChange *change);

gboolean    dossier_history_can_undo (DossierHistory *self);
gboolean    dossier_history_can_redo (DossierHistory *self);
const char *dossier_history_get_undo_label (DossierHistory *self);

G_END_DECLS
