/* dossier-rtf-text.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Makes characters of what RTF writes as bytes of a code page and as numbers. A number is followed by bytes that say the
 * same to old programs and have to be passed over. Borrows the head. Belongs to one thread.
 */

#pragma once

#include "import/dossier-rtf-head.h"

G_BEGIN_DECLS

typedef struct
{
  DossierRtfHead *head;
  GByteArray     *bytes; /* of the font `font`, not decoded yet */
  int             font;
  guint           n_to_skip; /* of what follows a number */
  gunichar        high;      /* first half of a character of two numbers, 0 for none */
  GString        *text;      /* decoded, for whoever takes it */
  char           *missing;   /* the charset whose converter is missing, NULL for none */
} DossierRtfText;

DossierRtfText *dossier_rtf_text_new (DossierRtfHead *head);
void            dossier_rtf_text_free (DossierRtfText *self);

void dossier_rtf_text_add_bytes (DossierRtfText *self, int font, const guint8 *bytes, gsize n_bytes);
/* \u: `number` may be negative; so many of the following characters stand for it in other programs. */
void dossier_rtf_text_add_unicode (DossierRtfText *self, int font, int number, guint n_to_skip);
void dossier_rtf_text_add_character (DossierRtfText *self, gunichar c);
/* TRUE when the sign that comes stands for the number before it. */
gboolean dossier_rtf_text_skips (DossierRtfText *self);
/* Something else than a character comes: nothing is passed over any more. */
void dossier_rtf_text_stop_skipping (DossierRtfText *self);
/* All that was added so far is in `text` now. */
void dossier_rtf_text_settle (DossierRtfText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierRtfText, dossier_rtf_text_free)

G_END_DECLS
