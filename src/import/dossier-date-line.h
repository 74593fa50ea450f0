/* dossier-date-line.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The date a line of a page states: "Jan. 7, 2026", "7 January 2026 at 10:31", "2026-01-07",
 * "13 hours ago", "Veröffentlicht am 30. Juli 2018". Pure; usable from any thread.
 */

#pragma once

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

typedef struct
{
  char             iso[16]; /* YYYY, YYYY-MM or YYYY-MM-DD; empty when the date is ambiguous or cannot be told */
  DossierPrecision precision;
  gboolean         relative;  /* was counted back from today */
  gboolean         ambiguous; /* 03/04/2026 may be two days */
} DossierDateLine;

/* TRUE when the whole of `text` is a date with the words that pages put around it. `today` may be
 * invalid; then a relative date has no `iso`. */
gboolean dossier_date_line_parse (const char *text, const GDate *today, DossierDateLine *date);

G_END_DECLS
