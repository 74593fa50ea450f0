/* dossier-key-filter.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tells of most keys that are not in a table that they are not, in 64 KB that stay in the processor's cache, while the
 * table itself is larger than that and nearly every look-up in it would wait for memory. One bit a key. It may be
 * read from any thread once it is filled.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_KEY_FILTER_BITS 19

typedef struct
{
  guint64 words[(1 << DOSSIER_KEY_FILTER_BITS) / 64];
} DossierKeyFilter;

/* Keys are mixed well: any bits of them will do, but not those that choose the slot of a table. */
static inline guint32
dossier_key_filter_place (guint64 key)
{
  return key >> (64 - DOSSIER_KEY_FILTER_BITS);
}

static inline void
dossier_key_filter_add (DossierKeyFilter *self, guint64 key)
{
  guint32 place = dossier_key_filter_place (key);

  self->words[place / 64] |= G_GUINT64_CONSTANT (1) << place % 64;
}

/* FALSE = the key was never added. */
static inline gboolean
dossier_key_filter_may_have (const DossierKeyFilter *self, guint64 key)
{
  guint32 place = dossier_key_filter_place (key);

  return (self->words[place / 64] >> place % 64 & 1) != 0;
}

G_END_DECLS
