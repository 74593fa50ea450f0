/* dossier-text-finder.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds words in a document's text as a reader types them: case, Latin and Greek accents, Arabic and
 * Hebrew vowel signs, the shape of quotation marks and dashes, and the kind and number of spaces
 * make no difference. Letters of their own (й, ї, ø) stay themselves. A pure function for any thread.
 */

#pragma once

#include <gio/gio.h>

#include "model/dossier-document.h"
#include "view/dossier-span-index.h"

G_BEGIN_DECLS

/* GArray of DossierSpan in code points, sorted, without overlaps, each `item` its number from 0.
 * NULL when cancelled. An empty query finds nothing. */
GArray *dossier_text_find (DossierDocument *document, const char *query, GCancellable *cancellable);

G_END_DECLS
