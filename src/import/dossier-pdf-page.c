/* dossier-pdf-page.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-pdf-page.h"

#include <math.h>

#define MIN_SIZE 0.5f
#define MAX_SIZE 2000.0f
#define MAX_WORD_BYTES 4096
#define MIN_LEADERS 4
#define USUAL_SIZE 10.0f
/* The largest page that a PDF may have. */
#define MAX_SIDE 14400.0

DossierPdfPage *
dossier_pdf_page_new (const char *label, double width, double height)
{
  DossierPdfPage *self = g_new0 (DossierPdfPage, 1);

  self->label = g_strdup (label);
  self->width = isfinite (width) ? (float)CLAMP (width, 1, MAX_SIDE) : 1;
  self->height = isfinite (height) ? (float)CLAMP (height, 1, MAX_SIDE) : 1;
  self->text = g_string_new (NULL);
  self->words = g_array_new (FALSE, FALSE, sizeof (DossierPdfWord));

  return self;
}

void
dossier_pdf_page_free (DossierPdfPage *self)
{
  if (self == NULL)
    return;

  g_free (self->label);
  g_string_free (self->text, TRUE);
  g_array_unref (self->words);
  g_free (self);
}

static void
order (float *low, float *high, float limit)
{
  float a = MIN (*low, *high), b = MAX (*low, *high);

  *low = CLAMP (a, -limit, 2 * limit);
  *high = CLAMP (b, -limit, 2 * limit);
}

/* "......", or one of ". . . . ." */
static gboolean
is_leader (const char *text, gsize length)
{
  gsize n = 0;

  while (n < length && text[n] == '.')
    n++;

  return n == length && (length == 1 || length >= MIN_LEADERS);
}

void
dossier_pdf_page_add_word (DossierPdfPage *self, const DossierPdfWord *word, const char *text, gsize length)
{
  DossierPdfWord own = *word;

  if (length == 0 || length > MAX_WORD_BYTES)
    return;
  if (!isfinite (own.x0) || !isfinite (own.x1) || !isfinite (own.y0) || !isfinite (own.y1))
    return;

  order (&own.x0, &own.x1, self->width);
  order (&own.y0, &own.y1, self->height);
  /* Some fonts claim no height. */
  if (own.y1 - own.y0 < MIN_SIZE)
    own.y0 = own.y1 - (isfinite (own.size) && own.size > MIN_SIZE ? MIN (own.size, MAX_SIZE) : USUAL_SIZE);
  if (!isfinite (own.size) || own.size < MIN_SIZE)
    own.size = own.y1 - own.y0;
  own.size = CLAMP (own.size, MIN_SIZE, MAX_SIZE);

  if (is_leader (text, length))
    own.style |= DOSSIER_PDF_LEADER;
  own.text = self->text->len;
  own.length = length;
  g_string_append_len (self->text, text, length);
  g_array_append_val (self->words, own);
}

static int
compare_sizes (gconstpointer a, gconstpointer b)
{
  float difference = *(const float *)a - *(const float *)b;

  return (difference > 0) - (difference < 0);
}

float
dossier_pdf_page_median_size (const DossierPdfPage *self)
{
  g_autofree float *sizes = g_new (float, self->words->len + 1);

  if (self->words->len == 0)
    return USUAL_SIZE;

  for (guint i = 0; i < self->words->len; i++)
    sizes[i] = dossier_pdf_page_word (self, i)->size;
  qsort (sizes, self->words->len, sizeof (float), compare_sizes);

  return sizes[self->words->len / 2];
}
