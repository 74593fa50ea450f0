/* dossier-uuid.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-uuid.h"

#include <string.h>

#define SIZE 16
#define PREFIX "urn:uuid:"

/* Dossier's own name space, drawn once. */
static const guint8 name_space[SIZE] = { 0x5e, 0x0f, 0xc1, 0x8a, 0x3d, 0x27, 0x4b, 0x9e, 0x91, 0x46, 0x7a, 0x52, 0xd8, 0x0b, 0x63, 0xf4 };

static char *
format (const guint8 bytes[SIZE])
{
  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                          bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7],
                          bytes[8], bytes[9], bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]);
}

char *
dossier_uuid_from_name (const char *name)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[20];
  gsize  size = sizeof digest;

  g_checksum_update (checksum, name_space, sizeof name_space);
  g_checksum_update (checksum, (const guchar *)name, strlen (name));
  g_checksum_get_digest (checksum, digest, &size);
  digest[6] = (digest[6] & 0x0f) | 0x50;
  digest[8] = (digest[8] & 0x3f) | 0x80;

  return format (digest);
}

char *
dossier_uuid_normalise (const char *text)
{
  guint8 bytes[SIZE];
  guint  n = 0;

  if (text == NULL)
    return NULL;
  if (g_ascii_strncasecmp (text, PREFIX, strlen (PREFIX)) == 0)
    text += strlen (PREFIX);
  text += *text == '{';

  while (n < SIZE && g_ascii_isxdigit (text[0]) && g_ascii_isxdigit (text[1]))
    {
      bytes[n++] = g_ascii_xdigit_value (text[0]) << 4 | g_ascii_xdigit_value (text[1]);
      text += 2;
      text += *text == '-' && n < SIZE;
    }
  text += *text == '}';

  return n == SIZE && *text == '\0' ? format (bytes) : NULL;
}
