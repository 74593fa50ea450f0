/* fuzz-analysis.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any valid text goes through the whole analysis: every offset that comes out must lie in it.
 */

#include "config.h"

#include "analysis/dossier-analyzer.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

static void
check_findings (DossierFindings *findings, glong n_chars)
{
  guint32 last = 0;

  for (guint i = 0; i < findings->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (findings->mentions, DossierMention, i);

      g_assert_cmpuint (mention->start, >=, last);
      g_assert_cmpuint (mention->start, <, mention->end);
      g_assert_cmpuint (mention->end, <=, n_chars);
      g_assert_cmpint (mention->entity, <, (int)findings->entities->len);
      last = mention->end;
    }
  for (guint i = 0; i < findings->quotations->len; i++)
    {
      const DossierQuotation *quotation = g_ptr_array_index (findings->quotations, i);

      g_assert_cmpuint (quotation->start, <, quotation->end);
      g_assert_cmpuint (quotation->end, <=, n_chars);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static DossierKnowledge *knowledge;
  g_autofree char         *text = g_utf8_make_valid ((const char *)data, size);
  g_autoptr (DossierFindings) findings = NULL;

  if (knowledge == NULL)
    knowledge = dossier_knowledge_load (NULL, NULL);
  findings = dossier_analyze (knowledge, text, strlen (text), NULL, "2026-01-10");
  check_findings (findings, g_utf8_strlen (text, -1));

  return 0;
}
