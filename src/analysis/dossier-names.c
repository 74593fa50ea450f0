/* dossier-names.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One walk over the tokens; what the tables name is taken.
 */

#include "config.h"

#include "analysis/dossier-names.h"

#include "analysis/dossier-matcher.h"

static void
take (DossierDraft *draft, GHashTable *entities, const DossierMatch *match, GArray *found)
{
  const DossierGazetteer *gazetteer = dossier_knowledge_get_gazetteer (draft->knowledge);
  const DossierForm      *form = dossier_gazetteer_get_form (gazetteer, match->form);
  const DossierRecord    *record = dossier_gazetteer_get_record (gazetteer, form->record);
  DossierDraftMention     mention = { .token = match->token, .n_tokens = match->n_tokens, .kind = form->kind, .type = record->type, .confidence = 0.9, .rule = "table" };
  gpointer                entity;

  if (record->role != DOSSIER_RECORD_THING || form->weak)
    return;

  mention.start = dossier_draft_token (draft, match->token)->start;
  mention.end = dossier_draft_token (draft, match->token + match->n_tokens - 1)->end;
  g_strlcpy (mention.country, record->country, sizeof mention.country);
  if (!g_hash_table_lookup_extended (entities, record, NULL, &entity))
    {
      entity = GINT_TO_POINTER (dossier_draft_add_entity (draft, record->type, record->name, record->country));
      g_hash_table_insert (entities, (gpointer)record, entity);
    }
  mention.entity = GPOINTER_TO_INT (entity);
  g_array_append_val (found, mention);
}

void
dossier_names_find (DossierDraft *draft)
{
  g_autoptr (GArray) found = g_array_new (FALSE, TRUE, sizeof (DossierDraftMention));
  g_autoptr (GHashTable) entities = g_hash_table_new (NULL, NULL);
  guint32 i = 0;

  while (i < draft->tokens->len)
    {
      DossierMatch match = { i, 0, DOSSIER_NO_FORM };

      if (!dossier_draft_is (draft, i, DOSSIER_TOKEN_SKIP) && dossier_draft_is (draft, i, DOSSIER_TOKEN_WORD | DOSSIER_TOKEN_NUMBER))
        match = dossier_match_at (draft, i, DOSSIER_FORM_MAX_TOKENS);
      if (match.n_tokens > 0)
        take (draft, entities, &match, found);
      i += MAX (match.n_tokens, 1);
    }

  dossier_draft_merge_mentions (draft, found);
}
