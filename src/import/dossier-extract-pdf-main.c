/* dossier-extract-pdf-main.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The helper program `dossier-extract-pdf`: reads PDF and draws its pages by way of poppler. A program
 * of its own, so that the other helper is small and need not open any file. This one may read fonts
 * and maps of characters, which not every PDF brings along, and nothing else. Not meant to be started
 * by hand.
 */

#include "config.h"

#include <gio/gio.h>
#include <iconv.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "import/dossier-extract-serve.h"
#include "import/dossier-import-error.h"
#include "import/dossier-import-pdf.h"
#include "import/dossier-page-frame.h"
#include "import/dossier-pdf-file.h"
#include "import/dossier-pdf-pages.h"
#include "import/dossier-sandbox.h"

static const char *const folders[] = { "/usr/share/poppler", "/usr/share/fonts", "/usr/local/share/fonts", "/usr/share/fontconfig", "/etc/fonts", "/var/cache/fontconfig", NULL };

/* The document whose page was drawn last: its next page is most likely the one that is wanted next. */
typedef struct
{
  GPtrArray       *warnings;
  PopplerDocument *document;
  dev_t            device;
  ino_t            inode;
  char             password[DOSSIER_REQUEST_MAX_PASSWORD + 1];
} Helper;

static GBytes *
read_text (int input, const DossierRequest *request, Helper *helper)
{
  DossierImportOptions options = { 0 };
  DossierReading      *reading = NULL;
  GError              *error = NULL;
  gsize                n_bytes = 0;
  g_autofree guint8   *bytes = dossier_extract_read_input (input, &n_bytes, &error);

  dossier_extract_set_options (request, &options);
  if (bytes != NULL)
    reading = dossier_import_pdf (bytes, n_bytes, &options, &error);

  return dossier_extract_pack (reading, helper->warnings, error);
}

static gboolean
is_open (const Helper *helper, const struct stat *file, const DossierRequest *request)
{
  return helper->document != NULL && helper->device == file->st_dev && helper->inode == file->st_ino && strcmp (helper->password, request->password) == 0;
}

static gboolean
open_document (int input, const DossierRequest *request, Helper *helper, GError **error)
{
  struct stat file = { 0 };
  guint8     *bytes;
  gsize       n_bytes;
  g_autoptr (GBytes) whole = NULL;

  fstat (input, &file);
  if (is_open (helper, &file, request))
    return TRUE;

  g_clear_object (&helper->document);
  bytes = dossier_extract_read_input (input, &n_bytes, error);
  if (bytes == NULL)
    return FALSE;

  whole = g_bytes_new_take (bytes, n_bytes);
  helper->document = dossier_pdf_file_open (whole, request->password[0] != '\0' ? request->password : NULL, error);
  helper->device = file.st_dev;
  helper->inode = file.st_ino;
  memcpy (helper->password, request->password, sizeof helper->password);
  return helper->document != NULL;
}

static GBytes *
show_pages (int input, const DossierRequest *request, Helper *helper)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierPagePicture) picture = NULL;
  g_autoptr (GArray) sizes = NULL;

  if (!open_document (input, request, helper, &error))
    return dossier_frame_pack_error (error);
  if (request->want == DOSSIER_REQUEST_PAGE_SIZES)
    {
      sizes = dossier_pdf_pages_measure (helper->document);
      return dossier_page_frame_pack_sizes (sizes);
    }

  picture = dossier_pdf_pages_render (helper->document, request->page, request->width, &error);
  return picture != NULL ? dossier_page_frame_pack_picture (picture) : dossier_frame_pack_error (error);
}

static GBytes *
answer (int input, const DossierRequest *request, gpointer helper)
{
  return request->want == DOSSIER_REQUEST_TEXT ? read_text (input, request, helper) : show_pages (input, request, helper);
}

int
main (void)
{
  Helper helper = { .warnings = g_ptr_array_new_with_free_func (g_free) };

  /* Older files know passwords in this charset only; its converter cannot be loaded behind the walls. */
  iconv_open ("ISO-8859-1", "UTF-8");
  dossier_sandbox_enter (folders, helper.warnings);
  dossier_extract_serve (answer, &helper);

  /* Leaves at once: no destructor has anything to do that is allowed in here. */
  _exit (0);
}
