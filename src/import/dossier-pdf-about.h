/* dossier-pdf-about.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a PDF says about itself: title, author and date of its properties, its outline. What programs
 * put there on their own is left out.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Strings may be NULL. */
typedef struct
{
  char       *title;
  char       *author;
  char       *created; /* YYYY-MM-DD */
  GHashTable *outline; /* key of a heading → GUINT_TO_POINTER (its level, 1 = outermost) */
} DossierPdfAbout;

DossierPdfAbout *dossier_pdf_about_new (void);
void             dossier_pdf_about_free (DossierPdfAbout *self);

/* A line of the outline. */
void dossier_pdf_about_add_heading (DossierPdfAbout *self, const char *text, guint level);
/* The level that the outline gives a heading, 0 = it has none. */
guint dossier_pdf_about_get_level (const DossierPdfAbout *self, const char *text);

/* Whether two lines say the same: letters and digits only. */
gboolean dossier_pdf_says_same (const char *a, const char *b);

/* Whether a title was put there by a program: "Microsoft Word - x.doc", "untitled", a file's name. */
gboolean dossier_pdf_is_junk_title (const char *title);
/* The same for an author: "admin", "Administrator", a program. */
gboolean dossier_pdf_is_junk_author (const char *author);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPdfAbout, dossier_pdf_about_free)

G_END_DECLS
