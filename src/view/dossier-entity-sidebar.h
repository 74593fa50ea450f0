/* dossier-entity-sidebar.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of entities beside the page: of the document that is read, or of the whole library.
 *
 * The document's list is made here from its findings, most mentioned first, and filtered here.
 * The library's list is a lazy model that comes from outside: when the reader asks for other rows,
 * "filter-changed" is emitted and the owner gives a new model made with
 * dossier_entity_sidebar_dup_filter().
 *
 * One click on a row activates it; Control and Shift select several, which can be joined, confirmed or rejected.
 *
 * Signals: "entity-activated" (DossierEntity *), "filter-changed", "correct" (GPtrArray of DossierEntity, DossierVerdict).
 * Properties: "library-scope" (gboolean, read only).
 */

#pragma once

#include <gtk/gtk.h>

#include "model/dossier-filter.h"
#include "model/dossier-findings.h"

G_BEGIN_DECLS

/* What the reader says of entities. */
typedef enum
{
  DOSSIER_VERDICT_WRONG, /* something is to be corrected; ask what */
  DOSSIER_VERDICT_RIGHT,
  DOSSIER_VERDICT_NONE, /* they are no entities */
} DossierVerdict;

#define DOSSIER_TYPE_ENTITY_SIDEBAR (dossier_entity_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (DossierEntitySidebar, dossier_entity_sidebar, DOSSIER, ENTITY_SIDEBAR, GtkWidget)

/* What was found in the document; NULL while nothing is known. `waiting` says that it is to come. */
void dossier_entity_sidebar_set_findings (DossierEntitySidebar *self, DossierFindings *findings, gboolean waiting);
/* Rows of the library scope: DossierRow of DossierEntity. */
void dossier_entity_sidebar_set_library_model (DossierEntitySidebar *self, GListModel *model);

gboolean       dossier_entity_sidebar_get_library_scope (DossierEntitySidebar *self);
DossierFilter *dossier_entity_sidebar_dup_filter (DossierEntitySidebar *self);

/* Shows which entity is selected on the page: its row becomes the selected one. NULL for none. */
void dossier_entity_sidebar_select (DossierEntitySidebar *self, DossierEntity *entity);
void dossier_entity_sidebar_focus_filter (DossierEntitySidebar *self);

G_END_DECLS
