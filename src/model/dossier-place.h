/* dossier-place.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a passage stands, said so that it can be found without Dossier: the paragraph, the printed pages, and what the
 * document comes from. Plain value.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint paragraph; /* from 1 at the top of the document; page furniture does not count */
  char *pages;     /* "12", "12–13", or NULL */
  char *byline;    /* of the document, as the two below; NULL = unknown */
  char *site;
  char *source; /* address or file name */
} DossierPlace;

/* Takes its own strings along; NULL is allowed. */
void dossier_place_free (DossierPlace *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPlace, dossier_place_free)

G_END_DECLS
