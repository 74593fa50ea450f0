/* dossier-date-choice.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the words of a date may mean, for the reader to settle: both readings where there are two, none, and the way
 * back. A row activates "win.settle-date" and closes the popover that it stands in.
 *
 * Signal: "another", the reader wants to name a date himself.
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-document.h"
#include "model/dossier-mention.h"

G_BEGIN_DECLS

/* Parameter of "win.settle-date": document, first code point, the one behind the last, and what they mean: ISO 8601, "" = no
 * date, nothing = as they were found. */
#define DOSSIER_SETTLED_DATE "(xuums)"

#define DOSSIER_TYPE_DATE_CHOICE (dossier_date_choice_get_type ())
G_DECLARE_FINAL_TYPE (DossierDateChoice, dossier_date_choice, DOSSIER, DATE_CHOICE, GtkBox)

/* Hidden for the mention of anything else than a date. */
void dossier_date_choice_set_mention (DossierDateChoice *self, DossierDocument *document, const DossierMention *mention);

G_END_DECLS
