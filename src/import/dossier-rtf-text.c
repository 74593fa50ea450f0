/* dossier-rtf-text.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-rtf-text.h"

#include "import/dossier-codepage.h"
#include "import/dossier-symbol-font.h"

#define REPLACEMENT 0xFFFD

DossierRtfText *
dossier_rtf_text_new (DossierRtfHead *head)
{
  DossierRtfText *self = g_new0 (DossierRtfText, 1);

  self->head = head;
  self->bytes = g_byte_array_new ();
  self->text = g_string_new (NULL);
  return self;
}

void
dossier_rtf_text_free (DossierRtfText *self)
{
  if (self == NULL)
    return;

  g_byte_array_unref (self->bytes);
  g_string_free (self->text, TRUE);
  g_free (self->missing);
  g_free (self);
}

static void
decode_symbols (DossierRtfText *self, const char *font)
{
  for (guint i = 0; i < self->bytes->len; i++)
    {
      gunichar c = dossier_symbol_font_decode (font, self->bytes->data[i]);

      if (c != 0)
        g_string_append_unichar (self->text, c);
    }
}

static void
decode_bytes (DossierRtfText *self)
{
  const char *symbols = dossier_rtf_head_symbol_font (self->head, self->font);
  guint       codepage = dossier_rtf_head_codepage (self->head, self->font);

  if (self->bytes->len == 0)
    return;

  if (symbols != NULL)
    decode_symbols (self, symbols);
  else if (!dossier_codepage_append (self->text, codepage, self->bytes->data, self->bytes->len))
    {
      if (self->missing == NULL)
        self->missing = g_strdup (dossier_codepage_converter (codepage));
      g_string_append_unichar (self->text, REPLACEMENT);
    }
  g_byte_array_set_size (self->bytes, 0);
}

/* A half without its other half is no character. */
static void
drop_half (DossierRtfText *self)
{
  if (self->high != 0)
    g_string_append_unichar (self->text, REPLACEMENT);
  self->high = 0;
}

void
dossier_rtf_text_add_bytes (DossierRtfText *self, int font, const guint8 *bytes, gsize n_bytes)
{
  gsize skipped = MIN (n_bytes, self->n_to_skip);

  self->n_to_skip -= skipped;
  if (skipped == n_bytes)
    return;

  drop_half (self);
  if (font != self->font)
    decode_bytes (self);
  self->font = font;
  g_byte_array_append (self->bytes, bytes + skipped, n_bytes - skipped);
}

void
dossier_rtf_text_add_character (DossierRtfText *self, gunichar c)
{
  if (dossier_rtf_text_skips (self))
    return;

  decode_bytes (self);
  drop_half (self);
  g_string_append_unichar (self->text, c);
}

void
dossier_rtf_text_add_unicode (DossierRtfText *self, int font, int number, guint n_to_skip)
{
  const char *symbols = dossier_rtf_head_symbol_font (self->head, font);
  gunichar    c = number < 0 ? number + 0x10000 : number;

  if (dossier_rtf_text_skips (self))
    return;

  decode_bytes (self);
  self->n_to_skip = n_to_skip;
  if (c >= 0xDC00 && c <= 0xDFFF && self->high != 0)
    {
      g_string_append_unichar (self->text, 0x10000 + ((self->high - 0xD800) << 10) + (c - 0xDC00));
      self->high = 0;
      return;
    }

  drop_half (self);
  if (c >= 0xD800 && c <= 0xDBFF)
    self->high = c;
  else if (symbols != NULL || (c >= 0xF020 && c <= 0xF0FF))
    {
      c = dossier_symbol_font_decode (symbols, c);
      if (c != 0)
        g_string_append_unichar (self->text, c);
    }
  else
    g_string_append_unichar (self->text, c != 0 && g_unichar_validate (c) ? c : REPLACEMENT);
}

gboolean
dossier_rtf_text_skips (DossierRtfText *self)
{
  if (self->n_to_skip == 0)
    return FALSE;

  self->n_to_skip--;
  return TRUE;
}

void
dossier_rtf_text_stop_skipping (DossierRtfText *self)
{
  self->n_to_skip = 0;
}

void
dossier_rtf_text_settle (DossierRtfText *self)
{
  decode_bytes (self);
  drop_half (self);
}
