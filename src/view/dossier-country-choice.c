/* dossier-country-choice.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-country-choice.h"

#include "view/dossier-country-names.h"

#include <glib/gi18n.h>

struct _DossierCountryChoice
{
  AdwBin parent_instance;

  /* Borrowed: the child */
  GtkDropDown *list;

  /* Owned */
  GPtrArray *codes; /* of the rows behind "Any country" */
  char      *chosen;

  gboolean filling;
};

/* A country by the name that is shown. */
typedef struct
{
  const char *code;
  const char *name;
} Row;

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierCountryChoice, dossier_country_choice, ADW_TYPE_BIN)

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (((const Row *)a)->name, ((const Row *)b)->name);
}

static void
add_row (GArray *rows, const char *code, const char *english)
{
  Row row = { code, dossier_country_name (code, english) };

  g_array_append_val (rows, row);
}

/* The countries to offer, with the one that is chosen even if it has no number here. */
static GArray *
collect (DossierCountryChoice *self, GPtrArray *countries, DossierMeasure measure)
{
  GArray  *rows = g_array_new (FALSE, FALSE, sizeof (Row));
  gboolean found = self->chosen == NULL;

  for (guint i = 0; i < countries->len; i++)
    {
      const char *code = dossier_country_get_code (countries->pdata[i]);
      gboolean    is_chosen = g_strcmp0 (code, self->chosen) == 0;

      if (dossier_country_get_count (countries->pdata[i], measure) == 0 && !is_chosen)
        continue;
      add_row (rows, code, dossier_country_get_name (countries->pdata[i]));
      found |= is_chosen;
    }
  if (!found)
    add_row (rows, self->chosen, NULL);
  g_array_sort (rows, compare_names);

  return rows;
}

void
dossier_country_choice_set_countries (DossierCountryChoice *self, GPtrArray *countries, DossierMeasure measure)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GArray) rows = NULL;
  guint selected = 0;

  g_return_if_fail (DOSSIER_IS_COUNTRY_CHOICE (self));

  rows = collect (self, countries, measure);
  gtk_string_list_append (names, _ ("Any country"));
  g_ptr_array_set_size (self->codes, 0);
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      gtk_string_list_append (names, row->name);
      g_ptr_array_add (self->codes, g_strdup (row->code));
      if (g_strcmp0 (row->code, self->chosen) == 0)
        selected = i + 1;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->list, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->list, selected);
  self->filling = FALSE;
}

static void
selected_cb (DossierCountryChoice *self)
{
  guint       selected = gtk_drop_down_get_selected (self->list);
  const char *code = selected > 0 && selected <= self->codes->len ? self->codes->pdata[selected - 1] : NULL;

  if (self->filling || g_strcmp0 (code, self->chosen) == 0)
    return;

  g_free (self->chosen);
  self->chosen = g_strdup (code);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
dossier_country_choice_finalize (GObject *object)
{
  DossierCountryChoice *self = DOSSIER_COUNTRY_CHOICE (object);

  g_ptr_array_unref (self->codes);
  g_free (self->chosen);

  G_OBJECT_CLASS (dossier_country_choice_parent_class)->finalize (object);
}

static void
dossier_country_choice_class_init (DossierCountryChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_country_choice_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_country_choice_init (DossierCountryChoice *self)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->list = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->list), _ ("Country"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Country"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  dossier_country_choice_set_countries (self, none, DOSSIER_MEASURE_MENTIONS);
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
}

const char *
dossier_country_choice_get_code (DossierCountryChoice *self)
{
  g_return_val_if_fail (DOSSIER_IS_COUNTRY_CHOICE (self), NULL);

  return self->chosen;
}

void
dossier_country_choice_choose (DossierCountryChoice *self, const char *code)
{
  guint row;

  g_return_if_fail (DOSSIER_IS_COUNTRY_CHOICE (self));

  if (code == NULL)
    gtk_drop_down_set_selected (self->list, 0);
  else if (g_ptr_array_find_with_equal_func (self->codes, code, g_str_equal, &row))
    gtk_drop_down_set_selected (self->list, row + 1);
}
