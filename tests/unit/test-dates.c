/* test-dates.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Expressions of news English against a day of publication. What is found is written as
 * "words=value", joined by "; ", with "?" for a date without a value.
 */

#include "config.h"

#include "analysis/dossier-analyzer.h"
#include "analysis/dossier-dates.h"

#include <stdio.h>
#include <string.h>

typedef struct
{
  const char *text;
  const char *expected;
} Case;

static char *
find (const DossierKnowledge *knowledge, const char *published, const char *text)
{
  g_autoptr (DossierDraft) draft = NULL;
  GString *result = g_string_new (NULL);
  GDate    day;
  guint    y, m, d;

  g_date_clear (&day, 1);
  if (published != NULL && sscanf (published, "%4u-%2u-%2u", &y, &m, &d) == 3)
    g_date_set_dmy (&day, d, m, y);

  draft = dossier_draft_new (knowledge, text, strlen (text), NULL, &day);
  dossier_dates_find (draft);
  for (guint i = 0; i < draft->mentions->len; i++)
    {
      const DossierDraftMention *mention = &g_array_index (draft->mentions, DossierDraftMention, i);

      g_assert_cmpint (mention->type, ==, DOSSIER_ENTITY_DATE);
      g_assert_cmpint (mention->entity, >=, 0);
      g_string_append_printf (result, "%s%.*s=%s", i > 0 ? "; " : "", (int)(mention->end - mention->start), text + mention->start,
                              mention->value != NULL ? mention->value : "?");
    }

  return g_string_free (result, FALSE);
}

static void
check (const DossierKnowledge *knowledge, const char *published, const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *found = find (knowledge, published, cases[i].text);

      if (!g_str_equal (found, cases[i].expected))
        g_test_message ("\"%s\" (%s): \"%s\", not \"%s\"", cases[i].text, published, found, cases[i].expected);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

#define CHECK(knowledge, published, cases) check (knowledge, published, cases, G_N_ELEMENTS (cases))

static void
test_weekdays (gconstpointer data)
{
  /* A Wednesday. */
  static const Case cases[] = {
    { "He spoke on Tuesday.", "Tuesday=2026-01-06" },
    { "He spoke on Wednesday.", "Wednesday=2026-01-07" },
    { "He spoke on Thursday.", "Thursday=2026-01-01" },
    { "Officials met on Monday night.", "Monday night=2026-01-05" },
    { "The council will meet on Friday.", "Friday=2026-01-09" },
    { "On Friday the council is to decide.", "Friday=2026-01-09" },
    { "On Friday, ministers agreed.", "Friday=2026-01-02" },
    { "They said on Tuesday they would go.", "Tuesday=2026-01-06" },
    { "She left last Monday.", "last Monday=2026-01-05" },
    { "She left last Wednesday.", "last Wednesday=2025-12-31" },
    { "Talks are planned for next Tuesday.", "next Tuesday=2026-01-13" },
    { "It opens this Saturday.", "this Saturday=2026-01-10" },
    { "They have until Monday to answer.", "Monday=2026-01-12" },
    { "Tuesday, Jan. 6, was cold.", "Tuesday, Jan. 6=2026-01-06" },
    { "It happened on Friday, December 26.", "Friday, December 26=2025-12-26" },
    { "It happened on Saturday 3 January.", "Saturday 3 January=2026-01-03" },
    { "The Sunday Times wrote of Black Friday and of Super Tuesday.", "" },
    { "He spoke on Tues. and Wed. is free.", "Tues.=2026-01-06" },
    { "They meet every Monday.", "" },
    { "Monday’s talks failed.", "Monday=2026-01-05" },
    { "The sun sat on a wed couple.", "" },
    { "A memorial is to be held on Friday.", "Friday=2026-01-09" },
    { "It is paid when claims are filed before 30 June.", "30 June=2026-06-30" },
    { "The claims were filed before 30 June.", "30 June=2025-06-30" },
    { "“Ask me on the first of March,” she said.", "first of March=2026-03-01" },
    { "\"Ask me on 1 March,\" she said.", "1 March=2026-03-01" },
    { "Tasks: train 300 officers by June.", "June=2026-06" },
    { "They came on the first of July.", "first of July=2025-07-01" },
    { "Elections are held on 3 November.", "3 November=2026-11-03" },
    { "He set aside his plans on Friday.", "Friday=2026-01-02" },
    { "They would look into Tuesday’s ruling.", "Tuesday=2026-01-06" },
  };

  CHECK (data, "2026-01-07", cases);
}

static void
test_near (gconstpointer data)
{
  static const Case cases[] = {
    { "He arrived today.", "today=2026-01-07" },
    { "He arrived yesterday evening.", "yesterday evening=2026-01-06" },
    { "He leaves tomorrow.", "tomorrow=2026-01-08" },
    { "He leaves the day after tomorrow.", "the day after tomorrow=2026-01-09" },
    { "He left the day before yesterday.", "the day before yesterday=2026-01-05" },
    { "Drones came last night and this morning.", "last night=2026-01-06; this morning=2026-01-07" },
    { "They meet tonight.", "tonight=2026-01-07" },
    { "It was read in USA Today.", "" },
    { "She spoke on the weekend.", "the weekend=2026-01-03/2026-01-04" },
    { "They will meet over the weekend.", "the weekend=2026-01-10/2026-01-11" },
    { "It rained last weekend.", "last weekend=2026-01-03/2026-01-04" },
    { "Last week prices fell.", "Last week=2026-W01" },
    { "This week prices fell.", "This week=2026-W02" },
    { "They will visit next week.", "next week=2026-W03" },
    { "They will visit next month.", "next month=2026-02" },
    { "They visited last month.", "last month=2025-12" },
    { "This year is new, last year was old.", "This year=2026; last year=2025" },
    { "Next year it will end.", "Next year=2027" },
    { "The last decade of peace ended.", "The last decade=2016/2026" },
    { "Over the past five years it grew.", "the past five years=2021/2026" },
    { "Within the next 48 hours he must go.", "the next 48 hours=2026-01-07/2026-01-09" },
    { "It was late last week.", "late last week=2026-W01" },
    { "It came earlier this month.", "earlier this month=2026-01" },
    { "It is due later this year.", "later this year=2026" },
  };

  CHECK (data, "2026-01-07", cases);
}

static void
test_distances (gconstpointer data)
{
  static const Case cases[] = {
    { "It began two weeks ago.", "two weeks ago=2025-12-24" },
    { "It began three days ago.", "three days ago=2026-01-04" },
    { "It began a month ago.", "a month ago=2025-12" },
    { "It began 42 years ago.", "42 years ago=1984" },
    { "It began a couple of years ago.", "a couple of years ago=2024" },
    { "It began several years ago.", "several years ago=?" },
    { "It was posted 13 hours ago.", "13 hours ago=2026-01-07" },
    { "The court will rule in ten days.", "ten days=2026-01-17" },
    { "The bridge was built in ten days.", "" },
    { "They will vote in two weeks’ time.", "two weeks=2026-01-21" },
    { "A week from now it ends.", "A week from now=2026-01-14" },
    { "He was there for two years and paid 10 days of rent.", "" },
    { "It rained. One day later it stopped.", "" },
    { "They must pay within thirty days.", "thirty days=2026-02-06" },
    { "The trip took fourteen days.", "" },
    { "A deal came on 3 March 2024. Two days later it broke.", "3 March 2024=2024-03-03; Two days later=2024-03-05" },
    { "A deal came on 3 March 2024 and broke the following day.", "3 March 2024=2024-03-03; the following day=2024-03-04" },
    { "Sales fell from a year earlier.", "a year earlier=2025" },
  };

  CHECK (data, "2026-01-07", cases);
}

static void
test_calendar (gconstpointer data)
{
  static const Case cases[] = {
    { "on Jan. 6 he hosted", "Jan. 6=2026-01-06" },
    { "on Jan. 12 the council will convene", "Jan. 12=2026-01-12" },
    { "on 6 January 2026 at noon", "6 January 2026=2026-01-06" },
    { "on the 6th of January 2026", "6th of January 2026=2026-01-06" },
    { "on January 6th, 2026, it snowed", "January 6th, 2026=2026-01-06" },
    { "in January 2026", "January 2026=2026-01" },
    { "in January of 2026", "January of 2026=2026-01" },
    { "exercises in September", "September=2025-09" },
    { "it will begin in September", "September=2026-09" },
    { "troops left in January", "January=2026-01" },
    { "the attack of 24 December", "24 December=2025-12-24" },
    { "the Oct. 23 slaying", "Oct. 23=2025-10-23" },
    { "extended to Feb. 16", "Feb. 16=2026-02-16" },
    { "last September and next May", "last September=2025-09; next May=2026-05" },
    { "since last January", "last January=2025-01" },
    { "between 3 and 5 May", "3 and 5 May=2025-05-03/2025-05-05" },
    { "from 3 to 5 May 2024", "3 to 5 May 2024=2024-05-03/2024-05-05" },
    { "May 3-5, 2024", "May 3-5, 2024=2024-05-03/2024-05-05" },
    { "in June last year", "June last year=2025-06" },
    { "on May 15 of last year", "May 15 of last year=2025-05-15" },
    { "a war expected to last a week", "" },
    { "on 6 January this year", "6 January this year=2026-01-06" },
    { "early January and mid-February", "early January=2026-01; mid-February=2025-02" },
    { "He may march in august company, Theresa May said.", "" },
    { "since May and in March", "May=2025-05; March=2025-03" },
    { "September 11 and 9/11", "September 11=2025-09-11; 9/11=2001-09-11" },
  };

  CHECK (data, "2026-01-07", cases);
}

static void
test_numeric (gconstpointer data)
{
  static const Case cases[] = {
    { "2026-01-06 and 2026-01", "2026-01-06=2026-01-06; 2026-01=2026-01" },
    { "on 06/01/2026 or 13/01/2026", "06/01/2026=?; 13/01/2026=2026-01-13" },
    { "on 01/13/2026", "01/13/2026=2026-01-13" },
    { "on 6.1.2026", "6.1.2026=2026-01-06" },
    { "He ran 1/2 mile and 3/4 more.", "" },
    { "the week of March 6", "the week of March 6=2026-W10" },
    { "the talks were adjourned to May 8", "May 8=2026-05-08" },
    { "the vote is to be held on May 12", "May 12=2026-05-12" },
    { "it would be known where the Dec. 28 bombs came from", "Dec. 28=2025-12-28" },
    { "The paper wrote on Monday, Jan. 5: it is over.", "Monday, Jan. 5=2026-01-05" },
    { "On 5 March 2022 it began. By 9 April it was over.", "5 March 2022=2022-03-05; 9 April=2022-04-09" },
  };

  CHECK (data, "2026-01-07", cases);
}

static void
test_years (gconstpointer data)
{
  static const Case cases[] = {
    { "an agreement from 1951", "1951=1951" },
    { "under its 1951 treaty", "1951=1951" },
    { "since 2014, when", "2014=2014" },
    { "between 2014 and 2020", "2014=2014; 2020=2020" },
    { "the 2014–2020 period", "2014–2020=2014/2020" },
    { "in 2024-25", "2024-25=2024/2025" },
    { "in 2014-2020", "2014-2020=2014/2020" },
    { "in 2024/25", "2024/25=2024/2025" },
    { "the 1990s and the ’80s", "1990s=199X; 80s=198X" },
    { "in the nineties", "the nineties=199X" },
    { "in the early 1980s", "the early 1980s=198X" },
    { "in the mid-1980s", "mid-1980s=198X" },
    { "the 19th century", "19th century=18XX" },
    { "early 2025 and late in 2024", "early 2025=2025; late in 2024=2024" },
    { "the end of 2026", "the end of 2026=2026" },
    { "by the end of the year", "the end of the year=2026" },
    { "in summer 2025", "summer 2025=2025-06/2025-08" },
    { "in the winter of 2024", "the winter of 2024=2024-12/2025-02" },
    { "last summer and this winter", "last summer=2025-06/2025-08; this winter=2025-12/2026-02" },
    { "in the third quarter of 2025", "the third quarter of 2025=2025-Q3" },
    { "third-quarter profits rose", "third-quarter=2025-Q3" },
    { "the first half of 2025", "the first half of 2025=2025-01/2025-06" },
    { "about 2000 troops and 1900 people", "" },
    { "Resolution 2231 and Resolution 1973", "" },
    { "it cost $2000 or 2,026 euros", "" },
    { "room 1984 on page 2010", "" },
    { "a score of 1270", "" },
    { "the Treaty of 1648", "1648=1648" },
    { "in the 1988 third quarter", "1988 third quarter=1988-Q3" },
    { "the story came out in the fall", "the fall=2025-09/2025-11" },
    { "He was born in 1732.", "1732=1732" },
    { "the 1815 men who came", "" },
  };

  CHECK (data, "2026-01-07", cases);
}

static void
test_calendar_ends (gconstpointer data)
{
  static const Case new_year[] = {
    { "He spoke yesterday.", "yesterday=2025-12-31" },
    { "He spoke last month.", "last month=2025-12" },
    { "He will speak next month.", "next month=2026-02" },
    { "He spoke on Wednesday.", "Wednesday=2025-12-31" },
    { "He spoke on Dec. 31.", "Dec. 31=2025-12-31" },
    { "He spoke this week.", "this week=2026-W01" },
  };
  static const Case leap_day[] = {
    { "He spoke yesterday.", "yesterday=2024-02-28" },
    { "He leaves tomorrow.", "tomorrow=2024-03-01" },
    { "A year ago he spoke.", "A year ago=2023" },
    { "He was born on Feb. 29.", "Feb. 29=2024-02-29" },
    { "He will speak next month.", "next month=2024-03" },
    { "He spoke on 30 February 2024.", "30 February 2024=?" },
  };
  static const Case year_end[] = {
    { "He leaves tomorrow.", "tomorrow=2026-01-01" },
    { "He will speak next month.", "next month=2026-01" },
    { "He will speak on Jan. 6.", "Jan. 6=2026-01-06" },
    { "It opens next week.", "next week=2026-W02" },
    { "He was born on Feb. 29.", "Feb. 29=2024-02-29" },
  };
  static const Case month_end[] = {
    { "He spoke last month.", "last month=2025-02" },
    { "A month ago he spoke.", "A month ago=2025-02" },
    { "He will speak next month.", "next month=2025-04" },
  };

  CHECK (data, "2026-01-01", new_year);
  CHECK (data, "2024-02-29", leap_day);
  CHECK (data, "2025-12-31", year_end);
  CHECK (data, "2025-03-31", month_end);
}

static void
test_unknown_publication (gconstpointer data)
{
  static const Case cases[] = {
    { "He spoke on Tuesday.", "Tuesday=?" },
    { "He spoke last week and two days ago.", "last week=?; two days ago=?" },
    { "He spoke on Jan. 6 and in September.", "Jan. 6=?; September=?" },
    { "He spoke on Jan. 6, 2026.", "Jan. 6, 2026=2026-01-06" },
    { "He spoke in 1951 and on the weekend.", "1951=1951; the weekend=?" },
    { "On 5 March 2022 it began. By 9 April it was over.", "5 March 2022=2022-03-05; 9 April=2022-04-09" },
  };

  CHECK (data, NULL, cases);
}

/* Days that do not exist, and the ends of the calendar. */
static void
test_nonsense (gconstpointer data)
{
  static const Case nowhere[] = {
    { "Monday, February 31, and 0000-00-00 and 99.99.9999", "Monday, February 31=?" },
    { "on 31 April 2026 and on 2026-13-45", "31 April 2026=?" },
  };
  static const Case first_day[] = {
    { "It began a century ago, last week and yesterday.", "a century ago=0001; last week=?; yesterday=0001-01-01" },
  };
  static const Case last_day[] = {
    { "It will end tomorrow.", "tomorrow=9999-12-31" },
    { "It will end next year.", "next year=?" },
  };

  CHECK (data, "2026-01-07", nowhere);
  CHECK (data, "0001-01-01", first_day);
  CHECK (data, "9999-12-31", last_day);
}

static void
test_entities (gconstpointer data)
{
  static const char text[] = "He spoke on Tuesday. On Jan. 6 she spoke. Years ago, on some Friday in January, both spoke on 6 January 2026.";
  g_autoptr (DossierDraft) draft = NULL;
  GDate                      day;
  const DossierDraftMention *mentions;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 7, 1, 2026);
  draft = dossier_draft_new (data, text, strlen (text), NULL, &day);
  dossier_dates_find (draft);

  mentions = (const DossierDraftMention *)draft->mentions->data;
  g_assert_cmpuint (draft->mentions->len, ==, 5);
  g_assert_cmpint (mentions[0].entity, ==, mentions[1].entity);
  g_assert_cmpint (mentions[0].entity, ==, mentions[4].entity);
  g_assert_cmpstr (g_array_index (draft->entities, DossierDraftEntity, mentions[0].entity).name, ==, "2026-01-06");
  g_assert_cmpint (mentions[0].precision, ==, DOSSIER_PRECISION_DAY);
  g_assert_cmpint (mentions[3].precision, ==, DOSSIER_PRECISION_MONTH);
}

/* What counts from a date named before, and days with a name. */
static void
test_context (gconstpointer data)
{
  static const Case cases[] = {
    { "He came on 3 March 2024. That year he left.", "3 March 2024=2024-03-03; That year=2024" },
    { "He came on 3 March 2024.\n\nThe following month he left.", "3 March 2024=2024-03-03; The following month=2024-04" },
    { "He came in March 2024 and died later that year.", "March 2024=2024-03; later that year=2024" },
    { "It sold 5 in 2024, after 7 the year before.", "2024=2024; the year before=2023" },
    { "He came on Monday. The next morning he left.", "Monday=2026-01-05; The next morning=2026-01-06" },
    { "He left the day before the vote.", "the day=?" },
    { "It lost 3 million in the third quarter of 2025, up from 2 million a year earlier.", "the third quarter of 2025=2025-Q3; a year earlier=2024-Q3" },
    { "It lost 3 million in the third quarter of 2025. In the year-earlier period it earned 2 million.", "the third quarter of 2025=2025-Q3; the year-earlier period=2024-Q3" },
    { "In the latest quarter it lost 3 million.", "the latest quarter=2025-Q4" },
    { "Norway was last year’s third quarter king.", "last year’s third quarter=2025-Q3" },
    { "They will leave by Christmas, and return after the Christmas market.", "Christmas=2026-12-25" },
    { "They left on Good Friday 2024 and on Easter Monday, 2025.", "Good Friday 2024=2024-03-29; Easter Monday, 2025=2025-04-21" },
    { "They marched on May Day and on the Fourth of July.", "May Day=2025-05-01; the Fourth of July=2025-07-04" },
    { "They will return on Labor Day 2026, next Thanksgiving and at Halloween.", "Labor Day 2026=2026-09-07; next Thanksgiving=2026-11-26; Halloween=2026-10-31" },
    { "Good governance and new years come with memorial plaques.", "" },
    { "Founded in 71 AD, begun in 508 BC, by c. 1818.", "71 AD=0071; 508 BC=?; 1818=1818" },
    { "Her first period (1892 – 94) was short.", "1892=1892; 94=1894" },
    { "Twenty forty-foot lorries and nineteen men came.", "" },
    { "He was born in nineteen thirty and left in January two thousand four.", "nineteen thirty=1930; January two thousand four=2004-01" },
    { "It paid two thousand men.", "" },
    { "On Tuesday, the Peru government fell.", "Tuesday=2026-01-06" },
  };

  CHECK (data, "2026-01-07", cases);
}

/* What dates share that stand side by side. */
static void
test_ranges (gconstpointer data)
{
  static const Case cases[] = {
    { "The plant was shut from March to August 2011.", "March=2011-03; August 2011=2011-08" },
    { "Rains fell between October and March 2012.", "October=2011-10; March 2012=2012-03" },
    { "It ran from 3 May to 5 June 2011.", "3 May=2011-05-03; 5 June 2011=2011-06-05" },
    { "It ran from May 3 through June 5, 2011.", "May 3=2011-05-03; June 5, 2011=2011-06-05" },
    { "It lasted from October 2011 to March.", "October 2011=2011-10; March=2012-03" },
    { "It lasted from October to March.", "October=2025-10; March=2026-03" },
    { "It rained in October and March.", "October=2025-10; March=2025-03" },
    { "They will meet from Monday to Wednesday.", "Monday=2026-01-12; Wednesday=2026-01-14" },
    { "They meet next Tuesday or Wednesday.", "next Tuesday=2026-01-13; Wednesday=2026-01-14" },
    { "They met on Monday and Tuesday.", "Monday=2026-01-05; Tuesday=2026-01-06" },
    { "They met on Wednesday and Tuesday.", "Wednesday=2026-01-07; Tuesday=2026-01-06" },
    { "They will meet on 12 and 13 January.", "12=2026-01-12; 13 January=2026-01-13" },
    { "They met on 3, 4 and 6 May 2024.", "3=2024-05-03; 4=2024-05-04; 6 May 2024=2024-05-06" },
    { "They met on May 3 and 4, and left.", "May 3=2025-05-03; 4=2025-05-04" },
    { "On May 3 and 4 people died.", "May 3=2025-05-03" },
    { "It killed 12 and 13 were hurt in January.", "January=2026-01" },
    { "Sales rose in the three months to September.", "the three months=2025-Q3; September=2025-09" },
    { "Sales rose in the six months ended 31 October 2024.", "the six months=2024-05/2024-10; 31 October 2024=2024-10-31" },
    { "For the quarter ended Sept. 30, sales rose.", "the quarter=2025-Q3; Sept. 30=2025-09-30" },
    { "Profits fell in the year to March 2024.", "the year=2023-04/2024-03; March 2024=2024-03" },
    { "They will vote in the week beginning 12 January.", "the week beginning 12 January=2026-W03" },
    { "Profits rose in the third quarter, against 2 million in the same quarter a year earlier.", "the third quarter=2025-Q3; the same quarter a year earlier=2024-Q3" },
    { "Profits rose in the third quarter, against 2 million in the corresponding period of 2023.", "the third quarter=2025-Q3; the corresponding period of 2023=2023-Q3" },
    { "In the same period last year it lost 5 million.", "the same period last year=2025" },
    { "They met on the 5th.", "5th=2026-01-05" },
    { "They met on the 15th.", "15th=2025-12-15" },
    { "They will meet on the 15th.", "15th=2026-01-15" },
    { "They will meet on the 15th of next month.", "15th of next month=2026-02-15" },
    { "They live on the 15th floor and meet on the first Monday of each month.", "" },
    { "Production fell in the early summer and will rise by late autumn.", "the early summer=2025-06/2025-08; late autumn=2026-09/2026-11" },
    { "It will be done by mid-year; they met at mid-week.", "mid-year=2026; mid-week=2026-W02" },
    { "They must answer no later than 31 March.", "31 March=2026-03-31" },
    { "The fee is 1380-2075 crowns.", "" },
  };

  CHECK (data, "2026-01-07", cases);
}

/* The day that is meant, then the other it could be. Monday to Sunday, 5 to 11 January 2026. */
static void
test_two_readings (gconstpointer data)
{
  static const struct
  {
    const char *published;
    const char *text;
    const char *value;
    const char *alternative;
  } cases[] = {
    { "2026-01-05", "They meet next Friday.", "2026-01-16", "2026-01-09" },
    { "2026-01-08", "They meet next Friday.", "2026-01-16", "2026-01-09" },
    { "2026-01-09", "They meet next Friday.", "2026-01-16", NULL },
    { "2026-01-10", "They meet next Friday.", "2026-01-16", NULL },
    { "2026-01-11", "They meet next Friday.", "2026-01-16", NULL },
    { "2026-01-07", "They met last Monday.", "2026-01-05", "2025-12-29" },
    { "2026-01-07", "They met last Friday.", "2026-01-02", NULL },
    { "2026-01-07", "They meet next weekend.", "2026-01-17/2026-01-18", "2026-01-10/2026-01-11" },
    { "2026-01-10", "They meet next weekend.", "2026-01-17/2026-01-18", NULL },
    { "2026-01-07", "They meet this Friday.", "2026-01-09", NULL },
    { "2026-01-07", "They meet next week.", "2026-W03", NULL },
    { NULL, "They meet next Friday.", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierFindings) findings = dossier_analyze (data, cases[i].text, strlen (cases[i].text), NULL, cases[i].published);
      const DossierMention *mention = &g_array_index (findings->mentions, DossierMention, 0);

      g_test_message ("%s %s", cases[i].published, cases[i].text);
      g_assert_cmpuint (findings->mentions->len, ==, 1);
      g_assert_cmpstr (mention->value, ==, cases[i].value);
      g_assert_cmpstr (mention->alternative, ==, cases[i].alternative);
    }
}

/* One sentence of many dates: every one is found. */
static void
test_long_line (gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DossierDraft) draft = NULL;
  GDate day;

  for (guint i = 0; i < 2000; i++)
    g_string_append (text, "on Monday in May 2024 and last ");
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 7, 1, 2026);

  draft = dossier_draft_new (data, text->str, text->len, NULL, &day);
  dossier_dates_find (draft);
  g_assert_cmpuint (draft->mentions->len, ==, 4000);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = NULL;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);

  g_test_add_data_func ("/dates/weekdays", knowledge, test_weekdays);
  g_test_add_data_func ("/dates/near", knowledge, test_near);
  g_test_add_data_func ("/dates/distances", knowledge, test_distances);
  g_test_add_data_func ("/dates/calendar", knowledge, test_calendar);
  g_test_add_data_func ("/dates/numeric", knowledge, test_numeric);
  g_test_add_data_func ("/dates/years", knowledge, test_years);
  g_test_add_data_func ("/dates/calendar-ends", knowledge, test_calendar_ends);
  g_test_add_data_func ("/dates/unknown-publication", knowledge, test_unknown_publication);
  g_test_add_data_func ("/dates/nonsense", knowledge, test_nonsense);
  g_test_add_data_func ("/dates/entities", knowledge, test_entities);
  g_test_add_data_func ("/dates/context", knowledge, test_context);
  g_test_add_data_func ("/dates/ranges", knowledge, test_ranges);
  g_test_add_data_func ("/dates/two-readings", knowledge, test_two_readings);
  g_test_add_data_func ("/dates/long-line", knowledge, test_long_line);

  return g_test_run ();
}
