/* dossier-cli-rows.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list is a table of columns and a function that fills one row; the three forms are written from
 * that, so that they cannot disagree.
 */

#include "config.h"

#include "dossier-cli-rows.h"

#include "dossier-cli.h"
#include "export/dossier-export-rows.h"
#include "export/dossier-json-writer.h"
#include "model/dossier-document-summary.h"
#include "model/dossier-iso-date.h"

#define MAX_COLUMNS 20

typedef struct
{
  const char *name;
  gboolean    is_number;
} Column;

typedef void (*FillRow) (gpointer item, GPtrArray *fields);

typedef struct
{
  const char *name;
  FillRow     fill;
  Column      columns[MAX_COLUMNS]; /* up to the first without a name */
} Table;

static void
add (GPtrArray *fields, const char *text)
{
  g_ptr_array_add (fields, g_strdup (text));
}

static void
add_number (GPtrArray *fields, gint64 number)
{
  g_ptr_array_add (fields, g_strdup_printf ("%" G_GINT64_FORMAT, number));
}

static void
fill_document (gpointer item, GPtrArray *fields)
{
  add_number (fields, dossier_document_summary_get_id (item));
  add (fields, dossier_document_summary_get_title (item));
  add (fields, dossier_document_summary_get_site (item));
  add (fields, dossier_document_summary_get_published (item));
  add (fields, dossier_document_summary_get_source (item));
  add (fields, dossier_document_summary_get_added (item));
  add_number (fields, dossier_document_summary_get_n_chars (item));
  add_number (fields, dossier_document_summary_get_mentions (item));
  add_number (fields, dossier_document_summary_get_quotations (item));
  add_number (fields, dossier_document_summary_get_annotations (item));
}

static void
fill_entity (gpointer item, GPtrArray *fields)
{
  g_autofree char *aliases = g_strjoinv ("; ", (char **)dossier_entity_get_aliases (item));

  add_number (fields, dossier_entity_get_id (item));
  add (fields, dossier_entity_type_to_string (dossier_entity_get_entity_type (item)));
  add (fields, dossier_entity_get_name (item));
  add (fields, aliases);
  add (fields, dossier_entity_get_country (item));
  add (fields, dossier_entity_get_qualifier (item));
  add_number (fields, dossier_entity_get_count (item));
}

static void
fill_country (gpointer item, GPtrArray *fields)
{
  add (fields, dossier_country_get_code (item));
  add (fields, dossier_country_get_name (item));
  for (guint measure = 0; measure < DOSSIER_N_MEASURES; measure++)
    add_number (fields, dossier_country_get_count (item, measure));
}

/* Where the row's words stand: document, start, end, words. */
static void
add_place (GPtrArray *fields, DossierPassage *passage)
{
  add_number (fields, dossier_passage_get_document (passage));
  add_number (fields, dossier_passage_get_start (passage));
  add_number (fields, dossier_passage_get_end (passage));
  add (fields, dossier_passage_get_words (passage));
}

/* The document they stand in. */
static void
add_origin (GPtrArray *fields, DossierPassage *passage)
{
  add (fields, dossier_passage_get_title (passage));
  add (fields, dossier_passage_get_published (passage));
}

/* All who said it together, or NULL. */
static char *
dup_speakers (const DossierQuotation *quotation)
{
  GString *names = NULL;

  for (guint i = 0; quotation->speakers != NULL && i < quotation->speakers->len; i++)
    {
      const DossierQuotationSpeaker *speaker = &g_array_index (quotation->speakers, DossierQuotationSpeaker, i);

      if (names == NULL)
        names = g_string_new (speaker->name);
      else
        g_string_append_printf (names, "; %s", speaker->name);
    }

  return names != NULL ? g_string_free (names, FALSE) : NULL;
}

static void
fill_quotation (gpointer item, GPtrArray *fields)
{
  const DossierQuotation *quotation = dossier_voice_get_quotation (item);
  DossierPassage         *passage = dossier_voice_get_passage (item);
  g_autofree char        *speakers = dup_speakers (quotation);

  add_place (fields, passage);
  add (fields, dossier_quotation_kind_to_string (quotation->kind));
  add (fields, quotation->speaker);
  add (fields, dossier_voice_get_country (item));
  add_origin (fields, passage);
  add (fields, dossier_voice_get_report (item));
  add (fields, quotation->addressee);
  add (fields, quotation->channel);
  add (fields, quotation->day);
  add (fields, speakers);
}

static void
fill_commitment (gpointer item, GPtrArray *fields)
{
  const DossierCommitment *commitment = dossier_pledge_get_commitment (item);
  DossierAssessment       *assessment = dossier_pledge_get_assessment (item);

  add_place (fields, dossier_pledge_get_passage (item));
  add (fields, commitment->actor);
  add (fields, commitment->actor_country[0] != '\0' ? commitment->actor_country : NULL);
  add (fields, commitment->action);
  add (fields, commitment->beneficiary);
  add (fields, commitment->condition);
  add (fields, commitment->deadline);
  add (fields, commitment->due);
  add (fields, commitment->modality);
  add (fields, commitment->negative ? "negative" : "positive");
  add (fields, commitment->theme);
  add_origin (fields, dossier_pledge_get_passage (item));
  add (fields, assessment != NULL ? dossier_outcome_to_string (dossier_assessment_get_outcome (assessment)) : NULL);
  add (fields, assessment != NULL ? dossier_assessment_get_date (assessment) : NULL);
  add (fields, assessment != NULL ? dossier_assessment_get_note (assessment) : NULL);
}

static void
fill_date (gpointer item, GPtrArray *fields)
{
  guint32  first, last;
  gboolean known = dossier_iso_date_parse (dossier_date_entry_get_value (item), &first, &last);

  add_place (fields, dossier_date_entry_get_passage (item));
  add (fields, dossier_date_entry_get_value (item));
  add (fields, dossier_precision_to_string (dossier_date_entry_get_precision (item)));
  add (fields, dossier_date_entry_get_alternative (item));
  add (fields, dossier_date_entry_get_rule (item));
  add_origin (fields, dossier_date_entry_get_passage (item));
  g_ptr_array_add (fields, known ? dossier_iso_date_format (first) : NULL);
  g_ptr_array_add (fields, known ? dossier_iso_date_format (last) : NULL);
}

static void
fill_annotation (gpointer item, GPtrArray *fields)
{
  g_autofree char *tags = g_strjoinv (";", (char **)dossier_annotation_get_tags (item));

  add (fields, dossier_annotation_get_id (item));
  add_number (fields, dossier_annotation_get_document (item));
  add_number (fields, dossier_annotation_get_start (item));
  add_number (fields, dossier_annotation_get_end (item));
  add (fields, dossier_annotation_get_exact (item));
  add (fields, dossier_colour_to_string (dossier_annotation_get_colour (item)));
  add (fields, dossier_annotation_get_note (item));
  add (fields, tags);
  add (fields, dossier_annotation_get_document_title (item));
  add (fields, dossier_annotation_get_created (item));
}

static void
fill_collection (gpointer item, GPtrArray *fields)
{
  add (fields, dossier_collection_get_name (item));
  add_number (fields, dossier_collection_get_documents (item));
}

/* Where a correction of one passage stands; nothing for one of the whole library. */
static void
add_passage (GPtrArray *fields, const DossierCorrectionFields *correction)
{
  const guint64 numbers[] = { correction->document, correction->start, correction->end };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (correction->document > 0)
      add_number (fields, numbers[i]);
    else
      add (fields, NULL);
}

static void
fill_correction (gpointer item, GPtrArray *fields)
{
  const DossierCorrectionFields *correction = dossier_correction_get_fields (item);
  gboolean                       renames = correction->new_name != NULL;

  add_number (fields, correction->id);
  add (fields, dossier_correction_kind_to_string (correction->kind));
  add (fields, correction->name != NULL ? dossier_entity_type_to_string (correction->type) : NULL);
  add (fields, correction->name);
  add (fields, correction->form);
  add (fields, renames ? dossier_entity_type_to_string (correction->new_type) : NULL);
  add (fields, correction->new_name);
  add_passage (fields, correction);
}

static void
fill_passage (gpointer item, GPtrArray *fields)
{
  add_number (fields, dossier_passage_get_document (item));
  add (fields, dossier_passage_get_title (item));
  add (fields, dossier_passage_get_published (item));
  add_number (fields, dossier_passage_get_start (item));
  add_number (fields, dossier_passage_get_end (item));
  add (fields, dossier_passage_get_before (item));
  add (fields, dossier_passage_get_words (item));
  add (fields, dossier_passage_get_after (item));
}

static const Table tables[] = {
  [DOSSIER_ROWS_DOCUMENTS] = { "documents", fill_document, { { "id", TRUE }, { "title" }, { "site" }, { "published" }, { "source" }, { "added" }, { "chars", TRUE }, { "mentions", TRUE }, { "quotations", TRUE }, { "annotations", TRUE } } },
  [DOSSIER_ROWS_ENTITIES] = { "entities", fill_entity, { { "id", TRUE }, { "type" }, { "name" }, { "aliases" }, { "country" }, { "qualifier" }, { "count", TRUE } } },
  [DOSSIER_ROWS_COUNTRIES] = { "countries", fill_country, { { "code" }, { "name" }, { "mentions", TRUE }, { "documents", TRUE }, { "quotations", TRUE }, { "commitments", TRUE } } },
  [DOSSIER_ROWS_QUOTATIONS] = { "quotations", fill_quotation, { { "document", TRUE }, { "start", TRUE }, { "end", TRUE }, { "words" }, { "kind" }, { "speaker" }, { "country" }, { "title" }, { "published" }, { "report" }, { "addressee" }, { "channel" }, { "day" }, { "speakers" } } },
  [DOSSIER_ROWS_COMMITMENTS] = { "commitments", fill_commitment, { { "document", TRUE }, { "start", TRUE }, { "end", TRUE }, { "words" }, { "actor" }, { "actor_country" }, { "action" }, { "beneficiary" }, { "condition" }, { "deadline" }, { "due" }, { "modality" }, { "polarity" }, { "theme" }, { "title" }, { "published" }, { "outcome" }, { "outcome_date" }, { "outcome_note" } } },
  [DOSSIER_ROWS_DATES] = { "dates", fill_date, { { "document", TRUE }, { "start", TRUE }, { "end", TRUE }, { "words" }, { "value" }, { "precision" }, { "alternative" }, { "rule" }, { "title" }, { "published" }, { "first" }, { "last" } } },
  [DOSSIER_ROWS_ANNOTATIONS] = { "annotations", fill_annotation, { { "id" }, { "document", TRUE }, { "start", TRUE }, { "end", TRUE }, { "words" }, { "colour" }, { "note" }, { "tags" }, { "title" }, { "created" } } },
  [DOSSIER_ROWS_COLLECTIONS] = { "collections", fill_collection, { { "name" }, { "documents", TRUE } } },
  [DOSSIER_ROWS_CORRECTIONS] = { "corrections", fill_correction, { { "id", TRUE }, { "kind" }, { "type" }, { "name" }, { "form" }, { "new_type" }, { "new_name" }, { "document", TRUE }, { "start", TRUE }, { "end", TRUE } } },
  [DOSSIER_ROWS_PASSAGES] = { "passages", fill_passage, { { "document", TRUE }, { "title" }, { "published" }, { "start", TRUE }, { "end", TRUE }, { "before" }, { "words" }, { "after" } } },
};

gboolean
dossier_cli_format_from_string (const char *word, DossierCliFormat *format)
{
  static const char *const words[] = { "text", "json", "csv" };

  *format = DOSSIER_CLI_TEXT;
  if (word == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      {
        *format = (DossierCliFormat)i;
        return TRUE;
      }

  return FALSE;
}

gboolean
dossier_cli_rows_from_string (const char *word, DossierRows *rows)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (i != DOSSIER_ROWS_PASSAGES && g_str_equal (word, tables[i].name))
      {
        *rows = (DossierRows)i;
        return TRUE;
      }

  return FALSE;
}

static void
append_text (GString *out, GPtrArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const char      *field = g_ptr_array_index (fields, i);
      g_autofree char *line = g_strdup (field != NULL ? field : "");

      if (i > 0)
        g_string_append_c (out, '\t');
      g_string_append (out, g_strdelimit (line, "\t\r\n", ' '));
    }
  g_string_append_c (out, '\n');
}

static void
append_csv (GString *out, GPtrArray *fields)
{
  for (guint i = 0; i < fields->len; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      dossier_csv_append (out, g_ptr_array_index (fields, i));
    }
  g_string_append (out, "\r\n");
}

static void
append_json (GString *out, const Table *table, GPtrArray *fields, gboolean is_last)
{
  DossierJsonWriter json;
  g_autofree char  *object = NULL;

  dossier_json_writer_init (&json);
  dossier_json_open (&json, NULL, '{');
  for (guint i = 0; i < fields->len; i++)
    {
      const char *field = g_ptr_array_index (fields, i);

      if (table->columns[i].is_number && field != NULL)
        dossier_json_int (&json, table->columns[i].name, g_ascii_strtoll (field, NULL, 10));
      else
        dossier_json_string (&json, table->columns[i].name, field);
    }
  dossier_json_close (&json, '}');
  object = dossier_json_writer_finish (&json);
  g_string_append_printf (out, "%s%s\n", object, is_last ? "" : ",");
}

static void
append_names (GString *out, const Table *table)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < MAX_COLUMNS && table->columns[i].name != NULL; i++)
    g_ptr_array_add (names, (gpointer)table->columns[i].name);
  append_csv (out, names);
}

int
dossier_cli_print_rows (DossierRows rows, GPtrArray *items, DossierCliFormat format)
{
  const Table *table = &tables[rows];
  g_autoptr (GString) out = g_string_new (NULL);

  if (format == DOSSIER_CLI_JSON)
    g_string_append (out, "[\n");
  else if (format == DOSSIER_CLI_CSV)
    append_names (out, table);
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);

      table->fill (g_ptr_array_index (items, i), fields);
      if (format == DOSSIER_CLI_JSON)
        append_json (out, table, fields, i + 1 == items->len);
      else if (format == DOSSIER_CLI_CSV)
        append_csv (out, fields);
      else
        append_text (out, fields);
    }
  if (format == DOSSIER_CLI_JSON)
    g_string_append (out, "]\n");

  return dossier_cli_print (out->str) ? DOSSIER_CLI_OK : DOSSIER_CLI_FAILED;
}
