/* dossier-map-viewport.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-map-viewport.h"

#include <math.h>

#define AIR 1.04       /* the earth at zoom 1 leaves this much room */
#define FAR_ENOUGH 0.2 /* of the widget: a box that fills less of it is too small to be seen well */

struct _DossierMapViewport
{
  GObject parent_instance;

  double x; /* map units */
  double y;
  double zoom;
  double width; /* px */
  double height;
};

enum
{
  PROP_X = 1,
  PROP_Y,
  PROP_ZOOM,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierMapViewport, dossier_map_viewport, G_TYPE_OBJECT)

double
dossier_map_viewport_get_scale (DossierMapViewport *self)
{
  return self->zoom * MIN (self->width / (2 * DOSSIER_MAP_HALF_WIDTH), self->height / (2 * DOSSIER_MAP_HALF_HEIGHT)) / AIR;
}

/* How far the middle may go from that of the earth: until the earth's edge is at the widget's. */
static double
get_reach (double half_earth, double size, double scale)
{
  return MAX (0, half_earth * AIR - size / 2 / scale);
}

static void
move_to (DossierMapViewport *self, double x, double y, double zoom)
{
  double old_x = self->x, old_y = self->y, old_zoom = self->zoom;
  double scale, reach_x, reach_y;

  self->zoom = CLAMP (zoom, 1, DOSSIER_MAP_MAX_ZOOM);
  scale = dossier_map_viewport_get_scale (self);
  reach_x = get_reach (DOSSIER_MAP_HALF_WIDTH, self->width, scale);
  reach_y = get_reach (DOSSIER_MAP_HALF_HEIGHT, self->height, scale);
  self->x = CLAMP (x, -reach_x, reach_x);
  self->y = CLAMP (y, -reach_y, reach_y);

  g_object_freeze_notify (G_OBJECT (self));
  if (self->x != old_x)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_X]);
  if (self->y != old_y)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_Y]);
  if (self->zoom != old_zoom)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
dossier_map_viewport_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  DossierMapViewport *self = DOSSIER_MAP_VIEWPORT (object);

  switch (prop_id)
    {
    case PROP_X:
      g_value_set_double (value, self->x);
      break;
    case PROP_Y:
      g_value_set_double (value, self->y);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
dossier_map_viewport_class_init (DossierMapViewportClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = dossier_map_viewport_get_property;

  properties[PROP_X] = g_param_spec_double ("x", NULL, NULL, -DOSSIER_MAP_HALF_WIDTH, DOSSIER_MAP_HALF_WIDTH, 0, flags);
  properties[PROP_Y] = g_param_spec_double ("y", NULL, NULL, -DOSSIER_MAP_HALF_HEIGHT, DOSSIER_MAP_HALF_HEIGHT, 0, flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 1, DOSSIER_MAP_MAX_ZOOM, 1, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dossier_map_viewport_init (DossierMapViewport *self)
{
  self->zoom = 1;
  self->width = 1;
  self->height = 1;
}

DossierMapViewport *
dossier_map_viewport_new (void)
{
  return g_object_new (DOSSIER_TYPE_MAP_VIEWPORT, NULL);
}

void
dossier_map_viewport_set_size (DossierMapViewport *self, int width, int height)
{
  self->width = MAX (1, width);
  self->height = MAX (1, height);
  move_to (self, self->x, self->y, self->zoom);
}

double
dossier_map_viewport_get_x (DossierMapViewport *self)
{
  return self->x;
}

double
dossier_map_viewport_get_y (DossierMapViewport *self)
{
  return self->y;
}

double
dossier_map_viewport_get_zoom (DossierMapViewport *self)
{
  return self->zoom;
}

void
dossier_map_viewport_to_map (DossierMapViewport *self, double px, double py, double *x, double *y)
{
  double scale = dossier_map_viewport_get_scale (self);

  *x = self->x + (px - self->width / 2) / scale;
  *y = self->y + (py - self->height / 2) / scale;
}

void
dossier_map_viewport_to_screen (DossierMapViewport *self, double x, double y, double *px, double *py)
{
  double scale = dossier_map_viewport_get_scale (self);

  *px = self->width / 2 + (x - self->x) * scale;
  *py = self->height / 2 + (y - self->y) * scale;
}

void
dossier_map_viewport_pan (DossierMapViewport *self, double dx, double dy)
{
  double scale = dossier_map_viewport_get_scale (self);

  move_to (self, self->x - dx / scale, self->y - dy / scale, self->zoom);
}

void
dossier_map_viewport_zoom_at (DossierMapViewport *self, double px, double py, double factor)
{
  double x, y, zoom = CLAMP (self->zoom * factor, 1, DOSSIER_MAP_MAX_ZOOM);
  double share = self->zoom / zoom;

  dossier_map_viewport_to_map (self, px, py, &x, &y);
  move_to (self, x + (self->x - x) * share, y + (self->y - y) * share, zoom);
}

void
dossier_map_viewport_reset (DossierMapViewport *self)
{
  move_to (self, 0, 0, 1);
}

void
dossier_map_viewport_show (DossierMapViewport *self, const DossierMapBox *box)
{
  double left, top, right, bottom, fit, size;

  dossier_map_viewport_to_screen (self, box->left, box->top, &left, &top);
  dossier_map_viewport_to_screen (self, box->right, box->bottom, &right, &bottom);
  size = MAX ((right - left) / self->width, (bottom - top) / self->height);
  if (left >= 0 && top >= 0 && right <= self->width && bottom <= self->height && size > FAR_ENOUGH)
    return;

  /* At most a quarter of the limit: a small state is shown with its surroundings. */
  fit = MIN (self->zoom * 0.5 / MAX (size, 1e-6), DOSSIER_MAP_MAX_ZOOM / 4);
  move_to (self, (box->left + box->right) / 2, (box->top + box->bottom) / 2, size > FAR_ENOUGH ? MIN (self->zoom, fit) : fit);
}
