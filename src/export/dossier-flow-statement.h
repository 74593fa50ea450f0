/* dossier-flow-statement.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Something said, promised or dated as it stands in an export: the words of the document, under them who, on which
 * condition, until when, what became of it, and where it stands. Private to the export room.
 */

#pragma once

#include "export/dossier-flow-builder.h"
#include "model/dossier-assessment.h"

G_BEGIN_DECLS

/* Everything is borrowed. */
typedef struct
{
  DossierDocument         *document;
  guint                    source; /* its number */
  guint32                  start;  /* code points */
  guint32                  end;
  const DossierQuotation  *quotation; /* or NULL, as what follows: at most one of quotation, commitment and date */
  const DossierCommitment *commitment;
  const char              *date;       /* value */
  const char              *who;        /* besides the speaker or actor */
  DossierAssessment       *assessment; /* of the commitment */
} DossierFlowStatement;

/* Words that are no sentence by themselves come with the sentence around them. */
void dossier_flow_add_statement (DossierFlowBuilder *self, const DossierFlowStatement *statement);

/* The rows of the request: what was said, promised or dated, in their order. FALSE when there are none. */
gboolean dossier_flow_add_statements (DossierFlowBuilder *self);

G_END_DECLS
