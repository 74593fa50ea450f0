/* dossier-document-summary.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-document-summary.h"

struct _DossierDocumentSummary
{
  GObject parent_instance;

  /* Owned */
  char *title;
  char *source;
  char *site;
  char *published;
  char *language;
  char *added;

  gint64           id;
  DossierPrecision precision;
  guint            n_chars;
  guint            mentions;
  guint            entities;
  guint            quotations;
  guint            annotations;
  gboolean         analysed;
};

G_DEFINE_FINAL_TYPE (DossierDocumentSummary, dossier_document_summary, G_TYPE_OBJECT)

static void
dossier_document_summary_finalize (GObject *object)
{
  DossierDocumentSummary *self = DOSSIER_DOCUMENT_SUMMARY (object);

  g_free (self->title);
  g_free (self->source);
  g_free (self->site);
  g_free (self->published);
  g_free (self->language);
  g_free (self->added);

  G_OBJECT_CLASS (dossier_document_summary_parent_class)->finalize (object);
}

static void
dossier_document_summary_class_init (DossierDocumentSummaryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_document_summary_finalize;
}

static void
dossier_document_summary_init (DossierDocumentSummary *self)
{
}

DossierDocumentSummary *
dossier_document_summary_new (const DossierDocumentSummaryFields *fields)
{
  DossierDocumentSummary *self;

  g_return_val_if_fail (fields->title != NULL, NULL);

  self = g_object_new (DOSSIER_TYPE_DOCUMENT_SUMMARY, NULL);
  self->id = fields->id;
  self->title = g_strdup (fields->title);
  self->source = g_strdup (fields->source);
  self->site = g_strdup (fields->site);
  self->published = g_strdup (fields->published);
  self->precision = fields->precision;
  self->language = g_strdup (fields->language);
  self->added = g_strdup (fields->added);
  self->n_chars = fields->n_chars;
  self->mentions = fields->mentions;
  self->entities = fields->entities;
  self->quotations = fields->quotations;
  self->annotations = fields->annotations;
  self->analysed = fields->analysed;

  return self;
}

#define DEFINE_GETTER(Type, field)                                      \
  Type                                                                  \
    dossier_document_summary_get_##field (DossierDocumentSummary *self) \
  {                                                                     \
    g_return_val_if_fail (DOSSIER_IS_DOCUMENT_SUMMARY (self), 0);       \
    return self->field;                                                 \
  }

DEFINE_GETTER (gint64, id)
DEFINE_GETTER (const char *, title)
DEFINE_GETTER (const char *, source)
DEFINE_GETTER (const char *, site)
DEFINE_GETTER (const char *, published)
DEFINE_GETTER (DossierPrecision, precision)
DEFINE_GETTER (const char *, language)
DEFINE_GETTER (const char *, added)
DEFINE_GETTER (guint, n_chars)
DEFINE_GETTER (guint, mentions)
DEFINE_GETTER (guint, entities)
DEFINE_GETTER (guint, quotations)
DEFINE_GETTER (guint, annotations)
DEFINE_GETTER (gboolean, analysed)
