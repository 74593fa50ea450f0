/* dossier-quotation-text.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a quotation as rows and lists show them, on one line. Pure functions.
 */

#pragma once

#include "model/dossier-document.h"
#include "model/dossier-quotation.h"

G_BEGIN_DECLS

/* What was said, and nothing else: " … " stands for words of the report between its parts. */
char *dossier_quotation_dup_words (const DossierQuotation *self, DossierDocument *document);

/* The words that lead to what is reported: "told reporters"; NULL for direct quotations, and where they stand
 * behind it. */
char *dossier_quotation_dup_report (const DossierQuotation *self, DossierDocument *document);

G_END_DECLS
