/* dossier-extract-main.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The helper program `dossier-extract`: reads every format but PDF, for which it sends its caller to
 * `dossier-extract-pdf`. Locks itself in before it looks at the first request. Not meant to be
 * started by hand.
 *
 *   dossier-extract [--charset=NAME]
 *
 * The converter of a charset is a shared library, which cannot be loaded once the walls are up. So
 * a helper knows Unicode only; when it meets another charset, it names it, and one that is started
 * with --charset, and has loaded the converters of all, reads the file.
 */

#include "config.h"

#include <string.h>
#include <time.h>
#include <unistd.h>

#include "import/dossier-annotation-frame.h"
#include "import/dossier-annotation-reader.h"
#include "import/dossier-charset.h"
#include "import/dossier-extract-serve.h"
#include "import/dossier-sandbox.h"

#define PDF_HEADER "%PDF-"

typedef struct
{
  const char *charset;
  GPtrArray  *warnings;
} Helper;

/* A large file need not be read whole only to be handed on. */
static gboolean
is_plainly_pdf (int input)
{
  char header[sizeof PDF_HEADER - 1];

  return pread (input, header, sizeof header, 0) == sizeof header && memcmp (header, PDF_HEADER, sizeof header) == 0;
}

static GBytes *
read_annotations (int input)
{
  g_autoptr (GError) error = NULL;
  gsize              n_bytes = 0;
  g_autofree guint8 *bytes = dossier_extract_read_input (input, &n_bytes, &error);
  g_autoptr (GPtrArray) annotations = bytes != NULL ? dossier_annotations_read (bytes, n_bytes, &error) : NULL;

  return annotations != NULL ? dossier_annotation_frame_pack (annotations) : dossier_frame_pack_error (error);
}

static GBytes *
answer (int input, const DossierRequest *request, gpointer data)
{
  Helper              *helper = data;
  DossierImportOptions options = { .charset = helper->charset };
  DossierReading      *reading = NULL;
  GError              *error = NULL;
  gsize                n_bytes = 0;
  g_autofree guint8   *bytes = NULL;

  if (request->want == DOSSIER_REQUEST_ANNOTATIONS)
    return read_annotations (input);
  if (is_plainly_pdf (input))
    return dossier_frame_pack_pdf ();

  dossier_extract_set_options (request, &options);
  bytes = dossier_extract_read_input (input, &n_bytes, &error);
  if (bytes != NULL)
    reading = dossier_import_bytes (bytes, n_bytes, &options, &error);

  return dossier_extract_pack (reading, helper->warnings, error);
}

int
main (int argc, char **argv)
{
  Helper helper = { .warnings = g_ptr_array_new_with_free_func (g_free) };

  if (argc > 1 && g_str_has_prefix (argv[1], "--charset="))
    helper.charset = dossier_charset_lookup (argv[1] + strlen ("--charset="));
  if (helper.charset != NULL)
    dossier_charset_load_all ();

  /* Libraries ask for the time zone, which is a file: this one is looked for now and never again. */
  g_setenv ("TZ", "UTC0", TRUE);
  tzset ();
  dossier_sandbox_enter (NULL, helper.warnings);
  dossier_extract_serve (answer, &helper);

  /* Leaves at once: no destructor has anything to do that is allowed in here. */
  _exit (0);
}
