/* dossier-quotation.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Something somebody said, with the passage, the speaker and the word that says so. Offsets are
 * code points; the span includes the quotation marks.
 *
 * One quotation is all that is said in one go: where it is split around its cue ("…,” she said. “…”), runs
 * over paragraphs or is interrupted by a caption, its parts say which words of the span are the
 * speaker's. A mixed quotation is a clause of the report that keeps some words in quotation marks: those are
 * its verbatim parts.
 */

#pragma once

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

typedef struct
{
  guint32  start;
  guint32  end;
  gboolean verbatim; /* in quotation marks */
} DossierQuotationPart;

/* One of several who say something together. */
typedef struct
{
  char   *name;
  gint32  entity; /* index into the findings' entities, -1 = none */
  guint32 start;  /* the words that name him; start == end = none */
  guint32 end;
} DossierQuotationSpeaker;

typedef struct
{
  guint32              start;
  guint32              end;
  DossierQuotationKind kind;
  GArray              *parts;          /* DossierQuotationPart in the order of the text; NULL: the span is one part */
  char                *speaker;        /* resolved name ("Mette Frederiksen" for "she"), or NULL */
  gint32               speaker_entity; /* index into the findings' entities, -1 = none */
  guint32              speaker_start;  /* the words that name the speaker; start == end = none */
  guint32              speaker_end;
  GArray              *speakers;  /* DossierQuotationSpeaker: all who sign or say it together; NULL: there is but one speaker */
  guint32              cue_start; /* "said", "according to"; start == end = none */
  guint32              cue_end;
  char                *addressee; /* "reporters", or NULL */
  char                *channel;   /* "in a statement", "on Telegram", or NULL */
  char                *day;       /* on which it was said, ISO; NULL where the text does not name it beside the cue */
} DossierQuotation;

DossierQuotation *dossier_quotation_new (void);
DossierQuotation *dossier_quotation_copy (const DossierQuotation *self);
void              dossier_quotation_free (DossierQuotation *self);

/* Parts and speakers, made when the first is added. `name` is copied. */
void dossier_quotation_add_part (DossierQuotation *self, guint32 start, guint32 end, gboolean verbatim);
void dossier_quotation_add_speaker (DossierQuotation *self, const char *name, gint32 entity, guint32 start, guint32 end);

/* How many parts there are, at least one, and the one at `index`. */
guint                dossier_quotation_get_n_parts (const DossierQuotation *self);
DossierQuotationPart dossier_quotation_get_part (const DossierQuotation *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierQuotation, dossier_quotation_free)

G_END_DECLS
