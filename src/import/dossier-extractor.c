/* dossier-extractor.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opens the input, lets the helper read it, makes the document of the answer. A helper that is gone
 * is replaced once (memory may have been short for a moment), one that asks for a charset is
 * replaced by one that has it; then it is an error.
 *
 * A thread keeps its helper for the next file. Helpers are never shared between threads.
 */

#include "config.h"

#include "import/dossier-extractor.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "import/dossier-charset.h"
#include "import/dossier-extract-frame.h"
#include "import/dossier-helper.h"
#include "import/dossier-input.h"

/* Another program, another charset, once more after a crash. */
#define MAX_TRIES 4
#define MAX_CRASHES 2

/* The helpers that wait for this thread's next file. The kernel ends them with their thread. */
static GPrivate idle_helpers[DOSSIER_N_HELPER_KINDS] = { G_PRIVATE_INIT ((GDestroyNotify)dossier_helper_free), G_PRIVATE_INIT ((GDestroyNotify)dossier_helper_free) };

/* A file that exists in memory only and cannot change any more. */
static gboolean
hold_bytes (GBytes *bytes, int *input, GError **error)
{
  gsize       left;
  const char *p = g_bytes_get_data (bytes, &left);
  int         fd = memfd_create ("dossier-paste", MFD_CLOEXEC | MFD_ALLOW_SEALING);

  while (fd >= 0 && left > 0)
    {
      gssize written = write (fd, p, left);

      if (written < 0 && errno != EINTR)
        break;
      if (written > 0)
        {
          p += written;
          left -= written;
        }
    }

  if (fd < 0 || left > 0)
    {
      if (fd >= 0)
        close (fd);
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER, "There is not enough memory to read this text. Close other programs and try again.");
      return FALSE;
    }

  fcntl (fd, F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE);
  *input = fd;
  return TRUE;
}

/* What follows "charset=" in a MIME type; NULL when there is none that is read. Static. */
static const char *
declared_charset (const char *mime_hint)
{
  const char      *found = mime_hint != NULL ? strstr (mime_hint, "charset=") : NULL;
  g_autofree char *name = NULL;

  if (found == NULL)
    return NULL;

  found += strlen ("charset=");
  found += *found == '"';
  name = g_strndup (found, strcspn (found, "\"; "));
  return dossier_charset_lookup (name);
}

static gboolean
is_html (const char *mime_hint)
{
  return mime_hint != NULL && g_str_has_prefix (mime_hint, "text/html");
}

/* The one that waits, or a new one. One that knows a charset serves one file only. */
static DossierHelper *
take_helper (DossierHelperKind kind, const char *charset, GError **error)
{
  DossierHelper *helper = charset == NULL ? g_private_get (&idle_helpers[kind]) : NULL;

  if (helper == NULL)
    return dossier_helper_start (kind, charset, error);

  g_private_set (&idle_helpers[kind], NULL);
  return helper;
}

static void
keep_helper (DossierHelper *helper, DossierHelperKind kind, const char *charset)
{
  if (charset == NULL && dossier_helper_may_go_on (helper))
    g_private_set (&idle_helpers[kind], helper);
  else
    dossier_helper_free (helper);
}

/* Which helper is asked, and what it is asked with. */
typedef struct
{
  DossierHelperKind kind;
  const char       *charset;
  gboolean          crashed; /* it is gone without an answer */
} Attempt;

/* The helper can read the file with another converter only. */
static void
set_charset (Attempt *attempt, const char *wanted, GError **error)
{
  const char *charset = dossier_charset_lookup (wanted);

  if (charset == NULL || charset == attempt->charset)
    g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, "This text seems to be in the charset %s, which this system cannot convert. Save it as UTF-8 and try again.", wanted);
  else
    attempt->charset = charset;
}

/* The helper's reading. NULL without an error: another attempt may do, as `attempt` says now. */
static DossierReading *
try_helper (int input, const DossierRequest *request, Attempt *attempt, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierHelper) helper = take_helper (attempt->kind, attempt->charset, error);
  g_autoptr (GBytes) payload = NULL;
  g_autoptr (GError) reason = NULL;
  g_autofree char *wanted = NULL;
  DossierReading  *reading;

  attempt->crashed = FALSE;
  if (helper == NULL)
    return NULL;

  payload = dossier_helper_read (helper, input, request, &attempt->crashed, cancellable, error);
  if (payload == NULL)
    return NULL;

  if (attempt->kind != DOSSIER_HELPER_PDF && dossier_frame_is_pdf (payload))
    {
      keep_helper (g_steal_pointer (&helper), attempt->kind, attempt->charset);
      *attempt = (Attempt){ .kind = DOSSIER_HELPER_PDF };
      return NULL;
    }

  reading = dossier_frame_unpack (payload, &wanted, &reason);
  /* One that talks nonsense is not asked again. */
  if (!g_error_matches (reason, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER))
    keep_helper (g_steal_pointer (&helper), attempt->kind, attempt->charset);
  if (reason != NULL)
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (reading == NULL)
    set_charset (attempt, wanted, error);
  return reading;
}

static DossierReading *
run_helper (int input, const DossierExtractOptions *options, GCancellable *cancellable, GError **error)
{
  DossierRequest request = { .html = is_html (options->mime_hint) };
  Attempt        attempt = { .charset = declared_charset (options->mime_hint) };
  guint          n_crashes = 0;

  if (g_date_valid (&options->today))
    request.today = g_date_get_julian (&options->today);
  if (options->password != NULL)
    g_strlcpy (request.password, options->password, sizeof request.password);

  for (guint tries = 1;; tries++)
    {
      g_autoptr (GError) reason = NULL;
      DossierReading *reading = try_helper (input, &request, &attempt, cancellable, &reason);

      n_crashes += attempt.crashed;
      if (reading != NULL)
        return reading;
      if (tries == MAX_TRIES || n_crashes == MAX_CRASHES || (reason != NULL && !attempt.crashed))
        {
          if (reason != NULL)
            g_propagate_error (error, g_steal_pointer (&reason));
          else
            dossier_frame_set_garbled (error);
          return NULL;
        }
    }
}

static DossierDocument *
make_document (DossierReading *reading, const char *source)
{
  DossierDocumentFields fields = {
    .title = reading->title,
    .byline = reading->byline,
    .published = reading->published,
    .precision = reading->precision,
    .language = reading->language,
    .source = reading->address != NULL ? reading->address : source,
    .site = reading->site,
    .text = reading->text->str,
    .blocks = reading->blocks,
    .images = reading->images,
    .pages = reading->pages,
  };

  g_ptr_array_add (reading->warnings, NULL);
  fields.warnings = (const char *const *)reading->warnings->pdata;
  return dossier_document_new (&fields);
}

/* Takes `input`. */
static GPtrArray *
extract (int input, const DossierExtractOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierReading) reading = run_helper (input, options, cancellable, error);
  GPtrArray *documents;
  char      *warning;

  close (input);
  if (reading == NULL)
    return NULL;

  warning = dossier_file_kind_compare (reading->kind, options->source);
  if (warning != NULL)
    dossier_reading_take_warning (reading, warning);
  documents = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (documents, make_document (reading, options->source));
  for (guint i = 0; i < reading->further->len; i++)
    g_ptr_array_add (documents, make_document (g_ptr_array_index (reading->further, i), options->source));
  return documents;
}

GPtrArray *
dossier_extract_file_all (GFile *file, const DossierExtractOptions *options, GCancellable *cancellable, GError **error)
{
  int input = dossier_input_open (file, error);

  if (input < 0)
    return NULL;

  return extract (input, options, cancellable, error);
}

GPtrArray *
dossier_extract_bytes_all (GBytes *bytes, const DossierExtractOptions *options, GCancellable *cancellable, GError **error)
{
  int input;

  if (!hold_bytes (bytes, &input, error))
    return NULL;

  return extract (input, options, cancellable, error);
}

/* Takes the array. */
static DossierDocument *
take_first (GPtrArray *documents)
{
  DossierDocument *first = documents != NULL ? g_object_ref (g_ptr_array_index (documents, 0)) : NULL;

  g_clear_pointer (&documents, g_ptr_array_unref);
  return first;
}

DossierDocument *
dossier_extract_file (GFile *file, const DossierExtractOptions *options, GCancellable *cancellable, GError **error)
{
  return take_first (dossier_extract_file_all (file, options, cancellable, error));
}

DossierDocument *
dossier_extract_bytes (GBytes *bytes, const DossierExtractOptions *options, GCancellable *cancellable, GError **error)
{
  return take_first (dossier_extract_bytes_all (bytes, options, cancellable, error));
}
