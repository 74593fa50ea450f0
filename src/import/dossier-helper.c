/* dossier-helper.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See the header. The application never forks without exec: posix_spawn does both in one step, and
 * every descriptor of ours closes on exec. The helper gets an empty environment and
 *
 *   0  a socket: each message is a request (dossier-extract-frame.h) with an open file
 *   1  a pipe: one frame a request
 *   2  a pipe: what it complains of; pipes only, since it may not write to a file
 *
 * To start a program takes longer than to read an article, hence one for several files. They are
 * all text of the same reader, and it is replaced after a number of them.
 */

#include "config.h"

#include "import/dossier-helper.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "import/dossier-import-error.h"

#define WALL_CLOCK_SECONDS 30
#define MAX_FILES 100
/* Its memory limit must hold the next file too, beside what this one left scattered. */
#define MAX_PAYLOAD_TO_GO_ON (1024 * 1024)
#define CHUNK (64 * 1024)
/* What the helper says on its standard error is for developers; the rest is read and dropped. */
#define MAX_COMPLAINT 4096

struct _DossierHelper
{
  pid_t       pid; /* 0 once it was waited for */
  int         control;
  int         output;
  int         complaints;
  guint       n_files;
  gsize       largest;  /* payload in bytes */
  GByteArray *received; /* of the answer that is coming in */
  GString    *complaint;
};

static char *
find_program (const char *name, GError **error)
{
  /* Beside; the build tree seen from src/ and from tests/SUITE/; an installation that was moved. */
  static const char *const beside[] = { ".", "import", "../../src/import", "../libexec" };
  g_autofree char         *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char         *installed = g_build_filename (DOSSIER_LIBEXECDIR, name, NULL);

  if (program != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (program);

      for (guint i = 0; i < G_N_ELEMENTS (beside); i++)
        {
          g_autofree char *path = g_build_filename (folder, beside[i], name, NULL);

          if (g_file_test (path, G_FILE_TEST_IS_REGULAR) && g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
            return g_steal_pointer (&path);
        }
    }

  if (g_file_test (installed, G_FILE_TEST_IS_EXECUTABLE))
    return g_steal_pointer (&installed);

  g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER, "The program that reads files (%s) is missing. Install Dossier again.", name);
  return NULL;
}

static void
close_pair (int pair[2])
{
  for (guint i = 0; i < 2; i++)
    if (pair[i] >= 0)
      close (pair[i]);
}

static int
spawn_with (int control, int output, int complaints, const char *const *argv, pid_t *pid)
{
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t          attributes;
  sigset_t                   none, all;
  char                      *environment[] = { NULL };
  int                        result;

  sigemptyset (&none);
  sigfillset (&all);
  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_adddup2 (&actions, control, STDIN_FILENO);
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

DossierHelper *
dossier_helper_start (DossierHelperKind kind, const char *charset, GError **error)
{
  static const char *const names[DOSSIER_N_HELPER_KINDS] = { "dossier-extract", "dossier-extract-pdf" };
  g_autofree char         *program = find_program (names[kind], error);
  g_autofree char         *argument = charset != NULL ? g_strconcat ("--charset=", charset, NULL) : NULL;
  const char              *argv[] = { program, argument, NULL };
  int                      control[2] = { -1, -1 }, output[2] = { -1, -1 }, complaints[2] = { -1, -1 }, reason = 0;
  DossierHelper           *self;
  pid_t                    pid;

  if (program == NULL)
    return NULL;

  if (socketpair (AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, control) != 0 || pipe2 (output, O_CLOEXEC) != 0 || pipe2 (complaints, O_CLOEXEC) != 0)
    reason = errno;
  else
    reason = spawn_with (control[1], output[1], complaints[1], argv, &pid);
  if (reason != 0)
    {
      close_pair (control);
      close_pair (output);
      close_pair (complaints);
      g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER, "The program that reads files could not be started (%s). Close other programs and try again.", g_strerror (reason));
      return NULL;
    }

  self = g_new0 (DossierHelper, 1);
  self->pid = pid;
  self->control = control[0];
  self->output = output[0];
  self->complaints = complaints[0];
  self->received = g_byte_array_new ();
  self->complaint = g_string_new (NULL);
  close (control[1]);
  close (output[1]);
  close (complaints[1]);
  return self;
}

static int
wait_for (DossierHelper *self)
{
  int status = 0;

  while (waitpid (self->pid, &status, 0) < 0 && errno == EINTR)
    continue;
  self->pid = 0;
  return status;
}

void
dossier_helper_free (DossierHelper *self)
{
  if (self == NULL)
    return;

  if (self->pid != 0)
    {
      kill (self->pid, SIGKILL);
      wait_for (self);
    }
  close (self->control);
  close (self->output);
  close (self->complaints);
  g_byte_array_unref (self->received);
  g_string_free (self->complaint, TRUE);
  g_free (self);
}

static gboolean
send_request (DossierHelper *self, int input, const DossierRequest *request)
{
  struct iovec    data = { (gpointer)request, sizeof *request };
  char            room[CMSG_SPACE (sizeof (int))] = { 0 };
  struct msghdr   message = { .msg_iov = &data, .msg_iovlen = 1, .msg_control = room, .msg_controllen = sizeof room };
  struct cmsghdr *attached = CMSG_FIRSTHDR (&message);
  gssize          sent;

  attached->cmsg_level = SOL_SOCKET;
  attached->cmsg_type = SCM_RIGHTS;
  attached->cmsg_len = CMSG_LEN (sizeof (int));
  memcpy (CMSG_DATA (attached), &input, sizeof (int));

  do
    sent = sendmsg (self->control, &message, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);

  return sent == sizeof *request;
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

typedef enum
{
  ANSWER_INCOMPLETE,
  ANSWER_COMPLETE,
  ANSWER_GARBLED,
} AnswerState;

static AnswerState
check_answer (DossierHelper *self, gsize *payload_size, GError **error)
{
  if (self->received->len < DOSSIER_FRAME_HEADER_SIZE)
    return ANSWER_INCOMPLETE;
  if (!dossier_frame_read_header (self->received->data, payload_size, error))
    return ANSWER_GARBLED;
  if (self->received->len < *payload_size + DOSSIER_FRAME_HEADER_SIZE)
    return ANSWER_INCOMPLETE;
  if (self->received->len == *payload_size + DOSSIER_FRAME_HEADER_SIZE)
    return ANSWER_COMPLETE;

  dossier_frame_set_garbled (error);
  return ANSWER_GARBLED;
}

/* Reads until the answer is whole. Otherwise FALSE: with `error` when it was stopped from here,
 * without one when the program is gone. */
static gboolean
collect (DossierHelper *self, gsize *payload_size, GCancellable *cancellable, GError **error)
{
  struct pollfd fds[3] = { { self->output, POLLIN, 0 }, { self->complaints, POLLIN, 0 }, { g_cancellable_get_fd (cancellable), POLLIN, 0 } };
  gint64        deadline = g_get_monotonic_time () + WALL_CLOCK_SECONDS * G_USEC_PER_SEC;
  AnswerState   state = ANSWER_INCOMPLETE;

  while (state == ANSWER_INCOMPLETE && fds[0].fd >= 0)
    {
      gint64 left = deadline - g_get_monotonic_time ();

      if (left > 0)
        poll (fds, G_N_ELEMENTS (fds), (int)(left / 1000) + 1);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        break;
      if (left <= 0)
        {
          g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER, "Reading this file took longer than %d seconds and was stopped. Split it into smaller files.", WALL_CLOCK_SECONDS);
          break;
        }
      if (fds[1].revents != 0 && !drain (self->complaints, NULL, self->complaint))
        fds[1].fd = -1;
      if (fds[0].revents != 0 && !drain (self->output, self->received, NULL))
        fds[0].fd = -1;
      state = check_answer (self, payload_size, error);
    }

  if (fds[2].fd >= 0)
    g_cancellable_release_fd (cancellable);

  return state == ANSWER_COMPLETE;
}

static void
set_gone_error (DossierHelper *self, GError **error)
{
  int status;

  /* It may have closed its pipe and linger. */
  kill (self->pid, SIGKILL);
  status = wait_for (self);
  g_debug ("%s", self->complaint->str);
  if (WIFSIGNALED (status))
    g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER, "This file could not be read: the program that reads files was stopped (%s). The library is not harmed.", g_strsignal (WTERMSIG (status)));
  else
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_HELPER, "The program that reads files gave no answer. Install Dossier again if this happens with other files too.");
}

GBytes *
dossier_helper_read (DossierHelper *self, int input, const DossierRequest *request, gboolean *crashed, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) reason = NULL;
  GBytes *payload;
  gsize   size = 0;

  *crashed = FALSE;
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  if (!send_request (self, input, request) || !collect (self, &size, cancellable, &reason))
    {
      *crashed = reason == NULL;
      if (*crashed)
        set_gone_error (self, error);
      else
        g_propagate_error (error, g_steal_pointer (&reason));
      return NULL;
    }

  self->n_files++;
  self->largest = MAX (self->largest, size);
  /* A copy, so that the variant in it is aligned. */
  payload = g_bytes_new (self->received->data + DOSSIER_FRAME_HEADER_SIZE, size);
  g_byte_array_set_size (self->received, 0);
  return payload;
}

gboolean
dossier_helper_may_go_on (DossierHelper *self)
{
  return self->pid != 0 && self->n_files < MAX_FILES && self->largest <= MAX_PAYLOAD_TO_GO_ON;
}
