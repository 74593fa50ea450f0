/* dossier-date-value.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a date expression means: a day, a month, a year, or an interval between two of these.
 * Plain values in the Gregorian calendar, years 1 … 9999.
 */

#pragma once

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

typedef struct
{
  gint  year;
  guint month; /* 0 = the whole year */
  guint day;   /* 0 = the whole month */
} DossierDatePoint;

typedef struct
{
  DossierDatePoint from;
  DossierDatePoint to;        /* of an interval, week, quarter, decade or century: last day, month or year included */
  DossierPrecision precision; /* UNKNOWN: the words say no definite date, from and to mean nothing */
} DossierDateValue;

gboolean dossier_date_point_is_valid (const DossierDatePoint *point);

/* The point `n` days, months or years away; each needs a point that is at least as exact. A day
 * that the month does not have becomes its last day. */
DossierDatePoint dossier_date_point_add_days (const DossierDatePoint *point, gint n);
DossierDatePoint dossier_date_point_add_months (const DossierDatePoint *point, gint n);

/* 1 = Monday … 7 = Sunday; the point must be a day. */
guint dossier_date_point_weekday (const DossierDatePoint *point);

/* The nth such weekday of a month, 0 = the last. */
DossierDatePoint dossier_date_point_nth_weekday (gint year, guint month, guint weekday, guint n);

/* Days from `a` to `b`; a month counts from its first day, a year from January. */
gint dossier_date_point_distance (const DossierDatePoint *a, const DossierDatePoint *b);

DossierDateValue dossier_date_value_from_point (DossierDatePoint point);
DossierDateValue dossier_date_value_from_interval (DossierDatePoint from, DossierDatePoint to);

/* The week of a day, the quarter that begins with a month, the ten or hundred years from one on. */
DossierDateValue dossier_date_value_from_week (DossierDatePoint day);
DossierDateValue dossier_date_value_from_quarter (DossierDatePoint month);
DossierDateValue dossier_date_value_from_years (gint first, DossierPrecision precision);

/* Whether it reaches over several days, months or years: `to` counts. */
gboolean dossier_date_value_is_span (const DossierDateValue *value);

/* As dossier-iso-date.h has them: "2026", "2026-01", "2026-01-06", "2026-W02", "2026-01-03/2026-01-04"; NULL when the date is unknown. */
char *dossier_date_value_to_string (const DossierDateValue *value);

/* The reverse, for whatever dossier-iso-date.h takes; unknown for what is no date. */
DossierDateValue dossier_date_value_from_string (const char *string);

G_END_DECLS
