/* dossier-small-letters.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-small-letters.h"

#include <string.h>

#define RIGHT_QUOTE "\xe2\x80\x99"

char *
dossier_small_letters (const char *text)
{
  gsize            n_bytes = strlen (text);
  g_autofree char *small = g_malloc (n_bytes + 1);

  for (gsize i = 0; i < n_bytes;)
    {
      gsize length = g_utf8_skip[(guchar)text[i]];

      if ((guchar)text[i] < 0x80)
        {
          small[i] = g_ascii_isupper (text[i]) ? text[i] | 0x20 : text[i];
          i++;
          continue;
        }
      /* What a letter becomes may depend on those beside it. */
      if (i + length > n_bytes || g_unichar_tolower (g_utf8_get_char (text + i)) != g_utf8_get_char (text + i))
        return g_utf8_strdown (text, n_bytes);
      memcpy (small + i, text + i, length);
      i += length;
    }
  small[n_bytes] = '\0';

  return g_steal_pointer (&small);
}

GString *
dossier_small_letters_fold (const char *text, gboolean separators)
{
  g_autofree char *small = dossier_small_letters (text);
  GString         *folded = g_string_sized_new (strlen (small));

  for (const char *p = small; *p != '\0'; p++)
    {
      gboolean in_number = folded->len > 0 && folded->str[folded->len - 1] == '#';

      if (g_ascii_isdigit (*p))
        {
          if (!in_number)
            g_string_append_c (folded, '#');
        }
      else if (separators && in_number && (*p == ',' || *p == '.') && g_ascii_isdigit (p[1]))
        continue;
      else if (*p == RIGHT_QUOTE[0] && strncmp (p, RIGHT_QUOTE, strlen (RIGHT_QUOTE)) == 0)
        {
          g_string_append_c (folded, '\'');
          p += strlen (RIGHT_QUOTE) - 1;
        }
      else
        g_string_append_c (folded, *p);
    }

  return folded;
}
