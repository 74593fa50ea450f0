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

#include <math.h>
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
  /* Traps of all kinds */
  { "The army fired 1,500 rockets and 12 missiles.", "1500 - rockets; 12 - missiles" },
  { "Twenty-five people were killed and more than 100 wounded.", "25 - people; 100 - wounded" },
  { "Twenty-five people were killed and more than 100 were wounded.", "25 - people; 100 - -" },
  { "At least 14 civilians died.", "14 - civilians" },
  { "The budget is 3.2 trillion yen.", "3200000000000 JPY -" },
  { "It will cost between $5 million and $7 million.", "5000000 USD -; 7000000 USD -" },
  { "It will cost $5-7 million.", "5000000 USD -; 7000000 USD -" },
  { "It will cost 5 to 7 million euros.", "5000000 EUR -; 7000000 EUR -" },
  { "It will cost $5m to $7m.", "5000000 USD -; 7000000 USD -" },
  { "Some 2.5 million people fled.", "2500000 - people" },
  { "The fund holds €1.2bn.", "1200000000 EUR -" },
  { "Norway gave NOK 85 billion.", "85000000000 NOK -" },
  { "Norway gave 85 billion kroner.", "85000000000 NOK -" },
  { "The loan is worth 500 million Swiss francs.", "500000000 CHF -" },
  { "The loan is worth 500 million Hong Kong dollars.", "500000000 HKD -" },
  { "Turkey paid 12 million lira.", "12000000 TRY -" },
  { "They want 40 per cent of the profit.", "40 % profit" },
  { "Only one in five voters agreed.", "" },
  { "One third of the voters agreed.", "" },
  { "Two-thirds of members voted yes.", "" },
  { "A quarter of the budget is gone.", "" },
  { "Half of the ships sank.", "" },
  { "Three quarters of the wheat rotted.", "" },
  { "The first 20 tanks arrived.", "20 - tanks" },
  { "All 27 members agreed.", "27 - members" },
  { "The remaining 15 hostages were freed.", "15 - hostages" },
  { "The 28-nation bloc agreed.", "" },
  { "The 10-day visit ended.", "10 days -" },
  { "A 5-metre wall was built.", "5 m -" },
  { "A 300-page report was read.", "" },
  { "The 1,200-km border is closed.", "1200 km -" },
  { "He ran the 100 metres in 9.8 seconds.", "100 m -; 9.8 seconds -" },
  { "The temperature fell to -12 degrees.", "-12 degrees -" },
  { "The temperature was 38°C.", "38 °C -" },
  { "The plant is 12 km² large.", "12 km² -" },
  { "The ship weighs 45,000 tons.", "45000 tonnes -" },
  { "It burned 12 square miles.", "12 square miles -" },
  { "It was 7.2 on the Richter scale.", "" },
  { "A magnitude-6.4 earthquake struck.", "" },
  { "A 6.4-magnitude earthquake struck.", "" },
  { "Oil rose to $82.40 a barrel.", "82.4 USD -" },
  { "Oil rose by 82 cents.", "82 cents -" },
  { "The rate rose by 25 basis points.", "25 basis points -" },
  { "The index fell 1.5 points.", "1.5 points -" },
  { "They won by 212 votes to 198.", "212 - votes; 198 - -" },
  { "The bill passed 212-198.", "" },
  { "The bill passed by 212 to 198.", "" },
  { "The court sat for 3 hours and 20 minutes.", "3 hours -; 20 minutes -" },
  { "He served two terms.", "2 - terms" },
  { "He is 1.9 metres tall.", "1.9 m -" },
  { "He turned 60 on Monday.", "" },
  { "She died at 87.", "" },
  { "She died at the age of 87.", "" },
  { "She is in her 40s.", "" },
  { "The 45-year-old was jailed.", "" },
  { "The 9/11 attacks changed it.", "" },
  { "He lives at 10 Downing Street.", "" },
  { "He lives at 350 Fifth Avenue.", "" },
  { "The plane was an A320.", "" },
  { "The T-72 tank was lost.", "" },
  { "They fired Kh-101 missiles.", "" },
  { "The BRICS 10 met.", "" },
  { "The G7 and the E3 met.", "" },
  { "UN Resolution 1701 was broken.", "" },
  { "Under Article 5 and Article 51 it may.", "" },
  { "Article 5(2) applies.", "" },
  { "Section 232 tariffs apply.", "" },
  { "Chapter VII applies.", "" },
  { "Paragraph 12 lists four steps.", "4 - steps" },
  { "Page 12 lists 30 names.", "30 - names" },
  { "Flight MH17 fell.", "" },
  { "Flight 370 vanished.", "" },
  { "Route 66 is long.", "" },
  { "Room 101 is dark.", "" },
  { "Interstate 95 was closed.", "" },
  { "Highway 1 was closed.", "" },
  { "Bus 42 was late.", "" },
  { "Line 3 was late.", "" },
  { "The number 7 is lucky.", "" },
  { "Phase 2 began.", "" },
  { "Stage 4 began.", "" },
  { "Covid-19 killed 7 million people.", "7000000 - people" },
  { "World War II killed 60 million people.", "60000000 - people" },
  { "In the 1980s 12 countries signed.", "12 - countries" },
  { "In 2024, 12 countries signed.", "12 - countries" },
  { "On May 6, 12 countries signed.", "12 - countries" },
  { "By 2030 it will make 50 ships.", "50 - ships" },
  { "Since 2014 more than 14,000 people have died.", "14000 - people" },
  { "At 9:30 a.m. 12 buses left.", "12 - buses" },
  { "At 0930 GMT 12 buses left.", "12 - buses" },
  { "At 18:00, 12 buses left.", "12 - buses" },
  { "He scored 3 goals in the 89th minute.", "3 - goals" },
  { "The score was 3:1.", "" },
  { "Call 112 in an emergency.", "" },
  { "Write to P.O. Box 77.", "" },
  { "ISBN 978-3-16-148410-0 is sold out.", "" },
  { "See www.example.org/2024/12 for more.", "" },
  { "Version 2.0 is out.", "" },
  { "Windows 11 is out.", "" },
  { "iPhone 15 is out.", "" },
  { "Apollo 11 landed.", "" },
  { "Two hundred and twelve sailors drowned.", "212 - sailors" },
  { "Twelve hundred sailors drowned.", "1200 - sailors" },
  { "One hundred sailors drowned.", "100 - sailors" },
  { "One sailor drowned.", "1 - sailor" },
  { "A thousand sailors drowned.", "1000 - sailors" },
  { "Thousands of sailors drowned.", "" },
  { "Dozens were hurt.", "" },
  { "A couple of sailors drowned.", "" },
  { "Several sailors drowned.", "" },
  { "No sailors drowned.", "" },
  { "Zero sailors drowned.", "" },
  { "One and a half million people left.", "1500000 - people" },
  { "Two and a half million people left.", "2500000 - people" },
  { "Three and a half years later it fell.", "3.5 years -" },
  { "He paid half a million dollars.", "500000 USD -" },
  { "He paid a million dollars.", "1000000 USD -" },
  { "He paid a hundred dollars.", "100 USD -" },
  { "He paid US$1.5 million.", "1500000 USD -" },
  { "He paid USD 1.5 million.", "1500000 USD -" },
  { "He paid 1.5 million USD.", "1500000 USD -" },
  { "He paid £3.5m.", "3500000 GBP -" },
  { "He paid 20p.", "20 pence -" },
  { "He paid €20,000.", "20000 EUR -" },
  { "He paid 1 000 000 euros.", "1000000 EUR -" },
  { "He paid Rs 250 crore.", "2500000000 INR -" },
  { "He paid 2 lakh rupees.", "200000 INR -" },
  { "He got 10,000 tonnes of wheat and 300 trucks.", "10000 tonnes wheat; 300 - trucks" },
  { "He got 50,000 barrels per day.", "50000 barrels -" },
  { "It makes 3 million barrels of oil a day.", "3000000 barrels oil" },
  { "It flew at 800 kilometres per hour.", "800 km/h -" },
  { "It flew at 500 mph.", "500 mph -" },
  { "It holds 40 litres of water.", "40 litres water" },
  { "It has 12 gigawatts of wind power.", "12 GW wind power" },
  { "It used 300 kilowatt-hours.", "300 kWh -" },
  { "It used 300 kWh.", "300 kWh -" },
  { "It is 35,000 feet high.", "35000 feet -" },
  { "They met twice.", "" },
  { "They met three times.", "3 times -" },
  { "It grew threefold.", "" },
  { "It is 10 times bigger.", "10 times -" },
  /* As the news writes them */
  { "Inflation slowed to 2.1% in April from 2.4% in March.", "2.1 % -; 2.4 % -" },
  { "The deficit widened to €1.2bn.", "1200000000 EUR -" },
  { "The fund holds £350m in cash.", "350000000 GBP cash" },
  { "The group posted a loss of $4.5bn.", "4500000000 USD -" },
  { "Shell will pay US$2.3 billion in fines.", "2300000000 USD fines" },
  { "The grant is worth CHF 30 million.", "30000000 CHF -" },
  { "Poland spent 4.7 percent of its GDP on defence.", "4.7 % GDP" },
  { "The central bank cut its rate by 25 basis points.", "25 basis points -" },
  { "Temperatures fell to -12 °C in Oslo.", "-12 °C -" },
  { "It reached 41.5°C in Seville.", "41.5 °C -" },
  { "Temperatures will rise to 38 degrees Celsius.", "38 °C -" },
  { "Winds of up to 130 km/h hit the coast.", "130 km/h -" },
  { "The train runs at 300 kilometres per hour.", "300 km/h -" },
  { "Brent crude rose to $82.40 a barrel.", "82.4 USD -" },
  { "Gas costs €35 per megawatt hour.", "35 EUR -" },
  { "Ukraine exported 4.2 million tonnes of grain.", "4200000 tonnes grain" },
  { "The ship carried 23,000 tons of wheat.", "23000 tonnes wheat" },
  { "At least 14 people were killed and dozens wounded.", "14 - people" },
  { "Some 3,000 officers were deployed.", "3000 - officers" },
  { "The army has between 10 and 15 brigades.", "10 - brigades; 15 - brigades" },
  { "Half a million people fled.", "500000 - people" },
  { "Several dozen protesters gathered.", "" },
  { "The economy shrank by 0.3%.", "0.3 % -" },
  { "Growth was minus 0.5 percent.", "-0.5 % -" },
  { "The index lost 340.5 points to close at 18,200.", "340.5 points -; 18200 - -" },
  { "Turnout was 61.4%, down 3.2 points.", "61.4 % -; 3.2 points -" },
  { "The company cut 1,500 jobs, or 8% of its workforce.", "1500 - jobs; 8 % workforce" },
  { "It has a range of 1,500-2,000 km.", "1500 km -; 2000 km -" },
  { "The yield rose 1.5 basis points to 4.32%.", "1.5 basis points -; 4.32 % -" },
  { "The loan is $500m over five years.", "500000000 USD -; 5 years -" },
  { "Every year 2.5 million cubic metres of water are lost.", "2500000 m³ water" },
  { "The forest fire burned 12,500 hectares.", "12500 hectares -" },
  { "The plant produces 1.6 gigawatts of power.", "1.6 GW power" },
  { "A $61bn aid package was passed by 311 votes to 112.", "61000000000 USD -; 311 - votes; 112 - -" },
  { "Output shrank −3.4% in May.", "-3.4 % -" },
  { "Output changed by -3.4% in May.", "-3.4 % -" },
  { "Sales grew 5-10% a year.", "5 % -; 10 % -" },
  { "The deal is worth €5-10 million.", "5000000 EUR -; 10000000 EUR -" },
  { "It will raise $1.2-1.5bn.", "1200000000 USD -; 1500000000 USD -" },
  { "Some 1.5m people fled.", "1500000 - people" },
  { "It shipped 2.5m tonnes of ore.", "2500000 tonnes ore" },
  { "The 3,000-strong brigade left.", "" },
  { "A 12-member team came.", "" },
  { "Tens of thousands marched.", "" },
  { "It cost C$5m and NZ$3m.", "5000000 CAD -; 3000000 NZD -" },
  { "Brazil spent R$5 billion.", "5000000000 BRL -" },
  { "Russia earned 3 trillion roubles.", "3000000000000 RUB -" },
  { "India set aside ₹500 crore.", "5000000000 INR -" },
  { "The rate rose by 0.25 percentage points.", "0.25 percentage points -" },
  { "The rate rose by a quarter point.", "" },
  { "As many as 500 people were trapped.", "500 - people" },
  { "No more than 20 aides came.", "20 - aides" },
  { "Close to 2,000 homes burned.", "2000 - homes" },
  { "Just under 3 million voters took part.", "3000000 - voters" },
  { "A little over 40 ships sailed.", "40 - ships" },
  { "The dam holds 35 billion cubic metres.", "35000000000 m³ -" },
  { "The pipeline carries 1.2 billion cubic feet a day.", "1200000000 cubic feet -" },
  { "The reactor has 1,400 MW.", "1400 MW -" },
  { "Speeds of 60-70 mph were measured.", "60 mph -; 70 mph -" },
  { "The road is 1,500 to 2,000 km long.", "1500 km -; 2000 km -" },
  { "It was minus 20 degrees.", "-20 degrees -" },
  { "They spent over 60 years in exile.", "60 years -" },
  { "The talks took over five hours.", "5 hours -" },
  { "He waited for over three weeks.", "3 weeks -" },
  { "The army lost 12,000 men over two years.", "12000 - men; 2 years -" },
  { "Spending will rise by €30bn over ten years.", "30000000000 EUR -; 10 years -" },
  { "The vote was 52 to 48 percent.", "52 % -; 48 % -" },
  { "The firm has 1,200 employees in 14 countries.", "1200 - employees; 14 - countries" },
  { "It has a range of 1500-2000 km.", "1500 km -; 2000 km -" },
  { "It has a range of 1,500–2,000 km.", "1500 km -; 2000 km -" },
  { "It will raise $1.2–1.5bn.", "1200000000 USD -; 1500000000 USD -" },
  { "It grew 1.2-1.5%.", "1.2 % -; 1.5 % -" },
  { "It grew by 1.2–1.5 percent.", "1.2 % -; 1.5 % -" },
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
  { "The army lost 12,000 men over two years.", "-; -" },
  { "The loan is $500m over five years.", "-; -" },
  { "He waited for over three weeks.", "over" },
  { "The talks took over five hours.", "over" },
  { "As many as 500 people were trapped.", "under" },
  { "Just under 3 million voters took part.", "under" },
  { "A little over 40 ships sailed.", "over" },
  { "It will raise $1.2-1.5bn.", "from; to" },
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

/* Numbers that go on and on are cut, and no value is infinite. */
static void
test_endless (void)
{
  static const char *const pieces[] = { "100 ", "5 million million ", "two thousand and ", "two and a half and a half ", "10-20 " };
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (DossierFindings) findings = NULL;

      while (text->len < 200000)
        g_string_append (text, pieces[i]);
      findings = dossier_analyze (knowledge, text->str, text->len, NULL, "2026-05-14");
      for (guint j = 0; j < findings->figures->len; j++)
        g_assert_true (isfinite (((const DossierFigure *)findings->figures->pdata[j])->value));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/table", test_table);
  g_test_add_func ("/figures/qualifiers", test_qualifiers);
  g_test_add_func ("/figures/endless", test_endless);

  return g_test_run ();
}
