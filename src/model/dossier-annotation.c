/* dossier-annotation.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-annotation.h"

#include "model/dossier-mark-core.h"

struct _DossierAnnotation
{
  GObject parent_instance;

  DossierMarkCore core;

  /* Owned */
  char  *document_title;
  char  *address;
  char  *prefix;
  char  *suffix;
  char **tags;

  guint32       start;
  guint32       end;
  DossierColour colour;
  gboolean      underline;
};

G_DEFINE_FINAL_TYPE (DossierAnnotation, dossier_annotation, G_TYPE_OBJECT)

static void
dossier_annotation_finalize (GObject *object)
{
  DossierAnnotation *self = DOSSIER_ANNOTATION (object);

  g_free (self->document_title);
  g_free (self->address);
  g_free (self->prefix);
  g_free (self->suffix);
  g_strfreev (self->tags);
  dossier_mark_core_clear (&self->core);

  G_OBJECT_CLASS (dossier_annotation_parent_class)->finalize (object);
}

static void
dossier_annotation_class_init (DossierAnnotationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_annotation_finalize;
}

static void
dossier_annotation_init (DossierAnnotation *self)
{
}

DossierAnnotation *
dossier_annotation_new (const DossierAnnotationFields *fields)
{
  DossierAnnotation *self = g_object_new (DOSSIER_TYPE_ANNOTATION, NULL);

  dossier_mark_core_init (&self->core, &(DossierMarkCore){
                                         .id = (char *)fields->id,
                                         .document = fields->document,
                                         .hash = (char *)fields->hash,
                                         .exact = (char *)fields->exact,
                                         .note = (char *)fields->note,
                                         .created = (char *)fields->created,
                                         .modified = (char *)fields->modified,
                                       });
  self->document_title = g_strdup (fields->document_title);
  self->address = g_strdup (fields->address);
  self->start = fields->start;
  self->end = fields->end;
  self->prefix = g_strdup (fields->prefix);
  self->suffix = g_strdup (fields->suffix);
  self->colour = fields->colour;
  self->underline = fields->underline;
  self->tags = fields->tags != NULL ? g_strdupv ((char **)fields->tags) : g_new0 (char *, 1);

  return self;
}

DossierAnnotation *
dossier_annotation_new_for_passage (DossierDocument *document, guint32 start, guint32 end, DossierColour colour)
{
  g_autofree char *title = dossier_document_dup_display_title (document);
  g_autofree char *exact = dossier_document_dup_words (document, start, end);
  g_autofree char *prefix = dossier_document_dup_words (document, start > DOSSIER_ANNOTATION_CONTEXT ? start - DOSSIER_ANNOTATION_CONTEXT : 0, start);
  g_autofree char *suffix = dossier_document_dup_words (document, end, end + DOSSIER_ANNOTATION_CONTEXT);

  return dossier_annotation_new (&(DossierAnnotationFields){
    .document = dossier_document_get_id (document),
    .document_title = title,
    .hash = dossier_document_get_hash (document),
    .start = start,
    .end = end,
    .exact = exact,
    .prefix = prefix,
    .suffix = suffix,
    .colour = colour,
  });
}

DossierAnnotation *
dossier_annotation_edit (DossierAnnotation *self, DossierColour colour, gboolean underline, const char *note, const char *const *tags)
{
  g_autofree char *now = dossier_mark_dup_now ();

  return dossier_annotation_new (&(DossierAnnotationFields){
    .id = self->core.id,
    .document = self->core.document,
    .document_title = self->document_title,
    .address = self->address,
    .hash = self->core.hash,
    .start = self->start,
    .end = self->end,
    .exact = self->core.exact,
    .prefix = self->prefix,
    .suffix = self->suffix,
    .colour = colour,
    .underline = underline,
    .note = note,
    .tags = tags,
    .created = self->core.created,
    .modified = now,
  });
}

#define DEFINE_GETTER(Type, name, field)                    \
  Type                                                      \
    dossier_annotation_get_##name (DossierAnnotation *self) \
  {                                                         \
    g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), 0); \
    return self->field;                                     \
  }

DEFINE_GETTER (const char *, id, core.id)
DEFINE_GETTER (gint64, document, core.document)
DEFINE_GETTER (const char *, document_title, document_title)
DEFINE_GETTER (const char *, address, address)
DEFINE_GETTER (const char *, hash, core.hash)
DEFINE_GETTER (guint32, start, start)
DEFINE_GETTER (guint32, end, end)
DEFINE_GETTER (const char *, exact, core.exact)
DEFINE_GETTER (const char *, prefix, prefix)
DEFINE_GETTER (const char *, suffix, suffix)
DEFINE_GETTER (DossierColour, colour, colour)
DEFINE_GETTER (gboolean, underline, underline)
DEFINE_GETTER (const char *, note, core.note)
DEFINE_GETTER (const char *, created, core.created)
DEFINE_GETTER (const char *, modified, core.modified)

const char *const *
dossier_annotation_get_tags (DossierAnnotation *self)
{
  return (const char *const *)self->tags;
}
