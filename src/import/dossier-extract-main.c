/* dossier-extract-main.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The helper program `dossier-extract`. Descriptor 0 is a socket: each message is a request with an
 * open file; for each, one frame (dossier-extract-frame.h) goes to descriptor 1. Locks itself in
 * before it looks at the first request. Leaves when nobody holds the other end any more. Not meant
 * to be started by hand.
 *
 *   dossier-extract [--charset=NAME]
 *
 * The converter of a charset is a shared library, which cannot be loaded once the walls are up. So
 * a helper knows Unicode only; when it meets another charset, it names it, and one that is started
 * with --charset reads the file.
 */

#include "config.h"

#include <errno.h>
#include <iconv.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "import/dossier-charset.h"
#include "import/dossier-extract-frame.h"
#include "import/dossier-import-error.h"
#include "import/dossier-importer.h"
#include "import/dossier-sandbox.h"
#include "import/dossier-text-decoder.h"

#define MAX_FILE (G_GUINT64_CONSTANT (200) * 1024 * 1024)

static gboolean
write_all (const void *data, gsize n_bytes)
{
  const guint8 *p = data;

  while (n_bytes > 0)
    {
      gssize written = write (STDOUT_FILENO, p, n_bytes);

      if (written < 0 && errno != EINTR)
        return FALSE;
      if (written > 0)
        {
          p += written;
          n_bytes -= written;
        }
    }

  return TRUE;
}

static gboolean
write_frame (GBytes *payload)
{
  guint8        header[DOSSIER_FRAME_HEADER_SIZE];
  gsize         n_bytes;
  gconstpointer data = g_bytes_get_data (payload, &n_bytes);

  dossier_frame_write_header (header, n_bytes);
  return write_all (header, sizeof header) && write_all (data, n_bytes);
}

/* The size is known beforehand; a file that shrinks meanwhile ends early, one that grows is cut. */
static guint8 *
read_input (int input, gsize *n_bytes, GError **error)
{
  g_autofree guint8 *bytes = NULL;
  struct stat        info;
  gsize              done = 0;

  if (fstat (input, &info) != 0 || !S_ISREG (info.st_mode))
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_NOT_FOUND, "This is not a file that can be read.");
      return NULL;
    }
  if ((guint64)info.st_size > MAX_FILE)
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE, "This file is larger than 200 MB. Split it into smaller files.");
      return NULL;
    }

  bytes = g_malloc (info.st_size + 1);
  while (done < (gsize)info.st_size)
    {
      gssize got = pread (input, bytes + done, info.st_size - done, done);

      if (got < 0 && errno != EINTR)
        {
          g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_DAMAGED, "This file could not be read to its end (%s). Check the disk it is on.", g_strerror (errno));
          return NULL;
        }
      if (got == 0)
        break;
      if (got > 0)
        done += got;
    }

  *n_bytes = done;
  return g_steal_pointer (&bytes);
}

static GBytes *
extract (int input, const DossierImportOptions *options, GPtrArray *warnings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierReading) reading = NULL;
  gsize              n_bytes = 0;
  g_autofree guint8 *bytes = read_input (input, &n_bytes, &error);

  if (bytes != NULL)
    reading = dossier_import_bytes (bytes, n_bytes, options, &error);

  if (reading != NULL)
    {
      for (guint i = 0; i < warnings->len; i++)
        dossier_reading_take_warning (reading, g_strdup (g_ptr_array_index (warnings, i)));
      return dossier_frame_pack_reading (reading);
    }
  if (g_error_matches (error, DOSSIER_DECODER_ERROR, DOSSIER_DECODER_ERROR_CHARSET))
    return dossier_frame_pack_charset (error->message);

  return dossier_frame_pack_error (error);
}

/* The file attached to the next request, or -1 when there are no more. */
static int
receive (DossierRequest *request)
{
  struct iovec    data = { request, sizeof *request };
  char            room[CMSG_SPACE (sizeof (int))];
  struct msghdr   message = { .msg_iov = &data, .msg_iovlen = 1, .msg_control = room, .msg_controllen = sizeof room };
  struct cmsghdr *attached;
  gssize          got;
  int             input;

  do
    got = recvmsg (STDIN_FILENO, &message, 0);
  while (got < 0 && errno == EINTR);
  attached = CMSG_FIRSTHDR (&message);
  if (got != sizeof *request || attached == NULL || attached->cmsg_type != SCM_RIGHTS)
    return -1;

  memcpy (&input, CMSG_DATA (attached), sizeof input);
  return input;
}

static gboolean
serve (int input, const DossierRequest *request, const char *charset, GPtrArray *warnings)
{
  DossierImportOptions options = { .charset = charset, .html = request->html != 0 };
  g_autoptr (GBytes) payload = NULL;

  g_date_clear (&options.today, 1);
  if (g_date_valid_julian (request->today))
    g_date_set_julian (&options.today, request->today);

  payload = extract (input, &options, warnings);
  close (input);
  return write_frame (payload);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  const char    *charset = NULL;
  DossierRequest request;
  int            input;

  if (argc > 1 && g_str_has_prefix (argv[1], "--charset="))
    charset = dossier_charset_lookup (argv[1] + strlen ("--charset="));
  /* Loads the converter, which stays loaded for the decoder. */
  if (charset != NULL)
    iconv_open ("UTF-8", charset);

  dossier_sandbox_enter (warnings);
  while ((input = receive (&request)) >= 0)
    if (!serve (input, &request, charset, warnings))
      break;

  /* Leaves at once: no destructor has anything to do that is allowed in here. */
  _exit (0);
}
