/* dossier-query.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reader typed into the search, understood. Pure function, any thread.
 *
 *   words  "a phrase"  prefix*  a NEAR b  a OR b  -not  in:title
 *   person: org: place: country:UA type: tag: note: speaker: source: collection: before:2026-01-10 after:
 *
 * Words that stand side by side are all wanted; OR joins its two neighbours only. A filter's value
 * with spaces stands in quotation marks. What cannot be understood is an error with a sentence for
 * the reader.
 */

#pragma once

#include <glib.h>

#include "store/dossier-store-error.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_QUERY_PERSON,
  DOSSIER_QUERY_ORGANISATION,
  DOSSIER_QUERY_PLACE,
  DOSSIER_QUERY_COUNTRY,
  DOSSIER_QUERY_TYPE,
  DOSSIER_QUERY_TAG,
  DOSSIER_QUERY_NOTE,
  DOSSIER_QUERY_SPEAKER,
  DOSSIER_QUERY_SOURCE,
  DOSSIER_QUERY_COLLECTION,
  DOSSIER_QUERY_BEFORE,
  DOSSIER_QUERY_AFTER,
} DossierQueryField;

typedef struct
{
  DossierQueryField field;
  gboolean          negated;
  char             *value;
} DossierQueryCondition;

typedef struct
{
  char   *match;      /* an FTS5 expression, or NULL when no word is asked for */
  char   *exclude;    /* an FTS5 expression that must not match, or NULL */
  GArray *conditions; /* DossierQueryCondition */
} DossierQuery;

DossierQuery *dossier_query_parse (const char *text, GError **error);
void          dossier_query_free (DossierQuery *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierQuery, dossier_query_free)

G_END_DECLS
