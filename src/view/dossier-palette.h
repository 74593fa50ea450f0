/* dossier-palette.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The colours of the page on its three papers. Text on every annotation colour, on the selected
 * entity and on found words keeps a contrast of at least 7 to 1. Plain numbers, 0xRRGGBB; knows
 * nothing of GTK.
 */

#pragma once

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_PAPER_LIGHT,
  DOSSIER_PAPER_SEPIA,
  DOSSIER_PAPER_DARK,
} DossierPaper;
#define DOSSIER_N_PAPERS (DOSSIER_PAPER_DARK + 1)

typedef struct
{
  guint32 page;
  guint32 ink;
  guint32 dim;                              /* quiet lines, captions */
  guint32 found;                            /* box of a found passage */
  guint32 found_current;                    /* box of the one that is gone to */
  guint32 box[DOSSIER_N_COLOURS];           /* annotation behind the text */
  guint32 line[DOSSIER_N_COLOURS];          /* annotation as a line, note marks */
  guint32 entity[DOSSIER_N_ENTITY_TYPES];   /* underline of a mention, ticks */
  guint32 selected[DOSSIER_N_ENTITY_TYPES]; /* box of the selected entity's mentions */
} DossierPalette;

const DossierPalette *dossier_palette_get (DossierPaper paper);

/* Contrast ratio of two colours, 1 … 21, as WCAG 2 defines it. */
double dossier_palette_contrast (guint32 a, guint32 b);

G_END_DECLS
