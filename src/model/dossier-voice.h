/* dossier-voice.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Something somebody said, as a row of the library: the passage and who said it. Immutable.
 */

#pragma once

#include <glib-object.h>

#include "model/dossier-passage.h"
#include "model/dossier-quotation.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_VOICE (dossier_voice_get_type ())
G_DECLARE_FINAL_TYPE (DossierVoice, dossier_voice, DOSSIER, VOICE, GObject)

/* Takes the quotation, references the passage. `country` (alpha-2) and `role` ("foreign minister") are the speaker's, `report`
 * the words that lead to what is reported ("told reporters"); each may be NULL. */
DossierVoice *dossier_voice_new (DossierPassage *passage, DossierQuotation *quotation, const char *country, const char *role, const char *report);

/* Its words are the quotation's. */
DossierPassage         *dossier_voice_get_passage (DossierVoice *self);
const DossierQuotation *dossier_voice_get_quotation (DossierVoice *self);
const char             *dossier_voice_get_country (DossierVoice *self);
const char             *dossier_voice_get_role (DossierVoice *self);
const char             *dossier_voice_get_report (DossierVoice *self);

G_END_DECLS
