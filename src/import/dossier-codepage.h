/* dossier-codepage.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The code pages of Windows, DOS and the old Macintosh, by number. Those with one byte a character are built in, because a
 * document may use several of them and the helper can load no converter; of East Asian ones one converter may be loaded
 * (dossier-charset.h). Pure.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether the helper needs a converter for it: its name for dossier_charset_lookup(), or NULL when it needs none. */
const char *dossier_codepage_converter (guint codepage);

/* Appends the bytes as UTF-8. Unknown code pages are read as 1252. Bytes that are no character become U+FFFD. FALSE
 * when the converter is missing; then nothing was appended. */
gboolean dossier_codepage_append (GString *text, guint codepage, const guint8 *bytes, gsize n_bytes);

G_END_DECLS
