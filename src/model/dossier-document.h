/* dossier-document.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One version of a document's text with its metadata. Immutable after construction, so it may be
 * read from any thread. Id 0 means that it is not (yet) in a library.
 *
 * The text is valid UTF-8 without NUL: the blocks joined by one "\n". All offsets are code points
 * in this text, which its hash names.
 */

#pragma once

#include <glib-object.h>

#include "model/dossier-block.h"
#include "model/dossier-image.h"
#include "model/dossier-page-map.h"
#include "model/dossier-text-map.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_DOCUMENT (dossier_document_get_type ())
G_DECLARE_FINAL_TYPE (DossierDocument, dossier_document, DOSSIER, DOCUMENT, GObject)

/* What a document is made from. Strings may be NULL where nothing is known; all are copied. */
typedef struct
{
  gint64             id;
  const char        *title;
  const char        *byline;
  const char        *published; /* ISO 8601: YYYY, YYYY-MM, YYYY-MM-DD */
  DossierPrecision   precision; /* of `published` */
  const char        *language;  /* BCP 47, "en" */
  const char        *source;    /* file name or address it came from */
  const char        *site;      /* outlet */
  const char        *added;     /* ISO 8601 UTC time of import; NULL outside a library */
  const char        *text;
  GArray            *blocks;   /* DossierBlock; a reference is taken; NULL = one body block */
  GPtrArray         *images;   /* DossierImage, in order; a reference is taken; NULL = none */
  DossierPageMap    *pages;    /* of a printed document; a reference is taken; NULL = it has no pages */
  const char *const *warnings; /* sentences for the reader */
} DossierDocumentFields;

DossierDocument *dossier_document_new (const DossierDocumentFields *fields);

gint64                dossier_document_get_id (DossierDocument *self);
const char           *dossier_document_get_title (DossierDocument *self);
const char           *dossier_document_get_byline (DossierDocument *self);
const char           *dossier_document_get_published (DossierDocument *self);
DossierPrecision      dossier_document_get_precision (DossierDocument *self);
const char           *dossier_document_get_language (DossierDocument *self);
const char           *dossier_document_get_source (DossierDocument *self);
const char           *dossier_document_get_site (DossierDocument *self);
const char           *dossier_document_get_added (DossierDocument *self);
const char           *dossier_document_get_text (DossierDocument *self);
gsize                 dossier_document_get_n_bytes (DossierDocument *self);
gsize                 dossier_document_get_n_chars (DossierDocument *self);
const DossierTextMap *dossier_document_get_map (DossierDocument *self);
/* SHA-256 of the text, lower-case hexadecimal: the name of this version. */
const char *dossier_document_get_hash (DossierDocument *self);
/* DossierBlock, sorted by start, owned by the document, not to be changed. */
GArray *dossier_document_get_blocks (DossierDocument *self);
/* DossierImage, in the order in which they stand, owned by the document, not to be changed; never NULL. */
GPtrArray         *dossier_document_get_images (DossierDocument *self);
const char *const *dossier_document_get_warnings (DossierDocument *self);
/* Whether a code point stands in page furniture. */
gboolean dossier_document_is_furniture (DossierDocument *self, guint32 at);
/* Its pages, owned by the document; NULL when it has none. */
DossierPageMap *dossier_document_get_pages (DossierDocument *self);

/* The first words of a text: what a document without a title is called. Newly allocated. */
char *dossier_document_dup_opening (const char *text);
/* The title, or the first words of the text when there is none. Newly allocated. */
char *dossier_document_dup_display_title (DossierDocument *self);
/* The words between two code points. Newly allocated. */
char *dossier_document_dup_words (DossierDocument *self, gsize start, gsize end);

G_END_DECLS
