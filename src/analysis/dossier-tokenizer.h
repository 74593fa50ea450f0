/* dossier-tokenizer.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cuts a text into tokens and marks where paragraphs and sentences begin. Pure function.
 *
 * A word is a run of letters and digits. Inside it stay: an apostrophe before a letter (but `'s`
 * is a token of its own), `.` and `,` between digits, the dots of "U.S.", a hyphen between letters
 * or digits, and whole addresses. A dot stays with a single capital ("J.") and with listed
 * abbreviations ("Mr."). "@name" and "#tag" are one token. Everything else is a token a character.
 */

#pragma once

#include "analysis/dossier-token.h"
#include "model/dossier-block.h"

G_BEGIN_DECLS

/* GArray of DossierToken. `blocks` (code points, may be NULL) tell what is furniture, caption or heading. */
GArray *dossier_tokenize (const char *text, gsize n_bytes, const GArray *blocks);

G_END_DECLS
