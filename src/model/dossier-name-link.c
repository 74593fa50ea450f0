/* dossier-name-link.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Things that are not people are named by all their words: both names have as many, each in the same spelling or in a
 * close one, and every number is the same.
 */

#include "config.h"

#include "model/dossier-name-link.h"

#include "model/dossier-name-link-person.h"

#include <string.h>

#define MAX_ACRONYM 8 /* letters */
#define MIN_PLACE 5   /* letters of a place's name that may be spelt otherwise */
#define MIN_TYPO 8    /* letters of a word in which one may be wrong */

/* Words that are one in names, by the first of them. */
static const char *const spellings[][4] = {
  { "center", "centre" },
  { "defense", "defence" },
  { "labor", "labour" },
  { "program", "programme" },
  { "theater", "theatre" },
  { "and", "et", "und", "y" },
  { "saint", "st" },
  { "mount", "mt" },
  { "fort", "ft" },
  { "region", "oblast", "krai" },
  { "province", "governorate" },
  { "treaty", "accord" },
};

static const char *const small_words[] = { "a", "and", "for", "in", "of", "on", "the", "to" };

static const char *const legal_forms[] = { "ab", "ag", "as", "asa", "co", "company", "corp", "corporation", "gmbh", "inc", "kg", "limited", "llc", "llp", "ltd", "nv", "oao", "ojsc", "oy", "oyj", "pao", "pjsc", "plc", "sa", "se", "spa" };

static gboolean
in_list (const char *word, const char *const *list, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (list[i], word) == 0)
      return TRUE;

  return FALSE;
}

/* One spelling for words of British and American English. */
static void
settle_spelling (DossierNameWord *word)
{
  g_autofree char *text = g_strdup (word->text);
  char            *at;

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    for (guint j = 1; j < G_N_ELEMENTS (spellings[i]) && spellings[i][j] != NULL; j++)
      if (strcmp (text, spellings[i][j]) == 0)
        {
          dossier_name_word_set (word, spellings[i][0]);
          return;
        }
  for (at = strstr (text, "isation"); at != NULL; at = strstr (at + 1, "isation"))
    at[1] = 'z';
  dossier_name_word_set (word, text);
}

/* The words of a thing's name: no article, no legal form, one spelling. */
static void
read_thing (DossierNameWords *words, const char *name, gboolean organisation)
{
  dossier_name_words_read (words, *name == '@' || *name == '#' ? name + 1 : name);
  if (words->n > 1 && strcmp (words->words[0].text, "the") == 0)
    dossier_name_words_remove (words, 0);
  if (words->n > 1 && (strcmp (words->words[0].text, "al") == 0 || strcmp (words->words[0].text, "ar") == 0 || strcmp (words->words[0].text, "as") == 0))
    dossier_name_words_remove (words, 0);
  while (organisation && words->n > 1 && in_list (words->words[words->n - 1].text, legal_forms, G_N_ELEMENTS (legal_forms)))
    words->n--;
  for (guint i = 0; i < words->n; i++)
    settle_spelling (&words->words[i]);
}

static gboolean
is_same_word (const DossierNameWord *a, const DossierNameWord *b, gsize least)
{
  if (strcmp (a->text, b->text) == 0)
    return TRUE;
  if (strlen (a->text) < least || strlen (b->text) < least || dossier_name_word_has_digit (a) || dossier_name_word_has_digit (b))
    return FALSE;
  if (dossier_name_word_is_close (a, b) && !dossier_name_word_ends_otherwise (a, b))
    return TRUE;

  return strlen (a->text) >= MIN_TYPO && strlen (b->text) >= MIN_TYPO && strcmp (a->bones, b->bones) == 0 && dossier_name_word_distance (a->text, b->text) <= 1;
}

/* "Co-operation" and "Cooperation", "Be'er Sheva" and "Beersheba". */
static gboolean
is_same_joined (const DossierNameWords *a, const DossierNameWords *b, gsize least)
{
  DossierNameWord one, other;

  dossier_name_words_join (a, 0, &one);
  dossier_name_words_join (b, 0, &other);
  if (strcmp (one.text, other.text) == 0)
    return TRUE;

  return a->n != b->n && strlen (one.text) >= least && strcmp (one.sound, other.sound) == 0 && strpbrk (one.text, "0123456789") == NULL;
}

static gboolean
is_same_in_order (const DossierNameWords *a, const DossierNameWords *b, gsize least)
{
  if (a->n == 0 || b->n == 0)
    return FALSE;
  if (is_same_joined (a, b, least))
    return TRUE;
  if (a->n != b->n)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    if (!is_same_word (&a->words[i], &b->words[i], least))
      return FALSE;

  return TRUE;
}

static gboolean
is_acronym (const char *name)
{
  gsize n = strlen (name);

  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isupper (name[i]))
      return FALSE;

  return n >= 2 && n <= MAX_ACRONYM;
}

/* Whether the letters are those that the words begin with, small words left out or not. */
static gboolean
is_acronym_of (const char *acronym, const char *name)
{
  DossierNameWords words;
  const char      *at = acronym;

  dossier_name_words_read (&words, name);
  if (words.n < 2 || !is_acronym (acronym))
    return FALSE;
  for (guint i = 0; i < words.n; i++)
    {
      if (g_ascii_tolower (*at) == words.words[i].text[0] && !(in_list (words.words[i].text, small_words, G_N_ELEMENTS (small_words)) && strlen (at) < words.n - i))
        at++;
      else if (!in_list (words.words[i].text, small_words, G_N_ELEMENTS (small_words)) && strcmp (words.words[i].text, "operation") != 0)
        return FALSE;
    }

  return *at == '\0';
}

/* The ministry of a state has its field before or behind: "Defence Ministry", "Ministry of Defence". */
static gboolean
is_same_ministry (const DossierNameWords *a, const DossierNameWords *b)
{
  guint n_same = 0;

  if (a->n < 2)
    return FALSE;
  for (guint i = 0; i < a->n; i++)
    for (guint j = 0; j < b->n; j++)
      if (strcmp (a->words[i].text, b->words[j].text) == 0)
        {
          n_same++;
          break;
        }

  return a->n == b->n && n_same == a->n;
}

static gboolean
is_ministry (DossierNameWords *words)
{
  gboolean found = FALSE;

  for (guint i = 0; i < words->n; i++)
    found |= strcmp (words->words[i].text, "ministry") == 0;
  for (guint i = 0; found && i < words->n;)
    {
      if (in_list (words->words[i].text, small_words, G_N_ELEMENTS (small_words)))
        dossier_name_words_remove (words, i);
      else
        i++;
    }

  return found;
}

static gboolean
is_same_organisation (const char *one, const char *other)
{
  DossierNameWords a, b;

  one += *one == '@' || *one == '#';
  other += *other == '@' || *other == '#';
  if (is_acronym (one) && is_acronym (other))
    return strcmp (one, other) == 0;
  if (is_acronym_of (one, other) || is_acronym_of (other, one))
    return TRUE;

  read_thing (&a, one, TRUE);
  read_thing (&b, other, TRUE);
  if (is_same_in_order (&a, &b, MIN_PLACE))
    return TRUE;

  return is_ministry (&a) && is_ministry (&b) && is_same_ministry (&a, &b);
}

static gboolean
is_same_place (const char *one, const char *other)
{
  DossierNameWords a, b;

  read_thing (&a, one, FALSE);
  read_thing (&b, other, FALSE);

  return is_same_in_order (&a, &b, MIN_PLACE);
}

/* "F-16s" and "F 16", "Javelins". */
static gboolean
is_same_equipment (const char *one, const char *other)
{
  DossierNameWords words;
  DossierNameWord  a, b;
  gsize            n, m;

  dossier_name_words_read (&words, one);
  dossier_name_words_join (&words, 0, &a);
  dossier_name_words_read (&words, other);
  dossier_name_words_join (&words, 0, &b);
  n = strlen (a.text);
  m = strlen (b.text);
  if (n == 0 || strncmp (a.text, b.text, MIN (n, m)) != 0)
    return FALSE;

  return n == m || (n == m + 1 && a.text[m] == 's') || (m == n + 1 && b.text[n] == 's');
}

/* Documents, events: word for word. */
static gboolean
is_same_title (const char *one, const char *other)
{
  DossierNameWords a, b;

  read_thing (&a, one, FALSE);
  read_thing (&b, other, FALSE);
  if (a.n != b.n || a.n == 0)
    return FALSE;
  for (guint i = 0; i < a.n; i++)
    if (strcmp (a.words[i].text, b.words[i].text) != 0)
      return FALSE;

  return TRUE;
}

gboolean
dossier_name_link_same (DossierEntityType type, const char *one, const char *other)
{
  if (g_str_equal (one, other))
    return TRUE;

  switch (type)
    {
    case DOSSIER_ENTITY_PERSON:
      return dossier_name_link_same_person (one, other);
    case DOSSIER_ENTITY_ORGANISATION:
      return is_same_organisation (one, other);
    case DOSSIER_ENTITY_PLACE:
    case DOSSIER_ENTITY_COUNTRY:
      return is_same_place (one, other);
    case DOSSIER_ENTITY_EQUIPMENT:
      return is_same_equipment (one, other);
    case DOSSIER_ENTITY_DOCUMENT:
    case DOSSIER_ENTITY_EVENT:
      return is_same_title (one, other);
    case DOSSIER_ENTITY_DATE:
    case DOSSIER_ENTITY_QUANTITY:
    default:
      return FALSE;
    }
}

char *
dossier_name_link_dup_key (DossierEntityType type, const char *name)
{
  DossierNameWords words;
  DossierNameWord  joined;

  if (type == DOSSIER_ENTITY_DATE || type == DOSSIER_ENTITY_QUANTITY || *name == '@' || *name == '#')
    return g_strdup ("");
  if (type == DOSSIER_ENTITY_PERSON)
    {
      dossier_name_link_read_person (&words, name);
      return g_strdup (words.n > 1 ? words.words[words.n - 1].bones : "");
    }

  read_thing (&words, name, type == DOSSIER_ENTITY_ORGANISATION);
  dossier_name_words_join (&words, 0, &joined);
  if (type == DOSSIER_ENTITY_EQUIPMENT && g_str_has_suffix (joined.bones, "s"))
    joined.bones[strlen (joined.bones) - 1] = '\0';

  return g_strdup (joined.bones);
}
