/* dossier-heads.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names that are known by their head word: organisations ("Ministry of …", "… University"), documents
 * ("… Declaration", "Treaty on …"), events ("… Summit", "Battle of …") and places ("Lake …", "… Province").
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

void dossier_heads_find (DossierSearch *search);

G_END_DECLS
