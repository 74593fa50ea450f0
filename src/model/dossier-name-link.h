/* dossier-name-link.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether two names are of one thing: in other spelling or transliteration, with or without titles and middle
 * names, as a handle, as an acronym. What is not sure is not linked: a surname alone is never the person of a full
 * name, and two people with one surname are two. Measured on tests/data/name-pairs.tsv. Pure functions; any thread.
 */

#pragma once

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

gboolean dossier_name_link_same (DossierEntityType type, const char *one, const char *other);

/* A key that names which dossier_name_link_same() takes for one mostly share, acronyms and handles not; for
 * looking up what to compare. "" = compare with nothing. Newly allocated. */
char *dossier_name_link_dup_key (DossierEntityType type, const char *name);

G_END_DECLS
