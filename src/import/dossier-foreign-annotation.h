/* dossier-foreign-annotation.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An annotation as a file says it is, before it is known which document of the library it belongs to and whether its
 * words stand there. What the file does not say is NULL, or -1. Belongs to one thread.
 */

#pragma once

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

/* Most that one file may hold; what is longer is cut. Code points. */
#define DOSSIER_FOREIGN_MAX_ANNOTATIONS 100000
#define DOSSIER_FOREIGN_MAX_WORDS 100000
#define DOSSIER_FOREIGN_MAX_CONTEXT 2048
#define DOSSIER_FOREIGN_MAX_NOTE 100000
#define DOSSIER_FOREIGN_MAX_NAME 1000
#define DOSSIER_FOREIGN_MAX_TAGS 500

typedef struct
{
  char    *id;      /* UUID; made of the file's own name for it, so that it is the same each time */
  char    *address; /* of the document; "urn:sha256:" and the hash of its text when it has none on the web */
  char    *title;   /* of the document */
  char    *hash;    /* SHA-256 of the text that the offsets stand in */
  char    *exact;
  char    *prefix;
  char    *suffix;
  gint64   start; /* code points, or UTF-16 units */
  gint64   end;
  gboolean utf16;
  char    *note;
  char   **tags;   /* never NULL */
  gint     colour; /* DossierColour */
  gboolean underline;
  char    *created; /* ISO 8601 UTC */
  char    *modified;
} DossierForeignAnnotation;

DossierForeignAnnotation *dossier_foreign_annotation_new (void);
void                      dossier_foreign_annotation_free (DossierForeignAnnotation *self);
/* GPtrArray of DossierForeignAnnotation. */
GPtrArray *dossier_foreign_annotations_new (void);

/* For those who read files. Cuts what is too long, puts times into one form, takes empty strings for nothing, tags once each
 * and sorted, and names by `name` (a UUID or anything else; NULL = by what it says) what has no id yet. */
void dossier_foreign_annotation_settle (DossierForeignAnnotation *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierForeignAnnotation, dossier_foreign_annotation_free)

G_END_DECLS
