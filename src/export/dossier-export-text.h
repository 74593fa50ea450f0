/* dossier-export-text.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A flow as plain text, Markdown or HTML. Pure functions; the result is UTF-8 with "\n" line ends.
 */

#pragma once

#include "export/dossier-flow.h"

G_BEGIN_DECLS

char *dossier_export_flow_text (const DossierFlow *flow);
char *dossier_export_flow_markdown (const DossierFlow *flow);
/* One self-contained page: nothing in it is fetched from anywhere. */
char *dossier_export_flow_html (const DossierFlow *flow);

G_END_DECLS
