/* dossier-export-pdf.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A flow as a PDF, drawn by cairo and Pango: A4, selectable text in every script the machine has
 * fonts for, marks as boxes behind the words, links, outline, page numbers, metadata. Any thread.
 */

#pragma once

#include "export/dossier-flow.h"

G_BEGIN_DECLS

GBytes *dossier_export_flow_pdf (const DossierFlow *flow, GCancellable *cancellable, GError **error);

G_END_DECLS
