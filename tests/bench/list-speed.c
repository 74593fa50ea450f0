/* list-speed.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * list-speed N FOLDER [PART]: asks every list behind the views of a made-up library of N documents, which is made in
 * FOLDER unless it is there, as the window asks: with each scope, time range, order and filter. With PART only those
 * whose name contains it. Prints for each the milliseconds until its first rows can be shown (wall clock and processor)
 * when it is asked first and when it is asked again (the better of two times), those until as much of it is there as was waited
 * for, and its rows; then the slowest first pages. Lists of the whole library are waited for until they are complete.
 */

#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "library/dossier-library-care.h"
#include "library/dossier-library-lists.h"
#include "model/dossier-row.h"

#include "made-article.h"
#include "made-library.h"

#define FIRST_ROWS 20
#define ROUNDS 3

typedef GListModel *(*ListFunc) (DossierLibrary *library, const DossierFilter *filter);
typedef enum
{
  COUNT_COUNTRIES,
  COUNT_TALLIES,
  COUNT_MOMENTS,
  COUNT_COLLECTIONS,
  COUNT_CORRECTIONS,
} Count;

/* One question; what is not a list is counted. */
typedef struct
{
  char          *name;
  ListFunc       list;
  Count          count;
  DossierFilter *filter;
  gboolean       whole; /* also until the list is complete */
} Question;

typedef struct
{
  double wall;
  double processor;
  double complete;
  guint  n_rows;
} Answer;

static void
question_free (gpointer data)
{
  Question *self = data;

  g_free (self->name);
  dossier_filter_free (self->filter);
  g_free (self);
}

/* The common word is in most documents, the rare one in few. */
static const struct
{
  const char *name;
  const char *collection;
  const char *query;
  gint64      document;
} scopes[] = {
  { "library", NULL, NULL, 0 },
  { "document", NULL, NULL, 77 },
  { "small collection", MADE_SMALL, NULL, 0 },
  { "middle collection", MADE_MIDDLE, NULL, 0 },
  { "large collection", MADE_LARGE, NULL, 0 },
  { "rare word", NULL, "Yemen troops bridge recruits", 0 },
  { "frequent word", NULL, "Ukraine", 0 },
  { "word in a collection", MADE_LARGE, "harbour", 0 },
};

static const struct
{
  const char *name;
  const char *after;
  const char *before;
} ranges[] = {
  { "", NULL, NULL },
  { ", a month", "2021-03-01", "2021-04-01" },
  { ", a year", "2018-01-01", "2019-01-01" },
};

static DossierFilter *
make_filter (guint scope, guint range)
{
  DossierFilter *filter = dossier_filter_new ();

  filter->collection = g_strdup (scopes[scope].collection);
  filter->query = g_strdup (scopes[scope].query);
  filter->document = scopes[scope].document;
  filter->after = g_strdup (ranges[range].after);
  filter->before = g_strdup (ranges[range].before);
  return filter;
}

/* `filter` is taken. */
static void
add (GPtrArray *questions, ListFunc list, Count count, DossierFilter *filter, const char *format, ...) G_GNUC_PRINTF (5, 6);

static void
add (GPtrArray *questions, ListFunc list, Count count, DossierFilter *filter, const char *format, ...)
{
  Question *question = g_new0 (Question, 1);
  va_list   values;

  va_start (values, format);
  question->name = g_strdup_vprintf (format, values);
  va_end (values);
  question->list = list;
  question->count = count;
  question->filter = filter;
  g_ptr_array_add (questions, question);
}

static void
add_plain (GPtrArray *questions, guint scope, guint range, const char *of)
{
  static const struct
  {
    const char  *name;
    ListFunc     list;
    Count        count;
    DossierOrder order;
    guint        moments;
  } lists[] = {
    { "documents", dossier_library_list_documents, 0, DOSSIER_ORDER_DEFAULT, 0 },
    { "documents by name", dossier_library_list_documents, 0, DOSSIER_ORDER_NAME, 0 },
    { "documents by date", dossier_library_list_documents, 0, DOSSIER_ORDER_DATE, 0 },
    { "documents by count", dossier_library_list_documents, 0, DOSSIER_ORDER_COUNT, 0 },
    { "entities", dossier_library_list_entities, 0, DOSSIER_ORDER_DEFAULT, 0 },
    { "quotations", dossier_library_list_quotations, 0, DOSSIER_ORDER_DEFAULT, 0 },
    { "quotations by speaker", dossier_library_list_quotations, 0, DOSSIER_ORDER_NAME, 0 },
    { "moments", dossier_library_list_moments, 0, DOSSIER_ORDER_DEFAULT, 0 },
    { "deadlines", dossier_library_list_moments, 0, DOSSIER_ORDER_DEFAULT, 1u << DOSSIER_MOMENT_DEADLINE },
    { "annotations", dossier_library_list_annotations, 0, DOSSIER_ORDER_DEFAULT, 0 },
    { "countries", NULL, COUNT_COUNTRIES, DOSSIER_ORDER_DEFAULT, 0 },
    { "matrix", NULL, COUNT_TALLIES, DOSSIER_ORDER_DEFAULT, 0 },
    { "timeline", NULL, COUNT_MOMENTS, DOSSIER_ORDER_DEFAULT, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      DossierFilter *filter = make_filter (scope, range);

      filter->order = lists[i].order;
      filter->moments = lists[i].moments;
      add (questions, lists[i].list, lists[i].count, filter, "%s of %s", lists[i].name, of);
    }
}

static void
add_commitment_orders (GPtrArray *questions, guint scope, guint range, const char *of)
{
  static const char *const names[DOSSIER_N_ORDERS] = { "date", "actor", NULL, NULL, "action", "beneficiary", "condition", "deadline", "theme", "modality", "mark" };

  for (guint order = 0; order < DOSSIER_N_ORDERS; order++)
    for (guint reversed = 0; names[order] != NULL && reversed < 2; reversed++)
      {
        DossierFilter *filter = make_filter (scope, range);

        filter->order = order;
        filter->reversed = reversed;
        add (questions, dossier_library_list_commitments, 0, filter, "commitments by %s%s of %s", names[order], reversed ? " down" : "", of);
      }
}

/* What a reader may choose in the views, alone and together. */
static const struct
{
  const char *name;
  const char *country;
  const char *theme;
  const char *modality;
  guint       outcomes;
  const char *text;
  const char *actor;
} choices[] = {
  { "country", "UA", NULL, NULL, 0, NULL, NULL },
  { "rare country", "YE", NULL, NULL, 0, NULL, NULL },
  { "theme", NULL, "other", NULL, 0, NULL, NULL },
  { "rare theme", NULL, "monitoring", NULL, 0, NULL, NULL },
  { "modality", NULL, NULL, "refuses", 0, NULL, NULL },
  { "mark", NULL, NULL, NULL, 1u << DOSSIER_OUTCOME_KEPT, NULL, NULL },
  { "actor", NULL, NULL, NULL, 0, NULL, "Ukraine" },
  { "actor and theme", NULL, "sanctions", NULL, 0, NULL, "Ukraine" },
  { "country, theme and modality", "US", "diplomacy", "demands", 0, NULL, NULL },
  { "rare country and modality", "IQ", NULL, "refuses", 0, NULL, NULL },
  { "frequent text", NULL, NULL, NULL, 0, "harbour", NULL },
  { "rare text", NULL, NULL, NULL, 0, "ladexdexra", NULL },
  { "absent text", NULL, NULL, NULL, 0, "qqqqq", NULL },
};

static DossierFilter *
choose (guint choice, guint scope, guint range)
{
  DossierFilter *filter = make_filter (scope, range);

  filter->country = g_strdup (choices[choice].country);
  filter->theme = g_strdup (choices[choice].theme);
  filter->modality = g_strdup (choices[choice].modality);
  filter->outcomes = choices[choice].outcomes;
  filter->text = g_strdup (choices[choice].text);
  filter->actor = g_strdup (choices[choice].actor);
  return filter;
}

static void
add_choices (GPtrArray *questions, guint scope, guint range, const char *of)
{
  static const DossierOrder orders[] = { DOSSIER_ORDER_DEFAULT, DOSSIER_ORDER_NAME, DOSSIER_ORDER_ACTION, DOSSIER_ORDER_DEADLINE, DOSSIER_ORDER_CONDITION, DOSSIER_ORDER_OUTCOME };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      add (questions, NULL, COUNT_TALLIES, choose (i, scope, range), "matrix with %s of %s", choices[i].name, of);
      for (guint k = 0; k < G_N_ELEMENTS (orders); k++)
        {
          DossierFilter *filter = choose (i, scope, range);

          filter->order = orders[k];
          add (questions, dossier_library_list_commitments, 0, filter, "commitments with %s in order %u of %s", choices[i].name, orders[k], of);
        }
      if (choices[i].country == NULL && choices[i].text == NULL)
        continue;
      for (guint kinds = 0; kinds < 2; kinds++)
        for (guint order = 0; order < 2; order++)
          {
            DossierFilter *filter = choose (i, scope, range);

            filter->quotation_kinds = kinds << DOSSIER_QUOTATION_MIXED;
            filter->order = order ? DOSSIER_ORDER_NAME : DOSSIER_ORDER_DEFAULT;
            g_clear_pointer (&filter->theme, g_free);
            add (questions, dossier_library_list_quotations, 0, filter, "%squotations with %s%s of %s", kinds ? "mixed " : "", choices[i].name, order ? " by speaker" : "", of);
          }
      if (choices[i].country != NULL)
        add (questions, dossier_library_list_passages, 0, choose (i, scope, range), "passages of %s of %s", choices[i].name, of);
    }
}

static void
add_days (GPtrArray *questions, guint scope, guint range, const char *of)
{
  static const struct
  {
    const char *from;
    const char *to;
  } days[] = { { "2018-06-01", "2018-06-30" }, { "2022-06-15", "2022-06-15" }, { "2024-01-01", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    for (guint kind = 0; kind < DOSSIER_N_MOMENT_KINDS; kind++)
      {
        DossierFilter *filter = make_filter (scope, range);

        filter->moments = 1u << kind;
        filter->from = g_strdup (days[i].from);
        filter->to = g_strdup (days[i].to);
        add (questions, dossier_library_list_moments, 0, filter, "%s from %s of %s", dossier_moment_kind_to_string (kind), days[i].from, of);
      }
}

static void
add_searches (GPtrArray *questions)
{
  static const char *const queries[] = { "Ukraine", "the", "harbour", "bridge recruits", "\"resume the talks\"", "ladexdexra", "ten*", "ra*", "troops NEAR harbour", "Ukraine -the", "country:UA harbour", "person:ten harbour", "source:observer harbour",
                                         "after:2024 the", "type:equipment the", "speaker:ten the", "Poland OR Sweden", "in:title Ukraine", "collection:Sanctions the" };
  static const char *const parts[] = { "ra", "Ukr", "treaty", "qqqqq" };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      DossierFilter *filter = dossier_filter_new ();

      filter->text = g_strdup (queries[i]);
      add (questions, dossier_library_list_passages, 0, filter, "search for %s", queries[i]);
    }
  for (guint type = 0; type <= DOSSIER_ENTITY_EVENT; type++)
    for (guint i = 0; i <= G_N_ELEMENTS (parts); i++)
      {
        DossierFilter *filter = dossier_filter_new ();

        filter->types = 1u << type;
        filter->text = i > 0 ? g_strdup (parts[i - 1]) : NULL;
        add (questions, dossier_library_list_entities, 0, filter, "entities, %s “%s”", dossier_entity_type_to_string (type), i > 0 ? parts[i - 1] : "");
      }
  for (gint64 entity = 1; entity < 2000; entity *= 12)
    {
      DossierFilter *filter = dossier_filter_new ();

      filter->entity = entity;
      add (questions, dossier_library_list_passages, 0, dossier_filter_copy (filter), "passages of entity %d", (int)entity);
      add (questions, dossier_library_list_quotations, 0, dossier_filter_copy (filter), "quotations of entity %d", (int)entity);
      add (questions, dossier_library_list_commitments, 0, filter, "commitments of entity %d", (int)entity);
    }
  add (questions, NULL, COUNT_COLLECTIONS, dossier_filter_new (), "collections");
  add (questions, NULL, COUNT_CORRECTIONS, dossier_filter_new (), "corrections");
}

static GPtrArray *
make_questions (void)
{
  GPtrArray *questions = g_ptr_array_new_with_free_func (question_free);

  add_searches (questions);
  for (guint scope = 0; scope < G_N_ELEMENTS (scopes); scope++)
    for (guint range = 0; range < G_N_ELEMENTS (ranges); range++)
      {
        g_autofree char *of = g_strconcat (scopes[scope].name, ranges[range].name, NULL);

        if (scopes[scope].document != 0 && range > 0)
          continue;
        add_plain (questions, scope, range, of);
        add_commitment_orders (questions, scope, range, of);
        for (guint i = 0; scope == 0 && range == 0 && i < questions->len; i++)
          ((Question *)questions->pdata[i])->whole = TRUE;
        add_choices (questions, scope, range, of);
        add_days (questions, scope, range, of);
      }

  return questions;
}

static void
result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **)data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *result;
}

static gboolean
has_first_rows (GListModel *model, GPtrArray *rows)
{
  guint n = MIN (FIRST_ROWS, g_list_model_get_n_items (model));

  g_ptr_array_set_size (rows, 0);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, g_list_model_get_item (model, i));
  for (guint i = 0; i < n; i++)
    if (dossier_row_get_item (rows->pdata[i]) == NULL)
      return FALSE;

  return n > 0;
}

static gboolean
is_loading (GListModel *model)
{
  gboolean loading;

  g_object_get (model, "loading", &loading, NULL);
  return loading;
}

static double
since (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1e3;
}

static Answer
ask_list (DossierLibrary *library, const Question *question)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  Answer  answer = { 0 };
  gint64  start = g_get_monotonic_time ();
  clock_t processor = clock ();
  g_autoptr (GListModel) model = question->list (library, question->filter);
  g_autoptr (GError) error = NULL;

  while (!has_first_rows (model, rows) && is_loading (model))
    g_main_context_iteration (NULL, TRUE);
  answer.wall = since (start);
  answer.processor = (clock () - processor) * 1e3 / CLOCKS_PER_SEC;
  while (question->whole && is_loading (model))
    g_main_context_iteration (NULL, TRUE);
  answer.complete = since (start);
  answer.n_rows = g_list_model_get_n_items (model);
  g_object_get (model, "error", &error, NULL);
  if (error != NULL)
    g_error ("%s: %s", question->name, error->message);

  return answer;
}

static guint
finish (DossierLibrary *library, const Question *question, GAsyncResult *result)
{
  g_autoptr (GPtrArray) objects = NULL;
  g_autoptr (GArray) counts = NULL;

  if (question->count == COUNT_COUNTRIES)
    objects = dossier_library_count_countries_finish (library, result, NULL);
  else if (question->count == COUNT_TALLIES)
    objects = dossier_library_tally_commitments_finish (library, result, NULL);
  else if (question->count == COUNT_MOMENTS)
    counts = dossier_library_count_moments_finish (library, result, NULL);
  else
    objects = dossier_library_list_rows_finish (library, result, NULL);

  return objects != NULL ? objects->len : counts->len;
}

static Answer
ask_count (DossierLibrary *library, const Question *question)
{
  g_autoptr (GAsyncResult) result = NULL;
  Answer  answer = { 0 };
  gint64  start = g_get_monotonic_time ();
  clock_t processor = clock ();

  if (question->count == COUNT_COUNTRIES)
    dossier_library_count_countries_async (library, question->filter, NULL, result_cb, &result);
  else if (question->count == COUNT_TALLIES)
    dossier_library_tally_commitments_async (library, question->filter, 60, NULL, result_cb, &result);
  else if (question->count == COUNT_MOMENTS)
    dossier_library_count_moments_async (library, question->filter, NULL, result_cb, &result);
  else
    dossier_library_list_rows_async (library, question->count == COUNT_COLLECTIONS ? DOSSIER_ROWS_COLLECTIONS : DOSSIER_ROWS_CORRECTIONS, NULL, 0, NULL, result_cb, &result);
  wait_for (&result);
  answer.wall = answer.complete = since (start);
  answer.processor = (clock () - processor) * 1e3 / CLOCKS_PER_SEC;
  answer.n_rows = finish (library, question, result);

  return answer;
}

static Answer
ask (DossierLibrary *library, const Question *question)
{
  return question->list != NULL ? ask_list (library, question) : ask_count (library, question);
}

typedef struct
{
  Answer      first;
  Answer      again; /* the best of the other rounds */
  const char *name;
} Measured;

/* By processor time, which other programs disturb less. */
static double
get_processor (const Measured *self)
{
  return MAX (self->first.processor, self->again.processor);
}

static int
compare_slowness (gconstpointer a, gconstpointer b)
{
  double one = get_processor (a), two = get_processor (b);

  return one < two ? 1 : one > two ? -1
                                   : 0;
}

static void
print_slowest (const GArray *all)
{
  const Measured *first = &g_array_index (all, Measured, 0), *again = first, *busy = first;

  for (guint i = 0; i < all->len; i++)
    {
      const Measured *one = &g_array_index (all, Measured, i);

      first = one->first.wall > first->first.wall ? one : first;
      again = one->again.wall > again->again.wall ? one : again;
      busy = get_processor (one) > get_processor (busy) ? one : busy;
    }
  printf ("slowest of %u asked first: %.1f ms: %s\n", all->len, first->first.wall, first->name);
  printf ("slowest of %u asked again: %.1f ms: %s\n", all->len, again->again.wall, again->name);
  printf ("slowest of %u in processor time: %.1f ms: %s\n", all->len, get_processor (busy), busy->name);
}

/* Every list is asked once before any is asked again. */
static void
measure (DossierLibrary *library, GPtrArray *questions, const char *part)
{
  g_autoptr (GArray) all = g_array_new (FALSE, TRUE, sizeof (Measured));

  for (guint round = 0; round < ROUNDS; round++)
    for (guint i = 0, n = 0; i < questions->len; i++)
      {
        const Question *question = questions->pdata[i];
        Measured       *measured;
        Answer          answer;

        if (part != NULL && strstr (question->name, part) == NULL)
          continue;
        if (round == 0)
          g_array_set_size (all, n + 1);
        measured = &g_array_index (all, Measured, n++);
        measured->name = question->name;
        answer = ask (library, question);
        if (round == 0)
          measured->first = answer;
        else if (round == 1 || answer.wall < measured->again.wall)
          measured->again = answer;
      }
  g_array_sort (all, compare_slowness);
  for (guint i = 0; i < all->len; i++)
    {
      const Measured *one = &g_array_index (all, Measured, i);

      printf ("first %6.1f ms (processor %6.1f), again %6.1f ms (processor %6.1f), complete %7.1f ms, %7u rows: %s\n", one->first.wall, one->first.processor,
              one->again.wall, one->again.processor, MAX (one->first.complete, one->again.complete), one->first.n_rows, one->name);
    }
  if (all->len > 0)
    print_slowest (all);
}

int
main (int argc, char *argv[])
{
  g_autoptr (DossierLibrary) library = dossier_library_new ();
  g_autoptr (GPtrArray) questions = make_questions ();
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GAsyncResult) settled = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start;

  if (argc < 3)
    return 2;
  made_library (argv[2], atoi (argv[1]));

  start = g_get_monotonic_time ();
  dossier_library_open_async (library, argv[2], NULL, result_cb, &opened);
  if (!dossier_library_open_finish (library, wait_for (&opened), &error))
    g_error ("%s", error->message);
  printf ("open %.1f ms\n", since (start));
  dossier_library_settle_async (library, NULL, result_cb, &settled);
  wait_for (&settled);
  measure (library, questions, argc > 3 ? argv[3] : NULL);
  dossier_library_close (library);

  return 0;
}
