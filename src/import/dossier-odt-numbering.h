/* dossier-odt-numbering.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts the items of lists in an OpenDocument text. A list has a style, which says how each of its levels is counted; one that
 * does not say that it continues another begins anew. Belongs to one thread.
 */

#pragma once

#include "import/dossier-xml.h"

G_BEGIN_DECLS

typedef struct _DossierOdtNumbering DossierOdtNumbering;

DossierOdtNumbering *dossier_odt_numbering_new (void);
void                 dossier_odt_numbering_free (DossierOdtNumbering *self);

/* Adds the list styles of a part. */
void dossier_odt_numbering_read (DossierOdtNumbering *self, GBytes *bytes);

/* text:list, which may stand in another one, and its items. `header` is an item that is not counted. */
void dossier_odt_numbering_begin_list (DossierOdtNumbering *self, const DossierXmlElement *element);
void dossier_odt_numbering_end_list (DossierOdtNumbering *self);
void dossier_odt_numbering_begin_item (DossierOdtNumbering *self, gboolean header, const DossierXmlElement *element);

/* The label of the item that has just begun, NULL when it has none or it was taken already. Free it. */
char *dossier_odt_numbering_take_label (DossierOdtNumbering *self);
/* A number that tells the outermost open list apart from others of another style. */
guint dossier_odt_numbering_list (DossierOdtNumbering *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierOdtNumbering, dossier_odt_numbering_free)

G_END_DECLS
