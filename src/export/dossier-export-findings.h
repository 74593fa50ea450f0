/* dossier-export-findings.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Findings as one table: a row a mention, quotation, commitment or figure, in the order of the text. A cell
 * whose column does not belong to the kind of finding is empty. CSV as RFC 4180 has it, UTF-8.
 */

#pragma once

#include "model/dossier-findings.h"

G_BEGIN_DECLS

/* The row of names. */
void dossier_export_findings_csv_names (GString *out);

/* The rows of one document; `number` tells the documents of one file apart. Offsets are code points of `text`. */
void dossier_export_findings_csv (GString *out, guint number, DossierFindings *findings, const char *text);

G_END_DECLS
