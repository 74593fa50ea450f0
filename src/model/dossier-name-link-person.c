/* dossier-name-link-person.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The shorter name must be found in the longer one, word by word in the same order, with the same last word. Numbers
 * of kings and "Jr." tell people apart, as do initials that only one of two names with initials has.
 */

#include "config.h"

#include "model/dossier-name-link-person.h"

#include "model/dossier-first-names.h"

#include <string.h>

#define MIN_HANDLE_SURNAME 5 /* letters of a surname that a handle may have beside a title or an initial */
#define MIN_LONE_SURNAME 7   /* of one that it has beside a country's code, or alone when it has several words */
#define MAX_HANDLE_REST 8    /* "real", "official" beside a whole name */
#define MIN_JOINED 7         /* letters of a name whose words are joined in the other */

static const char *const titles[] = {
  "acting",
  "adm",
  "admiral",
  "amb",
  "ambassador",
  "archbishop",
  "ayatollah",
  "baroness",
  "bishop",
  "brig",
  "brigadier",
  "capt",
  "captain",
  "cardinal",
  "chairman",
  "chairwoman",
  "chancellor",
  "chief",
  "cmdr",
  "col",
  "colonel",
  "commander",
  "commissioner",
  "congressman",
  "congresswoman",
  "crown",
  "dame",
  "defence",
  "defense",
  "deputy",
  "dr",
  "emir",
  "emperor",
  "empress",
  "excellency",
  "father",
  "finance",
  "foreign",
  "former",
  "gen",
  "general",
  "governor",
  "gov",
  "grand",
  "he",
  "her",
  "highness",
  "his",
  "hon",
  "hrh",
  "imam",
  "interior",
  "judge",
  "justice",
  "king",
  "lady",
  "lieutenant",
  "lord",
  "lt",
  "maj",
  "major",
  "majesty",
  "marshal",
  "mayor",
  "minister",
  "miss",
  "mr",
  "mrs",
  "ms",
  "mullah",
  "pope",
  "president",
  "prime",
  "prince",
  "princess",
  "prof",
  "professor",
  "queen",
  "rabbi",
  "rep",
  "representative",
  "rev",
  "reverend",
  "royal",
  "sayyed",
  "sayyid",
  "secretary",
  "sen",
  "senator",
  "sergeant",
  "sgt",
  "sheik",
  "sheikh",
  "shaikh",
  "sir",
  "speaker",
  "state",
  "sultan",
  "vice",
};

/* Inside of a name, and "al" before all: no help in telling people apart. */
static const char *const particles[] = { "ad", "al", "am", "ar", "as", "at", "az", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ez", "ibn", "la", "le", "ter", "ul", "van", "von", "y", "zu" };

static const char *const numerals[] = { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi" };

static const char *const generations[] = { "jr", "junior", "sr", "senior" };

static gboolean
in_list (const char *word, const char *const *list, guint n)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (list[i], word) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_initial (const DossierNameWord *word)
{
  return word->text[0] != '\0' && word->text[1] == '\0';
}

/* Takes the last word away when it is in the list, and copies it. */
static void
take_last (DossierNameWords *words, const char *const *list, guint n, char *taken, gsize size)
{
  *taken = '\0';
  if (words->n < 2 || !in_list (words->words[words->n - 1].text, list, n))
    return;

  g_strlcpy (taken, words->words[words->n - 1].text, size);
  words->n--;
}

void
dossier_name_link_read_person (DossierNameWords *words, const char *name)
{
  gboolean titled = TRUE;

  dossier_name_words_read (words, name);
  while (titled && words->n > 1)
    {
      titled = in_list (words->words[0].text, titles, G_N_ELEMENTS (titles)) || (words->n > 2 && strcmp (words->words[0].text, "of") == 0);
      if (titled)
        dossier_name_words_remove (words, 0);
    }
  for (guint i = 1; i + 1 < words->n;)
    {
      if (in_list (words->words[i].text, particles, G_N_ELEMENTS (particles)))
        dossier_name_words_remove (words, i);
      else
        i++;
    }
  if (words->n > 1 && strcmp (words->words[0].text, "al") == 0)
    dossier_name_words_remove (words, 0);
  /* "Mohammed bin Salman Al Saud": the house. */
  if (words->n > 2 && strcmp (words->words[words->n - 1].text, "saud") == 0)
    words->n--;
}

static gboolean
is_same_word (const DossierNameWord *a, const DossierNameWord *b)
{
  if (is_initial (a) || is_initial (b))
    return a->text[0] == b->text[0];
  if (dossier_first_names_are_one (a->text, b->text))
    return TRUE;

  return dossier_name_word_is_close (a, b) && !dossier_name_word_ends_otherwise (a, b);
}

static gboolean
has_initial (const DossierNameWords *words)
{
  for (guint i = 0; i < words->n; i++)
    if (is_initial (&words->words[i]))
      return TRUE;

  return FALSE;
}

/* Whether all words of the shorter name are found in the longer one, in order. */
static gboolean
is_part (const DossierNameWords *shorter, const DossierNameWords *longer)
{
  gboolean initials = has_initial (shorter);
  guint    i = 0;

  for (guint j = 0; j < longer->n; j++)
    {
      if (i < shorter->n && is_same_word (&shorter->words[i], &longer->words[j]))
        i++;
      else if (initials && is_initial (&longer->words[j]))
        return FALSE;
    }

  return i == shorter->n;
}

/* "Kim Jongun", "Vonderleyen": words written as one. */
static gboolean
is_same_joined (const DossierNameWords *a, const DossierNameWords *b)
{
  DossierNameWord one, other;

  dossier_name_words_join (a, 0, &one);
  dossier_name_words_join (b, 0, &other);

  return a->n != b->n && !has_initial (a) && !has_initial (b) && strlen (one.text) >= MIN_JOINED && strcmp (one.sound, other.sound) == 0;
}

static gboolean
is_same_full (const DossierNameWords *a, const DossierNameWords *b)
{
  const DossierNameWords *shorter = a->n <= b->n ? a : b, *longer = a->n <= b->n ? b : a;

  if (shorter->n == 0)
    return FALSE;
  if (longer->n == 1)
    return is_same_word (&a->words[0], &b->words[0]) && strlen (a->words[0].text) > 1;
  if (shorter->n == 1)
    return FALSE;
  if (is_same_joined (a, b))
    return TRUE;
  if (!is_same_word (&shorter->words[shorter->n - 1], &longer->words[longer->n - 1]))
    return FALSE;

  return is_part (shorter, longer);
}

/* Letters and digits of a handle, in small letters. */
static void
read_handle (DossierNameWord *handle, const char *name)
{
  DossierNameWords words;

  dossier_name_words_read (&words, name);
  dossier_name_words_join (&words, 0, handle);
}

/* Whether a handle is a title or an initial before the surname, or the surname before a country's code. */
static gboolean
is_surname_with (const char *handle, const DossierNameWords *words, const DossierNameWord *surname)
{
  static const char *const before[] = { "sec", "pres", "president", "pm", "gov", "sen", "rep", "amb", "min", "minister", "chancellor", "dr", "sir", "mr" };
  gsize                    n = strlen (handle), n_surname = strlen (surname->text);
  const char              *rest;

  if (n_surname < MIN_HANDLE_SURNAME || n < n_surname)
    return FALSE;
  rest = handle + n - n_surname;
  if (strcmp (rest, surname->text) == 0 && n > n_surname)
    {
      g_autofree char *front = g_strndup (handle, n - n_surname);
      char             initials[DOSSIER_NAME_MAX_WORDS + 1] = "";

      for (guint i = 0; i + 1 < words->n; i++)
        initials[i] = words->words[i].text[0];
      return in_list (front, before, G_N_ELEMENTS (before)) || strcmp (front, initials) == 0;
    }

  return n == n_surname + 2 && n_surname >= MIN_LONE_SURNAME && strncmp (handle, surname->text, n_surname) == 0;
}

static gboolean
is_handle_of (const char *handle_name, const char *name)
{
  DossierNameWords words, all;
  DossierNameWord  handle, joined, full;
  const char      *at;

  read_handle (&handle, handle_name);
  dossier_name_link_read_person (&words, name);
  if (words.n < 2)
    return words.n == 1 && strcmp (handle.text, words.words[0].text) == 0;

  dossier_name_words_join (&words, 0, &full);
  at = strstr (handle.text, full.text);
  if (at != NULL && strlen (handle.text) - strlen (full.text) <= MAX_HANDLE_REST)
    return !g_str_has_suffix (handle.text, "jr");
  if (strcmp (handle.sound, full.sound) == 0)
    return TRUE;

  /* The surname with its particles: "vonderleyen". */
  dossier_name_words_read (&all, name);
  for (guint first = 1; first + 1 < all.n; first++)
    {
      dossier_name_words_join (&all, first, &joined);
      if (strlen (joined.text) >= MIN_LONE_SURNAME && in_list (all.words[first].text, particles, G_N_ELEMENTS (particles)) && strcmp (joined.text, handle.text) == 0)
        return TRUE;
    }

  return is_surname_with (handle.text, &words, &words.words[words.n - 1]);
}

gboolean
dossier_name_link_same_person (const char *one, const char *other)
{
  DossierNameWords a, b;
  char             number_a[8], number_b[8], generation_a[8], generation_b[8];

  if (*one == '@' || *one == '#')
    return *other == '@' || *other == '#' ? g_ascii_strcasecmp (one, other) == 0 : is_handle_of (one, other);
  if (*other == '@' || *other == '#')
    return is_handle_of (other, one);

  dossier_name_link_read_person (&a, one);
  dossier_name_link_read_person (&b, other);
  take_last (&a, generations, G_N_ELEMENTS (generations), generation_a, sizeof generation_a);
  take_last (&b, generations, G_N_ELEMENTS (generations), generation_b, sizeof generation_b);
  take_last (&a, numerals, G_N_ELEMENTS (numerals), number_a, sizeof number_a);
  take_last (&b, numerals, G_N_ELEMENTS (numerals), number_b, sizeof number_b);
  if (strcmp (number_a, number_b) != 0 || generation_a[0] != generation_b[0])
    return FALSE;

  return is_same_full (&a, &b);
}
