/* dossier-mark-core.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reader's marks on a text have in common, whatever else each of them says: a name, the words in one version of
 * a document's text, a note, and when it was made. Plain value; private to the objects that hold one.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef struct
{
  char  *id; /* UUID */
  gint64 document;
  char  *hash;    /* of the text version that the words stand in */
  char  *exact;   /* the words */
  char  *note;    /* NULL or text */
  char  *created; /* ISO 8601 UTC */
  char  *modified;
} DossierMarkCore;

/* Copies `given`, whose strings are borrowed: without an id it gets one, without times those of now; an empty note is none. */
void dossier_mark_core_init (DossierMarkCore *self, const DossierMarkCore *given);
void dossier_mark_core_clear (DossierMarkCore *self);

/* An empty text is none. Newly allocated. */
char *dossier_mark_dup_text (const char *text);
/* ISO 8601 UTC. Newly allocated. */
char *dossier_mark_dup_now (void);

G_END_DECLS
