/* dossier-importer.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-importer.h"

#include "import/dossier-import-error.h"

G_DEFINE_QUARK (dossier - importer - error - quark, dossier_importer_error)

static const DossierImporter *const importers[] = {
  &dossier_import_foreign,
  &dossier_import_docx,
  &dossier_import_epub,
  &dossier_import_odt,
  &dossier_import_elsewhere,
  &dossier_import_rtf,
  &dossier_import_html,
  &dossier_import_feed,
  &dossier_import_mail,
  &dossier_import_markdown,
  &dossier_import_text,
};

DossierReading *
dossier_import_bytes (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error)
{
  const DossierImporter *best = NULL;
  DossierReading        *reading;
  guint                  best_score = 0;

  if (n_bytes == 0)
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_EMPTY, "This file is empty. Choose another file.");
      return NULL;
    }

  for (guint i = 0; i < G_N_ELEMENTS (importers); i++)
    {
      guint score = importers[i]->sniff (bytes, n_bytes);

      if (score > best_score)
        {
          best = importers[i];
          best_score = score;
        }
    }

  /* A pasted piece may begin with any tag or with plain words. */
  if (options->html && best == &dossier_import_text)
    best = &dossier_import_html;

  g_assert (best != NULL);
  reading = best->read (bytes, n_bytes, options, error);
  if (reading != NULL)
    reading->kind = dossier_file_kind_from_importer (best->name);
  return reading;
}
