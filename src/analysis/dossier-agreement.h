/* dossier-agreement.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One name, one sort of thing: where the same words were found to be a person here and a place or an
 * organisation there, the mentions that little speaks for follow those that much speaks for.
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

void dossier_agreement_make (DossierSearch *search);

G_END_DECLS
