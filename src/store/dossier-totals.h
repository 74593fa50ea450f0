/* dossier-totals.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a transaction of the writer adds to the totals of the whole library, gathered until the commit: the documents of
 * one batch mention the same things again and again, and each is then written once. It also remembers which rows of
 * the library the names of this transaction led to, so that they are looked up once. Used by the writer's thread.
 */

#pragma once

#include "model/dossier-moment.h"
#include "store/dossier-connection.h"

G_BEGIN_DECLS

/* An entity of the library as this transaction knows it. */
typedef struct
{
  gint64   id;
  char    *name;
  gboolean has_qualifier;
} DossierKnownEntity;

DossierTotals *dossier_totals_new (void);
void           dossier_totals_free (DossierTotals *self);

/* NULL = not met in this transaction. The answer lives until the transaction ends. */
const DossierKnownEntity *dossier_totals_find_entity (DossierTotals *self, DossierEntityType type, const char *key);
/* A copy is kept. */
void dossier_totals_take_entity (DossierTotals *self, DossierEntityType type, const char *key, const DossierKnownEntity *entity);

void dossier_totals_add_entity (DossierTotals *self, gint64 id, guint mentions, guint documents);
/* `counts`: mentions, documents, quotations, commitments. */
void dossier_totals_add_country (DossierTotals *self, const char *code, const guint counts[4]);
/* `count` is added to what is over the same days. */
void dossier_totals_add_moments (DossierTotals *self, const DossierMomentCount *moments);

/* At the end of a transaction: before it is committed, and when it is taken back or the rows go. */
gboolean dossier_totals_write (DossierTotals *self, DossierConnection *connection, GError **error);
void     dossier_totals_forget (DossierTotals *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTotals, dossier_totals_free)

G_END_DECLS
