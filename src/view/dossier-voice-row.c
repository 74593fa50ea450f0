/* dossier-voice-row.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-voice-row.h"

#include "model/dossier-voice.h"
#include "view/dossier-brief-button.h"
#include "view/dossier-compat.h"
#include "view/dossier-country-names.h"
#include "view/dossier-cut-words.h"
#include "view/dossier-labels.h"

#include <glib/gi18n.h>
#include <string.h>

struct _DossierVoiceRow
{
  GtkWidget parent_instance;

  /* Template children */
  GtkLabel       *speaker;
  GtkLabel       *country;
  GtkLabel       *kind;
  GtkLabel       *origin;
  GtkInscription *words;

  DossierBriefButton *brief;

  /* Owned */
  DossierVoice *voice;
};

enum
{
  PROP_VOICE = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierVoiceRow, dossier_voice_row, GTK_TYPE_WIDGET)

static const char *
label_kind (DossierQuotationKind kind)
{
  switch (kind)
    {
    case DOSSIER_QUOTATION_DIRECT:
      return _ ("Quoted");
    case DOSSIER_QUOTATION_MIXED:
      return _ ("Quoted in part");
    case DOSSIER_QUOTATION_INDIRECT:
    default:
      return _ ("Reported");
    }
}

/* The name; of one who has none what the text calls him, as a heading: "The minister" is "Minister". */
static char *
dup_speaker (const DossierQuotation *quotation)
{
  const char *name = quotation->speaker ? quotation->speaker : _ ("Speaker not named");
  char        first[7] = "";

  first[g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (name)), first)] = '\0';
  return g_strconcat (first, *name ? g_utf8_next_char (name) : "", NULL);
}

/* What is reported with the words that lead to it: "told reporters that …". */
static char *
dup_words (DossierVoice *voice)
{
  const char *words = dossier_passage_get_words (dossier_voice_get_passage (voice));
  const char *report = dossier_voice_get_report (voice);

  return report ? g_strdup_printf ("%s %s", report, words) : g_strdup (words);
}

/* All who say it together, unless the speaker's own words list them; NULL when it is one. */
static char *
dup_signatories (const DossierQuotation *quotation)
{
  GString *names;

  if (quotation->speakers == NULL)
    return NULL;

  names = g_string_new (NULL);
  for (guint i = 0; i < quotation->speakers->len; i++)
    {
      const DossierQuotationSpeaker *one = &g_array_index (quotation->speakers, DossierQuotationSpeaker, i);

      if (one->start >= quotation->speaker_start && one->end <= quotation->speaker_end)
        {
          g_string_free (names, TRUE);
          return NULL;
        }
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", one->name);
    }

  return g_string_free (names, FALSE);
}

static gboolean
tells (const char *report, const char *words)
{
  return report != NULL && strstr (report, words) != NULL;
}

/* To whom and through what, where the words that lead to it do not say so, and the document. */
static char *
dup_setting (DossierVoice *voice)
{
  const DossierQuotation *quotation = dossier_voice_get_quotation (voice);
  DossierPassage         *passage = dossier_voice_get_passage (voice);
  const char             *report = dossier_voice_get_report (voice);
  g_autofree char        *origin = dossier_label_origin (dossier_passage_get_title (passage), NULL, dossier_passage_get_published (passage), DOSSIER_PRECISION_DAY);
  GString                *setting = g_string_new (NULL);

  if (quotation->addressee != NULL && !tells (report, quotation->addressee))
    {
      /* Translators: of a quotation: to whom it was said, in the words of the text, such as “To: reporters” */
      g_string_append_printf (setting, _ ("To: %s"), quotation->addressee);
      g_string_append (setting, " · ");
    }
  if (quotation->channel != NULL && !tells (report, quotation->channel))
    g_string_append_printf (setting, "%s · ", quotation->channel);

  return g_string_free (g_string_append (setting, origin), FALSE);
}

/* Role and country, or those who sign together; may be empty. */
static char *
make_about (DossierVoice *voice)
{
  g_autofree char *signatories = dup_signatories (dossier_voice_get_quotation (voice));
  const char      *code = dossier_voice_get_country (voice);
  const char      *country = code != NULL ? dossier_country_name (code, NULL) : NULL;
  const char      *role = dossier_voice_get_role (voice);

  if (signatories != NULL)
    return g_steal_pointer (&signatories);
  /* "interior minister of Finland" says it. */
  if (role != NULL && country != NULL && strstr (role, country) == NULL)
    return g_strdup_printf ("%s · %s", role, country);
  return g_strdup (role != NULL ? role : country != NULL ? country
                                                         : "");
}

static void
dossier_voice_row_show (DossierVoiceRow *self)
{
  const DossierQuotation *quotation;
  g_autofree char        *speaker = NULL;
  g_autofree char        *about = NULL;
  g_autofree char        *who = NULL;
  g_autofree char        *words = NULL;
  g_autofree char        *origin = NULL;
  g_autofree char        *name = NULL;

  dossier_brief_button_set_passage (self->brief, self->voice != NULL ? dossier_voice_get_passage (self->voice) : NULL);
  if (self->voice == NULL)
    {
      gtk_label_set_label (self->speaker, "");
      gtk_label_set_label (self->country, "");
      gtk_label_set_label (self->kind, "");
      gtk_label_set_label (self->origin, "");
      gtk_inscription_set_text (self->words, "");
      return;
    }
  quotation = dossier_voice_get_quotation (self->voice);
  speaker = dup_speaker (quotation);
  words = dup_words (self->voice);
  origin = dup_setting (self->voice);

  about = make_about (self->voice);

  gtk_label_set_label (self->speaker, speaker);
  gtk_label_set_label (self->country, about);
  gtk_label_set_label (self->kind, label_kind (quotation->kind));
  gtk_label_set_label (self->origin, origin);
  gtk_inscription_set_text (self->words, words);
  who = *about != '\0' ? g_strdup_printf ("%s (%s)", speaker, about) : g_strdup (speaker);
  name = g_strdup_printf ("%s: %s. %s. %s", who, words, label_kind (quotation->kind), origin);
  dossier_compat_name_row (GTK_WIDGET (self), name);
}

static void
dossier_voice_row_set_voice (DossierVoiceRow *self, DossierVoice *voice)
{
  if (!g_set_object (&self->voice, voice))
    return;

  dossier_voice_row_show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VOICE]);
}

static void
dossier_voice_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierVoiceRow *self = DOSSIER_VOICE_ROW (object);

  if (prop_id == PROP_VOICE)
    g_value_set_object (value, self->voice);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossier_voice_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  DossierVoiceRow *self = DOSSIER_VOICE_ROW (object);

  if (prop_id == PROP_VOICE)
    dossier_voice_row_set_voice (self, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
dossier_voice_row_dispose (GObject *object)
{
  DossierVoiceRow *self = DOSSIER_VOICE_ROW (object);

  dossier_compat_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_VOICE_ROW);
  g_clear_object (&self->voice);

  G_OBJECT_CLASS (dossier_voice_row_parent_class)->dispose (object);
}

static void
dossier_voice_row_class_init (DossierVoiceRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = dossier_voice_row_get_property;
  object_class->set_property = dossier_voice_row_set_property;
  object_class->dispose = dossier_voice_row_dispose;

  properties[PROP_VOICE] = g_param_spec_object ("voice", NULL, NULL, DOSSIER_TYPE_VOICE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (DOSSIER_TYPE_BRIEF_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-voice-row.ui");
  gtk_widget_class_set_css_name (widget_class, "voicerow");
  gtk_widget_class_bind_template_child (widget_class, DossierVoiceRow, speaker);
  gtk_widget_class_bind_template_child (widget_class, DossierVoiceRow, country);
  gtk_widget_class_bind_template_child (widget_class, DossierVoiceRow, kind);
  gtk_widget_class_bind_template_child (widget_class, DossierVoiceRow, origin);
  gtk_widget_class_bind_template_child (widget_class, DossierVoiceRow, words);
  gtk_widget_class_bind_template_child (widget_class, DossierVoiceRow, brief);
}

static void
dossier_voice_row_init (DossierVoiceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  dossier_cut_words_follow (GTK_WIDGET (self), self->words);
}
