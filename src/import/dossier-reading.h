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
#include "model/dossier-block.h"

G_BEGIN_DECLS

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
  DossierPrecision precision; /* of `published` */
  GPtrArray       *warnings;  /* sentences for the reader */
} DossierReading;

DossierReading *dossier_reading_new (void);
void            dossier_reading_free (DossierReading *self);

/* Appends a block whose words are the `n_bytes` bytes at `words`: valid UTF-8, one line. */
void dossier_reading_add_block (DossierReading *self, DossierBlockRole role, const char *words, gsize n_bytes);
/* The block that was added last, to give it a level, a rule or a proposal. */
DossierBlock *dossier_reading_last_block (DossierReading *self);
/* Takes the sentence. */
void dossier_reading_take_warning (DossierReading *self, char *sentence);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierReading, dossier_reading_free)

G_END_DECLS
