/* dossier-map-renderer.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes pictures of the map in a thread, one at a time: of what was asked for last. While a picture is
 * being made, the one before it stays and can be shown moved and stretched. Main thread.
 *
 * Signal: "ready": there is a new picture.
 */

#pragma once

#include <gdk/gdk.h>

#include "view/dossier-map-painter.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_MAP_RENDERER (dossier_map_renderer_get_type ())
G_DECLARE_FINAL_TYPE (DossierMapRenderer, dossier_map_renderer, DOSSIER, MAP_RENDERER, GObject)

DossierMapRenderer *dossier_map_renderer_new (DossierMapShapes *shapes);

/* `fills` has a colour for each shape and is copied. */
void dossier_map_renderer_request (DossierMapRenderer *self, const guint32 *fills, const DossierMapInks *inks, const DossierMapFrame *frame);

/* The newest picture and what it is of, or NULL. */
GdkTexture *dossier_map_renderer_get_picture (DossierMapRenderer *self, DossierMapFrame *frame);

G_END_DECLS
