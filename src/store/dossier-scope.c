/* dossier-scope.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-scope.h"

#include <string.h>

#include "store/dossier-query.h"

#define OF_ENTITY                                                              \
  "SELECT x.document FROM idx.entity_documents x WHERE x.entity IN"            \
  " (SELECT e.id FROM idx.entity_forms f JOIN idx.entities e ON e.id=f.entity" \
  " WHERE f.form LIKE ? ESCAPE '\\' AND e.type=%d)"

void
dossier_scope_free (DossierScope *self)
{
  g_string_free (self->where, TRUE);
  g_ptr_array_unref (self->texts);
  g_free (self->match);
  g_free (self);
}

char *
dossier_scope_dup_pattern (const char *text)
{
  g_autoptr (GString) pattern = g_string_new ("%");

  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr ("%_\\", *p) != NULL)
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *p);
    }
  g_string_append_c (pattern, '%');

  return g_string_free (g_steal_pointer (&pattern), FALSE);
}

static void
add (DossierScope *self, gboolean negated, const char *condition)
{
  g_string_append_printf (self->where, " AND %s(%s)", negated ? "NOT " : "", condition);
  self->plain = FALSE;
}

static void
add_text (DossierScope *self, const char *text)
{
  g_ptr_array_add (self->texts, g_strdup (text));
}

static void
add_patterns (DossierScope *self, const char *text, guint n)
{
  g_autofree char *pattern = dossier_scope_dup_pattern (text);

  for (guint i = 0; i < n; i++)
    add_text (self, pattern);
}

static void
add_entity (DossierScope *self, const DossierQueryCondition *condition, DossierEntityType type)
{
  g_autofree char *sql = g_strdup_printf ("d.id IN (" OF_ENTITY ")", type);

  add (self, condition->negated, sql);
  add_patterns (self, condition->value, 1);
}

static void
add_country (DossierScope *self, const DossierQueryCondition *condition)
{
  g_autofree char *code = g_ascii_strup (condition->value, -1);

  if (strlen (code) != 2)
    {
      add_entity (self, condition, DOSSIER_ENTITY_COUNTRY);
      return;
    }

  add (self, condition->negated, "d.id IN (SELECT document FROM idx.country_documents WHERE country=? AND mentions>0)");
  add_text (self, code);
}

static void
add_type (DossierScope *self, const DossierQueryCondition *condition)
{
  DossierEntityType type = DOSSIER_ENTITY_PERSON;
  g_autofree char  *sql = NULL;

  dossier_entity_type_from_string (condition->value, &type);
  sql = g_strdup_printf ("EXISTS (SELECT 1 FROM idx.mentions m WHERE m.document=d.id AND m.type=%d)", type);
  add (self, condition->negated, sql);
}

/* The plain fields: `n` question marks, each for the value itself or for a part of it. */
static const struct
{
  DossierQueryField field;
  gboolean          part;
  guint             n;
  const char       *sql;
} plain_fields[] = {
  { DOSSIER_QUERY_TAG, FALSE, 1,
    "d.id IN (SELECT a.document FROM annotations a JOIN annotation_tags x ON x.annotation=a.id JOIN tags t ON t.id=x.tag"
    " WHERE a.deleted IS NULL AND t.name=? COLLATE NOCASE)" },
  { DOSSIER_QUERY_NOTE, TRUE, 1, "d.id IN (SELECT document FROM annotations WHERE deleted IS NULL AND note LIKE ? ESCAPE '\\')" },
  { DOSSIER_QUERY_SPEAKER, TRUE, 3,
    "d.id IN (SELECT q.document FROM idx.quotations q LEFT JOIN idx.entities e ON e.id=q.entity"
    " WHERE q.speaker LIKE ? ESCAPE '\\' OR e.name LIKE ? ESCAPE '\\'"
    " UNION SELECT document FROM idx.quotation_speakers WHERE name LIKE ? ESCAPE '\\')" },
  { DOSSIER_QUERY_SOURCE, TRUE, 2, "coalesce(d.source, '') LIKE ? ESCAPE '\\' OR coalesce(d.site, '') LIKE ? ESCAPE '\\'" },
  { DOSSIER_QUERY_COLLECTION, FALSE, 1,
    "d.id IN (SELECT x.document FROM collection_documents x JOIN collections c ON c.id=x.collection WHERE c.name=? COLLATE NOCASE)" },
  { DOSSIER_QUERY_BEFORE, FALSE, 1, "coalesce(d.published < ?, 0)" },
  { DOSSIER_QUERY_AFTER, FALSE, 1, "coalesce(d.published >= ?, 0)" },
};

static void
add_plain (DossierScope *self, const DossierQueryCondition *condition)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain_fields); i++)
    if (plain_fields[i].field == condition->field)
      {
        add (self, condition->negated, plain_fields[i].sql);
        if (plain_fields[i].part)
          add_patterns (self, condition->value, plain_fields[i].n);
        else
          add_text (self, condition->value);
        return;
      }

  g_assert_not_reached ();
}

static void
add_condition (DossierScope *self, const DossierQueryCondition *condition)
{
  if (condition->field == DOSSIER_QUERY_PERSON)
    add_entity (self, condition, DOSSIER_ENTITY_PERSON);
  else if (condition->field == DOSSIER_QUERY_ORGANISATION)
    add_entity (self, condition, DOSSIER_ENTITY_ORGANISATION);
  else if (condition->field == DOSSIER_QUERY_PLACE)
    add_entity (self, condition, DOSSIER_ENTITY_PLACE);
  else if (condition->field == DOSSIER_QUERY_COUNTRY)
    add_country (self, condition);
  else if (condition->field == DOSSIER_QUERY_TYPE)
    add_type (self, condition);
  else
    add_plain (self, condition);
}

static gboolean
add_query (DossierScope *self, const char *text, GError **error)
{
  g_autoptr (DossierQuery) query = dossier_query_parse (text, error);

  if (query == NULL)
    return FALSE;

  self->match = g_steal_pointer (&query->match);
  for (guint i = 0; i < query->conditions->len; i++)
    add_condition (self, &g_array_index (query->conditions, DossierQueryCondition, i));
  if (query->exclude != NULL)
    {
      add (self, FALSE, "d.id NOT IN (SELECT rowid FROM idx.fulltext WHERE fulltext MATCH ?)");
      add_text (self, query->exclude);
    }

  return TRUE;
}

void
dossier_scope_fold_match (DossierScope *self)
{
  if (self->match == NULL)
    return;

  add (self, FALSE, "d.id IN (SELECT rowid FROM idx.fulltext WHERE fulltext MATCH ?)");
  g_ptr_array_add (self->texts, g_steal_pointer (&self->match));
}

/* 0 asks for nothing. */
static void
add_number (DossierScope *self, gint64 number, const char *condition)
{
  if (number == 0)
    return;

  add (self, FALSE, condition);
  g_ptr_array_add (self->texts, g_strdup_printf ("%" G_GINT64_FORMAT, number));
}

DossierScope *
dossier_scope_new (const DossierFilter *filter, GError **error)
{
  g_autoptr (DossierScope) self = g_new0 (DossierScope, 1);
  const struct
  {
    const char       *value;
    DossierQueryField field;
  } parts[] = {
    { filter->collection, DOSSIER_QUERY_COLLECTION },
    { filter->country, DOSSIER_QUERY_COUNTRY },
    { filter->after, DOSSIER_QUERY_AFTER },
    { filter->before, DOSSIER_QUERY_BEFORE },
  };

  self->where = g_string_new (filter->binned ? "d.deleted IS NOT NULL" : "d.deleted IS NULL");
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->plain = !filter->binned;
  add_number (self, filter->document, "d.id=CAST(? AS INTEGER)");
  add_number (self, filter->entity, "d.id IN (SELECT document FROM idx.entity_documents WHERE entity=CAST(? AS INTEGER))");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].value != NULL)
      add_condition (self, &(DossierQueryCondition){ parts[i].field, FALSE, (char *)parts[i].value });
  if (filter->query != NULL && *filter->query != '\0')
    {
      if (!add_query (self, filter->query, error))
        return NULL;
      dossier_scope_fold_match (self);
    }
  if (filter->text != NULL && *filter->text != '\0' && !add_query (self, filter->text, error))
    return NULL;

  return g_steal_pointer (&self);
}

DossierScope *
dossier_scope_new_for_rows (const DossierFilter *filter, GError **error)
{
  DossierFilter documents = { 0 };

  documents.document = filter->document;
  documents.collection = filter->collection;
  documents.query = filter->query;
  documents.binned = filter->binned;
  return dossier_scope_new (&documents, error);
}

void
dossier_scope_append_equal (DossierScope *self, const char *column, const char *value, GString *sql)
{
  if (value == NULL)
    return;

  g_string_append_printf (sql, " AND %s=?", column);
  add_text (self, value);
}

void
dossier_scope_append_rows (DossierScope *self, const DossierFilter *filter, const char *table, GString *sql)
{
  if (!self->plain)
    g_string_append_printf (sql, " AND %s.document IN (SELECT d.id FROM documents d WHERE %s)", table, self->where->str);
  if (filter->after != NULL)
    {
      g_string_append_printf (sql, " AND %s.published>=?", table);
      add_text (self, filter->after);
    }
  if (filter->before != NULL)
    {
      g_string_append_printf (sql, " AND %s.published<?", table);
      add_text (self, filter->before);
    }
}
