/* dossier-pdf-paragraphs.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two paragraphs may be open at a time: one of the text and one of what stands beside it. A line
 * goes on with the one or the other, or opens a new one.
 */

#include "config.h"

#include "import/dossier-pdf-paragraphs.h"

#include <string.h>

#include "import/dossier-pdf-breaks.h"
#include "import/dossier-pdf-furniture.h"
#include "import/dossier-pdf-hyphens.h"

#define MAX_FURNITURE 50

typedef struct
{
  GArray                  *lines;
  const DossierPdfMetrics *metrics;
  DossierPdfHyphens       *hyphens;
  GPtrArray               *blocks; /* finished */
  GPtrArray               *held;   /* finished, but behind the paragraph that is open */
  DossierPdfBlock         *open;   /* of the text */
  const DossierPdfLine    *open_first;
  const DossierPdfLine    *open_last;
  DossierPdfBlock         *side; /* of what stands beside it */
  const DossierPdfLine    *side_first;
  const DossierPdfLine    *side_last;
} Assembly;

gboolean
dossier_pdf_is_caption (const char *text)
{
  static const char *const openings[] = { "figure ", "fig. ", "table ", "map ", "chart ", "box ", "graph ", "exhibit ", "photo ", "photo:", "abbildung ", "abb. ", "tabelle ", "tab. ", "karte ", "tableau ", "carte ", "graphique ", "cuadro ", "gráfico ", "figura ", "mapa ", "рисунок ", "таблица " };
  g_autofree char         *start = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 16));
  g_autofree char         *lower = g_utf8_strdown (start, -1);

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (g_str_has_prefix (lower, openings[i]))
      {
        const char *p = lower + strlen (openings[i]);
        const char *end = p;

        if (openings[i][strlen (openings[i]) - 1] == ':')
          return TRUE;
        while (g_ascii_isalnum (*end) || (*end == '.' && g_ascii_isalnum (end[1])))
          end++;
        /* "Table 3 shows that" is a sentence. */
        return end > p && end - p <= 5 && (g_ascii_isdigit (*p) || end - p <= 3) && (*end == '.' || *end == ':' || *end == '\0' || g_str_has_prefix (end, " –") || g_str_has_prefix (end, " —") || g_str_has_prefix (end, " -") || g_str_has_prefix (end, " |"));
      }

  return FALSE;
}

static void
add_line (Assembly *self, DossierPdfBlock *block, const DossierPdfLine *line)
{
  const DossierPdfTurn *last = block->turns->len > 0 ? &g_array_index (block->turns, DossierPdfTurn, block->turns->len - 1) : NULL;

  if (line->kind == DOSSIER_PDF_LINE_ROW)
    g_string_assign (block->text, line->text);
  else
    dossier_pdf_hyphens_join (self->hyphens, block->text, line->text);
  if (last == NULL || line->page > last->page)
    {
      DossierPdfTurn turn = { line->page, block->text->len - strlen (line->text) };

      g_array_append_val (block->turns, turn);
    }
  block->n_lines++;
  block->style &= line->style | DOSSIER_PDF_RTL;
}

static DossierPdfBlock *
begin_block (Assembly *self, const DossierPdfLine *line, const DossierPdfLine *before)
{
  const DossierPdfColumn *column = dossier_pdf_metrics_column (self->metrics, line);
  DossierPdfBlock        *block = dossier_pdf_block_new ();
  float                   width = MAX (line->right - line->left, 1);

  block->style = line->style;
  block->size = line->size;
  block->y0 = line->y0;
  block->indent = line->x0 - column->left;
  block->centred = dossier_pdf_is_centred (self->metrics, line);
  block->spanning = line->x1 - line->x0 > 0.9f * width;
  block->apart = before == NULL || before->column != line->column || dossier_pdf_is_gap (self->metrics, before, line);
  block->level = line->level;
  add_line (self, block, line);

  return block;
}

static void
close_side (Assembly *self)
{
  if (self->side == NULL)
    return;

  g_ptr_array_add (self->held, self->side);
  self->side = NULL;
}

/* The open paragraph, and what was held back: before it what stands on a page that it has left. */
static void
close_all (Assembly *self)
{
  close_side (self);
  for (guint i = 0; i < self->held->len; i++)
    if (self->open != NULL && dossier_pdf_block_first_page (self->held->pdata[i]) < dossier_pdf_block_last_page (self->open))
      g_ptr_array_add (self->blocks, g_steal_pointer (&self->held->pdata[i]));
  if (self->open != NULL)
    g_ptr_array_add (self->blocks, g_steal_pointer (&self->open));
  for (guint i = 0; i < self->held->len; i++)
    if (self->held->pdata[i] != NULL)
      g_ptr_array_add (self->blocks, self->held->pdata[i]);
  g_ptr_array_set_size (self->held, 0);
}

/* A line set apart right above a table that interrupts a paragraph. */
static gboolean
heads_table (const Assembly *self, const DossierPdfLine *line)
{
  guint next = (guint)(line - dossier_pdf_lines_get (self->lines, 0)) + 1;

  if (self->open == NULL || dossier_pdf_ends_sentence (self->open->text->str) || self->open->n_lines < 2)
    return FALSE;
  if (next >= self->lines->len || dossier_pdf_lines_get (self->lines, next)->kind != DOSSIER_PDF_LINE_ROW || dossier_pdf_lines_get (self->lines, next)->page != line->page)
    return FALSE;

  return (line->style & DOSSIER_PDF_BOLD) || dossier_pdf_is_centred (self->metrics, line);
}

static DossierBlockRole
side_role (const Assembly *self, const DossierPdfLine *line, gboolean note)
{
  if (line->kind == DOSSIER_PDF_LINE_ROW)
    return DOSSIER_BLOCK_TABLE;
  if (note)
    return DOSSIER_BLOCK_FOOTNOTE;

  return dossier_pdf_is_caption (line->text) || heads_table (self, line) ? DOSSIER_BLOCK_CAPTION : DOSSIER_BLOCK_BODY;
}

static void
take_side (Assembly *self, const DossierPdfLine *line, const DossierPdfLine *before, gboolean note)
{
  DossierBlockRole role = side_role (self, line, note);

  if (self->side != NULL && self->side_last == before && line->kind != DOSSIER_PDF_LINE_ROW && self->side->role != DOSSIER_BLOCK_TABLE &&
      !dossier_pdf_begins_paragraph (self->metrics, self->side_first, before, line) && !(note && dossier_pdf_begins_note (line->text)))
    {
      add_line (self, self->side, line);
      self->side_last = line;
      return;
    }

  close_side (self);
  self->side = begin_block (self, line, before);
  self->side->role = role;
  self->side_first = self->side_last = line;
}

static void
take_text (Assembly *self, const DossierPdfLine *line, const DossierPdfLine *before)
{
  gboolean goes_on = self->open != NULL && (self->open_last == before && before->column == line->column
                                              ? !dossier_pdf_begins_paragraph (self->metrics, self->open_first, before, line)
                                              : dossier_pdf_goes_on (self->metrics, self->open_last, line));

  close_side (self);
  if (goes_on)
    add_line (self, self->open, line);
  else
    {
      close_all (self);
      self->open = begin_block (self, line, before);
      self->open_first = line;
    }
  self->open_last = line;
}

/* A caption goes on until a new paragraph begins. */
static gboolean
is_side (Assembly *self, const DossierPdfLine *line, const DossierPdfLine *before, gboolean note)
{
  if (note || line->aside || line->kind == DOSSIER_PDF_LINE_ROW || dossier_pdf_is_caption (line->text) || heads_table (self, line))
    return TRUE;

  return self->side != NULL && self->side_last == before && self->side->role == DOSSIER_BLOCK_CAPTION && before->column == line->column &&
         !dossier_pdf_begins_paragraph (self->metrics, self->side_first, before, line);
}

static void
add_furniture (GArray *lines, const DossierPdfMetrics *metrics, Assembly *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint last_page = lines->len > 0 ? dossier_pdf_lines_get (lines, lines->len - 1)->page : 0;

  for (guint i = 0; i < lines->len && g_hash_table_size (seen) < MAX_FURNITURE; i++)
    {
      DossierPdfLine  *line = dossier_pdf_lines_get (lines, i);
      g_autofree char *key = NULL;
      DossierPdfBlock *block;

      if (line->kind != DOSSIER_PDF_LINE_FURNITURE || dossier_pdf_is_page_number (line->text))
        continue;
      key = g_strdup (line->text);
      g_strcanon (key, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", '#');
      if (!g_hash_table_add (seen, g_steal_pointer (&key)))
        continue;

      line->page = last_page;
      block = begin_block (self, line, NULL);
      block->role = DOSSIER_BLOCK_FURNITURE;
      g_ptr_array_add (self->blocks, block);
    }
}

GPtrArray *
dossier_pdf_paragraphs_new (GArray *lines, const DossierPdfMetrics *metrics)
{
  g_autoptr (DossierPdfHyphens) hyphens = dossier_pdf_hyphens_new ();
  g_autoptr (GPtrArray) held = g_ptr_array_new ();
  g_autofree gboolean  *notes = dossier_pdf_find_notes (lines, metrics);
  Assembly              self = { .lines = lines, .metrics = metrics, .hyphens = hyphens, .held = held };
  const DossierPdfLine *before = NULL;

  self.blocks = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_pdf_block_free);
  for (guint i = 0; i < lines->len; i++)
    if (dossier_pdf_lines_get (lines, i)->kind != DOSSIER_PDF_LINE_FURNITURE)
      dossier_pdf_hyphens_learn (hyphens, dossier_pdf_lines_get (lines, i)->text);

  for (guint i = 0; i < lines->len; i++)
    {
      const DossierPdfLine *line = dossier_pdf_lines_get (lines, i);

      if (line->kind == DOSSIER_PDF_LINE_FURNITURE || *line->text == '\0')
        continue;
      if (is_side (&self, line, before, notes[i]))
        take_side (&self, line, before, notes[i]);
      else
        take_text (&self, line, before);
      before = line;
    }
  close_all (&self);
  add_furniture (lines, metrics, &self);

  return self.blocks;
}
