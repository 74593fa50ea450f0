/* dossier-pdf-hyphens.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-pdf-hyphens.h"

#include <string.h>

/* Letters of a half that can be a word of its own. */
#define LEAST_HALF 3
/* The words of a very long document are known well enough after so many. */
#define MAX_WORDS 300000
#define MAX_WORD 60

struct _DossierPdfHyphens
{
  GHashTable *words;     /* lower case, with hyphens inside */
  gboolean    in_cut;    /* the line that was learnt last ends within a word */
  guint       n_plain;   /* "-" within lines */
  guint       n_typeset; /* U+2010 within lines */
  guint       n_cuts;    /* U+2010 or a soft hyphen at the end of a line */
};

DossierPdfHyphens *
dossier_pdf_hyphens_new (void)
{
  DossierPdfHyphens *self = g_new0 (DossierPdfHyphens, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
dossier_pdf_hyphens_free (DossierPdfHyphens *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->words);
  g_free (self);
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x00AD;
}

static gboolean
is_inner (gunichar c)
{
  return g_unichar_isalpha (c) || is_hyphen (c) || c == '\'' || c == 0x2019 || g_unichar_ismark (c);
}

/* The letters at the start of `text`, hyphens inside as "-", in lower case. */
static char *
fold (const char *text, gsize length)
{
  g_autofree char *lower = g_utf8_strdown (text, (gssize)length);
  GString         *word = g_string_new (NULL);

  for (const char *p = lower; *p != '\0'; p = g_utf8_next_char (p))
    if (is_hyphen (g_utf8_get_char (p)))
      g_string_append_c (word, '-');
    else
      g_string_append_unichar (word, g_utf8_get_char (p));

  return g_string_free (word, FALSE);
}

static void
learn_word (DossierPdfHyphens *self, const char *word, gsize length)
{
  char *folded;

  if (length < LEAST_HALF || length > MAX_WORD || g_hash_table_size (self->words) >= MAX_WORDS)
    return;

  folded = fold (word, length);
  if (g_str_has_suffix (folded, "-"))
    g_free (folded);
  else
    g_hash_table_add (self->words, folded);
}

gboolean
dossier_pdf_ends_cut (const char *text)
{
  const char *end = text + strlen (text), *last = g_utf8_find_prev_char (text, end), *before;

  if (last == NULL || !is_hyphen (g_utf8_get_char (last)))
    return FALSE;

  before = g_utf8_find_prev_char (text, last);
  return before != NULL && g_unichar_isalpha (g_utf8_get_char (before));
}

void
dossier_pdf_hyphens_learn (DossierPdfHyphens *self, const char *line)
{
  const char *start = NULL;
  gboolean    half = self->in_cut;

  self->in_cut = dossier_pdf_ends_cut (line);
  self->n_cuts += self->in_cut && !g_str_has_suffix (line, "-");
  for (const char *p = line;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (start != NULL && *p != '\0' && g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (p))))
        {
          self->n_plain += c == '-';
          self->n_typeset += c == 0x2010;
        }
      if (start == NULL && g_unichar_isalpha (c))
        start = p;
      else if (start != NULL && !is_inner (c))
        {
          if (!half || start != line)
            learn_word (self, start, p - start);
          start = NULL;
        }
      if (c == 0)
        return;
    }
}

/* Where the last word of `text` begins; `end` is behind it. */
static const char *
word_start (const char *text, const char *end)
{
  const char *start = end, *p;

  while ((p = g_utf8_find_prev_char (text, start)) != NULL && is_inner (g_utf8_get_char (p)))
    start = p;

  return start;
}

static gboolean
knows (DossierPdfHyphens *self, const char *first, const char *between, const char *second)
{
  g_autofree char *word = g_strconcat (first, between, second, NULL);

  return g_hash_table_contains (self->words, word);
}

static gboolean
is_address (const char *paragraph)
{
  const char *token = strrchr (paragraph, ' ');

  token = token != NULL ? token + 1 : paragraph;
  return strstr (token, "://") != NULL || g_str_has_prefix (token, "www.");
}

/* Beginnings that are no words of their own and keep their hyphen more often than not. */
static gboolean
takes_hyphen (const char *first)
{
  static const char *const beginnings[] = { "non", "co", "self", "anti", "vice", "semi", "quasi", NULL };

  return g_strv_contains (beginnings, first);
}

/* Whether the hyphen between the halves goes. */
static gboolean
was_cut (DossierPdfHyphens *self, const char *paragraph, const char *hyphen, const char *next)
{
  const char      *start = word_start (paragraph, hyphen), *end = next;
  g_autofree char *first = fold (start, hyphen - start), *second = NULL;

  while (is_inner (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  second = fold (next, end - next);

  if (is_address (paragraph))
    return FALSE;
  /* Where the typesetter has a sign of its own for it, there is no question. */
  if (self->n_typeset == 0 && self->n_plain > 0 && self->n_cuts > 0)
    return *hyphen != '-';
  if (knows (self, first, "", second))
    return TRUE;
  if (knows (self, first, "-", second) || !g_unichar_islower (g_utf8_get_char (next)))
    return FALSE;
  if (takes_hyphen (first) && knows (self, second, "", ""))
    return FALSE;

  /* Both halves are words here, and together they are none: "long-term". */
  return strlen (first) < LEAST_HALF || strlen (second) < LEAST_HALF || !knows (self, first, "", "") || !knows (self, second, "", "");
}

/* Scripts that put no space between words. */
static gboolean
is_unspaced (gunichar c)
{
  return (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0x0E00 && c <= 0x0EFF);
}

/* "2024–" and "2026", "word—" and "word". */
static gboolean
is_closed_up (const char *paragraph, const char *last, const char *next)
{
  gunichar    c = g_utf8_get_char (last), following = g_utf8_get_char (next);
  const char *before = g_utf8_find_prev_char (paragraph, last);

  if (is_unspaced (c) && is_unspaced (following))
    return TRUE;
  if (c == 0x2014)
    return before != NULL && *before != ' ';
  return before != NULL && (is_hyphen (c) || c == 0x2013) && g_unichar_isdigit (g_utf8_get_char (before)) && g_unichar_isdigit (following);
}

void
dossier_pdf_hyphens_join (DossierPdfHyphens *self, GString *paragraph, const char *next)
{
  const char *last;

  if (paragraph->len == 0)
    {
      g_string_append (paragraph, next);
      return;
    }

  last = g_utf8_find_prev_char (paragraph->str, paragraph->str + paragraph->len);
  if (dossier_pdf_ends_cut (paragraph->str) && g_unichar_isalnum (g_utf8_get_char (next)))
    {
      gboolean cut = was_cut (self, paragraph->str, last, next);

      g_string_truncate (paragraph, last - paragraph->str);
      if (!cut)
        g_string_append_c (paragraph, '-');
    }
  else if (!is_closed_up (paragraph->str, last, next))
    g_string_append_c (paragraph, ' ');
  g_string_append (paragraph, next);
}
