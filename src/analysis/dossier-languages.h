/* dossier-languages.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of languages, which are written like peoples and mean no country: "in English", "Russian-speaking", "the
 * German word". Before the countries are looked for.
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

/* Stops the tokens that name a language: nothing is found in them. */
void dossier_languages_stop (DossierSearch *search);

G_END_DECLS
