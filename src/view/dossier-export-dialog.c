/* dossier-export-dialog.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-export-dialog.h"

#include "view/dossier-error-text.h"
#include "view/dossier-labels.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

#define PREVIEW_MOST 20000 /* bytes of the text that are shown */

struct _DossierExportDialog
{
  AdwWindow parent_instance;

  /* Template children */
  GtkButton   *export_button;
  GtkInfoBar  *trouble_bar;
  GtkLabel    *trouble_label;
  AdwComboRow *what;
  AdwComboRow *form;
  GtkTextView *preview;
  GtkLabel    *size_label;

  /* Owned */
  DossierLibrary  *library;
  char            *title;
  DossierFilter   *filter;              /* of the choice that was last asked for */
  char            *query;               /* of the passages that were found, or NULL */
  DossierFilter   *list_filter;         /* of the rows that are shown, or NULL */
  GCancellable    *preview_cancellable; /* of the preview under way */
  GtkNativeDialog *chooser;
  char            *path;

  DossierExportScope list_scope;

  gint64   document; /* 0 = none is read */
  guint    n_annotations;
  guint32  start;
  guint32  end;
  GArray  *choices; /* Choice of each row of `what` */
  gboolean writing;
};

/* One row of "What". */
typedef struct
{
  DossierExportScope scope;
  gboolean           everywhere; /* the whole library, not only the document that is read */
} Choice;

enum
{
  EXPORTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierExportDialog, dossier_export_dialog, ADW_TYPE_WINDOW)

/* In the order of the rows in the .ui file. */
static const DossierExportFormat FORMATS[] = {
  DOSSIER_EXPORT_PDF, DOSSIER_EXPORT_TEXT, DOSSIER_EXPORT_MARKDOWN, DOSSIER_EXPORT_HTML, DOSSIER_EXPORT_JSON, DOSSIER_EXPORT_CSV,
  DOSSIER_EXPORT_W3C, DOSSIER_EXPORT_HYPOTHESIS, DOSSIER_EXPORT_QDPX
};

static DossierExportFormat
chosen_format (DossierExportDialog *self)
{
  return FORMATS[MIN (adw_combo_row_get_selected (self->form), G_N_ELEMENTS (FORMATS) - 1)];
}

/* The words that stand in the export; they live as long as the program. */
static const DossierExportLabels *
get_labels (void)
{
  static DossierExportLabels labels;

  labels.notes = _ ("Notes");
  labels.sources = _ ("Sources");
  labels.tags = _ ("Tags");
  labels.about = C_ ("before a date that is not exact", "about");
  labels.published = _ ("published");
  labels.quotations = _ ("Quotations");
  labels.commitments = _ ("Commitments");
  labels.dates = _ ("Dates");
  labels.brief = _ ("Brief");
  labels.kept = dossier_label_outcome (DOSSIER_OUTCOME_KEPT);
  labels.broken = dossier_label_outcome (DOSSIER_OUTCOME_BROKEN);
  labels.pending = dossier_label_outcome (DOSSIER_OUTCOME_PENDING);
  labels.passages = _ ("Passages");
  labels.paragraph = _ ("paragraph");
  labels.picture = _ ("Picture");
  labels.page = C_ ("before the number of a page", "p.");
  labels.pages = C_ ("before the numbers of pages", "pp.");
  return &labels;
}

static Choice
chosen (DossierExportDialog *self)
{
  return g_array_index (self->choices, Choice, MIN (adw_combo_row_get_selected (self->what), self->choices->len - 1));
}

/* What stands above the export; NULL for what has a title of its own. */
static const char *
title_of (DossierExportDialog *self, Choice choice)
{
  switch (choice.scope)
    {
    case DOSSIER_EXPORT_PASSAGES:
      return self->query;
    case DOSSIER_EXPORT_ANNOTATIONS:
      return choice.everywhere ? _ ("Annotations") : NULL;
    case DOSSIER_EXPORT_QUOTATIONS:
      return _ ("Quotations");
    case DOSSIER_EXPORT_COMMITMENTS:
      return _ ("Commitments");
    case DOSSIER_EXPORT_MOMENTS:
      return _ ("Timeline");
    case DOSSIER_EXPORT_BRIEF:
    case DOSSIER_EXPORT_DOCUMENT:
    case DOSSIER_EXPORT_SELECTION:
    case DOSSIER_EXPORT_CORRECTIONS:
    default:
      return NULL;
    }
}

static gboolean
is_list (Choice choice)
{
  return choice.scope == DOSSIER_EXPORT_QUOTATIONS || choice.scope == DOSSIER_EXPORT_COMMITMENTS || choice.scope == DOSSIER_EXPORT_MOMENTS;
}

static DossierExportChoice
make_choice (DossierExportDialog *self)
{
  Choice choice = chosen (self);

  dossier_filter_free (self->filter);
  self->filter = is_list (choice) ? dossier_filter_copy (self->list_filter) : dossier_filter_new ();
  if (choice.scope == DOSSIER_EXPORT_PASSAGES)
    self->filter->text = g_strdup (self->query);
  else if (!choice.everywhere)
    self->filter->document = self->document;
  return (DossierExportChoice){
    .scope = choice.scope,
    .title = title_of (self, choice),
    .tag = DOSSIER_BRIEF_TAG,
    .filter = self->filter,
    .start = self->start,
    .end = self->end,
    .labels = get_labels (),
  };
}

static void
show_trouble (DossierExportDialog *self, const GError *error)
{
  g_autofree char *words = dossier_error_text (error);

  gtk_label_set_label (self->trouble_label, words);
  gtk_info_bar_set_revealed (self->trouble_bar, TRUE);
}

/* The number of pages stands in the catalogue of a PDF: "/Count 12". */
static guint
count_pages (GBytes *bytes)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *pages = memmem (data, size, "/Type /Pages", strlen ("/Type /Pages"));
  const char *count = pages ? memmem (pages, size - (gsize)(pages - data), "/Count ", strlen ("/Count ")) : NULL;

  return count ? (guint)strtoul (count + strlen ("/Count "), NULL, 10) : 0;
}

static void
text_previewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = dossier_library_preview_finish (DOSSIER_LIBRARY (source), result, &error);
  g_autofree char *text = NULL;
  gsize            size;
  const char      *words;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), bytes != NULL && !self->writing);
  if (bytes == NULL)
    {
      gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->preview), "", -1);
      show_trouble (self, error);
      return;
    }
  words = g_bytes_get_data (bytes, &size);
  text = g_utf8_make_valid (words, (gssize)MIN (size, PREVIEW_MOST));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->preview), text, -1);
}

static void
pages_counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierExportDialog) self = data;
  g_autoptr (GBytes) bytes = dossier_library_preview_finish (DOSSIER_LIBRARY (source), result, NULL);
  g_autofree char *words = NULL;
  guint            pages = bytes ? count_pages (bytes) : 0;

  if (pages == 0)
    return;
  words = g_strdup_printf (ngettext ("%u page", "%u pages", pages), pages);
  gtk_label_set_label (self->size_label, words);
}

/* The preview of a PDF or a project is its text; how long a PDF gets is counted from the finished pages. */
static void
update_preview (DossierExportDialog *self)
{
  DossierExportChoice choice;
  DossierExportFormat format = chosen_format (self);

  if (self->choices->len == 0)
    return;
  g_cancellable_cancel (self->preview_cancellable);
  g_clear_object (&self->preview_cancellable);
  self->preview_cancellable = g_cancellable_new ();
  gtk_info_bar_set_revealed (self->trouble_bar, FALSE);
  gtk_label_set_label (self->size_label, "");

  choice = make_choice (self);
  if (format == DOSSIER_EXPORT_PDF)
    dossier_library_preview_async (self->library, &choice, format, self->preview_cancellable, pages_counted_cb, g_object_ref (self));
  dossier_library_preview_async (self->library, &choice, format == DOSSIER_EXPORT_PDF || format == DOSSIER_EXPORT_QDPX ? DOSSIER_EXPORT_TEXT : format, self->preview_cancellable, text_previewed_cb, g_object_ref (self));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (DossierExportDialog) self = data;
  g_autoptr (GError) error = NULL;
  gboolean written = dossier_library_export_finish (DOSSIER_LIBRARY (source), result, &error);

  self->writing = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), TRUE);
  if (!written)
    {
      show_trouble (self, error);
      return;
    }
  g_signal_emit (self, signals[EXPORTED], 0, self->path);
  gtk_window_close (GTK_WINDOW (self));
}

static void
write_to (DossierExportDialog *self, GFile *file)
{
  DossierExportChoice choice = make_choice (self);

  g_free (self->path);
  self->path = g_file_get_path (file);
  if (self->path == NULL)
    {
      g_autoptr (GError) error = g_error_new_literal (DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_WRITE, "Choose a folder on this computer.");

      show_trouble (self, error);
      return;
    }
  self->writing = TRUE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->export_button), FALSE);
  gtk_info_bar_set_revealed (self->trouble_bar, FALSE);
  dossier_library_export_async (self->library, &choice, chosen_format (self), self->path, NULL, written_cb, g_object_ref (self));
}

static void
file_chosen_cb (DossierExportDialog *self, int response)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));

      if (file)
        write_to (self, file);
    }
  g_clear_object (&self->chooser);
}

/* A name for the file, made of the title; what a file system may not like becomes a space. */
static char *
proposed_name (DossierExportDialog *self)
{
  const char      *title = chosen (self).scope == DOSSIER_EXPORT_BRIEF ? _ ("Brief") : title_of (self, chosen (self));
  g_autofree char *name = g_strstrip (g_strdelimit (g_strdup (title != NULL ? title : self->title), "/\\:*?\"<>|\n\t", ' '));
  g_autofree char *cut = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), 80));

  return g_strdup_printf ("%s.%s", cut, dossier_export_format_get_ending (chosen_format (self)));
}

static void
export_cb (DossierExportDialog *self)
{
  g_autofree char      *name = proposed_name (self);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Export"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (file_chosen_cb), self, G_CONNECT_SWAPPED);
  g_set_object (&self->chooser, GTK_NATIVE_DIALOG (chooser));
  g_object_unref (chooser);
  gtk_native_dialog_show (self->chooser);
}

static void
trouble_response_cb (DossierExportDialog *self)
{
  gtk_info_bar_set_revealed (self->trouble_bar, FALSE);
}

static void
add_choice (DossierExportDialog *self, GtkStringList *rows, DossierExportScope scope, gboolean everywhere, const char *words)
{
  Choice choice = { scope, everywhere };

  g_array_append_val (self->choices, choice);
  gtk_string_list_append (rows, words);
}

static void
fill_choices (DossierExportDialog *self)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  guint n = self->n_annotations;

  g_array_set_size (self->choices, 0);
  if (self->list_filter != NULL)
    add_choice (self, rows, self->list_scope, TRUE,
                self->list_scope == DOSSIER_EXPORT_QUOTATIONS    ? _ ("Quotations shown")
                : self->list_scope == DOSSIER_EXPORT_COMMITMENTS ? _ ("Commitments shown")
                                                                 : _ ("Timeline shown"));
  if (self->document != 0 && self->end > self->start)
    add_choice (self, rows, DOSSIER_EXPORT_SELECTION, FALSE, _ ("Selected words"));
  if (self->document != 0)
    add_choice (self, rows, DOSSIER_EXPORT_DOCUMENT, FALSE, n > 0 ? _ ("Document and notes") : _ ("Document"));
  if (n > 0)
    {
      g_autofree char *marked = g_strdup_printf (ngettext ("%u annotation of this document", "%u annotations of this document", n), n);

      add_choice (self, rows, DOSSIER_EXPORT_ANNOTATIONS, FALSE, marked);
    }
  if (self->query)
    {
      /* Translators: %s is what was searched for. */
      g_autofree char *found = g_strdup_printf (_ ("Passages found for “%s”"), self->query);

      add_choice (self, rows, DOSSIER_EXPORT_PASSAGES, TRUE, found);
    }
  add_choice (self, rows, DOSSIER_EXPORT_ANNOTATIONS, TRUE, _ ("All annotations in the library"));
  /* Translators: what the reader collected to take out, with its sources. */
  add_choice (self, rows, DOSSIER_EXPORT_BRIEF, TRUE, _ ("The brief: all that was added to it"));
  adw_combo_row_set_model (self->what, G_LIST_MODEL (rows));
}

static void
dossier_export_dialog_dispose (GObject *object)
{
  DossierExportDialog *self = DOSSIER_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->preview_cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->preview_cancellable);
  g_clear_object (&self->chooser);
  g_clear_object (&self->library);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->filter, dossier_filter_free);
  g_clear_pointer (&self->list_filter, dossier_filter_free);
  g_clear_pointer (&self->choices, g_array_unref);
  g_clear_pointer (&self->query, g_free);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (dossier_export_dialog_parent_class)->dispose (object);
}

static void
dossier_export_dialog_class_init (DossierExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_export_dialog_dispose;

  signals[EXPORTED] = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, DossierExportDialog, trouble_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierExportDialog, trouble_label);
  gtk_widget_class_bind_template_child (widget_class, DossierExportDialog, what);
  gtk_widget_class_bind_template_child (widget_class, DossierExportDialog, form);
  gtk_widget_class_bind_template_child (widget_class, DossierExportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, DossierExportDialog, size_label);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_preview);
  gtk_widget_class_bind_template_callback (widget_class, trouble_response_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dossier_export_dialog_init (DossierExportDialog *self)
{
  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  gtk_widget_init_template (GTK_WIDGET (self));
}

DossierExportDialog *
dossier_export_dialog_new (DossierLibrary *library, DossierDocument *document, guint n_annotations, guint32 start, guint32 end, const char *query)
{
  DossierExportDialog *self = g_object_new (DOSSIER_TYPE_EXPORT_DIALOG, NULL);

  self->library = g_object_ref (library);
  self->title = document ? dossier_document_dup_display_title (document) : g_strdup (_ ("Library"));
  self->document = document ? dossier_document_get_id (document) : 0;
  self->n_annotations = n_annotations;
  self->start = start;
  self->end = end;
  self->query = query && *query ? g_strdup (query) : NULL;
  fill_choices (self);
  update_preview (self);
  return self;
}

/* Selects the row of `what` with that scope. */
static void
choose (DossierExportDialog *self, DossierExportScope scope, DossierExportFormat format)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (g_array_index (self->choices, Choice, i).scope == scope)
      adw_combo_row_set_selected (self->what, i);
  for (guint i = 0; i < G_N_ELEMENTS (FORMATS); i++)
    if (FORMATS[i] == format)
      adw_combo_row_set_selected (self->form, i);
}

void
dossier_export_dialog_offer_list (DossierExportDialog *self, DossierExportScope scope, const DossierFilter *filter)
{
  g_return_if_fail (DOSSIER_IS_EXPORT_DIALOG (self) && filter != NULL);

  self->list_scope = scope;
  self->list_filter = dossier_filter_copy (filter);
  fill_choices (self);
  choose (self, scope, DOSSIER_EXPORT_CSV);
}

void
dossier_export_dialog_choose_brief (DossierExportDialog *self)
{
  g_return_if_fail (DOSSIER_IS_EXPORT_DIALOG (self));

  choose (self, DOSSIER_EXPORT_BRIEF, DOSSIER_EXPORT_PDF);
}
