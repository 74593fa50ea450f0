/* dossier-chronology.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a text says happened, was said or is due when: its findings in one order of time. A date that
 * is the deadline of a commitment or the day on which something was said belongs to that, and every
 * other date to an event. Pure function over findings.
 */

#pragma once

#include "model/dossier-findings.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_MOMENT_STATEMENT,
  DOSSIER_MOMENT_EVENT,
  DOSSIER_MOMENT_DEADLINE,
} DossierMomentKind;
#define DOSSIER_N_MOMENT_KINDS (DOSSIER_MOMENT_DEADLINE + 1)

typedef struct
{
  DossierMomentKind kind;
  guint32           start; /* of the words it is about, code points */
  guint32           end;
  guint32           first; /* days as in dossier-iso-date.h */
  guint32           last;
  const char       *value; /* ISO; the findings' */
  const char       *who;   /* speaker or actor, the findings', or NULL */
  DossierPrecision  precision;
  gboolean          reported; /* the text gives no day: it is that of publication */
} DossierChronologyEntry;

/* In the order of the text: GArray of DossierChronologyEntry. `imprints` are code points of the text where it speaks
 * of itself, pairs of start and end, sorted (GArray of guint32). The entries live as long as the findings. */
GArray *dossier_chronology_new (DossierFindings *findings, const GArray *imprints);

G_END_DECLS
