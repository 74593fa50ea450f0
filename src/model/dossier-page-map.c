/* dossier-page-map.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-page-map.h"

typedef struct
{
  char   *label;
  guint32 start;
} Page;

struct _DossierPageMap
{
  gatomicrefcount n_refs;
  GArray         *pages; /* Page */
};

static void
clear_page (gpointer page)
{
  g_free (((Page *)page)->label);
}

DossierPageMap *
dossier_page_map_new (void)
{
  DossierPageMap *self = g_new0 (DossierPageMap, 1);

  g_atomic_ref_count_init (&self->n_refs);
  self->pages = g_array_new (FALSE, FALSE, sizeof (Page));
  g_array_set_clear_func (self->pages, clear_page);
  return self;
}

DossierPageMap *
dossier_page_map_ref (DossierPageMap *self)
{
  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

void
dossier_page_map_unref (DossierPageMap *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->n_refs))
    return;

  g_array_unref (self->pages);
  g_free (self);
}

gboolean
dossier_page_map_add (DossierPageMap *self, const char *label, guint32 start)
{
  guint n = self->pages->len;
  Page  page = { NULL, start };

  if (n > 0 && start < dossier_page_map_get_start (self, n - 1))
    return FALSE;

  page.label = label != NULL && *label != '\0' ? g_strdup (label) : g_strdup_printf ("%u", n + 1);
  g_array_append_val (self->pages, page);
  return TRUE;
}

guint
dossier_page_map_get_n_pages (const DossierPageMap *self)
{
  return self->pages->len;
}

const char *
dossier_page_map_get_label (const DossierPageMap *self, guint page)
{
  g_return_val_if_fail (page < self->pages->len, NULL);
  return g_array_index (self->pages, Page, page).label;
}

guint32
dossier_page_map_get_start (const DossierPageMap *self, guint page)
{
  g_return_val_if_fail (page < self->pages->len, 0);
  return g_array_index (self->pages, Page, page).start;
}

guint
dossier_page_map_find (const DossierPageMap *self, guint32 offset)
{
  guint first = 0, end = self->pages->len;

  while (end - first > 1)
    {
      guint half = first + (end - first) / 2;

      if (g_array_index (self->pages, Page, half).start <= offset)
        first = half;
      else
        end = half;
    }

  return first;
}

char *
dossier_page_map_dup_range (const DossierPageMap *self, guint32 start, guint32 end, gboolean *several)
{
  guint first = dossier_page_map_find (self, start), last = dossier_page_map_find (self, end > start ? end - 1 : start);

  *several = first != last;
  if (self->pages->len == 0)
    return NULL;
  if (first == last)
    return g_strdup (dossier_page_map_get_label (self, first));

  return g_strdup_printf ("%s–%s", dossier_page_map_get_label (self, first), dossier_page_map_get_label (self, last));
}
