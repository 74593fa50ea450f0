/* dossier-excerpt.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A place in a document as a row: its words with a piece of the line before and after. Pure function.
 */

#pragma once

#include "model/dossier-document.h"
#include "model/dossier-passage.h"

G_BEGIN_DECLS

DossierPassage *dossier_excerpt_new (DossierDocument *document, guint32 start, guint32 end);
/* The same with other words than those that stand there, such as a part of them. */
DossierPassage *dossier_excerpt_new_with_words (DossierDocument *document, guint32 start, guint32 end, const char *words);

G_END_DECLS
