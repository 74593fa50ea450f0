/* dossier-window-panes.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The panes at the side follow the page that is read, and lead to places on it.
 */

#include "config.h"

#include "dossier-window-private.h"

#include "view/dossier-heading.h"

#include <glib/gi18n.h>

#define MARGIN 9 /* px around the switcher */

static void
entity_activated_cb (DossierWindow *self, DossierEntity *entity)
{
  DossierFindings *findings = self->tab ? dossier_tab_get_findings (self->tab) : NULL;
  guint            index;

  if (dossier_entity_sidebar_get_library_scope (self->entity_sidebar))
    {
      dossier_window_show_entity (self, entity);
      return;
    }
  if (findings == NULL || !g_ptr_array_find (findings->entities, entity, &index))
    return;
  adw_view_stack_set_visible_child_name (self->views, "read");
  dossier_window_uncover_page (self);
  dossier_document_view_next_mention (dossier_tab_get_view (self->tab), (int)index);
}

static void
annotation_activated_cb (DossierWindow *self, DossierAnnotation *annotation)
{
  DossierDocument *document = self->tab ? dossier_tab_get_document (self->tab) : NULL;

  if (document && g_strcmp0 (dossier_annotation_get_hash (annotation), dossier_document_get_hash (document)) != 0)
    {
      dossier_window_tell (self, _ ("These words are not in the text any more."), FALSE);
      return;
    }
  dossier_window_go_to (self, dossier_annotation_get_start (annotation), dossier_annotation_get_end (annotation));
}

static void
annotation_edit_cb (DossierWindow *self, DossierAnnotation *annotation)
{
  if (self->tab == NULL)
    return;
  dossier_window_go_to (self, dossier_annotation_get_start (annotation), dossier_annotation_get_end (annotation));
  dossier_document_view_edit_annotation (dossier_tab_get_view (self->tab), dossier_annotation_get_id (annotation), FALSE);
}

static void
annotation_edited_cb (DossierWindow *self, DossierAnnotation *annotation)
{
  if (self->tab)
    dossier_tab_edit_annotation (self->tab, annotation);
}

static void
annotation_deleted_cb (DossierWindow *self, DossierAnnotation *annotation)
{
  if (self->tab)
    dossier_tab_delete_annotation (self->tab, annotation);
}

static void
heading_activated_cb (DossierWindow *self, DossierHeading *heading)
{
  dossier_window_go_to (self, dossier_heading_get_offset (heading), dossier_heading_get_end (heading));
}

static void
correct_cb (DossierWindow *self, GPtrArray *entities, int verdict)
{
  dossier_window_judge_entities (self, entities, (DossierVerdict)verdict);
}

static void
connect_sidebar (DossierWindow *self)
{
  g_signal_connect_object (self->entity_sidebar, "entity-activated", G_CALLBACK (entity_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entity_sidebar, "correct", G_CALLBACK (correct_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notes_pane, "annotation-activated", G_CALLBACK (annotation_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notes_pane, "annotation-edit", G_CALLBACK (annotation_edit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notes_pane, "annotation-edited", G_CALLBACK (annotation_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->notes_pane, "annotation-deleted", G_CALLBACK (annotation_deleted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->outline_pane, "heading-activated", G_CALLBACK (heading_activated_cb), self, G_CONNECT_SWAPPED);
}

static void
make_sidebar (DossierWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *switcher = gtk_stack_switcher_new ();

  self->sidebar_stack = GTK_STACK (gtk_stack_new ());
  self->entity_sidebar = g_object_new (DOSSIER_TYPE_ENTITY_SIDEBAR, NULL);
  self->notes_pane = g_object_new (DOSSIER_TYPE_NOTES_PANE, NULL);
  self->outline_pane = g_object_new (DOSSIER_TYPE_OUTLINE_PANE, NULL);
  gtk_stack_set_hhomogeneous (self->sidebar_stack, FALSE);
  gtk_stack_set_vhomogeneous (self->sidebar_stack, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->sidebar_stack), TRUE);
  gtk_stack_add_titled (self->sidebar_stack, GTK_WIDGET (self->entity_sidebar), "entities", _ ("Entities"));
  gtk_stack_add_titled (self->sidebar_stack, GTK_WIDGET (self->notes_pane), "notes", _ ("Notes"));
  gtk_stack_add_titled (self->sidebar_stack, GTK_WIDGET (self->outline_pane), "outline", _ ("Outline"));

  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->sidebar_stack);
  gtk_widget_set_margin_start (switcher, MARGIN);
  gtk_widget_set_margin_end (switcher, MARGIN);
  gtk_widget_set_margin_top (switcher, MARGIN);
  gtk_widget_set_margin_bottom (switcher, 6);
  gtk_box_append (GTK_BOX (box), switcher);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sidebar_stack));
  adw_clamp_set_child (self->sidebar_clamp, box);
  connect_sidebar (self);
}

void
dossier_window_make_panes (DossierWindow *self)
{
  self->library_pane = g_object_new (DOSSIER_TYPE_LIBRARY_PANE, NULL);
  adw_clamp_set_child (self->library_clamp, GTK_WIDGET (self->library_pane));
  make_sidebar (self);
  dossier_window_connect_library_pane (self);
}

void
dossier_window_update_panes (DossierWindow *self)
{
  DossierTab *tab = self->tab && dossier_tab_get_document (self->tab) ? self->tab : NULL;
  GPtrArray  *annotations = tab ? dossier_tab_get_annotations (tab) : NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  dossier_entity_sidebar_set_findings (self->entity_sidebar, tab ? dossier_tab_get_findings (tab) : NULL, tab && dossier_tab_get_waiting (tab));
  dossier_notes_pane_set_annotations (self->notes_pane, annotations ? annotations : tab ? none
                                                                                        : NULL,
                                      tab ? dossier_document_get_hash (dossier_tab_get_document (tab)) : NULL);
  dossier_outline_pane_set_outline (self->outline_pane, tab ? dossier_document_view_get_outline (dossier_tab_get_view (tab)) : NULL);
}
