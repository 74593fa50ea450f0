/* test-names.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the finders know about what they find: titles, countries, offices, one entity for each person and
 * organisation, spans without titles and possessives. All texts are our own.
 */

#include "config.h"

#include "analysis/dossier-analyzer.h"

#include <string.h>

typedef struct
{
  const char      *text;
  DossierFindings *findings;
} Fixture;

static DossierKnowledge *knowledge;

static void
set_up (Fixture *fixture, gconstpointer text)
{
  fixture->text = text;
  fixture->findings = dossier_analyze (knowledge, text, strlen (text), NULL, "2026-01-07");
}

static void
tear_down (Fixture *fixture, gconstpointer text)
{
  dossier_findings_unref (fixture->findings);
}

/* The nth mention of exactly these words. */
static const DossierMention *
find (Fixture *fixture, const char *words, guint nth)
{
  for (guint i = 0; i < fixture->findings->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (fixture->findings->mentions, DossierMention, i);
      const char           *start = g_utf8_offset_to_pointer (fixture->text, mention->start);
      const char           *end = g_utf8_offset_to_pointer (start, mention->end - mention->start);

      if ((gsize)(end - start) == strlen (words) && strncmp (start, words, end - start) == 0 && nth-- == 0)
        return mention;
    }
  g_test_message ("“%s” was not found in “%s”", words, fixture->text);
  g_assert_not_reached ();
}

static DossierEntity *
entity_of (Fixture *fixture, const char *words, guint nth)
{
  return g_ptr_array_index (fixture->findings->entities, find (fixture, words, nth)->entity);
}

static void
assert_absent (Fixture *fixture, DossierEntityType type)
{
  for (guint i = 0; i < fixture->findings->mentions->len; i++)
    g_assert_cmpint (g_array_index (fixture->findings->mentions, DossierMention, i).type, !=, type);
}

static void
test_person (Fixture *fixture, gconstpointer text)
{
  const DossierMention *mention = find (fixture, "Elvira Ström", 0);
  DossierEntity        *entity = entity_of (fixture, "Elvira Ström", 0);

  g_assert_cmpint (mention->type, ==, DOSSIER_ENTITY_PERSON);
  g_assert_cmpstr (mention->title, ==, "Foreign Minister");
  g_assert_cmpstr (mention->country, ==, "SE");
  g_assert_nonnull (mention->rule);
  g_assert_cmpstr (dossier_entity_get_country (entity), ==, "SE");
  g_assert_cmpstr (dossier_entity_get_qualifier (entity), ==, "Foreign Minister of Sweden");
  g_assert_true (entity_of (fixture, "Ström", 0) == entity);
  g_assert_true (entity_of (fixture, "Elvira Strom", 0) == entity);
  g_assert_cmpuint (dossier_entity_get_count (entity), ==, 3);
}

static void
test_apposition (Fixture *fixture, gconstpointer text)
{
  DossierEntity *entity = entity_of (fixture, "Tamsin Okoro-Lind", 0);

  g_assert_cmpint (dossier_entity_get_entity_type (entity), ==, DOSSIER_ENTITY_PERSON);
  g_assert_cmpstr (dossier_entity_get_country (entity), ==, "FI");
  g_assert_true (entity_of (fixture, "TamsinOkoroLind", 0) == entity);
  g_assert_cmpint (find (fixture, "TamsinOkoroLind", 0)->kind, ==, DOSSIER_MENTION_HANDLE);
}

static void
test_same_surname (Fixture *fixture, gconstpointer text)
{
  g_assert_true (entity_of (fixture, "Anna Keller", 0) != entity_of (fixture, "Peter Keller", 0));
  g_assert_true (entity_of (fixture, "Keller", 0) == entity_of (fixture, "Peter Keller", 0));
  g_assert_true (entity_of (fixture, "Anna M. Keller", 0) == entity_of (fixture, "Anna Keller", 0));
}

static void
test_spelling (Fixture *fixture, gconstpointer text)
{
  DossierEntity *entity = entity_of (fixture, "Volodymyr Zelenskyy", 0);

  g_assert_true (entity_of (fixture, "Zelensky", 0) == entity);
  g_assert_true (entity_of (fixture, "Zelenskky", 0) == entity);
  g_assert_cmpstr (dossier_entity_get_country (entity), ==, "UA");
}

/* A double name with a hyphen is one surname. */
static void
test_double_surname (Fixture *fixture, gconstpointer text)
{
  DossierEntity *kadri = entity_of (fixture, "Kadri Ilves-Mets", 0);

  g_assert_true (entity_of (fixture, "Ilves-Mets", 0) == kadri);
  g_assert_cmpuint (dossier_entity_get_count (kadri), ==, 2);
  g_assert_true (entity_of (fixture, "Savchuk-Hrytsenko", 0) == entity_of (fixture, "Olena Savchuk-Hrytsenko", 0));
}

static void
test_qualifier (Fixture *fixture, gconstpointer text)
{
  g_assert_null (dossier_entity_get_qualifier (entity_of (fixture, "Anders Vik", 0)));
  g_assert_cmpstr (find (fixture, "Anders Vik", 0)->title, ==, "Mr");
  g_assert_null (dossier_entity_get_qualifier (entity_of (fixture, "Lena Brandt", 0)));
  g_assert_cmpstr (dossier_entity_get_qualifier (entity_of (fixture, "Tesfaye Bekele", 0)), ==, "President");
  g_assert_null (dossier_entity_get_qualifier (entity_of (fixture, "Girma Wolde", 0)));
  g_assert_null (dossier_entity_get_qualifier (entity_of (fixture, "Anna Kvist", 0)));
  g_assert_cmpstr (dossier_entity_get_qualifier (entity_of (fixture, "Jane Barlow", 0)), ==, "senator");
}

static void
test_office_before (Fixture *fixture, gconstpointer text)
{
  g_assert_cmpstr (dossier_entity_get_qualifier (entity_of (fixture, "Kadri Ilves-Mets", 0)), ==, "defence minister of Estonia");
  g_assert_null (dossier_entity_get_qualifier (entity_of (fixture, "Tove Lindqvist", 0)));
}

/* A first name is no surname, though the name ends with an initial. */
static void
test_initial (Fixture *fixture, gconstpointer text)
{
  assert_absent (fixture, DOSSIER_ENTITY_PERSON);
}

static void
test_organisation (Fixture *fixture, gconstpointer text)
{
  DossierEntity *council = entity_of (fixture, "Northern Fisheries Council", 0);

  g_assert_cmpint (dossier_entity_get_entity_type (council), ==, DOSSIER_ENTITY_ORGANISATION);
  g_assert_true (entity_of (fixture, "NFC", 0) == council);
  g_assert_true (entity_of (fixture, "NFC", 1) == council);
  g_assert_cmpint (find (fixture, "Ministry of Fisheries and Trade", 0)->type, ==, DOSSIER_ENTITY_ORGANISATION);
  g_assert_cmpint (find (fixture, "Norway", 0)->type, ==, DOSSIER_ENTITY_COUNTRY);
  g_assert_cmpint (find (fixture, "Blue Tern", 0)->type, ==, DOSSIER_ENTITY_ORGANISATION);
}

static void
test_equipment (Fixture *fixture, gconstpointer text)
{
  g_assert_cmpint (find (fixture, "F-16s", 0)->type, ==, DOSSIER_ENTITY_EQUIPMENT);
  g_assert_cmpint (find (fixture, "Su-35S", 0)->type, ==, DOSSIER_ENTITY_EQUIPMENT);
  g_assert_cmpint (find (fixture, "Zorvex", 0)->type, ==, DOSSIER_ENTITY_EQUIPMENT);
  g_assert_cmpstr (dossier_entity_get_name (entity_of (fixture, "Zorvex", 0)), ==, "Zorvex");
}

static void
test_document (Fixture *fixture, gconstpointer text)
{
  g_assert_cmpint (find (fixture, "Resolution 2202", 0)->type, ==, DOSSIER_ENTITY_DOCUMENT);
  g_assert_cmpint (find (fixture, "S/RES/2202", 0)->type, ==, DOSSIER_ENTITY_DOCUMENT);
  g_assert_cmpint (find (fixture, "Tromsø Declaration", 0)->type, ==, DOSSIER_ENTITY_DOCUMENT);
  g_assert_cmpint (find (fixture, "Second World War", 0)->type, ==, DOSSIER_ENTITY_EVENT);
}

static void
test_places (Fixture *fixture, gconstpointer text)
{
  g_assert_cmpstr (find (fixture, "Springfield", 0)->country, ==, "US");
  g_assert_cmpint (find (fixture, "Lake Umber", 0)->type, ==, DOSSIER_ENTITY_PLACE);
  g_assert_cmpint (find (fixture, "Zemlin", 0)->type, ==, DOSSIER_ENTITY_PLACE);
  g_assert_cmpstr (find (fixture, "Zemlin", 0)->country, ==, "RS");
  g_assert_cmpint (find (fixture, "European", 0)->type, ==, DOSSIER_ENTITY_PLACE);
  g_assert_cmpint (find (fixture, "European", 0)->kind, ==, DOSSIER_MENTION_DEMONYM);
  g_assert_true (entity_of (fixture, "Ukraine", 0) == entity_of (fixture, "Ukrainians", 0));
}

static void
test_capitals (Fixture *fixture, gconstpointer text)
{
  g_assert_cmpint (find (fixture, "SARAJEVO", 0)->type, ==, DOSSIER_ENTITY_PLACE);
  g_assert_cmpstr (find (fixture, "FRANCE", 0)->country, ==, "FR");
  assert_absent (fixture, DOSSIER_ENTITY_PERSON);
}

/* Furniture is passed over; captions are not. */
static void
test_blocks (void)
{
  const char *text = "Berlin\nRome fell";
  g_autoptr (GArray) blocks = dossier_block_array_new ();
  g_autoptr (DossierFindings) findings = NULL;
  DossierBlock furniture = { .role = DOSSIER_BLOCK_FURNITURE, .start = 0, .end = 6 };
  DossierBlock caption = { .role = DOSSIER_BLOCK_CAPTION, .start = 7, .end = 16 };

  g_array_append_val (blocks, furniture);
  g_array_append_val (blocks, caption);
  findings = dossier_analyze (knowledge, text, strlen (text), blocks, NULL);
  g_assert_cmpuint (findings->mentions->len, ==, 1);
  g_assert_cmpuint (g_array_index (findings->mentions, DossierMention, 0).start, ==, 7);
}

/* No name runs from one cell of a table into the next. */
static void
test_cells (Fixture *fixture, gconstpointer text)
{
  for (guint i = 0; i < fixture->findings->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (fixture->findings->mentions, DossierMention, i);
      const char           *start = g_utf8_offset_to_pointer (text, mention->start);

      g_assert_null (memchr (start, '\t', g_utf8_offset_to_pointer (start, mention->end - mention->start) - start));
    }
  g_assert_cmpint (find (fixture, "Geneva", 0)->type, ==, DOSSIER_ENTITY_PLACE);
  g_assert_cmpint (find (fixture, "Northern Fisheries Council", 0)->type, ==, DOSSIER_ENTITY_ORGANISATION);
}

/* Texts that would take minutes if a finder walked back and forth over them. */
static void
test_linear (void)
{
  static const char *const pieces[] = { "A B C D ", "Mr. ", "President ", "University of ", "Smith, ", "(ABC) ", "Ab-Cd-", "and The " };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (DossierFindings) findings = NULL;

      while (text->len < 400000)
        g_string_append (text, pieces[i]);
      findings = dossier_analyze (knowledge, text->str, text->len, NULL, NULL);
      g_assert_nonnull (findings);
    }
}

/* The office at the date of the document. */
static void
test_dates_of_offices (void)
{
  static const struct
  {
    const char *published;
    const char *office;
  } days[] = {
    { "2023-03-01", "-" }, /* not yet */
    { "2025-03-01", "President of the United States" },
    { "2027-09-01", "President of the United States (as of 2026-08)" },
    { NULL, "President of the United States" },
  };
  const char *text = "Donald Trump spoke.";

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (DossierFindings) findings = dossier_analyze (knowledge, text, strlen (text), NULL, days[i].published);
      const char *office = dossier_entity_get_qualifier (g_ptr_array_index (findings->entities, 0));

      g_assert_cmpstr (office != NULL ? office : "-", ==, days[i].office);
    }
}

static void
test_runner_up (Fixture *fixture, gconstpointer text)
{
  g_assert_true (g_str_has_prefix (find (fixture, "Georgia", 0)->alternative, "place Georgia (U.S. state), US, "));
  g_assert_true (g_str_has_prefix (find (fixture, "Paris", 0)->alternative, "place Paris, US"));
  g_assert_true (g_str_has_prefix (find (fixture, "Keller", 0)->alternative, "person Anna Keller"));
  g_assert_null (find (fixture, "Peter Keller", 0)->alternative);
}

/* A name in two scripts is one thing. */
static void
test_other_script (Fixture *fixture, gconstpointer text)
{
  g_assert_true (entity_of (fixture, "Taras Hrynko", 0) == entity_of (fixture, "Тарас Гринько", 0));
  g_assert_cmpstr (dossier_entity_get_name (entity_of (fixture, "Тарас Гринько", 0)), ==, "Taras Hrynko");
  g_assert_true (entity_of (fixture, "Lena Haddad", 0) == entity_of (fixture, "لينا حداد", 0));
  g_assert_true (entity_of (fixture, "Oksana Bilyk", 0) == entity_of (fixture, "Оксана Білик", 0));
  g_assert_true (entity_of (fixture, "Ministry of Fisheries", 0) == entity_of (fixture, "Міністерство рибальства", 0));
  g_assert_true (entity_of (fixture, "Oslo", 0) != entity_of (fixture, "Bergen", 0));
}

/* Somebody of the tables, whom the text gives a middle initial. */
static void
test_middle_initial (Fixture *fixture, gconstpointer text)
{
  g_assert_true (entity_of (fixture, "Vladimir V. Putin", 0) == entity_of (fixture, "Putin", 0));
  g_assert_cmpstr (dossier_entity_get_country (entity_of (fixture, "Putin", 0)), ==, "RU");
  g_assert_null (dossier_entity_get_country (entity_of (fixture, "Anna V. Keller", 0)));
}

/* The first of two surnames, or the first name, alone. */
static void
test_first_surname (Fixture *fixture, gconstpointer text)
{
  g_assert_true (entity_of (fixture, "Luis Lacarra Pol", 0) == entity_of (fixture, "Lacarra", 0));
  g_assert_true (entity_of (fixture, "Anna Marie Keller", 0) == entity_of (fixture, "Keller", 0));
  g_assert_true (entity_of (fixture, "Vichien Chantaranothai", 0) == entity_of (fixture, "Vichien", 0));
  g_assert_true (entity_of (fixture, "Paul Brandvik", 0) != entity_of (fixture, "Paul", 0));
}

#define ADD(name, text, test) g_test_add ("/names/" name, Fixture, text, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);

  ADD ("person", "Swedish Foreign Minister Elvira Ström spoke in Oslo. Elvira Strom left early. Ström’s aide stayed.", test_person);
  ADD ("apposition", "“It is late,” said Tamsin Okoro-Lind, the Finnish defence minister. @TamsinOkoroLind wrote it again.", test_apposition);
  ADD ("same-surname", "Anna Keller said no. Peter Keller said yes. Mr Keller was calm. Anna M. Keller left.", test_same_surname);
  ADD ("spelling", "Volodymyr Zelenskyy called. Zelensky waited. Zelenskky thanked them.", test_spelling);
  ADD ("double-surname", "The harbour master is Kadri Ilves-Mets. Nobody slept. Ms Ilves-Mets spoke at noon. “No,” wrote Olena Savchuk-Hrytsenko. “Yes,” Savchuk-Hrytsenko said later.", test_double_surname);
  ADD ("qualifier", "Mr Anders Vik met Dr Lena Brandt. H.E. President Tesfaye Bekele replied to Ato Girma Wolde. He told reporters Anna Kvist was away. The senators Jane Barlow and Peter Holm left.", test_qualifier);
  ADD ("office-before", "Estonia’s defence minister, Kadri Ilves-Mets, told reporters so. Tove Lindqvist, told by reporters to wait, left.", test_office_before);
  ADD ("initial", "The bridge is old. Tom R. and the others went on foot.", test_initial);
  ADD ("organisation", "The Northern Fisheries Council (NFC) met the Ministry of Fisheries and Trade of Norway. NFC members left. Blue Tern, an independent group, agreed.", test_organisation);
  ADD ("equipment", "F-16s and other jets met a Su-35S. Sweden sent Zorvex ballistic missiles.", test_equipment);
  ADD ("document", "Since the Second World War many signed it. Resolution 2202 (2015), also S/RES/2202, was read. They adopted the Tromsø Declaration.", test_document);
  ADD ("places", "In Springfield, Illinois, and near Lake Umber, people met. The town of Zemlin in Serbia slept. European envoys flew to Ukraine, and Ukrainians cheered.", test_places);
  ADD ("capitals", "SARAJEVO — All was calm.\nFRANCE AND SPAIN SIGN THE LARGEST PACT EVER", test_capitals);
  ADD ("cells", "Power, MW\tOwner\tCountry\nGeneva\tMonday\tAnna\nPaul Keller\tNorthern Fisheries Council\tAmbassador", test_cells);
  ADD ("runner-up", "Envoys of Georgia met in Paris, and Tbilisi agreed. Anna Keller said no. Peter Keller said yes. Mr Keller was calm.", test_runner_up);
  ADD ("middle-initial", "President Vladimir V. Putin met Anna V. Keller. Mr. Putin left.", test_middle_initial);
  ADD ("first-surname", "President Luis Lacarra Pol met Anna Marie Keller. Lacarra said so. Keller said no. Dr Vichien Chantaranothai and Paul Brandvik left. Mr Vichien told Senator Paul why.", test_first_surname);
  ADD ("other-script", "Taras Hrynko (Тарас Гринько) met Lena Haddad (Arabic: لينا حداد) and the Ministry of Fisheries (Міністерство рибальства). Оксана Білик (Oksana Bilyk) left Oslo (Bergen came later).", test_other_script);
  g_test_add_func ("/names/dates-of-offices", test_dates_of_offices);
  g_test_add_func ("/names/blocks", test_blocks);
  g_test_add_func ("/names/linear", test_linear);

  result = g_test_run ();
  dossier_knowledge_unref (knowledge);
  return result;
}
