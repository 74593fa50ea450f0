/* dossier-import-markdown.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Markdown, known by its marks: plain text has some of them too, so that several are asked for. A head
 * of "name: value" lines between two lines of "---", as site builders write it, tells title, author
 * and date.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-date-claim.h"
#include "import/dossier-html-piece.h"
#include "import/dossier-import-error.h"
#include "import/dossier-importer.h"
#include "import/dossier-markdown-html.h"
#include "import/dossier-text-decoder.h"
#include "import/dossier-text-language.h"

#define MAX_TEXT (16 * 1024 * 1024)
#define SNIFF_BYTES (64 * 1024)
#define LIKELY 40
#define MORE_THAN_HTML 70
#define MAX_HEAD_LINES 100

/* Marks of Markdown, counted. */
typedef struct
{
  guint headings;
  guint links;
  guint fences;
  guint tables;
  guint items;
  guint strong;
} Marks;

static gboolean
begins (const char *p, const char *end, const char *what)
{
  gsize n = strlen (what);

  return (gsize)(end - p) >= n && memcmp (p, what, n) == 0;
}

/* "## Words" */
static gboolean
is_heading (const char *p, const char *end)
{
  gsize n = 0;

  while (p + n < end && p[n] == '#')
    n++;
  return n >= 1 && n <= 6 && p + n + 1 < end && p[n] == ' ' && p[n + 1] != ' ';
}

/* "| --- | :--: |" */
static gboolean
is_table_rule (const char *p, const char *end)
{
  guint dashes = 0, bars = 0;

  for (; p < end; p++)
    if (strchr ("|-: \t\r", *p) == NULL)
      return FALSE;
    else
      {
        dashes += *p == '-';
        bars += *p == '|';
      }

  return dashes >= 3 && bars >= 1;
}

/* "[words](address)" in a line. */
static guint
count_links (const char *p, const char *end)
{
  guint n = 0;

  for (; p + 2 < end; p++)
    if (p[0] == ']' && p[1] == '(' && p[2] != ' ' && memchr (p + 2, ')', end - p - 2) != NULL)
      n++;

  return n;
}

static void
count_marks (const char *p, const char *end, Marks *marks)
{
  while (p < end)
    {
      const char *stop = memchr (p, '\n', end - p);
      const char *line_end = stop != NULL ? stop : end;

      marks->headings += is_heading (p, line_end);
      marks->fences += begins (p, line_end, "```") || begins (p, line_end, "~~~");
      marks->tables += is_table_rule (p, line_end);
      marks->items += begins (p, line_end, "- ") || begins (p, line_end, "* ");
      marks->links += count_links (p, line_end);
      marks->strong += memmem (p, line_end - p, "**", 2) != NULL;
      p = stop != NULL ? stop + 1 : end;
    }
}

/* The byte behind the head, 0 for none. */
static gsize
skip_head (const char *text, gsize n)
{
  const char *end = text + n, *p = text + 4;

  if (!begins (text, end, "---\n"))
    return 0;
  for (guint i = 0; i < MAX_HEAD_LINES && p < end; i++)
    {
      const char *stop = memchr (p, '\n', end - p);

      if (begins (p, end, "---\n") || begins (p, end, "...\n"))
        return p + 4 - text;
      if (stop == NULL || (i == 0 && memchr (p, ':', stop - p) == NULL))
        return 0;
      p = stop + 1;
    }

  return 0;
}

static guint
sniff (const guint8 *bytes, gsize n_bytes)
{
  const char *text = (const char *)bytes;
  gsize       n = MIN (n_bytes, SNIFF_BYTES);
  Marks       marks = { 0 };
  guint       kinds;

  if (n_bytes > MAX_TEXT || memchr (bytes, 0, n) != NULL)
    return 0;
  if (begins (text, text + n, "\xEF\xBB\xBF"))
    {
      text += 3;
      n -= 3;
    }

  count_marks (text, text + n, &marks);
  kinds = (marks.headings > 0) + (marks.links > 0) + (marks.fences > 1) + (marks.tables > 0);
  if (kinds >= 2 && marks.headings > 0)
    return MORE_THAN_HTML;
  if (kinds >= 2 || marks.headings >= 2 || marks.links >= 3 || (skip_head (text, n) > 0 && kinds > 0))
    return LIKELY;

  return kinds == 1 && (marks.items > 1 || marks.strong > 0) ? LIKELY : 0;
}

/* The value of "name: value" in the head, without quotation marks; NULL for none. */
static char *
head_value (const char *head, gsize n, const char *name)
{
  g_autofree char *copy = g_strndup (head, n);
  g_auto (GStrv) lines = g_strsplit (copy, "\n", -1);
  gsize length = strlen (name);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_ascii_strncasecmp (lines[i], name, length) == 0 && lines[i][length] == ':')
      {
        char *value = g_strstrip (lines[i] + length + 1);
        gsize end = strlen (value);

        if (end >= 2 && (value[0] == '"' || value[0] == '\'' || value[0] == '[') && (value[end - 1] == value[0] || value[end - 1] == ']'))
          {
            value[end - 1] = '\0';
            value++;
          }
        return *value != '\0' ? g_strdup (g_strstrip (value)) : NULL;
      }

  return NULL;
}

static void
read_head (const char *text, gsize n, const DossierImportOptions *options, DossierReading *reading)
{
  g_autofree char *date = head_value (text, n, "date");

  reading->title = head_value (text, n, "title");
  reading->byline = head_value (text, n, "author");
  if (reading->byline == NULL)
    reading->byline = head_value (text, n, "authors");
  dossier_date_claim_take (date, &options->today, &reading->published, &reading->precision);
}

static void
add_title_block (DossierReading *reading)
{
  dossier_reading_add_block (reading, DOSSIER_BLOCK_TITLE, reading->title, strlen (reading->title));
  dossier_reading_last_block (reading)->rule = dossier_cleaning_rule_to_string (DOSSIER_RULE_MARKUP);
}

static DossierReading *
read_markdown (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error)
{
  g_autoptr (DossierDecodedText) decoded = dossier_text_decode (bytes, n_bytes, options->charset, error);
  g_autoptr (DossierReading) reading = dossier_reading_new ();
  g_autoptr (GString) html = NULL;
  g_autofree char *heading = NULL;
  gsize            head;

  if (decoded == NULL)
    return NULL;

  head = skip_head (decoded->text->str, decoded->text->len);
  read_head (decoded->text->str, head, options, reading);
  html = dossier_markdown_to_html (decoded->text->str + head, decoded->text->len - head, &heading, error);
  if (html == NULL)
    return NULL;

  if (reading->title == NULL)
    reading->title = g_steal_pointer (&heading);
  else if (heading == NULL)
    add_title_block (reading);
  if (!dossier_html_piece_add (html->str, html->len, options, reading, error))
    return NULL;
  if (reading->blocks->len == 0)
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_EMPTY, "There are no words in this text. Choose another file.");
      return NULL;
    }

  reading->language = g_strdup (dossier_text_language (reading->text->str, reading->text->len));
  if (decoded->n_broken > 0)
    dossier_reading_take_warning (reading, g_strdup_printf ("%" G_GSIZE_FORMAT " characters of the text could not be decoded (as %s) and are shown as \xEF\xBF\xBD.", decoded->n_broken, decoded->charset));
  return g_steal_pointer (&reading);
}

const DossierImporter dossier_import_markdown = { "markdown", sniff, read_markdown };
