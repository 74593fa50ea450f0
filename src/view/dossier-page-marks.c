/* dossier-page-marks.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-page-marks.h"

DossierPageMarks *
dossier_page_marks_new (void)
{
  DossierPageMarks *self = g_new0 (DossierPageMarks, 1);

  self->mentions = dossier_span_index_new (NULL);
  self->passages = dossier_span_index_new (NULL);
  self->found = dossier_span_index_new (NULL);
  self->selected_entity = -1;
  self->hovered_mention = -1;
  self->current_found = -1;

  return self;
}

void
dossier_page_marks_free (DossierPageMarks *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->findings, dossier_findings_unref);
  g_clear_pointer (&self->annotations, g_ptr_array_unref);
  g_clear_pointer (&self->mentions, dossier_span_index_free);
  g_clear_pointer (&self->passages, dossier_span_index_free);
  g_clear_pointer (&self->found, dossier_span_index_free);
  g_free (self);
}

void
dossier_page_marks_set_findings (DossierPageMarks *self, DossierFindings *findings)
{
  GArray *spans = dossier_span_array_new ();

  g_clear_pointer (&self->findings, dossier_findings_unref);
  self->findings = findings != NULL ? dossier_findings_ref (findings) : NULL;
  for (guint i = 0; findings != NULL && i < findings->mentions->len; i++)
    {
      const DossierMention *mention = dossier_page_marks_get_mention (self, i);
      DossierSpan           span = { .start = mention->start, .end = mention->end, .item = i };

      g_array_append_val (spans, span);
    }

  dossier_span_index_free (self->mentions);
  self->mentions = dossier_span_index_new (spans);
  self->selected_entity = -1;
  self->hovered_mention = -1;
}

void
dossier_page_marks_set_annotations (DossierPageMarks *self, GPtrArray *annotations, const char *hash)
{
  GArray *spans = dossier_span_array_new ();

  g_clear_pointer (&self->annotations, g_ptr_array_unref);
  self->annotations = annotations != NULL ? g_ptr_array_ref (annotations) : NULL;
  for (guint i = 0; annotations != NULL && i < annotations->len; i++)
    {
      DossierAnnotation *annotation = g_ptr_array_index (annotations, i);
      DossierSpan        span = { .start = dossier_annotation_get_start (annotation), .end = dossier_annotation_get_end (annotation), .item = i };

      if (g_strcmp0 (dossier_annotation_get_hash (annotation), hash) == 0)
        g_array_append_val (spans, span);
    }

  dossier_span_index_free (self->passages);
  self->passages = dossier_span_index_new (spans);
}

void
dossier_page_marks_set_found (DossierPageMarks *self, GArray *spans)
{
  dossier_span_index_free (self->found);
  self->found = dossier_span_index_new (spans);
  self->current_found = -1;
}

void
dossier_page_marks_find (DossierPageMarks *self, guint32 offset, int *mention, int *annotation)
{
  const DossierSpan *name = self->marking != DOSSIER_MARKING_OFF ? dossier_span_index_find (self->mentions, offset) : NULL;
  const DossierSpan *passage = dossier_span_index_find (self->passages, offset);

  if (name != NULL && passage != NULL)
    {
      if (passage->end - passage->start <= name->end - name->start)
        name = NULL;
      else
        passage = NULL;
    }
  *mention = name != NULL ? (int)name->item : -1;
  *annotation = passage != NULL ? (int)passage->item : -1;
}

int
dossier_page_marks_step (DossierPageMarks *self, int entity, guint32 offset, gboolean forward)
{
  int n = (int)dossier_span_index_get_n_spans (self->mentions);
  int from = (int)dossier_span_index_seek (self->mentions, forward ? offset + 1 : offset);

  for (int k = 0; k < n; k++)
    {
      int i = forward ? (from + k) % n : (from - 1 - k + n) % n;

      if (entity < 0 || dossier_page_marks_get_mention (self, dossier_span_index_get (self->mentions, i)->item)->entity == entity)
        return (int)dossier_span_index_get (self->mentions, i)->item;
    }

  return -1;
}

const DossierMention *
dossier_page_marks_get_mention (DossierPageMarks *self, guint i)
{
  return &g_array_index (self->findings->mentions, DossierMention, i);
}
