/* dossier-json-values.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-json-values.h"

#include <string.h>

typedef struct
{
  const char *p;
  const char *end;
  GArray     *values;
  GArray     *open; /* guint: indices of open objects and arrays */
  char       *key;  /* read, its value is awaited */
} Scan;

static void
clear_value (gpointer data)
{
  DossierJsonValue *value = data;

  g_free (value->key);
  g_free (value->string);
}

/* The four digits behind "\u", or 0. */
static gunichar
read_hex (const char *p, const char *end)
{
  gunichar c = 0;

  for (guint i = 0; i < 4; i++)
    {
      if (p + i >= end || !g_ascii_isxdigit (p[i]))
        return 0;
      c = c * 16 + g_ascii_xdigit_value (p[i]);
    }

  return c;
}

static void
read_escape (Scan *scan, GString *into)
{
  gunichar c;

  switch (*scan->p)
    {
    case 'n':
      g_string_append_c (into, '\n');
      break;
    case 'r':
    case 't':
    case 'b':
    case 'f':
      g_string_append_c (into, ' ');
      break;
    case 'u':
      c = read_hex (scan->p + 1, scan->end);
      if (c != 0)
        scan->p += 4;
      if ((c & 0xFC00) == 0xD800 && scan->end - scan->p > 6 && scan->p[1] == '\\' && scan->p[2] == 'u')
        {
          gunichar low = read_hex (scan->p + 3, scan->end);

          if ((low & 0xFC00) == 0xDC00)
            {
              c = 0x10000 + ((c & 0x3FF) << 10) + (low & 0x3FF);
              scan->p += 6;
            }
        }
      if (c != 0 && g_unichar_validate (c))
        g_string_append_unichar (into, c);
      break;
    default:
      g_string_append_c (into, *scan->p);
    }
}

/* At the byte behind the opening mark; leaves `p` behind the closing one. */
static char *
read_string (Scan *scan)
{
  GString *string = g_string_new (NULL);

  for (; scan->p < scan->end && *scan->p != '"'; scan->p++)
    if (*scan->p == '\\' && scan->p + 1 < scan->end)
      {
        scan->p++;
        read_escape (scan, string);
      }
    else
      g_string_append_c (string, *scan->p);
  scan->p += scan->p < scan->end;

  return g_string_free (string, FALSE);
}

/* Takes `string`. */
static void
add_value (Scan *scan, char *string)
{
  DossierJsonValue value = { .end = scan->values->len + 1, .key = g_steal_pointer (&scan->key), .string = string };

  g_array_append_val (scan->values, value);
}

static void
close_one (Scan *scan)
{
  if (scan->open->len == 0)
    return;
  dossier_json_value (scan->values, g_array_index (scan->open, guint, scan->open->len - 1))->end = scan->values->len;
  g_array_set_size (scan->open, scan->open->len - 1);
}

static void
take_string (Scan *scan)
{
  char *string = read_string (scan);

  while (scan->p < scan->end && g_ascii_isspace (*scan->p))
    scan->p++;
  if (scan->p < scan->end && *scan->p == ':' && scan->key == NULL)
    {
      scan->key = string;
      scan->p++;
    }
  else
    add_value (scan, string);
}

GArray *
dossier_json_values_read (const char *text, gsize n_bytes)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *values = g_array_new (FALSE, TRUE, sizeof (DossierJsonValue));
  Scan    scan = { .p = text, .end = text + n_bytes, .values = values, .open = open };

  g_array_set_clear_func (values, clear_value);
  while (scan.p < scan.end && values->len < DOSSIER_JSON_MAX_VALUES)
    {
      char c = *scan.p++;

      if (c == '"')
        take_string (&scan);
      else if (c == '{' || c == '[')
        {
          g_array_append_val (open, values->len);
          add_value (&scan, NULL);
        }
      else if (c == '}' || c == ']')
        close_one (&scan);
      else if (c == ',')
        g_clear_pointer (&scan.key, g_free);
    }
  while (open->len > 0)
    close_one (&scan);

  g_free (scan.key);
  return values;
}

guint
dossier_json_member (GArray *values, guint i, const char *key)
{
  for (guint c = i + 1; c < dossier_json_value (values, i)->end; c = dossier_json_value (values, c)->end)
    if (dossier_json_value (values, c)->key != NULL && g_str_equal (dossier_json_value (values, c)->key, key))
      return c;

  return DOSSIER_JSON_NONE;
}

const char *
dossier_json_member_string (GArray *values, guint i, const char *key)
{
  guint c = dossier_json_member (values, i, key);

  if (c != DOSSIER_JSON_NONE && dossier_json_value (values, c)->string == NULL && c + 1 < dossier_json_value (values, c)->end)
    c++;
  return c != DOSSIER_JSON_NONE && dossier_json_value (values, c)->string != NULL && *dossier_json_value (values, c)->string != '\0' ? dossier_json_value (values, c)->string : NULL;
}
