/* dossier-map-view.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-map-view.h"

#include "model/dossier-passage.h"
#include "model/dossier-pledge.h"
#include "model/dossier-row.h"
#include "model/dossier-voice.h"
#include "view/dossier-brief-button.h"
#include "view/dossier-country-names.h"
#include "view/dossier-country-row.h"
#include "view/dossier-empty-page.h"
#include "view/dossier-labels.h"
#include "view/dossier-map-canvas.h"
#include "view/dossier-map-legend.h"
#include "view/dossier-passage-row.h"

#include <glib/gi18n.h>

#define SIDE_WIDTH 300
#define NARROW 780     /* px; below it the list stands under the map */
#define MAP_SHARE 0.55 /* of the height, then */
#define ZOOM_STEP 1.6

struct _DossierMapView
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget        *map_side;
  GtkWidget        *list_side;
  DossierMapCanvas *canvas;
  DossierMapLegend *legend;
  GtkLabel         *legend_title;
  GtkDropDown      *measure;
  GtkStack         *stack;
  GtkListView      *country_list;
  GtkListView      *passage_list;
  DossierEmptyPage *empty;
  GtkLabel         *country_name;
  GtkLabel         *country_count;
  GtkLabel         *country_note;

  /* Owned */
  GPtrArray          *counted;   /* DossierCountry, as they came; NULL: no document is open */
  GListStore         *countries; /* of them those with a number, the largest first */
  GtkSingleSelection *selection;
  GtkSingleSelection *passages;

  char            *shown; /* the country whose passages are shown, or NULL */
  DossierScopeKind kind;
  DossierMapScale  scale;
};

/* In the order of the rows in the .ui file. */
static const DossierMeasure MEASURES[] = { DOSSIER_MEASURE_MENTIONS, DOSSIER_MEASURE_QUOTATIONS, DOSSIER_MEASURE_COMMITMENTS, DOSSIER_MEASURE_DOCUMENTS };

enum
{
  COUNTRY_ACTIVATED,
  PASSAGE_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierMapView, dossier_map_view, GTK_TYPE_WIDGET)

static int
compare_countries (gconstpointer a, gconstpointer b, gpointer data)
{
  DossierCountry *one = *(DossierCountry **)a;
  DossierCountry *two = *(DossierCountry **)b;
  DossierMeasure  measure = GPOINTER_TO_UINT (data);
  guint           n_one = dossier_country_get_count (one, measure);
  guint           n_two = dossier_country_get_count (two, measure);

  if (n_one != n_two)
    return n_one > n_two ? -1 : 1;

  return g_utf8_collate (dossier_country_name (dossier_country_get_code (one), dossier_country_get_name (one)),
                         dossier_country_name (dossier_country_get_code (two), dossier_country_get_name (two)));
}

/* Borrowed from the list. */
static DossierCountry *
find_country (DossierMapView *self, const char *code)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->countries)); i++)
    {
      g_autoptr (DossierCountry) country = g_list_model_get_item (G_LIST_MODEL (self->countries), i);

      if (g_str_equal (dossier_country_get_code (country), code))
        return country;
    }

  return NULL;
}

static void
show_countries (DossierMapView *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->countries)) > 0;

  g_clear_pointer (&self->shown, g_free);
  dossier_map_canvas_select (self->canvas, NULL);
  gtk_stack_set_visible_child_name (self->stack, any ? "countries" : "empty");
}

static void
show_country (DossierMapView *self, const char *code)
{
  DossierCountry  *country = find_country (self, code);
  DossierMeasure   measure = dossier_map_view_get_measure (self);
  guint            n = country != NULL ? dossier_country_get_count (country, measure) : 0;
  const char      *english = dossier_map_canvas_get_name (self->canvas, code);
  const char      *note = dossier_map_canvas_get_note (self->canvas, code);
  g_autofree char *told = NULL;

  if (country != NULL)
    english = dossier_country_get_name (country);
  told = n > 0 || measure != DOSSIER_MEASURE_MENTIONS ? dossier_label_count (measure, n) : g_strdup (_ ("Not mentioned"));
  gtk_label_set_label (self->country_name, dossier_country_name (code, english != NULL ? english : code));
  gtk_label_set_label (self->country_count, told);
  gtk_label_set_label (self->country_note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->country_note), note != NULL);
  if (code != self->shown)
    {
      g_free (self->shown);
      self->shown = g_strdup (code);
    }
  dossier_map_canvas_select (self->canvas, self->shown);
  gtk_stack_set_visible_child_name (self->stack, "passages");
}

static void
show_empty (DossierMapView *self, DossierMeasure measure)
{
  if (self->counted == NULL)
    dossier_empty_page_show_no_document (self->empty, _ ("Open a document to see which countries it speaks of."));
  else if (measure == DOSSIER_MEASURE_QUOTATIONS)
    dossier_empty_page_show_nothing (self->empty, _ ("No country is quoted here"), self->kind);
  else if (measure == DOSSIER_MEASURE_COMMITMENTS)
    dossier_empty_page_show_nothing (self->empty, _ ("No country commits itself here"), self->kind);
  else
    dossier_empty_page_show_nothing (self->empty, _ ("No country is mentioned here"), self->kind);
}

/* The countries with a number, the largest first. */
static void
show_counted (DossierMapView *self)
{
  DossierMeasure measure = dossier_map_view_get_measure (self);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  guint least = 0, most = 0;

  for (guint i = 0; self->counted != NULL && i < self->counted->len; i++)
    if (dossier_country_get_count (self->counted->pdata[i], measure) > 0)
      g_ptr_array_add (sorted, self->counted->pdata[i]);
  g_ptr_array_sort_with_data (sorted, compare_countries, GUINT_TO_POINTER (measure));
  if (sorted->len > 0)
    {
      most = dossier_country_get_count (sorted->pdata[0], measure);
      least = dossier_country_get_count (sorted->pdata[sorted->len - 1], measure);
    }

  dossier_map_scale_init (&self->scale, least, most);
  g_list_store_splice (self->countries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->countries)), sorted->pdata, sorted->len);
  dossier_map_canvas_set_countries (self->canvas, self->counted, measure, &self->scale);
  dossier_map_legend_set_scale (self->legend, &self->scale);
  gtk_label_set_label (self->legend_title, dossier_label_measure (measure));
  gtk_widget_set_visible (GTK_WIDGET (self->legend_title), most > 0);
  show_empty (self, measure);
  if (self->shown != NULL)
    show_country (self, self->shown);
  else
    show_countries (self);
}

static void
measure_changed_cb (DossierMapView *self)
{
  if (self->countries == NULL) /* not made yet */
    return;

  show_countries (self);
  show_counted (self);
}

static void
activate_country (DossierMapView *self, const char *code)
{
  dossier_map_view_set_passages (self, NULL);
  show_country (self, code);
  g_signal_emit (self, signals[COUNTRY_ACTIVATED], 0, code);
}

static void
canvas_activated_cb (DossierMapView *self, const char *code)
{
  activate_country (self, code);
}

static void
country_list_activated_cb (DossierMapView *self, guint position)
{
  g_autoptr (DossierCountry) country = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (country != NULL)
    activate_country (self, dossier_country_get_code (country));
}

/* The passage of whatever the list holds; a new reference. */
static DossierPassage *
dup_passage (GtkListItem *item, gpointer found)
{
  DossierPassage *passage = NULL;

  if (DOSSIER_IS_PASSAGE (found))
    passage = found;
  else if (DOSSIER_IS_VOICE (found))
    passage = dossier_voice_get_passage (found);
  else if (DOSSIER_IS_PLEDGE (found))
    passage = dossier_pledge_get_passage (found);

  return passage != NULL ? g_object_ref (passage) : NULL;
}

static void
passage_list_activated_cb (DossierMapView *self, guint position)
{
  g_autoptr (DossierRow) row = g_list_model_get_item (G_LIST_MODEL (self->passages), position);
  g_autoptr (DossierPassage) passage = row != NULL ? dup_passage (NULL, dossier_row_get_item (row)) : NULL;

  if (passage != NULL)
    g_signal_emit (self, signals[PASSAGE_ACTIVATED], 0, passage);
}

static void
back_cb (DossierMapView *self)
{
  show_countries (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->country_list));
}

static gboolean
back_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  DossierMapView *self = DOSSIER_MAP_VIEW (widget);

  if (!g_str_equal (gtk_stack_get_visible_child_name (self->stack), "passages"))
    return FALSE;
  back_cb (self);

  return TRUE;
}

static void
zoom_in_cb (DossierMapView *self)
{
  dossier_map_canvas_zoom (self->canvas, ZOOM_STEP);
}

static void
zoom_out_cb (DossierMapView *self)
{
  dossier_map_canvas_zoom (self->canvas, 1 / ZOOM_STEP);
}

static void
zoom_reset_cb (DossierMapView *self)
{
  dossier_map_canvas_reset (self->canvas);
}

static void
setup_row_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, dossier_country_row_new ());
}

static void
bind_row_cb (DossierMapView *self, GtkListItem *item)
{
  dossier_country_row_show (DOSSIER_COUNTRY_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item), dossier_map_view_get_measure (self), &self->scale);
}

static void
setup_passage_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget     *row = g_object_new (DOSSIER_TYPE_PASSAGE_ROW, NULL);
  GtkExpression *of_list = gtk_property_expression_new (GTK_TYPE_LIST_ITEM, NULL, "item");
  GtkExpression *of_row = gtk_property_expression_new (DOSSIER_TYPE_ROW, of_list, "item");
  GtkExpression *passage = gtk_cclosure_expression_new (DOSSIER_TYPE_PASSAGE, NULL, 1, &of_row, G_CALLBACK (dup_passage), NULL, NULL);

  gtk_expression_bind (passage, row, "passage", item);
  gtk_list_item_set_child (item, row);
}

static void
dossier_map_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  DossierMapView *self = DOSSIER_MAP_VIEW (widget);
  int             map_minimum, map_natural, list_minimum, list_natural;

  gtk_widget_measure (self->map_side, orientation, -1, &map_minimum, &map_natural, NULL, NULL);
  gtk_widget_measure (self->list_side, orientation, -1, &list_minimum, &list_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (map_minimum, list_minimum);
      *natural = map_natural + SIDE_WIDTH;
    }
  else
    {
      *minimum = map_minimum + list_minimum;
      *natural = MAX (*minimum, map_natural);
    }
}

static void
dossier_map_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierMapView *self = DOSSIER_MAP_VIEW (widget);
  gboolean        narrow = width < NARROW;
  GtkAllocation   map = { 0, 0, width - SIDE_WIDTH, height };
  GtkAllocation   list = { width - SIDE_WIDTH, 0, SIDE_WIDTH, height };
  int             map_minimum, list_minimum;

  if (narrow)
    {
      gtk_widget_measure (self->map_side, GTK_ORIENTATION_VERTICAL, width, &map_minimum, NULL, NULL, NULL);
      gtk_widget_measure (self->list_side, GTK_ORIENTATION_VERTICAL, width, &list_minimum, NULL, NULL, NULL);
      map.width = list.width = width;
      map.height = CLAMP (height * MAP_SHARE, map_minimum, MAX (map_minimum, height - list_minimum));
      list = (GtkAllocation){ 0, map.height, width, height - map.height };
    }
  else if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    {
      list.x = 0;
      map.x = SIDE_WIDTH;
    }
  gtk_widget_size_allocate (self->map_side, &map, -1);
  gtk_widget_size_allocate (self->list_side, &list, -1);
}

/* The keys go to the list. */
static gboolean
dossier_map_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_MAP_VIEW (widget)->country_list));
}

static void
dossier_map_view_dispose (GObject *object)
{
  DossierMapView *self = DOSSIER_MAP_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_MAP_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->passages);
  g_clear_object (&self->countries);
  g_clear_pointer (&self->counted, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (dossier_map_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-map-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, map_side);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, list_side);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, canvas);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, legend);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, legend_title);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, measure);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, country_list);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, passage_list);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, empty);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, country_name);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, country_count);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, country_note);
  gtk_widget_class_bind_template_callback (widget_class, canvas_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, country_list_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, passage_list_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, measure_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_passage_cb);
}

static void
dossier_map_view_class_init (DossierMapViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_map_view_dispose;
  widget_class->grab_focus = dossier_map_view_grab_focus;
  widget_class->measure = dossier_map_view_measure;
  widget_class->size_allocate = dossier_map_view_size_allocate;

  signals[COUNTRY_ACTIVATED] = g_signal_new ("country-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[PASSAGE_ACTIVATED] = g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_PASSAGE);

  g_type_ensure (DOSSIER_TYPE_EMPTY_PAGE);
  g_type_ensure (DOSSIER_TYPE_MAP_CANVAS);
  g_type_ensure (DOSSIER_TYPE_MAP_LEGEND);
  bind_template (widget_class);
  dossier_brief_button_add_key (widget_class);
  gtk_widget_class_set_css_name (widget_class, "mapview");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, back_key_cb, NULL);
}

static void
dossier_map_view_init (DossierMapView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->countries = g_list_store_new (DOSSIER_TYPE_COUNTRY);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->countries)));
  self->passages = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_autoselect (self->passages, FALSE);
  gtk_list_view_set_model (self->country_list, GTK_SELECTION_MODEL (self->selection));
  gtk_list_view_set_model (self->passage_list, GTK_SELECTION_MODEL (self->passages));
  dossier_map_view_set_countries (self, NULL, DOSSIER_SCOPE_DOCUMENT);
}

void
dossier_map_view_set_countries (DossierMapView *self, GPtrArray *countries, DossierScopeKind kind)
{
  g_return_if_fail (DOSSIER_IS_MAP_VIEW (self));

  g_clear_pointer (&self->counted, g_ptr_array_unref);
  self->counted = countries != NULL ? g_ptr_array_ref (countries) : NULL;
  self->kind = kind;
  show_counted (self);
}

void
dossier_map_view_show_error (DossierMapView *self, const GError *error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_return_if_fail (DOSSIER_IS_MAP_VIEW (self));

  dossier_map_view_set_countries (self, none, self->kind);
  dossier_empty_page_show_error (self->empty, error);
}

void
dossier_map_view_set_passages (DossierMapView *self, GListModel *passages)
{
  g_return_if_fail (DOSSIER_IS_MAP_VIEW (self));

  gtk_single_selection_set_model (self->passages, passages);
}

DossierMeasure
dossier_map_view_get_measure (DossierMapView *self)
{
  g_return_val_if_fail (DOSSIER_IS_MAP_VIEW (self), DOSSIER_MEASURE_MENTIONS);

  return MEASURES[MIN (gtk_drop_down_get_selected (self->measure), G_N_ELEMENTS (MEASURES) - 1)];
}

void
dossier_map_view_select (DossierMapView *self, const char *code)
{
  g_return_if_fail (DOSSIER_IS_MAP_VIEW (self));

  if (code != NULL)
    activate_country (self, code);
  else
    show_countries (self);
}
