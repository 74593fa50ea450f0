/* dossier-feed-json.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * JSON Feed 1.0 and 1.1.
 */

#include "config.h"

#include "import/dossier-feed.h"
#include "import/dossier-json-values.h"

#define MAX_AUTHORS 8

/* "authors": [{"name": …}, …], or "author": {"name": …} of the first version. Free it. */
static char *
read_authors (GArray *values, guint object)
{
  guint authors = dossier_json_member (values, object, "authors");
  guint author = dossier_json_member (values, object, "author");
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  if (authors == DOSSIER_JSON_NONE)
    return author != DOSSIER_JSON_NONE ? g_strdup (dossier_json_member_string (values, author, "name")) : NULL;

  for (guint i = authors + 1; i < dossier_json_value (values, authors)->end && n < MAX_AUTHORS; i = dossier_json_value (values, i)->end)
    {
      const char *name = dossier_json_member_string (values, i, "name");

      if (name != NULL)
        g_string_append_printf (names, "%s%s", n++ > 0 ? ", " : "", name);
    }

  return n > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

static void
read_entry (GArray *values, guint object, DossierFeedEntry *entry)
{
  entry->title = g_strdup (dossier_json_member_string (values, object, "title"));
  entry->published = g_strdup (dossier_json_member_string (values, object, "date_published"));
  entry->updated = g_strdup (dossier_json_member_string (values, object, "date_modified"));
  entry->address = g_strdup (dossier_json_member_string (values, object, "url"));
  if (entry->address == NULL)
    entry->address = g_strdup (dossier_json_member_string (values, object, "external_url"));
  entry->language = g_strdup (dossier_json_member_string (values, object, "language"));
  entry->byline = read_authors (values, object);
  entry->summary = g_strdup (dossier_json_member_string (values, object, "summary"));
  entry->plain_summary = TRUE;
  entry->content = g_strdup (dossier_json_member_string (values, object, "content_html"));
  entry->plain_content = entry->content == NULL;
  if (entry->content == NULL)
    entry->content = g_strdup (dossier_json_member_string (values, object, "content_text"));
}

DossierFeed *
dossier_feed_read_json (const char *text, gsize n_bytes)
{
  DossierFeed *feed = dossier_feed_new ();
  g_autoptr (GArray) values = dossier_json_values_read (text, n_bytes);
  guint items = values->len > 0 ? dossier_json_member (values, 0, "items") : DOSSIER_JSON_NONE;

  if (items == DOSSIER_JSON_NONE)
    return feed;

  feed->title = g_strdup (dossier_json_member_string (values, 0, "title"));
  feed->language = g_strdup (dossier_json_member_string (values, 0, "language"));
  feed->byline = read_authors (values, 0);
  for (guint i = items + 1; i < dossier_json_value (values, items)->end; i = dossier_json_value (values, i)->end)
    {
      DossierFeedEntry *entry = dossier_json_value (values, i)->string == NULL ? dossier_feed_add_entry (feed) : NULL;

      if (entry != NULL)
        read_entry (values, i, entry);
    }
  feed->cut = feed->cut || values->len == DOSSIER_JSON_MAX_VALUES;

  return feed;
}
