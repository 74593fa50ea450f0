/* dossier-first-names.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Given names that are one name in several languages or in short: Volodymyr and Vladimir, Joseph and Joe.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Both in small letters without accents. */
gboolean dossier_first_names_are_one (const char *one, const char *other);

G_END_DECLS
