/* dossier-voice.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-voice.h"

struct _DossierVoice
{
  GObject parent_instance;

  /* Owned */
  DossierPassage   *passage;
  DossierQuotation *quotation;
  char             *country;
  char             *report;
  char             *role;
};

G_DEFINE_FINAL_TYPE (DossierVoice, dossier_voice, G_TYPE_OBJECT)

static void
dossier_voice_finalize (GObject *object)
{
  DossierVoice *self = DOSSIER_VOICE (object);

  g_clear_object (&self->passage);
  g_clear_pointer (&self->quotation, dossier_quotation_free);
  g_free (self->country);
  g_free (self->report);
  g_free (self->role);

  G_OBJECT_CLASS (dossier_voice_parent_class)->finalize (object);
}

static void
dossier_voice_class_init (DossierVoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_voice_finalize;
}

static void
dossier_voice_init (DossierVoice *self)
{
}

DossierVoice *
dossier_voice_new (DossierPassage *passage, DossierQuotation *quotation, const char *country, const char *role, const char *report)
{
  DossierVoice *self = g_object_new (DOSSIER_TYPE_VOICE, NULL);

  self->passage = g_object_ref (passage);
  self->quotation = quotation;
  self->country = g_strdup (country);
  self->report = g_strdup (report);
  self->role = g_strdup (role);
  return self;
}

DossierPassage *
dossier_voice_get_passage (DossierVoice *self)
{
  g_return_val_if_fail (DOSSIER_IS_VOICE (self), 0);

  return self->passage;
}

const DossierQuotation *
dossier_voice_get_quotation (DossierVoice *self)
{
  g_return_val_if_fail (DOSSIER_IS_VOICE (self), 0);

  return self->quotation;
}

const char *
dossier_voice_get_country (DossierVoice *self)
{
  g_return_val_if_fail (DOSSIER_IS_VOICE (self), 0);

  return self->country;
}

const char *
dossier_voice_get_report (DossierVoice *self)
{
  g_return_val_if_fail (DOSSIER_IS_VOICE (self), NULL);

  return self->report;
}

const char *
dossier_voice_get_role (DossierVoice *self)
{
  g_return_val_if_fail (DOSSIER_IS_VOICE (self), 0);

  return self->role;
}
