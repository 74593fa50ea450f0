/* dossier-export-rows.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/dossier-export-rows.h"

#include "export/dossier-export-json.h"
#include "export/dossier-json-writer.h"
#include "export/dossier-row-table.h"
#include "model/dossier-passage.h"

static void
append_row (GString *out, const char *const *fields, guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      dossier_csv_append (out, fields[i]);
    }
  g_string_append (out, "\r\n");
}

static void
append_annotation_row (GString *out, DossierAnnotation *annotation)
{
  g_autofree char *document = g_strdup_printf ("%" G_GINT64_FORMAT, dossier_annotation_get_document (annotation));
  g_autofree char *start = g_strdup_printf ("%u", dossier_annotation_get_start (annotation));
  g_autofree char *end = g_strdup_printf ("%u", dossier_annotation_get_end (annotation));
  g_autofree char *tags = g_strjoinv (";", (char **)dossier_annotation_get_tags (annotation));
  const char      *fields[] = {
         dossier_annotation_get_id (annotation),
         document,
         dossier_annotation_get_document_title (annotation),
         start,
         end,
         dossier_annotation_get_exact (annotation),
         dossier_colour_to_string (dossier_annotation_get_colour (annotation)),
         dossier_annotation_get_note (annotation),
         tags,
         dossier_annotation_get_created (annotation),
  };

  append_row (out, fields, G_N_ELEMENTS (fields));
}

static void
append_passage_row (GString *out, DossierPassage *passage)
{
  g_autofree char *document = g_strdup_printf ("%" G_GINT64_FORMAT, dossier_passage_get_document (passage));
  g_autofree char *start = g_strdup_printf ("%u", dossier_passage_get_start (passage));
  g_autofree char *end = g_strdup_printf ("%u", dossier_passage_get_end (passage));
  const char      *fields[] = {
         document,
         dossier_passage_get_title (passage),
         dossier_passage_get_published (passage),
         start,
         end,
         dossier_passage_get_before (passage),
         dossier_passage_get_words (passage),
         dossier_passage_get_after (passage),
  };

  append_row (out, fields, G_N_ELEMENTS (fields));
}

char *
dossier_export_rows_csv (const DossierExportRequest *request)
{
  static const char *const annotation_names[] = { "id", "document", "title", "start", "end", "words", "colour", "note", "tags", "created" };
  static const char *const passage_names[] = { "document", "title", "published", "start", "end", "before", "words", "after" };
  GString                 *out = g_string_new (NULL);

  if (request->scope == DOSSIER_EXPORT_PASSAGES)
    {
      append_row (out, passage_names, G_N_ELEMENTS (passage_names));
      for (guint i = 0; request->passages != NULL && i < request->passages->len; i++)
        append_passage_row (out, g_ptr_array_index (request->passages, i));
    }
  else
    {
      append_row (out, annotation_names, G_N_ELEMENTS (annotation_names));
      for (guint i = 0; request->annotations != NULL && i < request->annotations->len; i++)
        append_annotation_row (out, g_ptr_array_index (request->annotations, i));
    }

  return g_string_free (out, FALSE);
}

/* "12", or "12–13"; NULL for a document without pages. Newly allocated. */
static char *
dup_pages (const DossierExportRequest *request, gint64 id, guint32 start, guint32 end)
{
  for (guint i = 0; i < request->documents->len; i++)
    {
      DossierDocument *document = g_ptr_array_index (request->documents, i);
      DossierPageMap  *pages = dossier_document_get_pages (document);
      gboolean         several;

      if (pages != NULL && dossier_document_get_id (document) == id)
        return dossier_page_map_dup_range (pages, start, end, &several);
    }

  return NULL;
}

static void
write_annotation (DossierJsonWriter *json, const DossierExportRequest *request, DossierAnnotation *annotation)
{
  g_autofree char *pages = dup_pages (request, dossier_annotation_get_document (annotation), dossier_annotation_get_start (annotation), dossier_annotation_get_end (annotation));

  dossier_json_open (json, NULL, '{');
  dossier_json_string (json, "id", dossier_annotation_get_id (annotation));
  dossier_json_int (json, "document", dossier_annotation_get_document (annotation));
  if (dossier_annotation_get_document (annotation) == 0)
    {
      dossier_json_maybe_string (json, "address", dossier_annotation_get_address (annotation));
      dossier_json_maybe_string (json, "title", dossier_annotation_get_document_title (annotation));
    }
  dossier_json_string (json, "text_hash", dossier_annotation_get_hash (annotation));
  dossier_json_int (json, "start", dossier_annotation_get_start (annotation));
  dossier_json_int (json, "end", dossier_annotation_get_end (annotation));
  dossier_json_maybe_string (json, "pages", pages);
  dossier_json_string (json, "exact", dossier_annotation_get_exact (annotation));
  dossier_json_string (json, "prefix", dossier_annotation_get_prefix (annotation));
  dossier_json_string (json, "suffix", dossier_annotation_get_suffix (annotation));
  dossier_json_string (json, "colour", dossier_colour_to_string (dossier_annotation_get_colour (annotation)));
  dossier_json_boolean (json, "underline", dossier_annotation_get_underline (annotation));
  dossier_json_maybe_string (json, "note", dossier_annotation_get_note (annotation));
  dossier_json_strings (json, "tags", dossier_annotation_get_tags (annotation));
  dossier_json_string (json, "created", dossier_annotation_get_created (annotation));
  dossier_json_string (json, "modified", dossier_annotation_get_modified (annotation));
  dossier_json_close (json, '}');
}

static void
write_passage (DossierJsonWriter *json, const DossierExportRequest *request, DossierPassage *passage)
{
  g_autofree char *pages = dup_pages (request, dossier_passage_get_document (passage), dossier_passage_get_start (passage), dossier_passage_get_end (passage));

  dossier_json_open (json, NULL, '{');
  dossier_json_int (json, "document", dossier_passage_get_document (passage));
  dossier_json_int (json, "start", dossier_passage_get_start (passage));
  dossier_json_int (json, "end", dossier_passage_get_end (passage));
  dossier_json_maybe_string (json, "pages", pages);
  dossier_json_string (json, "before", dossier_passage_get_before (passage));
  dossier_json_string (json, "words", dossier_passage_get_words (passage));
  dossier_json_string (json, "after", dossier_passage_get_after (passage));
  dossier_json_close (json, '}');
}

static void
write_raw (DossierJsonWriter *json, char *value)
{
  if (json->need_comma)
    g_string_append_c (json->out, ',');
  g_string_append (json->out, value);
  json->need_comma = TRUE;
  g_free (value);
}

char *
dossier_export_rows_json (const DossierExportRequest *request)
{
  DossierJsonWriter json;

  dossier_json_writer_init (&json);
  dossier_json_open (&json, NULL, '{');
  dossier_json_int (&json, "version", 1);
  dossier_json_open (&json, "documents", '[');
  for (guint i = 0; i < request->documents->len; i++)
    write_raw (&json, dossier_export_document_json (g_ptr_array_index (request->documents, i)));
  dossier_json_close (&json, ']');

  dossier_json_open (&json, "annotations", '[');
  for (guint i = 0; request->annotations != NULL && i < request->annotations->len; i++)
    write_annotation (&json, request, g_ptr_array_index (request->annotations, i));
  dossier_json_close (&json, ']');

  dossier_json_open (&json, "passages", '[');
  for (guint i = 0; request->passages != NULL && i < request->passages->len; i++)
    write_passage (&json, request, g_ptr_array_index (request->passages, i));
  dossier_json_close (&json, ']');
  dossier_json_close (&json, '}');
  g_string_append_c (json.out, '\n');

  return dossier_json_writer_finish (&json);
}
