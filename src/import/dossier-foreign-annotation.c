/* dossier-foreign-annotation.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-foreign-annotation.h"

#include "model/dossier-uuid.h"

#include <string.h>

DossierForeignAnnotation *
dossier_foreign_annotation_new (void)
{
  DossierForeignAnnotation *self = g_new0 (DossierForeignAnnotation, 1);

  self->start = self->end = -1;
  self->colour = -1;
  self->tags = g_new0 (char *, 1);
  return self;
}

void
dossier_foreign_annotation_free (DossierForeignAnnotation *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->address);
  g_free (self->title);
  g_free (self->hash);
  g_free (self->exact);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self->note);
  g_strfreev (self->tags);
  g_free (self->created);
  g_free (self->modified);
  g_free (self);
}

GPtrArray *
dossier_foreign_annotations_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_foreign_annotation_free);
}

/* At most so many code points, of the beginning or of the end; NULL for what is empty. */
static void
cut (char **text, glong most, gboolean keep_end)
{
  char *cut_text;
  glong n;

  if (*text != NULL && !g_utf8_validate (*text, -1, NULL))
    {
      cut_text = g_utf8_make_valid (*text, -1);
      g_free (*text);
      *text = cut_text;
    }
  n = *text != NULL ? g_utf8_strlen (*text, -1) : 0;
  if (n == 0)
    g_clear_pointer (text, g_free);
  if (n <= most)
    return;

  cut_text = keep_end ? g_strdup (g_utf8_offset_to_pointer (*text, n - most)) : g_utf8_substring (*text, 0, most);
  g_free (*text);
  *text = cut_text;
}

static void
settle_time (char **time)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = *time != NULL ? g_date_time_new_from_iso8601 (*time, utc) : NULL;
  g_autoptr (GDateTime) in_utc = moment != NULL ? g_date_time_to_utc (moment) : NULL;

  g_free (*time);
  *time = in_utc != NULL ? g_date_time_format_iso8601 (in_utc) : NULL;
}

static int
compare_tags (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
settle_tags (DossierForeignAnnotation *self)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();

  for (guint i = 0; self->tags[i] != NULL; i++)
    {
      char *tag = g_strdelimit (g_strstrip (g_strdup (self->tags[i])), "\n\r\t\x1f", ' ');

      cut (&tag, DOSSIER_FOREIGN_MAX_NAME, FALSE);
      if (tag == NULL || tags->len >= DOSSIER_FOREIGN_MAX_TAGS || g_ptr_array_find_with_equal_func (tags, tag, g_str_equal, NULL))
        g_free (tag);
      else
        g_ptr_array_add (tags, tag);
    }
  g_ptr_array_sort (tags, compare_tags);
  g_ptr_array_add (tags, NULL);

  g_strfreev (self->tags);
  self->tags = (char **)g_ptr_array_steal (tags, NULL);
}

static char *
dup_id (const DossierForeignAnnotation *self, const char *name)
{
  g_autofree char *tags = g_strjoinv ("\n", self->tags);
  g_autofree char *content = NULL;
  char            *uuid = dossier_uuid_normalise (name);

  if (uuid != NULL)
    return uuid;
  if (name != NULL && *name != '\0')
    content = g_strconcat ("annotation:", name, NULL);
  else
    content = g_strdup_printf ("annotation:%s\n%s\n%" G_GINT64_FORMAT "\n%s\n%s\n%s", self->address != NULL ? self->address : "", self->title != NULL ? self->title : "",
                               self->start, self->exact != NULL ? self->exact : "", self->note != NULL ? self->note : "", tags);

  return dossier_uuid_from_name (content);
}

static gboolean
is_hash (const char *hash)
{
  return strlen (hash) == 64 && strspn (hash, "0123456789abcdef") == 64;
}

void
dossier_foreign_annotation_settle (DossierForeignAnnotation *self, const char *name)
{
  cut (&self->address, DOSSIER_FOREIGN_MAX_CONTEXT, FALSE);
  cut (&self->title, DOSSIER_FOREIGN_MAX_NAME, FALSE);
  cut (&self->exact, DOSSIER_FOREIGN_MAX_WORDS, FALSE);
  cut (&self->prefix, DOSSIER_FOREIGN_MAX_CONTEXT, TRUE);
  cut (&self->suffix, DOSSIER_FOREIGN_MAX_CONTEXT, FALSE);
  cut (&self->note, DOSSIER_FOREIGN_MAX_NOTE, FALSE);
  settle_time (&self->created);
  settle_time (&self->modified);
  settle_tags (self);
  if (self->hash != NULL && !is_hash (self->hash))
    g_clear_pointer (&self->hash, g_free);
  if (self->start < 0 || self->end < self->start || self->end > G_MAXINT32)
    self->start = self->end = -1;
  if (self->id == NULL)
    self->id = dup_id (self, name);
}
