/* dossier-text-decoder.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bytes of a text file → valid UTF-8 without NUL, lines ended by "\n". The charset is found in this
 * order: byte-order mark, strict UTF-8, declared charset, UTF-16 or UTF-32 by the pattern of NUL
 * bytes, then a detector. The detector is never asked about valid UTF-8: it is wrong in one of
 * twelve news texts because of curly quotation marks.
 *
 * Nothing is lost silently: what cannot be decoded becomes U+FFFD and is counted, NUL becomes
 * U+FFFD and the text behind it stays.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* DOSSIER_DECODER_ERROR_CHARSET: the message is the name of the charset whose converter could not be
 * loaded. DOSSIER_DECODER_ERROR_BINARY: these bytes are no text. */
#define DOSSIER_DECODER_ERROR (dossier_decoder_error_quark ())
GQuark dossier_decoder_error_quark (void);

typedef enum
{
  DOSSIER_DECODER_ERROR_CHARSET,
  DOSSIER_DECODER_ERROR_BINARY,
} DossierDecoderError;

typedef struct
{
  GString    *text;
  const char *charset;  /* static: what the bytes were read as */
  gsize       n_broken; /* undecodable places, now U+FFFD */
  gsize       n_nul;    /* NUL characters, now U+FFFD */
} DossierDecodedText;

/* `declared` is a charset that somebody names, or NULL. NULL with an error of DOSSIER_DECODER_ERROR. */
DossierDecodedText *dossier_text_decode (const guint8 *bytes, gsize n_bytes, const char *declared, GError **error);
void                dossier_decoded_text_free (DossierDecodedText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDecodedText, dossier_decoded_text_free)

G_END_DECLS
