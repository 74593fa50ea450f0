/* dossier-speaker-reference.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom words mean that name nobody: "he", "the Ukrainian president", "the commission", "the official".
 * The answer stands before them in the text, outside of what others are quoted with. `last` is who spoke
 * before, or NULL. Looks back are bounded by a number of mentions.
 */

#pragma once

#include "analysis/dossier-speakers.h"

G_BEGIN_DECLS

/* The pronoun at `token`: 'm', 'f', 'p' (they) or 'n' (it). Always fills `speaker`, if need be with the pronoun itself. */
void dossier_speaker_reference_find_pronoun (DossierDraft *draft, guint token, char pronoun, const DossierSpeaker *last, DossierSpeaker *speaker);

/* A phrase with an article from `first` to `end`: an office, a body, or whoever was introduced by the same noun. */
gboolean dossier_speaker_reference_find_holder (DossierDraft *draft, guint first, guint end, const DossierSpeaker *last, DossierSpeaker *speaker);

G_END_DECLS
