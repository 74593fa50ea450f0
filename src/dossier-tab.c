/* dossier-tab.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-tab-private.h"

#include "view/dossier-error-text.h"

#include <glib/gi18n.h>

enum
{
  CHANGED,
  NOTICE,
  CORRECT,
  MARK_ENTITY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierTab, dossier_tab, ADW_TYPE_BIN)

static void
show_trouble (DossierTab *self, const GError *error)
{
  g_autofree char *words = dossier_error_text (error);

  adw_status_page_set_description (self->trouble, words);
  gtk_stack_set_visible_child_name (self->stack, "trouble");
}

static void
apply_place (DossierTab *self)
{
  if (self->document == NULL)
    return;
  if (self->target_end > self->target_start)
    dossier_document_view_go_to (self->view, self->target_start, self->target_end, TRUE);
  else if (self->position > 0)
    dossier_document_view_set_position (self->view, self->position);
  self->target_start = self->target_end = 0;
}

/* While other documents come in, the one that is read is loaded again and again; the page is left in
 * peace as long as nothing in it has changed. */
static gboolean
same_document (DossierDocument *one, DossierDocument *two)
{
  GArray *blocks_one = dossier_document_get_blocks (one);
  GArray *blocks_two = dossier_document_get_blocks (two);

  if (!g_str_equal (dossier_document_get_hash (one), dossier_document_get_hash (two)) || blocks_one->len != blocks_two->len)
    return FALSE;
  for (guint i = 0; i < blocks_one->len; i++)
    {
      const DossierBlock *a = &g_array_index (blocks_one, DossierBlock, i);
      const DossierBlock *b = &g_array_index (blocks_two, DossierBlock, i);

      if (a->role != b->role || a->proposed != b->proposed || a->start != b->start)
        return FALSE;
    }
  return g_strcmp0 (dossier_document_get_title (one), dossier_document_get_title (two)) == 0 &&
         g_strcmp0 (dossier_document_get_published (one), dossier_document_get_published (two)) == 0;
}

static gboolean
same_entity (DossierEntity *one, DossierEntity *two)
{
  return dossier_entity_get_id (one) == dossier_entity_get_id (two) &&
         dossier_entity_get_entity_type (one) == dossier_entity_get_entity_type (two) &&
         dossier_entity_get_count (one) == dossier_entity_get_count (two) &&
         g_str_equal (dossier_entity_get_name (one), dossier_entity_get_name (two)) &&
         g_strcmp0 (dossier_entity_get_qualifier (one), dossier_entity_get_qualifier (two)) == 0;
}

static gboolean
same_findings (DossierFindings *one, DossierFindings *two)
{
  if (one->mentions->len != two->mentions->len || one->entities->len != two->entities->len ||
      one->quotations->len != two->quotations->len || one->commitments->len != two->commitments->len)
    return FALSE;
  for (guint i = 0; i < one->entities->len; i++)
    if (!same_entity (g_ptr_array_index (one->entities, i), g_ptr_array_index (two->entities, i)))
      return FALSE;
  for (guint i = 0; i < one->mentions->len; i++)
    {
      const DossierMention *a = &g_array_index (one->mentions, DossierMention, i);
      const DossierMention *b = &g_array_index (two->mentions, DossierMention, i);

      if (a->start != b->start || a->end != b->end || a->entity != b->entity || a->type != b->type || a->rule != b->rule ||
          g_strcmp0 (a->value, b->value) != 0 || g_strcmp0 (a->country, b->country) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
annotations_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierTab) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) annotations = dossier_library_load_annotations_finish (DOSSIER_LIBRARY (source), result, &error);

  if (annotations == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        dossier_tab_tell_error (self, error);
      return;
    }
  g_clear_pointer (&self->annotations, g_ptr_array_unref);
  self->annotations = g_steal_pointer (&annotations);
  dossier_document_view_set_annotations (self->view, self->annotations);
  if (self->edit_id)
    {
      g_autofree char *id = g_steal_pointer (&self->edit_id);

      dossier_document_view_edit_annotation (self->view, id, self->edit_tags);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
findings_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierTab) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierFindings) findings = dossier_library_load_findings_finish (DOSSIER_LIBRARY (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (findings && self->findings && !self->waiting && same_findings (self->findings, findings))
    return;
  self->waiting = FALSE;
  if (findings)
    {
      g_clear_pointer (&self->findings, dossier_findings_unref);
      self->findings = g_steal_pointer (&findings);
      dossier_document_view_set_findings (self->view, self->findings);
    }
  else if (error && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    dossier_tab_tell_error (self, error);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
document_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierTab) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierDocument) document = dossier_library_load_document_finish (DOSSIER_LIBRARY (source), result, &error);
  gboolean first = self->document == NULL;

  if (document == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_trouble (self, error);
      return;
    }
  if (first || !same_document (self->document, document))
    {
      g_set_object (&self->document, document);
      g_free (self->title);
      self->title = dossier_document_dup_display_title (document);
      dossier_document_view_set_document (self->view, document, self->findings, self->annotations);
      gtk_stack_set_visible_child_name (self->stack, "page");
    }
  if (first)
    {
      if (self->position == 0)
        self->position = dossier_library_load_document_position (DOSSIER_LIBRARY (source), result);
      apply_place (self);
    }
  g_signal_emit (self, signals[CHANGED], 0);

  dossier_library_load_findings_async (self->library, self->id, self->cancellable, findings_loaded_cb, g_object_ref (self));
  dossier_library_load_annotations_async (self->library, self->id, self->cancellable, annotations_loaded_cb, g_object_ref (self));
  dossier_tab_reload_outcomes (self);
}

static void
position_changed_cb (DossierTab *self, guint offset)
{
  self->position = offset;
  dossier_library_save_position (self->library, self->id, offset);
  dossier_tab_follow_original (self);
}

static void
message_cb (DossierTab *self, const char *words)
{
  g_signal_emit (self, signals[NOTICE], 0, words, FALSE);
}

/* Pictures */

typedef struct
{
  DossierTab *tab;
  char       *hash;
} WantedPixels;

static void
pixels_loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree WantedPixels *wanted = data;
  g_autoptr (DossierTab) self = wanted->tab;
  g_autofree char *hash = wanted->hash;
  g_autoptr (GError) error = NULL;
  DossierPixelsInfo info;
  g_autoptr (GBytes) pixels = dossier_library_load_pixels_finish (DOSSIER_LIBRARY (source), result, &info, &error);

  /* The page says itself that a picture is missing. */
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    dossier_document_view_set_pixels (self->view, hash, pixels, &info);
}

static void
pixels_wanted_cb (DossierTab *self, const char *hash, guint width)
{
  WantedPixels *wanted = g_new0 (WantedPixels, 1);

  wanted->tab = g_object_ref (self);
  wanted->hash = g_strdup (hash);
  dossier_library_load_pixels_async (self->library, hash, width, self->cancellable, pixels_loaded_cb, wanted);
}

static void
correct_cb (DossierTab *self, guint mention, gboolean right)
{
  if (self->findings && mention < self->findings->mentions->len)
    g_signal_emit (self, signals[CORRECT], 0, mention, right);
}

static void
mark_entity_cb (DossierTab *self, guint start, guint end)
{
  g_signal_emit (self, signals[MARK_ENTITY], 0, start, end);
}

static void
retry_cb (DossierTab *self)
{
  self->asked = FALSE;
  dossier_tab_load (self);
}

static void
dossier_tab_dispose (GObject *object)
{
  DossierTab *self = DOSSIER_TAB (object);

  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->drawing);
  self->original = NULL;
  /* The bin lets go of its child itself; it must not find it gone. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_TAB);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->drawing);
  g_clear_object (&self->library);
  g_clear_object (&self->document);
  g_clear_pointer (&self->findings, dossier_findings_unref);
  g_clear_pointer (&self->annotations, g_ptr_array_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->edit_id, g_free);

  G_OBJECT_CLASS (dossier_tab_parent_class)->dispose (object);
}

static void
dossier_tab_class_init (DossierTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_tab_dispose;

  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[NOTICE] = g_signal_new ("notice", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[CORRECT] = g_signal_new ("correct", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_BOOLEAN);
  signals[MARK_ENTITY] = g_signal_new ("mark-entity", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  g_type_ensure (DOSSIER_TYPE_DOCUMENT_VIEW);
  g_type_ensure (DOSSIER_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierTab, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierTab, split);
  gtk_widget_class_bind_template_child (widget_class, DossierTab, view);
  gtk_widget_class_bind_template_child (widget_class, DossierTab, trouble);
  gtk_widget_class_bind_template_callback (widget_class, position_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, message_cb);
  gtk_widget_class_bind_template_callback (widget_class, pixels_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, correct_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_entity_cb);
  gtk_widget_class_bind_template_callback (widget_class, retry_cb);
  dossier_tab_bind_mark_callbacks (widget_class);
}

static void
dossier_tab_init (DossierTab *self)
{
  self->cancellable = g_cancellable_new ();
  self->waiting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

DossierTab *
dossier_tab_new (DossierLibrary *library, GSettings *settings, gint64 document, const char *title)
{
  DossierTab *self = g_object_new (DOSSIER_TYPE_TAB, NULL);

  self->library = g_object_ref (library);
  self->id = document;
  self->title = g_strdup (title);
  g_settings_bind (settings, "theme", self->view, "theme", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "findings", self->view, "marking", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "font-family", self->view, "font-family", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "font-size", self->view, "font-size", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "column-width", self->view, "column-width", G_SETTINGS_BIND_GET);
  g_settings_bind (settings, "line-height", self->view, "line-height", G_SETTINGS_BIND_GET);
  return self;
}

void
dossier_tab_load (DossierTab *self)
{
  g_return_if_fail (DOSSIER_IS_TAB (self));

  if (self->asked)
    return;
  self->asked = TRUE;
  gtk_stack_set_visible_child_name (self->stack, "loading");
  dossier_library_load_document_async (self->library, self->id, self->cancellable, document_loaded_cb, g_object_ref (self));
}

void
dossier_tab_refresh (DossierTab *self, DossierLibraryChange what)
{
  g_return_if_fail (DOSSIER_IS_TAB (self));

  if (self->document == NULL)
    return;
  if (what & DOSSIER_LIBRARY_DOCUMENTS)
    dossier_library_load_document_async (self->library, self->id, self->cancellable, document_loaded_cb, g_object_ref (self));
  else
    {
      if (what & DOSSIER_LIBRARY_FINDINGS)
        dossier_library_load_findings_async (self->library, self->id, self->cancellable, findings_loaded_cb, g_object_ref (self));
      if (what & DOSSIER_LIBRARY_ANNOTATIONS)
        dossier_tab_reload_annotations (self);
      if (what & (DOSSIER_LIBRARY_FINDINGS | DOSSIER_LIBRARY_ASSESSMENTS))
        dossier_tab_reload_outcomes (self);
    }
}

void
dossier_tab_reload_annotations (DossierTab *self)
{
  dossier_library_load_annotations_async (self->library, self->id, self->cancellable, annotations_loaded_cb, g_object_ref (self));
}

void
dossier_tab_tell (DossierTab *self, const char *words, gboolean undoable)
{
  g_signal_emit (self, signals[NOTICE], 0, words, undoable);
}

void
dossier_tab_tell_error (DossierTab *self, const GError *error)
{
  g_autofree char *words = dossier_error_text (error);

  g_signal_emit (self, signals[NOTICE], 0, words, FALSE);
}

gint64
dossier_tab_get_id (DossierTab *self)
{
  g_return_val_if_fail (DOSSIER_IS_TAB (self), 0);

  return self->id;
}

const char *
dossier_tab_get_title (DossierTab *self)
{
  g_return_val_if_fail (DOSSIER_IS_TAB (self), NULL);

  return self->title ? self->title : _ ("Document");
}

DossierDocumentView *
dossier_tab_get_view (DossierTab *self)
{
  g_return_val_if_fail (DOSSIER_IS_TAB (self), NULL);

  return self->view;
}

DossierDocument *
dossier_tab_get_document (DossierTab *self)
{
  g_return_val_if_fail (DOSSIER_IS_TAB (self), NULL);

  return self->document;
}

DossierFindings *
dossier_tab_get_findings (DossierTab *self)
{
  g_return_val_if_fail (DOSSIER_IS_TAB (self), NULL);

  return self->findings;
}

GPtrArray *
dossier_tab_get_annotations (DossierTab *self)
{
  g_return_val_if_fail (DOSSIER_IS_TAB (self), NULL);

  return self->annotations;
}

gboolean
dossier_tab_get_waiting (DossierTab *self)
{
  g_return_val_if_fail (DOSSIER_IS_TAB (self), FALSE);

  return self->waiting;
}

guint32
dossier_tab_get_position (DossierTab *self)
{
  g_return_val_if_fail (DOSSIER_IS_TAB (self), 0);

  return self->document ? dossier_document_view_get_position (self->view) : self->position;
}

void
dossier_tab_set_position (DossierTab *self, guint32 offset)
{
  g_return_if_fail (DOSSIER_IS_TAB (self));

  self->position = offset;
  if (self->document)
    dossier_document_view_set_position (self->view, offset);
}

void
dossier_tab_go_to (DossierTab *self, guint32 start, guint32 end)
{
  g_return_if_fail (DOSSIER_IS_TAB (self));

  self->target_start = start;
  self->target_end = end;
  apply_place (self);
}
