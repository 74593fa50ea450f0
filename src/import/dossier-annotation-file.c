/* dossier-annotation-file.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-annotation-file.h"

#include "import/dossier-annotation-frame.h"
#include "import/dossier-helper.h"
#include "import/dossier-input.h"

#include <unistd.h>

/* Once more after a crash. */
#define MAX_TRIES 2

static GBytes *
ask (int input, GCancellable *cancellable, GError **error)
{
  DossierRequest request = { .want = DOSSIER_REQUEST_ANNOTATIONS };

  for (guint tries = 1;; tries++)
    {
      g_autoptr (GError) reason = NULL;
      g_autoptr (DossierHelper) helper = dossier_helper_start (DOSSIER_HELPER_ANY, NULL, &reason);
      gboolean crashed = FALSE;
      GBytes  *payload = helper != NULL ? dossier_helper_read (helper, input, &request, &crashed, cancellable, &reason) : NULL;

      if (payload != NULL)
        return payload;
      if (!crashed || tries == MAX_TRIES)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
    }
}

GPtrArray *
dossier_annotation_file_read (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) payload = NULL;
  int input = dossier_input_open (file, error);

  if (input < 0)
    return NULL;

  payload = ask (input, cancellable, error);
  close (input);
  return payload != NULL ? dossier_annotation_frame_unpack (payload, error) : NULL;
}
