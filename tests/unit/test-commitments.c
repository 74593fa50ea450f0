/* test-commitments.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Conditions and deadlines in sentences with one commitment, what is no commitment, and who binds himself
 * to what and how.
 */

#include "config.h"

#include "analysis/dossier-analyzer.h"

#include <string.h>

/* Whose it is, modality, N for a negative one; "" = no commitment. */
static const struct
{
  const char *text;
  const char *expected;
} kinds[] = {
  { "Norway vowed to clear the mines.", "Norway promises" },
  { "The union urged Peru to withdraw the bill.", "union demands" },
  { "Fiji ruled out sending troops.", "Fiji refuses N" },
  { "Chile promised not to raise the fares.", "Chile promises N" },
  { "\"We will send doctors,\" said Ana Berg, the prime minister of Norway.", "Ana Berg promises" },
  { "Kenya and Uganda agreed to hold joint patrols.", "Kenya has agreed" },
  { "Japan offered to host the talks.", "Japan offers" },
  { "Spain plans to close the port.", "Spain intends" },
  { "Iran's plan to close the strait worries others.", "Iran intends" },
  { "Cuba has no plans to join the pact.", "Cuba refuses N" },
  { "4. Kenya will open a corridor to the coast.", "Kenya promises" },
  { "Egypt said it would send aid to Gaza.", "Egypt promises" },
  { "Ana Berg, the Norwegian minister of trade, said her country would keep its word.", "Norway promises" },
  { "Turkey asked Greece not to move the ship.", "Turkey demands N" },
  { "France will not hesitate to help its allies.", "France intends" },
  { "Exports will fall next year.", "" },
  { "It will be sunny on Sunday.", "" },
  { "The law will help farmers.", "" },
  { "Prices would rise if the strait were closed.", "" },
  { "Will Japan send troops?", "" },
  { "If Iran agrees to talk, prices fall.", "" },
  { "The storm will reach Cuba on Monday.", "" },
  { "Spain will face Italy in the final.", "" },
  { "Nobody knows whether Peru will sign the deal.", "" },
  { "\"We'll stop the trains,\" said Ana Berg, the mayor of Oslo.", "Ana Berg promises" },
  { "“We’re ready to host talks,” said Ana Berg, the mayor of Oslo.", "Ana Berg offers" },
  { "“I’m not going to sign the deal,” said Ana Berg, the mayor of Oslo.", "Ana Berg refuses N" },
  { "Ana Berg said she'd stop the trains.", "Ana Berg promises" },
  { "Ana Berg said she'd stopped the trains.", "" },
  { "Norway decided to use its veto.", "Norway intends" },
  { "Norway plans to increase its aid.", "Norway intends" },
  { "Norway will not be taking the flags down.", "Norway refuses N" },
  { "Norway will begin paying the farmers in May.", "Norway intends" },
  { "Norway will begin the year with a loss.", "" },
  { "The ministry said the bridge will be constructed in two phases.", "ministry promises" },
  { "Peru is open to changing the text.", "Peru offers" },
  { "The museum is open to the public.", "" },
  { "Norway demanded that the files be made public.", "Norway demands" },
  { "Norway insisted that the files must not be made public.", "Norway demands N" },
  { "Norway insisted that the files are public.", "" },
  { "The court has ordered for the ban to be lifted.", "court demands" },
  { "Peru praised the commitment of the government of Chile to lower the tariff.", "Chile promises" },
  { "Lee broke an order from the police agency to cancel the march.", "police agency demands" },
  { "Chad issued a statement calling on Mali to free the crew.", "Chad demands" },
  { "The lawmakers who signed the letter called on Mali to free the crew.", "lawmakers demands" },
  { "Peru’s pledge last month to add soldiers to its army was welcomed.", "Peru promises" },
  { "The United States stepped up pressure on China to open its ports.", "United States demands" },
  { "Sanders promised Sunday at a rally in Ohio to end the ban.", "Sanders promises" },
  { "WASHINGTON (AP) — Mexico is buying ships, with plans to spend 10 million euros on tugs.", "Mexico intends" },
  { "The salaries were promised to leaders of the tribe.", "" },
  { "Norway offered advice to Peru.", "" },
  { "In a bid to save water, Spain washed no cars.", "" },
  { "\"Norway will abandon the pact,\" said Per Dahl, a professor in Oslo.", "" },
  { "Ana Berg said Per Dahl will lose his seat.", "" },
  { "It will be interesting to see the plan.", "" },
  { "Hopefully Norway will send help.", "" },
  { "Norway remains committed to helping Peru.", "Norway promises" },
  { "Germany looks set to take command of the brigade.", "Germany intends" },
  { "Fiji vowed revenge.", "Fiji promises" },
  { "The threat to security is real.", "" },
  { "Peru denied that it had agreed to send troops.", "" },
  { "Analysts say China will retaliate.", "" },
  { "It looks like Norway will leave.", "" },
  { "“I would’ve sent them ships,” said Ana Berg, the mayor of Oslo.", "" },
  { "“The plan should be seen as a threat,” said Ana Berg, the mayor of Oslo.", "" },
  { "The fog is a threat to human life.", "" },
  { "Ana Berg praised the commitment of Peru to it.", "" },
  { "The council could make a decision to close the port.", "" },
  { "The agencies that deal with floods met.", "" },
  { "The sailors announced plans to build a bridge.", "sailors intends" },
  { "The charity plans to open two clinics.", "charity intends" },
  { "We call on all parties to stop the fighting.", "We demands" },
  { "We remain determined to help the people of Chad.", "We promises" },
  { "The ministers of Mali, Niger and Chad agreed to form a joint force.", "ministers of Mali, Niger and Chad has agreed" },
  { "Peru’s president met his Chilean counterpart. Both countries agreed to share the river.", "Peru and Chile has agreed" },
  { "The Port Commission met. The commission promised to open the bridge.", "Port Commission promises" },
  { "President Ana Berg met Karl Holm. The president vowed to open the bridge.", "Ana Berg promises" },
  { "Karl Holm met the king. The president vowed to open the bridge.", "president promises" },
  { "Peru and Chile are ready and willing to hold talks.", "Peru offers" },
  { "NATO members committed to spending more on ships.", "NATO members promises" },
  { "Peru agreed to a ceasefire.", "Peru has agreed" },
  { "Kyiv asked Berlin for more ships.", "Kyiv demands" },
  { "The presidents of Peru, Chile and Mali met in Lima. It rained. The presidents decided to open the border.", "presidents of Peru, Chile and Mali intends" },
  { "The lawyers are warning that they will close the office.", "lawyers promises" },
  { "Ana Berg asked what steps will be taken.", "" },
  { "It is known at which levels the ministers will meet.", "" },
  { "Peru has a list of states with which it will share the maps.", "Peru intends" },
  { "Ana Berg thanked Peru for its pledge to open the port.", "Peru promises" },
  { "“The bridge must open,” demanded Ana Berg.", "" },
  { "Ana Berg praised the commitment of Peru to Chile.", "" },
  { "The fair promises to be fun.", "" },
  { "The parties agreed to refrain from moving troops.", "parties has agreed N" },
};

static DossierFindings *
find (const DossierKnowledge *knowledge, const char *text)
{
  return dossier_analyze (knowledge, text, strlen (text), NULL, "2026-05-14");
}

static gboolean
same (const char *what, const char *text, const char *found, const char *expected)
{
  if (g_strcmp0 (found, expected) == 0)
    return TRUE;

  g_test_message ("\"%s\": %s \"%s\", not \"%s\"", text, what, found != NULL ? found : "none", expected != NULL ? expected : "none");
  return FALSE;
}

static char **
read_sentences (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_SOURCE_ROOT"), "tests", "data", "commitment-clauses.tsv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return g_strsplit (g_strchomp (text), "\n", -1);
}

static const char *
field (char **fields, guint n)
{
  return n < g_strv_length (fields) && *fields[n] != '\0' ? fields[n] : NULL;
}

/* Conditions and deadlines are right in nine of ten sentences each. */
static void
test_clauses (gconstpointer data)
{
  g_auto (GStrv) lines = read_sentences ();
  guint n_conditions = 0, n_deadlines = 0, n_cases = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);
      g_autoptr (DossierFindings) findings = NULL;
      const DossierCommitment *commitment;

      if (*lines[i] == '#')
        continue;
      n_cases++;
      findings = find (data, fields[0]);
      if (findings->commitments->len == 0)
        {
          g_test_message ("\"%s\": no commitment", fields[0]);
          continue;
        }
      commitment = g_ptr_array_index (findings->commitments, 0);
      n_conditions += same ("condition", fields[0], commitment->condition, field (fields, 1));
      n_deadlines += same ("deadline", fields[0], commitment->deadline, field (fields, 2));
    }
  g_test_message ("conditions %u, deadlines %u of %u", n_conditions, n_deadlines, n_cases);
  g_assert_cmpuint (n_cases, >=, 80);
  g_assert_cmpuint (n_conditions * 10, >=, n_cases * 9);
  g_assert_cmpuint (n_deadlines * 10, >=, n_cases * 9);
}

static void
test_kinds (gconstpointer data)
{
  guint n_wrong = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (DossierFindings) findings = find (data, kinds[i].text);
      g_autofree char *found = g_strdup ("");

      if (findings->commitments->len > 0)
        {
          const DossierCommitment *commitment = g_ptr_array_index (findings->commitments, 0);

          g_free (found);
          found = g_strdup_printf ("%s %s%s", commitment->actor, commitment->modality, commitment->negative ? " N" : "");
          g_assert_cmpuint (commitment->start, <, commitment->end);
        }
      n_wrong += !same ("it is", kinds[i].text, found, kinds[i].expected);
    }
  g_assert_cmpuint (n_wrong, ==, 0);
}

/* "pledges include" makes an entry of each item, and a quotation is told. */
static void
test_list_and_quotation (gconstpointer data)
{
  g_autoptr (DossierFindings) list = find (data, "Norway made an offer. The guarantees include: training for sixty pilots; forty observers on the border; and radar for the coast.");
  g_autoptr (DossierFindings) quoted = find (data, "\"We will rebuild the bridge by May,\" said Ana Berg, the mayor.");
  const DossierCommitment *commitment;

  g_assert_cmpuint (list->commitments->len, ==, 3);
  commitment = g_ptr_array_index (list->commitments, 1);
  g_assert_cmpstr (commitment->action, ==, "forty observers on the border");
  g_assert_cmpstr (commitment->theme, ==, "monitoring");
  g_assert_cmpstr (commitment->actor, ==, "Norway");

  g_assert_cmpuint (quoted->commitments->len, ==, 1);
  commitment = g_ptr_array_index (quoted->commitments, 0);
  g_assert_cmpint (commitment->quotation, ==, 0);
  g_assert_cmpstr (commitment->theme, ==, "reconstruction");
  g_assert_cmpstr (commitment->deadline, ==, "by May");
}

/* "agreed to:" makes an entry of each act, in its own paragraph or not; the object of a sale is no beneficiary. */
static void
test_acts (gconstpointer data)
{
  g_autoptr (DossierFindings) paragraphs = find (data, "France agreed to:\n• Share what it knows of the ships;\n• train 300 officers by June.\nThe talks were long.");
  g_autoptr (DossierFindings) line = find (data, "The ministers pledged to: (1) share what they know; (2) train 300 officers; and (3) meet again.");
  g_autoptr (DossierFindings) plan = find (data, "Norway announced a five-step plan:\nImproving the ports of the north;\nMassively increasing the number of ships.");
  g_autoptr (DossierFindings) sale = find (data, "Norway approved a contract to sell Peru 18 ships.");
  const DossierCommitment *commitment;

  g_assert_cmpuint (paragraphs->commitments->len, ==, 2);
  commitment = g_ptr_array_index (paragraphs->commitments, 1);
  g_assert_cmpstr (commitment->actor, ==, "France");
  g_assert_cmpstr (commitment->action, ==, "train 300 officers by June");
  g_assert_cmpstr (commitment->deadline, ==, "by June");
  g_assert_cmpuint (line->commitments->len, ==, 3);
  commitment = g_ptr_array_index (line->commitments, 2);
  g_assert_cmpstr (commitment->action, ==, "meet again");
  g_assert_cmpuint (plan->commitments->len, ==, 2);
  commitment = g_ptr_array_index (plan->commitments, 0);
  g_assert_cmpstr (commitment->actor, ==, "Norway");
  g_assert_cmpstr (commitment->modality, ==, "intends");
  g_assert_cmpuint (sale->commitments->len, ==, 1);
  commitment = g_ptr_array_index (sale->commitments, 0);
  g_assert_cmpstr (commitment->beneficiary, ==, "Peru");
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = NULL;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  g_test_add_data_func ("/commitments/clauses", knowledge, test_clauses);
  g_test_add_data_func ("/commitments/kinds", knowledge, test_kinds);
  g_test_add_data_func ("/commitments/list-and-quotation", knowledge, test_list_and_quotation);
  g_test_add_data_func ("/commitments/acts", knowledge, test_acts);

  return g_test_run ();
}
