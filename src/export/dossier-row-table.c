/* dossier-row-table.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/dossier-row-table.h"

#include "export/dossier-json-writer.h"
#include "model/dossier-place.h"

#include <string.h>

/* The columns of places, behind those of a table. */
static const DossierRowColumn place_columns[] = { { "paragraph", TRUE }, { "pages" }, { "byline" }, { "site" }, { "source" } };

void
dossier_row_add (GPtrArray *fields, const char *text)
{
  g_ptr_array_add (fields, g_strdup (text));
}

void
dossier_row_add_number (GPtrArray *fields, gint64 number)
{
  g_ptr_array_add (fields, g_strdup_printf ("%" G_GINT64_FORMAT, number));
}

static void
fill_place (const DossierPlace *place, GPtrArray *fields)
{
  dossier_row_add_number (fields, place->paragraph);
  dossier_row_add (fields, place->pages);
  dossier_row_add (fields, place->byline);
  dossier_row_add (fields, place->site);
  dossier_row_add (fields, place->source);
}

void
dossier_csv_append (GString *out, const char *field)
{
  const char *text = field != NULL ? field : "";
  gboolean    formula = *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;

  if (!formula && strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (out, text);
      return;
    }

  g_string_append_c (out, '"');
  if (formula)
    g_string_append_c (out, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  g_string_append_c (out, '"');
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
append_json (GString *out, GPtrArray *columns, GPtrArray *fields, gboolean is_last)
{
  DossierJsonWriter json;
  g_autofree char  *object = NULL;

  dossier_json_writer_init (&json);
  dossier_json_open (&json, NULL, '{');
  for (guint i = 0; i < fields->len; i++)
    {
      const DossierRowColumn *column = columns->pdata[i];
      const char             *field = g_ptr_array_index (fields, i);

      if (column->is_number && field != NULL)
        dossier_json_int (&json, column->name, g_ascii_strtoll (field, NULL, 10));
      else
        dossier_json_string (&json, column->name, field);
    }
  dossier_json_close (&json, '}');
  object = dossier_json_writer_finish (&json);
  g_string_append_printf (out, "%s%s\n", object, is_last ? "" : ",");
}

/* DossierRowColumn, borrowed. */
static GPtrArray *
list_columns (const DossierRowTable *table, gboolean with_places)
{
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = 0; i < DOSSIER_ROW_COLUMNS && table->columns[i].name != NULL; i++)
    g_ptr_array_add (columns, (gpointer)&table->columns[i]);
  for (guint i = 0; with_places && i < G_N_ELEMENTS (place_columns); i++)
    g_ptr_array_add (columns, (gpointer)&place_columns[i]);
  return columns;
}

static void
append_names (GString *out, GPtrArray *columns)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < columns->len; i++)
    g_ptr_array_add (names, (gpointer)((const DossierRowColumn *)columns->pdata[i])->name);
  append_csv (out, names);
}

char *
dossier_row_table_write (const DossierRowTable *table, GPtrArray *items, GPtrArray *places, DossierRowForm form)
{
  g_autoptr (GPtrArray) columns = list_columns (table, places != NULL);
  GString *out = g_string_new (form == DOSSIER_ROW_JSON ? "[\n" : NULL);

  if (form == DOSSIER_ROW_CSV)
    append_names (out, columns);
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (GPtrArray) fields = g_ptr_array_new_with_free_func (g_free);

      table->fill (g_ptr_array_index (items, i), fields);
      if (places != NULL)
        fill_place (g_ptr_array_index (places, i), fields);
      if (form == DOSSIER_ROW_JSON)
        append_json (out, columns, fields, i + 1 == items->len);
      else if (form == DOSSIER_ROW_CSV)
        append_csv (out, fields);
      else
        append_text (out, fields);
    }
  if (form == DOSSIER_ROW_JSON)
    g_string_append (out, "]\n");

  return g_string_free (out, FALSE);
}
