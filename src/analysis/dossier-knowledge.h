/* dossier-knowledge.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All tables that the analysis reads: gazetteers and word lists, loaded once, then read-only and
 * shared by all threads.
 *
 * A gazetteer is a tab-separated UTF-8 file. First line `#dossier-gazetteer 1`, second line the
 * names of the columns, then one row a thing. Lines that begin with `#` and empty lines are
 * skipped; unknown columns are ignored; a row that cannot be read is reported with file and line.
 *
 *   id          unique over all files of one origin; in the reader's files a row with the id of an older one replaces
 *               it, and removes it when its type is none
 *   type        person country place organisation equipment document event; title (stands before or beside a
 *               person's name; forms in small letters are found in any case); none (a stop phrase: its words
 *               are consumed and nothing is found)
 *   name        as displayed; may begin with a mark as an alias may
 *   aliases     other forms, separated by |; `=` before one: match its case exactly even in
 *               headlines; `~` before one: counts only with support from its context
 *   demonyms    countries only: nouns and adjectives, singular and plural, separated by |
 *   capitals    countries only: capital and its spellings, separated by |
 *   metonyms    countries only: see metonyms.tsv, where each is a row of type country with kind metonym or body
 *   kind        of the mention: name (default) demonym capital metonym body
 *   country     ISO 3166-1 alpha-2 or XK
 *   gender      of persons and titles: f or m
 *   population  of places: a row that has one is a city, told from its namesakes by country and size
 *   valid_from valid_to   of an office (person) or a name
 *   as_of       when somebody last saw that the row is right
 *   qid parent lat lon note
 *
 * A word list is a text file of words with classes: `word<TAB>class[ class…]`; see dossier-words.h.
 */

#pragma once

#include <gio/gio.h>

#include "analysis/dossier-cues.h"
#include "analysis/dossier-gazetteer.h"
#include "analysis/dossier-reporting-cues.h"
#include "analysis/dossier-words.h"

G_BEGIN_DECLS

typedef struct _DossierKnowledge DossierKnowledge;
typedef struct _DossierModel     DossierModel;

/* The built-in tables and then the reader's own (*.tsv in `folders`, NULL-terminated; NULL = none), of which later ones
 * override. Fails only when the program itself is damaged. Takes some 10 milliseconds: not for the main thread. */
DossierKnowledge *dossier_knowledge_load (const char *const *folders, GError **error);
/* The same without the model of the tagger, which is trained on what these tables find. */
DossierKnowledge *dossier_knowledge_load_tables (const char *const *folders, GError **error);
/* Where the tables of a site, of the reader and of a library (NULL = none) are looked for: dossier/gazetteers in
 * the system's data directories and in the reader's, and gazetteers in the library's folder. */
char **dossier_knowledge_list_folders (const char *library);

DossierKnowledge *dossier_knowledge_ref (DossierKnowledge *self);
void              dossier_knowledge_unref (DossierKnowledge *self);

/* English display name of a country, or NULL for an unknown code. */
const char *dossier_knowledge_get_country_name (const DossierKnowledge *self, const char *code);

/* The record of a country, or NULL. */
const DossierRecord *dossier_knowledge_get_country (const DossierKnowledge *self, const char *code);

const DossierGazetteer     *dossier_knowledge_get_gazetteer (const DossierKnowledge *self);
const DossierWords         *dossier_knowledge_get_words (const DossierKnowledge *self);
const DossierCues          *dossier_knowledge_get_cues (const DossierKnowledge *self);
const DossierReportingCues *dossier_knowledge_get_reporting_cues (const DossierKnowledge *self);
/* The weights of the tagger, see dossier-model.h; NULL when only the tables were loaded. */
const DossierModel *dossier_knowledge_get_model (const DossierKnowledge *self);
/* Sentences about rows of the reader's own tables that could not be read: char *, never NULL. */
const GPtrArray *dossier_knowledge_get_problems (const DossierKnowledge *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierKnowledge, dossier_knowledge_unref)

G_END_DECLS
