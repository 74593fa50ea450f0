/* dossier-html-tree.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The elements and texts of a page as one array in document order: what is inside node i stands at
 * (i, end). Every walk is a loop over indices, whatever the page's depth. Belongs to one thread.
 */

#pragma once

#include <glib.h>
#include <gumbo.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *value;
} DossierHtmlAttribute;

typedef struct
{
  guint       parent;
  guint       end;   /* one past the last node inside */
  guint       depth; /* the root's is 0 */
  GumboTag    tag;   /* GUMBO_TAG_LAST for a text */
  const char *text;  /* of a text, entities decoded */
  const char *hints; /* class, id and the like in small letters, NULL for none */

  const DossierHtmlAttribute *attributes;
  guint                       n_attributes;

  /* Measures of the visible words inside; filled by dossier_html_tree_measure(). */
  guint n_chars;
  guint n_link_chars;
  guint n_commas;
  guint n_paragraph_chars; /* in paragraphs that look like running text */

  gboolean hidden; /* never shown or not to be read: menus, forms, code */
  gboolean pruned; /* page furniture, by the article's rules */
  gboolean lead;   /* sums the article up */
  float    score;
} DossierHtmlNode;

typedef struct
{
  DossierHtmlNode *nodes;
  guint            n_nodes;
  GStringChunk    *strings; /* owns all strings */
  GPtrArray       *attribute_lists;
} DossierHtmlTree;

DossierHtmlTree *dossier_html_tree_new (const char *markup, gsize n_bytes);
void             dossier_html_tree_free (DossierHtmlTree *self);

/* NULL when node `i` has no such attribute. */
const char *dossier_html_tree_attribute (DossierHtmlTree *self, guint i, const char *name);
/* Counts the words of all nodes anew, leaving out what is hidden or pruned. */
void dossier_html_tree_measure (DossierHtmlTree *self);
/* All visible text inside node `i`, one space between words, at most `max_bytes` long. Free it. */
char *dossier_html_tree_words (DossierHtmlTree *self, guint i, gsize max_bytes);

/* Next node behind i that is not inside it. */
#define dossier_html_tree_behind(self, i) ((self)->nodes[i].end)
/* for each child c of i. */
#define DOSSIER_HTML_FOREACH_CHILD(self, i, c) for (guint c = (i) + 1; c < (self)->nodes[i].end; c = (self)->nodes[c].end)

gboolean dossier_html_tag_is_block (GumboTag tag);
gboolean dossier_html_tag_is_one_of (GumboTag tag, const GumboTag *tags, guint n);
#define DOSSIER_HTML_TAG_IN(tag, ...)                                 \
  dossier_html_tag_is_one_of (tag, (const GumboTag[]){ __VA_ARGS__ }, \
                              sizeof ((const GumboTag[]){ __VA_ARGS__ }) / sizeof (GumboTag))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierHtmlTree, dossier_html_tree_free)

G_END_DECLS
