/* dossier-cli-report.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The findings of one document as plain text for a person at a terminal.
 */

#pragma once

#include "model/dossier-document.h"
#include "model/dossier-findings.h"

G_BEGIN_DECLS

/* Who, where, when and who said what; newly allocated, no final line break. */
char *dossier_cli_report (DossierDocument *document, DossierFindings *findings);

G_END_DECLS
