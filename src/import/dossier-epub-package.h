/* dossier-epub-package.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The package document (OPF) of a book: what it is called, and its chapters in the order in which they are read. Pure.
 */

#pragma once

#include "import/dossier-archive.h"
#include "import/dossier-reading.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *chapters;   /* entries (char *), in order; one that is read twice stands there twice */
  char      *navigation; /* entry of the table of contents of EPUB 3, NULL for none */
  char      *ncx;        /* entry of that of EPUB 2, NULL for none */
} DossierEpubPackage;

/* Of the entry `name`; title, byline, date, language and publisher go into `reading`. */
DossierEpubPackage *dossier_epub_package_read (DossierArchive *archive, const char *name, DossierReading *reading, GError **error);
void                dossier_epub_package_free (DossierEpubPackage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEpubPackage, dossier_epub_package_free)

G_END_DECLS
