/* dossier-scope-bar.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-scope-bar.h"

#include "model/dossier-collection.h"
#include "view/dossier-time-range.h"

#include <glib/gi18n.h>

struct _DossierScopeBar
{
  GtkWidget parent_instance;

  /* Template children */
  GtkDropDown      *scope;
  DossierTimeRange *range;
  GtkWidget *export;

  /* Owned */
  GArray *choices; /* Choice of each row of the drop-down */
  char   *search;  /* NULL = nothing is searched for */
  GStrv   collections;
  char   *chosen_collection;

  gint64           document;
  DossierScopeKind chosen;
  gboolean         filling;
};

typedef struct
{
  DossierScopeKind kind;
  char            *collection;
} Choice;

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierScopeBar, dossier_scope_bar, GTK_TYPE_WIDGET)

static void
choice_clear (gpointer data)
{
  g_free (((Choice *)data)->collection);
}

static void
add_choice (DossierScopeBar *self, GtkStringList *rows, DossierScopeKind kind, const char *collection, const char *words)
{
  Choice choice = { kind, g_strdup (collection) };

  g_array_append_val (self->choices, choice);
  gtk_string_list_append (rows, words);
}

static gboolean
is_chosen (DossierScopeBar *self, const Choice *choice)
{
  return choice->kind == self->chosen && g_strcmp0 (choice->collection, self->chosen_collection) == 0;
}

/* A search or a collection that is no longer there gives way to the library. */
static void
show_chosen (DossierScopeBar *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (is_chosen (self, &g_array_index (self->choices, Choice, i)))
      {
        gtk_drop_down_set_selected (self->scope, i);
        return;
      }

  self->chosen = DOSSIER_SCOPE_LIBRARY;
  g_clear_pointer (&self->chosen_collection, g_free);
  show_chosen (self);
}

static void
fill (DossierScopeBar *self)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);

  self->filling = TRUE;
  g_array_set_size (self->choices, 0);
  add_choice (self, rows, DOSSIER_SCOPE_DOCUMENT, NULL, _ ("This document"));
  add_choice (self, rows, DOSSIER_SCOPE_LIBRARY, NULL, _ ("Library"));
  if (self->search != NULL)
    {
      /* Translators: %s is what is searched for. */
      g_autofree char *words = g_strdup_printf (_ ("Found for “%s”"), self->search);

      add_choice (self, rows, DOSSIER_SCOPE_SEARCH, NULL, words);
    }
  for (guint i = 0; self->collections[i] != NULL; i++)
    add_choice (self, rows, DOSSIER_SCOPE_COLLECTION, self->collections[i], self->collections[i]);
  gtk_drop_down_set_model (self->scope, G_LIST_MODEL (rows));
  show_chosen (self);
  self->filling = FALSE;
}

static void
changed (DossierScopeBar *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
selected_cb (DossierScopeBar *self)
{
  guint         selected = gtk_drop_down_get_selected (self->scope);
  const Choice *choice = selected < self->choices->len ? &g_array_index (self->choices, Choice, selected) : NULL;

  if (self->filling || choice == NULL || is_chosen (self, choice))
    return;

  self->chosen = choice->kind;
  g_free (self->chosen_collection);
  self->chosen_collection = g_strdup (choice->collection);
  changed (self);
}

static void
range_changed_cb (DossierScopeBar *self)
{
  changed (self);
}

static void
dossier_scope_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), DOSSIER_TYPE_SCOPE_BAR);

  G_OBJECT_CLASS (dossier_scope_bar_parent_class)->dispose (object);
}

static void
dossier_scope_bar_finalize (GObject *object)
{
  DossierScopeBar *self = DOSSIER_SCOPE_BAR (object);

  g_array_unref (self->choices);
  g_free (self->search);
  g_strfreev (self->collections);
  g_free (self->chosen_collection);

  G_OBJECT_CLASS (dossier_scope_bar_parent_class)->finalize (object);
}

static void
dossier_scope_bar_class_init (DossierScopeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_scope_bar_dispose;
  G_OBJECT_CLASS (klass)->finalize = dossier_scope_bar_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (DOSSIER_TYPE_TIME_RANGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/dossier_reader/Dossier/ui/dossier-scope-bar.ui");
  gtk_widget_class_set_css_name (widget_class, "scopebar");
  gtk_widget_class_bind_template_child (widget_class, DossierScopeBar, scope);
  gtk_widget_class_bind_template_child (widget_class, DossierScopeBar, range);
  gtk_widget_class_bind_template_child (widget_class, DossierScopeBar, export);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, range_changed_cb);
}

static void
dossier_scope_bar_init (DossierScopeBar *self)
{
  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  g_array_set_clear_func (self->choices, choice_clear);
  self->collections = g_new0 (char *, 1);
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
}

/* Whether the one who looks at a view sees something else after a change that does not come from this bar. */
static void
fill_and_tell (DossierScopeBar *self, DossierScopeKind kind)
{
  gboolean concerned = self->chosen == kind;

  fill (self);
  if (concerned)
    changed (self);
}

void
dossier_scope_bar_set_document (DossierScopeBar *self, gint64 document)
{
  g_return_if_fail (DOSSIER_IS_SCOPE_BAR (self));

  if (document == self->document)
    return;
  self->document = document;
  if (self->chosen == DOSSIER_SCOPE_DOCUMENT)
    changed (self);
}

void
dossier_scope_bar_set_search (DossierScopeBar *self, const char *query)
{
  const char *words = query != NULL && *query != '\0' ? query : NULL;

  g_return_if_fail (DOSSIER_IS_SCOPE_BAR (self));

  if (g_strcmp0 (words, self->search) == 0)
    return;
  g_free (self->search);
  self->search = g_strdup (words);
  fill_and_tell (self, DOSSIER_SCOPE_SEARCH);
}

void
dossier_scope_bar_set_collections (DossierScopeBar *self, GPtrArray *collections)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  g_return_if_fail (DOSSIER_IS_SCOPE_BAR (self));

  for (guint i = 0; i < collections->len; i++)
    g_strv_builder_add (names, dossier_collection_get_name (collections->pdata[i]));
  g_strfreev (self->collections);
  self->collections = g_strv_builder_end (names);
  fill_and_tell (self, DOSSIER_SCOPE_COLLECTION);
}

void
dossier_scope_bar_set_lists (DossierScopeBar *self, gboolean lists)
{
  g_return_if_fail (DOSSIER_IS_SCOPE_BAR (self));

  gtk_widget_set_visible (self->export, lists);
}

DossierScopeKind
dossier_scope_bar_get_kind (DossierScopeBar *self)
{
  g_return_val_if_fail (DOSSIER_IS_SCOPE_BAR (self), DOSSIER_SCOPE_DOCUMENT);

  return self->chosen;
}

void
dossier_scope_bar_choose (DossierScopeBar *self, DossierScopeKind kind)
{
  g_return_if_fail (DOSSIER_IS_SCOPE_BAR (self));

  for (guint i = 0; i < self->choices->len; i++)
    if (g_array_index (self->choices, Choice, i).kind == kind)
      {
        gtk_drop_down_set_selected (self->scope, i);
        return;
      }
}

DossierFilter *
dossier_scope_bar_dup_filter (DossierScopeBar *self)
{
  DossierFilter *filter;

  g_return_val_if_fail (DOSSIER_IS_SCOPE_BAR (self), NULL);

  if (self->chosen == DOSSIER_SCOPE_DOCUMENT && self->document == 0)
    return NULL;

  filter = dossier_filter_new ();
  if (self->chosen == DOSSIER_SCOPE_DOCUMENT)
    filter->document = self->document;
  else
    dossier_time_range_apply (self->range, filter);
  if (self->chosen == DOSSIER_SCOPE_SEARCH)
    filter->query = g_strdup (self->search);
  filter->collection = g_strdup (self->chosen_collection);

  return filter;
}
