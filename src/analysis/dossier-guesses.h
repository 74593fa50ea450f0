/* dossier-guesses.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names that no table knows and no head word tells: what stands around them decides, with low confidence.
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

/* Runs of two or three unknown capitals where a person would stand. Before the surnames alone are looked for. */
void dossier_guesses_find_people (DossierSearch *search);

/* Runs of capitals that their apposition ("X Y, an independent group") or their end ("Ltd") makes organisations, even
 * when one of the words is a place. Before the places. */
void dossier_guesses_find_organisations (DossierSearch *search);

/* Unknown names where only a place can stand ("in X", "X, Texas", "X province", "village of X", in a row of
 * places), then organisations (acronyms, "X, a group …"). After everything else. */
void dossier_guesses_find_rest (DossierSearch *search);

G_END_DECLS
