/* dossier-commitment-frames.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which words are the cue of a commitment, and what must follow them: "agreed on Friday to act",
 * "urged Peru to act", "ruled out acting", "its plan to act", "is ready to act", "will act".
 */

#pragma once

#include "analysis/dossier-commitment-text.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_FRAME_VERB,
  DOSSIER_FRAME_NOUN,
  DOSSIER_FRAME_ADJECTIVE,
  DOSSIER_FRAME_WILL,
  DOSSIER_FRAME_MUST,
  DOSSIER_FRAME_IS_TO,
} DossierFrameForm;

typedef struct
{
  DossierFrameForm form;
  guint64          modality; /* one of DOSSIER_CUE_MODALITIES */
  guint            cue;
  guint            start;  /* first token of the span: auxiliaries before the cue */
  guint            action; /* first token of the act */
  guint            object; /* who is asked; object == object_end: nobody */
  guint            object_end;
  guint            agent;    /* "by X" behind a noun or a passive, 0 = none */
  gboolean         negative; /* the act is not to be done */
  gboolean         would;
  gboolean         passive; /* "will be held", "was asked to" */
  gboolean         agenda;
} DossierFrame;

gboolean dossier_frame_match (const DossierCommitmentText *text, guint token, DossierFrame *frame);

G_END_DECLS
