/* dossier-html-pruning.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is no article: first what holds for every page, then, once the article is found, the lists of
 * links, boxes and bars inside it.
 */

#include "config.h"

#include <string.h>

#include "import/dossier-html-article.h"
#include "import/dossier-html-hints.h"

#define MANY_COMMAS 10
#define MIN_TITLED_CHARS 200

static gboolean
has_unseen_style (const char *style)
{
  const char *display = style != NULL ? strstr (style, "display") : NULL;

  if (display == NULL)
    return FALSE;
  display += strlen ("display");
  display += strspn (display, " :");
  return g_str_has_prefix (display, "none");
}

static gboolean
has_service_role (const char *role)
{
  static const char *const roles[] = { "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog", "search", "toolbar", "contentinfo" };

  for (guint i = 0; role != NULL && i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (role, roles[i]))
      return TRUE;

  return FALSE;
}

/* What opens over a word when the mouse is on it stands inside an element of the same name that
 * holds the word too. */
static gboolean
pops_up (DossierHtmlTree *tree, guint i)
{
  static const char *const names[] = { "tooltip", "popover", "rollover", "flyout", "hovercard" };
  const DossierHtmlNode   *node = &tree->nodes[i], *parent = &tree->nodes[node->parent];

  if (node->tag == GUMBO_TAG_A || node->hints == NULL || parent->hints == NULL)
    return FALSE;
  for (guint n = 0; n < G_N_ELEMENTS (names); n++)
    if (strstr (node->hints, names[n]) != NULL && strstr (parent->hints, names[n]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_unseen (DossierHtmlTree *tree, guint i)
{
  const DossierHtmlNode *node = &tree->nodes[i];
  const char            *aria;

  if (DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_HEAD, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_SVG, GUMBO_TAG_NAV, GUMBO_TAG_SELECT, GUMBO_TAG_BUTTON, GUMBO_TAG_OBJECT, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO, GUMBO_TAG_CANVAS, GUMBO_TAG_DATALIST, GUMBO_TAG_MENU, GUMBO_TAG_TITLE, GUMBO_TAG_RT, GUMBO_TAG_RP))
    return TRUE;
  if (node->n_attributes == 0 || node->tag == GUMBO_TAG_BODY || node->tag == GUMBO_TAG_HTML)
    return FALSE;

  aria = dossier_html_tree_attribute (tree, i, "aria-hidden");
  return dossier_html_tree_attribute (tree, i, "hidden") != NULL || (aria != NULL && g_str_equal (aria, "true")) ||
         pops_up (tree, i) || has_unseen_style (dossier_html_tree_attribute (tree, i, "style")) || has_service_role (dossier_html_tree_attribute (tree, i, "role"));
}

void
dossier_html_article_hide (DossierHtmlTree *tree)
{
  for (guint i = 1; i < tree->n_nodes; i++)
    if (tree->nodes[i].text == NULL)
      tree->nodes[i].hidden = is_unseen (tree, i);
}

/* Counts of what is inside an element, without what is gone already. */
typedef struct
{
  guint paragraphs;
  guint items;
  guint headings_chars;
  guint list_chars;
  guint inputs;
} Content;

static Content
count_content (DossierHtmlTree *tree, guint i)
{
  Content content = { 0 };

  for (guint c = i + 1; c < tree->nodes[i].end; c++)
    {
      const DossierHtmlNode *node = &tree->nodes[c];

      if (node->hidden || node->pruned)
        {
          c = node->end - 1;
          continue;
        }
      content.paragraphs += node->tag == GUMBO_TAG_P;
      content.items += node->tag == GUMBO_TAG_LI;
      content.inputs += node->tag == GUMBO_TAG_INPUT;
      if (DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6))
        content.headings_chars += node->n_chars;
      if (node->tag == GUMBO_TAG_LI)
        content.list_chars += node->n_chars;
    }

  return content;
}

gboolean
dossier_html_article_holds_quotation (DossierHtmlTree *tree, guint i)
{
  for (guint c = i + 1; c < tree->nodes[i].end; c++)
    if (tree->nodes[c].tag == GUMBO_TAG_BLOCKQUOTE && tree->nodes[c].n_chars * 2 > tree->nodes[i].n_chars)
      return TRUE;

  return FALSE;
}

static gboolean
is_box (DossierHtmlTree *tree, guint i)
{
  const DossierHtmlNode *node = &tree->nodes[i];
  gboolean               list = DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_UL, GUMBO_TAG_OL);
  int                    weight = dossier_html_hints_weight (node->hints);
  float                  density = node->n_chars > 0 ? (float)node->n_link_chars / node->n_chars : 0;
  Content                content;

  if (!list && !DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_TABLE, GUMBO_TAG_FORM, GUMBO_TAG_FIELDSET, GUMBO_TAG_DL))
    return FALSE;
  if (node->n_chars == 0)
    return FALSE;
  if (node->n_commas >= MANY_COMMAS && density < 0.5)
    return FALSE;

  content = count_content (tree, i);
  list = list || content.list_chars * 10 > node->n_chars * 9;
  if (weight < 0 && !list)
    return !dossier_html_article_holds_quotation (tree, i);
  if (!list && content.items > content.paragraphs + 3 && density > 0.1)
    return TRUE;

  return density > (weight > 0 ? 0.5 : list ? 0.6
                                            : 0.3);
}

static gboolean
is_furniture (DossierHtmlTree *tree, guint i)
{
  const DossierHtmlNode *node = &tree->nodes[i];

  if (DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER))
    return TRUE;
  if (node->hints != NULL && strstr (node->hints, "breadcrumb") != NULL)
    return TRUE;
  if (DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_P, GUMBO_TAG_BODY, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4))
    return FALSE;

  return dossier_html_hints_are_furniture (node->hints) && !dossier_html_article_holds_quotation (tree, i);
}

/* An element with more than half of the part's words is the article, whatever it is called. */
static gboolean
is_most_of (const DossierHtmlNode *node, const DossierHtmlNode *part)
{
  return node->n_chars * 2 > part->n_chars;
}

/* The article element that the page's headline stands in, if it also holds text; 0 for none. */
static guint
find_titled_article (DossierHtmlTree *tree)
{
  for (guint i = 1; i < tree->n_nodes; i++)
    if (tree->nodes[i].tag == GUMBO_TAG_H1 && tree->nodes[i].n_chars > 0 && !tree->nodes[i].hidden)
      {
        guint at = i;

        while (at > 0 && tree->nodes[at].tag != GUMBO_TAG_ARTICLE)
          at = tree->nodes[at].parent;
        return tree->nodes[at].n_paragraph_chars >= MIN_TITLED_CHARS ? at : 0;
      }

  return 0;
}

/* An article element of its own beside the titled one. */
static gboolean
is_other_article (DossierHtmlTree *tree, guint i, guint titled)
{
  return titled != 0 && tree->nodes[i].tag == GUMBO_TAG_ARTICLE && (i >= tree->nodes[titled].end || tree->nodes[i].end <= titled);
}

static void
prune_part (DossierHtmlTree *tree, guint part, guint titled)
{
  for (guint i = part + 1; i < tree->nodes[part].end; i++)
    {
      DossierHtmlNode *node = &tree->nodes[i];

      if (node->text != NULL)
        continue;
      if (is_other_article (tree, i, titled))
        node->pruned = TRUE;
      else if (!node->hidden && !node->pruned && !is_most_of (node, &tree->nodes[part]))
        node->pruned = is_furniture (tree, i) || is_box (tree, i);
      if (node->hidden || node->pruned)
        i = node->end - 1;
    }
}

void
dossier_html_article_prune (DossierHtmlTree *tree, GArray *parts)
{
  guint titled = find_titled_article (tree);

  for (guint i = 0; i < parts->len; i++)
    prune_part (tree, g_array_index (parts, guint, i), titled);
}
