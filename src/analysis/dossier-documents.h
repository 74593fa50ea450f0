/* dossier-documents.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Documents that are known by their number: "Resolution 2202 (2015)", "S/RES/2202", "Article 5".
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

void dossier_documents_find (DossierSearch *search);

G_END_DECLS
