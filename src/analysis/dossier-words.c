/* dossier-words.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One open-addressing table of keys, its own or that of the pack. Words in small letters are kept under their
 * folded key, others under their exact key; a look-up asks for both. Read-only after loading, then for any thread.
 */

#include "config.h"

#include "analysis/dossier-words.h"

#include "analysis/dossier-pack.h"
#include "analysis/dossier-tokenizer.h"

#include <string.h>

#define FIRST_SIZE 1024 /* slots */

struct _DossierWords
{
  const guint64 *keys; /* 0 = empty */
  const guint32 *classes;
  guint32        n_slots; /* a power of two, at most half full */
  guint32        n_words;
  gboolean       packed; /* the two arrays are the pack's */
};

static const struct
{
  const char *name;
  DossierWordClass class;
} class_names[] = {
  { "action-verb", DOSSIER_WORD_ACTION_VERB },
  { "common", DOSSIER_WORD_COMMON },
  { "company", DOSSIER_WORD_COMPANY },
  { "document-head", DOSSIER_WORD_DOCUMENT_HEAD },
  { "equipment-noun", DOSSIER_WORD_EQUIPMENT_NOUN },
  { "event-head", DOSSIER_WORD_EVENT_HEAD },
  { "first-name", DOSSIER_WORD_FIRST_NAME },
  { "first-name-f", DOSSIER_WORD_FIRST_NAME | DOSSIER_WORD_FEMALE },
  { "first-name-m", DOSSIER_WORD_FIRST_NAME | DOSSIER_WORD_MALE },
  { "first-name-weak", DOSSIER_WORD_WEAK_NAME },
  { "function", DOSSIER_WORD_FUNCTION },
  { "language", DOSSIER_WORD_LANGUAGE },
  { "military", DOSSIER_WORD_MILITARY },
  { "month", DOSSIER_WORD_MONTH },
  { "month-abbreviation", DOSSIER_WORD_MONTH },
  { "name-suffix", DOSSIER_WORD_NAME_SUFFIX },
  { "number-word", DOSSIER_WORD_NUMBER },
  { "org-head-first", DOSSIER_WORD_ORG_FIRST },
  { "org-head-last", DOSSIER_WORD_ORG_LAST },
  { "org-kind", DOSSIER_WORD_ORG_KIND },
  { "particle", DOSSIER_WORD_PARTICLE },
  { "place-head-first", DOSSIER_WORD_PLACE_FIRST },
  { "place-head-last", DOSSIER_WORD_PLACE_LAST },
  { "place-preposition", DOSSIER_WORD_PLACE_PREPOSITION },
  { "reporting-noun", DOSSIER_WORD_REPORTING_NOUN },
  { "speech-verb", DOSSIER_WORD_SPEECH_VERB },
  { "state-noun", DOSSIER_WORD_STATE_NOUN },
  { "surname-first", DOSSIER_WORD_ASIAN_SURNAME },
  { "weapon-class", DOSSIER_WORD_WEAPON_CLASS },
  { "weekday", DOSSIER_WORD_WEEKDAY },
  { "weekday-abbreviation", DOSSIER_WORD_WEEKDAY_SHORT },
};

DossierWords *
dossier_words_new (void)
{
  DossierWords *self = g_new0 (DossierWords, 1);

  self->n_slots = FIRST_SIZE;
  self->keys = g_new0 (guint64, self->n_slots);
  self->classes = g_new0 (guint32, self->n_slots);

  return self;
}

DossierWords *
dossier_words_new_packed (const DossierPack *pack)
{
  DossierWords *self = g_new0 (DossierWords, 1);

  *self = (DossierWords){ pack->word_keys, pack->word_classes, pack->header->n_word_slots, pack->header->n_words, TRUE };

  return self;
}

static void
free_slots (DossierWords *self)
{
  if (self->packed)
    return;

  g_free ((gpointer)self->keys);
  g_free ((gpointer)self->classes);
}

void
dossier_words_free (DossierWords *self)
{
  if (self == NULL)
    return;

  free_slots (self);
  g_free (self);
}

static inline guint32
find (const DossierWords *self, guint64 key)
{
  guint32 mask = self->n_slots - 1;
  guint32 at = key & mask;

  while (self->keys[at] != key && self->keys[at] != 0)
    at = (at + 1) & mask;

  return at;
}

static void
put (DossierWords *self, guint64 key, guint32 classes)
{
  guint32 at = find (self, key);

  self->n_words += self->keys[at] == 0;
  ((guint64 *)self->keys)[at] = key;
  ((guint32 *)self->classes)[at] |= classes;
}

static void
add_word (DossierWords *self, guint64 key, DossierWordClass classes)
{
  if (self->n_words * 2 >= self->n_slots)
    {
      DossierWords bigger = { .n_slots = self->n_slots * 2 };

      bigger.keys = g_new0 (guint64, bigger.n_slots);
      bigger.classes = g_new0 (guint32, bigger.n_slots);
      for (guint32 i = 0; i < self->n_slots; i++)
        if (self->keys[i] != 0)
          put (&bigger, self->keys[i], self->classes[i]);
      free_slots (self);
      *self = bigger;
    }

  put (self, key, classes);
}

static DossierWordClass
parse_class (const char *text, gsize n_bytes)
{
  for (gsize i = 0; i < G_N_ELEMENTS (class_names); i++)
    if (strncmp (class_names[i].name, text, n_bytes) == 0 && class_names[i].name[n_bytes] == '\0')
      return class_names[i].class;

  return 0;
}

static DossierWordClass
parse_classes (const char *text, const char *end)
{
  DossierWordClass classes = 0;

  while (text < end)
    {
      gsize n = 0;

      while (text + n < end && strchr (" \t\r", text[n]) == NULL)
        n++;
      classes |= parse_class (text, n);
      text += n + 1;
    }

  return classes;
}

/* "speech-verbs.txt" → speech-verb. */
static DossierWordClass
class_of_file (const char *name)
{
  gsize n = strcspn (name, ".");

  if (n > 1 && name[n - 1] == 's')
    n--;

  return parse_class (name, n);
}

static void
add_line (DossierWords *self, const char *text, gsize n_bytes, DossierWordClass classes)
{
  DossierKey   sequence = { 0, 0 }, key = { 0, 0 };
  DossierToken token;
  gboolean     small = TRUE;
  gsize        offset = 0;
  guint        n_tokens = 0;

  while (dossier_tokenizer_next (text, n_bytes, &offset, &token))
    {
      key = dossier_key_new (text + token.start, token.end - token.start);
      sequence.exact = dossier_key_join (sequence.exact, key.exact);
      sequence.folded = dossier_key_join (sequence.folded, key.folded);
      small &= (token.flags & DOSSIER_TOKEN_CAPITALISED) == 0;
      n_tokens++;
    }
  if (n_tokens > 1)
    key = memchr (text, ' ', n_bytes) != NULL ? sequence : dossier_key_new (text, n_bytes); /* "jan." is one token in a text */
  if (n_tokens > 0)
    add_word (self, small ? key.folded : key.exact, classes);
}

void
dossier_words_add_list (DossierWords *self, const char *name, const char *text, gsize n_bytes)
{
  DossierWordClass preset = class_of_file (name);
  const char      *end = text + n_bytes;

  while (text < end)
    {
      const char *line_end = memchr (text, '\n', end - text);
      const char *tab;

      if (line_end == NULL)
        line_end = end;
      tab = memchr (text, '\t', line_end - text);
      if (*text != '#' && tab != NULL)
        add_line (self, text, tab - text, parse_classes (tab + 1, line_end));
      else if (*text != '#')
        add_line (self, text, line_end - text, preset);
      text = line_end + 1;
    }
}

DossierWordClass
dossier_words_get_classes (const DossierWords *self, DossierKey key)
{
  DossierWordClass classes = self->classes[find (self, key.folded)];

  if (key.exact != key.folded)
    classes |= self->classes[find (self, key.exact)];

  return classes;
}

guint
dossier_words_get_n_words (const DossierWords *self)
{
  return self->n_words;
}

void
dossier_words_get_slots (const DossierWords *self, const guint64 **keys, const guint32 **classes, guint32 *n_slots)
{
  *keys = self->keys;
  *classes = self->classes;
  *n_slots = self->n_slots;
}
