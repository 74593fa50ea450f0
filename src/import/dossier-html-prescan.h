/* dossier-html-prescan.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes a lean copy of a page before the HTML parser sees it: no scripts, styles, comments, frames
 * and drawings, only the attributes that are asked for later, and nothing that could make the parser
 * slow or hungry: its time is quadratic in the depth of open elements and in the attributes of one
 * tag. What is open too deep loses its tag and keeps its words. Pure; one pass, no recursion.
 */

#pragma once

#include "import/dossier-html-pictures.h"

G_BEGIN_DECLS

#define DOSSIER_HTML_MAX_DEPTH 512
#define DOSSIER_HTML_MAX_ATTRIBUTES 256
#define DOSSIER_HTML_MAX_TAGS 1000000

typedef struct
{
  GString             *markup;
  GPtrArray           *linked_data; /* the texts of the page's JSON-LD scripts */
  DossierHtmlPictures *pictures;    /* points into the text */
  gboolean             flattened;   /* something was open too deep */
} DossierHtmlLean;

/* `text` is valid UTF-8. NULL with an error of DOSSIER_IMPORT_ERROR when it has too many tags. */
DossierHtmlLean *dossier_html_prescan (const char *text, gsize n_bytes, GError **error);
void             dossier_html_lean_free (DossierHtmlLean *self);

/* Steps over the attribute at `p`. FALSE at the end of the tag; then `p` is at its ">". */
gboolean dossier_html_next_attribute (const char **p, const char *end, const char **name, gsize *name_length, const char **value, gsize *value_length);

/* The charset that the first kilobytes of a page declare, or NULL. */
char *dossier_html_declared_charset (const guint8 *bytes, gsize n_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierHtmlLean, dossier_html_lean_free)

G_END_DECLS
