/* dossier-text-language.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The language of a text, told by its script and its most frequent words.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "en", "de", "fr", "es", "it", "uk", "ru", "ar", "zh", "ja", "ko", "he", "el", or NULL when it is none of
 * these or cannot be told. A static string. */
const char *dossier_text_language (const char *text, gsize n_bytes);

G_END_DECLS
