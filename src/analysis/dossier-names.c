/* dossier-names.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of the finders. People come before places ("Paris Hilton"), long names before short ones
 * ("Columbia University"), names that the tables are sure of before those that need the rest of the text.
 */

#include "config.h"

#include "analysis/dossier-names.h"

#include "analysis/dossier-acronyms.h"
#include "analysis/dossier-documents.h"
#include "analysis/dossier-equipment-nouns.h"
#include "analysis/dossier-equipment.h"
#include "analysis/dossier-guesses.h"
#include "analysis/dossier-handles.h"
#include "analysis/dossier-heads.h"
#include "analysis/dossier-known.h"
#include "analysis/dossier-languages.h"
#include "analysis/dossier-learnt.h"
#include "analysis/dossier-other-script.h"
#include "analysis/dossier-people-patterns.h"
#include "analysis/dossier-people.h"
#include "analysis/dossier-place-countries.h"
#include "analysis/dossier-repeats.h"
#include "analysis/dossier-runner-up.h"
#include "analysis/dossier-short-names.h"

/* Hands the claimed mentions to the draft. */
static void
hand_over (DossierSearch *search)
{
  g_autoptr (GArray) mentions = g_array_sized_new (FALSE, FALSE, sizeof (DossierDraftMention), search->found->len);

  for (guint i = 0; i < search->found->len; i++)
    if (g_array_index (search->found, DossierDraftMention, i).n_tokens > 0)
      g_array_append_val (mentions, g_array_index (search->found, DossierDraftMention, i));

  dossier_draft_merge_mentions (search->draft, mentions);
}

void
dossier_names_find_by_rules (DossierSearch *search)
{
  dossier_languages_stop (search);
  dossier_known_find_sure (search);
  dossier_heads_find (search);
  dossier_documents_find (search);
  dossier_acronyms_find_defined (search);
  dossier_people_patterns_find (search);
  dossier_people_find_full (search);
  dossier_equipment_find (search);
  dossier_guesses_find_organisations (search);
  dossier_guesses_find_people (search);
  dossier_people_find_short (search);
  dossier_known_find_rest (search);
  dossier_short_names_find (search);
  dossier_guesses_find_rest (search);
  dossier_repeats_find (search);
  dossier_acronyms_find_unknown (search);
  dossier_other_script_link (search);
}

void
dossier_names_find (DossierDraft *draft)
{
  g_autoptr (DossierSearch) search = dossier_search_new (draft);

  dossier_names_find_by_rules (search);
  dossier_learnt_find (search, dossier_knowledge_get_model (draft->knowledge));
  dossier_other_script_link (search);
  dossier_handles_find (search);
  dossier_place_countries_complete (search);
  dossier_equipment_nouns_find (search);
  dossier_runner_up_note (search);
  hand_over (search);
}
