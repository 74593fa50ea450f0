/* dossier-pdf-pages.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-pdf-pages.h"

#include <cairo.h>
#include <math.h>

#include "import/dossier-import-error.h"

#define A4_WIDTH 595.0f
#define A4_HEIGHT 842.0f

static DossierPageSize
measure (PopplerPage *page)
{
  DossierPageSize size = { A4_WIDTH, A4_HEIGHT };
  double          width, height;

  if (page == NULL)
    return size;

  poppler_page_get_size (page, &width, &height);
  if (isfinite (width) && isfinite (height))
    size = (DossierPageSize){ (float)CLAMP (width, 1, DOSSIER_PAGE_MAX_SIDE), (float)CLAMP (height, 1, DOSSIER_PAGE_MAX_SIDE) };
  return size;
}

GArray *
dossier_pdf_pages_measure (PopplerDocument *document)
{
  GArray *sizes = g_array_new (FALSE, FALSE, sizeof (DossierPageSize));

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage    *page = poppler_document_get_page (document, i);
      DossierPageSize size = measure (page);

      g_array_append_val (sizes, size);
      g_clear_object (&page);
    }

  return sizes;
}

static cairo_surface_t *
draw (PopplerPage *page, const DossierPageSize *size, guint width, guint height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)width, (int)height);
  cairo_t         *cairo = cairo_create (surface);

  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_paint (cairo);
  cairo_scale (cairo, width / (double)size->width, height / (double)size->height);
  poppler_page_render (page, cairo);
  cairo_destroy (cairo);
  cairo_surface_flush (surface);

  return surface;
}

/* What is above the colours is left undefined by cairo. */
static GBytes *
copy_pixels (cairo_surface_t *surface, guint width, guint height)
{
  guint32      *pixels = g_new (guint32, (gsize)width * height);
  const guint8 *rows = cairo_image_surface_get_data (surface);
  int           stride = cairo_image_surface_get_stride (surface);

  for (gsize y = 0; y < height; y++)
    for (gsize x = 0; x < width; x++)
      pixels[y * width + x] = ((const guint32 *)(gconstpointer)(rows + y * (gsize)stride))[x] | 0xFF000000u;

  return g_bytes_new_take (pixels, (gsize)width * height * sizeof (guint32));
}

DossierPagePicture *
dossier_pdf_pages_render (PopplerDocument *document, guint index, guint width, GError **error)
{
  PopplerPage        *page = index < (guint)poppler_document_get_n_pages (document) ? poppler_document_get_page (document, (int)index) : NULL;
  DossierPageSize     size = measure (page);
  DossierPagePicture *picture = NULL;
  cairo_surface_t    *surface;
  guint               height;

  if (page == NULL)
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, "This page is damaged and cannot be shown.");
      return NULL;
    }

  dossier_page_size_fit (&size, width, &width, &height);
  surface = draw (page, &size, width, height);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    picture = dossier_page_picture_new (width, height, copy_pixels (surface, width, height));
  else
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE, "This page is too large to be shown at this size. Make it smaller.");

  cairo_surface_destroy (surface);
  g_object_unref (page);
  return picture;
}
