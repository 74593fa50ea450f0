/* dossier-rtf-tokens.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-rtf-tokens.h"

#include <string.h>

#define MAX_DIGITS 10

/* At the digits of a word's number, or behind the word when it has none. */
static void
read_number (DossierRtfTokens *self, DossierRtfToken *token)
{
  const guint8 *p = self->p;
  gboolean      negative = p < self->end && *p == '-';
  gint64        number = 0;
  guint         n = 0;

  for (p += negative; p < self->end && g_ascii_isdigit (*p); p++, n++)
    if (n < MAX_DIGITS)
      number = number * 10 + (*p - '0');
  if (n == 0)
    return;

  token->has_number = TRUE;
  token->number = CLAMP (negative ? -number : number, G_MININT, G_MAXINT);
  self->p = p;
}

static void
read_binary (DossierRtfTokens *self, DossierRtfToken *token)
{
  gsize left = self->end - self->p;

  token->kind = DOSSIER_RTF_BINARY;
  token->bytes = self->p;
  token->n_bytes = token->number > 0 ? (gsize)token->number : 0;
  if (token->n_bytes > left)
    {
      token->n_bytes = left;
      self->broken = TRUE;
    }
  self->p += token->n_bytes;
}

static void
read_word (DossierRtfTokens *self, DossierRtfToken *token)
{
  guint n = 0;

  token->kind = DOSSIER_RTF_WORD;
  for (; self->p < self->end && g_ascii_isalpha (*self->p); self->p++)
    if (n < DOSSIER_RTF_MAX_WORD)
      token->word[n++] = *self->p;
  token->word[n] = '\0';

  read_number (self, token);
  /* One space ends a word and is no text. */
  self->p += self->p < self->end && *self->p == ' ';
  if (g_str_equal (token->word, "bin"))
    read_binary (self, token);
}

/* Behind a backslash. */
static void
read_control (DossierRtfTokens *self, DossierRtfToken *token)
{
  guint8 c = *self->p;

  if (g_ascii_isalpha (c))
    {
      read_word (self, token);
      return;
    }

  self->p++;
  if (c == '\'' && self->end - self->p >= 2 && g_ascii_isxdigit (self->p[0]) && g_ascii_isxdigit (self->p[1]))
    {
      token->kind = DOSSIER_RTF_BYTE;
      token->number = g_ascii_xdigit_value (self->p[0]) << 4 | g_ascii_xdigit_value (self->p[1]);
      self->p += 2;
      return;
    }

  token->kind = DOSSIER_RTF_SYMBOL;
  token->number = c;
}

static gboolean
is_text (guint8 c)
{
  return c != '{' && c != '}' && c != '\\' && c != '\r' && c != '\n' && c != '\0';
}

void
dossier_rtf_tokens_next (DossierRtfTokens *self, DossierRtfToken *token)
{
  token->has_number = FALSE;
  token->number = 0;
  token->n_bytes = 0;
  token->word[0] = '\0';

  while (self->p < self->end && (*self->p == '\r' || *self->p == '\n' || *self->p == '\0'))
    self->p++;
  if (self->p == self->end)
    {
      token->kind = DOSSIER_RTF_END;
      return;
    }

  if (*self->p == '{' || *self->p == '}')
    token->kind = *self->p++ == '{' ? DOSSIER_RTF_OPEN : DOSSIER_RTF_CLOSE;
  else if (*self->p == '\\' && self->p + 1 < self->end)
    {
      self->p++;
      read_control (self, token);
    }
  else
    {
      token->kind = DOSSIER_RTF_TEXT;
      token->bytes = self->p++;
      while (self->p < self->end && is_text (*self->p))
        self->p++;
      token->n_bytes = self->p - token->bytes;
    }
}
