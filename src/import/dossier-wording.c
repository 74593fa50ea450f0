/* dossier-wording.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-wording.h"

gboolean
dossier_char_is_space (gunichar c)
{
  return c <= ' ' || c == 0x7F || c == 0xA0 || c == 0x85 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x3000;
}

gboolean
dossier_char_is_nothing (gunichar c)
{
  return c == 0xAD || c == 0xFEFF || c == 0x200B;
}

void
dossier_line_append (GString *line, const char *text, gsize n_bytes)
{
  for (const char *p = text, *end = text + n_bytes; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!dossier_char_is_space (c) && !dossier_char_is_nothing (c))
        g_string_append_len (line, p, g_utf8_next_char (p) - p);
      else if (dossier_char_is_space (c) && line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }
}

void
dossier_line_trim_end (GString *line)
{
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
}

gboolean
dossier_line_ends_sentence (const char *line)
{
  static const char *const ends[] = { ".", "!", "?", "…", "”", "\"", "»", "。", ":", ";", ",", ")" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (line, ends[i]))
      return TRUE;

  return FALSE;
}

gboolean
dossier_line_goes_on (const char *line, gunichar next)
{
  return g_unichar_islower (next) && (g_str_has_suffix (line, ",") || !dossier_line_ends_sentence (line));
}

static const char *
next_letter (const char *p)
{
  while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

gboolean
dossier_line_says_the_same (const char *a, const char *b)
{
  while (TRUE)
    {
      a = next_letter (a);
      b = next_letter (b);
      if (*a == '\0' || *b == '\0')
        return *a == *b;
      if (g_unichar_tolower (g_utf8_get_char (a)) != g_unichar_tolower (g_utf8_get_char (b)))
        return FALSE;
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }
}
