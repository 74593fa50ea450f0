/* dossier-store-brief.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The title and the order that the reader gave his brief, settings of the library. What is in it says its tag.
 */

#pragma once

#include "model/dossier-brief.h"
#include "store/dossier-store.h"

G_BEGIN_DECLS

/* What the reader arranged: strings, newly allocated; NULL = not given. `order` are ids, one a line. */
typedef struct
{
  char *title;
  char *order;
} DossierBriefPlan;

void dossier_brief_plan_clear (DossierBriefPlan *self);

gboolean dossier_store_load_brief_plan (DossierConnection *connection, DossierBriefPlan *plan, GError **error);
/* Run in a transaction of the writer. */
gboolean dossier_store_put_brief_plan (DossierConnection *connection, const DossierBriefPlan *plan, GError **error);

/* All annotations with its tag in documents that are not in the bin. */
DossierBrief *dossier_store_load_brief (DossierConnection *connection, GError **error);
/* The same for some annotations. */
DossierBrief *dossier_store_arrange_brief (DossierConnection *connection, GPtrArray *annotations, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierBriefPlan, dossier_brief_plan_clear)

G_END_DECLS
