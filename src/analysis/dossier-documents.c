/* dossier-documents.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "analysis/dossier-documents.h"

#define MAX_SYMBOL 12 /* tokens of "S/RES/2202 (2015)" */

static gboolean
equal_any (const DossierSearch *search, guint token, const char *const *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (dossier_search_equal (search, token, words[i]))
      return TRUE;

  return FALSE;
}

/* End of "(2015)" at `token`, or `token`. */
static guint
skip_year (const DossierSearch *search, guint token)
{
  if (dossier_search_equal (search, token, "(") && dossier_search_is (search, token + 1, DOSSIER_TOKEN_NUMBER) && dossier_search_equal (search, token + 2, ")"))
    return token + 3;

  return token;
}

/* "ES-11/1", "68/262": a session of the General Assembly and the number in it. */
static gboolean
is_session (const DossierSearch *search, guint token)
{
  if (!dossier_search_is (search, token, DOSSIER_TOKEN_NUMBER | DOSSIER_TOKEN_CAPITALISED) || !dossier_search_equal (search, token + 1, "/") || dossier_search_is (search, token + 1, DOSSIER_TOKEN_SPACE_BEFORE))
    return FALSE;

  return dossier_search_is (search, token + 2, DOSSIER_TOKEN_NUMBER) && !dossier_search_is (search, token + 2, DOSSIER_TOKEN_SPACE_BEFORE);
}

/* "Resolution 2202 (2015)", "Article 5", "Chapter VII"; its end, or 0. */
static guint
read_numbered (const DossierSearch *search, guint token)
{
  static const char *const papers[] = { "Resolution", "resolution", "Directive", "Regulation" };
  static const char *const parts[] = { "Article", "Chapter" };
  guint                    next = token + 1;

  if (!dossier_search_follows (search, next))
    return 0;
  if (equal_any (search, token, papers, G_N_ELEMENTS (papers)))
    {
      next += dossier_search_equal (search, next, "No.");
      if (is_session (search, next))
        return next + 3;
      return dossier_search_is (search, next, DOSSIER_TOKEN_NUMBER) ? skip_year (search, next + 1) : 0;
    }
  if (equal_any (search, token, parts, G_N_ELEMENTS (parts)) && (dossier_search_is (search, next, DOSSIER_TOKEN_NUMBER) || dossier_search_is (search, next, DOSSIER_TOKEN_ALL_CAPS)))
    return next + 1;

  return 0;
}

/* "S/RES/2202", "A/HRC/49/71", "S/2023/154"; its end, or 0. */
static guint
read_symbol (const DossierSearch *search, guint token)
{
  static const char *const bodies[] = { "S", "A", "E", "ST" };
  guint                    end = token + 1;
  gboolean                 number = FALSE;

  if (!equal_any (search, token, bodies, G_N_ELEMENTS (bodies)))
    return 0;
  while (end < token + MAX_SYMBOL && dossier_search_equal (search, end, "/") && !dossier_search_is (search, end, DOSSIER_TOKEN_SPACE_BEFORE) && !dossier_search_is (search, end + 1, DOSSIER_TOKEN_SPACE_BEFORE) &&
         dossier_search_is (search, end + 1, DOSSIER_TOKEN_NUMBER | DOSSIER_TOKEN_ALL_CAPS))
    {
      number |= dossier_search_is (search, end + 1, DOSSIER_TOKEN_NUMBER);
      end += 2;
    }

  return number && end >= token + 3 ? skip_year (search, end) : 0;
}

void
dossier_documents_find (DossierSearch *search)
{
  for (guint i = 0; i < search->n_tokens; i++)
    {
      DossierDraftMention *mention;
      guint                end;
      g_autofree char     *words = NULL;

      if (search->owner[i] != DOSSIER_FREE || !dossier_search_is (search, i, DOSSIER_TOKEN_WORD) || dossier_search_is (search, i, DOSSIER_TOKEN_SKIP))
        continue;
      end = read_numbered (search, i);
      if (end == 0)
        end = read_symbol (search, i);
      mention = end > i ? dossier_search_claim (search, DOSSIER_ENTITY_DOCUMENT, i, end - i, FALSE, "numbered") : NULL;
      if (mention == NULL)
        continue;

      words = dossier_search_dup_words (search, i, end - i);
      words[0] = g_ascii_toupper (words[0]);
      mention->confidence = 0.85;
      mention->entity = dossier_search_get_named_entity (search, DOSSIER_ENTITY_DOCUMENT, words, NULL);
    }
}
