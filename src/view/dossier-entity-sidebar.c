/* dossier-entity-sidebar.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-entity-sidebar.h"

#include <string.h>

#include "model/dossier-row.h"
#include "view/dossier-compat.h"
#include "view/dossier-entity-row.h"
#include "view/dossier-labels.h"

#include <glib/gi18n.h>

struct _DossierEntitySidebar
{
  GtkWidget parent_instance;

  /* Template children */
  GtkDropDown    *scope;
  GtkSearchEntry *filter;
  GtkBox         *chips;
  GtkStack       *stack;
  GtkListView    *list;
  GtkLabel       *empty_label;
  GtkActionBar   *several;
  GtkLabel       *several_label;
  GMenuModel     *menu;

  /* Owned */
  DossierFindings   *findings;
  GListStore        *rows; /* DossierRow of DossierEntity, for the document */
  GListModel        *library_model;
  GtkMultiSelection *selection;
  GtkWidget         *popover; /* a child */

  guint    types; /* bit per DossierEntityType that is wanted; 0 = all */
  gboolean waiting;
};

enum
{
  ENTITY_ACTIVATED,
  FILTER_CHANGED,
  CORRECT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierEntitySidebar, dossier_entity_sidebar, GTK_TYPE_WIDGET)

/* The order of the list: most mentioned first, then by name. */
static int
compare_entities (gconstpointer a, gconstpointer b)
{
  DossierEntity *one = *(DossierEntity **)a;
  DossierEntity *two = *(DossierEntity **)b;
  guint          n_one = dossier_entity_get_count (one);
  guint          n_two = dossier_entity_get_count (two);

  if (n_one != n_two)
    return n_one > n_two ? -1 : 1;
  return g_utf8_collate (dossier_entity_get_name (one), dossier_entity_get_name (two));
}

static gboolean
has_words (const char *text, const char *folded)
{
  g_autofree char *own = g_utf8_casefold (text, -1);

  return strstr (own, folded) != NULL;
}

static gboolean
entity_matches (DossierEntity *entity, guint types, const char *folded)
{
  const char *const *aliases = dossier_entity_get_aliases (entity);
  g_autofree char   *shown = dossier_label_entity_name (entity);

  if (types != 0 && (types & (1u << dossier_entity_get_entity_type (entity))) == 0)
    return FALSE;
  if (*folded == '\0' || has_words (dossier_entity_get_name (entity), folded) || has_words (shown, folded))
    return TRUE;
  for (guint i = 0; aliases[i]; i++)
    if (has_words (aliases[i], folded))
      return TRUE;
  return FALSE;
}

static void
fill_rows (DossierEntitySidebar *self)
{
  g_autofree char *folded = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->filter)), -1);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; self->findings && i < self->findings->entities->len; i++)
    {
      DossierEntity *entity = g_ptr_array_index (self->findings->entities, i);

      if (dossier_entity_get_count (entity) > 0 && entity_matches (entity, self->types, folded))
        g_ptr_array_add (wanted, entity);
    }
  g_ptr_array_sort (wanted, compare_entities);
  for (guint i = 0; i < wanted->len; i++)
    {
      DossierRow *row = dossier_row_new (i);

      dossier_row_set_item (row, g_ptr_array_index (wanted, i));
      g_ptr_array_add (rows, row);
    }
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), rows->pdata, rows->len);
}

static void
update_page (DossierEntitySidebar *self)
{
  GListModel *model = gtk_multi_selection_get_model (self->selection);
  gboolean    library = dossier_entity_sidebar_get_library_scope (self);
  gboolean    filtered = self->types != 0 || *gtk_editable_get_text (GTK_EDITABLE (self->filter)) != '\0';
  const char *words;

  if (model && g_list_model_get_n_items (model) > 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "list");
      return;
    }
  if (filtered)
    words = _ ("No entity fits the filter.");
  else if (library)
    words = _ ("Nothing has been found in the library yet.");
  else if (self->waiting)
    words = _ ("The text is being read…");
  else if (self->findings == NULL)
    words = _ ("Open a document to see whom and what it speaks of.");
  else
    words = _ ("No people, countries or organisations were found in this text.");
  gtk_label_set_label (self->empty_label, words);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
refill (DossierEntitySidebar *self)
{
  gboolean library = dossier_entity_sidebar_get_library_scope (self);

  if (library)
    g_signal_emit (self, signals[FILTER_CHANGED], 0);
  else
    fill_rows (self);
  gtk_multi_selection_set_model (self->selection, library ? self->library_model : G_LIST_MODEL (self->rows));
  update_page (self);
}

static void
scope_changed_cb (DossierEntitySidebar *self)
{
  refill (self);
}

static void
filter_changed_cb (DossierEntitySidebar *self)
{
  refill (self);
}

/* From the words straight to what they leave, past the chips. */
static gboolean
filter_key_cb (DossierEntitySidebar *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Down || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
chip_toggled_cb (GtkToggleButton *chip, DossierEntitySidebar *self)
{
  guint bit = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (chip), "type-bit"));

  self->types = gtk_toggle_button_get_active (chip) ? self->types | bit : self->types & ~bit;
  refill (self);
}

static void
items_changed_cb (DossierEntitySidebar *self)
{
  update_page (self);
}

static void
row_activated_cb (DossierEntitySidebar *self, guint position)
{
  g_autoptr (DossierRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  DossierEntity *entity = row ? dossier_row_get_item (row) : NULL;

  if (entity)
    g_signal_emit (self, signals[ENTITY_ACTIVATED], 0, entity);
}

static GPtrArray *
get_selected (DossierEntitySidebar *self)
{
  g_autoptr (GtkBitset) set = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GPtrArray *entities = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint64 i = 0; i < gtk_bitset_get_size (set); i++)
    {
      g_autoptr (DossierRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (set, i));
      DossierEntity *entity = row != NULL ? dossier_row_get_item (row) : NULL;

      if (entity != NULL)
        g_ptr_array_add (entities, g_object_ref (entity));
    }

  return entities;
}

static void
selection_changed_cb (DossierEntitySidebar *self)
{
  g_autoptr (GtkBitset) set = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  guint            n = gtk_bitset_get_size (set);
  g_autofree char *words = g_strdup_printf (ngettext ("%u selected", "%u selected", n), n);

  gtk_label_set_label (self->several_label, words);
  gtk_action_bar_set_revealed (self->several, n > 1);
}

static void
correct_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierEntitySidebar *self = DOSSIER_ENTITY_SIDEBAR (widget);
  g_autoptr (GPtrArray) entities = get_selected (self);
  DossierVerdict verdict = DOSSIER_VERDICT_WRONG;

  if (g_str_equal (name, "sidebar.confirm"))
    verdict = DOSSIER_VERDICT_RIGHT;
  else if (g_str_equal (name, "sidebar.reject"))
    verdict = DOSSIER_VERDICT_NONE;
  if (entities->len > 0)
    g_signal_emit (self, signals[CORRECT], 0, entities, (int)verdict);
}

/* NULL when it is not on screen. */
static GtkWidget *
find_row (DossierEntitySidebar *self, guint position)
{
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list)); item != NULL; item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);

      if (DOSSIER_IS_ENTITY_ROW (row) && dossier_entity_row_get_position (DOSSIER_ENTITY_ROW (row)) == position && gtk_widget_get_mapped (row))
        return row;
    }

  return NULL;
}

/* The menu at a row is about all that is selected; a row that is not becomes the only one. */
static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierEntitySidebar *self = DOSSIER_ENTITY_SIDEBAR (widget);
  guint                 position = g_variant_get_uint32 (parameter);
  GdkRectangle          place = { 0 };
  double                x, y;
  GtkWidget            *row;

  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  row = find_row (self, position);
  if (row == NULL || !gtk_widget_translate_coordinates (row, widget, gtk_widget_get_width (row) / 2.0, gtk_widget_get_height (row) / 2.0, &x, &y))
    return;

  place.x = (int)x;
  place.y = (int)y;
  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (self->menu);
      gtk_widget_set_parent (self->popover, widget);
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* The menu key, at the row that has the focus. */
static gboolean
menu_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  DossierEntitySidebar *self = DOSSIER_ENTITY_SIDEBAR (widget);
  GtkWidget            *item = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  GtkWidget            *row = item != NULL ? gtk_widget_get_first_child (item) : NULL;

  if (!DOSSIER_IS_ENTITY_ROW (row))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (widget, "sidebar.menu", "u", dossier_entity_row_get_position (DOSSIER_ENTITY_ROW (row)));
  return GDK_EVENT_STOP;
}

static void
add_chips (DossierEntitySidebar *self)
{
  for (guint i = 0; i < DOSSIER_N_ENTITY_TYPES; i++)
    {
      GtkWidget *chip = gtk_toggle_button_new_with_label (dossier_label_entity_types (i));

      gtk_widget_add_css_class (chip, "dossier-chip");
      g_object_set_data (G_OBJECT (chip), "type-bit", GUINT_TO_POINTER (1u << i));
      g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_toggled_cb), self, 0);
      gtk_box_append (self->chips, chip);
    }
}

static void
dossier_entity_sidebar_dispose (GObject *object)
{
  DossierEntitySidebar *self = DOSSIER_ENTITY_SIDEBAR (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  dossier_compat_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_ENTITY_SIDEBAR);
  g_clear_pointer (&self->findings, dossier_findings_unref);
  g_clear_object (&self->rows);
  g_clear_object (&self->library_model);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (dossier_entity_sidebar_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "sidebar.correct", NULL, correct_action);
  gtk_widget_class_install_action (widget_class, "sidebar.confirm", NULL, correct_action);
  gtk_widget_class_install_action (widget_class, "sidebar.reject", NULL, correct_action);
  gtk_widget_class_install_action (widget_class, "sidebar.menu", "u", menu_action);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
}

static void
dossier_entity_sidebar_class_init (DossierEntitySidebarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = dossier_entity_sidebar_dispose;

  signals[ENTITY_ACTIVATED] = g_signal_new ("entity-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ENTITY);
  signals[FILTER_CHANGED] = g_signal_new ("filter-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CORRECT] = g_signal_new ("correct", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_PTR_ARRAY, G_TYPE_INT);

  install_actions (widget_class);
  g_type_ensure (DOSSIER_TYPE_ENTITY_ROW);
  g_type_ensure (DOSSIER_TYPE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-entity-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierEntitySidebar, scope);
  gtk_widget_class_bind_template_child (widget_class, DossierEntitySidebar, filter);
  gtk_widget_class_bind_template_child (widget_class, DossierEntitySidebar, chips);
  gtk_widget_class_bind_template_child (widget_class, DossierEntitySidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierEntitySidebar, list);
  gtk_widget_class_bind_template_child (widget_class, DossierEntitySidebar, empty_label);
  gtk_widget_class_bind_template_child (widget_class, DossierEntitySidebar, several);
  gtk_widget_class_bind_template_child (widget_class, DossierEntitySidebar, several_label);
  gtk_widget_class_bind_template_child (widget_class, DossierEntitySidebar, menu);
  gtk_widget_class_bind_template_callback (widget_class, scope_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
dossier_entity_sidebar_init (DossierEntitySidebar *self)
{
  self->rows = g_list_store_new (DOSSIER_TYPE_ROW);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));

  add_chips (self);
  update_page (self);
}

void
dossier_entity_sidebar_set_findings (DossierEntitySidebar *self, DossierFindings *findings, gboolean waiting)
{
  g_return_if_fail (DOSSIER_IS_ENTITY_SIDEBAR (self));

  if (findings)
    dossier_findings_ref (findings);
  g_clear_pointer (&self->findings, dossier_findings_unref);
  self->findings = findings;
  self->waiting = waiting;
  fill_rows (self);
  update_page (self);
}

void
dossier_entity_sidebar_set_library_model (DossierEntitySidebar *self, GListModel *model)
{
  g_return_if_fail (DOSSIER_IS_ENTITY_SIDEBAR (self));

  if (g_set_object (&self->library_model, model) && dossier_entity_sidebar_get_library_scope (self))
    {
      gtk_multi_selection_set_model (self->selection, model);
      update_page (self);
    }
}

gboolean
dossier_entity_sidebar_get_library_scope (DossierEntitySidebar *self)
{
  g_return_val_if_fail (DOSSIER_IS_ENTITY_SIDEBAR (self), FALSE);

  return gtk_drop_down_get_selected (self->scope) == 1;
}

DossierFilter *
dossier_entity_sidebar_dup_filter (DossierEntitySidebar *self)
{
  DossierFilter *filter;
  const char    *text;

  g_return_val_if_fail (DOSSIER_IS_ENTITY_SIDEBAR (self), NULL);

  filter = dossier_filter_new ();
  text = gtk_editable_get_text (GTK_EDITABLE (self->filter));
  filter->text = *text ? g_strdup (text) : NULL;
  filter->types = self->types;
  return filter;
}

void
dossier_entity_sidebar_select (DossierEntitySidebar *self, DossierEntity *entity)
{
  guint n, position = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (DOSSIER_IS_ENTITY_SIDEBAR (self));

  if (dossier_entity_sidebar_get_library_scope (self))
    return;
  n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));
  for (guint i = 0; entity && i < n; i++)
    {
      g_autoptr (DossierRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (dossier_row_get_item (row) == (gpointer)entity)
        {
          position = i;
          break;
        }
    }
  if (position == GTK_INVALID_LIST_POSITION)
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  else
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  if (position != GTK_INVALID_LIST_POSITION)
    dossier_compat_scroll_to_row (self->list, position);
}

void
dossier_entity_sidebar_focus_filter (DossierEntitySidebar *self)
{
  g_return_if_fail (DOSSIER_IS_ENTITY_SIDEBAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->filter));
}
