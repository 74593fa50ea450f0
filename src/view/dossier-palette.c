/* dossier-palette.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hues follow the GNOME palette. The boxes are opaque tints, not transparent ink: two that overlap
 * must not darken the paper beneath the text.
 */

#include "config.h"

#include "view/dossier-palette.h"

#include <math.h>

/* yellow orange red pink purple blue green grey */
#define LIGHT_BOXES                                                                \
  {                                                                                \
    0xfcee9a, 0xffdcb0, 0xfbd0cc, 0xf9d3e6, 0xe3d6f5, 0xcfe2fa, 0xcdeed0, 0xe3e3e1 \
  }
#define SEPIA_BOXES                                                                \
  {                                                                                \
    0xf5e08c, 0xf6d2a2, 0xf2c9bd, 0xf0cbd6, 0xdfd2e6, 0xcbdae6, 0xcfe3bd, 0xdfd8cb \
  }
#define DARK_BOXES                                                                 \
  {                                                                                \
    0x544706, 0x61400d, 0x692b28, 0x642a4c, 0x4c3766, 0x23456e, 0x1f5130, 0x464648 \
  }
#define LIGHT_LINES                                                                \
  {                                                                                \
    0xd9a800, 0xe66100, 0xc01c28, 0xc4317f, 0x813d9c, 0x1c71d8, 0x26a269, 0x77767b \
  }
#define SEPIA_LINES                                                                \
  {                                                                                \
    0xb8890a, 0xc2570c, 0xa82a24, 0xa83a6b, 0x7a4690, 0x2f67a8, 0x3c8450, 0x7d7568 \
  }
#define DARK_LINES                                                                 \
  {                                                                                \
    0xf8e45c, 0xffa348, 0xf66151, 0xf48ac0, 0xc39ae0, 0x78aeed, 0x6fd28f, 0xb5b5b8 \
  }

/* person country place organisation equipment document event date quantity */
static const DossierPalette papers[DOSSIER_N_PAPERS] = {
  [DOSSIER_PAPER_LIGHT] = {
    .page = 0xffffff,
    .ink = 0x262626,
    .dim = 0x6a6a6a,
    .found = 0xfff0b3,
    .found_current = 0xffcf5c,
    .box = LIGHT_BOXES,
    .line = LIGHT_LINES,
    .entity = { 0x1c71d8, 0x1f8a4c, 0x12807b, 0x813d9c, 0x865e3c, 0xc64600, 0xc01c28, 0x77767b, 0x77767b },
    .selected = { 0xd3e4fb, 0xcfeed9, 0xcdecea, 0xe9d9f2, 0xecdfd2, 0xfbdcc8, 0xfad3d3, 0xe4e4e4, 0xe4e4e4 },
  },
  [DOSSIER_PAPER_SEPIA] = {
    .page = 0xf6efe0,
    .ink = 0x3b3228,
    .dim = 0x75695a,
    .found = 0xf5e2a0,
    .found_current = 0xf0c868,
    .box = SEPIA_BOXES,
    .line = SEPIA_LINES,
    .entity = { 0x2f67a8, 0x33764a, 0x22716d, 0x7a4690, 0x7a5636, 0xa9480d, 0xa82a24, 0x7d7568, 0x7d7568 },
    .selected = { 0xcddcea, 0xcde2c8, 0xc9e0da, 0xe0d3e6, 0xe6d4bf, 0xf3d3b6, 0xf1cbc1, 0xdfd8cb, 0xdfd8cb },
  },
  [DOSSIER_PAPER_DARK] = {
    .page = 0x1e1e1e,
    .ink = 0xe6e5e2,
    .dim = 0x9f9e9b,
    .found = 0x544713,
    .found_current = 0x5f4500,
    .box = DARK_BOXES,
    .line = DARK_LINES,
    .entity = { 0x78aeed, 0x63c98b, 0x5fc7c2, 0xc39ae0, 0xcdab8f, 0xffa348, 0xf66151, 0xa8a8a8, 0xa8a8a8 },
    .selected = { 0x22426b, 0x1f4d31, 0x1b4b49, 0x49345f, 0x4d3d2f, 0x5c3a16, 0x632a27, 0x434345, 0x434345 },
  },
};

const DossierPalette *
dossier_palette_get (DossierPaper paper)
{
  return &papers[paper];
}

static double
linear (guint32 channel)
{
  double c = (channel & 0xff) / 255.0;

  return c <= 0.03928 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4);
}

static double
luminance (guint32 colour)
{
  return 0.2126 * linear (colour >> 16) + 0.7152 * linear (colour >> 8) + 0.0722 * linear (colour);
}

double
dossier_palette_contrast (guint32 a, guint32 b)
{
  double x = luminance (a) + 0.05, y = luminance (b) + 0.05;

  return MAX (x, y) / MIN (x, y);
}
