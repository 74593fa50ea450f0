/* dossier-annotations-dialog.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-annotations-dialog.h"

#include "library/dossier-errors.h"
#include "library/dossier-library-annotations.h"
#include "view/dossier-error-text.h"

#include <glib/gi18n.h>

#define MOST_SHOWN 200

struct _DossierAnnotationsDialog
{
  AdwWindow parent_instance;

  /* Template children */
  GtkStack      *stack;
  GtkButton     *import_button;
  GtkLabel      *file_label;
  GtkListBox    *counts;
  GtkWidget     *look_label;
  GtkListBox    *look_list;
  GtkLabel      *more_label;
  AdwStatusPage *trouble;

  /* Owned */
  DossierLibrary          *library;
  GCancellable            *cancellable;
  DossierAnnotationReview *review;
};

enum
{
  IMPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierAnnotationsDialog, dossier_annotations_dialog, ADW_TYPE_WINDOW)

static const char *
label_of (DossierReviewOutcome outcome)
{
  switch (outcome)
    {
    case DOSSIER_REVIEW_EXACT:
      return _ ("Found where they were");
    case DOSSIER_REVIEW_MOVED:
      return _ ("Found at another place");
    case DOSSIER_REVIEW_CHANGED:
      return _ ("Found, but the words have changed");
    case DOSSIER_REVIEW_LOST:
      return _ ("Not found in their document; kept in its notes");
    case DOSSIER_REVIEW_HOMELESS:
      return _ ("Their document is not in the library: add it, then import the file again");
    case DOSSIER_REVIEW_UPDATED:
      return _ ("Newer than in the library");
    case DOSSIER_REVIEW_KNOWN:
      return _ ("In the library already");
    case DOSSIER_REVIEW_EMPTY:
    default:
      return _ ("Empty");
    }
}

static GtkWidget *
make_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
add_count (DossierAnnotationsDialog *self, DossierReviewOutcome outcome)
{
  guint            n = dossier_annotation_review_count (self->review, outcome);
  g_autofree char *words = g_strdup_printf ("%u", n);
  GtkWidget       *row, *number;

  if (n == 0)
    return;

  row = make_row (label_of (outcome), NULL);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  number = gtk_label_new (words);
  gtk_widget_add_css_class (number, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), number);
  gtk_list_box_append (self->counts, row);
}

/* One line of the words, whatever lines they had. */
static char *
dup_line (const char *text)
{
  return g_strdelimit (g_strdup (text != NULL ? text : ""), "\n\r\t", ' ');
}

/* What is to be said of an entry that a person has to look at; NULL for others. */
static char *
describe (const DossierReviewEntry *entry)
{
  const char      *title = entry->annotation != NULL ? dossier_annotation_get_document_title (entry->annotation) : NULL;
  g_autofree char *now = NULL;

  switch (entry->outcome)
    {
    case DOSSIER_REVIEW_CHANGED:
      now = dup_line (dossier_annotation_get_exact (entry->annotation));
      /* Translators: %s is how the words of a passage are now. */
      return g_strdup_printf (_ ("Now: %s"), now);
    case DOSSIER_REVIEW_LOST:
      return g_strdup (_ ("Not found in the document"));
    case DOSSIER_REVIEW_HOMELESS:
      /* Translators: %s is the title of a document. */
      return title != NULL ? g_strdup_printf (_ ("“%s” is not in the library"), title) : g_strdup (_ ("The document is not in the library"));
    case DOSSIER_REVIEW_EXACT:
    case DOSSIER_REVIEW_MOVED:
    case DOSSIER_REVIEW_UPDATED:
    case DOSSIER_REVIEW_KNOWN:
    case DOSSIER_REVIEW_EMPTY:
    default:
      return NULL;
    }
}

static void
add_to_look_at (DossierAnnotationsDialog *self)
{
  guint n = 0;

  for (guint i = 0; i < dossier_annotation_review_get_n_entries (self->review); i++)
    {
      const DossierReviewEntry *entry = dossier_annotation_review_get_entry (self->review, i);
      g_autofree char          *said = describe (entry), *words = NULL;
      GtkWidget                *row;

      if (said == NULL || n++ >= MOST_SHOWN)
        continue;
      words = dup_line (entry->words != NULL ? entry->words : dossier_annotation_get_note (entry->annotation));
      row = make_row (words, said);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
      gtk_list_box_append (self->look_list, row);
    }

  gtk_widget_set_visible (self->look_label, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->look_list), n > 0);
  if (n > MOST_SHOWN)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - MOST_SHOWN), n - MOST_SHOWN);

      gtk_label_set_label (self->more_label, more);
      gtk_widget_show (GTK_WIDGET (self->more_label));
    }
}

static guint
count_new (DossierAnnotationReview *review)
{
  g_autoptr (GPtrArray) annotations = dossier_annotation_review_list_new (review);

  return annotations->len;
}

/* What helps with a document does not always help with annotations. */
static char *
dup_trouble (const GError *error)
{
  if (g_error_matches (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_UNKNOWN_TYPE))
    return g_strdup (_ ("No annotations were found in this file. Choose one with W3C Web Annotations, one that Hypothesis or Dossier exported, or a REFI-QDA project."));
  if (g_error_matches (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE))
    return g_strdup (_ ("The file is too large. Export fewer annotations at a time."));

  return dossier_error_text (error);
}

static void
show_trouble (DossierAnnotationsDialog *self, const GError *error)
{
  g_autofree char *words = dup_trouble (error);
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  adw_status_page_set_description (self->trouble, escaped);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "trouble");
}

static void
reviewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierAnnotationsDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierAnnotationReview) review = dossier_library_review_annotations_finish (DOSSIER_LIBRARY (source), result, &error);

  if (self->stack == NULL)
    return;
  if (review == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        show_trouble (self, error);
      return;
    }

  self->review = g_steal_pointer (&review);
  for (guint i = 0; i < DOSSIER_N_REVIEW_OUTCOMES; i++)
    add_count (self, i);
  add_to_look_at (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), count_new (self->review) > 0);
  gtk_stack_set_visible_child_name (self->stack, "report");
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierAnnotationsDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean imported = dossier_library_change_finish (DOSSIER_LIBRARY (source), result, &error);

  if (imported)
    {
      g_signal_emit (self, signals[IMPORTED], 0, count_new (self->review));
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (self->stack != NULL)
    show_trouble (self, error);
}

static void
import_cb (DossierAnnotationsDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), FALSE);
  dossier_library_import_annotations_async (self->library, self->review, NULL, imported_cb, g_object_ref (self));
}

static void
dossier_annotations_dialog_dispose (GObject *object)
{
  DossierAnnotationsDialog *self = DOSSIER_ANNOTATIONS_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_ANNOTATIONS_DIALOG);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->library);
  g_clear_object (&self->review);

  G_OBJECT_CLASS (dossier_annotations_dialog_parent_class)->dispose (object);
}

static void
dossier_annotations_dialog_class_init (DossierAnnotationsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_annotations_dialog_dispose;

  signals[IMPORTED] = g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-annotations-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierAnnotationsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierAnnotationsDialog, import_button);
  gtk_widget_class_bind_template_child (widget_class, DossierAnnotationsDialog, file_label);
  gtk_widget_class_bind_template_child (widget_class, DossierAnnotationsDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, DossierAnnotationsDialog, look_label);
  gtk_widget_class_bind_template_child (widget_class, DossierAnnotationsDialog, look_list);
  gtk_widget_class_bind_template_child (widget_class, DossierAnnotationsDialog, more_label);
  gtk_widget_class_bind_template_child (widget_class, DossierAnnotationsDialog, trouble);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dossier_annotations_dialog_init (DossierAnnotationsDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
dossier_annotations_dialog_new (DossierLibrary *library, GFile *file)
{
  DossierAnnotationsDialog *self = g_object_new (DOSSIER_TYPE_ANNOTATIONS_DIALOG, NULL);
  g_autofree char          *name = g_file_get_basename (file);
  g_autofree char          *shown = g_filename_display_name (name);

  self->library = g_object_ref (library);
  gtk_label_set_label (self->file_label, shown);
  dossier_library_review_annotations_async (library, file, self->cancellable, reviewed_cb, g_object_ref (self));
  return GTK_WIDGET (self);
}
