/* paper-fixture.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "paper-fixture.h"

#include <pango/pangocairo.h>

#define WIDTH 595
#define HEIGHT 842

static cairo_status_t
take_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

Paper *
paper_new (void)
{
  Paper *self = g_new0 (Paper, 1);

  self->bytes = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (take_bytes, self->bytes, WIDTH, HEIGHT);
  self->cairo = cairo_create (self->surface);
  return self;
}

void
paper_turn (Paper *self)
{
  cairo_show_page (self->cairo);
}

GBytes *
paper_finish (Paper *self)
{
  GBytes *bytes;

  cairo_destroy (self->cairo);
  cairo_surface_finish (self->surface);
  cairo_surface_destroy (self->surface);
  bytes = g_byte_array_free_to_bytes (self->bytes);
  g_free (self);
  return bytes;
}

static PangoLayout *
lay_out (Paper *self, const char *font, const char *words)
{
  PangoLayout          *layout = pango_cairo_create_layout (self->cairo);
  PangoFontDescription *description = pango_font_description_from_string (font);
  PangoContext         *context = pango_layout_get_context (layout);

  /* Sizes in points of this paper, whatever the screen is. */
  pango_cairo_context_set_resolution (context, 72);
  pango_layout_set_font_description (layout, description);
  pango_layout_set_text (layout, words, -1);
  pango_font_description_free (description);
  return layout;
}

void
paper_write (Paper *self, double x, double y, const char *font, const char *words)
{
  g_autoptr (PangoLayout) layout = lay_out (self, font, words);

  cairo_move_to (self->cairo, x, y);
  pango_cairo_show_layout (self->cairo, layout);
}

void
paper_centre (Paper *self, double x, double y, const char *font, const char *words)
{
  g_autoptr (PangoLayout) layout = lay_out (self, font, words);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (self->cairo, x - width / 2.0, y);
  pango_cairo_show_layout (self->cairo, layout);
}

double
paper_set (Paper *self, double x, double y, double width, const char *font, const char *words)
{
  g_autoptr (PangoLayout) layout = lay_out (self, font, words);
  int height;

  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_justify (layout, TRUE);
  cairo_move_to (self->cairo, x, y);
  pango_cairo_show_layout (self->cairo, layout);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return y + height;
}
