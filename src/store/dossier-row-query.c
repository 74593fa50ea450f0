/* dossier-row-query.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-row-query.h"

#include <stdarg.h>
#include <string.h>

#include "store/dossier-connection.h"
#include "store/dossier-result-model.h"
#include "store/dossier-store-lists.h"

#define FEW 8000

typedef struct
{
  const char *index;
  gboolean    ordered;
  gboolean    days; /* it is that of the days of publication */
  char       *sql;
  GPtrArray  *values;
} Condition;

struct _DossierRowQuery
{
  const char         *table;
  guint               per_document;
  guint               few;        /* rows are sorted sooner than the order is walked along in search of them */
  GArray             *conditions; /* Condition */
  DossierDocumentSet *documents;  /* or NULL */
  GArray             *keys;       /* guint64, or NULL */
};

/* How the rows are come by. */
typedef enum
{
  WAY_INDEX, /* of the table */
  WAY_KEYS,
  WAY_DOCUMENTS,
  WAY_DAYS, /* the documents in the order of their days */
} WayKind;

typedef struct
{
  WayKind     kind;
  const char *index;
  gboolean    twice; /* the index is gone through for itself and the row looked up where that is worth it */
} Way;

static void
condition_clear (gpointer data)
{
  Condition *self = data;

  g_free (self->sql);
  g_ptr_array_unref (self->values);
}

DossierRowQuery *
dossier_row_query_new (const char *table, guint per_document)
{
  DossierRowQuery *self = g_new0 (DossierRowQuery, 1);

  self->table = table;
  self->per_document = per_document;
  self->few = FEW;
  self->conditions = g_array_new (FALSE, FALSE, sizeof (Condition));
  g_array_set_clear_func (self->conditions, condition_clear);
  return self;
}

void
dossier_row_query_free (DossierRowQuery *self)
{
  g_array_unref (self->conditions);
  g_clear_pointer (&self->documents, dossier_document_set_unref);
  g_clear_pointer (&self->keys, g_array_unref);
  g_free (self);
}

void
dossier_row_query_set_few (DossierRowQuery *self, guint few)
{
  self->few = few;
}

void
dossier_row_query_add (DossierRowQuery *self, const char *index, gboolean ordered, const char *sql, ...)
{
  Condition condition = { index, ordered, FALSE, g_strdup (sql), g_ptr_array_new_with_free_func (g_free) };
  va_list   values;

  va_start (values, sql);
  for (const char *value = va_arg (values, const char *); value != NULL; value = va_arg (values, const char *))
    g_ptr_array_add (condition.values, g_strdup (value));
  va_end (values);
  g_array_append_val (self->conditions, condition);
}

void
dossier_row_query_remove_last (DossierRowQuery *self)
{
  g_array_set_size (self->conditions, self->conditions->len - 1);
}

void
dossier_row_query_restrict (DossierRowQuery *self, DossierDocumentSet *documents)
{
  DossierDocumentSet *both;

  if (documents == NULL)
    return;

  if (self->documents == NULL)
    {
      self->documents = dossier_document_set_ref (documents);
      return;
    }

  both = dossier_document_set_copy (self->documents);
  dossier_document_set_intersect (both, documents);
  dossier_document_set_unref (self->documents);
  self->documents = both;
}

void
dossier_row_query_match (DossierRowQuery *self, GArray *keys)
{
  g_clear_pointer (&self->keys, g_array_unref);
  self->keys = g_array_ref (keys);
}

static Condition *
get_condition (DossierRowQuery *self, guint i)
{
  return &g_array_index (self->conditions, Condition, i);
}

void
dossier_row_query_add_days (DossierRowQuery *self, const DossierFilter *filter, const char *index)
{
  if (filter->after != NULL && filter->before != NULL)
    dossier_row_query_add (self, index, TRUE, "@published>=? AND @published<?", filter->after, filter->before, NULL);
  else if (filter->after != NULL)
    dossier_row_query_add (self, index, TRUE, "@published>=?", filter->after, NULL);
  else if (filter->before != NULL)
    dossier_row_query_add (self, index, TRUE, "@published<?", filter->before, NULL);
  else
    return;
  get_condition (self, self->conditions->len - 1)->days = TRUE;
}

static void
append_condition (GString *sql, GPtrArray *values, const Condition *condition)
{
  g_string_append_printf (sql, " AND %s", condition->sql);
  for (guint i = 0; i < condition->values->len; i++)
    g_ptr_array_add (values, g_strdup (condition->values->pdata[i]));
}

/* How many rows a condition has, at most `few`. An index that is ordered by day leads to those of certain days at once. */
static gboolean
count_few (DossierRowQuery *self, DossierConnection *connection, const Condition *condition, guint *count, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (DossierStatement) statement = NULL;

  g_string_printf (sql, "SELECT count(*) FROM (SELECT 1 FROM idx.%s INDEXED BY %s WHERE 1", self->table, condition->index);
  append_condition (sql, values, condition);
  for (guint i = 0; i < self->conditions->len && condition->ordered && !condition->days; i++)
    if (get_condition (self, i)->days)
      append_condition (sql, values, get_condition (self, i));
  g_string_append_printf (sql, " LIMIT %u)", self->few);
  g_string_replace (sql, "@", "", 0);
  g_string_replace (sql, "$", "", 0);
  statement = dossier_connection_prepare_texts (connection, error, sql->str, values);
  if (statement == NULL || !dossier_connection_step (connection, statement, error))
    return FALSE;

  *count = dossier_column_int (statement, 0);
  return TRUE;
}

/* Where no condition is narrow, the order decides. */
static void
follow_order (DossierRowQuery *self, const DossierRowOrder *order, Way *way)
{
  way->index = order->index;
  if (!order->by_day)
    return;

  for (guint i = 0; i < self->conditions->len; i++)
    if (get_condition (self, i)->ordered)
      {
        way->index = get_condition (self, i)->index;
        return;
      }
  if (self->documents != NULL)
    way->kind = WAY_DAYS;
}

/* The way with the fewest rows; none when all have many. */
static gboolean
find_narrow_way (DossierRowQuery *self, DossierConnection *connection, const DossierRowOrder *order, Way *way, gboolean *found, GError **error)
{
  guint n_documents = self->documents != NULL ? dossier_document_set_count (self->documents) : G_MAXUINT;
  guint least = self->few;

  if (n_documents < least / self->per_document)
    {
      least = n_documents * self->per_document;
      way->kind = WAY_DOCUMENTS;
    }
  /* Single rows are found at half the cost of those of whole documents; but many are met sooner on the way. */
  if (self->keys != NULL && (order->by_words ? self->keys->len / 2 : self->keys->len * 2) < least)
    {
      least = order->by_words ? self->keys->len / 2 : self->keys->len * 2;
      way->kind = WAY_KEYS;
    }
  for (guint i = 0; i < self->conditions->len && least > 0; i++)
    {
      const Condition *condition = get_condition (self, i);
      guint            count = self->few;

      if (condition->index != NULL && !count_few (self, connection, condition, &count, error))
        return FALSE;
      if (count >= least)
        continue;
      least = count;
      *way = (Way){ .kind = WAY_INDEX, .index = condition->index };
    }

  *found = least < self->few;
  return TRUE;
}

/* Whether there is more to know of a row than the index tells. */
static gboolean
needs_row (DossierRowQuery *self, const DossierRowOrder *order)
{
  if (order->condition != NULL && strchr (order->condition, '$') != NULL)
    return TRUE;

  for (guint i = 0; i < self->conditions->len; i++)
    if (strchr (get_condition (self, i)->sql, '$') != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
choose_way (DossierRowQuery *self, DossierConnection *connection, const DossierRowOrder *order, Way *way, GError **error)
{
  gboolean found = FALSE;

  *way = (Way){ .kind = WAY_INDEX };
  if (!find_narrow_way (self, connection, order, way, &found, error))
    return FALSE;

  if (!found)
    follow_order (self, order, way);
  way->twice = way->kind == WAY_INDEX && !found && way->index != NULL && needs_row (self, order);
  return TRUE;
}

static char *
dup_keys_json (const GArray *keys)
{
  GString *json = g_string_new ("[");

  for (guint i = 0; i < keys->len; i++)
    g_string_append_printf (json, "%s%" G_GUINT64_FORMAT, i > 0 ? "," : "", g_array_index (keys, guint64, i));
  return g_string_free (g_string_append_c (json, ']'), FALSE);
}

static void
append_source (DossierRowQuery *self, const Way *way, GString *sql, GPtrArray *values)
{
  g_string_append (sql, "SELECT r.document, r.number FROM ");
  switch (way->kind)
    {
    case WAY_KEYS:
      g_string_append_printf (sql, "json_each(?) j CROSS JOIN idx.%s r ON r.document=j.value>>24 AND r.number=(j.value&16777215) WHERE 1", self->table);
      g_ptr_array_add (values, dup_keys_json (self->keys));
      break;
    case WAY_DOCUMENTS:
      g_string_append_printf (sql, "json_each(?) j CROSS JOIN idx.%s r ON r.document=j.value WHERE 1", self->table);
      g_ptr_array_add (values, dossier_document_set_dup_json (self->documents));
      break;
    case WAY_DAYS:
      g_string_append_printf (sql, "idx.indexed i INDEXED BY indexed_published CROSS JOIN idx.%s r ON r.document=i.document WHERE dossier_within(i.document)", self->table);
      break;
    case WAY_INDEX:
    default:
      if (way->twice)
        g_string_append_printf (sql, "idx.%s a INDEXED BY %s CROSS JOIN idx.%s r ON r.document=a.document AND r.number=a.number WHERE 1", self->table, way->index, self->table);
      else
        g_string_append_printf (sql, "idx.%s r INDEXED BY %s WHERE 1", self->table, way->index);
    }
  if (self->documents != NULL && (way->kind == WAY_KEYS || way->kind == WAY_INDEX))
    g_string_append (sql, " AND dossier_within(@document)");
  if (self->keys != NULL && way->kind != WAY_KEYS)
    g_string_append (sql, " AND dossier_matches(@document, @number)");
}

static void
append_conditions (DossierRowQuery *self, const DossierRowOrder *order, GString *sql, GPtrArray *values)
{
  if (order->condition != NULL)
    g_string_append_printf (sql, " AND %s", order->condition);
  for (guint i = 0; i < self->conditions->len; i++)
    append_condition (sql, values, get_condition (self, i));
}

/* Where the way is not through an index of the table, a unary plus keeps SQLite from taking one of its own choice. */
static void
name_columns (const Way *way, GString *sql)
{
  const char *plain = way->kind == WAY_INDEX ? "r." : "+r.";

  g_string_replace (sql, "@", way->twice ? "a." : plain, 0);
  g_string_replace (sql, "$", plain, 0);
}

gboolean
dossier_row_query_list (DossierRowQuery *self, DossierConnection *connection, const DossierRowOrder *order, guint limit, GArray *keys, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) found = NULL;
  Way way;

  if (limit > 0 && keys->len >= limit)
    return TRUE;
  if (!choose_way (self, connection, order, &way, error))
    return FALSE;

  append_source (self, &way, sql, values);
  append_conditions (self, order, sql, values);
  if (way.kind == WAY_DAYS)
    g_string_append (sql, order->reversed ? " ORDER BY i.published, i.document, r.number DESC" : " ORDER BY i.published DESC, i.document DESC, r.number");
  else
    g_string_append_printf (sql, " ORDER BY %s", order->columns);
  if (limit > 0)
    g_string_append_printf (sql, " LIMIT %u", limit - keys->len);
  name_columns (&way, sql);
  dossier_connection_set_documents (connection, self->documents);
  dossier_connection_set_keys (connection, self->keys);
  found = dossier_store_collect_keys (connection, sql->str, values, error);
  dossier_connection_set_documents (connection, NULL);
  dossier_connection_set_keys (connection, NULL);
  if (found == NULL)
    return FALSE;

  g_array_append_vals (keys, found->data, found->len);
  return TRUE;
}
