/* dossier-runner-up.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What else a name could have been: the likeliest of the other things that the tables know under it, or of the other
 * people in the text with that surname. Kept with the mention ("place Paris, US, 0.03"), so that a reader sees what was
 * decided against.
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

/* When all names are found. The number behind the last comma is the share of the second thing's weight in both. */
void dossier_runner_up_note (DossierSearch *search);

G_END_DECLS
