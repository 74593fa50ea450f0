/* dossier-digest.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-digest.h"

/* Of the hash FNV-1a. */
#define OFFSET_BASIS G_GUINT64_CONSTANT (0xcbf29ce484222325)
#define PRIME G_GUINT64_CONSTANT (0x100000001b3)

void
dossier_digest_append (GByteArray *digest, guint32 number)
{
  guint8 bytes[5];
  guint  n = 0;

  for (; number >= 0x80; number >>= 7)
    bytes[n++] = (number & 0x7f) | 0x80;
  bytes[n++] = number;
  g_byte_array_append (digest, bytes, n);
}

guint32
dossier_digest_from_country (const char *code)
{
  if (code == NULL || !g_ascii_isupper (code[0]) || !g_ascii_isupper (code[1]))
    return 0;

  return (code[0] - 'A') * 26 + code[1] - 'A' + 1;
}

void
dossier_digest_to_country (guint32 number, char code[3])
{
  code[0] = code[1] = code[2] = '\0';
  if (number == 0 || number >= DOSSIER_DIGEST_COUNTRIES_END)
    return;

  code[0] = 'A' + (number - 1) / 26;
  code[1] = 'A' + (number - 1) % 26;
}

guint32
dossier_digest_from_word (const char *const *words, const char *word)
{
  for (guint i = 0; word != NULL && words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      return i + 1;

  return 0;
}

guint64
dossier_digest_hash_name (const char *name)
{
  guint64 hash = OFFSET_BASIS;

  if (name == NULL)
    return 0;

  for (const char *p = name; *p != '\0'; p++)
    hash = (hash ^ (guint8)g_ascii_tolower (*p)) * PRIME;
  return MAX (hash, 1);
}
