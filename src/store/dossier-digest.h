/* dossier-digest.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is counted in a document, packed into a few bytes, so that the numbers of any choice of documents are added up
 * in one pass. A digest is a row of small whole numbers, each in as many bytes as it needs (seven bits a byte, the
 * lowest first). What the numbers mean is the business of who counts. Any thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_DIGEST_COUNTRIES,   /* country, mentions, quotations, commitments */
  DOSSIER_DIGEST_ENTITIES,    /* library id, type, mentions */
  DOSSIER_DIGEST_MOMENTS,     /* kind, precision and whether reported; first day; days until the last */
  DOSSIER_DIGEST_COMMITMENTS, /* two halves of the actor's hash, his entity, country, theme, modality, outcome */
  DOSSIER_DIGEST_WORDS,       /* of the commitments: not numbers but text, a zero after each */
} DossierDigestKind;

void dossier_digest_append (GByteArray *digest, guint32 number);

/* A digest as it is read; plain value. */
typedef struct
{
  const guint8 *at;
  const guint8 *end;
} DossierDigest;

/* FALSE at the end. */
static inline gboolean
dossier_digest_next (DossierDigest *self, guint32 *number)
{
  guint shift = 0;

  *number = 0;
  while (self->at < self->end)
    {
      guint8 byte = *self->at++;

      *number |= (guint32)(byte & 0x7f) << shift;
      if (byte < 0x80)
        return TRUE;
      shift = MIN (shift + 7, 28);
    }

  return FALSE;
}

/* An alpha-2 code as a number below DOSSIER_DIGEST_COUNTRIES_END, 0 for none; and back, with 3 bytes of room. */
#define DOSSIER_DIGEST_COUNTRIES_END (26 * 26 + 1)
guint32 dossier_digest_from_country (const char *code);
void    dossier_digest_to_country (guint32 number, char code[3]);

/* The place of a word in a closed set (NULL at the end), from 1; 0 for one that is not there. */
guint32 dossier_digest_from_word (const char *const *words, const char *word);

/* Names that differ only in the case of ASCII letters have the same; NULL has 0. */
guint64 dossier_digest_hash_name (const char *name);

G_END_DECLS
