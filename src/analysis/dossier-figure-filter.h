/* dossier-figure-filter.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which numbers are no figures: dates, ages, labels, scores, telephone numbers, parts of names.
 */

#pragma once

#include "analysis/dossier-figure-numbers.h"

G_BEGIN_DECLS

/* A number with what belongs to it, in tokens. */
typedef struct
{
  DossierNumber number;
  guint         first; /* with the currency before it */
  guint         end;   /* with the unit behind it */
  const char   *unit;
  guint         of; /* what is counted; of == of_end: nothing named */
  guint         of_end;
} DossierFigureReading;

/* "Article 5", "No. 7", "aged 35". */
gboolean dossier_figure_filter_is_label (const DossierDraft *draft, const DossierFigureReading *reading);
gboolean dossier_figure_filter_accepts (const DossierDraft *draft, const DossierFigureReading *reading);

G_END_DECLS
