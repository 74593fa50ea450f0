/* dossier-page-layout.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the page shows, in order, and where: the two-way map between the document's code points and
 * the code points of the text buffer. They differ where the page leaves something out (folded
 * furniture, a published line that the quiet line replaces), puts something in (the quiet line, a
 * bar, a picture, a title that stands only in the metadata), or breaks a very long paragraph, since GTK lays
 * out a paragraph as a whole and one of a megabyte would hold up the screen for seconds.
 *
 * Knows nothing of GTK. Not thread-safe; `folded` is the only thing that changes.
 */

#pragma once

#include "model/dossier-document.h"

G_BEGIN_DECLS

/* Paragraphs longer than this many bytes are broken for display, at a sentence end if there is one. */
#define DOSSIER_PAGE_LONGEST 4096

typedef enum
{
  DOSSIER_PIECE_TEXT,   /* words of the document */
  DOSSIER_PIECE_HIDDEN, /* words of the document that the page never shows */
  DOSSIER_PIECE_TITLE,  /* put in: a title that is not in the text */
  DOSSIER_PIECE_QUIET,  /* put in: part of the line with byline, source and date */
  DOSSIER_PIECE_BREAK,  /* put in: the end of a display paragraph */
  DOSSIER_PIECE_BAR,    /* put in: an object character for a furniture bar, and a line end */
  DOSSIER_PIECE_IMAGE,  /* put in: an object character for a picture, and a line end */
} DossierPieceKind;

typedef struct
{
  DossierPieceKind kind;
  guint32          doc_start; /* code points in the document; none but TEXT and HIDDEN have a length */
  guint32          doc_length;
  guint32          start; /* code points in the buffer */
  guint32          length;
  gint32           run;   /* furniture run that it belongs to, -1 = none */
  guint32          image; /* of an IMAGE: index among the document's pictures */
  const char      *text;  /* what is put in, owned by the layout; NULL for TEXT, HIDDEN, BAR and IMAGE */
} DossierPiece;

/* Neighbouring blocks of furniture: one bar. */
typedef struct
{
  guint    first_block;
  guint    n_blocks;
  guint32  start; /* code points in the document, the last line end included */
  guint32  end;
  guint    bar; /* index of its bar among the pieces */
  gboolean folded;
} DossierFurnitureRun;

typedef struct _DossierPageLayout DossierPageLayout;

/* `date` is the day of publication as displayed, or NULL. Everything is folded at first. */
DossierPageLayout *dossier_page_layout_new (DossierDocument *document, const char *date);
void               dossier_page_layout_free (DossierPageLayout *self);

DossierDocument *dossier_page_layout_get_document (DossierPageLayout *self);
/* DossierPiece in order, DossierFurnitureRun in order; owned by the layout. */
GArray *dossier_page_layout_get_pieces (DossierPageLayout *self);
GArray *dossier_page_layout_get_runs (DossierPageLayout *self);
/* Length of the buffer in code points. */
guint32 dossier_page_layout_get_length (DossierPageLayout *self);

/* A place that is not shown answers with the place where it would be. */
guint32 dossier_page_layout_to_buffer (DossierPageLayout *self, guint32 offset);
/* A place in something put in answers with the document's place that follows it. */
guint32  dossier_page_layout_to_document (DossierPageLayout *self, guint32 offset);
gboolean dossier_page_layout_is_shown (DossierPageLayout *self, guint32 offset);
/* The buffer's range for a passage, without what is put in around it. FALSE when nothing of it is shown. */
gboolean dossier_page_layout_to_buffer_range (DossierPageLayout *self, guint32 start, guint32 end, guint32 *buffer_start, guint32 *buffer_end);
/* Furniture run that holds a place in the document, or -1. */
int  dossier_page_layout_find_run (DossierPageLayout *self, guint32 offset);
void dossier_page_layout_set_folded (DossierPageLayout *self, guint run, gboolean folded);
/* Buffer range of what a run puts on the page beneath its bar; empty while it is folded. */
void dossier_page_layout_get_run_range (DossierPageLayout *self, guint run, guint32 *start, guint32 *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPageLayout, dossier_page_layout_free)

G_END_DECLS
