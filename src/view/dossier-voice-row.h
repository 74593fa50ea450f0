/* dossier-voice-row.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who said what: the speaker with the country, the words in the reading face, and where they stand.
 * Property "voice" (DossierVoice, nullable). All rows have the same height.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_VOICE_ROW (dossier_voice_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierVoiceRow, dossier_voice_row, DOSSIER, VOICE_ROW, GtkWidget)

G_END_DECLS
