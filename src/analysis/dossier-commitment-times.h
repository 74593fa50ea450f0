/* dossier-commitment-times.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When an act is to happen or end: "by March", "next week", "soon", "until a successor is named".
 */

#pragma once

#include "analysis/dossier-commitment-text.h"

G_BEGIN_DECLS

/* The deadline of the act that begins at `action` and ends before `end`; its frame begins at `start`. `fronted`: a date
 * before the subject counts too ("In May Iran will act"). */
DossierClause dossier_deadline_find (const DossierCommitmentText *text, guint start, guint action, guint end, gboolean fronted);

/* What the dates of a deadline mean, as ISO 8601; NULL = no date. Free with g_free(). */
char *dossier_deadline_dup_due (const DossierCommitmentText *text, DossierClause deadline);

G_END_DECLS
