/* dossier-country-names.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-country-names.h"

#include <libintl.h>
#include <gio/gio.h>
#include <string.h>

#define DOMAIN "iso_3166-1"
#define CATALOGUES "/usr/share/locale"
#define TABLE "/io/github/dossier_reader/Dossier/map/countries.tsv"

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

/* A row of the table: "country:FI", the type, the name, parted by tabs. The code itself when it has none. */
static const char *
find_english (const char *code)
{
  g_autoptr (GBytes) table = g_resources_lookup_data (TABLE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *key = g_strdup_printf ("\ncountry:%s\tcountry\t", code);
  g_autofree char *name = NULL;
  gsize            size = 0;
  const char      *text = table != NULL ? g_bytes_get_data (table, &size) : NULL;
  const char      *row = text != NULL ? memmem (text, size, key, strlen (key)) : NULL;
  const char      *start = row != NULL ? row + strlen (key) : NULL;
  const char      *end = start != NULL ? memchr (start, '\t', text + size - start) : NULL;

  if (end == NULL)
    return g_intern_string (code);

  name = g_strndup (start, end - start);
  return g_intern_string (name);
}

const char *
dossier_country_name (const char *code, const char *english)
{
  const char *key;
  const char *translated;

  if (english == NULL)
    english = find_english (code);
  key = english;

  for (guint i = 0; code != NULL && i < G_N_ELEMENTS (other_names); i++)
    if (g_str_equal (other_names[i].code, code))
      key = other_names[i].name;

  open_catalogue ();
  translated = dgettext (DOMAIN, key);

  return strcmp (translated, key) == 0 ? english : translated;
}
