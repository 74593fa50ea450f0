/* dossier-store-commitments.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A key is a document and the number of the commitment in it. The orders are those of the indexes
 * of the table, so that a first page costs as little in a large library as in a small one.
 */

#include "config.h"

#include "store/dossier-store-commitments.h"

#include "model/dossier-pledge.h"
#include "model/dossier-tally.h"
#include "store/dossier-connection.h"
#include "store/dossier-excerpt.h"
#include "store/dossier-scope.h"
#include "store/dossier-store-assessments.h"
#include "store/dossier-store-findings.h"
#include "store/dossier-store-lists.h"
#include "store/dossier-store-rows.h"

#define WORDS                                                                                                  \
  "(coalesce(c.actor, '') || char(10) || coalesce(c.action, '') || char(10) || coalesce(c.beneficiary, '')"    \
  " || char(10) || coalesce(c.condition, '') || char(10) || coalesce(c.deadline, '') || char(10) || coalesce(" \
  "(SELECT a.note FROM assessments a WHERE a.id=c.assessment), ''))"

gboolean
dossier_store_put_commitments (DossierConnection *connection, gint64 document, DossierFindings *findings, const GArray *ids, GError **error)
{
  for (guint i = 0; i < findings->commitments->len; i++)
    {
      const DossierCommitment *commitment = findings->commitments->pdata[i];
      gboolean                 known = commitment->actor_entity >= 0 && (guint)commitment->actor_entity < ids->len;

      if (!dossier_connection_run (connection, error,
                                   "INSERT INTO idx.commitments (document, number, start, \"end\", actor, actor_country, position, action, beneficiary, condition,"
                                   " deadline, due, modality, negative, theme, quotation, entity, published) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0), ?)",
                                   "iiiississssssisiis",
                                   document, (gint64)i, (gint64)commitment->start, (gint64)commitment->end, commitment->actor,
                                   commitment->actor_country[0] != '\0' ? commitment->actor_country : NULL, (gint64)commitment->actor_entity,
                                   commitment->action, commitment->beneficiary, commitment->condition, commitment->deadline, commitment->due,
                                   commitment->modality, (gint64)commitment->negative, commitment->theme, (gint64)commitment->quotation,
                                   known ? g_array_index (ids, gint64, commitment->actor_entity) : (gint64)0, findings->published))
        return FALSE;
    }

  return dossier_store_link_assessments (connection, document, error);
}

/* Columns of each order; of a reversed one each goes the other way. */
static const struct
{
  const char *columns[2];
  gboolean    descending; /* of the first */
} orders[DOSSIER_N_ORDERS] = {
  [DOSSIER_ORDER_NAME] = { { "c.actor COLLATE NOCASE" }, FALSE },
  [DOSSIER_ORDER_ACTION] = { { "c.action COLLATE NOCASE" }, FALSE },
  [DOSSIER_ORDER_BENEFICIARY] = { { "c.beneficiary COLLATE NOCASE" }, FALSE },
  [DOSSIER_ORDER_CONDITION] = { { "c.condition COLLATE NOCASE" }, FALSE },
  [DOSSIER_ORDER_DEADLINE] = { { "c.due" }, FALSE },
  [DOSSIER_ORDER_THEME] = { { "c.theme" }, FALSE },
  [DOSSIER_ORDER_MODALITY] = { { "c.modality" }, FALSE },
  [DOSSIER_ORDER_OUTCOME] = { { "c.outcome" }, TRUE },
};

static void
append_order (GString *sql, const DossierFilter *filter)
{
  const char *const down = filter->reversed ? "" : " DESC";
  const char *const up = filter->reversed ? " DESC" : "";

  g_string_append (sql, " ORDER BY ");
  if (filter->document != 0 && orders[filter->order].columns[0] == NULL)
    {
      g_string_append_printf (sql, "c.start%s, c.number%s", up, up);
      return;
    }
  for (guint i = 0; i < 2 && orders[filter->order].columns[i] != NULL; i++)
    g_string_append_printf (sql, "%s%s NULLS LAST, ", orders[filter->order].columns[i], orders[filter->order].descending ? down : up);
  g_string_append_printf (sql, "c.published%s, c.document%s, c.number%s", down, down, up);
}

static void
append_outcomes (GString *sql, guint outcomes)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (outcomes == 0)
    return;

  for (guint outcome = 0; outcome < DOSSIER_N_OUTCOMES; outcome++)
    if ((outcomes & (1u << outcome)) != 0)
      g_string_append_printf (list, "%s%u", list->len > 0 ? "," : "", outcome);
  g_string_append_printf (sql, " AND c.outcome IN (%s)", list->str);
}

/* What the filter asks of a commitment; the values go to the scope. */
static void
append_conditions (GString *sql, DossierScope *scope, const DossierFilter *filter)
{
  g_autofree char *country = filter->country != NULL ? g_ascii_strup (filter->country, -1) : NULL;

  dossier_scope_append_rows (scope, filter, "c", sql);
  dossier_scope_append_equal (scope, "c.actor COLLATE NOCASE", filter->actor, sql);
  dossier_scope_append_equal (scope, "c.actor_country", country, sql);
  dossier_scope_append_equal (scope, "c.theme", filter->theme, sql);
  dossier_scope_append_equal (scope, "c.modality", filter->modality, sql);
  append_outcomes (sql, filter->outcomes);
  if (filter->entity != 0)
    {
      g_string_append (sql, " AND c.entity=CAST(? AS INTEGER)");
      g_ptr_array_add (scope->texts, g_strdup_printf ("%" G_GINT64_FORMAT, filter->entity));
    }
  if (filter->text != NULL && *filter->text != '\0')
    {
      g_string_append (sql, " AND " WORDS " LIKE ? ESCAPE '\\'");
      g_ptr_array_add (scope->texts, dossier_scope_dup_pattern (filter->text));
    }
}

static GArray *
list_commitments (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  g_autoptr (DossierScope) scope = dossier_scope_new_for_rows (filter, error);
  g_autoptr (GString) sql = g_string_new ("SELECT c.document, c.number FROM idx.commitments c WHERE 1");

  if (scope == NULL)
    return NULL;

  append_conditions (sql, scope, filter);
  append_order (sql, filter);
  if (limit > 0)
    g_string_append_printf (sql, " LIMIT %u", limit);

  return dossier_store_collect_keys (connection, sql->str, scope->texts, error);
}

static GObject *
make_pledge (DossierConnection *connection, DossierDocument *document, gint64 place, GError **error)
{
  gint64             id = dossier_document_get_id (document);
  DossierCommitment *commitment = dossier_store_load_commitment (connection, id, place, error);
  g_autoptr (DossierPassage) passage = NULL;
  g_autoptr (DossierAssessment) assessment = NULL;
  g_autoptr (GError) local = NULL;

  if (commitment == NULL)
    return NULL;

  assessment = dossier_store_load_assessment_of (connection, id, place, &local);
  if (local != NULL)
    {
      dossier_commitment_free (commitment);
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  passage = dossier_excerpt_new (document, commitment->start, commitment->end);
  return G_OBJECT (dossier_pledge_new (passage, commitment, dossier_document_get_hash (document), assessment));
}

static GPtrArray *
load_commitments (DossierConnection *connection, const DossierFilter *filter, const DossierRowKey *keys, guint n_keys, GError **error)
{
  return dossier_store_load_rows (connection, keys, n_keys, make_pledge, error);
}

const DossierListSource dossier_list_commitments = { list_commitments, load_commitments, 64 };

/* Most commitments first. */
static int
compare_totals (gconstpointer a, gconstpointer b)
{
  DossierTally *one = *(DossierTally **)a;
  DossierTally *two = *(DossierTally **)b;
  guint         n_one = dossier_tally_get_total (one), n_two = dossier_tally_get_total (two);

  if (n_one != n_two)
    return n_one > n_two ? -1 : 1;

  return g_strcmp0 (dossier_tally_get_actor (one), dossier_tally_get_actor (two));
}

/* As the index compares actors. */
static gboolean
same_actor (const char *a, const char *b)
{
  return a == b || (a != NULL && b != NULL && g_ascii_strcasecmp (a, b) == 0);
}

/* Rows of one actor stand together. */
static void
take_count (GPtrArray *tallies, DossierStatement *statement)
{
  const char   *actor = dossier_column_text (statement, 0);
  DossierTally *last = tallies->len > 0 ? tallies->pdata[tallies->len - 1] : NULL;

  if (last == NULL || !same_actor (dossier_tally_get_actor (last), actor))
    {
      last = dossier_tally_new (actor, dossier_column_text (statement, 2));
      g_ptr_array_add (tallies, last);
    }
  dossier_tally_add (last, dossier_column_text (statement, 1), dossier_column_int (statement, 3));
}

GPtrArray *
dossier_store_tally_commitments (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  g_autoptr (GPtrArray) tallies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (DossierScope) scope = dossier_scope_new_for_rows (filter, error);
  g_autoptr (GString) sql = g_string_new ("SELECT max(c.actor), c.theme, max(c.actor_country), count(*) FROM idx.commitments c WHERE 1");
  g_autoptr (DossierStatement) statement = NULL;
  g_autoptr (GError) local = NULL;

  if (scope == NULL)
    return NULL;

  append_conditions (sql, scope, filter);
  g_string_append (sql, " GROUP BY c.actor COLLATE NOCASE, c.theme");
  statement = dossier_connection_prepare_texts (connection, error, sql->str, scope->texts);
  if (statement == NULL)
    return NULL;

  while (dossier_connection_step (connection, statement, &local))
    take_count (tallies, statement);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  g_ptr_array_sort (tallies, compare_totals);
  if (limit > 0 && tallies->len > limit)
    g_ptr_array_set_size (tallies, limit);
  return g_steal_pointer (&tallies);
}
