/* dossier-place-countries.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In which country a place lies that no table knows: the one named beside it, else the one that the document is
 * most about.
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

/* The country named right before or behind some tokens, in the same sentence: "northern Nigerian state of X", "X in
 * Iraq". Leaves `country` alone when it is not empty or there is none. */
void dossier_place_countries_read_near (const DossierSearch *search, guint token, guint end, char country[3]);

/* Gives countries to all places that were told by what stands around them. When everything else is found. */
void dossier_place_countries_complete (DossierSearch *search);

G_END_DECLS
