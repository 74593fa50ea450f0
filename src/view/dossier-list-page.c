/* dossier-list-page.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-list-page.h"

#include "model/dossier-row.h"
#include "view/dossier-empty-page.h"

#include <glib/gi18n.h>

#define PATIENCE 400 /* ms until reading is worth a word */

struct _DossierListPage
{
  GtkWidget parent_instance;

  /* Borrowed: parts of the child of this widget */
  GtkStack         *stack;
  DossierEmptyPage *empty;

  /* Owned */
  GtkListView       *list;
  GtkSelectionModel *selection;
  GSignalGroup      *signals; /* of the model */
  char              *no_document;
  char              *nothing;

  DossierScopeKind scope;
  guint            reading_id; /* source, 0 = none */
  gboolean         filtered;
  gboolean         wants_focus; /* once there are rows */
};

enum
{
  PROP_CHILD = 1,
  PROP_NO_DOCUMENT,
  PROP_NOTHING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierListPage, dossier_list_page, GTK_TYPE_WIDGET)

static guint
count_rows (DossierListPage *self)
{
  return self->selection != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->selection)) : 0;
}

static GListModel *
dup_model (DossierListPage *self)
{
  return g_signal_group_dup_target (self->signals);
}

static gboolean
is_loading (DossierListPage *self)
{
  g_autoptr (GListModel) model = dup_model (self);
  gboolean loading = FALSE;

  if (model != NULL)
    g_object_get (model, "loading", &loading, NULL);
  return loading;
}

static void
show_empty (DossierListPage *self)
{
  g_autoptr (GListModel) model = dup_model (self);
  g_autoptr (GError) error = NULL;

  if (model != NULL)
    g_object_get (model, "error", &error, NULL);
  if (model == NULL)
    dossier_empty_page_show_no_document (self->empty, self->no_document);
  else if (error != NULL)
    dossier_empty_page_show_error (self->empty, error);
  else if (self->filtered)
    dossier_empty_page_show_filtered (self->empty);
  else
    dossier_empty_page_show_nothing (self->empty, self->nothing, self->scope);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
reading_cb (gpointer data)
{
  DossierListPage *self = data;

  self->reading_id = 0;
  if (count_rows (self) == 0 && is_loading (self))
    gtk_stack_set_visible_child_name (self->stack, "reading");
}

/* While the first rows are being read what was there stays, unless it takes long. */
static void
update (DossierListPage *self)
{
  gboolean any = count_rows (self) > 0, loading = is_loading (self);

  g_clear_handle_id (&self->reading_id, g_source_remove);
  if (any)
    gtk_stack_set_visible_child_name (self->stack, "rows");
  else if (loading)
    self->reading_id = g_timeout_add_once (PATIENCE, reading_cb, self);
  else
    show_empty (self);
  if (any && self->wants_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The keys go to the list, as soon as there is one. */
static gboolean
dossier_list_page_grab_focus (GtkWidget *widget)
{
  DossierListPage *self = DOSSIER_LIST_PAGE (widget);

  self->wants_focus = count_rows (self) == 0;
  return !self->wants_focus && gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
dossier_list_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierListPage *self = DOSSIER_LIST_PAGE (object);

  if (prop_id == PROP_CHILD)
    g_value_set_object (value, gtk_stack_get_child_by_name (self->stack, "rows"));
  else if (prop_id == PROP_NO_DOCUMENT)
    g_value_set_string (value, self->no_document);
  else if (prop_id == PROP_NOTHING)
    g_value_set_string (value, self->nothing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossier_list_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  DossierListPage *self = DOSSIER_LIST_PAGE (object);

  if (prop_id == PROP_CHILD)
    gtk_stack_add_named (self->stack, g_value_get_object (value), "rows");
  else if (prop_id == PROP_NO_DOCUMENT)
    self->no_document = g_value_dup_string (value);
  else if (prop_id == PROP_NOTHING)
    self->nothing = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossier_list_page_dispose (GObject *object)
{
  DossierListPage *self = DOSSIER_LIST_PAGE (object);

  g_clear_handle_id (&self->reading_id, g_source_remove);
  if (self->signals != NULL)
    g_signal_group_set_target (self->signals, NULL);
  g_clear_object (&self->signals);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;
  g_clear_pointer (&self->no_document, g_free);
  g_clear_pointer (&self->nothing, g_free);

  G_OBJECT_CLASS (dossier_list_page_parent_class)->dispose (object);
}

static void
dossier_list_page_class_init (DossierListPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const int       once = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = dossier_list_page_get_property;
  object_class->set_property = dossier_list_page_set_property;
  object_class->dispose = dossier_list_page_dispose;
  widget_class->grab_focus = dossier_list_page_grab_focus;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, once);
  properties[PROP_NO_DOCUMENT] = g_param_spec_string ("no-document", NULL, NULL, NULL, once);
  properties[PROP_NOTHING] = g_param_spec_string ("nothing", NULL, NULL, NULL, once);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
make_reading (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *spinner = gtk_spinner_new ();
  GtkWidget *label = gtk_label_new (_ ("Reading the library…"));

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (spinner, 32, 32);
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), spinner);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
dossier_list_page_init (DossierListPage *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  self->empty = g_object_new (DOSSIER_TYPE_EMPTY_PAGE, NULL);
  self->signals = g_signal_group_new (G_TYPE_OBJECT);
  g_signal_group_connect_swapped (self->signals, "notify::loading", G_CALLBACK (update), self);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->empty), "empty");
  gtk_stack_add_named (self->stack, make_reading (), "reading");
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
}

void
dossier_list_page_follow (DossierListPage *self, GtkListView *list, GtkSelectionModel *selection)
{
  g_return_if_fail (DOSSIER_IS_LIST_PAGE (self) && self->selection == NULL);

  self->list = g_object_ref (list);
  self->selection = g_object_ref (selection);
  gtk_list_view_set_model (list, selection);
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

void
dossier_list_page_set_model (DossierListPage *self, GListModel *model, DossierScopeKind scope)
{
  g_return_if_fail (DOSSIER_IS_LIST_PAGE (self) && self->selection != NULL);

  self->scope = scope;
  g_signal_group_set_target (self->signals, model);
  g_object_set (self->selection, "model", model, NULL);
  update (self);
}

void
dossier_list_page_set_filtered (DossierListPage *self, gboolean filtered)
{
  g_return_if_fail (DOSSIER_IS_LIST_PAGE (self));

  self->filtered = filtered;
}

guint
dossier_list_page_get_count (DossierListPage *self)
{
  g_return_val_if_fail (DOSSIER_IS_LIST_PAGE (self), 0);

  /* While the list is still being read its length is not known. */
  return is_loading (self) ? 0 : count_rows (self);
}

gpointer
dossier_list_page_dup_item (DossierListPage *self, guint position)
{
  g_autoptr (DossierRow) row = NULL;

  g_return_val_if_fail (DOSSIER_IS_LIST_PAGE (self), NULL);

  row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  return row != NULL && dossier_row_get_item (row) != NULL ? g_object_ref (dossier_row_get_item (row)) : NULL;
}
