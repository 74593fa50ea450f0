/* dossier-reporting-verb.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-reporting-verb.h"

#include "analysis/dossier-speaker-words.h"

#include <string.h>

#define GROUP 6 /* tokens before the verb that may belong to it */

/* What the words before the verb say of it. */
typedef struct
{
  gboolean be;
  gboolean have;
  gboolean modal;
  gboolean negative;
  gboolean infinitive;
} Auxiliaries;

static gboolean
ends_with (const DossierDraft *draft, guint token, const char *ending)
{
  const DossierToken *t = dossier_draft_token (draft, token);
  gsize               n = strlen (ending);

  return t->end - t->start > n && g_ascii_strncasecmp (draft->text + t->end - n, ending, n) == 0;
}

static gboolean
is_negation (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "not", "never", "hardly", "neither", "nor", "cannot", NULL };

  return dossier_speaker_words_is_any (draft, token, words) || ends_with (draft, token, "n't") || ends_with (draft, token, "n’t");
}

/* Reads one word before the verb. FALSE: it does not belong to the group. */
static gboolean
read_auxiliary (const DossierDraft *draft, guint token, Auxiliaries *auxiliaries)
{
  static const char *const be[] = { "is", "was", "were", "are", "be", "been", "being", "am", "get", "gets", "got", NULL };
  static const char *const have[] = { "has", "have", "had", "having", NULL };
  static const char *const modal[] = { "would", "will", "could", "can", "may", "might", "should", "must", "shall", "cannot", NULL };
  static const char *const does[] = { "did", "does", "do", NULL };

  if (!dossier_draft_is (draft, token, DOSSIER_TOKEN_WORD))
    return FALSE;

  if (is_negation (draft, token))
    auxiliaries->negative = TRUE;
  else if (dossier_speaker_words_is_any (draft, token, be))
    auxiliaries->be = TRUE;
  else if (dossier_speaker_words_is_any (draft, token, have))
    auxiliaries->have = TRUE;
  else if (dossier_speaker_words_is_any (draft, token, modal))
    auxiliaries->modal = TRUE;
  else if (dossier_speaker_words_is (draft, token, "to"))
    auxiliaries->infinitive = TRUE;
  else
    return dossier_speaker_words_is_any (draft, token, does) || dossier_speaker_words_is_adverb (draft, token);

  return TRUE;
}

/* "went on to say", "continued to argue": said all the same. Moves `first` over it. */
static gboolean
is_real_infinitive (const DossierDraft *draft, guint floor, guint *first)
{
  static const char *const goes[] = { "went", "goes", "going", "gone", NULL };
  static const char *const keeps[] = { "continued", "continues", "continuing", "proceeded", "proceeds", "began", "begun", "hastened", "rushed", NULL };

  if (*first >= floor + 2 && dossier_speaker_words_is (draft, *first - 1, "on") && dossier_speaker_words_is_any (draft, *first - 2, goes))
    *first -= 2;
  else if (*first > floor && dossier_speaker_words_is_any (draft, *first - 1, keeps))
    *first -= 1;
  else
    return FALSE;

  return TRUE;
}

static gboolean
is_past_participle (const DossierDraft *draft, guint token)
{
  static const char *const irregular[] = { "said", "told", "shown", "found", "sworn", "written", "known", "thought", "spoken", NULL };

  return ends_with (draft, token, "ed") || dossier_speaker_words_is_any (draft, token, irregular);
}

/* "Berg’s warning", "a claim": a noun. */
static gboolean
is_noun (const DossierDraft *draft, guint token, gboolean participle)
{
  if (token > 0 && dossier_speaker_words_is_determiner (draft, token - 1))
    return !(participle && dossier_draft_is (draft, token - 1, DOSSIER_TOKEN_POSSESSIVE));
  if (token > 0 && !participle && (dossier_draft_is (draft, token - 1, DOSSIER_TOKEN_NUMBER) || dossier_draft_has_class (draft, token - 1, DOSSIER_WORD_NUMBER)) && ends_with (draft, token, "ed"))
    return dossier_draft_is (draft, token + 1, DOSSIER_TOKEN_WORD) && !dossier_speaker_words_is (draft, token + 1, "that"); /* "eight reported cases" */

  return dossier_speaker_words_reads_as_noun (draft, token);
}

static gboolean
leads_to_subject (const DossierDraft *draft, guint token, guint floor)
{
  static const char *const joins[] = { "and", "or", "but", "then", ",", ";", NULL };

  return token > floor && !dossier_speaker_words_is_any (draft, token - 1, joins);
}

gboolean
dossier_reporting_verb_read (const DossierDraft *draft, guint token, guint floor, DossierReportingVerb *verb)
{
  DossierReportingClass classes = dossier_reporting_cues_get_verb (dossier_knowledge_get_reporting_cues (draft->knowledge), draft->keys[token]);
  Auxiliaries           auxiliaries = { 0 };
  gboolean              ing;

  if ((classes & DOSSIER_REPORTING_VERB) == 0 || dossier_draft_is (draft, token, DOSSIER_TOKEN_CAPITALISED | DOSSIER_TOKEN_POSSESSIVE))
    return FALSE;

  ing = ends_with (draft, token, "ing");
  *verb = (DossierReportingVerb){ .first = token, .verb = token, .end = token + 1, .classes = classes };
  while (verb->first > floor && verb->first + GROUP > token && read_auxiliary (draft, verb->first - 1, &auxiliaries))
    verb->first--;
  if (auxiliaries.negative || auxiliaries.modal || (auxiliaries.infinitive && !is_real_infinitive (draft, floor, &verb->first)))
    return FALSE;
  if (auxiliaries.be && !ing && is_past_participle (draft, token))
    return FALSE;
  if (verb->first == token && (is_noun (draft, token, ing) || (token > floor && dossier_speaker_words_is (draft, token - 1, "worth"))))
    return FALSE;

  if ((classes & DOSSIER_REPORTING_OUT) && dossier_speaker_words_is (draft, token + 1, "out"))
    verb->end++;
  else if (classes & DOSSIER_REPORTING_OUT)
    verb->classes &= DOSSIER_REPORTING_VERB | DOSSIER_REPORTING_AIM;
  verb->participle = ing && !auxiliaries.be;
  verb->dependent = verb->participle || !leads_to_subject (draft, verb->first, floor);

  return TRUE;
}
