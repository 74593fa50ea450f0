/* dossier-joint-speakers.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All who say something together: "Anna Berg and Karl Holm said", "the leaders of Norway and Denmark said", "the seven
 * leaders said" and "the declaration says", where a sentence nearby names those who stand behind it.
 */

#pragma once

#include "analysis/dossier-speakers.h"
#include "model/dossier-quotation.h"

G_BEGIN_DECLS

/* Adds them to `quotation` with offsets in bytes, where there are two or more, and the name of the whole where
 * only one of them stood for all. */
void dossier_joint_speakers_find (const DossierDraft *draft, const DossierSpeaker *speaker, DossierQuotation *quotation);

G_END_DECLS
