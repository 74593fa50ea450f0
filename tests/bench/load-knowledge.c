/* load-knowledge.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * load-knowledge: loads all tables and the tagger's model once in a fresh process and prints the milliseconds of
 * processor time and by how many megabytes the resident memory has grown.
 */

#include "config.h"

#include "analysis/dossier-knowledge.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static double
get_milliseconds (void)
{
  struct timespec spent;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &spent);
  return spent.tv_sec * 1e3 + spent.tv_nsec * 1e-6;
}

static double
get_megabytes (void)
{
  FILE *file = fopen ("/proc/self/statm", "r");
  long  total = 0, resident = 0;

  if (file == NULL || fscanf (file, "%ld %ld", &total, &resident) != 2)
    return 0;
  fclose (file);

  return resident * (double)sysconf (_SC_PAGESIZE) / 1e6;
}

int
main (void)
{
  double began = get_milliseconds (), before = get_megabytes ();
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, &error);

  if (knowledge == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  printf ("%.1f %.1f\n", get_milliseconds () - began, get_megabytes () - before);
  return EXIT_SUCCESS;
}
