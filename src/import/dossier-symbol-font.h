/* dossier-symbol-font.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The fonts that show signs in place of letters, as word processors use them for Greek letters, arrows and bullets. Pure.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The character that `code` shows in the font named `font` (NULL for an ordinary one); 0 when it is none that text has. Codes
 * may be those of the font, or the same moved to U+F000. */
gunichar dossier_symbol_font_decode (const char *font, guint code);
/* Whether a font with this name shows signs in place of letters. */
gboolean dossier_symbol_font_is_one (const char *font);

G_END_DECLS
