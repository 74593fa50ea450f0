/* dossier-query.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every word goes into the FTS5 expression as a quoted string, so that no character of the
 * reader's can be taken for FTS5 syntax.
 */

#include "config.h"

#include "store/dossier-query.h"

#include <string.h>

#include "model/dossier-vocabulary.h"

#define NEAR_TOKENS 10

typedef enum
{
  JOIN_AND,
  JOIN_OR,
  JOIN_NEAR,
} Join;

typedef struct
{
  const char   *rest;
  DossierQuery *query;
  GString      *match;   /* finished operands, joined by AND */
  GString      *pending; /* the last operand, which OR or NEAR may still widen */
  Join          join;    /* how the next operand stands to the pending one */
  gboolean      is_near; /* the pending operand is the inside of a NEAR group */
  gboolean      in_title;
} Parser;

static const struct
{
  const char       *name;
  DossierQueryField field;
} fields[] = {
  { "person", DOSSIER_QUERY_PERSON },
  { "org", DOSSIER_QUERY_ORGANISATION },
  { "place", DOSSIER_QUERY_PLACE },
  { "country", DOSSIER_QUERY_COUNTRY },
  { "type", DOSSIER_QUERY_TYPE },
  { "tag", DOSSIER_QUERY_TAG },
  { "note", DOSSIER_QUERY_NOTE },
  { "speaker", DOSSIER_QUERY_SPEAKER },
  { "source", DOSSIER_QUERY_SOURCE },
  { "collection", DOSSIER_QUERY_COLLECTION },
  { "before", DOSSIER_QUERY_BEFORE },
  { "after", DOSSIER_QUERY_AFTER },
};

static void
condition_clear (gpointer data)
{
  g_free (((DossierQueryCondition *)data)->value);
}

void
dossier_query_free (DossierQuery *self)
{
  g_free (self->match);
  g_free (self->exclude);
  g_array_unref (self->conditions);
  g_free (self);
}

static gboolean
fail (GError **error, const char *format, const char *word)
{
  g_autofree char *sentence = g_strdup (format);
  g_autoptr (GString) text = g_string_new (sentence);

  if (word != NULL)
    g_string_replace (text, "%", word, 1);
  g_set_error_literal (error, DOSSIER_STORE_ERROR, DOSSIER_STORE_ERROR_QUERY, text->str);

  return FALSE;
}

static gboolean
has_word (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static void
append_quoted (GString *out, const char *text, gboolean prefix)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append (out, prefix ? "\"*" : "\"");
}

static void
finish_pending (Parser *self)
{
  if (self->pending->len == 0)
    return;

  if (self->match->len > 0)
    g_string_append (self->match, " AND ");
  if (self->is_near)
    g_string_append_printf (self->match, "NEAR(%s, %d)", self->pending->str, NEAR_TOKENS);
  else
    g_string_append_printf (self->match, "(%s)", self->pending->str);
  g_string_truncate (self->pending, 0);
  self->is_near = FALSE;
}

static gboolean
add_operand (Parser *self, const char *text, gboolean prefix, GError **error)
{
  if (self->join == JOIN_AND)
    finish_pending (self);
  else if (self->join == JOIN_OR && self->is_near)
    return fail (error, "Use OR and NEAR in separate searches.", NULL);
  else if (self->join == JOIN_OR)
    g_string_append (self->pending, " OR ");
  else if (strstr (self->pending->str, " OR ") != NULL)
    return fail (error, "Use OR and NEAR in separate searches.", NULL);
  else
    {
      g_string_append_c (self->pending, ' ');
      self->is_near = TRUE;
    }
  append_quoted (self->pending, text, prefix);
  self->join = JOIN_AND;

  return TRUE;
}

static void
add_exclusion (DossierQuery *query, const char *text, gboolean prefix)
{
  g_autoptr (GString) out = g_string_new (query->exclude);

  if (out->len > 0)
    g_string_append (out, " OR ");
  append_quoted (out, text, prefix);
  g_free (query->exclude);
  query->exclude = g_string_free (g_steal_pointer (&out), FALSE);
}

/* YYYY, YYYY-MM or YYYY-MM-DD. */
static gboolean
is_date (const char *text)
{
  static const char pattern[] = "dddd-dd-dd";
  gsize             length = strlen (text);
  int               month, day;

  if (length != 4 && length != 7 && length != 10)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != '-')
      return FALSE;

  month = length >= 7 ? atoi (text + 5) : 1;
  day = length == 10 ? atoi (text + 8) : 1;
  return g_date_valid_dmy (day, month, MAX (atoi (text), 1));
}

static gboolean
check_value (DossierQueryField field, const char *value, GError **error)
{
  DossierEntityType type;

  if (*value == '\0')
    return fail (error, "Say what to look for after the colon.", NULL);
  if ((field == DOSSIER_QUERY_BEFORE || field == DOSSIER_QUERY_AFTER) && !is_date (value))
    return fail (error, "“%” is not a date. Write it as 2026-01-31, 2026-01 or 2026.", value);
  if (field == DOSSIER_QUERY_TYPE && !dossier_entity_type_from_string (value, &type))
    return fail (error, "“%” is no type. Types are person, country, place, organisation, equipment, document, event, date and quantity.", value);

  return TRUE;
}

static gboolean
take_quoted (Parser *self, char **value, GError **error)
{
  const char *start = self->rest + 1;
  const char *end = strchr (start, '"');

  if (end == NULL)
    return fail (error, "The quotation mark before “%” is not closed.", start);

  *value = g_strndup (start, end - start);
  self->rest = end + 1;
  return TRUE;
}

static char *
take_word (Parser *self, const char *stops)
{
  gsize length = strcspn (self->rest, stops);
  char *word = g_strndup (self->rest, length);

  self->rest += length;
  return word;
}

static gboolean
take_condition (Parser *self, DossierQueryField field, gboolean negated, GError **error)
{
  DossierQueryCondition condition = { field, negated, NULL };

  if (self->join != JOIN_AND)
    return fail (error, "OR and NEAR can stand between words only.", NULL);
  if (*self->rest != '"')
    condition.value = take_word (self, " \t\n\"()");
  else if (!take_quoted (self, &condition.value, error))
    return FALSE;

  g_array_append_val (self->query->conditions, condition);
  return check_value (field, condition.value, error);
}

/* TRUE when a filter's name with its colon stands here; then it is passed over. */
static gboolean
accept_field (Parser *self, DossierQueryField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      gsize length = strlen (fields[i].name);

      if (g_ascii_strncasecmp (self->rest, fields[i].name, length) == 0 && self->rest[length] == ':')
        {
          *field = fields[i].field;
          self->rest += length + 1;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
accept_keyword (Parser *self, const char *keyword)
{
  gsize length = strlen (keyword);

  if (strncmp (self->rest, keyword, length) != 0 || (self->rest[length] != '\0' && !g_ascii_isspace (self->rest[length])))
    return FALSE;

  self->rest += length;
  return TRUE;
}

static gboolean
check_unknown_field (const char *word, GError **error)
{
  const char      *colon = strchr (word, ':');
  g_autofree char *name = NULL;

  if (colon == NULL || colon == word || colon[1] == '\0' || colon[1] == '/')
    return TRUE;
  for (const char *p = word; p < colon; p++)
    if (!g_ascii_islower (*p))
      return TRUE;

  name = g_strndup (word, colon - word + 1);
  return fail (error, "There is no filter “%”. Filters are person: org: place: country: type: tag: note: speaker: source: collection: before: after: and in:title.", name);
}

static gboolean
take_term (Parser *self, gboolean negated, GError **error)
{
  g_autofree char *word = NULL;
  gboolean         prefix = FALSE;

  if (*self->rest == '"')
    {
      if (!take_quoted (self, &word, error))
        return FALSE;
    }
  else
    {
      gsize length;

      word = take_word (self, " \t\n\"()");
      if (!check_unknown_field (word, error))
        return FALSE;
      length = strlen (word);
      prefix = length > 1 && word[length - 1] == '*';
      if (prefix)
        word[length - 1] = '\0';
    }
  if (*self->rest == '*')
    {
      prefix = TRUE;
      self->rest++;
    }
  if (!has_word (word))
    return TRUE;
  if (!negated)
    return add_operand (self, word, prefix, error);

  add_exclusion (self->query, word, prefix);
  return TRUE;
}

static gboolean
take_join (Parser *self, Join join, GError **error)
{
  if (self->pending->len == 0 || self->join != JOIN_AND)
    return fail (error, "% needs a word before it and one after it.", join == JOIN_OR ? "OR" : "NEAR");

  self->join = join;
  return TRUE;
}

static gboolean
take_part (Parser *self, GError **error)
{
  DossierQueryField field;
  gboolean          negated = *self->rest == '-' && self->rest[1] != '\0' && !g_ascii_isspace (self->rest[1]);

  if (accept_keyword (self, "OR"))
    return take_join (self, JOIN_OR, error);
  if (accept_keyword (self, "NEAR"))
    return take_join (self, JOIN_NEAR, error);
  if (accept_keyword (self, "in:title"))
    {
      self->in_title = TRUE;
      return TRUE;
    }
  if (negated)
    self->rest++;
  if (negated && self->join != JOIN_AND)
    return fail (error, "OR and NEAR cannot stand before a minus sign.", NULL);

  return accept_field (self, &field) ? take_condition (self, field, negated, error) : take_term (self, negated, error);
}

static gboolean
parse (Parser *self, GError **error)
{
  while (TRUE)
    {
      self->rest += strspn (self->rest, " \t\n()");
      if (*self->rest == '\0')
        break;
      if (!take_part (self, error))
        return FALSE;
    }
  if (self->join != JOIN_AND)
    return fail (error, "% needs a word before it and one after it.", self->join == JOIN_OR ? "OR" : "NEAR");

  finish_pending (self);
  if (self->match->len == 0 && self->query->conditions->len == 0)
    return fail (error, self->query->exclude != NULL ? "Say also what to look for, not only what to leave out." : "Type a word to look for.", NULL);
  if (self->match->len > 0)
    self->query->match = g_strdup_printf (self->in_title ? "{title} : (%s)" : "%s", self->match->str);

  return TRUE;
}

DossierQuery *
dossier_query_parse (const char *text, GError **error)
{
  g_autoptr (DossierQuery) query = g_new0 (DossierQuery, 1);
  g_autoptr (GString) match = g_string_new (NULL);
  g_autoptr (GString) pending = g_string_new (NULL);
  Parser parser = { .rest = text, .query = query, .match = match, .pending = pending };

  query->conditions = g_array_new (FALSE, FALSE, sizeof (DossierQueryCondition));
  g_array_set_clear_func (query->conditions, condition_clear);
  if (!parse (&parser, error))
    return NULL;

  return g_steal_pointer (&query);
}
