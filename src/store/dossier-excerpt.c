/* dossier-excerpt.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-excerpt.h"

#include <string.h>

#define BEFORE 60 /* code points of the line shown before the words */
#define AFTER 140

/* The cells of a table in one line of prose. Takes and answers a string. */
static char *
join_cells (char *line)
{
  g_auto (GStrv) cells = NULL;
  g_autoptr (GString) joined = NULL;

  if (strchr (line, '\t') == NULL)
    return line;

  cells = g_strsplit (line, "\t", -1);
  joined = g_string_new (cells[0]);
  for (guint i = 1; cells[i] != NULL; i++)
    g_string_append_printf (joined, " · %s", cells[i]);
  g_free (line);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* The last code points of the line before `start`, from the beginning of a word. */
static char *
dup_before (DossierDocument *document, guint32 start)
{
  guint32          from = start > BEFORE ? start - BEFORE : 0;
  g_autofree char *text = dossier_document_dup_words (document, from, start);
  const char      *line = strrchr (text, '\n');
  const char      *begin = line != NULL ? line + 1 : text;
  const char      *space;

  if (line != NULL || from == 0)
    return g_strdup (begin);

  space = strchr (begin, ' ');
  return g_strconcat ("…", space != NULL ? space + 1 : begin, NULL);
}

static char *
dup_after (DossierDocument *document, guint32 end)
{
  g_autofree char *text = dossier_document_dup_words (document, end, end + AFTER);
  gboolean         cut = end + AFTER < dossier_document_get_n_chars (document);
  char            *line = strchr (text, '\n');
  char            *space;

  if (line != NULL)
    {
      *line = '\0';
      return g_steal_pointer (&text);
    }

  space = cut ? strrchr (text, ' ') : NULL;
  if (space != NULL)
    *space = '\0';
  return cut ? g_strconcat (text, "…", NULL) : g_steal_pointer (&text);
}

DossierPassage *
dossier_excerpt_new (DossierDocument *document, guint32 start, guint32 end)
{
  g_autofree char *words = dossier_document_dup_words (document, start, end);

  g_strdelimit (words, "\n", ' ');
  return dossier_excerpt_new_with_words (document, start, end, words);
}

DossierPassage *
dossier_excerpt_new_with_words (DossierDocument *document, guint32 start, guint32 end, const char *words)
{
  g_autofree char *title = dossier_document_dup_display_title (document);
  g_autofree char *before = join_cells (dup_before (document, start));
  g_autofree char *inside = join_cells (g_strdup (words));
  g_autofree char *after = join_cells (dup_after (document, end));

  return dossier_passage_new (&(DossierPassageFields){
    .document = dossier_document_get_id (document),
    .title = title,
    .published = dossier_document_get_published (document),
    .start = start,
    .end = end,
    .before = before,
    .words = inside,
    .after = after,
  });
}
