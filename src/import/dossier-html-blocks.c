/* dossier-html-blocks.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One walk over the nodes of a part. A stack of contexts says what the words that come are; words
 * gather in one line until an element begins or ends that a browser would set apart.
 */

#include "config.h"

#include "import/dossier-html-blocks.h"

#include <string.h>

#include "import/dossier-cleaner-phrases.h"
#include "import/dossier-cleaner-rules.h"
#include "import/dossier-date-line.h"
#include "import/dossier-html-hints.h"
#include "import/dossier-table-rows.h"
#include "import/dossier-wording.h"

/* What is folded must stay a thin bar; longer boxes are left out. */
#define MAX_FURNITURE_CHARS 1200
#define MAX_HEADING_WORDS 14
#define MAX_BYLINE_CHARS 120
#define MAX_LEAD_CHARS 1000
#define MAX_CELL_CHARS 160
#define MAX_SPAN 1000
#define MIN_POINTER_WORDS 4
#define MAX_POINTER_WORDS 30

typedef struct
{
  guint            end; /* first node behind the element */
  DossierBlockRole role;
  guint8           level;
  gboolean         cells; /* inside the row of a table */
  gboolean         preformatted;
} Context;

typedef struct
{
  DossierHtmlTree     *tree;
  DossierReading      *reading;
  DossierHtmlPictures *pictures;
  const GDate         *today;
  GArray              *contexts;
  GArray              *waiting; /* nodes (guint) of pictures that stand within the line */
  GString             *line;
  gsize                n_bold;   /* bytes of the line that are bold */
  guint                bold_to;  /* first node behind the bold element */
  gsize                n_linked; /* bytes of the line that are a link */
  guint                link_to;
  guint                n_body; /* paragraphs so far */

  DossierTableRows *rows;
  guint             cell;   /* the open one of the open row, 0 = none */
  gboolean          header; /* all cells of the row so far are of a header */

  gboolean whole; /* nothing is judged: all is what its markup says */
  gboolean titled;
  gboolean broken; /* a line break waits for what comes */
} Walk;

static Context *
top (Walk *walk)
{
  return &g_array_index (walk->contexts, Context, walk->contexts->len - 1);
}

static guint
count_words (const char *line)
{
  guint n = 1;

  for (const char *p = strchr (line, ' '); p != NULL; p = strchr (p + 1, ' '))
    n++;
  return n;
}

/* "Read more: …" and lines that are nothing but a link to another article. */
static gboolean
is_pointer_elsewhere (Walk *walk, const char *line, DossierBlockRole role)
{
  static const char *const starts[] = { "read more", "read also", "also read", "see also", "related:", "more:", "don't miss", "don’t miss", "watch:", "read:", "lesen sie auch", "lesen sie mehr", "mehr zum thema", "mehr dazu", "lesen sie hier", "lire aussi", "à lire aussi", "leer también", "lea también", "leia também", "leia mais", "czytaj także", "zobacz także", "leggi anche", "you may also like", "you might also like", "recommended:" };
  g_autofree char         *small = NULL;

  if (walk->n_body == 0 || role == DOSSIER_BLOCK_QUOTE)
    return FALSE;

  if (walk->n_linked + 2 >= walk->line->len && !dossier_line_ends_sentence (line))
    return count_words (line) >= MIN_POINTER_WORDS;
  if (count_words (line) > MAX_POINTER_WORDS)
    return FALSE;
  small = g_utf8_strdown (line, -1);
  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (small, starts[i]))
      return walk->n_linked * 2 > walk->line->len || walk->n_bold + 2 >= walk->line->len || count_words (line) <= 5;

  return FALSE;
}

static void
judge_body (Walk *walk, const char *line, DossierBlockRole *role, DossierCleaningRule *rule, guint8 *level)
{
  DossierDateLine date;

  /* Of plain body the rules for pasted text take care. */
  if (*role != DOSSIER_BLOCK_BODY && (dossier_phrase_is_furniture (line) || dossier_phrase_is_reading_time (line)))
    {
      *role = DOSSIER_BLOCK_FURNITURE;
      *rule = DOSSIER_RULE_LISTED_PHRASE;
    }
  else if (is_pointer_elsewhere (walk, line, *role))
    {
      *role = DOSSIER_BLOCK_FURNITURE;
      *rule = DOSSIER_RULE_PAGE_PART;
    }
  else if (walk->n_body < 2 && dossier_date_line_parse (line, walk->today, &date))
    {
      *role = DOSSIER_BLOCK_PUBLISHED;
      *rule = DOSSIER_RULE_PUBLISHED;
    }
  else if (*role == DOSSIER_BLOCK_BODY && walk->n_bold + 2 >= walk->line->len && !dossier_line_ends_sentence (line) && count_words (line) <= MAX_HEADING_WORDS)
    {
      *role = DOSSIER_BLOCK_HEADING;
      *rule = DOSSIER_RULE_HEADING;
      *level = 2;
    }
}

static void
empty_line (Walk *walk)
{
  g_string_truncate (walk->line, 0);
  walk->n_bold = 0;
  walk->n_linked = 0;
}

static guint
read_span (DossierHtmlTree *tree, guint cell, const char *name)
{
  const char *span = cell != 0 ? dossier_html_tree_attribute (tree, cell, name) : NULL;
  guint64     n = span != NULL ? g_ascii_strtoull (span, NULL, 10) : 1;

  return CLAMP (n, 1, MAX_SPAN);
}

/* The words so far are the open cell of the row. */
static void
close_cell (Walk *walk)
{
  dossier_line_trim_end (walk->line);
  if (walk->cell != 0 || walk->line->len > 0)
    dossier_table_rows_add_cell (walk->rows, walk->line->str, walk->line->len, read_span (walk->tree, walk->cell, "colspan"), read_span (walk->tree, walk->cell, "rowspan"));
  walk->cell = 0;
  empty_line (walk);
}

static void
close_row (Walk *walk)
{
  guint n_before = walk->reading->blocks->len;

  close_cell (walk);
  dossier_table_rows_end_row (walk->rows, walk->header);
  if (walk->reading->blocks->len > n_before)
    dossier_reading_last_block (walk->reading)->rule = dossier_cleaning_rule_to_string (DOSSIER_RULE_MARKUP);
  walk->header = TRUE;
}

static void
place_picture (Walk *walk, guint i)
{
  DossierBlockRole role = top (walk)->role;

  if (role == DOSSIER_BLOCK_FURNITURE || role == DOSSIER_BLOCK_BYLINE || role == DOSSIER_BLOCK_PUBLISHED)
    return;
  if (walk->line->len > 0)
    g_array_append_val (walk->waiting, i);
  else
    dossier_html_pictures_write (walk->pictures, walk->tree, i, walk->reading);
}

static void
place_waiting (Walk *walk)
{
  for (guint i = 0; i < walk->waiting->len; i++)
    dossier_html_pictures_write (walk->pictures, walk->tree, g_array_index (walk->waiting, guint, i), walk->reading);
  g_array_set_size (walk->waiting, 0);
}

/* Gives out the line as a block. */
static void
give_out (Walk *walk)
{
  const Context      *context = top (walk);
  DossierBlockRole    role = context->role;
  DossierCleaningRule rule = role == DOSSIER_BLOCK_FURNITURE ? DOSSIER_RULE_PAGE_PART : role == DOSSIER_BLOCK_BODY ? DOSSIER_RULE_NONE
                                                                                                                   : DOSSIER_RULE_MARKUP;
  guint8              level = context->level;
  DossierBlock       *block;

  walk->broken = FALSE;
  dossier_line_trim_end (walk->line);
  if (walk->line->len == 0)
    return;
  if (role == DOSSIER_BLOCK_TABLE)
    {
      close_row (walk);
      return;
    }

  if (!walk->titled && walk->reading->title != NULL && role != DOSSIER_BLOCK_FURNITURE && dossier_line_says_the_same (walk->line->str, walk->reading->title))
    {
      role = DOSSIER_BLOCK_TITLE;
      rule = DOSSIER_RULE_MARKUP;
      level = 0;
      walk->titled = TRUE;
    }
  else if (!walk->whole && (role == DOSSIER_BLOCK_BODY || role == DOSSIER_BLOCK_HEADING || role == DOSSIER_BLOCK_LIST))
    judge_body (walk, walk->line->str, &role, &rule, &level);

  walk->n_body += role == DOSSIER_BLOCK_BODY;
  dossier_reading_add_block (walk->reading, role, walk->line->str, walk->line->len);
  block = dossier_reading_last_block (walk->reading);
  block->level = level;
  block->rule = dossier_cleaning_rule_to_string (rule);
  empty_line (walk);
}

/* The line, then what stood within it. */
static void
flush (Walk *walk)
{
  give_out (walk);
  place_waiting (walk);
}

/* A line that breaks within a sentence is one line. */
static void
settle_break (Walk *walk, gunichar next)
{
  walk->broken = FALSE;
  dossier_line_trim_end (walk->line);
  if (dossier_line_goes_on (walk->line->str, next))
    g_string_append_c (walk->line, ' ');
  else
    flush (walk);
}

static void
add_text (Walk *walk, const char *text, gboolean bold, gboolean linked)
{
  gsize before = walk->line->len;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\n' && top (walk)->preformatted)
        {
          flush (walk);
          before = 0;
        }
      else if (dossier_char_is_space (c))
        {
          if (walk->line->len > 0 && walk->line->str[walk->line->len - 1] != ' ')
            g_string_append_c (walk->line, ' ');
        }
      else if (!dossier_char_is_nothing (c))
        {
          if (walk->broken)
            {
              settle_break (walk, c);
              before = walk->line->len;
            }
          g_string_append_len (walk->line, p, g_utf8_next_char (p) - p);
        }
    }
  if (bold && walk->line->len > before)
    walk->n_bold += walk->line->len - before;
  if (linked && walk->line->len > before)
    walk->n_linked += walk->line->len - before;
}

static guint8
heading_level (GumboTag tag)
{
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0;
}

/* Rows of short cells, or cells under heads; other tables only lay out the page. */
static gboolean
is_data_table (DossierHtmlTree *tree, guint i)
{
  const char *role = dossier_html_tree_attribute (tree, i, "role");
  guint       n_rows = 0, n_cells = 0, n_heads = 0, longest = 0;

  if (role != NULL && (g_str_equal (role, "presentation") || g_str_equal (role, "none")))
    return FALSE;

  for (guint c = i + 1; c < tree->nodes[i].end; c++)
    {
      const DossierHtmlNode *node = &tree->nodes[c];

      if (node->tag == GUMBO_TAG_TABLE)
        return FALSE;
      n_rows += node->tag == GUMBO_TAG_TR;
      if (DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_TD, GUMBO_TAG_TH))
        {
          n_cells++;
          n_heads += node->tag == GUMBO_TAG_TH;
          longest = MAX (longest, node->n_chars);
        }
    }
  if (n_rows < 2 || n_cells * 2 < n_rows * 3)
    return FALSE;

  return n_heads > 1 ? longest <= MAX_CELL_CHARS * 16 : longest <= MAX_CELL_CHARS * 4 && tree->nodes[i].n_chars / n_cells < MAX_CELL_CHARS;
}

static gboolean
is_author (DossierHtmlTree *tree, guint i)
{
  const char *rel = dossier_html_tree_attribute (tree, i, "rel");
  const char *itemprop = dossier_html_tree_attribute (tree, i, "itemprop");

  if (tree->nodes[i].n_chars == 0 || tree->nodes[i].n_chars > MAX_BYLINE_CHARS)
    return FALSE;

  return (rel != NULL && g_str_equal (rel, "author")) || (itemprop != NULL && g_str_equal (itemprop, "author")) ||
         dossier_html_hints_are_byline (tree->nodes[i].hints);
}

static gboolean
is_note (DossierHtmlTree *tree, guint i)
{
  const char *role = dossier_html_tree_attribute (tree, i, "role");

  return role != NULL && (g_str_equal (role, "doc-footnote") || g_str_equal (role, "doc-endnote"));
}

/* What the words of element `i` are, seen from those around it. */
static void
set_role (Walk *walk, guint i, Context *context)
{
  const DossierHtmlNode *node = &walk->tree->nodes[i];
  DossierBlockRole       outer = context->role;
  guint8                 level = heading_level (node->tag);

  if (node->pruned)
    context->role = DOSSIER_BLOCK_FURNITURE;
  if (context->role == DOSSIER_BLOCK_FURNITURE || (outer == DOSSIER_BLOCK_TABLE && node->tag != GUMBO_TAG_CAPTION) || outer == DOSSIER_BLOCK_CREDIT)
    return;

  if (DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE, GUMBO_TAG_CAPTION) || dossier_html_hints_are_caption (node->hints))
    context->role = node->hints != NULL && strstr (node->hints, "credit") != NULL ? DOSSIER_BLOCK_CREDIT : DOSSIER_BLOCK_CAPTION;
  else if (outer == DOSSIER_BLOCK_CAPTION)
    return;
  else if (is_note (walk->tree, i))
    context->role = DOSSIER_BLOCK_FOOTNOTE;
  else if (!walk->whole && is_author (walk->tree, i) && walk->n_body < 2)
    context->role = DOSSIER_BLOCK_BYLINE;
  else if (level > 0 && !node->lead)
    {
      context->role = DOSSIER_BLOCK_HEADING;
      context->level = level;
    }
  else if (node->tag == GUMBO_TAG_LI || node->tag == GUMBO_TAG_DT || node->tag == GUMBO_TAG_DD)
    {
      context->role = DOSSIER_BLOCK_LIST;
      context->level = MIN (outer == DOSSIER_BLOCK_LIST ? context->level + 1 : 1, 9);
    }
  else if (node->tag == GUMBO_TAG_BLOCKQUOTE)
    context->role = DOSSIER_BLOCK_QUOTE;
  else if (node->tag == GUMBO_TAG_TABLE && is_data_table (walk->tree, i))
    context->role = DOSSIER_BLOCK_TABLE;
  else if (!walk->whole && outer == DOSSIER_BLOCK_BODY && (node->lead || (walk->n_body == 0 && node->n_chars < MAX_LEAD_CHARS && dossier_html_hints_are_lead (node->hints))))
    context->role = DOSSIER_BLOCK_LEAD;
}

static gboolean
is_in_table_head (DossierHtmlTree *tree, guint cell)
{
  return tree->nodes[tree->nodes[tree->nodes[cell].parent].parent].tag == GUMBO_TAG_THEAD;
}

static void
enter (Walk *walk, guint i)
{
  const DossierHtmlNode *node = &walk->tree->nodes[i];
  Context                context = *top (walk);

  if (context.role == DOSSIER_BLOCK_TABLE && context.cells)
    {
      if (DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_TD, GUMBO_TAG_TH))
        {
          close_cell (walk);
          walk->cell = i;
          walk->header = walk->header && (node->tag == GUMBO_TAG_TH || is_in_table_head (walk->tree, i));
        }
      else if (walk->line->len > 0 && !g_str_has_suffix (walk->line->str, " "))
        g_string_append_c (walk->line, ' ');
      return;
    }

  flush (walk);
  context.end = node->end;
  set_role (walk, i, &context);
  if (context.role == DOSSIER_BLOCK_TABLE && node->tag == GUMBO_TAG_TABLE)
    dossier_table_rows_begin (walk->rows);
  context.cells = context.role == DOSSIER_BLOCK_TABLE && node->tag == GUMBO_TAG_TR;
  context.preformatted = context.preformatted || node->tag == GUMBO_TAG_PRE;
  g_array_append_val (walk->contexts, context);
}

static void
leave_until (Walk *walk, guint i)
{
  while (walk->contexts->len > 1 && top (walk)->end <= i)
    {
      if (top (walk)->cells)
        close_row (walk);
      else
        flush (walk);
      g_array_set_size (walk->contexts, walk->contexts->len - 1);
    }
}

static gboolean
stands_apart (Walk *walk, guint i)
{
  const DossierHtmlNode *node = &walk->tree->nodes[i];

  if (top (walk)->role == DOSSIER_BLOCK_CAPTION && node->hints != NULL && strstr (node->hints, "credit") != NULL)
    return TRUE;
  return dossier_html_tag_is_block (node->tag) || (node->pruned && top (walk)->role != DOSSIER_BLOCK_FURNITURE);
}

static void
walk_part (Walk *walk, guint part)
{
  DossierHtmlTree *tree = walk->tree;

  for (guint i = part; i < tree->nodes[part].end; i++)
    {
      const DossierHtmlNode *node = &tree->nodes[i];

      leave_until (walk, i);
      if (node->hidden || (node->pruned && node->n_chars > MAX_FURNITURE_CHARS))
        {
          i = node->end - 1;
          continue;
        }
      if (node->tag == GUMBO_TAG_IMG)
        place_picture (walk, i);
      else if (node->text != NULL)
        add_text (walk, node->text, i < walk->bold_to, i < walk->link_to);
      else if (node->tag == GUMBO_TAG_BR && top (walk)->cells)
        g_string_append_c (walk->line, ' ');
      else if (node->tag == GUMBO_TAG_BR && walk->broken)
        flush (walk);
      else if (node->tag == GUMBO_TAG_BR)
        walk->broken = walk->line->len > 0;
      else if (stands_apart (walk, i))
        enter (walk, i);
      else if (DOSSIER_HTML_TAG_IN (node->tag, GUMBO_TAG_B, GUMBO_TAG_STRONG))
        walk->bold_to = node->end;
      else if (node->tag == GUMBO_TAG_A)
        walk->link_to = node->end;
    }
  leave_until (walk, tree->nodes[part].end);
  flush (walk);
}

/* What the rules for pasted text know of captions, phrases of pages, plugs and legal lines. */
static void
apply_rules (DossierReading *reading, const GDate *today)
{
  g_autoptr (GArray) lines = dossier_lines_new_from_blocks (reading);

  dossier_cleaner_fold_listed (lines);
  dossier_cleaner_fold_legal_tail (lines);
  dossier_cleaner_fold_newsletter (lines);
  dossier_cleaner_find_captions (lines);
  dossier_cleaner_find_metadata (lines, today, reading);
  for (guint i = 0; i < lines->len; i++)
    {
      const DossierLine *line = dossier_lines_get (lines, i);
      DossierBlock      *block = &g_array_index (reading->blocks, DossierBlock, i);

      if (line->rule == DOSSIER_RULE_MARKUP || line->rule == DOSSIER_RULE_NONE)
        continue;
      block->role = line->role;
      block->rule = dossier_cleaning_rule_to_string (line->rule);
    }
}

/* A heading with nothing but furniture behind it is the heading of that. */
static void
fold_lone_headings (DossierReading *reading)
{
  for (guint i = reading->blocks->len; i > 0; i--)
    {
      DossierBlock *block = &g_array_index (reading->blocks, DossierBlock, i - 1);

      if (block->role == DOSSIER_BLOCK_HEADING)
        {
          block->role = DOSSIER_BLOCK_FURNITURE;
          block->rule = dossier_cleaning_rule_to_string (DOSSIER_RULE_PAGE_PART);
          block->level = 0;
        }
      else if (block->role != DOSSIER_BLOCK_FURNITURE)
        break;
    }
}

static void
walk_parts (Walk *walk, GArray *parts)
{
  g_autoptr (GArray) contexts = g_array_new (FALSE, FALSE, sizeof (Context));
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (DossierTableRows) rows = dossier_table_rows_new (walk->reading);
  Context outermost = { .end = G_MAXUINT, .role = DOSSIER_BLOCK_BODY };

  g_array_append_val (contexts, outermost);
  walk->contexts = contexts;
  walk->waiting = waiting;
  walk->line = line;
  walk->rows = rows;
  walk->header = TRUE;
  for (guint i = 0; i < parts->len; i++)
    walk_part (walk, g_array_index (parts, guint, i));
}

void
dossier_html_blocks_add (DossierHtmlTree *tree, GArray *parts, DossierHtmlPictures *pictures, const GDate *today, DossierReading *reading)
{
  Walk walk = { .tree = tree, .reading = reading, .today = today, .pictures = pictures };

  walk_parts (&walk, parts);
  apply_rules (reading, today);
  fold_lone_headings (reading);
}

void
dossier_html_blocks_add_whole (DossierHtmlTree *tree, DossierHtmlPictures *pictures, gboolean titled, DossierReading *reading)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (guint));
  Walk  walk = { .tree = tree, .reading = reading, .pictures = pictures, .whole = TRUE, .titled = titled };
  guint root = 0;

  g_array_append_val (parts, root);
  walk_parts (&walk, parts);
}
