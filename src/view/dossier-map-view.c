/* dossier-map-view.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-map-view.h"

#include "model/dossier-country.h"
#include "model/dossier-passage.h"
#include "model/dossier-row.h"
#include "view/dossier-country-names.h"
#include "view/dossier-country-row.h"
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
  GtkDropDown      *scope;
  GtkStack         *stack;
  GtkListView      *country_list;
  GtkListView      *passage_list;
  GtkLabel         *empty_label;
  GtkLabel         *country_name;
  GtkLabel         *country_count;
  GtkLabel         *country_note;

  /* Owned */
  GListStore         *countries; /* DossierCountry, most mentioned first */
  GtkSingleSelection *selection;
  GtkSingleSelection *passages;

  DossierMapScale scale;
};

enum
{
  PROP_LIBRARY_SCOPE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  COUNTRY_ACTIVATED,
  PASSAGE_ACTIVATED,
  SCOPE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierMapView, dossier_map_view, GTK_TYPE_WIDGET)

static int
compare_countries (gconstpointer a, gconstpointer b)
{
  DossierCountry *one = *(DossierCountry **)a;
  DossierCountry *two = *(DossierCountry **)b;
  guint           n_one = dossier_country_get_mentions (one);
  guint           n_two = dossier_country_get_mentions (two);

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

  dossier_map_canvas_select (self->canvas, NULL);
  gtk_stack_set_visible_child_name (self->stack, any ? "countries" : "empty");
}

static void
show_country (DossierMapView *self, const char *code)
{
  DossierCountry  *country = find_country (self, code);
  guint            n = country != NULL ? dossier_country_get_mentions (country) : 0;
  const char      *english = dossier_map_canvas_get_name (self->canvas, code);
  const char      *note = dossier_map_canvas_get_note (self->canvas, code);
  g_autofree char *told = NULL;

  if (country != NULL)
    english = dossier_country_get_name (country);
  told = n > 0 ? g_strdup_printf (ngettext ("%u mention", "%u mentions", n), n) : g_strdup (_ ("Not mentioned"));
  gtk_label_set_label (self->country_name, dossier_country_name (code, english != NULL ? english : code));
  gtk_label_set_label (self->country_count, told);
  gtk_label_set_label (self->country_note, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->country_note), note != NULL);
  dossier_map_canvas_select (self->canvas, code);
  gtk_stack_set_visible_child_name (self->stack, "passages");
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

static void
passage_list_activated_cb (DossierMapView *self, guint position)
{
  g_autoptr (DossierRow) row = g_list_model_get_item (G_LIST_MODEL (self->passages), position);
  DossierPassage *passage = row != NULL ? dossier_row_get_item (row) : NULL;

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
scope_changed_cb (DossierMapView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIBRARY_SCOPE]);
  g_signal_emit (self, signals[SCOPE_CHANGED], 0);
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
  dossier_country_row_show (DOSSIER_COUNTRY_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item), &self->scale);
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

static void
dossier_map_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_LIBRARY_SCOPE)
    g_value_set_boolean (value, dossier_map_view_get_library_scope (DOSSIER_MAP_VIEW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossier_map_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_LIBRARY_SCOPE)
    dossier_map_view_set_library_scope (DOSSIER_MAP_VIEW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossier_map_view_dispose (GObject *object)
{
  DossierMapView *self = DOSSIER_MAP_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_MAP_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->passages);
  g_clear_object (&self->countries);

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
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, scope);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, country_list);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, passage_list);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, empty_label);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, country_name);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, country_count);
  gtk_widget_class_bind_template_child (widget_class, DossierMapView, country_note);
  gtk_widget_class_bind_template_callback (widget_class, canvas_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, country_list_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, passage_list_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, scope_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_in_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
}

static void
dossier_map_view_class_init (DossierMapViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_map_view_get_property;
  object_class->set_property = dossier_map_view_set_property;
  object_class->dispose = dossier_map_view_dispose;
  widget_class->measure = dossier_map_view_measure;
  widget_class->size_allocate = dossier_map_view_size_allocate;

  properties[PROP_LIBRARY_SCOPE] = g_param_spec_boolean ("library-scope", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[COUNTRY_ACTIVATED] = g_signal_new ("country-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[PASSAGE_ACTIVATED] = g_signal_new ("passage-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_PASSAGE);
  signals[SCOPE_CHANGED] = g_signal_new ("scope-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (DOSSIER_TYPE_MAP_CANVAS);
  g_type_ensure (DOSSIER_TYPE_MAP_LEGEND);
  g_type_ensure (DOSSIER_TYPE_PASSAGE_ROW);
  g_type_ensure (DOSSIER_TYPE_ROW);
  bind_template (widget_class);
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
  dossier_map_view_set_countries (self, NULL);
}

void
dossier_map_view_set_countries (DossierMapView *self, GPtrArray *countries)
{
  g_autoptr (GPtrArray) sorted = NULL;
  guint most = 0;

  g_return_if_fail (DOSSIER_IS_MAP_VIEW (self));

  sorted = countries != NULL ? g_ptr_array_copy (countries, (GCopyFunc)g_object_ref, NULL) : g_ptr_array_new ();
  g_ptr_array_set_free_func (sorted, g_object_unref);
  g_ptr_array_sort (sorted, compare_countries);
  if (sorted->len > 0)
    most = dossier_country_get_mentions (g_ptr_array_index (sorted, 0));

  dossier_map_scale_init (&self->scale, most);
  g_list_store_splice (self->countries, 0, g_list_model_get_n_items (G_LIST_MODEL (self->countries)), sorted->pdata, sorted->len);
  dossier_map_canvas_set_countries (self->canvas, sorted, &self->scale);
  dossier_map_legend_set_scale (self->legend, &self->scale);
  gtk_widget_set_visible (GTK_WIDGET (self->legend_title), most > 0);
  gtk_label_set_label (self->empty_label, countries == NULL                           ? _ ("Open a document to see which countries it speaks of.")
                                          : dossier_map_view_get_library_scope (self) ? _ ("No country is mentioned in the library yet.")
                                                                                      : _ ("No country is mentioned in this text."));
  show_countries (self);
}

void
dossier_map_view_set_passages (DossierMapView *self, GListModel *passages)
{
  g_return_if_fail (DOSSIER_IS_MAP_VIEW (self));

  gtk_single_selection_set_model (self->passages, passages);
}

gboolean
dossier_map_view_get_library_scope (DossierMapView *self)
{
  g_return_val_if_fail (DOSSIER_IS_MAP_VIEW (self), FALSE);

  return gtk_drop_down_get_selected (self->scope) == 1;
}

void
dossier_map_view_set_library_scope (DossierMapView *self, gboolean library)
{
  g_return_if_fail (DOSSIER_IS_MAP_VIEW (self));

  gtk_drop_down_set_selected (self->scope, library ? 1 : 0);
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
