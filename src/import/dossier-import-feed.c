/* dossier-import-feed.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * News feeds: each entry is a document of its own. What the feed holds of an entry is all that is read:
 * nothing is fetched.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-date-claim.h"
#include "import/dossier-feed.h"
#include "import/dossier-html-piece.h"
#include "import/dossier-import-error.h"
#include "import/dossier-importer.h"
#include "import/dossier-mail-text.h"
#include "import/dossier-text-decoder.h"
#include "import/dossier-text-language.h"

#define MEBIBYTE (1024 * 1024)
#define MAX_FEED (64 * MEBIBYTE)
#define SNIFF_BYTES 8192
#define CERTAIN 96
#define MAX_LANGUAGE 35

/* The wide forms of Unicode, as far as the first tags go. */
static gsize
narrow (const guint8 *bytes, gsize n_bytes, char into[SNIFF_BYTES + 1])
{
  gsize n = 0;

  for (gsize i = 0; i < MIN (n_bytes, SNIFF_BYTES); i++)
    if (bytes[i] != 0 && bytes[i] < 0xFE && !(i < 3 && bytes[i] >= 0x80))
      into[n++] = bytes[i];
  into[n] = '\0';

  return n;
}

/* Behind the XML declaration, comments, a document type, instructions. */
static const char *
skip_prologue (const char *p)
{
  while (TRUE)
    {
      const char *close;

      p += strspn (p, " \t\r\n");
      if (g_str_has_prefix (p, "<!--"))
        close = strstr (p, "-->");
      else if (g_str_has_prefix (p, "<?"))
        close = strchr (p, '>');
      /* One with a subset is a feed too, which the reader of XML refuses. */
      else if (g_ascii_strncasecmp (p, "<!doctype", 9) == 0)
        close = p[strcspn (p, "[>")] == '[' ? strstr (p, "]>") : strchr (p, '>');
      else
        return p;
      if (close == NULL)
        return p;
      p = strchr (close, '>') + 1;
    }
}

static gboolean
is_json_feed (const guint8 *bytes, gsize n_bytes)
{
  gsize i = n_bytes > 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  while (i < n_bytes && g_ascii_isspace (bytes[i]))
    i++;
  return i < n_bytes && bytes[i] == '{' && memmem (bytes, n_bytes, "jsonfeed.org/version", strlen ("jsonfeed.org/version")) != NULL;
}

static guint
sniff (const guint8 *bytes, gsize n_bytes)
{
  char        plain[SNIFF_BYTES + 1];
  const char *p;

  if (is_json_feed (bytes, n_bytes))
    return CERTAIN;

  narrow (bytes, n_bytes, plain);
  p = skip_prologue (plain);
  if (g_str_has_prefix (p, "<rss") || g_str_has_prefix (p, "<feed") || g_str_has_prefix (p, "<atom:feed") || g_str_has_prefix (p, "<a:feed"))
    return CERTAIN;
  if (*p == '<' && strncmp (p + strcspn (p, ": >"), ":RDF", 4) == 0)
    return strstr (p, "purl.org/rss") != NULL || strstr (p, "netscape.com/rdf") != NULL ? CERTAIN : 0;

  return g_str_has_prefix (p, "<channel") && strstr (p, "<item") != NULL ? CERTAIN : 0;
}

static void
add_title (DossierReading *reading, const char *title)
{
  reading->title = dossier_html_piece_words (title, strlen (title));
  if (reading->title == NULL)
    return;
  dossier_reading_add_block (reading, DOSSIER_BLOCK_TITLE, reading->title, strlen (reading->title));
  dossier_reading_last_block (reading)->rule = dossier_cleaning_rule_to_string (DOSSIER_RULE_MARKUP);
}

/* Descriptions of RSS are markup when they look like it. */
static gboolean
has_markup (const char *words)
{
  const char *p = strchr (words, '<');

  return (p != NULL && (g_ascii_isalpha (p[1]) || p[1] == '/' || p[1] == '!')) || strchr (words, '&') != NULL;
}

static gboolean
add_words (DossierReading *reading, const char *words, gboolean plain, const DossierImportOptions *options, GError **error)
{
  if (!plain && has_markup (words))
    return dossier_html_piece_add (words, strlen (words), options, reading, error);

  dossier_mail_text_add (words, strlen (words), FALSE, reading);
  return TRUE;
}

static void
set_language (DossierReading *reading, const char *claim)
{
  const char *found = dossier_text_language (reading->text->str, reading->text->len);

  if (found == NULL && claim != NULL && strlen (claim) <= MAX_LANGUAGE && strspn (claim, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") == strlen (claim))
    found = claim;
  if (found != NULL && *found != '\0')
    reading->language = g_ascii_strdown (found, strcspn (found, "-"));
}

/* NULL without an error: the entry says nothing. */
static DossierReading *
read_entry (const DossierFeed *feed, const DossierFeedEntry *entry, const char *site, const DossierImportOptions *options, GError **error)
{
  g_autoptr (DossierReading) reading = dossier_reading_new ();
  const char *byline = entry->byline != NULL ? entry->byline : feed->byline;

  if (entry->title != NULL)
    add_title (reading, entry->title);
  if (byline != NULL)
    reading->byline = dossier_html_piece_words (byline, strlen (byline));
  reading->site = g_strdup (site);
  if (!dossier_date_claim_take (entry->published, &options->today, &reading->published, &reading->precision))
    dossier_date_claim_take (entry->updated, &options->today, &reading->published, &reading->precision);
  if (entry->address != NULL)
    dossier_reading_set_address (reading, entry->address);

  if (entry->content != NULL ? !add_words (reading, entry->content, entry->plain_content, options, error)
                             : entry->summary != NULL && !add_words (reading, entry->summary, entry->plain_summary, options, error))
    return NULL;

  set_language (reading, entry->language != NULL ? entry->language : feed->language);
  return reading->blocks->len > 0 ? g_steal_pointer (&reading) : NULL;
}

static DossierReading *
read_entries (const DossierFeed *feed, const DossierImportOptions *options, GError **error)
{
  DossierImportOptions inner = *options;
  g_autofree char     *site = feed->title != NULL ? dossier_html_piece_words (feed->title, strlen (feed->title)) : NULL;
  DossierReading      *first = NULL;

  inner.html = TRUE;
  for (guint i = 0; i < feed->entries->len; i++)
    {
      DossierReading *reading = read_entry (feed, g_ptr_array_index (feed->entries, i), site, &inner, error);

      if (reading == NULL && *error != NULL)
        {
          g_clear_pointer (&first, dossier_reading_free);
          return NULL;
        }
      if (first == NULL)
        first = reading;
      else if (reading != NULL)
        dossier_reading_take_further (first, reading);
    }

  return first;
}

static DossierFeed *
parse (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error)
{
  g_autoptr (GBytes) whole = g_bytes_new_static (bytes, n_bytes);
  g_autoptr (DossierDecodedText) decoded = NULL;

  if (n_bytes > MAX_FEED)
    {
      g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE, "This feed has %" G_GSIZE_FORMAT " MB; Dossier reads feeds of up to %d MB. Split it into smaller files.", n_bytes / MEBIBYTE, MAX_FEED / MEBIBYTE);
      return NULL;
    }
  if (!is_json_feed (bytes, n_bytes))
    return dossier_feed_read_xml (whole, error);

  decoded = dossier_text_decode (bytes, n_bytes, options->charset, error);
  return decoded != NULL ? dossier_feed_read_json (decoded->text->str, decoded->text->len) : NULL;
}

static DossierReading *
read_feed (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (DossierFeed) feed = parse (bytes, n_bytes, options, error);
  DossierReading *reading = feed != NULL ? read_entries (feed, options, &local) : NULL;

  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));
  else if (feed != NULL && reading == NULL)
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, feed->damaged ? DOSSIER_IMPORT_ERROR_DAMAGED : DOSSIER_IMPORT_ERROR_EMPTY,
                         feed->damaged ? "This feed is damaged, and no entry of it could be read. Save it once more and try again." : "There are no entries with words in this feed. Choose another file.");
  if (reading == NULL)
    return NULL;

  if (feed->damaged)
    dossier_reading_take_warning (reading, g_strdup ("This feed is damaged; the entries that could be read are here, perhaps not whole."));
  if (feed->cut)
    dossier_reading_take_warning (reading, g_strdup_printf ("This feed has more than %d entries; the rest was left out.", DOSSIER_FEED_MAX_ENTRIES));
  return reading;
}

const DossierImporter dossier_import_feed = { "feed", sniff, read_feed };
