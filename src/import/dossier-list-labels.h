/* dossier-list-labels.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Word processors count the items of lists, so the numbers are not in the text. Where the items are paragraphs ("5. Decides to
 * remain seized of the matter") a text is cited by them, and they are written into it; the items of a list of
 * catchwords get none. Belongs to one thread.
 */

#pragma once

#include "import/dossier-reading.h"

G_BEGIN_DECLS

typedef struct _DossierListLabels DossierListLabels;

DossierListLabels *dossier_list_labels_new (void);
void               dossier_list_labels_free (DossierListLabels *self);

/* Block `block` is an item of the list with this number, counted as `label`. */
void dossier_list_labels_add (DossierListLabels *self, guint block, guint list, const char *label);
/* Writes those into the text that belong there, once all its blocks are known. */
void dossier_list_labels_write (DossierListLabels *self, DossierReading *reading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierListLabels, dossier_list_labels_free)

G_END_DECLS
