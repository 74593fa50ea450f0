/* dossier-repeats.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A name that something beside it told once ("the town of Zemlin") is the same wherever else it stands.
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

void dossier_repeats_find (DossierSearch *search);

G_END_DECLS
