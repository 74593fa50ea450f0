/* test-corrector.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rejecting, renaming, merging and marking, and that everything else stays as it was found.
 */

#include "config.h"

#include "library/dossier-corrector.h"
#include "model/dossier-settled-date.h"

static const char text[] = "Ann Smith met Anne Smith in Paris. Smith left for Rome.";

static void
add_entity (DossierFindings *findings, DossierEntityType type, const char *name)
{
  g_ptr_array_add (findings->entities, dossier_entity_new (&(DossierEntityFields){ .type = type, .name = name, .wikidata = "Q1", .count = 1 }));
}

static void
add_mention (DossierFindings *findings, guint32 start, guint32 end, gint32 entity)
{
  DossierMention mention = { .start = start, .end = end, .entity = entity };

  mention.type = dossier_entity_get_entity_type (findings->entities->pdata[entity]);
  g_array_append_val (findings->mentions, mention);
}

static DossierFindings *
make_findings (void)
{
  DossierFindings  *findings = dossier_findings_new ();
  DossierQuotation *quotation = dossier_quotation_new ();

  add_entity (findings, DOSSIER_ENTITY_PERSON, "Ann Smith");
  add_entity (findings, DOSSIER_ENTITY_PERSON, "Anne Smith");
  add_entity (findings, DOSSIER_ENTITY_PLACE, "Paris");
  add_entity (findings, DOSSIER_ENTITY_PLACE, "Rome");
  add_mention (findings, 0, 9, 0);
  add_mention (findings, 14, 24, 1);
  add_mention (findings, 28, 33, 2);
  add_mention (findings, 35, 40, 1);
  add_mention (findings, 50, 54, 3);
  quotation->speaker = g_strdup ("Ann Smith");
  quotation->speaker_entity = 0;
  g_ptr_array_add (findings->quotations, quotation);

  return findings;
}

static DossierFindings *
correct (DossierCorrectionFields fields)
{
  g_autoptr (DossierDocument) document = dossier_document_new (&(DossierDocumentFields){ .text = text });
  g_autoptr (DossierFindings) findings = make_findings ();
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func (g_object_unref);

  fields.hash = dossier_document_get_hash (document);
  g_ptr_array_add (corrections, dossier_correction_new (&fields));
  return dossier_corrector_apply (findings, corrections, document);
}

static DossierEntity *
entity_at (DossierFindings *findings, guint mention)
{
  return findings->entities->pdata[g_array_index (findings->mentions, DossierMention, mention).entity];
}

static void
test_reject (void)
{
  g_autoptr (DossierFindings) result = correct ((DossierCorrectionFields){ .kind = DOSSIER_CORRECTION_REJECT, .type = DOSSIER_ENTITY_PLACE, .name = "Paris" });

  g_assert_cmpuint (result->entities->len, ==, 3);
  g_assert_cmpuint (result->mentions->len, ==, 4);
  g_assert_cmpstr (dossier_entity_get_name (entity_at (result, 3)), ==, "Rome");
}

static void
test_merge (void)
{
  g_autoptr (DossierFindings) result = correct ((DossierCorrectionFields){
    .kind = DOSSIER_CORRECTION_CHANGE, .type = DOSSIER_ENTITY_PERSON, .name = "Ann Smith", .new_type = DOSSIER_ENTITY_PERSON, .new_name = "Anne Smith" });
  const DossierQuotation *quotation = result->quotations->pdata[0];

  g_assert_cmpuint (result->entities->len, ==, 3);
  g_assert_cmpuint (result->mentions->len, ==, 5);
  g_assert_cmpuint (dossier_entity_get_count (entity_at (result, 0)), ==, 3);
  g_assert_cmpstr (dossier_entity_get_name (entity_at (result, 0)), ==, "Anne Smith");
  g_assert_cmpstr (dossier_entity_get_aliases (entity_at (result, 0))[0], ==, "Ann Smith");
  g_assert_cmpstr (quotation->speaker, ==, "Anne Smith");
  g_assert_true (result->entities->pdata[quotation->speaker_entity] == entity_at (result, 0));
}

static void
test_retype (void)
{
  g_autoptr (DossierFindings) result = correct ((DossierCorrectionFields){
    .kind = DOSSIER_CORRECTION_CHANGE, .type = DOSSIER_ENTITY_PLACE, .name = "Paris", .new_type = DOSSIER_ENTITY_ORGANISATION, .new_name = "Paris Club" });

  g_assert_cmpuint (result->entities->len, ==, 4);
  g_assert_cmpint (g_array_index (result->mentions, DossierMention, 2).type, ==, DOSSIER_ENTITY_ORGANISATION);
  g_assert_cmpstr (dossier_entity_get_name (entity_at (result, 2)), ==, "Paris Club");
  g_assert_null (dossier_entity_get_wikidata (entity_at (result, 2)));
}

static void
test_mark (void)
{
  g_autoptr (DossierFindings) result = correct ((DossierCorrectionFields){
    .kind = DOSSIER_CORRECTION_MARK, .new_type = DOSSIER_ENTITY_EVENT, .new_name = "The Meeting", .start = 10, .end = 20 });

  /* It takes the place of the mention that it touches. */
  g_assert_cmpuint (result->mentions->len, ==, 5);
  g_assert_cmpuint (g_array_index (result->mentions, DossierMention, 1).start, ==, 10);
  g_assert_cmpstr (dossier_entity_get_name (entity_at (result, 1)), ==, "The Meeting");
  g_assert_cmpuint (dossier_entity_get_count (entity_at (result, 3)), ==, 1);
}

static const DossierMention *
mention_at (DossierFindings *findings, guint i)
{
  return &g_array_index (findings->mentions, DossierMention, i);
}

static void
test_confirm (void)
{
  g_autoptr (DossierFindings) result = correct ((DossierCorrectionFields){ .kind = DOSSIER_CORRECTION_CONFIRM, .type = DOSSIER_ENTITY_PERSON, .name = "Anne Smith" });

  g_assert_cmpfloat (mention_at (result, 1)->confidence, ==, 1);
  g_assert_cmpstr (mention_at (result, 1)->rule, ==, "reader");
  g_assert_cmpfloat (mention_at (result, 0)->confidence, ==, 0);
}

static void
test_split (void)
{
  g_autoptr (DossierFindings) result = correct ((DossierCorrectionFields){
    .kind = DOSSIER_CORRECTION_SPLIT, .type = DOSSIER_ENTITY_PERSON, .name = "Anne Smith", .new_type = DOSSIER_ENTITY_PERSON, .new_name = "Joe Smith", .form = "Smith" });

  g_assert_cmpuint (result->mentions->len, ==, 5);
  g_assert_cmpstr (dossier_entity_get_name (entity_at (result, 1)), ==, "Anne Smith");
  g_assert_cmpuint (dossier_entity_get_count (entity_at (result, 1)), ==, 1);
  g_assert_cmpstr (dossier_entity_get_name (entity_at (result, 3)), ==, "Joe Smith");
}

static void
test_form (void)
{
  g_autoptr (DossierFindings) result = correct ((DossierCorrectionFields){
    .kind = DOSSIER_CORRECTION_FORM, .new_type = DOSSIER_ENTITY_PERSON, .new_name = "Ann Smith", .form = "Smith" });
  g_autoptr (DossierFindings) part = correct ((DossierCorrectionFields){
    .kind = DOSSIER_CORRECTION_FORM, .new_type = DOSSIER_ENTITY_EVENT, .new_name = "Left", .form = "lef" });

  /* All three, also those within longer names, which they replace; a part of a word is none. */
  g_assert_cmpuint (result->mentions->len, ==, 5);
  g_assert_cmpuint (mention_at (result, 0)->start, ==, 4);
  g_assert_cmpuint (dossier_entity_get_count (entity_at (result, 0)), ==, 3);
  g_assert_cmpuint (part->entities->len, ==, 4);
}

/* This document's own spelling of what the reader corrected elsewhere: the library has them as one. Where it has the very
 * name, the other stays. */
static void
test_variants (void)
{
  g_autoptr (DossierFindings) none = correct ((DossierCorrectionFields){ .kind = DOSSIER_CORRECTION_REJECT, .type = DOSSIER_ENTITY_PERSON, .name = "Anne M. Smith" });
  g_autoptr (DossierFindings) one = correct ((DossierCorrectionFields){ .kind = DOSSIER_CORRECTION_REJECT, .type = DOSSIER_ENTITY_PERSON, .name = "Ann Smith" });
  g_autoptr (DossierFindings) other = correct ((DossierCorrectionFields){ .kind = DOSSIER_CORRECTION_REJECT, .type = DOSSIER_ENTITY_PERSON, .name = "Jane Smith" });
  g_autoptr (DossierFindings) renamed = correct ((DossierCorrectionFields){
    .kind = DOSSIER_CORRECTION_CHANGE, .type = DOSSIER_ENTITY_PERSON, .name = "Anne M. Smith", .new_type = DOSSIER_ENTITY_PERSON, .new_name = "The Host" });

  g_assert_cmpuint (none->entities->len, ==, 3);
  g_assert_cmpstr (dossier_entity_get_name (entity_at (none, 0)), ==, "Ann Smith");
  g_assert_cmpuint (one->entities->len, ==, 3);
  g_assert_cmpuint (other->entities->len, ==, 4);
  g_assert_cmpstr (dossier_entity_get_name (entity_at (renamed, 1)), ==, "The Host");
  g_assert_cmpstr (dossier_entity_get_name (entity_at (renamed, 0)), ==, "Ann Smith");
}

static void
test_nothing (void)
{
  g_autoptr (DossierFindings) result = correct ((DossierCorrectionFields){ .kind = DOSSIER_CORRECTION_REJECT, .type = DOSSIER_ENTITY_PLACE, .name = "Oslo" });

  g_assert_cmpuint (result->entities->len, ==, 4);
  g_assert_cmpuint (result->mentions->len, ==, 5);
}

/* An entity that is a date says when, by whatever way it got its name. */
static void
test_date_names (void)
{
  g_autoptr (DossierFindings) result = correct ((DossierCorrectionFields){
    .kind = DOSSIER_CORRECTION_FORM, .new_type = DOSSIER_ENTITY_DATE, .new_name = "2026-01", .form = "met" });

  g_assert_cmpstr (mention_at (result, 1)->value, ==, "2026-01");
  g_assert_cmpint (mention_at (result, 1)->precision, ==, DOSSIER_PRECISION_MONTH);
}

static void
add_settled (GPtrArray *corrections, const char *hash, guint32 start, guint32 end, const char *value)
{
  g_ptr_array_add (corrections, dossier_correction_new (&(DossierCorrectionFields){
                                  .kind = DOSSIER_CORRECTION_DATE, .new_type = DOSSIER_ENTITY_DATE, .hash = hash, .start = start, .end = end, .new_name = value }));
}

/* Where two touch, the later holds; those of other text versions and past the end are left out. */
static void
test_settled (void)
{
  g_autoptr (DossierDocument) document = dossier_document_new (&(DossierDocumentFields){ .text = text });
  g_autoptr (GPtrArray) corrections = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) settled = NULL;
  const char *hash = dossier_document_get_hash (document);

  add_settled (corrections, hash, 30, 40, "2026");
  add_settled (corrections, hash, 10, 20, "2027");
  add_settled (corrections, hash, 35, 45, "2028");
  add_settled (corrections, "another", 0, 5, "2029");
  add_settled (corrections, hash, 50, 500, "2030");
  settled = dossier_corrector_list_settled (corrections, document);

  g_assert_cmpuint (settled->len, ==, 2);
  g_assert_cmpstr (g_array_index (settled, DossierSettledDate, 0).value, ==, "2027");
  g_assert_cmpstr (g_array_index (settled, DossierSettledDate, 1).value, ==, "2028");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/corrector/reject", test_reject);
  g_test_add_func ("/corrector/merge", test_merge);
  g_test_add_func ("/corrector/retype", test_retype);
  g_test_add_func ("/corrector/mark", test_mark);
  g_test_add_func ("/corrector/confirm", test_confirm);
  g_test_add_func ("/corrector/split", test_split);
  g_test_add_func ("/corrector/form", test_form);
  g_test_add_func ("/corrector/variants", test_variants);
  g_test_add_func ("/corrector/nothing", test_nothing);
  g_test_add_func ("/corrector/date-names", test_date_names);
  g_test_add_func ("/corrector/settled", test_settled);

  return g_test_run ();
}
