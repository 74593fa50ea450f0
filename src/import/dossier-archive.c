/* dossier-archive.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. libzip reads; it makes a record of every entry when it opens an archive, so the
 * directory is measured before.
 */

#include "config.h"

#include "import/dossier-archive.h"

#include <string.h>
#include <sys/stat.h>
#include <zip.h>

#include "import/dossier-archive-salvage.h"
#include "import/dossier-import-error.h"

#define CHUNK (64 * 1024)
#define RATIO_FREE_BYTES (1024 * 1024)
#define MAX_DIRECTORY (8 * 1024 * 1024)
/* The end record without its comment, and the longest comment. */
#define END_SIZE 22
#define END_REACH (END_SIZE + 0xFFFF)
#define GET_AGAIN "Ask for another copy of the file."

struct _DossierArchive
{
  zip_t      *zip;
  GHashTable *salvaged; /* instead of `zip` */
  guint64     total;    /* bytes inflated so far */
  gboolean    damaged;
};

static guint32
read_little (const guint8 *p, guint n)
{
  guint32 value = 0;

  while (n > 0)
    value = value << 8 | p[--n];
  return value;
}

/* The record that ends an archive, NULL when there is none. */
static const guint8 *
find_end (const guint8 *bytes, gsize n_bytes)
{
  const guint8 *first = bytes + (n_bytes > END_REACH ? n_bytes - END_REACH : 0);

  if (n_bytes < END_SIZE)
    return NULL;
  for (const guint8 *p = bytes + n_bytes - END_SIZE; p >= first; p--)
    if (memcmp (p, "PK\005\006", 4) == 0)
      return p;

  return NULL;
}

static gboolean
check_directory (const guint8 *end, GError **error)
{
  if (read_little (end + 10, 2) <= DOSSIER_ARCHIVE_MAX_ENTRIES && read_little (end + 12, 4) <= MAX_DIRECTORY)
    return TRUE;

  g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE, "This file is an archive of more than %d parts, more than Dossier opens. Save the document again in the program it belongs to.", DOSSIER_ARCHIVE_MAX_ENTRIES);
  return FALSE;
}

static zip_t *
open_zip (const guint8 *bytes, gsize n_bytes)
{
  zip_source_t *source = zip_source_buffer_create (bytes, n_bytes, 0, NULL);
  zip_t        *zip = source != NULL ? zip_open_from_source (source, ZIP_RDONLY, NULL) : NULL;

  if (zip == NULL)
    zip_source_free (source);
  return zip;
}

DossierArchive *
dossier_archive_open (const guint8 *bytes, gsize n_bytes, GError **error)
{
  const guint8   *end = find_end (bytes, n_bytes);
  DossierArchive *self;

  if (end != NULL && !check_directory (end, error))
    return NULL;

  self = g_new0 (DossierArchive, 1);
  self->zip = end != NULL ? open_zip (bytes, n_bytes) : NULL;
  if (self->zip != NULL)
    return self;

  self->damaged = TRUE;
  self->salvaged = dossier_archive_salvage (bytes, n_bytes);
  if (g_hash_table_size (self->salvaged) > 0)
    return self;

  dossier_archive_free (self);
  g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, "This file is damaged: it is an archive whose end or directory is missing. " GET_AGAIN);
  return NULL;
}

void
dossier_archive_free (DossierArchive *self)
{
  if (self == NULL)
    return;

  if (self->zip != NULL)
    zip_discard (self->zip);
  g_clear_pointer (&self->salvaged, g_hash_table_unref);
  g_free (self);
}

static gboolean
is_link (DossierArchive *self, zip_uint64_t index)
{
  zip_uint8_t  system;
  zip_uint32_t attributes;

  return zip_file_get_external_attributes (self->zip, index, 0, &system, &attributes) == 0 && system == ZIP_OPSYS_UNIX && S_ISLNK (attributes >> 16);
}

static gboolean
find (DossierArchive *self, const char *name, zip_stat_t *entry)
{
  zip_stat_init (entry);
  return zip_stat (self->zip, name, 0, entry) == 0 && (entry->valid & ZIP_STAT_INDEX) != 0 && !is_link (self, entry->index);
}

gboolean
dossier_archive_has (DossierArchive *self, const char *name)
{
  zip_stat_t entry;

  return self->zip != NULL ? find (self, name, &entry) : g_hash_table_contains (self->salvaged, name);
}

gboolean
dossier_archive_is_damaged (DossierArchive *self)
{
  return self->damaged;
}

static gboolean
check_limits (DossierArchive *self, guint64 packed, gsize n, GError **error)
{
  gboolean bomb = n > RATIO_FREE_BYTES && n / DOSSIER_ARCHIVE_MAX_RATIO > packed;

  if (n <= DOSSIER_ARCHIVE_MAX_ENTRY && self->total <= DOSSIER_ARCHIVE_MAX_TOTAL && !bomb)
    return TRUE;

  if (bomb)
    g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE, "A part of this file unpacks to more than %d times its size, as files do that are made to harm. It was not read any further.", DOSSIER_ARCHIVE_MAX_RATIO);
  else
    g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE, "A part of this file unpacks to more than %" G_GUINT64_FORMAT " MB, more than Dossier reads. Split the document into smaller ones.", DOSSIER_ARCHIVE_MAX_ENTRY >> 20);
  return FALSE;
}

/* FALSE only when a limit is passed. */
static gboolean
inflate_entry (DossierArchive *self, zip_file_t *file, const zip_stat_t *entry, GByteArray *inflated, GError **error)
{
  zip_int64_t got;

  do
    {
      gsize before = inflated->len;

      g_byte_array_set_size (inflated, before + CHUNK);
      got = zip_fread (file, inflated->data + before, CHUNK);
      g_byte_array_set_size (inflated, before + MAX (got, 0));
      self->total += MAX (got, 0);
      self->damaged = self->damaged || got < 0;
      if (!check_limits (self, entry->comp_size, inflated->len, error))
        return FALSE;
    }
  while (got > 0);

  return TRUE;
}

static gboolean
is_encrypted (const zip_stat_t *entry)
{
  return (entry->valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && entry->encryption_method != ZIP_EM_NONE;
}

static void
set_missing (GError **error)
{
  g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, "This file is damaged: a part of it is missing. " GET_AGAIN);
}

static void
set_encrypted (GError **error)
{
  g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_ENCRYPTED, "This file is protected with a password. Open it in the program it belongs to, save it without a password and choose that file.");
}

static gboolean
read_from_zip (DossierArchive *self, const char *name, GByteArray *inflated, GError **error)
{
  zip_stat_t  entry;
  zip_file_t *file;
  gboolean    within;

  if (!find (self, name, &entry))
    {
      set_missing (error);
      return FALSE;
    }
  if (is_encrypted (&entry))
    {
      set_encrypted (error);
      return FALSE;
    }

  file = zip_fopen_index (self->zip, entry.index, 0);
  self->damaged = self->damaged || file == NULL;
  within = file == NULL || inflate_entry (self, file, &entry, inflated, error);
  if (file != NULL)
    zip_fclose (file);
  return within;
}

static gboolean
read_salvaged (DossierArchive *self, const char *name, GByteArray *inflated, GError **error)
{
  const DossierSalvagedEntry *entry = g_hash_table_lookup (self->salvaged, name);
  gsize                       most;

  if (entry == NULL || !entry->readable)
    {
      if (entry == NULL)
        set_missing (error);
      else
        set_encrypted (error);
      return FALSE;
    }

  /* One byte more than is allowed tells that there is more. */
  most = MIN (DOSSIER_ARCHIVE_MAX_ENTRY, MAX (RATIO_FREE_BYTES, (guint64)entry->n_bytes * DOSSIER_ARCHIVE_MAX_RATIO)) + 1;
  dossier_salvaged_entry_read (entry, most, inflated);
  self->total += inflated->len;
  return check_limits (self, entry->n_bytes, inflated->len, error);
}

GBytes *
dossier_archive_read (DossierArchive *self, const char *name, GError **error)
{
  g_autoptr (GByteArray) inflated = g_byte_array_new ();
  gboolean read = self->zip != NULL ? read_from_zip (self, name, inflated, error) : read_salvaged (self, name, inflated, error);

  if (read && inflated->len == 0 && self->damaged)
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, "This file is damaged: a part of it cannot be unpacked. " GET_AGAIN);
      return NULL;
    }

  return read ? g_byte_array_free_to_bytes (g_steal_pointer (&inflated)) : NULL;
}

static gboolean
has_scheme (const char *reference)
{
  const char *p = reference;

  while (g_ascii_isalnum (*p) || (*p != '\0' && strchr ("+-.", *p) != NULL))
    p++;
  return p > reference && *p == ':';
}

/* Adds the segments of `path` to `segments`. FALSE when it leads out. */
static gboolean
add_segments (GPtrArray *segments, const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, "/", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_str_equal (parts[i], ".."))
      {
        if (segments->len == 0)
          return FALSE;
        g_ptr_array_set_size (segments, segments->len - 1);
      }
    else if (*parts[i] != '\0' && !g_str_equal (parts[i], "."))
      g_ptr_array_add (segments, g_strdup (parts[i]));

  return TRUE;
}

char *
dossier_archive_resolve (const char *base, const char *reference)
{
  g_autoptr (GPtrArray) segments = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *bare = g_strndup (reference, strcspn (reference, "#?"));
  g_autofree char *path = g_uri_unescape_string (bare, NULL);

  if (path == NULL || *path == '\0' || has_scheme (bare) || strchr (path, '\\') != NULL || !g_utf8_validate (path, -1, NULL))
    return NULL;

  /* "/word/document.xml": from the root of the archive, not of the computer. */
  if (*path != '/')
    {
      add_segments (segments, base);
      if (segments->len > 0)
        g_ptr_array_set_size (segments, segments->len - 1);
    }
  if (!add_segments (segments, path) || segments->len == 0)
    return NULL;

  g_ptr_array_add (segments, NULL);
  return g_strjoinv ("/", (char **)segments->pdata);
}
