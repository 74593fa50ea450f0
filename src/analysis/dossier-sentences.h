/* dossier-sentences.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Marks on tokens what only a whole line tells: where paragraphs and sentences begin, which lines are
 * headlines, which quotation marks are apostrophes, what lies in furniture or captions. Any thread.
 */

#pragma once

#include "analysis/dossier-token.h"

G_BEGIN_DECLS

/* `tokens`: GArray of DossierToken of `text`; `blocks`: DossierBlock in code points, or NULL. */
void dossier_sentences_mark (const char *text, gsize n_bytes, GArray *tokens, const GArray *blocks);

G_END_DECLS
