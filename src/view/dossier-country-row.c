/* dossier-country-row.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-country-row.h"

#include "view/dossier-compat.h"
#include "view/dossier-country-bar.h"
#include "view/dossier-country-names.h"
#include "view/dossier-labels.h"

#include <glib/gi18n.h>

struct _DossierCountryRow
{
  GtkWidget parent_instance;

  /* Template children */
  GtkLabel          *name;
  DossierCountryBar *bar;
  GtkLabel          *count;
};

G_DEFINE_FINAL_TYPE (DossierCountryRow, dossier_country_row, GTK_TYPE_WIDGET)

static void
dossier_country_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_COUNTRY_ROW);

  G_OBJECT_CLASS (dossier_country_row_parent_class)->dispose (object);
}

static void
dossier_country_row_class_init (DossierCountryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_country_row_dispose;

  g_type_ensure (DOSSIER_TYPE_COUNTRY_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-country-row.ui");
  gtk_widget_class_set_css_name (widget_class, "countryrow");
  gtk_widget_class_bind_template_child (widget_class, DossierCountryRow, name);
  gtk_widget_class_bind_template_child (widget_class, DossierCountryRow, bar);
  gtk_widget_class_bind_template_child (widget_class, DossierCountryRow, count);
}

static void
dossier_country_row_init (DossierCountryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
dossier_country_row_new (void)
{
  return g_object_new (DOSSIER_TYPE_COUNTRY_ROW, NULL);
}

void
dossier_country_row_show (DossierCountryRow *self, DossierCountry *country, DossierMeasure measure, const DossierMapScale *scale)
{
  guint            number = dossier_country_get_count (country, measure);
  guint            documents = dossier_country_get_count (country, DOSSIER_MEASURE_DOCUMENTS);
  const char      *name = dossier_country_name (dossier_country_get_code (country), dossier_country_get_name (country));
  g_autofree char *count = g_strdup_printf ("%'u", number);
  g_autofree char *told = dossier_label_count (measure, number);
  g_autofree char *where = g_strdup_printf (ngettext ("in %'u document", "in %'u documents", documents), documents);
  gboolean         many = measure == DOSSIER_MEASURE_MENTIONS && documents > 1;
  g_autofree char *words = many ? g_strdup_printf ("%s, %s, %s", name, told, where) : g_strdup_printf ("%s, %s", name, told);

  g_return_if_fail (DOSSIER_IS_COUNTRY_ROW (self));

  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->count, count);
  dossier_country_bar_set_number (self->bar, number, scale);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  dossier_compat_name_row (GTK_WIDGET (self), words);
}
