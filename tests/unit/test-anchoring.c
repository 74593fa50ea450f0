/* test-anchoring.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Passages are found where they are, and never at their like.
 */

#include "config.h"

#include "library/dossier-anchoring.h"

#include <string.h>

#define FIRST "The ministers met on Monday in the old harbour. "
#define PROMISE "Norway will deliver 40 vehicles to the army by March. "
#define LIKE "Sweden will deliver 40 vehicles to the army by March. "
#define LAST "Nobody asked who would pay for any of this."
#define BEFORE "rs met on Monday in the old harbour. "
#define BEHIND "Nobody asked who would pay for any of this."

/* One text after the change, and what must come of the promise. */
typedef struct
{
  const char        *name;
  const char        *text;
  const char        *found; /* the words; NULL = lost */
  DossierAnchorState state;
} Case;

static char *
dup_words (const char *text, DossierAnchor anchor)
{
  return g_utf8_substring (text, anchor.start, anchor.end);
}

static void
assert_anchor (const Case *one, const DossierAnchorQuote *quote)
{
  g_autoptr (DossierAnchorText) text = dossier_anchor_text_new (one->text);
  DossierAnchor    anchor = dossier_anchor_text_find (text, quote);
  g_autofree char *words = dup_words (one->text, anchor);

  if (anchor.state != one->state || (one->found != NULL && strcmp (words, one->found) != 0))
    g_error ("%s: state %d at “%s”", one->name, anchor.state, words);
}

static void
test_changed_texts (void)
{
  static const DossierAnchorQuote quote = { "Norway will deliver 40 vehicles to the army by March.", BEFORE, BEHIND, 48 };
  static const Case               cases[] = {
                  { "unchanged", FIRST PROMISE LAST, "Norway will deliver 40 vehicles to the army by March.", DOSSIER_ANCHOR_EXACT },
                  { "text before", "Oslo. " FIRST PROMISE LAST, "Norway will deliver 40 vehicles to the army by March.", DOSSIER_ANCHOR_MOVED },
                  { "look-alike follows", FIRST PROMISE LIKE LAST, "Norway will deliver 40 vehicles to the army by March.", DOSSIER_ANCHOR_EXACT },
                  { "word replaced", FIRST "Norway will send 40 vehicles to the army by March. " LAST, "Norway will send 40 vehicles to the army by March.", DOSSIER_ANCHOR_CHANGED },
                  { "word replaced, look-alike elsewhere", LIKE FIRST "Norway will send some 40 vehicles to the army by March. " LAST, "Norway will send some 40 vehicles to the army by March.", DOSSIER_ANCHOR_CHANGED },
                  { "figure", FIRST "Norway will deliver 45 vehicles to the army by March. " LAST, "Norway will deliver 45 vehicles to the army by March.", DOSSIER_ANCHOR_CHANGED },
                  { "negation", FIRST "Norway will not deliver 40 vehicles to the army by March. " LAST, "Norway will not deliver 40 vehicles to the army by March.", DOSSIER_ANCHOR_CHANGED },
                  { "first word replaced", FIRST "Denmark will deliver 40 vehicles to the army by March. " LAST, "Denmark will deliver 40 vehicles to the army by March.", DOSSIER_ANCHOR_CHANGED },
                  { "deleted, look-alike in its place", FIRST "A quite different thing happened. " LIKE "More was said later on the same day.", NULL, DOSSIER_ANCHOR_LOST },
                  { "deleted, look-alike at the end", FIRST LAST " Later: " LIKE, NULL, DOSSIER_ANCHOR_LOST },
                  { "deleted", FIRST LAST, NULL, DOSSIER_ANCHOR_LOST },
                  { "moved as a whole", "At first. " LAST " And then some more was said. " PROMISE "The end of it came soon.", "Norway will deliver 40 vehicles to the army by March.", DOSSIER_ANCHOR_MOVED },
                  { "rewritten", FIRST "By spring the Norwegian forces shall have two score trucks more. " LAST, NULL, DOSSIER_ANCHOR_LOST },
                  { "empty", "", NULL, DOSSIER_ANCHOR_LOST },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_anchor (&cases[i], &quote);
}

/* The sentence that followed the passage looks like it, and the passage itself is gone. */
static void
test_neighbour_is_no_match (void)
{
  static const DossierAnchorQuote quote = { "Norway will deliver 40 vehicles to the army by March.", BEFORE, LIKE, 48 };
  static const Case               one = { "neighbour", FIRST LIKE LAST, NULL, DOSSIER_ANCHOR_LOST };

  assert_anchor (&one, &quote);
}

static void
test_typography (void)
{
  static const DossierAnchorQuote quote = { "\"We'll go - now\", she said at the cafe\xCC\x81", "Before it all. ", " and left the room.", -1 };
  static const Case               one = { "typography", "Before it all. “We’ll\u00a0go – now”,\nshe s\u00adaid at the caf\u00e9 and left the room.", "“We’ll\u00a0go – now”,\nshe s\u00adaid at the caf\u00e9", DOSSIER_ANCHOR_MOVED };

  assert_anchor (&one, &quote);
}

static void
test_short_words (void)
{
  static const DossierAnchorQuote name = { "hines", "the family of old ", " was known there", 10 };
  static const DossierAnchorQuote word = { "the", "All of it ended on ", " day after Christmas", 40 };
  static const Case               inside = { "within a word", "the machines of old", NULL, DOSSIER_ANCHOR_LOST };
  static const Case               elsewhere = { "a common word", "Once the door was shut nothing could be heard.", NULL, DOSSIER_ANCHOR_LOST };
  static const Case               there = { "in its place", "For the one. All of it ended on the day after Christmas, as the wise foretold.", "the", DOSSIER_ANCHOR_MOVED };

  assert_anchor (&inside, &name);
  assert_anchor (&elsewhere, &word);
  assert_anchor (&there, &word);
}

/* Equal words at several places: by what stands around them, else by where they were, else not at all. */
static void
test_repetition (void)
{
  static const char  twice[] = "He said no. The sun shone on the hills. He said no. The rain fell on the sea.";
  static const char  same[] = "No comment. No comment. No comment. No comment. No comment. No comment. No comment. No comment. No comment. No comment. No comment.";
  DossierAnchorQuote quote = { "He said no.", "shone on the hills. ", " The rain fell on t", -1 };
  g_autoptr (DossierAnchorText) text = dossier_anchor_text_new (twice);
  g_autoptr (DossierAnchorText) even = dossier_anchor_text_new (same);

  g_assert_cmpuint (dossier_anchor_text_find (text, &quote).start, ==, 40);
  quote = (DossierAnchorQuote){ "He said no.", NULL, NULL, -1 };
  g_assert_cmpint (dossier_anchor_text_find (text, &quote).state, ==, DOSSIER_ANCHOR_LOST);
  quote.start = 40;
  g_assert_cmpint (dossier_anchor_text_find (text, &quote).state, ==, DOSSIER_ANCHOR_EXACT);

  quote = (DossierAnchorQuote){ "No comment.", "No comment. No comment. No comment. ", " No comment. No comment. No comment.", 60 };
  g_assert_cmpuint (dossier_anchor_text_find (even, &quote).start, ==, 60);
  quote.start = 61;
  g_assert_cmpint (dossier_anchor_text_find (even, &quote).state, ==, DOSSIER_ANCHOR_LOST);
}

static void
test_odd_quotes (void)
{
  static const char *const odd[] = { "", " ", "\u00ad", "\n\n" };
  g_autoptr (DossierAnchorText) text = dossier_anchor_text_new ("Some text. \u00ad End");
  DossierAnchorQuote edge = { "Some text.", "a prefix that is longer than all of the text there is to be found", "", 0 };

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      DossierAnchorQuote quote = { odd[i], NULL, NULL, 0 };

      g_assert_cmpint (dossier_anchor_text_find (text, &quote).state, ==, DOSSIER_ANCHOR_LOST);
    }
  g_assert_cmpint (dossier_anchor_text_find (text, &edge).state, ==, DOSSIER_ANCHOR_LOST);
  edge = (DossierAnchorQuote){ "End", "Some text.", NULL, -1 };
  g_assert_cmpint (dossier_anchor_text_find (text, &edge).state, ==, DOSSIER_ANCHOR_MOVED);
}

/* What was done to a text, and how it went with the passages of all samples. */
typedef enum
{
  KEPT,
  SHIFTED,
  REPLACED, /* a word of the passage */
  DELETED,
  LOOKALIKE, /* deleted, and its like put elsewhere */
  N_MUTATIONS,
} Mutation;

typedef struct
{
  guint n;
  guint right;
  guint wrong;
} Tally;

static char *
replace_word (const char *sentence, GRand *random)
{
  g_auto (GStrv) words = g_strsplit (sentence, " ", -1);
  guint inner = g_rand_int_range (random, 1, g_strv_length (words) - 1);

  g_free (words[inner]);
  words[inner] = g_strdup ("harbour");
  return g_strjoinv (" ", words);
}

/* `sentences` after the mutation of the one at `i`; `*truth` is what the passage is now, or NULL. */
static char *
mutate (char **sentences, guint i, Mutation mutation, GRand *random, char **truth)
{
  guint            n = g_strv_length (sentences), elsewhere = (i + n / 2) % n;
  g_autofree char *other = replace_word (sentences[i], random);
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  *truth = mutation <= SHIFTED ? g_strdup (sentences[i]) : mutation == REPLACED ? g_strdup (other)
                                                                                : NULL;
  if (mutation == SHIFTED)
    g_ptr_array_add (parts, "An editor put this here later.");
  for (guint k = 0; k < n; k++)
    {
      if (mutation == LOOKALIKE && k == elsewhere)
        g_ptr_array_add (parts, other);
      if (k != i || mutation <= SHIFTED)
        g_ptr_array_add (parts, sentences[k]);
      else if (mutation == REPLACED)
        g_ptr_array_add (parts, other);
    }
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" ", (char **)parts->pdata);
}

static void
try_mutation (char **sentences, const char *whole, guint i, Mutation mutation, GRand *random, Tally *tally)
{
  const char        *place = strstr (whole, sentences[i]);
  g_autofree char   *before = g_strndup (whole, place - whole);
  DossierAnchorQuote quote = { sentences[i], before, place + strlen (sentences[i]), g_utf8_strlen (before, -1) };
  g_autofree char   *truth = NULL;
  g_autofree char   *changed = mutate (sentences, i, mutation, random, &truth);
  g_autoptr (DossierAnchorText) text = dossier_anchor_text_new (changed);
  g_autofree char *prefix = g_utf8_substring (before, MAX (quote.start - 48, 0), -1);
  g_autofree char *suffix = g_utf8_substring (quote.suffix, 0, MIN (g_utf8_strlen (quote.suffix, -1), 48));
  DossierAnchor    anchor;
  g_autofree char *found = NULL;

  quote.prefix = prefix;
  quote.suffix = suffix;
  anchor = dossier_anchor_text_find (text, &quote);
  found = dup_words (changed, anchor);
  if (truth != NULL)
    g_strstrip (truth);
  tally->n++;
  tally->right += anchor.state == DOSSIER_ANCHOR_LOST ? truth == NULL : g_strcmp0 (found, truth) == 0;
  tally->wrong += anchor.state != DOSSIER_ANCHOR_LOST && g_strcmp0 (found, truth) != 0;
}

/* Every longer sentence of the samples that stands there once. */
static void
test_mutated_samples (void)
{
  static const char *const names[] = { "article.txt", "communique.txt", "blog-paste.txt", "note-three-scripts.txt" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  Tally tallies[N_MUTATIONS] = { 0 };

  for (guint f = 0; f < G_N_ELEMENTS (names); f++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_SOURCE_ROOT"), "data", "samples", names[f], NULL);
      g_autofree char *file = NULL, *whole = NULL;
      g_auto (GStrv) sentences = NULL;

      g_assert_true (g_file_get_contents (path, &file, NULL, NULL));
      g_strdelimit (file, "\n", ' ');
      sentences = g_strsplit (file, ". ", -1);
      whole = g_strjoinv (" ", sentences);
      for (guint i = 1; sentences[i] != NULL && sentences[i + 1] != NULL; i++)
        if (strlen (sentences[i]) > 60 && g_strstr_len (strstr (whole, sentences[i]) + 1, -1, sentences[i]) == NULL)
          for (guint m = 0; m < N_MUTATIONS; m++)
            try_mutation (sentences, whole, i, m, random, &tallies[m]);
    }

  for (guint m = 0; m < N_MUTATIONS; m++)
    {
      g_test_message ("mutation %u: %u of %u right, %u wrong", m, tallies[m].right, tallies[m].n, tallies[m].wrong);
      g_assert_cmpuint (tallies[m].n, >, 50);
      g_assert_cmpuint (tallies[m].wrong, ==, 0);
      g_assert_cmpuint (tallies[m].right * 100, >=, tallies[m].n * (m == REPLACED ? 95 : 100));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/anchoring/changed-texts", test_changed_texts);
  g_test_add_func ("/anchoring/neighbour", test_neighbour_is_no_match);
  g_test_add_func ("/anchoring/typography", test_typography);
  g_test_add_func ("/anchoring/short-words", test_short_words);
  g_test_add_func ("/anchoring/repetition", test_repetition);
  g_test_add_func ("/anchoring/odd-quotes", test_odd_quotes);
  g_test_add_func ("/anchoring/mutated-samples", test_mutated_samples);

  return g_test_run ();
}
