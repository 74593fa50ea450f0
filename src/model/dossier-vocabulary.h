/* dossier-vocabulary.h
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The closed sets of words that all layers share: types of entities, kinds of mentions, roles of
 * blocks, precisions of dates, kinds of quotations, colours of annotations, outcomes of commitments. Each set has a
 * `_to_string()` that gives the word used in files and on the command line (never translated), and
 * a `_from_string()` that answers FALSE for a word it does not know. All functions may be called
 * from any thread.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_ENTITY_PERSON,
  DOSSIER_ENTITY_COUNTRY,
  DOSSIER_ENTITY_PLACE,
  DOSSIER_ENTITY_ORGANISATION,
  DOSSIER_ENTITY_EQUIPMENT,
  DOSSIER_ENTITY_DOCUMENT,
  DOSSIER_ENTITY_EVENT,
  DOSSIER_ENTITY_DATE,
  DOSSIER_ENTITY_QUANTITY,
} DossierEntityType;
#define DOSSIER_N_ENTITY_TYPES (DOSSIER_ENTITY_QUANTITY + 1)

/* How a mention leads to its entity. Demonym, capital, metonym and body are for countries. */
typedef enum
{
  DOSSIER_MENTION_NAME,
  DOSSIER_MENTION_DEMONYM, /* "Ukrainian", "Danes" */
  DOSSIER_MENTION_CAPITAL, /* "Kyiv said" */
  DOSSIER_MENTION_METONYM, /* "the Kremlin" */
  DOSSIER_MENTION_BODY,    /* a body that acts for the country: "the Bundestag" */
  DOSSIER_MENTION_HANDLE,  /* "@EmmanuelMacron" */
} DossierMentionKind;
#define DOSSIER_N_MENTION_KINDS (DOSSIER_MENTION_HANDLE + 1)

typedef enum
{
  DOSSIER_BLOCK_TITLE,
  DOSSIER_BLOCK_BYLINE,
  DOSSIER_BLOCK_DATELINE,
  DOSSIER_BLOCK_PUBLISHED,
  DOSSIER_BLOCK_LEAD,
  DOSSIER_BLOCK_HEADING,
  DOSSIER_BLOCK_BODY,
  DOSSIER_BLOCK_LIST,
  DOSSIER_BLOCK_QUOTE,
  DOSSIER_BLOCK_TABLE,
  DOSSIER_BLOCK_CAPTION,
  DOSSIER_BLOCK_CREDIT,
  DOSSIER_BLOCK_FOOTNOTE,
  DOSSIER_BLOCK_FURNITURE,
} DossierBlockRole;
#define DOSSIER_N_BLOCK_ROLES (DOSSIER_BLOCK_FURNITURE + 1)

typedef enum
{
  DOSSIER_PRECISION_UNKNOWN,
  DOSSIER_PRECISION_DAY,
  DOSSIER_PRECISION_MONTH,
  DOSSIER_PRECISION_YEAR,
  DOSSIER_PRECISION_INTERVAL,
  DOSSIER_PRECISION_ABOUT, /* a day that was worked out ("13 hours ago"), shown with "about" */
  DOSSIER_PRECISION_WEEK,
  DOSSIER_PRECISION_QUARTER,
  DOSSIER_PRECISION_DECADE,
  DOSSIER_PRECISION_CENTURY,
} DossierPrecision;
#define DOSSIER_N_PRECISIONS (DOSSIER_PRECISION_CENTURY + 1)

typedef enum
{
  DOSSIER_QUOTATION_DIRECT,
  DOSSIER_QUOTATION_INDIRECT,
  DOSSIER_QUOTATION_MIXED,
} DossierQuotationKind;
#define DOSSIER_N_QUOTATION_KINDS (DOSSIER_QUOTATION_MIXED + 1)

typedef enum
{
  DOSSIER_COLOUR_YELLOW,
  DOSSIER_COLOUR_ORANGE,
  DOSSIER_COLOUR_RED,
  DOSSIER_COLOUR_PINK,
  DOSSIER_COLOUR_PURPLE,
  DOSSIER_COLOUR_BLUE,
  DOSSIER_COLOUR_GREEN,
  DOSSIER_COLOUR_GREY,
} DossierColour;
#define DOSSIER_N_COLOURS (DOSSIER_COLOUR_GREY + 1)

/* What became of a commitment, as the reader says. */
typedef enum
{
  DOSSIER_OUTCOME_NONE, /* the reader has not said */
  DOSSIER_OUTCOME_PENDING,
  DOSSIER_OUTCOME_KEPT,
  DOSSIER_OUTCOME_BROKEN,
} DossierOutcome;
#define DOSSIER_N_OUTCOMES (DOSSIER_OUTCOME_BROKEN + 1)

const char *dossier_entity_type_to_string (DossierEntityType type);
gboolean    dossier_entity_type_from_string (const char *word, DossierEntityType *type);
const char *dossier_mention_kind_to_string (DossierMentionKind kind);
gboolean    dossier_mention_kind_from_string (const char *word, DossierMentionKind *kind);
const char *dossier_block_role_to_string (DossierBlockRole role);
gboolean    dossier_block_role_from_string (const char *word, DossierBlockRole *role);
const char *dossier_precision_to_string (DossierPrecision precision);
gboolean    dossier_precision_from_string (const char *word, DossierPrecision *precision);
const char *dossier_quotation_kind_to_string (DossierQuotationKind kind);
gboolean    dossier_quotation_kind_from_string (const char *word, DossierQuotationKind *kind);
const char *dossier_colour_to_string (DossierColour colour);
gboolean    dossier_colour_from_string (const char *word, DossierColour *colour);
const char *dossier_outcome_to_string (DossierOutcome outcome);
gboolean    dossier_outcome_from_string (const char *word, DossierOutcome *outcome);

G_END_DECLS
