/* dossier-moment-row.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-moment-row.h"

#include "model/dossier-moment.h"
#include "view/dossier-brief-button.h"
#include "view/dossier-compat.h"
#include "view/dossier-cut-words.h"
#include "view/dossier-labels.h"

#include <glib/gi18n.h>

#define NARROW 480 /* px */
#define WIDE_DATE 136
#define NARROW_DATE 92
#define GAP 12

struct _DossierMomentRow
{
  GtkWidget parent_instance;

  /* Template children */
  GtkWidget      *when;
  GtkWidget      *what;
  GtkInscription *date;
  GtkLabel       *kind;
  GtkInscription *words;
  GtkLabel       *origin;

  DossierBriefButton *brief;

  /* Owned */
  DossierMoment *moment;
};

enum
{
  PROP_MOMENT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierMomentRow, dossier_moment_row, GTK_TYPE_WIDGET)

/* An event is told by the line around its date, the others by whose words they are. */
static char *
dup_markup (DossierMoment *moment)
{
  const DossierChronologyEntry *entry = dossier_moment_get_entry (moment);
  DossierPassage               *passage = dossier_moment_get_passage (moment);

  if (entry->kind == DOSSIER_MOMENT_EVENT)
    return g_markup_printf_escaped ("%s<b>%s</b>%s", dossier_passage_get_before (passage), dossier_passage_get_words (passage), dossier_passage_get_after (passage));
  if (entry->who == NULL)
    return g_markup_escape_text (dossier_passage_get_words (passage), -1);

  return g_markup_printf_escaped ("<b>%s:</b> %s", entry->who, dossier_passage_get_words (passage));
}

/* "about 12 January 2026", "by 22 January 2026": never more than is known. */
static char *
dup_date (const DossierChronologyEntry *entry)
{
  g_autofree char *date = dossier_label_date_value (entry->value);

  if (entry->reported)
    /* Translators: %s is the date of a report; when it happened before that is not known. */
    return g_strdup_printf (_ ("reported %s"), date);
  if (entry->precision == DOSSIER_PRECISION_ABOUT)
    return dossier_label_date (entry->value, DOSSIER_PRECISION_ABOUT);

  return g_steal_pointer (&date);
}

static void
show (DossierMomentRow *self)
{
  const DossierChronologyEntry *entry = dossier_moment_get_entry (self->moment);
  DossierPassage               *passage = dossier_moment_get_passage (self->moment);
  g_autofree char              *date = dup_date (entry);
  g_autofree char              *markup = dup_markup (self->moment);
  g_autofree char              *origin = dossier_label_origin (dossier_passage_get_title (passage), NULL, dossier_passage_get_published (passage), DOSSIER_PRECISION_DAY);
  g_autofree char              *plain = NULL;
  g_autofree char              *name = NULL;

  pango_parse_markup (markup, -1, 0, NULL, &plain, NULL, NULL);
  gtk_inscription_set_text (self->date, date);
  gtk_label_set_label (self->kind, dossier_label_moment_kind (entry->kind));
  gtk_inscription_set_markup (self->words, markup);
  gtk_label_set_label (self->origin, origin);
  name = g_strdup_printf ("%s, %s: %s. %s", date, dossier_label_moment_kind (entry->kind), plain, origin);
  dossier_compat_name_row (GTK_WIDGET (self), name);
}

static void
dossier_moment_row_set_moment (DossierMomentRow *self, DossierMoment *moment)
{
  if (!g_set_object (&self->moment, moment))
    return;

  dossier_brief_button_set_passage (self->brief, moment != NULL ? dossier_moment_get_passage (moment) : NULL);
  if (moment != NULL)
    show (self);
  else
    {
      gtk_inscription_set_text (self->date, "");
      gtk_label_set_label (self->kind, "");
      gtk_inscription_set_text (self->words, "");
      gtk_label_set_label (self->origin, "");
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MOMENT]);
}

static void
dossier_moment_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_MOMENT)
    g_value_set_object (value, DOSSIER_MOMENT_ROW (object)->moment);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossier_moment_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_MOMENT)
    dossier_moment_row_set_moment (DOSSIER_MOMENT_ROW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

/* How wide the dates are: in a narrow list they take two lines and leave the room to the words. */
static int
date_width (int width)
{
  return width < NARROW ? NARROW_DATE : WIDE_DATE;
}

static void
dossier_moment_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  DossierMomentRow *self = DOSSIER_MOMENT_ROW (widget);
  GtkWidget *const  parts[] = { self->when, self->what, GTK_WIDGET (self->brief) };
  int               least, most;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->what, orientation, -1, &least, &most, NULL, NULL);
      gtk_widget_measure (GTK_WIDGET (self->brief), orientation, -1, minimum, NULL, NULL, NULL);
      *natural = *minimum + WIDE_DATE + most + 2 * GAP;
      *minimum += NARROW_DATE + least + 2 * GAP;
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gtk_widget_measure (parts[i], orientation, -1, &least, &most, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, most);
    }
}

static void
dossier_moment_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierMomentRow *self = DOSSIER_MOMENT_ROW (widget);
  GtkWidget *const  parts[] = { self->when, self->what, GTK_WIDGET (self->brief) };
  int               widths[G_N_ELEMENTS (parts)] = { date_width (width) }, x = 0;

  gtk_widget_measure (parts[2], GTK_ORIENTATION_HORIZONTAL, -1, &widths[2], NULL, NULL, NULL);
  widths[1] = MAX (width - widths[0] - widths[2] - 2 * GAP, 0);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gboolean backwards = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

      gtk_widget_size_allocate (parts[i], &(GtkAllocation){ backwards ? width - x - widths[i] : x, 0, widths[i], height }, -1);
      x += widths[i] + GAP;
    }
}

static void
dossier_moment_row_dispose (GObject *object)
{
  DossierMomentRow *self = DOSSIER_MOMENT_ROW (object);

  dossier_compat_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_MOMENT_ROW);
  g_clear_object (&self->moment);

  G_OBJECT_CLASS (dossier_moment_row_parent_class)->dispose (object);
}

static void
dossier_moment_row_class_init (DossierMomentRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_moment_row_get_property;
  object_class->set_property = dossier_moment_row_set_property;
  object_class->dispose = dossier_moment_row_dispose;
  widget_class->measure = dossier_moment_row_measure;
  widget_class->size_allocate = dossier_moment_row_size_allocate;

  properties[PROP_MOMENT] = g_param_spec_object ("moment", NULL, NULL, DOSSIER_TYPE_MOMENT, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (DOSSIER_TYPE_BRIEF_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-moment-row.ui");
  gtk_widget_class_set_css_name (widget_class, "momentrow");
  gtk_widget_class_bind_template_child (widget_class, DossierMomentRow, when);
  gtk_widget_class_bind_template_child (widget_class, DossierMomentRow, what);
  gtk_widget_class_bind_template_child (widget_class, DossierMomentRow, date);
  gtk_widget_class_bind_template_child (widget_class, DossierMomentRow, kind);
  gtk_widget_class_bind_template_child (widget_class, DossierMomentRow, words);
  gtk_widget_class_bind_template_child (widget_class, DossierMomentRow, origin);
  gtk_widget_class_bind_template_child (widget_class, DossierMomentRow, brief);
}

static void
dossier_moment_row_init (DossierMomentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_cut_words_follow (GTK_WIDGET (self), self->words);
}
