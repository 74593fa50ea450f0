/* dossier-flow-brief.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a passage is, the findings tell: the finding that shares most with it, if that is more than half of both.
 */

#include "config.h"

#include "export/dossier-flow-brief.h"

#include <string.h>

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
  Section                  section;
  DossierAnnotation       *annotation; /* borrowed, as the four below */
  DossierDocument         *document;
  const DossierQuotation  *quotation;
  const DossierCommitment *commitment;
  const DossierMention    *date;
  guint                    source; /* number */
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
find_section (Item *item, const DossierFindings *findings)
{
  double best = 0.5;

  item->section = SECTION_PASSAGES;
  if (findings == NULL)
    return;

  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (findings->mentions, DossierMention, i);

      if (mention->type == DOSSIER_ENTITY_DATE && fits (item, mention->start, mention->end, &best))
        {
          item->section = SECTION_DATES;
          item->date = mention;
        }
    }
  for (guint i = 0; i < findings->quotations->len; i++)
    {
      const DossierQuotation *quotation = findings->quotations->pdata[i];

      if (fits (item, quotation->start, quotation->end, &best))
        {
          item->section = SECTION_QUOTATIONS;
          item->quotation = quotation;
        }
    }
  for (guint i = 0; i < findings->commitments->len; i++)
    {
      const DossierCommitment *commitment = findings->commitments->pdata[i];

      if (fits (item, commitment->start, commitment->end, &best))
        {
          item->section = SECTION_COMMITMENTS;
          item->commitment = commitment;
        }
    }
}

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

/* Who, on which condition, until when, where from. */
static char *
describe (DossierFlowBuilder *self, const Item *item)
{
  GString         *line = g_string_new (NULL);
  g_autofree char *place = NULL, *page = NULL;

  if (item->section == SECTION_QUOTATIONS)
    append (line, item->quotation->speaker);
  else if (item->section == SECTION_COMMITMENTS)
    {
      append (line, item->commitment->actor);
      append (line, item->commitment->condition);
      append (line, item->commitment->deadline);
    }
  else if (item->section == SECTION_DATES)
    append (line, item->date->value);
  place = g_strdup_printf ("[%u] %s %u", item->source, DOSSIER_FLOW_LABEL (self, paragraph, "paragraph"),
                           number_paragraph (item->document, dossier_annotation_get_start (item->annotation)));
  append (line, place);
  page = dossier_flow_dup_page (self, item->document, dossier_annotation_get_start (item->annotation), dossier_annotation_get_end (item->annotation));
  append (line, page);

  return g_string_free (line, FALSE);
}

static void
add_item (DossierFlowBuilder *self, const Item *item)
{
  dossier_flow_add_piece (self, DOSSIER_PIECE_QUOTE, dossier_flow_dup_quoted_words (item->annotation));
  dossier_flow_add_piece (self, DOSSIER_PIECE_META, describe (self, item));
  dossier_flow_add_note (self, item->annotation, self->request->tag);
}

static GArray *
collect_items (DossierFlowBuilder *self)
{
  const DossierExportRequest *request = self->request;
  GArray                     *items = g_array_new (FALSE, TRUE, sizeof (Item));

  for (guint i = 0; i < request->documents->len; i++)
    for (guint j = 0; request->annotations != NULL && j < request->annotations->len; j++)
      {
        Item item = { .annotation = request->annotations->pdata[j], .document = request->documents->pdata[i], .source = i + 1 };

        if (dossier_annotation_get_document (item.annotation) != dossier_document_get_id (item.document))
          continue;
        find_section (&item, request->findings != NULL ? request->findings->pdata[i] : NULL);
        g_array_append_val (items, item);
      }

  return items;
}

gboolean
dossier_flow_add_brief (DossierFlowBuilder *self)
{
  const char *headings[N_SECTIONS] = {
    DOSSIER_FLOW_LABEL (self, quotations, "Quotations"), DOSSIER_FLOW_LABEL (self, commitments, "Commitments"),
    DOSSIER_FLOW_LABEL (self, dates, "Dates"), DOSSIER_FLOW_LABEL (self, passages, "Passages")
  };
  g_autoptr (GArray) items = collect_items (self);

  for (Section section = 0; section < N_SECTIONS; section++)
    {
      gboolean begun = FALSE;

      for (guint i = 0; i < items->len; i++)
        {
          const Item *item = &g_array_index (items, Item, i);

          if (item->section != section)
            continue;
          if (!begun)
            dossier_flow_add_piece (self, DOSSIER_PIECE_HEADING, g_strdup (headings[section]))->level = 1;
          begun = TRUE;
          add_item (self, item);
        }
    }

  return items->len > 0;
}
