/* test-tokenizer.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where words, sentences, headlines and blocks begin and end. A test's text is compared with its tokens
 * joined by a blank; a token that begins a sentence has a ^ before it.
 */

#include "config.h"

#include "analysis/dossier-tokenizer.h"

#include <string.h>

static char *
cut (const char *text, const GArray *blocks)
{
  g_autoptr (GArray) tokens = dossier_tokenize (text, strlen (text), blocks);
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    {
      const DossierToken *token = &g_array_index (tokens, DossierToken, i);

      if (i > 0)
        g_string_append_c (result, ' ');
      if ((token->flags & DOSSIER_TOKEN_SENTENCE_START) != 0)
        g_string_append_c (result, '^');
      g_string_append_len (result, text + token->start, token->end - token->start);
    }

  return g_string_free (result, FALSE);
}

static void
test_words (void)
{
  static const char *const cases[][2] = {
    { "Mr. Smith met J. K. O'Brien in the U.S. on Jan. 6.", "^Mr. Smith met J. K. O'Brien in the U.S. on Jan. 6 ." },
    { "He left the U.S. The talks failed.", "^He left the U.S. ^The talks failed ." },
    { "on Tuesday.Credit: AP", "^on Tuesday . ^Credit : AP" },
    { "the community,”Carney added.", "^the community , ” Carney added ." },
    { "Ukraine’s and Ukraine‘s and the Russians’ use", "^Ukraine ’s and Ukraine ‘s and the Russians ’ use" },
    { "‘Coalition of the Willing’ met", "^‘ Coalition of the Willing ’ met" },
    { "US-led, pro-Russian, long-term, al-Assad, Jong-un", "^US - led , pro - Russian , long-term , al-Assad , Jong-un" },
    { "the Russia-Ukraine war and F-16s and S-400", "^the Russia - Ukraine war and F-16s and S-400" },
    { "1,951.5 of 2026-01-07 at 10:30", "^1,951.5 of 2026-01-07 at 10 : 30" },
    { "@UN and #Kyiv & Wix.com", "^@UN and #Kyiv & Wix.com" },
    { "see https://example.org/a?b=1, mail a.b@example.org.", "^see https://example.org/a?b=1 , mail a.b@example.org ." },
    { "Article No. 5. Then no. It ended.", "^Article No. 5 . ^Then no . ^It ended ." },
    { "“Stop!” he said. “Now.” They did…", "^“ Stop ! ” he said . ^“ Now . ” ^They did …" },
    { "Sana'a doesn't sleep", "^Sana'a doesn't sleep" },
    { "Acme Inc. In May. Acme Inc. of Rome", "^Acme Inc. ^In May . ^Acme Inc. of Rome" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *result = cut (cases[i][0], NULL);

      g_assert_cmpstr (result, ==, cases[i][1]);
    }
}

static DossierTokenFlags
flags_of (const char *text, const char *word, const GArray *blocks)
{
  g_autoptr (GArray) tokens = dossier_tokenize (text, strlen (text), blocks);

  for (guint i = 0; i < tokens->len; i++)
    {
      const DossierToken *token = &g_array_index (tokens, DossierToken, i);

      if (strncmp (text + token->start, word, token->end - token->start) == 0 && strlen (word) == token->end - token->start)
        return token->flags;
    }
  g_assert_not_reached ();
}

static void
test_lines (void)
{
  const char *text = "Leaders Meet in Paris to Sign Deal\nThey met in Rome.\nRUSSIA HITS KYIV AGAIN";
  const char *wrapped = "The minister\nwent home. The\nprime\nminister\nstayed.\nAll well.\n\nNext part";

  g_assert_true (flags_of (text, "Paris", NULL) & DOSSIER_TOKEN_HEADLINE);
  g_assert_false (flags_of (text, "Paris", NULL) & DOSSIER_TOKEN_CAPS_LINE);
  g_assert_false (flags_of (text, "Rome", NULL) & DOSSIER_TOKEN_HEADLINE);
  g_assert_true (flags_of (text, "KYIV", NULL) & DOSSIER_TOKEN_CAPS_LINE);
  g_assert_true (flags_of (text, "They", NULL) & DOSSIER_TOKEN_PARAGRAPH_START);
  g_assert_false (flags_of (wrapped, "All", NULL) & DOSSIER_TOKEN_PARAGRAPH_START);
  g_assert_true (flags_of (wrapped, "Next", NULL) & DOSSIER_TOKEN_PARAGRAPH_START);
}

static void
test_blocks (void)
{
  const char *text = "Loading é\nParis met";
  g_autoptr (GArray) blocks = dossier_block_array_new ();
  DossierBlock furniture = { .role = DOSSIER_BLOCK_FURNITURE, .start = 0, .end = 9 };
  DossierBlock caption = { .role = DOSSIER_BLOCK_CAPTION, .start = 10, .end = 19 };

  g_array_append_val (blocks, furniture);
  g_array_append_val (blocks, caption);
  g_assert_true (flags_of (text, "Loading", blocks) & DOSSIER_TOKEN_SKIP);
  g_assert_false (flags_of (text, "Paris", blocks) & DOSSIER_TOKEN_SKIP);
  g_assert_true (flags_of (text, "met", blocks) & DOSSIER_TOKEN_CAPTION);
}

/* Nothing in the scan may look twice at the same far stretch: each of these would take minutes if it did. */
static void
test_long_lines (void)
{
  static const char *const pieces[] = { "a.", "ab.", "a-", "x@", "'", "“", "J. ", "A-B-", "1,", "..", "é" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GArray) tokens = NULL;

      while (text->len < 300000)
        g_string_append (text, pieces[i]);
      tokens = dossier_tokenize (text->str, text->len, NULL);
      g_assert_cmpuint (tokens->len, >, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tokenizer/words", test_words);
  g_test_add_func ("/tokenizer/lines", test_lines);
  g_test_add_func ("/tokenizer/blocks", test_blocks);
  g_test_add_func ("/tokenizer/long-lines", test_long_lines);

  return g_test_run ();
}
