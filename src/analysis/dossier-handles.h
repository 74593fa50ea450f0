/* dossier-handles.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "@EmmanuelMacron", "#Kyiv": handles and tags that are the name of somebody or something the text names or the
 * tables know. The mention is the name without its mark.
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

void dossier_handles_find (DossierSearch *search);

G_END_DECLS
