/* dossier-import-text.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plain text and pasted articles: decoded, then cleaned. It takes whatever nobody else claims; bytes
 * that turn out to be no text are refused.
 */

#include "config.h"

#include "import/dossier-import-error.h"
#include "import/dossier-importer.h"
#include "import/dossier-text-cleaner.h"
#include "import/dossier-text-decoder.h"

#define MEBIBYTE (1024 * 1024)
/* Bytes, before and after decoding: about 30 long novels. More would be a machine's log, and the
 * memory limit of the helper must hold the worst case. */
#define MAX_TEXT (64 * MEBIBYTE)
/* Each line costs memory of its own. */
#define MAX_LINES 1000000
#define LIKELY_NOT 1

static guint
sniff (const guint8 *bytes, gsize n_bytes)
{
  return LIKELY_NOT;
}

static void
set_too_large (gsize n_bytes, GError **error)
{
  g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE, "This text has %" G_GSIZE_FORMAT " MB; Dossier reads texts of up to %d MB. Split it into smaller files.", n_bytes / MEBIBYTE, MAX_TEXT / MEBIBYTE);
}

static gboolean
has_too_many_lines (const DossierDecodedText *decoded, GError **error)
{
  gsize n = 0;

  for (gsize i = 0; i < decoded->text->len; i++)
    n += decoded->text->str[i] == '\n';
  if (n > MAX_LINES)
    g_set_error (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_TOO_LARGE, "This text has more than %d lines, more than Dossier can show. Split it into smaller files.", MAX_LINES);

  return n > MAX_LINES;
}

static void
warn_about_damage (const DossierDecodedText *decoded, DossierReading *reading)
{
  if (decoded->n_broken > 0)
    dossier_reading_take_warning (reading, g_strdup_printf (decoded->n_broken == 1 ? "%" G_GSIZE_FORMAT " place in the text could not be decoded (as %s) and is shown as \xEF\xBF\xBD."
                                                                                   : "%" G_GSIZE_FORMAT " places in the text could not be decoded (as %s) and are shown as \xEF\xBF\xBD.",
                                                            decoded->n_broken, decoded->charset));
  if (decoded->n_nul > 0)
    dossier_reading_take_warning (reading, g_strdup_printf (decoded->n_nul == 1 ? "%" G_GSIZE_FORMAT " NUL character is shown as \xEF\xBF\xBD."
                                                                                : "%" G_GSIZE_FORMAT " NUL characters are shown as \xEF\xBF\xBD.",
                                                            decoded->n_nul));
}

static DossierDecodedText *
decode (const guint8 *bytes, gsize n_bytes, const char *charset, GError **error)
{
  g_autoptr (GError) reason = NULL;
  DossierDecodedText *decoded = dossier_text_decode (bytes, n_bytes, charset, &reason);

  if (decoded == NULL && g_error_matches (reason, DOSSIER_DECODER_ERROR, DOSSIER_DECODER_ERROR_BINARY))
    g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_UNKNOWN_TYPE, "This file holds no text that Dossier can read. Open it in the program it belongs to, copy its text and paste it here.");
  else if (decoded == NULL)
    g_propagate_error (error, g_steal_pointer (&reason));

  return decoded;
}

static DossierReading *
read_text (const guint8 *bytes, gsize n_bytes, const DossierImportOptions *options, GError **error)
{
  g_autoptr (DossierDecodedText) decoded = NULL;
  g_autoptr (DossierReading) reading = NULL;

  if (n_bytes > MAX_TEXT)
    {
      set_too_large (n_bytes, error);
      return NULL;
    }

  decoded = decode (bytes, n_bytes, options->charset, error);
  if (decoded == NULL)
    return NULL;
  if (decoded->text->len > MAX_TEXT)
    {
      set_too_large (decoded->text->len, error);
      return NULL;
    }

  if (has_too_many_lines (decoded, error))
    return NULL;

  reading = dossier_text_cleaner_run (decoded->text->str, decoded->text->len, &options->today);
  if (reading->blocks->len == 0)
    {
      g_set_error_literal (error, DOSSIER_IMPORT_ERROR, DOSSIER_IMPORT_ERROR_EMPTY, "There is nothing but white space in this file. Choose another file.");
      return NULL;
    }

  warn_about_damage (decoded, reading);
  return g_steal_pointer (&reading);
}

const DossierImporter dossier_import_text = { "text", sniff, read_text };
