/* dossier-text-language.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The first 3 KiB decide. Pure; usable from any thread.
 */

#include "config.h"

#include "import/dossier-text-language.h"

#include <stdlib.h>
#include <string.h>

#define SAMPLE_BYTES (3 * 1024)
#define MAX_WORD 12 /* bytes */
/* The words of a language must make up this share of all words, in percent, and lead by half again. */
#define MIN_SHARE 12
#define MIN_WORDS 8

enum
{
  EN = 1 << 0,
  DE = 1 << 1,
  FR = 1 << 2,
  ES = 1 << 3,
  IT = 1 << 4,
  NL = 1 << 5,
  PL = 1 << 6,
  PT = 1 << 7,
};

/* In the order of the bits. */
static const char *const latin_languages[] = { "en", "de", "fr", "es", "it", "nl", "pl", "pt" };

typedef struct
{
  const char *word;
  guint       languages;
} StopWord;

/* The most frequent words, sorted by strcmp() for a binary search. */
static const StopWord stop_words[] = {
  { "a", PT },
  { "aan", NL },
  { "al", ES },
  { "alla", IT },
  { "als", DE | NL },
  { "an", EN },
  { "and", EN },
  { "ao", PT },
  { "are", EN },
  { "as", EN | PT },
  { "at", EN },
  { "au", FR },
  { "auch", DE },
  { "auf", DE },
  { "aus", DE },
  { "aux", FR },
  { "avec", FR },
  { "be", EN },
  { "bei", DE },
  { "bij", NL },
  { "but", EN },
  { "by", EN },
  { "ce", FR },
  { "cette", FR },
  { "che", IT },
  { "com", PT },
  { "como", ES },
  { "con", ES | IT },
  { "da", PT },
  { "dans", FR },
  { "das", DE },
  { "dat", NL },
  { "de", FR | ES | NL | PT },
  { "dei", IT },
  { "del", ES | IT },
  { "della", IT },
  { "dem", DE },
  { "den", DE },
  { "der", DE },
  { "des", DE | FR },
  { "di", IT },
  { "die", DE },
  { "dla", PL },
  { "do", PL | PT },
  { "dos", PT },
  { "du", FR },
  { "e", IT | PT },
  { "een", NL },
  { "ein", DE },
  { "eine", DE },
  { "einer", DE },
  { "el", ES },
  { "em", PT },
  { "en", FR | ES | NL },
  { "er", NL },
  { "es", ES },
  { "est", FR },
  { "et", FR },
  { "foi", PT },
  { "for", EN },
  { "from", EN },
  { "fue", ES },
  { "für", DE },
  { "gli", IT },
  { "ha", ES | IT },
  { "had", EN },
  { "has", EN },
  { "hat", DE },
  { "have", EN },
  { "het", NL },
  { "i", PL },
  { "il", FR | IT },
  { "im", DE },
  { "in", EN | IT | NL },
  { "is", EN | NL },
  { "ist", DE },
  { "it", EN },
  { "jak", PL },
  { "jego", PL },
  { "jest", PL },
  { "la", FR | ES | IT },
  { "las", ES },
  { "le", FR | IT },
  { "les", FR },
  { "lo", ES },
  { "los", ES },
  { "mais", PT },
  { "met", NL },
  { "mit", DE },
  { "más", ES },
  { "na", PL | PT },
  { "nach", DE },
  { "nel", IT },
  { "nicht", DE },
  { "nie", PL },
  { "niet", NL },
  { "no", PT },
  { "non", IT },
  { "not", EN },
  { "não", PT },
  { "o", PL | PT },
  { "od", PL },
  { "of", EN },
  { "on", EN },
  { "ook", NL },
  { "op", NL },
  { "oraz", PL },
  { "os", PT },
  { "par", FR },
  { "para", ES | PT },
  { "pas", FR },
  { "per", IT },
  { "più", IT },
  { "plus", FR },
  { "po", PL },
  { "por", ES | PT },
  { "pour", FR },
  { "przez", PL },
  { "que", FR | ES | PT },
  { "qui", FR },
  { "said", EN },
  { "se", ES },
  { "sich", DE },
  { "sie", DE },
  { "się", PL },
  { "sono", IT },
  { "sont", FR },
  { "su", ES },
  { "sur", FR },
  { "sus", ES },
  { "te", NL },
  { "that", EN },
  { "the", EN },
  { "this", EN },
  { "to", EN | PL },
  { "um", PT },
  { "uma", PT },
  { "un", FR | ES | IT },
  { "una", ES | IT },
  { "und", DE },
  { "une", FR },
  { "van", NL },
  { "von", DE },
  { "voor", NL },
  { "w", PL },
  { "was", EN },
  { "were", EN },
  { "which", EN },
  { "will", EN },
  { "wird", DE },
  { "with", EN },
  { "wordt", NL },
  { "wurde", DE },
  { "y", ES },
  { "z", PL },
  { "za", PL },
  { "zijn", NL },
  { "zu", DE },
  { "è", IT },
  { "że", PL },
};

typedef struct
{
  guint latin, cyrillic, arabic, han, kana, hangul, hebrew, greek;
  guint ukrainian, russian; /* letters that only one of the two has */
} Scripts;

static void
count_letter (Scripts *scripts, gunichar c)
{
  if (c >= 0xC0 && c <= 0x24F)
    scripts->latin++;
  else if (c >= 0x400 && c <= 0x52F)
    {
      scripts->cyrillic++;
      if (c == 0x456 || c == 0x457 || c == 0x454 || c == 0x491)
        scripts->ukrainian++;
      else if (c == 0x44B || c == 0x44D || c == 0x451 || c == 0x44A)
        scripts->russian++;
    }
  else if (c >= 0x600 && c <= 0x6FF)
    scripts->arabic++;
  else if (c >= 0x3400 && c <= 0x9FFF)
    scripts->han++;
  else if (c >= 0x3040 && c <= 0x30FF)
    scripts->kana++;
  else if (c >= 0xAC00 && c <= 0xD7AF)
    scripts->hangul++;
  else if (c >= 0x590 && c <= 0x5FF)
    scripts->hebrew++;
  else if (c >= 0x370 && c <= 0x3FF)
    scripts->greek++;
}

static int
compare (gconstpointer word, gconstpointer item)
{
  return strcmp (word, ((const StopWord *)item)->word);
}

/* The word at `start` in small letters; FALSE when it is too long to be a frequent one. */
static gboolean
lower (const char *start, const char *end, char word[MAX_WORD + 8])
{
  gsize n = 0;

  if (end - start > MAX_WORD)
    return FALSE;
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    n += g_unichar_to_utf8 (g_unichar_tolower (g_utf8_get_char (p)), word + n);
  word[n] = '\0';

  return TRUE;
}

static const char *
choose (const guint *hits, guint n_words)
{
  guint best = 0;

  for (guint i = 1; i < G_N_ELEMENTS (latin_languages); i++)
    if (hits[i] > hits[best])
      best = i;
  if (n_words < MIN_WORDS || hits[best] * 100 < n_words * MIN_SHARE)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (latin_languages); i++)
    if (i != best && hits[i] * 3 > hits[best] * 2)
      return NULL;

  return latin_languages[best];
}

/* The language of the stop words, when one clearly leads. */
static const char *
language_of_latin (const char *text, const char *end)
{
  guint hits[G_N_ELEMENTS (latin_languages)] = { 0 }, n_words = 0;
  char  word[MAX_WORD + 8];

  while (text < end)
    {
      const char     *start = text;
      const StopWord *found = NULL;

      while (text < end && g_unichar_isalpha (g_utf8_get_char (text)))
        text = g_utf8_next_char (text);
      if (text == start)
        {
          text = g_utf8_next_char (text);
          continue;
        }

      n_words++;
      if (lower (start, text, word))
        found = bsearch (word, stop_words, G_N_ELEMENTS (stop_words), sizeof *stop_words, compare);
      for (guint i = 0; found != NULL && i < G_N_ELEMENTS (latin_languages); i++)
        hits[i] += found->languages >> i & 1;
    }

  return choose (hits, n_words);
}

const char *
dossier_text_language (const char *text, gsize n_bytes)
{
  const char *end = text + MIN (n_bytes, SAMPLE_BYTES);
  Scripts     scripts = { 0 };
  guint       half;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
    if ((guchar)*p < 0x80)
      scripts.latin += g_ascii_isalpha (*p);
    else
      count_letter (&scripts, g_unichar_tolower (g_utf8_get_char (p)));

  half = (scripts.latin + scripts.cyrillic + scripts.arabic + scripts.han + scripts.kana + scripts.hangul + scripts.hebrew + scripts.greek) / 2;
  if (half == 0)
    return NULL;
  if (scripts.latin > half)
    return language_of_latin (text, end);
  if (scripts.cyrillic > half)
    return scripts.ukrainian > scripts.russian * 2 ? "uk" : scripts.russian > scripts.ukrainian * 2 ? "ru"
                                                                                                    : NULL;
  if (scripts.arabic > half)
    return "ar";
  if (scripts.kana * 10 > scripts.han && scripts.kana + scripts.han > half)
    return "ja";
  if (scripts.han > half / 2)
    return "zh";
  if (scripts.hangul > half)
    return "ko";
  if (scripts.hebrew > half)
    return "he";

  return scripts.greek > half ? "el" : NULL;
}
