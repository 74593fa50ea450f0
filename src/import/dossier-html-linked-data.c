/* dossier-html-linked-data.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The values of a script stand in one array in their order; what is inside value i stands at (i, end).
 */

#include "config.h"

#include "import/dossier-html-linked-data.h"

#include <string.h>

#define MAX_VALUES 100000
#define MAX_AUTHORS 8
#define MAX_PAGES 8
#define NONE G_MAXUINT

typedef struct
{
  guint end;
  char *key;    /* owned; NULL in an array */
  char *string; /* owned; NULL for an object or array */
} Value;

typedef struct
{
  const char *p;
  const char *end;
  GArray     *values;
  GArray     *open; /* guint: indices of open objects and arrays */
  char       *key;  /* read, its value is awaited */
} Scan;

static void
clear_value (gpointer data)
{
  Value *value = data;

  g_free (value->key);
  g_free (value->string);
}

void
dossier_html_linked_data_free (DossierHtmlLinkedData *self)
{
  if (self == NULL)
    return;

  g_free (self->headline);
  g_free (self->author);
  g_free (self->published);
  g_free (self->publisher);
  g_free (self->language);
  g_free (self);
}

static Value *
value_at (GArray *values, guint i)
{
  return &g_array_index (values, Value, i);
}

/* The four digits behind "\u", or 0. */
static gunichar
read_hex (const char *p, const char *end)
{
  gunichar c = 0;

  for (guint i = 0; i < 4; i++)
    {
      if (p + i >= end || !g_ascii_isxdigit (p[i]))
        return 0;
      c = c * 16 + g_ascii_xdigit_value (p[i]);
    }

  return c;
}

static void
read_escape (Scan *scan, GString *into)
{
  gunichar c;

  switch (*scan->p)
    {
    case 'n':
    case 'r':
    case 't':
    case 'b':
    case 'f':
      g_string_append_c (into, ' ');
      break;
    case 'u':
      c = read_hex (scan->p + 1, scan->end);
      if (c != 0)
        scan->p += 4;
      if ((c & 0xFC00) == 0xD800 && scan->end - scan->p > 6 && scan->p[1] == '\\' && scan->p[2] == 'u')
        {
          gunichar low = read_hex (scan->p + 3, scan->end);

          if ((low & 0xFC00) == 0xDC00)
            {
              c = 0x10000 + ((c & 0x3FF) << 10) + (low & 0x3FF);
              scan->p += 6;
            }
        }
      if (c != 0 && g_unichar_validate (c))
        g_string_append_unichar (into, c);
      break;
    default:
      g_string_append_c (into, *scan->p);
    }
}

/* At the byte behind the opening mark; leaves `p` behind the closing one. */
static char *
read_string (Scan *scan)
{
  GString *string = g_string_new (NULL);

  for (; scan->p < scan->end && *scan->p != '"'; scan->p++)
    if (*scan->p == '\\' && scan->p + 1 < scan->end)
      {
        scan->p++;
        read_escape (scan, string);
      }
    else
      g_string_append_c (string, *scan->p);
  scan->p += scan->p < scan->end;

  return g_string_free (string, FALSE);
}

/* Takes `string`. */
static void
add_value (Scan *scan, char *string)
{
  Value value = { .end = scan->values->len + 1, .key = g_steal_pointer (&scan->key), .string = string };

  g_array_append_val (scan->values, value);
}

static void
close_one (Scan *scan)
{
  if (scan->open->len == 0)
    return;
  value_at (scan->values, g_array_index (scan->open, guint, scan->open->len - 1))->end = scan->values->len;
  g_array_set_size (scan->open, scan->open->len - 1);
}

static void
take_string (Scan *scan)
{
  char *string = read_string (scan);

  while (scan->p < scan->end && g_ascii_isspace (*scan->p))
    scan->p++;
  if (scan->p < scan->end && *scan->p == ':' && scan->key == NULL)
    {
      scan->key = string;
      scan->p++;
    }
  else
    add_value (scan, string);
}

static GArray *
read_json (const char *text)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *values = g_array_new (FALSE, TRUE, sizeof (Value));
  Scan    scan = { .p = text, .end = text + strlen (text), .values = values, .open = open };

  g_array_set_clear_func (values, clear_value);
  while (scan.p < scan.end && values->len < MAX_VALUES)
    {
      char c = *scan.p++;

      if (c == '"')
        take_string (&scan);
      else if (c == '{' || c == '[')
        {
          g_array_append_val (open, values->len);
          add_value (&scan, NULL);
        }
      else if (c == '}' || c == ']')
        close_one (&scan);
      else if (c == ',')
        g_clear_pointer (&scan.key, g_free);
    }
  while (open->len > 0)
    close_one (&scan);

  g_free (scan.key);
  return values;
}

/* The value of `key` right inside object i, or NONE. */
static guint
member (GArray *values, guint i, const char *key)
{
  for (guint c = i + 1; c < value_at (values, i)->end; c = value_at (values, c)->end)
    if (value_at (values, c)->key != NULL && g_str_equal (value_at (values, c)->key, key))
      return c;

  return NONE;
}

static const char *
member_string (GArray *values, guint i, const char *key)
{
  guint c = member (values, i, key);

  if (c != NONE && value_at (values, c)->string == NULL && c + 1 < value_at (values, c)->end)
    c++;
  return c != NONE && value_at (values, c)->string != NULL && *value_at (values, c)->string != '\0' ? value_at (values, c)->string : NULL;
}

/* How much object i is the article: 0 not at all. */
static guint
rank (GArray *values, guint i)
{
  const char *type = value_at (values, i)->string == NULL ? member_string (values, i, "@type") : NULL;

  if (type == NULL)
    return 0;
  if (g_str_has_suffix (type, "Article") || g_str_has_suffix (type, "Posting") || g_str_equal (type, "Report") || g_str_equal (type, "Recipe") || g_str_has_suffix (type, "Review"))
    return 3;
  if (g_str_equal (type, "WebPage") || g_str_equal (type, "CreativeWork") || g_str_has_suffix (type, "Object"))
    return member (values, i, "datePublished") != NONE || member (values, i, "headline") != NONE ? 1 : 0;

  return 0;
}

/* An object that only names another one by its @id. */
static guint
resolve (GArray *values, guint i)
{
  const char *id = value_at (values, i)->string == NULL && member (values, i, "name") == NONE ? member_string (values, i, "@id") : NULL;

  for (guint j = 0; id != NULL && j < values->len; j++)
    {
      const char *other = j != i && value_at (values, j)->string == NULL ? member_string (values, j, "@id") : NULL;

      if (other != NULL && g_str_equal (other, id) && member (values, j, "name") != NONE)
        return j;
    }

  return i;
}

static const char *
name_of (GArray *values, guint i, gboolean people)
{
  const char *type;

  if (value_at (values, i)->string != NULL)
    return value_at (values, i)->string;

  i = resolve (values, i);
  type = member_string (values, i, "@type");
  if (people && type != NULL && !g_str_equal (type, "Person"))
    return NULL;
  return member_string (values, i, "name");
}

static char *
join_authors (GArray *values, guint i)
{
  GString *names = g_string_new (NULL);
  guint    n = 0, tries = 0;

  /* An array has members without keys. */
  if (value_at (values, i)->string == NULL && i + 1 < value_at (values, i)->end && value_at (values, i + 1)->key == NULL)
    {
      for (guint c = i + 1; c < value_at (values, i)->end && tries++ < MAX_AUTHORS; c = value_at (values, c)->end)
        {
          const char *name = name_of (values, c, TRUE);

          if (name == NULL || strstr (names->str, name) != NULL)
            continue;
          g_string_append_printf (names, "%s%s", n++ > 0 ? ", " : "", name);
        }
    }
  else if (name_of (values, i, TRUE) != NULL)
    g_string_append (names, name_of (values, i, TRUE));

  return names->len > 0 ? g_string_free (names, FALSE) : (g_string_free (names, TRUE), NULL);
}

static void
take_field (char **field, const char *string)
{
  if (*field == NULL)
    *field = g_strdup (string);
}

static void
take_object (DossierHtmlLinkedData *self, GArray *values, guint i)
{
  guint author = member (values, i, "author");
  guint publisher = member (values, i, "publisher");

  if (author == NONE)
    author = member (values, i, "creator");
  take_field (&self->headline, member_string (values, i, "headline"));
  take_field (&self->published, member_string (values, i, "datePublished"));
  take_field (&self->language, member_string (values, i, "inLanguage"));
  if (publisher != NONE)
    take_field (&self->publisher, name_of (values, publisher, FALSE));
  if (author != NONE && self->author == NULL)
    self->author = join_authors (values, author);
}

static void
take_rank (DossierHtmlLinkedData *self, GPtrArray *all, guint wanted)
{
  guint n = 0;

  for (guint s = 0; s < all->len; s++)
    {
      GArray *values = g_ptr_array_index (all, s);

      for (guint i = 0; i < values->len; i++)
        if (rank (values, i) == wanted)
          {
            take_object (self, values, i);
            /* Further articles of a page are others that it names. */
            if (wanted == 3 || ++n == MAX_PAGES)
              return;
          }
    }
}

DossierHtmlLinkedData *
dossier_html_linked_data_find (GPtrArray *scripts)
{
  DossierHtmlLinkedData *self = g_new0 (DossierHtmlLinkedData, 1);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);

  for (guint i = 0; i < scripts->len; i++)
    g_ptr_array_add (all, read_json (g_ptr_array_index (scripts, i)));
  take_rank (self, all, 3);
  take_rank (self, all, 1);

  return self;
}
