/* dossier-export-interchange.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/dossier-export-interchange.h"

#include "export/dossier-export-qdpx.h"
#include "export/dossier-export-web.h"

#include <string.h>

DossierDocument *
dossier_export_find_document (const DossierExportRequest *request, DossierAnnotation *annotation)
{
  for (guint i = 0; i < request->documents->len; i++)
    if (dossier_document_get_id (request->documents->pdata[i]) == dossier_annotation_get_document (annotation))
      return request->documents->pdata[i];

  return NULL;
}

gboolean
dossier_export_is_anchored (DossierAnnotation *annotation, DossierDocument *document)
{
  return document != NULL && g_strcmp0 (dossier_annotation_get_hash (annotation), dossier_document_get_hash (document)) == 0;
}

const char *
dossier_export_colour_code (DossierColour colour)
{
  static const char *const codes[DOSSIER_N_COLOURS] = {
    [DOSSIER_COLOUR_YELLOW] = "#f9f06b",
    [DOSSIER_COLOUR_ORANGE] = "#ffbe6f",
    [DOSSIER_COLOUR_RED] = "#f66151",
    [DOSSIER_COLOUR_PINK] = "#f4a6cf",
    [DOSSIER_COLOUR_PURPLE] = "#c061cb",
    [DOSSIER_COLOUR_BLUE] = "#99c1f1",
    [DOSSIER_COLOUR_GREEN] = "#8ff0a4",
    [DOSSIER_COLOUR_GREY] = "#c0bfbc",
  };

  return codes[colour];
}

/* Of a selection, those that stand in it; else all. */
static GPtrArray *
choose (const DossierExportRequest *request)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; request->annotations != NULL && i < request->annotations->len; i++)
    {
      DossierAnnotation *annotation = request->annotations->pdata[i];
      gboolean           inside = dossier_annotation_get_start (annotation) < request->end && dossier_annotation_get_end (annotation) > request->start;

      if (request->scope != DOSSIER_EXPORT_SELECTION || (inside && dossier_export_is_anchored (annotation, dossier_export_find_document (request, annotation))))
        g_ptr_array_add (chosen, annotation);
    }

  return chosen;
}

GBytes *
dossier_export_interchange (const DossierExportRequest *request, DossierExportFormat format, GError **error)
{
  g_autoptr (GPtrArray) chosen = choose (request);
  char *text;

  if (request->scope == DOSSIER_EXPORT_PASSAGES)
    {
      g_set_error_literal (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_FORMAT,
                           "This form is for annotations, and passages that were found are none. Choose annotations, or another form.");
      return NULL;
    }
  if (chosen->len == 0 && (format != DOSSIER_EXPORT_QDPX || request->documents->len == 0))
    {
      g_set_error_literal (error, DOSSIER_EXPORT_ERROR, DOSSIER_EXPORT_ERROR_EMPTY,
                           "There are no annotations in what was chosen, so there is nothing to export.");
      return NULL;
    }
  if (format == DOSSIER_EXPORT_QDPX)
    return dossier_export_qdpx (request, chosen, error);

  text = format == DOSSIER_EXPORT_W3C ? dossier_export_web_annotations (request, chosen) : dossier_export_hypothesis (request, chosen);
  return g_bytes_new_take (text, strlen (text));
}
