/* dossier-words.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words with classes, from the word lists. A set of classes is a mask, one bit a class.
 *
 * A list is a text file, a word a line: `word<TAB>class[ class…]`. A line without a tab gets the class
 * that the file is named after ("speech-verbs.txt": speech-verb). `#` begins a comment line. A word in
 * small letters is found in any case, one with a capital only as it is written. Several words on a line
 * ("according to") are kept under the key of their sequence. Classes that are not listed here are ignored.
 */

#pragma once

#include "analysis/dossier-key.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_WORD_COMMON = 1 << 0,             /* common: an English word that is no name */
  DOSSIER_WORD_FUNCTION = 1 << 1,           /* function: articles, pronouns, prepositions and the like; never part of a name at its start */
  DOSSIER_WORD_FIRST_NAME = 1 << 2,         /* first-name, and the two below */
  DOSSIER_WORD_FEMALE = 1 << 3,             /* first-name-f */
  DOSSIER_WORD_MALE = 1 << 4,               /* first-name-m */
  DOSSIER_WORD_WEAK_NAME = 1 << 5,          /* first-name-weak: more often a word, a surname or a place */
  DOSSIER_WORD_NAME_SUFFIX = 1 << 6,        /* name-suffix: "Jr.", "III" */
  DOSSIER_WORD_PARTICLE = 1 << 7,           /* particle: "van", "bin", inside a person's name */
  DOSSIER_WORD_SPEECH_VERB = 1 << 8,        /* speech-verb: all forms that stand beside a quotation */
  DOSSIER_WORD_ACTION_VERB = 1 << 9,        /* action-verb: what governments do: "announced", "signed" */
  DOSSIER_WORD_ORG_FIRST = 1 << 10,         /* org-head-first: "Ministry of …" */
  DOSSIER_WORD_ORG_LAST = 1 << 11,          /* org-head-last: "… Institute" */
  DOSSIER_WORD_PLACE_FIRST = 1 << 12,       /* place-head-first: "Lake …" */
  DOSSIER_WORD_PLACE_LAST = 1 << 13,        /* place-head-last: "… River" */
  DOSSIER_WORD_DOCUMENT_HEAD = 1 << 14,     /* document-head: "Treaty", "Declaration" */
  DOSSIER_WORD_EVENT_HEAD = 1 << 15,        /* event-head: "Summit", "Olympics", "War" */
  DOSSIER_WORD_EQUIPMENT_NOUN = 1 << 16,    /* equipment-noun: "missile", "jets", "frigate" */
  DOSSIER_WORD_WEAPON_CLASS = 1 << 17,      /* weapon-class: adjectives before an equipment noun: "ballistic" */
  DOSSIER_WORD_PLACE_PREPOSITION = 1 << 18, /* place-preposition: "in", "near", "from" */
  DOSSIER_WORD_STATE_NOUN = 1 << 19,        /* state-noun: "government", "republic" */
  DOSSIER_WORD_REPORTING_NOUN = 1 << 20,    /* reporting-noun: "statement", "report" */
  DOSSIER_WORD_WEEKDAY = 1 << 21,           /* weekday */
  DOSSIER_WORD_MONTH = 1 << 22,             /* month, month-abbreviation */
  DOSSIER_WORD_NUMBER = 1 << 23,            /* number-word */
  DOSSIER_WORD_COMPANY = 1 << 24,           /* company: "Inc.", "GmbH" */
  DOSSIER_WORD_WEEKDAY_SHORT = 1 << 25,     /* weekday-abbreviation */
  DOSSIER_WORD_ASIAN_SURNAME = 1 << 26,     /* surname-first: surnames that stand before the given name: "Xi", "Kim" */
  DOSSIER_WORD_ORG_KIND = 1 << 28,          /* org-kind: nouns right before the name of an organisation: "the carmaker …" */
  DOSSIER_WORD_LANGUAGE = 1 << 29,          /* language: names of languages, many of them also of a people */
  DOSSIER_WORD_MILITARY = 1 << 27,          /* military: an equipment noun or weapon class that means weapons in any context: "howitzer" */
} DossierWordClass;

typedef struct _DossierWords DossierWords;
typedef struct _DossierPack  DossierPack;

DossierWords *dossier_words_new (void);
/* With the words of a pack, which must outlive it; nothing may be added. */
DossierWords *dossier_words_new_packed (const DossierPack *pack);
void          dossier_words_free (DossierWords *self);

/* Adds a list; `name` is that of its file. */
void dossier_words_add_list (DossierWords *self, const char *name, const char *text, gsize n_bytes);

/* Classes of a token, or of a sequence of tokens whose two keys were joined. */
DossierWordClass dossier_words_get_classes (const DossierWords *self, DossierKey key);
guint            dossier_words_get_n_words (const DossierWords *self);
/* The table itself, for the program that packs it; good until words are added. */
void dossier_words_get_slots (const DossierWords *self, const guint64 **keys, const guint32 **classes, guint32 *n_slots);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierWords, dossier_words_free)

G_END_DECLS
