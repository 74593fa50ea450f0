/* dossier-feed.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a news feed says, as it says it, whatever its format: RSS 0.9 to 2.0, RDF, Atom, JSON Feed. Belongs to one thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More entries are left out. */
#define DOSSIER_FEED_MAX_ENTRIES 5000

/* All owned, valid UTF-8 or NULL. */
typedef struct
{
  char *title; /* may hold markup */
  char *byline;
  char *published; /* in any form */
  char *updated;
  char *address;
  char *language;

  char    *summary;
  char    *content;
  gboolean plain_summary; /* no markup, or markup that is meant as it stands */
  gboolean plain_content;
} DossierFeedEntry;

typedef struct
{
  char      *title; /* may hold markup */
  char      *byline;
  char      *language;
  GPtrArray *entries; /* DossierFeedEntry, in the order of the feed */
  gboolean   cut;     /* it has more entries than are read */
  gboolean   damaged; /* it is not well-formed */
} DossierFeed;

DossierFeed *dossier_feed_new (void);
void         dossier_feed_free (DossierFeed *self);
/* A new entry at the end, NULL when there are too many. */
DossierFeedEntry *dossier_feed_add_entry (DossierFeed *self);

/* dossier-feed-xml.c: RSS, RDF and Atom. NULL with an error of DOSSIER_IMPORT_ERROR, or of DOSSIER_DECODER_ERROR when a
 * converter is missing. */
DossierFeed *dossier_feed_read_xml (GBytes *bytes, GError **error);
/* dossier-feed-json.c: JSON Feed; `text` is valid UTF-8. Never fails; what is no feed has no entries. */
DossierFeed *dossier_feed_read_json (const char *text, gsize n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFeed, dossier_feed_free)

G_END_DECLS
