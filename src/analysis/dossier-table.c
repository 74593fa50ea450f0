/* dossier-table.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row at a time: the tabs become ends of strings, so names need no memory of their own.
 */

#include "config.h"

#include "analysis/dossier-table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_LINE "#dossier-gazetteer 1"
#define MAX_COLUMNS 32
#define MARKS "=~"

typedef enum
{
  COLUMN_ID,
  COLUMN_TYPE,
  COLUMN_NAME,
  COLUMN_ALIASES,
  COLUMN_DEMONYMS,
  COLUMN_CAPITALS,
  COLUMN_METONYMS,
  COLUMN_KIND,
  COLUMN_COUNTRY,
  COLUMN_QID,
  COLUMN_POPULATION,
  COLUMN_VALID_FROM,
  COLUMN_VALID_TO,
  COLUMN_AS_OF,
  COLUMN_GENDER,
  COLUMN_NOTE,
  N_COLUMNS,
} Column;

static const char *const column_names[N_COLUMNS] = {
  "id", "type", "name", "aliases", "demonyms", "capitals", "metonyms", "kind", "country", "qid", "population", "valid_from", "valid_to", "as_of", "gender", "note"
};

typedef struct
{
  DossierGazetteer *gazetteer;
  const char       *file;
  guint             line;
  gboolean          own;
  gboolean          has_header;
  int               columns[MAX_COLUMNS]; /* Column, or -1 */
  GPtrArray        *problems;
} Reader;

static void
report (Reader *reader, const char *what)
{
  g_ptr_array_add (reader->problems, g_strdup_printf ("%s, line %u: %s", reader->file, reader->line, what));
}

static void
read_header (Reader *reader, char *line)
{
  for (guint i = 0; i < MAX_COLUMNS; i++)
    {
      const char *name = line != NULL ? strsep (&line, "\t") : NULL;

      reader->columns[i] = -1;
      for (int column = 0; name != NULL && column < N_COLUMNS; column++)
        if (g_str_equal (name, column_names[column]))
          reader->columns[i] = column;
    }
  reader->has_header = TRUE;
}

/* 2026-01-07 → 20260107; a date without day or month begins (or, for an end, ends) its year or month. */
static guint32
parse_date (const char *text, gboolean is_end)
{
  guint year = 0, month = is_end ? 12 : 1, day = is_end ? 31 : 1;

  if (*text == '\0' || sscanf (text, "%4u-%2u-%2u", &year, &month, &day) < 1)
    return 0;

  return year * 10000 + month * 100 + day;
}

static gboolean
parse_type (const char *text, DossierRecord *record)
{
  if (g_str_equal (text, "none"))
    record->role = DOSSIER_RECORD_STOP;
  else if (g_str_equal (text, "title"))
    record->role = DOSSIER_RECORD_TITLE;
  else
    return dossier_entity_type_from_string (text, &record->type);

  return TRUE;
}

static gboolean
parse_record (Reader *reader, const char *const *fields, DossierRecord *record)
{
  *record = (DossierRecord){ .id = fields[COLUMN_ID], .own = reader->own };
  record->name = fields[COLUMN_NAME] + strspn (fields[COLUMN_NAME], MARKS);
  if (*record->id == '\0' || *record->name == '\0')
    {
      report (reader, "the row has no id or no name.");
      return FALSE;
    }
  if (!parse_type (fields[COLUMN_TYPE], record))
    {
      report (reader, "the type is not one of person, country, place, organisation, equipment, document, event, title, none.");
      return FALSE;
    }
  if (*fields[COLUMN_KIND] != '\0' && !dossier_mention_kind_from_string (fields[COLUMN_KIND], &record->kind))
    {
      report (reader, "the kind is not one of name, demonym, capital, metonym, body.");
      return FALSE;
    }

  g_strlcpy (record->country, fields[COLUMN_COUNTRY], sizeof record->country);
  record->gender = *fields[COLUMN_GENDER];
  record->wikidata = *fields[COLUMN_QID] != '\0' ? fields[COLUMN_QID] : NULL;
  record->note = *fields[COLUMN_NOTE] != '\0' ? fields[COLUMN_NOTE] : NULL;
  record->population = strtoul (fields[COLUMN_POPULATION], NULL, 10);
  record->city = record->population > 0 && record->type == DOSSIER_ENTITY_PLACE;
  record->valid_from = parse_date (fields[COLUMN_VALID_FROM], FALSE);
  record->valid_to = parse_date (fields[COLUMN_VALID_TO], TRUE);
  record->as_of = parse_date (fields[COLUMN_AS_OF], FALSE);

  return TRUE;
}

/* `forms` are separated by |. */
static void
add_forms (Reader *reader, guint32 record, const char *forms, DossierMentionKind kind, gboolean primary)
{
  while (*forms != '\0')
    {
      DossierForm form = { .record = record, .kind = kind, .primary = primary };
      gsize       n;

      for (; *forms == '=' || *forms == '~'; forms++)
        {
          form.exact |= *forms == '=';
          form.weak |= *forms == '~';
        }
      n = strchrnul (forms, '|') - forms;
      if (!dossier_gazetteer_add_form (reader->gazetteer, forms, n, &form))
        report (reader, "a form has no word, or too many.");
      forms += n + (forms[n] == '|');
    }
}

static void
read_row (Reader *reader, char *line)
{
  const char   *fields[N_COLUMNS];
  DossierRecord record;
  guint32       index;

  for (guint i = 0; i < N_COLUMNS; i++)
    fields[i] = "";
  for (guint i = 0; i < MAX_COLUMNS && line != NULL; i++)
    {
      const char *field = strsep (&line, "\t");

      if (reader->columns[i] >= 0)
        fields[reader->columns[i]] = field;
    }
  if (g_str_equal (fields[COLUMN_TYPE], "none") && dossier_gazetteer_remove (reader->gazetteer, fields[COLUMN_ID]))
    return;
  if (!parse_record (reader, fields, &record))
    return;

  index = dossier_gazetteer_add_record (reader->gazetteer, &record);
  add_forms (reader, index, fields[COLUMN_NAME], record.kind, TRUE);
  add_forms (reader, index, fields[COLUMN_ALIASES], record.kind, FALSE);
  add_forms (reader, index, fields[COLUMN_DEMONYMS], DOSSIER_MENTION_DEMONYM, FALSE);
  add_forms (reader, index, fields[COLUMN_CAPITALS], DOSSIER_MENTION_CAPITAL, FALSE);
  add_forms (reader, index, fields[COLUMN_METONYMS], DOSSIER_MENTION_METONYM, FALSE);
}

void
dossier_table_read (DossierGazetteer *gazetteer, const char *file, char *text, gboolean own, GPtrArray *problems)
{
  Reader reader = { .gazetteer = gazetteer, .file = file, .own = own, .problems = problems };

  if (!g_str_has_prefix (text, FIRST_LINE))
    {
      reader.line = 1;
      report (&reader, "a table of names begins with the line " FIRST_LINE "; nothing was read from this one.");
      return;
    }

  while (text != NULL)
    {
      char *line = strsep (&text, "\n");
      gsize n = strlen (line);

      reader.line++;
      if (n > 0 && line[n - 1] == '\r')
        line[n - 1] = '\0';
      if (*line == '\0' || *line == '#')
        continue;
      if (reader.has_header)
        read_row (&reader, line);
      else
        read_header (&reader, line);
    }
}
