/* dossier-name-words.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Folds letters by a table, then groups of letters by another, longest first.
 */

#include "config.h"

#include "model/dossier-name-words.h"

#include <string.h>

#define VOWELS "aio" /* of a sound */

static const struct
{
  gunichar    letter;
  const char *as;
} letters[] = {
  { 0x00DF, "ss" },
  { 0x00E6, "ae" },
  { 0x00F0, "d" },
  { 0x00F8, "o" },
  { 0x00FE, "th" },
  { 0x0111, "d" },
  { 0x0127, "h" },
  { 0x0131, "i" },
  { 0x0142, "l" },
  { 0x0153, "oe" },
  { 0x0259, "a" },
};

static const struct
{
  const char *letters;
  const char *sound;
} sounds[] = {
  { "tsch", "c" },
  { "shch", "s" },
  { "tch", "c" },
  { "sch", "s" },
  { "ae", "a" },
  { "oe", "o" },
  { "ue", "o" },
  { "eu", "o" },
  { "eo", "o" },
  { "ou", "o" },
  { "oo", "o" },
  { "ee", "i" },
  { "ie", "i" },
  { "ei", "i" },
  { "ey", "i" },
  { "ai", "i" },
  { "ay", "i" },
  { "sh", "s" },
  { "ch", "c" },
  { "cz", "c" },
  { "kh", "k" },
  { "gh", "k" },
  { "zh", "s" },
  { "dh", "d" },
  { "th", "t" },
  { "ph", "f" },
  { "wh", "v" },
  { "ck", "k" },
  { "qu", "k" },
  { "x", "ks" },
  { "e", "i" },
  { "y", "i" },
  { "j", "i" },
  { "u", "o" },
  { "w", "v" },
  { "g", "k" },
  { "q", "k" },
  { "c", "k" },
  { "z", "s" },
};

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x02BB || c == 0x02BC || c == 0x02BF || c == 0x02BE || c == 0x00B4 || c == 0x02B9;
}

/* Appends a letter without its accents and returns the new length. */
static gsize
add_letter (char *text, gsize n, gunichar c)
{
  gunichar    parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH], small = g_unichar_tolower (c);
  const char *as = NULL;
  char        utf8[7] = "";

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (letters[i].letter == small)
      as = letters[i].as;
  if (as == NULL)
    {
      g_unichar_fully_decompose (small, FALSE, parts, G_N_ELEMENTS (parts));
      utf8[g_unichar_to_utf8 (parts[0], utf8)] = '\0';
      as = utf8;
    }
  if (n + strlen (as) >= DOSSIER_NAME_WORD_BYTES)
    return n;

  strcpy (text + n, as);
  return n + strlen (as);
}

/* Whether a text begins with the letters; the first is asked before anything else, because most differ in it. */
static inline gboolean
begins_with (const char *text, const char *prefix)
{
  if (*text != *prefix)
    return FALSE;
  while (*prefix != '\0' && *text == *prefix)
    {
      text++;
      prefix++;
    }

  return *prefix == '\0';
}

static void
make_sound (DossierNameWord *self)
{
  const char *at = self->text;
  gsize       n = 0;

  while (*at != '\0' && n + 2 < sizeof self->sound)
    {
      const char *sound = n > 0 && strncmp (at, "kh", 2) == 0 ? "" : NULL; /* inside of words nobody agrees on h */
      gsize       taken = sound != NULL ? 2 : 1;

      for (guint i = 0; i < G_N_ELEMENTS (sounds) && sound == NULL; i++)
        if (begins_with (at, sounds[i].letters))
          {
            sound = sounds[i].sound;
            taken = strlen (sounds[i].letters);
          }
      if (sound == NULL && !(*at == 'h' && n > 0))
        self->sound[n++] = *at;
      for (; sound != NULL && *sound != '\0'; sound++)
        self->sound[n++] = *sound;
      if (n > 1 && self->sound[n - 1] == self->sound[n - 2] && !g_ascii_isdigit (self->sound[n - 1]))
        n--;
      at += taken;
    }
  self->sound[n] = '\0';
}

static void
make_bones (DossierNameWord *self)
{
  gsize n = 0;

  for (const char *at = self->sound; *at != '\0'; at++)
    if ((strchr (VOWELS, *at) == NULL || at == self->sound) && (n == 0 || self->bones[n - 1] != *at || g_ascii_isdigit (*at)))
      self->bones[n++] = *at;
  self->bones[n] = '\0';
}

void
dossier_name_word_set (DossierNameWord *self, const char *text)
{
  g_strlcpy (self->text, text, sizeof self->text);
  make_sound (self);
  make_bones (self);
}

static void
end_word (DossierNameWords *self, char *text, gsize n)
{
  if (n == 0 || self->n == DOSSIER_NAME_MAX_WORDS)
    return;

  text[n] = '\0';
  dossier_name_word_set (&self->words[self->n++], text);
}

/* Whether "'s" ends a word here. */
static gboolean
is_possessive (const char *at)
{
  const char *next = g_utf8_next_char (at);

  return is_apostrophe (g_utf8_get_char (at)) && *next == 's' && !g_unichar_isalnum (g_utf8_get_char (next + 1));
}

void
dossier_name_words_read (DossierNameWords *self, const char *name)
{
  char  text[DOSSIER_NAME_WORD_BYTES + 1];
  gsize n = 0;

  self->n = 0;
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (n > 0 && is_possessive (at))
        at = g_utf8_next_char (at);
      else if (g_unichar_isalnum (c))
        n = add_letter (text, n, c);
      else if (c == '.' && g_unichar_isalnum (g_utf8_get_char (at + 1))) /* "U.S.", but "J.K." too */
        continue;
      else if (!is_apostrophe (c) && !g_unichar_ismark (c))
        {
          end_word (self, text, n);
          n = 0;
        }
    }
  end_word (self, text, n);
}

void
dossier_name_words_remove (DossierNameWords *self, guint index)
{
  memmove (&self->words[index], &self->words[index + 1], (self->n - index - 1) * sizeof *self->words);
  self->n--;
}

void
dossier_name_words_join (const DossierNameWords *self, guint first, DossierNameWord *joined)
{
  char text[DOSSIER_NAME_WORD_BYTES] = "";

  for (guint i = first; i < self->n; i++)
    g_strlcat (text, self->words[i].text, sizeof text);
  dossier_name_word_set (joined, text);
}

guint
dossier_name_word_distance (const char *a, const char *b)
{
  guint rows[3][DOSSIER_NAME_WORD_BYTES + 1];
  guint n = MIN (strlen (b), DOSSIER_NAME_WORD_BYTES), m = strlen (a);

  for (guint j = 0; j <= n; j++)
    rows[0][j] = j;
  for (guint i = 1; i <= m; i++)
    {
      guint *row = rows[i % 3], *before = rows[(i + 2) % 3], *earlier = rows[(i + 1) % 3];

      row[0] = i;
      for (guint j = 1; j <= n; j++)
        {
          row[j] = MIN (MIN (before[j], row[j - 1]) + 1, before[j - 1] + (a[i - 1] != b[j - 1]));
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            row[j] = MIN (row[j], earlier[j - 2] + 1);
        }
    }

  return rows[m % 3][n];
}

gboolean
dossier_name_word_has_digit (const DossierNameWord *self)
{
  return strpbrk (self->text, "0123456789") != NULL;
}

static gboolean
ends_in_a (const DossierNameWord *self)
{
  gsize n = strlen (self->text);

  if (g_str_has_suffix (self->text, "eh"))
    return TRUE;
  while (n > 1 && self->text[n - 1] == 'h')
    n--;

  return n > 0 && self->text[n - 1] == 'a' && !g_str_has_suffix (self->text, "enka");
}

gboolean
dossier_name_word_ends_otherwise (const DossierNameWord *a, const DossierNameWord *b)
{
  return ends_in_a (a) != ends_in_a (b);
}

gboolean
dossier_name_word_is_close (const DossierNameWord *a, const DossierNameWord *b)
{
  gsize shorter = MIN (strlen (a->text), strlen (b->text)), longer = MAX (strlen (a->sound), strlen (b->sound));

  if (strcmp (a->text, b->text) == 0)
    return TRUE;
  if (shorter < 3 || dossier_name_word_has_digit (a) || dossier_name_word_has_digit (b))
    return FALSE;
  if (strcmp (a->sound, b->sound) == 0)
    return TRUE;

  return shorter > 3 && strcmp (a->bones, b->bones) == 0 && dossier_name_word_distance (a->sound, b->sound) <= MAX (1, longer / 4);
}
