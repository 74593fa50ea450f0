/* dossier-density-strip.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sixteen small bars that say where in a document something is spoken of. Decoration beside a
 * number that says the same, hence hidden from screen readers.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_DENSITY_STRIP (dossier_density_strip_get_type ())
G_DECLARE_FINAL_TYPE (DossierDensityStrip, dossier_density_strip, DOSSIER, DENSITY_STRIP, GtkWidget)

/* `density` has DOSSIER_ENTITY_DENSITY bytes, or is NULL; it is copied. */
void dossier_density_strip_set_density (DossierDensityStrip *self, const guint8 *density);

G_END_DECLS
