/* dossier-find-bar.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A search that is overtaken by the next key is cancelled and its answer dropped.
 */

#include "config.h"

#include "view/dossier-find-bar.h"

#include <glib/gi18n.h>

#include "view/dossier-text-finder.h"

struct _DossierFindBar
{
  GtkBox parent_instance;

  /* Template children */
  GtkRevealer *revealer;
  GtkText     *entry;
  GtkLabel    *count;
  GtkWidget   *previous;
  GtkWidget   *next;

  /* Owned */
  DossierDocument *document;
  GCancellable    *pending;
};

enum
{
  FOUND,
  STEP,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierFindBar, dossier_find_bar, GTK_TYPE_BOX)

typedef struct
{
  DossierDocument *document;
  char            *query;
} Search;

static void
search_free (Search *search)
{
  g_object_unref (search->document);
  g_free (search->query);
  g_free (search);
}

static void
search_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Search *search = data;
  GArray *found = dossier_text_find (search->document, search->query, cancellable);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify)g_array_unref);
  else
    g_task_return_error_if_cancelled (task);
}

static void
searched_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GArray) found = g_task_propagate_pointer (G_TASK (result), NULL);

  /* NULL: another search has taken its place. */
  if (found != NULL)
    g_signal_emit (object, signals[FOUND], 0, found);
}

static void
stop (DossierFindBar *self)
{
  if (self->pending != NULL)
    g_cancellable_cancel (self->pending);
  g_clear_object (&self->pending);
}

static void
search_changed_cb (DossierFindBar *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GTask) task = NULL;
  Search *search;

  stop (self);
  if (self->document == NULL || *query == '\0' || !dossier_find_bar_is_open (self))
    {
      g_signal_emit (self, signals[FOUND], 0, NULL);
      return;
    }

  search = g_new0 (Search, 1);
  search->document = g_object_ref (self->document);
  search->query = g_strdup (query);
  self->pending = g_cancellable_new ();
  task = g_task_new (self, self->pending, searched_cb, NULL);
  g_task_set_source_tag (task, search_changed_cb);
  g_task_set_task_data (task, search, (GDestroyNotify)search_free);
  g_task_run_in_thread (task, search_thread);
}

static void
next_cb (DossierFindBar *self)
{
  g_signal_emit (self, signals[STEP], 0, 1);
}

static void
previous_cb (DossierFindBar *self)
{
  g_signal_emit (self, signals[STEP], 0, -1);
}

static gboolean
key_cb (DossierFindBar *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean back = (state & GDK_SHIFT_MASK) != 0;

  if (keyval == GDK_KEY_Escape)
    dossier_find_bar_close (self);
  else if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || ((state & GDK_CONTROL_MASK) != 0 && (keyval == GDK_KEY_g || keyval == GDK_KEY_G)))
    g_signal_emit (self, signals[STEP], 0, back ? -1 : 1);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
dossier_find_bar_dispose (GObject *object)
{
  DossierFindBar *self = DOSSIER_FIND_BAR (object);

  stop (self);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), DOSSIER_TYPE_FIND_BAR);

  G_OBJECT_CLASS (dossier_find_bar_parent_class)->dispose (object);
}

static void
dossier_find_bar_class_init (DossierFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_find_bar_dispose;

  signals[FOUND] = g_signal_new ("found", DOSSIER_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ARRAY);
  signals[STEP] = g_signal_new ("step", DOSSIER_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[CLOSED] = g_signal_new ("closed", DOSSIER_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierFindBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, DossierFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, DossierFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, DossierFindBar, previous);
  gtk_widget_class_bind_template_child (widget_class, DossierFindBar, next);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, dossier_find_bar_close);
}

static void
dossier_find_bar_init (DossierFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
dossier_find_bar_set_document (DossierFindBar *self, DossierDocument *document)
{
  if (g_set_object (&self->document, document))
    search_changed_cb (self);
}

void
dossier_find_bar_open (DossierFindBar *self, const char *words)
{
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  if (words != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  else
    search_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

void
dossier_find_bar_close (DossierFindBar *self)
{
  stop (self);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  g_signal_emit (self, signals[FOUND], 0, NULL);
  g_signal_emit (self, signals[CLOSED], 0);
}

gboolean
dossier_find_bar_is_open (DossierFindBar *self)
{
  return gtk_revealer_get_reveal_child (self->revealer);
}

void
dossier_find_bar_set_count (DossierFindBar *self, int current, guint total)
{
  gboolean         asked = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
  g_autofree char *words = NULL;

  if (total > 0)
    /* Translators: which of the found passages is shown: "3 of 17". */
    words = g_strdup_printf (_ ("%d of %u"), current + 1, total);
  gtk_label_set_label (self->count, words != NULL ? words : asked ? _ ("Not found")
                                                                  : "");
  gtk_widget_set_sensitive (self->previous, total > 0);
  gtk_widget_set_sensitive (self->next, total > 0);
  if (asked && total == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}
