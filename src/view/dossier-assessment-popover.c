/* dossier-assessment-popover.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What was told last is kept, so that closing tells only what is new; a day that is not understood is not told.
 */

#include "config.h"

#include "view/dossier-assessment-popover.h"

#include "model/dossier-iso-date.h"
#include "view/dossier-brief-button.h"
#include "view/dossier-labels.h"

#include <glib/gi18n.h>

struct _DossierAssessmentPopover
{
  GtkPopover parent_instance;

  /* Template children */
  GtkToggleButton *kept;
  GtkToggleButton *broken;
  GtkToggleButton *pending;
  GtkEditable     *date;
  GtkMenuButton   *calendar_button;
  GtkCalendar     *calendar;
  GtkLabel        *trouble;
  GtkTextView     *note;
  GtkWidget       *remove;
  GtkWidget       *brief;

  /* Owned */
  DossierPledge     *pledge;
  DossierAssessment *told; /* last, NULL = none */

  gboolean filling;
};

enum
{
  ASSESSED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierAssessmentPopover, dossier_assessment_popover, GTK_TYPE_POPOVER)

static DossierOutcome
get_outcome (DossierAssessmentPopover *self)
{
  if (gtk_toggle_button_get_active (self->kept))
    return DOSSIER_OUTCOME_KEPT;
  if (gtk_toggle_button_get_active (self->broken))
    return DOSSIER_OUTCOME_BROKEN;
  return gtk_toggle_button_get_active (self->pending) ? DOSSIER_OUTCOME_PENDING : DOSSIER_OUTCOME_NONE;
}

static char *
dup_note (DossierAssessmentPopover *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

/* The day that is typed; the one that was told when it is not understood; NULL for none. */
static char *
dup_date (DossierAssessmentPopover *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->date)));

  if (*text == '\0')
    return NULL;
  if (dossier_iso_date_get_precision (text) == DOSSIER_PRECISION_DAY)
    return g_steal_pointer (&text);

  return self->told != NULL ? g_strdup (dossier_assessment_get_date (self->told)) : NULL;
}

static gboolean
says (DossierAssessment *assessment, DossierOutcome outcome, const char *note, const char *date)
{
  return assessment != NULL && dossier_assessment_get_outcome (assessment) == outcome &&
         g_strcmp0 (dossier_assessment_get_note (assessment), *note != '\0' ? note : NULL) == 0 &&
         g_strcmp0 (dossier_assessment_get_date (assessment), date) == 0;
}

static void
tell (DossierAssessmentPopover *self)
{
  DossierOutcome   outcome = get_outcome (self);
  g_autofree char *note = dup_note (self);
  g_autofree char *date = dup_date (self);
  g_autoptr (DossierAssessment) assessment = NULL;

  if (self->pledge == NULL || outcome == DOSSIER_OUTCOME_NONE || says (self->told, outcome, note, date))
    return;

  assessment = self->told != NULL ? dossier_assessment_edit (self->told, outcome, note, date) : dossier_pledge_assess (self->pledge, outcome, note, date);
  g_set_object (&self->told, assessment);
  gtk_widget_set_sensitive (self->remove, TRUE);
  g_signal_emit (self, signals[ASSESSED], 0, assessment);
}

/* Something that is typed before a choice waits for it. */
static void
outcome_cb (GtkToggleButton *button, GParamSpec *pspec, DossierAssessmentPopover *self)
{
  if (self->filling || !gtk_toggle_button_get_active (button))
    return;

  tell (self);
}

static void
closed_cb (DossierAssessmentPopover *self)
{
  tell (self);
}

static void
remove_cb (DossierAssessmentPopover *self)
{
  g_autoptr (DossierAssessment) assessment = g_steal_pointer (&self->told);

  g_clear_object (&self->pledge); /* closing tells nothing */
  gtk_popover_popdown (GTK_POPOVER (self));
  if (assessment != NULL)
    g_signal_emit (self, signals[REMOVED], 0, assessment);
}

static void
date_changed_cb (DossierAssessmentPopover *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->date)));

  gtk_widget_set_visible (GTK_WIDGET (self->trouble), *text != '\0' && dossier_iso_date_get_precision (text) != DOSSIER_PRECISION_DAY);
}

static void
day_selected_cb (DossierAssessmentPopover *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");

  gtk_editable_set_text (self->date, text);
  gtk_menu_button_popdown (self->calendar_button);
}

static void
dossier_assessment_popover_dispose (GObject *object)
{
  DossierAssessmentPopover *self = DOSSIER_ASSESSMENT_POPOVER (object);

  g_clear_object (&self->pledge);
  g_clear_object (&self->told);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_ASSESSMENT_POPOVER);

  G_OBJECT_CLASS (dossier_assessment_popover_parent_class)->dispose (object);
}

static void
dossier_assessment_popover_class_init (DossierAssessmentPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_assessment_popover_dispose;

  signals[ASSESSED] = g_signal_new ("assessed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ASSESSMENT);
  signals[REMOVED] = g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ASSESSMENT);

  g_type_ensure (DOSSIER_TYPE_BRIEF_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-assessment-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentPopover, kept);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentPopover, broken);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentPopover, pending);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentPopover, date);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentPopover, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentPopover, calendar);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentPopover, trouble);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentPopover, note);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentPopover, remove);
  gtk_widget_class_bind_template_child (widget_class, DossierAssessmentPopover, brief);
  gtk_widget_class_bind_template_callback (widget_class, outcome_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
dossier_assessment_popover_init (DossierAssessmentPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
dossier_assessment_popover_new (void)
{
  return g_object_new (DOSSIER_TYPE_ASSESSMENT_POPOVER, NULL);
}

void
dossier_assessment_popover_open (DossierAssessmentPopover *self, DossierPledge *pledge)
{
  DossierAssessment *assessment = dossier_pledge_get_assessment (pledge);
  DossierOutcome     outcome = dossier_pledge_get_outcome (pledge);
  const char        *note = assessment != NULL ? dossier_assessment_get_note (assessment) : NULL;
  const char        *date = assessment != NULL ? dossier_assessment_get_date (assessment) : NULL;

  g_return_if_fail (DOSSIER_IS_ASSESSMENT_POPOVER (self));

  self->filling = TRUE;
  g_set_object (&self->pledge, pledge);
  g_set_object (&self->told, assessment);
  gtk_toggle_button_set_active (self->kept, outcome == DOSSIER_OUTCOME_KEPT);
  gtk_toggle_button_set_active (self->broken, outcome == DOSSIER_OUTCOME_BROKEN);
  gtk_toggle_button_set_active (self->pending, outcome == DOSSIER_OUTCOME_PENDING);
  gtk_editable_set_text (self->date, date != NULL ? date : "");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->note), note != NULL ? note : "", -1);
  gtk_widget_set_sensitive (self->remove, assessment != NULL);
  dossier_brief_button_set_passage (DOSSIER_BRIEF_BUTTON (self->brief), dossier_pledge_get_passage (pledge));
  self->filling = FALSE;
  gtk_popover_popup (GTK_POPOVER (self));
}
