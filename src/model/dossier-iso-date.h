/* dossier-iso-date.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates as they stand in findings and metadata: ISO 8601 days, months, years and "start/end", as
 * first and last day. Days are counted as GDate's Julian days (1 January of the year 1 is 1). Pure
 * functions.
 */

#pragma once

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

/* FALSE for NULL and for what is no date; an interval whose end lies before its start is none. */
gboolean dossier_iso_date_parse (const char *value, guint32 *first, guint32 *last);
/* How exact a value is: day, month, year or interval; unknown for what is no date. */
DossierPrecision dossier_iso_date_get_precision (const char *value);
/* "2026-01-22". Newly allocated. */
char *dossier_iso_date_format (guint32 day);

G_END_DECLS
