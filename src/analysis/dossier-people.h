/* dossier-people.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finds people. First the full names, each judged by what speaks for and against it (title, apposition, verb of
 * speech, first name, initials …); then, with the memory of the full names, surnames alone.
 *
 * A person is one entity a document; two are never joined by their surname alone when first names differ.
 */

#pragma once

#include "analysis/dossier-search.h"

G_BEGIN_DECLS

typedef struct
{
  gint32               entity;
  guint32              token; /* where the full name stands first */
  guint32              n_tokens;
  guint32              n_words; /* a double name with a hyphen is one */
  const DossierRecord *record;  /* or NULL */
} DossierPerson;

/* What stands around a name. */
typedef struct
{
  guint32              token;
  guint32              n_tokens;
  DossierMatch         title; /* n_tokens 0 = none */
  DossierMatch         role;  /* the office behind an honorific ("H.E. President"); n_tokens 0 = none */
  const DossierRecord *record;
  const DossierPerson *person; /* who is meant, when that is known */
  char                 country[3];
  gboolean             fleeting; /* too unsure to be remembered for the rest of the text */
  float                confidence;
  const char          *rule;
} DossierPersonName;

/* Full names, and single ones that the tables are sure of. */
void dossier_people_find_full (DossierSearch *search);
/* Surnames of people found before, single names behind a title, names that the tables know with support. */
void dossier_people_find_short (DossierSearch *search);

/* Reads titles from name->token on ("His Highness Sheikh") and the name behind them. FALSE = no such thing. */
gboolean dossier_person_title_read_name (const DossierSearch *search, DossierPersonName *name);

/* Claims a mention; finds or makes its person. */
gboolean dossier_people_claim (DossierSearch *search, DossierPersonName *name);

/* Whether the office of a record was held at the document's date, as far as is known. */
gboolean dossier_people_is_in_office (const DossierSearch *search, const DossierRecord *record);

/* The person whose name ends with these tokens, best one for this place in the text; NULL = none. */
const DossierPerson *dossier_people_resolve (const DossierSearch *search, guint token, guint n_tokens);

/* Another person than `entity` whose name ends with these tokens; -1 = none. */
gint32 dossier_people_find_namesake (const DossierSearch *search, guint token, guint n_tokens, gint32 entity);

/* The only person with this first name, named before `token`; NULL = none, or several. */
const DossierPerson *dossier_people_resolve_first (const DossierSearch *search, guint token);

/* Single names that were taken for somebody by themselves join those whose whole names were found after all. */
void dossier_people_join_short (DossierSearch *search);

/* The country that stands before `token` ("Danish", "Ukraine's") or in "of Germany" behind `end`; FALSE = none. */
gboolean dossier_people_read_country (const DossierSearch *search, guint token, guint end, char country[3]);

G_END_DECLS
