/* test-key-filter.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No key that was added is denied, and of those that were not most are.
 */

#include "config.h"

#include <string.h>

#include "analysis/dossier-key-filter.h"
#include "analysis/dossier-key.h"

#define N_KEYS 50000

static guint64
make_key (const char *kind, guint number)
{
  g_autofree char *word = g_strdup_printf ("%s%u", kind, number);

  return dossier_key_new (word, strlen (word)).exact;
}

static void
test_filter (void)
{
  g_autofree DossierKeyFilter *filter = g_new0 (DossierKeyFilter, 1);
  guint                        n_taken = 0;

  g_assert_false (dossier_key_filter_may_have (filter, make_key ("word", 1)));
  for (guint i = 0; i < N_KEYS; i++)
    dossier_key_filter_add (filter, make_key ("word", i));
  for (guint i = 0; i < N_KEYS; i++)
    {
      g_assert_true (dossier_key_filter_may_have (filter, make_key ("word", i)));
      n_taken += dossier_key_filter_may_have (filter, make_key ("other", i));
    }
  g_assert_cmpuint (n_taken, <, N_KEYS / 5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key-filter/filter", test_filter);

  return g_test_run ();
}
