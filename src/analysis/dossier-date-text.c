/* dossier-date-text.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tense of a clause is read from the nearest verb before the date, else from the first one
 * after it. Both looks are bounded, so that one sentence of a megabyte costs no more than many.
 */

#include "config.h"

#include "analysis/dossier-date-text.h"

#include "analysis/dossier-figure-numbers.h"

/* How far a verb may stand from the date, in tokens. */
#define LOOK_BACK 24
#define LOOK_AHEAD 16

static const char *const future_words[] = { "will", "'ll", "’ll", "shall", "would", "should", "must", "won't", "won’t", "might", "can", "could",
                                            "due", "scheduled", "supposed", "expected", "slated", "planned", "plans", "planning", "projected",
                                            "going", "upcoming", "payable", "expire", "expires", "begins", "opens", "starts", "deadline", "until", "till", "tomorrow", NULL };

/* Verbs after which "to" and a verb speak of what is to come. */
static const char *const intent_words[] = { "is", "are", "be", "agreed", "agree", "agrees", "want", "wants", "wanted", "hope", "hopes", "hoped", "intend",
                                            "intends", "intended", "vowed", "promised", "pledged", "ready", "likely", "need", "needs", "aim",
                                            "aims", "aimed", "decided", "plan", "agreement", "decision", "deal", "proposal", "proposals", "offer", "threat", "order", "request", "set", "promises", "pledges", "vows", "committed", "invited", "call",
                                            "calls", "called", NULL };

static const char *const past_words[] = { "was", "were", "had", "has", "have", "did", "said", "told", "met", "went", "came", "took", "made", "gave", "got",
                                          "held", "began", "left", "led", "won", "lost", "saw", "sent", "spoke", "struck", "hit", "shot", "wrote", "fell", "rose", "broke",
                                          "brought", "built", "bought", "sold", "found", "kept", "knew", "put", "ran", "sat", "stood", "thought",
                                          "threw", "set", "became", "chose", "drew", "drove", "flew", "fought", "grew", "heard", "laid", "paid", "read",
                                          "sank", "shook", "withdrew", "ago", "since", "been", "arose", "forced", "died", "cut", NULL };

/* With a participle after them they speak of what is to come or of what always is. */
static const char *const present_be[] = { "be", "is", "are", NULL };

/* After these no verb stands, but a noun or an adjective. */
static const char *const determiners[] = { "a", "an", "the", "its", "their", "his", "her", "this", "that", "still", NULL };

/* End in "ed" and are no past. */
static const char *const not_past_words[] = { "indeed", "hundred", "speed", "proceed", "exceed", "succeed", "armed", "allied", "limited", "need", NULL };

DossierDateText *
dossier_date_text_new (const DossierDraft *draft)
{
  DossierDateText *self = g_new0 (DossierDateText, 1);

  self->draft = draft;
  self->words = g_new0 (const DossierDateWord *, draft->tokens->len + 1);
  for (guint i = 0; i < draft->tokens->len; i++)
    {
      const DossierToken *token = dossier_draft_token (draft, i);

      if (token->flags & DOSSIER_TOKEN_WORD)
        self->words[i] = dossier_date_word_find (draft->text + token->start, token->end - token->start);
    }

  if (g_date_valid (&draft->published))
    self->today = (DossierDatePoint){ g_date_get_year (&draft->published), g_date_get_month (&draft->published), g_date_get_day (&draft->published) };

  return self;
}

void
dossier_date_text_free (DossierDateText *self)
{
  g_free (self->words);
  g_free (self);
}

const DossierDateWord *
dossier_date_text_word (const DossierDateText *self, guint token, DossierDateWordKind kind)
{
  if (token >= self->draft->tokens->len || self->words[token] == NULL || self->words[token]->kind != kind)
    return NULL;

  return self->words[token];
}

gboolean
dossier_date_text_is_any (const DossierDateText *self, guint token, const char *const *words)
{
  const DossierToken *t;

  if (token >= self->draft->tokens->len)
    return FALSE;

  t = dossier_draft_token (self->draft, token);
  return dossier_word_find_equal (self->draft->text + t->start, t->end - t->start, words) != NULL;
}

gboolean
dossier_date_text_is_dash (const DossierDateText *self, guint token)
{
  static const char *const dashes[] = { "-", "–", "—", "‐", "‑", "−", "to", NULL };

  return dossier_date_text_is_any (self, token, dashes);
}

gboolean
dossier_date_text_is_capitalised (const DossierDateText *self, guint token)
{
  return token < self->draft->tokens->len && g_ascii_isupper (self->draft->text[dossier_draft_token (self->draft, token)->start]);
}

gint
dossier_date_text_number (const DossierDateText *self, guint token, guint *n_digits)
{
  const DossierToken *t;
  gint                number = 0;

  if (token >= self->draft->tokens->len)
    return -1;

  t = dossier_draft_token (self->draft, token);
  if (t->end - t->start > 8)
    return -1;
  for (guint32 i = t->start; i < t->end; i++)
    {
      if (!g_ascii_isdigit (self->draft->text[i]))
        return -1;
      number = number * 10 + g_ascii_digit_value (self->draft->text[i]);
    }
  if (n_digits != NULL)
    *n_digits = t->end - t->start;

  return number;
}

/* The number of "6th", 0 for others. */
static guint
digit_ordinal (const DossierDateText *self, guint token)
{
  static const char *const suffixes[] = { "st", "nd", "rd", "th", NULL };
  const DossierToken      *t;
  const char              *word;
  char                    *suffix;
  guint64                  number;

  if (token >= self->draft->tokens->len)
    return 0;

  t = dossier_draft_token (self->draft, token);
  word = self->draft->text + t->start;
  if (!g_ascii_isdigit (*word) || t->end - t->start < 3 || t->end - t->start > 4)
    return 0;

  number = g_ascii_strtoull (word, &suffix, 10);
  if (suffix + 2 != self->draft->text + t->end)
    return 0;
  for (guint i = 0; suffixes[i] != NULL; i++)
    if (g_ascii_strncasecmp (suffix, suffixes[i], 2) == 0)
      return number;

  return 0;
}

guint
dossier_date_text_day (const DossierDateText *self, guint token)
{
  guint n_digits = 0;
  gint  number = dossier_date_text_number (self, token, &n_digits);

  if (number < 0)
    number = digit_ordinal (self, token);
  else if (n_digits > 2)
    number = 0;

  return number <= 31 ? number : 0;
}

guint
dossier_date_text_ordinal (const DossierDateText *self, guint token)
{
  const DossierDateWord *word = dossier_date_text_word (self, token, DOSSIER_DATE_WORD_ORDINAL);

  return word != NULL ? (guint)word->value : digit_ordinal (self, token);
}

gint
dossier_date_text_year (const DossierDateText *self, guint token)
{
  guint n_digits = 0;
  gint  number = dossier_date_text_number (self, token, &n_digits);

  return n_digits == 4 && number >= 1000 && number < 2200 ? number : 0;
}

gint
dossier_date_text_spelled_year (const DossierDateText *self, guint token, guint *end)
{
  const DossierDateWord *word = dossier_date_text_word (self, token, DOSSIER_DATE_WORD_CARDINAL);
  DossierNumber          number;

  if (word == NULL)
    return 0;
  if (word->value >= 17 && word->value <= 20 && token + 1 < self->draft->tokens->len && dossier_number_read (self->draft, token + 1, &number) && !number.digits && number.value >= 10 &&
      number.value <= 99)
    {
      *end = number.end;
      return word->value * 100 + (gint)number.value;
    }
  if (word->value != 2 || !dossier_date_text_is (self, token + 1, "thousand") || !dossier_number_read (self->draft, token, &number) || number.value < 2000 || number.value > 2099)
    return 0;

  *end = number.end;
  return (gint)number.value;
}

/* "set for", "is set": it is to come. */
static gboolean
is_fixed (const DossierDateText *self, guint i)
{
  return dossier_date_text_is (self, i, "set") && dossier_date_text_is (self, i + 1, "for");
}

static gboolean
is_past_word (const DossierDateText *self, guint i)
{
  const DossierToken *token = dossier_draft_token (self->draft, i);
  const char         *text = self->draft->text;

  if (dossier_date_text_is_any (self, i, past_words))
    return !dossier_date_text_is (self, i + 1, "to") && !is_fixed (self, i);

  if (i > 0 && dossier_date_text_is_any (self, i - 1, determiners)) /* "a still unspecified date" */
    return FALSE;

  return token->end - token->start >= 5 && g_ascii_islower (text[token->start]) && text[token->end - 1] == 'd' && text[token->end - 2] == 'e' &&
         !dossier_date_text_is_any (self, i, not_past_words);
}

/* What one word says: 1 future, -1 past, 0 nothing; 2 = a verb's "to", which needs the word before it. */
static gint
read_tense (const DossierDateText *self, guint i)
{
  const DossierToken *token = dossier_draft_token (self->draft, i);

  if (!(token->flags & DOSSIER_TOKEN_WORD) && !(token->flags & DOSSIER_TOKEN_POSSESSIVE))
    return 0;
  if (dossier_date_text_is_any (self, i, future_words))
    return i > 0 && dossier_date_text_is_any (self, i - 1, determiners) ? 0 : 1; /* "his plans" are none */
  if (is_fixed (self, i))
    return 1;
  if (dossier_date_text_is (self, i, "may") && !dossier_date_text_is_capitalised (self, i))
    return 1;
  if (dossier_date_text_is (self, i, "to") && i + 1 < self->draft->tokens->len &&
      g_ascii_islower (self->draft->text[dossier_draft_token (self->draft, i + 1)->start]) && !dossier_date_text_is (self, i + 1, "the") &&
      !dossier_date_text_is (self, i + 1, "a"))
    return 2;

  if (!is_past_word (self, i))
    return 0;

  return i > 0 && dossier_date_text_is_any (self, i - 1, present_be) ? 1 : -1; /* "is to be held", "claims are filed" */
}

static gint
look_back (const DossierDateText *self, guint first)
{
  guint    limit = first > LOOK_BACK ? first - LOOK_BACK : 0;
  gboolean infinitive = FALSE;

  for (guint i = first; i > limit; i--)
    {
      const DossierToken *token = dossier_draft_token (self->draft, i - 1);
      gint                tense = read_tense (self, i - 1);

      if (token->flags & (DOSSIER_TOKEN_OPEN_QUOTE | DOSSIER_TOKEN_CLOSE_QUOTE))
        break;
      if (infinitive && dossier_date_text_is_any (self, i - 1, intent_words))
        return 1;
      if (tense == 2)
        infinitive = TRUE;
      else if (tense != 0)
        return tense;
      if (token->flags & (DOSSIER_TOKEN_SENTENCE_START | DOSSIER_TOKEN_PARAGRAPH_START))
        break;
    }

  return infinitive ? 1 : 0;
}

gint
dossier_date_text_direction (const DossierDateText *self, guint first, guint end)
{
  guint limit = MIN (self->draft->tokens->len, end + LOOK_AHEAD);
  gint  tense = 0;

  if (first < self->draft->tokens->len && !(dossier_draft_token (self->draft, first)->flags & DOSSIER_TOKEN_SENTENCE_START))
    tense = look_back (self, first);

  for (guint i = end; i < limit && tense == 0; i++)
    {
      if (dossier_draft_token (self->draft, i)->flags & (DOSSIER_TOKEN_SENTENCE_START | DOSSIER_TOKEN_PARAGRAPH_START | DOSSIER_TOKEN_CLOSE_QUOTE | DOSSIER_TOKEN_PLAIN_QUOTE))
        break;
      tense = read_tense (self, i);
      if (tense == 2)
        tense = i > 0 && dossier_date_text_is_any (self, i - 1, intent_words) ? 1 : 0;
    }

  return tense;
}
