/* dossier-page-source.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-page-source.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "import/dossier-helper.h"
#include "import/dossier-import-error.h"
#include "import/dossier-page-frame.h"

/* A helper is replaced after so many pages, before what they leave behind adds up. */
#define MAX_PAGES 300
/* Once more after a crash. */
#define MAX_TRIES 2

struct _DossierPageSource
{
  int            input;
  DossierHelper *helper; /* or NULL */
  guint          n_pages;
  char           password[DOSSIER_REQUEST_MAX_PASSWORD + 1];
};

DossierPageSource *
dossier_page_source_new (const char *path, const char *password, GError **error)
{
  int                input = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  DossierPageSource *self;

  if (input < 0)
    {
      g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_NOT_FOUND, "The original is not in the library's folder any more (%s). Add the document again.", g_strerror (errno));
      return NULL;
    }

  self = g_new0 (DossierPageSource, 1);
  self->input = input;
  if (password != NULL)
    g_strlcpy (self->password, password, sizeof self->password);
  return self;
}

void
dossier_page_source_free (DossierPageSource *self)
{
  if (self == NULL)
    return;

  dossier_helper_free (self->helper);
  close (self->input);
  explicit_bzero (self->password, sizeof self->password);
  g_free (self);
}

static GBytes *
ask (DossierPageSource *self, DossierRequest *request, GCancellable *cancellable, GError **error)
{
  memcpy (request->password, self->password, sizeof request->password);
  for (guint tries = 1;; tries++)
    {
      g_autoptr (GError) reason = NULL;
      gboolean crashed = FALSE;
      GBytes  *payload = NULL;

      if (self->helper == NULL)
        self->helper = dossier_helper_start (DOSSIER_HELPER_PDF, NULL, &reason);
      if (self->helper != NULL)
        payload = dossier_helper_read (self->helper, self->input, request, &crashed, cancellable, &reason);
      if (payload == NULL || ++self->n_pages >= MAX_PAGES)
        {
          g_clear_pointer (&self->helper, dossier_helper_free);
          self->n_pages = 0;
        }
      if (payload != NULL)
        return payload;
      if (!crashed || tries == MAX_TRIES)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
    }
}

GArray *
dossier_page_source_measure (DossierPageSource *self, GCancellable *cancellable, GError **error)
{
  DossierRequest request = { .want = DOSSIER_REQUEST_PAGE_SIZES };
  g_autoptr (GBytes) payload = ask (self, &request, cancellable, error);

  return payload != NULL ? dossier_page_frame_unpack_sizes (payload, error) : NULL;
}

DossierPagePicture *
dossier_page_source_render (DossierPageSource *self, guint page, guint width, GCancellable *cancellable, GError **error)
{
  DossierRequest request = { .want = DOSSIER_REQUEST_PAGE, .page = page, .width = width };
  g_autoptr (GBytes) payload = ask (self, &request, cancellable, error);

  return payload != NULL ? dossier_page_frame_unpack_picture (payload, error) : NULL;
}
