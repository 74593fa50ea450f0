/* dossier-other-script.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same name in another script, in brackets or behind a slash: "Volodymyr Zelensky (Володимир Зеленський)",
 * "Zaha Hadid (Arabic: زها حديد)". It is the same thing, and no second one.
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

/* Gives the words in the other script to the thing named beside them, from whatever was found in them before. */
void dossier_other_script_link (DossierSearch *search);

G_END_DECLS
