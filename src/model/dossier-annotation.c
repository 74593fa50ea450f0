/* dossier-annotation.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-annotation.h"

struct _DossierAnnotation
{
  GObject parent_instance;

  /* Owned */
  char  *id;
  char  *document_title;
  char  *address;
  char  *hash;
  char  *exact;
  char  *prefix;
  char  *suffix;
  char  *note;
  char **tags;
  char  *created;
  char  *modified;

  gint64        document;
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

  g_free (self->id);
  g_free (self->document_title);
  g_free (self->address);
  g_free (self->hash);
  g_free (self->exact);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self->note);
  g_strfreev (self->tags);
  g_free (self->created);
  g_free (self->modified);

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

static char *
now_iso (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format_iso8601 (now);
}

static char *
dup_or_null (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

DossierAnnotation *
dossier_annotation_new (const DossierAnnotationFields *fields)
{
  DossierAnnotation *self = g_object_new (DOSSIER_TYPE_ANNOTATION, NULL);

  self->id = fields->id != NULL ? g_strdup (fields->id) : g_uuid_string_random ();
  self->document = fields->document;
  self->document_title = g_strdup (fields->document_title);
  self->address = g_strdup (fields->address);
  self->hash = g_strdup (fields->hash);
  self->start = fields->start;
  self->end = fields->end;
  self->exact = g_strdup (fields->exact);
  self->prefix = g_strdup (fields->prefix);
  self->suffix = g_strdup (fields->suffix);
  self->colour = fields->colour;
  self->underline = fields->underline;
  self->note = dup_or_null (fields->note);
  self->tags = fields->tags != NULL ? g_strdupv ((char **)fields->tags) : g_new0 (char *, 1);
  self->created = fields->created != NULL ? g_strdup (fields->created) : now_iso ();
  self->modified = g_strdup (fields->modified != NULL ? fields->modified : self->created);

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
  g_autofree char *now = now_iso ();

  return dossier_annotation_new (&(DossierAnnotationFields){
    .id = self->id,
    .document = self->document,
    .document_title = self->document_title,
    .address = self->address,
    .hash = self->hash,
    .start = self->start,
    .end = self->end,
    .exact = self->exact,
    .prefix = self->prefix,
    .suffix = self->suffix,
    .colour = colour,
    .underline = underline,
    .note = note,
    .tags = tags,
    .created = self->created,
    .modified = now,
  });
}

#define DEFINE_GETTER(Type, field)                           \
  Type                                                       \
    dossier_annotation_get_##field (DossierAnnotation *self) \
  {                                                          \
    g_return_val_if_fail (DOSSIER_IS_ANNOTATION (self), 0);  \
    return self->field;                                      \
  }

DEFINE_GETTER (const char *, id)
DEFINE_GETTER (gint64, document)
DEFINE_GETTER (const char *, document_title)
DEFINE_GETTER (const char *, address)
DEFINE_GETTER (const char *, hash)
DEFINE_GETTER (guint32, start)
DEFINE_GETTER (guint32, end)
DEFINE_GETTER (const char *, exact)
DEFINE_GETTER (const char *, prefix)
DEFINE_GETTER (const char *, suffix)
DEFINE_GETTER (DossierColour, colour)
DEFINE_GETTER (gboolean, underline)
DEFINE_GETTER (const char *, note)
DEFINE_GETTER (const char *, created)
DEFINE_GETTER (const char *, modified)

const char *const *
dossier_annotation_get_tags (DossierAnnotation *self)
{
  return (const char *const *)self->tags;
}
