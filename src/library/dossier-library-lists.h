/* dossier-library-lists.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * More lists of the library: what was said, promised and dated, the collections; and whole lists at
 * once for who writes them out. The rules of dossier-library.h hold.
 */

#pragma once

#include "library/dossier-library.h"
#include "model/dossier-brief.h"
#include "model/dossier-collection.h"
#include "model/dossier-date-entry.h"
#include "model/dossier-moment.h"
#include "model/dossier-pledge.h"
#include "model/dossier-tally.h"
#include "model/dossier-voice.h"

G_BEGIN_DECLS

/* Lazy lists as in dossier-library.h. filter->text is a part of the speaker's name here, of commitments a part of any of
 * their words; filter->entity and filter->country are the speaker's or actor's. filter->query says in which documents.
 * Dates are in the order of what they mean. */
GListModel *dossier_library_list_quotations (DossierLibrary *self, const DossierFilter *filter);  /* item: DossierVoice */
GListModel *dossier_library_list_commitments (DossierLibrary *self, const DossierFilter *filter); /* item: DossierPledge */
GListModel *dossier_library_list_dates (DossierLibrary *self, const DossierFilter *filter);       /* item: DossierDateEntry */

GListModel *dossier_library_list_moments (DossierLibrary *self, const DossierFilter *filter); /* item: DossierMoment, earliest first */

typedef enum
{
  DOSSIER_ROWS_DOCUMENTS,   /* DossierDocumentSummary */
  DOSSIER_ROWS_ENTITIES,    /* DossierEntity */
  DOSSIER_ROWS_COUNTRIES,   /* DossierCountry */
  DOSSIER_ROWS_QUOTATIONS,  /* DossierVoice */
  DOSSIER_ROWS_COMMITMENTS, /* DossierPledge */
  DOSSIER_ROWS_DATES,       /* DossierDateEntry */
  DOSSIER_ROWS_ANNOTATIONS, /* DossierAnnotation */
  DOSSIER_ROWS_COLLECTIONS, /* DossierCollection, by name */
  DOSSIER_ROWS_PASSAGES,    /* DossierPassage */
  DOSSIER_ROWS_CORRECTIONS, /* DossierCorrection, oldest first; the filter does not apply */
} DossierRows;

/* The rows themselves, at most `limit` of them (0 = all): GPtrArray of the class above, in the order of the list. */
void       dossier_library_list_rows_async (DossierLibrary *self, DossierRows rows, const DossierFilter *filter, guint limit, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GPtrArray *dossier_library_list_rows_finish (DossierLibrary *self, GAsyncResult *result, GError **error);

/* Puts a document into a collection, which is made when it is new; or takes it out. Can be undone; finish with change_finish. */
void dossier_library_collect_async (DossierLibrary *self, gint64 document, const char *collection, gboolean included, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);

/* Says what code points [start, end) of a document mean as a date: ISO 8601 as in dossier-iso-date.h, "" = they are no date, NULL =
 * as they were found. The choice stays when the date of publication changes. One undoable action; finish with change_finish. */
void dossier_library_settle_date_async (DossierLibrary *self, gint64 document, guint32 start, guint32 end, const char *value, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);

/* What the reader says became of a commitment. Each is one undoable action; finish with change_finish. */
void dossier_library_put_assessment_async (DossierLibrary *self, DossierAssessment *assessment, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
void dossier_library_delete_assessment_async (DossierLibrary *self, DossierAssessment *assessment, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);

/* What is in the brief, in its order. It changes with the annotations. */
void          dossier_library_load_brief_async (DossierLibrary *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
DossierBrief *dossier_library_load_brief_finish (DossierLibrary *self, GAsyncResult *result, GError **error);
/* Its title and order become those of `brief`: one undoable action; finish with change_finish. */
void dossier_library_arrange_brief_async (DossierLibrary *self, DossierBrief *brief, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);

/* The `limit` actors with most commitments in a scope (0 = all), by theme: GPtrArray of DossierTally, most first. */
void       dossier_library_tally_commitments_async (DossierLibrary *self, const DossierFilter *filter, guint limit, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GPtrArray *dossier_library_tally_commitments_finish (DossierLibrary *self, GAsyncResult *result, GError **error);

/* How many moments of a scope there are over the same days, earliest first: GArray of DossierMomentCount. */
void    dossier_library_count_moments_async (DossierLibrary *self, const DossierFilter *filter, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GArray *dossier_library_count_moments_finish (DossierLibrary *self, GAsyncResult *result, GError **error);

G_END_DECLS
