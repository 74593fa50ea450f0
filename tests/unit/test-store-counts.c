/* test-store-counts.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is counted and listed through digests, sets and the ways of row queries is what SQLite counts and sorts
 * in the plain tables: after documents came, went, were analysed again, marked and given another day.
 */

#include "config.h"

#include "model/dossier-assessment.h"
#include "model/dossier-country.h"
#include "model/dossier-moment.h"
#include "model/dossier-tally.h"
#include "store/dossier-connection.h"
#include "store/dossier-row-query.h"
#include "store/dossier-schema.h"
#include "store/dossier-scope.h"
#include "store/dossier-store-assessments.h"
#include "store/dossier-store-commitments.h"
#include "store/dossier-store-countries.h"
#include "store/dossier-store-documents.h"
#include "store/dossier-store-index.h"
#include "store/dossier-store-lists.h"
#include "store/dossier-store-moments.h"
#include "store/dossier-store-statements.h"
#include "store/dossier-store-tallies.h"
#include "store/dossier-totals.h"

#include "../bench/made-article.h"

#include <string.h>

#define DOCUMENTS 30

static DossierConnection *
open_library (void)
{
  DossierConnectionPlaces places = { "", DOSSIER_CONNECTION_WRITE, "", DOSSIER_CONNECTION_WRITE };
  g_autoptr (GError) error = NULL;
  DossierConnection *connection = dossier_connection_open (&places, &error);

  g_assert_no_error (error);
  dossier_schema_prepare_library (connection, &error);
  g_assert_no_error (error);
  dossier_schema_prepare_index (connection, &error);
  g_assert_no_error (error);
  return connection;
}

/* Puts the findings of article `number` in for a document of this day. */
static void
analyze (DossierConnection *connection, gint64 id, gint64 revision, guint number, const char *published)
{
  g_autoptr (DossierFindings) findings = NULL;
  g_autoptr (DossierDocument) document = made_article (number, &findings);
  g_autoptr (GError) error = NULL;

  g_free (findings->published);
  findings->published = g_strdup (published);
  dossier_store_index_put_findings (connection, id, revision, findings, &error);
  g_assert_no_error (error);
}

static gint64
add (DossierConnection *connection, guint number)
{
  g_autoptr (DossierFindings) findings = NULL;
  g_autoptr (DossierDocument) document = made_article (number, &findings);
  g_autoptr (GBytes) packed = dossier_store_pack_text (dossier_document_get_text (document), dossier_document_get_n_bytes (document));
  DossierStoreNewDocument new_document = { document, packed, NULL, number % 3 == 0 ? "Third" : NULL };
  g_autoptr (GError) error = NULL;
  gint64 id = dossier_store_insert_document (connection, &new_document, &error);

  g_assert_no_error (error);
  dossier_store_index_add_document (connection, document, id, 1, &error);
  g_assert_no_error (error);
  analyze (connection, id, 1, number, dossier_document_get_published (document));
  return id;
}

static DossierConnection *
make_library (void)
{
  DossierConnection *connection = open_library ();

  for (guint i = 0; i < DOCUMENTS; i++)
    add (connection, i);
  return connection;
}

/* The documents of a filter, as a condition on column `document`. */
static char *
dup_condition (const DossierFilter *filter)
{
  g_autoptr (GString) sql = g_string_new ("document IN (SELECT d.id FROM documents d WHERE d.deleted IS NULL");

  if (filter->collection != NULL)
    g_string_append_printf (sql, " AND d.id IN (SELECT x.document FROM collection_documents x JOIN collections c ON c.id=x.collection WHERE c.name='%s')", filter->collection);
  if (filter->query != NULL)
    g_string_append_printf (sql, " AND d.id IN (SELECT rowid FROM idx.fulltext WHERE fulltext MATCH '%s')", filter->query);
  if (filter->after != NULL)
    g_string_append_printf (sql, " AND d.published>='%s'", filter->after);
  if (filter->before != NULL)
    g_string_append_printf (sql, " AND d.published<'%s'", filter->before);
  return g_string_free (g_string_append_c (g_steal_pointer (&sql), ')'), FALSE);
}

/* As at the end of a transaction. */
static void
commit (DossierConnection *connection)
{
  g_autoptr (GError) error = NULL;

  dossier_totals_write (dossier_connection_get_totals (connection), connection, &error);
  g_assert_no_error (error);
}

static gint64
get_int (DossierConnection *connection, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gint64
get_int (DossierConnection *connection, const char *format, ...)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = NULL;
  gint64           value = 0;
  va_list          values;

  va_start (values, format);
  sql = g_strdup_vprintf (format, values);
  va_end (values);
  dossier_connection_get_int (connection, sql, -1, &value, &error);
  g_assert_no_error (error);
  return value;
}

static void
check_countries (DossierConnection *connection, const DossierFilter *filter, const char *where)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) countries = dossier_store_count_countries (connection, filter, &error);

  g_assert_no_error (error);
  g_assert_cmpint (countries->len, ==, get_int (connection, "SELECT count(DISTINCT country) FROM idx.country_documents WHERE %s", where));
  for (guint i = 0; i < countries->len; i++)
    {
      DossierCountry *country = countries->pdata[i];
      const char     *code = dossier_country_get_code (country);

      g_assert_cmpint (dossier_country_get_count (country, DOSSIER_MEASURE_MENTIONS), ==,
                       get_int (connection, "SELECT sum(mentions) FROM idx.country_documents WHERE country='%s' AND %s", code, where));
      g_assert_cmpint (dossier_country_get_count (country, DOSSIER_MEASURE_DOCUMENTS), ==,
                       get_int (connection, "SELECT sum(mentions>0) FROM idx.country_documents WHERE country='%s' AND %s", code, where));
      g_assert_cmpint (dossier_country_get_count (country, DOSSIER_MEASURE_QUOTATIONS), ==,
                       get_int (connection, "SELECT count(*) FROM idx.quotations WHERE country='%s' AND %s", code, where));
    }
}

static void
check_tallies (DossierConnection *connection, const DossierFilter *filter, const char *where)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tallies = dossier_store_tally_commitments (connection, filter, 0, &error);
  guint last = G_MAXUINT;

  g_assert_no_error (error);
  g_assert_cmpint (tallies->len, ==, get_int (connection, "SELECT count(*) FROM (SELECT 1 FROM idx.commitments c WHERE %s GROUP BY actor COLLATE NOCASE)", where));
  for (guint i = 0; i < tallies->len; i++)
    {
      DossierTally *tally = tallies->pdata[i];
      const char   *actor = dossier_tally_get_actor (tally);

      g_assert_cmpuint (dossier_tally_get_total (tally), <=, last);
      last = dossier_tally_get_total (tally);
      g_assert_cmpint (last, ==,
                       actor != NULL ? get_int (connection, "SELECT count(*) FROM idx.commitments c WHERE actor='%s' COLLATE NOCASE AND %s", actor, where)
                                     : get_int (connection, "SELECT count(*) FROM idx.commitments c WHERE actor IS NULL AND %s", where));
      for (guint t = 0; actor != NULL && dossier_commitment_themes[t] != NULL; t++)
        g_assert_cmpint (dossier_tally_get_count (tally, dossier_commitment_themes[t]), ==,
                         get_int (connection, "SELECT count(*) FROM idx.commitments c WHERE actor='%s' COLLATE NOCASE AND theme='%s' AND %s", actor, dossier_commitment_themes[t], where));
    }
}

static void
check_moments (DossierConnection *connection, const DossierFilter *filter, const char *where)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) counts = dossier_store_count_moments (connection, filter, &error);

  g_assert_no_error (error);
  g_assert_cmpint (counts->len, ==, get_int (connection, "SELECT count(*) FROM (SELECT 1 FROM idx.moments WHERE %s GROUP BY kind, first, last, precision, reported)", where));
  for (guint i = 0; i < counts->len; i++)
    {
      const DossierMomentCount *count = &g_array_index (counts, DossierMomentCount, i);

      g_assert_cmpint (count->count, ==,
                       get_int (connection, "SELECT count(*) FROM idx.moments WHERE kind=%u AND first=%u AND last=%u AND precision=%u AND reported=%u AND %s",
                                count->kind, count->first, count->last, count->precision, count->reported, where));
      g_assert_true (i == 0 || g_array_index (counts, DossierMomentCount, i - 1).first <= count->first);
    }
}

/* A list, whole and its first rows, against the same in plain SQL. */
static void
check_list (DossierConnection *connection, const DossierListSource *source, const DossierFilter *filter, const char *format, ...) G_GNUC_PRINTF (4, 5);

static void
check_list (DossierConnection *connection, const DossierListSource *source, const DossierFilter *filter, const char *format, ...)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) all = source->list_keys (connection, filter, 0, &error);
  g_autoptr (GArray) first = source->list_keys (connection, filter, 10, &error);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GArray) plain = NULL;
  g_autofree char *sql = NULL;
  va_list          values;

  g_assert_no_error (error);
  va_start (values, format);
  sql = g_strdup_vprintf (format, values);
  va_end (values);
  plain = dossier_store_collect_keys (connection, sql, none, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (all->data, all->len * sizeof (DossierRowKey), plain->data, plain->len * sizeof (DossierRowKey));
  g_assert_cmpuint (first->len, >=, MIN (10, all->len));
  g_assert_cmpmem (first->data, MIN (10, first->len) * sizeof (DossierRowKey), all->data, MIN (10, all->len) * sizeof (DossierRowKey));
}

static void
check_commitments (DossierConnection *connection, const DossierFilter *scope, const char *where)
{
  static const char *const columns[DOSSIER_N_ORDERS] = { NULL, "actor COLLATE NOCASE", NULL, NULL, "action COLLATE NOCASE", "beneficiary COLLATE NOCASE",
                                                         "condition COLLATE NOCASE", "due_first", "theme", "modality", "outcome" };

  for (guint order = 0; order < DOSSIER_N_ORDERS; order++)
    for (guint reversed = 0; reversed < 2; reversed++)
      {
        g_autoptr (DossierFilter) filter = dossier_filter_copy (scope);
        g_autofree char *by = NULL;

        filter->order = order;
        filter->reversed = reversed;
        if (columns[order] != NULL)
          by = g_strdup_printf ("%s %s NULLS LAST,", columns[order], (order == DOSSIER_ORDER_OUTCOME) != reversed ? "DESC" : "");
        check_list (connection, &dossier_list_commitments, filter, "SELECT document, number FROM idx.commitments c WHERE %s ORDER BY %s published %s, document %s, number %s", where,
                    by != NULL ? by : "", reversed ? "" : "DESC", reversed ? "" : "DESC", reversed ? "DESC" : "");
      }
}

static void
check_choices (DossierConnection *connection, const DossierFilter *scope, const char *where)
{
  static const struct
  {
    const char *sql;
    const char *country;
    const char *theme;
    const char *modality;
    guint       outcomes;
    const char *text;
    const char *actor;
  } choices[] = {
    { "actor_country='UA'", "ua", NULL, NULL, 0, NULL, NULL },
    { "theme='sanctions'", NULL, "sanctions", NULL, 0, NULL, NULL },
    { "theme='other' AND modality='promises'", NULL, "other", "promises", 0, NULL, NULL },
    { "outcome=2", NULL, NULL, NULL, 1u << DOSSIER_OUTCOME_KEPT, NULL, NULL },
    { "outcome IN (0, 1)", NULL, NULL, NULL, 1u << DOSSIER_OUTCOME_NONE | 1u << DOSSIER_OUTCOME_PENDING, NULL, NULL },
    { "actor='ukraine' COLLATE NOCASE", NULL, NULL, NULL, 0, NULL, "UKRAINE" },
    { "(action LIKE '%SANCTIONS%' OR actor LIKE '%sanctions%' OR condition LIKE '%sanctions%' OR (SELECT a.note FROM assessments a WHERE a.id=assessment) LIKE '%sanctions%')", NULL, NULL, NULL, 0, "Sanctions", NULL },
    { "0", NULL, NULL, NULL, 0, "q%q", NULL },
    { "0", NULL, "gardening", NULL, 0, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (DossierFilter) filter = dossier_filter_copy (scope);
      g_autofree char *both = g_strdup_printf ("%s AND %s", where, choices[i].sql);

      filter->country = g_strdup (choices[i].country);
      filter->theme = g_strdup (choices[i].theme);
      filter->modality = g_strdup (choices[i].modality);
      filter->outcomes = choices[i].outcomes;
      filter->text = g_strdup (choices[i].text);
      filter->actor = g_strdup (choices[i].actor);
      check_commitments (connection, filter, both);
      check_tallies (connection, filter, both);
    }
}

static void
check_others (DossierConnection *connection, const DossierFilter *scope, const char *where)
{
  g_autoptr (DossierFilter) speaker = dossier_filter_copy (scope);
  g_autoptr (DossierFilter) kind = dossier_filter_copy (scope);
  g_autoptr (DossierFilter) days = dossier_filter_copy (scope);

  check_list (connection, &dossier_list_quotations, scope, "SELECT document, number FROM idx.quotations WHERE %s ORDER BY published DESC, document DESC, number", where);
  check_list (connection, &dossier_list_moments, scope, "SELECT document, number FROM idx.moments WHERE %s ORDER BY first, document, number", where);
  check_list (connection, &dossier_list_dates, scope, "SELECT document, start FROM idx.mentions WHERE type=7 AND value IS NOT NULL AND %s ORDER BY first, document DESC, start", where);
  speaker->text = g_strdup ("ten");
  speaker->order = DOSSIER_ORDER_NAME;
  check_list (connection, &dossier_list_quotations, speaker,
              "SELECT document, number FROM idx.quotations WHERE speaker LIKE '%%ten%%' AND %s ORDER BY speaker COLLATE NOCASE, published DESC, document DESC, number", where);
  kind->quotation_kinds = 1u << DOSSIER_QUOTATION_MIXED;
  kind->country = g_strdup ("US");
  check_list (connection, &dossier_list_quotations, kind, "SELECT document, number FROM idx.quotations WHERE kind=2 AND country='US' AND %s ORDER BY published DESC, document DESC, number", where);
  days->moments = 1u << DOSSIER_MOMENT_DEADLINE | 1u << DOSSIER_MOMENT_EVENT;
  days->from = g_strdup ("2018-01-01");
  days->to = g_strdup ("2022");
  check_list (connection, &dossier_list_moments, days, "SELECT document, number FROM idx.moments WHERE kind IN (1, 2) AND first>=736695 AND last<=738520 AND %s ORDER BY first, document, number",
              where);
}

static void
check_documents (DossierConnection *connection, const DossierFilter *scope, const char *where)
{
  static const char *const orders[] = { [DOSSIER_ORDER_DEFAULT] = "id DESC", [DOSSIER_ORDER_NAME] = "title COLLATE NOCASE, id", [DOSSIER_ORDER_DATE] = "published DESC, id DESC", [DOSSIER_ORDER_COUNT] = "(SELECT mentions FROM idx.indexed WHERE document=documents.id) DESC, id DESC" };

  for (guint order = 0; order < G_N_ELEMENTS (orders); order++)
    {
      g_autoptr (DossierFilter) filter = dossier_filter_copy (scope);

      filter->order = order;
      check_list (connection, &dossier_list_documents, filter, "SELECT id, 0 FROM (SELECT id AS document, * FROM documents) documents WHERE %s ORDER BY %s", where, orders[order]);
    }
  if (scope->collection != NULL || scope->query != NULL || scope->after != NULL || scope->before != NULL)
    check_list (connection, &dossier_list_entities, scope, "SELECT 0, entity FROM idx.entity_documents WHERE %s GROUP BY entity ORDER BY sum(mentions) DESC, entity", where);
  else
    check_list (connection, &dossier_list_entities, scope, "SELECT 0, id FROM idx.entities WHERE documents>0 ORDER BY mentions DESC, id");
}

static void
check (DossierConnection *connection)
{
  static const DossierFilter scopes[] = {
    { 0 },
    { .collection = (char *)"Third" },
    { .query = (char *)"Ukraine" },
    { .query = (char *)"harbour", .collection = (char *)"Third" },
    { .after = (char *)"2019-03-01", .before = (char *)"2023" },
    { .before = (char *)"2018-05", .query = (char *)"Ukraine" },
    { .collection = (char *)"There is none" },
  };

  commit (connection);
  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      g_autofree char *where = dup_condition (&scopes[i]);

      check_countries (connection, &scopes[i], where);
      check_tallies (connection, &scopes[i], where);
      check_moments (connection, &scopes[i], where);
      check_commitments (connection, &scopes[i], where);
      check_choices (connection, &scopes[i], where);
      check_others (connection, &scopes[i], where);
      check_documents (connection, &scopes[i], where);
    }
}

static void
mark (DossierConnection *connection, gint64 id, DossierOutcome outcome)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = dossier_store_load_document (connection, id, NULL, &error);
  DossierCommitment commitment = { .actor_entity = -1, .quotation = -1, .actor = (char *)"Ukraine", .actor_country = "UA", .modality = "promises", .theme = "sanctions", .action = (char *)"lift them" };
  g_autofree char  *words = NULL;
  g_autoptr (DossierAssessment) assessment = NULL;

  commitment.start = get_int (connection, "SELECT start FROM idx.commitments WHERE document=%d AND number=1", (int)id);
  commitment.end = get_int (connection, "SELECT \"end\" FROM idx.commitments WHERE document=%d AND number=1", (int)id);
  words = dossier_document_dup_words (document, commitment.start, commitment.end);
  assessment = dossier_assessment_new (
    &(DossierAssessmentFields){ .document = id, .hash = dossier_document_get_hash (document), .exact = words, .commitment = &commitment, .outcome = outcome, .note = "About sanctions" });
  dossier_store_put_assessment (connection, assessment, &error);
  g_assert_no_error (error);
}

static void
test_added (void)
{
  g_autoptr (DossierConnection) connection = make_library ();

  check (connection);
}

static void
test_removed (void)
{
  g_autoptr (DossierConnection) connection = make_library ();
  g_autoptr (GError) error = NULL;

  for (gint64 id = 3; id < DOCUMENTS; id += 4)
    {
      g_autoptr (DossierDocument) document = dossier_store_load_document (connection, id, NULL, &error);

      dossier_store_set_document_deleted (connection, id, TRUE, &error);
      g_assert_no_error (error);
      dossier_store_index_remove_document (connection, document, &error);
      g_assert_no_error (error);
    }
  check (connection);

  for (gint64 id = 3; id < DOCUMENTS; id += 8)
    {
      g_autoptr (DossierDocument) document = dossier_store_load_document (connection, id, NULL, &error);

      dossier_store_set_document_deleted (connection, id, FALSE, &error);
      dossier_store_index_complete (connection, document, 1, &error);
      g_assert_no_error (error);
      analyze (connection, id, 1, id - 1, dossier_document_get_published (document));
    }
  check (connection);
}

static void
test_analysed_again (void)
{
  g_autoptr (DossierConnection) connection = make_library ();
  g_autoptr (GError) error = NULL;

  for (gint64 id = 1; id <= DOCUMENTS; id += 2)
    {
      g_autoptr (DossierDocument) document = dossier_store_load_document (connection, id, NULL, &error);

      analyze (connection, id, 1, id + 500, dossier_document_get_published (document));
    }
  check (connection);
}

static void
test_marked (void)
{
  g_autoptr (DossierConnection) connection = make_library ();

  for (gint64 id = 1; id <= DOCUMENTS; id += 3)
    mark (connection, id, DOSSIER_OUTCOME_PENDING + id % 3);
  check (connection);
  /* Analysed again without what was marked: the mark brings its own. */
  for (gint64 id = 1; id <= DOCUMENTS; id += 6)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (DossierDocument) document = dossier_store_load_document (connection, id, NULL, &error);

      analyze (connection, id, 1, id + 900, dossier_document_get_published (document));
    }
  check (connection);
}

static void
test_another_day (void)
{
  g_autoptr (DossierConnection) connection = make_library ();
  g_autoptr (GError) error = NULL;

  for (gint64 id = 2; id <= DOCUMENTS; id += 3)
    {
      g_autoptr (DossierDocument) before = dossier_store_load_document (connection, id, NULL, &error);
      g_autoptr (DossierDocument) after = NULL;
      gint64 revision = 0;

      dossier_store_index_remove_document (connection, before, &error);
      dossier_store_set_published (connection, id, id == 2 ? NULL : "2020-02-29", id == 2 ? DOSSIER_PRECISION_UNKNOWN : DOSSIER_PRECISION_DAY, &error);
      after = dossier_store_load_document (connection, id, &revision, &error);
      dossier_store_index_add_document (connection, after, id, revision, &error);
      g_assert_no_error (error);
      analyze (connection, id, revision, id - 1, id == 2 ? NULL : "2020-02-29");
    }
  check (connection);
}

static void
test_forgotten (void)
{
  g_autoptr (DossierConnection) connection = make_library ();
  g_autoptr (GError) error = NULL;

  dossier_store_index_require_analysis (connection, "another", &error);
  g_assert_no_error (error);
  check (connection);
  for (gint64 id = 1; id <= DOCUMENTS; id++)
    {
      g_autoptr (DossierDocument) document = dossier_store_load_document (connection, id, NULL, &error);

      analyze (connection, id, 1, id - 1, dossier_document_get_published (document));
    }
  check (connection);
}

/* Every way leads to the same rows. */
static void
test_ways (void)
{
  static const guint           few[] = { 0, 7, 40, G_MAXUINT };
  static const char            columns[] = "@published DESC, @document DESC, @number";
  static const DossierRowOrder orders[] = { { .columns = columns, .index = "commitments_published", .by_day = TRUE },
                                            { .columns = "@published, @document, @number DESC", .index = "commitments_published", .by_day = TRUE, .reversed = TRUE },
                                            { .columns = "@action COLLATE NOCASE NULLS LAST, @published DESC, @document DESC, @number", .index = "commitments_action" } };
  static const DossierFilter   days = { .after = (char *)"2017", .before = (char *)"2024-06" };
  g_autoptr (DossierConnection) connection = make_library ();
  g_autoptr (DossierDocumentSet) half = dossier_document_set_new ();

  for (gint64 id = 1; id <= DOCUMENTS; id += 2)
    dossier_document_set_add (half, id);
  for (guint order = 0; order < G_N_ELEMENTS (orders); order++)
    for (guint parts = 0; parts < 8; parts++)
      {
        GArray *keys[G_N_ELEMENTS (few)];

        for (guint i = 0; i < G_N_ELEMENTS (few); i++)
          {
            g_autoptr (DossierRowQuery) query = dossier_row_query_new ("commitments", 4);
            g_autoptr (GError) error = NULL;

            dossier_row_query_set_few (query, few[i]);
            if (parts & 1)
              dossier_row_query_restrict (query, half);
            if (parts & 2)
              dossier_row_query_add_days (query, &days, "commitments_published");
            if (parts & 4)
              dossier_row_query_add (query, "commitments_modality", TRUE, "@modality=?", "promises", NULL);
            keys[i] = g_array_new (FALSE, FALSE, sizeof (DossierRowKey));
            dossier_row_query_list (query, connection, &orders[order], 25, keys[i], &error);
            g_assert_no_error (error);
            g_assert_cmpmem (keys[i]->data, keys[i]->len * sizeof (DossierRowKey), keys[0]->data, keys[0]->len * sizeof (DossierRowKey));
          }
        g_assert_cmpuint (keys[0]->len, >, 5);
        for (guint i = 0; i < G_N_ELEMENTS (few); i++)
          g_array_unref (keys[i]);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store-counts/added", test_added);
  g_test_add_func ("/store-counts/removed", test_removed);
  g_test_add_func ("/store-counts/analysed-again", test_analysed_again);
  g_test_add_func ("/store-counts/marked", test_marked);
  g_test_add_func ("/store-counts/another-day", test_another_day);
  g_test_add_func ("/store-counts/forgotten", test_forgotten);
  g_test_add_func ("/store-counts/ways", test_ways);

  return g_test_run ();
}
