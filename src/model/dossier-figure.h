/* dossier-figure.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A number in a text with its unit and what it counts. Offsets are code points.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint32 start;
  guint32 end;
  double  value;
  char   *unit; /* "EUR", "km", "%", or NULL */
  char   *of;   /* what is counted: "drones", or NULL */

  const char *qualifier; /* "about", "over", "under", or "from" and "to" for the two of a range; NULL = exact. Static or interned */
} DossierFigure;

DossierFigure *dossier_figure_new (void);
void           dossier_figure_free (DossierFigure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierFigure, dossier_figure_free)

G_END_DECLS
