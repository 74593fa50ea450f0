/* dossier-mail-text.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of one depth of quotation are gathered and given to the cutter of pasted texts, which knows
 * hard-wrapped lines when it sees them.
 */

#include "config.h"

#include "import/dossier-mail-text.h"

#include <string.h>

#include "import/dossier-cleaner-lines.h"

#define MAX_QUOTED 9

typedef struct
{
  DossierReading *reading;
  GString        *run; /* lines of one depth */
  guint           depth;
  gboolean        goes_on; /* the last line of the run was broken softly */
  gboolean        signature;
} Walk;

static void
give_out (Walk *walk)
{
  g_autoptr (GArray) lines = dossier_lines_new (walk->run->str, walk->run->len);

  for (guint i = 0; i < lines->len; i++)
    {
      const DossierLine *line = dossier_lines_get (lines, i);
      guint8             level = 0;
      gsize              marker = dossier_line_marker (line->words, line->length, &level);
      DossierBlock      *block;

      dossier_reading_add_block (walk->reading, walk->depth > 0 ? DOSSIER_BLOCK_QUOTE : marker > 0 ? DOSSIER_BLOCK_LIST
                                                                                                   : DOSSIER_BLOCK_BODY,
                                 line->words, line->length);
      block = dossier_reading_last_block (walk->reading);
      block->level = walk->depth > 0 ? MIN (walk->depth, MAX_QUOTED) : marker > 0 ? level
                                                                                  : 0;
      block->proposed = walk->signature;
      block->rule = dossier_cleaning_rule_to_string (walk->depth > 0 ? DOSSIER_RULE_QUOTE_MARKER : walk->signature ? DOSSIER_RULE_AFTER_END
                                                                                                 : marker > 0      ? DOSSIER_RULE_LIST_MARKER
                                                                                                                   : DOSSIER_RULE_NONE);
    }
  g_string_truncate (walk->run, 0);
  walk->goes_on = FALSE;
}

/* Bytes of the marks of quotation at the start of a line, and how many they are. */
static gsize
skip_marks (const char *line, gsize length, guint *depth)
{
  gsize i = 0, behind = 0;

  *depth = 0;
  for (; i < length && (line[i] == '>' || line[i] == ' '); i++)
    if (line[i] == '>')
      {
        (*depth)++;
        behind = i + 1;
      }
  if (*depth > 0 && behind < length && line[behind] == ' ')
    behind++;

  return *depth > 0 ? behind : 0;
}

static void
add_line (Walk *walk, const char *line, gsize length, gboolean flowed)
{
  guint    depth;
  gsize    from = skip_marks (line, length, &depth);
  gboolean mark = length - from >= 2 && length - from <= 3 && memcmp (line + from, "-- ", length - from) == 0;

  if (depth != walk->depth || (mark && depth == 0))
    {
      give_out (walk);
      walk->depth = depth;
    }
  walk->signature = walk->signature || (mark && depth == 0);
  if (mark)
    return;

  if (walk->run->len > 0 && !walk->goes_on)
    g_string_append_c (walk->run, '\n');
  g_string_append_len (walk->run, line + from, length - from);
  walk->goes_on = flowed && length > from && line[length - 1] == ' ';
}

void
dossier_mail_text_add (const char *text, gsize n_bytes, gboolean flowed, DossierReading *reading)
{
  g_autoptr (GString) run = g_string_new (NULL);
  Walk        walk = { .reading = reading, .run = run };
  const char *end = text + n_bytes;

  while (text < end)
    {
      const char *stop = memchr (text, '\n', end - text);

      add_line (&walk, text, (stop != NULL ? stop : end) - text, flowed);
      text = stop != NULL ? stop + 1 : end;
    }
  give_out (&walk);
}
