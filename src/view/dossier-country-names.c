/* dossier-country-names.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-country-names.h"

#include <libintl.h>
#include <string.h>

#define DOMAIN "iso_3166-1"
#define CATALOGUES "/usr/share/locale"

/* What iso-codes calls the countries that we call otherwise: the keys of its translations. */
static const struct
{
  char        code[3];
  const char *name;
} other_names[] = {
  { "BN", "Brunei Darussalam" },
  { "BQ", "Bonaire, Sint Eustatius and Saba" },
  { "CD", "Congo, The Democratic Republic of the" },
  { "CG", "Congo" },
  { "CI", "Côte d'Ivoire" },
  { "CV", "Cabo Verde" },
  { "FK", "Falkland Islands (Malvinas)" },
  { "FM", "Micronesia, Federated States of" },
  { "MF", "Saint Martin (French part)" },
  { "MO", "Macao" },
  { "PN", "Pitcairn" },
  { "PS", "Palestine, State of" },
  { "RU", "Russian Federation" },
  { "ST", "Sao Tome and Principe" },
  { "SX", "Sint Maarten (Dutch part)" },
  { "TR", "Türkiye" },
  { "UM", "United States Minor Outlying Islands" },
  { "VA", "Holy See (Vatican City State)" },
  { "VG", "Virgin Islands, British" },
  { "VI", "Virgin Islands, U.S." },
};

static void
open_catalogue (void)
{
  static gsize opened = 0;

  if (g_once_init_enter (&opened))
    {
      bindtextdomain (DOMAIN, CATALOGUES);
      bind_textdomain_codeset (DOMAIN, "UTF-8");
      g_once_init_leave (&opened, 1);
    }
}

const char *
dossier_country_name (const char *code, const char *english)
{
  const char *key = english;
  const char *translated;

  for (guint i = 0; code != NULL && i < G_N_ELEMENTS (other_names); i++)
    if (g_str_equal (other_names[i].code, code))
      key = other_names[i].name;

  open_catalogue ();
  translated = dgettext (DOMAIN, key);

  return strcmp (translated, key) == 0 ? english : translated;
}
