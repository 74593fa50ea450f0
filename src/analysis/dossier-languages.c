/* dossier-languages.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "in Russian" is a language where its phrase ends behind it ("in Russian on Monday"), and an adjective where a noun
 * follows ("in Russian cities"). So the rows of languages are read first ("in English, French and Arabic").
 */

#include "config.h"

#include "analysis/dossier-languages.h"

#define MAX_ROW 8 /* languages in a row */

static gboolean
equal_any (const DossierSearch *search, guint token, const char *const *words)
{
  for (; *words != NULL; words++)
    if (dossier_search_equal (search, token, *words))
      return TRUE;

  return FALSE;
}

static gboolean
is_language (const DossierSearch *search, guint token)
{
  return dossier_search_has (search, token, DOSSIER_WORD_LANGUAGE) && dossier_search_is (search, token, DOSSIER_TOKEN_CAPITALISED) && search->owner[token] == DOSSIER_FREE;
}

/* The end of a row of languages: "English, French and Arabic". */
static guint
find_row_end (const DossierSearch *search, guint token)
{
  static const char *const links[] = { ",", "and", "or", "nor", NULL };
  static const char *const amounts[] = { "a", "little", "some", NULL };
  guint                    end = token + 1;

  for (guint i = 0; i < MAX_ROW && dossier_search_follows (search, end); i++)
    {
      guint next = end;

      while (next < end + 4 && dossier_search_follows (search, next) && (equal_any (search, next, links) || (next > end && equal_any (search, next, amounts))))
        next++;
      if (next == end || !dossier_search_follows (search, next) || !is_language (search, next))
        break;
      end = next + 1;
    }

  return end;
}

/* Whether a noun phrase cannot go on at `token`. */
static gboolean
ends_phrase (const DossierSearch *search, guint token)
{
  static const char *const joints[] = { "and", "or", NULL };

  if (!dossier_search_follows (search, token))
    return TRUE;
  if (dossier_search_is (search, token, DOSSIER_TOKEN_POSSESSIVE) || dossier_search_is_glue (search, token))
    return FALSE;
  if (equal_any (search, token, joints)) /* "in English and said", not "in Russian and foreign cities" */
    return dossier_search_follows (search, token + 1) && dossier_search_has (search, token + 1, DOSSIER_WORD_FUNCTION | DOSSIER_WORD_SPEECH_VERB | DOSSIER_WORD_ACTION_VERB);

  return dossier_search_is (search, token, DOSSIER_TOKEN_PUNCTUATION) || dossier_search_has (search, token, DOSSIER_WORD_FUNCTION | DOSSIER_WORD_WEEKDAY | DOSSIER_WORD_PLACE_PREPOSITION);
}

/* "speaks fluent", "translated from", "taught": what only languages stand behind. */
static gboolean
is_behind_verb (const DossierSearch *search, guint token)
{
  static const char *const verbs[] = { "speak", "speaks", "spoke", "spoken", "speaking", "learn", "learns", "learned", "learnt", "learning", "understand", "understands", "understood", NULL };
  static const char *const manners[] = { "a", "little", "some", "only", "no", "also", "both", "either", "good", "fluent", "perfect", "flawless", "broken", "passable", "basic", NULL };
  static const char *const origins[] = { "from", "into", "to", NULL };
  static const char *const changes[] = { "Translated", "Translation", "translate", "translated", "translates", "translating", "translation", "translations", "dubbed", "rendered", "switch", "switched", "switching", NULL };
  guint                    before = token;

  for (guint i = 0; i < 3 && dossier_search_follows (search, before) && equal_any (search, before - 1, manners); i++)
    before--;
  if (!dossier_search_follows (search, before))
    return FALSE;
  if (equal_any (search, before - 1, verbs))
    return TRUE;
  if (dossier_search_equal (search, before - 1, "the") && before > 1) /* "translated from the Chinese" */
    before--;
  if (!dossier_search_follows (search, before) || !equal_any (search, before - 1, origins))
    return FALSE;
  for (guint i = 2; i <= 5 && dossier_search_follows (search, before - i + 2) && before >= i; i++)
    if (equal_any (search, before - i, changes))
      return TRUE;

  return FALSE;
}

/* "in English", "fluent in both French": places and peoples have their nouns behind them. */
static gboolean
is_behind_in (const DossierSearch *search, guint token)
{
  static const char *const manners[] = { "both", "broken", "fluent", "perfect", "plain", "good", "flawless", "native", "written", "spoken", NULL };

  if (dossier_search_follows (search, token) && equal_any (search, token - 1, manners))
    token--;

  return dossier_search_follows (search, token) && (dossier_search_equal (search, token - 1, "in") || dossier_search_equal (search, token - 1, "In"));
}

/* "Russian-speaking", "Arabic-language". */
static gboolean
is_glued_to_use (const DossierSearch *search, guint token)
{
  static const char *const uses[] = { "language", "speaking", "speaker", "speakers", "medium", "dubbed", "subtitled", "worded", NULL };

  return dossier_search_is_glue (search, token + 1) && equal_any (search, token + 2, uses);
}

/* "the English version", "an Arabic edition"; but "the Russian version of events". */
static gboolean
is_before_text (const DossierSearch *search, guint token)
{
  static const char *const texts[] = { "version", "edition", "original", "text", "texts", NULL };

  return dossier_search_follows (search, token + 1) && equal_any (search, token + 1, texts) && !dossier_search_equal (search, token + 3, "events");
}

/* "the Polish word for", "Russian speakers", "Mandarin Chinese", "(Arabic: …". */
static gboolean
is_before_use (const DossierSearch *search, guint token)
{
  static const char *const uses[] = { "language", "languages", "word", "words", "phrase", "speakers", "translation", "translations", "translator", "translators", "transliteration", "alphabet", "grammar", "vocabulary", "dialect", "dialects", "accent", "accents", "dictionary", "subtitles", "proverb", "characters", "spelling", "classes", "lesson", "lessons", "proficiency", NULL };

  if (!dossier_search_follows (search, token + 1))
    return FALSE;
  if (equal_any (search, token + 1, uses) || is_before_text (search, token))
    return TRUE;
  if (dossier_search_equal (search, token, "Mandarin") || dossier_search_equal (search, token - 1, "Mandarin"))
    return is_language (search, token + 1) || dossier_search_equal (search, token, "Chinese");

  return dossier_search_follows (search, token) && dossier_search_equal (search, token - 1, "(") && dossier_search_equal (search, token + 1, ":");
}

/* "their English is good". */
static gboolean
is_owned (const DossierSearch *search, guint token)
{
  static const char *const owners[] = { "my", "your", "his", "her", "their", "our", "His", "Her", "Their", NULL };

  return dossier_search_follows (search, token) && equal_any (search, token - 1, owners);
}

static guint
read_languages (const DossierSearch *search, guint token)
{
  static const char *const languages[] = { "language", "languages", NULL };
  guint                    end = find_row_end (search, token);

  if (dossier_search_follows (search, end) && equal_any (search, end, languages)) /* "the English, Arabic and French languages" */
    return end;

  if (is_glued_to_use (search, token) || is_before_use (search, token))
    return token + 1;
  if (!is_behind_in (search, token) && !is_behind_verb (search, token) && !is_owned (search, token))
    return token;

  return ends_phrase (search, end) || is_glued_to_use (search, end - 1) || is_before_use (search, end - 1) ? end : token;
}

void
dossier_languages_stop (DossierSearch *search)
{
  guint token = 0;

  while (token < search->n_tokens)
    {
      guint end = is_language (search, token) && search->matches[token].n_tokens <= 1 ? read_languages (search, token) : token;

      for (guint i = token; i < end; i++)
        if (is_language (search, i))
          search->owner[i] = DOSSIER_STOPPED;
      token = MAX (end, token + 1);
    }
}
