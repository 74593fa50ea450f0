/* test-traps.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names that could be something else. Each row is a sentence, words of it, and what they are found to be:
 * "type[:kind] country", or "-" when nothing may be found in them. All sentences are our own.
 */

#include "config.h"

#include "analysis/dossier-analyzer.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *words;
  const char *expected;
} Trap;

static const Trap people_and_places[] = {
  { "Paris Hilton opened the fair in Berlin.", "Paris Hilton", "person" },
  { "Paris Hilton opened the fair in Berlin.", "Berlin", "place DE" },
  { "Michael Jordan praised the deal.", "Michael Jordan", "person" },
  { "Michael Jordan praised the deal. Later Jordan left the hall.", "Jordan left", "person" },
  { "The king of Jordan met envoys from Syria in Amman.", "Jordan", "country:name JO" },
  { "They crossed the Jordan River at dawn.", "Jordan River", "place" },
  { "Works by Georgia O'Keeffe hang in the hall.", "Georgia O'Keeffe", "person" },
  { "Jack London wrote the book.", "Jack London", "person" },
  { "By Mark Rowe and Jane Ashdown", "Mark Rowe", "person" },
  { "Jack London wrote the book in London.", "London.", "place GB" },
  { "Chad Smith, 45, said the road was closed.", "Chad Smith", "person" },
  { "Troops from Chad and Niger crossed the border.", "Chad", "country:name TD" },
  { "Foreign Minister Israel Katz spoke in Jerusalem.", "Israel Katz", "person" },
  { "Steve Israel left Congress years ago.", "Steve Israel", "person" },
  { "Prime Minister Theresa May resigned in London.", "Theresa May", "person" },
  { "The talks may resume. May was the first to leave.", "May was", "-" },
  { "Prime Minister Theresa May resigned. Later May said she would stay.", "May said", "person" },
  { "Gordon Brown, the former prime minister, agreed. Brown said it was time.", "Brown said", "person" },
  { "Brown bread was sold in the market.", "Brown", "-" },
  { "President George Washington never saw it.", "George Washington", "person US" },
  { "Florence Nightingale worked in Scutari.", "Florence Nightingale", "person" },
  { "Ursula von der Leyen spoke. Von der Leyen left at noon.", "Von der Leyen", "person" },
  { "Bashar al-Assad fled. Assad is in Moscow.", "Assad is", "person" },
  { "Mohammed bin Salman met Li Qiang in Riyadh.", "Mohammed bin Salman", "person" },
  { "Vietnam’s To Lam flew home.", "To Lam", "person VN" },
  { "Wassim Brandvik of the Soufan Center and Heni Osdal agreed.", "Soufan Center", "organisation" },
  { "Xi Jinping flew home. Xi said nothing.", "Xi said", "person" },
  { "Anna Keller and Peter Keller arrived. Mr Keller spoke first.", "Keller spoke", "person" },
  { "Defence Minister Israel Katz left. Israel visited nobody.", "Israel visited", "country:name IL" },
  { "Reporter Bill Holland covered the trial. Holland left.", "Holland left", "person" },
  { "Dutch voters saw Bill Holland. The Dutch press and Dutch firms said Holland won the Netherlands.", "Holland won", "country:name NL" },
  { "Jordan Pickford spoke in Leeds. Later Jordan agreed to the deal.", "Jordan agreed", "country:name JO" },
  { "Senator Jane Marsh voted no.", "Jane Marsh", "person" },
  { "She was glad Gen Prayut listened to them.", "Prayut", "person" },
  { "She was glad Gen Prayut listened to them.", "Gen ", "-" },
  { "Storms grow (Brandvik & Oldstad, 2012). Brandvik et al. agree.", "Oldstad", "person" },
  { "The Duke of Holmby opened the bridge.", "Duke of Holmby", "person" },
  { "He liked the film Stalker (1979).", "Stalker", "-" },
  { "It was late and Mr Bannon-Harrison did not agree.", "Bannon-Harrison", "person" },
  { "They met the wife of Phyo Zeyar Thaw again.", "Zeyar", "person" },
  { "In reaction Minister of Tourism Usi says no.", "Tourism", "-" },
  { "The Maj Gen said no.", "Maj Gen", "-" },
  { "Volodymyr Zelensky called. Zelenskky thanked him.", "Zelenskky", "person" },
};

/* Where a person's name begins and ends. */
static const Trap extents[] = {
  { "Ranking Democrat Elijah Cummings waited.", "Ranking", "-" },
  { "Ranking Democrat Elijah Cummings waited.", "Elijah Cummings", "person" },
  { "Mathematician Hermann Brandt said of it so.", "Mathematician", "-" },
  { "Mathematician Hermann Brandt said of it so.", "Hermann", "person" },
  { "Alexander Mark Brandt said of it so.", "Alexander", "person" },
  { "The Director of Public Prosecution Eva Persson spoke.", "Prosecution", "-" },
  { "The Director of Public Prosecution Eva Persson spoke.", "Eva Persson", "person" },
  { "Donald Trump Praises Brave Editor in a Long Speech", "Praises", "-" },
  { "Sens. Cory Booker and Kamala Harris voted.", "Sens.", "-" },
  { "Sens. Cory Booker and Kamala Harris voted.", "Cory Booker", "person" },
  { "They read Grande Terre and La Prensa Libre.", "La Prensa", "-nobody" },
};

static const Trap countries[] = {
  { "Georgia, the former Soviet republic, wants to join. Tbilisi and Abkhazia are far apart.", "Georgia", "country:name GE" },
  { "Georgia’s ruling party won. The U.S. and the EU criticised Tbilisi, and U.S. envoys left.", "Georgia", "country:name GE" },
  { "Judges in Florida, Texas and Georgia met in Atlanta.", "Georgia", "place US" },
  { "Voters in Atlanta, Georgia, queued for hours.", "Georgia", "place US" },
  { "The governor of Georgia spoke in Atlanta.", "Georgia", "place US" },
  { "The United States recalled it. U.S. officials closed a plant in Zarnow, Georgia.", "Georgia", "place US" },
  { "Peanuts from a plant in Blakely, Georgia, made many ill in the United States and Virginia. The Georgia plant was closed by U.S. officials.", "Georgia plant", "place US" },
  { "The court in Atlanta, Georgia, ruled. Tbilisi and the Georgian government agreed: Georgia paid.", "Georgia paid", "country:name GE" },
  { "Chilean envoys left. In Chile a fire broke out near Quarmel. Chile mourned.", "Quarmel", "place CL" },
  { "The Georgian side in Tbilisi agreed to the law.", "Georgian", "country:demonym GE" },
  { "Turkey signed the pact with Greece.", "Turkey", "country:name TR" },
  { "They ate roast turkey at the table.", "turkey", "-" },
  { "Polish soldiers marched through Warsaw.", "Polish", "country:demonym PL" },
  { "Polish the silver before the guests come.", "Polish", "-" },
  { "The US sent aid.", "US", "country:name US" },
  { "They told us to wait.", "us", "-" },
  { "JOIN US TODAY AND HELP OUR TEAM", "US", "-" },
  { "South Korean envoys met North Korean officials.", "South Korean", "country:demonym KR" },
  { "South Korean envoys met North Korean officials.", "North Korean", "country:demonym KP" },
  { "China makes fine porcelain, and Beijing sells it.", "China", "country:name CN" },
  { "The guinea pig slept.", "guinea", "-" },
  { "Guinea pig farms grew in number.", "Guinea", "-" },
  { "Soldiers in Guinea seized the palace in Conakry.", "Guinea", "country:name GN" },
  { "Guinea-Bissau voted on Sunday.", "Guinea-Bissau", "country:name GW" },
  { "Nigerien troops met Nigerian officers.", "Nigerien", "country:demonym NE" },
  { "Nigerien troops met Nigerian officers.", "Nigerian", "country:demonym NG" },
  { "The Russia-Ukraine border is long.", "Russia", "country:name RU" },
  { "The Russia-Ukraine border is long.", "Ukraine", "country:name UA" },
  { "A US-led force landed.", "US", "country:name US" },
  { "The pro-Russian party lost.", "Russian", "country:demonym RU" },
  { "It cost US$42 million.", "US", "-" },
  { "The Democratic Republic of the Congo asked Rwanda to leave.", "Democratic Republic of the Congo", "country:name CD" },
  { "The Republic of Ireland voted yes.", "Republic of Ireland", "country:name IE" },
  { "French fries and Swiss cheese were served.", "French", "-" },
  { "French fries and Swiss cheese were served.", "Swiss", "-" },
  { "A Turkish bath was closed.", "Turkish", "-" },
  { "European leaders met.", "European", "place:demonym" },
  { "Leaders Gather in Rome as Russia Strikes Odesa Again", "Russia", "country:name RU" },
  { "The Danes voted against it.", "Danes", "country:demonym DK" },
};

/* A language is no mention of the country whose people have the same name. */
static const Trap languages[] = {
  { "He spoke in English and French.", "English", "-" },
  { "He spoke in English and French.", "French", "-" },
  { "The note was in Arabic, she said.", "Arabic", "-" },
  { "A statement in Russian on Sunday named him.", "Russian", "-" },
  { "Two died in Russian cities near Ukraine.", "Russian", "country:demonym RU" },
  { "It was in Chinese hands.", "Chinese", "country:demonym CN" },
  { "The Chinese agreed.", "Chinese", "country:demonym CN" },
  { "English clubs won.", "English", "place:demonym GB" },
  { "An English-language paper printed it.", "English", "-" },
  { "Most Russian-speaking voters stayed at home.", "Russian", "-" },
  { "A Russian-led force came.", "Russian", "country:demonym RU" },
  { "She speaks French and a little German.", "French", "-" },
  { "She speaks French and a little German.", "German", "-" },
  { "The envoy spoke. French officials left.", "French", "country:demonym FR" },
  { "They were translated from Ukrainian.", "Ukrainian", "-" },
  { "They were translated from the Chinese by a friend.", "Chinese", "-" },
  { "Goods from Chinese ports were held.", "Chinese", "country:demonym CN" },
  { "It is the Polish word for bread.", "Polish", "-" },
  { "It was done in the English, Arabic and French languages.", "English", "-" },
  { "It was done in the English, Arabic and French languages.", "Arabic", "-" },
  { "The English text prevails.", "English", "-" },
  { "Their English is good.", "English", "-" },
  { "Their English hosts left.", "English", "place:demonym GB" },
  { "She grew up with Mandarin Chinese and Hindi.", "Chinese", "-" },
  { "The Polish president said no word.", "Polish", "country:demonym PL" },
  { "The English version is shorter.", "English", "-" },
  { "Few believed the Russian version of events.", "Russian", "country:demonym RU" },
  { "The square (Ukrainian: Maidan) was full.", "Ukrainian", "-" },
  { "He writes in Turkish, not in Kurdish.", "Turkish", "-" },
  { "They met in Turkish and Syrian towns.", "Turkish", "country:demonym TR" },
};

static const Trap capitals[] = {
  { "Kyiv said the attack had failed.", "Kyiv", "country:capital UA" },
  { "The minister arrived in Kyiv at noon.", "Kyiv", "place UA" },
  { "Talks between Moscow and Beijing stalled.", "Moscow", "country:capital RU" },
  { "Talks between Moscow and Beijing stalled.", "Beijing", "country:capital CN" },
  { "New sanctions against Moscow were agreed.", "Moscow", "country:capital RU" },
  { "The train from Moscow was late.", "Moscow", "place RU" },
  { "The Kremlin denied the report.", "Kremlin", "country:metonym RU" },
  { "Moscow’s demands were refused.", "Moscow", "country:capital RU" },
  { "Half of Kyiv’s residential buildings lost power.", "Kyiv", "place UA" },
  { "Kyiv was hit by drones.", "Kyiv", "place UA" },
  { "Moscow is trying to win time.", "Moscow", "country:capital RU" },
  { "Berlin, Paris and London agreed.", "Berlin", "country:capital DE" },
  { "Trains to Berlin, Warsaw and Prague were late.", "Prague", "place CZ" },
  { "Kyiv expects more aid.", "Kyiv", "country:capital UA" },
  { "Berlin prefers to wait.", "Berlin", "country:capital DE" },
  { "Tehran knows that.", "Tehran", "country:capital IR" },
  { "Türkiye’s Ankara hosted the talks.", "Ankara", "place TR" },
  { "Brussels said it would act.", "Brussels", "organisation" },
  { "The European Union and Belgium agreed. Brussels wants more.", "Brussels", "organisation" },
  { "Belgium paid twice. Brussels wants more.", "Brussels", "country:capital BE" },
  { "The ministers met in Brussels.", "Brussels", "place BE" },
  { "Washington has not decided.", "Washington", "country:capital US" },
  { "White House deputy chief of staff Stephen Miller spoke.", "White House", "organisation US" },
  { "Paris, Texas, is a small town.", "Paris", "place US" },
  { "He flew to Paris on Monday.", "Paris", "place FR" },
  { "Texas and Oklahoma are dry. In Texas, a mayor in Malakoff spoke to Texas television.", "Malakoff", "place US" },
  { "France and Germany voted. A mayor in Malakoff spoke to French television.", "Malakoff", "place FR" },
  { "Ohio voted. In Ohio and Michigan the Cuyahoga County board met with a German guest.", "Cuyahoga County", "place US" },
  { "Kenya voted. In Nairobi, Kenyan officials of Kilifi County agreed with Kenya.", "Kilifi County", "place KE" },
  { "Romania and Russia met. In the Romanian village of Cuzlau birds died, which flew in from Russia.", "Cuzlau", "place RO" },
  { "The Belfast Coroner's Court met. A man was held in Quarnhill.", "Quarnhill", "place GB" },
  { "She told a meeting in Cork city so. Dublin disagreed.", "Cork", "place IE" },
  { "Winnipeg is cold. In Winnipeg a man was seen on Northumberland Avenue.", "Northumberland", "place CA" },
  { "She teaches in Bălți. The Russians wait.", "Bălți", "place MD" },
  { "Norway waited. Poland promised to watch the sea from its base at Sierowno. Norway agreed.", "Sierowno", "place PL" },
  { "Crowds filled St. Peter's Square on Sunday.", "St. Peter", "place VA" },
  { "The US envoy flew to Paris with US officials.", "Paris", "place FR" },
  { "He lives in Albany, New York.", "Albany", "place US" },
  { "Leaders met. In Paris, Russia was not mentioned.", "Paris", "place FR" },
  { "She was born in Paris, Ontario, last year.", "Paris", "place CA" },
  { "Secretary of State for Defence Anna Holt met the UK Secretary of State for Defence.", "State for", "-" },
  { "Zimbabwe voted. Harare Mayor Ben Manyara agreed.", "Harare", "place ZW" },
  { "(NEW YORK) — Police closed the road.", "NEW YORK", "place US" },
  { "WASHINGTON (AP) — The president left.", "WASHINGTON", "place US" },
};

static const Trap names[] = {
  { "The Ministry of Trade, Industry and Energy agreed.", "Industry and Energy", "organisation" },
  { "The Ministry of Trade, Parliament and the army agreed.", "Parliament", "organisation" },
  { "The Hong Kong and Macau Affairs Office spoke.", "Hong Kong", "organisation" },
  { "Talks between Hong Kong and Macau went on.", "Hong Kong", "country:name HK" },
  { "She heads the Centre for Irish and Scottish Studies.", "Scottish Studies", "organisation" },
  { "The team of Anna Keller, David Law and Peter Holm won.", "David Law", "person" },
  { "They repealed the Jim Crow Law.", "Crow Law", "document" },
  { "Brevura founder Jane Marsh spoke.", "Brevura", "organisation" },
  { "It was sold by Amazon last year.", "Amazon", "organisation US" },
  { "Fires burn in the Amazon again.", "Amazon", "place" },
  { "The Ugandan Democratic Party won.", "Democratic Party", "organisation UG" },
  { "The Democratic Party won in Ohio.", "Democratic Party", "organisation US" },
  { "The Social Democratic Party lost in Tokyo.", "Democratic Party", "organisation " },
  { "The University of Melbourne agreed.", "University", "organisation AU" },
  { "The Kyiv School of Economics agreed.", "School", "organisation UA" },
  { "The School of Economics agreed.", "School", "organisation " },
  { "The Deputy Minister of International Relations and Cooperation spoke.", "Relations", "-" },
  { "He came back and said only: «Продовжуємо».", "Продовжуємо", "-" },
  { "World leaders denounce N. Korea test; others wait.", "N. Korea", "country:name KP" },
  { "Leaders of Korea met Korean firms.", "Korea", "country:name KR" },
  { "It was an explosive revelation.", "explosive", "-" },
  { "Police found explosives there.", "explosives", "equipment" },
  { "He was in the West Bank.", "West Bank", "place PS" },
  { "Relations with the West are bad.", "West are", "place" },
  { "The Commissioner of Police spoke.", "Commissioner", "-" },
  { "You win and I win, she said.", "I win", "-" },
  { "They pray to God in the cold.", "God", "-" },
  { "The President of the Republic spoke.", "Republic", "-nobody" },
  { "They met in Ulaanbaatar.", "Ulaanbaatar", "place MN" },
  { "Police from the West Bank city of Jenin came.", "West Bank", "place" },
  { "The envoy arrived in Jerusalem on Sunday.", "Jerusalem", "place IL" },
  { "He paid 12CUP for bread in Havana.", "12CUP", "-" },
  { "The Washington Post reported it.", "Washington Post", "organisation US" },
  { "The New York Times reported it.", "New York Times", "organisation US" },
  { "She teaches at Columbia University.", "Columbia University", "organisation" },
  { "The Bank of England raised rates.", "Bank of England", "organisation GB" },
  { "It breaches the Geneva Conventions.", "Geneva Conventions", "document" },
  { "The Paris Agreement was signed by many.", "Paris Agreement", "document" },
  { "Leaders adopted the Riga Declaration on Monday.", "Riga Declaration", "document" },
  { "The Ministry of Defence of Latvia said so.", "Ministry of Defence", "organisation" },
  { "The International Criminal Court (ICC) met. The ICC ruled.", "ICC ruled", "organisation" },
  { "The World Health Organization (WHO) met. WHO experts left.", "WHO experts", "organisation" },
  { "Who knows? The man WHO shouted left.", "Who", "-" },
  { "He told Parliament the bill was dead.", "Parliament", "organisation" },
  { "A vote in the Cabinet failed.", "Cabinet", "organisation" },
  { "A cabinet of oak stood there.", "cabinet", "-" },
  { "He left the Conservative party in May.", "Conservative", "organisation" },
  { "She is managing director of Chilli Ventures.", "Chilli Ventures", "organisation" },
  { "The chairman of Thai AirAsia spoke.", "AirAsia", "organisation" },
  { "Tsehai Publishers printed it.", "Tsehai", "organisation" },
  { "The ‘Coalition of the Willing’ met.", "Coalition of the Willing", "organisation" },
  { "Sweden sent Gripen fighter jets.", "Gripen", "equipment" },
  { "Two Su-35S were shot down.", "Su-35S", "equipment" },
  { "She has a B-2 visa.", "B-2", "-" },
  { "The council adopted Resolution 2202 (2015).", "Resolution 2202", "document" },
  { "The hotel was nice. Nice people work there.", "Nice", "-" },
  { "The attack in Nice, France, shocked many.", "Nice", "place FR" },
  { "Reading is fun.", "Reading", "-" },
  { "Talks were held in Geneva and Vienna.", "Vienna", "place AT" },
  { "Drones hit the port of Ust-Luga.", "Ust-Luga", "place" },
  { "She joined the carmaker Zelvora in spring.", "Zelvora", "organisation" },
  { "Shares in Tarnwell Brask fell sharply.", "Tarnwell Brask", "organisation" },
  { "A Wagner-linked group operates there.", "Wagner", "organisation" },
  { "The Zarba news agency said so.", "Zarba", "organisation" },
  { "Analysts at Chatham House and Brystad Energy were divided.", "Brystad Energy", "organisation" },
  { "The White House criticised it.", "White House", "organisation:body US" },
  { "The Foreign Ministers of Denmark and Norway met.", "Foreign Ministers", "-" },
  { "The Foreign Ministers of Denmark and Norway met.", "Denmark", "country:name DK" },
  { "Rep. Michael Holt (R-Texas) voted no.", "Texas", "place US" },
  { "Polish MEP Anna Wolska spoke.", "Polish", "country:demonym PL" },
  { "They recalled resolution ES-11/1 on aggression.", "ES-11", "document" },
  { "The gross domestic product (GDP) fell. The GDP of the region is low.", "GDP of", "-" },
  { "He told Congress and the U.S. Senate.", "U.S. Senate", "organisation:body US" },
  { "The Duma of Russia met. In Moscow the State Duma voted.", "State Duma", "organisation:body RU" },
  { "They seized anti-tank missiles and two rifles.", "anti-tank missiles", "equipment" },
  { "The fish tank leaked.", "tank", "-" },
  { "The town of Barlo in Chile burned. In Barlo two died.", "Barlo two", "place CL" },
  { "She worked at Wedbrook. Later Wedbrook said no, and Wedbrook has a plan.", "Wedbrook has", "-nobody" },
  { "The state made an offer at NorrCivic in May.", "NorrCivic", "organisation" },
  { "He lives in McAllen now.", "McAllen", "place" },
  { "Drones hit the port of Ust-Luga. Later Ust-Luga burned.", "Ust-Luga burned", "place" },
  { "They met in Vadul lui Vodă and Novodnistrovsk.", "lui Vodă", "place" },
  { "They met in Vadul lui Vodă and Novodnistrovsk.", "Novodnistrovsk", "place" },
  { "Ships left the Black Sea near Lake Tana.", "Lake Tana", "place" },
  { "She was born in March in Lviv.", "March", "-date" },
};

/* Acronyms, headlines and phrases that are no names. */
static const Trap phrases[] = {
  { "The IT staff repaired the server.", "IT", "-" },
  { "IT IS TIME TO ACT", "IT", "-" },
  { "Rebels left the Central African Republic (CAR). The CAR asked for help.", "CAR asked", "country:name CF" },
  { "He parked the car.", "car", "-" },
  { "THE CAR WAS RED", "CAR", "-" },
  { "She said the EU would act.", "EU", "organisation" },
  { "UKRAINE AND RUSSIA EXCHANGE PRISONERS", "UKRAINE", "country:name UA" },
  { "UKRAINE AND RUSSIA EXCHANGE PRISONERS", "PRISONERS", "-" },
  { "Macron Meets Scholz in Berlin as Talks Resume", "Macron", "person" },
  { "Macron Meets Scholz in Berlin as Talks Resume", "Resume", "-" },
  { "It breaches the Vienna Convention.", "Vienna Convention", "document" },
  { "They signed the Helsinki Accords.", "Helsinki Accords", "document" },
  { "The Moscow Times reported it.", "Moscow Times", "organisation" },
  { "He ate a Danish pastry and a Brazil nut.", "Danish", "-" },
  { "He ate a Danish pastry and a Brazil nut.", "Brazil", "-" },
  { "The bank built a Chinese wall between its desks.", "Chinese", "-" },
  { "She wore Jordan shoes.", "Jordan", "-" },
  { "The chad hung from the ballot.", "chad", "-" },
  { "He polished the china.", "china", "-" },
  { "The president’s Paris trip was short.", "Paris", "place FR" },
  { "Norwich City Council met in Norwich.", "Norwich City Council", "organisation" },
  { "He won the Nobel Peace Prize in Oslo.", "Oslo", "place NO" },
  { "Victoria Nuland flew to Victoria in the Seychelles.", "Victoria Nuland", "person" },
  { "Victoria Nuland flew to Victoria in the Seychelles.", "Victoria in", "place SC" },
  { "Lebanon, Ohio, is far from Beirut.", "Lebanon", "place US" },
  { "They came from Lebanon, Ohio and Texas.", "Lebanon", "country:name LB" },
  { "They visited Lebanon, Syria and Iraq.", "Lebanon", "country:name LB" },
  { "Austin said so. Defense Secretary Lloyd Austin left Austin, Texas, at noon.", "Austin said", "person" },
  { "Austin said so. Defense Secretary Lloyd Austin left Austin, Texas, at noon.", "Austin, Texas", "place US" },
  { "The deal was signed in March. March was cold.", "March was", "-" },
  { "Will Brenner will go.", "Will Brenner", "person" },
  { "Will Brenner will go.", "will go", "-" },
};

static DossierKnowledge *knowledge;

static char *
describe (const DossierFindings *findings, guint32 start, guint32 end)
{
  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (findings->mentions, DossierMention, i);

      if (mention->start >= end || mention->end <= start)
        continue;
      return g_strdup_printf ("%s:%s %s", dossier_entity_type_to_string (mention->type), dossier_mention_kind_to_string (mention->kind), mention->country);
    }

  return g_strdup ("-");
}

/* Whether what was found is what the row asks for; the kind and the country may be left out there. */
static gboolean
agrees (const char *found, const char *expected)
{
  g_auto (GStrv) have = g_strsplit_set (found, ": ", 3);
  const char *blank = strchr (expected, ' ');
  const char *colon = strchr (expected, ':');
  gsize       n = strcspn (expected, ": ");

  if (g_str_equal (expected, "-nobody"))
    return !g_str_has_prefix (found, "person");
  if (g_str_equal (expected, "-") || g_str_equal (found, "-"))
    return g_str_equal (expected, found);
  if (g_str_equal (expected, "-date"))
    return g_str_equal (have[0], "date");
  if (strlen (have[0]) != n || strncmp (have[0], expected, n) != 0)
    return FALSE;
  if (colon != NULL && strncmp (colon + 1, have[1], strlen (have[1])) != 0)
    return FALSE;

  return blank == NULL || g_str_equal (blank + 1, have[2]);
}

static void
run_table (const Trap *traps, guint n_traps)
{
  for (guint i = 0; i < n_traps; i++)
    {
      const char *at = strstr (traps[i].text, traps[i].words);
      gsize       n = strlen (traps[i].words);
      guint32     start = g_utf8_pointer_to_offset (traps[i].text, at);
      g_autoptr (DossierFindings) findings = dossier_analyze (knowledge, traps[i].text, strlen (traps[i].text), NULL, "2026-01-07");
      g_autofree char *found = describe (findings, start, start + g_utf8_strlen (at, n));

      if (agrees (found, traps[i].expected))
        continue;
      g_test_message ("“%s”: %s is %s, expected %s", traps[i].text, traps[i].words, found, traps[i].expected);
      g_test_fail ();
    }
}

static void
test_table (gconstpointer data)
{
  if (data == people_and_places)
    run_table (people_and_places, G_N_ELEMENTS (people_and_places));
  else if (data == countries)
    run_table (countries, G_N_ELEMENTS (countries));
  else if (data == extents)
    run_table (extents, G_N_ELEMENTS (extents));
  else if (data == languages)
    run_table (languages, G_N_ELEMENTS (languages));
  else if (data == capitals)
    run_table (capitals, G_N_ELEMENTS (capitals));
  else if (data == phrases)
    run_table (phrases, G_N_ELEMENTS (phrases));
  else
    run_table (names, G_N_ELEMENTS (names));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  g_test_add_data_func ("/traps/people-and-places", people_and_places, test_table);
  g_test_add_data_func ("/traps/countries", countries, test_table);
  g_test_add_data_func ("/traps/extents", extents, test_table);
  g_test_add_data_func ("/traps/languages", languages, test_table);
  g_test_add_data_func ("/traps/capitals", capitals, test_table);
  g_test_add_data_func ("/traps/names", names, test_table);
  g_test_add_data_func ("/traps/phrases", phrases, test_table);

  result = g_test_run ();
  dossier_knowledge_unref (knowledge);
  return result;
}
