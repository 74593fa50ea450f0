/* dossier-dates.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One walk over the tokens. The dates are collected apart and merged with the names at the end:
 * inserting them one by one would cost a move of all later mentions each time.
 *
 * A name that lies across a date wins, but for a name that is only a part of a longer date
 * ("Jan" in "Jan. 6") or nothing but a weekday.
 */

#include "config.h"

#include "analysis/dossier-dates.h"

#include "analysis/dossier-date-context.h"
#include "analysis/dossier-date-relative.h"
#include "analysis/dossier-date-settled.h"

typedef struct
{
  DossierDraft    *draft;
  DossierDateText *text;
  GHashTable      *entities; /* name → index */
  GArray          *found;    /* DossierDraftMention */
} DateStage;

static gint32
find_entity (DateStage *stage, const char *name)
{
  gpointer index;

  if (!g_hash_table_lookup_extended (stage->entities, name, NULL, &index))
    {
      index = GINT_TO_POINTER (dossier_draft_add_entity (stage->draft, DOSSIER_ENTITY_DATE, name, NULL));
      g_hash_table_insert (stage->entities, g_strdup (name), index);
    }

  return GPOINTER_TO_INT (index);
}

static void
add_date (DateStage *stage, guint first, const DossierDateMatch *match)
{
  DossierDraft       *draft = stage->draft;
  g_autofree char    *value = dossier_date_value_to_string (&match->value);
  g_autofree char    *alternative = dossier_date_value_to_string (&match->alternative);
  g_autofree char    *words = NULL;
  DossierDraftMention mention = { .type = DOSSIER_ENTITY_DATE, .kind = DOSSIER_MENTION_NAME, .confidence = 1 };

  mention.start = dossier_draft_token (draft, first)->start;
  mention.end = dossier_draft_token (draft, match->end - 1)->end;
  mention.token = first;
  mention.n_tokens = match->end - first;
  mention.precision = match->value.precision;
  mention.rule = match->rule;
  if (value == NULL)
    words = g_strndup (draft->text + mention.start, mention.end - mention.start);
  else
    mention.value = g_string_chunk_insert_const (draft->strings, value);
  if (value != NULL && alternative != NULL)
    mention.alternative = g_string_chunk_insert_const (draft->strings, alternative);
  mention.entity = find_entity (stage, value != NULL ? value : words);

  g_array_append_val (stage->found, mention);
}

static gboolean
crosses_paragraph (const DossierDraft *draft, guint first, guint end)
{
  for (guint i = first + 1; i < end; i++)
    if (dossier_draft_token (draft, i)->flags & (DOSSIER_TOKEN_PARAGRAPH_START | DOSSIER_TOKEN_SKIP))
      return TRUE;

  return FALSE;
}

/* "On 5 March 2022 it began": a date at the beginning of a sentence is where what follows happens. The
 * first date of a text that counts from no day is so wherever it stands. */
static gboolean
opens_frame (const DossierDraft *draft, guint token)
{
  if (!g_date_valid (&draft->published))
    return TRUE;
  for (guint i = token; i + 3 > token; i--)
    {
      if (dossier_draft_is (draft, i, DOSSIER_TOKEN_SENTENCE_START))
        return TRUE;
      if (i == 0)
        break;
    }

  return FALSE;
}

/* "Q3", "H1". */
static gboolean
is_short_part (const DossierDraft *draft, const DossierToken *token)
{
  return token->end - token->start == 2 && (draft->text[token->start] == 'Q' || draft->text[token->start] == 'H');
}

static gboolean
may_begin (const DateStage *stage, guint i)
{
  const DossierDraft *draft = stage->draft;
  const DossierToken *token = dossier_draft_token (draft, i);

  return stage->text->words[i] != NULL || (token->flags & DOSSIER_TOKEN_NUMBER) || token->end - token->start == 3 || is_short_part (draft, token) ||
         g_ascii_isdigit (draft->text[token->start]) || token->end - token->start > 7;
}

/* What the rules find from token `i` on, unless the reader has settled some of it. */
static gboolean
match_date (const DateStage *stage, guint i, DossierDateMatch *match)
{
  return may_begin (stage, i) && !dossier_draft_is (stage->draft, i, DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_HANDLE) && dossier_date_relative_match (stage->text, i, match) &&
         !crosses_paragraph (stage->draft, i, match->end) && dossier_date_settled_find (stage->draft, i, match->end) == NULL;
}

static void
find_dates (DateStage *stage)
{
  const DossierDraft *draft = stage->draft;

  for (guint i = 0; i < draft->tokens->len;)
    {
      const DossierSettledDate *settled = draft->settled != NULL ? dossier_date_settled_find (draft, i, i + 1) : NULL;
      DossierDateMatch          match;

      if (dossier_draft_is (draft, i, DOSSIER_TOKEN_PARAGRAPH_START))
        dossier_date_context_start_paragraph (stage->text);
      if (settled != NULL)
        dossier_date_settled_match (stage->text, i, settled, &match);
      else if (!match_date (stage, i, &match))
        {
          i++;
          continue;
        }
      if (settled != NULL && match.value.precision == DOSSIER_PRECISION_UNKNOWN)
        {
          i = match.end;
          continue;
        }

      if (match.explicit && match.value.precision != DOSSIER_PRECISION_UNKNOWN && opens_frame (draft, i))
        stage->text->frame = match.value.from;
      dossier_date_context_remember (stage->text, &match);
      add_date (stage, i, &match);
      i = match.end;
    }
}

static gboolean
outweighs (const DossierDraft *draft, const DossierDraftMention *date, const DossierDraftMention *name)
{
  if (g_strcmp0 (date->rule, DOSSIER_DATE_SETTLED) == 0)
    return TRUE;
  if (date->n_tokens == 1 && name->n_tokens == 1 && dossier_draft_has_class (draft, name->token, DOSSIER_WORD_WEEKDAY))
    return TRUE;

  return date->start <= name->start && date->end >= name->end && date->n_tokens > name->n_tokens;
}

static void
merge (DossierDraft *draft, const GArray *dates)
{
  GArray *merged = g_array_sized_new (FALSE, TRUE, sizeof (DossierDraftMention), draft->mentions->len + dates->len);
  guint   j = 0;

  for (guint i = 0; i < dates->len; i++)
    {
      const DossierDraftMention *date = &g_array_index (dates, DossierDraftMention, i);
      gboolean                   keep = TRUE;
      guint                      k;

      while (j < draft->mentions->len && g_array_index (draft->mentions, DossierDraftMention, j).end <= date->start)
        g_array_append_val (merged, g_array_index (draft->mentions, DossierDraftMention, j++));
      for (k = j; k < draft->mentions->len && g_array_index (draft->mentions, DossierDraftMention, k).start < date->end; k++)
        keep = keep && outweighs (draft, date, &g_array_index (draft->mentions, DossierDraftMention, k));
      if (!keep)
        continue;
      g_array_append_vals (merged, date, 1);
      j = k;
    }

  if (j < draft->mentions->len)
    g_array_append_vals (merged, &g_array_index (draft->mentions, DossierDraftMention, j), draft->mentions->len - j);
  g_array_unref (draft->mentions);
  draft->mentions = merged;
}

void
dossier_dates_find (DossierDraft *draft)
{
  g_autoptr (DossierDateText) text = dossier_date_text_new (draft);
  g_autoptr (GHashTable) entities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) found = g_array_new (FALSE, TRUE, sizeof (DossierDraftMention));
  DateStage stage = { .draft = draft, .text = text, .entities = entities, .found = found };

  find_dates (&stage);
  merge (draft, found);
}
