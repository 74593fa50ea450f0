/* dossier-cli-rows.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of a library's lists on standard output, as text (one line a row, fields separated by tabs),
 * JSON (an array of objects, one a line) or CSV (RFC 4180, first row the names).
 */

#pragma once

#include "library/dossier-library-lists.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_CLI_TEXT,
  DOSSIER_CLI_JSON,
  DOSSIER_CLI_CSV,
} DossierCliFormat;

/* NULL is text. */
gboolean dossier_cli_format_from_string (const char *word, DossierCliFormat *format);
/* FALSE for a word that names no list. */
gboolean dossier_cli_rows_from_string (const char *word, DossierRows *rows);
/* Prints the rows; the exit status. */
int dossier_cli_print_rows (DossierRows rows, GPtrArray *items, DossierCliFormat format);

G_END_DECLS
