/* dossier-cleaning-rule.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "import/dossier-cleaning-rule.h"

static const char *const rule_names[DOSSIER_N_CLEANING_RULES] = {
  NULL,
  "listed-phrase",
  "legal-tail",
  "newsletter",
  "reading-time",
  "repeated-line",
  "credit",
  "agency",
  "byline",
  "lone-name",
  "handle",
  "published",
  "title",
  "lead",
  "dateline",
  "heading",
  "list-marker",
  "quote-marker",
  "outside-region",
  "pointer",
  "service",
  "after-end",
  "markup",
  "page-part",
  "typography",
  "running-line",
};

const char *
dossier_cleaning_rule_to_string (DossierCleaningRule rule)
{
  g_return_val_if_fail ((guint)rule < DOSSIER_N_CLEANING_RULES, NULL);
  return rule_names[rule];
}
