/* dossier-figure-qualifier.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How exact a figure says it is: "about 40", "more than 40", "up to 40", "40 or so".
 */

#pragma once

#include "analysis/dossier-figure-filter.h"

G_BEGIN_DECLS

/* "about", "over" (that many or more), "under" (that many or fewer), or NULL when the words around the figure say
 * nothing. Static. */
const char *dossier_figure_qualifier_find (const DossierDraft *draft, const DossierFigureReading *reading);

G_END_DECLS
