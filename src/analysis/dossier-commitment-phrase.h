/* dossier-commitment-phrase.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The small pieces around a cue: its verbal group, "to act" behind it, "with Iran" between the two.
 */

#pragma once

#include "analysis/dossier-commitment-text.h"

G_BEGIN_DECLS

/* In small letters; the word is longer than the ending by two letters at least. */
gboolean dossier_phrase_ends_with (const DossierCommitmentText *text, guint token, const char *ending);
gboolean dossier_phrase_is_be (const DossierCommitmentText *text, guint token);
gboolean dossier_phrase_is_not (const DossierCommitmentText *text, guint token);
gboolean dossier_phrase_is_participle (const DossierCommitmentText *text, guint token);

/* Over adverbs, dates and quotation marks. */
guint dossier_phrase_skip_small (const DossierCommitmentText *text, guint token);
/* Back over adverbs and auxiliaries: where the verbal group begins. Tells negation. */
guint dossier_phrase_group_start (const DossierCommitmentText *text, guint token, gboolean *negated);
/* "to act", "not to act", "to not act": the token of the act, 0 = none. `any`: what follows need not be a verb. */
guint dossier_phrase_read_to (const DossierCommitmentText *text, guint token, gboolean *negative, gboolean any);
/* "with Iran", "by the United Nations": over it, to the "to". `*agent`: who stands behind "by". */
guint dossier_phrase_skip_company (const DossierCommitmentText *text, guint token, guint *agent);

G_END_DECLS
