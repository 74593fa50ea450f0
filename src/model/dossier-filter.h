/* dossier-filter.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a list shows and in which order: an immutable value that store and view share. NULL and 0
 * mean "no restriction". Passed by pointer and copied by whoever keeps it.
 */

#pragma once

#include <glib-object.h>

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_ORDER_DEFAULT, /* documents: newest first; entities: most mentioned; annotations: by place */
  DOSSIER_ORDER_NAME,
  DOSSIER_ORDER_DATE,
  DOSSIER_ORDER_COUNT,
  /* Of commitments; by name is by actor, by date is by when the source was published. */
  DOSSIER_ORDER_ACTION,
  DOSSIER_ORDER_BENEFICIARY,
  DOSSIER_ORDER_CONDITION,
  DOSSIER_ORDER_DEADLINE,
  DOSSIER_ORDER_THEME,
  DOSSIER_ORDER_MODALITY,
  DOSSIER_ORDER_OUTCOME,
} DossierOrder;
#define DOSSIER_N_ORDERS (DOSSIER_ORDER_OUTCOME + 1)

typedef struct
{
  char        *text;            /* query language for documents, substring for entities and statements */
  char        *query;           /* only documents that this finds, in the query language */
  gint64       document;        /* only this document; 0 = whole library */
  gint64       entity;          /* library id: only documents, passages and quotations of this entity; 0 = all */
  char        *collection;      /* only documents of this collection */
  char        *country;         /* alpha-2 */
  guint        types;           /* bit per DossierEntityType; 0 = all */
  char        *after;           /* published on or after, ISO day */
  char        *before;          /* published before, ISO day */
  char        *actor;           /* of commitments: exactly this one */
  char        *theme;           /* of commitments */
  char        *modality;        /* of commitments */
  guint        outcomes;        /* of commitments: bit per DossierOutcome; 0 = all */
  guint        quotation_kinds; /* bit per DossierQuotationKind; 0 = all */
  guint        moments;         /* of what is dated: bit per DossierMomentKind; 0 = all */
  char        *from;            /* what is dated lies on this ISO day or later */
  char        *to;              /* and ends on this day or before */
  gboolean     binned;          /* the documents in the bin; else those that are not */
  DossierOrder order;
  gboolean     reversed; /* the order the other way round; commitments only */
} DossierFilter;

#define DOSSIER_TYPE_FILTER (dossier_filter_get_type ())
GType dossier_filter_get_type (void);

DossierFilter *dossier_filter_new (void);
/* A copy of NULL is an empty filter. */
DossierFilter *dossier_filter_copy (const DossierFilter *self);
/* NULL is no filter at all, other than an empty one. */
gboolean dossier_filter_equal (const DossierFilter *self, const DossierFilter *other);
void     dossier_filter_free (DossierFilter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFilter, dossier_filter_free)

G_END_DECLS
