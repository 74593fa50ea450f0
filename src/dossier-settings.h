/* dossier-settings.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reader's settings of the window and the page. The schema is looked for beside the program
 * first, so that it runs from the build folder as it is, then where it is installed.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* NULL with an error when the schema is nowhere to be found. */
GSettings *dossier_settings_new (GError **error);

G_END_DECLS
