/* dossier-html-lead.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A lead is believed when its element is called so, or when the page describes itself by its words.
 */

#include "config.h"

#include "import/dossier-html-lead.h"

#include <string.h>

#include "import/dossier-html-hints.h"

#define MIN_LEAD 40
#define MAX_LEAD 1000
#define MAX_TITLE 1000
/* Letters and digits that must be the same for two texts to be one; descriptions are cut short. */
#define SAME_CHARS 40
#define LEAST_SAME_CHARS 25
#define WHOLE G_MAXUINT

static const char *
skip_signs (const char *p)
{
  while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

/* Same letters and digits, for the first `most` of them; unless that is WHOLE, `b` may end before. */
static gboolean
begins_alike (const char *a, const char *b, guint most)
{
  for (guint n = 0; n < most; n++)
    {
      a = skip_signs (a);
      b = skip_signs (b);
      if (*b == '\0')
        return *a == '\0' || (most != WHOLE && n >= LEAST_SAME_CHARS);
      if (*a == '\0')
        return FALSE;
      if (g_unichar_tolower (g_utf8_get_char (a)) != g_unichar_tolower (g_utf8_get_char (b)))
        return FALSE;
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }

  return TRUE;
}

static const char *
find_description (DossierHtmlTree *tree)
{
  static const char *const names[] = { "og:description", "description", "twitter:description" };

  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    for (guint i = 1; i < tree->n_nodes; i++)
      if (tree->nodes[i].tag == GUMBO_TAG_META)
        {
          const char *name = dossier_html_tree_attribute (tree, i, "property");

          if (name == NULL)
            name = dossier_html_tree_attribute (tree, i, "name");
          if (name != NULL && g_ascii_strcasecmp (name, names[n]) == 0)
            return dossier_html_tree_attribute (tree, i, "content");
        }

  return NULL;
}

/* First node behind the headline, the last one that stands before the article; 0 for none. */
static guint
behind_headline (DossierHtmlTree *tree, const char *title, guint before)
{
  guint behind = 0;

  for (guint i = 1; i < before && title != NULL; i++)
    {
      const DossierHtmlNode *node = &tree->nodes[i];
      g_autofree char       *words = NULL;

      if (node->hidden)
        i = node->end - 1;
      else if (DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3) && node->n_chars > 0 && node->n_chars < MAX_TITLE)
        {
          words = dossier_html_tree_words (tree, i, MAX_TITLE);
          if (begins_alike (words, title, WHOLE))
            behind = node->end;
        }
    }

  return behind;
}

static gboolean
is_one_paragraph (DossierHtmlTree *tree, guint i)
{
  const DossierHtmlNode *node = &tree->nodes[i];

  if (node->text != NULL || !dossier_html_tag_is_block (node->tag) || node->n_chars < MIN_LEAD || node->n_chars > MAX_LEAD || node->n_link_chars * 2 > node->n_chars)
    return FALSE;
  for (guint c = i + 1; c < node->end; c++)
    if (tree->nodes[c].text == NULL && dossier_html_tag_is_block (tree->nodes[c].tag))
      return FALSE;

  return TRUE;
}

static gboolean
is_lead (DossierHtmlTree *tree, guint i, const char *description)
{
  const char      *itemprop = dossier_html_tree_attribute (tree, i, "itemprop");
  const char      *hints = tree->nodes[i].hints != NULL ? tree->nodes[i].hints : tree->nodes[tree->nodes[i].parent].hints;
  g_autofree char *words = NULL;

  if ((itemprop != NULL && g_str_equal (itemprop, "description")) || dossier_html_hints_are_lead (hints))
    return TRUE;
  if (description == NULL || strlen (description) < MIN_LEAD)
    return FALSE;

  words = dossier_html_tree_words (tree, i, MAX_LEAD * 4);
  return begins_alike (words, description, SAME_CHARS);
}

void
dossier_html_lead_add (DossierHtmlTree *tree, const char *title, GArray *parts)
{
  const char *description = find_description (tree);
  guint       before = parts->len > 0 ? g_array_index (parts, guint, 0) : 0;
  guint       from = behind_headline (tree, title, before);

  for (guint i = from; from > 0 && i < before; i++)
    if (tree->nodes[i].hidden)
      i = tree->nodes[i].end - 1;
    else if (is_one_paragraph (tree, i) && is_lead (tree, i, description))
      {
        tree->nodes[i].lead = TRUE;
        tree->nodes[i].pruned = FALSE;
        g_array_prepend_val (parts, i);
        return;
      }
}
