/* dossier-store-title.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Only the first bytes of the text are unpacked, because a list asks for a page of titles at once.
 */

#include "config.h"

#include "store/dossier-store-title.h"

#include <gio/gio.h>

#include "model/dossier-document.h"

#define OPENING_BYTES 512 /* longer than any opening */

static void
opening_cb (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autofree char *opening = NULL;
  char             text[OPENING_BYTES + 1];
  const void      *packed = sqlite3_value_blob (values[0]);
  gsize            n_read, n_written = 0;
  const char      *end = text;

  if (packed == NULL)
    return;

  /* A text that cannot be unpacked has no opening; opening the document says what is wrong. */
  g_converter_convert (G_CONVERTER (decompressor), packed, sqlite3_value_bytes (values[0]), text, OPENING_BYTES,
                       G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
  g_utf8_validate (text, n_written, &end);
  text[end - text] = '\0';
  opening = dossier_document_dup_opening (text);
  if (*opening != '\0')
    sqlite3_result_text (context, opening, -1, SQLITE_TRANSIENT);
}

int
dossier_store_title_register (sqlite3 *db)
{
  return sqlite3_create_function_v2 (db, "dossier_opening", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, opening_cb, NULL, NULL, NULL);
}
