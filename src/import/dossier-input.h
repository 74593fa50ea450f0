/* dossier-input.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Opens what a helper program is to read.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A regular file of this computer, open to be read, or -1 with an error of DOSSIER_IMPORT_ERROR. */
int dossier_input_open (GFile *file, GError **error);

G_END_DECLS
