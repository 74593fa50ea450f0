/* dossier-import-pdf.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing in a PDF is run, and nothing it names is opened.
 */

#include "config.h"

#include "import/dossier-import-pdf.h"

#include "import/dossier-import-error.h"
#include "import/dossier-pdf-compose.h"
#include "import/dossier-pdf-file.h"
#include "import/dossier-pdf-reader.h"

/* The memory limit of the helper must hold them. */
#define MAX_PAGES 20000
#define MAX_WORDS 5000000

static GPtrArray *
read_pages (PopplerDocument *document, GError **error)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_pdf_page_free);
  guint n_pages = (guint)MAX (poppler_document_get_n_pages (document), 0), n_words = 0;

  for (guint i = 0; i < n_pages; i++)
    {
      DossierPdfPage *page = dossier_pdf_read_page (document, i);

      /* A page that cannot be read keeps its place. */
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

static DossierReading *
read_document (PopplerDocument *document, const DossierImportOptions *options, GError **error)
{
  g_autoptr (GPtrArray) pages = read_pages (document, error);
  g_autoptr (DossierPdfAbout) about = NULL;

  if (pages == NULL)
    return NULL;

  about = dossier_pdf_file_read_about (document);
  return dossier_pdf_compose (pages, about, &options->today, error);
}

DossierReading *
dossier_import_pdf (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error)
{
  g_autoptr (GBytes) whole = g_bytes_new_static (bytes, n_bytes);
  PopplerDocument *document = dossier_pdf_file_open (whole, options->password, error);
  DossierReading  *reading;

  if (document == NULL)
    return NULL;

  reading = read_document (document, options, error);
  g_object_unref (document);
  return reading;
}
