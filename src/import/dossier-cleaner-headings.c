/* dossier-cleaner-headings.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists and quoted lines by their markers; headings by their place: a short line without final
 * punctuation that stands between two pieces of running text.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-cleaner-rules.h"

#define HEADING_WORDS 8

static gboolean
is_numbered (const DossierLine *line)
{
  return line->words[0] == '(' || g_ascii_isalnum (line->words[0]);
}

/* A hyphen also opens a line of dialogue and "12." a German date: neither makes a list alone. */
static gboolean
is_alone (GArray *lines, guint i, guint n_numbered)
{
  const DossierLine *line = dossier_lines_get (lines, i);
  char               sign = line->words[0];

  if (is_numbered (line))
    return n_numbered < 2;
  if (sign != '-' && sign != '*')
    return FALSE;

  return !((i > 0 && dossier_lines_get (lines, i - 1)->words[0] == sign) ||
           (i + 1 < lines->len && dossier_lines_get (lines, i + 1)->words[0] == sign));
}

void
dossier_cleaner_find_lists (GArray *lines)
{
  guint  n_numbered = 0;
  guint8 level;

  for (guint i = 0; i < lines->len; i++)
    {
      const DossierLine *line = dossier_lines_get (lines, i);

      n_numbered += is_numbered (line) && dossier_line_marker (line->words, line->length, &level) > 0;
    }

  for (guint i = 0; i < lines->len; i++)
    {
      DossierLine *line = dossier_lines_get (lines, i);

      if (!dossier_line_is_free (line))
        continue;
      if (line->words[0] == '>' && line->length > 1)
        dossier_line_set_role (line, DOSSIER_BLOCK_QUOTE, DOSSIER_RULE_QUOTE_MARKER);
      else if (dossier_line_marker (line->words, line->length, &level) > 0 && !is_alone (lines, i, n_numbered))
        {
          dossier_line_set_role (line, DOSSIER_BLOCK_LIST, DOSSIER_RULE_LIST_MARKER);
          line->level = level;
        }
    }
}

static gboolean
is_running (const DossierLine *line)
{
  return (line->prose && dossier_line_is_free (line)) || line->role == DOSSIER_BLOCK_LIST || line->role == DOSSIER_BLOCK_QUOTE || line->role == DOSSIER_BLOCK_DATELINE;
}

static gboolean
has_running_before (GArray *lines, guint i)
{
  while (i > 0 && dossier_line_is_aside (dossier_lines_get (lines, i - 1)))
    i--;
  if (i == 0)
    return TRUE;

  return is_running (dossier_lines_get (lines, i - 1)) || !dossier_line_is_free (dossier_lines_get (lines, i - 1)) ||
         dossier_lines_get (lines, i - 1)->sentence;
}

static gboolean
has_running_after (GArray *lines, guint i)
{
  for (i++; i < lines->len && dossier_line_is_aside (dossier_lines_get (lines, i));)
    i++;

  return i < lines->len && is_running (dossier_lines_get (lines, i));
}

static gboolean
looks_like_heading (const DossierLine *line)
{
  gunichar first = g_utf8_get_char (line->words);

  if (line->prose || line->sentence || line->key == NULL || line->n_words < 1 || line->n_words > HEADING_WORDS)
    return FALSE;
  if (g_str_has_suffix (line->key, ",") || g_str_has_suffix (line->key, "-") || g_str_has_suffix (line->key, "—"))
    return FALSE;

  /* Letters that know no case begin a heading too. */
  return g_unichar_isdigit (first) || (g_unichar_isalpha (first) && !g_unichar_islower (first)) || first == 0x2018 || first == 0xBF;
}

void
dossier_cleaner_find_headings (GArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      DossierLine *line = dossier_lines_get (lines, i);

      if (dossier_line_is_free (line) && looks_like_heading (line) && has_running_before (lines, i) && has_running_after (lines, i))
        {
          dossier_line_set_role (line, DOSSIER_BLOCK_HEADING, DOSSIER_RULE_HEADING);
          line->level = 1;
        }
    }
}
