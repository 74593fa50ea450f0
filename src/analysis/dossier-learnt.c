/* dossier-learnt.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Margins are natural logarithms of odds as the model sees them. It is trained with most features left out
 * and used with all of them, so it is far surer of itself than it should be; the margins here were set by the
 * share of right answers on texts it was not trained on.
 */

#include "config.h"

#include "analysis/dossier-learnt.h"

#include "analysis/dossier-agreement.h"
#include "analysis/dossier-countries.h"
#include "analysis/dossier-people.h"
#include "analysis/dossier-places.h"
#include "analysis/dossier-repeats.h"
#include "analysis/dossier-tagger.h"

#include <math.h>
#include <string.h>

#define MARGIN_NEW 0.7f   /* to add a name */
#define MARGIN_GUESS 0.7f /* to change or drop what the rules guessed */
#define MARGIN_KNOWN 2.0f /* the same of what the tables know */
#define MARGIN_SURNAME 6.0f
#define MARGIN_WORD 2.0f /* to add a single word of the language */
#define MAX_TITLE 4      /* tokens of a title before the one in question */
#define KNOWN 0.89f      /* confidence from which on a mention counts as known */
#define EVEN 1.6f        /* the margin at which a name is as likely right as wrong */
#define TEMPERATURE 2    /* divides what a margin is beyond it so that it tells odds as they are */

/* A name as the tagger sees it. */
typedef struct
{
  guint       token;
  guint       n_tokens;
  DossierSort sort;
  float       margin;
} Span;

static DossierSort
sort_of (const DossierDraftMention *mention)
{
  switch (mention->type)
    {
    case DOSSIER_ENTITY_PERSON:
      return DOSSIER_SORT_PERSON;
    case DOSSIER_ENTITY_COUNTRY:
      return mention->kind == DOSSIER_MENTION_DEMONYM ? DOSSIER_SORT_PEOPLE : mention->kind == DOSSIER_MENTION_BODY ? DOSSIER_SORT_ORGANISATION
                                                                                                                    : DOSSIER_SORT_PLACE;
    case DOSSIER_ENTITY_PLACE:
      return DOSSIER_SORT_PLACE;
    case DOSSIER_ENTITY_ORGANISATION:
      return DOSSIER_SORT_ORGANISATION;
    case DOSSIER_ENTITY_EQUIPMENT:
      return DOSSIER_SORT_EQUIPMENT;
    case DOSSIER_ENTITY_EVENT:
      return DOSSIER_SORT_EVENT;
    case DOSSIER_ENTITY_DOCUMENT:
    case DOSSIER_ENTITY_DATE:
    case DOSSIER_ENTITY_QUANTITY:
    default:
      return DOSSIER_SORT_OTHER;
    }
}

/* Whether the reader's own tables say so. */
static gboolean
is_own (const DossierSearch *search, const DossierDraftMention *mention)
{
  const DossierMatch *match = &search->matches[mention->token];

  for (guint32 i = match->n_tokens == mention->n_tokens ? match->form : DOSSIER_NO_FORM; i != DOSSIER_NO_FORM; i = dossier_gazetteer_next (search->gazetteer, i))
    if (dossier_search_record (search, dossier_gazetteer_get_form (search->gazetteer, i))->own)
      return TRUE;

  return FALSE;
}

/* What the tagger may not touch: demonyms, capitals and the like, designations, the reader's own tables, and
 * surnames like "May", which the rules take for a name only with good reason. */
static gboolean
is_certain (const DossierSearch *search, const DossierDraftMention *mention)
{
  if (mention->type == DOSSIER_ENTITY_PERSON && dossier_search_has (search, mention->token, DOSSIER_WORD_FUNCTION))
    return TRUE;

  return mention->type == DOSSIER_ENTITY_DOCUMENT || mention->type == DOSSIER_ENTITY_EQUIPMENT || mention->kind != DOSSIER_MENTION_NAME || is_own (search, mention);
}

/* Surnames rest on a full name elsewhere in the text, which the tagger does not see. */
static float
margin_against (const DossierDraftMention *mention)
{
  if (g_str_equal (mention->rule, "surname"))
    return MARGIN_SURNAME;

  return mention->confidence >= KNOWN ? MARGIN_KNOWN : MARGIN_GUESS;
}

/* The labels of what the rules are certain of. */
static guint8 *
fix_labels (const DossierSearch *search)
{
  guint8 *fixed = g_malloc (search->n_tokens + 1);

  memset (fixed, DOSSIER_NO_LABEL, search->n_tokens + 1);
  for (guint i = 0; i < search->found->len; i++)
    {
      const DossierDraftMention *mention = &g_array_index (search->found, DossierDraftMention, i);
      guint                      sort = sort_of (mention), last = mention->token + mention->n_tokens - 1;

      if (mention->n_tokens == 0 || !is_certain (search, mention))
        continue;
      for (guint j = mention->token; j <= last; j++)
        fixed[j] = DOSSIER_LABEL_INNER + sort;
      fixed[mention->token] = DOSSIER_LABEL_FIRST + sort;
      fixed[last] = (mention->n_tokens > 1 ? DOSSIER_LABEL_LAST : DOSSIER_LABEL_ONLY) + sort;
    }

  return fixed;
}

static const DossierDraftMention *
mention_at (const DossierSearch *search, guint token)
{
  guint32 owner = search->owner[token];

  return owner == DOSSIER_FREE || owner == DOSSIER_STOPPED ? NULL : &g_array_index (search->found, DossierDraftMention, owner - 1);
}

/* "Secretary of | State for Defence": a part of a title that begins before. */
static gboolean
is_inside_title (const DossierSearch *search, guint token)
{
  for (guint n = 1; n <= MAX_TITLE && n <= token && dossier_search_follows (search, token - n + 1); n++)
    if (dossier_match_title_at (search->draft, token - n).n_tokens > n)
      return TRUE;

  return FALSE;
}

/* "European Union | High Representative for Foreign Affairs": a name that the tables are sure of, then an office. */
static gboolean
is_office_of_known (const DossierSearch *search, const Span *span)
{
  const DossierDraftMention *mention = mention_at (search, span->token);
  guint                      end;

  if (mention == NULL || mention->token != span->token || mention->confidence < KNOWN || mention->type == DOSSIER_ENTITY_PERSON)
    return FALSE;

  end = mention->token + mention->n_tokens;
  return end < span->token + span->n_tokens && dossier_match_title_at (search->draft, end).n_tokens > 0;
}

/* "Foreign Ministers of Denmark", "Secretary General of NATO": people by their office. */
static gboolean
is_office_of (const DossierSearch *search, const Span *span)
{
  guint end = span->token + dossier_match_title_at (search->draft, span->token).n_tokens;

  return span->sort == DOSSIER_SORT_ORGANISATION && end > span->token && end < span->token + span->n_tokens && (dossier_search_equal (search, end, "of") || dossier_search_equal (search, end, "for") || dossier_search_equal (search, end, "and"));
}

/* "X of the Y Center and Z": several names, or one with what tells where somebody is from. */
static gboolean
has_joint (const DossierSearch *search, const Span *span)
{
  static const char *const joints[] = { "of", "and", "the", "for", "in", ",", "&" };

  for (guint i = span->token + 1; i < span->token + span->n_tokens; i++)
    for (guint j = 0; j < G_N_ELEMENTS (joints); j++)
      if (dossier_search_equal (search, i, joints[j]))
        return TRUE;

  return FALSE;
}

/* "the Minister of | International Relations and Cooperation": the field of an office. */
static gboolean
is_field_of_office (const DossierSearch *search, const Span *span)
{
  static const char *const offices[] = { "Minister", "Ministers", "minister", "ministers" };

  if (span->sort != DOSSIER_SORT_ORGANISATION || span->token < 2 || !dossier_search_follows (search, span->token) || !(dossier_search_equal (search, span->token - 1, "of") || dossier_search_equal (search, span->token - 1, "for")))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (offices); i++)
    if (dossier_search_equal (search, span->token - 2, offices[i]))
      return TRUE;

  return FALSE;
}

/* "12CUP": an amount with its unit. */
static gboolean
is_amount (const DossierSearch *search, const Span *span)
{
  const DossierToken *token = dossier_search_token (search, span->token);
  const char         *text = search->draft->text + token->start, *end = search->draft->text + token->end;
  gsize               n_digits = 0, n_capitals = 0;

  while (text + n_digits < end && g_ascii_isdigit (text[n_digits]))
    n_digits++;
  while (text + n_digits + n_capitals < end && g_ascii_isupper (text[n_digits + n_capitals]))
    n_capitals++;

  return span->n_tokens == 1 && n_digits > 0 && n_capitals > 2 && text + n_digits + n_capitals == end;
}

/* «Продовжуємо»: a single word of another script, of which the groups of words know nothing. */
static gboolean
is_foreign_word (const DossierSearch *search, const Span *span)
{
  GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (search->draft->text + dossier_search_token (search, span->token)->start));

  return span->n_tokens == 1 && script != G_UNICODE_SCRIPT_LATIN && script != G_UNICODE_SCRIPT_COMMON;
}

/* A title alone is no name, and words of the language or a first name with an initial are no person. */
static gboolean
is_no_name (const DossierSearch *search, const Span *span)
{
  guint end = span->token + span->n_tokens;

  if (dossier_match_title_at (search->draft, span->token).n_tokens >= span->n_tokens || is_inside_title (search, span->token) || is_office_of_known (search, span) || is_office_of (search, span) || is_amount (search, span) || is_field_of_office (search, span) || is_foreign_word (search, span))
    return TRUE;
  if (span->sort != DOSSIER_SORT_PERSON)
    return FALSE;
  if (has_joint (search, span))
    return TRUE;
  if (dossier_search_is (search, end - 1, DOSSIER_TOKEN_INITIAL) || dossier_search_token (search, end - 1)->end - dossier_search_token (search, end - 1)->start == 1)
    return TRUE;

  for (guint i = span->token; i < end; i++)
    if (!dossier_search_has (search, i, DOSSIER_WORD_COMMON | DOSSIER_WORD_FUNCTION) && dossier_match_title_at (search->draft, i).n_tokens == 0)
      return FALSE;

  return TRUE;
}

/* Whether the rules see the same sort of thing there and more of it: heads and tables know where names end. */
static gboolean
is_part_of (const Span *span, const DossierDraftMention *mention)
{
  return sort_of (mention) == span->sort && mention->token <= span->token && mention->token + mention->n_tokens >= span->token + span->n_tokens;
}

/* "the West Bank": a place of several words that the tables are sure of. */
static gboolean
is_listed_place (const Span *span, const DossierDraftMention *mention)
{
  return span->n_tokens > 1 && mention->token == span->token && mention->n_tokens == span->n_tokens && mention->confidence >= KNOWN &&
         (g_str_equal (mention->rule, "region") || g_str_equal (mention->rule, "country"));
}

/* Whether the span may be claimed; takes away guesses that stand in its way. */
static gboolean
make_room (DossierSearch *search, const Span *span)
{
  float    needed = MARGIN_NEW;
  gboolean country = FALSE, same = FALSE;

  if (is_no_name (search, span))
    return FALSE;
  if (span->n_tokens == 1 && (dossier_search_has (search, span->token, DOSSIER_WORD_COMMON) || dossier_search_is_written_small (search, span->token)))
    needed = MARGIN_WORD;
  for (guint i = span->token; i < span->token + span->n_tokens; i++)
    {
      const DossierDraftMention *mention = mention_at (search, i);

      if (search->owner[i] == DOSSIER_STOPPED || (mention != NULL && is_certain (search, mention)))
        return FALSE;
      if (mention != NULL && (is_part_of (span, mention) || is_listed_place (span, mention)))
        return FALSE;
      if (mention == NULL)
        continue;
      needed = MAX (needed, margin_against (mention));
      country |= mention->type == DOSSIER_ENTITY_COUNTRY;
      same |= sort_of (mention) == span->sort;
    }
  /* "the Ministry of Trade | of Norway": what the rules keep apart counts for the country too. */
  if (country && same)
    return FALSE;
  if (span->margin < needed)
    return FALSE;

  for (guint i = span->token; i < span->token + span->n_tokens; i++)
    if (mention_at (search, i) != NULL)
      dossier_search_withdraw (search, search->owner[i] - 1);

  return TRUE;
}

static float
confidence_of (const Span *span)
{
  return 1 / (1 + expf ((EVEN - span->margin) / TEMPERATURE));
}

static void
claim_named (DossierSearch *search, const Span *span, DossierEntityType type)
{
  DossierDraftMention *mention = dossier_search_claim (search, type, span->token, span->n_tokens, FALSE, "model");
  g_autofree char     *words = NULL;
  char                 country[3] = "";

  if (mention == NULL)
    return;

  words = dossier_search_dup_words (search, span->token, span->n_tokens);
  if (type == DOSSIER_ENTITY_PLACE)
    dossier_places_read_container (search, span->token + span->n_tokens, country);
  mention->confidence = confidence_of (span);
  g_strlcpy (mention->country, country, sizeof mention->country);
  mention->entity = dossier_search_get_named_entity (search, type, words, *country != '\0' ? country : NULL);
}

/* A place that the tables know after all is linked as they say. */
static void
claim_place (DossierSearch *search, const Span *span)
{
  DossierMatch match = dossier_match_at (search->draft, span->token, span->n_tokens);

  if (match.n_tokens != span->n_tokens || (!dossier_countries_claim (search, &match) && !dossier_places_claim (search, &match, TRUE)))
    claim_named (search, span, DOSSIER_ENTITY_PLACE);
}

static void
claim_span (DossierSearch *search, const Span *span)
{
  DossierPersonName name = { .token = span->token, .n_tokens = span->n_tokens, .confidence = confidence_of (span), .rule = "model" };
  DossierMatch      match;

  switch (span->sort)
    {
    case DOSSIER_SORT_PERSON:
      dossier_people_claim (search, &name);
      break;
    case DOSSIER_SORT_ORGANISATION:
      claim_named (search, span, DOSSIER_ENTITY_ORGANISATION);
      break;
    case DOSSIER_SORT_PLACE:
      claim_place (search, span);
      break;
    case DOSSIER_SORT_PEOPLE:
      match = dossier_match_at (search->draft, span->token, span->n_tokens);
      if (match.n_tokens == span->n_tokens)
        dossier_countries_claim (search, &match);
      break;
    case DOSSIER_SORT_EQUIPMENT:
      claim_named (search, span, DOSSIER_ENTITY_EQUIPMENT);
      break;
    case DOSSIER_SORT_EVENT:
      claim_named (search, span, DOSSIER_ENTITY_EVENT);
      break;
    case DOSSIER_SORT_OTHER:
    default:
      break;
    }
}

/* The name that begins at a token, which has a label of a first or only token. */
static Span
read_span (const DossierTag *tags, guint token)
{
  Span span = { .token = token, .n_tokens = 1, .sort = dossier_label_sort (tags[token].label), .margin = tags[token].margin };

  while (dossier_label_is_open (tags[token].label))
    {
      token++;
      span.n_tokens++;
      span.margin = MIN (span.margin, tags[token].margin);
    }

  return span;
}

/* Whether the rules had little more to go by than a capital. */
static gboolean
is_mere_guess (const DossierDraftMention *mention)
{
  static const char *const rules[] = { "guess", "verb", "capitals" };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (mention->rule, rules[i]))
      return TRUE;

  return FALSE;
}

/* Guesses of the rules where the tagger sees no name at all. */
static void
drop_guesses (DossierSearch *search, const DossierTag *tags)
{
  for (guint i = 0; i < search->found->len; i++)
    {
      const DossierDraftMention *mention = &g_array_index (search->found, DossierDraftMention, i);
      float                      margin = G_MAXFLOAT;

      if (mention->n_tokens == 0 || !is_mere_guess (mention) || is_certain (search, mention))
        continue;
      for (guint j = mention->token; j < mention->token + mention->n_tokens; j++)
        margin = MIN (margin, tags[j].label == DOSSIER_LABEL_OUTSIDE ? tags[j].margin : 0);
      if (margin >= MARGIN_GUESS)
        dossier_search_withdraw (search, i);
    }
}

/* Surnames of people that were found only now; not where the tagger sees something else. */
static void
find_surnames (DossierSearch *search, const DossierTag *tags)
{
  guint known = search->found->len;

  dossier_people_find_short (search);
  for (guint i = known; i < search->found->len; i++)
    {
      const DossierDraftMention *mention = &g_array_index (search->found, DossierDraftMention, i);
      const DossierTag          *tag = &tags[mention->token];

      if (mention->n_tokens > 0 && tag->margin >= MARGIN_GUESS && (tag->label == DOSSIER_LABEL_OUTSIDE || dossier_label_sort (tag->label) != DOSSIER_SORT_PERSON))
        dossier_search_withdraw (search, i);
    }
}

/* Where a span is two names, "and" between them, or 0. Not where a head at the end may be of both ("Franklin and
 * Megantic Railway"); of organisations only those that could end there: "Sprint and Verizon", "the Tennis Federation and
 * Kosmos", not "the Department of Health and Human Services". */
static guint
find_seam (const DossierSearch *search, const Span *span)
{
  guint end = span->token + span->n_tokens;

  if (dossier_search_has (search, end - 1, DOSSIER_WORD_ORG_LAST | DOSSIER_WORD_PLACE_LAST))
    return 0;
  for (guint i = span->token + 1; i + 1 < end; i++)
    {
      DossierMatch before = dossier_match_at (search->draft, span->token, i - span->token), behind = dossier_match_at (search->draft, i + 1, end - i - 1);
      gboolean     listed = (before.n_tokens == i - span->token && dossier_search_find_form (search, &before, DOSSIER_ENTITY_ORGANISATION, TRUE) != NULL) ||
                        (behind.n_tokens == end - i - 1 && dossier_search_find_form (search, &behind, DOSSIER_ENTITY_ORGANISATION, TRUE) != NULL);

      if (!dossier_search_equal (search, i, "and") || !dossier_search_is (search, i - 1, DOSSIER_TOKEN_CAPITALISED) || !dossier_search_is (search, i + 1, DOSSIER_TOKEN_CAPITALISED))
        continue;
      if (span->sort == DOSSIER_SORT_PLACE || span->sort == DOSSIER_SORT_PERSON)
        return i;
      if (span->sort == DOSSIER_SORT_ORGANISATION && (listed || (i > span->token + 1 && dossier_search_has (search, i - 1, DOSSIER_WORD_ORG_LAST) && !dossier_search_has (search, end - 1, DOSSIER_WORD_COMMON))))
        return i;
    }

  return 0;
}

static void
take_span (DossierSearch *search, const Span *span)
{
  guint seam = find_seam (search, span);
  Span  before = *span, behind = *span;

  if (seam == 0)
    {
      if (make_room (search, span))
        claim_span (search, span);
      return;
    }

  before.n_tokens = seam - span->token;
  behind.token = seam + 1;
  behind.n_tokens = span->token + span->n_tokens - behind.token;
  take_span (search, &before);
  take_span (search, &behind);
}

void
dossier_learnt_find (DossierSearch *search, const DossierModel *model)
{
  g_autofree guint8     *fixed = fix_labels (search);
  g_autofree DossierTag *tags = dossier_tagger_run (model, search, fixed);
  guint                  token = 0;

  drop_guesses (search, tags);
  while (token < search->n_tokens)
    {
      Span span;

      if (tags[token].label == DOSSIER_LABEL_OUTSIDE)
        {
          token++;
          continue;
        }
      span = read_span (tags, token);
      take_span (search, &span);
      token += span.n_tokens;
    }
  find_surnames (search, tags);
  dossier_agreement_make (search);
  dossier_repeats_find (search);
  dossier_people_join_short (search);
}
