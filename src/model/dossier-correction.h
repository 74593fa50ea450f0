/* dossier-correction.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the reader knows better than the analysis. It is kept with the library, survives a new
 * analysis and applies to documents that come later. Immutable.
 */

#pragma once

#include <glib-object.h>

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_CORRECTION_REJECT,  /* the entity `name` of `type` is none, in the whole library */
  DOSSIER_CORRECTION_CHANGE,  /* it is the entity `new_name` of `new_type`: renamed, of another type, or merged into one that exists */
  DOSSIER_CORRECTION_MARK,    /* code points [start, end) of one text version name the entity `new_name` of `new_type` */
  DOSSIER_CORRECTION_CONFIRM, /* the entity `name` of `type` is right */
  DOSSIER_CORRECTION_SPLIT,   /* where the entity `name` of `type` is written `form`, it is the entity `new_name` of `new_type` */
  DOSSIER_CORRECTION_FORM,    /* wherever `form` stands as whole words, it is the entity `new_name` of `new_type` */
  DOSSIER_CORRECTION_DATE,    /* code points [start, end) of one text version mean the date `new_name` (ISO 8601); "" = they are no date */
} DossierCorrectionKind;
#define DOSSIER_N_CORRECTION_KINDS (DOSSIER_CORRECTION_DATE + 1)

typedef struct
{
  gint64                id; /* of the library, 0 = new */
  DossierCorrectionKind kind;
  DossierEntityType     type;     /* of the entity as it was found */
  const char           *name;     /* as above; NULL for a mark, form or date */
  DossierEntityType     new_type; /* of a change, mark, split or form; a date for a date */
  const char           *new_name;
  const char           *form;     /* of a split, form, date or mark (where it may be NULL): words as they stand in texts, capitals count */
  gint64                document; /* of a mark or date, as the three below */
  const char           *hash;     /* of the text version */
  guint32               start;
  guint32               end;
} DossierCorrectionFields;

#define DOSSIER_TYPE_CORRECTION (dossier_correction_get_type ())
G_DECLARE_FINAL_TYPE (DossierCorrection, dossier_correction, DOSSIER, CORRECTION, GObject)

/* The words that files use, as "split". */
const char *dossier_correction_kind_to_string (DossierCorrectionKind kind);
gboolean    dossier_correction_kind_from_string (const char *word, DossierCorrectionKind *kind);

/* Strings are copied. */
DossierCorrection *dossier_correction_new (const DossierCorrectionFields *fields);
/* Owned by the correction. */
const DossierCorrectionFields *dossier_correction_get_fields (DossierCorrection *self);

G_END_DECLS
