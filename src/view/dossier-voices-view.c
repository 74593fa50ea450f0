/* dossier-voices-view.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-voices-view.h"

#include "model/dossier-row.h"
#include "model/dossier-voice.h"
#include "view/dossier-compat.h"
#include "view/dossier-voice-row.h"

#include <glib/gi18n.h>

struct _DossierVoicesView
{
  GtkWidget parent_instance;

  /* Template children */
  GtkDropDown    *scope;
  GtkDropDown    *kind;
  GtkSearchEntry *speaker;
  GtkStack       *stack;
  GtkListView    *list;
  GtkLabel       *empty_label;

  /* Owned */
  GtkNoSelection *selection;
  GSignalGroup   *list_signals;
};

/* The rows of the drop-down of kinds */
enum
{
  KIND_ALL,
  KIND_QUOTED,
  KIND_REPORTED,
};

enum
{
  PASSAGE_ACTIVATED,
  FILTER_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierVoicesView, dossier_voices_view, GTK_TYPE_WIDGET)

static void
update_page (DossierVoicesView *self)
{
  GListModel *model = gtk_no_selection_get_model (self->selection);
  gboolean    loading = FALSE;

  if (model)
    g_object_get (model, "loading", &loading, NULL);
  if (model && g_list_model_get_n_items (model) > 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "list");
      return;
    }
  if (loading)
    return;
  if (model == NULL)
    gtk_label_set_label (self->empty_label, _ ("Open a document to see who says what in it."));
  else if (*dossier_voices_view_get_speaker (self))
    gtk_label_set_label (self->empty_label, _ ("Nobody of this name is quoted."));
  else if (gtk_drop_down_get_selected (self->kind) == KIND_REPORTED)
    gtk_label_set_label (self->empty_label, _ ("Nothing is reported without quotation marks here."));
  else
    gtk_label_set_label (self->empty_label, _ ("Nobody is quoted here."));
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
filter_changed_cb (DossierVoicesView *self)
{
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

static void
row_activated_cb (DossierVoicesView *self, guint position)
{
  g_autoptr (DossierRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  DossierVoice *voice = row ? dossier_row_get_item (row) : NULL;

  if (voice)
    g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, dossier_voice_get_passage (voice));
}

static void
dossier_voices_view_dispose (GObject *object)
{
  DossierVoicesView *self = DOSSIER_VOICES_VIEW (object);

  dossier_compat_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_VOICES_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->list_signals);

  G_OBJECT_CLASS (dossier_voices_view_parent_class)->dispose (object);
}

static void
dossier_voices_view_class_init (DossierVoicesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_voices_view_dispose;

  signals[PASSAGE_ACTIVATED] = g_signal_new ("passage-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_PASSAGE);
  signals[FILTER_CHANGED] = g_signal_new ("filter-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (DOSSIER_TYPE_ROW);
  g_type_ensure (DOSSIER_TYPE_VOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-voices-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, scope);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, kind);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, speaker);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, list);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, empty_label);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
dossier_voices_view_init (DossierVoicesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = gtk_no_selection_new (NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  self->list_signals = g_signal_group_new (G_TYPE_OBJECT);
  g_signal_group_connect_swapped (self->list_signals, "notify::loading", G_CALLBACK (update_page), self);
  update_page (self);
}

void
dossier_voices_view_set_voices (DossierVoicesView *self, GListModel *voices)
{
  g_return_if_fail (DOSSIER_IS_VOICES_VIEW (self));

  g_signal_group_set_target (self->list_signals, voices);
  gtk_no_selection_set_model (self->selection, voices);
  update_page (self);
}

gboolean
dossier_voices_view_get_library_scope (DossierVoicesView *self)
{
  g_return_val_if_fail (DOSSIER_IS_VOICES_VIEW (self), FALSE);

  return gtk_drop_down_get_selected (self->scope) == 1;
}

void
dossier_voices_view_set_library_scope (DossierVoicesView *self, gboolean library)
{
  g_return_if_fail (DOSSIER_IS_VOICES_VIEW (self));

  gtk_drop_down_set_selected (self->scope, library ? 1 : 0);
}

guint
dossier_voices_view_get_kinds (DossierVoicesView *self)
{
  g_return_val_if_fail (DOSSIER_IS_VOICES_VIEW (self), 0);

  switch (gtk_drop_down_get_selected (self->kind))
    {
    case KIND_QUOTED:
      return 1u << DOSSIER_QUOTATION_DIRECT | 1u << DOSSIER_QUOTATION_MIXED;
    case KIND_REPORTED:
      return 1u << DOSSIER_QUOTATION_INDIRECT;
    default:
      return 0;
    }
}

const char *
dossier_voices_view_get_speaker (DossierVoicesView *self)
{
  g_return_val_if_fail (DOSSIER_IS_VOICES_VIEW (self), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (self->speaker));
}
