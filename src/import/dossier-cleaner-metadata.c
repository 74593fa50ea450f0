/* dossier-cleaner-metadata.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who wrote it and when, as far as a line near the beginning says so. A name alone on a line is
 * believed only when something else confirms it: an account's name, the copyright line, a note
 * about the author. No answer is better than a wrong one.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-cleaner-rules.h"
#include "import/dossier-date-line.h"
#include "import/dossier-small-letters.h"

/* Lines before the text, and paragraphs of it, among which author and date are looked for. */
#define REACH_BEFORE 16
#define REACH_INSIDE 3
#define REACH_LINES 40
#define BYLINE_WORDS 18
#define NAME_WORDS 4
#define OFFICE_WORDS 8

typedef struct
{
  GArray         *lines;
  const GDate    *today;
  DossierReading *reading;
  char           *handle; /* owned: the account's name in "Writer: jdoe" */
  guint           from, to;
} Search;

static void
set_zone (Search *search)
{
  guint start, end, prose = 0;

  dossier_cleaner_find_region (search->lines, &start, &end);
  search->from = start > REACH_BEFORE ? start - REACH_BEFORE : 0;
  for (search->to = start; search->to < MIN (search->lines->len, start + REACH_LINES) && prose < REACH_INSIDE; search->to++)
    prose += dossier_lines_get (search->lines, search->to)->prose;
}

/* Bytes of "By ", "Writer: " … at the start of `key`, or 0. */
static gsize
label_length (const char *key)
{
  static const char *const labels[] = { "by ", "by: ", "written by ", "words by ", "words: ", "text: ", "text by ", "writer: ", "author: ", "author ",
                                        "reported by ", "story by ", "von ", "autor: ", "autorin: ", "par ", "por ", "автор: ", "автор " };
  g_autofree char         *small = dossier_small_letters (key);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_has_prefix (small, labels[i]))
      return strlen (labels[i]);

  return 0;
}

static gboolean
is_separator (const char *word)
{
  static const char *const separators[] = { "|", "-", "–", "—", "•", "·", "/" };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (g_str_equal (word, separators[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_and (const char *word)
{
  static const char *const words[] = { "and", "&", "und", "et", "y", "та", "і", "и" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      return TRUE;

  return FALSE;
}

/* The words from `i` on as one string. */
static char *
rest_of (char **words, guint i)
{
  return g_strjoinv (" ", words + i);
}

static gboolean
is_date (char **words, guint i, const GDate *today, DossierDateLine *date)
{
  g_autofree char *rest = rest_of (words, i);

  return dossier_date_line_parse (rest, today, date);
}

/* Takes "in Tallinn" and "in New York" out of "A. Roe in Tallinn and J. Doe in New York". */
static void
drop_places (char **words)
{
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (n >= 2 && g_str_equal (words[i], "in") && words[i + 1] != NULL && dossier_word_is_name (words[i + 1]))
        {
          for (; words[i + 1] != NULL && dossier_word_is_name (words[i + 1]); i++)
            g_free (words[i]);
          g_free (words[i]);
        }
      else
        words[n++] = words[i];
    }
  words[n] = NULL;
}

/* The people named at the start of `words`: each two to four words with capitals. `end` becomes the
 * index of the first word behind them, `sign` what sets them apart from it: '|' for a separator of
 * its own, ',' for a comma, 0 for nothing. */
static char *
take_names (char **words, const GDate *today, guint *end, char *sign)
{
  g_autoptr (GString) names = g_string_new (NULL);
  DossierDateLine date;
  guint           i = 0, n = 0;

  *sign = 0;
  for (; words[i] != NULL; i++)
    {
      gsize            length = strlen (words[i]);
      gboolean         comma = length > 1 && (words[i][length - 1] == ',' || words[i][length - 1] == ';');
      g_autofree char *word = g_strndup (words[i], length - comma);

      if (is_separator (word) || (n >= 2 && is_date (words, i, today, &date)))
        {
          *sign = is_separator (word) ? '|' : 0;
          i += is_separator (word);
          break;
        }
      if (n >= 2 && is_and (word))
        n = 0;
      else if (dossier_word_is_name (word) || (n > 0 && dossier_word_is_particle (word)))
        n++;
      else
        break;
      if (n > NAME_WORDS)
        return NULL;

      g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", word);
      if (comma)
        {
          *sign = ',';
          i++;
          break;
        }
    }

  *end = i;
  return n >= 2 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

static void
keep_date (Search *search, DossierLine *line, const DossierDateLine *date)
{
  DossierReading *reading = search->reading;

  if (date->ambiguous && reading->published == NULL)
    dossier_reading_take_warning (reading, g_strdup_printf ("The date “%.*s” may be two different days; no date was set.", (int)line->length, line->words));
  if (date->iso[0] == '\0' || (reading->published != NULL && (reading->precision != DOSSIER_PRECISION_ABOUT || date->relative)))
    return;

  g_free (reading->published);
  reading->published = g_strdup (date->iso);
  reading->precision = date->precision;
}

/* A byline with its label, or a name with a date behind a sign: "Jane Doe - Nov 19, 2019". */
static gboolean
try_byline (Search *search, DossierLine *line, const char *key)
{
  gsize label = label_length (key);
  g_auto (GStrv) words = g_strsplit (key + label, " ", -1);
  g_autofree char *name = NULL;
  DossierDateLine  date = { 0 };
  gboolean         dated;
  char             sign;
  guint            end = 0;

  if (label > 0)
    drop_places (words);
  name = take_names (words, search->today, &end, &sign);
  if (name == NULL)
    return FALSE;

  dated = words[end] != NULL && is_date (words, end, search->today, &date);
  if (label == 0 ? !(sign == '|' && dated) : !(words[end] == NULL || dated || sign != 0))
    return FALSE;

  dossier_line_set_role (line, DOSSIER_BLOCK_BYLINE, DOSSIER_RULE_BYLINE);
  if (search->reading->byline == NULL)
    search->reading->byline = g_steal_pointer (&name);
  if (dated)
    keep_date (search, line, &date);
  return TRUE;
}

/* "Writer: jdoe": an account's name, one word in small letters. */
static gboolean
try_handle (Search *search, DossierLine *line, const char *key)
{
  gsize       label = label_length (key);
  const char *name = key + label;

  if (label == 0 || search->handle != NULL || strlen (name) < 4 || strchr (name, ' ') != NULL || key[label - 2] != ':')
    return FALSE;
  for (const char *p = name; *p != '\0'; p++)
    if (!g_ascii_islower (*p) && !g_ascii_isdigit (*p) && strchr ("._-@", *p) == NULL)
      return FALSE;

  search->handle = g_strdup (name);
  dossier_line_set_role (line, DOSSIER_BLOCK_BYLINE, DOSSIER_RULE_HANDLE);
  return TRUE;
}

static void
look_at (Search *search, DossierLine *line)
{
  const char     *key = dossier_line_bare_key (line);
  DossierDateLine date;

  if (!dossier_line_is_free (line) || key == NULL || line->n_words > BYLINE_WORDS)
    return;

  /* A month alone is the name of an issue or an archive. */
  if (dossier_date_line_parse (key, search->today, &date) && (date.relative || date.precision != DOSSIER_PRECISION_MONTH))
    {
      dossier_line_set_role (line, DOSSIER_BLOCK_PUBLISHED, DOSSIER_RULE_PUBLISHED);
      keep_date (search, line, &date);
    }
  else if (dossier_cleaner_is_place_and_date (key, search->today, &date))
    {
      dossier_line_set_role (line, DOSSIER_BLOCK_DATELINE, DOSSIER_RULE_DATELINE);
      keep_date (search, line, &date);
    }
  else if (!try_byline (search, line, key))
    try_handle (search, line, key);
}

/* The handle again on a line of its own; and its label line, once a real name is known. */
static void
fold_handles (Search *search)
{
  for (guint i = search->from; search->handle != NULL && i < search->to; i++)
    {
      DossierLine *line = dossier_lines_get (search->lines, i);
      const char  *key = dossier_line_bare_key (line);

      if (key != NULL && dossier_line_is_free (line) && g_str_equal (key, search->handle))
        dossier_line_set_role (line, DOSSIER_BLOCK_FURNITURE, DOSSIER_RULE_HANDLE);
      else if (line->rule == DOSSIER_RULE_HANDLE && search->reading->byline != NULL)
        line->role = DOSSIER_BLOCK_FURNITURE;
    }

  if (search->handle != NULL && search->reading->byline == NULL)
    search->reading->byline = g_strdup (search->handle);
}

/* Two to four words, each of which could be part of a name, and nothing else. */
static gboolean
is_lone_name (const char *key)
{
  g_auto (GStrv) words = g_strsplit (key, " ", -1);
  guint n = g_strv_length (words);

  if (n < 2 || n > NAME_WORDS || !dossier_word_is_name (words[0]) || !dossier_word_is_name (words[n - 1]) || strlen (words[n - 1]) < 3)
    return FALSE;
  for (guint i = 1; i + 1 < n; i++)
    if (!dossier_word_is_name (words[i]) && !dossier_word_is_particle (words[i]))
      return FALSE;

  return TRUE;
}

static gboolean
is_author_note (const char *key, const char *name)
{
  static const char *const verbs[] = { " is a ", " is an ", " is the ", " covers ", " writes ", " reports " };

  if (!g_str_has_prefix (key, name))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_has_prefix (key + strlen (name), verbs[i]))
      return TRUE;

  return FALSE;
}

/* "© 2018 Global Report with Jane Doe": the name behind a word in small letters. The owner's name
 * alone may be that of a house. */
static gboolean
is_named_within (const char *legal, const char *name)
{
  const char *p = strstr (legal, name);

  if (p == NULL || p - legal < 4 || p[-1] != ' ')
    return FALSE;
  for (p -= 2; p > legal && *p != ' '; p--)
    continue;

  return g_ascii_islower (p[1]);
}

/* "Europe correspondent, Paris" */
static gboolean
is_office (const DossierLine *line)
{
  static const char *const offices[] = { "correspondent", "reporter", "editor", "journalist", "columnist", "staff writer", "contributor", "korrespondent", "redakteur", "journaliste", "кореспондент", "корреспондент" };
  g_autofree char         *small = NULL;

  if (line->key == NULL || line->sentence || line->n_words > OFFICE_WORDS || !dossier_line_is_free (line))
    return FALSE;

  small = dossier_small_letters (line->key);
  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    if (strstr (small, offices[i]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_confirmed (Search *search, guint i, const char *name)
{
  DossierLine     *next = i + 1 < search->lines->len ? dossier_lines_get (search->lines, i + 1) : NULL;
  g_autofree char *last = g_utf8_strdown (strrchr (name, ' ') + 1, -1);
  gboolean         dated = next != NULL && next->role == DOSSIER_BLOCK_PUBLISHED;

  if (search->handle != NULL && strstr (search->handle, last) != NULL)
    return TRUE;
  if (next != NULL && is_office (next))
    {
      dossier_line_set_role (next, DOSSIER_BLOCK_BYLINE, DOSSIER_RULE_BYLINE);
      return TRUE;
    }

  for (guint j = search->to; j < search->lines->len; j++)
    {
      const DossierLine *line = dossier_lines_get (search->lines, j);

      if (line->key == NULL)
        continue;
      if (line->rule == DOSSIER_RULE_LEGAL_TAIL ? is_named_within (line->key, name) || (dated && strstr (line->key, name) != NULL) : is_author_note (line->key, name))
        return TRUE;
    }

  return FALSE;
}

static void
find_lone_name (Search *search)
{
  for (guint i = search->from; i < search->to && search->reading->byline == NULL; i++)
    {
      DossierLine *line = dossier_lines_get (search->lines, i);
      const char  *key = line->key; /* what has a bullet is an item of a menu */

      if (key == NULL || !dossier_line_is_free (line) || !is_lone_name (key) || !is_confirmed (search, i, key))
        continue;

      dossier_line_set_role (line, DOSSIER_BLOCK_BYLINE, DOSSIER_RULE_LONE_NAME);
      search->reading->byline = g_strdup (key);
    }
}

void
dossier_cleaner_find_metadata (GArray *lines, const GDate *today, DossierReading *reading)
{
  Search search = { .lines = lines, .today = today, .reading = reading };

  set_zone (&search);
  for (guint i = search.from; i < search.to; i++)
    look_at (&search, dossier_lines_get (lines, i));
  find_lone_name (&search);
  fold_handles (&search);

  g_free (search.handle);
}
