/* dossier-pdf-image.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures in a PDF. Private to the export room.
 */

#pragma once

#include "export/dossier-pdf-press.h"

G_BEGIN_DECLS

/* At most as wide as the column and three quarters of a page high, on one page with a line of its caption. FALSE when its
 * pixels cannot be had; then nothing is drawn. */
gboolean dossier_press_print_image (DossierPress *self, const DossierFlow *flow, const DossierPiece *piece);

G_END_DECLS
