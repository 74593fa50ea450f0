/* paper-fixture.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * PDF files of our own for tests, set with cairo and Pango on A4 paper (595 × 842 points).
 */

#pragma once

#include <cairo-pdf.h>
#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  cairo_surface_t *surface;
  cairo_t         *cairo;
  GByteArray      *bytes;
} Paper;

Paper *paper_new (void);
/* Ends the page; the next words stand on a new one. */
void paper_turn (Paper *self);
/* The finished file. Frees the paper. */
GBytes *paper_finish (Paper *self);

/* One line with its top left corner at (x, y) in a font such as "Noto Serif Bold 10". */
void paper_write (Paper *self, double x, double y, const char *font, const char *words);
/* The same, but (x, y) is the middle of its top edge. */
void paper_centre (Paper *self, double x, double y, const char *font, const char *words);
/* Text that is broken into lines of this width and justified; a line break in it ends a paragraph. Returns where it ends. */
double paper_set (Paper *self, double x, double y, double width, const char *font, const char *words);

G_END_DECLS
