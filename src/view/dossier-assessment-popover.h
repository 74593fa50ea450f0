/* dossier-assessment-popover.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In which the reader says what became of a commitment: kept, broken or pending, on which day, with a
 * note. A choice is told at once, what is typed when the popover closes.
 *
 * Signals: "assessed" (DossierAssessment *), "removed" (DossierAssessment *).
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-pledge.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ASSESSMENT_POPOVER (dossier_assessment_popover_get_type ())
G_DECLARE_FINAL_TYPE (DossierAssessmentPopover, dossier_assessment_popover, DOSSIER, ASSESSMENT_POPOVER, GtkPopover)

GtkWidget *dossier_assessment_popover_new (void);
/* Opens for a commitment. */
void dossier_assessment_popover_open (DossierAssessmentPopover *self, DossierPledge *pledge);

G_END_DECLS
