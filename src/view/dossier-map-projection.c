/* dossier-map-projection.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A ring goes through four steps: unwrap → cut → split → project. Until the last it is in degrees with
 * longitudes counted from the central meridian, so the map's edges are −180 and +180.
 */

#include "config.h"

#include "view/dossier-map-projection.h"

#include <math.h>

#define CENTRE 11.0      /* degrees east */
#define SEAM 180.0       /* where the source has cut its rings, degrees east */
#define LONGEST_EDGE 2.5 /* degrees; a longer straight edge would leave its curve */
#define ON_LINE 0.002    /* degrees; the source is rounded to 0.001 */
#define SOUTHERN_EDGE -89.9

void
dossier_map_project (double lon, double lat, double *x, double *y)
{
  const double a1 = 1.340264, a2 = -0.081106, a3 = 0.000893, a4 = 0.003796;
  const double m = sqrt (3) / 2;
  double       lambda = remainder (lon - CENTRE, 360) * G_PI / 180;
  double       theta = asin (m * sin (lat * G_PI / 180));
  double       theta2 = theta * theta;
  double       theta6 = theta2 * theta2 * theta2;

  *x = lambda * cos (theta) / (m * (a1 + 3 * a2 * theta2 + theta6 * (7 * a3 + 9 * a4 * theta2)));
  *y = -theta * (a1 + a2 * theta2 + theta6 * (a3 + a4 * theta2));
}

/* As dossier_map_project(), with the longitude counted from the central meridian and not wrapped: the
 * two ends of the cut stay apart. */
static void
project_relative (double relative, double lat, double *x, double *y)
{
  double full;

  dossier_map_project (CENTRE + 90, lat, &full, y);
  *x = full * relative / 90;
}

/* Counts longitudes from the central meridian and takes out jumps of 360°. A ring round a pole gets the
 * way to the pole and back; only the south pole has one. */
static GArray *
unwrap (const DossierMapDegrees *points, guint n_points)
{
  GArray *out = g_array_sized_new (FALSE, FALSE, sizeof (DossierMapDegrees), n_points + 3);
  double  before = points[0].lon - CENTRE;
  double  first = before;

  for (guint i = 0; i < n_points; i++)
    {
      DossierMapDegrees point = { before + remainder (points[i].lon - CENTRE - before, 360), points[i].lat };

      g_array_append_val (out, point);
      before = point.lon;
    }
  if (fabs (before + remainder (first - before, 360) - first) > 180)
    {
      double            last = before + remainder (first - before, 360);
      DossierMapDegrees way[] = { { last, points[0].lat }, { last, -90 }, { first, -90 } };

      g_array_append_vals (out, way, G_N_ELEMENTS (way));
    }

  return out;
}

/* One step of Sutherland and Hodgman: keeps what lies on the inner side of the meridian `limit`. */
static GArray *
cut (const GArray *ring, double limit, gboolean keep_west)
{
  GArray *out = g_array_sized_new (FALSE, FALSE, sizeof (DossierMapDegrees), ring->len + 4);
  double  sign = keep_west ? 1 : -1;

  for (guint i = 0; i < ring->len; i++)
    {
      DossierMapDegrees a = g_array_index (ring, DossierMapDegrees, (i + ring->len - 1) % ring->len);
      DossierMapDegrees b = g_array_index (ring, DossierMapDegrees, i);
      double            a_out = sign * (a.lon - limit);
      double            b_out = sign * (b.lon - limit);

      if ((a_out > 0) != (b_out > 0))
        {
          DossierMapDegrees on = { limit, a.lat + (b.lat - a.lat) * a_out / (a_out - b_out) };

          g_array_append_val (out, on);
        }
      if (b_out <= 0)
        g_array_append_val (out, b);
    }

  return out;
}

static gboolean
lies_on (double a, double b, double line)
{
  return fabs (a - line) < ON_LINE && fabs (b - line) < ON_LINE;
}

static gboolean
is_hidden (DossierMapDegrees a, DossierMapDegrees b)
{
  double seam = remainder (SEAM - CENTRE, 360);

  return lies_on (a.lon, b.lon, 180) || lies_on (a.lon, b.lon, -180) || lies_on (a.lon, b.lon, seam) ||
         (a.lat < SOUTHERN_EDGE && b.lat < SOUTHERN_EDGE);
}

static void
append_projected (GArray *out, DossierMapDegrees degrees, gboolean hidden, gboolean starts)
{
  DossierMapPoint point = { .hidden = hidden, .starts = starts };
  double          x, y;

  project_relative (degrees.lon, degrees.lat, &x, &y);
  point.x = x;
  point.y = y;
  g_array_append_val (out, point);
}

static void
append_ring (GArray *out, const GArray *ring)
{
  guint first = out->len;

  for (guint i = 0; i < ring->len; i++)
    {
      DossierMapDegrees a = g_array_index (ring, DossierMapDegrees, (i + ring->len - 1) % ring->len);
      DossierMapDegrees b = g_array_index (ring, DossierMapDegrees, i);
      gboolean          hidden = is_hidden (a, b);
      guint             n = MAX (1, ceil (hypot (b.lon - a.lon, b.lat - a.lat) / LONGEST_EDGE));

      for (guint part = 1; part <= n; part++)
        {
          DossierMapDegrees on = { a.lon + (b.lon - a.lon) * part / n, a.lat + (b.lat - a.lat) * part / n };

          append_projected (out, on, hidden, out->len == first);
        }
    }
}

void
dossier_map_project_ring (const DossierMapDegrees *points, guint n_points, GArray *out)
{
  g_autoptr (GArray) whole = NULL;

  g_return_if_fail (n_points >= 3);

  whole = unwrap (points, n_points);
  for (int shift = -360; shift <= 360; shift += 360)
    {
      g_autoptr (GArray) east = NULL;
      g_autoptr (GArray) inside = NULL;

      east = cut (whole, 180 + shift, TRUE);
      if (east->len >= 3)
        inside = cut (east, -180 + shift, FALSE);
      for (guint i = 0; inside != NULL && i < inside->len; i++)
        g_array_index (inside, DossierMapDegrees, i).lon -= shift;
      if (inside != NULL && inside->len >= 3)
        append_ring (out, inside);
    }
}
