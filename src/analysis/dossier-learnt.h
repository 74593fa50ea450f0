/* dossier-learnt.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names that nobody listed, found by the trained tagger. It is told what the rules found; what these are
 * certain of stands, their guesses are changed or dropped when it is sure enough of something else.
 */

#pragma once

#include "analysis/dossier-model.h"

G_BEGIN_DECLS

void dossier_learnt_find (DossierSearch *search, const DossierModel *model);

G_END_DECLS
