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
/* The same as a share of the font size, from right to left. */
#define RTL_JUMP 0.13
/* Share by which the size of a raised number differs. */
#define OTHER_SIZE 0.15
/* The line height that is assumed when there are no boxes; points. */
#define BLIND_LINE 12.0

typedef struct
{
  DossierPdfPage   *page;
  PopplerRectangle *boxes;
  guint             n_boxes;
  GList            *run;   /* PopplerTextAttributes that holds the character */
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
  GHashTable       *seen;   /* characters by their places, when they are read twice; or NULL */
  GString          *read;   /* letters and digits of all lines, each line between line breaks; or NULL */
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
  double                  dx = MAX (box->x1 - last->x2, last->x1 - box->x2), dy = MAX (box->y1 - last->y2, last->y1 - box->y2);
  double                  reach = JUMP * MAX (MIN (last->y2 - last->y1, last->x2 - last->x1), 2);

  if (box->x2 <= box->x1 && box->y2 <= box->y1)
    return FALSE;
  /* Nor does it always between words that are written from right to left. */
  if (self->box.style & DOSSIER_PDF_RTL)
    reach = RTL_JUMP * self->box.size;

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

static gboolean
has_rtl (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (is_rtl (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* Whether this character was read before, by its place. */
static gboolean
is_seen (Reader *self, gunichar c, const PopplerRectangle *box)
{
  g_autofree char *place = NULL;

  if (self->seen == NULL)
    return FALSE;

  place = g_strdup_printf ("%x %.1f %.1f", c, box->x1, box->y1);
  return !g_hash_table_add (self->seen, g_steal_pointer (&place));
}

/* The letters and digits of each line of `text`. */
static void
append_letters (GString *letters, const char *text)
{
  g_string_append_c (letters, '\n');
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (*p == '\n' || g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_utf8_get_char (p));
  g_string_append_c (letters, '\n');
}

/* Returns whether something may be missing: nothing is there, or words that are written from right to left. */
static gboolean
read_area (Reader *self, PopplerPage *source, PopplerRectangle area)
{
  g_autofree char *text = poppler_page_get_text_for_area (source, &area);
  GList           *runs = poppler_page_get_text_attributes_for_area (source, &area);
  guint            n_chars = count_chars (text), i = 0;
  gboolean         odd = n_chars == 0 || has_rtl (text);

  if (self->read != NULL)
    append_letters (self->read, text);
  self->run = runs;
  self->known = NULL;
  if (!poppler_page_get_text_layout_for_area (source, &area, &self->boxes, &self->n_boxes) || self->n_boxes != n_chars)
    {
      g_free (self->boxes);
      self->boxes = text != NULL ? invent_boxes (text, n_chars) : NULL;
    }
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_embedding (c))
        continue;
      if (!g_unichar_isspace (c) && is_seen (self, c, &self->boxes[i]))
        end_word (self);
      else
        add_char (self, c, i);
      i++;
    }
  end_word (self);

  g_clear_pointer (&self->boxes, g_free);
  poppler_page_free_text_attributes (runs);
  return odd;
}

/* A line without a box goes below all others, from right to left. */
static void
add_lost_line (Reader *self, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", -1);
  float size = dossier_pdf_page_median_size (self->page), right = 0, bottom = 0;

  for (guint i = 0; i < self->page->words->len; i++)
    {
      right = MAX (right, dossier_pdf_page_word (self->page, i)->x1);
      bottom = MAX (bottom, dossier_pdf_page_word (self->page, i)->y1);
    }
  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr (GString) word = g_string_new (NULL);
      DossierPdfWord box = { .y0 = bottom + size, .y1 = bottom + 2 * size, .x1 = right, .size = size };
      guint8         upright = 0;

      for (const char *p = parts[i]; *p != '\0'; p = g_utf8_next_char (p))
        if (!is_embedding (g_utf8_get_char (p)) && !is_dropped (g_utf8_get_char (p)))
          {
            append_char (word, g_utf8_get_char (p));
            box.style |= is_rtl (g_utf8_get_char (p)) ? DOSSIER_PDF_RTL : 0;
          }
      box.x0 = box.x1 - size / 2 * (float)word->len;
      right = box.x0 - size / 2;
      if (word->len == 0)
        continue;
      dossier_pdf_page_add_word (self->page, &box, word->str, word->len);
      g_array_set_size (self->turned, self->page->words->len - 1);
      g_array_append_val (self->turned, upright);
    }
}

/* Whole lines are never lost, but they come without boxes. */
static void
add_lost_lines (Reader *self, PopplerPage *source, PopplerRectangle area)
{
  g_autofree char *text = poppler_page_get_selected_text (source, POPPLER_SELECTION_LINE, &area);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GString) letters = g_string_new (NULL);

      append_letters (letters, lines[i]);
      if (letters->len > 2 && strstr (self->read->str, letters->str) == NULL)
        add_lost_line (self, lines[i]);
    }
}

/* Poppler takes an area for a selection, from its first corner to its second. Where lines run from right to left,
 * one from left to right loses words of the first line, one from right to left those of the last. */
static void
read_chars (Reader *self, PopplerPage *source, double width, double height)
{
  const PopplerRectangle area = { 0, 0, width, height }, turned = { width, 0, 0, height };

  if (!read_area (self, source, area))
    return;

  g_array_set_size (self->page->words, 0);
  g_array_set_size (self->turned, 0);
  self->n_upright = self->n_down = self->n_up = 0;
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->read = g_string_new (NULL);
  read_area (self, source, turned);
  read_area (self, source, area);
  add_lost_lines (self, source, area);
  g_hash_table_unref (self->seen);
  g_string_free (self->read, TRUE);
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
  read_chars (&reader, source, width, height);
  straighten (&reader);

  g_object_unref (source);
  g_string_free (reader.word, TRUE);
  g_array_unref (reader.turned);
  return reader.page;
}
