/* dossier-rtf-head.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the head of an RTF file says about the text: its fonts, by whose charsets bytes become characters, and its styles.
 */

#pragma once

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

typedef struct
{
  int      codepage; /* 0 = that of the document */
  GString *name;
  gboolean symbols; /* signs stand in place of letters */
} DossierRtfFont;

typedef struct
{
  GString         *name;
  int              outline; /* -1 = none */
  gboolean         settled;
  DossierBlockRole role;
  guint8           level;
} DossierRtfStyle;

typedef struct
{
  int         codepage; /* of the document */
  int         default_font;
  GHashTable *fonts;
  GHashTable *styles;
} DossierRtfHead;

DossierRtfHead *dossier_rtf_head_new (void);
void            dossier_rtf_head_free (DossierRtfHead *self);

/* The font or style with this number; made when there is none yet. */
DossierRtfFont  *dossier_rtf_head_font (DossierRtfHead *self, int number);
DossierRtfStyle *dossier_rtf_head_style (DossierRtfHead *self, int number);
/* The same once the head is read: role and level are settled. NULL for an unknown one. */
const DossierRtfStyle *dossier_rtf_head_find_style (DossierRtfHead *self, int number);
/* In which code page the bytes of text in this font are. */
guint dossier_rtf_head_codepage (DossierRtfHead *self, int font);
/* The name of a font that shows signs, NULL for any other one. */
const char *dossier_rtf_head_symbol_font (DossierRtfHead *self, int font);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierRtfHead, dossier_rtf_head_free)

G_END_DECLS
