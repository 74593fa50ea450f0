/* dossier-rtf-tokens.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cuts RTF into its tokens. Any bytes at all make a sequence of tokens. Pure.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_RTF_MAX_WORD 32

typedef enum
{
  DOSSIER_RTF_END,
  DOSSIER_RTF_OPEN,   /* { */
  DOSSIER_RTF_CLOSE,  /* } */
  DOSSIER_RTF_WORD,   /* \par, \li720 */
  DOSSIER_RTF_SYMBOL, /* \~, \*, \{ */
  DOSSIER_RTF_BYTE,   /* \'e9 */
  DOSSIER_RTF_TEXT,   /* bytes without line ends */
  DOSSIER_RTF_BINARY, /* the bytes behind \bin */
} DossierRtfTokenKind;

typedef struct
{
  DossierRtfTokenKind kind;
  char                word[DOSSIER_RTF_MAX_WORD + 1]; /* longer ones are cut; no word is that long */
  gboolean            has_number;
  int                 number; /* of a word; the byte; the character of a symbol */
  const guint8       *bytes;  /* of text and binary */
  gsize               n_bytes;
} DossierRtfToken;

typedef struct
{
  const guint8 *p;
  const guint8 *end;
  gboolean      broken; /* binary data were longer than the file */
} DossierRtfTokens;

/* The kind is DOSSIER_RTF_END from the end of the bytes on. */
void dossier_rtf_tokens_next (DossierRtfTokens *self, DossierRtfToken *token);

G_END_DECLS
