/* dossier-pledge-places.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-pledge-places.h"

#define NARROW 560 /* px: below it only actor, action, deadline and outcome */
#define GAP 9
#define OUTCOME_WIDTH 74
#define NARROW_OUTCOME_WIDTH 62

/* Shares of the width that the outcome leaves. */
static const int wide_shares[DOSSIER_N_PLEDGE_COLUMNS] = { 14, 26, 11, 13, 11, 11, 15, 0 };
static const int narrow_shares[DOSSIER_N_PLEDGE_COLUMNS] = { 30, 44, 0, 0, 26, 0, 0, 0 };

void
dossier_pledge_places_get (int width, int *starts, int *widths)
{
  const int *shares = width < NARROW ? narrow_shares : wide_shares;
  int        outcome = width < NARROW ? NARROW_OUTCOME_WIDTH : OUTCOME_WIDTH;
  int        sum = 0, n = 0, left, x = 0;

  for (guint i = 0; i < DOSSIER_N_PLEDGE_COLUMNS; i++)
    {
      sum += shares[i];
      n += shares[i] > 0;
    }
  left = MAX (width - outcome - n * GAP, 0);
  for (guint i = 0; i < DOSSIER_N_PLEDGE_COLUMNS; i++)
    {
      starts[i] = x;
      widths[i] = i == DOSSIER_PLEDGE_OUTCOME ? MAX (width - x, 0) : left * shares[i] / sum;
      if (widths[i] > 0)
        x += widths[i] + GAP;
    }
}
