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

#include "model/dossier-iso-date.h"
#include "model/dossier-pledge.h"
#include "store/dossier-connection.h"
#include "store/dossier-excerpt.h"
#include "store/dossier-row-query.h"
#include "store/dossier-scope.h"
#include "store/dossier-store-assessments.h"
#include "store/dossier-store-findings.h"
#include "store/dossier-store-rows.h"
#include "store/dossier-store-tallies.h"

#define PER_DOCUMENT 4

gboolean
dossier_store_put_commitments (DossierConnection *connection, gint64 document, DossierFindings *findings, const GArray *ids, GError **error)
{
  for (guint i = 0; i < findings->commitments->len; i++)
    {
      const DossierCommitment *commitment = findings->commitments->pdata[i];
      gboolean                 known = commitment->actor_entity >= 0 && (guint)commitment->actor_entity < ids->len;

      if (!dossier_connection_run (connection, error,
                                   "INSERT INTO idx.commitments (document, number, start, \"end\", actor, actor_country, position, action, beneficiary, condition,"
                                   " deadline, due, due_first, modality, negative, theme, quotation, entity, published) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, 0), ?, ?, ?, ?, nullif(?, 0), ?)",
                                   "iiiississsssisisiis",
                                   document, (gint64)i, (gint64)commitment->start, (gint64)commitment->end, commitment->actor,
                                   commitment->actor_country[0] != '\0' ? commitment->actor_country : NULL, (gint64)commitment->actor_entity,
                                   commitment->action, commitment->beneficiary, commitment->condition, commitment->deadline, commitment->due, (gint64)dossier_iso_date_get_first (commitment->due),
                                   commitment->modality, (gint64)commitment->negative, commitment->theme, (gint64)commitment->quotation,
                                   known ? g_array_index (ids, gint64, commitment->actor_entity) : (gint64)0, findings->published))
        return FALSE;
    }

  return dossier_store_link_assessments (connection, document, error);
}

#define BY_DAY "@published DESC, @document DESC, @number"
#define BY_DAY_REVERSED "@published, @document, @number DESC"

/* Those that have a value stand before those that have none; these are in the order of days. */
static const struct
{
  const char *column;
  const char *index;
  const char *present; /* the condition of its index; NULL: the index is whole */
  const char *absent;
  gboolean    descending;
} orders[DOSSIER_N_ORDERS] = {
  [DOSSIER_ORDER_NAME] = { "@actor COLLATE NOCASE", "commitments_actor", NULL, NULL, FALSE },
  [DOSSIER_ORDER_ACTION] = { "@action COLLATE NOCASE", "commitments_action", NULL, NULL, FALSE },
  [DOSSIER_ORDER_BENEFICIARY] = { "@beneficiary COLLATE NOCASE", "commitments_beneficiary", "@beneficiary IS NOT NULL", "$beneficiary IS NULL", FALSE },
  [DOSSIER_ORDER_CONDITION] = { "@condition COLLATE NOCASE", "commitments_condition", "@condition IS NOT NULL", "$condition IS NULL", FALSE },
  [DOSSIER_ORDER_DEADLINE] = { "@due_first", "commitments_due", "@due_first IS NOT NULL", "$due_first IS NULL", FALSE },
  [DOSSIER_ORDER_THEME] = { "@theme", "commitments_theme", NULL, NULL, FALSE },
  [DOSSIER_ORDER_MODALITY] = { "@modality", "commitments_modality", NULL, NULL, FALSE },
  [DOSSIER_ORDER_OUTCOME] = { "@outcome", "commitments_outcome", "@outcome>0", "$outcome=0", TRUE },
};

static void
add_outcomes (DossierRowQuery *query, guint outcomes)
{
  g_autoptr (GString) list = g_string_new (NULL);

  if (outcomes == 0)
    return;

  g_string_append (list, (outcomes & (1u << DOSSIER_OUTCOME_NONE)) == 0 ? "$outcome>0 AND $outcome IN (" : "$outcome IN (");
  for (guint outcome = 0, n = 0; outcome < DOSSIER_N_OUTCOMES; outcome++)
    if ((outcomes & (1u << outcome)) != 0)
      g_string_append_printf (list, "%s%u", n++ > 0 ? "," : "", outcome);
  g_string_append_c (list, ')');
  dossier_row_query_add (query, (outcomes & (1u << DOSSIER_OUTCOME_NONE)) == 0 ? "commitments_outcome" : NULL, FALSE, list->str, NULL);
}

/* What the filter asks of a commitment. */
static void
add_conditions (DossierRowQuery *query, const DossierFilter *filter)
{
  g_autofree char *country = filter->country != NULL ? g_ascii_strup (filter->country, -1) : NULL;
  g_autofree char *entity = g_strdup_printf ("%" G_GINT64_FORMAT, filter->entity);

  dossier_row_query_add_days (query, filter, "commitments_published");
  if (filter->actor != NULL)
    dossier_row_query_add (query, "commitments_actor", TRUE, "@actor COLLATE NOCASE=?", filter->actor, NULL);
  if (filter->entity != 0)
    dossier_row_query_add (query, "commitments_entity", TRUE, "$entity=CAST(? AS INTEGER)", entity, NULL);
  if (country != NULL)
    dossier_row_query_add (query, "commitments_country", TRUE, "@actor_country=?", country, NULL);
  if (filter->theme != NULL)
    dossier_row_query_add (query, "commitments_theme", TRUE, "@theme=?", filter->theme, NULL);
  if (filter->modality != NULL)
    dossier_row_query_add (query, "commitments_modality", TRUE, "@modality=?", filter->modality, NULL);
  add_outcomes (query, filter->outcomes);
}

/* The filter's text is looked for in the digests. */
static gboolean
add_words (DossierRowQuery *query, DossierConnection *connection, const DossierFilter *filter, GError **error)
{
  g_autoptr (DossierDocumentSet) documents = NULL;
  g_autoptr (GArray) keys = NULL;

  if (filter->text == NULL || *filter->text == '\0')
    return TRUE;

  if (!dossier_scope_find_for_rows (filter, TRUE, connection, &documents, error))
    return FALSE;

  keys = dossier_store_find_commitment_words (connection, filter->text, documents, error);
  if (keys == NULL)
    return FALSE;

  dossier_row_query_match (query, keys);
  return TRUE;
}

/* What is found by a part of its words may stand together in it. */
static gboolean
has_words (DossierOrder order)
{
  return order == DOSSIER_ORDER_NAME || order == DOSSIER_ORDER_ACTION || order == DOSSIER_ORDER_BENEFICIARY || order == DOSSIER_ORDER_CONDITION;
}

static gboolean
list_in_order (DossierRowQuery *query, DossierConnection *connection, const DossierFilter *filter, guint limit, GArray *keys, GError **error)
{
  DossierRowOrder  by_day = { .columns = filter->reversed ? BY_DAY_REVERSED : BY_DAY, .index = "commitments_published", .by_day = TRUE, .reversed = filter->reversed };
  DossierRowOrder  order = { .index = orders[filter->order].index, .condition = orders[filter->order].present, .by_words = has_words (filter->order) };
  g_autofree char *columns = NULL;
  gboolean         absent_first = filter->order == DOSSIER_ORDER_OUTCOME && filter->reversed;

  if (order.index == NULL)
    return dossier_row_query_list (query, connection, &by_day, limit, keys, error);

  columns = g_strdup_printf ("%s%s NULLS LAST, %s", orders[filter->order].column, orders[filter->order].descending != filter->reversed ? " DESC" : "", by_day.columns);
  order.columns = columns;
  if (order.condition == NULL)
    return dossier_row_query_list (query, connection, &order, limit, keys, error);

  by_day.condition = orders[filter->order].absent;
  return (!absent_first || dossier_row_query_list (query, connection, &by_day, limit, keys, error)) &&
         dossier_row_query_list (query, connection, &order, limit, keys, error) &&
         (absent_first || dossier_row_query_list (query, connection, &by_day, limit, keys, error));
}

/* Of one document: as they stand in it. */
static gboolean
list_in_text (DossierRowQuery *query, DossierConnection *connection, const DossierFilter *filter, guint limit, GArray *keys, GError **error)
{
  DossierRowOrder order = { .columns = filter->reversed ? "$start DESC, @number DESC" : "$start, @number" };

  return dossier_row_query_list (query, connection, &order, limit, keys, error);
}

static GArray *
list_commitments (DossierConnection *connection, const DossierFilter *filter, guint limit, GError **error)
{
  g_autoptr (DossierRowQuery) query = dossier_row_query_new ("commitments", PER_DOCUMENT);
  g_autoptr (DossierDocumentSet) documents = NULL;
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (DossierRowKey));
  gboolean in_text = filter->document != 0 && orders[filter->order].column == NULL;

  if (!dossier_scope_find_for_rows (filter, FALSE, connection, &documents, error))
    return NULL;

  dossier_row_query_restrict (query, documents);
  add_conditions (query, filter);
  if (!add_words (query, connection, filter, error) ||
      !(in_text ? list_in_text (query, connection, filter, limit, keys, error) : list_in_order (query, connection, filter, limit, keys, error)))
    return NULL;

  return g_steal_pointer (&keys);
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
