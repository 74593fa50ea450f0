/* dossier-helper-process.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The application never forks without exec: posix_spawn does both in one step, and
 * every descriptor of ours closes on exec. The helper gets an empty environment.
 */

#include "config.h"

#include "import/dossier-helper-process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "import/dossier-extract-frame.h"
#include "import/dossier-import-error.h"

#define HELPER_NAME "dossier-extract"
#define WALL_CLOCK_SECONDS 30
#define CHUNK (64 * 1024)
/* What the helper says on its standard error is for developers; the rest is read and dropped. */
#define MAX_COMPLAINT 4096

typedef struct
{
  pid_t       pid;
  int         output;
  int         complaints;
  GByteArray *received;
  GString    *complaint;
  gint64      deadline; /* microseconds of the monotonic clock */
} Run;

char *
dossier_helper_find (GError **error)
{
  /* Beside; the build tree seen from src/ and from tests/SUITE/; an installation that was moved. */
  static const char *const beside[] = { HELPER_NAME, "import/" HELPER_NAME, "../../src/import/" HELPER_NAME, "../libexec/" HELPER_NAME };
  g_autofree char         *program = g_file_read_link ("/proc/self/exe", NULL);

  if (program != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (program);

      for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
        {
          g_autofree char *path = g_build_filename (folder, beside[i], NULL);

          if (g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
            return g_steal_pointer (&path);
        }
    }

  if (g_file_test (DOSSIER_LIBEXECDIR "/" HELPER_NAME, G_FILE_TEST_IS_EXECUTABLE))
    return g_strdup (DOSSIER_LIBEXECDIR "/" HELPER_NAME);

  g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER, "The program that reads files (" HELPER_NAME ") is missing. Install Dossier again.");
  return NULL;
}

static gboolean
set_start_error (int reason, GError **error)
{
  g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER, "The program that reads files could not be started (%s). Close other programs and try again.", g_strerror (reason));
  return FALSE;
}

static void
close_pipe (int pipe_ends[2])
{
  close (pipe_ends[0]);
  close (pipe_ends[1]);
}

static int
spawn_with (int input, int output, int complaints, const char *const *argv, pid_t *pid)
{
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t          attributes;
  sigset_t                   none, all;
  char                      *environment[] = { NULL };
  int                        result;

  sigemptyset (&none);
  sigfillset (&all);
  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_adddup2 (&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2 (&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2 (&actions, complaints, STDERR_FILENO);
  posix_spawnattr_init (&attributes);
  posix_spawnattr_setsigmask (&attributes, &none);
  posix_spawnattr_setsigdefault (&attributes, &all);
  posix_spawnattr_setflags (&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);

  result = posix_spawn (pid, argv[0], &actions, &attributes, (char *const *)argv, environment);

  posix_spawnattr_destroy (&attributes);
  posix_spawn_file_actions_destroy (&actions);
  return result;
}

static gboolean
start (Run *run, int input, const char *const *argv, GError **error)
{
  int output[2], complaints[2], reason;

  if (pipe2 (output, O_CLOEXEC) != 0)
    return set_start_error (errno, error);
  if (pipe2 (complaints, O_CLOEXEC) != 0)
    {
      reason = errno;
      close_pipe (output);
      return set_start_error (reason, error);
    }

  reason = spawn_with (input, output[1], complaints[1], argv, &run->pid);
  if (reason != 0)
    {
      close_pipe (output);
      close_pipe (complaints);
      return set_start_error (reason, error);
    }

  close (output[1]);
  close (complaints[1]);
  run->output = output[0];
  run->complaints = complaints[0];
  run->received = g_byte_array_new ();
  run->complaint = g_string_new (NULL);
  run->deadline = g_get_monotonic_time () + WALL_CLOCK_SECONDS * G_USEC_PER_SEC;
  return TRUE;
}

/* FALSE at the end of the pipe. */
static gboolean
drain (int fd, GByteArray *into, GString *text)
{
  guint8 buffer[CHUNK];
  gssize got = read (fd, buffer, sizeof buffer);

  if (got < 0)
    return errno == EINTR || errno == EAGAIN;
  if (into != NULL)
    g_byte_array_append (into, buffer, got);
  else if (text->len < MAX_COMPLAINT)
    g_string_append_len (text, (const char *)buffer, MIN (got, MAX_COMPLAINT));

  return got > 0;
}

static gboolean
is_too_much (const Run *run)
{
  return run->received->len > DOSSIER_FRAME_MAX_PAYLOAD + DOSSIER_FRAME_HEADER_SIZE;
}

static void
set_stopped (gboolean too_long, GError **error)
{
  if (too_long)
    g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER, "Reading this file took longer than %d seconds and was stopped. Split it into smaller files.", WALL_CLOCK_SECONDS);
  else
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER, "This file unfolds to too much text and was not read to its end. Split it into smaller files.");
}

/* Reads until both pipes are closed. FALSE when the helper has to be ended. */
static gboolean
collect (Run *run, GCancellable *cancellable, GError **error)
{
  struct pollfd fds[3] = { { run->output, POLLIN, 0 }, { run->complaints, POLLIN, 0 }, { -1, POLLIN, 0 } };

  fds[2].fd = g_cancellable_get_fd (cancellable);
  while (fds[0].fd >= 0 || fds[1].fd >= 0)
    {
      gint64 left = run->deadline - g_get_monotonic_time ();

      if (left > 0)
        poll (fds, G_N_ELEMENTS (fds), (int)(left / 1000) + 1);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        break;
      if (left <= 0 || is_too_much (run))
        {
          set_stopped (left <= 0, error);
          break;
        }
      if (fds[0].revents != 0 && !drain (run->output, run->received, NULL))
        fds[0].fd = -1;
      if (fds[1].revents != 0 && !drain (run->complaints, NULL, run->complaint))
        fds[1].fd = -1;
    }

  if (fds[2].fd >= 0)
    g_cancellable_release_fd (cancellable);

  return fds[0].fd < 0 && fds[1].fd < 0;
}

static GBytes *
take_payload (Run *run, int status, gboolean *crashed, GError **error)
{
  gsize size = 0;

  *crashed = WIFSIGNALED (status);
  if (*crashed)
    {
      g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER, "This file could not be read: the program that reads files was stopped (%s). The library is not harmed.", g_strsignal (WTERMSIG (status)));
      return NULL;
    }
  if (run->received->len < DOSSIER_FRAME_HEADER_SIZE || WEXITSTATUS (status) != 0)
    {
      g_debug ("%s", run->complaint->str);
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER, "The program that reads files gave no answer. Install Dossier again if this happens with other files too.");
      return NULL;
    }
  if (!dossier_frame_read_header (run->received->data, &size, error))
    return NULL;
  if (run->received->len != size + DOSSIER_FRAME_HEADER_SIZE)
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER, "The program that reads files stopped in the middle of its answer. Try again.");
      return NULL;
    }

  /* A copy, so that the variant in it is aligned. */
  return g_bytes_new (run->received->data + DOSSIER_FRAME_HEADER_SIZE, size);
}

GBytes *
dossier_helper_run (int input, const char *const *argv, gboolean *crashed, GCancellable *cancellable, GError **error)
{
  Run      run = { 0 };
  GBytes  *payload = NULL;
  gboolean ended;
  int      status = 0;

  *crashed = FALSE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error) || !start (&run, input, argv, error))
    return NULL;

  ended = collect (&run, cancellable, error);
  if (!ended)
    kill (run.pid, SIGKILL);
  while (waitpid (run.pid, &status, 0) < 0 && errno == EINTR)
    continue;
  close (run.output);
  close (run.complaints);
  if (ended)
    payload = take_payload (&run, status, crashed, error);

  g_byte_array_unref (run.received);
  g_string_free (run.complaint, TRUE);
  return payload;
}
