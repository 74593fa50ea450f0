/* dossier-html-article.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three rounds, each more lenient, until enough text is found: without the parts whose names speak
 * against them, with them, and at last the whole page.
 */

#include "config.h"

#include "import/dossier-html-article.h"

#include <math.h>
#include <string.h>

#include "import/dossier-html-hints.h"

#define MIN_PARAGRAPH 25
#define ENOUGH_CHARS 350
#define MIN_GAIN 200
#define LEVELS 5
#define NAME_POINTS 25
#define MAX_CANDIDATES 5
#define SIBLING_CHARS 80

typedef struct
{
  DossierHtmlTree *tree;
  gboolean         strict; /* names of elements count */
  guint            best[MAX_CANDIDATES];
  guint            n_best;
} Search;

static float
link_density (const DossierHtmlNode *node)
{
  return node->n_chars > 0 ? (float)node->n_link_chars / node->n_chars : 0;
}

static float
start_score (Search *search, const DossierHtmlNode *node)
{
  float score = 0;

  if (DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_DIV, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN))
    score = 5;
  else if (DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_PRE, GUMBO_TAG_TD, GUMBO_TAG_BLOCKQUOTE))
    score = 3;
  else if (DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_ADDRESS, GUMBO_TAG_OL, GUMBO_TAG_UL, GUMBO_TAG_DL, GUMBO_TAG_DD, GUMBO_TAG_DT, GUMBO_TAG_LI, GUMBO_TAG_FORM))
    score = -3;
  else if (DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_TH))
    score = -5;

  if (search->strict)
    score += NAME_POINTS * dossier_html_hints_weight (node->hints);
  return score;
}

/* NAN means not scored yet. */
static void
add_points (Search *search, guint i, float points)
{
  DossierHtmlNode *node = &search->tree->nodes[i];

  if (isnan (node->score))
    node->score = start_score (search, node);
  node->score += points;
}

/* `from` is the element that holds the paragraph. */
static void
spread (Search *search, guint from, guint n_chars, guint n_commas)
{
  float points = 2 + n_commas + MIN (n_chars / 100, 3);
  guint at = from;

  for (guint level = 0; level < LEVELS && at > 0; level++, at = search->tree->nodes[at].parent)
    add_points (search, at, level == 0 ? points : level == 1 ? points / 2
                                                             : points / (level * 3));
}

static gboolean
has_block_inside (DossierHtmlTree *tree, guint i)
{
  for (guint c = i + 1; c < tree->nodes[i].end; c++)
    if (tree->nodes[c].text == NULL && !tree->nodes[c].hidden && dossier_html_tag_is_block (tree->nodes[c].tag))
      return TRUE;

  return FALSE;
}

/* Words that stand right in an element beside its blocks. */
static void
score_loose_words (Search *search, guint i)
{
  DossierHtmlTree *tree = search->tree;
  guint            n_chars = 0, n_commas = 0;

  DOSSIER_HTML_FOREACH_CHILD (tree, i, c)
  {
    const DossierHtmlNode *child = &tree->nodes[c];

    if (child->hidden || child->pruned || (child->text == NULL && dossier_html_tag_is_block (child->tag)))
      continue;
    n_chars += child->n_chars - child->n_link_chars;
    n_commas += child->n_commas;
  }
  if (n_chars >= MIN_PARAGRAPH)
    spread (search, i, n_chars, n_commas);
}

static void
score_node (Search *search, guint i)
{
  DossierHtmlTree *tree = search->tree;
  DossierHtmlNode *node = &tree->nodes[i];
  gboolean         paragraph = DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_P, GUMBO_TAG_PRE);

  if (node->n_chars < MIN_PARAGRAPH)
    return;
  if (!paragraph && !DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_DIV, GUMBO_TAG_SECTION, GUMBO_TAG_TD, GUMBO_TAG_ARTICLE, GUMBO_TAG_BODY, GUMBO_TAG_MAIN, GUMBO_TAG_CENTER))
    return;

  if (paragraph || !has_block_inside (tree, i))
    spread (search, node->parent, node->n_chars, node->n_commas);
  else
    score_loose_words (search, i);
}

static void
keep_best (Search *search, guint i)
{
  DossierHtmlNode *nodes = search->tree->nodes;
  guint            at = search->n_best;

  while (at > 0 && nodes[search->best[at - 1]].score < nodes[i].score)
    at--;
  if (at == MAX_CANDIDATES)
    return;
  search->n_best = MIN (search->n_best + 1, MAX_CANDIDATES);
  memmove (&search->best[at + 1], &search->best[at], (search->n_best - at - 1) * sizeof (guint));
  search->best[at] = i;
}

static void
score_all (Search *search)
{
  DossierHtmlTree *tree = search->tree;

  for (guint i = 0; i < tree->n_nodes; i++)
    tree->nodes[i].score = NAN;
  for (guint i = 1; i < tree->n_nodes; i++)
    if (tree->nodes[i].hidden || tree->nodes[i].pruned)
      i = tree->nodes[i].end - 1;
    else
      score_node (search, i);

  search->n_best = 0;
  for (guint i = 1; i < tree->n_nodes; i++)
    if (!isnan (tree->nodes[i].score))
      {
        tree->nodes[i].score *= 1 - link_density (&tree->nodes[i]);
        if (search->strict && dossier_html_hints_are_body (tree->nodes[i].hints))
          tree->nodes[i].score *= 1.5;
        keep_best (search, i);
      }
}

static gboolean
is_inside (DossierHtmlTree *tree, guint i, guint of)
{
  return i > of && i < tree->nodes[of].end;
}

/* Whether the parent of article `i` holds more articles, while the page's headline is in this one. */
static gboolean
is_one_of_several (DossierHtmlTree *tree, guint i)
{
  gboolean titled = FALSE, others = FALSE;

  if (tree->nodes[i].tag != GUMBO_TAG_ARTICLE)
    return FALSE;
  for (guint c = i + 1; c < tree->nodes[i].end && !titled; c++)
    titled = tree->nodes[c].tag == GUMBO_TAG_H1;
  DOSSIER_HTML_FOREACH_CHILD (tree, tree->nodes[i].parent, c)
  {
    others = others || (c != i && tree->nodes[c].tag == GUMBO_TAG_ARTICLE);
  }

  return titled && others;
}

/* The element around `i` that may be the article too, or 0. */
static guint
step_out (Search *search, guint i)
{
  guint parent = search->tree->nodes[i].parent;

  return search->tree->nodes[parent].tag == GUMBO_TAG_BODY || is_one_of_several (search->tree, i) ? 0 : parent;
}

/* Several candidates of nearly the same worth: what is around three of them. */
static guint
common_ancestor (Search *search)
{
  DossierHtmlNode *nodes = search->tree->nodes;
  guint            top = search->best[0];

  for (guint at = step_out (search, top); at > 0; at = step_out (search, at))
    {
      guint n = 0;

      for (guint j = 1; j < search->n_best; j++)
        n += nodes[search->best[j]].score >= nodes[top].score * 0.75 && is_inside (search->tree, search->best[j], at) && !is_inside (search->tree, top, search->best[j]);
      if (n >= 3)
        return at;
    }

  return top;
}

/* Upwards while the surroundings are worth more. */
static guint
climb (Search *search, guint top)
{
  DossierHtmlNode *nodes = search->tree->nodes;
  float            last = nodes[top].score, least = last / 3;

  for (guint at = step_out (search, top); at > 0; at = step_out (search, at))
    {
      if (isnan (nodes[at].score))
        continue;
      if (nodes[at].score < least)
        break;
      if (nodes[at].score > last)
        {
          top = at;
          break;
        }
      last = nodes[at].score;
    }

  return top;
}

/* Upwards as long as that adds mostly running text: an article in several pieces. */
static guint
widen (Search *search, guint top)
{
  DossierHtmlNode *nodes = search->tree->nodes;

  for (guint at = step_out (search, top); at > 0; at = step_out (search, at))
    {
      guint prose = nodes[at].n_paragraph_chars - nodes[top].n_paragraph_chars;
      guint all = nodes[at].n_chars - nodes[top].n_chars;

      if (prose > MIN (MIN_GAIN, nodes[top].n_paragraph_chars / 4) && prose * 4 > nodes[top].n_paragraph_chars && prose * 10 > all * 7)
        top = at;
    }

  return top;
}

/* A page whose text stands in many equal pieces has no best one: what is around most of its text. */
static guint
gather (Search *search, guint top)
{
  DossierHtmlNode *nodes = search->tree->nodes;
  guint            prose = nodes[0].n_paragraph_chars, all = nodes[0].n_chars - nodes[0].n_link_chars;

  if (nodes[top].n_paragraph_chars * 10 > prose * 3 || (nodes[top].n_chars - nodes[top].n_link_chars) * 10 > all * 3)
    return top;
  for (guint i = 1; i < search->tree->n_nodes; i++)
    if (nodes[i].hidden || nodes[i].pruned)
      i = nodes[i].end - 1;
    else if (nodes[i].text == NULL && nodes[i].n_paragraph_chars * 10 >= prose * 6)
      top = i;

  return top;
}

static gboolean
ends_sentence (DossierHtmlTree *tree, guint i)
{
  g_autofree char *words = dossier_html_tree_words (tree, i, SIBLING_CHARS * 4);

  return strstr (words, ". ") != NULL || g_str_has_suffix (words, ".") || g_str_has_suffix (words, "。") || g_str_has_suffix (words, "?") || g_str_has_suffix (words, "!");
}

static gboolean
belongs_to (Search *search, guint sibling, guint top)
{
  DossierHtmlNode *node = &search->tree->nodes[sibling], *best = &search->tree->nodes[top];
  float            least = MAX (10, best->score * 0.2), bonus = 0, density = link_density (node);

  if (node->hidden || node->pruned || node->text != NULL)
    return FALSE;
  /* An article beside an article is another one. */
  if (node->tag == GUMBO_TAG_ARTICLE && best->tag == GUMBO_TAG_ARTICLE)
    return FALSE;
  if (node->hints != NULL && best->hints != NULL && g_str_equal (node->hints, best->hints))
    bonus = best->score * 0.2;
  if (!isnan (node->score) && node->score + bonus >= least)
    return TRUE;
  if (node->tag != GUMBO_TAG_P)
    return FALSE;

  return node->n_chars > SIBLING_CHARS ? density < 0.25 : node->n_chars > 0 && density == 0 && ends_sentence (search->tree, sibling);
}

static void
collect_parts (Search *search, guint top, GArray *parts)
{
  DossierHtmlTree *tree = search->tree;
  guint            parent = tree->nodes[top].parent;

  if (tree->nodes[top].tag == GUMBO_TAG_BODY || top == 0)
    {
      g_array_append_val (parts, top);
      return;
    }
  DOSSIER_HTML_FOREACH_CHILD (tree, parent, c)
  {
    if (c == top || belongs_to (search, c, top))
      g_array_append_val (parts, c);
  }
}

/* Takes the parts out whose names speak against them, unless most of the page's text is in them. */
static void
prune_unlikely (DossierHtmlTree *tree, gboolean strict)
{
  for (guint i = 1; i < tree->n_nodes; i++)
    {
      DossierHtmlNode *node = &tree->nodes[i];

      node->pruned = strict && node->text == NULL && !DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_BODY, GUMBO_TAG_A, GUMBO_TAG_HTML, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN, GUMBO_TAG_P, GUMBO_TAG_H1, GUMBO_TAG_H2) &&
                     dossier_html_hints_are_page (node->hints) && !dossier_html_article_holds_quotation (tree, i);
    }
}

static guint
parts_chars (DossierHtmlTree *tree, GArray *parts)
{
  guint n = 0;

  for (guint i = 0; i < parts->len; i++)
    n += tree->nodes[g_array_index (parts, guint, i)].n_chars;

  return n;
}

static void
find_in_round (Search *search, GArray *parts)
{
  guint top;

  prune_unlikely (search->tree, search->strict);
  dossier_html_tree_measure (search->tree);
  score_all (search);
  if (search->n_best == 0)
    return;

  top = gather (search, widen (search, climb (search, common_ancestor (search))));
  collect_parts (search, top, parts);
  dossier_html_article_prune (search->tree, parts);
  dossier_html_tree_measure (search->tree);
}

GArray *
dossier_html_article_find (DossierHtmlTree *tree)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (guint));
  Search  search = { .tree = tree, .strict = TRUE };
  guint   whole = 0;

  find_in_round (&search, parts);
  if (parts_chars (tree, parts) >= ENOUGH_CHARS)
    return parts;

  g_array_set_size (parts, 0);
  search.strict = FALSE;
  find_in_round (&search, parts);
  if (parts_chars (tree, parts) > 0)
    return parts;

  g_array_set_size (parts, 0);
  prune_unlikely (tree, FALSE);
  dossier_html_tree_measure (tree);
  if (tree->nodes[0].n_chars > 0)
    g_array_append_val (parts, whole);
  return parts;
}
