/* dossier-brief.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-brief.h"

struct _DossierBrief
{
  GObject parent_instance;

  /* Owned */
  char      *title;
  GPtrArray *annotations;

  gboolean arranged;
};

G_DEFINE_FINAL_TYPE (DossierBrief, dossier_brief, G_TYPE_OBJECT)

static void
dossier_brief_finalize (GObject *object)
{
  DossierBrief *self = DOSSIER_BRIEF (object);

  g_free (self->title);
  g_clear_pointer (&self->annotations, g_ptr_array_unref);

  G_OBJECT_CLASS (dossier_brief_parent_class)->finalize (object);
}

static void
dossier_brief_class_init (DossierBriefClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_brief_finalize;
}

static void
dossier_brief_init (DossierBrief *self)
{
  self->annotations = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Those of `annotations` that `order` names go into the brief and leave `left`, a set of all of them. */
static void
take_ordered (DossierBrief *self, const char *const *order, GPtrArray *annotations, GHashTable *left)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < annotations->len; i++)
    g_hash_table_insert (by_id, (gpointer)dossier_annotation_get_id (annotations->pdata[i]), annotations->pdata[i]);
  for (guint i = 0; order[i] != NULL; i++)
    {
      DossierAnnotation *annotation = g_hash_table_lookup (by_id, order[i]);

      if (annotation != NULL && g_hash_table_remove (left, annotation))
        g_ptr_array_add (self->annotations, g_object_ref (annotation));
    }
}

DossierBrief *
dossier_brief_new (const char *title, const char *const *order, GPtrArray *annotations)
{
  DossierBrief *self = g_object_new (DOSSIER_TYPE_BRIEF, NULL);
  g_autoptr (GHashTable) left = g_hash_table_new (NULL, NULL);

  self->title = title != NULL && *title != '\0' ? g_strdup (title) : NULL;
  self->arranged = order != NULL;
  for (guint i = 0; i < annotations->len; i++)
    g_hash_table_add (left, annotations->pdata[i]);
  if (order != NULL)
    take_ordered (self, order, annotations, left);
  for (guint i = 0; i < annotations->len; i++)
    if (g_hash_table_contains (left, annotations->pdata[i]))
      g_ptr_array_add (self->annotations, g_object_ref (annotations->pdata[i]));

  return self;
}

const char *
dossier_brief_get_title (DossierBrief *self)
{
  g_return_val_if_fail (DOSSIER_IS_BRIEF (self), NULL);

  return self->title;
}

gboolean
dossier_brief_get_arranged (DossierBrief *self)
{
  g_return_val_if_fail (DOSSIER_IS_BRIEF (self), FALSE);

  return self->arranged;
}

GPtrArray *
dossier_brief_get_annotations (DossierBrief *self)
{
  g_return_val_if_fail (DOSSIER_IS_BRIEF (self), NULL);

  return self->annotations;
}

static char **
dup_ids (DossierBrief *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < self->annotations->len; i++)
    g_strv_builder_add (ids, dossier_annotation_get_id (self->annotations->pdata[i]));

  return g_strv_builder_end (ids);
}

char **
dossier_brief_dup_order (DossierBrief *self)
{
  g_return_val_if_fail (DOSSIER_IS_BRIEF (self), NULL);

  return self->arranged ? dup_ids (self) : NULL;
}

DossierAnnotation *
dossier_brief_find (DossierBrief *self, gint64 document, guint32 start, guint32 end, gboolean around)
{
  g_return_val_if_fail (DOSSIER_IS_BRIEF (self), NULL);

  for (guint i = 0; i < self->annotations->len; i++)
    {
      DossierAnnotation *annotation = self->annotations->pdata[i];
      guint32            from = dossier_annotation_get_start (annotation), to = dossier_annotation_get_end (annotation);

      if (dossier_annotation_get_document (annotation) == document && (around ? from <= start && end <= to : from == start && end == to))
        return annotation;
    }

  return NULL;
}

DossierBrief *
dossier_brief_rename (DossierBrief *self, const char *title)
{
  g_auto (GStrv) order = dossier_brief_dup_order (self);

  return dossier_brief_new (title, (const char *const *)order, self->annotations);
}

DossierBrief *
dossier_brief_move (DossierBrief *self, guint from, guint to)
{
  g_auto (GStrv) order = NULL;
  char *moved;

  g_return_val_if_fail (DOSSIER_IS_BRIEF (self) && from < self->annotations->len && to < self->annotations->len, NULL);

  order = dup_ids (self);
  moved = order[from];
  for (guint i = from; i < to; i++)
    order[i] = order[i + 1];
  for (guint i = from; i > to; i--)
    order[i] = order[i - 1];
  order[to] = moved;

  return dossier_brief_new (self->title, (const char *const *)order, self->annotations);
}

DossierBrief *
dossier_brief_group (DossierBrief *self)
{
  g_return_val_if_fail (DOSSIER_IS_BRIEF (self), NULL);

  return dossier_brief_new (self->title, NULL, self->annotations);
}

static gboolean
is_in (DossierAnnotation *annotation)
{
  return g_strv_contains (dossier_annotation_get_tags (annotation), DOSSIER_BRIEF_TAG);
}

/* The same annotation with these tags. */
static DossierAnnotation *
with_tags (DossierAnnotation *annotation, GStrvBuilder *builder)
{
  g_auto (GStrv) tags = g_strv_builder_end (builder);

  return dossier_annotation_edit (annotation, dossier_annotation_get_colour (annotation), dossier_annotation_get_underline (annotation),
                                  dossier_annotation_get_note (annotation), (const char *const *)tags);
}

/* It says by its times that nothing was done with it since, so that it can go with the brief. */
static DossierAnnotation *
make_new (DossierDocument *document, guint32 start, guint32 end)
{
  static const char *const tags[] = { DOSSIER_BRIEF_TAG, NULL };
  g_autoptr (DossierAnnotation) plain = dossier_annotation_new_for_passage (document, start, end, DOSSIER_COLOUR_YELLOW);

  return dossier_annotation_new (&(DossierAnnotationFields){
    .id = dossier_annotation_get_id (plain),
    .document = dossier_annotation_get_document (plain),
    .document_title = dossier_annotation_get_document_title (plain),
    .hash = dossier_annotation_get_hash (plain),
    .start = start,
    .end = end,
    .exact = dossier_annotation_get_exact (plain),
    .prefix = dossier_annotation_get_prefix (plain),
    .suffix = dossier_annotation_get_suffix (plain),
    .colour = DOSSIER_COLOUR_YELLOW,
    .tags = tags,
    .created = dossier_annotation_get_created (plain),
  });
}

DossierAnnotation *
dossier_brief_include (DossierDocument *document, GPtrArray *annotations, guint32 start, guint32 end)
{
  DossierAnnotation *found = NULL;
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();

  for (guint i = 0; i < annotations->len; i++)
    {
      DossierAnnotation *annotation = annotations->pdata[i];

      if (dossier_annotation_get_start (annotation) != start || dossier_annotation_get_end (annotation) != end)
        continue;
      if (is_in (annotation))
        return NULL;
      found = annotation;
    }
  if (found == NULL)
    return make_new (document, start, end);

  g_strv_builder_addv (tags, (const char **)dossier_annotation_get_tags (found));
  g_strv_builder_add (tags, DOSSIER_BRIEF_TAG);
  return with_tags (found, tags);
}

DossierAnnotation *
dossier_brief_exclude (DossierAnnotation *annotation)
{
  const char *const *tags = dossier_annotation_get_tags (annotation);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  gboolean only = dossier_annotation_get_note (annotation) == NULL &&
                  g_str_equal (dossier_annotation_get_created (annotation), dossier_annotation_get_modified (annotation));

  for (guint i = 0; tags[i] != NULL; i++)
    if (!g_str_equal (tags[i], DOSSIER_BRIEF_TAG))
      {
        g_strv_builder_add (kept, tags[i]);
        only = FALSE;
      }

  return only ? NULL : with_tags (annotation, kept);
}
