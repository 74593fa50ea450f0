/* dossier-speech-setting.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To whom, through what and on which day something was said, from the words beside the cue: "told reporters in a
 * statement on Monday", "posted on Telegram on Jan. 7".
 */

#pragma once

#include "analysis/dossier-speakers.h"

G_BEGIN_DECLS

/* Fills the channel and the day of `speaker` from the tokens between `first` and `end`, which are not part of
 * what is said. What is there already stays. */
void dossier_speech_setting_read (DossierDraft *draft, guint first, guint end, DossierSpeaker *speaker);

/* The same from the beginning of the sentence, where only what leads to the speaker counts: "On Monday, Berg said". */
void dossier_speech_setting_read_lead (DossierDraft *draft, guint first, guint end, DossierSpeaker *speaker);

G_END_DECLS
