/* dossier-pdf-roles.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-pdf-roles.h"

#include <string.h>

#include "import/dossier-pdf-breaks.h"

/* A heading is no longer than this. */
#define MAX_HEADING 250
#define MAX_HEADING_LINES 4
#define MAX_TITLE_LINES 7
#define LARGER 1.08f
#define TITLE_SIZE 1.2f
/* What is set in few words is a letterhead more often than a title. */
#define FEW_WORDS 0.65f
#define SOME_WORDS 0.85f
#define CENTRED 1.15f
/* Blocks of a first page among which the title stands. */
#define TITLE_BLOCKS 14
#define MAX_LEVELS 6
/* Numbered paragraphs that are longer on average are the text of a resolution or a treaty, no list. */
#define MAX_NUMBERED_ITEM 130
#define LEVEL_INDENT 1.8f

typedef struct
{
  GPtrArray               *blocks;
  const DossierPdfMetrics *metrics;
  const DossierPdfAbout   *about;
} Search;

#define block_at(self, i) ((DossierPdfBlock *)g_ptr_array_index ((self)->blocks, (i)))

static gboolean
has_letters (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    n += g_unichar_isalpha (g_utf8_get_char (text));

  return n >= 2;
}

static gboolean
is_capitals (const char *text)
{
  guint n_upper = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      if (g_unichar_islower (g_utf8_get_char (text)))
        return FALSE;
      n_upper += g_unichar_isupper (g_utf8_get_char (text));
    }

  return n_upper >= 4;
}

static gboolean
is_short (const DossierPdfBlock *block)
{
  const char *text = block->text->str;
  char        last = block->text->len > 0 ? text[block->text->len - 1] : '\0';

  return block->n_lines <= MAX_HEADING_LINES && block->text->len <= MAX_HEADING && has_letters (text) && last != '.' && last != ',' && last != ';';
}

/* Whether something follows that it could be the heading of. */
static gboolean
heads_something (const Search *self, guint i)
{
  for (guint k = i + 1; k < self->blocks->len && k < i + 4; k++)
    if (block_at (self, k)->role != DOSSIER_BLOCK_FURNITURE)
      return block_at (self, k)->role != DOSSIER_BLOCK_FOOTNOTE;

  return FALSE;
}

static gboolean
looks_like_heading (const Search *self, guint i)
{
  const DossierPdfBlock *block = block_at (self, i);
  gboolean               first = i == 0 || block_at (self, i - 1)->role == DOSSIER_BLOCK_HEADING;

  if (!is_short (block) || !heads_something (self, i))
    return FALSE;
  if (block->size > LARGER * self->metrics->body)
    return TRUE;
  if (block->size < 0.94f * self->metrics->body)
    return FALSE;
  /* The name of an article below its number. */
  if (block->centred && block->n_lines <= 2 && first && i > 0)
    return TRUE;

  return ((block->style & DOSSIER_PDF_BOLD) || is_capitals (block->text->str)) && block->n_lines <= 3 && (block->apart || first);
}

/* Headings of one look have one level. */
static guint
look_of (const DossierPdfBlock *block)
{
  guint size = (guint)(block->size * 2 + 0.5f);

  return size * 4 + ((block->style & DOSSIER_PDF_BOLD) ? 2 : 0) + (is_capitals (block->text->str) ? 1 : 0);
}

static int
compare_looks (gconstpointer a, gconstpointer b)
{
  guint p = *(const guint *)a, q = *(const guint *)b;

  return (q > p) - (q < p);
}

static void
set_levels (Search *self)
{
  g_autoptr (GArray) looks = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->blocks->len; i++)
    {
      guint look = look_of (block_at (self, i)), k = 0;

      if (block_at (self, i)->role != DOSSIER_BLOCK_HEADING || block_at (self, i)->level > 0)
        continue;
      while (k < looks->len && g_array_index (looks, guint, k) != look)
        k++;
      if (k == looks->len)
        g_array_append_val (looks, look);
    }
  g_array_sort (looks, compare_looks);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      DossierPdfBlock *block = block_at (self, i);
      guint            look = look_of (block), k = 0;

      if (block->role != DOSSIER_BLOCK_HEADING || block->level > 0)
        continue;
      while (k < looks->len && g_array_index (looks, guint, k) != look)
        k++;
      block->level = MIN (k + 1, MAX_LEVELS);
    }
}

static void
find_headings (Search *self)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      DossierPdfBlock *block = block_at (self, i);
      guint            level = 0;

      if (block->role != DOSSIER_BLOCK_BODY)
        continue;
      if (block->text->len <= MAX_HEADING && block->n_lines <= MAX_HEADING_LINES)
        level = dossier_pdf_about_get_level (self->about, block->text->str);
      if (level == 0 && !looks_like_heading (self, i))
        continue;
      block->role = DOSSIER_BLOCK_HEADING;
      block->level = MIN (level, MAX_LEVELS);
    }
}

static guint
count_words (const char *text)
{
  guint n = 1;

  for (; *text != '\0'; text++)
    n += *text == ' ';

  return n;
}

static float
title_weight (const DossierPdfBlock *block)
{
  guint n = count_words (block->text->str);

  return block->size * (n < 3 ? FEW_WORDS : n < 5 ? SOME_WORDS
                                                  : 1) *
         (block->centred ? CENTRED : 1);
}

static gboolean
may_be_title (const Search *self, guint i)
{
  const DossierPdfBlock *block = block_at (self, i);

  return i < TITLE_BLOCKS && dossier_pdf_block_first_page (block) == dossier_pdf_block_first_page (block_at (self, 0)) &&
         (block->role == DOSSIER_BLOCK_BODY || block->role == DOSSIER_BLOCK_HEADING) && block->n_lines <= MAX_TITLE_LINES && block->text->len <= 2 * MAX_HEADING && has_letters (block->text->str);
}

static DossierPdfBlock *
find_named_title (Search *self)
{
  for (guint i = 0; self->about->title != NULL && i < MIN (self->blocks->len, TITLE_BLOCKS); i++)
    if (may_be_title (self, i) && dossier_pdf_says_same (block_at (self, i)->text->str, self->about->title))
      return block_at (self, i);

  return NULL;
}

static DossierPdfBlock *
find_title_block (Search *self)
{
  DossierPdfBlock *best = find_named_title (self);
  float            most = 0;

  if (best != NULL)
    return best;
  for (guint i = 0; i < MIN (self->blocks->len, TITLE_BLOCKS); i++)
    {
      DossierPdfBlock *block = block_at (self, i);
      float            weight = title_weight (block);

      if (may_be_title (self, i) && is_short (block) && block->size >= TITLE_SIZE * self->metrics->body && weight > most)
        {
          most = weight;
          best = block;
        }
    }
  /* Without any larger words: the first line that is a heading. */
  for (guint i = 0; best == NULL && i < MIN (self->blocks->len, TITLE_BLOCKS / 2); i++)
    if (may_be_title (self, i) && block_at (self, i)->role == DOSSIER_BLOCK_HEADING && count_words (block_at (self, i)->text->str) >= 3)
      best = block_at (self, i);

  return best;
}

static gboolean
is_numbered (const DossierPdfBlock *block)
{
  return block->role == DOSSIER_BLOCK_BODY && g_ascii_isdigit (block->text->str[0]) && dossier_pdf_marker_length (block->text->str) > 0;
}

static gboolean
has_numbered_text (const Search *self)
{
  gsize n = 0, n_bytes = 0;

  for (guint i = 0; i < self->blocks->len; i++)
    if (is_numbered (block_at (self, i)))
      {
        n++;
        n_bytes += block_at (self, i)->text->len;
      }

  return n_bytes > n * MAX_NUMBERED_ITEM;
}

static void
find_lists (Search *self)
{
  gboolean numbered_text = has_numbered_text (self);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      DossierPdfBlock *block = block_at (self, i);
      const char      *text = block->text->str;
      gsize            n = dossier_pdf_marker_length (text);
      gboolean         bullet = n > 0 && !g_ascii_isalnum (text[0]) && text[0] != '(' && text[0] != '[';

      if (n == 0 || block->role != DOSSIER_BLOCK_BODY || (numbered_text && is_numbered (block)))
        continue;
      block->role = DOSSIER_BLOCK_LIST;
      block->level = (guint8)CLAMP ((int)(block->indent / (LEVEL_INDENT * block->size) + 0.5f), 0, 3) + 1;
      if (!bullet)
        continue;
      g_string_erase (block->text, 0, (gssize)n);
      for (guint k = 0; k < block->turns->len; k++)
        {
          DossierPdfTurn *turn = &g_array_index (block->turns, DossierPdfTurn, k);

          turn->at -= MIN (turn->at, n);
        }
    }
}

/* The outermost lists have level 1. */
static void
settle_lists (Search *self)
{
  guint8 least = G_MAXUINT8;

  for (guint i = 0; i < self->blocks->len; i++)
    if (block_at (self, i)->role == DOSSIER_BLOCK_LIST)
      least = MIN (least, block_at (self, i)->level);
  for (guint i = 0; i < self->blocks->len; i++)
    if (block_at (self, i)->role == DOSSIER_BLOCK_LIST)
      block_at (self, i)->level -= least - 1;
}

char *
dossier_pdf_roles_find (GPtrArray *blocks, const DossierPdfMetrics *metrics, const DossierPdfAbout *about)
{
  Search           self = { blocks, metrics, about };
  DossierPdfBlock *title;

  find_headings (&self);
  find_lists (&self);
  settle_lists (&self);
  title = blocks->len > 0 ? find_title_block (&self) : NULL;
  if (title != NULL)
    {
      title->role = DOSSIER_BLOCK_TITLE;
      title->level = 0;
    }
  set_levels (&self);

  return g_strdup (title != NULL ? title->text->str : about->title);
}
