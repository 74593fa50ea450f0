/* dossier-known.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the tables name. In two steps: first what is sure whatever stands around it (stop phrases, names of several
 * words), and the evidence which countries the text is about; at the end, when people and long names have
 * their tokens, everything else, each kind by its own rules.
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

void dossier_known_find_sure (DossierSearch *search);
void dossier_known_find_rest (DossierSearch *search);

G_END_DECLS
