/* dossier-place-countries.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In which country a place lies that no table knows: what is named near its mentions and what the whole text is
 * about speak for countries. Towns of the tables follow where the text is clearly about another country that has one
 * of that name too.
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

/* Gives countries to all places that were told by what stands around them, and to organisations that are named after
 * a great town. When everything else is found. */
void dossier_place_countries_complete (DossierSearch *search);

G_END_DECLS
