/* dossier-trail.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the reader has been: places in documents, in the order of going there. A plain value; main
 * thread only.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gint64  document;
  guint32 offset; /* code point at the top of the page */
} DossierPlace;

typedef struct _DossierTrail DossierTrail;

DossierTrail *dossier_trail_new (void);
void          dossier_trail_free (DossierTrail *self);

/* The reader leaves `from` by other means than back and forward: what lay ahead is forgotten. */
void dossier_trail_leave (DossierTrail *self, DossierPlace from);

/* Going back from `from`; the place to go to comes in `to`. FALSE at the end. */
gboolean dossier_trail_back (DossierTrail *self, DossierPlace from, DossierPlace *to);
gboolean dossier_trail_forward (DossierTrail *self, DossierPlace from, DossierPlace *to);

gboolean dossier_trail_can_go_back (DossierTrail *self);
gboolean dossier_trail_can_go_forward (DossierTrail *self);
/* A document that is gone cannot be gone back to. */
void dossier_trail_forget (DossierTrail *self, gint64 document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTrail, dossier_trail_free)

G_END_DECLS
