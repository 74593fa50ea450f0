/* dossier-raster.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A picture on its way from a decoder to the size it is shown in: rows come in from the top, each
 * pixel of the result is the mean of what lies under it, and only the result is ever held. Runs in
 * the helper program.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _DossierRaster DossierRaster;

/* Red, green, blue; the second size must not be larger than the first. NULL when there is no memory. */
DossierRaster *dossier_raster_new (guint from_width, guint from_height, guint width, guint height);
void           dossier_raster_free (DossierRaster *self);

/* `row` has three bytes a pixel. Rows beyond the last are dropped. */
void dossier_raster_add_row (DossierRaster *self, const guint8 *row);
/* The same with four, the fourth being the opacity; what lies behind is white paper. */
void dossier_raster_add_row_rgba (DossierRaster *self, const guint8 *row);

guint dossier_raster_get_width (DossierRaster *self);
guint dossier_raster_get_height (DossierRaster *self);
/* Height rows without gaps; what was never added is white. */
const guint8 *dossier_raster_get_rows (DossierRaster *self);
/* Whether all rows came. */
gboolean dossier_raster_is_whole (DossierRaster *self);

/* Turns the picture as a camera asks for it: `orientation` is Exif's, 1 = as it is … 8. */
void dossier_raster_orient (DossierRaster *self, guint orientation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierRaster, dossier_raster_free)

G_END_DECLS
