/* test-entity-context.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who appears with whom, who said what, and which mention is the third.
 */

#include "config.h"

#include "view/dossier-entity-context.h"

#include <string.h>

static const char *const text = "Lee met Roy on Monday.\nLee and Roy spoke. Lee left.\nVik stayed with Roy.";

static const struct
{
  const char       *name;
  DossierEntityType type;
} entities[] = {
  { "Lee", DOSSIER_ENTITY_PERSON },
  { "Roy", DOSSIER_ENTITY_PERSON },
  { "Vik", DOSSIER_ENTITY_PERSON },
  { "Monday", DOSSIER_ENTITY_DATE },
};

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  return (int)((const DossierMention *)a)->start - (int)((const DossierMention *)b)->start;
}

static DossierFindings *
make_findings (void)
{
  DossierFindings *findings = dossier_findings_new ();

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      DossierEntityFields fields = { .type = entities[i].type, .name = entities[i].name, .country = i == 0 ? "DK" : NULL };

      g_ptr_array_add (findings->entities, dossier_entity_new (&fields));
      for (const char *p = text; (p = strstr (p, entities[i].name)) != NULL; p++)
        {
          DossierMention mention = { .start = p - text, .end = p - text + strlen (entities[i].name), .entity = i, .type = entities[i].type };

          g_array_append_val (findings->mentions, mention);
        }
    }
  g_array_sort (findings->mentions, compare_mentions);

  return findings;
}

static void
test_companions (void)
{
  DossierDocumentFields fields = { .text = text };
  g_autoptr (DossierDocument) document = dossier_document_new (&fields);
  g_autoptr (DossierFindings) findings = make_findings ();
  g_autoptr (GArray) with_lee = dossier_entity_context_find_companions (document, findings, 0, 5);
  g_autoptr (GArray) with_roy = dossier_entity_context_find_companions (document, findings, 1, 1);

  /* Two paragraphs with Roy, however often; the date is no companion; Vik is elsewhere. */
  g_assert_cmpuint (with_lee->len, ==, 1);
  g_assert_cmpuint (g_array_index (with_lee, DossierCompanion, 0).entity, ==, 1);
  g_assert_cmpuint (g_array_index (with_lee, DossierCompanion, 0).paragraphs, ==, 2);
  g_assert_cmpuint (with_roy->len, ==, 1);
  g_assert_cmpuint (g_array_index (with_roy, DossierCompanion, 0).entity, ==, 0);
}

static void
test_count (void)
{
  g_autoptr (DossierFindings) findings = make_findings ();
  guint total, number = dossier_entity_context_count (findings, 5, &total);

  g_assert_cmpstr (entities[g_array_index (findings->mentions, DossierMention, 5).entity].name, ==, "Lee");
  g_assert_cmpuint (number, ==, 2);
  g_assert_cmpuint (total, ==, 3);
}

static void
add_quotation (DossierFindings *findings, DossierQuotationKind kind, int speaker, guint32 start)
{
  DossierQuotation *quotation = dossier_quotation_new ();

  quotation->kind = kind;
  quotation->speaker_entity = speaker;
  quotation->start = start;
  quotation->end = start + 3;
  g_ptr_array_add (findings->quotations, quotation);
}

static void
test_quotations (void)
{
  g_autoptr (DossierFindings) findings = make_findings ();
  g_autoptr (GPtrArray) found = NULL;

  add_quotation (findings, DOSSIER_QUOTATION_INDIRECT, 0, 1);
  add_quotation (findings, DOSSIER_QUOTATION_DIRECT, 1, 5);
  add_quotation (findings, DOSSIER_QUOTATION_MIXED, 0, 9);
  add_quotation (findings, DOSSIER_QUOTATION_DIRECT, 0, 13);

  found = dossier_entity_context_find_quotations (findings, 0, 2);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpuint (((DossierQuotation *)g_ptr_array_index (found, 0))->start, ==, 9);
  g_assert_cmpuint (((DossierQuotation *)g_ptr_array_index (found, 1))->start, ==, 13);
}

static void
test_country (void)
{
  g_autoptr (DossierFindings) findings = make_findings ();
  DossierEntityFields fields = { .type = DOSSIER_ENTITY_COUNTRY, .name = "Denmark", .country = "DK" };

  g_assert_null (dossier_entity_context_find_country (findings, "DK"));
  g_ptr_array_add (findings->entities, dossier_entity_new (&fields));
  g_assert_cmpstr (dossier_entity_context_find_country (findings, "DK"), ==, "Denmark");
  g_assert_null (dossier_entity_context_find_country (findings, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entity-context/companions", test_companions);
  g_test_add_func ("/entity-context/count", test_count);
  g_test_add_func ("/entity-context/quotations", test_quotations);
  g_test_add_func ("/entity-context/country", test_country);
  return g_test_run ();
}
