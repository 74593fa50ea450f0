/* dossier-pledge-row.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-pledge-row.h"

#include "view/dossier-brief-button.h"
#include "view/dossier-compat.h"
#include "view/dossier-labels.h"
#include "view/dossier-pledge-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#define DIM "<span size=\"90%%\" alpha=\"62%%\">%s</span>"

struct _DossierPledgeRow
{
  GtkWidget parent_instance;

  /* Template children */
  GtkInscription *actor;
  GtkInscription *action;
  GtkInscription *beneficiary;
  GtkInscription *condition;
  GtkInscription *deadline;
  GtkInscription *theme;
  GtkInscription *source;
  GtkWidget      *buttons;
  GtkButton      *button;
  GtkInscription *outcome;

  DossierBriefButton *brief;

  /* Owned */
  DossierPledge *pledge;
};

enum
{
  PROP_PLEDGE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  ASSESS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierPledgeRow, dossier_pledge_row, GTK_TYPE_WIDGET)

/* Two lines, of which the other is dim; either may be NULL. */
static void
set_lines (GtkInscription *cell, const char *first, const char *second)
{
  g_autofree char *one = first != NULL ? g_markup_escape_text (first, -1) : g_strdup ("");
  g_autofree char *two = second != NULL && *second != '\0' ? g_markup_printf_escaped (DIM, second) : NULL;
  g_autofree char *markup = two != NULL ? g_strjoin (*one != '\0' ? "\n" : "", one, two, NULL) : g_strdup (one);

  gtk_inscription_set_markup (cell, markup);
}

static const char *
actor_of (const DossierCommitment *commitment)
{
  return commitment->actor != NULL ? commitment->actor : _ ("Actor not named");
}

/* What the deadline means, unless its words say that. */
static char *
dup_due (const DossierCommitment *commitment)
{
  g_autofree char *due = dossier_label_date_value (commitment->due);

  return due != NULL && (commitment->deadline == NULL || strstr (commitment->deadline, due) == NULL) ? g_steal_pointer (&due) : NULL;
}

static void
show_outcome (DossierPledgeRow *self)
{
  DossierAssessment *assessment = dossier_pledge_get_assessment (self->pledge);
  DossierOutcome     outcome = dossier_pledge_get_outcome (self->pledge);
  g_autofree char   *date = assessment != NULL ? dossier_label_date (dossier_assessment_get_date (assessment), DOSSIER_PRECISION_DAY) : NULL;
  g_autofree char   *told = dossier_label_assessment (assessment);

  for (guint i = 0; i < DOSSIER_N_OUTCOMES; i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), dossier_outcome_to_string (i));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), dossier_outcome_to_string (outcome));
  gtk_button_set_icon_name (self->button, dossier_label_outcome_icon (outcome));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), told);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, told, -1);
  set_lines (self->outcome, outcome != DOSSIER_OUTCOME_NONE ? dossier_label_outcome (outcome) : NULL, date);
}

static void
append_part (GString *words, const char *title, const char *text)
{
  if (text != NULL)
    g_string_append_printf (words, " %s: %s.", title, text);
}

/* All of it as sentences. */
static char *
dup_sentences (DossierPledge *pledge, const char *due, const char *origin)
{
  const DossierCommitment *commitment = dossier_pledge_get_commitment (pledge);
  GString                 *words = g_string_new (NULL);

  g_string_append_printf (words, "%s %s: %s.", actor_of (commitment), dossier_label_modality (commitment->modality, commitment->negative),
                          commitment->action != NULL ? commitment->action : dossier_passage_get_words (dossier_pledge_get_passage (pledge)));
  append_part (words, C_ ("commitment", "For"), commitment->beneficiary);
  append_part (words, C_ ("commitment", "Condition"), commitment->condition);
  append_part (words, C_ ("commitment", "Deadline"), commitment->deadline != NULL ? commitment->deadline : due);
  append_part (words, C_ ("commitment", "Theme"), dossier_label_theme (commitment->theme));
  append_part (words, C_ ("commitment", "Mark"), dossier_label_outcome (dossier_pledge_get_outcome (pledge)));
  append_part (words, C_ ("commitment", "Source"), origin);
  return g_string_free (words, FALSE);
}

static void
show_pledge (DossierPledgeRow *self)
{
  const DossierCommitment *commitment = dossier_pledge_get_commitment (self->pledge);
  DossierPassage          *passage = dossier_pledge_get_passage (self->pledge);
  const char              *action = commitment->action != NULL ? commitment->action : dossier_passage_get_words (passage);
  /* A plus or minus before the word: polarity. */
  g_autofree char *modality = g_strdup_printf ("%s %s", commitment->negative ? "−" : "+", dossier_label_modality (commitment->modality, commitment->negative));
  g_autofree char *due = dup_due (commitment);
  g_autofree char *date = dossier_label_date (dossier_passage_get_published (passage), DOSSIER_PRECISION_DAY);
  g_autofree char *origin = dossier_label_origin (dossier_passage_get_title (passage), NULL, dossier_passage_get_published (passage), DOSSIER_PRECISION_DAY);
  g_autofree char *words = dup_sentences (self->pledge, due, origin);
  g_autofree char *markup = NULL;

  markup = g_markup_printf_escaped ("<span alpha=\"62%%\">%s</span> %s", modality, action);
  gtk_inscription_set_markup (self->action, markup);
  set_lines (self->actor, actor_of (commitment), NULL);
  set_lines (self->beneficiary, commitment->beneficiary, NULL);
  set_lines (self->condition, commitment->condition, NULL);
  set_lines (self->deadline, commitment->deadline, due);
  set_lines (self->theme, NULL, dossier_label_theme (commitment->theme));
  set_lines (self->source, date, dossier_passage_get_title (passage));
  show_outcome (self);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  dossier_compat_name_row (GTK_WIDGET (self), words);
}

static void
show (DossierPledgeRow *self)
{
  GtkInscription *const cells[] = { self->actor, self->action, self->beneficiary, self->condition, self->deadline, self->theme, self->source, self->outcome };

  gtk_widget_set_visible (self->buttons, self->pledge != NULL);
  dossier_brief_button_set_passage (self->brief, self->pledge != NULL ? dossier_pledge_get_passage (self->pledge) : NULL);
  if (self->pledge != NULL)
    {
      show_pledge (self);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    gtk_inscription_set_text (cells[i], "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), NULL);
}

static void
button_cb (DossierPledgeRow *self)
{
  if (self->pledge != NULL)
    g_signal_emit (self, signals[ASSESS], 0, self->button);
}

static void
dossier_pledge_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_PLEDGE)
    g_value_set_object (value, DOSSIER_PLEDGE_ROW (object)->pledge);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossier_pledge_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  DossierPledgeRow *self = DOSSIER_PLEDGE_ROW (object);

  if (prop_id != PROP_PLEDGE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (!g_set_object (&self->pledge, g_value_get_object (value)))
    return;

  show (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
dossier_pledge_row_dispose (GObject *object)
{
  DossierPledgeRow *self = DOSSIER_PLEDGE_ROW (object);

  dossier_compat_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_PLEDGE_ROW);
  g_clear_object (&self->pledge);

  G_OBJECT_CLASS (dossier_pledge_row_parent_class)->dispose (object);
}

static void
dossier_pledge_row_class_init (DossierPledgeRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_pledge_row_get_property;
  object_class->set_property = dossier_pledge_row_set_property;
  object_class->dispose = dossier_pledge_row_dispose;

  properties[PROP_PLEDGE] = g_param_spec_object ("pledge", NULL, NULL, DOSSIER_TYPE_PLEDGE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ASSESS] = g_signal_new ("assess", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);

  g_type_ensure (DOSSIER_TYPE_BRIEF_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-pledge-row.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, DOSSIER_TYPE_PLEDGE_COLUMNS);
  gtk_widget_class_set_css_name (widget_class, "pledgerow");
  gtk_widget_class_bind_template_child (widget_class, DossierPledgeRow, actor);
  gtk_widget_class_bind_template_child (widget_class, DossierPledgeRow, action);
  gtk_widget_class_bind_template_child (widget_class, DossierPledgeRow, beneficiary);
  gtk_widget_class_bind_template_child (widget_class, DossierPledgeRow, condition);
  gtk_widget_class_bind_template_child (widget_class, DossierPledgeRow, deadline);
  gtk_widget_class_bind_template_child (widget_class, DossierPledgeRow, theme);
  gtk_widget_class_bind_template_child (widget_class, DossierPledgeRow, source);
  gtk_widget_class_bind_template_child (widget_class, DossierPledgeRow, buttons);
  gtk_widget_class_bind_template_child (widget_class, DossierPledgeRow, button);
  gtk_widget_class_bind_template_child (widget_class, DossierPledgeRow, brief);
  gtk_widget_class_bind_template_child (widget_class, DossierPledgeRow, outcome);
  gtk_widget_class_bind_template_callback (widget_class, button_cb);
}

static void
dossier_pledge_row_init (DossierPledgeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show (self);
}

GtkWidget *
dossier_pledge_row_new (void)
{
  return g_object_new (DOSSIER_TYPE_PLEDGE_ROW, NULL);
}

DossierPledge *
dossier_pledge_row_get_pledge (DossierPledgeRow *self)
{
  g_return_val_if_fail (DOSSIER_IS_PLEDGE_ROW (self), NULL);

  return self->pledge;
}
