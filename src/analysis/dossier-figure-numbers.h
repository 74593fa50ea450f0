/* dossier-figure-numbers.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers in digits and in words: "1,250", "4.1 million", "90bn", "forty-two", "two hundred and fifty
 * thousand", "a dozen".
 */

#pragma once

#include "analysis/dossier-draft.h"

G_BEGIN_DECLS

typedef struct
{
  guint    first; /* tokens */
  guint    end;
  double   value;
  double   times;     /* the multiplier in it: 1e6 of "4.1 million"; 1 = none */
  char     suffix[8]; /* letters that are written onto the digits and are no multiplier: "km"; "" = none */
  gboolean digits;    /* not in words */
  gboolean grouped;   /* "1 000 000" */
  gboolean plain;     /* digits only, no comma, point or multiplier: "2417" */
} DossierNumber;

/* The number that begins at a token; FALSE = none does. */
gboolean dossier_number_read (const DossierDraft *draft, guint token, DossierNumber *number);

/* The number that these bytes are, digits with what is written onto them: "1,500", "1.5bn", "300km". Its tokens stay
 * as they are. */
gboolean dossier_number_read_digits (const char *text, gsize n_bytes, DossierNumber *number);

/* "million" and "bn" behind the digits of a number. */
void dossier_number_multiply (const DossierDraft *draft, DossierNumber *number);

G_END_DECLS
