/* dossier-places.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places that the tables know: parts of the world, regions, seas, towns. Of namesakes that one is taken whose
 * country the text names, then the capital, then the largest. Small towns need a reason.
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

/* Claims the match when it means a place here. `sure`: something else says already that it does. */
gboolean dossier_places_claim (DossierSearch *search, const DossierMatch *match, gboolean sure);

/* Whether a name that is a country means a state of the same name here (Georgia), or a town ("Lebanon, Ohio"). */
gboolean dossier_places_is_state (const DossierSearch *search, const DossierMatch *match, const char *country);

/* The match without small words at its ends: "mainland | China", "Nordic | countries". */
DossierMatch dossier_places_trim (const DossierSearch *search, const DossierMatch *match);

/* The country of "Texas", "France" behind the comma at `comma`; FALSE = none. */
gboolean dossier_places_read_container (const DossierSearch *search, guint comma, char country[3]);

G_END_DECLS
