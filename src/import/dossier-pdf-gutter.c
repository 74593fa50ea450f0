/* dossier-pdf-gutter.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-pdf-gutter.h"

#include <math.h>
#include <string.h>

#define MAX_MARKER 8
#define MAX_BULLET 4
/* Gaps that are tried in one region: more than any page has that somebody reads. */
#define MAX_TRIES 4000
/* Share of the left side's words that must be marks of a list. */
#define MARKERS 0.9f

gboolean
dossier_pdf_is_marker (const char *text, gsize length)
{
  static const char *const bullets[] = { "•", "‣", "◦", "▪", "▫", "■", "□", "●", "○", "◆", "►", "➢", "❖", "✓", "·", "–", "—", "-", "*", "o", "§" };
  gsize                    i = 0, n = 0;

  for (guint k = 0; length <= MAX_BULLET && k < G_N_ELEMENTS (bullets); k++)
    if (strlen (bullets[k]) == length && memcmp (bullets[k], text, length) == 0)
      return TRUE;
  if (length > MAX_MARKER)
    return FALSE;

  /* Digits, or up to four letters of a Roman number or a single letter, with what surrounds them. */
  i += text[0] == '(' || text[0] == '[';
  while (i < length && (g_ascii_isdigit (text[i]) || (text[i] == '.' && n > 0)))
    i++, n++;
  if (n == 0)
    while (i < length && n < 4 && (strchr ("ivxIVX", text[i]) != NULL || (n == 0 && g_ascii_isalpha (text[i]))))
      i++, n++;
  if (n == 0)
    return FALSE;

  return i == length ? g_ascii_isdigit (text[0]) : i + 1 == length && strchr (".):]", text[i]) != NULL;
}

static float
required_width (guint n_lines, float em)
{
  if (n_lines >= 10)
    return 0.6f * em;
  if (n_lines >= 6)
    return 0.8f * em;
  if (n_lines >= 4)
    return 1.0f * em;
  return n_lines == 3 ? 1.3f * em : 1.6f * em;
}

/* The widest white that the gap from `from` to `to` and band `i` have in common. */
static gboolean
narrow (const DossierPdfBands *bands, guint i, float least, float *from, float *to)
{
  const DossierPdfBand *band = dossier_pdf_bands_get (bands, i);
  float                 widest = 0, a = 0, b = 0;
  guint                 first = 0, end = band->n_gaps;

  /* The first that reaches beyond `from`. */
  while (first < end)
    {
      guint half = (first + end) / 2;

      if (dossier_pdf_bands_gap (bands, band->first_gap + half)->to > *from)
        end = half;
      else
        first = half + 1;
    }

  for (guint k = first; k < band->n_gaps; k++)
    {
      const DossierPdfGap *gap = dossier_pdf_bands_gap (bands, band->first_gap + k);
      float                low = MAX (gap->from, *from), high = MIN (gap->to, *to);

      if (gap->from >= *to)
        break;
      if (high - low > widest)
        {
          widest = high - low;
          a = low;
          b = high;
        }
    }
  if (widest < least)
    return FALSE;

  *from = a;
  *to = b;
  return TRUE;
}

typedef enum
{
  SIDE_LEFT = 1,
  SIDE_RIGHT = 2,
  SIDE_BOTH = 3,
} Side;

static Side
sides (const DossierPdfBands *bands, guint i, float at)
{
  const DossierPdfBand *band = dossier_pdf_bands_get (bands, i);
  float                 left = dossier_pdf_bands_gap (bands, band->first_gap)->to;
  float                 right = dossier_pdf_bands_gap (bands, band->first_gap + band->n_gaps - 1)->from;

  return (left < at ? SIDE_LEFT : 0) | (right > at ? SIDE_RIGHT : 0);
}

static DossierPdfGutter
extend (const DossierPdfBands *bands, guint seed, const DossierPdfGap *gap, float least)
{
  DossierPdfGutter gutter = { .first = seed, .n_bands = 1, .from = gap->from, .to = gap->to };

  while (gutter.first + gutter.n_bands < bands->bands->len && narrow (bands, gutter.first + gutter.n_bands, least, &gutter.from, &gutter.to))
    gutter.n_bands++;
  while (gutter.first > 0 && narrow (bands, gutter.first - 1, least, &gutter.from, &gutter.to))
    {
      gutter.first--;
      gutter.n_bands++;
    }

  return gutter;
}

/* Lines on one side only, at either end of the run: those of a column that is longer than the other
 * stay, what stands apart or in another size does not. `i` is the band, `gap` the white between it and the run. */
static gboolean
belongs (const DossierPdfBands *bands, guint i, float gap, float em)
{
  const DossierPdfWord *word = dossier_pdf_bands_word (bands, dossier_pdf_bands_get (bands, i)->first);

  return gap < 1.5f * em && fabsf (word->size - em) < 0.12f * em;
}

static float
gap_above (const DossierPdfBands *bands, guint i)
{
  return dossier_pdf_bands_get (bands, i)->y0 - dossier_pdf_bands_get (bands, i - 1)->y1;
}

static void
trim (const DossierPdfBands *bands, float em, DossierPdfGutter *gutter)
{
  float at = (gutter->from + gutter->to) / 2;
  guint end = gutter->first + gutter->n_bands, first_both = end, last_both = gutter->first;

  for (guint i = gutter->first; i < end; i++)
    if (sides (bands, i, at) == SIDE_BOTH)
      {
        first_both = MIN (first_both, i);
        last_both = i;
        gutter->n_lines += dossier_pdf_bands_get (bands, i)->n_lines;
      }
  if (gutter->n_lines == 0)
    return;

  while (first_both > gutter->first && belongs (bands, first_both - 1, gap_above (bands, first_both), em))
    first_both--;
  while (last_both + 1 < end && belongs (bands, last_both + 1, gap_above (bands, last_both + 1), em))
    last_both++;
  gutter->first = first_both;
  gutter->n_bands = last_both + 1 - first_both;
}

/* Whether what stands left of the gutter are the marks of a list. */
static gboolean
parts_markers (const DossierPdfBands *bands, const DossierPdfGutter *gutter)
{
  float at = (gutter->from + gutter->to) / 2;
  guint n_left = 0, n_markers = 0;

  for (guint i = 0; i < gutter->n_bands; i++)
    {
      const DossierPdfBand *band = dossier_pdf_bands_get (bands, gutter->first + i);

      for (guint k = 0; k < band->n_words; k++)
        {
          const DossierPdfWord *word = dossier_pdf_bands_word (bands, band->first + k);

          if (word->x0 >= at)
            continue;
          n_left++;
          n_markers += dossier_pdf_is_marker (dossier_pdf_page_chars (bands->page, word), word->length);
        }
    }

  return (float)n_markers >= MARKERS * (float)n_left;
}

/* The same white seen from another of its bands. */
static gboolean
is_known (const DossierPdfGutter *best, guint i, const DossierPdfGap *gap)
{
  return best->n_lines > 0 && i >= best->first && i < best->first + best->n_bands && gap->from <= best->from && gap->to >= best->to;
}

gboolean
dossier_pdf_gutter_find (const DossierPdfBands *bands, float em, DossierPdfGutter *best)
{
  float least = required_width (G_MAXUINT, em);
  guint n_tries = 0;

  *best = (DossierPdfGutter){ 0 };
  for (guint i = 0; i < bands->bands->len; i++)
    {
      const DossierPdfBand *band = dossier_pdf_bands_get (bands, i);

      for (guint k = 1; k + 1 < band->n_gaps && n_tries < MAX_TRIES; k++)
        {
          const DossierPdfGap *gap = dossier_pdf_bands_gap (bands, band->first_gap + k);
          DossierPdfGutter     gutter;

          if (is_known (best, i, gap))
            continue;
          n_tries++;
          gutter = extend (bands, i, gap, least);
          trim (bands, em, &gutter);
          if (gutter.n_lines < 2 || gutter.to - gutter.from < required_width (gutter.n_lines, em))
            continue;
          if (gutter.n_lines > best->n_lines && !parts_markers (bands, &gutter))
            *best = gutter;
        }
    }

  return best->n_lines > 0;
}
