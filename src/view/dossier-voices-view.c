/* dossier-voices-view.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-voices-view.h"

#include "model/dossier-row.h"
#include "model/dossier-voice.h"
#include "view/dossier-brief-button.h"
#include "view/dossier-choice.h"
#include "view/dossier-compat.h"
#include "view/dossier-empty-page.h"
#include "view/dossier-voice-row.h"

#include <glib/gi18n.h>

struct _DossierVoicesView
{
  GtkWidget parent_instance;

  /* Template children */
  GtkSearchEntry   *speaker;
  GtkDropDown      *kind;
  DossierChoice    *country;
  GtkDropDown      *order;
  GtkStack         *stack;
  GtkListView      *list;
  DossierEmptyPage *empty;

  /* Owned */
  GtkNoSelection *selection;
  GSignalGroup   *list_signals;

  DossierScopeKind scope;
  gboolean         wants_focus; /* once the list is there */
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

static gboolean
is_filtered (DossierVoicesView *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->speaker)) != '\0' || dossier_choice_get_id (self->country) != NULL ||
         gtk_drop_down_get_selected (self->kind) != KIND_ALL;
}

static void
update_page (DossierVoicesView *self)
{
  GListModel *model = gtk_no_selection_get_model (self->selection);
  gboolean    loading = FALSE;
  g_autoptr (GError) error = NULL;

  if (model)
    g_object_get (model, "loading", &loading, "error", &error, NULL);
  if (model && g_list_model_get_n_items (model) > 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "list");
      if (self->wants_focus)
        gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }
  if (loading)
    return;
  if (model == NULL)
    dossier_empty_page_show_no_document (self->empty, _ ("Open a document to see who says what in it."));
  else if (error)
    dossier_empty_page_show_error (self->empty, error);
  else if (is_filtered (self))
    dossier_empty_page_show_filtered (self->empty);
  else
    dossier_empty_page_show_nothing (self->empty, _ ("Nobody is quoted here"), self->scope);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
clear_filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierVoicesView *self = DOSSIER_VOICES_VIEW (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->speaker), "");
  dossier_choice_choose (self->country, NULL, NULL);
  gtk_drop_down_set_selected (self->kind, KIND_ALL);
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

/* The keys go to the list, as soon as there is one. */
static gboolean
dossier_voices_view_grab_focus (GtkWidget *widget)
{
  DossierVoicesView *self = DOSSIER_VOICES_VIEW (widget);

  self->wants_focus = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0;
  return !self->wants_focus && gtk_widget_grab_focus (GTK_WIDGET (self->list));
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
  widget_class->grab_focus = dossier_voices_view_grab_focus;

  signals[PASSAGE_ACTIVATED] = g_signal_new ("passage-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_PASSAGE);
  signals[FILTER_CHANGED] = g_signal_new ("filter-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (DOSSIER_TYPE_CHOICE);
  g_type_ensure (DOSSIER_TYPE_EMPTY_PAGE);
  g_type_ensure (DOSSIER_TYPE_ROW);
  g_type_ensure (DOSSIER_TYPE_VOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-voices-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, kind);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, country);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, order);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, speaker);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, list);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, empty);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "view.clear-filter", NULL, clear_filter_action);
  dossier_brief_button_add_key (widget_class);
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
dossier_voices_view_set_voices (DossierVoicesView *self, GListModel *voices, DossierScopeKind scope)
{
  g_return_if_fail (DOSSIER_IS_VOICES_VIEW (self));

  self->scope = scope;
  g_signal_group_set_target (self->list_signals, voices);
  gtk_no_selection_set_model (self->selection, voices);
  update_page (self);
}

void
dossier_voices_view_set_countries (DossierVoicesView *self, GPtrArray *countries)
{
  g_return_if_fail (DOSSIER_IS_VOICES_VIEW (self));

  dossier_choice_set_countries (self->country, countries, DOSSIER_MEASURE_QUOTATIONS);
}

/* Bit per DossierQuotationKind that is to be shown, 0 = all. */
static guint
get_kinds (DossierVoicesView *self)
{
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

void
dossier_voices_view_apply (DossierVoicesView *self, DossierFilter *filter)
{
  const char *speaker;

  g_return_if_fail (DOSSIER_IS_VOICES_VIEW (self));

  speaker = gtk_editable_get_text (GTK_EDITABLE (self->speaker));
  filter->quotation_kinds = get_kinds (self);
  filter->text = *speaker != '\0' ? g_strdup (speaker) : NULL;
  filter->country = g_strdup (dossier_choice_get_id (self->country));
  filter->order = gtk_drop_down_get_selected (self->order) == 1 ? DOSSIER_ORDER_NAME : DOSSIER_ORDER_DEFAULT;
}
