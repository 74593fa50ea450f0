/* dossier-pdf-metrics.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-pdf-metrics.h"

#include <math.h>
#include <string.h>

#define SIZES 400
#define SIZES_A_POINT 4.0f
#define SAME_SIZE 0.07f
#define USUAL_LEADING 1.2f
/* Distances of lines within a paragraph lie in between, in font sizes. */
#define LEAST_LEADING 0.7f
#define MOST_LEADING 2.8f
/* With fewer lines a column does not tell where it ends. */
#define ENOUGH_LINES 5
/* Share of the lines that end no further right than the edge. */
#define RIGHT_EDGE 0.9
#define INDENT 0.8f

gboolean
dossier_pdf_same_size (float a, float b)
{
  return fabsf (a - b) <= SAME_SIZE * MAX (a, b);
}

static int
compare_floats (gconstpointer a, gconstpointer b)
{
  float difference = *(const float *)a - *(const float *)b;

  return (difference > 0) - (difference < 0);
}

/* Of an array of float, which is sorted. */
static float
quantile (GArray *values, double share, float otherwise)
{
  if (values->len == 0)
    return otherwise;

  g_array_sort (values, compare_floats);
  return g_array_index (values, float, (guint)(share * (values->len - 1)));
}

static float
find_body (GArray *lines)
{
  guint64 weights[SIZES] = { 0 };
  guint   best = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const DossierPdfLine *line = dossier_pdf_lines_get (lines, i);

      if (line->kind == DOSSIER_PDF_LINE_TEXT)
        weights[MIN ((guint)(line->size * SIZES_A_POINT + 0.5f), SIZES - 1)] += strlen (line->text);
    }
  for (guint i = 1; i < SIZES; i++)
    if (weights[i] > weights[best])
      best = i;

  return best > 0 ? (float)best / SIZES_A_POINT : 10;
}

/* Whether two lines follow each other as those of a paragraph do. */
static gboolean
are_neighbours (const DossierPdfLine *a, const DossierPdfLine *b)
{
  float distance = (b->y0 + b->y1 - a->y0 - a->y1) / 2;

  return a->kind == DOSSIER_PDF_LINE_TEXT && b->kind == DOSSIER_PDF_LINE_TEXT && a->column == b->column && dossier_pdf_same_size (a->size, b->size) &&
         distance > LEAST_LEADING * a->size && distance < MOST_LEADING * a->size;
}

static float
find_leading (GArray *lines, guint from, guint to, float otherwise)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint i = from + 1; i < to; i++)
    {
      const DossierPdfLine *a = dossier_pdf_lines_get (lines, i - 1), *b = dossier_pdf_lines_get (lines, i);
      float                 ratio = (b->y0 + b->y1 - a->y0 - a->y1) / 2 / a->size;

      if (are_neighbours (a, b))
        g_array_append_val (values, ratio);
    }

  return values->len >= 3 ? quantile (values, 0.4, otherwise) : otherwise;
}

static float
most_frequent_left (GArray *lines, guint from, guint to)
{
  float best = dossier_pdf_lines_get (lines, from)->x0;
  guint most = 0;

  to = MIN (to, from + SIZES);
  for (guint i = from; i < to; i++)
    {
      guint n = 0;

      for (guint k = from; k < to; k++)
        n += fabsf (dossier_pdf_lines_get (lines, k)->x0 - dossier_pdf_lines_get (lines, i)->x0) < 1.5f;
      if (n > most)
        {
          most = n;
          best = dossier_pdf_lines_get (lines, i)->x0;
        }
    }

  return best;
}

static DossierPdfColumn
measure_column (DossierPdfMetrics *self, GArray *lines, guint from, guint to)
{
  const DossierPdfLine *first = dossier_pdf_lines_get (lines, from);
  DossierPdfColumn      column = { first->left, first->right, 0, to - from };
  g_autoptr (GArray) rights = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint i = from; i < to; i++)
    g_array_append_val (rights, dossier_pdf_lines_get (lines, i)->x1);
  if (column.n_lines >= ENOUGH_LINES)
    {
      column.left = most_frequent_left (lines, from, to);
      column.right = quantile (rights, RIGHT_EDGE, column.right);
    }
  column.leading = find_leading (lines, from, to, self->leading);

  return column;
}

/* Indented first lines: a line that stands further right than the one before and the one after it,
 * which begin at the same place. */
static gboolean
find_indents (GArray *lines, float body)
{
  guint n_indented = 0, n_breaks = 0;

  for (guint i = 1; i + 1 < lines->len; i++)
    {
      const DossierPdfLine *a = dossier_pdf_lines_get (lines, i - 1), *b = dossier_pdf_lines_get (lines, i), *c = dossier_pdf_lines_get (lines, i + 1);

      if (!are_neighbours (a, b) || !are_neighbours (b, c) || !dossier_pdf_same_size (b->size, body))
        continue;
      n_indented += fabsf (a->x0 - c->x0) < 1.5f && b->x0 > a->x0 + INDENT * body;
      n_breaks++;
    }

  return n_indented >= 3 && 30 * n_indented > n_breaks;
}

DossierPdfMetrics *
dossier_pdf_metrics_new (GArray *lines)
{
  DossierPdfMetrics *self = g_new0 (DossierPdfMetrics, 1);
  DossierPdfColumn   none = { 0 };

  self->body = find_body (lines);
  self->leading = find_leading (lines, 0, lines->len, USUAL_LEADING);
  self->indented = find_indents (lines, self->body);
  self->columns = g_array_new (FALSE, TRUE, sizeof (DossierPdfColumn));

  for (guint i = 0, n; i < lines->len; i += n)
    {
      guint number = dossier_pdf_lines_get (lines, i)->column;

      for (n = 1; i + n < lines->len && dossier_pdf_lines_get (lines, i + n)->column == number;)
        n++;
      while (self->columns->len <= number)
        g_array_append_val (self->columns, none);
      g_array_index (self->columns, DossierPdfColumn, number) = measure_column (self, lines, i, i + n);
    }

  return self;
}

void
dossier_pdf_metrics_free (DossierPdfMetrics *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->columns);
  g_free (self);
}

const DossierPdfColumn *
dossier_pdf_metrics_column (const DossierPdfMetrics *self, const DossierPdfLine *line)
{
  return &g_array_index (self->columns, DossierPdfColumn, line->column);
}
