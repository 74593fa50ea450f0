/* dossier-note-popover.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-note-popover.h"

#include <glib/gi18n.h>
#include <string.h>

#include "view/dossier-selection-bar.h"

/* A pause in typing after which the note is reported. */
#define REST_MS 1500

struct _DossierNotePopover
{
  GtkPopover parent_instance;

  /* Template children */
  GtkBox          *colours;
  GtkToggleButton *underline;
  GtkTextView     *note;
  GtkFlowBox      *chips;
  GtkText         *tag_entry;

  /* Owned */
  DossierAnnotation *annotation;
  GPtrArray         *tags; /* sorted names */

  guint    rest_timeout;
  gboolean filling;
};

enum
{
  EDITED,
  DELETED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierNotePopover, dossier_note_popover, GTK_TYPE_POPOVER)

static DossierColour
get_colour (DossierNotePopover *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->colours)); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (child)))
      return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (child), "colour"));

  return dossier_annotation_get_colour (self->annotation);
}

static char *
dup_note (DossierNotePopover *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strchomp (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static gboolean
is_other (DossierNotePopover *self, DossierColour colour, gboolean underline, const char *note, const char *const *tags)
{
  const char *old = dossier_annotation_get_note (self->annotation);

  return colour != dossier_annotation_get_colour (self->annotation) ||
         underline != dossier_annotation_get_underline (self->annotation) ||
         strcmp (note, old != NULL ? old : "") != 0 ||
         !g_strv_equal (tags, dossier_annotation_get_tags (self->annotation));
}

/* Reports what differs from the annotation as it was last reported. */
static void
report (DossierNotePopover *self)
{
  g_autofree char *note = NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (DossierAnnotation) edited = NULL;
  gboolean underline = gtk_toggle_button_get_active (self->underline);

  g_clear_handle_id (&self->rest_timeout, g_source_remove);
  if (self->annotation == NULL)
    return;

  note = dup_note (self);
  for (guint i = 0; i < self->tags->len; i++)
    g_ptr_array_add (names, g_ptr_array_index (self->tags, i));
  g_ptr_array_add (names, NULL);
  if (!is_other (self, get_colour (self), underline, note, (const char *const *)names->pdata))
    return;

  edited = dossier_annotation_edit (self->annotation, get_colour (self), underline, *note != '\0' ? note : NULL, (const char *const *)names->pdata);
  g_set_object (&self->annotation, edited);
  g_signal_emit (self, signals[EDITED], 0, edited);
}

static gboolean
rested_cb (gpointer data)
{
  DossierNotePopover *self = data;

  self->rest_timeout = 0;
  report (self);

  return G_SOURCE_REMOVE;
}

/* The wait is not begun anew by each key: a note that is typed on and on is kept every REST_MS. */
static void
note_changed_cb (DossierNotePopover *self)
{
  if (!self->filling && self->rest_timeout == 0)
    self->rest_timeout = g_timeout_add (REST_MS, rested_cb, self);
}

static void
choice_cb (DossierNotePopover *self)
{
  if (!self->filling)
    report (self);
}

static void
delete_cb (DossierNotePopover *self)
{
  g_autoptr (DossierAnnotation) annotation = g_steal_pointer (&self->annotation);

  g_clear_handle_id (&self->rest_timeout, g_source_remove);
  gtk_popover_popdown (GTK_POPOVER (self));
  if (annotation != NULL)
    g_signal_emit (self, signals[DELETED], 0, annotation);
}

/* Tags */

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void fill_chips (DossierNotePopover *self);

static void
remove_tag_cb (DossierNotePopover *self, GtkWidget *button)
{
  const char *name = g_object_get_data (G_OBJECT (button), "name");
  guint       i;

  if (!g_ptr_array_find_with_equal_func (self->tags, name, g_str_equal, &i))
    return;

  g_ptr_array_remove_index (self->tags, i);
  fill_chips (self);
  report (self);
}

static void
add_chip (DossierNotePopover *self, const char *name)
{
  GtkWidget       *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget       *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  GtkWidget       *child = gtk_flow_box_child_new ();
  g_autofree char *label = g_strdup_printf (_ ("Remove the tag “%s”"), name);

  gtk_widget_add_css_class (chip, "tag-chip");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (GTK_BOX (chip), gtk_label_new (name));
  gtk_box_append (GTK_BOX (chip), button);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), chip);
  gtk_widget_set_focusable (child, FALSE);
  gtk_widget_set_halign (child, GTK_ALIGN_START);
  gtk_flow_box_append (self->chips, child);
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (name), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_tag_cb), self, G_CONNECT_SWAPPED);
}

static void
fill_chips (DossierNotePopover *self)
{
  GtkFlowBoxChild *child;

  while ((child = gtk_flow_box_get_child_at_index (self->chips, 0)) != NULL)
    gtk_flow_box_remove (self->chips, GTK_WIDGET (child));
  for (guint i = 0; i < self->tags->len; i++)
    add_chip (self, g_ptr_array_index (self->tags, i));
  gtk_widget_set_visible (GTK_WIDGET (self->chips), self->tags->len > 0);
}

/* Takes the names in the entry, separated by commas. */
static void
add_tags_cb (DossierNotePopover *self)
{
  g_auto (GStrv) names = g_strsplit (gtk_editable_get_text (GTK_EDITABLE (self->tag_entry)), ",", -1);
  gboolean added = FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    {
      const char *name = g_strstrip (names[i]);

      if (*name == '\0' || g_ptr_array_find_with_equal_func (self->tags, name, g_str_equal, NULL))
        continue;
      g_ptr_array_add (self->tags, g_strdup (name));
      added = TRUE;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->tag_entry), "");
  if (!added)
    return;

  g_ptr_array_sort (self->tags, compare_names);
  fill_chips (self);
  report (self);
}

static void
tag_changed_cb (DossierNotePopover *self)
{
  if (strchr (gtk_editable_get_text (GTK_EDITABLE (self->tag_entry)), ',') != NULL)
    add_tags_cb (self);
}

static void
closed_cb (DossierNotePopover *self)
{
  add_tags_cb (self);
  report (self);
}

/* Object */

void
dossier_note_popover_set_annotation (DossierNotePopover *self, DossierAnnotation *annotation)
{
  const char        *note = dossier_annotation_get_note (annotation);
  const char *const *tags = dossier_annotation_get_tags (annotation);
  GtkWidget         *child = gtk_widget_get_first_child (GTK_WIDGET (self->colours));

  closed_cb (self);
  self->filling = TRUE;
  g_set_object (&self->annotation, annotation);
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child), GPOINTER_TO_INT (g_object_get_data (G_OBJECT (child), "colour")) == (int)dossier_annotation_get_colour (annotation));
  gtk_toggle_button_set_active (self->underline, dossier_annotation_get_underline (annotation));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note), note != NULL ? note : "", -1);
  g_ptr_array_set_size (self->tags, 0);
  for (guint i = 0; tags[i] != NULL; i++)
    g_ptr_array_add (self->tags, g_strdup (tags[i]));
  fill_chips (self);
  self->filling = FALSE;
}

DossierAnnotation *
dossier_note_popover_get_annotation (DossierNotePopover *self)
{
  return self->annotation;
}

void
dossier_note_popover_focus (DossierNotePopover *self, gboolean tags)
{
  gtk_widget_grab_focus (tags ? GTK_WIDGET (self->tag_entry) : GTK_WIDGET (self->note));
}

static void
dossier_note_popover_dispose (GObject *object)
{
  DossierNotePopover *self = DOSSIER_NOTE_POPOVER (object);

  g_clear_handle_id (&self->rest_timeout, g_source_remove);
  g_clear_object (&self->annotation);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_NOTE_POPOVER);

  G_OBJECT_CLASS (dossier_note_popover_parent_class)->dispose (object);
}

static void
dossier_note_popover_class_init (DossierNotePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_note_popover_dispose;

  signals[EDITED] = g_signal_new ("edited", DOSSIER_TYPE_NOTE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ANNOTATION);
  signals[DELETED] = g_signal_new ("deleted", DOSSIER_TYPE_NOTE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ANNOTATION);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-note-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierNotePopover, colours);
  gtk_widget_class_bind_template_child (widget_class, DossierNotePopover, underline);
  gtk_widget_class_bind_template_child (widget_class, DossierNotePopover, note);
  gtk_widget_class_bind_template_child (widget_class, DossierNotePopover, chips);
  gtk_widget_class_bind_template_child (widget_class, DossierNotePopover, tag_entry);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_tags_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_changed_cb);
}

static void
dossier_note_popover_init (DossierNotePopover *self)
{
  GtkToggleButton *first = NULL;

  self->tags = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int colour = 0; colour < DOSSIER_N_COLOURS; colour++)
    {
      GtkWidget *swatch = dossier_selection_bar_make_swatch (colour, TRUE);

      if (first == NULL)
        first = GTK_TOGGLE_BUTTON (swatch);
      else
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (swatch), first);
      g_signal_connect_object (swatch, "toggled", G_CALLBACK (choice_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->colours, swatch);
    }
  g_signal_connect_object (gtk_text_view_get_buffer (self->note), "changed", G_CALLBACK (note_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
dossier_note_popover_new (void)
{
  return g_object_new (DOSSIER_TYPE_NOTE_POPOVER, NULL);
}
