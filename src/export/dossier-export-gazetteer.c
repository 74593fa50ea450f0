/* dossier-export-gazetteer.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Later corrections overrule earlier ones about the same entity, as they do in the library: a row is
 * kept by type and name, and renaming a row moves its aliases along.
 */

#include "config.h"

#include "export/dossier-export-gazetteer.h"

#include "model/dossier-correction.h"

#include <string.h>

#define HEADER "#dossier-gazetteer 1\nid\ttype\tname\taliases\n"

typedef struct
{
  DossierEntityType type;
  gboolean          rejected;
  char             *name;
  GPtrArray        *aliases; /* owned strings */
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->name);
  g_ptr_array_unref (row->aliases);
  g_free (row);
}

static Row *
find_row (GPtrArray *rows, DossierEntityType type, const char *name)
{
  for (guint i = 0; i < rows->len; i++)
    {
      Row *row = rows->pdata[i];

      if (row->type == type && g_str_equal (row->name, name))
        return row;
    }

  return NULL;
}

static Row *
find_or_add_row (GPtrArray *rows, DossierEntityType type, const char *name)
{
  Row *row = find_row (rows, type, name);

  if (row == NULL)
    {
      row = g_new0 (Row, 1);
      row->type = type;
      row->name = g_strdup (name);
      row->aliases = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (rows, row);
    }
  row->rejected = FALSE;

  return row;
}

static void
add_alias (Row *row, const char *alias)
{
  if (alias == NULL || g_str_equal (alias, row->name) || strchr (alias, '|') != NULL ||
      g_ptr_array_find_with_equal_func (row->aliases, alias, g_str_equal, NULL))
    return;

  g_ptr_array_add (row->aliases, g_strdup (alias));
}

/* The old name and what it was also called lead to the new one. */
static void
move (GPtrArray *rows, const DossierCorrectionFields *fields)
{
  Row *from = find_row (rows, fields->type, fields->name);
  Row *to = find_or_add_row (rows, fields->new_type, fields->new_name);

  add_alias (to, fields->name);
  if (from == NULL || from == to)
    return;

  for (guint i = 0; i < from->aliases->len; i++)
    add_alias (to, from->aliases->pdata[i]);
  g_ptr_array_remove (rows, from);
}

static void
add_correction (GPtrArray *rows, const DossierCorrectionFields *fields)
{
  switch (fields->kind)
    {
    case DOSSIER_CORRECTION_REJECT:
      find_or_add_row (rows, fields->type, fields->name)->rejected = TRUE;
      break;
    case DOSSIER_CORRECTION_CONFIRM:
      find_or_add_row (rows, fields->type, fields->name);
      break;
    case DOSSIER_CORRECTION_CHANGE:
      move (rows, fields);
      break;
    case DOSSIER_CORRECTION_DATE: /* of one passage: no name */
      break;
    case DOSSIER_CORRECTION_MARK:
    case DOSSIER_CORRECTION_SPLIT:
    case DOSSIER_CORRECTION_FORM:
    default:
      add_alias (find_or_add_row (rows, fields->new_type, fields->new_name), fields->form);
      break;
    }
}

/* "own:person:ada-berg": names of the same letters share it, which is why the type is in it. */
static void
append_id (GString *out, const char *type, const char *name)
{
  g_autofree char *folded = g_utf8_strdown (name, -1);

  g_string_append_printf (out, "own:%s:", type);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
    else if (out->str[out->len - 1] != '-')
      g_string_append_c (out, '-');
}

static void
append_row (GString *out, const Row *row)
{
  const char      *type = row->rejected ? "none" : dossier_entity_type_to_string (row->type);
  g_autofree char *aliases = NULL;

  g_ptr_array_add (row->aliases, NULL);
  aliases = g_strjoinv ("|", (char **)row->aliases->pdata);
  g_ptr_array_remove_index (row->aliases, row->aliases->len - 1);
  append_id (out, type, row->name);
  g_string_append_printf (out, "\t%s\t%s\t%s\n", type, row->name, row->rejected ? "" : aliases);
}

char *
dossier_export_gazetteer (GPtrArray *corrections)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (row_free);
  GString *out = g_string_new (HEADER);

  for (guint i = 0; i < corrections->len; i++)
    add_correction (rows, dossier_correction_get_fields (corrections->pdata[i]));
  for (guint i = 0; i < rows->len; i++)
    append_row (out, rows->pdata[i]);

  return g_string_free (out, FALSE);
}
