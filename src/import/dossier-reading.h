/* dossier-reading.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the helper made of one file: the text, its blocks and what is known about it. An importer
 * fills it block by block, the frame carries it over the pipe, the extractor turns it into a
 * DossierDocument. Belongs to one thread.
 */

#pragma once

#include "import/dossier-cleaning-rule.h"
#include "import/dossier-file-kind.h"
#include "model/dossier-block.h"
#include "model/dossier-image.h"
#include "model/dossier-page-map.h"

G_BEGIN_DECLS

/* Bytes. */
#define DOSSIER_READING_MAX_ADDRESS 2048

typedef struct
{
  GString         *text;   /* blocks joined by one "\n"; valid UTF-8 without NUL */
  GArray          *blocks; /* DossierBlock, without holes */
  gsize            n_chars;
  char            *title;
  char            *byline;
  char            *published; /* ISO 8601 */
  char            *language;  /* BCP 47 */
  char            *site;
  char            *address;   /* http(s) address of the text itself, where the file names one */
  DossierPrecision precision; /* of `published` */
  DossierFileKind  kind;      /* of the file */
  GPtrArray       *warnings;  /* sentences for the reader */
  GPtrArray       *images;    /* DossierImage, in order; their hashes are not set */
  GPtrArray       *further;   /* DossierReading: what else the same file holds, such as the items of a feed */
  DossierPageMap  *pages;     /* of a printed document, or NULL */

  /* What the pictures have cost so far; for dossier-reading-images.c. */
  GHashTable *sources; /* SHA-256 of a picture's file → DossierImage */
  guint64     n_pixels;
  guint64     n_pixel_bytes;
} DossierReading;

DossierReading *dossier_reading_new (void);
void            dossier_reading_free (DossierReading *self);

/* Appends a block whose words are the `n_bytes` bytes at `words`: valid UTF-8, one line. A row of a table is one
 * block of the role `table` with a TAB between cells; its level: see model/dossier-block.h. */
void dossier_reading_add_block (DossierReading *self, DossierBlockRole role, const char *words, gsize n_bytes);
/* The block that was added last, to give it a level, a rule or a proposal. */
DossierBlock *dossier_reading_last_block (DossierReading *self);
/* Takes a further document of the same file. Those that it has itself follow it. */
void dossier_reading_take_further (DossierReading *self, DossierReading *further);
/* Keeps the address of the text, when it is one of the web. */
void dossier_reading_set_address (DossierReading *self, const char *address);
/* Takes the sentence. */
void dossier_reading_take_warning (DossierReading *self, char *sentence);

/* Pictures, in the helper program only (dossier-reading-images.c). Each stands before the block that is added
 * next; a caption that belongs to it comes as the next block. `alt` may be NULL.
 *
 * The bytes of a picture's file, of whatever kind they say they are: decoded here within limits, and what cannot be
 * read leaves an empty frame with its words. FALSE when nothing was added: it is a spacer or a counter of
 * readers, or there are too many. The same bytes again cost nothing. */
gboolean dossier_reading_add_image (DossierReading *self, const guint8 *bytes, gsize n_bytes, const char *alt);
/* One of which the file holds only the address: `host` is all that is kept of it. */
void dossier_reading_add_remote_image (DossierReading *self, const char *host, const char *alt);
/* Of the picture that was added last: the size it is made for, in pixels of 1/96 inch, when the document says
 * another than the file (Word, an <img width>). 0 = unknown. */
void dossier_reading_set_image_size (DossierReading *self, guint width, guint height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierReading, dossier_reading_free)

G_END_DECLS
