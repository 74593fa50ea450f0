/* dossier-docx-notes.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The footnotes, endnotes or comments of a DOCX file, which stand in parts of their own, by their ids.
 */

#pragma once

#include "import/dossier-block-writer.h"

G_BEGIN_DECLS

typedef struct _DossierDocxNotes DossierDocxNotes;

DossierDocxNotes *dossier_docx_notes_new (void);
void              dossier_docx_notes_free (DossierDocxNotes *self);

/* Where their text is written to. */
DossierReading *dossier_docx_notes_get_reading (DossierDocxNotes *self);
/* What is written from now on belongs to this note. `author` is NULL unless it is a comment's. */
void dossier_docx_notes_begin (DossierDocxNotes *self, const char *id, const char *author);
void dossier_docx_notes_end (DossierDocxNotes *self);

/* Writes the note where it is referred to; each is written once. */
void dossier_docx_notes_write (DossierDocxNotes *self, const char *id, DossierBlockWriter *writer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDocxNotes, dossier_docx_notes_free)

G_END_DECLS
