/* dossier-map-renderer.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-map-renderer.h"

typedef struct
{
  DossierMapShapes *shapes;
  guint32          *fills;
  DossierMapInks    inks;
  DossierMapFrame   frame;
} Job;

struct _DossierMapRenderer
{
  GObject parent_instance;

  /* Owned */
  DossierMapShapes *shapes;
  GdkTexture       *picture;
  Job              *next; /* waits for the running one */

  DossierMapFrame frame; /* of the picture */
  gboolean        running;
};

enum
{
  READY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierMapRenderer, dossier_map_renderer, G_TYPE_OBJECT)

static void
job_free (Job *job)
{
  dossier_map_shapes_unref (job->shapes);
  g_free (job->fills);
  g_free (job);
}

static void
draw_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;

  g_task_return_pointer (task, dossier_map_painter_draw (job->shapes, job->fills, &job->inks, &job->frame), (GDestroyNotify)cairo_surface_destroy);
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  gsize stride = cairo_image_surface_get_stride (surface);
  int   height = cairo_image_surface_get_height (surface);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * height,
                                                         (GDestroyNotify)cairo_surface_destroy, cairo_surface_reference (surface));

  return gdk_memory_texture_new (cairo_image_surface_get_width (surface), height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static void start (DossierMapRenderer *self, Job *job);

static void
drawn_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  DossierMapRenderer *self = DOSSIER_MAP_RENDERER (object);
  Job                *job = g_task_get_task_data (G_TASK (result));
  cairo_surface_t    *surface = g_task_propagate_pointer (G_TASK (result), NULL);

  self->running = FALSE;
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      g_clear_object (&self->picture);
      self->picture = make_texture (surface);
      self->frame = job->frame;
    }
  cairo_surface_destroy (surface);

  if (self->next != NULL)
    start (self, g_steal_pointer (&self->next));
  g_signal_emit (self, signals[READY], 0);
}

static void
start (DossierMapRenderer *self, Job *job)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, drawn_cb, NULL);

  self->running = TRUE;
  g_task_set_source_tag (task, start);
  g_task_set_task_data (task, job, (GDestroyNotify)job_free);
  g_task_run_in_thread (task, draw_in_thread);
}

static void
dossier_map_renderer_finalize (GObject *object)
{
  DossierMapRenderer *self = DOSSIER_MAP_RENDERER (object);

  g_clear_pointer (&self->next, job_free);
  g_clear_pointer (&self->shapes, dossier_map_shapes_unref);
  g_clear_object (&self->picture);

  G_OBJECT_CLASS (dossier_map_renderer_parent_class)->finalize (object);
}

static void
dossier_map_renderer_class_init (DossierMapRendererClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = dossier_map_renderer_finalize;

  signals[READY] = g_signal_new ("ready", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
dossier_map_renderer_init (DossierMapRenderer *self)
{
}

DossierMapRenderer *
dossier_map_renderer_new (DossierMapShapes *shapes)
{
  DossierMapRenderer *self = g_object_new (DOSSIER_TYPE_MAP_RENDERER, NULL);

  self->shapes = dossier_map_shapes_ref (shapes);

  return self;
}

void
dossier_map_renderer_request (DossierMapRenderer *self, const guint32 *fills, const DossierMapInks *inks, const DossierMapFrame *frame)
{
  Job *job = g_new0 (Job, 1);

  job->shapes = dossier_map_shapes_ref (self->shapes);
  job->fills = g_memdup2 (fills, dossier_map_shapes_get_n (self->shapes) * sizeof *fills);
  job->inks = *inks;
  job->frame = *frame;

  if (!self->running)
    {
      start (self, job);
      return;
    }
  g_clear_pointer (&self->next, job_free);
  self->next = job;
}

GdkTexture *
dossier_map_renderer_get_picture (DossierMapRenderer *self, DossierMapFrame *frame)
{
  *frame = self->frame;

  return self->picture;
}
