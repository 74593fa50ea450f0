/* dossier-reporting-cues.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words that report what somebody says, with the ways in which what is said follows them:
 * data/knowledge/reporting-cues.txt, where every class is explained. Found in any case. Read-only after
 * loading, then for any thread.
 */

#pragma once

#include "analysis/dossier-key.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_REPORTING_THAT = 1 << 0,
  DOSSIER_REPORTING_BARE = 1 << 1, /* "clause" is this and the one above */
  DOSSIER_REPORTING_WH = 1 << 2,
  DOSSIER_REPORTING_TO = 1 << 3,
  DOSSIER_REPORTING_ING = 1 << 4,
  DOSSIER_REPORTING_THING = 1 << 5,     /* np */
  DOSSIER_REPORTING_ADDRESSEE = 1 << 6, /* obj */
  DOSSIER_REPORTING_FOR = 1 << 7,
  DOSSIER_REPORTING_OF = 1 << 8,
  DOSSIER_REPORTING_ON = 1 << 9,
  DOSSIER_REPORTING_ABOUT = 1 << 10,
  DOSSIER_REPORTING_AGAINST = 1 << 11,
  DOSSIER_REPORTING_WITH = 1 << 12,
  DOSSIER_REPORTING_AT = 1 << 13,
  DOSSIER_REPORTING_AS = 1 << 14,
  DOSSIER_REPORTING_AIM = 1 << 15,
  DOSSIER_REPORTING_OUT = 1 << 16,
  DOSSIER_REPORTING_POST = 1 << 17,
  DOSSIER_REPORTING_NOUN = 1 << 18,
  DOSSIER_REPORTING_VERB = 1 << 19, /* whatever is not a noun only */
  DOSSIER_REPORTING_ACT = 1 << 20,
  DOSSIER_REPORTING_SURE = 1 << 21,
} DossierReportingClass;

typedef struct _DossierReportingCues DossierReportingCues;

DossierReportingCues *dossier_reporting_cues_new (const char *text, gsize n_bytes);
void                  dossier_reporting_cues_free (DossierReportingCues *self);

/* The classes of a word as a verb and, with DOSSIER_REPORTING_NOUN, as a noun; 0 = none. */
DossierReportingClass dossier_reporting_cues_get_verb (const DossierReportingCues *self, DossierKey key);
DossierReportingClass dossier_reporting_cues_get_noun (const DossierReportingCues *self, DossierKey key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierReportingCues, dossier_reporting_cues_free)

G_END_DECLS
