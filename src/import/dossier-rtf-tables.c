/* dossier-rtf-tables.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-rtf-tables.h"

/* An open table. */
typedef struct
{
  gboolean row;
  gboolean cell;
} Table;

struct _DossierRtfTables
{
  DossierBlockWriter *writer;
  GPtrArray          *places; /* arrays of Table */
};

DossierRtfTables *
dossier_rtf_tables_new (DossierBlockWriter *writer)
{
  DossierRtfTables *self = g_new0 (DossierRtfTables, 1);

  self->writer = writer;
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  dossier_rtf_tables_begin_place (self);
  return self;
}

void
dossier_rtf_tables_free (DossierRtfTables *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->places);
  g_free (self);
}

static GArray *
tables (DossierRtfTables *self)
{
  return g_ptr_array_index (self->places, self->places->len - 1);
}

static Table *
last (DossierRtfTables *self)
{
  return &g_array_index (tables (self), Table, tables (self)->len - 1);
}

guint
dossier_rtf_tables_depth (DossierRtfTables *self)
{
  return tables (self)->len;
}

static void
close_cell (DossierRtfTables *self)
{
  if (last (self)->cell)
    dossier_block_writer_end_cell (self->writer);
  last (self)->cell = FALSE;
}

static void
close_row (DossierRtfTables *self, gboolean header)
{
  close_cell (self);
  if (last (self)->row && header)
    dossier_block_writer_mark_header (self->writer);
  if (last (self)->row)
    dossier_block_writer_end_row (self->writer);
  last (self)->row = FALSE;
}

static void
close_deeper (DossierRtfTables *self, guint depth)
{
  while (tables (self)->len > depth)
    {
      close_row (self, FALSE);
      dossier_block_writer_end_table (self->writer);
      g_array_set_size (tables (self), tables (self)->len - 1);
    }
}

static void
open_row (DossierRtfTables *self)
{
  if (!last (self)->row)
    dossier_block_writer_begin_row (self->writer, FALSE);
  last (self)->row = TRUE;
}

static void
open_cell (DossierRtfTables *self)
{
  open_row (self);
  if (!last (self)->cell)
    dossier_block_writer_begin_cell (self->writer);
  last (self)->cell = TRUE;
}

void
dossier_rtf_tables_go_to (DossierRtfTables *self, guint depth)
{
  depth = MIN (depth, DOSSIER_RTF_MAX_TABLES);
  close_deeper (self, depth);
  if (tables (self)->len > 0)
    open_cell (self);
  while (tables (self)->len < depth)
    {
      Table table = { FALSE, FALSE };

      dossier_block_writer_begin_table (self->writer);
      g_array_append_val (tables (self), table);
      open_cell (self);
    }
}

void
dossier_rtf_tables_end_cell (DossierRtfTables *self, guint depth)
{
  dossier_rtf_tables_go_to (self, MAX (depth, 1));
  close_cell (self);
}

void
dossier_rtf_tables_end_row (DossierRtfTables *self, guint depth, gboolean header)
{
  if (depth == 0 || tables (self)->len < depth)
    return;

  close_deeper (self, depth);
  close_row (self, header);
}

void
dossier_rtf_tables_begin_place (DossierRtfTables *self)
{
  g_ptr_array_add (self->places, g_array_new (FALSE, FALSE, sizeof (Table)));
}

void
dossier_rtf_tables_end_place (DossierRtfTables *self)
{
  close_deeper (self, 0);
  if (self->places->len > 1)
    g_ptr_array_set_size (self->places, self->places->len - 1);
}
