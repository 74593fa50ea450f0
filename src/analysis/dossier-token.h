/* dossier-token.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A word, number or mark of a text: byte offsets and what its shape says. Plain value, kept in a
 * GArray in text order.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_TOKEN_WORD = 1 << 0,         /* has a letter */
  DOSSIER_TOKEN_NUMBER = 1 << 1,       /* digits, perhaps with , and . between them */
  DOSSIER_TOKEN_PUNCTUATION = 1 << 2,  /* everything else */
  DOSSIER_TOKEN_CAPITALISED = 1 << 3,  /* first letter is upper case */
  DOSSIER_TOKEN_ALL_CAPS = 1 << 4,     /* two or more letters, all upper case */
  DOSSIER_TOKEN_INITIAL = 1 << 5,      /* "J." */
  DOSSIER_TOKEN_OPEN_QUOTE = 1 << 6,   /* a mark that can only open */
  DOSSIER_TOKEN_CLOSE_QUOTE = 1 << 7,  /* a mark that can only close */
  DOSSIER_TOKEN_PLAIN_QUOTE = 1 << 8,  /* " or ', which may do either */
  DOSSIER_TOKEN_SPACE_BEFORE = 1 << 9, /* white space, a line break or the start of the text stands before it */
  DOSSIER_TOKEN_PARAGRAPH_START = 1 << 10,
  DOSSIER_TOKEN_SENTENCE_START = 1 << 11,
  DOSSIER_TOKEN_HEADLINE = 1 << 12,   /* in a line set in title case or in capitals, where case tells nothing */
  DOSSIER_TOKEN_SKIP = 1 << 13,       /* in page furniture: nothing is found here */
  DOSSIER_TOKEN_POSSESSIVE = 1 << 14, /* "'s" or "’s" */
  DOSSIER_TOKEN_HANDLE = 1 << 15,     /* "@name" or "#tag", mark included */
  DOSSIER_TOKEN_CAPTION = 1 << 16,    /* in a caption or credit */
  DOSSIER_TOKEN_CAPS_LINE = 1 << 17,  /* in a headline that is all capitals */
  DOSSIER_TOKEN_ADDRESS = 1 << 18,    /* a web or mail address */
  DOSSIER_TOKEN_QUOTED = 1 << 19,     /* in quotation marks, with more words than a name has; set when they are paired */
} DossierTokenFlags;

typedef struct
{
  guint32           start; /* bytes */
  guint32           end;   /* bytes */
  DossierTokenFlags flags;
} DossierToken;

G_END_DECLS
