/* dossier-quotations.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Utterances become quotations: what is joined becomes one, in the order of the text.
 */

#include "config.h"

#include "analysis/dossier-quotations.h"

#include "analysis/dossier-joint-speakers.h"
#include "analysis/dossier-mixed-speech.h"
#include "analysis/dossier-plain-statement.h"
#include "analysis/dossier-quoted-speech.h"
#include "analysis/dossier-reported-speech.h"
#include "analysis/dossier-transcript.h"
#include "analysis/dossier-utterance.h"

static char *
copy_tokens (const DossierDraft *draft, guint first, guint end)
{
  guint32 start;

  if (first >= end)
    return NULL;

  start = dossier_draft_token (draft, first)->start;
  return g_strndup (draft->text + start, dossier_draft_token (draft, end - 1)->end - start);
}

static void
set_speaker (const DossierDraft *draft, const DossierSpeaker *speaker, DossierQuotation *quotation)
{
  quotation->speaker = g_strdup (speaker->name);
  quotation->speaker_entity = speaker->name != NULL ? speaker->entity : -1;
  if (speaker->name != NULL && speaker->first < speaker->end)
    {
      quotation->speaker_start = dossier_draft_token (draft, speaker->first)->start;
      quotation->speaker_end = dossier_draft_token (draft, speaker->end - 1)->end;
    }
  if (speaker->cue < speaker->cue_end)
    {
      quotation->cue_start = dossier_draft_token (draft, speaker->cue)->start;
      quotation->cue_end = dossier_draft_token (draft, speaker->cue_end - 1)->end;
    }
  quotation->addressee = copy_tokens (draft, speaker->addressee, speaker->addressee_end);
  quotation->channel = copy_tokens (draft, speaker->channel, speaker->channel_end);
  quotation->day = g_strdup (speaker->day);
  dossier_joint_speakers_find (draft, speaker, quotation);
}

/* The quotation of the utterances from `first` to `end`, of which the later ones are joined to the first. */
static DossierQuotation *
make_quotation (const DossierDraft *draft, const GArray *utterances, guint first, guint end)
{
  const DossierUtterance *head = dossier_utterance_get (utterances, first);
  DossierQuotation       *quotation = dossier_quotation_new ();

  quotation->kind = head->kind;
  quotation->start = dossier_draft_token (draft, head->first)->start;
  quotation->end = dossier_draft_token (draft, dossier_utterance_get (utterances, end - 1)->end - 1)->end;
  set_speaker (draft, &head->speaker, quotation);
  for (guint i = first; i < end; i++)
    {
      const DossierUtterance *part = dossier_utterance_get (utterances, i);

      if (end > first + 1)
        dossier_quotation_add_part (quotation, dossier_draft_token (draft, part->first)->start, dossier_draft_token (draft, part->end - 1)->end, part->verbatim);
    }

  return quotation;
}

/* Takes what is quoted. In a transcript that is said within what is said. */
static GArray *
merge_turns (GArray *quoted, const GArray *turns)
{
  GArray *merged;
  guint   i = 0;

  if (turns->len == 0)
    return quoted;

  merged = g_array_sized_new (FALSE, FALSE, sizeof (DossierUtterance), quoted->len + turns->len);
  for (guint j = 0; j < turns->len; j++)
    {
      const DossierUtterance *turn = dossier_utterance_get (turns, j);

      for (; i < quoted->len && dossier_utterance_get (quoted, i)->first < turn->end; i++)
        if (dossier_utterance_get (quoted, i)->first < turn->first && !turn->joined)
          g_array_append_val (merged, *dossier_utterance_get (quoted, i));
      g_array_append_val (merged, *turn);
    }
  if (i < quoted->len)
    g_array_append_vals (merged, dossier_utterance_get (quoted, i), quoted->len - i);
  g_array_unref (quoted);

  return merged;
}

static int
compare_quotations (gconstpointer a, gconstpointer b)
{
  const DossierQuotation *first = *(const DossierQuotation *const *)a, *second = *(const DossierQuotation *const *)b;

  return first->start != second->start ? (first->start < second->start ? -1 : 1) : (first->end > second->end ? -1 : first->end < second->end);
}

static gboolean
is_pronoun (const char *name)
{
  return name != NULL && (g_ascii_strcasecmp (name, "he") == 0 || g_ascii_strcasecmp (name, "she") == 0);
}

/* May "they" mean those who spoke before? */
static gboolean
are_several (const DossierDraft *draft, const DossierQuotation *before)
{
  if (before->speakers != NULL)
    return TRUE;
  if (before->speaker_entity >= 0)
    return g_array_index (draft->entities, DossierDraftEntity, before->speaker_entity).type == DOSSIER_ENTITY_ORGANISATION;

  return before->speaker != NULL && g_str_has_suffix (before->speaker, "s");
}

static void
take_speakers (const DossierQuotation *before, DossierQuotation *quotation)
{
  g_free (quotation->speaker);
  quotation->speaker = g_strdup (before->speaker);
  quotation->speaker_entity = before->speaker_entity;
  for (guint i = 0; before->speakers != NULL && i < before->speakers->len; i++)
    {
      const DossierQuotationSpeaker *one = &g_array_index (before->speakers, DossierQuotationSpeaker, i);

      dossier_quotation_add_speaker (quotation, one->name, one->entity, one->start, one->end);
    }
}

/* "The presidents said … They added": all of them. */
static void
follow_they (const DossierDraft *draft, const DossierQuotation *before, DossierQuotation *quotation)
{
  const gboolean they = quotation->speaker != NULL && quotation->speaker_end == quotation->speaker_start + 4 && g_ascii_strncasecmp (draft->text + quotation->speaker_start, "they", 4) == 0;

  if (!they || quotation->speaker_entity >= 0 || quotation->speakers != NULL || !are_several (draft, before) ||
      (g_ascii_strcasecmp (quotation->speaker, "they") != 0 && g_strcmp0 (quotation->speaker, before->speaker) != 0))
    return;

  take_speakers (before, quotation);
}

/* "Peru and Chile condemned it and called for …": those who spoke in the words before do so here. */
static void
follow_group (const DossierQuotation *before, DossierQuotation *quotation)
{
  if (before->speakers == NULL || quotation->speakers != NULL || quotation->speaker == NULL || quotation->speaker_start < before->speaker_start || quotation->speaker_end > before->speaker_end ||
      quotation->speaker_start == quotation->speaker_end)
    return;

  quotation->speaker_start = before->speaker_start;
  quotation->speaker_end = before->speaker_end;
  take_speakers (before, quotation);
}

/* "An official said … He added": whoever spoke right before, when nobody with a name is meant. */
static void
follow_pronouns (DossierDraft *draft)
{
  for (guint i = 1; i < draft->quotations->len; i++)
    {
      DossierQuotation       *quotation = g_ptr_array_index (draft->quotations, i);
      const DossierQuotation *before = g_ptr_array_index (draft->quotations, i - 1);
      gboolean                person = before->speaker_entity < 0 || g_array_index (draft->entities, DossierDraftEntity, before->speaker_entity).type == DOSSIER_ENTITY_PERSON;
      char                    gender = before->speaker_entity < 0 ? 0 : g_array_index (draft->entities, DossierDraftEntity, before->speaker_entity).gender;

      follow_they (draft, before, quotation);
      follow_group (before, quotation);
      if (quotation->speaker_entity >= 0 || !is_pronoun (quotation->speaker) || before->speaker == NULL || is_pronoun (before->speaker) || before->speakers != NULL || !person)
        continue;
      if ((gender != 0 && gender != (g_ascii_tolower (*quotation->speaker) == 's' ? 'f' : 'm')) || (before->speaker_entity < 0 && g_str_has_suffix (before->speaker, "s")))
        continue;
      g_free (quotation->speaker);
      quotation->speaker = g_strdup (before->speaker);
      quotation->speaker_entity = before->speaker_entity;
    }
}

void
dossier_quotations_find (DossierDraft *draft)
{
  g_autoptr (GArray) turns = dossier_transcript_find (draft);
  g_autoptr (GArray) marked = dossier_quoted_speech_find (draft);
  g_autoptr (GArray) plain = dossier_plain_statement_find (draft);
  g_autoptr (GArray) quoted = merge_turns (g_array_ref (marked), turns->len > 0 ? turns : plain);
  g_autoptr (GArray) reported = dossier_reported_speech_find (draft, quoted);
  g_autoptr (GArray) utterances = dossier_mixed_speech_merge (draft, quoted, reported);
  guint first = 0;

  for (guint i = 1; i <= utterances->len; i++)
    {
      if (i < utterances->len && dossier_utterance_get (utterances, i)->joined)
        continue;
      g_ptr_array_add (draft->quotations, make_quotation (draft, utterances, first, i));
      first = i;
    }
  g_ptr_array_sort (draft->quotations, compare_quotations);
  follow_pronouns (draft);
}
