/* dossier-heads.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A name grows from its head: to the left over the run of capitals, to the right over "of", "for", "on" and
 * the capitals behind them. A people or a country at its left end stays out of the names of offices of state
 * ("Russian | Defence Ministry"), so that it counts as a country; a country behind "of" likewise.
 */

#include "config.h"

#include "analysis/dossier-heads.h"

#include "analysis/dossier-people.h"

#include <string.h>

#define MAX_LEFT 6
#define MAX_RIGHT 10

#define ORG (DOSSIER_WORD_ORG_FIRST | DOSSIER_WORD_ORG_LAST)
#define ALL_HEADS (ORG | DOSSIER_WORD_PLACE_FIRST | DOSSIER_WORD_PLACE_LAST | DOSSIER_WORD_DOCUMENT_HEAD | DOSSIER_WORD_EVENT_HEAD)

/* Heads of offices of state: the country beside them is not part of their name. */
static const char *const state_heads[] = {
  "Administration", "Army", "Cabinet", "Chancellery", "Coastguard", "Congress", "Consulate", "Court", "Delegation", "Department", "Directorate",
  "Embassy", "Force", "Forces", "Government", "Guard", "Guards", "Marines", "Military", "Ministry", "Mission", "Navy", "Parliament",
  "Police", "Senate", "Treasury"
};

/* Heads of places that stand right before the name, without "of". */
static const char *const joined_heads[] = { "Beit", "Camp", "Cape", "Fort", "Jabal", "Jebel", "Kfar", "Lake", "Mount", "Mt.", "Port", "Ras", "Saint", "San", "Santa", "St", "St.", "Tel", "Tell" };

typedef struct
{
  guint             start;
  guint             end;
  DossierEntityType type;
} Span;

static gboolean
in_list (const DossierSearch *search, guint token, const char *const *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (dossier_search_equal (search, token, words[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_state_head (const DossierSearch *search, guint token)
{
  return in_list (search, token, state_heads, G_N_ELEMENTS (state_heads));
}

/* The form of a country or people that begins here, of a single strong match; NULL = none. */
static const DossierForm *
country_at (const DossierSearch *search, guint token)
{
  const DossierMatch *match = &search->matches[token];

  return match->n_tokens > 0 ? dossier_search_find_form (search, match, DOSSIER_ENTITY_COUNTRY, FALSE) : NULL;
}

static gboolean
is_place_name (const DossierSearch *search, const DossierMatch *match)
{
  return match->n_tokens > 0 && (dossier_search_find_form (search, match, DOSSIER_ENTITY_COUNTRY, FALSE) != NULL || dossier_search_find_form (search, match, DOSSIER_ENTITY_PLACE, FALSE) != NULL);
}

/* A capitalised word of the language: "Truth and Reconciliation Commission". */
static gboolean
is_plain_capital (const DossierSearch *search, guint token)
{
  return dossier_search_is_name (search, token) && dossier_search_has (search, token, DOSSIER_WORD_COMMON) && !dossier_search_has (search, token, DOSSIER_WORD_FIRST_NAME);
}

/* "King Abdullah University", "Queen Elizabeth Hospital": such titles are part of names. */
static gboolean
is_royal (const DossierSearch *search, const DossierMatch *title)
{
  const char *class = dossier_gazetteer_get_record (search->gazetteer, dossier_gazetteer_get_form (search->gazetteer, title->form)->record)->note;

  return g_strcmp0 (class, "royal") == 0 || g_strcmp0 (class, "style") == 0;
}

/* Whether "and" at a token joins two countries, peoples or regions that are one attribute: "Hong Kong and Macau Affairs
 * Office", "Centre for Irish and Scottish Studies". Something must come behind them. */
static gboolean
joins_places (const DossierSearch *search, guint token)
{
  const DossierMatch *match = &search->matches[token + 1];
  gboolean            before = FALSE;

  if (!dossier_search_equal (search, token, "and") || token == 0 || !dossier_search_follows (search, token) || !dossier_search_follows (search, token + 1) || !is_place_name (search, match))
    return FALSE;
  if (!dossier_search_follows (search, match->token + match->n_tokens) || !dossier_search_is_name (search, match->token + match->n_tokens))
    return FALSE;
  for (guint n = 1; n <= 3 && n <= token && !before; n++)
    before = search->matches[token - n].n_tokens == n && is_place_name (search, &search->matches[token - n]);

  return before;
}

/* Whether the token may be inside a name that grows to the left. */
static gboolean
may_grow_over (const DossierSearch *search, guint token)
{
  guint32      owner = search->owner[token];
  DossierMatch title;

  if (owner == DOSSIER_STOPPED || (owner != DOSSIER_FREE && g_array_index (search->found, DossierDraftMention, owner - 1).type == DOSSIER_ENTITY_PERSON))
    return FALSE;
  if (dossier_search_is_first (search, token) && dossier_search_has (search, token, DOSSIER_WORD_FUNCTION))
    return FALSE;
  if (joins_places (search, token))
    return TRUE;
  if (dossier_search_equal (search, token, "and"))
    return token > 0 && search->owner[token - 1] == DOSSIER_FREE && dossier_search_follows (search, token) && is_plain_capital (search, token - 1) && dossier_search_is_name (search, token + 1) && search->matches[token + 1].n_tokens == 0;
  if (dossier_search_has (search, token, DOSSIER_WORD_PARTICLE) && !dossier_search_is (search, token, DOSSIER_TOKEN_CAPITALISED))
    return token > 0 && dossier_search_follows (search, token) && dossier_search_is_name (search, token - 1) && !dossier_search_has (search, token, DOSSIER_WORD_FUNCTION);
  if (!dossier_search_is_name (search, token))
    return dossier_search_is_glue (search, token) || dossier_search_equal (search, token, "&");

  title = dossier_match_title_at (search->draft, token);
  return title.n_tokens == 0 || is_royal (search, &title) || dossier_search_has (search, token, ALL_HEADS);
}

static guint
grow_left (const DossierSearch *search, guint head)
{
  guint start = head;

  while (start > 0 && head - start < MAX_LEFT && dossier_search_follows (search, start) && may_grow_over (search, start - 1))
    start--;
  while (start < head && !dossier_search_is_name (search, start))
    start++;

  return start;
}

/* Drops a leading country or people before a head of state. */
static guint
drop_country (const DossierSearch *search, guint start, guint head)
{
  while (start < head && is_state_head (search, head) && country_at (search, start) != NULL && start + search->matches[start].n_tokens <= head)
    start += search->matches[start].n_tokens;

  return start;
}

/* Whether a capital behind "and" goes on with the same name. */
static gboolean
may_join (const DossierSearch *search, guint token)
{
  if (!dossier_search_is_name (search, token) || dossier_search_has (search, token, DOSSIER_WORD_FIRST_NAME) || search->matches[token].n_tokens > 0)
    return FALSE;

  return dossier_search_has (search, token, DOSSIER_WORD_COMMON) || (dossier_search_follows (search, token + 1) && dossier_search_is_name (search, token + 1));
}

/* Whether a country ends before `token` and a person begins: "the Republic of Tanzania Abdullah …". */
static gboolean
is_country_end (const DossierSearch *search, guint token)
{
  return dossier_search_has (search, token, DOSSIER_WORD_FIRST_NAME) && token > 0 && country_at (search, token - 1) != NULL;
}

/* End of the field of a department that begins with a comma at `token`: "Trade| , Industry and Energy|"; or `token`. What
 * has a head of its own is another one: ", Parliament and the Army". */
static guint
read_fields (const DossierSearch *search, guint token)
{
  guint    end = token;
  gboolean last = FALSE;

  while (!last && dossier_search_follows (search, end) && (dossier_search_equal (search, end, ",") || dossier_search_equal (search, end, "and") || dossier_search_equal (search, end, "&")))
    {
      guint next = end + 1;

      last = !dossier_search_equal (search, end, ",");
      if (!last && dossier_search_equal (search, next, "and"))
        {
          last = TRUE;
          next++;
        }
      if (!dossier_search_follows (search, next) || !is_plain_capital (search, next) || dossier_search_has (search, next, ALL_HEADS))
        return token;
      while (dossier_search_follows (search, next) && is_plain_capital (search, next) && !dossier_search_has (search, next, ALL_HEADS))
        next++;
      end = next;
    }

  return last ? end : token;
}

/* Capitals behind a joint; "and" and commas are walked over when capitals follow. */
static guint
grow_capitals (const DossierSearch *search, guint end, gboolean lists)
{
  guint limit = end + MAX_RIGHT;

  while (end < limit && dossier_search_follows (search, end) && search->owner[end] != DOSSIER_STOPPED)
    {
      if (is_country_end (search, end))
        break;
      if (dossier_search_is_name (search, end) && !dossier_search_has (search, end, DOSSIER_WORD_WEEKDAY))
        end++;
      else if (lists && dossier_search_equal (search, end, ",") && read_fields (search, end) > end)
        end = read_fields (search, end);
      else if (lists && joins_places (search, end))
        end += 2;
      else if (lists && (dossier_search_equal (search, end, "and") || dossier_search_equal (search, end, "&")) && dossier_search_follows (search, end + 1) && may_join (search, end + 1))
        end += 2;
      else if (dossier_search_is_glue (search, end) && dossier_search_follows (search, end + 1) && dossier_search_is_name (search, end + 1))
        end += 2;
      else
        break;
    }

  return end;
}

static gboolean
is_joint (const DossierSearch *search, guint token)
{
  return dossier_search_equal (search, token, "of") || dossier_search_equal (search, token, "for") || dossier_search_equal (search, token, "on");
}

/* End of the complement that begins with a joint at `token`, or `token`. */
static guint
grow_right (const DossierSearch *search, guint head, guint token)
{
  guint next = token + 1, end;

  if (!dossier_search_follows (search, token) || !is_joint (search, token))
    return token;
  if (dossier_search_equal (search, next, "the"))
    next++;
  if (!dossier_search_follows (search, next) || !dossier_search_is_name (search, next) || dossier_search_has (search, next, DOSSIER_WORD_MONTH | DOSSIER_WORD_WEEKDAY))
    return token;
  if (is_state_head (search, head) && country_at (search, next) != NULL)
    return token;

  end = grow_capitals (search, next, TRUE);
  if (end < search->n_tokens && end > next && dossier_search_equal (search, end, "of"))
    return grow_right (search, head, end);

  return end;
}

/* "Alfredo Cortes": a first name before a head that is a surname. */
static gboolean
is_person_like (const DossierSearch *search, guint start, guint head)
{
  return start + 1 == head && dossier_search_has (search, start, DOSSIER_WORD_FIRST_NAME) && !dossier_search_has (search, head, DOSSIER_WORD_COMMON);
}

/* "The" in capitals inside a sentence belongs to the name: "told The Daily Star", but not behind "ROME:". */
static guint
take_article (const DossierSearch *search, guint start)
{
  if (!dossier_search_follows (search, start) || !dossier_search_equal (search, start - 1, "The") || dossier_search_is_first (search, start - 1))
    return start;

  return dossier_search_is (search, start - 2, DOSSIER_TOKEN_PUNCTUATION) ? start : start - 1;
}

/* "Newfoundland and Labrador Court of Appeal": a place that begins before the span belongs to it whole. */
static guint
take_whole_place (const DossierSearch *search, guint start, guint head)
{
  for (guint n = 1; n <= MAX_LEFT && n <= start && dossier_search_follows (search, start - n + 1); n++)
    {
      const DossierMatch *match = &search->matches[start - n];

      if (match->n_tokens > n && start - n + match->n_tokens <= head && dossier_search_find_form (search, match, DOSSIER_ENTITY_PLACE, FALSE) != NULL)
        return start - n;
    }

  return start;
}

/* "Medical Journal of Australia": a country behind a head that stands at the end of names; what is of the state is not. */
static guint
grow_over_country (const DossierSearch *search, guint head, guint end)
{
  const DossierForm *country = dossier_search_equal (search, end, "of") && dossier_search_follows (search, end) && dossier_search_follows (search, end + 1) ? country_at (search, end + 1) : NULL;

  if (country == NULL || country->kind != DOSSIER_MENTION_NAME || is_state_head (search, head))
    return end;

  return end + 1 + search->matches[end + 1].n_tokens;
}

static gboolean
grow_organisation (const DossierSearch *search, guint head, Span *span)
{
  gboolean first = dossier_search_has (search, head, DOSSIER_WORD_ORG_FIRST), last = dossier_search_has (search, head, DOSSIER_WORD_ORG_LAST);
  guint    left = take_whole_place (search, grow_left (search, head), head);

  *span = (Span){ drop_country (search, left, head), head + 1, DOSSIER_ENTITY_ORGANISATION };
  if (first)
    span->end = grow_right (search, head, head + 1);
  else if (span->start < head)
    span->end = grow_over_country (search, head, head + 1);
  if (is_person_like (search, span->start, head))
    return FALSE;
  span->start = take_article (search, span->start);

  return span->end > head + 1 || (last && span->start < head && !(span->start + 1 == head && dossier_search_is_first (search, span->start) && dossier_search_has (search, span->start, DOSSIER_WORD_COMMON)));
}

/* Whether something that is no word of the language stands in the tokens: "Paris Declaration", not "Global Report". */
static gboolean
has_proper_word (const DossierSearch *search, guint start, guint end)
{
  for (guint i = start; i < end; i++)
    if (dossier_search_is (search, i, DOSSIER_TOKEN_NUMBER) || (dossier_search_is_name (search, i) && (search->matches[i].n_tokens > 0 || !dossier_search_has (search, i, DOSSIER_WORD_COMMON))))
      return TRUE;

  return FALSE;
}

/* "David Law": somebody, unless "the" stands before. */
static gboolean
is_somebody (const DossierSearch *search, guint start, guint head)
{
  return start + 1 == head && dossier_search_has (search, start, DOSSIER_WORD_FIRST_NAME) && !dossier_search_has (search, start, DOSSIER_WORD_WEAK_NAME) && country_at (search, start) == NULL &&
         !(dossier_search_follows (search, start) && (dossier_search_equal (search, start - 1, "the") || dossier_search_equal (search, start - 1, "The")));
}

static gboolean
grow_titled (const DossierSearch *search, guint head, DossierEntityType type, Span *span)
{
  *span = (Span){ grow_left (search, head), head + 1, type };
  if (type == DOSSIER_ENTITY_DOCUMENT && is_somebody (search, span->start, head))
    return FALSE;
  span->end = grow_right (search, head, head + 1);
  if (span->end == head + 1 && dossier_search_is (search, span->end, DOSSIER_TOKEN_NUMBER) && dossier_search_follows (search, span->end) && type == DOSSIER_ENTITY_DOCUMENT)
    span->end++;
  if (type == DOSSIER_ENTITY_EVENT && span->start > 0 && dossier_search_follows (search, span->start) && dossier_search_is (search, span->start - 1, DOSSIER_TOKEN_NUMBER) && dossier_search_token (search, span->start - 1)->end - dossier_search_token (search, span->start - 1)->start == 4)
    span->start--;

  return span->end > head + 1 || has_proper_word (search, span->start, head);
}

/* "Senator Jane Marsh": a first name behind a title is no place. */
static gboolean
is_titled_person (const DossierSearch *search, guint start, guint head)
{
  DossierMatch title;

  if (start + 1 != head || start == 0 || !dossier_search_follows (search, start) || !dossier_search_has (search, start, DOSSIER_WORD_FIRST_NAME))
    return FALSE;

  title = dossier_match_title_at (search->draft, start - 1);
  return title.n_tokens == 1;
}

static gboolean
grow_place (const DossierSearch *search, guint head, Span *span)
{
  guint left = grow_left (search, head);

  *span = (Span){ left, head + 1, DOSSIER_ENTITY_PLACE };
  if (is_titled_person (search, left, head))
    return FALSE;
  if (dossier_search_has (search, head, DOSSIER_WORD_PLACE_LAST) && left < head)
    {
      if (country_at (search, left) != NULL && (country_at (search, left)->kind == DOSSIER_MENTION_DEMONYM || dossier_search_equal (search, head, "District")))
        span->start = left + search->matches[left].n_tokens;
      return span->start < head && !(span->start + 1 == head && dossier_search_has (search, span->start, DOSSIER_WORD_COMMON) && dossier_search_is_first (search, span->start));
    }
  if (!dossier_search_has (search, head, DOSSIER_WORD_PLACE_FIRST))
    return FALSE;

  span->start = head;
  if (dossier_search_equal (search, head + 1, "of") && !dossier_search_has (search, head + 2, DOSSIER_WORD_COMMON))
    span->end = grow_right (search, head, head + 1);
  else if (in_list (search, head, joined_heads, G_N_ELEMENTS (joined_heads)))
    span->end = grow_capitals (search, head + 1, FALSE);

  return span->end > head + 1;
}

/* The last head of the run that begins with the head at `token`: "Security Council Resolution". */
static guint
last_head (const DossierSearch *search, guint token)
{
  guint last = token;

  for (guint i = token + 1; i < token + MAX_LEFT && dossier_search_follows (search, i) && may_grow_over (search, i); i++)
    if (dossier_search_has (search, i, ALL_HEADS) && dossier_search_is (search, i, DOSSIER_TOKEN_CAPITALISED))
      last = i;

  return last;
}

static gboolean
grow (const DossierSearch *search, guint head, Span *span)
{
  if (dossier_search_has (search, head, ORG) && grow_organisation (search, head, span))
    return TRUE;
  if (dossier_search_has (search, head, DOSSIER_WORD_DOCUMENT_HEAD) && grow_titled (search, head, DOSSIER_ENTITY_DOCUMENT, span))
    return TRUE;
  if (dossier_search_has (search, head, DOSSIER_WORD_EVENT_HEAD) && !dossier_search_is (search, head, DOSSIER_TOKEN_HEADLINE) && grow_titled (search, head, DOSSIER_ENTITY_EVENT, span))
    return TRUE;

  return dossier_search_has (search, head, DOSSIER_WORD_PLACE_FIRST | DOSSIER_WORD_PLACE_LAST) && grow_place (search, head, span);
}

static const char *
rule_of (DossierEntityType type)
{
  return type == DOSSIER_ENTITY_ORGANISATION ? "organisation-head" : type == DOSSIER_ENTITY_DOCUMENT ? "document-head"
                                                                   : type == DOSSIER_ENTITY_EVENT    ? "event-head"
                                                                                                     : "place-head";
}

/* The country that a name tells by itself ("University of Ghana"), for its entity. */
static const char *
country_inside (const DossierSearch *search, const Span *span)
{
  for (guint i = span->start; i < span->end; i++)
    if (country_at (search, i) != NULL)
      return dossier_search_record (search, country_at (search, i))->country;

  return NULL;
}

/* Whether the tables know a longer or better cut name here ("Democratic Republic of Congo", "Santa Monica"). */
static gboolean
is_in_table (const DossierSearch *search, guint head, const Span *span)
{
  guint from = span->start > MAX_LEFT ? span->start - MAX_LEFT : 0;

  for (guint i = from; i < span->end; i++)
    {
      guint end = i + search->matches[i].n_tokens;

      if (search->matches[i].n_tokens < 2 || end <= span->start)
        continue;
      if (i <= span->start && end >= span->end)
        return TRUE;
      if (i <= head && end > head && (dossier_search_find_form (search, &search->matches[i], DOSSIER_ENTITY_COUNTRY, FALSE) != NULL || dossier_search_find_form (search, &search->matches[i], DOSSIER_ENTITY_PLACE, FALSE) != NULL))
        return TRUE;
      if (i < span->start || end > span->end)
        return TRUE;
    }

  return FALSE;
}

static guint
find_at (DossierSearch *search, guint token)
{
  guint                head = last_head (search, token);
  DossierDraftMention *mention;
  Span                 span;

  if (!grow (search, head, &span) && (head == token || !grow (search, token, &span)))
    return token + 1;
  if (is_in_table (search, head, &span))
    return token + 1;

  mention = dossier_search_claim (search, span.type, span.start, span.end - span.start, TRUE, rule_of (span.type));
  if (mention != NULL)
    {
      g_autofree char *words = dossier_search_dup_words (search, span.start, span.end - span.start);
      const char      *country = country_inside (search, &span);
      char             beside[3];

      if (country == NULL && span.type == DOSSIER_ENTITY_ORGANISATION && dossier_people_read_country (search, span.start, span.end, beside))
        country = beside;
      mention->confidence = 0.75;
      mention->entity = dossier_search_get_named_entity (search, span.type, words, country);
      if (country != NULL)
        g_strlcpy (mention->country, country, sizeof mention->country);
    }

  return MAX (span.end, token + 1);
}

/* "Progressive | Conservative Party of Canada": capitals before an organisation of the tables belong to it. */
static void
extend_known (DossierSearch *search, guint token)
{
  DossierDraftMention  known = g_array_index (search->found, DossierDraftMention, search->owner[token] - 1);
  DossierDraftMention *mention;
  g_autofree char     *words = NULL;
  const char          *country;
  guint                start;

  if (known.type != DOSSIER_ENTITY_ORGANISATION || known.n_tokens < 2 || known.token == 0 || !dossier_search_is_name (search, known.token) || !dossier_search_follows (search, known.token))
    return;
  start = grow_left (search, known.token);
  while (start < known.token && (search->matches[start].n_tokens > 0 || dossier_search_has (search, start, DOSSIER_WORD_WEEKDAY | DOSSIER_WORD_MONTH | DOSSIER_WORD_FIRST_NAME) || !dossier_search_is_name (search, start)))
    start++;
  if (start == known.token || (dossier_search_is_first (search, start) && dossier_search_has (search, start, DOSSIER_WORD_COMMON)))
    return;

  mention = dossier_search_claim (search, DOSSIER_ENTITY_ORGANISATION, start, known.token + known.n_tokens - start, TRUE, "organisation-head");
  if (mention == NULL)
    return;
  words = dossier_search_dup_words (search, start, known.token + known.n_tokens - start);
  mention->confidence = 0.7;
  country = country_inside (search, &(Span){ start, known.token + known.n_tokens, DOSSIER_ENTITY_ORGANISATION });
  if (country != NULL)
    g_strlcpy (mention->country, country, sizeof mention->country);
  mention->entity = dossier_search_get_named_entity (search, DOSSIER_ENTITY_ORGANISATION, words, country);
}

void
dossier_heads_find (DossierSearch *search)
{
  guint token = 0;

  for (guint i = 0; i < search->n_tokens; i++)
    if (search->owner[i] != DOSSIER_FREE && search->owner[i] != DOSSIER_STOPPED && dossier_search_has (search, i, ORG) && g_array_index (search->found, DossierDraftMention, search->owner[i] - 1).token != i)
      extend_known (search, i);

  while (token < search->n_tokens)
    {
      gboolean head = dossier_search_is (search, token, DOSSIER_TOKEN_CAPITALISED) && dossier_search_has (search, token, ALL_HEADS) && search->owner[token] == DOSSIER_FREE;

      if (head && !dossier_search_is (search, token, DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_HANDLE | DOSSIER_TOKEN_CAPS_LINE))
        token = find_at (search, token);
      else
        token++;
    }
}
