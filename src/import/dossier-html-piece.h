/* dossier-html-piece.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A piece of HTML all of whose words are wanted: the body of a message, an entry of a feed, a text
 * that was written in Markdown. It goes through the same parser and the same walls as a web page, but
 * nothing is looked for in it and nothing left out of it but what no browser would show.
 */

#pragma once

#include "import/dossier-importer.h"

G_BEGIN_DECLS

/* Appends the blocks and pictures of `markup` (valid UTF-8) to `reading`. A heading that says the reading's
 * title becomes its title block, unless it has one. FALSE with an error of DOSSIER_IMPORT_ERROR when the piece is made to
 * hurt; that it holds no words is none. */
gboolean dossier_html_piece_add (const char *markup, gsize n_bytes, const DossierImportOptions *options, DossierReading *reading, GError **error);
/* The words of a piece of HTML on one line, such as a title with entities in it; NULL when it has none. Free it. */
char *dossier_html_piece_words (const char *markup, gsize n_bytes);

G_END_DECLS
