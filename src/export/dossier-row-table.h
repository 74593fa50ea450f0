/* dossier-row-table.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list for other programs: a table of columns and a function that fills one row. Text (one line a row, fields separated by
 * tabs), JSON (an array of objects, one a line) and CSV (RFC 4180, UTF-8, first row the names) are written from that, so
 * that they cannot disagree. Pure functions.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_ROW_COLUMNS 26

typedef struct
{
  const char *name;
  gboolean    is_number;
} DossierRowColumn;

typedef struct
{
  const char *name;
  /* Adds a newly allocated string or NULL for each column. */
  void (*fill) (gpointer item, GPtrArray *fields);
  DossierRowColumn columns[DOSSIER_ROW_COLUMNS]; /* up to the first without a name */
} DossierRowTable;

typedef enum
{
  DOSSIER_ROW_TEXT,
  DOSSIER_ROW_JSON,
  DOSSIER_ROW_CSV,
} DossierRowForm;

/* What fillers add. */
void dossier_row_add (GPtrArray *fields, const char *text);
void dossier_row_add_number (GPtrArray *fields, gint64 number);

/* `places` are NULL, or DossierPlace beside the items: then columns for them are added. */
char *dossier_row_table_write (const DossierRowTable *table, GPtrArray *items, GPtrArray *places, DossierRowForm form);

/* One CSV field, quoted where it must be, appended to `out`. A field that a spreadsheet would run
 * as a formula gets an apostrophe before it. */
void dossier_csv_append (GString *out, const char *field);

G_END_DECLS
