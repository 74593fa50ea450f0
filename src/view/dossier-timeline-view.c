/* dossier-timeline-view.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-timeline-view.h"

#include "model/dossier-moment.h"
#include "model/dossier-row.h"
#include "view/dossier-brief-button.h"
#include "view/dossier-compat.h"
#include "view/dossier-empty-page.h"
#include "view/dossier-labels.h"
#include "view/dossier-moment-row.h"
#include "view/dossier-timeline-chart.h"

#include <glib/gi18n.h>

#define ZOOM_STEP 1.6
#define FOLLOW 60 /* ms */

struct _DossierTimelineView
{
  GtkWidget parent_instance;

  /* Template children */
  GtkToggleButton      *statements;
  GtkToggleButton      *events;
  GtkToggleButton      *deadlines;
  GtkStack             *stack;
  DossierTimelineChart *chart;
  GtkWidget            *choice_bar;
  GtkLabel             *choice_label;
  GtkListView          *list;
  DossierEmptyPage     *empty;

  /* Owned */
  GtkNoSelection *selection;
  GSignalGroup   *list_signals;
  GArray         *counts; /* DossierMomentCount; NULL: no document is open */
  char           *from;   /* days that were chosen in the chart, or NULL */
  char           *to;

  DossierScopeKind scope;
  guint            chosen_kind;
  guint            follow_id;   /* source, 0 = none */
  gboolean         wants_focus; /* once the list is there */
};

enum
{
  PASSAGE_ACTIVATED,
  MOMENT_ACTIVATED,
  FILTER_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierTimelineView, dossier_timeline_view, GTK_TYPE_WIDGET)

static guint
get_kinds (DossierTimelineView *self)
{
  return (gtk_toggle_button_get_active (self->statements) ? 1u << DOSSIER_MOMENT_STATEMENT : 0) |
         (gtk_toggle_button_get_active (self->events) ? 1u << DOSSIER_MOMENT_EVENT : 0) |
         (gtk_toggle_button_get_active (self->deadlines) ? 1u << DOSSIER_MOMENT_DEADLINE : 0);
}

static gboolean
has_any (DossierTimelineView *self, guint kinds)
{
  return self->counts != NULL && dossier_timeline_layout_count_before (self->counts, kinds, G_MAXUINT32) > 0;
}

static void
update_page (DossierTimelineView *self)
{
  if (has_any (self, get_kinds (self)))
    {
      gtk_stack_set_visible_child_name (self->stack, "timeline");
      if (self->wants_focus && g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 0)
        gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }

  if (self->counts == NULL)
    dossier_empty_page_show_no_document (self->empty, _ ("Open a document to see what it says of when."));
  else if (has_any (self, G_MAXUINT))
    dossier_empty_page_show_filtered (self->empty);
  else
    dossier_empty_page_show_nothing (self->empty, _ ("Nothing is dated here"), self->scope);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
show_choice (DossierTimelineView *self)
{
  g_autofree char *value = self->from != NULL && !g_str_equal (self->from, self->to) ? g_strdup_printf ("%s/%s", self->from, self->to) : g_strdup (self->from);
  g_autofree char *days = dossier_label_date_value (value);
  g_autofree char *words = days != NULL ? g_strdup_printf ("%s · %s", dossier_label_moment_kinds (self->chosen_kind), days) : NULL;

  gtk_label_set_label (self->choice_label, words != NULL ? words : "");
  gtk_widget_set_visible (self->choice_bar, words != NULL);
}

static void
choose (DossierTimelineView *self, guint kind, const char *from, const char *to)
{
  g_free (self->from);
  g_free (self->to);
  self->from = g_strdup (from);
  self->to = g_strdup (to);
  self->chosen_kind = kind;
  show_choice (self);
}

static void
all_cb (DossierTimelineView *self)
{
  choose (self, 0, NULL, NULL);
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

static gboolean
back_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (widget);

  if (self->from == NULL)
    return FALSE;

  all_cb (self);
  return TRUE;
}

static void
kinds_changed_cb (DossierTimelineView *self)
{
  if (self->counts == NULL)
    return;

  choose (self, 0, NULL, NULL);
  dossier_timeline_chart_set_counts (self->chart, self->counts, get_kinds (self), TRUE);
  update_page (self);
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

static void
clear_filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (widget);

  gtk_toggle_button_set_active (self->statements, TRUE);
  gtk_toggle_button_set_active (self->events, TRUE);
  gtk_toggle_button_set_active (self->deadlines, TRUE);
}

/* One is gone to at once, several are listed. */
static void
chart_activated_cb (DossierTimelineView *self, guint kind, const char *from, const char *to, guint count)
{
  if (count == 1)
    {
      g_signal_emit (self, signals[MOMENT_ACTIVATED], 0, kind, from, to);
      return;
    }

  choose (self, kind, from, to);
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

static void
follow_cb (gpointer data)
{
  DossierTimelineView *self = data;
  guint                row, n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  self->follow_id = 0;
  if (self->from != NULL || self->counts == NULL || n == 0)
    return;
  if (gtk_widget_get_height (GTK_WIDGET (self->list)) == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      self->follow_id = g_timeout_add_once (FOLLOW, follow_cb, self);
      return;
    }

  row = dossier_timeline_layout_count_before (self->counts, get_kinds (self), dossier_timeline_chart_get_from (self->chart));
  dossier_compat_scroll_row_to_top (self->list, MIN (row, n - 1));
}

/* The list goes where the chart is, once its rows have their places. */
static void
follow (DossierTimelineView *self)
{
  g_clear_handle_id (&self->follow_id, g_source_remove);
  self->follow_id = g_timeout_add_once (FOLLOW, follow_cb, self);
}

static void
zoom_in_cb (DossierTimelineView *self)
{
  dossier_timeline_chart_zoom (self->chart, ZOOM_STEP);
}

static void
zoom_out_cb (DossierTimelineView *self)
{
  dossier_timeline_chart_zoom (self->chart, 1 / ZOOM_STEP);
}

static void
zoom_reset_cb (DossierTimelineView *self)
{
  dossier_timeline_chart_reset (self->chart);
}

static void
row_activated_cb (DossierTimelineView *self, guint position)
{
  g_autoptr (DossierRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  DossierMoment *moment = row != NULL ? dossier_row_get_item (row) : NULL;

  if (moment != NULL)
    g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, dossier_moment_get_passage (moment));
}

/* The keys go to the list, as soon as there is one. */
static gboolean
dossier_timeline_view_grab_focus (GtkWidget *widget)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (widget);

  self->wants_focus = g_list_model_get_n_items (G_LIST_MODEL (self->selection)) == 0;
  return !self->wants_focus && gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
dossier_timeline_view_dispose (GObject *object)
{
  DossierTimelineView *self = DOSSIER_TIMELINE_VIEW (object);

  g_clear_handle_id (&self->follow_id, g_source_remove);
  dossier_compat_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_TIMELINE_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->list_signals);
  g_clear_pointer (&self->counts, g_array_unref);
  g_clear_pointer (&self->from, g_free);
  g_clear_pointer (&self->to, g_free);

  G_OBJECT_CLASS (dossier_timeline_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (DOSSIER_TYPE_EMPTY_PAGE);
  g_type_ensure (DOSSIER_TYPE_MOMENT_ROW);
  g_type_ensure (DOSSIER_TYPE_ROW);
  g_type_ensure (DOSSIER_TYPE_TIMELINE_CHART);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierTimelineView, statements);
  gtk_widget_class_bind_template_child (widget_class, DossierTimelineView, events);
  gtk_widget_class_bind_template_child (widget_class, DossierTimelineView, deadlines);
  gtk_widget_class_bind_template_child (widget_class, DossierTimelineView, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierTimelineView, chart);
  gtk_widget_class_bind_template_child (widget_class, DossierTimelineView, choice_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierTimelineView, choice_label);
  gtk_widget_class_bind_template_child (widget_class, DossierTimelineView, list);
  gtk_widget_class_bind_template_child (widget_class, DossierTimelineView, empty);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, kinds_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chart_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, follow);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
dossier_timeline_view_class_init (DossierTimelineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_timeline_view_dispose;
  widget_class->grab_focus = dossier_timeline_view_grab_focus;

  signals[PASSAGE_ACTIVATED] = g_signal_new ("passage-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_PASSAGE);
  signals[MOMENT_ACTIVATED] = g_signal_new ("moment-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_STRING, G_TYPE_STRING);
  signals[FILTER_CHANGED] = g_signal_new ("filter-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "view.clear-filter", NULL, clear_filter_action);
  dossier_brief_button_add_key (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, back_key_cb, NULL);
}

static void
dossier_timeline_view_init (DossierTimelineView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->selection = gtk_no_selection_new (NULL);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (update_page), self, G_CONNECT_SWAPPED);
  self->list_signals = g_signal_group_new (G_TYPE_OBJECT);
  g_signal_group_connect_swapped (self->list_signals, "notify::loading", G_CALLBACK (follow), self);
  update_page (self);
}

void
dossier_timeline_view_set_counts (DossierTimelineView *self, GArray *counts, DossierScopeKind scope, gboolean keep)
{
  g_return_if_fail (DOSSIER_IS_TIMELINE_VIEW (self));

  g_clear_pointer (&self->counts, g_array_unref);
  self->counts = counts != NULL ? g_array_ref (counts) : NULL;
  self->scope = scope;
  if (counts != NULL)
    dossier_timeline_chart_set_counts (self->chart, counts, get_kinds (self), keep);
  update_page (self);
  follow (self);
}

void
dossier_timeline_view_show_error (DossierTimelineView *self, const GError *error)
{
  g_return_if_fail (DOSSIER_IS_TIMELINE_VIEW (self));

  dossier_empty_page_show_error (self->empty, error);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

void
dossier_timeline_view_set_moments (DossierTimelineView *self, GListModel *moments)
{
  g_return_if_fail (DOSSIER_IS_TIMELINE_VIEW (self));

  g_signal_group_set_target (self->list_signals, moments);
  gtk_no_selection_set_model (self->selection, moments);
}

void
dossier_timeline_view_apply (DossierTimelineView *self, DossierFilter *filter)
{
  g_return_if_fail (DOSSIER_IS_TIMELINE_VIEW (self));

  filter->moments = self->from != NULL ? 1u << self->chosen_kind : get_kinds (self);
  filter->from = g_strdup (self->from);
  filter->to = g_strdup (self->to);
}

void
dossier_timeline_view_forget_choice (DossierTimelineView *self)
{
  g_return_if_fail (DOSSIER_IS_TIMELINE_VIEW (self));

  choose (self, 0, NULL, NULL);
}
