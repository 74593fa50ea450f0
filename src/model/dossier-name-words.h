/* dossier-name-words.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a name in three spellings, from the exact to the vague, and whether two words are one in other
 * spelling: "Zelensky" and "Zelenskyy", "Gaddafi" and "Qadhafi", "Schröder" and "Schroeder". For names in Latin
 * letters; others keep their letters. Plain values; any thread.
 *
 *   text    small letters without accents and apostrophes          schroeder   zelenskyy
 *   sound   letters that transliterations confuse are one          srodir      zilinski
 *   bones   the sound without vowels but for one at the start      srdr        zlnsk
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_NAME_WORD_BYTES 48
#define DOSSIER_NAME_MAX_WORDS 16

typedef struct
{
  char text[DOSSIER_NAME_WORD_BYTES];
  char sound[DOSSIER_NAME_WORD_BYTES];
  char bones[DOSSIER_NAME_WORD_BYTES];
} DossierNameWord;

typedef struct
{
  DossierNameWord words[DOSSIER_NAME_MAX_WORDS]; /* what is longer is cut */
  guint           n;
} DossierNameWords;

/* Cuts a name at blanks, hyphens and marks; "'s" at the end of a word is left out. */
void dossier_name_words_read (DossierNameWords *self, const char *name);
/* One word of letters and digits that were brought to `text` already. */
void dossier_name_word_set (DossierNameWord *self, const char *text);

void dossier_name_words_remove (DossierNameWords *self, guint index);
/* All words as one. */
void dossier_name_words_join (const DossierNameWords *self, guint first, DossierNameWord *joined);

/* The same word in other spelling: letters that are confused, one vowel in four. */
gboolean dossier_name_word_is_close (const DossierNameWord *a, const DossierNameWord *b);
/* Whether exactly one of two close words has the ending of a woman's name or of a country. */
gboolean dossier_name_word_ends_otherwise (const DossierNameWord *a, const DossierNameWord *b);
gboolean dossier_name_word_has_digit (const DossierNameWord *self);
/* How many letters are put in, left out, changed or swapped between two texts. */
guint dossier_name_word_distance (const char *a, const char *b);

G_END_DECLS
