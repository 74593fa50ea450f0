/* dossier-cli-rows.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-cli-rows.h"

#include "dossier-cli.h"
#include "export/dossier-statement-rows.h"
#include "model/dossier-document-summary.h"

static void
fill_document (gpointer item, GPtrArray *fields)
{
  dossier_row_add_number (fields, dossier_document_summary_get_id (item));
  dossier_row_add (fields, dossier_document_summary_get_title (item));
  dossier_row_add (fields, dossier_document_summary_get_site (item));
  dossier_row_add (fields, dossier_document_summary_get_published (item));
  dossier_row_add (fields, dossier_document_summary_get_source (item));
  dossier_row_add (fields, dossier_document_summary_get_added (item));
  dossier_row_add_number (fields, dossier_document_summary_get_n_chars (item));
  dossier_row_add_number (fields, dossier_document_summary_get_mentions (item));
  dossier_row_add_number (fields, dossier_document_summary_get_quotations (item));
  dossier_row_add_number (fields, dossier_document_summary_get_annotations (item));
}

static void
fill_entity (gpointer item, GPtrArray *fields)
{
  g_autofree char *aliases = g_strjoinv ("; ", (char **)dossier_entity_get_aliases (item));

  dossier_row_add_number (fields, dossier_entity_get_id (item));
  dossier_row_add (fields, dossier_entity_type_to_string (dossier_entity_get_entity_type (item)));
  dossier_row_add (fields, dossier_entity_get_name (item));
  dossier_row_add (fields, aliases);
  dossier_row_add (fields, dossier_entity_get_country (item));
  dossier_row_add (fields, dossier_entity_get_qualifier (item));
  dossier_row_add_number (fields, dossier_entity_get_count (item));
}

static void
fill_country (gpointer item, GPtrArray *fields)
{
  dossier_row_add (fields, dossier_country_get_code (item));
  dossier_row_add (fields, dossier_country_get_name (item));
  for (guint measure = 0; measure < DOSSIER_N_MEASURES; measure++)
    dossier_row_add_number (fields, dossier_country_get_count (item, measure));
}

static void
fill_annotation (gpointer item, GPtrArray *fields)
{
  g_autofree char *tags = g_strjoinv (";", (char **)dossier_annotation_get_tags (item));

  dossier_row_add (fields, dossier_annotation_get_id (item));
  dossier_row_add_number (fields, dossier_annotation_get_document (item));
  dossier_row_add_number (fields, dossier_annotation_get_start (item));
  dossier_row_add_number (fields, dossier_annotation_get_end (item));
  dossier_row_add (fields, dossier_annotation_get_exact (item));
  dossier_row_add (fields, dossier_colour_to_string (dossier_annotation_get_colour (item)));
  dossier_row_add (fields, dossier_annotation_get_note (item));
  dossier_row_add (fields, tags);
  dossier_row_add (fields, dossier_annotation_get_document_title (item));
  dossier_row_add (fields, dossier_annotation_get_created (item));
}

static void
fill_collection (gpointer item, GPtrArray *fields)
{
  dossier_row_add (fields, dossier_collection_get_name (item));
  dossier_row_add_number (fields, dossier_collection_get_documents (item));
}

/* Where a correction of one passage stands; nothing for one of the whole library. */
static void
add_passage (GPtrArray *fields, const DossierCorrectionFields *correction)
{
  const guint64 numbers[] = { correction->document, correction->start, correction->end };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (correction->document > 0)
      dossier_row_add_number (fields, numbers[i]);
    else
      dossier_row_add (fields, NULL);
}

static void
fill_correction (gpointer item, GPtrArray *fields)
{
  const DossierCorrectionFields *correction = dossier_correction_get_fields (item);
  gboolean                       renames = correction->new_name != NULL;

  dossier_row_add_number (fields, correction->id);
  dossier_row_add (fields, dossier_correction_kind_to_string (correction->kind));
  dossier_row_add (fields, correction->name != NULL ? dossier_entity_type_to_string (correction->type) : NULL);
  dossier_row_add (fields, correction->name);
  dossier_row_add (fields, correction->form);
  dossier_row_add (fields, renames ? dossier_entity_type_to_string (correction->new_type) : NULL);
  dossier_row_add (fields, correction->new_name);
  add_passage (fields, correction);
}

static void
fill_passage (gpointer item, GPtrArray *fields)
{
  dossier_row_add_number (fields, dossier_passage_get_document (item));
  dossier_row_add (fields, dossier_passage_get_title (item));
  dossier_row_add (fields, dossier_passage_get_published (item));
  dossier_row_add_number (fields, dossier_passage_get_start (item));
  dossier_row_add_number (fields, dossier_passage_get_end (item));
  dossier_row_add (fields, dossier_passage_get_before (item));
  dossier_row_add (fields, dossier_passage_get_words (item));
  dossier_row_add (fields, dossier_passage_get_after (item));
}

static const DossierRowTable tables[] = {
  [DOSSIER_ROWS_DOCUMENTS] = { "documents", fill_document, { { "id", TRUE }, { "title" }, { "site" }, { "published" }, { "source" }, { "added" }, { "chars", TRUE }, { "mentions", TRUE }, { "quotations", TRUE }, { "annotations", TRUE } } },
  [DOSSIER_ROWS_ENTITIES] = { "entities", fill_entity, { { "id", TRUE }, { "type" }, { "name" }, { "aliases" }, { "country" }, { "qualifier" }, { "count", TRUE } } },
  [DOSSIER_ROWS_COUNTRIES] = { "countries", fill_country, { { "code" }, { "name" }, { "mentions", TRUE }, { "documents", TRUE }, { "quotations", TRUE }, { "commitments", TRUE } } },
  [DOSSIER_ROWS_ANNOTATIONS] = { "annotations", fill_annotation, { { "id" }, { "document", TRUE }, { "start", TRUE }, { "end", TRUE }, { "words" }, { "colour" }, { "note" }, { "tags" }, { "title" }, { "created" } } },
  [DOSSIER_ROWS_COLLECTIONS] = { "collections", fill_collection, { { "name" }, { "documents", TRUE } } },
  [DOSSIER_ROWS_CORRECTIONS] = { "corrections", fill_correction, { { "id", TRUE }, { "kind" }, { "type" }, { "name" }, { "form" }, { "new_type" }, { "new_name" }, { "document", TRUE }, { "start", TRUE }, { "end", TRUE } } },
  [DOSSIER_ROWS_PASSAGES] = { "passages", fill_passage, { { "document", TRUE }, { "title" }, { "published" }, { "start", TRUE }, { "end", TRUE }, { "before" }, { "words" }, { "after" } } },
};

/* The columns of statements are those of their exports. */
static const DossierRowTable *
table_of (DossierRows rows)
{
  if (rows == DOSSIER_ROWS_QUOTATIONS)
    return &dossier_table_quotations;
  if (rows == DOSSIER_ROWS_COMMITMENTS)
    return &dossier_table_commitments;

  return rows == DOSSIER_ROWS_DATES ? &dossier_table_dates : &tables[rows];
}

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
    if (i != DOSSIER_ROWS_PASSAGES && g_str_equal (word, table_of (i)->name))
      {
        *rows = (DossierRows)i;
        return TRUE;
      }

  return FALSE;
}

int
dossier_cli_print_rows (DossierRows rows, GPtrArray *items, DossierCliFormat format)
{
  static const DossierRowForm forms[] = { [DOSSIER_CLI_TEXT] = DOSSIER_ROW_TEXT, [DOSSIER_CLI_JSON] = DOSSIER_ROW_JSON, [DOSSIER_CLI_CSV] = DOSSIER_ROW_CSV };
  g_autofree char            *out = dossier_row_table_write (table_of (rows), items, NULL, forms[format]);

  return dossier_cli_print (out) ? DOSSIER_CLI_OK : DOSSIER_CLI_FAILED;
}
