/* dossier-figure-qualifier.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How exact a figure says it is: "about 40", "more than 40", "up to 40", "40 or so".
 */

#pragma once

#include "analysis/dossier-draft.h"

G_BEGIN_DECLS

/* "about", "over" (that many or more), "under" (that many or fewer), or NULL when the words around the figure,
 * which lies in tokens `first` to `end`, say nothing. `behind` is where what is counted ends. Static. */
const char *dossier_figure_qualifier_find (const DossierDraft *draft, guint first, guint end, guint behind);

G_END_DECLS
