/* dossier-empty-page.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-empty-page.h"

#include "view/dossier-error-text.h"

#include <glib/gi18n.h>

struct _DossierEmptyPage
{
  AdwBin parent_instance;

  /* Template children */
  AdwStatusPage *page;
  GtkButton     *button;
};

G_DEFINE_FINAL_TYPE (DossierEmptyPage, dossier_empty_page, ADW_TYPE_BIN)

static void
dossier_empty_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_EMPTY_PAGE);

  G_OBJECT_CLASS (dossier_empty_page_parent_class)->dispose (object);
}

static void
dossier_empty_page_class_init (DossierEmptyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_empty_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-empty-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierEmptyPage, page);
  gtk_widget_class_bind_template_child (widget_class, DossierEmptyPage, button);
}

static void
dossier_empty_page_init (DossierEmptyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show (DossierEmptyPage *self, const char *title, const char *words, const char *label, const char *action, const char *target)
{
  adw_status_page_set_title (self->page, title);
  adw_status_page_set_description (self->page, words);
  gtk_button_set_label (self->button, label);
  /* They change one after the other and must fit each other in between. */
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), NULL);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (self->button), target ? g_variant_new_string (target) : NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
}

void
dossier_empty_page_show_no_document (DossierEmptyPage *self, const char *words)
{
  g_return_if_fail (DOSSIER_IS_EMPTY_PAGE (self));

  show (self, _ ("No document is open"), words, _ ("Show the _library"), "win.scope", "library");
}

void
dossier_empty_page_show_nothing (DossierEmptyPage *self, const char *title, DossierScopeKind kind)
{
  g_return_if_fail (DOSSIER_IS_EMPTY_PAGE (self));

  if (kind == DOSSIER_SCOPE_LIBRARY)
    show (self, title, _ ("More documents may hold more."), _ ("_Open documents…"), "win.open", NULL);
  else
    show (self, title, NULL, _ ("Show the _library"), "win.scope", "library");
}

void
dossier_empty_page_show_filtered (DossierEmptyPage *self)
{
  g_return_if_fail (DOSSIER_IS_EMPTY_PAGE (self));

  show (self, _ ("Nothing matches the filter"), NULL, _ ("_Clear the filter"), "view.clear-filter", NULL);
}

void
dossier_empty_page_show_error (DossierEmptyPage *self, const GError *error)
{
  g_autofree char *words = dossier_error_text (error);

  g_return_if_fail (DOSSIER_IS_EMPTY_PAGE (self));

  show (self, _ ("This cannot be shown"), words, _ ("Show the _library"), "win.scope", "library");
}
