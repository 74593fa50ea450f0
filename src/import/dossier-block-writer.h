/* dossier-block-writer.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes the blocks of a reading of what the formats of word processors have in common: paragraphs, tables, notes that hang
 * on a word, boxes that stand beside a paragraph. What hangs on a paragraph comes behind it, what hangs in a table behind
 * the table.
 *
 * A table of short cells becomes one block a row (dossier-table-rows.h). A table that only lays out a page becomes what stands
 * in its cells.
 *
 * Ends without a beginning are passed over and what is still open is ended by dossier_block_writer_finish(), so that a
 * damaged file needs no care. Belongs to one thread.
 */

#pragma once

#include "import/dossier-reading.h"

G_BEGIN_DECLS

typedef struct _DossierBlockWriter DossierBlockWriter;

/* `reading` is borrowed and gets the blocks. */
DossierBlockWriter *dossier_block_writer_new (DossierReading *reading);
void                dossier_block_writer_free (DossierBlockWriter *self);

/* What the paragraph is that is being written, body unless said; holds until the paragraph ends. */
void dossier_block_writer_set_role (DossierBlockWriter *self, DossierBlockRole role, guint8 level);
/* The paragraph is an item of list `list` (a number that tells lists apart), which counts it as `label`: "2.1", "(a)", "Article 5".
 * Whether that is written before its words is decided at the end (dossier-list-labels.h). Holds until the paragraph ends. */
void dossier_block_writer_set_label (DossierBlockWriter *self, guint list, const char *label);
/* Valid UTF-8. White space of any kind and length becomes one space, invisible hyphens and marks are dropped. */
void dossier_block_writer_add_text (DossierBlockWriter *self, const char *text, gssize n_bytes);
/* A line break within the paragraph: a new block, unless the sentence goes on behind it. */
void dossier_block_writer_break_line (DossierBlockWriter *self);
void dossier_block_writer_end_paragraph (DossierBlockWriter *self);
/* Whether anything was written into the open paragraph. */
gboolean dossier_block_writer_has_words (DossierBlockWriter *self);

/* The bytes of the picture that was added as `name`, when its turn has come; NULL when there are none. */
typedef GBytes *(*DossierBlockWriterLoad) (gpointer data, const char *name);
void dossier_block_writer_set_pictures (DossierBlockWriter *self, DossierBlockWriterLoad load, gpointer data);
/* A picture, before the paragraph when nothing is written in it yet, else behind it. `words` (NULL for none) say what it shows;
 * the size it is made for in pixels of 1/96 inch, 0 when not told. */
void dossier_block_writer_add_picture (DossierBlockWriter *self, const char *name, const char *words, guint width, guint height);
/* One that the document does not hold. */
void dossier_block_writer_add_remote_picture (DossierBlockWriter *self, const char *host, const char *words);

void dossier_block_writer_begin_table (DossierBlockWriter *self);
void dossier_block_writer_end_table (DossierBlockWriter *self);
void dossier_block_writer_begin_row (DossierBlockWriter *self, gboolean header);
/* Also when the row turns out to be a header row only later. */
void dossier_block_writer_mark_header (DossierBlockWriter *self);
/* The row that is open was deleted. */
void dossier_block_writer_drop_row (DossierBlockWriter *self);
void dossier_block_writer_end_row (DossierBlockWriter *self);
void dossier_block_writer_begin_cell (DossierBlockWriter *self);
void dossier_block_writer_end_cell (DossierBlockWriter *self);

/* How many columns the open cell covers. */
void dossier_block_writer_set_columns (DossierBlockWriter *self, guint n);
/* Columns of the open row that hold nothing. */
void dossier_block_writer_skip_columns (DossierBlockWriter *self, guint n);

/* A footnote, an endnote or a comment: its paragraphs are footnotes, whatever they are inside. A mark (*, †, ‡ …) stands at
 * its place in the text and before its words. */
void dossier_block_writer_begin_note (DossierBlockWriter *self);
void dossier_block_writer_end_note (DossierBlockWriter *self);
/* Text that stands in a frame of its own beside the paragraph. */
void dossier_block_writer_begin_box (DossierBlockWriter *self);
void dossier_block_writer_end_box (DossierBlockWriter *self);

/* Gives out what waits in the document itself, so that something else can be added to the reading. */
void dossier_block_writer_flush (DossierBlockWriter *self);
void dossier_block_writer_finish (DossierBlockWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierBlockWriter, dossier_block_writer_free)

G_END_DECLS
