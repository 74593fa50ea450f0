/* dossier-pdf-compose.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   pages of words → furniture → columns and lines → paragraphs → roles → blocks
 */

#include "config.h"

#include "import/dossier-pdf-compose.h"

#include <string.h>

#include "import/dossier-cleaner-rules.h"
#include "import/dossier-import-error.h"
#include "import/dossier-pdf-columns.h"
#include "import/dossier-pdf-furniture.h"
#include "import/dossier-pdf-line-numbers.h"
#include "import/dossier-pdf-paragraphs.h"
#include "import/dossier-pdf-roles.h"
#include "import/dossier-text-language.h"

static DossierCleaningRule
rule_of (const DossierPdfBlock *block)
{
  switch (block->role)
    {
    case DOSSIER_BLOCK_BODY:
      return DOSSIER_RULE_NONE;
    case DOSSIER_BLOCK_LIST:
      return DOSSIER_RULE_LIST_MARKER;
    case DOSSIER_BLOCK_FURNITURE:
      return DOSSIER_RULE_RUNNING_LINE;
    case DOSSIER_BLOCK_TITLE:
    case DOSSIER_BLOCK_BYLINE:
    case DOSSIER_BLOCK_DATELINE:
    case DOSSIER_BLOCK_PUBLISHED:
    case DOSSIER_BLOCK_LEAD:
    case DOSSIER_BLOCK_HEADING:
    case DOSSIER_BLOCK_QUOTE:
    case DOSSIER_BLOCK_TABLE:
    case DOSSIER_BLOCK_CAPTION:
    case DOSSIER_BLOCK_CREDIT:
    case DOSSIER_BLOCK_FOOTNOTE:
    default:
      return DOSSIER_RULE_TYPOGRAPHY;
    }
}

/* `starts` holds for each page the first code point of its words, G_MAXUINT32 while none has come. */
static void
add_blocks (GPtrArray *blocks, guint32 *starts, DossierReading *reading)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const DossierPdfBlock *block = g_ptr_array_index (blocks, i);
      DossierBlock          *added;

      if (block->text->len == 0)
        continue;
      dossier_reading_add_block (reading, block->role, block->text->str, block->text->len);
      added = dossier_reading_last_block (reading);
      added->level = block->level;
      added->rule = dossier_cleaning_rule_to_string (rule_of (block));
      for (guint k = 0; k < block->turns->len && block->role != DOSSIER_BLOCK_FURNITURE; k++)
        {
          const DossierPdfTurn *turn = &g_array_index (block->turns, DossierPdfTurn, k);
          guint32               start = added->start + (guint32)g_utf8_strlen (block->text->str, (gssize)turn->at);

          starts[turn->page] = MIN (starts[turn->page], start);
        }
    }
}

/* A page without words begins where the next one does. */
static void
add_pages (GPtrArray *pages, guint32 *starts, DossierReading *reading)
{
  guint32 least = 0;

  if (pages->len > 0)
    starts[0] = 0;
  for (guint i = pages->len; i > 0; i--)
    if (starts[i - 1] == G_MAXUINT32)
      starts[i - 1] = i < pages->len ? starts[i] : (guint32)reading->n_chars;

  reading->pages = dossier_page_map_new ();
  for (guint i = 0; i < pages->len; i++)
    {
      least = MAX (least, starts[i]);
      dossier_page_map_add (reading->pages, ((DossierPdfPage *)g_ptr_array_index (pages, i))->label, least);
    }
}

/* Byline and date as a text states them; else as the file's properties do. */
static void
add_metadata (DossierPdfAbout *about, const GDate *today, DossierReading *reading)
{
  g_autoptr (GArray) lines = dossier_lines_new_from_blocks (reading);

  dossier_cleaner_find_metadata (lines, today, reading);
  for (guint i = 0; i < lines->len; i++)
    {
      const DossierLine *line = dossier_lines_get (lines, i);
      DossierBlock      *block = &g_array_index (reading->blocks, DossierBlock, i);

      if (line->role != DOSSIER_BLOCK_BYLINE && line->role != DOSSIER_BLOCK_PUBLISHED)
        continue;
      block->role = line->role;
      block->rule = dossier_cleaning_rule_to_string (line->rule);
    }

  if (reading->byline == NULL)
    reading->byline = g_steal_pointer (&about->author);
  if (reading->published == NULL && about->created != NULL)
    {
      reading->published = g_steal_pointer (&about->created);
      reading->precision = DOSSIER_PRECISION_ABOUT;
    }
  reading->language = g_strdup (dossier_text_language (reading->text->str, reading->text->len));
}

static GArray *
read_lines (GPtrArray *pages)
{
  GArray                *lines = dossier_pdf_lines_new ();
  DossierPdfColumnsState state = { 0 };

  dossier_pdf_furniture_mark (pages);
  dossier_pdf_line_numbers_mark (pages);
  for (guint i = 0; i < pages->len; i++)
    dossier_pdf_columns_read (g_ptr_array_index (pages, i), i, &state, lines);

  return lines;
}

DossierReading *
dossier_pdf_compose (GPtrArray *pages, DossierPdfAbout *about, const GDate *today, GError **error)
{
  g_autoptr (GArray) lines = read_lines (pages);
  g_autoptr (DossierPdfMetrics) metrics = dossier_pdf_metrics_new (lines);
  g_autoptr (GPtrArray) blocks = dossier_pdf_paragraphs_new (lines, metrics);
  g_autoptr (DossierReading) reading = dossier_reading_new ();
  g_autofree guint32 *starts = g_new (guint32, pages->len + 1);

  reading->title = dossier_pdf_roles_find (blocks, metrics, about);
  memset (starts, 0xFF, (pages->len + 1) * sizeof (guint32));
  add_blocks (blocks, starts, reading);
  if (reading->blocks->len == 0)
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_EMPTY, "This PDF holds no text, only pictures of it or nothing at all. Have its text recognised (OCR) and try again.");
      return NULL;
    }

  add_pages (pages, starts, reading);
  add_metadata (about, today, reading);
  return g_steal_pointer (&reading);
}
