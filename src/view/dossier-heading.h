/* dossier-heading.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line of a document's outline. Immutable.
 */

#pragma once

#include <gio/gio.h>

#include "model/dossier-document.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_HEADING (dossier_heading_get_type ())
G_DECLARE_FINAL_TYPE (DossierHeading, dossier_heading, DOSSIER, HEADING, GObject)

/* GListModel of DossierHeading: the title and the headings of a document in order. NULL gives an empty one. */
GListModel *dossier_heading_list (DossierDocument *document);

const char *dossier_heading_get_title (DossierHeading *self);
/* Code point in the document. */
guint32 dossier_heading_get_offset (DossierHeading *self);
guint32 dossier_heading_get_end (DossierHeading *self);
/* 0 for the title, 1 for the outermost headings. */
guint dossier_heading_get_level (DossierHeading *self);

G_END_DECLS
