/* dossier-document-view-marks.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reading pane's dealings with what lies on the text: selection, mentions, annotations, found
 * words, furniture.
 */

#include "config.h"

#include "view/dossier-document-view-private.h"

#include <glib/gi18n.h>

#include "view/dossier-brief-button.h"
#include "view/dossier-citation.h"
#include "view/dossier-labels.h"

/* The selection bar comes when the selection has rested this long. */
#define SELECTION_MS 220

/* Selection */

static gboolean
selection_rested_cb (gpointer data)
{
  DossierDocumentView *self = data;
  guint32              start, end;

  if (dossier_page_view_is_pressed (self->page))
    return G_SOURCE_CONTINUE;

  self->selection_timeout = 0;
  if (dossier_page_view_get_selection (self->page, &start, &end))
    dossier_page_popovers_show_selection_bar (self->popovers);

  return G_SOURCE_REMOVE;
}

static void
mark_set_cb (DossierDocumentView *self, GtkTextIter *iter, GtkTextMark *mark, GtkTextBuffer *buffer)
{
  if (mark != gtk_text_buffer_get_insert (buffer) && mark != gtk_text_buffer_get_selection_bound (buffer))
    return;

  dossier_page_popovers_hide_selection_bar (self->popovers);
  g_clear_handle_id (&self->selection_timeout, g_source_remove);
  if (gtk_text_buffer_get_has_selection (buffer))
    self->selection_timeout = g_timeout_add (SELECTION_MS, selection_rested_cb, self);
}

void
dossier_document_view_annotate (DossierDocumentView *self, DossierColour colour, gboolean want_note, gboolean want_tag)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->page));
  GtkTextIter    iter;
  guint32        start, end;

  if (!dossier_page_view_get_selection (self->page, &start, &end))
    return;

  dossier_page_popovers_hide_selection_bar (self->popovers);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
  g_signal_emit_by_name (self, "annotate", start, end, (int)colour, want_note, want_tag);
}

void
dossier_document_view_mark_entity (DossierDocumentView *self)
{
  guint32 start, end;

  if (!dossier_page_view_get_selection (self->page, &start, &end))
    return;

  dossier_page_popovers_hide_selection_bar (self->popovers);
  g_signal_emit_by_name (self, "mark-entity", start, end);
}

void
dossier_document_view_toggle_brief (DossierDocumentView *self)
{
  guint32 start, end;

  if (!dossier_page_view_get_selection (self->page, &start, &end))
    return;

  dossier_page_popovers_hide_selection_bar (self->popovers);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toggle-brief", DOSSIER_BRIEF_PASSAGE, dossier_document_get_id (self->document), start, end, FALSE);
}

void
dossier_document_view_copy_citation (DossierDocumentView *self)
{
  g_autofree char *date = NULL, *citation = NULL;
  guint32          start, end;

  if (!dossier_page_view_get_selection (self->page, &start, &end))
    {
      g_signal_emit_by_name (self, "message", _ ("Select the words to copy first"));
      return;
    }

  date = dossier_label_date (dossier_document_get_published (self->document), dossier_document_get_precision (self->document));
  citation = dossier_citation_make (self->document, start, end, date);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), citation);
  dossier_page_popovers_hide_selection_bar (self->popovers);
  g_signal_emit_by_name (self, "message", _ ("Copied with citation"));
}

/* Mentions and annotations */

void
dossier_document_view_show_card (DossierDocumentView *self, guint mention)
{
  DossierPageMarks *marks = dossier_document_view_get_marks (self);
  int               entity;

  if (marks->findings == NULL || mention >= marks->findings->mentions->len)
    return;

  entity = dossier_page_marks_get_mention (marks, mention)->entity;
  self->current_mention = (int)mention;
  dossier_document_view_select_entity (self, entity);
  if (entity >= 0)
    dossier_page_popovers_show_card (self->popovers, mention);
  g_signal_emit_by_name (self, "mention-activated", mention);
}

static void
mention_clicked_cb (DossierDocumentView *self, guint mention)
{
  dossier_document_view_show_card (self, mention);
}

static void
annotation_clicked_cb (DossierDocumentView *self, guint annotation)
{
  dossier_page_popovers_show_note (self->popovers, g_ptr_array_index (dossier_document_view_get_marks (self)->annotations, annotation), FALSE);
}

void
dossier_document_view_step_mention (DossierDocumentView *self, int entity, gboolean forward)
{
  DossierPageMarks *marks = dossier_document_view_get_marks (self);
  gboolean          card = dossier_page_popovers_card_is_open (self->popovers);
  guint32           from;
  int               mention;

  if (self->document == NULL || marks->findings == NULL)
    return;

  from = self->current_mention >= 0 ? dossier_page_marks_get_mention (marks, self->current_mention)->start : dossier_page_view_get_top (self->page);
  mention = dossier_page_marks_step (marks, entity, from, forward);
  if (mention < 0)
    return;

  self->current_mention = mention;
  if (entity >= 0)
    dossier_document_view_select_entity (self, entity);
  else
    dossier_document_view_select_entity (self, dossier_page_marks_get_mention (marks, mention)->entity);
  dossier_document_view_go_to (self, dossier_page_marks_get_mention (marks, mention)->start, dossier_page_marks_get_mention (marks, mention)->end, TRUE);
  if (card)
    dossier_page_popovers_show_card (self->popovers, mention);
}

static void
entity_chosen_cb (DossierDocumentView *self, int entity)
{
  self->current_mention = -1;
  dossier_document_view_step_mention (self, entity, TRUE);
}

static void
go_to_cb (DossierDocumentView *self, guint start, guint end)
{
  dossier_page_popovers_close (self->popovers);
  dossier_document_view_go_to (self, start, end, TRUE);
}

static void
entity_correct_cb (DossierDocumentView *self, guint mention, gboolean right)
{
  g_signal_emit_by_name (self, "entity-correct", mention, right);
}

static void
annotation_edited_cb (DossierDocumentView *self, DossierAnnotation *annotation)
{
  g_signal_emit_by_name (self, "annotation-edited", annotation);
}

static void
annotation_deleted_cb (DossierDocumentView *self, DossierAnnotation *annotation)
{
  g_signal_emit_by_name (self, "annotation-deleted", annotation);
}

void
dossier_document_view_next_mention (DossierDocumentView *self, int entity)
{
  dossier_document_view_step_mention (self, entity, TRUE);
}

void
dossier_document_view_previous_mention (DossierDocumentView *self, int entity)
{
  dossier_document_view_step_mention (self, entity, FALSE);
}

void
dossier_document_view_edit_annotation (DossierDocumentView *self, const char *id, gboolean focus_tags)
{
  GPtrArray *annotations = dossier_document_view_get_marks (self)->annotations;

  for (guint i = 0; annotations != NULL && i < annotations->len; i++)
    {
      DossierAnnotation *annotation = g_ptr_array_index (annotations, i);

      if (g_strcmp0 (dossier_annotation_get_id (annotation), id) != 0)
        continue;
      dossier_document_view_go_to (self, dossier_annotation_get_start (annotation), dossier_annotation_get_end (annotation), FALSE);
      dossier_page_popovers_show_note (self->popovers, annotation, focus_tags);
      break;
    }
}

/* Find */

static void
show_found (DossierDocumentView *self, int current)
{
  DossierPageMarks  *marks = dossier_document_view_get_marks (self);
  const DossierSpan *span = current >= 0 ? dossier_span_index_get (marks->found, current) : NULL;

  marks->current_found = current;
  dossier_find_bar_set_count (self->find_bar, current, dossier_span_index_get_n_spans (marks->found));
  if (span != NULL)
    dossier_document_view_go_to (self, span->start, span->end, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self->page));
}

/* What stands in folded furniture is not counted: it is not on the page. */
static void
found_cb (DossierDocumentView *self, GArray *spans)
{
  DossierPageMarks  *marks = dossier_document_view_get_marks (self);
  DossierPageLayout *layout = dossier_page_view_get_layout (self->page);
  GArray            *shown = dossier_span_array_new ();
  guint              first, n;

  for (guint i = 0; spans != NULL && layout != NULL && i < spans->len; i++)
    {
      DossierSpan span = g_array_index (spans, DossierSpan, i);

      span.item = shown->len;
      if (dossier_page_layout_is_shown (layout, span.start))
        g_array_append_val (shown, span);
    }
  dossier_page_marks_set_found (marks, shown);
  dossier_document_view_update_ticks (self);

  n = dossier_span_index_get_n_spans (marks->found);
  first = n > 0 ? dossier_span_index_seek (marks->found, dossier_page_view_get_top (self->page)) : 0;
  show_found (self, n > 0 ? (int)(first % n) : -1);
}

static void
step_found_cb (DossierDocumentView *self, int by)
{
  int n = (int)dossier_span_index_get_n_spans (dossier_document_view_get_marks (self)->found);

  if (n > 0)
    show_found (self, (dossier_document_view_get_marks (self)->current_found + by + n) % n);
}

void
dossier_document_view_open_find (DossierDocumentView *self)
{
  g_autofree char *words = NULL;
  guint32          start, end;

  if (dossier_page_view_get_selection (self->page, &start, &end) && end - start < 80)
    words = dossier_document_dup_words (self->document, start, end);
  dossier_page_popovers_close (self->popovers);
  dossier_find_bar_open (self->find_bar, words);
}

void
dossier_document_view_find_next (DossierDocumentView *self)
{
  step_found_cb (self, 1);
}

void
dossier_document_view_find_previous (DossierDocumentView *self)
{
  step_found_cb (self, -1);
}
/* Furniture */

static void
run_toggled_cb (DossierDocumentView *self)
{
  dossier_page_popovers_close (self->popovers);
  dossier_document_view_update_ticks (self);
}

static void
run_kept_cb (DossierDocumentView *self, guint run)
{
  GArray             *runs = dossier_page_layout_get_runs (dossier_page_view_get_layout (self->page));
  DossierFurnitureRun one = g_array_index (runs, DossierFurnitureRun, run);

  for (guint i = 0; i < one.n_blocks; i++)
    g_signal_emit_by_name (self, "block-role-changed", one.first_block + i, (int)DOSSIER_BLOCK_BODY);
}

/* Pictures */

static void
pixels_wanted_cb (DossierDocumentView *self, const char *hash, guint width)
{
  g_signal_emit_by_name (self, "pixels-wanted", hash, width);
}

void
dossier_document_view_set_pixels (DossierDocumentView *self, const char *hash, GBytes *pixels, const DossierPixelsInfo *info)
{
  dossier_page_view_set_pixels (self->page, hash, pixels, info);
}

/* Proposals */

static void
decide_proposals (DossierDocumentView *self, gboolean fold)
{
  gtk_revealer_set_reveal_child (self->proposals, FALSE);
  g_signal_emit_by_name (self, "proposals-decided", fold);
}

static void
fold_proposals_cb (DossierDocumentView *self)
{
  decide_proposals (self, TRUE);
}

static void
keep_proposals_cb (DossierDocumentView *self)
{
  decide_proposals (self, FALSE);
}

void
dossier_document_view_update_proposals (DossierDocumentView *self)
{
  GArray          *blocks = self->document != NULL ? dossier_document_get_blocks (self->document) : NULL;
  guint            n = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; blocks != NULL && i < blocks->len; i++)
    n += g_array_index (blocks, DossierBlock, i).proposed && g_array_index (blocks, DossierBlock, i).role != DOSSIER_BLOCK_FURNITURE;

  words = g_strdup_printf (ngettext ("Dossier thinks that %u passage is page furniture.", "Dossier thinks that %u passages are page furniture.", n), n);
  gtk_label_set_label (self->proposals_label, words);
  gtk_revealer_set_reveal_child (self->proposals, n > 0);
}

/* Warnings */

static void
hide_warnings_cb (DossierDocumentView *self)
{
  gtk_revealer_set_reveal_child (self->warnings, FALSE);
  dossier_document_view_focus_text (self);
}

/* What the reading of the file had to say. */
void
dossier_document_view_update_warnings (DossierDocumentView *self)
{
  const char *const *warnings = self->document != NULL ? dossier_document_get_warnings (self->document) : NULL;
  g_autofree char   *words = warnings != NULL ? g_strjoinv ("\n", (char **)warnings) : NULL;

  gtk_label_set_label (self->warnings_label, words != NULL ? words : "");
  gtk_revealer_set_reveal_child (self->warnings, words != NULL && *words != '\0');
}

/* Binding */

void
dossier_document_view_connect_marks (DossierDocumentView *self)
{
  const struct
  {
    const char *signal;
    GCallback   callback;
  } reports[] = {
    { "annotate", G_CALLBACK (dossier_document_view_annotate) },
    { "copy-citation", G_CALLBACK (dossier_document_view_copy_citation) },
    { "mark-entity", G_CALLBACK (dossier_document_view_mark_entity) },
    { "annotation-edited", G_CALLBACK (annotation_edited_cb) },
    { "annotation-deleted", G_CALLBACK (annotation_deleted_cb) },
    { "go-to", G_CALLBACK (go_to_cb) },
    { "step-mention", G_CALLBACK (dossier_document_view_step_mention) },
    { "entity-chosen", G_CALLBACK (entity_chosen_cb) },
    { "entity-correct", G_CALLBACK (entity_correct_cb) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    g_signal_connect_object (self->popovers, reports[i].signal, reports[i].callback, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->page)), "mark-set", G_CALLBACK (mark_set_cb), self, G_CONNECT_SWAPPED);
}

void
dossier_document_view_bind_marks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, found_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_found_cb);
  gtk_widget_class_bind_template_callback (widget_class, mention_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, annotation_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, run_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, run_kept_cb);
  gtk_widget_class_bind_template_callback (widget_class, pixels_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, hide_warnings_cb);
  gtk_widget_class_bind_template_callback (widget_class, fold_proposals_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_proposals_cb);
}
