/* dossier-vocabulary.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table of words a set; the functions are generated from the tables so that no set can have a
 * word in one direction only. Tables are indexed by the enum's value.
 */

#include "config.h"

#include "model/dossier-vocabulary.h"

static const char *const entity_type_words[DOSSIER_N_ENTITY_TYPES] = {
  "person",
  "country",
  "place",
  "organisation",
  "equipment",
  "document",
  "event",
  "date",
  "quantity",
};

static const char *const mention_kind_words[DOSSIER_N_MENTION_KINDS] = {
  "name",
  "demonym",
  "capital",
  "metonym",
  "body",
  "handle",
};

static const char *const block_role_words[DOSSIER_N_BLOCK_ROLES] = {
  "title",
  "byline",
  "dateline",
  "published",
  "lead",
  "heading",
  "body",
  "list",
  "quote",
  "table",
  "caption",
  "credit",
  "footnote",
  "furniture",
};

static const char *const precision_words[DOSSIER_N_PRECISIONS] = {
  "unknown",
  "day",
  "month",
  "year",
  "interval",
  "about",
  "week",
  "quarter",
  "decade",
  "century",
};

static const char *const quotation_kind_words[DOSSIER_N_QUOTATION_KINDS] = {
  "direct",
  "indirect",
  "mixed",
};

static const char *const colour_words[DOSSIER_N_COLOURS] = {
  "yellow",
  "orange",
  "red",
  "pink",
  "purple",
  "blue",
  "green",
  "grey",
};

static const char *const outcome_words[DOSSIER_N_OUTCOMES] = {
  "none",
  "pending",
  "kept",
  "broken",
};

static gboolean
find_word (const char *const *words, guint n_words, const char *word, guint *index)
{
  if (word == NULL)
    return FALSE;

  for (guint i = 0; i < n_words; i++)
    if (g_str_equal (words[i], word))
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

#define DEFINE_WORDS(Type, name)                                              \
  const char *                                                                \
    dossier_##name##_to_string (Type value)                                   \
  {                                                                           \
    g_return_val_if_fail ((guint)value < G_N_ELEMENTS (name##_words), NULL);  \
    return name##_words[value];                                               \
  }                                                                           \
                                                                              \
  gboolean                                                                    \
    dossier_##name##_from_string (const char *word, Type *value)              \
  {                                                                           \
    guint index;                                                              \
                                                                              \
    if (!find_word (name##_words, G_N_ELEMENTS (name##_words), word, &index)) \
      return FALSE;                                                           \
    *value = (Type)index;                                                     \
    return TRUE;                                                              \
  }

DEFINE_WORDS (DossierEntityType, entity_type)
DEFINE_WORDS (DossierMentionKind, mention_kind)
DEFINE_WORDS (DossierBlockRole, block_role)
DEFINE_WORDS (DossierPrecision, precision)
DEFINE_WORDS (DossierQuotationKind, quotation_kind)
DEFINE_WORDS (DossierColour, colour)
DEFINE_WORDS (DossierOutcome, outcome)
