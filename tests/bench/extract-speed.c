/* extract-speed.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * extract-speed FILE…: reads all files by way of the helper, as an import does, and prints the
 * processor time a file in milliseconds, the helper's share included, and how many could be read.
 */

#include "config.h"

#include <stdio.h>
#include <sys/resource.h>

#include "import/dossier-extractor.h"

static double
used_ms (int who)
{
  struct rusage usage;

  getrusage (who, &usage);
  return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

static gpointer
read_all (gpointer data)
{
  char **paths = data;
  guint  n = 0;

  for (; *paths != NULL; paths++)
    {
      DossierExtractOptions options = { .source = *paths };
      g_autoptr (GFile) file = g_file_new_for_path (*paths);
      g_autoptr (DossierDocument) document = NULL;

      g_date_clear (&options.today, 1);
      g_date_set_dmy (&options.today, 11, G_DATE_JANUARY, 2026);
      document = dossier_extract_file (file, &options, NULL, NULL);
      n += document != NULL;
    }

  return GUINT_TO_POINTER (n);
}

/* The helper ends with the thread that keeps it, and counts once it was waited for. */
int
main (int argc, char **argv)
{
  double before = used_ms (RUSAGE_SELF) + used_ms (RUSAGE_CHILDREN);
  guint  n;

  if (argc < 2)
    return 1;
  n = GPOINTER_TO_UINT (g_thread_join (g_thread_new ("reader", read_all, argv + 1)));
  printf ("%.2f %u\n", (used_ms (RUSAGE_SELF) + used_ms (RUSAGE_CHILDREN) - before) / (argc - 1), n);
  return 0;
}
