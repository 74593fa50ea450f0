/* dossier-match.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A place in a text where a form of the tables stands. Plain value.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define DOSSIER_MATCH_UNKNOWN G_MAXUINT32 /* as n_tokens: nobody has looked yet */

typedef struct
{
  guint32 token;
  guint32 n_tokens; /* 0 = none */
  guint32 form;     /* the first of those that stand for this sequence, or DOSSIER_NO_FORM */
} DossierMatch;

G_END_DECLS
