/* dossier-iso-date.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates as they stand in findings and metadata, as first and last day: ISO 8601 days, months, years, weeks ("2026-W03"),
 * decades and centuries ("198X", "19XX": ISO 8601-2), quarters as ISO 17369 writes them ("2026-Q1"), and "start/end" of
 * two of these. Days are counted as GDate's Julian days (1 January of the year 1 is 1). Pure functions.
 */

#pragma once

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

/* FALSE for NULL and for what is no date; an interval whose end lies before its start is none. */
gboolean dossier_iso_date_parse (const char *value, guint32 *first, guint32 *last);
/* The first day; 0 for NULL and for what is no date. */
guint32 dossier_iso_date_get_first (const char *value);
/* How exact a value is; unknown for what is no date. */
DossierPrecision dossier_iso_date_get_precision (const char *value);
/* Whether it is a day, month or year: what texts of which stand in the order of time. */
gboolean dossier_iso_date_is_plain (const char *value);
/* "2026-01-22". Newly allocated. */
char *dossier_iso_date_format (guint32 day);
/* The week that holds the day, "2026-W03". */
char *dossier_iso_date_format_week (guint32 day);

G_END_DECLS
