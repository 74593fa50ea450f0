/* dossier-annotation.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A passage that the reader marked, with an optional note and tags. Immutable: an edit makes a new
 * object with the same id. The passage is anchored to one version of the document's text by its
 * hash and code points, and keeps its exact words with 48 code points of context on either side,
 * so that it can be found again in another version. One whose hash is not that of the document's text
 * is lost: its words stand nowhere on the page, and its offsets say nothing.
 */

#pragma once

#include <glib-object.h>

#include "model/dossier-document.h"
#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

#define DOSSIER_ANNOTATION_CONTEXT 48
/* The tag of what the reader chose for the brief. */
#define DOSSIER_BRIEF_TAG "brief"

#define DOSSIER_TYPE_ANNOTATION (dossier_annotation_get_type ())
G_DECLARE_FINAL_TYPE (DossierAnnotation, dossier_annotation, DOSSIER, ANNOTATION, GObject)

/* What an annotation is made from; strings are copied. */
typedef struct
{
  const char        *id;       /* UUID; NULL makes a new one */
  gint64             document; /* 0: it is not in the library, and the passage waits for it */
  const char        *document_title;
  const char        *address; /* of the document, when that is not in the library; else NULL */
  const char        *hash;    /* of the text version that the offsets stand in */
  guint32            start;
  guint32            end;
  const char        *exact;
  const char        *prefix;
  const char        *suffix;
  DossierColour      colour;
  gboolean           underline; /* drawn as a line instead of a box */
  const char        *note;      /* NULL or text */
  const char *const *tags;      /* NULL or sorted names */
  const char        *created;   /* ISO 8601 UTC; NULL = now */
  const char        *modified;
} DossierAnnotationFields;

DossierAnnotation *dossier_annotation_new (const DossierAnnotationFields *fields);
/* A new annotation on code points [start, end) of `document`, words and context filled in. */
DossierAnnotation *dossier_annotation_new_for_passage (DossierDocument *document, guint32 start, guint32 end, DossierColour colour);
/* The same annotation (id, passage, created) with other marks; `modified` becomes now. */
DossierAnnotation *dossier_annotation_edit (DossierAnnotation *self, DossierColour colour, gboolean underline, const char *note, const char *const *tags);

const char   *dossier_annotation_get_id (DossierAnnotation *self);
gint64        dossier_annotation_get_document (DossierAnnotation *self);
const char   *dossier_annotation_get_address (DossierAnnotation *self);
const char   *dossier_annotation_get_document_title (DossierAnnotation *self);
const char   *dossier_annotation_get_hash (DossierAnnotation *self);
guint32       dossier_annotation_get_start (DossierAnnotation *self);
guint32       dossier_annotation_get_end (DossierAnnotation *self);
const char   *dossier_annotation_get_exact (DossierAnnotation *self);
const char   *dossier_annotation_get_prefix (DossierAnnotation *self);
const char   *dossier_annotation_get_suffix (DossierAnnotation *self);
DossierColour dossier_annotation_get_colour (DossierAnnotation *self);
gboolean      dossier_annotation_get_underline (DossierAnnotation *self);
/* NULL when there is none. */
const char *dossier_annotation_get_note (DossierAnnotation *self);
/* Never NULL; may be empty. */
const char *const *dossier_annotation_get_tags (DossierAnnotation *self);
const char        *dossier_annotation_get_created (DossierAnnotation *self);
const char        *dossier_annotation_get_modified (DossierAnnotation *self);

G_END_DECLS
