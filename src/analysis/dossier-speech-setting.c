/* dossier-speech-setting.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A channel is a phrase with a preposition whose noun is a medium: a statement, an interview, a platform.
 */

#include "config.h"

#include "analysis/dossier-speech-setting.h"

#include "analysis/dossier-speaker-phrase.h"
#include "analysis/dossier-speaker-words.h"

#define LONGEST 40       /* tokens looked at */
#define MEDIUM_LOOK 7    /* tokens between the preposition and its noun */
#define CHANNEL_WORDS 12 /* tokens of a channel with what belongs to it */

static gboolean
is_platform (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "Twitter", "X", "Telegram", "Facebook", "Instagram", "TikTok", "YouTube", "Weibo", "WeChat", "WhatsApp", "Bluesky", "Mastodon", "LinkedIn", "VKontakte", "Reddit", "Snapchat",
                                       "Threads", "television", "TV", "radio", NULL };

  return dossier_speaker_words_is_any (draft, token, words) ||
         (dossier_draft_token_equal (draft, token, "Truth") && dossier_draft_token_equal (draft, token + 1, "Social"));
}

static gboolean
is_medium (const DossierDraft *draft, guint token)
{
  static const char *const words[] = { "conference", "rally", "briefing", "summit", "testimony", "forum", "meeting", "hall", "podcast", "show", "broadcast", "conversation", "call", "communique", "communiqué",
                                       "declaration", "press", "parliament", "hearing", "court", "filing", "documents", "paper", "letters", "book", "memoir", NULL };

  if (dossier_draft_is (draft, token, DOSSIER_TOKEN_CAPITALISED) && dossier_speaker_words_is (draft, token - 1, "from")) /* "from Hall" */
    return FALSE;
  if (dossier_speaker_words_is_any (draft, token, (const char *const[]){ "response", "reply", "answer", "question", NULL }))
    return FALSE;

  return dossier_speaker_words_is_medium (draft, token) || dossier_draft_has_class (draft, token, DOSSIER_WORD_REPORTING_NOUN) || dossier_speaker_words_is_any (draft, token, words);
}

static gboolean
is_date (const DossierDraft *draft, guint token)
{
  const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, token);

  return mention != NULL && mention->type == DOSSIER_ENTITY_DATE;
}

static gboolean
ends_channel (const DossierDraft *draft, guint token)
{
  const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, token);

  return dossier_speaker_words_is_boundary (draft, token) || dossier_speaker_words_get_pronoun (draft, token) != 0 || dossier_speaker_words_is_auxiliary (draft, token) ||
         dossier_speaker_words_is_plain_cue (draft, token) || (mention != NULL && mention->type == DOSSIER_ENTITY_DATE && mention->token == token);
}

static gboolean
names_person (const DossierDraft *draft, guint token)
{
  const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, token);

  return mention != NULL && mention->type == DOSSIER_ENTITY_PERSON;
}

/* The end of the phrase whose noun is at `noun`: with whom the interview was, where the conference. */
static guint
find_channel_end (const DossierDraft *draft, guint first, guint noun, guint end)
{
  static const char *const joins[] = { "with", "to", "for", "of", "at", "in", "about", "on", "by", NULL };
  guint                    i = noun + 1;

  while (i < end && i < first + CHANNEL_WORDS && !ends_channel (draft, i))
    {
      if (i == noun + 1 && (names_person (draft, i) || names_person (draft, i + 1)))
        break;
      if (i == noun + 1 && !dossier_speaker_words_is_any (draft, i, joins) && !is_medium (draft, i) && !dossier_draft_is (draft, i, DOSSIER_TOKEN_CAPITALISED))
        break;
      i++;
    }
  while (i > noun + 1 && (dossier_speaker_words_is_preposition (draft, i - 1) || dossier_speaker_words_is_determiner (draft, i - 1)))
    i--;

  return i;
}

/* The noun of a medium behind the preposition at `token`; 0 = none. */
static guint
find_medium (const DossierDraft *draft, guint token, guint end)
{
  static const char *const leads[] = { "in", "on", "at", "during", "via", "through", "from", NULL };
  guint                    found = 0;

  if (!dossier_speaker_words_is_any (draft, token, leads))
    return 0;
  for (guint i = token + 1; i < end && i < token + MEDIUM_LOOK; i++)
    {
      if (is_platform (draft, i))
        return i + (dossier_draft_token_equal (draft, i, "Truth") ? 1 : 0);
      if (i > token + 1 && is_date (draft, i)) /* "in a Jan. 6 statement" */
        continue;
      if (ends_channel (draft, i) || dossier_speaker_words_is_preposition (draft, i))
        break;
      if (is_medium (draft, i) && !dossier_draft_is (draft, i + 1, DOSSIER_TOKEN_POSSESSIVE))
        found = i;
    }

  return found;
}

/* The day that a channel names: "in a Jan. 6 statement". */
static void
read_day (const DossierDraft *draft, guint first, guint end, DossierSpeaker *speaker)
{
  for (guint i = first; i < end && speaker->day == NULL; i++)
    {
      const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, i);

      if (mention != NULL && mention->type == DOSSIER_ENTITY_DATE && mention->precision == DOSSIER_PRECISION_DAY)
        speaker->day = mention->value;
    }
}

void
dossier_speech_setting_read (DossierDraft *draft, guint first, guint end, DossierSpeaker *speaker)
{
  end = MIN (end, first + LONGEST);
  for (guint i = first; i < end; i++)
    {
      const DossierDraftMention *mention;
      guint                      medium = speaker->channel < speaker->channel_end ? 0 : find_medium (draft, i, end);

      if (medium != 0)
        {
          speaker->channel = i;
          speaker->channel_end = find_channel_end (draft, i, medium, end);
          read_day (draft, i, speaker->channel_end, speaker);
          i = speaker->channel_end - 1;
          continue;
        }
      mention = speaker->day == NULL ? dossier_speaker_phrase_mention_at (draft, i) : NULL;
      if (mention != NULL && mention->type == DOSSIER_ENTITY_DATE && mention->precision == DOSSIER_PRECISION_DAY)
        speaker->day = mention->value;
    }
}

void
dossier_speech_setting_read_lead (DossierDraft *draft, guint first, guint end, DossierSpeaker *speaker)
{
  static const char *const   leads[] = { "in", "on", "at", "during", "late", "early", "earlier", "later", "speaking", "asked", "writing", "appearing", NULL };
  const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, first);
  guint                      comma = first;

  if (!dossier_speaker_words_is_any (draft, first, leads) && !(mention != NULL && mention->type == DOSSIER_ENTITY_DATE))
    return;
  while (comma < end && !dossier_speaker_words_is (draft, comma, ","))
    comma++;

  dossier_speech_setting_read (draft, first, comma, speaker);
}
