/* dossier-passage.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A place in a document of the library that answers a question: a search hit, a mention of a
 * country, a quotation. It carries enough to be shown as a row and to be jumped to. Immutable.
 *
 * `before`, `words` and `after` are one line of text in three pieces; `words` is the part that
 * answers. Offsets are code points in the document's current text.
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_PASSAGE (dossier_passage_get_type ())
G_DECLARE_FINAL_TYPE (DossierPassage, dossier_passage, DOSSIER, PASSAGE, GObject)

/* What a passage is made from; strings are copied. */
typedef struct
{
  gint64      document;
  const char *title;     /* of the document, as displayed */
  const char *published; /* ISO date, or NULL */
  guint32     start;
  guint32     end;
  const char *before;
  const char *words;
  const char *after;
} DossierPassageFields;

DossierPassage *dossier_passage_new (const DossierPassageFields *fields);

gint64      dossier_passage_get_document (DossierPassage *self);
const char *dossier_passage_get_title (DossierPassage *self);
const char *dossier_passage_get_published (DossierPassage *self);
guint32     dossier_passage_get_start (DossierPassage *self);
guint32     dossier_passage_get_end (DossierPassage *self);
const char *dossier_passage_get_before (DossierPassage *self);
const char *dossier_passage_get_words (DossierPassage *self);
const char *dossier_passage_get_after (DossierPassage *self);

G_END_DECLS
