/* dossier-people-patterns.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * People who are told by a fixed pattern and not by their name: authors that are cited ("Berg et al.", "(Berg & Holm,
 * 2012)") and holders of a peerage ("the Duke of Holmby").
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

void dossier_people_patterns_find (DossierSearch *search);

G_END_DECLS
