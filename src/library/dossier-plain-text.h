/* dossier-plain-text.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text in which what typography varies is one: spaces of any kind and length are one space, quotation marks and dashes of
 * any kind are plain ones, soft hyphens and what has no width are gone, letters are composed (NFC). Each of its characters
 * knows where in the text it comes from. Pure.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gunichar *chars;
  guint32  *starts; /* code point of the text from which each comes; one more than there are: the end */
  guint32  *ends;   /* the code point behind it */
  guint32   n;
  char     *utf8;  /* the same characters */
  guint32  *bytes; /* where each begins in it; one more than there are: the end */
} DossierPlainText;

DossierPlainText *dossier_plain_text_new (const char *text);
void              dossier_plain_text_free (DossierPlainText *self);

/* The character that begins at byte `at` of `utf8`. */
guint32 dossier_plain_text_at_byte (const DossierPlainText *self, guint32 at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPlainText, dossier_plain_text_free)

G_END_DECLS
