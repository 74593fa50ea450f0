/* dossier-xhtml.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writes XHTML as HTML, so that the parser of HTML reads it as it is meant: empty elements get their end tags, CDATA becomes
 * text, prefixes of names fall, declarations of a document type go. It needs no well-formed input. Pictures in drawings become
 * <img>, the rest of drawings goes; notes of books get a role. Pure; one pass.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* `text` is valid UTF-8. Free the string. */
GString *dossier_xhtml_to_html (const char *text, gsize n_bytes);

G_END_DECLS
