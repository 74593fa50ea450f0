/* dossier-sentence.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-sentence.h"

#include <string.h>

/* What has a full stop and goes on. */
static const char *const abbreviations[] = {
  "adm", "apr", "art", "aug", "brig", "capt", "cf", "cmdr", "co", "col", "corp", "dec", "dept", "dr", "est", "feb", "fig", "gen", "gov", "hon", "inc", "jan",
  "jr", "jul", "jun", "lt", "ltd", "maj", "mar", "messrs", "mr", "mrs", "ms", "mt", "no", "nos", "nov", "oct", "para", "pres", "prof", "rep", "reps", "rev",
  "sen", "sens", "sep", "sept", "sgt", "sr", "st", "supt", "vs"
};

static gboolean
is_end (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == 0x2026 /* … */ || c == 0x3002 /* 。 */;
}

static gboolean
is_closing (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return c == '"' || c == '\'' || type == G_UNICODE_FINAL_PUNCTUATION || type == G_UNICODE_CLOSE_PUNCTUATION;
}

/* Whether the word that ends at `p` is one that a full stop does not end a sentence after: "Mr", "J", "U.S". */
static gboolean
is_abbreviation (const char *begin, const char *p)
{
  const char      *word = p;
  g_autofree char *low = NULL;

  while (word > begin && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (word))))
    word = g_utf8_prev_char (word);
  if (word == p)
    return FALSE;
  if (g_utf8_next_char (word) == p)
    return g_unichar_isupper (g_utf8_get_char (word));

  low = g_utf8_strdown (word, p - word);
  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (g_str_equal (low, abbreviations[i]))
      return TRUE;

  return FALSE;
}

/* The first letter or digit from `p` on; 0 at the end. */
static gunichar
next_sign (const char *p, const char *end)
{
  for (; p < end; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return g_utf8_get_char (p);

  return 0;
}

/* Behind the sentence that begins at `p`, its closing marks included. */
static const char *
find_end (const char *begin, const char *p, const char *end)
{
  while (p < end)
    {
      gunichar    c = g_utf8_get_char (p);
      const char *stop = p, *next;

      p = g_utf8_next_char (p);
      if (!is_end (c))
        continue;
      while (p < end && (is_end (g_utf8_get_char (p)) || is_closing (g_utf8_get_char (p))))
        p = g_utf8_next_char (p);
      next = p;
      if (p < end && !g_unichar_isspace (g_utf8_get_char (p)) && c != 0x3002)
        continue;
      if (g_unichar_islower (next_sign (next, end)) || (c == '.' && g_utf8_next_char (stop) == next && is_abbreviation (begin, stop)))
        continue;
      return p;
    }

  return end;
}

static const DossierBlock *
find_block (DossierDocument *document, guint32 at)
{
  GArray *blocks = dossier_document_get_blocks (document);

  for (guint i = 0; i < blocks->len; i++)
    {
      const DossierBlock *block = &g_array_index (blocks, DossierBlock, i);

      if (block->start <= at && at < block->end)
        return block;
    }

  return NULL;
}

/* A side of the passage: the sentence with code point `at`. */
static gboolean
find_sentence (DossierDocument *document, guint32 at, guint32 *from, guint32 *to)
{
  const DossierTextMap *map = dossier_document_get_map (document);
  const DossierBlock   *block = find_block (document, at);
  const char           *text = dossier_document_get_text (document), *begin, *end, *target, *p;

  if (block == NULL)
    return FALSE;

  begin = text + dossier_text_map_to_byte (map, block->start);
  end = text + dossier_text_map_to_byte (map, block->end);
  target = text + dossier_text_map_to_byte (map, at);
  *from = block->start;
  for (p = begin; p < end;)
    {
      const char *stop = find_end (begin, p, end);

      if (target < stop)
        {
          *to = *from + (guint32)g_utf8_strlen (p, stop - p);
          return TRUE;
        }
      *from += (guint32)g_utf8_strlen (p, stop - p);
      for (p = stop; p < end && g_unichar_isspace (g_utf8_get_char (p)); p = g_utf8_next_char (p))
        (*from)++;
    }

  return FALSE;
}

void
dossier_sentence_around (DossierDocument *document, guint32 start, guint32 end, guint32 *from, guint32 *to)
{
  guint32 begin, stop;

  *from = start;
  *to = end;
  if (end <= start)
    return;
  if (find_sentence (document, start, &begin, &stop))
    {
      *from = MIN (begin, start);
      *to = MAX (stop, end);
    }
  if (find_sentence (document, end - 1, &begin, &stop))
    *to = MAX (stop, end);
}
