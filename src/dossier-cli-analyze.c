/* dossier-cli-analyze.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `dossier extract` and `dossier analyze` of one file: no library is touched.
 */

#include "config.h"

#include "dossier-cli-commands.h"

#include "analysis/dossier-analyzer.h"
#include "dossier-cli-report.h"
#include "dossier-cli-rows.h"
#include "dossier-cli.h"
#include "export/dossier-export-findings.h"
#include "export/dossier-export-json.h"
#include "import/dossier-extractor.h"

#include <string.h>

DossierKnowledge *
dossier_cli_load_knowledge (GError **error)
{
  g_auto (GStrv) folders = dossier_knowledge_list_folders (NULL);
  DossierKnowledge *knowledge = dossier_knowledge_load ((const char *const *)folders, error);

  for (guint i = 0; knowledge != NULL && i < dossier_knowledge_get_problems (knowledge)->len; i++)
    g_printerr ("dossier: %s\n", (const char *)g_ptr_array_index (dossier_knowledge_get_problems (knowledge), i));

  return knowledge;
}

static GPtrArray *
extract_argument (const char *path, const char *password, GError **error)
{
  DossierExtractOptions options = { .source = path, .password = password };
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_date_clear (&options.today, 1);
  g_date_set_dmy (&options.today, g_date_time_get_day_of_month (now), g_date_time_get_month (now), g_date_time_get_year (now));

  if (!g_str_equal (path, "-"))
    {
      file = g_file_new_for_commandline_arg (path);
      return dossier_extract_file_all (file, &options, NULL, error);
    }

  options.source = NULL;
  bytes = dossier_cli_read_standard_input (error);
  return bytes != NULL ? dossier_extract_bytes_all (bytes, &options, NULL, error) : NULL;
}

/* A file that holds several documents gives one object with all of them. */
static gboolean
print_objects (char **objects)
{
  g_autofree char *items = NULL;

  if (objects[0] != NULL && objects[1] == NULL)
    return dossier_cli_print (objects[0]) && dossier_cli_print ("\n");

  items = g_strjoinv (",", objects);
  return dossier_cli_print ("{\"items\":[") && dossier_cli_print (items) && dossier_cli_print ("]}\n");
}

/* Texts with an empty line between them. */
static gboolean
print_texts (char **texts)
{
  g_autofree char *all = g_strjoinv ("\n\n", texts);

  return dossier_cli_print (all) && dossier_cli_print ("\n");
}

int
dossier_cli_extract (int argc, char **argv)
{
  g_autofree char *format = NULL;
  g_autofree char *password = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) outputs = NULL;
  g_autoptr (GError) error = NULL;
  gboolean     as_text;
  GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, "json (default) or text", "FORMAT" },
    { "password", 0, 0, G_OPTION_ARG_STRING, &password, "Open a locked PDF with this password", "WORDS" },
    { NULL }
  };

  if (!dossier_cli_parse (&argc, &argv, "FILE|-", "Reads one file and prints its text, blocks and metadata.", entries, 1, 1))
    return DOSSIER_CLI_USAGE;
  if (format != NULL && !g_str_equal (format, "json") && !g_str_equal (format, "text"))
    return dossier_cli_usage ("extract: there is no format “%s”; use json or text.", format);

  documents = extract_argument (argv[1], password, &error);
  if (documents == NULL)
    return dossier_cli_fail (argv[1], error);

  as_text = format != NULL && g_str_equal (format, "text");
  for (guint i = 0; i < documents->len; i++)
    {
      DossierDocument *document = g_ptr_array_index (documents, i);
      g_autofree char *json = as_text ? NULL : dossier_export_document_json (document);

      g_strv_builder_add (builder, as_text ? dossier_document_get_text (document) : json);
    }
  outputs = g_strv_builder_end (builder);

  return (as_text ? print_texts : print_objects) (outputs) ? DOSSIER_CLI_OK : DOSSIER_CLI_FAILED;
}

/* Standard input is analysed as it is: its offsets must be those of the given text. */
static GPtrArray *
plain_argument (GError **error)
{
  g_autoptr (GBytes) bytes = dossier_cli_read_standard_input (error);
  g_autofree char *text = NULL;
  GPtrArray       *documents;
  gconstpointer    data;
  gsize            size;

  if (bytes == NULL)
    return NULL;

  data = g_bytes_get_data (bytes, &size);
  if (size == 0 || !g_utf8_validate_len (data, size, NULL))
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, size == 0 ? DOSSIER_IMPORT_ERROR_EMPTY : DOSSIER_IMPORT_ERROR_DAMAGED,
                           size == 0 ? "There is no text to analyze." : "The text is not valid UTF-8. Save it as a file and name the file instead.");
      return NULL;
    }
  text = g_strndup (data, size);

  documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (documents, dossier_document_new (&(DossierDocumentFields){ .text = text }));
  return documents;
}

static DossierFindings *
analyze_document (DossierDocument *document, const DossierKnowledge *knowledge, const char *published, gboolean is_file)
{
  return dossier_analyze (knowledge, dossier_document_get_text (document), dossier_document_get_n_bytes (document),
                          is_file ? dossier_document_get_blocks (document) : NULL,
                          published != NULL ? published : dossier_document_get_published (document));
}

static gboolean
print_findings (GPtrArray *documents, GPtrArray *findings, DossierCliFormat format, gboolean is_file)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GString) csv = g_string_new (NULL);
  g_auto (GStrv) outputs = NULL;

  dossier_export_findings_csv_names (csv);
  for (guint i = 0; i < documents->len; i++)
    {
      DossierDocument *document = g_ptr_array_index (documents, i);
      const char      *text = dossier_document_get_text (document);
      g_autofree char *output = NULL;

      if (format == DOSSIER_CLI_CSV)
        {
          dossier_export_findings_csv (csv, i + 1, g_ptr_array_index (findings, i), text);
          continue;
        }
      output = format == DOSSIER_CLI_TEXT ? dossier_cli_report (document, g_ptr_array_index (findings, i))
                                          : dossier_export_findings_json (g_ptr_array_index (findings, i), NULL, is_file ? text : NULL);
      g_strv_builder_add (builder, output);
    }
  if (format == DOSSIER_CLI_CSV)
    return dossier_cli_print (csv->str);

  outputs = g_strv_builder_end (builder);
  return format == DOSSIER_CLI_TEXT ? print_texts (outputs) : print_objects (outputs);
}

static int
analyze_one (const char *path, const char *password, const char *published, DossierCliFormat format)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = NULL;
  g_autoptr (GPtrArray) documents = NULL;
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_findings_unref);
  gboolean is_file = !g_str_equal (path, "-");

  documents = is_file ? extract_argument (path, password, &error) : plain_argument (&error);
  if (documents == NULL)
    return dossier_cli_fail (path, error);
  knowledge = dossier_cli_load_knowledge (&error);
  if (knowledge == NULL)
    return dossier_cli_fail (NULL, error);

  for (guint i = 0; i < documents->len; i++)
    g_ptr_array_add (findings, analyze_document (g_ptr_array_index (documents, i), knowledge, published, is_file));

  return print_findings (documents, findings, format, is_file) ? DOSSIER_CLI_OK : DOSSIER_CLI_FAILED;
}

static gboolean
is_iso_day (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "-", -1);
  guint64 year, month, day;

  return strlen (text) == 10 && g_strv_length (parts) == 3 && strlen (parts[0]) == 4 && strlen (parts[1]) == 2 &&
         g_ascii_string_to_unsigned (parts[0], 10, 1, 9999, &year, NULL) &&
         g_ascii_string_to_unsigned (parts[1], 10, 1, 12, &month, NULL) &&
         g_ascii_string_to_unsigned (parts[2], 10, 1, 31, &day, NULL) &&
         g_date_valid_dmy (day, month, year);
}

int
dossier_cli_analyze (int argc, char **argv)
{
  g_autofree char *published = NULL;
  g_autofree char *password = NULL;
  g_autofree char *format = NULL;
  DossierCliFormat form = DOSSIER_CLI_JSON;
  gboolean         lines = FALSE;
  int              n_threads = 1;
  GOptionEntry     entries[] = {
        { "published", 0, 0, G_OPTION_ARG_STRING, &published, "Resolve relative dates against this day", "YYYY-MM-DD" },
        { "format", 0, 0, G_OPTION_ARG_STRING, &format, "json (default), csv or text", "FORMAT" },
        { "jsonl", 0, 0, G_OPTION_ARG_NONE, &lines, "Read lines {\"id\",\"text\",\"published\"?} from standard input", NULL },
        { "password", 0, 0, G_OPTION_ARG_STRING, &password, "Open a locked PDF with this password", "WORDS" },
        { "jobs", 'j', 0, G_OPTION_ARG_INT, &n_threads, "With --jsonl: analyze this many lines at a time", "N" },
        { NULL }
  };

  if (!dossier_cli_parse (&argc, &argv, "FILE|-", "Prints what is found in a text or in any file that can be opened.", entries, 0, 1))
    return DOSSIER_CLI_USAGE;
  if (published != NULL && !is_iso_day (published))
    return dossier_cli_usage ("analyze: “%s” is not a day; write it as 2026-01-31.", published);
  if (!dossier_cli_format_from_string (format != NULL ? format : "json", &form))
    return dossier_cli_usage ("analyze: there is no format “%s”; use json, csv or text.", format);
  if (n_threads < 1 || n_threads > 256)
    return dossier_cli_usage ("analyze: -j takes a number from 1 to 256.");
  if (lines)
    return argc == 1 ? dossier_cli_analyze_lines (n_threads) : dossier_cli_usage ("analyze: --jsonl reads standard input and takes no file.");
  if (argc != 2)
    return dossier_cli_usage ("analyze: name a file, or - for standard input.");

  return analyze_one (argv[1], password, published, form);
}
