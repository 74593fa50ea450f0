/* dossier-key.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * FNV-1a over the bytes, then mixed. Any thread.
 */

#include "config.h"

#include "analysis/dossier-key.h"

#define FNV_BASE G_GUINT64_CONSTANT (14695981039346656037)
#define FNV_PRIME G_GUINT64_CONSTANT (1099511628211)

static inline void
add (guint64 *hash, guchar byte)
{
  *hash = (*hash ^ byte) * FNV_PRIME;
}

static void
add_character (DossierKey *key, gunichar c)
{
  char  utf8[6];
  guint n;

  if (c == 0x2019 || c == 0x2018 || c == 0x02BC || c == 0x02BB)
    c = '\'';
  else if (c == 0x2010 || c == 0x2011)
    c = '-';
  else if (c >= 0x0218 && c <= 0x021B) /* Romanian letters with a comma below, as they are mostly typed: with a cedilla */
    c = c < 0x021A ? c - 0x0218 + 0x015E : c - 0x021A + 0x0162;

  n = g_unichar_to_utf8 (c, utf8);
  for (guint i = 0; i < n; i++)
    add (&key->exact, utf8[i]);
  n = g_unichar_to_utf8 (g_unichar_tolower (c), utf8);
  for (guint i = 0; i < n; i++)
    add (&key->folded, utf8[i]);
}

DossierKey
dossier_key_new (const char *text, gsize n_bytes)
{
  DossierKey  key = { .exact = FNV_BASE, .folded = FNV_BASE };
  const char *end = text + n_bytes;

  while (text < end)
    {
      if (G_LIKELY ((guchar)*text < 0x80))
        {
          add (&key.exact, *text);
          add (&key.folded, *text >= 'A' && *text <= 'Z' ? *text | 0x20 : *text);
          text++;
        }
      else
        {
          add_character (&key, g_utf8_get_char (text));
          text = g_utf8_next_char (text);
        }
    }
  key.exact = dossier_key_mix (key.exact);
  key.folded = dossier_key_mix (key.folded);

  return key;
}
