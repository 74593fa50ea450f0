/* dossier-date-entry.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A date that a text of the library names: the passage and the day, month, year or interval it
 * means. Immutable.
 */

#pragma once

#include <glib-object.h>

#include "model/dossier-passage.h"
#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_DATE_ENTRY (dossier_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (DossierDateEntry, dossier_date_entry, DOSSIER, DATE_ENTRY, GObject)

/* References the passage. `value` is ISO 8601 as in dossier-iso-date.h. `alternative` is the other
 * reading of a date that has two, or NULL; `rule` names how the value was found, or NULL. */
DossierDateEntry *dossier_date_entry_new (DossierPassage *passage, const char *value, const char *alternative, DossierPrecision precision, const char *rule);

DossierPassage  *dossier_date_entry_get_passage (DossierDateEntry *self);
const char      *dossier_date_entry_get_value (DossierDateEntry *self);
const char      *dossier_date_entry_get_alternative (DossierDateEntry *self);
DossierPrecision dossier_date_entry_get_precision (DossierDateEntry *self);
const char      *dossier_date_entry_get_rule (DossierDateEntry *self);

G_END_DECLS
