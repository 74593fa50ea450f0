/* dossier-extract-serve.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-extract-serve.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "import/dossier-import-error.h"
#include "import/dossier-text-decoder.h"
#include "import/dossier-visible.h"

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
guint8 *
dossier_extract_read_input (int input, gsize *n_bytes, GError **error)
{
  g_autofree guint8 *bytes = NULL;
  struct stat        info;
  gsize              done = 0;

  if (fstat (input, &info) != 0 || !S_ISREG (info.st_mode))
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_NOT_FOUND, "This is not a file that can be read.");
      return NULL;
    }
  if ((guint64)info.st_size > DOSSIER_EXTRACT_MAX_FILE)
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

void
dossier_extract_set_options (const DossierRequest *request, DossierImportOptions *options)
{
  options->html = request->html != 0;
  options->password = request->password[0] != '\0' ? request->password : NULL;
  g_date_clear (&options->today, 1);
  if (g_date_valid_julian (request->today))
    g_date_set_julian (&options->today, request->today);
}

GBytes *
dossier_extract_pack (DossierReading *reading, GPtrArray *warnings, GError *error)
{
  GBytes *payload;

  if (reading != NULL)
    {
      for (guint i = 0; i < warnings->len; i++)
        dossier_reading_take_warning (reading, g_strdup (g_ptr_array_index (warnings, i)));
      dossier_visible_apply (reading);
      payload = dossier_frame_pack_reading (reading);
      dossier_reading_free (reading);
      return payload;
    }

  if (g_error_matches (error, DOSSIER_DECODER_ERROR, DOSSIER_DECODER_ERROR_CHARSET))
    payload = dossier_frame_pack_charset (error->message);
  else if (g_error_matches (error, DOSSIER_IMPORTER_ERROR, DOSSIER_IMPORTER_ERROR_PDF))
    payload = dossier_frame_pack_pdf ();
  else
    payload = dossier_frame_pack_error (error);
  g_error_free (error);
  return payload;
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

  request->password[sizeof request->password - 1] = '\0';
  memcpy (&input, CMSG_DATA (attached), sizeof input);
  return input;
}

void
dossier_extract_serve (DossierExtractFunc answer, gpointer data)
{
  DossierRequest request;
  gboolean       listened = TRUE;
  int            input;

  while (listened && (input = receive (&request)) >= 0)
    {
      g_autoptr (GBytes) payload = answer (input, &request, data);

      close (input);
      listened = write_frame (payload);
    }
}
