/* dossier-docx-body.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the parts of a DOCX file that hold text: the document itself, and the parts with its footnotes, endnotes and
 * comments. Of tracked changes the text is read as it is when all are accepted. Belongs to one thread.
 */

#pragma once

#include "import/dossier-docx-drawings.h"
#include "import/dossier-docx-notes.h"
#include "import/dossier-docx-numbering.h"
#include "import/dossier-docx-styles.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_DOCX_FOOTNOTES,
  DOSSIER_DOCX_ENDNOTES,
  DOSSIER_DOCX_COMMENTS,
} DossierDocxNoteKind;
#define DOSSIER_DOCX_N_NOTE_KINDS (DOSSIER_DOCX_COMMENTS + 1)

/* NULL with an error when the part cannot be read. */
DossierDocxNotes *dossier_docx_body_read_notes (GBytes *bytes, DossierDocxStyles *styles, gboolean *damaged, GError **error);

/* Where the text leads to: the parts of the package that were read before it. */
typedef struct
{
  DossierDocxStyles    *styles;
  DossierDocxNumbering *numbering;
  DossierDocxNotes     *notes[DOSSIER_DOCX_N_NOTE_KINDS]; /* each may be NULL */
} DossierDocxParts;

/* Adds the text of the part `entry` to `reading`, with its pictures. `damaged` becomes TRUE when
 * not all could be read. */
gboolean dossier_docx_body_read (DossierArchive *archive, const char *entry, const DossierDocxParts *parts, DossierReading *reading, gboolean *damaged, GError **error);

G_END_DECLS
