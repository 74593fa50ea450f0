/* dossier-note-row.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-note-row.h"

#include "view/dossier-brief-button.h"
#include "view/dossier-labels.h"

#include <glib/gi18n.h>

struct _DossierNoteRow
{
  GtkListBoxRow parent_instance;

  /* Template children */
  GtkWidget     *swatch;
  GtkLabel      *words;
  GtkLabel      *note;
  GtkLabel      *tags;
  GtkWidget     *lost;
  GtkWidget     *edit_button;
  GtkMenuButton *menu;
  GtkPopover    *popover;
  GtkBox        *colours;

  DossierBriefButton *brief;

  /* Owned */
  DossierAnnotation *annotation;
};

enum
{
  EDIT,
  EDITED,
  DELETED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierNoteRow, dossier_note_row, GTK_TYPE_LIST_BOX_ROW)

static void
edit_cb (DossierNoteRow *self)
{
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[EDIT], 0, self->annotation);
}

static void
delete_cb (DossierNoteRow *self)
{
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[DELETED], 0, self->annotation);
}

static void
colour_cb (GtkButton *button, DossierNoteRow *self)
{
  DossierColour      colour = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "colour"));
  DossierAnnotation *old = self->annotation;
  g_autoptr (DossierAnnotation) edited = dossier_annotation_edit (old, colour, dossier_annotation_get_underline (old), dossier_annotation_get_note (old), dossier_annotation_get_tags (old));

  gtk_popover_popdown (self->popover);
  g_signal_emit (self, signals[EDITED], 0, edited);
}

static void
add_colours (DossierNoteRow *self)
{
  for (guint i = 0; i < DOSSIER_N_COLOURS; i++)
    {
      GtkWidget *button = gtk_button_new ();
      GtkWidget *swatch = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_add_css_class (swatch, "dossier-swatch");
      gtk_widget_add_css_class (swatch, dossier_colour_to_string (i));
      gtk_widget_set_halign (swatch, GTK_ALIGN_CENTER);
      gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
      gtk_button_set_child (GTK_BUTTON (button), swatch);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "dossier-colour-button");
      gtk_widget_set_tooltip_text (button, dossier_label_colour (i));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, dossier_label_colour (i), -1);
      g_object_set_data (G_OBJECT (button), "colour", GUINT_TO_POINTER (i));
      g_signal_connect_object (button, "clicked", G_CALLBACK (colour_cb), self, 0);
      gtk_box_append (self->colours, button);
    }
}

/* The inside of the menu is made when it is first opened; a list may have many rows. */
static void
popover_shown_cb (DossierNoteRow *self)
{
  if (gtk_widget_get_first_child (GTK_WIDGET (self->colours)) == NULL)
    add_colours (self);
}

static void
show_annotation (DossierNoteRow *self)
{
  const char        *note = dossier_annotation_get_note (self->annotation);
  const char *const *tags = dossier_annotation_get_tags (self->annotation);
  const char        *colour = dossier_label_colour (dossier_annotation_get_colour (self->annotation));
  g_autofree char   *one_line = g_strdelimit (g_strdup (dossier_annotation_get_exact (self->annotation)), "\n\t", ' ');
  g_autofree char   *tag_line = tags[0] ? g_strjoinv (" · ", (char **)tags) : NULL;
  g_autofree char   *name = NULL;

  gtk_label_set_label (self->words, one_line);
  gtk_label_set_label (self->note, note ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), note && *note);
  gtk_label_set_label (self->tags, tag_line ? tag_line : "");
  gtk_widget_set_visible (GTK_WIDGET (self->tags), tag_line != NULL);
  gtk_widget_add_css_class (self->swatch, dossier_colour_to_string (dossier_annotation_get_colour (self->annotation)));
  gtk_widget_set_tooltip_text (self->swatch, colour);

  dossier_brief_button_set_place (self->brief, dossier_annotation_get_document (self->annotation), dossier_annotation_get_start (self->annotation),
                                  dossier_annotation_get_end (self->annotation));

  /* Translators: colour, marked words, note. */
  name = g_strdup_printf (_ ("%s: %s. %s"), colour, one_line, note ? note : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static gboolean
delete_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  delete_cb (DOSSIER_NOTE_ROW (widget));
  return TRUE;
}

static void
dossier_note_row_dispose (GObject *object)
{
  DossierNoteRow *self = DOSSIER_NOTE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_NOTE_ROW);
  g_clear_object (&self->annotation);

  G_OBJECT_CLASS (dossier_note_row_parent_class)->dispose (object);
}

static void
dossier_note_row_class_init (DossierNoteRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_note_row_dispose;

  signals[EDIT] = g_signal_new ("edit", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ANNOTATION);
  signals[EDITED] = g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ANNOTATION);
  signals[DELETED] = g_signal_new ("deleted", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ANNOTATION);

  g_type_ensure (DOSSIER_TYPE_BRIEF_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierNoteRow, swatch);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteRow, words);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteRow, note);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteRow, tags);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteRow, lost);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteRow, edit_button);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteRow, brief);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteRow, menu);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteRow, popover);
  gtk_widget_class_bind_template_child (widget_class, DossierNoteRow, colours);
  gtk_widget_class_bind_template_callback (widget_class, edit_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_key_cb, NULL);
}

static void
dossier_note_row_init (DossierNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
dossier_note_row_new (DossierAnnotation *annotation, gboolean lost)
{
  DossierNoteRow *self = g_object_new (DOSSIER_TYPE_NOTE_ROW, NULL);

  self->annotation = g_object_ref (annotation);
  show_annotation (self);
  gtk_widget_set_visible (self->lost, lost);
  if (lost)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _ ("These words are not in the text"), -1);
  gtk_widget_set_sensitive (self->edit_button, !lost);
  return GTK_WIDGET (self);
}
