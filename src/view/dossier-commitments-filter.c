/* dossier-commitments-filter.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-commitments-filter.h"

#include "model/dossier-commitment.h"
#include "model/dossier-tally.h"
#include "view/dossier-choice.h"
#include "view/dossier-compat.h"
#include "view/dossier-labels.h"

#include <glib/gi18n.h>

#define N_CHOICES 5

struct _DossierCommitmentsFilter
{
  GtkWidget parent_instance;

  /* Template children */
  GtkSearchEntry *words;
  DossierChoice  *actor;
  DossierChoice  *country;
  DossierChoice  *theme;
  DossierChoice  *modality;
  DossierChoice  *outcome;
  GtkBox         *chips;
  GtkLabel       *count;

  gboolean quiet; /* several choices change together */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierCommitmentsFilter, dossier_commitments_filter, GTK_TYPE_WIDGET)

static DossierChoice *
nth_choice (DossierCommitmentsFilter *self, guint n)
{
  DossierChoice *const choices[N_CHOICES] = { self->actor, self->country, self->theme, self->modality, self->outcome };

  return choices[n];
}

static void
chip_cb (GtkWidget *chip, DossierChoice *choice)
{
  dossier_choice_choose (choice, NULL, NULL);
}

static void
add_chip (DossierCommitmentsFilter *self, DossierChoice *choice)
{
  GtkWidget       *chip = gtk_button_new ();
  GtkWidget       *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget       *label = gtk_label_new (dossier_choice_get_name (choice));
  g_autofree char *told = NULL;

  /* Translators: %s is what a list is narrowed to. */
  told = g_strdup_printf (_ ("Take “%s” out of the filter"), dossier_choice_get_name (choice));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("window-close-symbolic"));
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_add_css_class (chip, "dossier-chip");
  gtk_widget_set_tooltip_text (chip, told);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, told, -1);
  g_signal_connect_object (chip, "clicked", G_CALLBACK (chip_cb), choice, 0);
  gtk_box_append (self->chips, chip);
}

static void
show_chips (DossierCommitmentsFilter *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))))
    gtk_box_remove (self->chips, child);
  for (guint i = 0; i < N_CHOICES; i++)
    if (dossier_choice_get_id (nth_choice (self, i)) != NULL)
      add_chip (self, nth_choice (self, i));
}

static void
changed_cb (DossierCommitmentsFilter *self)
{
  if (self->quiet)
    return;

  show_chips (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The closed sets. */
static void
fill_sets (DossierCommitmentsFilter *self)
{
  g_autoptr (GPtrArray) themes = g_ptr_array_new ();
  g_autoptr (GPtrArray) modalities = g_ptr_array_new ();
  const char *outcomes[DOSSIER_N_OUTCOMES + 1] = { NULL };
  const char *outcome_names[DOSSIER_N_OUTCOMES + 1] = { NULL };

  for (guint i = 0; dossier_commitment_themes[i] != NULL; i++)
    g_ptr_array_add (themes, (gpointer)dossier_label_theme (dossier_commitment_themes[i]));
  g_ptr_array_add (themes, NULL);
  for (guint i = 0; dossier_commitment_modalities[i] != NULL; i++)
    g_ptr_array_add (modalities, (gpointer)dossier_label_modality (dossier_commitment_modalities[i], FALSE));
  g_ptr_array_add (modalities, NULL);
  for (guint i = 0; i < DOSSIER_N_OUTCOMES; i++)
    {
      outcomes[i] = dossier_outcome_to_string (i);
      outcome_names[i] = dossier_label_outcome (i);
    }
  dossier_choice_set_rows (self->theme, dossier_commitment_themes, (const char *const *)themes->pdata);
  dossier_choice_set_rows (self->modality, dossier_commitment_modalities, (const char *const *)modalities->pdata);
  dossier_choice_set_rows (self->outcome, outcomes, outcome_names);
}

static void
dossier_commitments_filter_dispose (GObject *object)
{
  dossier_compat_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_COMMITMENTS_FILTER);

  G_OBJECT_CLASS (dossier_commitments_filter_parent_class)->dispose (object);
}

static void
dossier_commitments_filter_class_init (DossierCommitmentsFilterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_commitments_filter_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (DOSSIER_TYPE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-commitments-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCommitmentsFilter, words);
  gtk_widget_class_bind_template_child (widget_class, DossierCommitmentsFilter, actor);
  gtk_widget_class_bind_template_child (widget_class, DossierCommitmentsFilter, country);
  gtk_widget_class_bind_template_child (widget_class, DossierCommitmentsFilter, theme);
  gtk_widget_class_bind_template_child (widget_class, DossierCommitmentsFilter, modality);
  gtk_widget_class_bind_template_child (widget_class, DossierCommitmentsFilter, outcome);
  gtk_widget_class_bind_template_child (widget_class, DossierCommitmentsFilter, chips);
  gtk_widget_class_bind_template_child (widget_class, DossierCommitmentsFilter, count);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
dossier_commitments_filter_init (DossierCommitmentsFilter *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_sets (self);
}

void
dossier_commitments_filter_set_actors (DossierCommitmentsFilter *self, GPtrArray *tallies)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_return_if_fail (DOSSIER_IS_COMMITMENTS_FILTER (self));

  for (guint i = 0; i < tallies->len; i++)
    if (dossier_tally_get_actor (tallies->pdata[i]) != NULL)
      g_ptr_array_add (names, (gpointer)dossier_tally_get_actor (tallies->pdata[i]));
  g_ptr_array_add (names, NULL);
  dossier_choice_set_rows (self->actor, (const char *const *)names->pdata, (const char *const *)names->pdata);
}

void
dossier_commitments_filter_set_countries (DossierCommitmentsFilter *self, GPtrArray *countries)
{
  g_return_if_fail (DOSSIER_IS_COMMITMENTS_FILTER (self));

  dossier_choice_set_countries (self->country, countries, DOSSIER_MEASURE_COMMITMENTS);
}

void
dossier_commitments_filter_set_count (DossierCommitmentsFilter *self, const char *words)
{
  g_return_if_fail (DOSSIER_IS_COMMITMENTS_FILTER (self));

  gtk_label_set_label (self->count, words);
}

void
dossier_commitments_filter_apply (DossierCommitmentsFilter *self, DossierFilter *filter)
{
  const char    *words;
  DossierOutcome outcome;

  g_return_if_fail (DOSSIER_IS_COMMITMENTS_FILTER (self));

  words = gtk_editable_get_text (GTK_EDITABLE (self->words));
  filter->text = *words != '\0' ? g_strdup (words) : NULL;
  filter->actor = g_strdup (dossier_choice_get_id (self->actor));
  filter->country = g_strdup (dossier_choice_get_id (self->country));
  filter->theme = g_strdup (dossier_choice_get_id (self->theme));
  filter->modality = g_strdup (dossier_choice_get_id (self->modality));
  if (dossier_outcome_from_string (dossier_choice_get_id (self->outcome), &outcome))
    filter->outcomes = 1u << outcome;
}

gboolean
dossier_commitments_filter_is_set (DossierCommitmentsFilter *self)
{
  g_return_val_if_fail (DOSSIER_IS_COMMITMENTS_FILTER (self), FALSE);

  for (guint i = 0; i < N_CHOICES; i++)
    if (dossier_choice_get_id (nth_choice (self, i)) != NULL)
      return TRUE;

  return *gtk_editable_get_text (GTK_EDITABLE (self->words)) != '\0';
}

void
dossier_commitments_filter_clear (DossierCommitmentsFilter *self)
{
  g_return_if_fail (DOSSIER_IS_COMMITMENTS_FILTER (self));

  self->quiet = TRUE;
  for (guint i = 0; i < N_CHOICES; i++)
    dossier_choice_choose (nth_choice (self, i), NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->words), "");
  self->quiet = FALSE;
  changed_cb (self);
}

void
dossier_commitments_filter_narrow (DossierCommitmentsFilter *self, const char *actor, const char *theme)
{
  g_return_if_fail (DOSSIER_IS_COMMITMENTS_FILTER (self));

  self->quiet = TRUE;
  if (actor != NULL)
    dossier_choice_choose (self->actor, actor, actor);
  if (theme != NULL)
    dossier_choice_choose (self->theme, theme, dossier_label_theme (theme));
  self->quiet = FALSE;
  changed_cb (self);
}
