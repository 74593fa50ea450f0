/* dossier-equipment-nouns.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Weapons and military vehicles by kind, without a name: "chemical weapons", "anti-tank missiles", "armoured
 * vehicles". Run when all names are found, since these are in small letters and free.
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

void dossier_equipment_nouns_find (DossierSearch *search);

G_END_DECLS
