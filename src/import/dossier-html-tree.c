/* dossier-html-tree.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * gumbo parses; its tree is copied into the array and freed at once. gumbo must never record errors:
 * each one copies the stack of open elements.
 */

#include "config.h"

#include "import/dossier-html-tree.h"

#include <string.h>

#define STRINGS_BLOCK (64 * 1024)
/* Shorter paragraphs are labels as often as text. */
#define PARAGRAPH_CHARS 40

/* A place in gumbo's tree on the way through it. */
typedef struct
{
  GumboNode *node;
  guint      next; /* child to visit */
  guint      index;
} Step;

void
dossier_html_tree_free (DossierHtmlTree *self)
{
  if (self == NULL)
    return;

  g_free (self->nodes);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->attribute_lists);
  g_free (self);
}

gboolean
dossier_html_tag_is_one_of (GumboTag tag, const GumboTag *tags, guint n)
{
  for (guint i = 0; i < n; i++)
    if (tags[i] == tag)
      return TRUE;

  return FALSE;
}

gboolean
dossier_html_tag_is_block (GumboTag tag)
{
  switch ((int)tag)
    {
    case GUMBO_TAG_LAST:
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_META:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_RUBY:
    case GUMBO_TAG_RB:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_UNKNOWN:
    case GUMBO_TAG_VAR:
      return FALSE;
    default:
      return TRUE;
    }
}

static void
add_hint (GString *hints, const char *value)
{
  g_autofree char *small = g_ascii_strdown (value, -1);

  g_string_append_c (hints, ' ');
  g_string_append (hints, small);
}

static void
copy_attributes (DossierHtmlTree *self, DossierHtmlNode *node, const GumboVector *from)
{
  static const char *const hint_names[] = { "class", "id", "data-component", "data-testid", "data-qa" };
  g_autoptr (GString) hints = NULL;
  DossierHtmlAttribute *list;

  if (from->length == 0)
    return;

  list = g_new (DossierHtmlAttribute, from->length);
  g_ptr_array_add (self->attribute_lists, list);
  for (guint i = 0; i < from->length; i++)
    {
      const GumboAttribute *attribute = from->data[i];

      list[i].name = g_string_chunk_insert_const (self->strings, attribute->name);
      list[i].value = g_string_chunk_insert (self->strings, attribute->value);
      for (guint j = 0; j < G_N_ELEMENTS (hint_names); j++)
        if (g_str_equal (attribute->name, hint_names[j]))
          {
            hints = hints != NULL ? hints : g_string_new (NULL);
            add_hint (hints, attribute->value);
          }
    }
  node->attributes = list;
  node->n_attributes = from->length;
  if (hints != NULL)
    {
      g_string_append_c (hints, ' ');
      node->hints = g_string_chunk_insert (self->strings, hints->str);
    }
}

static guint
add_node (DossierHtmlTree *self, GArray *nodes, const GumboNode *from, guint parent)
{
  DossierHtmlNode node = { .parent = parent, .tag = GUMBO_TAG_LAST };

  node.depth = nodes->len > 0 ? g_array_index (nodes, DossierHtmlNode, parent).depth + 1 : 0;
  if (from->type == GUMBO_NODE_ELEMENT || from->type == GUMBO_NODE_TEMPLATE)
    {
      node.tag = from->v.element.tag_namespace == GUMBO_NAMESPACE_HTML ? from->v.element.tag : GUMBO_TAG_SVG;
      copy_attributes (self, &node, &from->v.element.attributes);
    }
  else
    node.text = g_string_chunk_insert (self->strings, from->v.text.text);
  node.end = nodes->len + 1;
  g_array_append_val (nodes, node);

  return nodes->len - 1;
}

static gboolean
is_element (const GumboNode *node)
{
  return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

static void
copy_tree (DossierHtmlTree *self, GArray *nodes, GumboNode *root)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (Step));
  Step first = { root, 0, add_node (self, nodes, root, 0) };

  g_array_append_val (way, first);
  while (way->len > 0)
    {
      Step      *step = &g_array_index (way, Step, way->len - 1);
      GumboNode *child;

      if (step->next == step->node->v.element.children.length)
        {
          g_array_index (nodes, DossierHtmlNode, step->index).end = nodes->len;
          g_array_set_size (way, way->len - 1);
          continue;
        }

      child = step->node->v.element.children.data[step->next++];
      if (is_element (child))
        {
          Step deeper = { child, 0, add_node (self, nodes, child, step->index) };

          g_array_append_val (way, deeper);
        }
      else if (child->type != GUMBO_NODE_COMMENT)
        add_node (self, nodes, child, step->index);
    }
}

DossierHtmlTree *
dossier_html_tree_new (const char *markup, gsize n_bytes)
{
  DossierHtmlTree *self = g_new0 (DossierHtmlTree, 1);
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (DossierHtmlNode));
  GumboOptions options = kGumboDefaultOptions;
  GumboOutput *output;

  options.max_errors = 0;
  self->strings = g_string_chunk_new (STRINGS_BLOCK);
  self->attribute_lists = g_ptr_array_new_with_free_func (g_free);
  output = gumbo_parse_with_options (&options, markup, n_bytes);
  copy_tree (self, nodes, output->root);
  gumbo_destroy_output (&options, output);

  self->n_nodes = nodes->len;
  self->nodes = (DossierHtmlNode *)g_array_free (g_steal_pointer (&nodes), FALSE);
  return self;
}

const char *
dossier_html_tree_attribute (DossierHtmlTree *self, guint i, const char *name)
{
  const DossierHtmlNode *node = &self->nodes[i];

  for (guint j = 0; j < node->n_attributes; j++)
    if (g_str_equal (node->attributes[j].name, name))
      return node->attributes[j].value;

  return NULL;
}

static gboolean
is_space (const char *p)
{
  return g_ascii_isspace (*p) || (p[0] == '\xC2' && p[1] == '\xA0');
}

static void
measure_text (DossierHtmlNode *node)
{
  gboolean gap = TRUE;

  for (const char *p = node->text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean space = is_space (p);

      node->n_chars += !space || !gap;
      /* Comma, Arabic comma, ideographic comma and full-width comma. */
      node->n_commas += *p == ',' || (p[0] == '\xD8' && p[1] == '\x8C') || (p[0] == '\xE3' && p[1] == '\x80' && p[2] == '\x81') || (p[0] == '\xEF' && p[1] == '\xBC' && p[2] == '\x8C');
      gap = space;
    }
}

void
dossier_html_tree_measure (DossierHtmlTree *self)
{
  for (guint i = 0; i < self->n_nodes; i++)
    {
      DossierHtmlNode *node = &self->nodes[i];

      node->n_chars = node->n_link_chars = node->n_commas = node->n_paragraph_chars = 0;
      if (node->text != NULL)
        measure_text (node);
    }

  /* Inside before outside. */
  for (guint i = self->n_nodes - 1; i > 0; i--)
    {
      DossierHtmlNode *node = &self->nodes[i], *parent = &self->nodes[node->parent];

      if (node->tag == GUMBO_TAG_A)
        node->n_link_chars = node->n_chars;
      if (node->tag == GUMBO_TAG_P && node->n_chars - node->n_link_chars >= PARAGRAPH_CHARS)
        node->n_paragraph_chars = node->n_chars - node->n_link_chars;
      if (node->hidden || node->pruned)
        continue;
      parent->n_chars += node->n_chars;
      parent->n_link_chars += node->n_link_chars;
      parent->n_commas += node->n_commas;
      parent->n_paragraph_chars += node->n_paragraph_chars;
    }
}

char *
dossier_html_tree_words (DossierHtmlTree *self, guint i, gsize max_bytes)
{
  GString *words = g_string_new (NULL);
  guint    at = i, end = self->nodes[i].end;

  while (at < end && words->len < max_bytes)
    {
      const DossierHtmlNode *node = &self->nodes[at];

      if (node->hidden)
        {
          at = node->end;
          continue;
        }
      if (node->text == NULL && words->len > 0 && words->str[words->len - 1] != ' ' && (node->tag == GUMBO_TAG_BR || dossier_html_tag_is_block (node->tag)))
        g_string_append_c (words, ' ');
      for (const char *p = node->text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
        if (!is_space (p))
          g_string_append_len (words, p, g_utf8_next_char (p) - p);
        else if (words->len > 0 && words->str[words->len - 1] != ' ')
          g_string_append_c (words, ' ');
      at++;
    }
  while (words->len > 0 && words->str[words->len - 1] == ' ')
    g_string_truncate (words, words->len - 1);

  return g_string_free (words, FALSE);
}
