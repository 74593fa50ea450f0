/* dossier-matcher.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds forms of the gazetteer at a place in a text: longest first, in the case in which they are written.
 * In a line of capitals, where case tells nothing, words are compared as if they were in title case.
 * Any thread.
 */

#pragma once

#include "analysis/dossier-draft.h"

G_BEGIN_DECLS

/* The longest form that begins with this token and has at most `max_tokens`. */
DossierMatch dossier_match_at (const DossierDraft *draft, guint32 token, guint max_tokens);

/* The longest title ("Prime Minister", "foreign minister") that begins with this token; any case. The draft remembers it:
 * many stages ask for the same tokens. */
DossierMatch dossier_match_title_at (const DossierDraft *draft, guint32 token);

G_END_DECLS
