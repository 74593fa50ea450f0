/* dossier-date-claim.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dates that files state for programs: "2026-01-31T10:00:00Z", "Sat, 31 Jan 2026 10:00:00 GMT", "20260131". Forms
 * for people are understood too (dossier-date-line.h). The day is the one that is written, whatever its time zone. Pure.
 */

#pragma once

#include <glib.h>

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

/* Takes the date into `*published` (freed first) and `*precision`; FALSE, and both as they were, when `claim` (may be NULL) is
 * no date, or one that cannot be: before 1900, or after `today` (may be invalid). */
gboolean dossier_date_claim_take (const char *claim, const GDate *today, char **published, DossierPrecision *precision);

G_END_DECLS
