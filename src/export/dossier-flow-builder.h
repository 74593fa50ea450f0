/* dossier-flow-builder.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the makers of flows share: the request, the flow so far, and the pieces that all of them add.
 * Private to the export room.
 */

#pragma once

#include "export/dossier-flow.h"

G_BEGIN_DECLS

typedef struct
{
  const DossierExportRequest *request;
  DossierFlow                *flow;
  GPtrArray                  *noted;     /* DossierAnnotation with a number, in order; borrowed */
  guint                       note_base; /* notes of the documents before this one */
} DossierFlowBuilder;

/* A word of the reader's language, or the English one. */
#define DOSSIER_FLOW_LABEL(builder, member, english) \
  ((builder)->request->labels != NULL && (builder)->request->labels->member != NULL ? (builder)->request->labels->member : (english))

/* Takes the text. Owned by the flow. */
DossierPiece *dossier_flow_add_piece (DossierFlowBuilder *self, DossierPieceKind kind, char *text);
/* The annotation's words in one line; newly allocated. */
char *dossier_flow_dup_quoted_words (DossierAnnotation *annotation);
/* "p. 12", or "pp. 12–13": where code points [start, end) stand in print; NULL when the document has no pages. Newly allocated. */
char *dossier_flow_dup_page (DossierFlowBuilder *self, DossierDocument *document, guint32 start, guint32 end);
/* Adds that to a quote. Returns how many bytes its own words have. */
gsize dossier_flow_add_page (DossierFlowBuilder *self, DossierPiece *quote, gint64 document, guint32 start, guint32 end);
/* The reader's note and tags, where there are any; a tag that is `hidden` is left out. */
void dossier_flow_add_note (DossierFlowBuilder *self, DossierAnnotation *annotation, const char *hidden);

G_END_DECLS
