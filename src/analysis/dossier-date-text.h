/* dossier-date-text.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A draft's tokens as the date stage reads them: which are date words, which are numbers, whether
 * the clause around a place speaks of the past or of the future, and from which date the text
 * counts. All questions may be asked for a token number past the end.
 */

#pragma once

#include "analysis/dossier-date-value.h"
#include "analysis/dossier-date-words.h"
#include "analysis/dossier-draft.h"
#include "analysis/dossier-word-equal.h"

G_BEGIN_DECLS

typedef struct
{
  const DossierDraft     *draft;
  const DossierDateWord **words;              /* one a token, NULL = not a date word */
  DossierDatePoint        today;              /* day of publication, year 0 = unknown */
  DossierDatePoint        anchor;             /* the last date with a value, year 0 = none */
  guint                   anchor_end;         /* token behind it, 0 = none */
  DossierDateValue        part;               /* the last quarter or half of a year */
  DossierDatePoint        frame;              /* the last that said its year itself at the beginning of a sentence: in its year lies what follows */
  gboolean                anchor_is_near;     /* in this paragraph, as the next */
  gboolean                anchor_is_explicit; /* it said its year itself */
  gboolean                anchor_is_weekday;
  gboolean                anchor_is_month_day; /* "January 12" */
  gboolean                part_is_near;
} DossierDateText;

DossierDateText *dossier_date_text_new (const DossierDraft *draft);
void             dossier_date_text_free (DossierDateText *self);

/* The token's word when it is of this kind, else NULL. */
const DossierDateWord *dossier_date_text_word (const DossierDateText *self, guint token, DossierDateWordKind kind);

/* Compares without regard to case. */
static inline gboolean
dossier_date_text_is (const DossierDateText *self, guint token, const char *word)
{
  const DossierToken *t;

  if (token >= self->draft->tokens->len)
    return FALSE;

  t = dossier_draft_token (self->draft, token);
  return dossier_word_equal (self->draft->text + t->start, t->end - t->start, word);
}

gboolean dossier_date_text_is_any (const DossierDateText *self, guint token, const char *const *words);

/* TRUE for "-" and its longer kin, and for "to". */
gboolean dossier_date_text_is_dash (const DossierDateText *self, guint token);

gboolean dossier_date_text_is_capitalised (const DossierDateText *self, guint token);

/* The number of a token of digits only, -1 for others; `n_digits` may be NULL. */
gint dossier_date_text_number (const DossierDateText *self, guint token, guint *n_digits);

/* 1 … 31 for "6" and "6th", else 0. */
guint dossier_date_text_day (const DossierDateText *self, guint token);

/* The number of "third" or "19th", 0 for others. */
guint dossier_date_text_ordinal (const DossierDateText *self, guint token);

/* 1000 … 2199 for four digits, else 0: a number that may be a year. */
gint dossier_date_text_year (const DossierDateText *self, guint token);

/* The year that is spelled from `token` on, which ends before `*end`: "nineteen ninety-six", "two thousand four"; 0 = none. */
gint dossier_date_text_spelled_year (const DossierDateText *self, guint token, guint *end);

/* -1 when the clause around these tokens speaks of the past, 1 of the future, 0 unknown. */
gint dossier_date_text_direction (const DossierDateText *self, guint first, guint end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDateText, dossier_date_text_free)

G_END_DECLS
