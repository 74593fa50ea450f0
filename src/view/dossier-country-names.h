/* dossier-country-names.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of countries in the reader's language. They come from the translations of iso-codes, if these
 * are installed; English names are our own. Main thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The name to show for a country (ISO 3166-1 alpha-2 or XK) whose English name is `english`, or is looked up with
 * NULL. Never NULL; the English name itself when there is no translation, the code when there is no name. */
const char *dossier_country_name (const char *code, const char *english);

G_END_DECLS
