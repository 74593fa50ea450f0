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
  DOSSIER_WORD_COMMON = 1 << 0,            /* common: an English word that is no name */
  DOSSIER_WORD_FIRST_NAME = 1 << 1,        /* first-name */
  DOSSIER_WORD_FEMALE = 1 << 2,            /* female: a first name of women; with male = of both */
  DOSSIER_WORD_MALE = 1 << 3,              /* male */
  DOSSIER_WORD_SURNAME = 1 << 4,           /* surname */
  DOSSIER_WORD_PARTICLE = 1 << 5,          /* particle: "van", "bin", inside a person's name */
  DOSSIER_WORD_SPEECH_VERB = 1 << 6,       /* speech-verb: all forms that stand beside a quotation */
  DOSSIER_WORD_ACTION_VERB = 1 << 7,       /* action-verb: what governments and people do: "announced", "signed" */
  DOSSIER_WORD_ORGANISATION_HEAD = 1 << 8, /* organisation-head: "Ministry", "University", "Party", "Bank" */
  DOSSIER_WORD_PLACE_HEAD = 1 << 9,        /* place-head: "River", "Province", "Airport", behind the name */
  DOSSIER_WORD_PLACE_FIRST = 1 << 10,      /* place-first: "Lake", "Mount", "Cape", before the name */
  DOSSIER_WORD_DOCUMENT_HEAD = 1 << 11,    /* document-head: "Treaty", "Agreement", "Declaration" */
  DOSSIER_WORD_EVENT_HEAD = 1 << 12,       /* event-head: "Summit", "Conference", "Olympics", "War" */
  DOSSIER_WORD_EQUIPMENT_NOUN = 1 << 13,   /* equipment-noun: "missile", "jets", "frigate" */
  DOSSIER_WORD_PREPOSITION = 1 << 14,      /* preposition: of place: "in", "near", "from" */
  DOSSIER_WORD_WEEKDAY = 1 << 15,          /* weekday */
  DOSSIER_WORD_MONTH = 1 << 16,            /* month */
  DOSSIER_WORD_COMPANY = 1 << 17,          /* company: "Inc.", "Ltd", "GmbH", "Corp" */
  DOSSIER_WORD_NUMBER = 1 << 18,           /* number: "two", "hundred" */
} DossierWordClass;

typedef struct _DossierWords DossierWords;

DossierWords *dossier_words_new (void);
void          dossier_words_free (DossierWords *self);

/* Adds a list; `name` is that of its file. */
void dossier_words_add_list (DossierWords *self, const char *name, const char *text, gsize n_bytes);

/* Classes of a token, or of a sequence of tokens whose two keys were joined. */
DossierWordClass dossier_words_get_classes (const DossierWords *self, DossierKey key);
guint            dossier_words_get_n_words (const DossierWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierWords, dossier_words_free)

G_END_DECLS
