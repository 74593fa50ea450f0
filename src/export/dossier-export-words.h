/* dossier-export-words.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a piece as text, Markdown or HTML, with its marks. Where a note hangs on marked words, its
 * number stands behind them in square brackets. Private to the export room.
 */

#pragma once

#include "export/dossier-flow.h"

G_BEGIN_DECLS

typedef struct
{
  void (*append) (GString *out, const char *words, gsize n_bytes);
  gboolean shows_marks; /* as <mark class="colour"> */
} DossierDialect;

extern const DossierDialect dossier_dialect_text;
extern const DossierDialect dossier_dialect_markdown;
extern const DossierDialect dossier_dialect_html;

void dossier_export_append_marked (GString *out, const DossierPiece *piece, const DossierDialect *dialect);

G_END_DECLS
