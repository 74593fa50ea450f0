/* dossier-commitments-view.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-commitments-view.h"

#include "model/dossier-row.h"
#include "view/dossier-assessment-popover.h"
#include "view/dossier-brief-button.h"
#include "view/dossier-commitments-filter.h"
#include "view/dossier-compat.h"
#include "view/dossier-labels.h"
#include "view/dossier-list-page.h"
#include "view/dossier-pledge-header.h"
#include "view/dossier-pledge-row.h"
#include "view/dossier-tally-grid.h"

#include <glib/gi18n.h>

struct _DossierCommitmentsView
{
  GtkWidget parent_instance;

  /* Template children */
  DossierCommitmentsFilter *filter;
  DossierPledgeHeader      *header;
  DossierListPage          *page;
  GtkStack                 *stack;
  GtkToggleButton          *matrix_button;
  GtkListView              *list;
  DossierTallyGrid         *grid;

  /* Owned by being its child; made at the first use */
  GtkWidget *popover;
};

enum
{
  PASSAGE_ACTIVATED,
  FILTER_CHANGED,
  ASSESSED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierCommitmentsView, dossier_commitments_view, GTK_TYPE_WIDGET)

/* Table or matrix, and how many there are. */
static void
update_page (DossierCommitmentsView *self)
{
  guint            n = dossier_list_page_get_count (self->page);
  g_autofree char *count = n > 0 ? dossier_label_count (DOSSIER_MEASURE_COMMITMENTS, n) : g_strdup ("");

  dossier_commitments_filter_set_count (self->filter, count);
  gtk_stack_set_visible_child_name (self->stack, gtk_toggle_button_get_active (self->matrix_button) ? "matrix" : "table");
}

static void
filter_changed_cb (DossierCommitmentsView *self)
{
  g_signal_emit (self, signals[FILTER_CHANGED], 0);
}

static void
clear_filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_commitments_filter_clear (DOSSIER_COMMITMENTS_VIEW (widget)->filter);
}

static void
row_activated_cb (DossierCommitmentsView *self, guint position)
{
  g_autoptr (DossierPledge) pledge = dossier_list_page_dup_item (self->page, position);

  if (pledge != NULL)
    g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, dossier_pledge_get_passage (pledge));
}

/* A cell leads to its rows. */
static void
cell_activated_cb (DossierCommitmentsView *self, const char *actor, const char *theme)
{
  gtk_toggle_button_set_active (self->matrix_button, FALSE);
  dossier_commitments_filter_narrow (self->filter, actor, theme);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
assessed_cb (DossierCommitmentsView *self, DossierAssessment *assessment)
{
  g_signal_emit (self, signals[ASSESSED], 0, assessment);
}

static void
removed_cb (DossierCommitmentsView *self, DossierAssessment *assessment)
{
  g_signal_emit (self, signals[REMOVED], 0, assessment);
}

static void
open_popover (DossierCommitmentsView *self, DossierPledge *pledge, GtkWidget *button)
{
  graphene_rect_t place;

  if (self->popover == NULL)
    {
      self->popover = dossier_assessment_popover_new ();
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
      g_signal_connect_object (self->popover, "assessed", G_CALLBACK (assessed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->popover, "removed", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
    }
  if (gtk_widget_compute_bounds (button, GTK_WIDGET (self), &place))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &(GdkRectangle){ place.origin.x, place.origin.y, place.size.width, place.size.height });
  dossier_assessment_popover_open (DOSSIER_ASSESSMENT_POPOVER (self->popover), pledge);
}

static void
assess_cb (DossierPledgeRow *row, GtkWidget *button, DossierCommitmentsView *self)
{
  open_popover (self, dossier_pledge_row_get_pledge (row), button);
}

/* The row that has the focus. */
static gboolean
assess_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;

  if (!DOSSIER_IS_PLEDGE_ROW (row) || dossier_pledge_row_get_pledge (DOSSIER_PLEDGE_ROW (row)) == NULL)
    return FALSE;

  open_popover (DOSSIER_COMMITMENTS_VIEW (widget), dossier_pledge_row_get_pledge (DOSSIER_PLEDGE_ROW (row)), row);
  return TRUE;
}

static void
setup_row_cb (GtkListItemFactory *factory, GtkListItem *item, DossierCommitmentsView *self)
{
  GtkWidget     *row = dossier_pledge_row_new ();
  GtkExpression *of_list = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");
  GtkExpression *of_row = gtk_property_expression_new (DOSSIER_TYPE_ROW, of_list, "item");

  gtk_expression_bind (of_row, row, "pledge", item);
  g_signal_connect_object (row, "assess", G_CALLBACK (assess_cb), self, 0);
  gtk_list_item_set_child (item, row);
}

static gboolean
dossier_commitments_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_COMMITMENTS_VIEW (widget)->page));
}

static void
dossier_commitments_view_dispose (GObject *object)
{
  DossierCommitmentsView *self = DOSSIER_COMMITMENTS_VIEW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  dossier_compat_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_COMMITMENTS_VIEW);

  G_OBJECT_CLASS (dossier_commitments_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (DOSSIER_TYPE_COMMITMENTS_FILTER);
  g_type_ensure (DOSSIER_TYPE_LIST_PAGE);
  g_type_ensure (DOSSIER_TYPE_PLEDGE_HEADER);
  g_type_ensure (DOSSIER_TYPE_TALLY_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-commitments-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCommitmentsView, filter);
  gtk_widget_class_bind_template_child (widget_class, DossierCommitmentsView, header);
  gtk_widget_class_bind_template_child (widget_class, DossierCommitmentsView, page);
  gtk_widget_class_bind_template_child (widget_class, DossierCommitmentsView, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierCommitmentsView, matrix_button);
  gtk_widget_class_bind_template_child (widget_class, DossierCommitmentsView, list);
  gtk_widget_class_bind_template_child (widget_class, DossierCommitmentsView, grid);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, cell_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_page);
}

static void
dossier_commitments_view_class_init (DossierCommitmentsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_commitments_view_dispose;
  widget_class->grab_focus = dossier_commitments_view_grab_focus;

  signals[PASSAGE_ACTIVATED] = g_signal_new ("passage-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_PASSAGE);
  signals[FILTER_CHANGED] = g_signal_new ("filter-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ASSESSED] = g_signal_new ("assessed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ASSESSMENT);
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ASSESSMENT);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "view.clear-filter", NULL, clear_filter_action);
  dossier_brief_button_add_key (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_m, 0, assess_key_cb, NULL);
}

static void
dossier_commitments_view_init (DossierCommitmentsView *self)
{
  g_autoptr (GtkSingleSelection) selection = gtk_single_selection_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  dossier_list_page_follow (self->page, self->list, GTK_SELECTION_MODEL (selection));
}

void
dossier_commitments_view_set_commitments (DossierCommitmentsView *self, GListModel *commitments, DossierScopeKind scope)
{
  g_return_if_fail (DOSSIER_IS_COMMITMENTS_VIEW (self));

  dossier_list_page_set_model (self->page, commitments, scope);
}

void
dossier_commitments_view_set_tallies (DossierCommitmentsView *self, GPtrArray *tallies)
{
  g_return_if_fail (DOSSIER_IS_COMMITMENTS_VIEW (self));

  dossier_tally_grid_set_tallies (self->grid, tallies);
}

void
dossier_commitments_view_set_actors (DossierCommitmentsView *self, GPtrArray *tallies)
{
  g_return_if_fail (DOSSIER_IS_COMMITMENTS_VIEW (self));

  dossier_commitments_filter_set_actors (self->filter, tallies);
}

void
dossier_commitments_view_set_countries (DossierCommitmentsView *self, GPtrArray *countries)
{
  g_return_if_fail (DOSSIER_IS_COMMITMENTS_VIEW (self));

  dossier_commitments_filter_set_countries (self->filter, countries);
}

void
dossier_commitments_view_apply (DossierCommitmentsView *self, DossierFilter *filter)
{
  g_return_if_fail (DOSSIER_IS_COMMITMENTS_VIEW (self));

  dossier_list_page_set_filtered (self->page, dossier_commitments_filter_is_set (self->filter));
  dossier_commitments_filter_apply (self->filter, filter);
  dossier_pledge_header_apply (self->header, filter);
}
