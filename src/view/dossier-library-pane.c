/* dossier-library-pane.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-library-pane.h"

#include "model/dossier-document-summary.h"
#include "model/dossier-passage.h"
#include "model/dossier-row.h"
#include "view/dossier-document-row.h"
#include "view/dossier-passage-row.h"

#include <glib/gi18n.h>

struct _DossierLibraryPane
{
  GtkWidget parent_instance;

  /* Template children */
  GtkSearchEntry *search;
  GtkStack       *stack;
  GtkListView    *documents;
  GtkListView    *hits;
  GtkLabel       *empty_label;

  /* Owned */
  GtkSingleSelection *document_selection;
  GtkSingleSelection *hit_selection;
  char               *trouble;

  gint64 current; /* the document that is read */
};

enum
{
  DOCUMENT_ACTIVATED,
  PASSAGE_ACTIVATED,
  SEARCH_CHANGED,
  ORDER_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierLibraryPane, dossier_library_pane, GTK_TYPE_WIDGET)

static gboolean
has_items (GtkSingleSelection *selection)
{
  GListModel *model = gtk_single_selection_get_model (selection);

  return model && g_list_model_get_n_items (model) > 0;
}

static void
update_page (DossierLibraryPane *self)
{
  gboolean    searching = gtk_single_selection_get_model (self->hit_selection) != NULL;
  const char *page = "empty";
  const char *words = _ ("The library is empty.");

  if (self->trouble)
    words = self->trouble;
  else if (searching && has_items (self->hit_selection))
    page = "hits";
  else if (searching)
    words = _ ("Nothing in the library answers these words.");
  else if (has_items (self->document_selection))
    page = "documents";

  gtk_label_set_label (self->empty_label, words);
  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
search_changed_cb (DossierLibraryPane *self)
{
  g_signal_emit (self, signals[SEARCH_CHANGED], 0, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
stop_search_cb (DossierLibraryPane *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
document_activated_cb (DossierLibraryPane *self, guint position)
{
  g_autoptr (DossierRow) row = g_list_model_get_item (G_LIST_MODEL (self->document_selection), position);
  DossierDocumentSummary *summary = row ? dossier_row_get_item (row) : NULL;

  if (summary)
    g_signal_emit (self, signals[DOCUMENT_ACTIVATED], 0, dossier_document_summary_get_id (summary));
}

static void
hit_activated_cb (DossierLibraryPane *self, guint position)
{
  g_autoptr (DossierRow) row = g_list_model_get_item (G_LIST_MODEL (self->hit_selection), position);
  DossierPassage *passage = row ? dossier_row_get_item (row) : NULL;

  if (passage)
    g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage);
}

static void
order_action_cb (GSimpleAction *action, GVariant *target, gpointer data)
{
  DossierLibraryPane *self = data;
  const char         *word = g_variant_get_string (target, NULL);
  DossierOrder        order = DOSSIER_ORDER_DEFAULT;

  if (g_str_equal (word, "date"))
    order = DOSSIER_ORDER_DATE;
  else if (g_str_equal (word, "name"))
    order = DOSSIER_ORDER_NAME;
  g_simple_action_set_state (action, target);
  g_signal_emit (self, signals[ORDER_CHANGED], 0, (guint)order);
}

static GtkSingleSelection *
new_selection (DossierLibraryPane *self, GtkListView *view)
{
  GtkSingleSelection *selection = gtk_single_selection_new (NULL);

  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (view, GTK_SELECTION_MODEL (selection));
  return selection;
}

static void
add_actions (DossierLibraryPane *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) order = g_simple_action_new_stateful ("order", G_VARIANT_TYPE_STRING, g_variant_new_string ("added"));

  g_signal_connect_object (order, "activate", G_CALLBACK (order_action_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (order));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "library", G_ACTION_GROUP (group));
}

static void
dossier_library_pane_dispose (GObject *object)
{
  DossierLibraryPane *self = DOSSIER_LIBRARY_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_LIBRARY_PANE);
  g_clear_object (&self->document_selection);
  g_clear_object (&self->hit_selection);
  g_clear_pointer (&self->trouble, g_free);

  G_OBJECT_CLASS (dossier_library_pane_parent_class)->dispose (object);
}

static void
dossier_library_pane_class_init (DossierLibraryPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = dossier_library_pane_dispose;

  signals[DOCUMENT_ACTIVATED] = g_signal_new ("document-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[PASSAGE_ACTIVATED] = g_signal_new ("passage-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_PASSAGE);
  signals[SEARCH_CHANGED] = g_signal_new ("search-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[ORDER_CHANGED] = g_signal_new ("order-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (DOSSIER_TYPE_ROW);
  g_type_ensure (DOSSIER_TYPE_DOCUMENT_ROW);
  g_type_ensure (DOSSIER_TYPE_PASSAGE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-library-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPane, search);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPane, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPane, documents);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPane, hits);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPane, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, document_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, hit_activated_cb);
}

static void
dossier_library_pane_init (DossierLibraryPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->document_selection = new_selection (self, self->documents);
  self->hit_selection = new_selection (self, self->hits);
  add_actions (self);
  update_page (self);
}

void
dossier_library_pane_set_documents (DossierLibraryPane *self, GListModel *model)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY_PANE (self));

  gtk_single_selection_set_model (self->document_selection, model);
  update_page (self);
}

void
dossier_library_pane_set_hits (DossierLibraryPane *self, GListModel *model)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY_PANE (self));

  gtk_single_selection_set_model (self->hit_selection, model);
  update_page (self);
}

void
dossier_library_pane_set_trouble (DossierLibraryPane *self, const char *words)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY_PANE (self));

  g_free (self->trouble);
  self->trouble = g_strdup (words);
  update_page (self);
}

void
dossier_library_pane_set_search (DossierLibraryPane *self, const char *text)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY_PANE (self));

  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
}

void
dossier_library_pane_focus_search (DossierLibraryPane *self)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY_PANE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

void
dossier_library_pane_select_document (DossierLibraryPane *self, gint64 document)
{
  GListModel *model;
  guint       n;

  g_return_if_fail (DOSSIER_IS_LIBRARY_PANE (self));

  self->current = document;
  model = gtk_single_selection_get_model (self->document_selection);
  n = model ? MIN (g_list_model_get_n_items (model), 200) : 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DossierRow) row = g_list_model_get_item (model, i);
      DossierDocumentSummary *summary = dossier_row_get_item (row);

      if (summary && dossier_document_summary_get_id (summary) == document)
        {
          gtk_single_selection_set_selected (self->document_selection, i);
          return;
        }
    }
  gtk_single_selection_set_selected (self->document_selection, GTK_INVALID_LIST_POSITION);
}
