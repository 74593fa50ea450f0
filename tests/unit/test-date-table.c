/* test-date-table.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Expressions of news English, each read on every weekday of a week, most of them also at the ends of months and
 * years and on a leap day. What is expected is a rule, worked out here by plain counting of days:
 *
 *   day N          N days from publication        week N     the week N weeks away, Monday to Sunday
 *   quarter N      the quarter of a year that is N away
 *   weekend N      Saturday and Sunday of it      month N    year N    the month or year that is N away
 *   latest D       the last weekday D (1 = Monday), publication included      coming D    the next, the same
 *   before D       the last one, publication not included
 *   of-week N D    weekday D of the week that is N away
 *   is VALUE       that value, in the week of 5 to 11 January 2026
 *   none           no date is found                unknown    a date without a value
 */

#include "config.h"

#include "analysis/dossier-analyzer.h"

#include <stdio.h>
#include <string.h>

typedef struct
{
  const char *text;
  const char *words;
  const char *rule;
} Case;

static const Case cases[] = {
  /* Weekdays */
  { "He spoke on Monday.", "Monday", "latest 1" },
  { "He spoke on Tuesday.", "Tuesday", "latest 2" },
  { "He spoke on Wednesday.", "Wednesday", "latest 3" },
  { "He spoke on Thursday.", "Thursday", "latest 4" },
  { "He spoke on Friday.", "Friday", "latest 5" },
  { "He spoke on Saturday.", "Saturday", "latest 6" },
  { "He spoke on Sunday.", "Sunday", "latest 7" },
  { "They will meet on Monday.", "Monday", "coming 1" },
  { "They will meet on Tuesday.", "Tuesday", "coming 2" },
  { "They will meet on Wednesday.", "Wednesday", "coming 3" },
  { "They will meet on Thursday.", "Thursday", "coming 4" },
  { "They will meet on Friday.", "Friday", "coming 5" },
  { "They will meet on Saturday.", "Saturday", "coming 6" },
  { "They will meet on Sunday.", "Sunday", "coming 7" },
  { "She left last Monday.", "last Monday", "before 1" },
  { "She left last Friday.", "last Friday", "before 5" },
  { "She leaves next Monday.", "next Monday", "of-week 1 1" },
  { "She leaves next Friday.", "next Friday", "of-week 1 5" },
  { "She leaves next Sunday.", "next Sunday", "of-week 1 7" },
  { "She will leave this Friday.", "this Friday", "coming 5" },
  { "The attack came on Monday night.", "Monday night", "latest 1" },
  { "The attack came early on Tuesday morning.", "Tuesday morning", "latest 2" },
  { "The attack came late Thursday.", "late Thursday", "latest 4" },
  { "Wednesday’s attack killed nobody.", "Wednesday", "latest 3" },
  { "They have until Friday to answer.", "Friday", "coming 5" },
  { "The vote is due on Thursday.", "Thursday", "coming 4" },
  { "A hearing is set for Tuesday.", "Tuesday", "coming 2" },
  { "The council is to decide on Monday.", "Monday", "coming 1" },
  { "On Saturday, the two ministers agreed on a text.", "Saturday", "latest 6" },
  { "On Sunday, the New Zealand government announced the start of talks.", "Sunday", "latest 7" },
  { "He was killed Tuesday, police said.", "Tuesday", "latest 2" },
  { "She would resign on Friday, she said.", "Friday", "coming 5" },
  { "They meet every Monday.", NULL, "none" },
  { "They read the Sunday Times on Black Friday.", NULL, "none" },
  { "They met on Tuesday of last week.", "Tuesday of last week", "of-week -1 2" },
  { "They meet on Tuesday of next week.", "Tuesday of next week", "of-week 1 2" },
  { "They met on Friday last week.", "Friday last week", "of-week -1 5" },
  { "They meet on Friday next week.", "Friday next week", "of-week 1 5" },
  { "A week from Friday they will vote.", "A week from Friday", "coming+7 5" },
  /* Near days */
  { "He arrived today.", "today", "day 0" },
  { "He arrived yesterday.", "yesterday", "day -1" },
  { "He leaves tomorrow.", "tomorrow", "day 1" },
  { "He arrived yesterday evening.", "yesterday evening", "day -1" },
  { "He leaves tomorrow morning.", "tomorrow morning", "day 1" },
  { "They meet tonight.", "tonight", "day 0" },
  { "Drones came this morning.", "this morning", "day 0" },
  { "Drones came last night.", "last night", "day -1" },
  { "He leaves the day after tomorrow.", "the day after tomorrow", "day 2" },
  { "He left the day before yesterday.", "the day before yesterday", "day -2" },
  /* Weeks */
  { "Prices fell last week.", "last week", "week -1" },
  { "Prices fell this week.", "this week", "week 0" },
  { "They will visit next week.", "next week", "week 1" },
  { "It came late last week.", "late last week", "week -1" },
  { "It came earlier this week.", "earlier this week", "week 0" },
  { "They will visit later this week.", "later this week", "week 0" },
  { "They will visit early next week.", "early next week", "week 1" },
  { "They vote the week after next.", "the week after next", "week 2" },
  { "They voted the week before last.", "the week before last", "week -2" },
  { "They must answer by the end of the week.", "the end of the week", "week 0" },
  { "They must answer by the end of next week.", "the end of next week", "week 1" },
  { "They will answer within the week.", "the week", "week 0" },
  { "They will vote in the coming week.", "the coming week", "week 1" },
  { "It rained last weekend.", "last weekend", "weekend -1" },
  { "They will meet this weekend.", "this weekend", "weekend 0" },
  { "They will meet over the weekend.", "the weekend", "weekend 0" },
  { "They will meet next weekend.", "next weekend", "weekend 1" },
  /* Months */
  { "They visited last month.", "last month", "month -1" },
  { "They visited this month.", "this month", "month 0" },
  { "They will visit next month.", "next month", "month 1" },
  { "It came earlier this month.", "earlier this month", "month 0" },
  { "It is due later this month.", "later this month", "month 0" },
  { "It was late last month.", "late last month", "month -1" },
  { "It is due by the end of the month.", "the end of the month", "month 0" },
  { "It is due at the end of next month.", "the end of next month", "month 1" },
  { "They vote the month after next.", "the month after next", "month 2" },
  { "It began a month ago.", "a month ago", "month -1" },
  { "It began three months ago.", "three months ago", "month -3" },
  { "It began eighteen months ago.", "eighteen months ago", "month -18" },
  { "They will vote in six months.", "six months", "month 6" },
  { "Two months from now they vote.", "Two months from now", "month 2" },
  /* Years */
  { "It began last year.", "last year", "year -1" },
  { "It began this year.", "this year", "year 0" },
  { "It ends next year.", "next year", "year 1" },
  { "It began early last year.", "early last year", "year -1" },
  { "It is due later this year.", "later this year", "year 0" },
  { "It is due by the end of the year.", "the end of the year", "year 0" },
  { "It is due by year-end.", "year-end", "year 0" },
  { "It is due by year’s end.", "year’s end", "year 0" },
  { "It is due by the end of next year.", "the end of next year", "year 1" },
  { "It began a year ago.", "a year ago", "year -1" },
  { "It began two years ago.", "two years ago", "year -2" },
  { "It began forty-two years ago.", "forty-two years ago", "year -42" },
  { "It began a decade ago.", "a decade ago", "year -10" },
  { "They will finish within two years.", "two years", "year 2" },
  { "It happened the year before last.", "the year before last", "year -2" },
  { "It ended earlier in the year.", "earlier in the year", "year 0" },
  /* Distances in days and weeks */
  { "It began three days ago.", "three days ago", "day -3" },
  { "It began ten days ago.", "ten days ago", "day -10" },
  { "It began two weeks ago.", "two weeks ago", "day -14" },
  { "It began a fortnight ago.", "a fortnight ago", "day -14" },
  { "It was posted 13 hours ago.", "13 hours ago", "day 0" },
  { "The court will rule in ten days.", "ten days", "day 10" },
  { "The court will rule in two weeks’ time.", "two weeks", "day 14" },
  { "They must pay within thirty days.", "thirty days", "day 30" },
  { "They will vote in a fortnight.", "a fortnight", "day 14" },
  { "A week from now it ends.", "A week from now", "day 7" },
  { "Five days from today it ends.", "Five days from today", "day 5" },
  { "It began a couple of days ago.", "a couple of days ago", "day -2" },
  { "The trip took fourteen days.", NULL, "none" },
  { "It began several years ago.", "several years ago", "unknown" },
  { "It began a few days ago.", "a few days ago", "unknown" },
  /* Days of the calendar that say all */
  { "It happened on 6 May 2024.", "6 May 2024", "is 2024-05-06" },
  { "It happened on May 6, 2024.", "May 6, 2024", "is 2024-05-06" },
  { "It happened on the 6th of May 2024.", "6th of May 2024", "is 2024-05-06" },
  { "It happened on 2024-05-06.", "2024-05-06", "is 2024-05-06" },
  { "It happened in May 2024.", "May 2024", "is 2024-05" },
  { "It happened in 2024.", "2024", "is 2024" },
  { "It happened in the 1980s.", "1980s", "is 198X" },
  { "It lasted from 3 to 5 May 2024.", "3 to 5 May 2024", "is 2024-05-03/2024-05-05" },
  { "It lasted through 2014–2020.", "2014–2020", "is 2014/2020" },
  { "It began in nineteen ninety-six.", "nineteen ninety-six", "is 1996" },
  { "They voted on the second Tuesday of March 2024.", "the second Tuesday of March 2024", "is 2024-03-12" },
  { "They voted on the last Friday of May 2024.", "the last Friday of May 2024", "is 2024-05-31" },
  { "It fell in the third quarter of 2025.", "the third quarter of 2025", "is 2025-Q3" },
  { "It grew in Q3 2025.", "Q3 2025", "is 2025-Q3" },
  { "It grew in the first nine months of 2025.", "the first nine months of 2025", "is 2025-01/2025-09" },
  { "It grew in the second half of 2025.", "the second half of 2025", "is 2025-07/2025-12" },
  { "They met in the summer of 2025.", "the summer of 2025", "is 2025-06/2025-08" },
  /* Days and months without a year, early in January 2026 */
  { "He spoke on Jan. 2.", "Jan. 2", "is 2026-01-02" },
  { "He spoke on Dec. 28.", "Dec. 28", "is 2025-12-28" },
  { "They will meet on Jan. 20.", "Jan. 20", "is 2026-01-20" },
  { "They have set Feb. 10 as the deadline.", "Feb. 10", "is 2026-02-10" },
  { "He spoke in September.", "September", "is 2025-09" },
  { "They will meet in September.", "September", "is 2026-09" },
  { "He spoke last September.", "last September", "is 2025-09" },
  { "They meet next May.", "next May", "is 2026-05" },
  { "A summit is set for Oslo in April.", "April", "is 2026-04" },
  { "They must answer by mid-February.", "mid-February", "is 2026-02" },
  { "It happened on the eve of the new century.", NULL, "none" },
  /* Seasons, quarters and days with a name */
  { "They met last summer.", "last summer", "is 2025-06/2025-08" },
  { "They will meet this summer.", "this summer", "is 2026-06/2026-08" },
  { "They will meet in the spring.", "the spring", "is 2026-03/2026-05" },
  { "It froze this winter.", "this winter", "is 2025-12/2026-02" },
  { "Sales fell last quarter.", "last quarter", "quarter -1" },
  { "Sales will rise this quarter.", "this quarter", "quarter 0" },
  { "Sales will rise next quarter.", "next quarter", "quarter 1" },
  { "It is due by the end of the quarter.", "the end of the quarter", "quarter 0" },
  { "It began in the late 19th century.", "the late 19th century", "is 18XX" },
  { "It began in the nineties.", "the nineties", "is 199X" },
  { "They vote in the week of 12 January.", "the week of 12 January", "is 2026-W03" },
  { "Profits rose in this year’s first quarter.", "this year’s first quarter", "is 2026-Q1" },
  { "They met on Christmas Eve.", "Christmas Eve", "is 2025-12-24" },
  { "They met before Christmas.", "Christmas", "is 2025-12-25" },
  { "They will meet after Easter.", "Easter", "is 2026-04-05" },
  { "They met on New Year’s Day.", "New Year’s Day", "is 2026-01-01" },
  { "He resigned last Thanksgiving.", "last Thanksgiving", "is 2025-11-27" },
  { "It began over the last five years.", "the last five years", "is 2021/2026" },
};

static GDate
day_of (const char *text)
{
  GDate day;
  guint y = 0, m = 0, d = 0;

  g_assert_cmpint (sscanf (text, "%4u-%2u-%2u", &y, &m, &d), ==, 3);
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, d, m, y);

  return day;
}

static char *
write_day (const GDate *day, gint n)
{
  GDate moved;

  g_date_clear (&moved, 1);
  g_date_set_julian (&moved, (gint)g_date_get_julian (day) + n);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&moved), g_date_get_month (&moved), g_date_get_day (&moved));
}

static char *
write_days (const GDate *day, gint from, gint to)
{
  g_autofree char *a = write_day (day, from), *b = write_day (day, to);

  return g_strdup_printf ("%s/%s", a, b);
}

/* By the library that counts weeks for clocks. */
static char *
write_week (const GDate *day, gint n)
{
  g_autofree char *text = write_day (day, n);
  g_autofree char *noon = g_strconcat (text, "T12:00:00Z", NULL);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (noon, NULL);

  return g_strdup_printf ("%04d-W%02d", g_date_time_get_week_numbering_year (time), g_date_time_get_week_of_year (time));
}

static char *
write_quarter (const GDate *day, gint n)
{
  gint quarters = g_date_get_year (day) * 4 + (g_date_get_month (day) - 1) / 3 + n;

  return g_strdup_printf ("%04d-Q%d", quarters / 4, quarters % 4 + 1);
}

/* What the rule means on that day; NULL = no value, or no rule for this day. */
static char *
expect (const char *rule, const GDate *day, gboolean in_week)
{
  gint today = g_date_get_weekday (day), n = 0, d = 0, months;

  if (g_str_has_prefix (rule, "is "))
    return in_week ? g_strdup (rule + 3) : NULL;
  if (sscanf (rule, "day %d", &n) == 1)
    return write_day (day, n);
  if (sscanf (rule, "week %d", &n) == 1)
    return write_week (day, 7 * n);
  if (sscanf (rule, "quarter %d", &n) == 1)
    return write_quarter (day, n);
  if (sscanf (rule, "weekend %d", &n) == 1)
    return write_days (day, 7 * n + 6 - today, 7 * n + 7 - today);
  if (sscanf (rule, "year %d", &n) == 1)
    return g_strdup_printf ("%04d", g_date_get_year (day) + n);
  if (sscanf (rule, "latest %d", &d) == 1)
    return write_day (day, -((today - d + 7) % 7));
  if (sscanf (rule, "coming+7 %d", &d) == 1)
    return write_day (day, 7 + (d - today + 7) % 7);
  if (sscanf (rule, "coming %d", &d) == 1)
    return write_day (day, (d - today + 7) % 7);
  if (sscanf (rule, "before %d", &d) == 1)
    return write_day (day, -((today - d + 6) % 7) - 1);
  if (sscanf (rule, "of-week %d %d", &n, &d) == 2)
    return write_day (day, 7 * n + d - today);
  if (sscanf (rule, "month %d", &n) != 1)
    return NULL;

  months = g_date_get_year (day) * 12 + g_date_get_month (day) - 1 + n;
  return g_strdup_printf ("%04d-%02d", months / 12, months % 12 + 1);
}

static gboolean
is_right (const DossierKnowledge *knowledge, const Case *one, const char *published, gboolean in_week)
{
  GDate            day = day_of (published);
  g_autofree char *value = expect (one->rule, &day, in_week);
  g_autoptr (DossierFindings) findings = dossier_analyze (knowledge, one->text, strlen (one->text), NULL, published);
  const char      *found = NULL;
  guint            n_found = 0;
  g_autofree char *words = NULL;

  if (value == NULL && g_str_has_prefix (one->rule, "is "))
    return TRUE;
  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (findings->mentions, DossierMention, i);

      if (mention->type != DOSSIER_ENTITY_DATE)
        continue;
      n_found++;
      found = mention->value;
      words = (g_free (words), g_utf8_substring (one->text, mention->start, mention->end));
    }
  if (n_found == (one->words != NULL) && g_strcmp0 (words, one->words) == 0 && g_strcmp0 (found, value) == 0)
    return TRUE;

  g_test_message ("%s \"%s\": %u found, \"%s\" = %s, not %s", published, one->text, n_found, words, found, value);
  return FALSE;
}

static guint
count_wrong (const DossierKnowledge *knowledge, const char *const *days, gboolean in_week)
{
  guint n_wrong = 0;

  for (guint i = 0; days[i] != NULL; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (cases); j++)
      n_wrong += !is_right (knowledge, &cases[j], days[i], in_week);

  return n_wrong;
}

static void
test_week (gconstpointer data)
{
  static const char *const days[] = { "2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09", "2026-01-10", "2026-01-11", NULL };

  g_assert_cmpuint (G_N_ELEMENTS (cases), >=, 120);
  g_assert_cmpuint (count_wrong (data, days, TRUE), ==, 0);
}

static void
test_ends (gconstpointer data)
{
  static const char *const days[] = { "2025-12-31", "2026-01-01", "2024-02-28", "2024-02-29", "2024-03-01", "2025-02-28", "2025-03-31", "2025-04-30", "2027-12-27", NULL };

  g_assert_cmpuint (count_wrong (data, days, FALSE), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = NULL;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);

  g_test_add_data_func ("/date-table/week", knowledge, test_week);
  g_test_add_data_func ("/date-table/ends", knowledge, test_ends);

  return g_test_run ();
}
