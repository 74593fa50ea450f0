/* dossier-about.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "view/dossier-about.h"

#include <glib/gi18n.h>

/* The licences of what the tables and the map are made from ask for these. */
static void
add_sources (AdwAboutWindow *about)
{
  adw_about_window_add_legal_section (about, _ ("Map"), "© Visionscarto contributors", GTK_LICENSE_BSD_3, NULL);
  adw_about_window_add_legal_section (about, _ ("Shapes of the map"), NULL, GTK_LICENSE_CUSTOM, _ ("The shapes come from <a href=\"https://www.naturalearthdata.com\">Natural Earth</a>, which is in the public domain, and have been changed. Boundaries and names shown do not imply endorsement."));
  adw_about_window_add_legal_section (about, _ ("Towns"), "© GeoNames", GTK_LICENSE_CUSTOM, _ ("Names, places and populations of towns come from <a href=\"https://www.geonames.org\">GeoNames</a> under <a href=\"https://creativecommons.org/licenses/by/4.0/\">CC BY 4.0</a>, and have been changed."));
}

void
dossier_about_show (GtkWindow *parent)
{
  static const char *const DEVELOPERS[] = { "The Dossier developers", NULL };
  AdwAboutWindow          *about = ADW_ABOUT_WINDOW (adw_about_window_new ());

  adw_about_window_set_application_name (about, _ ("Dossier"));
  adw_about_window_set_application_icon (about, DOSSIER_APP_ID);
  adw_about_window_set_version (about, DOSSIER_VERSION);
  adw_about_window_set_developer_name (about, _ ("The Dossier developers"));
  adw_about_window_set_developers (about, (const char **)DEVELOPERS);
  adw_about_window_set_copyright (about, "© 2026 The Dossier developers");
  adw_about_window_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_window_set_comments (about, _ ("Read news and diplomatic documents with the people, countries and quotations beside them.\n\nEverything happens on your own computer. Dossier holds no network code; nothing you read or write is sent anywhere."));
  /* Translators: put your names here, one a line. */
  adw_about_window_set_translator_credits (about, _ ("translator-credits"));
  add_sources (about);
  adw_about_window_add_legal_section (about, _ ("Names of countries and languages"), NULL, GTK_LICENSE_LGPL_2_1, NULL);
  gtk_window_set_transient_for (GTK_WINDOW (about), parent);
  gtk_window_present (GTK_WINDOW (about));
}
