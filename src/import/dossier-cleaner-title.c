/* dossier-cleaner-title.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands above the running text: title, lead, dateline; and the site, which the copyright line
 * at the very end names. A paste that begins in the middle of an article has no title, and none is
 * invented.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-cleaner-rules.h"
#include "import/dossier-date-line.h"

#define TITLE_MIN_WORDS 3
#define TITLE_MAX_WORDS 25
/* A title of this many words is preferred to a shorter line above it, which may be a section's name. */
#define TITLE_GOOD_WORDS 4
#define TITLE_REACH 8
#define MENU_MIN_PARTS 3
#define MENU_MAX_WORDS 3 /* in a part */
/* A notice about cookies may stand above the title of a page that was copied whole. */
#define TITLE_MAX_PROSE_ABOVE 2
#define LEAD_MIN_WORDS 6
#define LEAD_WORDS 45
#define SITE_WORDS 8
#define DATELINE_BYTES 80

/* "… by its audience. When you …": more than one sentence. Full stops of abbreviations do not count. */
static gboolean
has_sentence_inside (const char *key)
{
  for (const char *dot = strstr (key, ". "); dot != NULL; dot = strstr (dot + 1, ". "))
    if (dot - key >= 4 && g_ascii_islower (dot[-1]) && g_ascii_islower (dot[-2]) && g_ascii_islower (dot[-3]) && g_ascii_islower (dot[-4]))
      return TRUE;

  return FALSE;
}

/* "JOINT COMMUNIQUÉ": in capitals throughout, a letter at least. */
static gboolean
is_in_capitals (const char *key)
{
  gboolean any = FALSE;

  for (const char *p = key; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c))
        return FALSE;
      any = any || g_unichar_isupper (c);
    }

  return any;
}

/* The line in capitals whose sentence `line` goes on with: "JOINT COMMUNIQUÉ / of the Third Meeting". */
static DossierLine *
begun_above (GArray *lines, guint i)
{
  DossierLine *above = i > 0 ? dossier_lines_get (lines, i - 1) : NULL;
  DossierLine *line = dossier_lines_get (lines, i);

  return above != NULL && line->key != NULL && g_unichar_islower (g_utf8_get_char (line->key)) &&
             dossier_line_is_free (above) && above->key != NULL && is_in_capitals (above->key)
           ? above
           : NULL;
}

static gboolean
has_short_parts (const char *key, const char *bar)
{
  g_auto (GStrv) parts = g_strsplit (key, bar, -1);
  guint n = 0;

  for (; parts[n] != NULL; n++)
    {
      g_auto (GStrv) words = g_strsplit (g_strstrip (parts[n]), " ", -1);

      if (g_strv_length (words) > MENU_MAX_WORDS)
        return FALSE;
    }

  return n >= MENU_MIN_PARTS;
}

/* "Home | World | Politics | Business": the sections of a site in one line. */
static gboolean
is_menu (const char *key)
{
  return has_short_parts (key, "|") || has_short_parts (key, "·") || has_short_parts (key, "•") || has_short_parts (key, "›") || has_short_parts (key, ">");
}

static gboolean
could_be_title (const DossierLine *line)
{
  guint8 level;

  if (!dossier_line_is_free (line) || line->key == NULL || line->n_words < TITLE_MIN_WORDS || line->n_words > TITLE_MAX_WORDS)
    return FALSE;
  if (line->key[strlen (line->key) - 1] == '.' || line->key[strlen (line->key) - 1] == ':' || line->key[strlen (line->key) - 1] == ';')
    return FALSE;

  return !has_sentence_inside (line->key) && !is_menu (line->key) && dossier_line_marker (line->words, line->length, &level) == 0;
}

/* A paragraph of the running text or a part of the head of an article. */
static gboolean
follows_title (const DossierLine *line)
{
  return line->role == DOSSIER_BLOCK_BYLINE || line->role == DOSSIER_BLOCK_PUBLISHED || line->role == DOSSIER_BLOCK_DATELINE ||
         line->role == DOSSIER_BLOCK_CAPTION || (line->prose && line->sentence);
}

static gboolean
is_followed (GArray *lines, guint i, guint end)
{
  for (guint j = i + 1; j < lines->len && j <= end; j++)
    if (follows_title (dossier_lines_get (lines, j)))
      return TRUE;

  return FALSE;
}

/* The first paragraph of the running text: the one that ends the search for a title. */
static guint
find_start (GArray *lines)
{
  guint from, to;

  dossier_cleaner_find_region (lines, &from, &to);
  while (from < to && !(dossier_lines_get (lines, from)->prose && dossier_lines_get (lines, from)->sentence &&
                        dossier_line_is_free (dossier_lines_get (lines, from))))
    from++;

  return from;
}

static DossierLine *
choose_title (GArray *lines, guint start)
{
  DossierLine *found = NULL;
  guint        first = start, seen = 0, prose = 0;

  /* Furniture, captions and the dateline do not count among the lines above the text. */
  while (first > 0 && seen < TITLE_REACH)
    {
      const DossierLine *line = dossier_lines_get (lines, --first);

      seen += !dossier_line_is_aside (line) && line->role != DOSSIER_BLOCK_DATELINE;
    }

  /* A line far down in a text is no title, however short. */
  for (guint i = 0; i < first; i++)
    prose += dossier_lines_get (lines, i)->prose && dossier_lines_get (lines, i)->sentence;
  if (prose > TITLE_MAX_PROSE_ABOVE)
    return NULL;

  for (guint i = first; i < start; i++)
    {
      DossierLine *line = dossier_lines_get (lines, i);

      if (!could_be_title (line) || !is_followed (lines, i, start))
        continue;
      if (g_unichar_islower (g_utf8_get_char (line->key)) && begun_above (lines, i) == NULL)
        continue;
      if (line->n_words >= TITLE_GOOD_WORDS)
        return line;
      if (found == NULL)
        found = line;
    }

  return found;
}

static gboolean
is_head (const DossierLine *line)
{
  return line->role == DOSSIER_BLOCK_BYLINE || line->role == DOSSIER_BLOCK_PUBLISHED;
}

/* A short paragraph between the title and the byline or date. */
static void
find_lead (GArray *lines, guint title)
{
  DossierLine *line;
  guint        i = title + 1, next;

  while (i < lines->len && (is_head (dossier_lines_get (lines, i)) || dossier_line_is_aside (dossier_lines_get (lines, i))))
    i++;
  for (next = i + 1; next < lines->len && dossier_line_is_aside (dossier_lines_get (lines, next));)
    next++;
  if (next >= lines->len)
    return;

  line = dossier_lines_get (lines, i);
  if (dossier_line_is_free (line) && line->sentence && line->n_words >= LEAD_MIN_WORDS && line->n_words <= LEAD_WORDS && is_head (dossier_lines_get (lines, next)))
    dossier_line_set_role (line, DOSSIER_BLOCK_LEAD, DOSSIER_RULE_LEAD);
}

static void
propose_menus (GArray *lines, guint title)
{
  for (guint i = 0; i < title; i++)
    {
      DossierLine *line = dossier_lines_get (lines, i);

      if (!dossier_line_is_free (line) || line->key == NULL || !is_menu (line->key))
        continue;
      line->proposed = TRUE;
      line->rule = DOSSIER_RULE_POINTER;
    }
}

void
dossier_cleaner_find_title (GArray *lines, DossierReading *reading)
{
  DossierLine *title = choose_title (lines, find_start (lines));
  DossierLine *above;
  guint        index;

  if (title == NULL)
    return;

  index = title - dossier_lines_get (lines, 0);
  above = begun_above (lines, index);
  if (above != NULL)
    dossier_line_set_role (above, DOSSIER_BLOCK_TITLE, DOSSIER_RULE_TITLE);
  dossier_line_set_role (title, DOSSIER_BLOCK_TITLE, DOSSIER_RULE_TITLE);
  reading->title = above != NULL ? g_strconcat (above->key, " ", title->key, NULL) : g_strdup (title->key);
  propose_menus (lines, index);
  find_lead (lines, index);
}

/* Bytes up to and with the dash that ends a dateline, or 0. */
static gsize
find_dash (const char *words, gsize length)
{
  static const char *const dashes[] = { " — ", " – ", " - ", " -- ", "— " };
  gsize                    end = 0;

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      const char *dash = memmem (words, MIN (length, DATELINE_BYTES), dashes[i], strlen (dashes[i]));

      if (dash != NULL && (end == 0 || (gsize)(dash - words) + strlen (dashes[i]) < end))
        end = dash - words + strlen (dashes[i]);
    }
  if (end > 0)
    return end;

  /* The dash may be all that is left of the line. */
  if (length > DATELINE_BYTES)
    return 0;
  return (length > 4 && (memcmp (words + length - 3, "—", 3) == 0 || memcmp (words + length - 3, "–", 3) == 0)) || (length > 2 && words[length - 1] == '-') ? length : 0;
}

static gboolean
is_place (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " /", -1);
  guint n = 0;

  for (; words[n] != NULL; n++)
    if (!dossier_word_is_name (words[n]) && !(n > 0 && dossier_word_is_particle (words[n])))
      return FALSE;

  return n >= 1 && n <= 4;
}

/* "KYIV, Jan. 9 (Reuters)", "NEW YORK (AP)", "Paris, 6 January 2026". A place and a dash alone are
 * not enough: "NATO — the alliance — said". */
static gboolean
is_dateline (const char *text)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *bare = g_strdup (text);
  char            *open = strchr (bare, '(');
  gboolean         agency = open != NULL;
  DossierDateLine  date;
  GDate            never;

  g_date_clear (&never, 1);
  if (agency)
    {
      char *close = strchr (open, ')');

      if (close == NULL || close[1] != '\0' || close - open > 24)
        return FALSE;
      *open = '\0';
    }

  parts = g_strsplit (g_strstrip (bare), ",", 2);
  if (parts[0] == NULL || !is_place (g_strstrip (parts[0])))
    return FALSE;
  if (parts[1] == NULL)
    return agency;

  /* "Jan. 9" has no year; any will do to see that it is a date. */
  {
    g_autofree char *with_year = g_strconcat (parts[1], " 2000", NULL);

    return dossier_date_line_parse (parts[1], &never, &date) || dossier_date_line_parse (with_year, &never, &date) ||
           (agency && is_place (g_strstrip (parts[1])));
  }
}

static gsize
dateline_length (const DossierLine *line)
{
  gsize            end = find_dash (line->words, line->length);
  g_autofree char *text = g_strndup (line->words, end);
  gsize            n = strlen (text);

  while (n > 0 && (text[n - 1] == ' ' || text[n - 1] == '-'))
    n--;
  if (n >= 3 && (memcmp (text + n - 3, "—", 3) == 0 || memcmp (text + n - 3, "–", 3) == 0))
    n -= 3;
  text[n] = '\0';

  return end > 0 && is_dateline (g_strstrip (text)) ? end : 0;
}

gboolean
dossier_cleaner_is_place_and_date (const char *key, const GDate *today, DossierDateLine *date)
{
  g_auto (GStrv) parts = g_strsplit (key, ",", 2);

  return parts[0] != NULL && parts[1] != NULL && is_place (g_strstrip (parts[0])) &&
         dossier_date_line_parse (g_strstrip (parts[1]), today, date) && !date->relative && date->precision == DOSSIER_PRECISION_DAY;
}

gboolean
dossier_cleaner_find_dateline (GArray *lines)
{
  guint start = find_start (lines);

  /* The line above too: there it stands once it was cut off. */
  for (guint i = start > 0 ? start - 1 : 0; i <= start && i < lines->len; i++)
    {
      DossierLine *line = dossier_lines_get (lines, i);
      gsize        end = dossier_line_is_free (line) ? dateline_length (line) : 0;

      if (end == 0)
        continue;

      dossier_line_set_role (line, DOSSIER_BLOCK_DATELINE, DOSSIER_RULE_DATELINE);
      if (end < line->length)
        {
          DossierLine text = dossier_line_cut (line, end);

          g_array_insert_val (lines, i + 1, text);
          return TRUE;
        }
      return FALSE;
    }

  return FALSE;
}

/* The owner in "© 2018-2020 by Global Report. All rights reserved." */
static char *
owner_of (const char *key)
{
  const char      *p = key;
  g_autofree char *owner = NULL;
  g_auto (GStrv) words = NULL;
  guint n;

  while (*p != '\0' && !g_ascii_isdigit (*p))
    p++;
  while (g_ascii_isdigit (*p) || strchr (" -,.", *p) != NULL || g_str_has_prefix (p, "–"))
    {
      if (*p == '\0')
        return NULL;
      p = g_utf8_next_char (p);
    }
  if (g_str_has_prefix (p, "by "))
    p += 3;

  n = strcspn (p, "|,");
  owner = g_strndup (p, n);
  for (char *dot = strstr (owner, ". "); dot != NULL; dot = strstr (dot + 1, ". "))
    /* Not the full stop of an initial. */
    if (dot - owner >= 2 && g_ascii_isalnum (dot[-2]))
      {
        *dot = '\0';
        break;
      }
  if (strstr (owner, " All ") != NULL)
    *strstr (owner, " All ") = '\0';
  if (g_str_has_suffix (owner, "."))
    owner[strlen (owner) - 1] = '\0';

  words = g_strsplit (g_strstrip (owner), " ", -1);
  n = g_strv_length (words);
  return n >= 1 && n <= SITE_WORDS && g_unichar_isupper (g_utf8_get_char (owner)) ? g_steal_pointer (&owner) : NULL;
}

void
dossier_cleaner_find_site (GArray *lines, DossierReading *reading)
{
  for (guint i = 0; i < lines->len && reading->site == NULL; i++)
    {
      const DossierLine *line = dossier_lines_get (lines, i);

      if (line->rule == DOSSIER_RULE_LEGAL_TAIL && (g_str_has_prefix (line->key, "©") || g_ascii_strncasecmp (line->key, "Copyright", 9) == 0))
        reading->site = owner_of (line->key);
    }
}
