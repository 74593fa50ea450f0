/* dossier-block.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-block.h"

GArray *
dossier_block_array_new (void)
{
  return g_array_new (FALSE, TRUE, sizeof (DossierBlock));
}
