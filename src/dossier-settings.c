/* dossier-settings.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "dossier-settings.h"

/* "../data" of the program's own file; NULL where the kernel does not tell. */
static char *
build_data_dir (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program ? g_path_get_dirname (program) : NULL;

  return folder ? g_build_filename (folder, "..", "data", NULL) : NULL;
}

static GSettingsSchema *
look_up_beside (void)
{
  g_autofree char *folder = build_data_dir ();
  g_autofree char *compiled = folder ? g_build_filename (folder, "gschemas.compiled", NULL) : NULL;
  g_autoptr (GSettingsSchemaSource) source = NULL;

  if (compiled == NULL || !g_file_test (compiled, G_FILE_TEST_EXISTS))
    return NULL;
  source = g_settings_schema_source_new_from_directory (folder, g_settings_schema_source_get_default (), FALSE, NULL);
  return source ? g_settings_schema_source_lookup (source, DOSSIER_APP_ID, FALSE) : NULL;
}

GSettings *
dossier_settings_new (GError **error)
{
  g_autoptr (GSettingsSchema) schema = look_up_beside ();
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();

  if (schema == NULL && installed)
    schema = g_settings_schema_source_lookup (installed, DOSSIER_APP_ID, TRUE);
  if (schema == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "The settings schema %s is not installed. Install Dossier again.", DOSSIER_APP_ID);
      return NULL;
    }
  return g_settings_new_full (schema, NULL, NULL);
}
