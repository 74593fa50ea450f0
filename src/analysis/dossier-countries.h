/* dossier-countries.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Countries by name, people, capital, metonym and body. A capital or metonym counts for its country when it
 * acts or is acted with ("Kyiv said", "between Moscow and Beijing", "sanctions against Moscow").
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

/* Notes the country of a match when it is sure, as evidence for the rest of the text. */
void dossier_countries_note (DossierSearch *search, const DossierMatch *match);

/* Claims the match when it stands for a country here. */
gboolean dossier_countries_claim (DossierSearch *search, const DossierMatch *match);

G_END_DECLS
