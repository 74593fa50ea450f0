/* dossier-entity-card.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-entity-card.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/dossier-quotation-text.h"
#include "view/dossier-country-names.h"
#include "view/dossier-date-choice.h"
#include "view/dossier-entity-context.h"
#include "view/dossier-labels.h"

#define MOST_QUOTATIONS 3
#define MOST_COMPANIONS 5
#define MOST_ALIASES 6

struct _DossierEntityCard
{
  GtkPopover parent_instance;

  /* Template children */
  GtkImage *icon;
  GtkLabel *name;
  GtkLabel *about;
  GtkLabel *aliases;
  GtkLabel *why;

  DossierDateChoice *date;

  GtkLabel  *number;
  GtkWidget *confirm;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *quotations_heading;
  GtkBox    *quotations;
  GtkWidget *companions_heading;
  GtkBox    *companions;

  int entity;
  int mention;
};

enum
{
  GO_TO,
  STEP,
  ENTITY_CHOSEN,
  CORRECT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierEntityCard, dossier_entity_card, GTK_TYPE_POPOVER)

static void
next_cb (DossierEntityCard *self)
{
  g_signal_emit (self, signals[STEP], 0, TRUE);
}

static void
previous_cb (DossierEntityCard *self)
{
  g_signal_emit (self, signals[STEP], 0, FALSE);
}

static void
correct_cb (DossierEntityCard *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CORRECT], 0, FALSE);
}

static void
confirm_cb (DossierEntityCard *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CORRECT], 0, TRUE);
}

static void
quotation_cb (DossierEntityCard *self, GtkWidget *button)
{
  guint start = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "start"));
  guint end = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "end"));

  g_signal_emit (self, signals[GO_TO], 0, start, end);
}

static void
companion_cb (DossierEntityCard *self, GtkWidget *button)
{
  g_signal_emit (self, signals[ENTITY_CHOSEN], 0, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "entity")));
}

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static GtkWidget *
add_row (GtkBox *box, const char *name)
{
  GtkWidget *row = gtk_button_new ();

  gtk_widget_add_css_class (row, "flat");
  gtk_widget_add_css_class (row, "card-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (box, row);

  return row;
}

static void
fill_quotations (DossierEntityCard *self, DossierDocument *document, DossierFindings *findings)
{
  g_autoptr (GPtrArray) found = dossier_entity_context_find_quotations (findings, self->entity, MOST_QUOTATIONS);

  empty (self->quotations);
  gtk_widget_set_visible (self->quotations_heading, found->len > 0);
  for (guint i = 0; i < found->len; i++)
    {
      DossierQuotation *quotation = g_ptr_array_index (found, i);
      g_autofree char  *said = dossier_quotation_dup_words (quotation, document);
      g_autofree char  *report = dossier_quotation_dup_report (quotation, document);
      g_autofree char  *words = report ? g_strdup_printf ("%s %s", report, said) : g_strdup (said);
      GtkWidget        *row = add_row (self->quotations, words);
      GtkWidget        *label = gtk_label_new (words);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_lines (GTK_LABEL (label), 2);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 38);
      gtk_widget_add_css_class (label, "card-words");
      gtk_button_set_child (GTK_BUTTON (row), label);
      g_object_set_data (G_OBJECT (row), "start", GUINT_TO_POINTER (quotation->start));
      g_object_set_data (G_OBJECT (row), "end", GUINT_TO_POINTER (quotation->end));
      g_signal_connect_object (row, "clicked", G_CALLBACK (quotation_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
add_companion (DossierEntityCard *self, DossierEntity *entity, const DossierCompanion *companion)
{
  g_autofree char *name = dossier_label_entity_name (entity);
  GtkWidget       *row = add_row (self->companions, name);
  GtkWidget       *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget       *icon = gtk_image_new_from_icon_name (dossier_label_entity_icon (dossier_entity_get_entity_type (entity)));
  GtkWidget       *label = gtk_label_new (name);
  g_autofree char *number = g_strdup_printf ("%u", companion->paragraphs);
  GtkWidget       *count = gtk_label_new (number);

  gtk_widget_add_css_class (icon, dossier_label_entity_class (dossier_entity_get_entity_type (entity)));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (content), icon);
  gtk_box_append (GTK_BOX (content), label);
  gtk_box_append (GTK_BOX (content), count);
  gtk_button_set_child (GTK_BUTTON (row), content);
  g_object_set_data (G_OBJECT (row), "entity", GINT_TO_POINTER (companion->entity));
  g_signal_connect_object (row, "clicked", G_CALLBACK (companion_cb), self, G_CONNECT_SWAPPED);
}

static void
fill_companions (DossierEntityCard *self, DossierDocument *document, DossierFindings *findings)
{
  g_autoptr (GArray) found = dossier_entity_context_find_companions (document, findings, self->entity, MOST_COMPANIONS);

  empty (self->companions);
  gtk_widget_set_visible (self->companions_heading, found->len > 0);
  for (guint i = 0; i < found->len; i++)
    {
      DossierCompanion *companion = &g_array_index (found, DossierCompanion, i);

      add_companion (self, g_ptr_array_index (findings->entities, companion->entity), companion);
    }
}

/* Kind, role and country in one quiet line. */
static char *
make_about (DossierEntity *entity, DossierFindings *findings)
{
  DossierEntityType type = dossier_entity_get_entity_type (entity);
  const char       *code = type != DOSSIER_ENTITY_COUNTRY ? dossier_entity_get_country (entity) : NULL;
  const char       *english = dossier_entity_context_find_country (findings, code);
  const char       *country = english != NULL ? dossier_country_name (code, english) : NULL;
  const char       *parts[4] = { dossier_label_entity_type (type) };
  guint             n = 1;

  if (dossier_entity_get_qualifier (entity) != NULL)
    parts[n++] = dossier_entity_get_qualifier (entity);
  if (country != NULL)
    parts[n++] = country;

  return g_strjoinv (" · ", (char **)parts);
}

static void
fill_aliases (DossierEntityCard *self, DossierEntity *entity)
{
  const char *const *aliases = dossier_entity_get_aliases (entity);
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *words = NULL;

  for (guint i = 0; aliases[i] != NULL && i < MOST_ALIASES; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", aliases[i]);
  /* Translators: other spellings of a name follow. */
  words = g_strdup_printf (_ ("Also written %s"), list->str);
  gtk_label_set_label (self->aliases, words);
  gtk_widget_set_visible (GTK_WIDGET (self->aliases), list->len > 0);
}

static void
show_why (DossierEntityCard *self, const DossierMention *mention)
{
  gboolean         date = mention->type == DOSSIER_ENTITY_DATE;
  g_autofree char *why = date ? dossier_label_why_date (mention->rule, mention->confidence) : dossier_label_why (mention->rule, mention->confidence);

  gtk_label_set_label (self->why, why);
  gtk_widget_set_sensitive (self->confirm, date ? mention->value != NULL && g_strcmp0 (mention->rule, "reader") != 0 : mention->confidence < 1);
}

void
dossier_entity_card_show_mention (DossierEntityCard *self, DossierDocument *document, DossierFindings *findings, guint mention)
{
  guint            total, number = dossier_entity_context_count (findings, mention, &total);
  DossierEntity   *entity;
  g_autofree char *name = NULL, *about = NULL, *words = NULL;

  self->mention = (int)mention;
  self->entity = g_array_index (findings->mentions, DossierMention, mention).entity;
  g_return_if_fail (self->entity >= 0);
  entity = g_ptr_array_index (findings->entities, self->entity);
  name = dossier_label_entity_name (entity);
  about = make_about (entity, findings);
  /* Translators: which mention of a name in the document this is: "Mention 3 of 17". */
  words = g_strdup_printf (_ ("Mention %u of %u"), number + 1, total);

  gtk_image_set_from_icon_name (self->icon, dossier_label_entity_icon (dossier_entity_get_entity_type (entity)));
  for (guint type = 0; type < DOSSIER_N_ENTITY_TYPES; type++)
    gtk_widget_remove_css_class (GTK_WIDGET (self->icon), dossier_label_entity_class (type));
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), dossier_label_entity_class (dossier_entity_get_entity_type (entity)));
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->about, about);
  gtk_label_set_label (self->number, words);
  gtk_widget_set_sensitive (self->previous, total > 1);
  gtk_widget_set_sensitive (self->next, total > 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  fill_aliases (self, entity);
  dossier_date_choice_set_mention (self->date, document, &g_array_index (findings->mentions, DossierMention, mention));
  show_why (self, &g_array_index (findings->mentions, DossierMention, mention));
  fill_quotations (self, document, findings);
  fill_companions (self, document, findings);
}

void
dossier_entity_card_focus (DossierEntityCard *self)
{
  gtk_widget_grab_focus (self->next);
}

int
dossier_entity_card_get_entity (DossierEntityCard *self)
{
  return self->entity;
}

int
dossier_entity_card_get_mention (DossierEntityCard *self)
{
  return self->mention;
}

static void
dossier_entity_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_ENTITY_CARD);

  G_OBJECT_CLASS (dossier_entity_card_parent_class)->dispose (object);
}

static void
dossier_entity_card_class_init (DossierEntityCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_entity_card_dispose;

  signals[GO_TO] = g_signal_new ("go-to", DOSSIER_TYPE_ENTITY_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  signals[STEP] = g_signal_new ("step", DOSSIER_TYPE_ENTITY_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[ENTITY_CHOSEN] = g_signal_new ("entity-chosen", DOSSIER_TYPE_ENTITY_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[CORRECT] = g_signal_new ("correct", DOSSIER_TYPE_ENTITY_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  g_type_ensure (DOSSIER_TYPE_DATE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-entity-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, icon);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, name);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, about);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, aliases);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, why);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, date);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, confirm);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, number);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, previous);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, next);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, quotations_heading);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, quotations);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, companions_heading);
  gtk_widget_class_bind_template_child (widget_class, DossierEntityCard, companions);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, correct_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
}

static void
dossier_entity_card_init (DossierEntityCard *self)
{
  self->entity = -1;
  self->mention = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
dossier_entity_card_new (void)
{
  return g_object_new (DOSSIER_TYPE_ENTITY_CARD, NULL);
}
