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

  return g_test_run ();
}
