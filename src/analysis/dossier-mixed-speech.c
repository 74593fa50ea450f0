/* dossier-mixed-speech.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every token knows the innermost reported clause it stands in, so that each quoted piece finds its own at once.
 */

#include "config.h"

#include "analysis/dossier-mixed-speech.h"

#include "analysis/dossier-utterance.h"

typedef struct
{
  const DossierDraft *draft;
  const GArray       *quoted;
  const GArray       *reported;
  guint              *clauses; /* one a token: index + 1 of the reported utterance it stands in, 0 = none */
  guint8             *states;  /* one a reported utterance */
  GArray             *merged;
} Merge;

enum
{
  STATE_APART,
  STATE_DONE, /* added with the quoted pieces in it, or left out */
};

static guint
get_head (const GArray *utterances, guint index)
{
  while (dossier_utterance_get (utterances, index)->joined)
    index--;

  return index;
}

static guint
get_group_end (const GArray *utterances, guint head)
{
  guint end = head + 1;

  while (end < utterances->len && dossier_utterance_get (utterances, end)->joined)
    end++;

  return end;
}

static gboolean
has_words (const DossierDraft *draft, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (dossier_draft_is (draft, i, DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_NUMBER))
      return TRUE;

  return FALSE;
}

/* The clause that a quoted piece is a part of, and not somebody else's words in it; -1 = none. */
static gint
find_clause (const Merge *merge, const DossierUtterance *piece)
{
  guint                   clause = merge->clauses[piece->first];
  const DossierUtterance *reported;
  gboolean                cued = piece->speaker.cue < piece->speaker.cue_end;

  if (clause == 0 || merge->clauses[piece->end - 1] != clause)
    return -1;

  reported = dossier_utterance_get (merge->reported, clause - 1);
  if (piece->end > reported->end || (cued && piece->speaker.cue != reported->speaker.cue && g_strcmp0 (piece->speaker.name, reported->speaker.name) != 0))
    return -1;

  return clause - 1;
}

static void
append (Merge *merge, const DossierUtterance *model, guint first, guint end, gboolean verbatim, gboolean joined)
{
  DossierUtterance utterance = *model;

  if (!has_words (merge->draft, first, end))
    return;

  utterance.first = first;
  utterance.end = end;
  utterance.verbatim = verbatim;
  utterance.joined = joined;
  g_array_append_val (merge->merged, utterance);
}

/* Adds a reported clause as its verbatim parts and the words between them; `piece` is the first quoted piece in it. */
static void
add_mixed (Merge *merge, guint head, guint piece)
{
  DossierUtterance model = *dossier_utterance_get (merge->reported, head);
  guint            n = merge->merged->len, end = get_group_end (merge->reported, head);

  model.kind = DOSSIER_QUOTATION_MIXED;
  for (guint i = head; i < end; i++)
    {
      const DossierUtterance *clause = dossier_utterance_get (merge->reported, i);
      guint                   at = clause->first;

      for (; piece < merge->quoted->len && dossier_utterance_get (merge->quoted, piece)->first < clause->end; piece++)
        {
          const DossierUtterance *quoted = dossier_utterance_get (merge->quoted, piece);

          if (find_clause (merge, quoted) != (gint)i)
            continue;
          append (merge, &model, at, quoted->first, FALSE, merge->merged->len > n);
          append (merge, &model, quoted->first, quoted->end, TRUE, merge->merged->len > n);
          at = quoted->end;
        }
      append (merge, &model, at, clause->end, FALSE, merge->merged->len > n);
    }
}

/* Are the quoted words all that the clause says? */
static gboolean
is_whole (const Merge *merge, guint head, const DossierUtterance *piece)
{
  const DossierUtterance *clause = dossier_utterance_get (merge->reported, head);

  return get_group_end (merge->reported, head) == head + 1 && !has_words (merge->draft, clause->first, piece->first) && !has_words (merge->draft, piece->end, clause->end);
}

static void
merge_quoted (Merge *merge)
{
  for (guint i = 0; i < merge->quoted->len; i++)
    {
      const DossierUtterance *piece = dossier_utterance_get (merge->quoted, i);
      gint                    clause = find_clause (merge, piece);
      guint                   head = clause >= 0 ? get_head (merge->reported, clause) : 0;

      if (clause >= 0 && merge->states[head] == STATE_APART && !is_whole (merge, head, piece))
        add_mixed (merge, head, i);
      else if (clause < 0 || merge->states[head] == STATE_APART)
        g_array_append_val (merge->merged, *piece);
      if (clause >= 0)
        merge->states[head] = STATE_DONE;
    }
}

GArray *
dossier_mixed_speech_merge (const DossierDraft *draft, const GArray *quoted, const GArray *reported)
{
  g_autofree guint  *clauses = g_new0 (guint, draft->tokens->len + 1);
  g_autofree guint8 *states = g_new0 (guint8, reported->len + 1);
  GArray            *merged = g_array_sized_new (FALSE, FALSE, sizeof (DossierUtterance), quoted->len + reported->len);
  Merge              merge = { draft, quoted, reported, clauses, states, merged };

  for (guint i = 0; i < reported->len; i++)
    for (guint j = dossier_utterance_get (reported, i)->first; j < dossier_utterance_get (reported, i)->end; j++)
      clauses[j] = i + 1;

  merge_quoted (&merge);
  for (guint i = 0; i < reported->len; i++)
    if (states[get_head (reported, i)] == STATE_APART)
      g_array_append_val (merged, *dossier_utterance_get (reported, i));

  return merged;
}
