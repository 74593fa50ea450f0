/* dossier-person-name.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads the tokens only; whether they name a person is for dossier-people.c to judge.
 */

#include "config.h"

#include "analysis/dossier-person-name.h"

#include <string.h>

#define MAX_SPELLING 64 /* bytes of a spelling key's letters */

gboolean
dossier_person_name_is_prefixed (const DossierSearch *search, guint token)
{
  const DossierToken *part;
  const char         *word, *hyphen;

  if (!dossier_search_is (search, token, DOSSIER_TOKEN_WORD) || dossier_search_is (search, token, DOSSIER_TOKEN_CAPITALISED | DOSSIER_TOKEN_HANDLE | DOSSIER_TOKEN_ADDRESS))
    return FALSE;

  part = dossier_search_token (search, token);
  word = search->draft->text + part->start;
  hyphen = memchr (word, '-', MIN (part->end - part->start, 5));
  if (hyphen == NULL)
    hyphen = memchr (word, '\'', MIN (part->end - part->start, 3));

  return hyphen != NULL && hyphen + 1 < search->draft->text + part->end && g_unichar_isupper (g_utf8_get_char (hyphen + 1));
}

/* Particles from `token` on that a name follows; 0 = none. */
static guint
count_particles (const DossierSearch *search, guint token)
{
  guint n = 0;

  while (n < 3 && dossier_search_follows (search, token + n) && dossier_search_has (search, token + n, DOSSIER_WORD_PARTICLE) && !dossier_search_is (search, token + n, DOSSIER_TOKEN_CAPITALISED))
    n++;
  if (n == 0 || !dossier_search_follows (search, token + n) || search->owner[token + n] != DOSSIER_FREE)
    return 0;

  return dossier_search_is_name (search, token + n) || dossier_person_name_is_prefixed (search, token + n) ? n : 0;
}

/* Whether what the tables know at this token ends a person's name before it. */
static gboolean
is_other_name (const DossierSearch *search, guint token)
{
  const DossierMatch *match = &search->matches[token];
  const DossierForm  *form;

  if (match->n_tokens == 0)
    return FALSE;
  if (match->n_tokens > 1)
    return dossier_search_find_form (search, match, DOSSIER_ENTITY_PERSON, TRUE) == NULL;

  form = dossier_search_find_form (search, match, DOSSIER_ENTITY_COUNTRY, FALSE);
  return form != NULL && form->kind == DOSSIER_MENTION_DEMONYM && !dossier_search_has (search, token, DOSSIER_WORD_FIRST_NAME);
}

/* Whether this token may stand in a name behind its first token. */
static gboolean
continues (const DossierSearch *search, guint token)
{
  DossierMatch title;

  if (dossier_person_name_is_prefixed (search, token))
    return TRUE;
  if (!dossier_search_is_name (search, token) || is_other_name (search, token))
    return FALSE;
  if (dossier_search_is (search, token, DOSSIER_TOKEN_INITIAL) || dossier_search_has (search, token, DOSSIER_WORD_FIRST_NAME))
    return TRUE;
  if (dossier_search_has (search, token, DOSSIER_WORD_WEEKDAY | DOSSIER_WORD_MONTH))
    return dossier_search_has (search, token - 1, DOSSIER_WORD_FIRST_NAME) && !dossier_search_is (search, token + 1, DOSSIER_TOKEN_NUMBER);

  title = dossier_match_title_at (search->draft, token);
  return title.n_tokens == 0 || !dossier_search_follows (search, token + title.n_tokens) || !dossier_search_is_name (search, token + title.n_tokens);
}

guint
dossier_person_name_read (const DossierSearch *search, guint token)
{
  guint end = token;

  while (end < search->n_tokens && end < token + DOSSIER_PERSON_MAX_TOKENS && search->owner[end] == DOSSIER_FREE)
    {
      guint n_particles;

      if (end == token)
        {
          n_particles = count_particles (search, end);
          if (n_particles == 0 && !dossier_search_is_name (search, end) && !dossier_person_name_is_prefixed (search, end))
            return 0;
          end += n_particles + 1;
          continue;
        }
      if (!dossier_search_follows (search, end))
        break;
      if (dossier_search_has (search, end, DOSSIER_WORD_NAME_SUFFIX) && dossier_search_is (search, end, DOSSIER_TOKEN_CAPITALISED))
        return end + 1 - token;

      n_particles = count_particles (search, end);
      if (n_particles > 0)
        end += n_particles + 1;
      else if (continues (search, end))
        end++;
      else if (dossier_search_is_glue (search, end) && dossier_search_follows (search, end + 1) && dossier_search_is_name (search, end + 1))
        end += 2;
      else
        break;
    }

  return end - token;
}

guint
dossier_person_name_count_words (const DossierSearch *search, guint token, guint n_tokens)
{
  guint n = n_tokens;

  for (guint i = token + 1; i + 1 < token + n_tokens; i++)
    if (dossier_search_is_glue (search, i))
      n -= 2;

  return n;
}

gboolean
dossier_person_name_is_letter (const DossierSearch *search, guint token)
{
  const DossierToken *part = dossier_search_token (search, token);

  return (part->flags & DOSSIER_TOKEN_INITIAL) != 0 || ((part->flags & DOSSIER_TOKEN_WORD) != 0 && g_utf8_next_char (search->draft->text + part->start) == search->draft->text + part->end);
}

/* Adds the letters of a character that count for the spelling. */
static gsize
add_letter (char *spelling, gsize n, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize    n_parts = g_unichar_fully_decompose (g_unichar_tolower (c), FALSE, parts, G_N_ELEMENTS (parts));
  gunichar letter = parts[0];

  if (n_parts == 0 || !g_unichar_isalnum (letter) || n + 6 >= MAX_SPELLING)
    return n;
  if (letter == 'y' || letter == 'j')
    letter = 'i';
  if (letter < 0x80 && n > 0 && spelling[n - 1] == (char)letter)
    return n;

  return n + g_unichar_to_utf8 (letter, spelling + n);
}

guint64
dossier_person_name_key (const DossierSearch *search, guint token)
{
  const DossierToken *part = dossier_search_token (search, token);
  const char         *p = search->draft->text + part->start;
  const char         *end = search->draft->text + part->end;
  char                spelling[MAX_SPELLING];
  gsize               n = 0;

  if (dossier_person_name_is_prefixed (search, token) || (end - p > 4 && (strncmp (p, "Al-", 3) == 0 || strncmp (p, "El-", 3) == 0)))
    p += strcspn (p, "-'") + 1;
  for (; p < end; p = g_utf8_next_char (p))
    n = add_letter (spelling, n, g_utf8_get_char (p));

  return dossier_key_new (spelling, n).exact;
}

/* "Foreign", "Prosecution": a word that fields of office are named by. */
static gboolean
is_field (const DossierSearch *search, guint token)
{
  const DossierToken *word = dossier_search_token (search, token);
  const char         *end = search->draft->text + word->end;

  if (!dossier_search_is (search, token, DOSSIER_TOKEN_CAPITALISED) || dossier_search_has (search, token, DOSSIER_WORD_FIRST_NAME))
    return FALSE;

  return dossier_search_has (search, token, DOSSIER_WORD_COMMON) || (word->end - word->start > 6 && (strncmp (end - 4, "tion", 4) == 0 || strncmp (end - 4, "ment", 4) == 0 || strncmp (end - 5, "tions", 5) == 0));
}

/* End of the department that a title is followed by ("for Defence", "of Foreign Affairs"), when a name follows it. */
static guint
read_department (const DossierSearch *search, guint token)
{
  guint end = token;

  if (!dossier_search_equal (search, end, "for") && !dossier_search_equal (search, end, "of"))
    return token;

  end++;
  while (dossier_search_follows (search, end) && end < token + 12)
    {
      gboolean joint = dossier_search_equal (search, end, "and") || dossier_search_equal (search, end, "the") || dossier_search_equal (search, end, ",") || dossier_search_equal (search, end, "&");

      if (!joint && !is_field (search, end))
        break;
      end++;
    }
  if (end <= token + 1 || !is_field (search, end - 1))
    return token;

  return dossier_search_follows (search, end) && dossier_search_is_name (search, end) ? end : token;
}

gboolean
dossier_person_title_read (const DossierSearch *search, guint token, DossierMatch *title, guint *name)
{
  *title = dossier_match_title_at (search->draft, token);
  if (title->n_tokens == 0)
    return FALSE;

  *name = read_department (search, token + title->n_tokens);
  return TRUE;
}

static const DossierRecord *
get_title_record (const DossierSearch *search, const DossierMatch *title)
{
  return dossier_search_record (search, dossier_gazetteer_get_form (search->gazetteer, title->form));
}

gboolean
dossier_person_title_is_honorific (const DossierSearch *search, const DossierMatch *title)
{
  const char *class = title->n_tokens > 0 ? get_title_record (search, title)->note : NULL;

  return g_strcmp0 (class, "honorific") == 0 || g_strcmp0 (class, "style") == 0;
}

gboolean
dossier_person_title_is_rank (const DossierSearch *search, const DossierMatch *title)
{
  return title->n_tokens > 0 && g_strcmp0 (get_title_record (search, title)->note, "military") == 0;
}

gboolean
dossier_person_title_is_plural (const DossierSearch *search, const DossierMatch *title)
{
  const DossierToken *last = dossier_search_token (search, title->token + title->n_tokens - 1);

  return search->draft->text[last->end - 1] == 's' && !g_str_has_suffix (get_title_record (search, title)->name, "s");
}

char
dossier_person_name_gender (const DossierSearch *search, guint token)
{
  gboolean female = dossier_search_has (search, token, DOSSIER_WORD_FEMALE);
  gboolean male = dossier_search_has (search, token, DOSSIER_WORD_MALE);

  return female == male ? 0 : female ? 'f'
                                     : 'm';
}
