/* dossier-text-cleaner.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds in the text of a pasted article what is article and what is page: title, byline, date,
 * captions, headings, lists, and the furniture of web pages, which is folded. Every line stays in
 * the document in its order. Pure; usable from any thread.
 */

#pragma once

#include "import/dossier-reading.h"

G_BEGIN_DECLS

/* `text` is valid UTF-8 of `n_bytes` bytes with "\n" line ends. `today` may be an invalid date:
 * then "13 hours ago" gives no date. No blocks when there is nothing but white space. */
DossierReading *dossier_text_cleaner_run (const char *text, gsize n_bytes, const GDate *today);

G_END_DECLS
