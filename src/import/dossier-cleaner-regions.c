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

#include "import/dossier-cleaner-rules.h"

#define MAX_GAIN 40
#define SHORT_COST 12
#define LIST_COST 12
/* Menus are bullets; whoever numbers wrote it himself. */
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

static int
weigh (const DossierLine *line)
{
  if (line->role == DOSSIER_BLOCK_FURNITURE)
    return -2;
  if (!dossier_line_is_free (line) && line->role != DOSSIER_BLOCK_LIST)
    return 0;
  if (is_teaser (line))
    return -SHORT_COST;
  if (line->prose || line->sentence)
    return MIN (line->n_words, MAX_GAIN);

  if (line->role == DOSSIER_BLOCK_LIST)
    return g_ascii_isdigit (line->words[0]) || line->words[0] == '(' ? -NUMBERED_COST : -LIST_COST;

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
      if (line->prose || (!dossier_line_is_free (line) && line->role != DOSSIER_BLOCK_LIST))
        prose += line->n_words;
    }

  return prose * 100 >= all * MOSTLY_PROSE;
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

  if (lines->len < MIN_LINES || is_mostly_prose (lines))
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
