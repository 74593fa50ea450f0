/* test-reported-speech.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentences that report without quotation marks, and sentences that only look so. What is found is written as
 * "speaker: words", joined by " | ", the parts of one report by " + ", with all their words; quotations in marks
 * are written as in test-quotations.c.
 */

#include "config.h"

#include "analysis/dossier-analyzer.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *expected;
} Case;

static char *
dup_range (const char *text, guint start, guint end)
{
  return g_utf8_substring (text, start, end);
}

static char *
find (const DossierKnowledge *knowledge, const char *text)
{
  g_autoptr (DossierFindings) findings = dossier_analyze (knowledge, text, strlen (text), NULL, "2026-01-07");
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < findings->quotations->len; i++)
    {
      const DossierQuotation *quotation = g_ptr_array_index (findings->quotations, i);

      g_string_append_printf (result, "%s%s: ", i > 0 ? " | " : "", quotation->speaker != NULL ? quotation->speaker : "?");
      for (guint j = 0; j < dossier_quotation_get_n_parts (quotation); j++)
        {
          DossierQuotationPart part = dossier_quotation_get_part (quotation, j);
          g_autofree char     *words = dup_range (text, part.start, part.end);

          g_string_append_printf (result, "%s%s", j > 0 ? " + " : "", words);
          g_assert_cmpint (part.verbatim, ==, strchr ("'\"", *words) != NULL || g_str_has_prefix (words, "“") || g_str_has_prefix (words, "‘"));
        }
    }

  return g_string_free (result, FALSE);
}

static void
check (const DossierKnowledge *knowledge, const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *found = find (knowledge, cases[i].text);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

#define CHECK(knowledge, cases) check (knowledge, cases, G_N_ELEMENTS (cases))

static void
test_clauses (gconstpointer data)
{
  static const Case cases[] = {
    { "Anna Berg said that the bridge was open.", "Anna Berg: that the bridge was open" },
    { "Anna Berg said the bridge was open.", "Anna Berg: the bridge was open" },
    { "Anna Berg says there is no bridge.", "Anna Berg: there is no bridge" },
    { "Anna Berg has repeatedly said the bridge is safe, strong and new.", "Anna Berg: the bridge is safe, strong and new" },
    { "Anna Berg told reporters that the bridge was open.", "Anna Berg: that the bridge was open" },
    { "Anna Berg told reporters in Oslo on Tuesday the bridge was open to all.", "Anna Berg: the bridge was open to all" },
    { "Anna Berg told the BBC she had seen the bridge.", "Anna Berg: she had seen the bridge" },
    { "Anna Berg told members of the council that the bridge was safe.", "Anna Berg: that the bridge was safe" },
    { "The bridge is open to all, according to the survey was the first to tell.", "survey: The bridge is open to all" },
    { "Anna Berg told reporters aboard the ferry that the bridge was safe.", "Anna Berg: that the bridge was safe" },
    { "According to Anna Berg, the plans include: a new bridge; a second harbour; and a road.", "Anna Berg: the plans include: a new bridge; a second harbour; and a road" },
    { "Officials tell BBC News every bridge is safe.", "Officials: every bridge is safe" },
    { "Anna Berg said in a statement on Monday that the bridge was open.", "Anna Berg: that the bridge was open" },
    { "Anna Berg pointed out that the bridge was old.", "Anna Berg: that the bridge was old" },
    { "Anna Berg went on to say that the bridge was old.", "Anna Berg: that the bridge was old" },
    { "Anna Berg asked whether the bridge was safe.", "Anna Berg: whether the bridge was safe" },
    { "The mayor of the town warned that the bridge would fall.", "mayor of the town: that the bridge would fall" },
    { "Karl Holm, who lives there, said the bridge was loud.", "Karl Holm: the bridge was loud" },
    { "Karl Holm, head of the National Port Office, argued that ships could wait.", "Karl Holm: that ships could wait" },
    { "A town official, who wanted a quiet life, said the bridge was loud.", "A town official: the bridge was loud" },
    { "Norway sent ships, with Karl Holm promising to open the bridge.", "Karl Holm: to open the bridge" },
    { "The report found that the bridge had rusted.", "report: that the bridge had rusted" },
  };

  CHECK (data, cases);
}

static void
test_objects (gconstpointer data)
{
  static const Case cases[] = {
    { "Anna Berg denied having closed the bridge.", "Anna Berg: having closed the bridge" },
    { "Anna Berg rejected the plan and criticised the town.", "Anna Berg: the plan | Anna Berg: the town" },
    { "Anna Berg called for a new bridge.", "Anna Berg: a new bridge" },
    { "Anna Berg called on Norway to open the bridge.", "Anna Berg: Norway to open the bridge" },
    { "Anna Berg urged the town to open the bridge.", "Anna Berg: to open the bridge" },
    { "Anna Berg accused Norway of closing the bridge.", "Anna Berg: Norway of closing the bridge" },
    { "Anna Berg promised to open the bridge before the winter.", "Anna Berg: to open the bridge before the winter" },
    { "Anna Berg condemned the attack on the bridge, which fell.", "Anna Berg: the attack on the bridge" },
    { "The town heard Anna Berg’s warning that the bridge will fall.", "Anna Berg: that the bridge will fall" },
  };

  CHECK (data, cases);
}

static void
test_places (gconstpointer data)
{
  static const Case cases[] = {
    { "According to Anna Berg, the bridge is open.", "Anna Berg: the bridge is open" },
    { "The bridge is open, according to Anna Berg.", "Anna Berg: The bridge is open" },
    { "The bridge, Anna Berg said, is open to all ships.", "Anna Berg: The bridge + is open to all ships" },
    { "The bridge is open to all ships, Anna Berg said on Monday.", "Anna Berg: The bridge is open to all ships" },
    { "The bridge is open to all ships, Anna Berg, the mayor, said.", "Anna Berg: The bridge is open to all ships" },
    { "The bridge is open to all ships, said Anna Berg, the mayor of Oslo.", "Anna Berg: The bridge is open to all ships" },
    { "But the bridge will not fall, she added.", "she: the bridge will not fall" },
  };

  CHECK (data, cases);
}

/* Where one report ends and the next begins. */
static void
test_ends (gconstpointer data)
{
  static const Case cases[] = {
    { "Anna Berg said the bridge was open, and Karl Holm said it was not.", "Anna Berg: the bridge was open | Karl Holm: it was not" },
    { "Anna Berg said the bridge was open, adding that it would stay so.", "Anna Berg: the bridge was open | Anna Berg: that it would stay so" },
    { "Anna Berg said the bridge was open and urged Norway to use it.", "Anna Berg: the bridge was open | Anna Berg: to use it" },
    { "Anna Berg said that the bridge was open and that it was safe.", "Anna Berg: that the bridge was open and that it was safe" },
    { "Anna Berg said the bridge was open, but ships stayed away.", "Anna Berg: the bridge was open" },
    { "Anna Berg said the bridge was open, according to Karl Holm.", "Anna Berg: the bridge was open" },
    { "Anna Berg said the bridge was open; the harbour is closed.", "Anna Berg: the bridge was open" },
    { "Anna Berg met Karl Holm and said that the bridge was open.", "Anna Berg: that the bridge was open" },
    { "Anna Berg said Karl Holm had denied that the bridge was open.", "Anna Berg: Karl Holm had denied that the bridge was open" },
    { "Anna Berg said the bridge was open. It rained.", "Anna Berg: the bridge was open" },
  };

  CHECK (data, cases);
}

/* Words in quotation marks within what is reported make one quotation with it. */
static void
test_mixed (gconstpointer data)
{
  static const Case cases[] = {
    { "Anna Berg said the bridge was “open to all” and safe.", "Anna Berg: the bridge was + “open to all” + and safe" },
    { "Anna Berg said the bridge was “open” and “a work of art”.", "Anna Berg: the bridge was + “open” + and + “a work of art”" },
    { "Anna Berg said: “The bridge is open.”", "Anna Berg: “The bridge is open.”" },
    { "“The bridge is open,” Anna Berg said, adding that it was safe.", "Anna Berg: “The bridge is open,” | Anna Berg: that it was safe" },
    { "“The bridge is open,” Anna Berg said on the radio.", "Anna Berg: “The bridge is open,”" },
    { "In a letter to the town, Anna Berg wrote, “The bridge is open.”", "Anna Berg: “The bridge is open.”" },
  };

  CHECK (data, cases);
}

/* What is not said, not by anybody, or by the writer. */
static void
test_traps (gconstpointer data)
{
  static const Case cases[] = {
    { "Anna Berg did not say that the bridge was open.", "" },
    { "Anna Berg would not say whether the bridge was open.", "" },
    { "Anna Berg could say that the bridge is open.", "" },
    { "Anna Berg declined to comment on the bridge.", "" },
    { "It is said that the bridge is open.", "" },
    { "Anna Berg was told that the bridge was open.", "" },
    { "I said that the bridge was open.", "" },
    { "We told the mayor that the bridge was open.", "" },
    { "The report on the bridge was long.", "" },
    { "The family that most blame for the worst crisis in decades that has closed the bridge left.", "" },
    { "Norway and Peru held talks about the bridge.", "" },
    { "It is worth mentioning that the bridge is old.", "" },
    { "The film tells the story of a bridge that gets lost.", "" },
    { "When asked about the old bridge, Anna Berg said: “It is wide.”", "Anna Berg: “It is wide.”" },
    { "The price of the tickets rises according to the length of the bridge and its age.", "" },
    { "The Norwegian state news agency opened a bridge.", "" },
    { "The claim was made in a report of the town.", "" },
    { "The swing states of the north voted.", "" },
    { "There were eight reported cases in the town.", "" },
    { "The bridge called the old one stands in Oslo.", "" },
    { "Anna Berg said nothing.", "" },
    { "Anna Berg told a story to her friends.", "" },
    { "Anna Berg was asked to leave.", "" },
    { "Anna Berg asked not to be named because she may not speak.", "" },
    { "Anna Berg told reporters when she would come.", "" },
    { "Say what you will, the bridge is open.", "" },
    { "The sign on the bridge, which is old, fell.", "" },
    { "", "" },
    { "said", "" },
    { "said that", "" },
    { "According to", "" },
    { "Anna Berg said that.", "" },
  };

  CHECK (data, cases);
}

static void
check_setting (const DossierKnowledge *knowledge, const char *text, const char *addressee, const char *channel, const char *day)
{
  g_autoptr (DossierFindings) findings = dossier_analyze (knowledge, text, strlen (text), NULL, "2026-01-07");
  const DossierQuotation *quotation;

  g_assert_cmpuint (findings->quotations->len, ==, 1);
  quotation = g_ptr_array_index (findings->quotations, 0);
  g_assert_cmpstr (quotation->addressee, ==, addressee);
  g_assert_cmpstr (quotation->channel, ==, channel);
  g_assert_cmpstr (quotation->day, ==, day);
}

/* To whom, through what and when. */
static void
test_setting (gconstpointer data)
{
  check_setting (data, "Anna Berg told reporters in Oslo that the bridge was open.", "reporters", NULL, NULL);
  check_setting (data, "Anna Berg told the Danish broadcaster TV2 that the bridge was open.", "the Danish broadcaster TV2", NULL, NULL);
  check_setting (data, "Anna Berg said in a statement on Monday that the bridge was open.", NULL, "in a statement", "2026-01-05");
  check_setting (data, "In an interview with The Atlantic on Sunday, Anna Berg said the bridge was open.", NULL, "In an interview with The Atlantic", "2026-01-04");
  check_setting (data, "At the closing press conference Ms Anna Berg said that the bridge was open.", NULL, "At the closing press conference", NULL);
  check_setting (data, "The bridge is open to all, Anna Berg told reporters at a news conference.", "reporters", "at a news conference", NULL);
  check_setting (data, "“The bridge is open,” Anna Berg posted on Telegram on Jan. 3.", NULL, "on Telegram", "2026-01-03");
  check_setting (data, "“The bridge is open,” Anna Berg told reporters.", "reporters", NULL, NULL);
  check_setting (data, "“The bridge is open,” Anna Berg wrote on Truth Social on Tuesday.", NULL, "on Truth Social", "2026-01-06");
}

/* Many cues in one line: ranges stay in order and inside the text. */
static void
test_repeated (gconstpointer data)
{
  static const char *const parts[] = { "he said that ", "said ", "according to ", "Berg’s claim that ", "told him that he said ", "and said, ", ", said Berg, ", "Berg said “a b” and " };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (DossierFindings) findings = NULL;

      for (guint j = 0; j < 2000; j++)
        g_string_append (text, parts[i]);
      findings = dossier_analyze (data, text->str, text->len, NULL, NULL);
      for (guint j = 0; j < findings->quotations->len; j++)
        {
          const DossierQuotation *quotation = g_ptr_array_index (findings->quotations, j);
          guint                   at = quotation->start;

          for (guint k = 0; k < dossier_quotation_get_n_parts (quotation); k++)
            {
              DossierQuotationPart part = dossier_quotation_get_part (quotation, k);

              g_assert_cmpuint (part.start, >=, at);
              g_assert_cmpuint (part.end, >, part.start);
              at = part.end;
            }
          g_assert_cmpuint (at, ==, quotation->end);
          g_assert_cmpuint (at, <=, g_utf8_strlen (text->str, -1));
        }
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = NULL;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);

  g_test_add_data_func ("/reported-speech/clauses", knowledge, test_clauses);
  g_test_add_data_func ("/reported-speech/objects", knowledge, test_objects);
  g_test_add_data_func ("/reported-speech/places", knowledge, test_places);
  g_test_add_data_func ("/reported-speech/ends", knowledge, test_ends);
  g_test_add_data_func ("/reported-speech/mixed", knowledge, test_mixed);
  g_test_add_data_func ("/reported-speech/traps", knowledge, test_traps);
  g_test_add_data_func ("/reported-speech/setting", knowledge, test_setting);
  g_test_add_data_func ("/reported-speech/repeated", knowledge, test_repeated);

  return g_test_run ();
}
