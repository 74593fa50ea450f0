/* dossier-html-byline-lines.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bylines that no markup tells: lines as a reader sees them, whatever elements they are made of.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-html-byline.h"

#define MAX_LINE 200
#define MAX_LINES 1000
/* Nodes behind the headline in which a line that begins with "By" is believed. */
#define REACH_NODES 120

/* Believed near the headline. */
static const char *const starts[] = { "by ", "von ", "par ", "por ", "di ", "av ", "door ", "przez " };
/* Believed anywhere; behind these one word is a name too when they stand near the headline. */
static const char *const labels[] = { "written by ", "words by ", "reported by ", "story by ", "posted by ", "published by ", "author: ", "authors: ", "words: ", "autor: ", "autorin: ", "autoren: ", "text: ", "geschrieben von ", "veröffentlicht von ", "verfasst von ", "ein artikel von ", "ein beitrag von ", "ein kommentar von ", "interview: ", "auteur : ", "auteur: ", "texto: ", "tekst: ", "autore: " };

/* One line of the page: the words between two places where a browser begins a new one. */
typedef struct
{
  DossierHtmlTree *tree;
  guint            at;    /* next node */
  guint            start; /* first text of the line */
  GString         *words;
} Lines;

static guint
block_around (DossierHtmlTree *tree, guint i)
{
  for (i = tree->nodes[i].parent; i > 0 && !dossier_html_tag_is_block (tree->nodes[i].tag); i = tree->nodes[i].parent)
    continue;

  return i;
}

static gboolean
next_line (Lines *lines)
{
  guint block = 0;

  g_string_truncate (lines->words, 0);
  for (; lines->at < lines->tree->n_nodes; lines->at++)
    {
      const DossierHtmlNode *node = &lines->tree->nodes[lines->at];

      if (node->hidden)
        lines->at = node->end - 1;
      else if (node->text != NULL && node->n_chars > 0)
        {
          g_autofree char *words = NULL;

          if (lines->words->len > 0 && block_around (lines->tree, lines->at) != block)
            return TRUE;
          if (lines->words->len == 0)
            lines->start = lines->at;
          block = block_around (lines->tree, lines->at);
          words = dossier_html_tree_words (lines->tree, lines->at, MAX_LINE);
          if (lines->words->len > 0 && lines->words->len < MAX_LINE)
            g_string_append_c (lines->words, ' ');
          if (lines->words->len < MAX_LINE)
            g_string_append (lines->words, words);
        }
      else if (node->tag == GUMBO_TAG_BR && lines->words->len > 0)
        return TRUE;
    }

  return lines->words->len > 0;
}

/* "Jane Doe", "Erika von Muster": each of its two to five words with a capital. */
static gboolean
is_plain_name (const char *name)
{
  g_auto (GStrv) words = g_strsplit (name, " ", -1);
  guint n = g_strv_length (words);

  if (n < 2 || n > 5)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!g_unichar_isupper (g_utf8_get_char (words[i])) && !(i > 0 && i + 1 < n && strlen (words[i]) <= 3))
      return FALSE;

  return TRUE;
}

static gboolean
begins_with (const char *small, const char *const *words, guint n)
{
  for (guint i = 0; i < n; i++)
    if (g_str_has_prefix (small, words[i]))
      return TRUE;

  return FALSE;
}

/* "Author:" and nothing else: the name is the next line. */
static gboolean
is_bare_label (const char *small)
{
  g_autofree char *spaced = g_strconcat (small, " ", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (spaced, labels[i]) && strchr (labels[i], ':') != NULL)
      return TRUE;

  return FALSE;
}

static guint
find_headline (DossierHtmlTree *tree, const char *title)
{
  for (guint i = 1; title != NULL && i < tree->n_nodes; i++)
    if (tree->nodes[i].tag >= GUMBO_TAG_H1 && tree->nodes[i].tag <= GUMBO_TAG_H3 && !tree->nodes[i].hidden)
      {
        g_autofree char *words = dossier_html_tree_words (tree, i, strlen (title) + 16);

        if (g_str_equal (words, title))
          return i;
      }

  return 0;
}

static char *
name_of_line (Lines *lines, gboolean labelled, gboolean near, const char *site)
{
  const char      *words = lines->words->str + strspn (lines->words->str, "|-/ ");
  g_autofree char *small = g_utf8_strdown (words, -1);
  gboolean         long_label = begins_with (small, labels, G_N_ELEMENTS (labels));
  g_autofree char *name = NULL;

  if (lines->words->len >= MAX_LINE || !(labelled || long_label || (near && begins_with (small, starts, G_N_ELEMENTS (starts)))))
    return NULL;

  name = dossier_html_byline_clean (words, site);
  if (name == NULL || !(is_plain_name (name) || (near && long_label && strchr (name, ' ') == NULL)))
    return NULL;
  return !near && dossier_html_byline_is_elsewhere (lines->tree, lines->start) ? NULL : g_steal_pointer (&name);
}

char *
dossier_html_byline_find_line (DossierHtmlTree *tree, const char *title, const char *site)
{
  guint    headline = find_headline (tree, title);
  Lines    lines = { .tree = tree, .at = headline, .words = g_string_new (NULL) };
  gboolean labelled = FALSE;
  char    *name = NULL;

  for (guint n = 0; n < MAX_LINES && name == NULL && next_line (&lines); n++)
    {
      gboolean         near = headline > 0 && lines.start < headline + REACH_NODES;
      g_autofree char *small = NULL;

      name = name_of_line (&lines, labelled, near, site);
      small = g_utf8_strdown (lines.words->str, -1);
      labelled = is_bare_label (small);
    }

  g_string_free (lines.words, TRUE);
  return name;
}
