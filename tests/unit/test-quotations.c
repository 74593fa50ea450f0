/* test-quotations.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Passages in all styles and with all faults of quotation marks. What is found is written as
 * "speaker: words", joined by " | ", with "?" for nobody and "~" before the words of a mixed one; parts are
 * joined by " + ", what is not in quotation marks stands in brackets, and words between the first and the last
 * of a long part are left out. What is only reported is in test-reported-speech.c.
 */

#include "config.h"

#include "analysis/dossier-analyzer.h"
#include "analysis/dossier-quote-marks.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *expected;
} Case;

/* The first and the last word between the marks, without punctuation. */
static char *
shorten (const char *text, guint start, guint end)
{
  const char      *from = g_utf8_offset_to_pointer (text, start), *to = g_utf8_offset_to_pointer (text, end);
  g_autofree char *words = g_strndup (from, to - from);
  g_auto (GStrv) split = NULL;
  guint n;

  for (char *c = words; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c))
      *c = ' ';
  split = g_strsplit (g_strstrip (words), " ", -1);
  n = g_strv_length (split);

  return n == 1 ? g_strdup (split[0]) : g_strdup_printf ("%s..%s", split[0], split[n - 1]);
}

static char *
find (const DossierKnowledge *knowledge, const char *text)
{
  g_autoptr (DossierFindings) findings = dossier_analyze (knowledge, text, strlen (text), NULL, "2026-01-07");
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < findings->quotations->len; i++)
    {
      const DossierQuotation *quotation = g_ptr_array_index (findings->quotations, i);

      if (quotation->kind == DOSSIER_QUOTATION_INDIRECT)
        continue;
      g_string_append_printf (result, "%s%s: %s", result->len > 0 ? " | " : "", quotation->speaker != NULL ? quotation->speaker : "?",
                              quotation->kind == DOSSIER_QUOTATION_MIXED ? "~" : "");
      for (guint j = 0; j < dossier_quotation_get_n_parts (quotation); j++)
        {
          DossierQuotationPart part = dossier_quotation_get_part (quotation, j);
          g_autofree char     *words = shorten (text, part.start, part.end);

          g_string_append_printf (result, part.verbatim ? "%s%s" : "%s(%s)", j > 0 ? " + " : "", words);
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
test_styles (gconstpointer data)
{
  static const Case cases[] = {
    { "“The bridge is open,” Anna Berg said.", "Anna Berg: The..open" },
    { "\"The bridge is open,\" Anna Berg said.", "Anna Berg: The..open" },
    { "‘The bridge is open,’ Anna Berg said.", "Anna Berg: The..open" },
    { "'The bridge is open,' Anna Berg said.", "Anna Berg: The..open" },
    { "'The bridge is open', Anna Berg said.", "Anna Berg: The..open" },
    { "''The bridge is open,'' Anna Berg said.", "Anna Berg: The..open" },
    { "``The bridge is open,'' Anna Berg said.", "Anna Berg: The..open" },
    { "«The bridge is open», Anna Berg said.", "Anna Berg: The..open" },
    { "»The bridge is open«, Anna Berg said.", "Anna Berg: The..open" },
    { "„The bridge is open“, Anna Berg said.", "Anna Berg: The..open" },
    { "„The bridge is open”, Anna Berg said.", "Anna Berg: The..open" },
    { "« The bridge is open », Anna Berg said.", "Anna Berg: The..open" },
  };

  CHECK (data, cases);
}

static void
test_faults (gconstpointer data)
{
  static const Case cases[] = {
    { "“The bridge is open,\" Anna Berg said.", "Anna Berg: The..open" },
    { "\"The bridge is open,” Anna Berg said.", "Anna Berg: The..open" },
    { "”The bridge is open,” Anna Berg said.", "Anna Berg: The..open" },
    { "“The bridge is open,”Anna Berg said.", "Anna Berg: The..open" },
    { "Anna Berg said: “The bridge is open.\nIt rained all night.", "Anna Berg: The..open" },
    { "“The bridge is open,” Anna Berg said. “We are glad to see it.\nIt rained all night.", "Anna Berg: The..open + We..it" },
    { "“The bridge is open,” Anna Berg said on the radio. The town is glad of that.” It rained.", "Anna Berg: The..open + The..that" },
    { "Rain fell in the town of dogs.” It rained more.", "" },
    { "6'2\" tall men of the '90s rock 'n' roll ate the dogs' food.", "" },
    { "The allies’ plan and the dogs’ food and Ukraine‘s army", "" },
    { "", "" },
    { "“", "" },
    { "“” ‘’ \"\" '' «»", "" },
  };

  CHECK (data, cases);
}

static void
test_paragraphs (gconstpointer data)
{
  static const Case cases[] = {
    { "“One ship came,” Anna Berg said.\n“Two ships went.\n“Three ships stayed.”\nIt rained.", "Anna Berg: One..came + Two..went + Three..stayed" },
    { "\"One ship came,\" Anna Berg said. \"Two ships went.\n\"Three ships stayed.\"", "Anna Berg: One..came + Two..went + Three..stayed" },
    { "“One ship came,” Anna Berg said. “Two ships went.\nLoading\n“Three ships stayed.”", "Anna Berg: One..came + Two..went + Three..stayed" },
    { "“One ship came,” Anna Berg said. “Two ships went.\nA ship in the harbour on a cold and rainy day in May.Credit: AP\n“Three ships stayed.”",
      "Anna Berg: One..came + Two..went + Three..stayed" },
    { "Anna Berg warned of floods.\n“One ship came,” she said.", "Anna Berg: One..came" },
    { "“One ship came,” Anna Berg said.\nKarl Holm disagreed. “No ship came at all,” he said.", "Anna Berg: One..came | Karl Holm: No..all" },
    { "Anna Berg said: “The bridge is open.\nWe are glad to see it,” she added.\nIt rained.", "Anna Berg: The..open | Anna Berg: We..it" },
  };

  CHECK (data, cases);
}

static void
test_speakers (gconstpointer data)
{
  static const Case cases[] = {
    { "“The bridge is open,” said Anna Berg.", "Anna Berg: The..open" },
    { "“The bridge is open,” said Anna Berg, the mayor of the town.", "Anna Berg: The..open" },
    { "“The bridge is open,” Anna Berg, the mayor of the town, told reporters.", "Anna Berg: The..open" },
    { "“The bridge is open,” Anna Berg said. “We are glad.”", "Anna Berg: The..open + We..glad" },
    { "“The bridge,” Anna Berg said, “is open again.”", "Anna Berg: The..bridge + is..again" },
    { "Anna Berg said: “The bridge is open.”", "Anna Berg: The..open" },
    { "Anna Berg, the mayor, added, “The bridge is open.”", "Anna Berg: The..open" },
    { "According to Anna Berg, “the bridge is open.”", "Anna Berg: ~the..open" },
    { "The bridge, said Anna Berg, “is open to all.”", "Anna Berg: ~(The..bridge) + is..all" },
    { "“Is the bridge open?” Anna Berg asked.", "Anna Berg: Is..open" },
    { "“Is the bridge open?” The town was quiet. Karl Holm said: “It is open.”", "?: Is..open | Karl Holm: It..open" },
    { "“Is it open?” Karl Holm said: “It is open.”", "?: Is..open | Karl Holm: It..open" },
    { "“The bridge is open.” said Anna Berg.", "Anna Berg: The..open" },
    { "Anna Berg came. The bridge was “open to all ships,” according to her.", "Anna Berg: ~(The..was) + open..ships" },
    { "Anna Berg wrote on Monday:\n“The bridge is open.”", "Anna Berg: The..open" },
    { "“The bridge is open,” reads a statement issued on behalf of Anna Berg.", "Anna Berg: The..open" },
    { "As Anna Berg put it, the bridge is “a work of art and of patience”.", "Anna Berg: ~a..patience" },
    { "Anna Berg, who lives there, condemned what she called a “brazen breach”.", "Anna Berg: ~brazen..breach" },
    { "Anna Berg, head of the National Port Office, said: “The bridge is open.”", "Anna Berg: The..open" },
    { "The vote signals “the beginning of the end”, said Anna Berg.", "Anna Berg: ~(The..signals) + the..end" },
    { "Or, as Karl Holm, a former secretary of state, put it: “The bridge is open.”", "Karl Holm: The..open" },
    { "“The bridge is open,” the Kremlin said.", "Kremlin: The..open" },
    { "“Open the bridge!” she shouted.", "she: Open..bridge" },
    { "“The bridge is open,” reads the statement.", "statement: The..open" },
    { "“We are stepping up,” the seven leaders said.", "seven leaders: We..up" },
    { "Anna Berg said the bridge was “open to all ships”.", "Anna Berg: ~(the..was) + open..ships" },
    { "Anna Berg called it “a good day”, adding that she was “very glad”.", "Anna Berg: ~a..day | Anna Berg: ~(that..was) + very..glad" },
    { "“The bridge is open.” — Anna Berg", "Anna Berg: The..open" },
    { "Anna Berg spoke for an hour. “The bridge is open to everyone.”", "Anna Berg: The..everyone" },
    { "Anna Berg said: “He told me ‘go home’ and I went.”", "Anna Berg: He..went" },
    { "Anna Berg said: “He told me “go home” and I went.”", "Anna Berg: He..went" },
    { "'He told me \"go home\" and I went,' Anna Berg said.", "Anna Berg: He..went" },
  };

  CHECK (data, cases);
}

/* Between an office and another sentence. */
static void
test_neighbours (gconstpointer data)
{
  static const Case cases[] = {
    { "“The bridge is open,” the Danish defence minister, Anna Berg, told reporters.", "Anna Berg: The..open" },
    { "“The bridge is open,” said the defence minister, Anna Berg.", "Anna Berg: The..open" },
    { "Anna Berg promised to keep it “as long as it stands”, and Karl Holm said he would help.", "Anna Berg: ~(to..it) + as..stands" },
  };

  CHECK (data, cases);
}

/* Whoever has no name keeps all his words, and the writer has none. */
static void
test_nameless_speakers (gconstpointer data)
{
  static const Case cases[] = {
    { "“The bridge is open,” I said. “It was closed.”", "?: The..open + It..closed" },
    { "When I asked about the bridge Karl Holm shrugged: “The bridge is open.”", "Karl Holm: The..open" },
    { "“The bridge is open,” a member of the delegation said.", "a member of the delegation: The..open" },
    { "“The bridge is open,” one diplomat in Oslo said.", "one diplomat in Oslo: The..open" },
    { "Anna Berg noted that member states “have never yet said no to bridges”.", "Anna Berg: ~(that..states) + have..bridges" },
  };

  CHECK (data, cases);
}

/* Paragraphs that begin with who speaks, and forms that only look so. */
/* Whom words mean that name nobody. */
static void
test_references (gconstpointer data)
{
  static const Case cases[] = {
    { "The minister of trade, Anna Berg, opened the bridge. “It is wide,” the minister said.", "Anna Berg: It..wide" },
    { "The bridge was opened by Foreign Minister Anna Berg and Prime Minister Karl Holm. “It is wide,” the foreign minister said.", "Anna Berg: It..wide" },
    { "The first lady of Norway, Anna Berg, opened the bridge. “It is wide,” the First Lady said.", "Anna Berg: It..wide" },
    { "“It is wide,” an official of the port office said. “It is long,” the official said on Monday.", "an official of the port office: It..wide | an official of the port office: It..long" },
    { "The Norwegian Bridge Commission met in Oslo. “We agreed,” the commission said.", "Norwegian Bridge Commission: We..agreed" },
    { "Anna Berg told Karl Holm that the bridge was open. “It is wide,” she said. “Is it,” he asked.", "Anna Berg: It..wide | Karl Holm: Is..it" },
    { "Karl Holm told Per Dahl that the bridge was open. “It is wide,” he said.", "Karl Holm: It..wide" },
    { "Karl Holm said: “The bridge was built by Per Dahl.” “It is wide,” he said.", "Karl Holm: The..Dahl | Karl Holm: It..wide" },
    { "An official in Oslo said that it rained. “It is wide,” he said. “And long.” It was so. He added: “It is new.”", "An official in Oslo: It..wide + And..long | An official in Oslo: It..new" },
    { "She says it is the “same old bridge.” She adds, “What is a bridge?”", "She: ~(it..the) + same..bridge | She: What..bridge" },
    { "Anna Berg smiled at the town, telling the crowd, “It is wide.”", "Anna Berg: It..wide" },
    { "Norway’s trade minister Karl Holm came. “It is wide,” Norway’s minister said.", "Karl Holm: It..wide" },
    { "Karl Holm spoke. Mayor Vera Dahl, with Holm nearing the end of his term, was asked by reporters about the bridge. “It is wide,” she said.", "Vera Dahl: It..wide" },
    { "An aide of Karl Holm came. “It is wide,” the aide said.", "aide: It..wide" },
    { "Secretary for Bridges Vera Dahl met Karl Holm. “It is wide,” she said.", "Vera Dahl: It..wide" },
    { "Ana Reyes met Karl Holm. The Norwegian leader thanked her and said the bridge was “wide”.", "Norwegian leader: ~(the..was) + wide" },
    { "Karl Holm said Norway would respond “in kind”, adding that it was “ready”.", "Karl Holm: ~(Norway..respond) + in..kind | Karl Holm: ~(that..was) + ready" },
    { "It is “very wide”, in the words of Karl Holm.", "Karl Holm: ~very..wide" },
    { "“It is wide.” Holm said in court.", "Holm: It..wide" },
    { "“It is wide,” a spokesman for the WHO said.", "a spokesman for the WHO: It..wide" },
    { "Karl Holm said, “It is wide,” adding that it was long, and he asked the mayor for help.", "Karl Holm: It..wide" },
  };

  CHECK (data, cases);
}

/* Where the words begin and end that name the speaker. */
static void
test_phrases (gconstpointer data)
{
  static const Case cases[] = {
    { "“It is wide,” said Oslo city chief of ports Karl Holm at a news conference.", "Karl Holm: It..wide" },
    { "Professor Karl Holm, a builder at Oslo University was quoted as saying: “It is wide.”", "Karl Holm: It..wide" },
    { "The move pleased Norway, which had called the bridge “wide”.", "Norway: ~wide" },
    { "The plan, described as “very wide”, was dropped.", "" },
    { "Karl Holm a builder in Oslo said: “It is wide.”", "Karl Holm: It..wide" },
    { "The bridge is open - Karl Holm said: “It is wide.”", "Karl Holm: It..wide" },
    { "“It is wide,” Minister of Ports, Vera Dahl, said.", "Vera Dahl: It..wide" },
    { "Many who saw the bridge called it “wide”.", "Many: ~wide" },
    { "A guard who knew the bridge said that it was “wide”.", "A guard: ~(that..was) + wide" },
    { "The paper, which quoted two guards of the bridge, said that it was “wide”.", "paper: ~(that..was) + wide" },
    { "After the bridge went quiet the port office said that it was “wide”.", "port office: ~(that..was) + wide" },
    { "Following the opening the bridge master said: “It is wide.”", "bridge master: It..wide" },
    { "Minister of Ports Anna Berg said: “It is wide.”", "Anna Berg: It..wide" },
    { "“It is wide,” Tass quoted Anna Berg as saying on Monday.", "Anna Berg: It..wide" },
    { "Anna Berg was quoted by Tass as saying the bridge was “wide”.", "Anna Berg: ~(the..was) + wide" },
    { "A resident of Oslo, a port on the fjord, told Reuters that the bridge was “wide”.", "A resident of Oslo: ~(that..was) + wide" },
  };

  CHECK (data, cases);
}

/* What a communiqué gives without marks. */
static void
test_plain_statements (gconstpointer data)
{
  static const Case cases[] = {
    { "Foreign Minister Anna Berg said:\nI welcome the opening of the bridge in Oslo.\nNorway is a land of many bridges and of ships.\nWe will open another one in the north soon.\nThe talks on bridges began a year ago.", "Anna Berg: I..Oslo + Norway..ships + We..soon" },
    { "Foreign Minister Anna Berg said: We welcome the opening of the bridge. It is a wide one.", "Anna Berg: We..one" },
    { "Anna Berg issued the following statement:\nThe bridge of Oslo is open again to ships of all kinds.", "Anna Berg: The..kinds" },
    { "Anna Berg said:\n“The bridge is open again to ships of all kinds.”", "Anna Berg: The..kinds" },
    { "Vera Dahl, Minister for Bridges, said:\nI welcome the opening of the bridge in Oslo.", "Vera Dahl: I..Oslo" },
    { "Karl Holm said the risks include:\nIce and wind are the worst of all, as we know.", "" },
    { "What the report says:\nBridges\nShips and towns", "" },
  };

  CHECK (data, cases);
}

static void
test_transcripts (gconstpointer data)
{
  static const Case cases[] = {
    { "MR. BERG: Good morning to you. We shall send ships.\nQUESTION: When will they sail?\nMR. BERG: They sail in March. He told me “go home” then.\nThat is all.\nQUESTION: Thank you for that.",
      "BERG: Good..ships | ?: When..sail | BERG: They..then + That..all | ?: Thank..that" },
    { "Mr. Holm (Norway): We will open the bridge.\nThe President: I thank the representative of Norway.\nMr. Dahl (Denmark) (spoke in Danish): We welcome that.\nThe President: The meeting is closed now.",
      "Holm: We..bridge | President: I..Norway | Dahl: We..that | President: The..now" },
    { "Date: 4 May 2026.\nPlace: Oslo is the place to be.\nDate: 5 May 2026.\nPlace: Bergen is the place to be.", "" },
    { "Berg: The bridge is open to all ships.\nIt rained in the harbour all day.", "" },
  };

  CHECK (data, cases);
}

static void
test_no_speech (gconstpointer data)
{
  static const Case cases[] = {
    { "The “Coalition of the Willing” met in May.", "" },
    { "The so-called ‘Coalition of the Willing’ met in May.", "" },
    { "Her book, “A Bridge Too Long,” sold well.", "" },
    { "The “deal” failed.", "" },
    { "The so-called ‘special relationship’ with the town held, Anna Berg thinks.", "" },
    { "A group called “Open Water” met in May.", "" },
    { "“We know who did it”\nThe bridge fell on Monday.", "" },
    { "He saw “Open Bridge” on the sign.", "" },
    { "The meeting was held under the theme: “Taking stock of all that was done and said in Oslo.”", "" },
    { "“How to open a bridge in ten days and nine nights” was the title of her book.", "" },
  };

  CHECK (data, cases);
}

/* A caption with a quotation of its own and a plug stand between two paragraphs of one quotation. */
static void
test_blocks (gconstpointer data)
{
  static const char *const      lines[] = { "“One ship came,” Anna Berg said. “Two ships went.", "The harbour, which locals call “the hole in the wall of the sea” in winter, in May.",
                                            "Read our letter of the week and tell your friends about it today.", "“Three ships stayed.”" };
  static const DossierBlockRole roles[] = { DOSSIER_BLOCK_BODY, DOSSIER_BLOCK_CAPTION, DOSSIER_BLOCK_FURNITURE, DOSSIER_BLOCK_BODY };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) blocks = dossier_block_array_new ();
  g_autoptr (DossierFindings) findings = NULL;
  const DossierQuotation *first;
  guint32                 at = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      DossierBlock block = { .role = roles[i], .start = at, .end = at + g_utf8_strlen (lines[i], -1) };

      g_array_append_val (blocks, block);
      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", lines[i]);
      at = block.end + 1;
    }

  findings = dossier_analyze (data, text->str, text->len, blocks, NULL);
  g_assert_cmpuint (findings->quotations->len, ==, 2);
  first = g_ptr_array_index (findings->quotations, 0);
  g_assert_cmpstr (first->speaker, ==, "Anna Berg");
  g_assert_cmpuint (first->start, ==, 0);
  g_assert_cmpuint (first->end, ==, g_utf8_strlen (text->str, -1));
  g_assert_cmpuint (dossier_quotation_get_n_parts (first), ==, 3);
  g_assert_cmpuint (dossier_quotation_get_part (first, 2).start, ==, at - 1 - g_utf8_strlen (lines[3], -1));
}

static void
test_fields (gconstpointer data)
{
  static const char text[] = "“The bridge is open,” Anna Berg told Danish reporters on Monday.";
  g_autoptr (DossierFindings) findings = dossier_analyze (data, text, strlen (text), NULL, NULL);
  const DossierQuotation *quotation;

  g_assert_cmpuint (findings->quotations->len, ==, 1);
  quotation = g_ptr_array_index (findings->quotations, 0);
  g_assert_cmpuint (quotation->start, ==, 0);
  g_assert_cmpuint (quotation->end, ==, 21);
  g_assert_cmpuint (quotation->speaker_start, ==, 22);
  g_assert_cmpuint (quotation->speaker_end, ==, 31);
  g_assert_cmpuint (quotation->cue_start, ==, 32);
  g_assert_cmpuint (quotation->cue_end, ==, 36);
  g_assert_cmpstr (quotation->addressee, ==, "Danish reporters");
}

/* To whom and through what; "-" = not told. */
static void
check_setting (const DossierKnowledge *knowledge, const char *text, const char *addressee, const char *channel)
{
  g_autoptr (DossierFindings) findings = dossier_analyze (knowledge, text, strlen (text), NULL, "2026-01-07");
  const DossierQuotation *quotation = g_ptr_array_index (findings->quotations, 0);

  g_assert_cmpstr (quotation->addressee != NULL ? quotation->addressee : "-", ==, addressee);
  g_assert_cmpstr (quotation->channel != NULL ? quotation->channel : "-", ==, channel);
}

static void
test_setting (gconstpointer data)
{
  check_setting (data, "“It is wide,” Anna Berg said in a Jan. 6 statement posted on social media.", "-", "in a Jan. 6 statement");
  check_setting (data, "Anna Berg, in a Monday interview with the BBC, said the bridge was wide.", "-", "in a Monday interview with the BBC");
  check_setting (data, "In a post on X on Jan. 7, Anna Berg wrote that the bridge was wide.", "-", "In a post on X");
  check_setting (data, "“It is wide,” Anna Berg told reporters aboard the ferry on Sunday.", "reporters", "-");
  check_setting (data, "“It is wide,” Anna Berg told the BBC in an interview.", "the BBC", "in an interview");
  check_setting (data, "Anna Berg urged people not to use the bridge.", "people", "-");
  check_setting (data, "“It is wide,” Anna Berg said in response.", "-", "-");
}

static void
check_speakers (const DossierKnowledge *knowledge, const char *text, const char *speaker, const char *expected)
{
  g_autoptr (DossierFindings) findings = dossier_analyze (knowledge, text, strlen (text), NULL, NULL);
  const DossierQuotation *quotation = g_ptr_array_index (findings->quotations, findings->quotations->len - 1);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; quotation->speakers != NULL && i < quotation->speakers->len; i++)
    {
      const DossierQuotationSpeaker *one = &g_array_index (quotation->speakers, DossierQuotationSpeaker, i);
      g_autofree char               *words = g_utf8_substring (text, one->start, one->end);

      g_assert_nonnull (strstr (one->name, words));
      g_string_append_printf (names, "%s%s", i > 0 ? " + " : "", one->name);
    }
  g_assert_cmpstr (quotation->speaker, ==, speaker);
  g_assert_cmpstr (names->str, ==, expected);
}

/* All who say it together, and those who only stand near. */
static void
test_joint (gconstpointer data)
{
  check_speakers (data, "“The bridge is open,” Karl Holm and Anna Berg said.", "Karl Holm and Anna Berg", "Karl Holm + Anna Berg");
  check_speakers (data, "“The bridge is open,” said Karl Holm, Per Dahl and Anna Berg.", "Karl Holm, Per Dahl and Anna Berg", "Karl Holm + Per Dahl + Anna Berg");
  check_speakers (data, "The leaders of France, Germany and Italy said: “The bridge is open.”", "leaders of France, Germany and Italy", "France + Germany + Italy");
  check_speakers (data, "Karl Holm and Per Dahl both said they would open the bridge.", "Karl Holm and Per Dahl", "Karl Holm + Per Dahl");
  check_speakers (data, "France and Italy said they would open the bridge.", "France and Italy", "France + Italy");
  check_speakers (data, "Karl Holm, Per Dahl and Anna Berg met in Oslo. It rained. “The bridge is open,” the three ministers said.", "three ministers", "Karl Holm + Per Dahl + Anna Berg");
  check_speakers (data, "The declaration was signed by Karl Holm, Per Dahl and Anna Berg. “The bridge is open,” the declaration says.", "declaration", "Karl Holm + Per Dahl + Anna Berg");

  check_speakers (data, "In a declaration signed by Norway, Peru and Mali, the three countries said they would open the bridge.", "three countries", "Norway + Peru + Mali");
  check_speakers (data, "The presidents of Norway, Peru and Mali met in Oslo. It rained. “The bridge is open,” the presidents said.", "presidents", "Norway + Peru + Mali");
  check_speakers (data, "The presidents of Norway, Peru and Mali met in Oslo. The presidents said the bridge was open. They added that it was wide.", "presidents", "Norway + Peru + Mali");

  check_speakers (data, "Norway, Peru and Mali praised the bridge and called for another one.", "Norway, Peru and Mali", "Norway + Peru + Mali");

  check_speakers (data, "Karl Holm met Per Dahl and Anna Berg. “The bridge is open,” Holm said.", "Karl Holm", "");
  check_speakers (data, "Karl Holm, head of the Port Office and mayor of Oslo, said: “The bridge is open.”", "Karl Holm", "");
  check_speakers (data, "Karl Holm and Per Dahl met in Oslo. “The bridge is open,” the three ministers said.", "three ministers", "");
  check_speakers (data, "“The bridge is open,” Karl Holm told Per Dahl and Anna Berg.", "Karl Holm", "");
  check_speakers (data, "“The bridge is open,” the declaration says.", "declaration", "");
}

/* "Today" is the day of the post, not that of the publication. */
static void
test_days (gconstpointer data)
{
  static const char        text[] = "“We met today,” Anna Berg posted on Jan. 3. “Last night it rained.”\nToday it snowed.";
  static const char *const values[] = { "2026-01-03", "2026-01-03", "2026-01-02", "2026-01-07" };
  g_autoptr (DossierFindings) findings = dossier_analyze (data, text, strlen (text), NULL, "2026-01-07");
  guint n = 0;

  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (findings->mentions, DossierMention, i);

      if (mention->type != DOSSIER_ENTITY_DATE)
        continue;
      g_assert_cmpuint (n, <, G_N_ELEMENTS (values));
      g_assert_cmpstr (mention->value, ==, values[n]);
      g_assert_cmpstr (dossier_entity_get_name (g_ptr_array_index (findings->entities, mention->entity)), ==, values[n]);
      n++;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (values));
}

/* Marks that nobody closes, over and over in one line: pieces stay in order, apart and inside the text. */
static void
test_unclosed (gconstpointer data)
{
  static const char *const parts[] = { "“a ", "\"a ", "'a ", "” a", "„a «b ", "“A b,” he said. ‘c ", "''", "“”", "he said “a b c” and ", "'a \"b\" ", "said " };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (DossierDraft) draft = NULL;
      g_autoptr (GArray) pieces = NULL;
      guint last = 0;

      for (guint j = 0; j < 2000; j++)
        g_string_append (text, parts[i]);
      draft = dossier_draft_new (data, text->str, text->len, NULL, NULL);
      pieces = dossier_quote_marks_find (draft);
      for (guint j = 0; j < pieces->len; j++)
        {
          const DossierQuotePiece *piece = &g_array_index (pieces, DossierQuotePiece, j);

          g_assert_cmpuint (piece->first, >=, last);
          g_assert_cmpuint (piece->inner, >=, piece->first);
          g_assert_cmpuint (piece->inner_end, >=, piece->inner);
          g_assert_cmpuint (piece->end, >=, piece->inner_end);
          g_assert_cmpuint (piece->end, <=, draft->tokens->len);
          last = piece->end;
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

  g_test_add_data_func ("/quotations/styles", knowledge, test_styles);
  g_test_add_data_func ("/quotations/faults", knowledge, test_faults);
  g_test_add_data_func ("/quotations/paragraphs", knowledge, test_paragraphs);
  g_test_add_data_func ("/quotations/speakers", knowledge, test_speakers);
  g_test_add_data_func ("/quotations/neighbours", knowledge, test_neighbours);
  g_test_add_data_func ("/quotations/nameless-speakers", knowledge, test_nameless_speakers);
  g_test_add_data_func ("/quotations/references", knowledge, test_references);
  g_test_add_data_func ("/quotations/phrases", knowledge, test_phrases);
  g_test_add_data_func ("/quotations/plain-statements", knowledge, test_plain_statements);
  g_test_add_data_func ("/quotations/transcripts", knowledge, test_transcripts);
  g_test_add_data_func ("/quotations/no-speech", knowledge, test_no_speech);
  g_test_add_data_func ("/quotations/blocks", knowledge, test_blocks);
  g_test_add_data_func ("/quotations/fields", knowledge, test_fields);
  g_test_add_data_func ("/quotations/setting", knowledge, test_setting);
  g_test_add_data_func ("/quotations/joint", knowledge, test_joint);
  g_test_add_data_func ("/quotations/days", knowledge, test_days);
  g_test_add_data_func ("/quotations/unclosed", knowledge, test_unclosed);

  return g_test_run ();
}
