/* dossier-scope.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store/dossier-scope.h"

#include <string.h>

#include "store/dossier-query.h"

#define OF_ENTITY                                                                                                             \
  "SELECT x.document FROM (SELECT DISTINCT e.id FROM idx.entity_forms f JOIN idx.entities e ON e.id=f.entity"                 \
  " WHERE %s f.form LIKE ? ESCAPE '\\' AND e.type=%d) y CROSS JOIN idx.entity_documents x INDEXED BY entity_documents_entity" \
  " ON x.entity=y.id"
#define PART 3 /* characters of the parts in which forms are found */
#define BINNED "SELECT id FROM documents WHERE deleted IS NOT NULL"

/* A condition by itself: the documents that it is true of, or not true of. */
typedef struct
{
  char    *sql; /* its first column is the document */
  guint    first_text;
  guint    n_texts;
  gboolean negated;
} Part;

static void
part_clear (gpointer data)
{
  g_free (((Part *)data)->sql);
}

void
dossier_scope_free (DossierScope *self)
{
  g_ptr_array_unref (self->texts);
  g_array_unref (self->parts);
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

/* `sql` selects the documents; its `n_texts` values are added next. */
static void
add (DossierScope *self, gboolean negated, const char *sql, guint n_texts)
{
  Part part = { g_strdup (sql), self->texts->len, n_texts, negated };

  g_array_append_val (self->parts, part);
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

char *
dossier_scope_dup_parts (const char *text)
{
  g_autoptr (GString) parts = g_string_new (NULL);
  const char *end = text;

  /* What the search for parts takes for the end or the middle of a phrase is left to the comparison. */
  if (strpbrk (text, "\"") != NULL || g_utf8_strlen (text, -1) < PART)
    return NULL;

  for (guint i = 0; i < PART; i++)
    end = g_utf8_next_char (end);
  for (const char *start = text;; start = g_utf8_next_char (start), end = g_utf8_next_char (end))
    {
      g_string_append_printf (parts, "\"%.*s\" ", (int)(end - start), start);
      if (*end == '\0')
        return g_string_free (g_steal_pointer (&parts), FALSE);
    }
}

static void
add_entity (DossierScope *self, const DossierQueryCondition *condition, DossierEntityType type)
{
  g_autofree char *parts = dossier_scope_dup_parts (condition->value);
  g_autofree char *sql = g_strdup_printf (OF_ENTITY, parts != NULL ? "f.id IN (SELECT rowid FROM idx.form_parts WHERE form_parts MATCH ?) AND" : "", type);

  add (self, condition->negated, sql, parts != NULL ? 2 : 1);
  if (parts != NULL)
    add_text (self, parts);
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

  add (self, condition->negated, "SELECT document FROM idx.country_documents WHERE country=? AND mentions>0", 1);
  add_text (self, code);
}

static void
add_type (DossierScope *self, const DossierQueryCondition *condition)
{
  DossierEntityType type = DOSSIER_ENTITY_PERSON;
  g_autofree char  *sql = NULL;

  dossier_entity_type_from_string (condition->value, &type);
  sql = g_strdup_printf ("SELECT document FROM idx.indexed WHERE (types & %d)<>0", 1 << type);
  add (self, condition->negated, sql, 0);
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
    "SELECT a.document FROM annotations a JOIN annotation_tags x ON x.annotation=a.id JOIN tags t ON t.id=x.tag"
    " WHERE a.deleted IS NULL AND t.name=? COLLATE NOCASE" },
  { DOSSIER_QUERY_NOTE, TRUE, 1, "SELECT document FROM annotations WHERE deleted IS NULL AND note LIKE ? ESCAPE '\\'" },
  { DOSSIER_QUERY_SPEAKER, TRUE, 3,
    "SELECT q.document FROM (SELECT DISTINCT name FROM idx.speakers WHERE name LIKE ? ESCAPE '\\' OR known LIKE ? ESCAPE '\\') s"
    " CROSS JOIN idx.quotations q INDEXED BY quotations_speaker ON q.speaker=s.name COLLATE NOCASE"
    " UNION SELECT document FROM idx.quotation_speakers WHERE name LIKE ? ESCAPE '\\'" },
  { DOSSIER_QUERY_SOURCE, TRUE, 2, "SELECT id FROM documents WHERE source LIKE ? ESCAPE '\\' OR site LIKE ? ESCAPE '\\'" },
  { DOSSIER_QUERY_COLLECTION, FALSE, 1,
    "SELECT x.document FROM collections c CROSS JOIN collection_documents x ON x.collection=c.id WHERE c.name=? COLLATE NOCASE" },
  { DOSSIER_QUERY_BEFORE, FALSE, 1, "SELECT id FROM documents WHERE published < ?" },
  { DOSSIER_QUERY_AFTER, FALSE, 1, "SELECT id FROM documents WHERE published >= ?" },
};

static void
add_plain (DossierScope *self, const DossierQueryCondition *condition)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain_fields); i++)
    if (plain_fields[i].field == condition->field)
      {
        add (self, condition->negated, plain_fields[i].sql, plain_fields[i].n);
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
      add (self, TRUE, "SELECT rowid FROM idx.fulltext WHERE fulltext MATCH ?", 1);
      add_text (self, query->exclude);
    }

  return TRUE;
}

/* Makes the match a condition like the others. */
static void
fold_match (DossierScope *self)
{
  if (self->match == NULL)
    return;

  add (self, FALSE, "SELECT rowid FROM idx.fulltext WHERE fulltext MATCH ?", 1);
  g_ptr_array_add (self->texts, g_steal_pointer (&self->match));
}

/* 0 asks for nothing. */
static void
add_number (DossierScope *self, gint64 number, const char *sql)
{
  if (number == 0)
    return;

  add (self, FALSE, sql, 1);
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

  self->binned = filter->binned;
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, part_clear);
  self->plain = !filter->binned;
  add_number (self, filter->document, "SELECT CAST(? AS INTEGER)");
  add_number (self, filter->entity, "SELECT document FROM idx.entity_documents WHERE entity=CAST(? AS INTEGER)");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].value != NULL)
      add_condition (self, &(DossierQueryCondition){ parts[i].field, FALSE, (char *)parts[i].value });
  if (filter->query != NULL && *filter->query != '\0')
    {
      if (!add_query (self, filter->query, error))
        return NULL;
      fold_match (self);
    }
  if (filter->text != NULL && *filter->text != '\0' && !add_query (self, filter->text, error))
    return NULL;

  return g_steal_pointer (&self);
}

static DossierDocumentSet *
select_documents (DossierScope *self, DossierConnection *connection, const char *sql, guint first_text, guint n_texts, GError **error)
{
  g_autoptr (DossierDocumentSet) documents = dossier_document_set_new ();
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < n_texts; i++)
    g_ptr_array_add (texts, self->texts->pdata[first_text + i]);
  return dossier_document_set_add_rows (documents, connection, sql, texts, error) ? g_steal_pointer (&documents) : NULL;
}

/* Takes `other`; FALSE when there is none. */
static gboolean
combine (DossierDocumentSet **documents, DossierDocumentSet *other, gboolean negated)
{
  if (other == NULL)
    return FALSE;

  if (*documents == NULL)
    {
      *documents = other;
      return TRUE;
    }

  if (negated)
    dossier_document_set_subtract (*documents, other);
  else
    dossier_document_set_intersect (*documents, other);
  dossier_document_set_unref (other);
  return TRUE;
}

static gboolean
combine_parts (DossierScope *self, DossierConnection *connection, DossierDocumentSet **documents, gboolean negated, GError **error)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      if (part->negated == negated && !combine (documents, select_documents (self, connection, part->sql, part->first_text, part->n_texts, error), negated))
        return FALSE;
    }

  return TRUE;
}

/* What is wanted first, so that there is something to take from. */
static DossierDocumentSet *
find_documents (DossierScope *self, DossierConnection *connection, GError **error)
{
  g_autoptr (DossierDocumentSet) documents = NULL;

  if (!combine_parts (self, connection, &documents, FALSE, error) ||
      (documents == NULL && !combine (&documents, select_documents (self, connection, "SELECT id FROM documents", 0, 0, error), FALSE)) ||
      !combine_parts (self, connection, &documents, TRUE, error) ||
      !combine (&documents, select_documents (self, connection, BINNED, 0, 0, error), !self->binned))
    return NULL;

  return g_steal_pointer (&documents);
}

/* Says all that the documents depend on. */
static char *
dup_name (DossierScope *self)
{
  g_autoptr (GString) name = g_string_new (self->binned ? "binned" : "");

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);

      g_string_append_printf (name, "%c%s", part->negated ? '-' : '+', part->sql);
    }
  for (guint i = 0; i < self->texts->len; i++)
    g_string_append_printf (name, "\n%s", (const char *)self->texts->pdata[i]);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

gboolean
dossier_scope_find (DossierScope *self, DossierConnection *connection, DossierDocumentSet **documents, GError **error)
{
  g_autofree char *name = NULL;

  *documents = NULL;
  fold_match (self);
  if (self->plain)
    return TRUE;

  name = dup_name (self);
  *documents = dossier_connection_get_kept (connection, name);
  if (*documents != NULL)
    return TRUE;

  *documents = find_documents (self, connection, error);
  if (*documents == NULL)
    return FALSE;

  dossier_connection_keep (connection, name, *documents);
  return TRUE;
}

gboolean
dossier_scope_find_for_rows (const DossierFilter *filter, gboolean with_days, DossierConnection *connection, DossierDocumentSet **documents, GError **error)
{
  DossierFilter rows = { 0 };
  g_autoptr (DossierScope) scope = NULL;

  rows.document = filter->document;
  rows.collection = filter->collection;
  rows.query = filter->query;
  rows.binned = filter->binned;
  rows.after = with_days ? filter->after : NULL;
  rows.before = with_days ? filter->before : NULL;
  scope = dossier_scope_new (&rows, error);
  return scope != NULL && dossier_scope_find (scope, connection, documents, error);
}
