/* dossier-html-linked-data.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first object that is an article tells; pages and the like are asked when there is none.
 */

#include "config.h"

#include "import/dossier-html-linked-data.h"

#include <string.h>

#include "import/dossier-json-values.h"

#define MAX_AUTHORS 8
#define MAX_PAGES 8

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

/* How much object i is the article: 0 not at all. */
static guint
rank (GArray *values, guint i)
{
  const char *type = dossier_json_value (values, i)->string == NULL ? dossier_json_member_string (values, i, "@type") : NULL;

  if (type == NULL)
    return 0;
  if (g_str_has_suffix (type, "Article") || g_str_has_suffix (type, "Posting") || g_str_equal (type, "Report") || g_str_equal (type, "Recipe") || g_str_has_suffix (type, "Review"))
    return 3;
  if (g_str_equal (type, "WebPage") || g_str_equal (type, "CreativeWork") || g_str_has_suffix (type, "Object"))
    return dossier_json_member (values, i, "datePublished") != DOSSIER_JSON_NONE || dossier_json_member (values, i, "headline") != DOSSIER_JSON_NONE ? 1 : 0;

  return 0;
}

/* An object that only names another one by its @id. */
static guint
resolve (GArray *values, guint i)
{
  const char *id = dossier_json_value (values, i)->string == NULL && dossier_json_member (values, i, "name") == DOSSIER_JSON_NONE ? dossier_json_member_string (values, i, "@id") : NULL;

  for (guint j = 0; id != NULL && j < values->len; j++)
    {
      const char *other = j != i && dossier_json_value (values, j)->string == NULL ? dossier_json_member_string (values, j, "@id") : NULL;

      if (other != NULL && g_str_equal (other, id) && dossier_json_member (values, j, "name") != DOSSIER_JSON_NONE)
        return j;
    }

  return i;
}

static const char *
name_of (GArray *values, guint i, gboolean people)
{
  const char *type;

  if (dossier_json_value (values, i)->string != NULL)
    return dossier_json_value (values, i)->string;

  i = resolve (values, i);
  type = dossier_json_member_string (values, i, "@type");
  if (people && type != NULL && !g_str_equal (type, "Person"))
    return NULL;
  return dossier_json_member_string (values, i, "name");
}

static char *
join_authors (GArray *values, guint i)
{
  GString *names = g_string_new (NULL);
  guint    n = 0, tries = 0;

  /* An array has members without keys. */
  if (dossier_json_value (values, i)->string == NULL && i + 1 < dossier_json_value (values, i)->end && dossier_json_value (values, i + 1)->key == NULL)
    {
      for (guint c = i + 1; c < dossier_json_value (values, i)->end && tries++ < MAX_AUTHORS; c = dossier_json_value (values, c)->end)
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
  guint author = dossier_json_member (values, i, "author");
  guint publisher = dossier_json_member (values, i, "publisher");

  if (author == DOSSIER_JSON_NONE)
    author = dossier_json_member (values, i, "creator");
  take_field (&self->headline, dossier_json_member_string (values, i, "headline"));
  take_field (&self->published, dossier_json_member_string (values, i, "datePublished"));
  take_field (&self->language, dossier_json_member_string (values, i, "inLanguage"));
  if (publisher != DOSSIER_JSON_NONE)
    take_field (&self->publisher, name_of (values, publisher, FALSE));
  if (author != DOSSIER_JSON_NONE && self->author == NULL)
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
    g_ptr_array_add (all, dossier_json_values_read (g_ptr_array_index (scripts, i), strlen (g_ptr_array_index (scripts, i))));
  take_rank (self, all, 3);
  take_rank (self, all, 1);

  return self;
}
