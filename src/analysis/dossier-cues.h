/* dossier-cues.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words by which commitments are found, with their classes: data/knowledge/commitment-cues.txt, where
 * every class is explained. Found in any case. Read-only after loading, then for any thread.
 */

#pragma once

#include "analysis/dossier-key.h"

G_BEGIN_DECLS

#define DOSSIER_CUE(bit) (G_GUINT64_CONSTANT (1) << (bit))

#define DOSSIER_CUE_PROMISES DOSSIER_CUE (0)
#define DOSSIER_CUE_OFFERS DOSSIER_CUE (1)
#define DOSSIER_CUE_INTENDS DOSSIER_CUE (2)
#define DOSSIER_CUE_AGREED DOSSIER_CUE (3)
#define DOSSIER_CUE_DEMANDS DOSSIER_CUE (4)
#define DOSSIER_CUE_REFUSES DOSSIER_CUE (5)
#define DOSSIER_CUE_MODALITIES (DOSSIER_CUE (6) - 1)

#define DOSSIER_CUE_VERB DOSSIER_CUE (6)
#define DOSSIER_CUE_NOUN DOSSIER_CUE (7)
#define DOSSIER_CUE_ADJECTIVE DOSSIER_CUE (8)

#define DOSSIER_CUE_TO DOSSIER_CUE (9)
#define DOSSIER_CUE_OBJECT_TO DOSSIER_CUE (10)
#define DOSSIER_CUE_ON_TO DOSSIER_CUE (11)
#define DOSSIER_CUE_THING DOSSIER_CUE (12)
#define DOSSIER_CUE_ACT_THING DOSSIER_CUE (13)
#define DOSSIER_CUE_MONEY_THING DOSSIER_CUE (14)
#define DOSSIER_CUE_FOR DOSSIER_CUE (15)
#define DOSSIER_CUE_ON DOSSIER_CUE (16)
#define DOSSIER_CUE_GERUND DOSSIER_CUE (17)
#define DOSSIER_CUE_OUT DOSSIER_CUE (18)
#define DOSSIER_CUE_OF DOSSIER_CUE (19)

#define DOSSIER_CUE_ACTOR DOSSIER_CUE (20)
#define DOSSIER_CUE_ROLE DOSSIER_CUE (21)
#define DOSSIER_CUE_BODY DOSSIER_CUE (22)
#define DOSSIER_CUE_STATE DOSSIER_CUE (23)

#define DOSSIER_CUE_STATIVE DOSSIER_CUE (24)
#define DOSSIER_CUE_RESTRAINT DOSSIER_CUE (25)
#define DOSSIER_CUE_ACT DOSSIER_CUE (26)
#define DOSSIER_CUE_WILL DOSSIER_CUE (27)
#define DOSSIER_CUE_WOULD DOSSIER_CUE (28)
#define DOSSIER_CUE_MUST DOSSIER_CUE (29)
#define DOSSIER_CUE_NEGATED DOSSIER_CUE (30)
#define DOSSIER_CUE_MEASURE DOSSIER_CUE (31)
#define DOSSIER_CUE_AGENDA DOSSIER_CUE (32)
#define DOSSIER_CUE_DEAL_THING DOSSIER_CUE (33)
#define DOSSIER_CUE_DEAL DOSSIER_CUE (34)
#define DOSSIER_CUE_DONE DOSSIER_CUE (35)
#define DOSSIER_CUE_BE DOSSIER_CUE (36)
#define DOSSIER_CUE_THAT DOSSIER_CUE (37)

/* The theme of a word, 0 = none, stands in the highest bits. */
#define DOSSIER_CUE_THEME_SHIFT 56
#define DOSSIER_CUE_THEME(flags) ((guint)((flags) >> DOSSIER_CUE_THEME_SHIFT))

typedef struct _DossierCues DossierCues;

DossierCues *dossier_cues_new (const char *text, gsize n_bytes);
void         dossier_cues_free (DossierCues *self);

/* The classes of a word, 0 = none. */
guint64 dossier_cues_get (const DossierCues *self, DossierKey key);

/* The name of a theme, interned; "other" for 0. */
const char *dossier_cues_get_theme_name (guint theme);
guint       dossier_cues_get_n_themes (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCues, dossier_cues_free)

G_END_DECLS
