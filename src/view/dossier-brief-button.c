/* dossier-brief-button.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-brief-button.h"

#include <glib/gi18n.h>

struct _DossierBriefButton
{
  GtkButton parent_instance;
};

G_DEFINE_FINAL_TYPE (DossierBriefButton, dossier_brief_button, GTK_TYPE_BUTTON)

static void
dossier_brief_button_class_init (DossierBriefButtonClass *klass)
{
}

static void
dossier_brief_button_init (DossierBriefButton *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_button_set_icon_name (GTK_BUTTON (self), "list-add-symbolic");
  gtk_widget_set_tooltip_text (widget, _ ("Add to the brief"));
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (widget, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Add to the brief"), -1);
  gtk_widget_set_sensitive (widget, FALSE);
}

void
dossier_brief_button_set_passage (DossierBriefButton *self, DossierPassage *passage)
{
  GtkActionable *actionable = GTK_ACTIONABLE (self);

  g_return_if_fail (DOSSIER_IS_BRIEF_BUTTON (self));

  /* The target comes first: an action without its target is refused, with a warning. */
  if (passage == NULL)
    gtk_actionable_set_action_name (actionable, NULL);
  else
    gtk_actionable_set_action_target (actionable, DOSSIER_BRIEF_PASSAGE, dossier_passage_get_document (passage),
                                      dossier_passage_get_start (passage), dossier_passage_get_end (passage));
  if (passage != NULL)
    gtk_actionable_set_action_name (actionable, "win.add-to-brief");
}
