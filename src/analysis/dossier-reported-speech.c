/* dossier-reported-speech.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sentence by sentence, word by word. At each word that reports, what is said is looked for behind it, then
 * before it; then who says it.
 */

#include "config.h"

#include "analysis/dossier-reported-speech.h"

#include "analysis/dossier-reported-clause.h"
#include "analysis/dossier-speaker-phrase.h"
#include "analysis/dossier-speaker-words.h"
#include "analysis/dossier-speech-setting.h"
#include "analysis/dossier-utterance.h"

#include <string.h>

#define LONGEST 300    /* tokens that are read as one sentence */
#define FEWEST_WORDS 3 /* of a clause before its cue */
#define MANY_WORDS 8
#define QUESTION_LOOK 5
#define NOUN_LOOK 4 /* tokens from "Berg’s" to "warning" */

typedef struct
{
  DossierDraft  *draft;
  const GArray  *quoted;
  guint         *covers; /* one a token: where the quoted words end in which it stands, 0 = in none */
  guint8        *taken;  /* one a token: it is the cue of a direct quotation before it */
  GArray        *found;
  guint          first; /* the sentence */
  guint          end;
  guint          floor; /* where what was found in it ends */
  guint          next_quoted;
  DossierSpeaker last; /* who spoke before, in marks or not */
  DossierSpeaker here; /* the same in this sentence; name NULL = nobody yet */
} ReportStage;

static void
mark_quoted (ReportStage *stage)
{
  stage->covers = g_new0 (guint, stage->draft->tokens->len + 1);
  stage->taken = g_new0 (guint8, stage->draft->tokens->len + 1);
  for (guint i = 0; i < stage->quoted->len; i++)
    {
      const DossierUtterance *utterance = dossier_utterance_get (stage->quoted, i);

      for (guint j = utterance->first; j < utterance->end; j++)
        stage->covers[j] = utterance->end;
      if (utterance->kind == DOSSIER_QUOTATION_DIRECT && utterance->speaker.cue >= utterance->end)
        stage->taken[utterance->speaker.cue] = 1;
    }
}

/* Those who are quoted before `token` have spoken. */
static void
catch_up (ReportStage *stage, guint token)
{
  for (; stage->next_quoted < stage->quoted->len; stage->next_quoted++)
    {
      const DossierUtterance *utterance = dossier_utterance_get (stage->quoted, stage->next_quoted);

      if (utterance->first >= token)
        return;
      if (utterance->speaker.name == NULL)
        continue;
      stage->last = utterance->speaker;
      if (utterance->speaker.cue < utterance->speaker.cue_end && utterance->speaker.cue >= stage->first)
        stage->here = utterance->speaker;
    }
}

/* "that", "which", "there": nobody. */
static gboolean
is_nobody (const DossierDraft *draft, const DossierSpeaker *speaker)
{
  static const char *const words[] = { "that", "this", "which", "there", "what", "it", "you", "these", "those", "one", "nobody", "who", "whom", "all", NULL };

  return speaker->name == NULL || (speaker->entity < 0 && speaker->end == speaker->first + 1 && dossier_speaker_words_is_any (draft, speaker->first, words));
}

/* "In Oslo", "When asked", "Speaking on Monday": no clause by itself. */
static gboolean
is_adverbial (const DossierDraft *draft, guint first)
{
  static const char *const words[] = { "when", "while", "as", "asked", "because", "if", "although", "though", "since", "once", "until", "given", "whether", NULL };
  const DossierToken      *token = dossier_draft_token (draft, first);

  return dossier_speaker_words_is_preposition (draft, first) || dossier_speaker_words_is_any (draft, first, words) ||
         (token->end - token->start > 4 && strncmp (draft->text + token->end - 3, "ing", 3) == 0);
}

/* "Asked about the bridge", "When he was asked", "Upon being asked": that is what was said before. */
static gboolean
is_question (const DossierDraft *draft, guint first)
{
  static const char *const leads[] = { "when", "upon", "on", "after", "if", "once", NULL }, *const asks[] = { "asked", "questioned", "pressed", NULL };

  if (dossier_speaker_words_is_any (draft, first, asks))
    return TRUE;
  for (guint i = first + 1; i < first + QUESTION_LOOK && dossier_speaker_words_is_any (draft, first, leads); i++)
    if (dossier_speaker_words_is_any (draft, i, asks))
      return TRUE;

  return FALSE;
}

/* Over "When he was asked about the bridge,". */
static guint
skip_lead (const ReportStage *stage, guint first, guint end)
{
  if (!is_adverbial (stage->draft, first))
    return first;
  for (guint i = first + 1; i < end; i++)
    if (dossier_speaker_words_is (stage->draft, i, ","))
      return i + 1;

  return first;
}

/* "with Berg saying", "a poll finding": who stands right before a participle. */
static gboolean
find_name_before (const ReportStage *stage, guint token, guint floor, DossierSpeaker *speaker)
{
  const DossierDraftMention *mention = token > floor ? dossier_speaker_phrase_mention_at (stage->draft, token - 1) : NULL;

  if (mention == NULL || !dossier_speaker_phrase_may_speak (mention) || mention->token <= floor || !dossier_speaker_words_is (stage->draft, mention->token - 1, "with"))
    return FALSE;

  dossier_speaker_phrase_take (stage->draft, mention, speaker);
  return TRUE;
}

static gboolean
find_speaker (ReportStage *stage, const DossierReportingVerb *verb, guint floor, DossierSpeaker *speaker)
{
  const DossierSpeaker *last = stage->last.name != NULL ? &stage->last : NULL;
  gboolean              found;

  if (verb->participle && (dossier_speaker_find_quoted_as (stage->draft, floor, verb->verb, last, speaker) || find_name_before (stage, verb->first, floor, speaker)))
    found = TRUE;
  else if (verb->dependent && stage->here.name != NULL)
    {
      *speaker = stage->here;
      found = TRUE;
    }
  else
    found = ((!verb->dependent || dossier_speaker_words_is (stage->draft, verb->first - 1, ",")) && !verb->participle && dossier_speaker_find_left (stage->draft, floor, verb->first, last, speaker)) ||
            dossier_speaker_find_subject (stage->draft, skip_lead (stage, floor, verb->first), verb->first, last, speaker);
  if (!found || is_nobody (stage->draft, speaker))
    return FALSE;

  speaker->cue = verb->verb;
  speaker->cue_end = verb->end;
  speaker->addressee = speaker->addressee_end = 0;
  speaker->channel = speaker->channel_end = 0;
  speaker->day = NULL;
  return TRUE;
}

static void
add (ReportStage *stage, guint first, guint end, const DossierSpeaker *speaker, gboolean joined)
{
  DossierUtterance utterance = { .first = first, .end = end, .kind = DOSSIER_QUOTATION_INDIRECT, .speaker = *speaker, .joined = joined };

  g_array_append_val (stage->found, utterance);
  stage->floor = MAX (stage->floor, end);
  stage->last = stage->here = *speaker;
}

/* The comma before the words that name the speaker at `token`; G_MAXUINT = none. */
static guint
find_comma (const ReportStage *stage, guint token, guint floor)
{
  for (guint i = token; i > floor + 1; i--)
    {
      if (dossier_speaker_words_is (stage->draft, i - 1, ",") || dossier_speaker_words_is_dash (stage->draft, i - 1))
        return i - 1;
      if (stage->covers[i - 1] != 0)
        return i;
      if (dossier_speaker_words_is (stage->draft, i - 1, "and"))
        continue;
      if (dossier_speaker_words_is_boundary (stage->draft, i - 1) || dossier_speaker_words_is_auxiliary (stage->draft, i - 1))
        break;
    }

  return G_MAXUINT;
}

static guint
count_words (const ReportStage *stage, guint first, guint end)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    n += dossier_draft_is (stage->draft, i, DOSSIER_TOKEN_WORD);

  return n;
}

/* Does what was said go on behind the comma at `after`? */
static gboolean
goes_on (const ReportStage *stage, guint after)
{
  static const char *const others[] = { "who", "which", "whose", "when", "while", "as", "after", "before", "but", "and", "although", "though", "where", "a", "an", "with", "citing", "referring", NULL };
  DossierReportingVerb     verb;

  return dossier_speaker_words_is (stage->draft, after, ",") && after + 3 <= stage->end && stage->covers[after + 1] == 0 &&
         !dossier_speaker_words_is_any (stage->draft, after + 1, others) && !dossier_reporting_verb_read (stage->draft, after + 1, after + 1, &verb);
}

/* Somebody's words in quotation marks, as a sentence of their own. */
static gboolean
has_direct (const ReportStage *stage, guint first, guint end)
{
  for (guint i = stage->next_quoted; i > 0; i--)
    {
      const DossierUtterance *utterance = dossier_utterance_get (stage->quoted, i - 1);

      if (utterance->end <= first)
        return FALSE;
      if (utterance->first < end && utterance->kind == DOSSIER_QUOTATION_DIRECT)
        return TRUE;
    }

  return FALSE;
}

/* A clause of its own before its cue; one without a verb that is known as such is long. */
static gboolean
is_clause (const ReportStage *stage, guint first, guint end)
{
  return dossier_reported_clause_has_verb (stage->draft, stage->covers, first, end) || (count_words (stage, first, end) >= MANY_WORDS && !is_adverbial (stage->draft, first));
}

/* Adds the clause from `first` to `comma`, and what goes on behind the comma at `after`, if one stands there. */
static void
add_around (ReportStage *stage, guint first, guint comma, guint after, const DossierSpeaker *speaker)
{
  static const char *const joins[] = { "but", "and", "so", "yet", "still", "however", ",", NULL };
  const DossierDraft      *draft = stage->draft;
  gboolean                 more = goes_on (stage, after), quote, whole;

  while (first < comma && dossier_speaker_words_is_any (draft, first, joins))
    first++;
  if (is_question (draft, first))
    return;
  comma = dossier_reported_clause_trim (draft, stage->covers, first, comma);
  if (first >= comma || stage->covers[first] >= comma || has_direct (stage, first, comma))
    return;
  quote = after + 1 < stage->end && dossier_speaker_words_is (draft, after, ",") && stage->covers[after + 1] != 0;
  whole = count_words (stage, first, comma) >= FEWEST_WORDS &&
          (dossier_reported_clause_has_verb (draft, stage->covers, first, comma) || (dossier_speaker_words_is (draft, speaker->cue, "according") && !is_adverbial (draft, first)));
  if ((!more && !quote && !whole) || (quote && is_adverbial (draft, first)))
    return;

  add (stage, first, comma, speaker, FALSE);
  if (quote && !whole)
    add (stage, after + 1, stage->covers[after + 1], speaker, TRUE);
  else if (more)
    add (stage, after + 1, dossier_reported_clause_find_end (draft, stage->covers, after + 1, stage->end, FALSE), speaker, TRUE);
}

/* "…, said Berg". */
static gboolean
is_inverted (const DossierDraft *draft, const DossierReportingVerb *verb, guint floor)
{
  return verb->first == verb->verb && verb->first > floor && dossier_speaker_words_is (draft, verb->first - 1, ",") &&
         (verb->classes & DOSSIER_REPORTING_POST) && !(verb->classes & DOSSIER_REPORTING_ADDRESSEE) && !verb->participle;
}

/* The speaker behind the verb: a name, or whoever "said" takes. */
static gboolean
find_inverted (ReportStage *stage, const DossierReportingVerb *verb, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  guint end = verb->end;

  while (end < stage->end && !dossier_speaker_words_is_boundary (stage->draft, end))
    end++;

  return !dossier_reported_clause_has_verb (stage->draft, stage->covers, verb->end, end) &&
         dossier_speaker_find_inverted (stage->draft, verb->verb, stage->end, last, speaker) && !is_nobody (stage->draft, speaker) &&
         (speaker->entity >= 0 || dossier_speaker_words_is_plain_cue (stage->draft, verb->verb));
}

/* "The bridge is open, said Berg." "The bridge, said Berg, is open." */
static void
add_inverted (ReportStage *stage, const DossierReportingVerb *verb, guint floor, const DossierSpeaker *speaker)
{
  guint end = verb->end;

  while (end < stage->end && !dossier_speaker_words_is_boundary (stage->draft, end))
    end++;
  if (is_clause (stage, floor, verb->first)) /* else it goes on there */
    end = stage->end;
  add_around (stage, floor, verb->first - 1, end, speaker);
}

/* "The bridge is open, Berg said on Monday." */
static void
read_before (ReportStage *stage, const DossierReportingVerb *verb, const DossierReportedClause *clause, guint floor)
{
  DossierSpeaker speaker = { .entity = -1 };
  guint          comma;

  if (!(verb->classes & DOSSIER_REPORTING_POST) || verb->participle)
    return;
  if ((verb->dependent && !dossier_speaker_words_is (stage->draft, verb->first - 1, ",")) || !find_speaker (stage, verb, floor, &speaker))
    return;
  comma = find_comma (stage, speaker.first, floor);
  if (comma == G_MAXUINT)
    return;

  speaker.addressee = clause->addressee;
  speaker.addressee_end = clause->addressee_end;
  dossier_speech_setting_read (stage->draft, verb->end, stage->end, &speaker);
  add_around (stage, floor, comma, verb->end, &speaker);
}

/* May be a noun as well: "claims", "states". */
static gboolean
is_plural (const DossierDraft *draft, guint token)
{
  return draft->text[dossier_draft_token (draft, token)->end - 1] == 's' && !dossier_speaker_words_is_plain_cue (draft, token);
}

static void
read_verb (ReportStage *stage, guint token)
{
  guint                 floor = stage->floor;
  const DossierSpeaker *last;
  DossierReportingVerb  verb;
  DossierReportedClause clause = { 0 };
  DossierSpeaker        speaker = { .entity = -1 };

  if (stage->taken[token] || !dossier_reporting_verb_read (stage->draft, token, floor, &verb))
    return;
  if (is_inverted (stage->draft, &verb, floor))
    {
      last = stage->last.name != NULL ? &stage->last : NULL;
      if (find_inverted (stage, &verb, last, &speaker))
        {
          add_inverted (stage, &verb, floor, &speaker);
          return;
        }
    }
  if (!dossier_reported_clause_find (stage->draft, stage->covers, &verb, stage->end, &clause))
    {
      read_before (stage, &verb, &clause, floor);
      return;
    }
  if (clause.first > verb.end && clause.addressee == clause.addressee_end && dossier_reported_clause_is_relative (stage->draft, clause.first)) /* "blame for the crisis that has" */
    return;
  if ((is_plural (stage->draft, token) && dossier_reported_clause_is_relative (stage->draft, clause.first)) || !find_speaker (stage, &verb, floor, &speaker))
    return;

  speaker.addressee = clause.addressee;
  speaker.addressee_end = clause.addressee_end;
  dossier_speech_setting_read (stage->draft, verb.end, clause.first, &speaker);
  if (speaker.end < verb.first) /* "Berg, in an interview, said" */
    dossier_speech_setting_read (stage->draft, speaker.end, verb.first, &speaker);
  dossier_speech_setting_read_lead (stage->draft, floor, verb.first, &speaker);
  add (stage, clause.first, clause.end, &speaker, FALSE);
}

/* Over ", head of the Port Office," behind a name: to the comma that leads to the clause. */
static guint
skip_description (const ReportStage *stage, guint comma)
{
  for (guint i = comma + 1; i < stage->end && dossier_speaker_words_is (stage->draft, comma, ","); i++)
    {
      if (stage->covers[i] != 0)
        break;
      if (!dossier_speaker_words_is (stage->draft, i, ","))
        continue;
      if (dossier_reported_clause_has_verb (stage->draft, stage->covers, comma + 1, i))
        break;
      comma = i;
    }

  return comma;
}

/* "according to size": by which something goes, not who says it. */
static gboolean
is_measure (const DossierDraft *draft, guint token)
{
  static const char *const nouns[] = { "date", "dates", "age", "size", "income", "need", "needs", "type", "rank", "ability", "abilities", "nature", "taste", "tastes", "importance", "weight", "season", "location", "demand", "merit",
                                       "schedule", "plan", "wealth", "gender", "sex", "severity", "procedure", "procedures", "principles", "principle", "rules", "instructions", "circumstances", "means", "standards", "criteria", NULL };

  return dossier_speaker_words_is_any (draft, token, nouns);
}

/* "According to Berg, the bridge is open." */
static void
read_according (ReportStage *stage, guint token)
{
  const DossierDraft   *draft = stage->draft;
  const DossierSpeaker *last = stage->last.name != NULL ? &stage->last : NULL;
  guint                 floor = stage->floor, end = token + 2;
  const DossierSpeaker  here = stage->here;
  DossierSpeaker        speaker = { .entity = -1 };

  while (end < stage->end && (!dossier_speaker_words_is_boundary (draft, end) || dossier_speaker_words_is (draft, end, "and")))
    end++;
  if (end == token + 2 || is_measure (draft, end - 1) || !dossier_speaker_phrase_resolve (stage->draft, token + 2, end, last, &speaker) || is_nobody (draft, &speaker))
    return;
  speaker.cue = token;
  speaker.cue_end = token + 2;

  if (count_words (stage, floor, token) >= FEWEST_WORDS)
    {
      for (guint i = floor; i < token; i++)
        if (dossier_speaker_words_is (draft, i, ";"))
          floor = i + 1;
      add_around (stage, floor, token, end, &speaker);
    }
  else if (floor == stage->first && dossier_speaker_words_is (draft, end = skip_description (stage, end), ",") && end + 1 < stage->end)
    add (stage, end + 1, dossier_reported_clause_find_end (draft, stage->covers, end + 1, stage->end, FALSE), &speaker, FALSE);
  stage->here = here; /* "according to Berg, …, saying": another’s */
}

/* Whose "warning" it is: "Berg’s", "his". */
static gboolean
find_owner (ReportStage *stage, guint token, DossierSpeaker *speaker)
{
  static const char *const owners[] = { "his", "her", "their", "its", NULL };
  const DossierDraft      *draft = stage->draft;
  const DossierSpeaker    *last = stage->last.name != NULL ? &stage->last : NULL;

  for (guint i = token; i > stage->floor && i + NOUN_LOOK > token && stage->covers[i - 1] == 0; i--)
    {
      guint first = i - 1;

      if (dossier_speaker_words_is_any (draft, i - 1, owners))
        return dossier_speaker_phrase_resolve (stage->draft, i - 1, i, last, speaker);
      if (dossier_speaker_words_is_boundary (draft, i - 1) || dossier_speaker_words_is_preposition (draft, i - 1))
        return FALSE;
      if (!dossier_draft_is (draft, i - 1, DOSSIER_TOKEN_POSSESSIVE))
        continue;
      while (first > stage->floor && !dossier_speaker_words_is_boundary (draft, first - 1) && !dossier_speaker_words_is_preposition (draft, first - 1) && !dossier_speaker_words_is_auxiliary (draft, first - 1))
        first--;
      return first < i - 1 && dossier_speaker_phrase_resolve (stage->draft, first, i - 1, last, speaker);
    }

  return FALSE;
}

/* "Berg’s warning that the bridge will fall". */
static void
read_noun (ReportStage *stage, guint token, DossierReportingClass classes)
{
  DossierReportingVerb  noun = { .first = token, .verb = token, .end = token + 1, .classes = classes };
  DossierReportedClause clause;
  DossierSpeaker        speaker = { .entity = -1 };

  if (!find_owner (stage, token, &speaker) || is_nobody (stage->draft, &speaker) ||
      !dossier_reported_clause_find (stage->draft, stage->covers, &noun, stage->end, &clause) || dossier_reported_clause_is_relative (stage->draft, clause.first))
    return;
  clause.end = dossier_reported_clause_find_end (stage->draft, stage->covers, clause.first, clause.end, TRUE);

  speaker.cue = token;
  speaker.cue_end = token + 1;
  add (stage, clause.first, clause.end, &speaker, FALSE);
}

static void
read_sentence (ReportStage *stage)
{
  const DossierReportingCues *cues = dossier_knowledge_get_reporting_cues (stage->draft->knowledge);

  stage->here.name = NULL;
  stage->floor = stage->first;
  for (guint i = stage->first; i < stage->end; i++)
    {
      DossierReportingClass noun;

      i = MAX (i, stage->floor); /* what is said within what is said is not looked for */
      if (i >= stage->end)
        break;
      if (stage->covers[i] != 0)
        {
          i = stage->covers[i] - 1;
          continue;
        }
      if (!dossier_draft_is (stage->draft, i, DOSSIER_TOKEN_WORD))
        continue;
      noun = dossier_reporting_cues_get_noun (cues, stage->draft->keys[i]);
      if (noun == 0 && dossier_reporting_cues_get_verb (cues, stage->draft->keys[i]) == 0)
        continue;

      catch_up (stage, i);
      if (dossier_speaker_words_is (stage->draft, i, "according"))
        read_according (stage, i);
      else
        read_verb (stage, i);
      if (noun != 0 && i >= stage->floor)
        read_noun (stage, i, noun);
    }
}

static gboolean
ends_sentence (const DossierDraft *draft, guint token)
{
  return dossier_speaker_words_is_any (draft, token, (const char *const[]){ ".", "?", "!", NULL });
}

/* A new sentence begins here, and not inside of quoted words. */
static gboolean
begins_sentence (const ReportStage *stage, guint token)
{
  if (dossier_draft_is (stage->draft, token, DOSSIER_TOKEN_PARAGRAPH_START))
    return TRUE;
  if (token > 0 && stage->covers[token] != 0 && stage->covers[token] == stage->covers[token - 1])
    return FALSE;
  if (stage->covers[token] != 0 && ends_sentence (stage->draft, token - 1) && dossier_draft_is (stage->draft, token + 1, DOSSIER_TOKEN_SENTENCE_START)) /* "… open. “It" */
    return TRUE;

  return dossier_draft_is (stage->draft, token, DOSSIER_TOKEN_SENTENCE_START) && strchr (",;)", stage->draft->text[dossier_draft_token (stage->draft, token)->start]) == NULL;
}

GArray *
dossier_reported_speech_find (DossierDraft *draft, const GArray *quoted)
{
  ReportStage stage = { .draft = draft, .quoted = quoted, .last.entity = -1, .here.entity = -1 };

  stage.found = g_array_new (FALSE, FALSE, sizeof (DossierUtterance));
  mark_quoted (&stage);
  for (; stage.first < draft->tokens->len; stage.first = stage.end)
    {
      stage.end = stage.first + 1;
      while (stage.end < draft->tokens->len && stage.end < stage.first + LONGEST && !begins_sentence (&stage, stage.end))
        stage.end++;
      if (!dossier_draft_is (draft, stage.first, DOSSIER_TOKEN_SKIP))
        read_sentence (&stage);
    }
  g_free (stage.covers);
  g_free (stage.taken);

  return stage.found;
}
