/* dossier-people-patterns.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A citation is read backwards from its year or its "et al.": names, commas, "and" and "&".
 */

#include "config.h"

#include "analysis/dossier-people-patterns.h"

#include "analysis/dossier-people.h"

#define MAX_AUTHORS 8
#define MAX_PEERAGE 3 /* words of the place */

static gboolean
equal_any (const DossierSearch *search, guint token, const char *const *words)
{
  for (; *words != NULL; words++)
    if (dossier_search_equal (search, token, *words))
      return TRUE;

  return FALSE;
}

/* A year of four digits, perhaps with a letter: "2012b". */
static gboolean
is_year (const DossierSearch *search, guint token)
{
  const DossierToken *part = dossier_search_token (search, MIN (token, search->n_tokens - 1));
  const char         *text = search->draft->text + part->start;
  gsize               n = part->end - part->start;

  return token < search->n_tokens && (n == 4 || (n == 5 && g_ascii_islower (text[4]))) && ((text[0] == '1' && text[1] == '9') || (text[0] == '2' && text[1] == '0')) && g_ascii_isdigit (text[2]) && g_ascii_isdigit (text[3]);
}

/* A free word that is written like a surname and known as nothing else. */
static gboolean
is_surname (const DossierSearch *search, guint token)
{
  const DossierToken *part = dossier_search_token (search, token);

  return search->owner[token] == DOSSIER_FREE && dossier_search_is (search, token, DOSSIER_TOKEN_CAPITALISED) && !dossier_search_is (search, token, DOSSIER_TOKEN_ALL_CAPS | DOSSIER_TOKEN_SKIP | DOSSIER_TOKEN_INITIAL) && part->end - part->start > 1 &&
         !dossier_search_has (search, token, DOSSIER_WORD_MONTH | DOSSIER_WORD_WEEKDAY | DOSSIER_WORD_FUNCTION | DOSSIER_WORD_DOCUMENT_HEAD | DOSSIER_WORD_EVENT_HEAD | DOSSIER_WORD_ORG_LAST);
}

static void
claim (DossierSearch *search, guint token, guint n_tokens, float confidence, const char *rule)
{
  DossierPersonName name = { .token = token, .n_tokens = n_tokens, .confidence = confidence, .rule = rule };

  dossier_people_claim (search, &name);
}

/* The authors that end before `end`, from last to first; a single one must be no word of the language. */
static void
claim_authors (DossierSearch *search, guint end, gboolean sure)
{
  static const char *const joints[] = { ",", "&", "and", NULL };
  guint                    authors[MAX_AUTHORS], n = 0, token = end;

  while (n < MAX_AUTHORS && token > 0 && dossier_search_follows (search, token) && is_surname (search, token - 1))
    {
      authors[n++] = --token;
      while (token > 1 && dossier_search_follows (search, token) && equal_any (search, token - 1, joints))
        token--;
      if (token == authors[n - 1])
        break;
    }
  if (n == 0 || (!sure && n == 1 && (dossier_search_has (search, authors[0], DOSSIER_WORD_COMMON) || search->matches[authors[0]].n_tokens > 0)))
    return;
  if (authors[n - 1] > 0 && dossier_search_follows (search, authors[n - 1]) && dossier_search_is_name (search, authors[n - 1] - 1)) /* a longer name */
    return;

  for (guint i = 0; i < n; i++)
    claim (search, authors[i], 1, 0.75, "citation");
}

static gboolean
is_et_al (const DossierSearch *search, guint token)
{
  return dossier_search_equal (search, token, "et") && dossier_search_follows (search, token + 1) && (dossier_search_equal (search, token + 1, "al") || dossier_search_equal (search, token + 1, "al."));
}

/* "Berg et al.", "(Berg & Holm, 2012"; "Berg (2012)" only in a `paper`: films are written so. */
static void
find_citation (DossierSearch *search, guint token, gboolean paper)
{
  guint end = token;

  if (is_et_al (search, token))
    {
      claim_authors (search, token, TRUE);
      return;
    }
  if (!is_year (search, token) || token < 2)
    return;
  if (dossier_search_equal (search, token - 1, ",") && (dossier_search_equal (search, token + 1, ")") || dossier_search_equal (search, token + 1, ";") || dossier_search_equal (search, token + 1, ",")))
    end = token - 1;
  else if (paper && dossier_search_equal (search, token - 1, "(") && dossier_search_equal (search, token + 1, ")"))
    end = token - 1;
  else
    return;
  claim_authors (search, end, FALSE);
}

static void
find_peerage (DossierSearch *search, guint token)
{
  static const char *const ranks[] = { "Duke", "Duchess", "Earl", "Countess", "Marquess", "Marquis", "Marchioness", "Viscount", "Viscountess", NULL };
  guint                    end = token + 2;

  if (search->owner[token] != DOSSIER_FREE || !equal_any (search, token, ranks) || !dossier_search_equal (search, token + 1, "of"))
    return;
  while (end < token + 2 + MAX_PEERAGE && dossier_search_follows (search, end) && dossier_search_is_name (search, end) && search->owner[end] == DOSSIER_FREE)
    end++;
  if (end > token + 2 && dossier_search_find_form (search, &search->matches[token + 2], DOSSIER_ENTITY_COUNTRY, FALSE) == NULL)
    claim (search, token, end - token, 0.9, "peerage");
}

void
dossier_people_patterns_find (DossierSearch *search)
{
  gboolean paper = FALSE;

  for (guint i = 0; i < search->n_tokens && !paper; i++)
    paper = is_et_al (search, i);
  for (guint i = 0; i < search->n_tokens; i++)
    {
      find_citation (search, i, paper);
      find_peerage (search, i);
    }
}
