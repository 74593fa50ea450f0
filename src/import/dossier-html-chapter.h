/* dossier-html-chapter.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page that is a part of a document: the chapter of a book. All that a reader would see of it is kept. Belongs to one thread.
 */

#pragma once

#include "import/dossier-importer.h"

G_BEGIN_DECLS

/* Adds the page in `bytes`, HTML or XHTML, to `reading`. Its first line that says the reading's title becomes the title block
 * unless the reading is `titled` already. FALSE with an error when the page cannot be read. */
gboolean dossier_html_chapter_add (GBytes *bytes, const DossierImportOptions *options, gboolean titled, DossierReading *reading, GError **error);

G_END_DECLS
