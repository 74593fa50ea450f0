/* dossier-time-range.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-time-range.h"

#include "model/dossier-iso-date.h"
#include "view/dossier-labels.h"

#include <glib/gi18n.h>

struct _DossierTimeRange
{
  GtkWidget parent_instance;

  /* Template children */
  GtkMenuButton *button;
  GtkLabel      *label;
  GtkWidget     *popover;
  GtkEditable   *from;
  GtkEditable   *until;
  GtkLabel      *trouble;

  /* Owned: ISO dates, NULL = no bound */
  char *after;
  char *before; /* first day that is out of it */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierTimeRange, dossier_time_range, GTK_TYPE_WIDGET)

static char *
dup_text (GtkEditable *entry)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static void
show_range (DossierTimeRange *self)
{
  g_autofree char *from_text = dup_text (self->from);
  g_autofree char *until_text = dup_text (self->until);
  g_autofree char *from = dossier_label_date (from_text, DOSSIER_PRECISION_DAY);
  g_autofree char *until = dossier_label_date (until_text, DOSSIER_PRECISION_DAY);
  g_autofree char *words = NULL;

  if (from != NULL && until != NULL && g_str_equal (from, until))
    words = g_strdup (from);
  else if (from != NULL && until != NULL)
    words = g_strdup_printf ("%s – %s", from, until);
  else if (from != NULL)
    /* Translators: %s is a date. */
    words = g_strdup_printf (_ ("Since %s"), from);
  else if (until != NULL)
    /* Translators: %s is a date. */
    words = g_strdup_printf (_ ("Until %s"), until);
  else
    words = g_strdup (_ ("Any time"));
  gtk_label_set_label (self->label, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/* NULL, or what is wrong with the dates. */
static const char *
read_dates (DossierTimeRange *self, char **after, char **before)
{
  g_autofree char *from = dup_text (self->from);
  g_autofree char *until = dup_text (self->until);
  guint32          first = 0, last = G_MAXUINT32, unused;

  if ((from != NULL && (!dossier_iso_date_is_plain (from) || !dossier_iso_date_parse (from, &first, &unused))) ||
      (until != NULL && (!dossier_iso_date_is_plain (until) || !dossier_iso_date_parse (until, &unused, &last))))
    return _ ("Write dates as 2026-01-31, 2026-01 or 2026.");
  if (first > last)
    return _ ("The end lies before the beginning.");

  *after = g_steal_pointer (&from);
  *before = until != NULL ? dossier_iso_date_format (last + 1) : NULL;
  return NULL;
}

static void
dates_changed_cb (DossierTimeRange *self)
{
  g_autofree char *after = NULL;
  g_autofree char *before = NULL;
  const char      *trouble = read_dates (self, &after, &before);

  gtk_label_set_label (self->trouble, trouble != NULL ? trouble : "");
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), trouble != NULL);
  if (trouble != NULL || (g_strcmp0 (after, self->after) == 0 && g_strcmp0 (before, self->before) == 0))
    return;

  g_free (self->after);
  g_free (self->before);
  self->after = g_steal_pointer (&after);
  self->before = g_steal_pointer (&before);
  show_range (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Both dates at once, so that nobody sees the state between them. */
static void
set_dates (DossierTimeRange *self, const char *from, const char *until)
{
  g_signal_handlers_block_by_func (self->from, dates_changed_cb, self);
  g_signal_handlers_block_by_func (self->until, dates_changed_cb, self);
  gtk_editable_set_text (self->from, from);
  gtk_editable_set_text (self->until, until);
  g_signal_handlers_unblock_by_func (self->from, dates_changed_cb, self);
  g_signal_handlers_unblock_by_func (self->until, dates_changed_cb, self);
  dates_changed_cb (self);
}

/* The last `days` or `months` up to today; with 0 of both any time. */
static void
choose_last (DossierTimeRange *self, int days, int months)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = months > 0 ? g_date_time_add_months (now, -months) : g_date_time_add_days (now, -days);
  g_autofree char *from = g_date_time_format (then, "%Y-%m-%d");

  set_dates (self, days > 0 || months > 0 ? from : "", "");
  gtk_menu_button_popdown (self->button);
}

static void
any_time_cb (DossierTimeRange *self)
{
  choose_last (self, 0, 0);
}

static void
week_cb (DossierTimeRange *self)
{
  choose_last (self, 7, 0);
}

static void
month_cb (DossierTimeRange *self)
{
  choose_last (self, 0, 1);
}

static void
year_cb (DossierTimeRange *self)
{
  choose_last (self, 0, 12);
}

static void
dossier_time_range_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_TIME_RANGE);

  G_OBJECT_CLASS (dossier_time_range_parent_class)->dispose (object);
}

static void
dossier_time_range_finalize (GObject *object)
{
  DossierTimeRange *self = DOSSIER_TIME_RANGE (object);

  g_free (self->after);
  g_free (self->before);

  G_OBJECT_CLASS (dossier_time_range_parent_class)->finalize (object);
}

static void
dossier_time_range_class_init (DossierTimeRangeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_time_range_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_time_range_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-time-range.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierTimeRange, button);
  gtk_widget_class_bind_template_child (widget_class, DossierTimeRange, label);
  gtk_widget_class_bind_template_child (widget_class, DossierTimeRange, popover);
  gtk_widget_class_bind_template_child (widget_class, DossierTimeRange, from);
  gtk_widget_class_bind_template_child (widget_class, DossierTimeRange, until);
  gtk_widget_class_bind_template_child (widget_class, DossierTimeRange, trouble);
  gtk_widget_class_bind_template_callback (widget_class, dates_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, any_time_cb);
  gtk_widget_class_bind_template_callback (widget_class, week_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_cb);
}

static void
dossier_time_range_init (DossierTimeRange *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_range (self);
}

void
dossier_time_range_apply (DossierTimeRange *self, DossierFilter *filter)
{
  g_return_if_fail (DOSSIER_IS_TIME_RANGE (self));

  g_free (filter->after);
  g_free (filter->before);
  filter->after = g_strdup (self->after);
  filter->before = g_strdup (self->before);
}
