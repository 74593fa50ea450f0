/* dossier-export-tables.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In text a table is at most as wide as a page of typewriter text: the widest columns give way, and their
 * cells run over several lines.
 */

#include "config.h"

#include "export/dossier-export-tables.h"

#include "export/dossier-export-words.h"
#include "export/dossier-flow-table.h"

#include <string.h>

#define TEXT_WIDTH 78
#define TEXT_GAP 2
#define LEAST_WIDTH 6

static const DossierPiece *
row_at (const DossierFlow *flow, guint i)
{
  return g_ptr_array_index (flow->pieces, i);
}

static const DossierFlowColumn *
column_at (const DossierFlowTable *table, guint i)
{
  return &g_array_index (table->columns, DossierFlowColumn, i);
}

static gboolean
is_header (const DossierPiece *row)
{
  return row->table->header && row->row == 0;
}

static char *
dup_cell (const DossierPiece *row, guint column, const DossierDialect *dialect)
{
  g_autoptr (DossierPiece) cell = dossier_flow_table_get_cell (row, column);
  GString *words = g_string_new (NULL);

  dossier_export_append_marked (words, cell, dialect);
  return g_string_free (words, FALSE);
}

/* Text */

/* Places that the words take up on a line of letters of even width. */
static guint
measure (const char *words, const char *end)
{
  guint n = 0;

  for (const char *p = words; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2
                                                                : 1;
    }
  return n;
}

/* The first line of `words` in `width` places: ends at a space where it can. */
static const char *
find_line_end (const char *words, guint width)
{
  const char *space = NULL, *p = words;

  while (*p != '\0' && measure (words, g_utf8_next_char (p)) <= width)
    {
      if (*p == ' ')
        space = p;
      p = g_utf8_next_char (p);
    }
  if (*p == '\0' || *p == ' ')
    return p;
  if (space != NULL)
    return space;

  return p > words ? p : g_utf8_next_char (p);
}

/* The widest column gives way until all fit. */
static guint *
choose_widths (const DossierFlow *flow, guint i, guint n)
{
  const DossierFlowTable *table = row_at (flow, i)->table;
  guint                   n_columns = table->columns->len, all = TEXT_GAP * (n_columns - 1);
  guint                  *widths = g_new0 (guint, n_columns);

  for (guint c = 0; c < n_columns; c++)
    {
      for (guint r = i; r < i + n; r++)
        {
          g_autofree char *words = dup_cell (row_at (flow, r), c, &dossier_dialect_text);

          widths[c] = MIN (MAX (widths[c], measure (words, words + strlen (words))), TEXT_WIDTH);
        }
      all += widths[c];
    }

  while (all > TEXT_WIDTH)
    {
      guint widest = 0;

      for (guint c = 1; c < n_columns; c++)
        widest = widths[c] > widths[widest] ? c : widest;
      if (widths[widest] <= LEAST_WIDTH)
        break;
      widths[widest]--;
      all--;
    }

  return widths;
}

static void
append_places (GString *out, guint n, char c)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, c);
}

static void
trim_line (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

/* One line of the row; `rest` is what is left of each cell. Answers whether anything is left. */
static gboolean
append_line (GString *out, const DossierFlowTable *table, const guint *widths, const char **rest)
{
  gboolean more = FALSE;

  for (guint c = 0; c < table->columns->len; c++)
    {
      const char *end = find_line_end (rest[c], widths[c]);
      guint       room = widths[c] - MIN (measure (rest[c], end), widths[c]);

      if (c > 0)
        append_places (out, TEXT_GAP, ' ');
      append_places (out, column_at (table, c)->numbers ? room : 0, ' ');
      g_string_append_len (out, rest[c], end - rest[c]);
      append_places (out, column_at (table, c)->numbers ? 0 : room, ' ');
      rest[c] = end + strspn (end, " ");
      more = more || *rest[c] != '\0';
    }
  trim_line (out);
  return more;
}

static void
append_text_row (GString *out, const DossierPiece *row, const guint *widths)
{
  guint                   n_columns = row->table->columns->len;
  g_autofree const char **rest = g_new0 (const char *, n_columns);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint c = 0; c < n_columns; c++)
    {
      g_ptr_array_add (cells, dup_cell (row, c, &dossier_dialect_text));
      rest[c] = cells->pdata[c];
    }
  while (append_line (out, row->table, widths, rest))
    continue;
  if (!is_header (row))
    return;

  for (guint c = 0; c < n_columns; c++)
    {
      append_places (out, c > 0 ? TEXT_GAP : 0, ' ');
      append_places (out, widths[c], '-');
    }
  g_string_append_c (out, '\n');
}

void
dossier_export_table_text (GString *out, const DossierFlow *flow, guint i, guint n)
{
  g_autofree guint *widths = choose_widths (flow, i, n);

  for (guint r = i; r < i + n; r++)
    append_text_row (out, row_at (flow, r), widths);
  g_string_append_c (out, '\n');
}

/* Markdown */

static void
append_separators (GString *out, const DossierFlowTable *table)
{
  for (guint c = 0; c < table->columns->len; c++)
    g_string_append (out, column_at (table, c)->numbers ? "| ---: " : "| --- ");
  g_string_append (out, "|\n");
}

static void
append_markdown_row (GString *out, const DossierPiece *row)
{
  for (guint c = 0; c < row->table->columns->len; c++)
    {
      g_autofree char *words = dup_cell (row, c, &dossier_dialect_markdown);

      g_string_append_printf (out, "| %s%s", words, *words != '\0' ? " " : "");
    }
  g_string_append (out, "|\n");
}

void
dossier_export_table_markdown (GString *out, const DossierFlow *flow, guint i, guint n)
{
  const DossierFlowTable *table = row_at (flow, i)->table;
  gboolean                named = is_header (row_at (flow, i));

  /* A pipe table has a header in any case. */
  for (guint c = 0; !named && c < table->columns->len; c++)
    g_string_append (out, c + 1 < table->columns->len ? "| " : "| |\n");
  if (!named)
    append_separators (out, table);
  for (guint r = i; r < i + n; r++)
    {
      append_markdown_row (out, row_at (flow, r));
      if (named && r == i)
        append_separators (out, table);
    }
  g_string_append_c (out, '\n');
}

/* HTML */

static void
append_html_row (GString *out, const DossierPiece *row)
{
  const char *element = is_header (row) ? "th" : "td";

  g_string_append (out, "<tr>");
  for (guint c = 0; c < row->table->columns->len; c++)
    {
      g_autofree char *words = dup_cell (row, c, &dossier_dialect_html);

      g_string_append_printf (out, "<%s dir=\"auto\"%s>%s</%s>", element, column_at (row->table, c)->numbers ? " class=\"number\"" : "", words, element);
    }
  g_string_append (out, "</tr>\n");
}

void
dossier_export_table_html (GString *out, const DossierFlow *flow, guint i, guint n)
{
  gboolean named = is_header (row_at (flow, i));

  g_string_append (out, "<table>\n");
  if (named)
    {
      g_string_append (out, "<thead>\n");
      append_html_row (out, row_at (flow, i));
      g_string_append (out, "</thead>\n");
    }
  g_string_append (out, "<tbody>\n");
  for (guint r = named ? i + 1 : i; r < i + n; r++)
    append_html_row (out, row_at (flow, r));
  g_string_append (out, "</tbody>\n</table>\n");
}
