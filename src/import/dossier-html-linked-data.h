/* dossier-html-linked-data.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the JSON-LD scripts of a page say about its article in the words of schema.org. Reads JSON in
 * one pass without recursion and forgives what pages get wrong: trailing commas, raw line ends.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *headline;
  char *author;    /* several joined by ", "; people only */
  char *published; /* as written */
  char *publisher;
  char *language;
} DossierHtmlLinkedData;

/* `scripts` are the texts of the page's scripts. Never NULL; fields that are not said are. */
DossierHtmlLinkedData *dossier_html_linked_data_find (GPtrArray *scripts);
void                   dossier_html_linked_data_free (DossierHtmlLinkedData *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierHtmlLinkedData, dossier_html_linked_data_free)

G_END_DECLS
