/* dossier-import-pdf.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PDF, by way of poppler:
 *
 *   pages of words → furniture → columns and lines → paragraphs → roles → blocks
 *
 * Nothing in a PDF is run, and nothing it names is opened.
 */

#include "config.h"

#include <poppler.h>
#include <string.h>

#include "import/dossier-cleaner-rules.h"
#include "import/dossier-import-error.h"
#include "import/dossier-importer.h"
#include "import/dossier-pdf-columns.h"
#include "import/dossier-pdf-furniture.h"
#include "import/dossier-pdf-paragraphs.h"
#include "import/dossier-pdf-reader.h"
#include "import/dossier-pdf-roles.h"
#include "import/dossier-text-language.h"

#define CERTAIN 98
/* Other bytes may stand before the header. */
#define HEADER_ZONE 1024
/* The memory limit of the helper must hold them. */
#define MAX_PAGES 20000
#define MAX_WORDS 5000000

static guint
sniff (const guint8 *bytes, gsize n_bytes)
{
  const guint8 *header = memmem (bytes, MIN (n_bytes, HEADER_ZONE), "%PDF-", 5);

  if (header == bytes)
    return CERTAIN;
  return header != NULL ? 80 : 0;
}

static PopplerDocument *
open_document (const guint8 *bytes, gsize n_bytes, GError **error)
{
  g_autoptr (GBytes) whole = g_bytes_new_static (bytes, n_bytes);
  g_autoptr (GError) reason = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (whole, NULL, &reason);

  if (document != NULL)
    return document;
  if (g_error_matches (reason, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_ENCRYPTED, "This PDF needs a password.");
  else
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, "This PDF is damaged and cannot be read. Get the file again from where it came from.");

  return NULL;
}

static GPtrArray *
read_pages (PopplerDocument *document, GError **error)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_pdf_page_free);
  guint n_pages = (guint)MAX (poppler_document_get_n_pages (document), 0), n_words = 0;

  for (guint i = 0; i < n_pages; i++)
    {
      DossierPdfPage *page = dossier_pdf_read_page (document, i);

      if (page == NULL)
        page = dossier_pdf_page_new (NULL, 1, 1);
      n_words += page->words->len;
      g_ptr_array_add (pages, page);
      if (n_words > MAX_WORDS || i >= MAX_PAGES)
        {
          g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE, "This PDF has more than %d pages or %d million words. Split it into smaller files.", MAX_PAGES, MAX_WORDS / 1000000);
          return NULL;
        }
    }

  return g_steal_pointer (&pages);
}

static void
add_blocks (GPtrArray *blocks, DossierReading *reading)
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
    }
}

static DossierReading *
read_document (PopplerDocument *document, const DossierImportOptions *options, GError **error)
{
  g_autoptr (GPtrArray) pages = read_pages (document, error);
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (DossierPdfMetrics) metrics = NULL;
  g_autoptr (DossierReading) reading = NULL;
  DossierPdfAbout about = { 0 };
  DossierPdfColumnsState state = { 0 };

  if (pages == NULL)
    return NULL;

  dossier_pdf_furniture_mark (pages);
  lines = dossier_pdf_lines_new ();
  for (guint i = 0; i < pages->len; i++)
    dossier_pdf_columns_read (g_ptr_array_index (pages, i), i, &state, lines);
  metrics = dossier_pdf_metrics_new (lines);
  blocks = dossier_pdf_paragraphs_new (lines, metrics);

  reading = dossier_reading_new ();
  reading->title = dossier_pdf_roles_find (blocks, metrics, &about);
  add_blocks (blocks, reading);
  if (reading->blocks->len == 0)
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_EMPTY, "This PDF holds pictures of pages only, no text. Have its text recognised (OCR) and try again.");
      return NULL;
    }

  return g_steal_pointer (&reading);
}

static DossierReading *
read_pdf (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error)
{
  PopplerDocument *document = open_document (bytes, n_bytes, error);
  DossierReading  *reading;

  if (document == NULL)
    return NULL;

  reading = read_document (document, options, error);
  g_object_unref (document);
  return reading;
}

const DossierImporter dossier_import_pdf = { "pdf", sniff, read_pdf };
