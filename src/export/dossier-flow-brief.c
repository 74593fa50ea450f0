/* dossier-flow-brief.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a passage is, the findings tell: the finding that shares most with it, if that is more than half of both.
 */

#include "config.h"

#include "export/dossier-flow-brief.h"

#include "export/dossier-flow-statement.h"
#include "model/dossier-pledge.h"

typedef enum
{
  SECTION_QUOTATIONS,
  SECTION_COMMITMENTS,
  SECTION_DATES,
  SECTION_PASSAGES,
  N_SECTIONS,
} Section;

/* One chosen passage. */
typedef struct
{
  Section              section;
  DossierAnnotation   *annotation; /* borrowed */
  DossierFlowStatement statement;
} Item;

/* How much of the longer of two spans is common, 0 to 1. */
static double
share (guint32 start, guint32 end, guint32 from, guint32 to)
{
  guint32 common_start = MAX (start, from), common_end = MIN (end, to), longer = MAX (end - start, to - from);

  return common_end > common_start && longer > 0 ? (double)(common_end - common_start) / longer : 0;
}

/* Sets the item to a finding that fits better than what it has. */
static gboolean
fits (const Item *item, guint32 from, guint32 to, double *best)
{
  double one = share (dossier_annotation_get_start (item->annotation), dossier_annotation_get_end (item->annotation), from, to);

  if (one <= *best)
    return FALSE;

  *best = one;
  return TRUE;
}

static void
find_date (Item *item, const DossierFindings *findings, double *best)
{
  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (findings->mentions, DossierMention, i);

      if (mention->type == DOSSIER_ENTITY_DATE && fits (item, mention->start, mention->end, best))
        {
          item->section = SECTION_DATES;
          item->statement.date = mention->value != NULL ? mention->value : "";
        }
    }
}

static void
find_quotation (Item *item, const DossierFindings *findings, double *best)
{
  for (guint i = 0; i < findings->quotations->len; i++)
    {
      const DossierQuotation *quotation = findings->quotations->pdata[i];

      if (fits (item, quotation->start, quotation->end, best))
        {
          item->section = SECTION_QUOTATIONS;
          item->statement.quotation = quotation;
          item->statement.date = NULL;
        }
    }
}

static void
find_commitment (Item *item, const DossierFindings *findings, double *best)
{
  for (guint i = 0; i < findings->commitments->len; i++)
    {
      const DossierCommitment *commitment = findings->commitments->pdata[i];

      if (fits (item, commitment->start, commitment->end, best))
        {
          item->section = SECTION_COMMITMENTS;
          item->statement.commitment = commitment;
          item->statement.quotation = NULL;
          item->statement.date = NULL;
        }
    }
}

static void
find_section (Item *item, const DossierFindings *findings)
{
  double best = 0.5;

  item->section = SECTION_PASSAGES;
  if (findings == NULL)
    return;

  find_date (item, findings, &best);
  find_quotation (item, findings, &best);
  find_commitment (item, findings, &best);
}

/* What the reader says became of it. */
static DossierAssessment *
find_assessment (const DossierExportRequest *request, const Item *item)
{
  for (guint i = 0; item->statement.commitment != NULL && request->rows != NULL && i < request->rows->len; i++)
    {
      DossierPledge  *pledge = request->rows->pdata[i];
      DossierPassage *passage = dossier_pledge_get_passage (pledge);

      if (dossier_passage_get_document (passage) == dossier_document_get_id (item->statement.document) &&
          dossier_passage_get_start (passage) == item->statement.commitment->start && dossier_passage_get_end (passage) == item->statement.commitment->end &&
          g_strcmp0 (dossier_pledge_get_commitment (pledge)->actor, item->statement.commitment->actor) == 0)
        return dossier_pledge_get_assessment (pledge);
    }

  return NULL;
}

static GArray *
collect_items (DossierFlowBuilder *self)
{
  const DossierExportRequest *request = self->request;
  GArray                     *items = g_array_new (FALSE, TRUE, sizeof (Item));

  for (guint i = 0; request->annotations != NULL && i < request->annotations->len; i++)
    for (guint j = 0; j < request->documents->len; j++)
      {
        DossierAnnotation *annotation = request->annotations->pdata[i];
        Item               item = { .annotation = annotation, .statement = { .document = request->documents->pdata[j], .source = j + 1 } };

        if (dossier_annotation_get_document (annotation) != dossier_document_get_id (item.statement.document))
          continue;
        item.statement.start = dossier_annotation_get_start (annotation);
        item.statement.end = dossier_annotation_get_end (annotation);
        find_section (&item, request->findings != NULL ? request->findings->pdata[j] : NULL);
        item.statement.assessment = find_assessment (request, &item);
        g_array_append_val (items, item);
        break;
      }

  return items;
}

static void
add_item (DossierFlowBuilder *self, const Item *item)
{
  dossier_flow_add_statement (self, &item->statement);
  dossier_flow_add_note (self, item->annotation, self->request->tag);
}

/* Those of one kind, under its name. */
static void
add_section (DossierFlowBuilder *self, const GArray *items, Section section, const char *heading)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);

      if (item->section != section)
        continue;
      if (!begun)
        dossier_flow_add_piece (self, DOSSIER_PIECE_HEADING, g_strdup (heading))->level = 1;
      begun = TRUE;
      add_item (self, item);
    }
}

gboolean
dossier_flow_add_brief (DossierFlowBuilder *self)
{
  const char *headings[N_SECTIONS] = {
    DOSSIER_FLOW_LABEL (self, quotations, "Quotations"), DOSSIER_FLOW_LABEL (self, commitments, "Commitments"),
    DOSSIER_FLOW_LABEL (self, dates, "Dates"), DOSSIER_FLOW_LABEL (self, passages, "Passages")
  };
  g_autoptr (GArray) items = collect_items (self);

  for (Section section = 0; !self->request->arranged && section < N_SECTIONS; section++)
    add_section (self, items, section, headings[section]);
  for (guint i = 0; self->request->arranged && i < items->len; i++)
    add_item (self, &g_array_index (items, Item, i));

  return items->len > 0;
}
