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
 *   id          unique over all files
 *   type        person country place organisation equipment document event, or none (a stop phrase:
 *               its words are consumed and nothing is found)
 *   name        as displayed
 *   aliases     other forms, separated by |; `=` before one: match its case exactly even in
 *               headlines; `~` before one: counts only with support from its context
 *   demonyms    countries only: nouns and adjectives, singular and plural, separated by |
 *   capitals    countries only: capital and its spellings, separated by |
 *   metonyms    countries only: see metonyms.tsv, where each is a row of type country with kind metonym or body
 *   kind        of the mention: name (default) demonym capital metonym body
 *   country     ISO 3166-1 alpha-2 or XK
 *   qid parent lat lon population valid_from valid_to as_of note
 *
 * A word list is a text file of words with classes: `word<TAB>class[ class…]`.
 */

#pragma once

#include <glib.h>

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

typedef struct _DossierKnowledge DossierKnowledge;

/* The built-in tables and then the reader's own (*.tsv in `user_dir`, NULL = none), which override.
 * Fails only when a built-in table is broken. Takes tens of milliseconds: not for the main thread. */
DossierKnowledge *dossier_knowledge_load (const char *user_dir, GError **error);
DossierKnowledge *dossier_knowledge_ref (DossierKnowledge *self);
void              dossier_knowledge_unref (DossierKnowledge *self);

/* English display name of a country, or NULL for an unknown code. */
const char *dossier_knowledge_get_country_name (const DossierKnowledge *self, const char *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierKnowledge, dossier_knowledge_unref)

G_END_DECLS
