/* dossier-citation.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words with where they come from, ready to paste: “words” (Title, author, site, date,
 * page, address).
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

/* `date` is as displayed, or NULL. What is not known is left out. Newly allocated. */
char *dossier_citation_make (DossierDocument *document, guint32 start, guint32 end, const char *date);

G_END_DECLS
