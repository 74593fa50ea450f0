/* dossier-selection-bar.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-selection-bar.h"

#include <glib/gi18n.h>

#include "view/dossier-brief-button.h"
#include "view/dossier-labels.h"

struct _DossierSelectionBar
{
  GtkPopover parent_instance;

  /* Template children */
  GtkBox             *colours;
  DossierBriefButton *brief;

  /* The colour that a note or tag gets: the last one used. */
  DossierColour colour;
};

enum
{
  ANNOTATE,
  MARK_ENTITY,
  COPY_CITATION,
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierSelectionBar, dossier_selection_bar, GTK_TYPE_POPOVER)

static void
swatch_cb (DossierSelectionBar *self, GtkWidget *button)
{
  self->colour = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "colour"));
  g_signal_emit (self, signals[ANNOTATE], 0, self->colour, FALSE, FALSE);
}

static void
note_cb (DossierSelectionBar *self)
{
  g_signal_emit (self, signals[ANNOTATE], 0, self->colour, TRUE, FALSE);
}

static void
tag_cb (DossierSelectionBar *self)
{
  g_signal_emit (self, signals[ANNOTATE], 0, self->colour, FALSE, TRUE);
}

static void
entity_cb (DossierSelectionBar *self)
{
  g_signal_emit (self, signals[MARK_ENTITY], 0);
}

/* The button has done it. */
static void
brief_cb (DossierSelectionBar *self)
{
  g_signal_emit (self, signals[DONE], 0);
}

static void
copy_cb (DossierSelectionBar *self)
{
  g_signal_emit (self, signals[COPY_CITATION], 0);
}

static void
dossier_selection_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_SELECTION_BAR);

  G_OBJECT_CLASS (dossier_selection_bar_parent_class)->dispose (object);
}

static void
dossier_selection_bar_class_init (DossierSelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_selection_bar_dispose;

  signals[ANNOTATE] = g_signal_new ("annotate", DOSSIER_TYPE_SELECTION_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_BOOLEAN, G_TYPE_BOOLEAN);
  signals[MARK_ENTITY] = g_signal_new ("mark-entity", DOSSIER_TYPE_SELECTION_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DONE] = g_signal_new ("done", DOSSIER_TYPE_SELECTION_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COPY_CITATION] = g_signal_new ("copy-citation", DOSSIER_TYPE_SELECTION_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (DOSSIER_TYPE_BRIEF_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSelectionBar, colours);
  gtk_widget_class_bind_template_child (widget_class, DossierSelectionBar, brief);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
  gtk_widget_class_bind_template_callback (widget_class, tag_cb);
  gtk_widget_class_bind_template_callback (widget_class, entity_cb);
  gtk_widget_class_bind_template_callback (widget_class, brief_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
}

static void
dossier_selection_bar_init (DossierSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (int colour = 0; colour < DOSSIER_N_COLOURS; colour++)
    {
      GtkWidget *swatch = dossier_selection_bar_make_swatch (colour, FALSE);

      g_signal_connect_object (swatch, "clicked", G_CALLBACK (swatch_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->colours, swatch);
    }
}

GtkWidget *
dossier_selection_bar_new (void)
{
  return g_object_new (DOSSIER_TYPE_SELECTION_BAR, NULL);
}

void
dossier_selection_bar_enter (DossierSelectionBar *self)
{
  gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->colours)));
}

void
dossier_selection_bar_set_place (DossierSelectionBar *self, gint64 document, guint32 start, guint32 end)
{
  dossier_brief_button_set_place (self->brief, document, start, end);
}

GtkWidget *
dossier_selection_bar_make_swatch (DossierColour colour, gboolean toggle)
{
  GtkWidget       *button = toggle ? gtk_toggle_button_new () : gtk_button_new ();
  GtkWidget       *dot = gtk_image_new ();
  g_autofree char *tooltip = g_strdup_printf ("%s (%d)", dossier_label_colour (colour), (int)colour + 1);

  gtk_widget_add_css_class (dot, "dossier-swatch");
  gtk_widget_add_css_class (dot, dossier_colour_to_string (colour));
  gtk_widget_set_valign (dot, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (dot, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), dot);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "swatch-button");
  gtk_widget_set_tooltip_text (button, toggle ? dossier_label_colour (colour) : tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, dossier_label_colour (colour), -1);
  g_object_set_data (G_OBJECT (button), "colour", GINT_TO_POINTER (colour));

  return button;
}
