/* dossier-key.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * 64-bit keys of tokens and of sequences of tokens. Tables and texts are cut by the same tokenizer, so
 * equal keys mean equal words; with 10^5 keys a chance collision is less likely than 10^-8 a book.
 * All apostrophes are one, all hyphens are one. Folded keys are of the words in lower case.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The keys of one token. */
typedef struct
{
  guint64 exact;
  guint64 folded;
} DossierKey;

DossierKey dossier_key_new (const char *text, gsize n_bytes);

static inline guint64
dossier_key_mix (guint64 hash)
{
  hash ^= hash >> 32;
  hash *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);
  hash ^= hash >> 32;

  return hash;
}

/* The key of a sequence, from the key of its beginning (0 = nothing) and that of its next token. */
static inline guint64
dossier_key_join (guint64 sequence, guint64 token)
{
  return dossier_key_mix ((sequence + G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) * 31 ^ token);
}

G_END_DECLS
