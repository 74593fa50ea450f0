/* dossier-visible.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Embeddings and isolates in pairs are how right-to-left names stand in other text and do no harm;
 * overrides have no use but to deceive.
 */

#include "config.h"

#include "import/dossier-visible.h"

#include <string.h>

#define MAX_OPEN 64

enum
{
  LRE = 0x202A,
  RLE = 0x202B,
  PDF = 0x202C,
  LRO = 0x202D,
  RLO = 0x202E,
  LRI = 0x2066,
  RLI = 0x2067,
  FSI = 0x2068,
  PDI = 0x2069,
};

static gboolean
is_direction (gunichar c)
{
  return (c >= LRE && c <= RLO) || (c >= LRI && c <= PDI);
}

static gboolean
closes (gunichar c, gunichar opener)
{
  return c == PDI ? opener >= LRI && opener <= FSI : opener >= LRE && opener <= RLE;
}

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  const guint *first = a, *second = b;

  return *first < *second ? -1 : *first > *second;
}

/* Offsets in code points of the signs that are to be shown, in order. */
static GArray *
find_signs (const char *text, gsize n_bytes)
{
  GArray     *found = g_array_new (FALSE, FALSE, sizeof (guint));
  gunichar    openers[MAX_OPEN];
  guint       places[MAX_OPEN], n_open = 0, at = 0;
  const char *end = text + n_bytes;

  for (const char *p = text; p < end; p = g_utf8_next_char (p), at++)
    {
      gunichar c = (guchar)*p == 0xE2 ? g_utf8_get_char (p) : 0;

      if (!is_direction (c))
        continue;
      if (c == PDF || c == PDI)
        {
          if (n_open > 0 && closes (c, openers[n_open - 1]))
            n_open--;
          else
            g_array_append_val (found, at);
        }
      else if (c == LRO || c == RLO || n_open == MAX_OPEN)
        g_array_append_val (found, at);
      else
        {
          openers[n_open] = c;
          places[n_open++] = at;
        }
    }
  g_array_append_vals (found, places, n_open);
  g_array_sort (found, compare_offsets);

  return found;
}

char *
dossier_visible_line (const char *text)
{
  g_autoptr (GArray) signs = find_signs (text, strlen (text));
  GString *line = g_string_new (NULL);
  guint    at = 0, n_shown = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), at++)
    {
      gunichar c = g_utf8_get_char (p);

      if (n_shown < signs->len && g_array_index (signs, guint, n_shown) == at)
        {
          g_string_append_printf (line, "[U+%04X]", c);
          n_shown++;
        }
      else if (g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029)
        g_string_append_c (line, ' ');
      else
        g_string_append_unichar (line, c);
    }

  return g_string_free (line, FALSE);
}

char *
dossier_visible_address (const char *address)
{
  const char      *host = strstr (address, "://");
  gsize            length = host != NULL ? strcspn (host + 3, "/?#") : 0;
  const char      *port;
  g_autofree char *name = NULL;
  g_autofree char *ascii = NULL;
  GString         *visible;

  if (length == 0)
    return NULL;
  host += 3;
  /* A user's name before the host is there to be taken for it. */
  for (gsize i = 0; i < length; i++)
    if (host[i] == '@')
      return NULL;
  port = memchr (host, ':', length);
  name = g_strndup (host, port != NULL ? port - host : (gssize)length);
  ascii = g_hostname_to_ascii (name);
  if (ascii == NULL)
    return NULL;

  visible = g_string_new (NULL);
  g_string_append_len (visible, address, host - address);
  g_string_append (visible, ascii);
  for (const char *p = host + strlen (name); *p != '\0'; p = g_utf8_next_char (p))
    {
      GUnicodeType type = g_unichar_type (g_utf8_get_char (p));

      if (type == G_UNICODE_FORMAT || type == G_UNICODE_CONTROL || g_unichar_isspace (g_utf8_get_char (p)))
        for (const char *q = p; q < g_utf8_next_char (p); q++)
          g_string_append_printf (visible, "%%%02X", (guint8)*q);
      else
        g_string_append_len (visible, p, g_utf8_next_char (p) - p);
    }

  return g_string_free (visible, FALSE);
}

/* The alphabets that have letters in common by their looks. */
static guint
alphabet (gunichar c)
{
  switch ((int)g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_LATIN:
      return 1;
    case G_UNICODE_SCRIPT_CYRILLIC:
      return 2;
    case G_UNICODE_SCRIPT_GREEK:
      return 4;
    case G_UNICODE_SCRIPT_ARMENIAN:
      return 8;
    case G_UNICODE_SCRIPT_CHEROKEE:
      return 16;
    default:
      return 0;
    }
}

char *
dossier_visible_mixed_word (const char *text)
{
  const char *start = text;
  guint       seen = 0;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (*p != '\0' && g_unichar_isalpha (c))
        {
          seen |= alphabet (c);
          continue;
        }
      /* Marks and digits go on within a word. */
      if (*p != '\0' && (g_unichar_ismark (c) || g_unichar_isdigit (c)))
        continue;
      if ((seen & (seen - 1)) != 0)
        return g_strndup (start, p - start);
      if (*p == '\0')
        return NULL;
      start = g_utf8_next_char (p);
      seen = 0;
    }
}

static void
make_line_visible (char **field)
{
  g_autofree char *before = g_steal_pointer (field);

  if (before != NULL)
    *field = dossier_visible_line (before);
}

static void
make_address_visible (char **address)
{
  g_autofree char *before = g_steal_pointer (address);

  if (before != NULL)
    *address = dossier_visible_address (before);
}

static void
warn_of_text (DossierReading *reading)
{
  const char *p = reading->text->str, *end = p + reading->text->len;
  guint       n = 0;

  if (memmem (p, reading->text->len, "\xE2\x80", 2) == NULL && memmem (p, reading->text->len, "\xE2\x81", 2) == NULL)
    return;
  while (p != NULL && p < end)
    {
      const char *stop = memchr (p, '\n', end - p);
      gsize       length = (stop != NULL ? stop : end) - p;

      if (memmem (p, length, "\xE2\x80", 2) != NULL || memmem (p, length, "\xE2\x81", 2) != NULL)
        {
          g_autoptr (GArray) signs = find_signs (p, length);

          n += signs->len;
        }
      p += length + 1;
    }
  if (n > 0)
    dossier_reading_take_warning (reading, g_strdup_printf (n == 1 ? "The text holds %u sign that turns the direction of writing: what is seen there may stand in another order."
                                                                   : "The text holds %u signs that turn the direction of writing: what is seen there may stand in another order.",
                                                            n));
}

static void
warn_of_byline (DossierReading *reading)
{
  g_autofree char *word = reading->byline != NULL ? dossier_visible_mixed_word (reading->byline) : NULL;

  if (word != NULL)
    dossier_reading_take_warning (reading, g_strdup_printf ("The author's name mixes letters of several alphabets (“%s”), so that it may be taken for another.", word));
}

static void
apply_one (DossierReading *reading)
{
  make_line_visible (&reading->title);
  make_line_visible (&reading->byline);
  make_line_visible (&reading->site);
  make_address_visible (&reading->address);
  warn_of_text (reading);
  warn_of_byline (reading);
}

void
dossier_visible_apply (DossierReading *reading)
{
  apply_one (reading);
  for (guint i = 0; i < reading->further->len; i++)
    apply_one (g_ptr_array_index (reading->further, i));
}
