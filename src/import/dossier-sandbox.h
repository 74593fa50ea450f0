/* dossier-sandbox.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Locks the helper program in before it looks at the first byte of a foreign file. For good: there
 * is no way back. Called once, at the start, while the program has one thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Leaves only descriptors 0, 1 and 2, memory, time and no network or other program; of files none but those within
 * `folders` (ends with NULL), for reading; NULL = none at all. What the
 * kernel does not offer is left out and named by a sentence in `warnings`; resource limits always hold. */
void dossier_sandbox_enter (const char *const *folders, GPtrArray *warnings);

G_END_DECLS
