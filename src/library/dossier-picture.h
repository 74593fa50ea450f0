/* dossier-picture.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A picture of the library, made ready for the screen. For threads that may wait.
 */

#pragma once

#include <gio/gio.h>

#include "model/dossier-pixels.h"

G_BEGIN_DECLS

/* One guint32 a pixel (model/dossier-pixels.h), scaled down to `max_width`: drawing a picture in its own size costs a
 * tenth of scaling it in every frame. `info` gets the size. */
GBytes *dossier_picture_load (const char *folder, const char *hash, guint max_width, DossierPixelsInfo *info, GError **error);

/* The same picture `width` pixels wide, which is not more than it has. */
GBytes *dossier_picture_scale (GBytes *pixels, guint width, DossierPixelsInfo *info);

G_END_DECLS
