/* dossier-text-language.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The first 64 KiB decide. Pure; usable from any thread.
 */

#include "config.h"

#include "import/dossier-text-language.h"

#include <string.h>

#define SAMPLE_BYTES (64 * 1024)
#define MAX_WORD 24
/* The words of a language must make up this share of all words, in percent, and lead by half again. */
#define MIN_SHARE 12
#define MIN_WORDS 8

typedef struct
{
  const char *language;
  const char *words;
} StopWords;

static const StopWords stop_words[] = {
  { "en", " the of and to in that is was for on with as by at from this it are be has have had said not but were which will an " },
  { "de", " der die und das den von mit ist des im für auf dem nicht ein eine zu sich auch als sie nach bei wird aus wurde hat einer " },
  { "fr", " le la les de des et du en une un est que pour dans qui sur au par plus pas avec ce il sont aux cette " },
  { "es", " el la los las de del y en que un una por con para se es al lo como más su sus fue ha " },
  { "it", " il di che la e le un una per con del della non sono in è gli dei alla nel più ha " },
  { "nl", " de het een van en in is dat op te voor met zijn niet aan er ook als bij wordt " },
  { "pl", " w i z na do nie się że jest o po od za to przez dla oraz jak jego " },
  { "pt", " o a de do da os as e em que um uma para com não por no na dos mais ao foi " },
};

typedef struct
{
  guint latin, cyrillic, arabic, han, kana, hangul, hebrew, greek;
  guint ukrainian, russian; /* letters that only one of the two has */
} Scripts;

static void
count_letter (Scripts *scripts, gunichar c)
{
  if ((c >= 'A' && c <= 'z') || (c >= 0xC0 && c <= 0x24F))
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

/* The language of the stop words, when one clearly leads. */
static const char *
language_of_latin (const char *text, const char *end)
{
  guint hits[G_N_ELEMENTS (stop_words)] = { 0 }, n_words = 0, best = 0;
  char  word[MAX_WORD + 3];

  while (text < end)
    {
      const char      *start = text;
      g_autofree char *small = NULL;

      while (text < end && g_unichar_isalpha (g_utf8_get_char (text)))
        text = g_utf8_next_char (text);
      if (text > start)
        n_words++;
      if (text > start && text - start <= MAX_WORD / 2)
        {
          small = g_utf8_strdown (start, text - start);
          g_snprintf (word, sizeof word, " %s ", small);
          for (guint i = 0; i < G_N_ELEMENTS (stop_words); i++)
            hits[i] += strstr (stop_words[i].words, word) != NULL;
        }
      else if (text == start)
        text = g_utf8_next_char (text);
    }

  for (guint i = 1; i < G_N_ELEMENTS (stop_words); i++)
    if (hits[i] > hits[best])
      best = i;
  if (n_words < MIN_WORDS || hits[best] * 100 < n_words * MIN_SHARE)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (stop_words); i++)
    if (i != best && hits[i] * 3 > hits[best] * 2)
      return NULL;

  return stop_words[best].language;
}

const char *
dossier_text_language (const char *text, gsize n_bytes)
{
  const char *end = text + MIN (n_bytes, SAMPLE_BYTES);
  Scripts     scripts = { 0 };
  guint       half;

  for (const char *p = text; p < end; p = g_utf8_next_char (p))
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
