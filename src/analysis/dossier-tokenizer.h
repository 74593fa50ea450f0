/* dossier-tokenizer.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cuts a text into tokens and marks where paragraphs and sentences begin. Pure function.
 *
 * A word is a run of letters and digits. Inside it stay: an apostrophe before a letter (but `'s`
 * is a token of its own), `.` and `,` between digits, the dots of "U.S.", and whole addresses. A dot
 * stays with a single capital ("J.") and with listed abbreviations ("Mr."). "@name" and "#tag" are one
 * token. Everything else is a token a character; repeated dots are one.
 *
 * A hyphen joins words ("long-term", "al-Assad", "F-16", "2026-01-07", "Jong-un") but is a token between
 * two capitalised words ("Russia-Ukraine"), before a participle ("US-led") and after a lower-case
 * prefix of a name ("pro-Russian"). Names in the tables are cut by the same rules, so "Guinea-Bissau"
 * and "Mont-Saint-Michel" match as three and five tokens.
 */

#pragma once

#include "analysis/dossier-token.h"
#include "model/dossier-block.h"

G_BEGIN_DECLS

/* GArray of DossierToken. `blocks` (code points, may be NULL) tell what is furniture, caption or heading. */
GArray *dossier_tokenize (const char *text, gsize n_bytes, const GArray *blocks);

/* The next token at or after byte `*offset`, which moves behind it; FALSE at the end. Only flags that
 * the characters tell are set: none of the paragraph, sentence, headline and block flags. */
gboolean dossier_tokenizer_next (const char *text, gsize n_bytes, gsize *offset, DossierToken *token);

G_END_DECLS
