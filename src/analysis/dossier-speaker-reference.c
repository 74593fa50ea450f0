/* dossier-speaker-reference.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-speaker-reference.h"

#include "analysis/dossier-speaker-phrase.h"
#include "analysis/dossier-speaker-words.h"

#include <string.h>

#define OFFICE_LOOK 200 /* mentions looked at for the holder of an office */
#define PRONOUN_LOOK 40 /* and for the person behind "he" */
#define BESIDE_LOOK 14  /* tokens beside a name in which its office may stand */
#define TITLE_LOOK 10   /* tokens of a title before a name */
#define OBJECT_LOOK 5   /* tokens between a verb and the name that is its object */

static const DossierDraftEntity *
get_entity (const DossierDraft *draft, const DossierDraftMention *mention)
{
  return mention->entity < 0 ? NULL : &g_array_index (draft->entities, DossierDraftEntity, mention->entity);
}

static void
keep_words (guint first, guint end, DossierSpeaker *speaker)
{
  speaker->first = first;
  speaker->end = end;
}

static gboolean
follows_preposition (const DossierDraft *draft, guint token)
{
  const guint name = token;

  while (token > 1 && token + TITLE_LOOK > name && !dossier_draft_is (draft, token - 1, DOSSIER_TOKEN_SENTENCE_START))
    {
      if (dossier_speaker_words_is_any (draft, token - 1, (const char *const[]){ "for", "of", NULL }) && dossier_draft_is (draft, token - 2, DOSSIER_TOKEN_CAPITALISED)) /* "Secretary for Education" */
        token--;
      else if (!dossier_draft_is (draft, token - 1, DOSSIER_TOKEN_CAPITALISED) && !dossier_speaker_words_is_any (draft, token - 1, (const char *const[]){ "(", ")", NULL }))
        break;
      token--;
    }
  if (token > 0 && dossier_speaker_words_is_determiner (draft, token - 1))
    token--;

  return token > 0 && dossier_speaker_words_is_preposition (draft, token - 1);
}

/* "told her Danish counterpart Holm": not "“…,” warned Holm". */
static gboolean
is_object (const DossierDraft *draft, const DossierDraftMention *mention)
{
  guint verb = mention->token;

  while (verb > 0 && verb + OBJECT_LOOK > mention->token && !dossier_speaker_words_takes_addressee (draft, verb - 1) &&
         (dossier_draft_is (draft, verb - 1, DOSSIER_TOKEN_CAPITALISED) || dossier_speaker_words_is_determiner (draft, verb - 1) || mention->title != NULL))
    verb--;
  if (verb < 2 || !dossier_speaker_words_takes_addressee (draft, verb - 1) || dossier_draft_is (draft, verb - 1, DOSSIER_TOKEN_SENTENCE_START))
    return FALSE;

  return !dossier_draft_is (draft, verb - 2, DOSSIER_TOKEN_PUNCTUATION);
}

/* "the Flower Loft": a name inside of another that nobody knows. */
static gboolean
is_piece_of_name (const DossierDraft *draft, const DossierDraftMention *mention)
{
  guint token = mention->token;

  return mention->n_tokens == 1 && mention->title == NULL && token > 1 && dossier_draft_is (draft, token - 1, DOSSIER_TOKEN_CAPITALISED) &&
         dossier_speaker_phrase_mention_at (draft, token - 1) == NULL && dossier_speaker_words_is_any (draft, token - 2, (const char *const[]){ "the", "a", "an", NULL });
}

static gboolean
has_gender (const DossierDraft *draft, gint32 entity, char pronoun)
{
  char gender = entity >= 0 ? g_array_index (draft->entities, DossierDraftEntity, entity).gender : 0;

  return gender == 0 || gender == pronoun;
}

static gboolean
is_person (const DossierDraft *draft, const DossierSpeaker *speaker)
{
  return speaker->entity >= 0 && g_array_index (draft->entities, DossierDraftEntity, speaker->entity).type == DOSSIER_ENTITY_PERSON;
}

/* Stands in what others are quoted with, to which the words at `token` do not belong. */
static gboolean
is_quoted_apart (const DossierDraft *draft, guint other, guint token)
{
  return dossier_draft_is (draft, other, DOSSIER_TOKEN_QUOTED) && !dossier_draft_is (draft, token, DOSSIER_TOKEN_QUOTED);
}

void
dossier_speaker_reference_find_pronoun (DossierDraft *draft, guint token, char pronoun, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  const DossierDraftMention *person = NULL;
  guint                      index = dossier_draft_find_mention (draft, dossier_draft_token (draft, token)->start);
  gboolean                   known = last != NULL && last->name != NULL && (pronoun == 'm' || pronoun == 'f' || !is_person (draft, last));

  for (guint i = index; i > 0 && i + PRONOUN_LOOK > index && (pronoun == 'm' || pronoun == 'f'); i--)
    {
      const DossierDraftMention *mention = &g_array_index (draft->mentions, DossierDraftMention, i - 1);
      gboolean                   oblique;

      if (mention->type != DOSSIER_ENTITY_PERSON || !has_gender (draft, mention->entity, pronoun) || is_quoted_apart (draft, mention->token, token))
        continue;
      oblique = dossier_draft_is (draft, mention->token + mention->n_tokens, DOSSIER_TOKEN_POSSESSIVE) || follows_preposition (draft, mention->token) || is_object (draft, mention) || is_piece_of_name (draft, mention);
      if (known && last->entity >= 0 && mention->entity == last->entity && (!oblique || mention->token <= last->first))
        break;
      if (!oblique && !(known && last->entity >= 0 && mention->token < last->first))
        {
          dossier_speaker_phrase_take (draft, mention, speaker);
          keep_words (token, token + 1, speaker);
          return;
        }
      if (person == NULL)
        person = mention;
    }

  if (known && (person == NULL || has_gender (draft, last->entity, pronoun)))
    {
      speaker->name = last->name;
      speaker->entity = last->entity;
    }
  else if (person != NULL)
    dossier_speaker_phrase_take (draft, person, speaker);
  else
    dossier_speaker_phrase_take_words (draft, token, token + 1, speaker);
  keep_words (token, token + 1, speaker);
}

static gboolean
contains_word (const DossierDraft *draft, guint first, guint end, guint word)
{
  const DossierToken *t = dossier_draft_token (draft, word);
  gsize               n = t->end - t->start;

  for (guint i = first; i < end && i < draft->tokens->len; i++)
    {
      const DossierToken *other = dossier_draft_token (draft, i);

      if (other->end - other->start == n && g_ascii_strncasecmp (draft->text + other->start, draft->text + t->start, n) == 0)
        return TRUE;
    }

  return FALSE;
}

/* `text` has a word that begins as the one at `word`. */
static gboolean
string_has_word (const char *text, const DossierDraft *draft, guint word)
{
  const DossierToken *t = dossier_draft_token (draft, word);
  gsize               n = t->end - t->start;

  for (const char *c = text; c != NULL && *c != '\0'; c++)
    if ((c == text || !g_ascii_isalpha (c[-1])) && g_ascii_strncasecmp (c, draft->text + t->start, n) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
starts_sentence (const DossierDraft *draft, guint token)
{
  return dossier_draft_is (draft, token, DOSSIER_TOKEN_SENTENCE_START | DOSSIER_TOKEN_PARAGRAPH_START);
}

/* Before the name: "President Berg", and over a comma "the minister of trade, Anna Berg". */
static gboolean
is_titled_before (const DossierDraft *draft, guint name, guint office)
{
  gboolean comma = name > 0 && dossier_speaker_words_is (draft, name - 1, ",");
  guint    look = comma ? BESIDE_LOOK : 3, first = name;

  while (first > 0 && first + look > name && !starts_sentence (draft, first))
    {
      const DossierDraftMention *other = dossier_speaker_phrase_mention_at (draft, first - 1);

      if (!comma && dossier_speaker_words_is_preposition (draft, first - 1)) /* "an aide of Berg" */
        break;
      if (comma && first < name && (dossier_draft_is (draft, first - 1, DOSSIER_TOKEN_PUNCTUATION) || dossier_speaker_words_is_auxiliary (draft, first - 1) || (other != NULL && other->type == DOSSIER_ENTITY_PERSON)))
        break;
      first--;
    }

  return contains_word (draft, first, name, office);
}

/* Behind the name: "Anna Berg, the minister of trade,". */
static gboolean
is_titled_behind (const DossierDraft *draft, guint end, guint office)
{
  guint stop = end + 1;

  if (!dossier_speaker_words_is (draft, end, ","))
    return FALSE;
  while (stop < office && stop < end + BESIDE_LOOK && !starts_sentence (draft, stop))
    stop++;

  return contains_word (draft, end + 1, stop, office);
}

/* Does the text or a table say that this person holds the office whose last word is at `office`? */
static gboolean
holds_office (const DossierDraft *draft, const DossierDraftMention *mention, guint office)
{
  const DossierDraftEntity *entity = get_entity (draft, mention);

  return string_has_word (mention->title, draft, office) || (entity != NULL && string_has_word (entity->qualifier, draft, office)) ||
         contains_word (draft, mention->token, mention->token + mention->n_tokens, office) || is_titled_before (draft, mention->token, office) ||
         is_titled_behind (draft, mention->token + mention->n_tokens, office);
}

/* "the foreign minister" is not the prime minister. */
static gboolean
holds_portfolio (const DossierDraft *draft, const DossierDraftMention *mention, guint first, guint office)
{
  static const char *const portfolios[] = { "foreign", "prime", "defence", "defense", "finance", "interior", "vice", "deputy", "education", "health", "justice", "trade", "home", "energy", "agriculture", "environment",
                                            "labour", "labor", "transport", "economy", "economics", "treasury", "press", "chief", "climate", "culture", "migration", NULL };

  if (!holds_office (draft, mention, office))
    return FALSE;

  return office < first + 2 || !dossier_speaker_words_is_any (draft, office - 1, portfolios) || holds_office (draft, mention, office - 1);
}

/* The country that the words name, or NULL. */
static const char *
find_country (const DossierDraft *draft, guint first, guint end)
{
  const char *country = NULL;

  for (guint i = first; i < end; i++)
    {
      const DossierDraftMention *mention = dossier_speaker_phrase_mention_at (draft, i);

      if (mention != NULL && mention->type == DOSSIER_ENTITY_COUNTRY && *mention->country != '\0')
        country = mention->country;
    }

  return country;
}

/* The person who is "the Ukrainian president": the nearest before with that office and, if said, that country. */
static gboolean
find_official (DossierDraft *draft, guint first, guint end, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  static const char *const any_office[] = { "leader", "politician", "premier", "diplomat", "lawmaker", "official", NULL };
  const char              *country = find_country (draft, first, end);
  const guint              office = end - 1, index = dossier_draft_find_mention (draft, dossier_draft_token (draft, first)->start);

  for (guint i = index; i > 0 && i + OFFICE_LOOK > index; i--)
    {
      const DossierDraftMention *mention = &g_array_index (draft->mentions, DossierDraftMention, i - 1);
      const DossierDraftEntity  *entity = get_entity (draft, mention);
      gboolean                   same = country != NULL && entity != NULL && g_str_equal (entity->country, country);

      if (mention->type != DOSSIER_ENTITY_PERSON || (country != NULL && entity != NULL && *entity->country != '\0' && !same))
        continue;
      if (last != NULL && last->entity >= 0 && last->entity == mention->entity && (country != NULL || mention->title != NULL || (entity != NULL && entity->qualifier != NULL)))
        same = TRUE;
      if (holds_portfolio (draft, mention, first, office) || (same && dossier_speaker_words_is_any (draft, office, any_office)))
        {
          dossier_speaker_phrase_take (draft, mention, speaker);
          keep_words (first, end, speaker);
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
is_body_noun (const DossierDraft *draft, guint token)
{
  static const char *const nouns[] = { "party", "commission", "committee", "council", "court", "ministry", "agency", "union", "alliance", "bloc", "organisation", "organization", "company", "firm", "bank", "group",
                                       "association", "federation", "charity", "watchdog", "parliament", "senate", "congress", "institute", "foundation", "fund", "bureau", "coalition", "department", "body", "military",
                                       "army", "embassy", "university", "newspaper", "broadcaster", "airline", "regulator", "NGO", "tribunal", "assembly", "secretariat", NULL };

  return dossier_speaker_words_is_any (draft, token, nouns);
}

/* "the commission" after "the Judicial Service Commission": the nearest body with that word in its name; else "the party" that spoke before. */
static gboolean
find_body (DossierDraft *draft, guint first, guint end, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  static const char *const societies[] = { "party", "company", "firm", "group", "agency", "organisation", "organization", "charity", "watchdog", "NGO", "body", "bloc", "alliance", NULL };
  const guint              noun = end - 1, index = dossier_draft_find_mention (draft, dossier_draft_token (draft, first)->start);

  for (guint i = index; i > 0 && i + OFFICE_LOOK > index; i--)
    {
      const DossierDraftMention *mention = &g_array_index (draft->mentions, DossierDraftMention, i - 1);
      const DossierDraftEntity  *entity = get_entity (draft, mention);

      if (mention->type != DOSSIER_ENTITY_ORGANISATION || entity == NULL || !string_has_word (entity->name, draft, noun))
        continue;
      dossier_speaker_phrase_take (draft, mention, speaker);
      keep_words (first, end, speaker);
      return TRUE;
    }
  if (last == NULL || last->entity < 0 || g_array_index (draft->entities, DossierDraftEntity, last->entity).type != DOSSIER_ENTITY_ORGANISATION ||
      !dossier_speaker_words_is_any (draft, noun, societies))
    return FALSE;

  speaker->name = last->name;
  speaker->entity = last->entity;
  keep_words (first, end, speaker);
  return TRUE;
}

/* "the official" after "an official of the tax office", who has no name. */
static gboolean
find_introduced (guint first, guint end, const DossierDraft *draft, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  if (last == NULL || last->entity >= 0 || last->name == NULL || last->end < last->first + 2 || !string_has_word (last->name, draft, end - 1))
    return FALSE;

  speaker->name = last->name;
  speaker->entity = -1;
  keep_words (first, end, speaker);
  return TRUE;
}

gboolean
dossier_speaker_reference_find_holder (DossierDraft *draft, guint first, guint end, const DossierSpeaker *last, DossierSpeaker *speaker)
{
  if (dossier_draft_is (draft, end - 1, DOSSIER_TOKEN_PUNCTUATION))
    return FALSE;
  if (!dossier_speaker_words_is_determiner (draft, first)) /* "Peru’s minister" */
    return end > first + 2 && dossier_draft_is (draft, end - 2, DOSSIER_TOKEN_POSSESSIVE) && find_country (draft, first, end - 2) != NULL && !is_body_noun (draft, end - 1) && find_official (draft, first, end, last, speaker);
  if (is_body_noun (draft, end - 1))
    return end == first + 2 && dossier_speaker_words_is (draft, first, "the") && find_body (draft, first, end, last, speaker);

  return find_official (draft, first, end, last, speaker) ||
         (end == first + 2 && dossier_speaker_words_is (draft, first, "the") && find_introduced (first, end, draft, last, speaker));
}
