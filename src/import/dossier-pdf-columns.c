/* dossier-pdf-columns.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   region → bands → the strongest gutter → bands above it, as they are
 *                                         → left and right of it, each a region again; or a table
 *                                         → bands below it, a region again
 *   region without a gutter → its lines from top to bottom
 *
 * The depth of regions within regions is bounded, and so is the number of words.
 */

#include "config.h"

#include "import/dossier-pdf-columns.h"

#include <math.h>
#include <string.h>

#include "import/dossier-pdf-bands.h"
#include "import/dossier-pdf-gutter.h"
#include "import/dossier-pdf-table.h"

#define MAX_DEPTH 24
/* White narrower than this, in font sizes, never parts columns. */
#define LEAST_GAP 0.6f
/* How much smaller or larger than its neighbour the text of a box is. */
#define OTHER_SIZE 0.08f
/* Gutters of two pages are the same when they differ by less, in font sizes. */
#define SAME_GUTTER 0.7f
/* So many lines beside a gutter leave no doubt that it parts columns of text. */
#define SURE_LINES 8

typedef struct
{
  const DossierPdfPage   *page;
  guint                   index;
  DossierPdfColumnsState *state;
  GArray                 *lines;
  float                   em;
  gboolean                rtl;
} Layout;

typedef struct
{
  guint   *words;
  guint    n_words;
  float    left;
  float    right;
  guint    depth;
  gboolean aside;
} Region;

typedef struct
{
  Layout            *layout;
  const Region      *region;
  DossierPdfLineKind kind;
} Emission;

static void
take_line (const guint *words, guint n_words, gpointer data)
{
  Emission      *emission = data;
  DossierPdfLine line = dossier_pdf_line_of_words (emission->layout->page, words, n_words);

  line.kind = emission->kind;
  line.page = emission->layout->index;
  line.column = emission->layout->state->n_columns;
  line.left = emission->region->left;
  line.right = emission->region->right;
  line.aside = emission->region->aside;
  g_array_append_val (emission->layout->lines, line);
}

/* Bands [from, to) as the lines of one column. */
static void
emit_bands (Layout *self, const Region *region, DossierPdfBands *bands, guint from, guint to, DossierPdfLineKind kind)
{
  Emission emission = { self, region, kind };

  if (from == to)
    return;

  for (guint i = from; i < to; i++)
    {
      const DossierPdfBand *band = dossier_pdf_bands_get (bands, i);

      dossier_pdf_words_to_lines (self->page, bands->words + band->first, band->n_words, take_line, &emission);
    }
  self->state->n_columns++;
}

/* The words of the gutter's bands on one side of it. */
static Region
side_of (const Region *region, const DossierPdfBands *bands, const DossierPdfGutter *gutter, gboolean right)
{
  Region side = { .left = right ? gutter->to : region->left, .right = right ? region->right : gutter->from, .depth = region->depth + 1, .aside = region->aside };
  float  at = (gutter->from + gutter->to) / 2;

  side.words = g_new (guint, bands->n_words);
  for (guint i = gutter->first; i < gutter->first + gutter->n_bands; i++)
    {
      const DossierPdfBand *band = dossier_pdf_bands_get (bands, i);

      for (guint k = 0; k < band->n_words; k++)
        if ((dossier_pdf_bands_word (bands, band->first + k)->x0 > at) == right)
          side.words[side.n_words++] = bands->words[band->first + k];
    }

  return side;
}

/* Mean font size, and how many bytes there are. */
static float
weigh (const Layout *self, const Region *region, guint *n_bytes)
{
  double sum = 0;

  *n_bytes = 0;
  for (guint i = 0; i < region->n_words; i++)
    {
      const DossierPdfWord *word = dossier_pdf_page_word (self->page, region->words[i]);

      sum += word->size * word->length;
      *n_bytes += word->length;
    }

  return *n_bytes > 0 ? (float)(sum / *n_bytes) : self->em;
}

/* A box beside the text: less of it, and in another size. */
static void
find_aside (const Layout *self, Region *a, Region *b)
{
  guint n_a, n_b;
  float size_a = weigh (self, a, &n_a), size_b = weigh (self, b, &n_b);

  if (fabsf (size_a - size_b) < OTHER_SIZE * MAX (size_a, size_b))
    return;
  if (2 * n_a < n_b)
    a->aside = TRUE;
  else if (2 * n_b < n_a)
    b->aside = TRUE;
}

static void lay_out (Layout *self, const Region *region);

/* The last page of a text in columns may look like a table, but its gutter has stood there before. */
static gboolean
is_known_gutter (const Layout *self, const DossierPdfGutter *gutter)
{
  return fabsf ((gutter->from + gutter->to) / 2 - self->state->gutter) < SAME_GUTTER * self->em;
}

static void
lay_out_sides (Layout *self, const Region *region, const DossierPdfBands *bands, const DossierPdfGutter *gutter)
{
  Region left = side_of (region, bands, gutter, FALSE), right = side_of (region, bands, gutter, TRUE);

  if (gutter->n_lines >= SURE_LINES)
    self->state->gutter = (gutter->from + gutter->to) / 2;
  find_aside (self, &left, &right);
  lay_out (self, self->rtl ? &right : &left);
  lay_out (self, self->rtl ? &left : &right);
  g_free (left.words);
  g_free (right.words);
}

static void
lay_out (Layout *self, const Region *region)
{
  g_autoptr (DossierPdfBands) bands = dossier_pdf_bands_new (self->page, region->words, region->n_words, self->em, LEAST_GAP * self->em);
  g_autoptr (DossierPdfTable) table = NULL;
  DossierPdfGutter gutter;
  Region           above = *region, below = *region;
  guint            end;

  if (region->depth >= MAX_DEPTH || !dossier_pdf_gutter_find (bands, self->em, &gutter))
    {
      emit_bands (self, region, bands, 0, bands->bands->len, DOSSIER_PDF_LINE_TEXT);
      return;
    }

  table = is_known_gutter (self, &gutter) ? NULL : dossier_pdf_table_find (bands, &gutter, self->em);
  end = gutter.first + gutter.n_bands;
  above.words = bands->words;
  above.n_words = dossier_pdf_bands_get (bands, gutter.first)->first;
  above.depth++;
  if (above.n_words > 0)
    lay_out (self, &above);

  if (table != NULL)
    dossier_pdf_table_read (table, self->index, self->state->n_columns++, self->lines);
  else
    lay_out_sides (self, region, bands, &gutter);

  if (end < bands->bands->len)
    {
      below.words = bands->words + dossier_pdf_bands_get (bands, end)->first;
      below.n_words = bands->n_words - dossier_pdf_bands_get (bands, end)->first;
      below.depth++;
      lay_out (self, &below);
    }
}

/* All words of the page that are furniture, or all that are not. */
static Region
whole_page (const DossierPdfPage *page, gboolean furniture)
{
  Region region = { .words = g_new (guint, page->words->len + 1), .left = INFINITY, .right = -INFINITY };

  for (guint i = 0; i < page->words->len; i++)
    {
      const DossierPdfWord *word = dossier_pdf_page_word (page, i);

      if (((word->style & DOSSIER_PDF_FURNITURE) != 0) != furniture)
        continue;
      region.words[region.n_words++] = i;
      region.left = MIN (region.left, word->x0);
      region.right = MAX (region.right, word->x1);
    }

  return region;
}

static gboolean
reads_from_right (const DossierPdfPage *page)
{
  guint n_rtl = 0;

  for (guint i = 0; i < page->words->len; i++)
    n_rtl += (dossier_pdf_page_word (page, i)->style & DOSSIER_PDF_RTL) != 0;

  return 2 * n_rtl > page->words->len;
}

void
dossier_pdf_columns_read (const DossierPdfPage *page, guint index, DossierPdfColumnsState *state, GArray *lines)
{
  Layout self = { page, index, state, lines, dossier_pdf_page_median_size (page), reads_from_right (page) };
  Region text = whole_page (page, FALSE), furniture = whole_page (page, TRUE);

  if (text.n_words > 0)
    lay_out (&self, &text);
  if (furniture.n_words > 0)
    {
      g_autoptr (DossierPdfBands) bands = dossier_pdf_bands_new (page, furniture.words, furniture.n_words, self.em, LEAST_GAP * self.em);

      emit_bands (&self, &furniture, bands, 0, bands->bands->len, DOSSIER_PDF_LINE_FURNITURE);
    }

  g_free (text.words);
  g_free (furniture.words);
}
