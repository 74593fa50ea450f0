/* main.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib.h>

int
main (int argc, char *argv[])
{
  g_print ("dossier %s\n", DOSSIER_VERSION);
  return 0;
}
