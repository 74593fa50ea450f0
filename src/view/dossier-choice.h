/* dossier-choice.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A drop-down of things that a list can be narrowed to, and before them one row for all of them ("Any
 * country"). The thing that is chosen stays when others are offered. Rows of a long list are found by typing.
 *
 * Properties: "any" (string): the first row; "label" (string): name for screen readers and tooltip.
 * Signal: "changed".
 */

#pragma once

#include <adwaita.h>

#include "model/dossier-country.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CHOICE (dossier_choice_get_type ())
G_DECLARE_FINAL_TYPE (DossierChoice, dossier_choice, DOSSIER, CHOICE, AdwBin)

/* `ids` and `names` belong together and end with NULL. */
void dossier_choice_set_rows (DossierChoice *self, const char *const *ids, const char *const *names);
/* The countries of a GPtrArray of DossierCountry that have a number of this measure, by name; ids are codes. */
void dossier_choice_set_countries (DossierChoice *self, GPtrArray *countries, DossierMeasure measure);

/* NULL for all. */
const char *dossier_choice_get_id (DossierChoice *self);
/* What the chosen row says. */
const char *dossier_choice_get_name (DossierChoice *self);
/* NULL for all. An id that is not offered yet is added; `name` says how it is called, NULL = the id. */
void dossier_choice_choose (DossierChoice *self, const char *id, const char *name);

G_END_DECLS
