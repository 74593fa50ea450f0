/* dossier-labels.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The translated words, icons and style classes for the closed sets of the model, and how dates
 * are written for the reader. Main thread only.
 */

#pragma once

#include <glib.h>

#include "model/dossier-assessment.h"
#include "model/dossier-country.h"
#include "model/dossier-entity.h"
#include "model/dossier-moment.h"

G_BEGIN_DECLS

/* "Person"; translated, static. */
const char *dossier_label_entity_type (DossierEntityType type);
/* "People". */
const char *dossier_label_entity_types (DossierEntityType type);
const char *dossier_label_entity_icon (DossierEntityType type);
/* Class that gives the type's colour to a widget. */
const char *dossier_label_entity_class (DossierEntityType type);
const char *dossier_label_colour (DossierColour colour);

/* Why something was found and how sure that is, as a phrase: "In the list of people · sure". `rule` may be NULL. */
char *dossier_label_why (const char *rule, double confidence);
/* The same of a date, which the reader chooses. */
char *dossier_label_why_date (const char *rule, double confidence);
/* "promises", "promises not": what a commitment is, translated. */
const char *dossier_label_modality (const char *modality, gboolean negative);
const char *dossier_label_theme (const char *theme);
/* "Kept"; "Not marked" for none. */
const char *dossier_label_outcome (DossierOutcome outcome);
const char *dossier_label_outcome_icon (DossierOutcome outcome);
/* "Kept · 30 June 2026 · the note"; NULL is not marked. Newly allocated. */
char *dossier_label_assessment (DossierAssessment *assessment);
/* "1 – 15 March 2026": an ISO value, a span of two with both. NULL for none. */
char *dossier_label_date_value (const char *value);
/* The same with the weekday where the value is one day: "Friday, 16 January 2026". */
char *dossier_label_date_reading (const char *value);

/* "Statement", "Statements". */
const char *dossier_label_moment_kind (DossierMomentKind kind);
const char *dossier_label_moment_kinds (DossierMomentKind kind);
/* "3 statements". Newly allocated. */
char *dossier_label_moments (DossierMomentKind kind, guint count);

/* "Mentions". */
const char *dossier_label_measure (DossierMeasure measure);
/* "3 mentions", "1 commitment". Newly allocated. */
char *dossier_label_count (DossierMeasure measure, guint count);

/* "about 10 January 2026", or NULL when nothing is known. `published` is ISO 8601 or NULL. */
char *dossier_label_date (const char *published, DossierPrecision precision);
/* An entity's name as the reader writes it: dates in words, countries in the reader's language. Newly
 * allocated. */
char *dossier_label_entity_name (DossierEntity *entity);
/* "Site · date" for a document; either may be missing. Never NULL. */
char *dossier_label_origin (const char *site, const char *source, const char *published, DossierPrecision precision);

G_END_DECLS
