/* dossier-pdf-reader.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Poppler gives the text of a page as one string, a box for each of its characters and runs of
 * equal font. Here that becomes words with a box each. A page that is mostly set sideways is turned.
 */

#include "config.h"

#include "import/dossier-pdf-reader.h"

#include <math.h>
#include <string.h>

#define MAX_WORD 1000
/* White inside a word is narrower than this share of a character. */
#define JUMP 0.8
/* Share by which the size of a raised number differs. */
#define OTHER_SIZE 0.15
/* The line height that is assumed when there are no boxes; points. */
#define BLIND_LINE 12.0

typedef struct
{
  DossierPdfPage   *page;
  PopplerRectangle *boxes;
  guint             n_boxes;
  GList            *run; /* PopplerTextAttributes that holds the character */
  GList            *known; /* the run whose style is known */
  guint8            style;
  GString          *word;
  DossierPdfWord    box;
  guint             first; /* character */
  guint             last;
  gboolean          spaced; /* white space stood before the word */
  guint             n_upright;
  guint             n_down; /* characters of words that run down the page */
  guint             n_up;
  GArray           *turned; /* bytes: 0 upright, 1 down, 2 up; one a word */
} Reader;

static guint8
style_of_font (const char *name)
{
  static const char *const bold[] = { "bold", "black", "heavy", "demi" };
  static const char *const italic[] = { "italic", "oblique" };
  g_autofree char         *lower = g_ascii_strdown (name != NULL ? name : "", -1);
  guint8                   style = 0;

  for (guint i = 0; i < G_N_ELEMENTS (bold); i++)
    if (strstr (lower, bold[i]) != NULL)
      style |= DOSSIER_PDF_BOLD;
  for (guint i = 0; i < G_N_ELEMENTS (italic); i++)
    if (strstr (lower, italic[i]) != NULL)
      style |= DOSSIER_PDF_ITALIC;

  return style;
}

/* Which way its characters follow each other; short words are upright. */
static guint8
direction (const Reader *self)
{
  const PopplerRectangle *a = &self->boxes[self->first], *b = &self->boxes[self->last];
  double                  dx = (b->x1 + b->x2 - a->x1 - a->x2) / 2, dy = (b->y1 + b->y2 - a->y1 - a->y2) / 2;

  if (self->last <= self->first || fabs (dy) <= 2 * fabs (dx) || fabs (dy) < 2)
    return 0;
  return dy > 0 ? 1 : 2;
}

static void
end_word (Reader *self)
{
  guint  n = self->page->words->len;
  guint8 turned;

  if (self->word->len == 0)
    return;

  turned = direction (self);
  if (!self->spaced)
    self->box.style |= DOSSIER_PDF_GLUED;
  dossier_pdf_page_add_word (self->page, &self->box, self->word->str, self->word->len);
  if (self->page->words->len > n)
    {
      g_array_append_val (self->turned, turned);
      self->n_down += turned == 1 ? self->last - self->first + 1 : 0;
      self->n_up += turned == 2 ? self->last - self->first + 1 : 0;
      self->n_upright += turned == 0 ? self->last - self->first + 1 : 0;
    }
  g_string_truncate (self->word, 0);
  self->spaced = FALSE;
}

/* The characters of symbol fonts that lists are made with stand in Unicode's private area. */
static gboolean
is_symbol_bullet (gunichar c)
{
  return c == 0xF0B7 || c == 0xF0A7 || c == 0xF0A8 || c == 0xF06C || c == 0xF06E || c == 0xF076 || c == 0xF0D8 || c == 0xF0E8 || c == 0xF0FC || c == 0xF0B0;
}

/* Poppler puts these around what is written from right to left, without a box. */
static gboolean
is_embedding (gunichar c)
{
  return c >= 0x202A && c <= 0x202E;
}

static gboolean
is_dropped (gunichar c)
{
  if (g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_PRIVATE_USE || !g_unichar_validate (c))
    return TRUE;

  /* The order of words is told from their boxes; marks that steer it would steer it twice. */
  return c == 0x200B || c == 0xFEFF || c == 0x200E || c == 0x200F || (c >= 0x2066 && c <= 0x2069);
}

static void
append_char (GString *word, gunichar c)
{
  static const char *const ligatures[] = { "ff", "fi", "fl", "ffi", "ffl", "st", "st" };

  if (c >= 0xFB00 && c <= 0xFB06)
    g_string_append (word, ligatures[c - 0xFB00]);
  else if (is_symbol_bullet (c))
    g_string_append (word, "\xE2\x80\xA2");
  else
    g_string_append_unichar (word, c);
}

static gboolean
is_rtl (gunichar c)
{
  return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

static PopplerTextAttributes *
find_run (Reader *self, guint i)
{
  PopplerTextAttributes *run;

  while (self->run != NULL && self->run->next != NULL && (guint)((PopplerTextAttributes *)self->run->data)->end_index < i)
    self->run = self->run->next;

  run = self->run != NULL ? self->run->data : NULL;
  if (run != NULL && self->known != self->run)
    {
      self->known = self->run;
      self->style = style_of_font (run->font_name);
    }
  return run;
}

/* "2017¹" are two words without a space. */
static gboolean
changes_size (Reader *self, guint i)
{
  PopplerTextAttributes *run = find_run (self, i);

  return run != NULL && fabs (run->font_size - self->box.size) > OTHER_SIZE * self->box.size;
}

static void
begin_word (Reader *self, guint i)
{
  PopplerTextAttributes *run = find_run (self, i);

  self->first = i;
  self->box = (DossierPdfWord){ .x0 = (float)self->boxes[i].x1, .y0 = (float)self->boxes[i].y1, .x1 = (float)self->boxes[i].x2, .y1 = (float)self->boxes[i].y2 };
  if (run != NULL)
    {
      self->box.size = (float)run->font_size;
      self->box.style = self->style;
    }
}

/* Poppler puts neither a space nor a line's end between the columns of a page. */
static gboolean
jumps (const Reader *self, const PopplerRectangle *box)
{
  const PopplerRectangle *last = &self->boxes[self->last];
  double                  reach = JUMP * MAX (MIN (last->y2 - last->y1, last->x2 - last->x1), 2);
  double                  dx = MAX (box->x1 - last->x2, last->x1 - box->x2), dy = MAX (box->y1 - last->y2, last->y1 - box->y2);

  if (box->x2 <= box->x1 && box->y2 <= box->y1)
    return FALSE;
  return MAX (dx, dy) > reach || (dx > 0 && dy > 0);
}

static void
add_char (Reader *self, gunichar c, guint i)
{
  const PopplerRectangle *box = &self->boxes[i];

  if (g_unichar_isspace (c) || self->word->len > MAX_WORD)
    {
      end_word (self);
      self->spaced = TRUE;
      if (g_unichar_isspace (c))
        return;
    }
  if (is_dropped (c) && !is_symbol_bullet (c))
    return;

  if (self->word->len > 0 && jumps (self, box))
    {
      end_word (self);
      self->spaced = TRUE;
    }
  else if (self->word->len > 0 && changes_size (self, i))
    end_word (self);
  if (self->word->len == 0)
    begin_word (self, i);
  self->box.x0 = MIN (self->box.x0, (float)box->x1);
  self->box.y0 = MIN (self->box.y0, (float)box->y1);
  self->box.x1 = MAX (self->box.x1, (float)box->x2);
  self->box.y1 = MAX (self->box.y1, (float)box->y2);
  if (is_rtl (c))
    self->box.style |= DOSSIER_PDF_RTL;
  self->last = i;
  append_char (self->word, c);
}

static void
turn_word (DossierPdfWord *word, guint8 turned, float width, float height)
{
  DossierPdfWord old = *word;

  if (turned == 1)
    {
      word->x0 = old.y0;
      word->x1 = old.y1;
      word->y0 = width - old.x1;
      word->y1 = width - old.x0;
    }
  else
    {
      word->x0 = height - old.y1;
      word->x1 = height - old.y0;
      word->y0 = old.x0;
      word->y1 = old.x1;
    }
}

/* Sideways words among upright ones are stamps in the margin and the like. */
static void
straighten (Reader *self)
{
  DossierPdfPage *page = self->page;
  guint8          most = self->n_down > self->n_up ? 1 : 2;
  gboolean        turn = MAX (self->n_down, self->n_up) > self->n_upright;
  float           width = page->width, height = page->height;

  for (guint i = 0; i < page->words->len; i++)
    {
      DossierPdfWord *word = dossier_pdf_page_word (page, i);
      guint8          turned = g_array_index (self->turned, guint8, i);

      if (turn)
        turn_word (word, most, width, height);
      if (turned != (turn ? most : 0) && !(turn && turned == 0))
        word->style |= DOSSIER_PDF_FURNITURE;
    }
  if (turn)
    {
      page->width = height;
      page->height = width;
    }
}

/* Poppler lost count of its characters, as happens in damaged files: its own lines in its own order. */
static PopplerRectangle *
invent_boxes (const char *text, guint n_chars)
{
  PopplerRectangle *boxes = g_new0 (PopplerRectangle, n_chars + 1);
  double            x = 0, y = 0;
  guint             i = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (is_embedding (g_utf8_get_char (p)))
        continue;
      boxes[i++] = (PopplerRectangle){ x, y, x + BLIND_LINE / 2, y + BLIND_LINE * 0.9 };
      x += BLIND_LINE / 2;
      if (*p == '\n')
        {
          x = 0;
          y += BLIND_LINE;
        }
    }

  return boxes;
}

static guint
count_chars (const char *text)
{
  guint n = 0;

  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    n += !is_embedding (g_utf8_get_char (p));

  return n;
}

static void
read_chars (Reader *self, PopplerPage *source)
{
  g_autofree char *text = poppler_page_get_text (source);
  GList           *runs = poppler_page_get_text_attributes (source);
  guint            n_chars = count_chars (text), i = 0;

  self->run = runs;
  if (!poppler_page_get_text_layout (source, &self->boxes, &self->n_boxes) || self->n_boxes != n_chars)
    {
      g_free (self->boxes);
      self->boxes = text != NULL ? invent_boxes (text, n_chars) : NULL;
    }
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!is_embedding (g_utf8_get_char (p)))
      add_char (self, g_utf8_get_char (p), i++);
  end_word (self);

  g_free (self->boxes);
  poppler_page_free_text_attributes (runs);
}

DossierPdfPage *
dossier_pdf_read_page (PopplerDocument *document, guint index)
{
  PopplerPage     *source = poppler_document_get_page (document, (int)index);
  g_autofree char *label = NULL;
  Reader           reader = { 0 };
  double           width, height;

  if (source == NULL)
    return NULL;

  label = poppler_page_get_label (source);
  poppler_page_get_size (source, &width, &height);
  reader.page = dossier_pdf_page_new (label, width, height);
  reader.word = g_string_new (NULL);
  reader.turned = g_array_new (FALSE, FALSE, sizeof (guint8));
  read_chars (&reader, source);
  straighten (&reader);

  g_object_unref (source);
  g_string_free (reader.word, TRUE);
  g_array_unref (reader.turned);
  return reader.page;
}
