/* dossier-sentence.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sentences that a passage stands in, for whoever takes it out of its text and wants it to be read. They never
 * reach over the end of a block. Pure function.
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

/* Code points [*from, *to) of the sentences that hold [start, end), without space around them. */
void dossier_sentence_around (DossierDocument *document, guint32 start, guint32 end, guint32 *from, guint32 *to);

G_END_DECLS
