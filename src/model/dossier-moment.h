/* dossier-moment.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Something that a text of the library dates, as a row: the passage, what it is and when. Immutable.
 */

#pragma once

#include <glib-object.h>

#include "model/dossier-chronology.h"
#include "model/dossier-passage.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_MOMENT (dossier_moment_get_type ())
G_DECLARE_FINAL_TYPE (DossierMoment, dossier_moment, DOSSIER, MOMENT, GObject)

/* References the passage; copies what it needs of the entry. */
DossierMoment *dossier_moment_new (DossierPassage *passage, const DossierChronologyEntry *entry);

DossierPassage *dossier_moment_get_passage (DossierMoment *self);
/* Its strings live as long as the moment. */
const DossierChronologyEntry *dossier_moment_get_entry (DossierMoment *self);

/* How many moments there are of one kind over the same days: what a timeline draws. Plain value. */
typedef struct
{
  DossierMomentKind kind;
  guint32           first; /* days as in dossier-iso-date.h */
  guint32           last;
  DossierPrecision  precision;
  gboolean          reported;
  guint             count;
} DossierMomentCount;

/* "statement", "event", "deadline": the words of the command line. */
const char *dossier_moment_kind_to_string (DossierMomentKind kind);

G_END_DECLS
