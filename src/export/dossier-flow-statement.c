/* dossier-flow-statement.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/dossier-flow-statement.h"

#include "model/dossier-moment.h"
#include "model/dossier-pledge.h"
#include "model/dossier-sentence.h"
#include "model/dossier-voice.h"

static void
append (GString *line, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, words);
}

/* The number of the paragraph from the top of the document; what is page furniture does not count. */
static guint
number_paragraph (DossierDocument *document, guint32 at)
{
  GArray *blocks = dossier_document_get_blocks (document);
  guint   number = 0;

  for (guint i = 0; i < blocks->len && g_array_index (blocks, DossierBlock, i).start <= at; i++)
    number += g_array_index (blocks, DossierBlock, i).role != DOSSIER_BLOCK_FURNITURE;

  return MAX (number, 1);
}

static void
append_outcome (DossierFlowBuilder *self, GString *line, DossierAssessment *assessment)
{
  const char *const words[DOSSIER_N_OUTCOMES] = {
    [DOSSIER_OUTCOME_KEPT] = DOSSIER_FLOW_LABEL (self, kept, "Kept"),
    [DOSSIER_OUTCOME_BROKEN] = DOSSIER_FLOW_LABEL (self, broken, "Broken"),
    [DOSSIER_OUTCOME_PENDING] = DOSSIER_FLOW_LABEL (self, pending, "Pending"),
  };
  const char *date = dossier_assessment_get_date (assessment);

  append (line, words[dossier_assessment_get_outcome (assessment)]);
  if (date != NULL && dossier_assessment_get_outcome (assessment) != DOSSIER_OUTCOME_NONE)
    g_string_append_printf (line, " (%s)", date);
}

/* Who, on which condition, until when, what became of it, where from. */
static char *
describe (DossierFlowBuilder *self, const DossierFlowStatement *statement)
{
  GString         *line = g_string_new (NULL);
  g_autofree char *place = NULL, *page = NULL;

  append (line, statement->who);
  if (statement->quotation != NULL)
    append (line, statement->quotation->speaker);
  if (statement->commitment != NULL)
    {
      append (line, statement->commitment->actor);
      append (line, statement->commitment->condition);
      append (line, statement->commitment->deadline);
    }
  append (line, statement->date);
  if (statement->assessment != NULL)
    append_outcome (self, line, statement->assessment);
  place = g_strdup_printf ("[%u] %s %u", statement->source, DOSSIER_FLOW_LABEL (self, paragraph, "paragraph"), number_paragraph (statement->document, statement->start));
  append (line, place);
  page = dossier_flow_dup_page (self, statement->document, statement->start, statement->end);
  append (line, page);

  return g_string_free (line, FALSE);
}

/* What stands between quotation marks speaks for itself, and so does what is neither said, promised nor dated. */
static gboolean
is_whole (const DossierFlowStatement *statement)
{
  if (statement->quotation != NULL)
    return statement->quotation->kind == DOSSIER_QUOTATION_DIRECT;

  return statement->commitment == NULL && statement->date == NULL;
}

void
dossier_flow_add_statement (DossierFlowBuilder *self, const DossierFlowStatement *statement)
{
  guint32 from = statement->start, to = statement->end;

  if (!is_whole (statement))
    dossier_sentence_around (statement->document, statement->start, statement->end, &from, &to);
  dossier_flow_add_piece (self, DOSSIER_PIECE_QUOTE, g_strdelimit (dossier_document_dup_words (statement->document, from, to), "\n\t", ' '));
  dossier_flow_add_piece (self, DOSSIER_PIECE_META, describe (self, statement));
  if (statement->assessment != NULL && dossier_assessment_get_note (statement->assessment) != NULL)
    dossier_flow_add_piece (self, DOSSIER_PIECE_NOTE, g_strdup (dossier_assessment_get_note (statement->assessment)));
}

/* Fills in what the row knows; its passage, borrowed. */
static DossierPassage *
read_row (DossierFlowStatement *statement, gpointer row)
{
  if (DOSSIER_IS_VOICE (row))
    {
      statement->quotation = dossier_voice_get_quotation (row);
      return dossier_voice_get_passage (row);
    }
  if (DOSSIER_IS_PLEDGE (row))
    {
      statement->commitment = dossier_pledge_get_commitment (row);
      statement->assessment = dossier_pledge_get_assessment (row);
      return dossier_pledge_get_passage (row);
    }

  statement->date = dossier_moment_get_entry (row)->value;
  statement->who = dossier_moment_get_entry (row)->who;
  return dossier_moment_get_passage (row);
}

gboolean
dossier_flow_add_statements (DossierFlowBuilder *self)
{
  const DossierExportRequest *request = self->request;
  g_autoptr (GHashTable) sources = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gboolean any = FALSE;

  for (guint i = 0; i < request->documents->len; i++)
    {
      gint64 id = dossier_document_get_id (request->documents->pdata[i]);

      g_hash_table_insert (sources, g_memdup2 (&id, sizeof id), GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; request->rows != NULL && i < request->rows->len; i++)
    {
      DossierFlowStatement statement = { NULL };
      DossierPassage      *passage = read_row (&statement, request->rows->pdata[i]);
      gint64               id = dossier_passage_get_document (passage);

      statement.source = GPOINTER_TO_UINT (g_hash_table_lookup (sources, &id));
      if (statement.source == 0)
        continue;
      statement.document = request->documents->pdata[statement.source - 1];
      statement.start = dossier_passage_get_start (passage);
      statement.end = dossier_passage_get_end (passage);
      dossier_flow_add_statement (self, &statement);
      any = TRUE;
    }

  return any;
}
