/* dossier-archive-salvage.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-archive-salvage.h"

#include <string.h>
#include <zlib.h>

#include "import/dossier-archive.h"

#define HEADER_SIZE 30
#define MAX_NAME 1024
#define CHUNK (64 * 1024)
#define RAW_DEFLATE -15

enum
{
  FLAG_ENCRYPTED = 1,
  FLAG_SIZE_BEHIND = 8, /* the header does not know it yet */
  METHOD_STORED = 0,
  METHOD_DEFLATED = 8,
};

static guint32
read_little (const guint8 *p, guint n)
{
  guint32 value = 0;

  while (n > 0)
    value = value << 8 | p[--n];
  return value;
}

static const guint8 *
find_header (const guint8 *p, const guint8 *end)
{
  return p < end ? memmem (p, end - p, "PK\003\004", 4) : NULL;
}

/* The entry whose header is at `p`; where the search goes on. */
static const guint8 *
take_entry (GHashTable *entries, const guint8 *p, const guint8 *end)
{
  guint32               flags = read_little (p + 6, 2), method = read_little (p + 8, 2), size = read_little (p + 18, 4);
  guint32               n_name = read_little (p + 26, 2), n_extra = read_little (p + 28, 2);
  gsize                 left = end - p - HEADER_SIZE;
  DossierSalvagedEntry *entry;
  g_autofree char      *name = NULL;
  const guint8         *next;

  if (n_name == 0 || n_name > MAX_NAME || n_name + n_extra > left)
    return p + 4;
  name = g_strndup ((const char *)p + HEADER_SIZE, n_name);
  if (!g_utf8_validate (name, -1, NULL))
    return p + 4;

  entry = g_new (DossierSalvagedEntry, 1);
  entry->data = p + HEADER_SIZE + n_name + n_extra;
  left -= n_name + n_extra;
  next = (flags & FLAG_SIZE_BEHIND) == 0 && size <= left ? entry->data + size : find_header (entry->data, end);
  entry->n_bytes = (next != NULL ? next : end) - entry->data;
  entry->deflated = method == METHOD_DEFLATED;
  entry->readable = (flags & FLAG_ENCRYPTED) == 0 && (method == METHOD_STORED || method == METHOD_DEFLATED);

  /* The first of its name; a later one may be of an archive inside. */
  if (!g_hash_table_contains (entries, name))
    g_hash_table_insert (entries, g_steal_pointer (&name), entry);
  else
    g_free (entry);
  return next != NULL ? next : end;
}

GHashTable *
dossier_archive_salvage (const guint8 *bytes, gsize n_bytes)
{
  GHashTable   *entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  const guint8 *end = bytes + n_bytes, *p = find_header (bytes, end);

  while (p != NULL && (gsize)(end - p) > HEADER_SIZE && g_hash_table_size (entries) < DOSSIER_ARCHIVE_MAX_ENTRIES)
    p = find_header (take_entry (entries, p, end), end);
  return entries;
}

static gboolean
inflate_all (const DossierSalvagedEntry *entry, gsize max_bytes, GByteArray *into)
{
  z_stream stream = { .next_in = (guint8 *)entry->data, .avail_in = MIN (entry->n_bytes, G_MAXUINT) };
  int      result = inflateInit2 (&stream, RAW_DEFLATE);

  while (result == Z_OK && into->len < max_bytes)
    {
      guint before = into->len;

      g_byte_array_set_size (into, before + CHUNK);
      stream.next_out = into->data + before;
      stream.avail_out = CHUNK;
      result = inflate (&stream, Z_NO_FLUSH);
      g_byte_array_set_size (into, before + CHUNK - stream.avail_out);
    }
  inflateEnd (&stream);
  return result == Z_STREAM_END;
}

gboolean
dossier_salvaged_entry_read (const DossierSalvagedEntry *entry, gsize max_bytes, GByteArray *into)
{
  if (entry->deflated)
    return inflate_all (entry, max_bytes, into);

  g_byte_array_append (into, entry->data, MIN (entry->n_bytes, max_bytes));
  return entry->n_bytes <= max_bytes;
}
