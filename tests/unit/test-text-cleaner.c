/* test-text-cleaner.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each rule finds what it is for and leaves alone what only looks like it; nothing is lost; what is
 * clean stays as it is. The expected blocks are written as "role words" lines.
 */

#include "config.h"

#include "import/dossier-text-cleaner.h"

#include <string.h>

#define PROSE "The ministers met in Paris on Tuesday and agreed to send more help to the country."
#define MORE "They will meet again in the spring, a spokesman for the government told reporters."
#define LAST "Nobody in the capital expects that the talks are going to be over before the summer."

static DossierReading *
clean (const char *text)
{
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 11, G_DATE_JANUARY, 2026);
  return dossier_text_cleaner_run (text, strlen (text), &today);
}

/* All blocks, one a line: role, a "?" when it is only proposed, words. */
static char *
describe (const DossierReading *reading)
{
  GString    *lines = g_string_new (NULL);
  const char *p = reading->text->str;

  for (guint i = 0; i < reading->blocks->len; i++)
    {
      const DossierBlock *block = &g_array_index (reading->blocks, DossierBlock, i);
      const char         *end = g_utf8_offset_to_pointer (p, block->end - block->start);

      g_string_append_printf (lines, "%s%s %.*s\n", dossier_block_role_to_string (block->role), block->proposed ? "?" : "", (int)(end - p), p);
      p = *end == '\n' ? end + 1 : end;
    }
  g_assert_cmpstr (p, ==, "");

  return g_string_free (lines, FALSE);
}

/* Cleaning the outcome once more must change nothing. */
static void
assert_blocks (const char *text, const char *expected)
{
  g_autoptr (DossierReading) once = clean (text);
  g_autoptr (DossierReading) twice = clean (once->text->str);
  g_autofree char *first = describe (once), *second = describe (twice);

  g_assert_cmpstr (first, ==, expected);
  g_assert_cmpstr (second, ==, expected);
}

static void
test_plain (void)
{
  assert_blocks (PROSE "\n\n\xC2\xA0\n\n" MORE "\n", "body " PROSE "\nbody " MORE "\n");
  assert_blocks (" \n\n\xC2\xA0\t\n", "");
  assert_blocks ("\t" PROSE "  ", "body " PROSE "\n");
}

/* The menu of the site above an article is not its title; a title may have one bar in it. */
static void
test_menu (void)
{
  assert_blocks ("Home | World | Middle East | Business\n\nMinisters agree on help in Paris\n\nBy Jane Doe\n\nShare\nEmail\n\n" PROSE "\n\n" MORE "\n\n" LAST "\n",
                 "body? Home | World | Middle East | Business\ntitle Ministers agree on help in Paris\nbyline By Jane Doe\nfurniture Share\nfurniture Email\nbody " PROSE
                 "\nbody " MORE "\nbody " LAST "\n");
  assert_blocks ("News · Sport · Opinion · Arts\n\nMinisters agree on help in Paris\n\nBy Jane Doe\n\n" PROSE "\n\n" MORE "\n",
                 "body? News · Sport · Opinion · Arts\ntitle Ministers agree on help in Paris\nbyline By Jane Doe\nbody " PROSE "\nbody " MORE "\n");
  assert_blocks ("Ministers agree on help in Paris | The Long View\n\nBy Jane Doe\n\n" PROSE "\n\n" MORE "\n",
                 "title Ministers agree on help in Paris | The Long View\nbyline By Jane Doe\nbody " PROSE "\nbody " MORE "\n");
}

static void
test_listed (void)
{
  assert_blocks (PROSE "\nLoading\n" MORE "\nAdvertisement\nShare on Facebook\n" LAST "\n",
                 "body " PROSE "\nfurniture Loading\nbody " MORE "\nfurniture Advertisement\nfurniture Share on Facebook\nbody " LAST "\n");
  assert_blocks ("Skip to content\n" PROSE "\nREAD MORE:\n12 comments\n" MORE "\n",
                 "furniture Skip to content\nbody " PROSE "\nfurniture READ MORE:\nfurniture 12 comments\nbody " MORE "\n");
}

static void
test_listed_look_alikes (void)
{
  assert_blocks (PROSE "\n“Loading.”\n" MORE "\n", "body " PROSE "\nbody “Loading.”\nbody " MORE "\n");
  assert_blocks ("Loading the ship took the sailors three days and three nights.\n" MORE "\n",
                 "body Loading the ship took the sailors three days and three nights.\nbody " MORE "\n");
  assert_blocks (PROSE "\nShare the burden\n" MORE "\n", "body " PROSE "\nheading Share the burden\nbody " MORE "\n");
}

static void
test_legal_tail (void)
{
  assert_blocks (PROSE "\n" MORE "\n©2018 by The Daily Example. All rights reserved.\nbottom of page\n",
                 "body " PROSE "\nbody " MORE "\nfurniture ©2018 by The Daily Example. All rights reserved.\nfurniture bottom of page\n");
  assert_blocks (PROSE "\n© is a symbol that was first used in the year 1870 by a printer.\n" MORE "\n",
                 "body " PROSE "\nbody © is a symbol that was first used in the year 1870 by a printer.\nbody " MORE "\n");
  assert_blocks ("Copyright 2019 was the first year in which the law was in force in all states.\n" PROSE "\n" MORE "\n",
                 "body Copyright 2019 was the first year in which the law was in force in all states.\nbody " PROSE "\nbody " MORE "\n");
}

static void
test_site (void)
{
  g_autoptr (DossierReading) reading = clean (PROSE "\n" MORE "\n© 2018–2020 by The Daily Example. All rights reserved.\n");

  g_assert_cmpstr (reading->site, ==, "The Daily Example");
}

static void
test_newsletter (void)
{
  assert_blocks (PROSE "\n" MORE "\nGet the news that matters. Sign up for our weekly newsletter here.\n",
                 "body " PROSE "\nbody " MORE "\nfurniture Get the news that matters. Sign up for our weekly newsletter here.\n");
  assert_blocks (PROSE "\n" MORE "\nHe signed up for the newsletter here.\n", "body " PROSE "\nbody " MORE "\nbody He signed up for the newsletter here.\n");
  assert_blocks (PROSE "\n" MORE "\n“Sign up for our newsletter now,” he said.\n", "body " PROSE "\nbody " MORE "\nbody “Sign up for our newsletter now,” he said.\n");
  assert_blocks (PROSE "\n" MORE "\n" LAST "\nSubscribe to the newsletter here.\n" PROSE "\n" MORE "\n" LAST "\n",
                 "body " PROSE "\nbody " MORE "\nbody " LAST "\nbody? Subscribe to the newsletter here.\nbody " PROSE "\nbody " MORE "\nbody " LAST "\n");
}

/* Lines that lead elsewhere or serve the visitor are only proposed, and only whole ones. */
static void
test_pointers (void)
{
  assert_blocks (PROSE "\nRelated: What the ministers want\n" MORE "\n", "body " PROSE "\nbody? Related: What the ministers want\nbody " MORE "\n");
  assert_blocks (PROSE "\nRelated to this, he said.\n" MORE "\n", "body " PROSE "\nbody Related to this, he said.\nbody " MORE "\n");
  assert_blocks (PROSE "\nMore from the capital\nMinister says no to a new bridge over the river\nCourt sends the case of the dam back\n" MORE "\n",
                 "body " PROSE "\nbody? More from the capital\nbody? Minister says no to a new bridge over the river\nbody? Court sends the case of the dam back\nbody " MORE "\n");
}

static void
test_tail (void)
{
  assert_blocks (PROSE "\n" MORE "\n" LAST "\n3 thoughts on “Talks”\nAnna\n" PROSE "\n",
                 "body " PROSE "\nbody " MORE "\nbody " LAST "\nbody? 3 thoughts on “Talks”\nbody? Anna\nbody? " PROSE "\n");
  assert_blocks ("By Jane Doe\n" PROSE "\n" MORE "\n" LAST "\nJane Doe is a reporter for the Daily Example.\nFollow us on the usual channels for the latest on this.\n",
                 "byline By Jane Doe\nbody " PROSE "\nbody " MORE "\nbody " LAST "\nbody? Jane Doe is a reporter for the Daily Example.\nbody? Follow us on the usual channels for the latest on this.\n");
  /* What an article says of such things in its middle is its own. */
  assert_blocks (PROSE "\nThe firm changed its privacy policy, and readers may unsubscribe.\n" MORE "\n",
                 "body " PROSE "\nbody The firm changed its privacy policy, and readers may unsubscribe.\nbody " MORE "\n");
}

static void
test_captions (void)
{
  assert_blocks (PROSE "\nThe minister leaves the meeting on Tuesday (Image: GETTY)\n" MORE "\n",
                 "body " PROSE "\ncaption The minister leaves the meeting on Tuesday\ncredit (Image: GETTY)\nbody " MORE "\n");
  assert_blocks (PROSE "\nImage copyright Ines Faro\nImage caption The minister leaves the meeting\n" MORE "\n",
                 "body " PROSE "\ncredit Image copyright Ines Faro\ncaption Image caption The minister leaves the meeting\nbody " MORE "\n");
  assert_blocks (PROSE "\nThe minister leaves the meeting on Tuesday.Credit: AP\n" MORE "\n",
                 "body " PROSE "\ncaption The minister leaves the meeting on Tuesday.\ncredit Credit: AP\nbody " MORE "\n");
  assert_blocks (PROSE "\nThe minister leaves the meeting on Tuesday. Photo: Jane Doe/Reuters\n" MORE "\n",
                 "body " PROSE "\ncaption The minister leaves the meeting on Tuesday.\ncredit Photo: Jane Doe/Reuters\nbody " MORE "\n");
  assert_blocks (PROSE "\nThe minister leaves the meeting on Tuesday. (Jane Doe/AFP)\n" MORE "\n" LAST "\n",
                 "body " PROSE "\ncaption The minister leaves the meeting on Tuesday. (Jane Doe/AFP)\nbody " MORE "\nbody " LAST "\n");
  assert_blocks (PROSE "\nThe bridge over the river in autumn light.\nThe bridge over the river in autumn light.\n" MORE "\n",
                 "body " PROSE "\ncaption The bridge over the river in autumn light.\nfurniture The bridge over the river in autumn light.\nbody " MORE "\n");
}

static void
test_caption_look_alikes (void)
{
  assert_blocks (PROSE "\nHe gave them credit: without the guards nobody would have left the building alive that day.\n" MORE "\n",
                 "body " PROSE "\nbody He gave them credit: without the guards nobody would have left the building alive that day.\nbody " MORE "\n");
  assert_blocks (PROSE "\n“We have seen the picture: it is bleak,” the minister told the news agency (AP)\n" MORE "\n",
                 "body " PROSE "\nbody “We have seen the picture: it is bleak,” the minister told the news agency (AP)\nbody " MORE "\n");
  assert_blocks (PROSE "\nPhoto: that was all the card said.\n" MORE "\n", "body " PROSE "\nbody Photo: that was all the card said.\nbody " MORE "\n");
  assert_blocks (PROSE "\nNo. No. No.\nNo. No. No.\n" MORE "\n", "body " PROSE "\nbody No. No. No.\nbody No. No. No.\nbody " MORE "\n");
}

static void
test_head (void)
{
  g_autoptr (DossierReading) reading = clean ("Ministers agree on help in Paris\nBy Jane Doe\nJan. 9, 2026\n" PROSE "\n" MORE "\n");

  g_assert_cmpstr (reading->title, ==, "Ministers agree on help in Paris");
  g_assert_cmpstr (reading->byline, ==, "Jane Doe");
  g_assert_cmpstr (reading->published, ==, "2026-01-09");
  g_assert_cmpint (reading->precision, ==, DOSSIER_PRECISION_DAY);
  g_assert_cmpstr (reading->language, ==, "en");
  assert_blocks ("Ministers agree on help in Paris\nA new fund is to pay for it.\nBy Jane Doe\nJan. 9, 2026\n" PROSE "\n" MORE "\n",
                 "title Ministers agree on help in Paris\nlead A new fund is to pay for it.\nbyline By Jane Doe\npublished Jan. 9, 2026\nbody " PROSE "\nbody " MORE "\n");
}

static void
test_site_builder (void)
{
  const char *text = "top of page\n\nA title in the middle of things\n\n  • Writer: janedoe\n    janedoe\n  • 13 hours ago\n  • 15 min read\n\nJane P. Doe\n\n\xC2\xA0\n\n" PROSE "\n\n\xC2\xA0\n\nBackground\n\n" MORE "\n";
  g_autoptr (DossierReading) reading = clean (text);

  g_assert_cmpstr (reading->byline, ==, "Jane P. Doe");
  g_assert_cmpstr (reading->published, ==, "2026-01-11");
  g_assert_cmpint (reading->precision, ==, DOSSIER_PRECISION_ABOUT);
  assert_blocks (text, "furniture top of page\ntitle A title in the middle of things\nfurniture • Writer: janedoe\nfurniture janedoe\npublished • 13 hours ago\n"
                       "furniture • 15 min read\nbyline Jane P. Doe\nbody " PROSE "\nheading Background\nbody " MORE "\n");
}

static void
test_bylines (void)
{
  static const struct
  {
    const char *line, *name;
  } bylines[] = {
    { "By Jane Doe and John Roe", "Jane Doe and John Roe" },
    { "By Jane Doe, Political Correspondent", "Jane Doe" },
    { "Von Maria Muster, Paris", "Maria Muster" },
    { "Jane Doe - Nov 19, 2025, 10:31 pm CST", "Jane Doe" },
    { "By Jane van der Doe | Jan. 6, 2026", "Jane van der Doe" },
    { "Jane Doe\nEurope correspondent", "Jane Doe" },
    { "By then all was lost", NULL },
    { "New York", NULL },
    { "By Christmas", NULL },
    { "World News - Live", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (bylines); i++)
    {
      g_autofree char *text = g_strconcat ("Ministers agree on help in Paris\n", bylines[i].line, "\n" PROSE "\n" MORE "\n", NULL);
      g_autoptr (DossierReading) reading = clean (text);

      g_test_message ("%s", bylines[i].line);
      g_assert_cmpstr (reading->byline, ==, bylines[i].name);
    }
}

static void
test_nothing_invented (void)
{
  g_autoptr (DossierReading) reading = clean (PROSE "\n" MORE "\nNew York\n" LAST "\n");
  g_autoptr (DossierReading) by = clean ("By the time the war was over, the town lay in ruins.\n" PROSE "\n");
  g_autoptr (DossierReading) ambiguous = clean ("Ministers agree on help in Paris\n03/04/2026\n" PROSE "\n" MORE "\n");

  g_assert_null (reading->title);
  g_assert_null (reading->byline);
  g_assert_null (reading->published);
  g_assert_null (by->byline);
  g_assert_null (ambiguous->published);
  g_assert_cmpuint (ambiguous->warnings->len, ==, 1);
}

static void
test_dateline (void)
{
  assert_blocks ("KYIV, Jan. 9 (Reuters) — " PROSE "\n" MORE "\n", "dateline KYIV, Jan. 9 (Reuters) —\nbody " PROSE "\nbody " MORE "\n");
  assert_blocks ("NEW YORK (AP) - " PROSE "\n" MORE "\n", "dateline NEW YORK (AP) -\nbody " PROSE "\nbody " MORE "\n");
  assert_blocks ("NATO — the alliance of thirty-two states — will meet in the summer.\n" PROSE "\n", "body NATO — the alliance of thirty-two states — will meet in the summer.\nbody " PROSE "\n");
}

static void
test_headings (void)
{
  assert_blocks (PROSE "\n\nParis Declaration\n\n" MORE "\n\nConclusion\n\n" LAST "\n",
                 "body " PROSE "\nheading Paris Declaration\nbody " MORE "\nheading Conclusion\nbody " LAST "\n");
  assert_blocks (PROSE "\nand so on\n" MORE "\n", "body " PROSE "\nbody and so on\nbody " MORE "\n");
}

static void
test_lists (void)
{
  assert_blocks (PROSE "\n• monitoring of the ceasefire\n• support for the armed forces\n" MORE "\n",
                 "body " PROSE "\nlist • monitoring of the ceasefire\nlist • support for the armed forces\nbody " MORE "\n");
  assert_blocks ("1. The Parties shall meet twice a year in one of the capitals.\n2. The Parties shall inform each other of all measures.\n(a) Measures are listed in the annex to this agreement.\n",
                 "list 1. The Parties shall meet twice a year in one of the capitals.\nlist 2. The Parties shall inform each other of all measures.\nlist (a) Measures are listed in the annex to this agreement.\n");
  assert_blocks (PROSE "\n- Yes, he said.\n" MORE "\n", "body " PROSE "\nbody - Yes, he said.\nbody " MORE "\n");
  assert_blocks (PROSE "\n> We will stay as long as it takes.\n" MORE "\n", "body " PROSE "\nquote > We will stay as long as it takes.\nbody " MORE "\n");
}

static void
test_wrapped (void)
{
  assert_blocks ("The ministers of the seven countries met in Paris on Tuesday\n"
                 "and agreed to send more help, to train soldiers and to watch\n"
                 "the ceasefire from the air.\n\n"
                 "They will meet again in the spring, a spokesman for the\n"
                 "government told reporters after the meeting in the palace.\n",
                 "body The ministers of the seven countries met in Paris on Tuesday and agreed to send more help, to train soldiers and to watch the ceasefire from the air.\n"
                 "body They will meet again in the spring, a spokesman for the government told reporters after the meeting in the palace.\n");
}

static void
test_region (void)
{
  g_autoptr (GString) page = g_string_new (NULL);
  g_autoptr (DossierReading) reading = NULL;
  guint n_proposed = 0;

  for (guint i = 0; i < 30; i++)
    g_string_append_printf (page, "Section %c\n", 'A' + i % 26);
  g_string_append (page, "Ministers agree on help in Paris\n" PROSE "\n" MORE "\n" LAST "\nOur Services\nOur People\n");
  reading = clean (page->str);
  for (guint i = 0; i < reading->blocks->len; i++)
    {
      const DossierBlock *block = &g_array_index (reading->blocks, DossierBlock, i);

      n_proposed += block->proposed;
      g_assert_cmpint (block->role, !=, DOSSIER_BLOCK_FURNITURE);
    }
  g_assert_cmpuint (n_proposed, ==, 32);
  g_assert_cmpstr (reading->title, ==, "Ministers agree on help in Paris");
}

static void
test_languages (void)
{
  static const struct
  {
    const char *language, *text;
  } samples[] = {
    { "de", "Die Minister haben sich am Dienstag in Paris getroffen und über die Hilfe für das Land gesprochen." },
    { "fr", "Les ministres se sont réunis mardi à Paris et ont parlé de l’aide pour le pays dans les mois qui viennent." },
    { "uk", "Міністри зустрілися у вівторок у Парижі й говорили про допомогу країні." },
    { "ru", "Министры встретились во вторник в Париже и говорили о помощи стране, которую они объявили." },
    { "ar", "اجتمع الوزراء يوم الثلاثاء في باريس وتحدثوا عن المساعدة للبلاد" },
    { "zh", "部长们星期二在巴黎会晤，讨论了对该国的援助。" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (DossierReading) reading = clean (samples[i].text);

      g_assert_cmpstr (reading->language, ==, samples[i].language);
    }
}

static void
test_communique_head (void)
{
  g_autoptr (DossierReading) reading = clean ("JOINT COMMUNIQUÉ\nof the Third Ministerial Meeting on Water\n\nNairobi, 22 January 2026\n\n" PROSE "\n" MORE "\n" LAST "\n");

  g_assert_cmpstr (reading->title, ==, "JOINT COMMUNIQUÉ of the Third Ministerial Meeting on Water");
  g_assert_cmpstr (reading->published, ==, "2026-01-22");
  assert_blocks ("JOINT COMMUNIQUÉ\nof the Third Ministerial Meeting on Water\n\nNairobi, 22 January 2026\n\n" PROSE "\n" MORE "\n" LAST "\n",
                 "title JOINT COMMUNIQUÉ\ntitle of the Third Ministerial Meeting on Water\ndateline Nairobi, 22 January 2026\nbody " PROSE "\nbody " MORE "\nbody " LAST "\n");
}

static void
test_byline_with_places (void)
{
  g_autoptr (DossierReading) reading = clean ("Ministers agree on more help for the country\nBy Ingrid Solvang in Tallinn and Daniel Okoro in New York\n14 May 2025\n" PROSE "\n" MORE "\n" LAST "\n");

  g_assert_cmpstr (reading->byline, ==, "Ingrid Solvang and Daniel Okoro");
}

static void
test_trail_and_form (void)
{
  assert_blocks ("Home / World / Europe\n" PROSE "\n" MORE "\nSign up to Morning Dispatch\nEnter your email address\nSubscribe\n" LAST "\n",
                 "furniture Home / World / Europe\nbody " PROSE "\nbody " MORE "\nfurniture Sign up to Morning Dispatch\nfurniture Enter your email address\nfurniture Subscribe\nbody " LAST "\n");
  assert_blocks (PROSE "\nSign up to the treaty\n" MORE "\n" LAST "\n", "body " PROSE "\nheading Sign up to the treaty\nbody " MORE "\nbody " LAST "\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-cleaner/plain", test_plain);
  g_test_add_func ("/text-cleaner/listed", test_listed);
  g_test_add_func ("/text-cleaner/menu", test_menu);
  g_test_add_func ("/text-cleaner/listed-look-alikes", test_listed_look_alikes);
  g_test_add_func ("/text-cleaner/legal-tail", test_legal_tail);
  g_test_add_func ("/text-cleaner/site", test_site);
  g_test_add_func ("/text-cleaner/newsletter", test_newsletter);
  g_test_add_func ("/text-cleaner/pointers", test_pointers);
  g_test_add_func ("/text-cleaner/tail", test_tail);
  g_test_add_func ("/text-cleaner/captions", test_captions);
  g_test_add_func ("/text-cleaner/caption-look-alikes", test_caption_look_alikes);
  g_test_add_func ("/text-cleaner/head", test_head);
  g_test_add_func ("/text-cleaner/site-builder", test_site_builder);
  g_test_add_func ("/text-cleaner/bylines", test_bylines);
  g_test_add_func ("/text-cleaner/nothing-invented", test_nothing_invented);
  g_test_add_func ("/text-cleaner/dateline", test_dateline);
  g_test_add_func ("/text-cleaner/headings", test_headings);
  g_test_add_func ("/text-cleaner/lists", test_lists);
  g_test_add_func ("/text-cleaner/wrapped", test_wrapped);
  g_test_add_func ("/text-cleaner/region", test_region);
  g_test_add_func ("/text-cleaner/languages", test_languages);
  g_test_add_func ("/text-cleaner/communique-head", test_communique_head);
  g_test_add_func ("/text-cleaner/byline-with-places", test_byline_with_places);
  g_test_add_func ("/text-cleaner/trail-and-form", test_trail_and_form);

  return g_test_run ();
}
