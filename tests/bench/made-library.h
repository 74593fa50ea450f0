/* made-library.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A library of made-up articles with collections, annotations and marks, written through the store's own functions
 * in minutes instead of the hours of an import. It is kept in its folder and used again.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Names of the collections: 3 documents in 1,000, 1 in 20 and every second one. */
#define MADE_SMALL "Talks"
#define MADE_MIDDLE "Sanctions"
#define MADE_LARGE "Background"

/* Makes the library of `n` documents unless it is in `folder` already; ends the program when that fails. */
void made_library (const char *folder, guint n);

G_END_DECLS
