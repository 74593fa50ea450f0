/* dossier-passage-row.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-passage-row.h"

#include <string.h>

#include "model/dossier-passage.h"
#include "view/dossier-brief-button.h"
#include "view/dossier-compat.h"
#include "view/dossier-labels.h"

struct _DossierPassageRow
{
  GtkWidget parent_instance;

  /* Template children */
  GtkLabel       *origin;
  GtkInscription *words;

  DossierBriefButton *brief;

  /* Owned */
  DossierPassage *passage;
};

enum
{
  PROP_PASSAGE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierPassageRow, dossier_passage_row, GTK_TYPE_WIDGET)

#define SPEAKS 40 /* characters: what is longer is a statement, not a name or a hit */
#define BEFORE 32 /* characters shown before the words that answer, so that these stand in the first line */

/* The last characters of `text`, begun at a word. */
static const char *
tail_of (const char *text)
{
  glong       length = g_utf8_strlen (text, -1);
  const char *start, *space;

  if (length <= BEFORE)
    return text;
  start = g_utf8_offset_to_pointer (text, length - BEFORE);
  space = strchr (start, ' ');
  return space && space[1] ? space + 1 : start;
}

static char *
passage_markup (DossierPassage *passage)
{
  const char      *before = dossier_passage_get_before (passage);
  const char      *words = dossier_passage_get_words (passage);
  const char      *after = dossier_passage_get_after (passage);
  const char      *tail = before ? tail_of (before) : "";
  g_autofree char *one = g_markup_escape_text (tail, -1);
  g_autofree char *two = g_markup_escape_text (words ? words : "", -1);
  g_autofree char *three = g_markup_escape_text (after ? after : "", -1);

  return g_strconcat (before && tail != before ? "…" : "", one, "<b>", two, "</b>", three, NULL);
}

static void
dossier_passage_row_show (DossierPassageRow *self)
{
  DossierPassage  *passage = self->passage;
  g_autofree char *markup = NULL;
  g_autofree char *origin = NULL;
  g_autofree char *name = NULL;

  if (passage == NULL)
    {
      dossier_brief_button_set_passage (self->brief, NULL);
      gtk_label_set_label (self->origin, "");
      gtk_inscription_set_text (self->words, "");
      return;
    }
  if (g_utf8_strlen (dossier_passage_get_words (passage) != NULL ? dossier_passage_get_words (passage) : "", -1) > SPEAKS)
    dossier_brief_button_set_passage (self->brief, passage);
  else
    dossier_brief_button_set_mention (self->brief, passage);
  markup = passage_markup (passage);
  origin = dossier_label_origin (dossier_passage_get_title (passage), NULL, dossier_passage_get_published (passage), DOSSIER_PRECISION_DAY);
  gtk_label_set_label (self->origin, origin);
  gtk_inscription_set_markup (self->words, markup);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), dossier_passage_get_title (passage));

  name = g_strconcat (origin, ": ", dossier_passage_get_before (passage), dossier_passage_get_words (passage), dossier_passage_get_after (passage), NULL);
  dossier_compat_name_row (GTK_WIDGET (self), name);
}

static void
dossier_passage_row_set_passage (DossierPassageRow *self, DossierPassage *passage)
{
  if (!g_set_object (&self->passage, passage))
    return;

  dossier_passage_row_show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PASSAGE]);
}

static void
dossier_passage_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierPassageRow *self = DOSSIER_PASSAGE_ROW (object);

  if (prop_id == PROP_PASSAGE)
    g_value_set_object (value, self->passage);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossier_passage_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  DossierPassageRow *self = DOSSIER_PASSAGE_ROW (object);

  if (prop_id == PROP_PASSAGE)
    dossier_passage_row_set_passage (self, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossier_passage_row_dispose (GObject *object)
{
  DossierPassageRow *self = DOSSIER_PASSAGE_ROW (object);

  dossier_compat_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_PASSAGE_ROW);
  g_clear_object (&self->passage);

  G_OBJECT_CLASS (dossier_passage_row_parent_class)->dispose (object);
}

static void
dossier_passage_row_class_init (DossierPassageRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_passage_row_get_property;
  object_class->set_property = dossier_passage_row_set_property;
  object_class->dispose = dossier_passage_row_dispose;

  properties[PROP_PASSAGE] = g_param_spec_object ("passage", NULL, NULL, DOSSIER_TYPE_PASSAGE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (DOSSIER_TYPE_BRIEF_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-passage-row.ui");
  gtk_widget_class_set_css_name (widget_class, "passagerow");
  gtk_widget_class_bind_template_child (widget_class, DossierPassageRow, origin);
  gtk_widget_class_bind_template_child (widget_class, DossierPassageRow, words);
  gtk_widget_class_bind_template_child (widget_class, DossierPassageRow, brief);
}

static void
dossier_passage_row_init (DossierPassageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
