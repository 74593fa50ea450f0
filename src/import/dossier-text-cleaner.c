/* dossier-text-cleaner.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-text-cleaner.h"

#include <string.h>

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0xFEFF || c == 0x200B;
}

/* Without the white space at both ends, the no-break space included. */
static void
trim (const char **start, const char **end)
{
  while (*start < *end && is_space (g_utf8_get_char (*start)))
    *start = g_utf8_next_char (*start);
  while (*end > *start)
    {
      const char *last = g_utf8_prev_char (*end);

      if (!is_space (g_utf8_get_char (last)))
        break;
      *end = last;
    }
}

DossierReading *
dossier_text_cleaner_run (const char *text, gsize n_bytes, const GDate *today)
{
  DossierReading *reading = dossier_reading_new ();
  const char     *end = text + n_bytes;

  while (text < end)
    {
      const char *stop = memchr (text, '\n', end - text);
      const char *from = text, *to = stop != NULL ? stop : end;

      trim (&from, &to);
      if (to > from)
        dossier_reading_add_block (reading, DOSSIER_BLOCK_BODY, from, to - from);
      text = stop != NULL ? stop + 1 : end;
    }

  return reading;
}
