/* dossier-pledge-header.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-pledge-header.h"

#include "view/dossier-compat.h"
#include "view/dossier-pledge-columns.h"

#include <glib/gi18n.h>

struct _DossierPledgeHeader
{
  GtkWidget parent_instance;

  /* Borrowed: parts of the children */
  GtkWidget *buttons[DOSSIER_N_PLEDGE_COLUMNS];
  GtkWidget *arrows[DOSSIER_N_PLEDGE_COLUMNS];

  int      sorted; /* column, -1 = the usual order */
  gboolean reversed;
};

static const struct
{
  const char  *title;
  DossierOrder order;
} COLUMNS[DOSSIER_N_PLEDGE_COLUMNS] = {
  [DOSSIER_PLEDGE_ACTOR] = { NC_ ("commitment", "Actor"), DOSSIER_ORDER_NAME },
  [DOSSIER_PLEDGE_ACTION] = { NC_ ("commitment", "Action"), DOSSIER_ORDER_ACTION },
  [DOSSIER_PLEDGE_BENEFICIARY] = { NC_ ("commitment", "For"), DOSSIER_ORDER_BENEFICIARY },
  [DOSSIER_PLEDGE_CONDITION] = { NC_ ("commitment", "Condition"), DOSSIER_ORDER_CONDITION },
  [DOSSIER_PLEDGE_DEADLINE] = { NC_ ("commitment", "Deadline"), DOSSIER_ORDER_DEADLINE },
  [DOSSIER_PLEDGE_THEME] = { NC_ ("commitment", "Theme"), DOSSIER_ORDER_THEME },
  [DOSSIER_PLEDGE_SOURCE] = { NC_ ("commitment", "Source"), DOSSIER_ORDER_DATE },
  [DOSSIER_PLEDGE_OUTCOME] = { NC_ ("commitment", "Mark"), DOSSIER_ORDER_OUTCOME },
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierPledgeHeader, dossier_pledge_header, GTK_TYPE_WIDGET)

static void
show_order (DossierPledgeHeader *self)
{
  for (int column = 0; column < DOSSIER_N_PLEDGE_COLUMNS; column++)
    {
      const char      *title = g_dpgettext2 (NULL, "commitment", COLUMNS[column].title);
      gboolean         sorted = column == self->sorted;
      g_autofree char *words = NULL;

      gtk_image_set_from_icon_name (GTK_IMAGE (self->arrows[column]), self->reversed ? "pan-up-symbolic" : "pan-down-symbolic");
      gtk_widget_set_visible (self->arrows[column], sorted);
      if (!sorted)
        /* Translators: %s is the name of a column. */
        words = g_strdup_printf (_ ("Sort by “%s”"), title);
      else
        /* Translators: %s is the name of a column. */
        words = g_strdup_printf (self->reversed ? _ ("Sorted by “%s”, last first") : _ ("Sorted by “%s”"), title);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[column]), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
      gtk_widget_set_tooltip_text (self->buttons[column], words);
    }
}

/* Once: by this column; twice: the other way round; three times: the usual order. */
static void
clicked_cb (GtkWidget *button, DossierPledgeHeader *self)
{
  int column = 0;

  while (self->buttons[column] != button)
    column++;
  if (column != self->sorted)
    {
      self->sorted = column;
      self->reversed = FALSE;
    }
  else if (!self->reversed)
    self->reversed = TRUE;
  else
    {
      self->sorted = -1;
      self->reversed = FALSE;
    }
  show_order (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_column (DossierPledgeHeader *self, guint column)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *label = gtk_label_new (g_dpgettext2 (NULL, "commitment", COLUMNS[column].title));

  self->buttons[column] = gtk_button_new ();
  self->arrows[column] = gtk_image_new ();
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), self->arrows[column]);
  gtk_button_set_child (GTK_BUTTON (self->buttons[column]), content);
  gtk_widget_add_css_class (self->buttons[column], "flat");
  gtk_widget_set_parent (self->buttons[column], GTK_WIDGET (self));
  g_signal_connect_object (self->buttons[column], "clicked", G_CALLBACK (clicked_cb), self, 0);
}

static void
dossier_pledge_header_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (dossier_pledge_header_parent_class)->dispose (object);
}

static void
dossier_pledge_header_class_init (DossierPledgeHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_pledge_header_dispose;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, DOSSIER_TYPE_PLEDGE_COLUMNS);
  gtk_widget_class_set_css_name (widget_class, "pledgeheader");
}

static void
dossier_pledge_header_init (DossierPledgeHeader *self)
{
  self->sorted = -1;
  for (guint column = 0; column < DOSSIER_N_PLEDGE_COLUMNS; column++)
    add_column (self, column);
  show_order (self);
}

void
dossier_pledge_header_apply (DossierPledgeHeader *self, DossierFilter *filter)
{
  g_return_if_fail (DOSSIER_IS_PLEDGE_HEADER (self));

  filter->order = self->sorted >= 0 ? COLUMNS[self->sorted].order : DOSSIER_ORDER_DEFAULT;
  filter->reversed = self->reversed;
}
