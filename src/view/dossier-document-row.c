/* dossier-document-row.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-document-row.h"

#include "model/dossier-document-summary.h"
#include "view/dossier-compat.h"
#include "view/dossier-labels.h"

struct _DossierDocumentRow
{
  GtkWidget parent_instance;

  /* Template children */
  GtkLabel *title;
  GtkLabel *origin;
  GtkImage *marks;

  /* Owned */
  DossierDocumentSummary *summary;
};

enum
{
  PROP_SUMMARY = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierDocumentRow, dossier_document_row, GTK_TYPE_WIDGET)

static void
dossier_document_row_show (DossierDocumentRow *self)
{
  DossierDocumentSummary *summary = self->summary;
  g_autofree char        *origin = NULL;
  g_autofree char        *words = NULL;
  const char             *title = summary ? dossier_document_summary_get_title (summary) : "";

  if (summary)
    origin = dossier_label_origin (dossier_document_summary_get_site (summary), dossier_document_summary_get_source (summary), dossier_document_summary_get_published (summary), dossier_document_summary_get_precision (summary));
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->origin, origin ? origin : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), summary ? title : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->marks), summary && dossier_document_summary_get_annotations (summary) > 0);

  words = origin && *origin ? g_strdup_printf ("%s, %s", title, origin) : g_strdup (title);
  dossier_compat_name_row (GTK_WIDGET (self), words);
}

static void
dossier_document_row_set_summary (DossierDocumentRow *self, DossierDocumentSummary *summary)
{
  if (!g_set_object (&self->summary, summary))
    return;

  dossier_document_row_show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

static void
dossier_document_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierDocumentRow *self = DOSSIER_DOCUMENT_ROW (object);

  if (prop_id == PROP_SUMMARY)
    g_value_set_object (value, self->summary);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossier_document_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  DossierDocumentRow *self = DOSSIER_DOCUMENT_ROW (object);

  if (prop_id == PROP_SUMMARY)
    dossier_document_row_set_summary (self, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossier_document_row_dispose (GObject *object)
{
  DossierDocumentRow *self = DOSSIER_DOCUMENT_ROW (object);

  dossier_compat_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_DOCUMENT_ROW);
  g_clear_object (&self->summary);

  G_OBJECT_CLASS (dossier_document_row_parent_class)->dispose (object);
}

static void
dossier_document_row_class_init (DossierDocumentRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_document_row_get_property;
  object_class->set_property = dossier_document_row_set_property;
  object_class->dispose = dossier_document_row_dispose;

  properties[PROP_SUMMARY] = g_param_spec_object ("summary", NULL, NULL, DOSSIER_TYPE_DOCUMENT_SUMMARY, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-document-row.ui");
  gtk_widget_class_set_css_name (widget_class, "documentrow");
  gtk_widget_class_bind_template_child (widget_class, DossierDocumentRow, title);
  gtk_widget_class_bind_template_child (widget_class, DossierDocumentRow, origin);
  gtk_widget_class_bind_template_child (widget_class, DossierDocumentRow, marks);
}

static void
dossier_document_row_init (DossierDocumentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
