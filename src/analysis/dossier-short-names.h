/* dossier-short-names.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Organisations that the text goes on to call by their head word alone: "the European Commission … the
 * Commission". The last one named before is meant.
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

void dossier_short_names_find (DossierSearch *search);

G_END_DECLS
