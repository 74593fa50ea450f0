/* dossier-statement-rows.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/dossier-statement-rows.h"

#include "model/dossier-date-entry.h"
#include "model/dossier-iso-date.h"
#include "model/dossier-moment.h"
#include "model/dossier-pledge.h"
#include "model/dossier-voice.h"

/* Where the row's words stand: document, start, end, words. */
static void
add_place (GPtrArray *fields, DossierPassage *passage)
{
  dossier_row_add_number (fields, dossier_passage_get_document (passage));
  dossier_row_add_number (fields, dossier_passage_get_start (passage));
  dossier_row_add_number (fields, dossier_passage_get_end (passage));
  dossier_row_add (fields, dossier_passage_get_words (passage));
}

/* The document they stand in. */
static void
add_origin (GPtrArray *fields, DossierPassage *passage)
{
  dossier_row_add (fields, dossier_passage_get_title (passage));
  dossier_row_add (fields, dossier_passage_get_published (passage));
}

/* All who said it together, or NULL. */
static char *
dup_speakers (const DossierQuotation *quotation)
{
  GString *names = NULL;

  for (guint i = 0; quotation->speakers != NULL && i < quotation->speakers->len; i++)
    {
      const DossierQuotationSpeaker *speaker = &g_array_index (quotation->speakers, DossierQuotationSpeaker, i);

      if (names == NULL)
        names = g_string_new (speaker->name);
      else
        g_string_append_printf (names, "; %s", speaker->name);
    }

  return names != NULL ? g_string_free (names, FALSE) : NULL;
}

static void
fill_quotation (gpointer item, GPtrArray *fields)
{
  const DossierQuotation *quotation = dossier_voice_get_quotation (item);
  DossierPassage         *passage = dossier_voice_get_passage (item);
  g_autofree char        *speakers = dup_speakers (quotation);

  add_place (fields, passage);
  dossier_row_add (fields, dossier_quotation_kind_to_string (quotation->kind));
  dossier_row_add (fields, quotation->speaker);
  dossier_row_add (fields, dossier_voice_get_country (item));
  add_origin (fields, passage);
  dossier_row_add (fields, dossier_voice_get_report (item));
  dossier_row_add (fields, quotation->addressee);
  dossier_row_add (fields, quotation->channel);
  dossier_row_add (fields, quotation->day);
  dossier_row_add (fields, speakers);
}

static void
fill_commitment (gpointer item, GPtrArray *fields)
{
  const DossierCommitment *commitment = dossier_pledge_get_commitment (item);
  DossierAssessment       *assessment = dossier_pledge_get_assessment (item);

  add_place (fields, dossier_pledge_get_passage (item));
  dossier_row_add (fields, commitment->actor);
  dossier_row_add (fields, commitment->actor_country[0] != '\0' ? commitment->actor_country : NULL);
  dossier_row_add (fields, commitment->action);
  dossier_row_add (fields, commitment->beneficiary);
  dossier_row_add (fields, commitment->condition);
  dossier_row_add (fields, commitment->deadline);
  dossier_row_add (fields, commitment->due);
  dossier_row_add (fields, commitment->modality);
  dossier_row_add (fields, commitment->negative ? "negative" : "positive");
  dossier_row_add (fields, commitment->theme);
  add_origin (fields, dossier_pledge_get_passage (item));
  dossier_row_add (fields, assessment != NULL ? dossier_outcome_to_string (dossier_assessment_get_outcome (assessment)) : NULL);
  dossier_row_add (fields, assessment != NULL ? dossier_assessment_get_date (assessment) : NULL);
  dossier_row_add (fields, assessment != NULL ? dossier_assessment_get_note (assessment) : NULL);
}

static void
fill_date (gpointer item, GPtrArray *fields)
{
  guint32  first, last;
  gboolean known = dossier_iso_date_parse (dossier_date_entry_get_value (item), &first, &last);

  add_place (fields, dossier_date_entry_get_passage (item));
  dossier_row_add (fields, dossier_date_entry_get_value (item));
  dossier_row_add (fields, dossier_precision_to_string (dossier_date_entry_get_precision (item)));
  dossier_row_add (fields, dossier_date_entry_get_alternative (item));
  dossier_row_add (fields, dossier_date_entry_get_rule (item));
  add_origin (fields, dossier_date_entry_get_passage (item));
  g_ptr_array_add (fields, known ? dossier_iso_date_format (first) : NULL);
  g_ptr_array_add (fields, known ? dossier_iso_date_format (last) : NULL);
}

static void
fill_moment (gpointer item, GPtrArray *fields)
{
  const DossierChronologyEntry *entry = dossier_moment_get_entry (item);
  DossierPassage               *passage = dossier_moment_get_passage (item);
  g_autofree char              *line = g_strconcat (dossier_passage_get_before (passage), dossier_passage_get_words (passage), dossier_passage_get_after (passage), NULL);

  add_place (fields, passage);
  dossier_row_add (fields, line);
  dossier_row_add (fields, dossier_moment_kind_to_string (entry->kind));
  dossier_row_add (fields, entry->value);
  dossier_row_add (fields, entry->reported ? "reported" : dossier_precision_to_string (entry->precision));
  dossier_row_add (fields, entry->who);
  add_origin (fields, passage);
}

const DossierRowTable dossier_table_quotations = { "quotations", fill_quotation, { { "document", TRUE }, { "start", TRUE }, { "end", TRUE }, { "words" }, { "kind" }, { "speaker" }, { "country" }, { "title" }, { "published" }, { "report" }, { "addressee" }, { "channel" }, { "day" }, { "speakers" } } };
const DossierRowTable dossier_table_commitments = { "commitments", fill_commitment, { { "document", TRUE }, { "start", TRUE }, { "end", TRUE }, { "words" }, { "actor" }, { "actor_country" }, { "action" }, { "beneficiary" }, { "condition" }, { "deadline" }, { "due" }, { "modality" }, { "polarity" }, { "theme" }, { "title" }, { "published" }, { "outcome" }, { "outcome_date" }, { "outcome_note" } } };
const DossierRowTable dossier_table_dates = { "dates", fill_date, { { "document", TRUE }, { "start", TRUE }, { "end", TRUE }, { "words" }, { "value" }, { "precision" }, { "alternative" }, { "rule" }, { "title" }, { "published" }, { "first" }, { "last" } } };
const DossierRowTable dossier_table_moments = { "moments", fill_moment, { { "document", TRUE }, { "start", TRUE }, { "end", TRUE }, { "words" }, { "line" }, { "kind" }, { "value" }, { "precision" }, { "who" }, { "title" }, { "published" } } };
