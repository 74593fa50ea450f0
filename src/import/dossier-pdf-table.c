/* dossier-pdf-table.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A run of bands is cut at all the gaps that go through it. Each band then has a cell, maybe an empty
 * one, in each column. Bands become rows; one that only continues cells of the row above joins it.
 */

#include "config.h"

#include "import/dossier-pdf-table.h"

#include <math.h>
#include <string.h>

#define MAX_COLUMNS 40
#define LEAST_ROWS 3
/* In font sizes. */
#define LEAST_GAP 0.5f
/* Share of the bands that must have words in more than one column. */
#define SHARED 0.6f
/* A line of prose fills so much of its column, which is so wide (in font sizes) and has so many words in a line. */
#define FILLED 0.75f
#define PROSE_WIDTH 10.0f
#define PROSE_WORDS 3.5f
/* Font sizes of one table differ by less. */
#define SAME_SIZE 0.15f
/* Distances between rows, as multiples of the smallest: within a cell, between rows. */
#define WITHIN 1.15f
#define BETWEEN 1.35f

typedef struct
{
  float left;
  float right;
  guint n_cells; /* that are not empty */
  guint n_lines;
  guint n_filled;
  guint n_words;
  float size;
} Column;

struct _DossierPdfTable
{
  const DossierPdfBands *bands;
  guint                  first; /* band */
  guint                  n;
  float                  em;
  Column                 columns[MAX_COLUMNS];
  guint                  n_columns;
};

static guint
column_of (const DossierPdfTable *self, const DossierPdfWord *word)
{
  guint column = 0;

  while (column + 1 < self->n_columns && word->x0 >= self->columns[column + 1].left - 0.01f)
    column++;

  return column;
}

/* What is white in the first band and in all others. */
static GArray *
common_gaps (const DossierPdfBands *bands, guint first, guint n)
{
  GArray *common = g_array_new (FALSE, FALSE, sizeof (DossierPdfGap));

  for (guint i = 0; i < n; i++)
    {
      const DossierPdfBand *band = dossier_pdf_bands_get (bands, first + i);
      GArray               *narrowed = g_array_new (FALSE, FALSE, sizeof (DossierPdfGap));

      if (i == 0)
        g_array_append_vals (narrowed, dossier_pdf_bands_gap (bands, band->first_gap), band->n_gaps);
      for (guint a = 0, b = 0; i > 0 && a < common->len && b < band->n_gaps;)
        {
          const DossierPdfGap *p = &g_array_index (common, DossierPdfGap, a), *q = dossier_pdf_bands_gap (bands, band->first_gap + b);
          DossierPdfGap        both = { MAX (p->from, q->from), MIN (p->to, q->to) };

          if (both.to > both.from)
            g_array_append_val (narrowed, both);
          if (p->to < q->to)
            a++;
          else
            b++;
        }
      g_array_unref (common);
      common = narrowed;
    }

  return common;
}

static gboolean
find_columns (DossierPdfTable *self)
{
  g_autoptr (GArray) gaps = common_gaps (self->bands, self->first, self->n);
  float left = NAN;

  for (guint i = 0; i < gaps->len; i++)
    {
      const DossierPdfGap *gap = &g_array_index (gaps, DossierPdfGap, i);

      if (gap->to - gap->from < LEAST_GAP * self->em)
        continue;
      if (self->n_columns == MAX_COLUMNS)
        return FALSE;
      if (!isnan (left))
        self->columns[self->n_columns++] = (Column){ .left = left, .right = gap->from };
      left = gap->to;
    }

  return self->n_columns >= 2;
}

/* The cell's words: those of band `i` that stand in `column`. */
static GArray *
cell_words (const DossierPdfTable *self, guint i, guint column)
{
  const DossierPdfBand *band = dossier_pdf_bands_get (self->bands, self->first + i);
  GArray               *words = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint k = 0; k < band->n_words; k++)
    if (column_of (self, dossier_pdf_bands_word (self->bands, band->first + k)) == column)
      g_array_append_val (words, self->bands->words[band->first + k]);

  return words;
}

typedef struct
{
  const DossierPdfTable *table;
  Column                *column;
} Measure;

static void
measure_line (const guint *words, guint n_words, gpointer data)
{
  Measure              *measure = data;
  const DossierPdfPage *page = measure->table->bands->page;
  float                 right = -INFINITY;

  for (guint i = 0; i < n_words; i++)
    if (!(dossier_pdf_page_word (page, words[i])->style & DOSSIER_PDF_LEADER))
      right = MAX (right, dossier_pdf_page_word (page, words[i])->x1);
  measure->column->n_lines++;
  measure->column->n_words += n_words;
  measure->column->n_filled += right - measure->column->left >= FILLED * (measure->column->right - measure->column->left);
  measure->column->size += dossier_pdf_page_word (page, words[0])->size;
}

/* Returns how many bands have words in more than one column. */
static guint
measure_columns (DossierPdfTable *self)
{
  guint n_shared = 0;

  for (guint i = 0; i < self->n; i++)
    {
      guint n_cells = 0;

      for (guint c = 0; c < self->n_columns; c++)
        {
          Measure measure = { self, &self->columns[c] };
          g_autoptr (GArray) words = cell_words (self, i, c);

          if (words->len == 0)
            continue;
          n_cells++;
          self->columns[c].n_cells++;
          dossier_pdf_words_to_lines (self->bands->page, &g_array_index (words, guint, 0), words->len, measure_line, &measure);
        }
      n_shared += n_cells > 1;
    }

  return n_shared;
}

static gboolean
is_prose (const DossierPdfTable *self, const Column *column)
{
  if (column->n_lines < 3 || column->right - column->left < PROSE_WIDTH * self->em)
    return FALSE;

  return 2 * column->n_filled >= column->n_lines && (float)column->n_words >= PROSE_WORDS * (float)column->n_lines;
}

/* A column of terms beside their explanations: its cells stand far apart, not one below the other. */
static gboolean
is_spread (const DossierPdfTable *self, guint column)
{
  guint    n_runs = 0;
  gboolean before = FALSE;

  for (guint i = 0; i < self->n; i++)
    {
      g_autoptr (GArray) words = cell_words (self, i, column);

      n_runs += words->len > 0 && !before;
      before = words->len > 0;
    }

  return n_runs >= LEAST_ROWS && 3 * n_runs >= 2 * self->columns[column].n_cells;
}

static gboolean
is_table (DossierPdfTable *self)
{
  guint n_shared = measure_columns (self), n_prose = 0, n_lines = 0;
  float smallest = INFINITY, largest = 0;

  if (self->n < (self->n_columns == 2 ? LEAST_ROWS : LEAST_ROWS - 1))
    return FALSE;

  for (guint c = 0; c < self->n_columns; c++)
    {
      const Column *column = &self->columns[c];
      float         size = column->n_lines > 0 ? column->size / (float)column->n_lines : self->em;

      n_prose += is_prose (self, column);
      n_lines = MAX (n_lines, column->n_lines);
      smallest = MIN (smallest, size);
      largest = MAX (largest, size);
    }
  if (largest - smallest > SAME_SIZE * largest || 2 * n_prose > self->n_columns)
    return FALSE;
  /* Lines that do not stand beside each other: text in columns whose bands are its paragraphs. */
  if (n_lines > 3 * self->n)
    return FALSE;
  if (self->n_columns == 2 && n_prose == 1)
    return is_spread (self, is_prose (self, &self->columns[0]));

  return (float)n_shared >= SHARED * (float)self->n;
}

static float
distance (const DossierPdfTable *self, guint i)
{
  return dossier_pdf_bands_get (self->bands, self->first + i)->y0 - dossier_pdf_bands_get (self->bands, self->first + i - 1)->y1;
}

/* The distance from which on a band begins a new row; 0: each does that has a first cell. */
static float
find_row_distance (const DossierPdfTable *self)
{
  float smallest = INFINITY;
  guint n_small = 0, n_large = 0;

  for (guint i = 1; i < self->n; i++)
    smallest = MIN (smallest, distance (self, i));
  smallest = MAX (smallest, 0.05f * self->em) + 0.6f * self->em;
  for (guint i = 1; i < self->n; i++)
    {
      float d = distance (self, i) + 0.6f * self->em;

      n_small += d <= WITHIN * smallest;
      n_large += d >= BETWEEN * smallest;
    }

  return n_small > 0 && n_large > 1 && n_small + n_large + 1 >= self->n ? BETWEEN * smallest - 0.6f * self->em : 0;
}

static gboolean
has_digit (const char *text)
{
  for (; *text != '\0'; text++)
    if (g_ascii_isdigit (*text))
      return TRUE;

  return FALSE;
}

typedef struct
{
  const DossierPdfPage *page;
  GString              *text;
} CellText;

static void
append_line (const guint *words, guint n_words, gpointer data)
{
  CellText *cell = data;

  if (cell->text->len > 0)
    g_string_append_c (cell->text, ' ');
  dossier_pdf_append_words (cell->page, words, n_words, cell->text);
}

static char *
row_text (const DossierPdfTable *self, guint from, guint to)
{
  GString *row = g_string_new (NULL);

  for (guint c = 0; c < self->n_columns; c++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      CellText cell = { self->bands->page, text };

      for (guint i = from; i < to; i++)
        {
          g_autoptr (GArray) words = cell_words (self, i, c);

          if (words->len > 0)
            dossier_pdf_words_to_lines (cell.page, &g_array_index (words, guint, 0), words->len, append_line, &cell);
        }
      if (g_str_has_suffix (text->str, " …"))
        g_string_truncate (text, text->len - strlen (" …"));
      if (c > 0)
        g_string_append_c (row, '\t');
      g_string_append (row, g_str_equal (text->str, "…") ? "" : text->str);
    }

  dossier_pdf_tidy (row);
  return g_string_free (row, FALSE);
}

static void
add_row (const DossierPdfTable *self, guint from, guint to, guint page, guint column, GArray *lines)
{
  const DossierPdfBand *first = dossier_pdf_bands_get (self->bands, self->first + from), *last = dossier_pdf_bands_get (self->bands, self->first + to - 1);
  DossierPdfLine        line = dossier_pdf_line_of_words (self->bands->page, self->bands->words + first->first, last->first + last->n_words - first->first);

  g_free (line.text);
  line.text = row_text (self, from, to);
  line.kind = DOSSIER_PDF_LINE_ROW;
  line.page = page;
  line.column = column;
  line.left = self->columns[0].left;
  line.right = self->columns[self->n_columns - 1].right;
  g_array_append_val (lines, line);
}

/* Bold words above plain ones, or words above numbers. */
static gboolean
has_header (GArray *lines, guint first)
{
  const DossierPdfLine *header = dossier_pdf_lines_get (lines, first);
  gboolean              plain = FALSE, numbers = TRUE;

  for (guint i = first + 1; i < lines->len; i++)
    {
      const DossierPdfLine *line = dossier_pdf_lines_get (lines, i);

      plain = plain || !(line->style & DOSSIER_PDF_BOLD);
      numbers = numbers && has_digit (line->text);
    }

  return ((header->style & DOSSIER_PDF_BOLD) && plain) || (numbers && !has_digit (header->text));
}

static guint
count_cells (const DossierPdfTable *self, guint i)
{
  guint n = 0;

  for (guint c = 0; c < self->n_columns; c++)
    {
      g_autoptr (GArray) words = cell_words (self, i, c);

      n += words->len > 0;
    }

  return n;
}

/* A title above, a source or a note below. */
static void
trim (DossierPdfTable *self, DossierPdfGutter *gutter)
{
  while (self->n > 0 && count_cells (self, 0) < 2)
    {
      self->first++;
      self->n--;
    }
  while (self->n > 1 && count_cells (self, self->n - 1) < 2 && distance (self, self->n - 1) > distance (self, 1))
    self->n--;
  gutter->first = self->first;
  gutter->n_bands = self->n;
}

DossierPdfTable *
dossier_pdf_table_find (const DossierPdfBands *bands, DossierPdfGutter *gutter, float em)
{
  g_autoptr (DossierPdfTable) self = g_new0 (DossierPdfTable, 1);

  self->bands = bands;
  self->first = gutter->first;
  self->n = gutter->n_bands;
  self->em = em;
  if (!find_columns (self) || !is_table (self))
    return NULL;

  trim (self, gutter);
  return g_steal_pointer (&self);
}

void
dossier_pdf_table_free (DossierPdfTable *self)
{
  g_free (self);
}

void
dossier_pdf_table_read (const DossierPdfTable *self, guint page, guint column, GArray *lines)
{
  guint first = lines->len, from = 0;
  float row_distance = find_row_distance (self);

  for (guint i = 1; i < self->n; i++)
    {
      g_autoptr (GArray) opening = cell_words (self, i, 0);

      if (row_distance > 0 ? distance (self, i) >= row_distance : opening->len > 0)
        {
          add_row (self, from, i, page, column, lines);
          from = i;
        }
    }
  add_row (self, from, self->n, page, column, lines);
  dossier_pdf_lines_get (lines, first)->level = has_header (lines, first) ? 1 : 2;
}
