/* test-map-shapes.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The projection against its published formula, the shapes of the program, and what lies where: the
 * places that data/map/POLICY.md speaks of among them.
 */

#include "config.h"

#include "view/dossier-map-shapes.h"

#include <gio/gio.h>
#include <math.h>

#define WHOLE 170.0 /* px a map unit: the whole earth in 920 px */
#define CLOSE 4000.0

typedef struct
{
  const char *place;
  double      lon, lat;
  const char *country;
} Place;

static const Place places[] = {
  { "Simferopol", 34.10, 44.95, "UA" },
  { "Sevastopol", 33.60, 44.60, "UA" },
  { "Donetsk", 37.80, 48.00, "UA" },
  { "Kherson", 32.75, 46.60, "UA" },
  { "Kyiv", 30.52, 50.45, "UA" },
  { "Laayoune", -13.10, 27.10, "EH" },
  { "Dakhla's desert", -14.50, 23.50, "EH" },
  { "Rabat", -6.80, 33.90, "MA" },
  { "Taipei", 121.50, 25.00, "TW" },
  { "Pristina", 21.17, 42.66, "XK" },
  { "Gaza", 34.44, 31.47, "PS" },
  { "Ramallah", 35.20, 31.90, "PS" },
  { "Kyrenia", 33.32, 35.31, "CY" },
  { "Hargeisa", 44.06, 9.56, "SO" },
  { "Nuuk", -51.5, 64.2, "GL" },
  { "Cayenne", -52.40, 4.80, "GF" },
  { "Maseru", 28.0, -29.5, "LS" },
  { "Pretoria", 28.19, -25.75, "ZA" },
  { "Chukotka before 180°", 172.0, 66.5, "RU" },
  { "Chukotka beyond 180°", -175.0, 66.5, "RU" },
  { "Vanua Levu", 179.3, -16.7, "FJ" },
  { "South Pole", 0, -89.5, "AQ" },
  { "Tiraspol", 29.60, 46.85, "MD" },
  { "the Atlantic", -30.0, 30.0, NULL },
};

static const char *
get_country_at (DossierMapShapes *shapes, double lon, double lat, double scale)
{
  const DossierMapShape *shape;
  double                 x, y;

  dossier_map_project (lon, lat, &x, &y);
  shape = dossier_map_shapes_get_at (shapes, x, y, scale);

  return shape != NULL ? shape->country : NULL;
}

static DossierMapShapes *
load (void)
{
  g_autoptr (GError) error = NULL;
  DossierMapShapes *shapes = dossier_map_shapes_load (&error);

  g_assert_no_error (error);

  return shapes;
}

static void
test_projection (void)
{
  double x, y, widest, highest, other;

  dossier_map_project (11, 0, &x, &y);
  g_assert_cmpfloat_with_epsilon (x, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (y, 0, 1e-9);

  dossier_map_project (11 + 179.999999, 0, &widest, &y);
  g_assert_cmpfloat_with_epsilon (widest, DOSSIER_MAP_HALF_WIDTH, 1e-4);
  dossier_map_project (11, 90, &x, &highest);
  g_assert_cmpfloat_with_epsilon (highest, -DOSSIER_MAP_HALF_HEIGHT, 1e-4);

  /* As its authors describe it: the poles are lines of 0.59 of the equator, the earth is 2.05 times as wide as high. */
  g_assert_cmpfloat_with_epsilon (widest / -highest, 2.05, 0.01);
  dossier_map_project (11 + 90, 0, &widest, &y);
  dossier_map_project (11 + 90, 90, &x, &y);
  g_assert_cmpfloat_with_epsilon (x / widest, 0.59, 0.005);
  dossier_map_project (11 + 45, 90, &other, &y);
  g_assert_cmpfloat_with_epsilon (other * 2, x, 1e-9);
}

static double
area_of (const DossierMapShapes *shapes, const DossierMapShape *shape)
{
  const DossierMapPoint *points = dossier_map_shapes_get_points (shapes, shape);
  double                 area = 0;
  guint                  ring = 0;

  for (guint i = 0; i < shape->n_points; i++)
    {
      const DossierMapPoint *b;

      if (points[i].starts)
        ring = i;
      b = i + 1 == shape->n_points || points[i + 1].starts ? &points[ring] : &points[i + 1];
      area += ((double)points[i].x * b->y - (double)b->x * points[i].y) / 2;
    }

  return fabs (area);
}

/* Equal areas: a country's share of the map is its share of the earth's 510.1 million km². */
static void
test_areas (void)
{
  g_autoptr (DossierMapShapes) shapes = load ();
  const struct
  {
    const char *code;
    double      area; /* million km² */
  } known[] = { { "BR", 8.51 }, { "AU", 7.69 }, { "GL", 2.17 }, { "RU", 17.1 }, { "AQ", 12.3 }, { "CD", 2.34 }, { "UA", 0.604 } };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      const DossierMapShape *shape = dossier_map_shapes_find (shapes, known[i].code);
      double                 area = area_of (shapes, shape) / (4 * G_PI) * 510.1;

      g_test_message ("%s: %.3f of %.3f million km²", known[i].code, area, known[i].area);
      g_assert_cmpfloat_with_epsilon (area / known[i].area, 1, 0.06);
    }
}

static void
test_shapes (void)
{
  g_autoptr (DossierMapShapes) shapes = load ();

  g_assert_cmpuint (dossier_map_shapes_get_n (shapes), >=, 250);
  for (guint i = 0; i < dossier_map_shapes_get_n (shapes); i++)
    {
      const DossierMapShape *shape = dossier_map_shapes_get (shapes, i);
      const DossierMapPoint *points = dossier_map_shapes_get_points (shapes, shape);

      g_assert_true (shape->n_points == 0 || points[0].starts);
      g_assert_cmpfloat (fabsf (shape->label_x), <=, DOSSIER_MAP_HALF_WIDTH + 1e-4);
      for (guint p = 0; p < shape->n_points; p++)
        {
          g_assert_cmpfloat (fabsf (points[p].x), <=, DOSSIER_MAP_HALF_WIDTH + 1e-4);
          g_assert_cmpfloat (fabsf (points[p].y), <=, DOSSIER_MAP_HALF_HEIGHT + 1e-4);
        }
    }

  /* Russia is whole: the cut lies in the Bering Strait. */
  g_assert_cmpfloat (dossier_map_shapes_find (shapes, "RU")->box.left, >, 0);
  g_assert_true (dossier_map_shapes_find (shapes, "x-crimea")->overlay);
  g_assert_true (dossier_map_shapes_find (shapes, "x-crimea")->hatched);
  g_assert_true (dossier_map_shapes_find (shapes, "EH")->hatched);
  g_assert_null (dossier_map_shapes_find (shapes, "x-siachen")->country);
  g_assert_null (dossier_map_shapes_find (shapes, "QQ"));
}

static void
test_places (void)
{
  g_autoptr (DossierMapShapes) shapes = load ();

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_test_message ("%s", places[i].place);
      g_assert_cmpstr (get_country_at (shapes, places[i].lon, places[i].lat, CLOSE), ==, places[i].country);
    }
}

/* Small states are circles when the whole earth is seen, and shapes when one looks closely. */
static void
test_circles (void)
{
  g_autoptr (DossierMapShapes) shapes = load ();

  g_assert_true (dossier_map_shape_is_circle (dossier_map_shapes_find (shapes, "VA"), WHOLE));
  g_assert_true (dossier_map_shape_is_circle (dossier_map_shapes_find (shapes, "SG"), WHOLE));
  g_assert_true (dossier_map_shape_is_circle (dossier_map_shapes_find (shapes, "GI"), 1e6));
  g_assert_false (dossier_map_shape_is_circle (dossier_map_shapes_find (shapes, "SG"), CLOSE));
  g_assert_false (dossier_map_shape_is_circle (dossier_map_shapes_find (shapes, "FR"), WHOLE));
  g_assert_false (dossier_map_shape_is_circle (dossier_map_shapes_find (shapes, "x-siachen"), WHOLE));

  g_assert_cmpstr (get_country_at (shapes, 12.45, 41.90, WHOLE), ==, "VA");
  g_assert_cmpstr (get_country_at (shapes, 12.45, 41.90, CLOSE), ==, "VA");
  g_assert_cmpstr (get_country_at (shapes, 12.60, 42.50, CLOSE), ==, "IT");
  g_assert_cmpstr (get_country_at (shapes, -5.35, 36.14, CLOSE), ==, "GI");
}

/* Half a file, another file and no file are errors, never half a world. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) whole = g_resources_lookup_data ("/io/github/dossier_reader/Dossier/map/world-50m.bin", 0, NULL);
  const gsize lengths[] = { 0, 5, 15, 16, 40, 1000, g_bytes_get_size (whole) / 2, g_bytes_get_size (whole) - 1 };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, lengths[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (dossier_map_shapes_new_from_bytes (part, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/map-shapes/projection", test_projection);
  g_test_add_func ("/map-shapes/areas", test_areas);
  g_test_add_func ("/map-shapes/shapes", test_shapes);
  g_test_add_func ("/map-shapes/places", test_places);
  g_test_add_func ("/map-shapes/circles", test_circles);
  g_test_add_func ("/map-shapes/damaged", test_damaged);

  return g_test_run ();
}
