/* dossier-reporting-verb.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A verb that reports speech with the words that belong to it: "has repeatedly said", "pointed out". What only
 * looks like one is none: nouns ("the claim"), what is not said ("did not say", "would say"), what is said of
 * somebody ("was told").
 */

#pragma once

#include "analysis/dossier-draft.h"

G_BEGIN_DECLS

typedef struct
{
  guint                 first; /* of the group */
  guint                 verb;
  guint                 end;
  DossierReportingClass classes;
  gboolean              participle; /* "saying", with no auxiliary */
  gboolean              dependent;  /* a participle, or behind "and": its subject is that of another verb */
} DossierReportingVerb;

/* The group around the word at `token`, which reaches no farther back than `floor`. FALSE: it reports nothing. */
gboolean dossier_reporting_verb_read (const DossierDraft *draft, guint token, guint floor, DossierReportingVerb *verb);

G_END_DECLS
