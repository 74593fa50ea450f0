/* dossier-epub-contents.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The table of contents of a book, which knows the headings of its chapters where their markup does not. Pure.
 */

#pragma once

#include "import/dossier-archive.h"
#include "import/dossier-reading.h"

G_BEGIN_DECLS

typedef struct _DossierEpubContents DossierEpubContents;

/* From the navigation document of EPUB 3 or the NCX of EPUB 2, each NULL when there is none. Never NULL. */
DossierEpubContents *dossier_epub_contents_read (DossierArchive *archive, const char *navigation, const char *ncx);
void                 dossier_epub_contents_free (DossierEpubContents *self);

/* Makes headings of those plain blocks from `first` on that say what the contents call the chapter `entry` or a part of it. */
void dossier_epub_contents_mark (DossierEpubContents *self, const char *entry, DossierReading *reading, guint first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEpubContents, dossier_epub_contents_free)

G_END_DECLS
