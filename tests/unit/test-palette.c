/* test-palette.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text stays readable on everything that is drawn behind it, on all three papers.
 */

#include "config.h"

#include "view/dossier-palette.h"

static void
test_known_ratios (void)
{
  g_assert_cmpfloat_with_epsilon (dossier_palette_contrast (0x000000, 0xffffff), 21.0, 0.01);
  g_assert_cmpfloat_with_epsilon (dossier_palette_contrast (0x777777, 0xffffff), 4.48, 0.01);
  g_assert_cmpfloat_with_epsilon (dossier_palette_contrast (0x336699, 0x336699), 1.0, 0.001);
}

static void
check (const char *what, guint i, guint32 ink, guint32 paper, double least)
{
  double ratio = dossier_palette_contrast (ink, paper);

  if (ratio < least)
    {
      g_test_message ("%s %u: #%06x on #%06x is %.2f, at least %.1f", what, i, ink, paper, ratio, least);
      g_test_fail ();
    }
}

static void
test_text (void)
{
  for (guint p = 0; p < DOSSIER_N_PAPERS; p++)
    {
      const DossierPalette *palette = dossier_palette_get (p);

      check ("page", p, palette->ink, palette->page, 10);
      check ("dim", p, palette->dim, palette->page, 4.5);
      check ("found", p, palette->ink, palette->found, 7);
      check ("current", p, palette->ink, palette->found_current, 7);
      for (guint i = 0; i < DOSSIER_N_COLOURS; i++)
        check ("box", i, palette->ink, palette->box[i], 7);
      for (guint i = 0; i < DOSSIER_N_COLOURS; i++)
        check ("line", i, palette->line[i], palette->page, 2);
      for (guint i = 0; i < DOSSIER_N_ENTITY_TYPES; i++)
        check ("selected", i, palette->ink, palette->selected[i], 7);
      for (guint i = 0; i < DOSSIER_N_ENTITY_TYPES; i++)
        check ("entity", i, palette->entity[i], palette->page, 3);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/known-ratios", test_known_ratios);
  g_test_add_func ("/palette/text", test_text);
  return g_test_run ();
}
