/* dossier-image.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A picture that stands in a document, between its blocks. It takes up no code point of the text.
 * Plain value, not changed once the document is made.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_IMAGE_KEPT,   /* its pixels are in the document or in the library */
  DOSSIER_IMAGE_REMOTE, /* only its address was in the document; it is never fetched */
  DOSSIER_IMAGE_UNREAD, /* damaged, too large or of a kind that is not read */
} DossierImageState;
#define DOSSIER_N_IMAGE_STATES (DOSSIER_IMAGE_UNREAD + 1)

typedef struct
{
  DossierImageState state;
  guint32           block; /* stands before this block; the number of blocks: after the last one */
  guint32           width; /* size it is made for, in pixels of 1/96 inch; 0 = unknown */
  guint32           height;
  char             *alt;    /* what the author says is on it, or NULL */
  char             *host;   /* of a remote image, or NULL */
  char             *hash;   /* SHA-256 of the packed pixels, lower-case hexadecimal: their name in the library; NULL unless kept */
  GBytes           *pixels; /* packed (model/dossier-pixels.h), or NULL when they are in the library */
} DossierImage;

/* The word used in files and on the command line. */
const char *dossier_image_state_to_string (DossierImageState state);
gboolean    dossier_image_state_from_string (const char *word, DossierImageState *state);

DossierImage *dossier_image_new (DossierImageState state, guint32 block);
DossierImage *dossier_image_copy (const DossierImage *self);
void          dossier_image_free (DossierImage *self);

/* An empty GPtrArray that owns its images. */
GPtrArray *dossier_image_array_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierImage, dossier_image_free)

G_END_DECLS
