/* dossier-charset.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The charsets that a text file may be in besides Unicode. Only these names are ever handed to
 * iconv, whoever asks.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The name that iconv knows (static), or NULL for a charset that is not read. Case does not matter. */
const char *dossier_charset_lookup (const char *name);
/* Loads the converters of all of them, which stay loaded: a message may be written in several. Some milliseconds. */
void dossier_charset_load_all (void);

G_END_DECLS
