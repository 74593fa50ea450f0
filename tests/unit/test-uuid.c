/* test-uuid.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "model/dossier-uuid.h"

static void
test_same_name_same_uuid (void)
{
  g_autofree char *one = dossier_uuid_from_name ("tag:pledge");
  g_autofree char *same = dossier_uuid_from_name ("tag:pledge");
  g_autofree char *other = dossier_uuid_from_name ("tag:pledges");

  g_assert_true (g_uuid_string_is_valid (one));
  g_assert_cmpint (one[14], ==, '5');
  g_assert_cmpstr (one, ==, same);
  g_assert_cmpstr (one, !=, other);
}

static void
test_spellings (void)
{
  static const char *const spellings[] = {
    "3c8a6c1e-8b0a-4a53-9a6c-0c8f5b1f3d11",
    "3C8A6C1E-8B0A-4A53-9A6C-0C8F5B1F3D11",
    "{3C8A6C1E-8B0A-4A53-9A6C-0C8F5B1F3D11}",
    "3c8a6c1e8b0a4a539a6c0c8f5b1f3d11",
    "urn:uuid:3c8a6c1e-8b0a-4a53-9a6c-0c8f5b1f3d11",
  };
  static const char *const others[] = { "", "fKWsNgAfEe6xyz", "3c8a6c1e-8b0a-4a53-9a6c-0c8f5b1f3d1", "3c8a6c1e-8b0a-4a53-9a6c-0c8f5b1f3d11-", "3c8a6c1e-8b0a-4a53-9a6c-0c8f5b1f3d1100", "https://example.org/3c8a6c1e" };

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autofree char *uuid = dossier_uuid_normalise (spellings[i]);

      g_assert_cmpstr (uuid, ==, spellings[0]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_null (dossier_uuid_normalise (others[i]));
  g_assert_null (dossier_uuid_normalise (NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/uuid/names", test_same_name_same_uuid);
  g_test_add_func ("/uuid/spellings", test_spellings);

  return g_test_run ();
}
