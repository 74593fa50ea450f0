/* dossier-docx-drawings.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in other parts of a DOCX file than its text: pictures, the words of diagrams and charts, pages of HTML. Borrows
 * archive and writer.
 */

#pragma once

#include "import/dossier-archive.h"
#include "import/dossier-block-writer.h"
#include "import/dossier-xml.h"

G_BEGIN_DECLS

typedef struct _DossierDocxDrawings DossierDocxDrawings;

/* Of the part `entry`. */
DossierDocxDrawings *dossier_docx_drawings_new (DossierArchive *archive, const char *entry, DossierBlockWriter *writer);
void                 dossier_docx_drawings_free (DossierDocxDrawings *self);

/* wp:extent or wp:docPr of a drawing, v:shape of an old one: how large it is and what it says about itself. */
void dossier_docx_drawings_take_size (DossierDocxDrawings *self, const DossierXmlElement *element);
void dossier_docx_drawings_take_words (DossierDocxDrawings *self, const DossierXmlElement *element);
/* a:blip or v:imagedata: the picture itself. */
void dossier_docx_drawings_take_picture (DossierDocxDrawings *self, const DossierXmlElement *element);
/* w:altChunk: a page of HTML in another part, a chapter of the document. FALSE when there is something else there. */
gboolean dossier_docx_drawings_take_page (DossierDocxDrawings *self, const DossierXmlElement *element, DossierReading *reading);
/* dgm:relIds or c:chart: words in another part. */
void dossier_docx_drawings_take_part (DossierDocxDrawings *self, const DossierXmlElement *element);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDocxDrawings, dossier_docx_drawings_free)

G_END_DECLS
