/* dossier-span-index.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Beside the spans, sorted by start, stands "max end so far": it never falls, so the first span
 * that can reach an offset is found by binary search even where spans lie within others.
 */

#include "config.h"

#include "view/dossier-span-index.h"

struct _DossierSpanIndex
{
  GArray *spans;
  GArray *reach; /* guint32 each: greatest end of this span and all before it */
};

GArray *
dossier_span_array_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (DossierSpan));
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const DossierSpan *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  if (x->end != y->end)
    return x->end > y->end ? -1 : 1;

  return x->item < y->item ? -1 : x->item > y->item;
}

DossierSpanIndex *
dossier_span_index_new (GArray *spans)
{
  DossierSpanIndex *self = g_new0 (DossierSpanIndex, 1);
  guint32           reach = 0;

  self->spans = spans != NULL ? spans : dossier_span_array_new ();
  g_array_sort (self->spans, compare_spans);

  self->reach = g_array_sized_new (FALSE, FALSE, sizeof (guint32), self->spans->len);
  for (guint i = 0; i < self->spans->len; i++)
    {
      reach = MAX (reach, g_array_index (self->spans, DossierSpan, i).end);
      g_array_append_val (self->reach, reach);
    }

  return self;
}

void
dossier_span_index_free (DossierSpanIndex *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->spans);
  g_array_unref (self->reach);
  g_free (self);
}

guint
dossier_span_index_get_n_spans (DossierSpanIndex *self)
{
  return self->spans->len;
}

const DossierSpan *
dossier_span_index_get (DossierSpanIndex *self, guint i)
{
  g_return_val_if_fail (i < self->spans->len, NULL);

  return &g_array_index (self->spans, DossierSpan, i);
}

static guint
first_that_reaches (DossierSpanIndex *self, guint32 offset)
{
  guint low = 0, high = self->reach->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->reach, guint32, middle) > offset)
        high = middle;
      else
        low = middle + 1;
    }

  return low;
}

const DossierSpan *
dossier_span_index_next (DossierSpanIndex *self, guint32 start, guint32 end, guint *from)
{
  if (*from == 0)
    *from = first_that_reaches (self, start);

  while (*from < self->spans->len)
    {
      const DossierSpan *span = dossier_span_index_get (self, *from);

      if (span->start >= end)
        return NULL;
      ++*from;
      if (span->end > start && span->end > span->start)
        return span;
    }

  return NULL;
}

const DossierSpan *
dossier_span_index_find (DossierSpanIndex *self, guint32 offset)
{
  const DossierSpan *best = NULL, *span;
  guint              from = 0;

  while ((span = dossier_span_index_next (self, offset, offset + 1, &from)) != NULL)
    if (best == NULL || span->end - span->start < best->end - best->start)
      best = span;

  return best;
}

guint
dossier_span_index_seek (DossierSpanIndex *self, guint32 offset)
{
  guint low = 0, high = self->spans->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (dossier_span_index_get (self, middle)->start >= offset)
        high = middle;
      else
        low = middle + 1;
    }

  return low;
}
