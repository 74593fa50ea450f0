/* dossier-name-link-person.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The part of dossier-name-link.h that knows how people are named.
 */

#pragma once

#include "model/dossier-name-words.h"

G_BEGIN_DECLS

gboolean dossier_name_link_same_person (const char *one, const char *other);

/* The words of a person's name without titles, articles and particles. */
void dossier_name_link_read_person (DossierNameWords *words, const char *name);

G_END_DECLS
