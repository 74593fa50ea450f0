/* dossier-exporter.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chooses the writer and puts the file in place.
 */

#include "config.h"

#include "export/dossier-exporter.h"

#include "export/dossier-export-gazetteer.h"
#include "export/dossier-export-interchange.h"
#include "export/dossier-export-pdf.h"
#include "export/dossier-export-rows.h"
#include "export/dossier-export-text.h"
#include "export/dossier-flow.h"
#include "export/dossier-statement-rows.h"
#include "model/dossier-correction.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

G_DEFINE_QUARK (dossier - export - error - quark, dossier_export_error)

static const char *const endings[DOSSIER_N_EXPORT_FORMATS] = { "pdf", "txt", "md", "html", "json", "csv", "jsonld", "hypothesis.json", "qdpx", "tsv" };

gboolean
dossier_export_format_from_path (const char *path, DossierExportFormat *format, GError **error)
{
  gsize length = strlen (path), longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize n = strlen (endings[i]);

      if (n > longest && length > n && path[length - n - 1] == '.' && g_ascii_strcasecmp (path + length - n, endings[i]) == 0)
        {
          *format = (DossierExportFormat)i;
          longest = n;
        }
    }
  if (longest > 0)
    return TRUE;

  g_set_error (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_FORMAT,
               "“%s” does not say which form to export. End the name in .pdf, .txt, .md, .html, .json, .csv, .jsonld, .hypothesis.json or .qdpx.", path);
  return FALSE;
}

const char *
dossier_export_format_get_ending (DossierExportFormat format)
{
  return endings[format];
}

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

/* What a date means is settled for one passage: that is no name. */
static gboolean
has_names (GPtrArray *corrections)
{
  for (guint i = 0; i < corrections->len; i++)
    if (dossier_correction_get_fields (corrections->pdata[i])->kind != DOSSIER_CORRECTION_DATE)
      return TRUE;

  return FALSE;
}

static GBytes *
write_corrections (GPtrArray *corrections, DossierExportFormat format, GError **error)
{
  if (format != DOSSIER_EXPORT_GAZETTEER || corrections == NULL)
    g_set_error_literal (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_FORMAT,
                         "Corrections are exported as a gazetteer, and only they are. End the name in .tsv for them, and in another way for everything else.");
  else if (corrections->len == 0)
    g_set_error_literal (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_EMPTY,
                         "Nothing has been corrected in this library, so there is nothing to export.");
  else if (!has_names (corrections))
    g_set_error_literal (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_EMPTY,
                         "Only dates were corrected, and a gazetteer holds names. “dossier list corrections” tells them.");
  else
    return take_text (dossier_export_gazetteer (corrections));

  return NULL;
}

/* The columns of a list; NULL for what is none. */
static const DossierRowTable *
table_of (const DossierExportRequest *request)
{
  if (request->scope == DOSSIER_EXPORT_QUOTATIONS)
    return &dossier_table_quotations;
  if (request->scope == DOSSIER_EXPORT_COMMITMENTS)
    return &dossier_table_commitments;

  return request->scope == DOSSIER_EXPORT_MOMENTS ? &dossier_table_moments : NULL;
}

static GBytes *
write_list (const DossierExportRequest *request, const DossierRowTable *table, DossierRowForm form, GError **error)
{
  if (request->rows != NULL && request->rows->len > 0)
    return take_text (dossier_row_table_write (table, request->rows, request->places, form));

  g_set_error_literal (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_EMPTY, "The list has no rows, so there is nothing to export. Choose more documents or take something out of the filter.");
  return NULL;
}

/* Annotations that wait for their document are rows, though the flow knows nothing of them. */
static GBytes *
write_rows (const DossierExportRequest *request, DossierExportFormat format, GError **error)
{
  gboolean any = request->scope == DOSSIER_EXPORT_ANNOTATIONS && request->annotations != NULL && request->annotations->len > 0;
  g_autoptr (DossierFlow) flow = any ? NULL : dossier_flow_new (request, error);

  if (!any && flow == NULL)
    return NULL;

  return take_text (format == DOSSIER_EXPORT_JSON ? dossier_export_rows_json (request) : dossier_export_rows_csv (request));
}

GBytes *
dossier_export_to_bytes (const DossierExportRequest *request, DossierExportFormat format, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierFlow) flow = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (request->scope == DOSSIER_EXPORT_CORRECTIONS || format == DOSSIER_EXPORT_GAZETTEER)
    return write_corrections (request->corrections, format, error);
  if (format == DOSSIER_EXPORT_W3C || format == DOSSIER_EXPORT_HYPOTHESIS || format == DOSSIER_EXPORT_QDPX)
    return dossier_export_interchange (request, format, error);
  if (table_of (request) != NULL && (format == DOSSIER_EXPORT_JSON || format == DOSSIER_EXPORT_CSV))
    return write_list (request, table_of (request), format == DOSSIER_EXPORT_JSON ? DOSSIER_ROW_JSON : DOSSIER_ROW_CSV, error);
  if (format == DOSSIER_EXPORT_JSON || format == DOSSIER_EXPORT_CSV)
    return write_rows (request, format, error);
  flow = dossier_flow_new (request, error);
  if (flow == NULL)
    return NULL;

  switch (format)
    {
    case DOSSIER_EXPORT_PDF:
      return dossier_export_flow_pdf (flow, cancellable, error);
    case DOSSIER_EXPORT_TEXT:
      return take_text (dossier_export_flow_text (flow));
    case DOSSIER_EXPORT_MARKDOWN:
      return take_text (dossier_export_flow_markdown (flow));
    case DOSSIER_EXPORT_HTML:
      return take_text (dossier_export_flow_html (flow));
    case DOSSIER_EXPORT_JSON:
    case DOSSIER_EXPORT_CSV:
    case DOSSIER_EXPORT_W3C:
    case DOSSIER_EXPORT_HYPOTHESIS:
    case DOSSIER_EXPORT_QDPX:
    case DOSSIER_EXPORT_GAZETTEER:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
fail_write (GError **error, const char *path, int code)
{
  if (code == ENOSPC || code == EDQUOT || code == EFBIG)
    g_set_error (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_WRITE,
                 "There is no room left to write “%s”. Nothing was written. Free some space or choose another folder.", path);
  else
    g_set_error (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_WRITE,
                 "“%s” cannot be written: %s. Choose another folder.", path, g_strerror (code));

  return FALSE;
}

/* 0, or the errno of what failed. */
static int
write_and_sync (int fd, const char *data, gsize size)
{
  while (size > 0)
    {
      gssize n = write (fd, data, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return errno;
      data += n;
      size -= n;
    }

  return fsync (fd) == 0 || errno == EINVAL ? 0 : errno;
}

static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int              fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd >= 0)
    {
      fsync (fd);
      close (fd);
    }
}

static gboolean
write_file (const char *path, GBytes *bytes, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = g_build_filename (folder, ".dossier-export-XXXXXX", NULL);
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);
  int              code, fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, 0666);

  if (fd < 0)
    return fail_write (error, path, errno);

  code = write_and_sync (fd, data, size);
  if (close (fd) != 0 && code == 0)
    code = errno;
  if (code == 0 && g_rename (temporary, path) != 0)
    code = errno;
  if (code != 0)
    {
      g_unlink (temporary);
      return fail_write (error, path, code);
    }
  sync_folder (path);

  return TRUE;
}

gboolean
dossier_export_to_path (const DossierExportRequest *request, DossierExportFormat format, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = dossier_export_to_bytes (request, format, cancellable, error);

  return bytes != NULL && write_file (path, bytes, error);
}
