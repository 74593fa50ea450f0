/* dossier-model-file.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rounds trained weights to whole numbers, leaves out the small ones, and writes the model as
 * dossier_model_new() reads it.
 */

#pragma once

#include "analysis/train/dossier-crf.h"

G_BEGIN_DECLS

/* `words`: DossierClusterWord; weights below `least` are left out. */
GBytes *dossier_model_file_write (const DossierCrf *crf, const GArray *words, float least);

G_END_DECLS
