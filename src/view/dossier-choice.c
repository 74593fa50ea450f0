/* dossier-choice.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-choice.h"

#include "view/dossier-country-names.h"

#define SEARCH_FROM 15 /* rows */

struct _DossierChoice
{
  AdwBin parent_instance;

  /* Borrowed: the child */
  GtkDropDown *list;

  /* Owned */
  GPtrArray *ids; /* of the rows behind the first */
  char      *any;
  char      *label;
  char      *chosen; /* NULL = all */
  char      *chosen_name;

  gboolean filling;
};

enum
{
  PROP_ANY = 1,
  PROP_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierChoice, dossier_choice, ADW_TYPE_BIN)

static void
add_row (DossierChoice *self, GtkStringList *rows, const char *id, const char *name)
{
  g_ptr_array_add (self->ids, g_strdup (id));
  gtk_string_list_append (rows, name);
}

/* Row of an id, 0 for all of them; GTK_INVALID_LIST_POSITION when it is not offered. */
static guint
find_row (DossierChoice *self, const char *id)
{
  guint index;

  if (id == NULL)
    return 0;
  if (g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &index))
    return index + 1;

  return GTK_INVALID_LIST_POSITION;
}

void
dossier_choice_set_rows (DossierChoice *self, const char *const *ids, const char *const *names)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);

  g_return_if_fail (DOSSIER_IS_CHOICE (self));

  self->filling = TRUE;
  g_ptr_array_set_size (self->ids, 0);
  gtk_string_list_append (rows, self->any);
  for (guint i = 0; ids[i] != NULL; i++)
    add_row (self, rows, ids[i], names[i]);
  if (find_row (self, self->chosen) == GTK_INVALID_LIST_POSITION)
    add_row (self, rows, self->chosen, self->chosen_name);
  gtk_drop_down_set_model (self->list, G_LIST_MODEL (rows));
  gtk_drop_down_set_selected (self->list, find_row (self, self->chosen));
  gtk_drop_down_set_enable_search (self->list, self->ids->len >= SEARCH_FROM);
  self->filling = FALSE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  DossierCountry *one = *(DossierCountry **)a;
  DossierCountry *two = *(DossierCountry **)b;

  return g_utf8_collate (dossier_country_name (dossier_country_get_code (one), dossier_country_get_name (one)),
                         dossier_country_name (dossier_country_get_code (two), dossier_country_get_name (two)));
}

void
dossier_choice_set_countries (DossierChoice *self, GPtrArray *countries, DossierMeasure measure)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_return_if_fail (DOSSIER_IS_CHOICE (self));

  for (guint i = 0; i < countries->len; i++)
    if (dossier_country_get_count (countries->pdata[i], measure) > 0)
      g_ptr_array_add (sorted, countries->pdata[i]);
  g_ptr_array_sort (sorted, compare_names);
  for (guint i = 0; i < sorted->len; i++)
    {
      const char *code = dossier_country_get_code (sorted->pdata[i]);

      g_ptr_array_add (codes, (gpointer)code);
      g_ptr_array_add (names, (gpointer)dossier_country_name (code, dossier_country_get_name (sorted->pdata[i])));
    }
  g_ptr_array_add (codes, NULL);
  g_ptr_array_add (names, NULL);
  dossier_choice_set_rows (self, (const char *const *)codes->pdata, (const char *const *)names->pdata);
}

static void
selected_cb (DossierChoice *self)
{
  guint       selected = gtk_drop_down_get_selected (self->list);
  const char *id = selected > 0 && selected <= self->ids->len ? self->ids->pdata[selected - 1] : NULL;

  if (self->filling || g_strcmp0 (id, self->chosen) == 0)
    return;

  g_free (self->chosen);
  self->chosen = g_strdup (id);
  g_free (self->chosen_name);
  self->chosen_name = g_strdup (gtk_string_object_get_string (gtk_drop_down_get_selected_item (self->list)));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
dossier_choice_constructed (GObject *object)
{
  DossierChoice    *self = DOSSIER_CHOICE (object);
  const char *const none[] = { NULL };

  G_OBJECT_CLASS (dossier_choice_parent_class)->constructed (object);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->list), self->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, self->label, -1);
  dossier_choice_set_rows (self, none, none);
}

static void
dossier_choice_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  DossierChoice *self = DOSSIER_CHOICE (object);

  switch (prop_id)
    {
    case PROP_ANY:
      self->any = g_value_dup_string (value);
      break;
    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_choice_finalize (GObject *object)
{
  DossierChoice *self = DOSSIER_CHOICE (object);

  g_ptr_array_unref (self->ids);
  g_free (self->any);
  g_free (self->label);
  g_free (self->chosen);
  g_free (self->chosen_name);

  G_OBJECT_CLASS (dossier_choice_parent_class)->finalize (object);
}

static void
dossier_choice_class_init (DossierChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = dossier_choice_constructed;
  object_class->set_property = dossier_choice_set_property;
  object_class->finalize = dossier_choice_finalize;

  properties[PROP_ANY] = g_param_spec_string ("any", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_choice_init (DossierChoice *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->list = GTK_DROP_DOWN (gtk_drop_down_new (NULL, gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string")));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

const char *
dossier_choice_get_id (DossierChoice *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHOICE (self), NULL);

  return self->chosen;
}

const char *
dossier_choice_get_name (DossierChoice *self)
{
  g_return_val_if_fail (DOSSIER_IS_CHOICE (self), NULL);

  return self->chosen != NULL ? self->chosen_name : self->any;
}

void
dossier_choice_choose (DossierChoice *self, const char *id, const char *name)
{
  guint row = 0;

  g_return_if_fail (DOSSIER_IS_CHOICE (self));

  row = find_row (self, id);
  if (row == GTK_INVALID_LIST_POSITION)
    {
      g_autoptr (GtkStringList) rows = g_object_ref (GTK_STRING_LIST (gtk_drop_down_get_model (self->list)));

      add_row (self, rows, id, name != NULL ? name : id);
      row = self->ids->len;
    }
  gtk_drop_down_set_selected (self->list, row);
}
