/* dossier-equipment.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Military equipment that no table names: designations ("Su-35S", "MQ-9") and unknown names before a kind of
 * equipment ("Gripen fighter jets"). Kinds alone are not found.
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

void dossier_equipment_find (DossierSearch *search);

G_END_DECLS
