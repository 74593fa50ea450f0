/* dossier-acronyms.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Acronyms: those that the text defines ("International Criminal Court (ICC)") stand for what they abbreviate
 * wherever they occur; others in capitals are taken for organisations with low confidence.
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

/* Notes "Name (ABC)" and claims all ABC. After the long names have been found. */
void dossier_acronyms_find_defined (DossierSearch *search);

/* Claims capitals that nobody knows. After everything else. */
void dossier_acronyms_find_unknown (DossierSearch *search);

G_END_DECLS
