/* dossier-date-choice.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-date-choice.h"

#include <glib/gi18n.h>

#include "view/dossier-labels.h"

struct _DossierDateChoice
{
  GtkBox parent_instance;

  /* Of the mention that is shown */
  gint64  document;
  guint32 start;
  guint32 end;
};

G_DEFINE_FINAL_TYPE (DossierDateChoice, dossier_date_choice, GTK_TYPE_BOX)

static guint another_signal;

static void
close_cb (DossierDateChoice *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
another_cb (DossierDateChoice *self)
{
  g_signal_emit (self, another_signal, 0);
}

static GtkWidget *
add_button (DossierDateChoice *self, const char *words, const char *state, const char *icon)
{
  g_autofree char *name = state != NULL ? g_strdup_printf ("%s, %s", words, state) : g_strdup (words);
  GtkWidget       *button = gtk_button_new (), *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *image = gtk_image_new_from_icon_name (icon), *label = gtk_label_new (words), *aside = gtk_label_new (state);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (aside, "dim-label");
  gtk_widget_add_css_class (aside, "caption");
  gtk_widget_set_visible (aside, state != NULL);
  gtk_box_append (GTK_BOX (content), image);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), aside);
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "card-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (self), button);

  return button;
}

/* The target comes first: an action without its target is refused, with a warning. */
static void
settle_with (DossierDateChoice *self, GtkWidget *button, const char *value)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), DOSSIER_SETTLED_DATE, self->document, self->start, self->end, value);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.settle-date");
  g_signal_connect_object (button, "clicked", G_CALLBACK (close_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
add_reading (DossierDateChoice *self, const char *value, const char *state, gboolean chosen)
{
  g_autofree char *words = dossier_label_date_reading (value);

  settle_with (self, add_button (self, words, state, chosen ? "radio-checked-symbolic" : "radio-symbolic"), value);
}

static void
add_readings (DossierDateChoice *self, const DossierMention *mention, gboolean settled)
{
  GtkWidget *heading;

  if (mention->value == NULL || (mention->alternative == NULL && !settled))
    return;

  heading = gtk_label_new (_ ("Which date is meant?"));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "card-heading");
  gtk_box_append (GTK_BOX (self), heading);
  /* Translators: beside the reading of a date that is taken unless the reader chooses the other; and beside the one he chose. */
  add_reading (self, mention->value, settled ? _ ("chosen") : _ ("assumed"), settled);
  if (mention->alternative != NULL)
    add_reading (self, mention->alternative, NULL, FALSE);
}

void
dossier_date_choice_set_mention (DossierDateChoice *self, DossierDocument *document, const DossierMention *mention)
{
  gboolean   settled = g_strcmp0 (mention->rule, "reader") == 0;
  GtkWidget *child, *another;

  g_return_if_fail (DOSSIER_IS_DATE_CHOICE (self) && DOSSIER_IS_DOCUMENT (document));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
  gtk_widget_set_visible (GTK_WIDGET (self), mention->type == DOSSIER_ENTITY_DATE);
  if (mention->type != DOSSIER_ENTITY_DATE)
    return;

  self->document = dossier_document_get_id (document);
  self->start = mention->start;
  self->end = mention->end;
  add_readings (self, mention, settled);
  another = add_button (self, _ ("Set another date…"), NULL, "dossier-date-symbolic");
  g_signal_connect_object (another, "clicked", G_CALLBACK (another_cb), self, G_CONNECT_SWAPPED);
  if (settled)
    settle_with (self, add_button (self, _ ("Back to what was found"), NULL, "edit-undo-symbolic"), NULL);
  settle_with (self, add_button (self, _ ("Not a date"), NULL, "edit-clear-symbolic"), "");
}

static void
dossier_date_choice_class_init (DossierDateChoiceClass *klass)
{
  another_signal = g_signal_new ("another", DOSSIER_TYPE_DATE_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_date_choice_init (DossierDateChoice *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}
