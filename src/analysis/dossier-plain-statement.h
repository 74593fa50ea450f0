/* dossier-plain-statement.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Statements that a communiqué gives without quotation marks: "The Foreign Secretary said:", and his words in
 * the paragraphs below, or in the rest of the same one.
 */

#pragma once

#include "analysis/dossier-draft.h"

G_BEGIN_DECLS

/* GArray of DossierUtterance in the order of the text, one a paragraph; empty in other texts. */
GArray *dossier_plain_statement_find (DossierDraft *draft);

G_END_DECLS
