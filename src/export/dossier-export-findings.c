/* dossier-export-findings.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row is an array of cells; each kind of finding fills its own.
 */

#include "config.h"

#include "export/dossier-export-findings.h"

#include "export/dossier-row-table.h"
#include "model/dossier-iso-date.h"
#include "model/dossier-text-map.h"

#include <string.h>

typedef enum
{
  CELL_DOCUMENT,
  CELL_FINDING,
  CELL_START,
  CELL_END,
  CELL_WORDS,
  CELL_TYPE,
  CELL_KIND,
  CELL_NAME,
  CELL_COUNTRY,
  CELL_VALUE,
  CELL_PRECISION,
  CELL_FIRST,
  CELL_LAST,
  CELL_ALTERNATIVE,
  CELL_UNIT,
  CELL_OF,
  CELL_QUALIFIER,
  CELL_CUE,
  CELL_ADDRESSEE,
  CELL_ACTION,
  CELL_BENEFICIARY,
  CELL_CONDITION,
  CELL_DEADLINE,
  CELL_DUE,
  CELL_MODALITY,
  CELL_POLARITY,
  CELL_THEME,
  CELL_CONFIDENCE,
  CELL_RULE,
  N_CELLS
} Cell;

static const char *const names[N_CELLS] = { "document", "finding", "start", "end", "words", "type", "kind", "name", "country", "value", "precision", "first", "last", "alternative", "unit", "of", "qualifier", "cue", "addressee", "action",
                                            "beneficiary", "condition", "deadline", "due", "modality", "polarity", "theme", "confidence", "rule" };

typedef struct
{
  guint32 start;
  char   *cells[N_CELLS];
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  for (guint i = 0; i < N_CELLS; i++)
    g_free (row->cells[i]);
  g_free (row);
}

static char *
words_of (const DossierTextMap *map, guint32 start, guint32 end)
{
  return end > start ? dossier_text_map_slice (map, start, end) : NULL;
}

static Row *
row_new (GPtrArray *rows, guint number, const char *finding, const DossierTextMap *map, guint32 start, guint32 end)
{
  Row *row = g_new0 (Row, 1);

  row->start = start;
  row->cells[CELL_DOCUMENT] = g_strdup_printf ("%u", number);
  row->cells[CELL_FINDING] = g_strdup (finding);
  row->cells[CELL_START] = g_strdup_printf ("%u", start);
  row->cells[CELL_END] = g_strdup_printf ("%u", end);
  row->cells[CELL_WORDS] = words_of (map, start, end);
  g_ptr_array_add (rows, row);

  return row;
}

static char *
write_number (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", value));
}

static char *
dup_country (const char *country)
{
  return *country != '\0' ? g_strdup (country) : NULL;
}

static char *
dup_name (DossierFindings *findings, gint32 entity)
{
  return entity >= 0 ? g_strdup (dossier_entity_get_name (findings->entities->pdata[entity])) : NULL;
}

/* How exact a date is, and its first and last day. */
static void
set_days (Row *row, const DossierMention *mention)
{
  guint32 first, last;

  row->cells[CELL_PRECISION] = g_strdup (dossier_precision_to_string (mention->precision));
  if (!dossier_iso_date_parse (mention->value, &first, &last))
    return;

  row->cells[CELL_FIRST] = dossier_iso_date_format (first);
  row->cells[CELL_LAST] = dossier_iso_date_format (last);
}

static void
add_mentions (GPtrArray *rows, guint number, DossierFindings *findings, const DossierTextMap *map)
{
  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (findings->mentions, DossierMention, i);
      Row                  *row = row_new (rows, number, "mention", map, mention->start, mention->end);

      row->cells[CELL_TYPE] = g_strdup (dossier_entity_type_to_string (mention->type));
      row->cells[CELL_KIND] = g_strdup (dossier_mention_kind_to_string (mention->kind));
      row->cells[CELL_NAME] = dup_name (findings, mention->entity);
      row->cells[CELL_COUNTRY] = dup_country (mention->country);
      row->cells[CELL_VALUE] = g_strdup (mention->value);
      row->cells[CELL_ALTERNATIVE] = g_strdup (mention->alternative);
      if (mention->type == DOSSIER_ENTITY_DATE)
        set_days (row, mention);
      row->cells[CELL_CONFIDENCE] = g_strdup_printf ("%.2f", mention->confidence);
      row->cells[CELL_RULE] = g_strdup (mention->rule);
    }
}

static void
add_quotations (GPtrArray *rows, guint number, DossierFindings *findings, const DossierTextMap *map)
{
  for (guint i = 0; i < findings->quotations->len; i++)
    {
      const DossierQuotation *quotation = findings->quotations->pdata[i];
      Row                    *row = row_new (rows, number, "quotation", map, quotation->start, quotation->end);

      row->cells[CELL_KIND] = g_strdup (dossier_quotation_kind_to_string (quotation->kind));
      row->cells[CELL_NAME] = g_strdup (quotation->speaker);
      row->cells[CELL_CUE] = words_of (map, quotation->cue_start, quotation->cue_end);
      row->cells[CELL_ADDRESSEE] = g_strdup (quotation->addressee);
    }
}

static void
add_commitments (GPtrArray *rows, guint number, DossierFindings *findings, const DossierTextMap *map)
{
  for (guint i = 0; i < findings->commitments->len; i++)
    {
      const DossierCommitment *commitment = findings->commitments->pdata[i];
      Row                     *row = row_new (rows, number, "commitment", map, commitment->start, commitment->end);

      row->cells[CELL_NAME] = g_strdup (commitment->actor);
      row->cells[CELL_COUNTRY] = dup_country (commitment->actor_country);
      row->cells[CELL_ACTION] = g_strdup (commitment->action);
      row->cells[CELL_BENEFICIARY] = g_strdup (commitment->beneficiary);
      row->cells[CELL_CONDITION] = g_strdup (commitment->condition);
      row->cells[CELL_DEADLINE] = g_strdup (commitment->deadline);
      row->cells[CELL_DUE] = g_strdup (commitment->due);
      row->cells[CELL_MODALITY] = g_strdup (commitment->modality);
      row->cells[CELL_POLARITY] = g_strdup (commitment->negative ? "negative" : "positive");
      row->cells[CELL_THEME] = g_strdup (commitment->theme);
    }
}

static void
add_figures (GPtrArray *rows, guint number, DossierFindings *findings, const DossierTextMap *map)
{
  for (guint i = 0; i < findings->figures->len; i++)
    {
      const DossierFigure *figure = findings->figures->pdata[i];
      Row                 *row = row_new (rows, number, "figure", map, figure->start, figure->end);

      row->cells[CELL_VALUE] = write_number (figure->value);
      row->cells[CELL_UNIT] = g_strdup (figure->unit);
      row->cells[CELL_OF] = g_strdup (figure->of);
      row->cells[CELL_QUALIFIER] = g_strdup (figure->qualifier);
    }
}

static gint
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *left = *(Row *const *)a, *right = *(Row *const *)b;

  return left->start < right->start ? -1 : left->start > right->start;
}

static void
append_cells (GString *out, const char *const *cells)
{
  for (guint i = 0; i < N_CELLS; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      dossier_csv_append (out, cells[i]);
    }
  g_string_append (out, "\r\n");
}

void
dossier_export_findings_csv_names (GString *out)
{
  append_cells (out, names);
}

void
dossier_export_findings_csv (GString *out, guint number, DossierFindings *findings, const char *text)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  g_autoptr (DossierTextMap) map = dossier_text_map_new (text, strlen (text));

  add_mentions (rows, number, findings, map);
  add_quotations (rows, number, findings, map);
  add_commitments (rows, number, findings, map);
  add_figures (rows, number, findings, map);
  g_ptr_array_sort (rows, compare_rows);
  for (guint i = 0; i < rows->len; i++)
    append_cells (out, (const char *const *)((Row *)rows->pdata[i])->cells);
}
