/* test-figures.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers in sentences. What is found is written as "value unit of", joined by "; ", with "-" for what is
 * not there; "" = nothing in this sentence is a figure.
 */

#include "config.h"

#include "analysis/dossier-analyzer.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *expected;
} Case;

static const Case cases[] = {
  /* Counts */
  { "The bridge was guarded by forty observers.", "40 - observers" },
  { "Norway sent 242 drones to the coast.", "242 - drones" },
  { "Some 300 soldiers marched home.", "300 - soldiers" },
  { "More than two thousand people signed it.", "2000 - people" },
  { "About 1,250 farmers protested in the square.", "1250 - farmers" },
  { "A dozen ships waited outside the port.", "12 - ships" },
  { "They found half a million letters.", "500000 - letters" },
  { "Two hundred and fifty thousand refugees crossed the river.", "250000 - refugees" },
  { "The camp holds 4.1 million people.", "4100000 - people" },
  { "Forty-two villages have no water.", "42 - villages" },
  { "The fleet has 36 new frigates.", "36 - new frigates" },
  { "Nearly nine hundred schools were closed.", "900 - schools" },
  { "It killed 37 people, among them eleven aid workers.", "37 - people; 11 - aid workers" },
  { "Three of the drivers came home.", "3 - drivers" },
  { "The army lost 17 tanks and 4 helicopters.", "17 - tanks; 4 - helicopters" },
  { "The paper lists 1 million houses.", "1000000 - houses" },
  { "A hundred and twenty engineers were hired.", "120 - engineers" },
  { "Over 60 hydrologists will be trained.", "60 - hydrologists" },
  { "Six million voters stayed at home.", "6000000 - voters" },
  { "He has 12 horses.", "12 - horses" },
  /* Ranges */
  { "Between 10 and 15 drones were seen.", "10 - drones; 15 - drones" },
  { "They want 10 to 15 ships.", "10 - ships; 15 - ships" },
  { "Some 20–30 lorries waited.", "20 - lorries; 30 - lorries" },
  { "Prices rose 3 to 4 percent.", "3 % -; 4 % -" },
  { "It is 200 or 300 kilometres away.", "200 km -; 300 km -" },
  /* Shares */
  { "About 35% of voters agreed.", "35 % voters" },
  { "Rain was 58 per cent below the average.", "58 % -" },
  { "Wages rose by 4.5 percent.", "4.5 % -" },
  { "Support fell two percentage points.", "2 percentage points -" },
  { "Some 62 percent of the farmers agreed.", "62 % farmers" },
  /* Money */
  { "The bank lent €90 billion.", "90000000000 EUR -" },
  { "It cost $1.5 million.", "1500000 USD -" },
  { "The port got 120 million euros.", "120000000 EUR -" },
  { "The fund has US$ 400 million.", "400000000 USD -" },
  { "London paid £3bn.", "3000000000 GBP -" },
  { "A ticket costs 20 dollars.", "20 USD -" },
  { "The bill was 15 Canadian dollars.", "15 CAD -" },
  { "They asked for $2 billion in aid.", "2000000000 USD aid" },
  { "He won 250 rupees.", "250 INR -" },
  { "The treasury sold ¥50 trillion of bonds.", "50000000000000 JPY bonds" },
  { "It raised 7 million yuan.", "7000000 CNY -" },
  { "He gave $1.5 million to forty observers.", "1500000 USD -; 40 - observers" },
  { "The plan costs EUR 35 million.", "35000000 EUR -" },
  { "Kyiv needs 800m hryvnias.", "800000000 UAH -" },
  { "A house costs A$600,000.", "600000 AUD -" },
  /* Measures */
  { "The road is 48 km long.", "48 km -" },
  { "The missile flew 300km.", "300 km -" },
  { "They carried 98,000 tonnes of crude oil.", "98000 tonnes crude oil" },
  { "The pipe is five miles long.", "5 miles -" },
  { "She waited twelve hours.", "12 hours -" },
  { "The truce lasted ninety days.", "90 days -" },
  { "It weighs 25 kg.", "25 kg -" },
  { "The plant makes 500 megawatts.", "500 MW -" },
  { "The fire burned 2,000 hectares.", "2000 hectares -" },
  { "Export reached 3 million barrels of oil.", "3000000 barrels oil" },
  { "The zone covers 400 square kilometres.", "400 km² -" },
  { "The talks went on for four hours.", "4 hours -" },
  { "It was 38 degrees in the shade.", "38 degrees -" },
  { "The wall is 3 metres high.", "3 m -" },
  { "Winds reached 120 km/h.", "120 km/h -" },
  /* No figures: dates and years */
  { "It was founded in 2015.", "" },
  { "The talks were held on 6 May 2026.", "" },
  { "Since 1998 nobody has gone there.", "" },
  { "The 2015 deal is dead.", "" },
  { "In the 1990s trade grew.", "" },
  { "From 2019 to 2021 the border was closed.", "" },
  { "On January 22 the ministers met.", "" },
  { "The census of 1950 is lost.", "" },
  /* Times of day */
  { "The meeting began at 18:40.", "" },
  { "The shop opens at 10 a.m. on weekdays.", "" },
  { "They left at 7 o'clock.", "" },
  { "The bells ring at 9pm.", "" },
  /* Ages */
  { "Ana Ruiz, 45, said nothing.", "" },
  { "The boy, aged 12, was found.", "" },
  { "A 20-year-old man was arrested.", "" },
  { "She is 35 years old.", "" },
  /* Labels */
  { "Article 5 was invoked.", "" },
  { "See paragraphs 4 to 12 of the text.", "" },
  { "Under articles 4, 5 and 6 it is banned.", "" },
  { "Resolution 2417 (2018) deals with hunger.", "" },
  { "The answer is on page 17.", "" },
  { "He lives in room 12.", "" },
  { "Chapter 3 is short.", "" },
  { "No. 7 was empty.", "" },
  { "They watched Channel 4.", "" },
  { "A Boeing 737 landed.", "" },
  { "The cable Estlink 2 carried power.", "" },
  { "They met on 21 and 22 January 2026.", "" },
  /* Scores, telephones, lists */
  { "The home side won 3-1.", "" },
  { "The panel voted 19–15 against it.", "" },
  { "Call +44 20 7946 0958 for details.", "" },
  { "Call 555-0134 for details.", "" },
  { "1. The parties met.", "" },
  { "(3) The parties agreed.", "" },
  { "He wrote it in exile.[6] Nobody read it.", "" },
  { "Wages grew 2.5% in the third quarter.", "2.5 % -" },
  { "It sold for 67 cents.", "67 cents -" },
  { "The attack of 9/11 changed it.", "" },
  { "It is open 24/7.", "" },
  /* Words that only look like numbers */
  { "One of them laughed.", "" },
  { "No one was there.", "" },
  { "The two agreed.", "" },
  { "Hundreds of people came.", "" },
  { "It was his second visit.", "" },
  { "The 90th session was held.", "" },
  { "Covid-19 spread again.", "" },
  { "An F-16 crashed.", "" },
  { "The G20 met again.", "" },
  { "Write to box 1130, please.", "" },
};

static const Case qualifiers[] = {
  { "About 40 men came.", "about" },
  { "More than $5 million was paid.", "over" },
  { "Between 10 and 20 ships sank.", "from; to" },
  { "It took 30 or so lorries.", "about" },
  { "It needs 30 lorries or more.", "over" },
  { "Up to nine drones were lost.", "under" },
  { "An estimated 700 people and over another 40 horses came.", "about; over" },
  { "No fewer than 300 houses burned.", "over" },
  { "Nearly 60 percent of voters stayed at home.", "about" },
  { "Fewer than a dozen ships remain.", "under" },
  { "The plan costs 90 million euros.", "-" },
  { "They talked about it with 20 envoys.", "-" },
  { "Some 20–30 lorries waited.", "from; to" },
};

static char *
find_qualifiers (const DossierKnowledge *knowledge, const char *text)
{
  g_autoptr (DossierFindings) findings = dossier_analyze (knowledge, text, strlen (text), NULL, "2026-05-14");
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < findings->figures->len; i++)
    {
      const DossierFigure *figure = g_ptr_array_index (findings->figures, i);

      g_string_append_printf (result, "%s%s", i > 0 ? "; " : "", figure->qualifier != NULL ? figure->qualifier : "-");
    }

  return g_string_free (result, FALSE);
}

static void
test_qualifiers (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (qualifiers); i++)
    {
      g_autofree char *found = find_qualifiers (knowledge, qualifiers[i].text);

      g_test_message ("%s", qualifiers[i].text);
      g_assert_cmpstr (found, ==, qualifiers[i].expected);
    }
}

static char *
find (const DossierKnowledge *knowledge, const char *text)
{
  g_autoptr (DossierFindings) findings = dossier_analyze (knowledge, text, strlen (text), NULL, "2026-05-14");
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < findings->figures->len; i++)
    {
      const DossierFigure *figure = g_ptr_array_index (findings->figures, i);

      g_assert_cmpuint (figure->start, <, figure->end);
      g_string_append_printf (result, "%s%.15g %s %s", i > 0 ? "; " : "", figure->value, figure->unit != NULL ? figure->unit : "-", figure->of != NULL ? figure->of : "-");
    }

  return g_string_free (result, FALSE);
}

static void
test_table (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, &error);
  guint n_wrong = 0;

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find (knowledge, cases[i].text);

      if (!g_str_equal (found, cases[i].expected))
        {
          g_test_message ("\"%s\": \"%s\", not \"%s\"", cases[i].text, found, cases[i].expected);
          n_wrong++;
        }
    }
  g_test_message ("%u of %u sentences are read otherwise", n_wrong, (guint)G_N_ELEMENTS (cases));
  g_assert_cmpuint (n_wrong, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/table", test_table);
  g_test_add_func ("/figures/qualifiers", test_qualifiers);

  return g_test_run ();
}
