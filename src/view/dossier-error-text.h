/* dossier-error-text.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Turns an error of the library into a translated sentence that says what happened and what the
 * reader can do about it.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Never NULL; newly allocated. */
char *dossier_error_text (const GError *error);

G_END_DECLS
