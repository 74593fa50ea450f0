/* dossier-feed.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-feed.h"

static void
entry_free (gpointer data)
{
  DossierFeedEntry *self = data;

  g_free (self->title);
  g_free (self->byline);
  g_free (self->published);
  g_free (self->updated);
  g_free (self->address);
  g_free (self->language);
  g_free (self->summary);
  g_free (self->content);
  g_free (self);
}

DossierFeed *
dossier_feed_new (void)
{
  DossierFeed *self = g_new0 (DossierFeed, 1);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  return self;
}

void
dossier_feed_free (DossierFeed *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->byline);
  g_free (self->language);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

DossierFeedEntry *
dossier_feed_add_entry (DossierFeed *self)
{
  if (self->entries->len >= DOSSIER_FEED_MAX_ENTRIES)
    {
      self->cut = TRUE;
      return NULL;
    }

  g_ptr_array_add (self->entries, g_new0 (DossierFeedEntry, 1));
  return g_ptr_array_index (self->entries, self->entries->len - 1);
}
