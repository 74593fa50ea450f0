/* dossier-library-pane.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-library-pane.h"

#include "model/dossier-collection.h"
#include "model/dossier-document-summary.h"
#include "model/dossier-passage.h"
#include "model/dossier-row.h"
#include "view/dossier-brief-button.h"
#include "view/dossier-compat.h"
#include "view/dossier-document-row.h"
#include "view/dossier-error-text.h"
#include "view/dossier-passage-row.h"

#include <glib/gi18n.h>

#define LOOKED_AT 200  /* rows in which the document that is read is looked for */
#define LOOK_AGAIN 120 /* ms */
#define TRIES 8

struct _DossierLibraryPane
{
  GtkWidget parent_instance;

  /* Template children */
  GtkSearchEntry *search;
  GtkDropDown    *collection;
  GtkStack       *stack;
  GtkListView    *documents;
  GtkListView    *hits;
  GtkLabel       *empty_label;

  /* Owned */
  GtkSingleSelection *document_selection;
  GtkSingleSelection *hit_selection;
  GSignalGroup       *current_signals; /* of the selected document's row */
  GSignalGroup       *hit_signals;     /* of the list of passages */
  char               *trouble;         /* what is wrong with the search, or NULL */

  char *passages_of; /* what stands in the entry but is not searched for, or NULL; owned */

  DossierOrder order;
  gboolean     binned;     /* the bin is shown */
  gboolean     filling;    /* the list of collections is being filled */
  gint64       current;    /* the document that is read, 0 = none */
  guint        look_again; /* source id, 0 = none */
  guint        tries;
};

enum
{
  DOCUMENT_ACTIVATED,
  PASSAGE_ACTIVATED,
  SEARCH_CHANGED,
  FILTER_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierLibraryPane, dossier_library_pane, GTK_TYPE_WIDGET)

/* The library's lists say whether they are still asking, and what is wrong with the question. */
static gboolean
is_loading (GtkSingleSelection *selection)
{
  GListModel *model = gtk_single_selection_get_model (selection);
  gboolean    loading = FALSE;

  if (model)
    g_object_get (model, "loading", &loading, NULL);
  return loading;
}

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
  const char *words = self->binned ? _ ("The bin is empty.") : _ ("The library is empty.");

  if (self->trouble)
    words = self->trouble;
  else if (searching && has_items (self->hit_selection))
    page = "hits";
  else if (searching && is_loading (self->hit_selection))
    return;
  else if (searching)
    words = _ ("Nothing in the library answers these words.");
  else if (has_items (self->document_selection))
    page = "documents";

  gtk_label_set_label (self->empty_label, words);
  gtk_stack_set_visible_child_name (self->stack, page);
}

static gboolean select_again_cb (gpointer data);

/* Selects the row of the document that is read. Rows get what they show a little after they are
 * there, hence another look when it is not found at once. */
static void
select_current (DossierLibraryPane *self)
{
  GListModel *model = gtk_single_selection_get_model (self->document_selection);
  guint       n = model ? MIN (g_list_model_get_n_items (model), LOOKED_AT) : 0;

  g_clear_handle_id (&self->look_again, g_source_remove);
  for (guint i = 0; self->current != 0 && i < n; i++)
    {
      g_autoptr (DossierRow) row = g_list_model_get_item (model, i);
      DossierDocumentSummary *summary = dossier_row_get_item (row);

      if (summary && dossier_document_summary_get_id (summary) == self->current)
        {
          gtk_single_selection_set_selected (self->document_selection, i);
          /* After a change of order the row may still show what stood there before. */
          g_signal_group_set_target (self->current_signals, row);
          return;
        }
    }
  g_signal_group_set_target (self->current_signals, NULL);
  gtk_single_selection_set_selected (self->document_selection, GTK_INVALID_LIST_POSITION);
  if (self->current != 0 && self->tries++ < TRIES)
    self->look_again = g_timeout_add (LOOK_AGAIN, select_again_cb, self);
}

static gboolean
select_again_cb (gpointer data)
{
  DossierLibraryPane *self = data;

  self->look_again = 0;
  select_current (self);
  return G_SOURCE_REMOVE;
}

static void
documents_changed_cb (DossierLibraryPane *self)
{
  update_page (self);
  /* Not at once: the list has not heard of the change yet. */
  self->tries = 0;
  if (self->look_again == 0)
    self->look_again = g_timeout_add (LOOK_AGAIN, select_again_cb, self);
}

static void
search_changed_cb (DossierLibraryPane *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  if (g_strcmp0 (text, self->passages_of) == 0)
    return;
  g_clear_pointer (&self->passages_of, g_free);
  g_signal_emit (self, signals[SEARCH_CHANGED], 0, text);
}

/* A search that cannot be understood is told in place of the hits. */
static void
hits_answered_cb (DossierLibraryPane *self)
{
  GListModel *model = gtk_single_selection_get_model (self->hit_selection);
  g_autoptr (GError) error = NULL;

  if (model)
    g_object_get (model, "error", &error, NULL);
  g_clear_pointer (&self->trouble, g_free);
  if (error)
    self->trouble = dossier_error_text (error);
  update_page (self);
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

  self->order = DOSSIER_ORDER_DEFAULT;
  if (g_str_equal (word, "date"))
    self->order = DOSSIER_ORDER_DATE;
  else if (g_str_equal (word, "name"))
    self->order = DOSSIER_ORDER_NAME;
  g_simple_action_set_state (action, target);
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

static void
bin_action_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  DossierLibraryPane *self = data;

  self->binned = !self->binned;
  g_simple_action_set_state (action, g_variant_new_boolean (self->binned));
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

static void
collection_chosen_cb (DossierLibraryPane *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

static GtkSingleSelection *
new_selection (DossierLibraryPane *self, GtkListView *view, GCallback changed)
{
  GtkSingleSelection *selection = gtk_single_selection_new (NULL);

  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  g_signal_connect_object (selection, "items-changed", changed, self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (view, GTK_SELECTION_MODEL (selection));
  return selection;
}

static void
add_actions (DossierLibraryPane *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) bin = g_simple_action_new_stateful ("bin", NULL, g_variant_new_boolean (FALSE));
  g_autoptr (GSimpleAction) order = g_simple_action_new_stateful ("order", G_VARIANT_TYPE_STRING, g_variant_new_string ("added"));

  g_signal_connect_object (order, "activate", G_CALLBACK (order_action_cb), self, 0);
  g_signal_connect_object (bin, "activate", G_CALLBACK (bin_action_cb), self, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (order));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (bin));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "library", G_ACTION_GROUP (group));
}

static void
dossier_library_pane_dispose (GObject *object)
{
  DossierLibraryPane *self = DOSSIER_LIBRARY_PANE (object);

  g_clear_handle_id (&self->look_again, g_source_remove);
  dossier_compat_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_LIBRARY_PANE);
  g_clear_object (&self->document_selection);
  g_clear_object (&self->hit_selection);
  g_clear_object (&self->current_signals);
  g_clear_object (&self->hit_signals);
  g_clear_pointer (&self->trouble, g_free);
  g_clear_pointer (&self->passages_of, g_free);

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
  signals[FILTER_CHANGED] = g_signal_new ("filter-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (DOSSIER_TYPE_ROW);
  g_type_ensure (DOSSIER_TYPE_DOCUMENT_ROW);
  g_type_ensure (DOSSIER_TYPE_PASSAGE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-library-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPane, search);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPane, collection);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPane, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPane, documents);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPane, hits);
  gtk_widget_class_bind_template_child (widget_class, DossierLibraryPane, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, collection_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, document_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, hit_activated_cb);
  dossier_brief_button_add_key (widget_class);
}

static void
dossier_library_pane_init (DossierLibraryPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->document_selection = new_selection (self, self->documents, G_CALLBACK (documents_changed_cb));
  self->hit_selection = new_selection (self, self->hits, G_CALLBACK (update_page));
  self->current_signals = g_signal_group_new (DOSSIER_TYPE_ROW);
  g_signal_group_connect_swapped (self->current_signals, "notify::item", G_CALLBACK (documents_changed_cb), self);
  self->hit_signals = g_signal_group_new (G_TYPE_OBJECT);
  g_signal_group_connect_swapped (self->hit_signals, "notify::loading", G_CALLBACK (hits_answered_cb), self);
  g_signal_group_connect_swapped (self->hit_signals, "notify::error", G_CALLBACK (hits_answered_cb), self);
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

  g_signal_group_set_target (self->hit_signals, model);
  gtk_single_selection_set_model (self->hit_selection, model);
  hits_answered_cb (self);
}

void
dossier_library_pane_show_passages (DossierLibraryPane *self, const char *name, GListModel *model)
{
  g_return_if_fail (DOSSIER_IS_LIBRARY_PANE (self));

  g_free (self->passages_of);
  self->passages_of = g_strdup (name);
  gtk_editable_set_text (GTK_EDITABLE (self->search), name);
  dossier_library_pane_set_hits (self, model);
}

DossierFilter *
dossier_library_pane_dup_filter (DossierLibraryPane *self)
{
  DossierFilter   *filter;
  GtkStringObject *chosen;

  g_return_val_if_fail (DOSSIER_IS_LIBRARY_PANE (self), NULL);

  filter = dossier_filter_new ();
  filter->order = self->order;
  filter->binned = self->binned;
  chosen = gtk_drop_down_get_selected_item (self->collection);
  if (chosen && gtk_drop_down_get_selected (self->collection) > 0)
    filter->collection = g_strdup (gtk_string_object_get_string (chosen));
  return filter;
}

void
dossier_library_pane_set_collections (DossierLibraryPane *self, GPtrArray *collections)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (DossierFilter) old = NULL;
  guint selected = 0;

  g_return_if_fail (DOSSIER_IS_LIBRARY_PANE (self));

  old = dossier_library_pane_dup_filter (self);
  gtk_string_list_append (names, _ ("All documents"));
  for (guint i = 0; i < collections->len; i++)
    {
      const char *name = dossier_collection_get_name (g_ptr_array_index (collections, i));

      gtk_string_list_append (names, name);
      if (g_strcmp0 (name, old->collection) == 0)
        selected = i + 1;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->collection, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->collection, selected);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->collection), collections->len > 0);
  if (old->collection && selected == 0)
    g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

const char *
dossier_library_pane_get_search (DossierLibraryPane *self)
{
  g_return_val_if_fail (DOSSIER_IS_LIBRARY_PANE (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->search));
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
  g_return_if_fail (DOSSIER_IS_LIBRARY_PANE (self));

  self->current = document;
  self->tries = 0;
  select_current (self);
}
