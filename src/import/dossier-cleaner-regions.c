/* dossier-cleaner-regions.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where in a page that was copied whole the article stands: the run of lines with the largest sum,
 * prose counting by its words and short lines against it (Kadane's algorithm). It cannot tell a
 * menu from a list that an author wrote, so what lies outside is only proposed.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-cleaner-rules.h"

#define MAX_GAIN 40
#define SHORT_COST 12
#define LIST_COST 12
/* Items of a menu are short. */
#define ITEM_COST 3
#define ITEM_WORDS 6
#define MENU_WORDS 3
#define MENU_LINES 8
#define NUMBERED_COST 3
/* In fewer lines nobody needs help to see what is article. */
#define MIN_LINES 8
#define TEASER_WORDS 25
/* Nothing is proposed when this share of the words outside the furniture is prose, in percent. */
#define MOSTLY_PROSE 92

/* The beginning of another article: cut off in the middle. */
static gboolean
is_teaser (const DossierLine *line)
{
  return line->key != NULL && line->n_words < TEASER_WORDS &&
         (g_str_has_suffix (line->key, "...") || g_str_has_suffix (line->key, "…") || g_str_has_suffix (line->key, "[…]") || g_str_has_suffix (line->key, "[...]"));
}

/* Words without any sign between them. */
static gboolean
is_cloud (const DossierLine *line)
{
  static const char signs[] = ",.;:!?";

  for (gsize i = 0; i < line->length; i++)
    if (line->words[i] != '\0' && strchr (signs, line->words[i]) != NULL)
      return FALSE;

  return line->prose && !line->sentence;
}

/* Whoever numbers or gives addresses wrote it himself; menus do neither. */
static gboolean
is_authors_list (const DossierLine *line)
{
  if (line->role == DOSSIER_BLOCK_LIST)
    return g_ascii_isdigit (line->words[0]) || line->words[0] == '(';

  return g_str_has_prefix (line->words, "http://") || g_str_has_prefix (line->words, "https://");
}

static int
weigh (const DossierLine *line)
{
  if (line->role == DOSSIER_BLOCK_FURNITURE)
    return -2;
  if (line->proposed)
    return line->rule == DOSSIER_RULE_POINTER ? -ITEM_COST : -SHORT_COST;
  if (!dossier_line_is_free (line) && line->role != DOSSIER_BLOCK_LIST)
    return 0;
  if (is_teaser (line))
    return -SHORT_COST;
  if (is_cloud (line))
    return -SHORT_COST;
  if (line->prose || line->sentence)
    return MIN (line->n_words, MAX_GAIN);

  if (is_authors_list (line))
    return line->role == DOSSIER_BLOCK_LIST ? -NUMBERED_COST : 0;
  if (line->role == DOSSIER_BLOCK_LIST)
    return line->n_words >= ITEM_WORDS ? -ITEM_COST : -LIST_COST;

  return -SHORT_COST;
}

void
dossier_cleaner_find_region (GArray *lines, guint *from, guint *to)
{
  gint64 sum = 0, best = 0;
  guint  start = 0;

  *from = 0;
  *to = lines->len;
  for (guint i = 0; i < lines->len; i++)
    {
      sum += weigh (dossier_lines_get (lines, i));
      if (sum <= 0)
        {
          sum = 0;
          start = i + 1;
        }
      else if (sum > best)
        {
          best = sum;
          *from = start;
          *to = i + 1;
        }
    }
  while (*to > *from && *to < lines->len && is_authors_list (dossier_lines_get (lines, *to)))
    (*to)++;
}

static gboolean
is_mostly_prose (GArray *lines)
{
  guint64 prose = 0, all = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const DossierLine *line = dossier_lines_get (lines, i);

      if (dossier_line_is_aside (line))
        continue;
      all += line->n_words;
      if (line->prose || (!line->proposed && !dossier_line_is_free (line) && line->role != DOSSIER_BLOCK_LIST))
        prose += line->n_words;
    }

  return prose * 100 >= all * MOSTLY_PROSE;
}

/* A page that was copied whole brings some of its listed phrases or a menu along. */
static gboolean
has_page_around (GArray *lines)
{
  guint n_short = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const DossierLine *line = dossier_lines_get (lines, i);

      if (line->role == DOSSIER_BLOCK_FURNITURE)
        return TRUE;
      n_short = line->n_words <= MENU_WORDS && !line->sentence ? n_short + 1 : 0;
      if (n_short == MENU_LINES)
        return TRUE;
    }

  return FALSE;
}

static gboolean
may_be_proposed (const DossierLine *line)
{
  return dossier_line_is_free (line) || line->role == DOSSIER_BLOCK_LIST || line->role == DOSSIER_BLOCK_HEADING;
}

void
dossier_cleaner_propose_outside (GArray *lines)
{
  guint from, to;

  if (lines->len < MIN_LINES || is_mostly_prose (lines) || !has_page_around (lines))
    return;

  dossier_cleaner_find_region (lines, &from, &to);
  for (guint i = from; i < to; i++)
    if (dossier_lines_get (lines, i)->role == DOSSIER_BLOCK_TITLE)
      from = i;
  for (guint i = 0; i < lines->len; i++)
    {
      DossierLine *line = dossier_lines_get (lines, i);

      if ((i < from || i >= to) && may_be_proposed (line))
        {
          line->proposed = TRUE;
          line->rule = DOSSIER_RULE_OUTSIDE_REGION;
        }
    }
}
