/* dossier-office-facts.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Title, author, date and language of a document of a word processor: what its text says comes before what its properties
 * say, because those are often the template's or the computer's. Pure.
 */

#pragma once

#include "import/dossier-reading.h"

G_BEGIN_DECLS

/* What the properties of a file claim; each may be NULL. Strings are owned. */
typedef struct
{
  char *title;
  char *author;
  char *created;  /* ISO 8601, a time of day may follow */
  char *modified; /* the same */
  char *language; /* BCP 47 */
} DossierOfficeFacts;

void dossier_office_facts_clear (DossierOfficeFacts *self);

/* Reads them from the part with the properties of an Office Open XML or OpenDocument file, or from a flat OpenDocument file. */
void dossier_office_facts_read (DossierOfficeFacts *self, GBytes *properties);

/* Completes `reading`, whose blocks are all there. `today` may be invalid. */
void dossier_office_facts_settle (const DossierOfficeFacts *self, const GDate *today, DossierReading *reading);

/* FALSE with an error when there is no text in `reading`; `kind` is "Word document" or the like, and a damaged one may have had some. */
gboolean dossier_office_check_text (const DossierReading *reading, const char *kind, gboolean damaged, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierOfficeFacts, dossier_office_facts_clear)

G_END_DECLS
