/* dossier-mention.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One place in a text where an entity is named. Plain value, kept in a GArray sorted by start;
 * mentions do not overlap. Offsets are code points.
 */

#pragma once

#include "model/dossier-vocabulary.h"

G_BEGIN_DECLS

typedef struct
{
  guint32            start;
  guint32            end;
  gint32             entity; /* index into the findings' entities, -1 = none */
  DossierEntityType  type;
  DossierMentionKind kind;
  DossierPrecision   precision;   /* of a date */
  float              confidence;  /* 0 … 1 */
  char               country[3];  /* ISO 3166-1 alpha-2 or XK; "" = none */
  const char        *value;       /* a date's ISO 8601 value as in dossier-iso-date.h, or NULL; findings' chunk */
  const char        *alternative; /* the other reading of a date ("next Friday"), ISO 8601, or of a name ("place Paris, US, 0.03"), or NULL; findings' chunk */
  const char        *title;       /* title before a person's name ("Prime Minister"), or NULL; findings' chunk */
  const char        *rule;        /* why: name of the rule or table, static or interned */
} DossierMention;

G_END_DECLS
