/* dossier-store-passages.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Passages that answer a question: the best hit of a search in each document, every hit of a search
 * in one document, every mention of a country. Run in a reader thread.
 */

#pragma once

#include "store/dossier-result-model.h"

G_BEGIN_DECLS

extern const DossierListSource dossier_list_passages; /* DossierPassage */

G_END_DECLS
