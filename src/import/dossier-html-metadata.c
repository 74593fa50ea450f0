/* dossier-html-metadata.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each fact is asked of its sources in the order of their trust.
 */

#include "config.h"

#include "import/dossier-html-metadata.h"

#include <stdio.h>
#include <string.h>

#include "import/dossier-date-line.h"
#include "import/dossier-html-byline.h"
#include "import/dossier-html-hints.h"
#include "import/dossier-html-linked-data.h"
#include "import/dossier-html-title.h"

#define MAX_DATE_CHARS 80
#define MIN_YEAR 1990
/* Places that are asked for a date; an ordinary page has some dozens. */
#define MAX_TRIES 1000
#define MAX_SITE 80
#define MAX_WRITERS 8
/* Words before the date on a line. */
#define MAX_WORDS_BEFORE 8
#define MAX_SHOWN (1024 * 1024)

static const char *const meta_keys[] = { "property", "name", "itemprop", "http-equiv" };

typedef struct
{
  DossierHtmlTree       *tree;
  DossierHtmlLinkedData *linked;
  GHashTable            *metas; /* small name → content; both borrowed from the tree or owned by the table */
  const GDate           *today;
  DossierReading        *reading;
  char                  *words; /* owned: what the page shows, in small letters */
} Facts;

static void
collect_metas (Facts *facts)
{
  for (guint i = 1; i < facts->tree->n_nodes; i++)
    {
      const char *content = facts->tree->nodes[i].tag == GUMBO_TAG_META ? dossier_html_tree_attribute (facts->tree, i, "content") : NULL;

      for (guint j = 0; content != NULL && j < G_N_ELEMENTS (meta_keys); j++)
        {
          const char *name = dossier_html_tree_attribute (facts->tree, i, meta_keys[j]);
          char       *small = name != NULL ? g_ascii_strdown (name, -1) : NULL;

          if (small != NULL && content[strspn (content, " \t\n\r")] != '\0' && !g_hash_table_contains (facts->metas, small))
            g_hash_table_insert (facts->metas, small, (char *)content);
          else
            g_free (small);
        }
    }
}

static const char *
first_meta (Facts *facts, const char *const *names, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      const char *content = g_hash_table_lookup (facts->metas, names[i]);

      if (content != NULL)
        return content;
    }

  return NULL;
}

#define FIRST_META(facts, ...) \
  first_meta (facts, (const char *const[]){ __VA_ARGS__ }, sizeof ((const char *const[]){ __VA_ARGS__ }) / sizeof (char *))

static char *
page_title (Facts *facts)
{
  for (guint i = 1; i < facts->tree->n_nodes; i++)
    if (facts->tree->nodes[i].tag == GUMBO_TAG_TITLE && facts->tree->nodes[i].n_chars > 0)
      {
        DossierHtmlNode *node = &facts->tree->nodes[i];
        gboolean         hidden = node->hidden;
        char            *words;

        node->hidden = FALSE;
        words = dossier_html_tree_words (facts->tree, i, 1000);
        node->hidden = hidden;
        return words;
      }

  return NULL;
}

/* "example" of "https://www.example.org/…" */
static char *
name_of_host (const char *address)
{
  const char      *host = address != NULL ? strstr (address, "://") : NULL;
  g_autofree char *name = NULL;
  g_auto (GStrv) labels = NULL;
  guint n;

  if (host == NULL)
    return NULL;

  name = g_strndup (host + 3, strcspn (host + 3, "/:?#"));
  labels = g_strsplit (name, ".", -1);
  n = g_strv_length (labels);
  return n >= 2 ? g_strdup (labels[n - 2]) : NULL;
}

static const char *
page_address (Facts *facts)
{
  const char *address = FIRST_META (facts, "og:url", "twitter:url");

  for (guint i = 1; address == NULL && i < facts->tree->n_nodes; i++)
    if (facts->tree->nodes[i].tag == GUMBO_TAG_LINK)
      {
        const char *rel = dossier_html_tree_attribute (facts->tree, i, "rel");

        if (rel != NULL && g_ascii_strcasecmp (rel, "canonical") == 0)
          address = dossier_html_tree_attribute (facts->tree, i, "href");
      }

  return address;
}

/* The front page of a site is nobody's own address. */
static void
find_address (Facts *facts)
{
  const char *address = page_address (facts);
  const char *host = address != NULL ? strstr (address, "://") : NULL;
  const char *path = host != NULL ? strchr (host + 3, '/') : NULL;

  if (path != NULL && path[1] != '\0')
    dossier_reading_set_address (facts->reading, address);
}

static void
find_title (Facts *facts)
{
  g_autofree char  *element = page_title (facts);
  g_autofree char  *host = name_of_host (page_address (facts));
  const char *const claims[] = { facts->linked->headline, FIRST_META (facts, "og:title"), FIRST_META (facts, "twitter:title", "dc.title", "headline", "title", "sailthru.title", "parsely-title"), element };

  facts->reading->title = dossier_html_title_choose (facts->tree, claims, G_N_ELEMENTS (claims), facts->reading->site != NULL ? facts->reading->site : host);
}

static void
find_site (Facts *facts)
{
  const char      *site = FIRST_META (facts, "og:site_name", "application-name", "twitter:app:name:iphone", "publisher", "dc.publisher", "copyright");
  g_autofree char *words = NULL;

  if (facts->linked->publisher != NULL && FIRST_META (facts, "og:site_name") == NULL)
    site = facts->linked->publisher;
  if (site == NULL || g_utf8_strlen (site, -1) > MAX_SITE)
    return;

  words = g_strstrip (g_strdup (site));
  if (*words != '\0' && strpbrk (words, "\n\r\t") == NULL)
    facts->reading->site = g_steal_pointer (&words);
}

static gboolean
is_plausible (Facts *facts, const GDate *date)
{
  return g_date_get_year (date) >= MIN_YEAR && (!g_date_valid (facts->today) || g_date_days_between (facts->today, date) <= 1);
}

static gboolean
keep_day (Facts *facts, guint year, guint month, guint day)
{
  DossierReading *reading = facts->reading;
  GDate           date;

  if (!g_date_valid_dmy (day, month, year))
    return FALSE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  if (!is_plausible (facts, &date))
    return FALSE;

  reading->published = g_strdup_printf ("%04u-%02u-%02u", year, month, day);
  reading->precision = DOSSIER_PRECISION_DAY;
  return TRUE;
}

/* A date in a form for machines, or one for people. */
static gboolean
try_date (Facts *facts, const char *claim)
{
  DossierDateLine  line;
  g_autofree char *words = NULL;
  guint            year, month, day;

  if (claim == NULL)
    return FALSE;
  while (g_ascii_isspace (*claim))
    claim++;
  if (strspn (claim, "0123456789") == 4 && (sscanf (claim, "%4u-%2u-%2u", &year, &month, &day) == 3 || sscanf (claim, "%4u/%2u/%2u", &year, &month, &day) == 3 || sscanf (claim, "%4u.%2u.%2u", &year, &month, &day) == 3))
    return keep_day (facts, year, month, day);
  if (strspn (claim, "0123456789") >= 8 && claim[0] == '2' && sscanf (claim, "%4u%2u%2u", &year, &month, &day) == 3)
    return keep_day (facts, year, month, day);
  if (strlen (claim) > MAX_DATE_CHARS * 2)
    return FALSE;

  words = g_strstrip (g_strdup (claim));
  if (!dossier_date_line_parse (words, facts->today, &line) || line.relative || line.precision != DOSSIER_PRECISION_DAY)
    return FALSE;
  return sscanf (line.iso, "%4u-%2u-%2u", &year, &month, &day) == 3 && keep_day (facts, year, month, day);
}

static gboolean
is_of_other_article (DossierHtmlTree *tree, guint i)
{
  for (; i > 0 && tree->nodes[i].tag != GUMBO_TAG_BODY; i = tree->nodes[i].parent)
    if (tree->nodes[i].hidden || DOSSIER_HTML_TAG_IN (tree->nodes[i].tag, GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_NAV) ||
        (tree->nodes[i].hints != NULL && (strstr (tree->nodes[i].hints, "comment") != NULL || strstr (tree->nodes[i].hints, "related") != NULL || strstr (tree->nodes[i].hints, "sidebar") != NULL || strstr (tree->nodes[i].hints, "teaser") != NULL || strstr (tree->nodes[i].hints, "widget_") != NULL || strstr (tree->nodes[i].hints, "latest") != NULL)))
      return TRUE;

  return FALSE;
}

/* Times and elements that are marked as the date. */
static gboolean
try_marked_date (Facts *facts, gboolean times)
{
  DossierHtmlTree *tree = facts->tree;
  guint            tries = 0;

  for (guint i = 1; i < tree->n_nodes && tries < MAX_TRIES; i++)
    {
      const DossierHtmlNode *node = &tree->nodes[i];
      const char            *itemprop = dossier_html_tree_attribute (tree, i, "itemprop");
      gboolean               marked = itemprop != NULL && (strstr (itemprop, "datePublished") != NULL || strstr (itemprop, "dateCreated") != NULL);
      g_autofree char       *words = NULL;

      if (node->text != NULL || node->tag == GUMBO_TAG_META)
        continue;
      if (!(times ? marked || node->tag == GUMBO_TAG_TIME : dossier_html_hints_are_date (node->hints)) || is_of_other_article (tree, i))
        continue;
      tries++;
      if (try_date (facts, dossier_html_tree_attribute (tree, i, "datetime")) || try_date (facts, dossier_html_tree_attribute (tree, i, "content")))
        return TRUE;
      if (node->n_chars >= 6 && node->n_chars <= MAX_DATE_CHARS)
        {
          words = dossier_html_tree_words (tree, i, MAX_DATE_CHARS * 4);
          if (try_date (facts, words))
            return TRUE;
        }
    }

  return FALSE;
}

/* "/2019/oct/16/" at `p`. */
static gboolean
try_named_month (Facts *facts, const char *p)
{
  static const char *const months[] = { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec" };
  guint                    year, day;
  char                     name[4];
  int                      n = 0;

  if (sscanf (p, "/%4u/%3[a-z]/%2u/%n", &year, name, &day, &n) != 3 || n == 0)
    return FALSE;
  for (guint month = 0; month < G_N_ELEMENTS (months); month++)
    if (g_str_equal (months[month], name))
      return keep_day (facts, year, month + 1, day);

  return FALSE;
}

/* "…/2019/10/16/…" */
static gboolean
try_address (Facts *facts)
{
  const char *address = page_address (facts);
  guint       year, month, day;
  int         n;

  for (const char *p = address; p != NULL && *p != '\0'; p++)
    {
      n = 0;
      if (*p == '/' && sscanf (p, "/%4u/%2u/%2u/%n", &year, &month, &day, &n) == 3 && n > 0)
        return keep_day (facts, year, month, day);
      if (*p == '/' && try_named_month (facts, p))
        return TRUE;
      n = 0;
      if ((*p == '/' || *p == '-') && sscanf (p + 1, "%4u-%2u-%2u%n", &year, &month, &day, &n) == 3 && n == 10)
        return keep_day (facts, year, month, day);
    }

  return FALSE;
}

/* "Datum: 3. November 2021, 10:15 Uhr": the date among the first or last words of a short line. */
static gboolean
try_words (Facts *facts, const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  guint n = g_strv_length (words);

  for (guint from = 0; from < MIN (n, MAX_WORDS_BEFORE); from++)
    for (guint length = MIN (n - from, 5); length > 0; length--)
      {
        g_autoptr (GString) piece = g_string_new (NULL);

        for (guint i = 0; i < length; i++)
          g_string_append_printf (piece, "%s%s", i > 0 ? " " : "", words[from + i]);
        if (strpbrk (piece->str, "0123456789") != NULL && try_date (facts, piece->str))
          return TRUE;
      }

  return FALSE;
}

/* A short line of the page that is a date and little else. */
static gboolean
try_lines (Facts *facts)
{
  DossierHtmlTree *tree = facts->tree;
  guint            tries = 0;

  for (guint i = 1; i < tree->n_nodes && tries < MAX_TRIES; i++)
    {
      const DossierHtmlNode *node = &tree->nodes[i];
      g_autofree char       *words = NULL;

      if (node->hidden)
        i = node->end - 1;
      else if (node->text != NULL && node->n_chars >= 8 && node->n_chars <= MAX_DATE_CHARS && strpbrk (node->text, "0123456789") != NULL && !is_of_other_article (tree, node->parent))
        {
          tries++;
          words = dossier_html_tree_words (tree, i, MAX_DATE_CHARS * 4);
          if (try_words (facts, words))
            return TRUE;
        }
    }

  return FALSE;
}

/* A paragraph that begins with its date. */
static gboolean
try_beginnings (Facts *facts)
{
  DossierHtmlTree *tree = facts->tree;
  guint            tries = 0;

  for (guint i = 1; i < tree->n_nodes && tries < MAX_TRIES; i++)
    if (tree->nodes[i].hidden)
      i = tree->nodes[i].end - 1;
    else if (tree->nodes[i].text != NULL && tree->nodes[i].n_chars > MAX_DATE_CHARS && !is_of_other_article (tree, tree->nodes[i].parent))
      {
        g_autofree char *words = dossier_html_tree_words (tree, i, MAX_DATE_CHARS);
        char            *p = words;

        tries++;
        /* Three words at most. */
        for (guint n = 0; n < 3 && p != NULL; n++)
          p = strchr (p + (n > 0), ' ');
        for (; p != NULL && p > words; p = g_strrstr (words, " "))
          {
            *p = '\0';
            if (strpbrk (words, "0123456789") != NULL && try_date (facts, words))
              return TRUE;
          }
      }

  return FALSE;
}

static void
find_date (Facts *facts)
{
  static const char *const metas[] = { "article:published_time", "og:article:published_time", "datepublished", "og:published_time", "date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dcterms.date", "dc.date", "sailthru.date", "parsely-pub-date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "cxenseparse:recs:publishtime", "article.published", "article_date_original", "originalpublicationdate", "published_time", "last-modified-date", "datecreated", "creation_date", "created", "bt:pubdate", "rnews:datepublished", "citation_date", "citation_publication_date", "prism.publicationdate", "shareaholic:article_published_time", "vr:published_time", "iso-8601-publish-date" };

  if (try_date (facts, facts->linked->published))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (metas); i++)
    if (try_date (facts, g_hash_table_lookup (facts->metas, metas[i])))
      return;

  (void)(try_marked_date (facts, TRUE) || try_marked_date (facts, FALSE) || try_address (facts) || try_lines (facts) || try_beginnings (facts) ||
         try_date (facts, FIRST_META (facts, "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified")));
}

/* Accounts that put a page online are named in its head, writers also on the page. */
static gboolean
is_shown (Facts *facts, const char *name)
{
  g_autofree char *first = g_strndup (name, strcspn (name, ",;&"));
  g_autofree char *small = g_utf8_strdown (g_strstrip (first), -1);

  if (facts->words == NULL)
    {
      g_autofree char *words = dossier_html_tree_words (facts->tree, 0, MAX_SHOWN);

      facts->words = g_utf8_strdown (words, -1);
    }

  for (const char *p = strstr (facts->words, small); p != NULL; p = strstr (p + 1, small))
    if (!g_unichar_isalnum (g_utf8_get_char (p + strlen (small))))
      return TRUE;

  return FALSE;
}

/* A name of one word that the headline says too is whom the page is about, or the house. */
static gboolean
is_subject (const char *name, const char *title)
{
  const char *found = strchr (name, ' ') == NULL && title != NULL ? strstr (title, name) : NULL;

  return found != NULL && !g_unichar_isalnum (g_utf8_get_char (found + strlen (name))) && (found == title || found[-1] == ' ');
}

static void
try_byline (Facts *facts, const char *claim, const char *site)
{
  g_autofree char *name = claim != NULL && facts->reading->byline == NULL ? dossier_html_byline_clean (claim, site) : NULL;

  if (name != NULL && is_shown (facts, name) && !is_subject (name, facts->reading->title))
    facts->reading->byline = g_steal_pointer (&name);
}

static gboolean
is_called (DossierHtmlTree *tree, guint i, const char *wanted)
{
  for (guint j = 0; j < G_N_ELEMENTS (meta_keys); j++)
    {
      const char *name = dossier_html_tree_attribute (tree, i, meta_keys[j]);

      if (name != NULL && g_ascii_strcasecmp (name, wanted) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Several writers have a meta element each. NULL when there is none of this name. */
static char *
join_metas (Facts *facts, const char *wanted)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  if (!g_hash_table_contains (facts->metas, wanted))
    return NULL;
  for (guint i = 1; i < facts->tree->n_nodes && n < MAX_WRITERS; i++)
    {
      const char *content = facts->tree->nodes[i].tag == GUMBO_TAG_META ? dossier_html_tree_attribute (facts->tree, i, "content") : NULL;

      if (content == NULL || *content == '\0' || !is_called (facts->tree, i, wanted) || strstr (names->str, content) != NULL)
        continue;
      g_string_append_printf (names, "%s%s", n++ > 0 ? ", " : "", content);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
find_byline (Facts *facts)
{
  static const char *const metas[] = { "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "article.author", "article:author_name", "citation_author", "creator", "cxenseparse:author", "dc.contributor" };
  DossierReading          *reading = facts->reading;
  g_autofree char         *host = name_of_host (page_address (facts));
  const char              *site = reading->site != NULL ? reading->site : host;

  try_byline (facts, facts->linked->author, site);
  for (guint i = 0; i < G_N_ELEMENTS (metas); i++)
    {
      g_autofree char *claim = join_metas (facts, metas[i]);

      try_byline (facts, claim, site);
    }
  if (reading->byline == NULL)
    reading->byline = dossier_html_byline_find (facts->tree, reading->title, site);
  if (reading->byline != NULL && is_subject (reading->byline, reading->title))
    g_clear_pointer (&reading->byline, g_free);
}

static void
find_language (Facts *facts)
{
  const char *claim = NULL;
  gsize       length;

  for (guint i = 0; i < facts->tree->n_nodes && claim == NULL; i++)
    if (facts->tree->nodes[i].tag == GUMBO_TAG_HTML || facts->tree->nodes[i].tag == GUMBO_TAG_BODY)
      claim = dossier_html_tree_attribute (facts->tree, i, "lang");
  if (claim == NULL)
    claim = FIRST_META (facts, "og:locale", "content-language", "language", "dc.language");
  if (claim == NULL)
    claim = facts->linked->language;
  if (claim == NULL)
    return;

  length = strspn (claim, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
  if ((length == 2 || length == 3) && strchr ("-_ ,;", claim[length]) != NULL)
    {
      g_autofree char *primary = g_strndup (claim, length);

      facts->reading->language = g_ascii_strdown (primary, -1);
    }
}

void
dossier_html_metadata_find (DossierHtmlTree *tree, GPtrArray *linked_data, const GDate *today, DossierReading *reading)
{
  g_autoptr (DossierHtmlLinkedData) linked = dossier_html_linked_data_find (linked_data);
  g_autoptr (GHashTable) metas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Facts facts = { .tree = tree, .linked = linked, .metas = metas, .today = today, .reading = reading };

  collect_metas (&facts);
  find_address (&facts);
  find_site (&facts);
  find_title (&facts);
  find_byline (&facts);
  find_date (&facts);
  find_language (&facts);

  g_free (facts.words);
}
