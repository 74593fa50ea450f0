/* dossier-markdown-html.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Markdown (CommonMark with the tables, task lists and struck words of GitHub) → HTML, for
 * dossier-html-piece.h only: what the text holds of HTML stands in it as it came. Pure.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* `text` is valid UTF-8. `title` becomes the words of the first heading of the first level (free it), NULL when
 * there is none. NULL with an error of DOSSIER_IMPORT_ERROR when the text is made to grow without end. */
GString *dossier_markdown_to_html (const char *text, gsize n_bytes, char **title, GError **error);

G_END_DECLS
