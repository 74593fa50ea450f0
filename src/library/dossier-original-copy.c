/* dossier-original-copy.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ending decides which program opens the copy, and some programs run what they open. So it comes
 * from the content alone, and from a short list.
 */

#include "config.h"

#include "library/dossier-original-copy.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "library/dossier-keeper.h"
#include "store/dossier-store-error.h"
#include "store/dossier-store-files.h"

#define MAX_NAME 80 /* characters */
#define SNIFF_BYTES 4096
#define KEPT_SECONDS (24 * 60 * 60)

static const char *
ending_of (const guint8 *bytes, gsize n_bytes)
{
  static const struct
  {
    const char *type;
    const char *ending;
  } ENDINGS[] = {
    { "application/pdf", "pdf" },
    { "text/html", "html" },
    { "application/xhtml+xml", "html" },
    { "application/epub+zip", "epub" },
    { "application/vnd.oasis.opendocument.text", "odt" },
    { "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx" },
    { "application/rtf", "rtf" },
    { "text/rtf", "rtf" },
    { "message/rfc822", "eml" },
    { "application/rss+xml", "xml" },
    { "application/atom+xml", "xml" },
    { "application/xml", "xml" },
  };
  g_autofree char *type = g_content_type_guess (NULL, bytes, MIN (n_bytes, SNIFF_BYTES), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    if (g_content_type_is_a (type, ENDINGS[i].type))
      return ENDINGS[i].ending;

  return "txt";
}

char *
dossier_original_dup_name (DossierDocument *document, const guint8 *bytes, gsize n_bytes)
{
  const char      *source = dossier_document_get_source (document);
  g_autofree char *base = source != NULL && strstr (source, "://") == NULL ? g_path_get_basename (source) : dossier_document_dup_display_title (document);
  char            *dot = strrchr (base, '.');
  g_autoptr (GString) name = g_string_new (NULL);
  guint n = 0;

  if (dot != NULL && dot > base && strlen (dot) <= 6)
    *dot = '\0';
  for (const char *p = base; *p != '\0' && n < MAX_NAME; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char_validated (p, -1);

      if (c == (gunichar)-1 || c == (gunichar)-2)
        break;
      g_string_append_unichar (name, g_unichar_isalnum (c) || strchr (" -_()'", (int)(c < 128 ? c : 'x')) != NULL || (c >= 128 && g_unichar_isgraph (c)) ? c : '_');
    }
  if (name->len == 0)
    g_string_append (name, "document");

  return g_strdup_printf ("%s.%s", name->str, ending_of (bytes, n_bytes));
}

static void
remove_old (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf         status;

      if (g_lstat (path, &status) == 0 && S_ISREG (status.st_mode) && status.st_mtime < time (NULL) - KEPT_SECONDS)
        g_unlink (path);
    }
}

GFile *
dossier_original_copy (const char *folder, const char *sha256, DossierDocument *document, GError **error)
{
  g_autoptr (GBytes) bytes = dossier_keeper_load (folder, DOSSIER_SHELF_ORIGINALS, sha256, error);
  g_autofree char *copies = g_build_filename (g_get_user_cache_dir (), "dossier", "opened", NULL);
  g_autofree char *name = NULL, *path = NULL;
  g_autoptr (GError) local = NULL;
  const guint8 *data;
  gsize         n_bytes;

  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &n_bytes);
  name = dossier_original_dup_name (document, data, n_bytes);
  path = g_build_filename (copies, name, NULL);
  g_mkdir_with_parents (copies, 0700);
  remove_old (copies);
  g_unlink (path);
  if (g_file_set_contents_full (path, (const char *)data, (gssize)n_bytes, G_FILE_SET_CONTENTS_NONE, 0400, &local))
    return g_file_new_for_path (path);

  g_set_error (error, DOSSIER_STORE_ERROR, g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOSPC) ? DOSSIER_STORE_ERROR_FULL : DOSSIER_STORE_ERROR_FAILED,
               "A copy for the other program could not be written: %s", local->message);
  return NULL;
}
