/* dossier-brief-button.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-brief-button.h"

#include "view/dossier-brief-host.h"

#include <glib/gi18n.h>

struct _DossierBriefButton
{
  GtkButton parent_instance;

  gint64   document;
  guint32  start;
  guint32  end;
  gboolean sentence; /* around them */
};

G_DEFINE_FINAL_TYPE (DossierBriefButton, dossier_brief_button, GTK_TYPE_BUTTON)

static gboolean
is_in (DossierBriefButton *self)
{
  GtkRoot      *root = gtk_widget_get_root (GTK_WIDGET (self));
  DossierBrief *brief = DOSSIER_IS_BRIEF_HOST (root) ? dossier_brief_host_get_brief (DOSSIER_BRIEF_HOST (root)) : NULL;

  return brief != NULL && dossier_brief_find (brief, self->document, self->start, self->end, self->sentence) != NULL;
}

static void
update (DossierBriefButton *self)
{
  GtkWidget     *widget = GTK_WIDGET (self);
  GtkActionable *actionable = GTK_ACTIONABLE (self);
  gboolean       any = self->end > self->start, in = any && is_in (self);
  const char    *name = in ? _ ("Take out of the brief") : _ ("Add to the brief");

  if (in)
    gtk_widget_add_css_class (widget, "in-brief");
  else
    gtk_widget_remove_css_class (widget, "in-brief");
  gtk_button_set_icon_name (GTK_BUTTON (self), in ? "object-select-symbolic" : "list-add-symbolic");
  gtk_widget_set_tooltip_text (widget, in ? _ ("Take out of the brief (B)") : _ ("Add to the brief (B)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  /* The target comes first: an action without its target is refused, with a warning. */
  if (any)
    gtk_actionable_set_action_target (actionable, DOSSIER_BRIEF_PASSAGE, self->document, self->start, self->end, self->sentence);
  gtk_actionable_set_action_name (actionable, any ? "win.toggle-brief" : NULL);
  if (!any)
    gtk_widget_set_sensitive (widget, FALSE);
}

static void
dossier_brief_button_root (GtkWidget *widget)
{
  DossierBriefButton *self = DOSSIER_BRIEF_BUTTON (widget);
  GtkRoot            *root;

  GTK_WIDGET_CLASS (dossier_brief_button_parent_class)->root (widget);

  root = gtk_widget_get_root (widget);
  if (DOSSIER_IS_BRIEF_HOST (root))
    g_signal_connect_object (root, "brief-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
dossier_brief_button_unroot (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (DOSSIER_IS_BRIEF_HOST (root))
    g_signal_handlers_disconnect_by_func (root, update, widget);

  GTK_WIDGET_CLASS (dossier_brief_button_parent_class)->unroot (widget);
}

static void
dossier_brief_button_class_init (DossierBriefButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->root = dossier_brief_button_root;
  widget_class->unroot = dossier_brief_button_unroot;
}

static void
dossier_brief_button_init (DossierBriefButton *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (widget, "flat");
  gtk_widget_add_css_class (widget, "dossier-brief");
  update (self);
}

static void
set_place (DossierBriefButton *self, gint64 document, guint32 start, guint32 end, gboolean sentence)
{
  g_return_if_fail (DOSSIER_IS_BRIEF_BUTTON (self));

  self->document = document;
  self->start = start;
  self->end = end;
  self->sentence = sentence;
  update (self);
}

static void
set_passage (DossierBriefButton *self, DossierPassage *passage, gboolean sentence)
{
  if (passage != NULL)
    set_place (self, dossier_passage_get_document (passage), dossier_passage_get_start (passage), dossier_passage_get_end (passage), sentence);
  else
    set_place (self, 0, 0, 0, FALSE);
}

void
dossier_brief_button_set_passage (DossierBriefButton *self, DossierPassage *passage)
{
  set_passage (self, passage, FALSE);
}

void
dossier_brief_button_set_mention (DossierBriefButton *self, DossierPassage *passage)
{
  set_passage (self, passage, TRUE);
}

void
dossier_brief_button_set_place (DossierBriefButton *self, gint64 document, guint32 start, guint32 end)
{
  set_place (self, document, start, end, FALSE);
}

static GtkWidget *
find_button (GtkWidget *widget)
{
  GtkWidget *found = DOSSIER_IS_BRIEF_BUTTON (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL; child = gtk_widget_get_next_sibling (child))
    found = find_button (child);

  return found;
}

static gboolean
is_list (GtkWidget *widget)
{
  return GTK_IS_LIST_BASE (widget) || GTK_IS_LIST_BOX (widget);
}

/* The focus is on a row of a list or on something in it. */
static gboolean
key_cb (GtkWidget *view, GVariant *args, gpointer data)
{
  GtkWidget *row = gtk_root_get_focus (gtk_widget_get_root (view));
  GtkWidget *button;

  while (row != NULL && row != view && !is_list (gtk_widget_get_parent (row)))
    row = gtk_widget_get_parent (row);
  if (row == NULL || row == view)
    return FALSE;

  button = find_button (row);
  return button != NULL && gtk_widget_activate (button);
}

void
dossier_brief_button_add_key (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_b, 0, key_cb, NULL);
}
