/* dossier-guesses.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each guess looks at one run of capitals that nobody has claimed.
 */

#include "config.h"

#include "analysis/dossier-guesses.h"

#include "analysis/dossier-people.h"
#include "analysis/dossier-person-name.h"
#include "analysis/dossier-places.h"

#include <string.h>

#define GUESS 0.65
#define SURE 0.9 /* what only its own sort of thing has */
#define MAX_RUN 3
#define MAX_LOOK 16 /* longer runs are no names; they are walked over in pieces */

/* The hyphen of a double name that is not known ("Ust-Luga"), whatever town its second part may be alone. */
static gboolean
joins_unknown (const DossierSearch *search, guint token)
{
  return dossier_search_is_glue (search, token) && search->matches[token - 1].n_tokens == 0 && search->owner[token] == DOSSIER_FREE && dossier_search_follows (search, token + 1) &&
         search->owner[token + 1] == DOSSIER_FREE && dossier_search_find_form (search, &search->matches[token + 1], DOSSIER_ENTITY_COUNTRY, TRUE) == NULL && dossier_search_is_name (search, token + 1);
}

/* Length of the run of free name tokens at `token`. */
static guint
free_run (const DossierSearch *search, guint token)
{
  guint end = token;

  while (end < search->n_tokens && end < token + MAX_LOOK && search->owner[end] == DOSSIER_FREE && (end == token || dossier_search_follows (search, end)) &&
         (dossier_search_is_name (search, end) || (end > token && joins_unknown (search, end))))
    end++;

  return end - token;
}

/* Whether nothing is known of any token: no word of the language, nothing in the tables. */
static gboolean
is_unknown (const DossierSearch *search, guint token, guint n_tokens)
{
  for (guint i = token; i < token + n_tokens; i++)
    {
      gboolean joined = i > token + 1 && dossier_search_is_glue (search, i - 1);

      if (!dossier_search_is (search, i, DOSSIER_TOKEN_CAPITALISED)) /* a link or a hyphen */
        continue;
      if (dossier_search_has (search, i, DOSSIER_WORD_COMMON | DOSSIER_WORD_MONTH | DOSSIER_WORD_WEEKDAY) || (search->matches[i].n_tokens > 0 && !joined) || dossier_search_is (search, i, DOSSIER_TOKEN_ALL_CAPS))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_before (const DossierSearch *search, guint token, const char *const *words)
{
  for (; dossier_search_follows (search, token) && *words != NULL; words++)
    if (dossier_search_equal (search, token - 1, *words))
      return TRUE;

  return FALSE;
}

static gboolean
follows_place_word (const DossierSearch *search, guint token)
{
  static const char *const words[] = { "in", "near", "outside", "around", "across", "at", NULL };

  return is_before (search, token, words);
}

/* "the wife of X Y": people are of people. */
static gboolean
follows_kin (const DossierSearch *search, guint token)
{
  static const char *const words[] = { "arrest", "brother", "daughter", "death", "family", "father", "husband", "killing", "mother", "murder", "sister", "son", "widow", "wife", NULL };

  return token >= 2 && dossier_search_equal (search, token - 1, "of") && is_before (search, token - 1, words);
}

/* "La Prensa", "Grande Terre", "Puerto Iguazú": how names of places and houses begin in other languages. */
static gboolean
begins_as_place (const DossierSearch *search, guint token)
{
  static const char *const words[] = { "Anse", "Baie", "Banco", "Basse", "Casa", "Cayo", "Cayos", "Centro", "Château", "Cerro", "El", "Grand", "Grande", "Haute", "Il", "Ile", "Isla", "La", "Lac", "Lago", "Las", "Le", "Les", "Los", "Monte", "Nueva", "Nuevo", "Petit", "Petite", "Plac", "Playa", "Plaza", "Pointe", "Porto", "Puerto", "Radio", "Rio", "Río", "Saint", "Sainte", "Santa", "Santo", "Ville", "Wat", "Île", NULL };

  for (guint i = 0; words[i] != NULL; i++)
    if (dossier_search_equal (search, token, words[i]))
      return TRUE;

  return FALSE;
}

static guint
guess_person (DossierSearch *search, guint token)
{
  static const char *const others[] = { "the", "The", "of", "a", "an", NULL };
  DossierPersonName        name = { .token = token, .confidence = GUESS, .rule = "guess" };
  guint                    n = dossier_person_name_read (search, token), run = free_run (search, token), n_words = dossier_person_name_count_words (search, token, n);

  if (dossier_match_title_at (search->draft, token).n_tokens > 0)
    return token + 1;
  if (begins_as_place (search, token))
    return token + MAX (run, 1);
  if (n != run || n_words < 2 || n_words > MAX_RUN || dossier_person_name_is_letter (search, token + n - 1) || !is_unknown (search, token, n) || (is_before (search, token, others) && !follows_kin (search, token)) || follows_place_word (search, token))
    return token + MAX (run, 1);
  if (dossier_search_is (search, token, DOSSIER_TOKEN_HEADLINE) || dossier_search_has (search, token + n - 1, DOSSIER_WORD_ORG_LAST | DOSSIER_WORD_PLACE_LAST | DOSSIER_WORD_COMPANY))
    return token + run;

  name.n_tokens = n;
  dossier_people_claim (search, &name);

  return token + n;
}

void
dossier_guesses_find_people (DossierSearch *search)
{
  guint token = 0;

  while (token < search->n_tokens)
    {
      if (search->owner[token] == DOSSIER_FREE && dossier_search_is_name (search, token))
        token = guess_person (search, token);
      else
        token++;
    }
}

static const DossierDraftMention *
owner_of (const DossierSearch *search, guint token)
{
  guint32 owner = search->owner[token];

  return owner == DOSSIER_FREE || owner == DOSSIER_STOPPED ? NULL : &g_array_index (search->found, DossierDraftMention, owner - 1);
}

/* "Oslo, Hedmark and Oppland": the place that the run stands in a row with, or NULL. */
static const DossierDraftMention *
row_of_places (const DossierSearch *search, guint token)
{
  const DossierDraftMention *before;

  if (token < 2 || !dossier_search_follows (search, token) || (!dossier_search_equal (search, token - 1, ",") && !dossier_search_equal (search, token - 1, "and")))
    return NULL;

  before = owner_of (search, token - 2);
  return before != NULL && before->type == DOSSIER_ENTITY_PLACE && before->kind == DOSSIER_MENTION_NAME ? before : NULL;
}

/* "province of X", "X province". */
static gboolean
has_place_noun (const DossierSearch *search, guint token, guint end)
{
  if (dossier_search_follows (search, end) && dossier_search_has (search, end, DOSSIER_WORD_PLACE_LAST) && !dossier_search_has (search, end, DOSSIER_WORD_ORG_LAST) && !dossier_search_is (search, end, DOSSIER_TOKEN_CAPITALISED))
    return TRUE;

  return token >= 2 && dossier_search_follows (search, token) && dossier_search_equal (search, token - 1, "of") && dossier_search_has (search, token - 2, DOSSIER_WORD_PLACE_LAST | DOSSIER_WORD_PLACE_FIRST) &&
         !dossier_search_is (search, token - 2, DOSSIER_TOKEN_CAPITALISED) && !dossier_search_has (search, token - 2, DOSSIER_WORD_ORG_LAST | DOSSIER_WORD_STATE_NOUN);
}

static gboolean
claim (DossierSearch *search, DossierEntityType type, guint token, guint n_tokens, const char *country, const char *rule)
{
  DossierDraftMention *mention = dossier_search_claim (search, type, token, n_tokens, FALSE, rule);
  g_autofree char     *words = NULL;

  if (mention == NULL)
    return FALSE;

  words = dossier_search_dup_words (search, token, n_tokens);
  mention->confidence = GUESS;
  g_strlcpy (mention->country, country, sizeof mention->country);
  mention->entity = dossier_search_get_named_entity (search, type, words, *country != '\0' ? country : NULL);

  return TRUE;
}

/* "Vadul lui Vodă": towns go on behind a word in small letters. */
static guint
extend_over_links (const DossierSearch *search, guint token, guint n_tokens)
{
  static const char *const links[] = { "am", "an", "da", "de", "del", "di", "do", "dos", "du", "im", "la", "lui", "ob", "pod", "sur", "upon" };
  guint                    end = token + n_tokens;

  for (guint i = 0; i < G_N_ELEMENTS (links) && dossier_search_follows (search, end); i++)
    {
      guint next = end + 1 + (dossier_search_equal (search, end + 1, "der") || dossier_search_equal (search, end + 1, "la"));

      if (dossier_search_equal (search, end, links[i]) && dossier_search_follows (search, next) && dossier_search_is_name (search, next))
        return next + free_run (search, next) - token;
    }

  return n_tokens;
}

/* "CoreCivic": a capital inside a word makes a firm of it, but for names like "McAllen" and "LaGrange". */
static gboolean
has_inner_capital (const DossierSearch *search, guint token)
{
  const DossierToken *word = dossier_search_token (search, token);
  const char         *text = search->draft->text + word->start;

  if (strncmp (text, "Mac", 3) == 0)
    return FALSE;
  for (gsize i = 3; i < word->end - word->start; i++)
    if (g_ascii_isupper (text[i]) && g_ascii_islower (text[i - 1]))
      return TRUE;

  return FALSE;
}

static gboolean
guess_place (DossierSearch *search, guint token, guint n_tokens)
{
  const DossierDraftMention *row = row_of_places (search, token);
  guint                      end = token + n_tokens;
  char                       country[3] = "";
  gboolean                   contained = dossier_places_read_container (search, end, country);
  gboolean                   preposition = follows_place_word (search, token);

  if (!is_unknown (search, token, n_tokens) || has_inner_capital (search, token) || dossier_match_title_at (search->draft, token).n_tokens > 0)
    return FALSE;
  if (!has_place_noun (search, token, end) && !preposition && row == NULL && !contained)
    return FALSE;
  if (contained && !preposition && row == NULL && !has_place_noun (search, token, end) && dossier_search_is_first (search, token))
    return FALSE;

  if (*country == '\0' && row != NULL)
    g_strlcpy (country, row->country, sizeof country);

  return claim (search, DOSSIER_ENTITY_PLACE, token, n_tokens, country, "guess");
}

/* "X, an independent group": what the apposition says. */
static gboolean
is_called_organisation (const DossierSearch *search, guint end)
{
  if (!dossier_search_equal (search, end, ",") || !(dossier_search_equal (search, end + 1, "a") || dossier_search_equal (search, end + 1, "an") || dossier_search_equal (search, end + 1, "the")))
    return FALSE;
  for (guint i = end + 2; i < end + 7 && dossier_search_follows (search, i) && dossier_search_is (search, i, DOSSIER_TOKEN_WORD); i++)
    if (dossier_search_has (search, i, DOSSIER_WORD_ORG_LAST) && !dossier_search_is (search, i, DOSSIER_TOKEN_CAPITALISED))
      return TRUE;

  return FALSE;
}

/* "the chairman of X", "the founder at X": whom somebody runs. */
static gboolean
is_run_by (const DossierSearch *search, guint token, guint end)
{
  static const char *const heads[] = { "chairman", "chairwoman", "chairperson", "director", "executive", "founder", "CEO", "chief", "officer", "spokesman", "spokeswoman", "spokesperson", NULL };
  static const char *const links[] = { "of", "at", "for", NULL };

  if (search->matches[token].n_tokens >= end - token || dossier_search_has (search, end - 1, DOSSIER_WORD_FIRST_NAME | DOSSIER_WORD_PLACE_LAST) || dossier_search_has (search, token, DOSSIER_WORD_FIRST_NAME | DOSSIER_WORD_COMMON))
    return FALSE;

  return token >= 2 && is_before (search, token, links) && is_before (search, token - 1, heads);
}

/* "X founder", "X CEO Jane Marsh", "X shareholders": what only firms have. */
static gboolean
has_officer_behind (const DossierSearch *search, guint token, guint end)
{
  static const char *const officers[] = { "CEO", "CFO", "CTO", "co-founder", "cofounder", "founder", "founders", "shareholder", "shareholders", "subsidiary", NULL };

  if (!dossier_search_follows (search, end) || !is_unknown (search, token, end - token) || dossier_search_has (search, end - 1, DOSSIER_WORD_FIRST_NAME) || dossier_search_has (search, token, DOSSIER_WORD_FIRST_NAME))
    return FALSE;
  for (guint i = 0; officers[i] != NULL; i++)
    if (dossier_search_equal (search, end, officers[i]))
      return TRUE;

  return dossier_search_equal (search, end, "chief") && dossier_search_equal (search, end + 1, "executive");
}

/* "shares in X", "a stake in X": what people own parts of. */
static gboolean
is_owned_in_shares (const DossierSearch *search, guint token)
{
  static const char *const shares[] = { "Shares", "share", "shareholder", "shareholders", "shares", "stake", "stakes", "stock", NULL };
  static const char *const links[] = { "in", "of", NULL };

  return token >= 2 && is_before (search, token, links) && is_before (search, token - 1, shares) && is_unknown (search, token, 1);
}

/* "the X news agency", "X newspaper": what the noun behind it says. */
static gboolean
has_outlet_behind (const DossierSearch *search, guint token, guint end)
{
  static const char *const outlets[] = { "newspaper", "daily", "weekly", "magazine", "broadcaster", NULL };
  static const char *const behind_news[] = { "agency", "channel", "outlet", "portal", "site", "website", NULL };

  if (!is_unknown (search, token, end - token) || !dossier_search_follows (search, end) || dossier_search_is (search, end, DOSSIER_TOKEN_CAPITALISED))
    return FALSE;

  return is_before (search, end + 1, outlets) || (dossier_search_equal (search, end, "news") && dossier_search_follows (search, end + 1) && is_before (search, end + 2, behind_news));
}

/* "the carmaker X Y": what the noun before it says. */
static gboolean
has_kind_before (const DossierSearch *search, guint token, guint n_tokens)
{
  return dossier_search_follows (search, token) && dossier_search_has (search, token - 1, DOSSIER_WORD_ORG_KIND) && !dossier_search_is (search, token - 1, DOSSIER_TOKEN_CAPITALISED) && is_unknown (search, token, n_tokens) &&
         !dossier_search_has (search, token, DOSSIER_WORD_FIRST_NAME) && !dossier_search_is (search, token, DOSSIER_TOKEN_HEADLINE);
}

/* "the Conservative party": the noun in small letters is a part of the name. */
static gboolean
is_party (const DossierSearch *search, guint token, guint end)
{
  static const char *const articles[] = { "the", "The", NULL };

  return is_before (search, token, articles) && dossier_search_follows (search, end) && dossier_search_equal (search, end, "party") && !dossier_search_has (search, token, DOSSIER_WORD_WEEKDAY | DOSSIER_WORD_MONTH | DOSSIER_WORD_EVENT_HEAD) &&
         dossier_search_find_form (search, &search->matches[token], DOSSIER_ENTITY_COUNTRY, TRUE) == NULL && dossier_search_find_form (search, &search->matches[token], DOSSIER_ENTITY_EVENT, TRUE) == NULL;
}

static gboolean
guess_organisation (DossierSearch *search, guint token, guint n_tokens)
{
  guint    end = token + n_tokens;
  gboolean first = dossier_person_name_count_words (search, token, n_tokens) == 1 && dossier_search_is_first (search, token) && dossier_search_has (search, token, DOSSIER_WORD_COMMON);

  if (n_tokens > 1 && dossier_search_has (search, end - 1, DOSSIER_WORD_COMPANY))
    return claim (search, DOSSIER_ENTITY_ORGANISATION, token, n_tokens, "", "company");

  if (n_tokens == 1 && has_inner_capital (search, token) && search->matches[token].n_tokens == 0)
    return claim (search, DOSSIER_ENTITY_ORGANISATION, token, n_tokens, "", "kind");
  if (is_party (search, token, end))
    return claim (search, DOSSIER_ENTITY_ORGANISATION, token, n_tokens + 1, "", "kind");
  if (has_officer_behind (search, token, end) && claim (search, DOSSIER_ENTITY_ORGANISATION, token, n_tokens, "", "kind"))
    {
      g_array_index (search->found, DossierDraftMention, search->found->len - 1).confidence = SURE;
      return TRUE;
    }
  if (is_run_by (search, token, end) || is_owned_in_shares (search, token) || has_kind_before (search, token, n_tokens) || has_outlet_behind (search, token, end))
    return claim (search, DOSSIER_ENTITY_ORGANISATION, token, n_tokens, "", "kind");

  if (dossier_search_follows (search, token) && dossier_search_has (search, token - 1, DOSSIER_WORD_ORG_LAST) && !dossier_search_is (search, token - 1, DOSSIER_TOKEN_CAPITALISED) && !dossier_search_has (search, token, DOSSIER_WORD_COMMON | DOSSIER_WORD_FIRST_NAME | DOSSIER_WORD_WEEKDAY | DOSSIER_WORD_MONTH) && search->matches[token].n_tokens == 0)
    return claim (search, DOSSIER_ENTITY_ORGANISATION, token, n_tokens, "", "kind");

  return !first && !dossier_search_is (search, token, DOSSIER_TOKEN_HEADLINE) && is_called_organisation (search, end) && claim (search, DOSSIER_ENTITY_ORGANISATION, token, n_tokens, "", "apposition");
}

void
dossier_guesses_find_organisations (DossierSearch *search)
{
  guint token = 0;

  while (token < search->n_tokens)
    {
      guint n = search->owner[token] == DOSSIER_FREE ? free_run (search, token) : 0;

      if (n > 0 && dossier_person_name_count_words (search, token, n) <= MAX_RUN + 1 && search->matches[token].n_tokens < n && dossier_match_title_at (search->draft, token).n_tokens == 0)
        guess_organisation (search, token, n);
      token += MAX (n, 1);
    }
}

void
dossier_guesses_find_rest (DossierSearch *search)
{
  guint token = 0;

  while (token < search->n_tokens)
    {
      guint n = search->owner[token] == DOSSIER_FREE ? free_run (search, token) : 0;

      if (n > 0 && dossier_person_name_count_words (search, token, n) <= MAX_RUN && !dossier_search_is (search, token, DOSSIER_TOKEN_HEADLINE) && !guess_place (search, token, extend_over_links (search, token, n)))
        guess_organisation (search, token, n);
      token += MAX (n, 1);
    }
}
