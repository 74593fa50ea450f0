/* dossier-names.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The names stage: people, countries, places, organisations, equipment, documents and events of a draft,
 * with the entities they lead to.
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

void dossier_names_find (DossierDraft *draft);

/* The rules and tables alone: what the trained tagger is told, and trained on. */
void dossier_names_find_by_rules (DossierSearch *search);

G_END_DECLS
