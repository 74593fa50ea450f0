/* dossier-extract-frame.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What goes between the application and the helper. To the helper a DossierRequest with the open
 * file attached; back over a pipe:
 *
 *   "DSXF"  4 bytes
 *   version guint32
 *   length  guint64, of what follows
 *   payload one serialised GVariant in this machine's byte order
 *
 * The reading side trusts nothing: the payload must be in normal form, every number within its
 * range, and the blocks must tile the text.
 */

#pragma once

#include "import/dossier-reading.h"

G_BEGIN_DECLS

#define DOSSIER_REQUEST_MAX_PASSWORD 255

typedef enum
{
  DOSSIER_REQUEST_TEXT,       /* the document */
  DOSSIER_REQUEST_PAGE_SIZES, /* of a PDF: see dossier-page-frame.h */
  DOSSIER_REQUEST_PAGE,
  DOSSIER_REQUEST_ANNOTATIONS, /* see dossier-annotation-frame.h */
} DossierRequestWant;

typedef struct
{
  guint32 want;                                       /* DossierRequestWant */
  guint32 page;                                       /* index of the one that is wanted */
  guint32 width;                                      /* pixels it shall have */
  guint32 today;                                      /* Julian day of GDate, 0 = unknown */
  guint32 html;                                       /* not 0: whoever hands it over says that it is a piece of a web page */
  char    password[DOSSIER_REQUEST_MAX_PASSWORD + 1]; /* UTF-8, empty = none */
} DossierRequest;

#define DOSSIER_FRAME_HEADER_SIZE 16
/* Documents of one file; an importer that finds more says so and leaves them out. */
#define DOSSIER_FRAME_MAX_READINGS 10000
#define DOSSIER_FRAME_MAX_PAYLOAD (G_GUINT64_CONSTANT (512) * 1024 * 1024)

/* Payloads. The further documents of a reading go with it. */
GBytes *dossier_frame_pack_reading (DossierReading *reading);
GBytes *dossier_frame_pack_error (const GError *error);
/* The helper cannot load the converter for this charset once it is locked in: start again with it. */
GBytes *dossier_frame_pack_charset (const char *charset);

/* The helper reads no PDF: start the other program. */
GBytes *dossier_frame_pack_pdf (void);

void     dossier_frame_write_header (guint8 header[DOSSIER_FRAME_HEADER_SIZE], gsize payload_size);
gboolean dossier_frame_read_header (const guint8 header[DOSSIER_FRAME_HEADER_SIZE], gsize *payload_size, GError **error);

/* "An answer that makes no sense." */
void dossier_frame_set_garbled (GError **error);

/* Answers of other kinds, for dossier-page-frame.c and dossier-annotation-frame.c. */
typedef enum
{
  DOSSIER_FRAME_PAGE_SIZES = 16,
  DOSSIER_FRAME_PAGE_PICTURE,
  DOSSIER_FRAME_ANNOTATIONS,
} DossierFrameOther;

/* Takes a floating value. */
GBytes *dossier_frame_pack_other (DossierFrameOther kind, GVariant *value);
/* The value, of this type, in normal form; NULL with the helper's error or one about the payload. */
GVariant *dossier_frame_unpack_other (GBytes *payload, DossierFrameOther kind, const GVariantType *type, GError **error);

/* Whether the answer is the one of dossier_frame_pack_pdf(). Any other is for dossier_frame_unpack(). */
gboolean dossier_frame_is_pdf (GBytes *payload);

/* The reading, or NULL with an error: the helper's own, or one about the payload. When the helper
 * asks for a charset, NULL without an error and `charset` is set (free it). */
DossierReading *dossier_frame_unpack (GBytes *payload, char **charset, GError **error);

G_END_DECLS
