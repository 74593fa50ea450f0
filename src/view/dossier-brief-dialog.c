/* dossier-brief-dialog.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A new title or order is shown before the library has it, so that a row can be moved several places in one go.
 */

#include "config.h"

#include "view/dossier-brief-dialog.h"

#include "view/dossier-brief-row.h"
#include "view/dossier-note-popover.h"

#include <glib/gi18n.h>

struct _DossierBriefDialog
{
  AdwWindow parent_instance;

  /* Template children */
  GtkWidget   *export_button;
  GtkStack    *stack;
  AdwEntryRow *title_row;
  AdwComboRow *order;
  GtkListBox  *list;

  /* Owned by being its child; made at the first use */
  GtkWidget *popover;

  /* Owned */
  DossierBrief *brief; /* as it is shown, or NULL */

  gboolean filling;
};

/* The rows of the drop-down */
enum
{
  ORDER_KIND,
  ORDER_OWN,
};

enum
{
  ARRANGED,
  ANNOTATION_EDITED,
  ANNOTATION_REMOVED,
  ANNOTATION_ACTIVATED,
  EXPORT,
  STEP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierBriefDialog, dossier_brief_dialog, ADW_TYPE_WINDOW)

static void show_rows (DossierBriefDialog *self);

/* Takes the brief. */
static void
arrange (DossierBriefDialog *self, DossierBrief *arranged)
{
  g_autoptr (DossierBrief) brief = arranged;

  g_set_object (&self->brief, brief);
  show_rows (self);
  g_signal_emit (self, signals[ARRANGED], 0, brief);
}

static void
focus_row (DossierBriefDialog *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
move_cb (DossierBriefDialog *self, gboolean down, GtkListBoxRow *row)
{
  guint from = gtk_list_box_row_get_index (row);
  guint to = down ? from + 1 : from - 1;

  arrange (self, dossier_brief_move (self->brief, from, to));
  focus_row (self, to);
}

static void
remove_cb (DossierBriefDialog *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[ANNOTATION_REMOVED], 0, dossier_brief_row_get_annotation (DOSSIER_BRIEF_ROW (row)));
}

static void
edited_cb (DossierBriefDialog *self, DossierAnnotation *edited)
{
  g_signal_emit (self, signals[ANNOTATION_EDITED], 0, edited);
}

static void
deleted_cb (DossierBriefDialog *self, DossierAnnotation *annotation)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[ANNOTATION_REMOVED], 0, annotation);
}

static void
note_cb (DossierBriefDialog *self, GtkWidget *button, GtkListBoxRow *row)
{
  GtkWidget      *home = gtk_widget_get_parent (GTK_WIDGET (self->stack)); /* a stack gives a popover no place */
  graphene_rect_t place;

  if (self->popover == NULL)
    {
      self->popover = dossier_note_popover_new ();
      gtk_widget_set_parent (self->popover, home);
      g_signal_connect_object (self->popover, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->popover, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
    }
  dossier_note_popover_set_annotation (DOSSIER_NOTE_POPOVER (self->popover), dossier_brief_row_get_annotation (DOSSIER_BRIEF_ROW (row)));
  if (gtk_widget_compute_bounds (button, home, &place))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &(GdkRectangle){ place.origin.x, place.origin.y, place.size.width, place.size.height });
  gtk_popover_popup (GTK_POPOVER (self->popover));
  dossier_note_popover_focus (DOSSIER_NOTE_POPOVER (self->popover), FALSE);
}

static void
row_activated_cb (DossierBriefDialog *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[ANNOTATION_ACTIVATED], 0, dossier_brief_row_get_annotation (DOSSIER_BRIEF_ROW (row)));
}

static void
title_cb (DossierBriefDialog *self)
{
  arrange (self, dossier_brief_rename (self->brief, gtk_editable_get_text (GTK_EDITABLE (self->title_row))));
}

/* The reader's order begins as what is shown. */
static void
order_cb (DossierBriefDialog *self)
{
  if (self->filling || self->brief == NULL)
    return;

  arrange (self, adw_combo_row_get_selected (self->order) == ORDER_OWN ? dossier_brief_move (self->brief, 0, 0) : dossier_brief_group (self->brief));
}

static void
export_cb (DossierBriefDialog *self)
{
  g_signal_emit (self, signals[EXPORT], 0);
}

static gboolean
step_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  g_signal_emit (widget, signals[STEP], 0, g_variant_get_boolean (args));
  return TRUE;
}

/* The place of the row that has the focus, -1 for none. */
static int
find_focus (DossierBriefDialog *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, DOSSIER_TYPE_BRIEF_ROW) : NULL;

  return row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static void
show_rows (DossierBriefDialog *self)
{
  GPtrArray *annotations = dossier_brief_get_annotations (self->brief);
  int        focus = find_focus (self);
  GtkWidget *child;

  self->filling = TRUE;
  adw_combo_row_set_selected (self->order, dossier_brief_get_arranged (self->brief) ? ORDER_OWN : ORDER_KIND);
  self->filling = FALSE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < annotations->len; i++)
    {
      GtkWidget *row = dossier_brief_row_new (annotations->pdata[i], i == 0, i + 1 == annotations->len);

      g_signal_connect_object (row, "move", G_CALLBACK (move_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "note", G_CALLBACK (note_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->list, row);
    }
  gtk_widget_set_sensitive (self->export_button, annotations->len > 0);
  gtk_stack_set_visible_child_name (self->stack, annotations->len > 0 ? "list" : "empty");
  if (focus >= 0 && annotations->len > 0)
    focus_row (self, MIN (focus, (int)annotations->len - 1));
}

static void
dossier_brief_dialog_dispose (GObject *object)
{
  DossierBriefDialog *self = DOSSIER_BRIEF_DIALOG (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_BRIEF_DIALOG);
  g_clear_object (&self->brief);

  G_OBJECT_CLASS (dossier_brief_dialog_parent_class)->dispose (object);
}

static void
dossier_brief_dialog_class_init (DossierBriefDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_brief_dialog_dispose;

  signals[ARRANGED] = g_signal_new ("arranged", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_BRIEF);
  signals[ANNOTATION_EDITED] = g_signal_new ("annotation-edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ANNOTATION);
  signals[ANNOTATION_REMOVED] = g_signal_new ("annotation-removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ANNOTATION);
  signals[ANNOTATION_ACTIVATED] = g_signal_new ("annotation-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ANNOTATION);
  signals[STEP] = g_signal_new ("step", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[EXPORT] = g_signal_new ("export", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-brief-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierBriefDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, DossierBriefDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierBriefDialog, title_row);
  gtk_widget_class_bind_template_child (widget_class, DossierBriefDialog, order);
  gtk_widget_class_bind_template_child (widget_class, DossierBriefDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, step_key_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, step_key_cb, "b", TRUE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dossier_brief_dialog_init (DossierBriefDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
dossier_brief_dialog_new (void)
{
  return g_object_new (DOSSIER_TYPE_BRIEF_DIALOG, NULL);
}

static gboolean
is_same (GPtrArray *one, GPtrArray *two)
{
  gboolean same = one->len == two->len;

  for (guint i = 0; same && i < one->len; i++)
    same = g_str_equal (dossier_annotation_get_id (one->pdata[i]), dossier_annotation_get_id (two->pdata[i])) &&
           g_str_equal (dossier_annotation_get_modified (one->pdata[i]), dossier_annotation_get_modified (two->pdata[i]));

  return same;
}

void
dossier_brief_dialog_set_brief (DossierBriefDialog *self, DossierBrief *brief)
{
  const char *title;
  gboolean    other;

  g_return_if_fail (DOSSIER_IS_BRIEF_DIALOG (self) && DOSSIER_IS_BRIEF (brief));

  title = dossier_brief_get_title (brief);
  if (self->brief == NULL || g_strcmp0 (title, dossier_brief_get_title (self->brief)) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->title_row), title != NULL ? title : "");
  other = self->brief == NULL || dossier_brief_get_arranged (self->brief) != dossier_brief_get_arranged (brief) ||
          !is_same (dossier_brief_get_annotations (self->brief), dossier_brief_get_annotations (brief));
  g_set_object (&self->brief, brief);
  if (other)
    show_rows (self);
}
