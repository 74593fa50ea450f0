/* dossier-map-shapes.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The texts of all shapes live in one string chunk, their points in one array.
 */

#include "config.h"

#include "view/dossier-map-shapes.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

#define RESOURCE "/io/github/dossier_reader/Dossier/map/world-50m.bin"
#define FIRST_LINE "#dossier-map 1\n"
#define REACH 6.0      /* px around the middle of a circle */
#define MOST 4000000.0 /* nothing in the file is a larger number; a larger one means damage */

enum
{
  FLAG_HATCHED = 1,
  FLAG_OVERLAY = 2,
};

struct _DossierMapShapes
{
  GArray       *shapes; /* DossierMapShape */
  GArray       *points; /* DossierMapPoint */
  GStringChunk *texts;
  GHashTable   *by_key; /* key → index + 1 */
};

typedef struct
{
  const guint8 *at;
  const guint8 *end;
  gboolean      failed;
} Reader;

static guint
read_number (Reader *reader)
{
  guint64 number = 0;

  for (guint shift = 0; shift < 35; shift += 7)
    {
      guint8 byte;

      if (reader->at >= reader->end)
        break;
      byte = *reader->at++;
      number |= (guint64)(byte & 127) << shift;
      if (byte < 128 && number < MOST)
        return number;
      if (byte < 128)
        break;
    }
  reader->failed = TRUE;

  return 0;
}

static int
read_signed (Reader *reader)
{
  guint number = read_number (reader);

  return number & 1 ? -(int)(number / 2) - 1 : (int)(number / 2);
}

/* NULL for an empty text. */
static const char *
read_text (Reader *reader, GStringChunk *texts)
{
  guint       n = read_number (reader);
  const char *text = (const char *)reader->at;

  if (n > (gsize)(reader->end - reader->at) || !g_utf8_validate (text, n, NULL))
    reader->failed = TRUE;
  if (reader->failed || n == 0)
    return NULL;
  reader->at += n;

  return g_string_chunk_insert_len (texts, text, n);
}

static void
box_add (DossierMapBox *box, const DossierMapPoint *point)
{
  box->left = MIN (box->left, point->x);
  box->right = MAX (box->right, point->x);
  box->top = MIN (box->top, point->y);
  box->bottom = MAX (box->bottom, point->y);
}

static const DossierMapBox no_box = { INFINITY, INFINITY, -INFINITY, -INFINITY };

static void
measure (DossierMapShapes *self, DossierMapShape *shape)
{
  guint end = shape->first + shape->n_points;

  shape->box = no_box;
  shape->main = (DossierMapBox){ shape->label_x, shape->label_y, shape->label_x, shape->label_y };
  for (guint i = shape->first, next; i < end; i = next)
    {
      DossierMapBox ring = no_box;
      float         extent;

      for (next = i; next < end && (next == i || !g_array_index (self->points, DossierMapPoint, next).starts); next++)
        {
          box_add (&ring, &g_array_index (self->points, DossierMapPoint, next));
          box_add (&shape->box, &g_array_index (self->points, DossierMapPoint, next));
        }
      extent = MAX (ring.right - ring.left, ring.bottom - ring.top);
      if (extent > shape->extent)
        {
          shape->extent = extent;
          shape->main = ring;
        }
    }
}

static void
read_ring (DossierMapShapes *self, Reader *reader)
{
  guint  n = read_number (reader);
  double lon = 0, lat = 0;
  g_autoptr (GArray) ring = g_array_new (FALSE, FALSE, sizeof (DossierMapDegrees));

  for (guint i = 0; i < n && !reader->failed; i++)
    {
      DossierMapDegrees point;

      lon += read_signed (reader) / 1000.0;
      lat += read_signed (reader) / 1000.0;
      point = (DossierMapDegrees){ lon, CLAMP (lat, -90, 90) };
      g_array_append_val (ring, point);
    }
  if (n < 3 || reader->failed)
    reader->failed = TRUE;
  else
    dossier_map_project_ring ((const DossierMapDegrees *)ring->data, n, self->points);
}

static void
read_shape (DossierMapShapes *self, Reader *reader)
{
  DossierMapShape shape = { 0 };
  guint           flags, n_rings;
  double          lon, lat, x, y;

  shape.key = read_text (reader, self->texts);
  shape.country = read_text (reader, self->texts);
  shape.name = read_text (reader, self->texts);
  shape.note = read_text (reader, self->texts);
  flags = read_number (reader);
  shape.hatched = (flags & FLAG_HATCHED) != 0;
  shape.overlay = (flags & FLAG_OVERLAY) != 0;

  lon = read_signed (reader) / 1000.0;
  lat = read_signed (reader) / 1000.0;
  dossier_map_project (lon, lat, &x, &y);
  shape.label_x = x;
  shape.label_y = y;

  shape.first = self->points->len;
  n_rings = read_number (reader);
  for (guint i = 0; i < n_rings && !reader->failed; i++)
    read_ring (self, reader);
  shape.n_points = self->points->len - shape.first;
  measure (self, &shape);

  if (shape.key == NULL || shape.name == NULL)
    reader->failed = TRUE;
  if (reader->failed)
    return;
  g_array_append_val (self->shapes, shape);
  g_hash_table_insert (self->by_key, (gpointer)shape.key, GUINT_TO_POINTER (self->shapes->len));
}

DossierMapShapes *
dossier_map_shapes_new_from_bytes (GBytes *bytes, GError **error)
{
  gsize         n_bytes;
  const guint8 *data = g_bytes_get_data (bytes, &n_bytes);
  gsize         n_line = strlen (FIRST_LINE);
  Reader        reader = { data, data + n_bytes, n_bytes <= n_line || memcmp (data, FIRST_LINE, n_line) != 0 };
  g_autoptr (DossierMapShapes) self = g_atomic_rc_box_new0 (DossierMapShapes);
  guint n_shapes;

  self->shapes = g_array_new (FALSE, FALSE, sizeof (DossierMapShape));
  self->points = g_array_sized_new (FALSE, FALSE, sizeof (DossierMapPoint), 80000);
  self->texts = g_string_chunk_new (4096);
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);

  if (!reader.failed)
    reader.at += n_line;
  n_shapes = reader.failed ? 0 : read_number (&reader);
  for (guint i = 0; i < n_shapes && !reader.failed; i++)
    read_shape (self, &reader);

  if (reader.failed || reader.at != reader.end)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "The shapes of the map are damaged. Install Dossier again.");
      return NULL;
    }

  return g_steal_pointer (&self);
}

DossierMapShapes *
dossier_map_shapes_load (GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, 0, error);

  return bytes != NULL ? dossier_map_shapes_new_from_bytes (bytes, error) : NULL;
}

DossierMapShapes *
dossier_map_shapes_ref (DossierMapShapes *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_shapes (gpointer data)
{
  DossierMapShapes *self = data;

  g_array_unref (self->shapes);
  g_array_unref (self->points);
  g_string_chunk_free (self->texts);
  g_hash_table_unref (self->by_key);
}

void
dossier_map_shapes_unref (DossierMapShapes *self)
{
  g_atomic_rc_box_release_full (self, clear_shapes);
}

guint
dossier_map_shapes_get_n (const DossierMapShapes *self)
{
  return self->shapes->len;
}

const DossierMapShape *
dossier_map_shapes_get (const DossierMapShapes *self, guint index)
{
  g_return_val_if_fail (index < self->shapes->len, NULL);

  return &g_array_index (self->shapes, DossierMapShape, index);
}

const DossierMapPoint *
dossier_map_shapes_get_points (const DossierMapShapes *self, const DossierMapShape *shape)
{
  return (const DossierMapPoint *)self->points->data + shape->first;
}

const DossierMapShape *
dossier_map_shapes_find (const DossierMapShapes *self, const char *code)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_key, code));

  return index > 0 ? dossier_map_shapes_get (self, index - 1) : NULL;
}

gboolean
dossier_map_shape_is_circle (const DossierMapShape *shape, double scale)
{
  return shape->extent * scale < DOSSIER_MAP_SMALL && !g_str_has_prefix (shape->key, "x-");
}

static gboolean
is_inside (const DossierMapShapes *self, const DossierMapShape *shape, double x, double y)
{
  const DossierMapPoint *points = dossier_map_shapes_get_points (self, shape);
  gboolean               inside = FALSE;
  guint                  ring = 0;

  if (x < shape->box.left || x > shape->box.right || y < shape->box.top || y > shape->box.bottom)
    return FALSE;

  for (guint i = 0; i < shape->n_points; i++)
    {
      const DossierMapPoint *a = &points[i];
      const DossierMapPoint *b;

      if (a->starts)
        ring = i;
      b = i + 1 == shape->n_points || points[i + 1].starts ? &points[ring] : &points[i + 1];
      if ((a->y > y) != (b->y > y) && x < a->x + (y - a->y) * (b->x - a->x) / (b->y - a->y))
        inside = !inside;
    }

  return inside;
}

static const DossierMapShape *
get_circle_at (const DossierMapShapes *self, double x, double y, double scale)
{
  const DossierMapShape *nearest = NULL;
  double                 least = REACH / scale;

  for (guint i = 0; i < self->shapes->len; i++)
    {
      const DossierMapShape *shape = dossier_map_shapes_get (self, i);
      double                 distance = hypot (shape->label_x - x, shape->label_y - y);

      if (distance <= least && dossier_map_shape_is_circle (shape, scale))
        {
          least = distance;
          nearest = shape;
        }
    }

  return nearest;
}

const DossierMapShape *
dossier_map_shapes_get_at (const DossierMapShapes *self, double x, double y, double scale)
{
  const DossierMapShape *found = get_circle_at (self, x, y, scale);

  for (guint i = 0; found == NULL && i < self->shapes->len; i++)
    {
      const DossierMapShape *shape = dossier_map_shapes_get (self, i);

      if (is_inside (self, shape, x, y))
        found = shape;
    }

  return found;
}
