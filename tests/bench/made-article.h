/* made-article.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A made-up article of about 5 KB together with what the analysis would find in it: as many names, quotations,
 * commitments, dates and figures as diplomatic news has. The same number always gives the same article. Names and
 * words are frequent or rare by Zipf's law. Any thread.
 */

#pragma once

#include "model/dossier-document.h"
#include "model/dossier-findings.h"

G_BEGIN_DECLS

#define MADE_YEARS 10 /* of publication, the last of which is MADE_LAST_YEAR */
#define MADE_LAST_YEAR 2025

/* The word of this rank; the ranks below 20 are small English words. Newly allocated. */
char *made_word (guint rank);

/* Answers the article; `findings` are newly made too. */
DossierDocument *made_article (guint number, DossierFindings **findings);

G_END_DECLS
