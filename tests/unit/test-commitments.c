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

typedef struct
{
  const char *text;
  const char *condition;
  const char *deadline;
} Case;

static const Case cases[] = {
  { "Norway pledged to clear mines off Odesa once a truce holds.", "once a truce holds", NULL },
  { "If fighting resumes, Qatar is ready to host talks.", "If fighting resumes", NULL },
  { "France agreed to lend Chad $2 million by June.", NULL, "by June" },
  { "Peru promised to reopen the border next week.", NULL, "next week" },
  { "Kenya offered to send doctors if the roads are open.", "if the roads are open", NULL },
  { "Japan plans to open an embassy there before 1 July 2027.", NULL, "before 1 July 2027" },
  { "Spain vowed to stop the sales unless the court objects.", "unless the court objects", NULL },
  { "Italy intends to withdraw its ships soon.", NULL, "soon" },
  { "Chile is prepared to sell the gas provided that the price is fair.", "provided that the price is fair", NULL },
  { "Ghana has agreed to train the pilots within thirty days.", NULL, "within thirty days" },
  { "Brazil refused to sign the treaty.", NULL, NULL },
  { "Turkey urged Greece to return the vessel immediately.", NULL, "immediately" },
  { "Egypt called on Sudan to release the drivers by Friday.", NULL, "by Friday" },
  { "Mexico is willing to mediate as long as both sides ask for it.", "as long as both sides ask for it", NULL },
  { "Sweden pledged to fund the clinic until 2030.", NULL, "until 2030" },
  { "Denmark promised to rebuild the school in the coming months.", NULL, "in the coming months" },
  { "Poland is ready to train the crews in the event of an attack.", "in the event of an attack", NULL },
  { "Canada decided to recall its envoy.", NULL, NULL },
  { "Austria agreed on Monday to lift the ban.", NULL, NULL },
  { "In March Finland will send four ships to the gulf.", NULL, "In March" },
  { "India vowed to retaliate if its tankers are seized.", "if its tankers are seized", NULL },
  { "Serbia wants to join the union by 2030.", NULL, "by 2030" },
  { "Uganda asked Rwanda to close the camp as soon as possible.", NULL, "as soon as possible" },
  { "Iceland offered to share the data on condition that they stay secret.", "on condition that they stay secret", NULL },
  { "Jordan plans to buy the jets subject to the approval of parliament.", "subject to the approval of parliament", NULL },
  { "Portugal has promised to repair the bridge before the end of May.", NULL, "before the end of May" },
  { "Once the war ends, Germany is prepared to rebuild the port.", "Once the war ends", NULL },
  { "Unless the strike ends, Belgium is ready to deploy troops.", "Unless the strike ends", NULL },
  { "Ireland will send forty observers to the valley tomorrow.", NULL, "tomorrow" },
  { "Cuba agreed to free the prisoners on 3 May.", NULL, "on 3 May" },
  { "Nepal is committed to protecting the tigers.", NULL, NULL },
  { "Iran threatened to close the strait if the sanctions return.", "if the sanctions return", NULL },
  { "Algeria undertook to pay the debt within two years.", NULL, "within two years" },
  { "Latvia is set to buy the drones this year.", NULL, "this year" },
  { "Estonia aims to finish the wall by the end of 2028.", NULL, "by the end of 2028" },
  { "Tunisia demanded the release of its sailors without delay.", NULL, "without delay" },
  { "Zambia ruled out sending troops.", NULL, NULL },
  { "Cyprus guaranteed to keep the airport open.", NULL, NULL },
  { "Mali is ready to hold elections if the north is safe.", "if the north is safe", NULL },
  { "Yemen requested an urgent meeting of the council.", NULL, NULL },
  { "Kuwait agreed to finance the dam next year.", NULL, "next year" },
  { "Oman offered to host the talks in June.", NULL, "in June" },
  { "Libya will accept the ships unless its parliament votes against them.", "unless its parliament votes against them", NULL },
  { "Angola plans to sell the mine in 2029.", NULL, "in 2029" },
  { "Bolivia has vowed to leave the pact.", NULL, NULL },
  { "The government has decided to cut the tax from January 2027.", NULL, "from January 2027" },
  { "The ministry pledged to issue the licences no later than 1 March.", NULL, "no later than 1 March" },
  { "Hungary would be ready to vote for the loan, provided that its farms are paid.", "provided that its farms are paid", NULL },
  { "Croatia promised to hand over the files shortly.", NULL, "shortly" },
  { "Georgia asked the United Nations to send inspectors.", NULL, NULL },
  { "Malta agreed to take in 300 refugees on the condition that others follow.", "on the condition that others follow", NULL },
  { "Morocco intends to launch the satellite in the spring.", NULL, "in the spring" },
  { "Nigeria urged its neighbours not to arm the rebels.", NULL, NULL },
  { "Pakistan is prepared to release the pilot today.", NULL, "today" },
  { "Russia vowed to answer if the missiles are moved.", "if the missiles are moved", NULL },
  { "China is ready to talk when the tariffs are lifted.", "when the tariffs are lifted", NULL },
  { "Singapore will train sixty engineers between 2027 and 2029.", NULL, "between 2027 and 2029" },
  { "Somalia called for an inquiry.", NULL, NULL },
  { "Even if it rains, Senegal will send its team of doctors.", NULL, NULL },
  { "Asked if it was angry, Slovakia refused to withdraw the plan.", NULL, NULL },
  { "Slovenia pledged to supply helmets over the next three months.", NULL, "over the next three months" },
  { "Vietnam proposes to reopen the line by Tuesday.", NULL, "by Tuesday" },
  { "Ukraine agreed to free trade in grain so long as the corridor stays open.", "so long as the corridor stays open", NULL },
  { "Thailand has offered to store the blankets in case of a flood.", "in case of a flood", NULL },
  { "Panama refused to let the tanker pass.", NULL, NULL },
  { "Lebanon wants Cyprus to repair the cable before Christmas.", NULL, "before Christmas" },
  { "Switzerland plans to send envoys in the near future.", NULL, "in the near future" },
  { "Romania is going to deploy two frigates next month.", NULL, "next month" },
  { "Paraguay is willing to sign only if the text is changed.", "only if the text is changed", NULL },
  { "Ecuador promised to pay the farmers by the end of the year.", NULL, "by the end of the year" },
  { "Armenia agreed to withdraw its soldiers after a ceasefire.", "after a ceasefire", NULL },
  { "Belarus will release the journalists on Thursday.", NULL, "on Thursday" },
  { "Bulgaria decided to abandon the project.", NULL, NULL },
  { "Colombia has pledged to protect the villages.", NULL, NULL },
  { "Honduras is ready to negotiate.", NULL, NULL },
  { "Indonesia plans to build the port with immediate effect.", NULL, "with immediate effect" },
  { "Mongolia offers to train guards until a successor is named.", NULL, "until a successor is named" },
  { "Namibia instructed its ambassador to return at once.", NULL, NULL },
  { "Haiti will hold the vote assuming the streets are safe.", "assuming the streets are safe", NULL },
  { "Guyana intends to withdraw from the pact unless it is paid.", "unless it is paid", NULL },
};

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
  { "The threat to security is real.", "" },
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

/* Conditions and deadlines are right in nine of ten sentences each. */
static void
test_clauses (gconstpointer data)
{
  const DossierKnowledge *knowledge = data;
  guint                   n_conditions = 0, n_deadlines = 0, n_cases = G_N_ELEMENTS (cases);

  g_assert_cmpuint (n_cases, ==, 80);
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (DossierFindings) findings = find (knowledge, cases[i].text);
      const DossierCommitment *commitment;

      if (findings->commitments->len == 0)
        {
          g_test_message ("\"%s\": no commitment", cases[i].text);
          continue;
        }
      commitment = g_ptr_array_index (findings->commitments, 0);
      n_conditions += same ("condition", cases[i].text, commitment->condition, cases[i].condition);
      n_deadlines += same ("deadline", cases[i].text, commitment->deadline, cases[i].deadline);
    }
  g_test_message ("conditions %u, deadlines %u of %u", n_conditions, n_deadlines, n_cases);
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

  return g_test_run ();
}
