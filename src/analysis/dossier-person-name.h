/* dossier-person-name.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the name of a person is written: which tokens may belong to it, and keys under which spellings of
 * one name are equal (Zelensky, Zelenskyy, Zelenskiy; Erdoğan, Erdogan; al-Assad, Assad).
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

#define DOSSIER_PERSON_MAX_TOKENS 7

/* Number of tokens from `token` on that may be the name of a person, without title and possessive; 0 = none. */
guint dossier_person_name_read (const DossierSearch *search, guint token);

/* Number of words of a name: a double name with a hyphen ("Ilves-Mets") is one. */
guint dossier_person_name_count_words (const DossierSearch *search, guint token, guint n_tokens);

/* "R.", at the end of a sentence "R": a letter for a name. */
gboolean dossier_person_name_is_letter (const DossierSearch *search, guint token);

/* The key of one token's spelling. */
guint64 dossier_person_name_key (const DossierSearch *search, guint token);

/* A token that is part of a name though it begins small: "al-Assad". */
gboolean dossier_person_name_is_prefixed (const DossierSearch *search, guint token);

/* The title or office that begins at `token`, with its department ("Secretary of State for Defence"). The name
 * of its holder would begin at `*name`. FALSE = no title begins here. */
gboolean dossier_person_title_read (const DossierSearch *search, guint token, DossierMatch *title, guint *name);

/* "Mr", "H.E.": a title that tells no office. */
gboolean dossier_person_title_is_honorific (const DossierSearch *search, const DossierMatch *title);

/* "Gen", "Maj": a rank, though the word may be somebody's first name. */
gboolean dossier_person_title_is_rank (const DossierSearch *search, const DossierMatch *title);

/* "presidents", "reporters": a title of several people. */
gboolean dossier_person_title_is_plural (const DossierSearch *search, const DossierMatch *title);

/* 'f', 'm' or 0: what the first name tells. */
char dossier_person_name_gender (const DossierSearch *search, guint token);

G_END_DECLS
