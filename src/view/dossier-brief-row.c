/* dossier-brief-row.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-brief-row.h"

#include <glib/gi18n.h>

struct _DossierBriefRow
{
  GtkListBoxRow parent_instance;

  /* Template children */
  GtkLabel  *words;
  GtkLabel  *note;
  GtkLabel  *origin;
  GtkWidget *note_button;
  GtkWidget *up;
  GtkWidget *down;

  /* Owned */
  DossierAnnotation *annotation;
};

enum
{
  MOVE,
  NOTE,
  REMOVE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierBriefRow, dossier_brief_row, GTK_TYPE_LIST_BOX_ROW)

static void
move (DossierBriefRow *self, gboolean down)
{
  if (gtk_widget_get_sensitive (down ? self->down : self->up))
    g_signal_emit (self, signals[MOVE], 0, down);
}

static void
up_cb (DossierBriefRow *self)
{
  move (self, FALSE);
}

static void
down_cb (DossierBriefRow *self)
{
  move (self, TRUE);
}

static void
note_cb (DossierBriefRow *self)
{
  g_signal_emit (self, signals[NOTE], 0, self->note_button);
}

static void
remove_cb (DossierBriefRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static gboolean
move_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  move (DOSSIER_BRIEF_ROW (widget), g_variant_get_boolean (args));
  return TRUE;
}

static gboolean
note_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  note_cb (DOSSIER_BRIEF_ROW (widget));
  return TRUE;
}

static gboolean
remove_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  remove_cb (DOSSIER_BRIEF_ROW (widget));
  return TRUE;
}

static void
dossier_brief_row_dispose (GObject *object)
{
  DossierBriefRow *self = DOSSIER_BRIEF_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_BRIEF_ROW);
  g_clear_object (&self->annotation);

  G_OBJECT_CLASS (dossier_brief_row_parent_class)->dispose (object);
}

static void
dossier_brief_row_class_init (DossierBriefRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_brief_row_dispose;

  signals[MOVE] = g_signal_new ("move", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[NOTE] = g_signal_new ("note", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);
  signals[REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-brief-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierBriefRow, words);
  gtk_widget_class_bind_template_child (widget_class, DossierBriefRow, note);
  gtk_widget_class_bind_template_child (widget_class, DossierBriefRow, origin);
  gtk_widget_class_bind_template_child (widget_class, DossierBriefRow, note_button);
  gtk_widget_class_bind_template_child (widget_class, DossierBriefRow, up);
  gtk_widget_class_bind_template_child (widget_class, DossierBriefRow, down);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
  gtk_widget_class_bind_template_callback (widget_class, up_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, move_key_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, move_key_cb, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_n, 0, note_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, remove_key_cb, NULL);
}

static void
dossier_brief_row_init (DossierBriefRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
dossier_brief_row_new (DossierAnnotation *annotation, gboolean first, gboolean last)
{
  DossierBriefRow *self = g_object_new (DOSSIER_TYPE_BRIEF_ROW, NULL);
  g_autofree char *words = g_strdelimit (g_strdup (dossier_annotation_get_exact (annotation)), "\n\t", ' ');
  const char      *note = dossier_annotation_get_note (annotation);
  g_autofree char *name = NULL;

  self->annotation = g_object_ref (annotation);
  gtk_label_set_label (self->words, words);
  gtk_label_set_label (self->note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_label_set_label (self->origin, dossier_annotation_get_document_title (annotation));
  gtk_widget_set_sensitive (self->up, !first);
  gtk_widget_set_sensitive (self->down, !last);
  /* Translators: words of a passage, the title of its document, the reader's note. */
  name = g_strdup_printf (_ ("%s. %s. %s"), words, dossier_annotation_get_document_title (annotation), note != NULL ? note : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

DossierAnnotation *
dossier_brief_row_get_annotation (DossierBriefRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_BRIEF_ROW (self), NULL);

  return self->annotation;
}
