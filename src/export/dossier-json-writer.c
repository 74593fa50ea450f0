/* dossier-json-writer.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Escapes what RFC 8259 asks for and nothing more, so that names in any script stay readable.
 */

#include "config.h"

#include "export/dossier-json-writer.h"

void
dossier_json_writer_init (DossierJsonWriter *self)
{
  self->out = g_string_sized_new (4096);
  self->need_comma = FALSE;
}

char *
dossier_json_writer_finish (DossierJsonWriter *self)
{
  return g_string_free (g_steal_pointer (&self->out), FALSE);
}

static void
begin_value (DossierJsonWriter *self, const char *key)
{
  if (self->need_comma)
    g_string_append_c (self->out, ',');
  self->need_comma = TRUE;
  if (key != NULL)
    {
      g_string_append_c (self->out, '"');
      g_string_append (self->out, key);
      g_string_append (self->out, "\":");
    }
}

void
dossier_json_open (DossierJsonWriter *self, const char *key, char bracket)
{
  begin_value (self, key);
  g_string_append_c (self->out, bracket);
  self->need_comma = FALSE;
}

void
dossier_json_close (DossierJsonWriter *self, char bracket)
{
  g_string_append_c (self->out, bracket);
  self->need_comma = TRUE;
}

static void
append_escaped (GString *out, const char *value)
{
  const char *plain = value;

  for (const char *p = value;; p++)
    {
      guchar c = *p;

      if (c >= 0x20 && c != '"' && c != '\\')
        continue;
      g_string_append_len (out, plain, p - plain);
      plain = p + 1;
      if (c == '\0')
        return;
      if (c == '"' || c == '\\')
        g_string_append_printf (out, "\\%c", c);
      else if (c == '\n')
        g_string_append (out, "\\n");
      else if (c == '\t')
        g_string_append (out, "\\t");
      else
        g_string_append_printf (out, "\\u%04x", c);
    }
}

void
dossier_json_string (DossierJsonWriter *self, const char *key, const char *value)
{
  begin_value (self, key);
  if (value == NULL)
    {
      g_string_append (self->out, "null");
      return;
    }
  g_string_append_c (self->out, '"');
  append_escaped (self->out, value);
  g_string_append_c (self->out, '"');
}

void
dossier_json_int (DossierJsonWriter *self, const char *key, gint64 value)
{
  char    digits[24];
  char   *p = digits + sizeof digits;
  guint64 rest = value < 0 ? -(guint64)value : (guint64)value;

  begin_value (self, key);
  do
    *--p = '0' + rest % 10;
  while ((rest /= 10) > 0);
  if (value < 0)
    *--p = '-';
  g_string_append_len (self->out, p, digits + sizeof digits - p);
}

void
dossier_json_number (DossierJsonWriter *self, const char *key, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  begin_value (self, key);
  g_string_append (self->out, g_ascii_formatd (digits, sizeof digits, "%.6g", value));
}

void
dossier_json_boolean (DossierJsonWriter *self, const char *key, gboolean value)
{
  begin_value (self, key);
  g_string_append (self->out, value ? "true" : "false");
}

void
dossier_json_strings (DossierJsonWriter *self, const char *key, const char *const *values)
{
  dossier_json_open (self, key, '[');
  for (gsize i = 0; values != NULL && values[i] != NULL; i++)
    dossier_json_string (self, NULL, values[i]);
  dossier_json_close (self, ']');
}
