/* dossier-extract-pdf-main.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The helper program `dossier-extract-pdf`: reads PDF by way of poppler. A program of its own, so that
 * the other helper is small and need not open any file. This one may read fonts and maps of
 * characters, which not every PDF brings along, and nothing else. Not meant to be started by hand.
 */

#include "config.h"

#include <unistd.h>

#include "import/dossier-extract-serve.h"
#include "import/dossier-import-pdf.h"
#include "import/dossier-sandbox.h"

static const char *const folders[] = { "/usr/share/poppler", "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fontconfig", "/etc/fonts", "/var/cache/fontconfig", NULL };

static GBytes *
answer (int input, const DossierRequest *request, gpointer warnings)
{
  DossierImportOptions options = { 0 };
  DossierReading      *reading = NULL;
  GError              *error = NULL;
  gsize                n_bytes = 0;
  g_autofree guint8   *bytes = dossier_extract_read_input (input, &n_bytes, &error);

  dossier_extract_set_options (request, &options);
  if (bytes != NULL)
    reading = dossier_import_pdf (bytes, n_bytes, &options, &error);
  if (reading != NULL)
    reading->kind = DOSSIER_FILE_KIND_PDF;

  return dossier_extract_pack (reading, warnings, error);
}

int
main (void)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func (g_free);

  dossier_sandbox_enter (folders, warnings);
  dossier_extract_serve (answer, warnings);

  /* Leaves at once: no destructor has anything to do that is allowed in here. */
  _exit (0);
}
