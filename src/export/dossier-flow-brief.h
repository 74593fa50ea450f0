/* dossier-flow-brief.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A sourced brief: the passages that the reader chose, in his order or under what they are (quotations, commitments, dates,
 * passages), each with who said or promised it, its source by number and the paragraph it stands in. All words are
 * those of the documents and of the reader's notes.
 */

#pragma once

#include "export/dossier-flow-builder.h"

G_BEGIN_DECLS

/* Adds the sections; FALSE when there is nothing in them. */
gboolean dossier_flow_add_brief (DossierFlowBuilder *self);

G_END_DECLS
