/* dossier-tally.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How many commitments one actor of a scope has made, by theme: a row of the matrix. Immutable.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_TALLY (dossier_tally_get_type ())
G_DECLARE_FINAL_TYPE (DossierTally, dossier_tally, DOSSIER, TALLY, GObject)

/* `actor` NULL: the text does not say who. `country` is alpha-2 or NULL. */
DossierTally *dossier_tally_new (const char *actor, const char *country);
/* Only while the tally is being made. */
void dossier_tally_add (DossierTally *self, const char *theme, guint count);

const char *dossier_tally_get_actor (DossierTally *self);
const char *dossier_tally_get_country (DossierTally *self);
guint       dossier_tally_get_count (DossierTally *self, const char *theme);
guint       dossier_tally_get_total (DossierTally *self);

G_END_DECLS
