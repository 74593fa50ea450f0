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
#include "view/dossier-list-page.h"
#include "view/dossier-voice-row.h"

#include <glib/gi18n.h>

struct _DossierVoicesView
{
  GtkWidget parent_instance;

  /* Template children */
  GtkSearchEntry  *speaker;
  GtkDropDown     *kind;
  DossierChoice   *country;
  GtkDropDown     *order;
  DossierListPage *page;
  GtkListView     *list;
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
  g_autoptr (DossierVoice) voice = dossier_list_page_dup_item (self->page, position);

  if (voice != NULL)
    g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, dossier_voice_get_passage (voice));
}

static gboolean
dossier_voices_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_VOICES_VIEW (widget)->page));
}

static void
dossier_voices_view_dispose (GObject *object)
{
  dossier_compat_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_VOICES_VIEW);

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
  g_type_ensure (DOSSIER_TYPE_LIST_PAGE);
  g_type_ensure (DOSSIER_TYPE_ROW);
  g_type_ensure (DOSSIER_TYPE_VOICE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-voices-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, kind);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, country);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, order);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, speaker);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, page);
  gtk_widget_class_bind_template_child (widget_class, DossierVoicesView, list);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "view.clear-filter", NULL, clear_filter_action);
  dossier_brief_button_add_key (widget_class);
}

static void
dossier_voices_view_init (DossierVoicesView *self)
{
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_list_page_follow (self->page, self->list, GTK_SELECTION_MODEL (selection));
}

void
dossier_voices_view_set_voices (DossierVoicesView *self, GListModel *voices, DossierScopeKind scope)
{
  g_return_if_fail (DOSSIER_IS_VOICES_VIEW (self));

  dossier_list_page_set_model (self->page, voices, scope);
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

  dossier_list_page_set_filtered (self->page, is_filtered (self));
  speaker = gtk_editable_get_text (GTK_EDITABLE (self->speaker));
  filter->quotation_kinds = get_kinds (self);
  filter->text = *speaker != '\0' ? g_strdup (speaker) : NULL;
  filter->country = g_strdup (dossier_choice_get_id (self->country));
  filter->order = gtk_drop_down_get_selected (self->order) == 1 ? DOSSIER_ORDER_NAME : DOSSIER_ORDER_DEFAULT;
}
