/* dossier-result-model.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each reload starts a new generation; an answer that belongs to an older one is dropped. The first
 * page comes together with the keys, so that a short list never shows empty rows.
 */

#include "config.h"

#include "store/dossier-result-model.h"

#include <string.h>

#include "model/dossier-row.h"
#include "store/dossier-connection.h"

#define KEPT_PAGES 16

struct _DossierResultModel
{
  GObject parent_instance;

  /* Owned */
  DossierStore  *store;
  DossierFilter *filter;
  GArray        *keys;    /* DossierRowKey */
  GHashTable    *watches; /* position -> Watch: rows that somebody holds */
  GHashTable    *pages;   /* number -> GPtrArray of items, NULL while it is on its way */
  GQueue         recent;  /* numbers of arrived pages, latest first */
  GCancellable  *cancellable;
  GError        *error;

  const DossierListSource *source; /* static */
  guint                    generation;
  gboolean                 loading;
  gboolean                 stale; /* to be asked again when the answer under way has come */
};

/* Keeps the model's knowledge of a row that it does not own. */
typedef struct
{
  DossierResultModel *model;
  DossierRow         *row;
  guint               position;
} Watch;

/* One question to a reader thread. */
typedef struct
{
  const DossierListSource *source;
  DossierFilter           *filter;
  GArray                  *keys;  /* of a page; NULL: the keys and the first page */
  guint                    limit; /* of the keys; 0 = all */
  gboolean                 bare;  /* keys only */
} Request;

typedef struct
{
  GArray    *keys;
  GPtrArray *items; /* NULL when only keys were asked for */
} Answer;

/* Who asked. Weak, so that a question does not keep a list alive that nobody looks at any more. */
typedef struct
{
  GWeakRef model;
  guint    generation;
  guint    page;
} Ticket;

enum
{
  PROP_0,
  PROP_LOADING,
  PROP_ERROR,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (DossierResultModel, dossier_result_model, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
clear_item (gpointer data)
{
  g_clear_object ((GObject **)&data);
}

GPtrArray *
dossier_list_items_new (void)
{
  return g_ptr_array_new_with_free_func (clear_item);
}

static void
request_free (gpointer data)
{
  Request *self = data;

  dossier_filter_free (self->filter);
  g_clear_pointer (&self->keys, g_array_unref);
  g_free (self);
}

static void
answer_free (gpointer data)
{
  Answer *self = data;

  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Answer, answer_free)

static void
ticket_free (Ticket *self)
{
  g_weak_ref_clear (&self->model);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Ticket, ticket_free)

static gpointer
answer_work (DossierConnection *connection, gpointer data, GCancellable *cancellable, GError **error)
{
  Request *request = data;
  g_autoptr (Answer) answer = g_new0 (Answer, 1);

  dossier_connection_set_cancellable (connection, cancellable);
  answer->keys = request->keys != NULL ? g_array_ref (request->keys) : request->source->list_keys (connection, request->filter, request->limit, error);
  if (answer->keys != NULL && !request->bare)
    answer->items = request->source->load_items (connection, request->filter, (const DossierRowKey *)answer->keys->data,
                                                 MIN (answer->keys->len, request->source->page_rows), error);
  dossier_connection_set_cancellable (connection, NULL);

  return answer->items != NULL || (answer->keys != NULL && request->bare) ? g_steal_pointer (&answer) : NULL;
}

static void
row_gone_cb (gpointer data, GObject *where_the_row_was)
{
  Watch *watch = data;

  g_hash_table_remove (watch->model->watches, GUINT_TO_POINTER (watch->position));
  g_free (watch);
}

static void
forget_rows (DossierResultModel *self)
{
  GHashTableIter iter;
  gpointer       watch;

  g_hash_table_iter_init (&iter, self->watches);
  while (g_hash_table_iter_next (&iter, NULL, &watch))
    {
      g_object_weak_unref (G_OBJECT (((Watch *)watch)->row), row_gone_cb, watch);
      g_free (watch);
    }
  g_hash_table_remove_all (self->watches);
}

static void
forget_pages (DossierResultModel *self)
{
  g_hash_table_remove_all (self->pages);
  g_queue_clear (&self->recent);
}

static void
fill_rows (DossierResultModel *self, guint page, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    {
      Watch *watch = g_hash_table_lookup (self->watches, GUINT_TO_POINTER (page * self->source->page_rows + i));

      if (watch != NULL)
        dossier_row_set_item (watch->row, items->pdata[i]);
    }
}

static void
keep_page (DossierResultModel *self, guint page, GPtrArray *items)
{
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (page), g_ptr_array_ref (items));
  g_queue_push_head (&self->recent, GUINT_TO_POINTER (page));
  while (self->recent.length > KEPT_PAGES)
    g_hash_table_remove (self->pages, g_queue_pop_tail (&self->recent));
  fill_rows (self, page, items);
}

static void
set_loading (DossierResultModel *self, gboolean loading)
{
  if (self->loading == loading)
    return;

  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
take_error (DossierResultModel *self, GError *error)
{
  if (error == NULL && self->error == NULL)
    return;

  g_clear_error (&self->error);
  self->error = error;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

static void
page_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Ticket) ticket = data;
  g_autoptr (DossierResultModel) self = g_weak_ref_get (&ticket->model);
  g_autoptr (GError) error = NULL;
  g_autoptr (Answer) answer = g_task_propagate_pointer (G_TASK (result), &error);

  if (self == NULL || ticket->generation != self->generation)
    return;

  if (answer != NULL)
    keep_page (self, ticket->page, answer->items);
  else
    {
      /* It may be asked for again. */
      g_hash_table_remove (self->pages, GUINT_TO_POINTER (ticket->page));
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CLOSED))
        take_error (self, g_steal_pointer (&error));
    }
}

/* A question without keys and without limit: all keys and the first page. */
static Request *
request_new (DossierResultModel *self)
{
  Request *request = g_new0 (Request, 1);

  request->source = self->source;
  request->filter = dossier_filter_copy (self->filter);
  return request;
}

/* `request` is taken. */
static void
ask (DossierResultModel *self, Request *request, guint page, GAsyncReadyCallback callback)
{
  Ticket *ticket = g_new0 (Ticket, 1);
  GTask  *task = g_task_new (NULL, self->cancellable, callback, ticket);

  g_weak_ref_init (&ticket->model, self);
  ticket->generation = self->generation;
  ticket->page = page;

  g_task_set_source_tag (task, ask);
  dossier_store_read (self->store, task, answer_work, request, request_free, answer_free);
}

static void
ask_page (DossierResultModel *self, guint page)
{
  guint    start = page * self->source->page_rows;
  guint    n_keys = MIN (self->source->page_rows, self->keys->len - start);
  Request *request = NULL;

  if (g_hash_table_contains (self->pages, GUINT_TO_POINTER (page)))
    return;

  request = request_new (self);
  request->keys = g_array_sized_new (FALSE, FALSE, sizeof (DossierRowKey), n_keys);
  g_array_append_vals (request->keys, &g_array_index (self->keys, DossierRowKey, start), n_keys);
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (page), NULL);
  ask (self, request, page, page_cb);
}

static gboolean
keys_equal (GArray *a, GArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (DossierRowKey)) == 0);
}

static void
ask_held_pages (DossierResultModel *self)
{
  GHashTableIter iter;
  gpointer       position;

  g_hash_table_iter_init (&iter, self->watches);
  while (g_hash_table_iter_next (&iter, &position, NULL))
    ask_page (self, GPOINTER_TO_UINT (position) / self->source->page_rows);
}

static void
take_answer (DossierResultModel *self, Answer *answer)
{
  guint    n_old = self->keys->len;
  gboolean same = keys_equal (self->keys, answer->keys);

  /* Pages asked for with the old keys are not wanted any more. */
  self->generation++;
  forget_pages (self);
  if (!same)
    {
      forget_rows (self);
      g_array_unref (self->keys);
      self->keys = g_array_ref (answer->keys);
    }
  if (answer->items->len > 0)
    keep_page (self, 0, answer->items);
  if (same)
    ask_held_pages (self);
  else
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_old, self->keys->len);
}

/* The other keys, behind those of the first page that are there. */
static void
take_rest (DossierResultModel *self, GArray *keys)
{
  guint n_old = self->keys->len;

  g_array_unref (self->keys);
  self->keys = g_array_ref (keys);
  g_list_model_items_changed (G_LIST_MODEL (self), n_old, 0, keys->len - n_old);
}

/* Whether the keys that are there are the first of these. */
static gboolean
goes_on (DossierResultModel *self, GArray *keys)
{
  gsize size = self->keys->len * sizeof (DossierRowKey);

  return self->keys->len > 0 && self->keys->len < keys->len && memcmp (self->keys->data, keys->data, size) == 0;
}

static void
finish_loading (DossierResultModel *self, GError *error)
{
  take_error (self, error);
  set_loading (self, FALSE);
  if (self->stale)
    dossier_result_model_reload (self);
}

static void
keys_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Ticket) ticket = data;
  g_autoptr (DossierResultModel) self = g_weak_ref_get (&ticket->model);
  g_autoptr (GError) error = NULL;
  g_autoptr (Answer) answer = g_task_propagate_pointer (G_TASK (result), &error);

  if (self == NULL || ticket->generation != self->generation)
    return;

  if (answer != NULL)
    take_answer (self, answer);
  else
    forget_pages (self);
  finish_loading (self, g_steal_pointer (&error));
}

static void
rest_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Ticket) ticket = data;
  g_autoptr (DossierResultModel) self = g_weak_ref_get (&ticket->model);
  g_autoptr (GError) error = NULL;
  g_autoptr (Answer) answer = g_task_propagate_pointer (G_TASK (result), &error);

  if (self == NULL || ticket->generation != self->generation)
    return;

  if (answer != NULL && goes_on (self, answer->keys))
    take_rest (self, answer->keys);
  else if (answer != NULL && !keys_equal (self->keys, answer->keys))
    self->stale = TRUE; /* the library changed between the two questions */
  finish_loading (self, g_steal_pointer (&error));
}

/* The first page can be seen while the other keys are still being read. */
static void
first_keys_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Ticket) ticket = data;
  g_autoptr (DossierResultModel) self = g_weak_ref_get (&ticket->model);
  g_autoptr (GError) error = NULL;
  g_autoptr (Answer) answer = g_task_propagate_pointer (G_TASK (result), &error);
  Request *request = NULL;

  if (self == NULL || ticket->generation != self->generation)
    return;

  if (answer == NULL)
    {
      finish_loading (self, g_steal_pointer (&error));
      return;
    }

  take_answer (self, answer);
  if (answer->keys->len != self->source->page_rows)
    {
      finish_loading (self, NULL);
      return;
    }

  request = request_new (self);
  request->bare = TRUE;
  ask (self, request, 0, rest_cb);
}

void
dossier_result_model_reload (DossierResultModel *self)
{
  Request *request = NULL;

  g_return_if_fail (DOSSIER_IS_RESULT_MODEL (self));

  /* A library that changes all the time must not keep its lists from ever arriving. */
  self->stale = self->loading;
  if (self->stale)
    return;

  self->generation++;
  set_loading (self, TRUE);
  request = request_new (self);
  /* A list that is looked at must not shrink to its first page and grow again. */
  if (self->keys->len == 0)
    request->limit = self->source->page_rows;
  ask (self, request, 0, request->limit > 0 ? first_keys_cb : keys_cb);
}

static GType
get_item_type (GListModel *list)
{
  return DOSSIER_TYPE_ROW;
}

static guint
get_n_items (GListModel *list)
{
  return DOSSIER_RESULT_MODEL (list)->keys->len;
}

static gpointer
get_item (GListModel *list, guint position)
{
  DossierResultModel *self = DOSSIER_RESULT_MODEL (list);
  Watch              *watch;
  GPtrArray          *items;

  if (position >= self->keys->len)
    return NULL;

  watch = g_hash_table_lookup (self->watches, GUINT_TO_POINTER (position));
  if (watch != NULL)
    return g_object_ref (watch->row);

  watch = g_new0 (Watch, 1);
  watch->model = self;
  watch->position = position;
  watch->row = dossier_row_new (position);
  g_object_weak_ref (G_OBJECT (watch->row), row_gone_cb, watch);
  g_hash_table_insert (self->watches, GUINT_TO_POINTER (position), watch);

  items = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (position / self->source->page_rows));
  if (items != NULL)
    dossier_row_set_item (watch->row, items->pdata[position % self->source->page_rows]);
  else
    ask_page (self, position / self->source->page_rows);

  return watch->row;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
dossier_result_model_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierResultModel *self = DOSSIER_RESULT_MODEL (object);

  switch (id)
    {
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_result_model_finalize (GObject *object)
{
  DossierResultModel *self = DOSSIER_RESULT_MODEL (object);

  g_cancellable_cancel (self->cancellable);
  forget_rows (self);
  forget_pages (self);
  g_clear_pointer (&self->watches, g_hash_table_unref);
  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->filter, dossier_filter_free);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (dossier_result_model_parent_class)->finalize (object);
}

static void
dossier_result_model_class_init (DossierResultModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = dossier_result_model_get_property;
  object_class->finalize = dossier_result_model_finalize;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
items_free (gpointer data)
{
  g_clear_pointer ((GPtrArray **)&data, g_ptr_array_unref);
}

static void
dossier_result_model_init (DossierResultModel *self)
{
  self->cancellable = g_cancellable_new ();
  self->keys = g_array_new (FALSE, FALSE, sizeof (DossierRowKey));
  self->watches = g_hash_table_new (NULL, NULL);
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, items_free);
  g_queue_init (&self->recent);
}

DossierResultModel *
dossier_result_model_new (DossierStore *store, const DossierListSource *source, const DossierFilter *filter)
{
  DossierResultModel *self = g_object_new (DOSSIER_TYPE_RESULT_MODEL, NULL);

  self->store = g_object_ref (store);
  self->source = source;
  self->filter = dossier_filter_copy (filter);
  dossier_result_model_reload (self);

  return self;
}

gboolean
dossier_result_model_get_loading (DossierResultModel *self)
{
  g_return_val_if_fail (DOSSIER_IS_RESULT_MODEL (self), FALSE);

  return self->loading;
}

const GError *
dossier_result_model_get_error (DossierResultModel *self)
{
  g_return_val_if_fail (DOSSIER_IS_RESULT_MODEL (self), NULL);

  return self->error;
}
