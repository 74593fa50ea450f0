/* dossier-helper-process.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One run of the helper program: starts it with a file as descriptor 0, collects the frame from its
 * pipe, and is the one who ends it when it takes too long, says too much or is cancelled. Blocks;
 * never call it on the main thread.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The helper beside this program, in the build tree, or where it was installed; NULL with an error. */
char *dossier_helper_find (GError **error);

/* `input` stays the caller's. `argv` is NULL-terminated, the program's path first. The answer is the
 * payload of the frame. `crashed` is set when the helper was ended by a signal that nobody here sent. */
GBytes *dossier_helper_run (int input, const char *const *argv, gboolean *crashed, GCancellable *cancellable, GError **error);

G_END_DECLS
