/* dossier-quoted-speech.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One walk over the pieces in quotation marks. Each is looked at in its sentence, then in its
 * paragraph, and at last the speaker before goes on.
 */

#include "config.h"

#include "analysis/dossier-quoted-speech.h"

#include "analysis/dossier-quotation-days.h"
#include "analysis/dossier-quote-marks.h"
#include "analysis/dossier-speaker-words.h"
#include "analysis/dossier-speech-setting.h"
#include "analysis/dossier-utterance.h"

#include <string.h>

#define SENTENCE_LOOK 90 /* tokens that a sentence may have beside a quotation */
#define FRAGMENT 4       /* words from which a fragment without a cue is speech at all */
#define NAME_WORDS 8     /* words in capitals up to which it is a name */
#define HEADING_WORDS 12

typedef enum
{
  ENDING_NONE,  /* a word */
  ENDING_COMMA, /* the sentence goes on with the cue */
  ENDING_STOP,
  ENDING_MARK, /* ? ! … —: the cue may follow, or not */
} Ending;

typedef struct
{
  guint    n_words;
  gboolean capital; /* begins with one */
  gboolean title;   /* all its words of weight do */
  Ending   ending;
} Content;

typedef struct
{
  DossierDraft         *draft;
  GArray               *pieces;
  guint                 index;     /* of the piece at hand */
  DossierSpeaker        last;      /* who spoke before; name NULL = nobody */
  gboolean              last_here; /* and did so in this paragraph */
  guint                 paragraph; /* first token of the paragraph */
  guint                 emitted;   /* token after the last quotation found */
  guint                 body_end;  /* the same of the last one outside of captions */
  guint                 cue;       /* its cue, or that of what it goes on from */
  GArray               *utterances;
  DossierQuotationDays *days;
  const char           *said; /* the day that the last cue names, NULL = none */
} QuotedStage;

static const DossierQuotePiece *
get_piece (const QuotedStage *stage, guint index)
{
  return &g_array_index (stage->pieces, DossierQuotePiece, index);
}

static Ending
read_ending (const DossierDraft *draft, guint token)
{
  const char *text = draft->text + dossier_draft_token (draft, token)->start;

  if (!dossier_draft_is (draft, token, DOSSIER_TOKEN_PUNCTUATION))
    return ENDING_NONE;
  if (*text == ',')
    return ENDING_COMMA;
  if (*text == '.')
    return text[1] == '.' ? ENDING_MARK : ENDING_STOP;

  return strchr ("?!-", *text) != NULL || strncmp (text, "…", 3) == 0 || strncmp (text, "—", 3) == 0 || strncmp (text, "–", 3) == 0 ? ENDING_MARK : ENDING_NONE;
}

static Content
read_content (const DossierDraft *draft, const DossierQuotePiece *piece)
{
  Content content = { .title = TRUE };
  guint   last = piece->inner_end - 1;

  for (guint i = piece->inner; i < piece->inner_end; i++)
    {
      const DossierToken *token = dossier_draft_token (draft, i);

      if (!(token->flags & (DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_NUMBER)))
        continue;
      if (content.n_words == 0)
        content.capital = !(token->flags & DOSSIER_TOKEN_WORD) || (token->flags & (DOSSIER_TOKEN_CAPITALISED | DOSSIER_TOKEN_HANDLE)) != 0;
      content.n_words++;
      if (!(token->flags & DOSSIER_TOKEN_CAPITALISED) && token->end - token->start > 3 && (token->flags & DOSSIER_TOKEN_WORD))
        content.title = FALSE;
      if (content.n_words > NAME_WORDS)
        break;
    }

  while (last > piece->inner && (dossier_draft_is (draft, last, DOSSIER_TOKEN_CLOSE_QUOTE | DOSSIER_TOKEN_PLAIN_QUOTE)))
    last--;
  content.ending = read_ending (draft, last);
  content.title = content.title && content.capital && content.n_words <= NAME_WORDS && content.n_words > 0;
  return content;
}

static gboolean
begins_sentence (const DossierDraft *draft, const DossierQuotePiece *piece)
{
  return piece->paragraph || piece->unopened || dossier_draft_is (draft, piece->first, DOSSIER_TOKEN_SENTENCE_START) ||
         dossier_draft_is (draft, piece->inner, DOSSIER_TOKEN_SENTENCE_START);
}

/* A sentence begins here; a comma behind "R-Ky." begins none. */
static gboolean
starts_sentence (const DossierDraft *draft, guint token)
{
  return dossier_draft_is (draft, token, DOSSIER_TOKEN_SENTENCE_START) && strchr (",;)", draft->text[dossier_draft_token (draft, token)->start]) == NULL;
}

/* Where the words before `token` begin that belong to its sentence, no farther back than `floor`. */
static guint
look_back (const DossierDraft *draft, guint token, guint floor)
{
  guint i = token;

  while (i > floor && i + SENTENCE_LOOK > token)
    if (starts_sentence (draft, --i))
      break;

  return i;
}

/* Where the words before the piece begin that belong to its sentence. */
static guint
sentence_start (const QuotedStage *stage)
{
  const DossierQuotePiece *piece = get_piece (stage, stage->index);

  if (begins_sentence (stage->draft, piece))
    return piece->first;

  return look_back (stage->draft, piece->first, MAX (stage->paragraph, stage->emitted));
}

/* Where the words behind the piece end that belong to its sentence. With `cross` the first of them may look
 * like the beginning of a new one ("…?” Berg asked"). */
static guint
sentence_end (const QuotedStage *stage, gboolean cross)
{
  const DossierDraft *draft = stage->draft;
  guint               first = get_piece (stage, stage->index)->end, i;
  guint               ceiling = MIN (draft->tokens->len, first + SENTENCE_LOOK);

  if (stage->index + 1 < stage->pieces->len)
    ceiling = MIN (ceiling, get_piece (stage, stage->index + 1)->first);
  for (i = first; i < ceiling; i++)
    if (dossier_draft_is (draft, i, DOSSIER_TOKEN_PARAGRAPH_START) || (starts_sentence (draft, i) && !(cross && i == first)))
      break;

  return i;
}

/* Is the verb so near to the mark that it can only be the cue? */
static gboolean
is_close (const DossierSpeaker *speaker, guint mark)
{
  return speaker->cue < speaker->cue_end && speaker->cue < mark + 7;
}

/* "…,” when Berg spoke", "…”, and Holm said": what follows is another clause. */
static gboolean
opens_clause (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "when", "while", "after", "before", "because", "if", "although", "though", "since", "but", "that", "which", "who", "and", "or", NULL };

  return dossier_speaker_words_is_any (draft, token, words);
}

/* "….” Berg said in court.": nothing but the cue, although a full stop stands before it. */
static gboolean
is_short_cue (const QuotedStage *stage, guint first)
{
  const DossierDraft *draft = stage->draft;
  guint               end = sentence_end (stage, TRUE), verb = first;

  while (verb < end && verb < first + 5 && !dossier_speaker_words_is_plain_cue (draft, verb))
    verb++;
  if (verb == first || verb == first + 5 || verb >= end || dossier_speaker_words_is (draft, verb, "according") || dossier_draft_is (draft, first, DOSSIER_TOKEN_PARAGRAPH_START))
    return FALSE;
  if (read_ending (draft, end - 1) != ENDING_STOP || !dossier_draft_is (draft, first, DOSSIER_TOKEN_CAPITALISED)) /* "Berg said, “…" leads to what follows */
    return FALSE;

  return verb + 2 >= end || (verb + 6 >= end && dossier_speaker_words_is_preposition (draft, verb + 1));
}

/* The cue behind the piece. */
static gboolean
find_behind (QuotedStage *stage, Ending ending, DossierSpeaker *speaker)
{
  const DossierDraft      *draft = stage->draft;
  const DossierQuotePiece *piece = get_piece (stage, stage->index);
  const DossierSpeaker    *last = stage->last.name != NULL ? &stage->last : NULL;
  guint                    end;

  if (piece->end == piece->inner_end)
    return FALSE;
  if (dossier_speaker_words_is_dash (draft, piece->end) && dossier_speaker_find_after (stage->draft, piece->end, sentence_end (stage, TRUE), NULL, speaker))
    return TRUE;
  if (ending == ENDING_STOP && is_short_cue (stage, piece->end))
    return dossier_speaker_find_after (stage->draft, piece->end, sentence_end (stage, TRUE), last, speaker);
  if (ending == ENDING_STOP && (starts_sentence (draft, piece->end) || !dossier_draft_is (draft, piece->end, DOSSIER_TOKEN_WORD)))
    return FALSE;
  if (ending != ENDING_MARK)
    return dossier_speaker_find_after (stage->draft, piece->end, sentence_end (stage, ending == ENDING_COMMA), last, speaker);

  end = sentence_end (stage, TRUE);
  if (!dossier_speaker_find_after (stage->draft, piece->end, end, last, speaker))
    return FALSE;
  if (!starts_sentence (draft, piece->end))
    return TRUE;

  return is_close (speaker, piece->end) && !dossier_speaker_words_is (draft, end - 1, ":"); /* else it leads to the next piece */
}

/* "Berg said, “…”": the cue stands right before the mark. */
static gboolean
is_led_to (const QuotedStage *stage, guint start)
{
  const DossierQuotePiece *piece = get_piece (stage, stage->index);
  guint                    mark = piece->first - 1;

  return start + 1 < piece->first && (dossier_speaker_words_is (stage->draft, mark, ",") || dossier_speaker_words_is (stage->draft, mark, ":")) &&
         dossier_speaker_words_is_plain_cue (stage->draft, mark - 1) && stage->emitted <= start;
}

/* The cue in the piece's own sentence: behind it when its last mark says that the sentence goes on. */
static gboolean
find_in_sentence (QuotedStage *stage, const Content *content, DossierSpeaker *speaker)
{
  const DossierQuotePiece *piece = get_piece (stage, stage->index);
  const DossierSpeaker    *last = stage->last.name != NULL ? &stage->last : NULL;
  guint                    start = sentence_start (stage);
  gboolean                 behind_first = content->ending != ENDING_NONE && (start == piece->first || !opens_clause (stage->draft, piece->end));

  if (behind_first && is_led_to (stage, start) && dossier_speaker_find_before (stage->draft, start, piece->first, last, speaker))
    return TRUE;
  if (behind_first && find_behind (stage, content->ending, speaker))
    return TRUE;
  if (start < piece->first && dossier_speaker_find_before (stage->draft, start, piece->first, last, speaker))
    {
      DossierSpeaker behind;

      /* "The vote signals “the end”, said Berg." */
      if (!behind_first && !opens_clause (stage->draft, piece->end + dossier_speaker_words_is (stage->draft, piece->end, ",")) && !dossier_speaker_words_is_plain_cue (stage->draft, speaker->cue) && find_behind (stage, content->ending, &behind) &&
          dossier_speaker_words_is_plain_cue (stage->draft, behind.cue))
        *speaker = behind;
      return TRUE;
    }
  if (!behind_first && find_behind (stage, content->ending, speaker))
    return TRUE;

  return start < piece->first && dossier_speaker_words_is (stage->draft, piece->first - 1, ":") &&
         dossier_speaker_find_subject (stage->draft, start, piece->first, last, speaker);
}

/* The sentence of the report right before the piece, when the piece begins one itself; in the paragraph
 * before it only when a colon leads over. */
static gboolean
find_in_sentence_before (QuotedStage *stage, DossierSpeaker *speaker)
{
  const DossierDraft      *draft = stage->draft;
  const DossierQuotePiece *piece = get_piece (stage, stage->index);
  const DossierSpeaker    *last = stage->last.name != NULL ? &stage->last : NULL;
  guint                    start;

  if (piece->first > 0 && dossier_speaker_words_is (draft, piece->first - 1, ":"))
    start = look_back (draft, piece->first, stage->emitted);
  else
    start = look_back (draft, piece->first, MAX (stage->paragraph, stage->emitted));
  if (start >= piece->first || !starts_sentence (draft, start) || (stage->last_here && start <= stage->emitted + 1))
    return FALSE;

  return dossier_speaker_find_before (stage->draft, start, piece->first, last, speaker) ||
         dossier_speaker_find_subject (stage->draft, start, piece->first, last, speaker);
}

static gboolean
is_whole_paragraph (const DossierDraft *draft, const DossierQuotePiece *piece)
{
  return piece->paragraph && (piece->end >= draft->tokens->len || dossier_draft_is (draft, piece->end, DOSSIER_TOKEN_PARAGRAPH_START));
}

/* A heading in quotation marks: a line of its own that ends with no mark. The text says it again. */
static gboolean
is_heading (const DossierDraft *draft, const DossierQuotePiece *piece, const Content *content)
{
  return is_whole_paragraph (draft, piece) && content->ending == ENDING_NONE && piece->inner_end - piece->inner <= HEADING_WORDS && piece->end > piece->inner_end;
}

/* "under the theme: “…”", "“…” was the name of": a name, however long. */
static gboolean
is_theme (const DossierDraft *draft, const DossierQuotePiece *piece)
{
  static const char *const nouns[] = { "theme", "title", "topic", "name", "heading", "headline", "subject", NULL };
  static const char *const articles[] = { "the", "a", "its", "his", "her", "their", NULL };
  guint                    before = piece->first, behind = piece->end;

  while (before > 1 && before + 3 > piece->first && dossier_speaker_words_is_any (draft, before - 1, (const char *const[]){ ":", ",", "of", NULL }))
    before--;
  if (before > 1 && dossier_speaker_words_is_any (draft, before - 1, nouns) && !dossier_draft_is (draft, before - 1, DOSSIER_TOKEN_SENTENCE_START))
    return TRUE;

  return dossier_speaker_words_is_any (draft, behind, (const char *const[]){ "was", "is", "were", NULL }) && dossier_speaker_words_is_any (draft, behind + 1, articles) &&
         dossier_speaker_words_is_any (draft, behind + 2, nouns);
}

/* "a group called “Open Water”": what the noun before goes by. */
static gboolean
names_thing (const DossierDraft *draft, const DossierQuotePiece *piece)
{
  static const char *const names[] = { "called", "named", "titled", "entitled", "dubbed", "nicknamed", "codenamed", "headlined", "labelled", "labeled", NULL };
  guint                    verb = piece->first;

  if (verb < 2 || !dossier_speaker_words_is_any (draft, verb - 1, names))
    return FALSE;
  verb -= 2;

  return !dossier_speaker_words_is_auxiliary (draft, verb) && !dossier_speaker_words_is_adverb (draft, verb) && dossier_speaker_words_get_pronoun (draft, verb) == 0 &&
         !dossier_draft_is (draft, verb, DOSSIER_TOKEN_CAPITALISED) && !dossier_speaker_words_is (draft, verb, "and") && !dossier_speaker_words_is_any (draft, verb, (const char *const[]){ "who", "which", "what", "I", "they", "we", NULL });
}

/* The title of a book, a show, a heading: words in capitals that no verb beside the marks says to be said. */
static gboolean
is_name (const DossierDraft *draft, const DossierQuotePiece *piece, const Content *content, const DossierSpeaker *speaker, gboolean own_sentence)
{
  gboolean cued = speaker->cue < speaker->cue_end;

  if (!content->title || (dossier_draft_is (draft, piece->inner, DOSSIER_TOKEN_HEADLINE) && !is_whole_paragraph (draft, piece)))
    return FALSE;
  if (names_thing (draft, piece))
    return TRUE;
  if (cued && (own_sentence ? content->ending == ENDING_COMMA : speaker->cue_end <= piece->first && speaker->cue_end + 2 > piece->first))
    return FALSE;
  if (!own_sentence)
    return content->ending != ENDING_MARK || content->n_words > 1;

  return content->ending == ENDING_NONE || content->ending == ENDING_COMMA || content->n_words > 2;
}

/* Through what and on which day it was said, behind the cue or between it and the piece. What the piece says of days
 * is counted from that day. */
static void
read_setting (QuotedStage *stage, const DossierQuotePiece *piece, DossierSpeaker *speaker)
{
  DossierDraft *draft = stage->draft;

  if (speaker->cue < speaker->cue_end)
    {
      guint end = sentence_end (stage, TRUE);

      if (speaker->first < speaker->end && speaker->end < speaker->cue)
        dossier_speech_setting_read (draft, speaker->end, speaker->cue, speaker);
      if (speaker->cue < piece->first)
        {
          dossier_speech_setting_read (draft, speaker->cue_end, piece->first, speaker);
          dossier_speech_setting_read_lead (draft, look_back (draft, speaker->cue, stage->paragraph), speaker->cue, speaker);
        }
      if (speaker->channel == speaker->channel_end || speaker->day == NULL)
        dossier_speech_setting_read (draft, MAX (piece->end, speaker->cue < piece->first ? piece->end : speaker->cue_end), end, speaker);
      stage->said = speaker->day;
    }
  else if (!stage->last_here && !piece->continues)
    stage->said = NULL;
  dossier_quotation_days_move (stage->days, piece->inner, piece->inner_end, stage->said);
}

/* The speaker before goes on, without his cue. */
static DossierSpeaker
go_on (const DossierSpeaker *last)
{
  DossierSpeaker speaker = *last;

  speaker.cue = speaker.cue_end = 0;
  speaker.addressee = speaker.addressee_end = 0;
  speaker.channel = speaker.channel_end = 0;
  speaker.day = NULL;
  return speaker;
}

/* Nothing but furniture, captions and the rest of the sentence with the cue stands between the quotation before
 * and the piece in its own paragraph. */
static gboolean
follows_directly (const QuotedStage *stage, const DossierQuotePiece *piece)
{
  for (guint i = stage->body_end; i < piece->first; i++)
    if (!dossier_draft_is (stage->draft, i, DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_CAPTION) &&
        (dossier_draft_is (stage->draft, i, DOSSIER_TOKEN_PARAGRAPH_START) || starts_sentence (stage->draft, i)))
      return FALSE;

  return TRUE;
}

/* Does the piece go on with what was said before, split by its cue or by the end of a paragraph? */
static gboolean
is_joined (const QuotedStage *stage, const DossierQuotePiece *piece, const DossierUtterance *before, const DossierSpeaker *speaker, gboolean cued)
{
  if (g_strcmp0 (before->speaker.name, speaker->name) != 0)
    return FALSE;
  if (cued) /* the cue stands between them */
    return stage->last_here && speaker->cue < speaker->cue_end && speaker->cue == stage->cue && speaker->cue >= before->end;

  return stage->last_here || piece->continues || follows_directly (stage, piece);
}

static void
add_utterance (QuotedStage *stage, const DossierQuotePiece *piece, const DossierSpeaker *speaker, DossierQuotationKind kind, gboolean cued)
{
  DossierUtterance utterance = { .first = piece->first, .end = piece->end, .kind = kind, .speaker = *speaker, .verbatim = TRUE };
  gboolean         caption = dossier_draft_is (stage->draft, piece->first, DOSSIER_TOKEN_CAPTION);
  guint            at = stage->utterances->len;

  while (!caption && at > 0 && dossier_draft_is (stage->draft, dossier_utterance_get (stage->utterances, at - 1)->first, DOSSIER_TOKEN_CAPTION))
    at--;
  utterance.joined = !caption && at > 0 && is_joined (stage, piece, dossier_utterance_get (stage->utterances, at - 1), speaker, cued);
  g_array_insert_val (stage->utterances, utterance.joined ? at : stage->utterances->len, utterance);
  stage->emitted = piece->end;
  if (caption)
    return;

  stage->body_end = piece->end;
  if (!utterance.joined || speaker->cue < speaker->cue_end)
    stage->cue = speaker->cue;
}

/* "the so-called ‘special relationship’": words that the writer keeps at a distance. */
static gboolean
is_so_called (const DossierDraft *draft, const DossierQuotePiece *piece)
{
  static const char *const words[] = { "so-called", "self-styled", NULL };
  guint                    before = piece->first - 1;

  if (piece->first < 2)
    return FALSE;

  return dossier_speaker_words_is_any (draft, before, words) || (dossier_speaker_words_is (draft, before, "called") && dossier_speaker_words_is (draft, before - 1, "-"));
}

/* A sentence of its own within one of the report: behind a comma, a colon or the dash of a dateline, or long. */
static gboolean
is_own_sentence (const DossierDraft *draft, const DossierQuotePiece *piece, const Content *content)
{
  guint before = piece->first - 1;

  if (!content->capital || piece->first == 0)
    return FALSE;
  if (read_ending (draft, before) == ENDING_COMMA || dossier_speaker_words_is (draft, before, ":") || (dossier_speaker_words_is_dash (draft, before) && content->ending != ENDING_NONE))
    return TRUE;

  return content->ending != ENDING_NONE && content->n_words > FRAGMENT;
}

static void
read_piece (QuotedStage *stage)
{
  DossierDraft            *draft = stage->draft;
  const DossierQuotePiece *piece = get_piece (stage, stage->index);
  Content                  content = read_content (draft, piece);
  DossierSpeaker           speaker = { .entity = -1 };
  gboolean                 own_sentence = begins_sentence (draft, piece);
  gboolean                 cued = find_in_sentence (stage, &content, &speaker);
  DossierQuotationKind     kind = own_sentence || is_own_sentence (draft, piece, &content) ? DOSSIER_QUOTATION_DIRECT : DOSSIER_QUOTATION_MIXED;

  if (content.n_words == 0 || (!piece->continues && !cued && is_heading (draft, piece, &content)) || (!piece->continues && is_name (draft, piece, &content, &speaker, own_sentence)))
    return;
  if ((kind == DOSSIER_QUOTATION_MIXED && is_so_called (draft, piece)) || (!piece->continues && is_theme (draft, piece)))
    return;
  if (!cued && kind == DOSSIER_QUOTATION_MIXED && content.n_words < FRAGMENT && !(stage->last_here && content.ending == ENDING_COMMA))
    return;

  if (!cued && !piece->continues && own_sentence && !piece->unopened)
    cued = find_in_sentence_before (stage, &speaker);
  if (!cued && !own_sentence && !stage->last_here && sentence_start (stage) < piece->first)
    cued = dossier_speaker_find_subject (draft, sentence_start (stage), piece->first, NULL, &speaker);
  if (!cued)
    speaker = stage->last.name != NULL && (own_sentence || stage->last_here) ? go_on (&stage->last) : (DossierSpeaker){ .entity = -1 };

  read_setting (stage, piece, &speaker);
  add_utterance (stage, piece, &speaker, kind, cued);
  if (speaker.name != NULL && !dossier_draft_is (draft, piece->first, DOSSIER_TOKEN_CAPTION)) /* a caption interrupts nobody */
    {
      stage->last = speaker;
      stage->last_here = TRUE;
    }
  else if (cued && speaker.name == NULL) /* the writer: whose words follow is not known either */
    stage->last = speaker;
}

/* Who is named in what others say is not who speaks outside of it. */
static void
mark_tokens (DossierDraft *draft, const GArray *pieces)
{
  for (guint i = 0; i < pieces->len; i++)
    {
      const DossierQuotePiece *piece = &g_array_index (pieces, DossierQuotePiece, i);

      for (guint j = piece->inner; j < piece->inner_end && piece->inner_end - piece->inner > FRAGMENT; j++)
        g_array_index (draft->tokens, DossierToken, j).flags |= DOSSIER_TOKEN_QUOTED;
    }
}

GArray *
dossier_quoted_speech_find (DossierDraft *draft)
{
  g_autoptr (GArray) pieces = dossier_quote_marks_find (draft);
  g_autoptr (DossierQuotationDays) days = dossier_quotation_days_new (draft);
  GArray     *utterances = g_array_new (FALSE, FALSE, sizeof (DossierUtterance));
  QuotedStage stage = { .draft = draft, .pieces = pieces, .days = days, .utterances = utterances };
  guint       token = 0;

  mark_tokens (draft, pieces);
  for (stage.index = 0; stage.index < pieces->len; stage.index++)
    {
      for (guint first = get_piece (&stage, stage.index)->first; token <= first; token++)
        if (dossier_draft_is (draft, token, DOSSIER_TOKEN_PARAGRAPH_START))
          {
            stage.paragraph = token;
            stage.last_here = FALSE;
          }
      read_piece (&stage);
    }

  return utterances;
}
