/* dossier-draft.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 */

#include "config.h"

#include "analysis/dossier-draft.h"

#include "analysis/dossier-tokenizer.h"
#include "model/dossier-text-map.h"

#include <string.h>

static void
clear_entity (gpointer data)
{
  DossierDraftEntity *entity = data;

  g_clear_pointer (&entity->aliases, g_ptr_array_unref);
}

static void
look_up_tokens (DossierDraft *self)
{
  const DossierWords *words = dossier_knowledge_get_words (self->knowledge);

  self->keys = g_new (DossierKey, self->tokens->len + 1);
  self->classes = g_new (DossierWordClass, self->tokens->len + 1);
  self->titles = g_new (DossierMatch, self->tokens->len + 1);
  for (guint i = 0; i < self->tokens->len; i++)
    {
      const DossierToken *token = dossier_draft_token (self, i);

      self->keys[i] = dossier_key_new (self->text + token->start, token->end - token->start);
      self->titles[i].n_tokens = DOSSIER_MATCH_UNKNOWN;
    }
  /* Apart, so that the processor fetches for several words at once. */
  for (guint i = 0; i < self->tokens->len; i++)
    {
      const DossierToken *token = dossier_draft_token (self, i);

      self->classes[i] = (token->flags & DOSSIER_TOKEN_WORD) != 0 ? dossier_words_get_classes (words, self->keys[i]) : 0;
    }
}

DossierDraft *
dossier_draft_new (const DossierKnowledge *knowledge, const char *text, gsize n_bytes, const GArray *blocks, const GDate *published)
{
  DossierDraft *self = g_new0 (DossierDraft, 1);

  self->knowledge = knowledge;
  self->text = text;
  self->n_bytes = n_bytes;
  self->blocks = blocks;
  g_date_clear (&self->published, 1);
  if (published != NULL && g_date_valid (published))
    self->published = *published;

  self->tokens = dossier_tokenize (text, n_bytes, blocks);
  look_up_tokens (self);
  self->mentions = g_array_new (FALSE, TRUE, sizeof (DossierDraftMention));
  self->entities = g_array_new (FALSE, TRUE, sizeof (DossierDraftEntity));
  g_array_set_clear_func (self->entities, clear_entity);
  self->quotations = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_quotation_free);
  self->commitments = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_commitment_free);
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_figure_free);
  self->strings = g_string_chunk_new (4096);

  return self;
}

void
dossier_draft_free (DossierDraft *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->settled, g_array_unref);
  g_array_unref (self->tokens);
  g_free (self->keys);
  g_free (self->classes);
  g_free (self->titles);
  g_array_unref (self->mentions);
  g_array_unref (self->entities);
  g_ptr_array_unref (self->quotations);
  g_ptr_array_unref (self->commitments);
  g_ptr_array_unref (self->figures);
  g_string_chunk_free (self->strings);
  g_free (self);
}

gint32
dossier_draft_add_entity (DossierDraft *self, DossierEntityType type, const char *name, const char *country)
{
  DossierDraftEntity entity = { .type = type };

  entity.name = g_string_chunk_insert (self->strings, name);
  if (country != NULL)
    g_strlcpy (entity.country, country, sizeof entity.country);
  g_array_append_val (self->entities, entity);

  return self->entities->len - 1;
}

guint
dossier_draft_find_mention (const DossierDraft *self, guint32 offset)
{
  guint low = 0, high = self->mentions->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->mentions, DossierDraftMention, middle).end <= offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

gboolean
dossier_draft_add_mention (DossierDraft *self, const DossierDraftMention *mention)
{
  guint at = dossier_draft_find_mention (self, mention->start);

  if (at < self->mentions->len && g_array_index (self->mentions, DossierDraftMention, at).start < mention->end)
    return FALSE;

  g_array_insert_val (self->mentions, at, *mention);
  return TRUE;
}

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  const DossierDraftMention *first = a, *second = b;

  return first->start != second->start ? (first->start < second->start ? -1 : 1) : (int)second->n_tokens - (int)first->n_tokens;
}

void
dossier_draft_merge_mentions (DossierDraft *self, GArray *more)
{
  g_autoptr (GArray) old = g_steal_pointer (&self->mentions);
  guint32 end = 0;
  guint   i = 0, j = 0;

  g_array_sort (more, compare_mentions);
  self->mentions = g_array_sized_new (FALSE, TRUE, sizeof (DossierDraftMention), old->len + more->len);
  while (i < old->len || j < more->len)
    {
      const DossierDraftMention *there = i < old->len ? &g_array_index (old, DossierDraftMention, i) : NULL;
      const DossierDraftMention *added = j < more->len ? &g_array_index (more, DossierDraftMention, j) : NULL;

      if (added == NULL || (there != NULL && there->start < added->end))
        {
          if (added != NULL && added->start < there->end)
            {
              j++;
              continue;
            }
          end = there->end;
          g_array_append_val (self->mentions, *there);
          i++;
          continue;
        }
      if (added->start >= end)
        {
          end = added->end;
          g_array_append_val (self->mentions, *added);
        }
      j++;
    }
}

/* How often each entity is mentioned, and in which slices of the text. */
typedef struct
{
  guint  count;
  guint8 density[DOSSIER_ENTITY_DENSITY];
  gint32 index; /* in the findings, -1 = not mentioned */
} EntityTally;

static EntityTally *
tally_mentions (DossierDraft *self)
{
  EntityTally *tallies = g_new0 (EntityTally, MAX (self->entities->len, 1));

  for (guint i = 0; i < self->mentions->len; i++)
    {
      const DossierDraftMention *mention = &g_array_index (self->mentions, DossierDraftMention, i);
      guint8                    *slice;

      if (mention->entity < 0)
        continue;
      tallies[mention->entity].count++;
      slice = &tallies[mention->entity].density[(guint64)mention->start * DOSSIER_ENTITY_DENSITY / MAX (self->n_bytes, 1)];
      *slice += *slice < 255;
    }

  return tallies;
}

static void
finish_entities (DossierDraft *self, DossierFindings *findings, EntityTally *tallies)
{
  for (guint i = 0; i < self->entities->len; i++)
    {
      const DossierDraftEntity *entity = &g_array_index (self->entities, DossierDraftEntity, i);
      DossierEntityFields       fields = { .type = entity->type, .name = entity->name, .qualifier = entity->qualifier, .wikidata = entity->wikidata };
      g_autoptr (GPtrArray) aliases = g_ptr_array_new ();

      tallies[i].index = -1;
      if (tallies[i].count == 0)
        continue;

      for (guint j = 0; entity->aliases != NULL && j < entity->aliases->len; j++)
        g_ptr_array_add (aliases, g_ptr_array_index (entity->aliases, j));
      g_ptr_array_add (aliases, NULL);
      fields.aliases = (const char *const *)aliases->pdata;
      fields.country = *entity->country != '\0' ? entity->country : NULL;
      fields.count = tallies[i].count;
      fields.density = tallies[i].density;
      tallies[i].index = findings->entities->len;
      g_ptr_array_add (findings->entities, dossier_entity_new (&fields));
    }
}

static void
finish_mentions (DossierDraft *self, DossierFindings *findings, const EntityTally *tallies, const DossierTextMap *map)
{
  g_array_set_size (findings->mentions, self->mentions->len);
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const DossierDraftMention *from = &g_array_index (self->mentions, DossierDraftMention, i);
      DossierMention            *to = &g_array_index (findings->mentions, DossierMention, i);

      to->start = dossier_text_map_to_char (map, from->start);
      to->end = dossier_text_map_to_char (map, from->end);
      to->entity = from->entity < 0 ? -1 : tallies[from->entity].index;
      to->type = from->type;
      to->kind = from->kind;
      to->precision = from->precision;
      to->confidence = from->confidence;
      memcpy (to->country, from->country, sizeof to->country);
      to->value = from->value != NULL ? g_string_chunk_insert_const (findings->strings, from->value) : NULL;
      to->alternative = from->alternative != NULL ? g_string_chunk_insert_const (findings->strings, from->alternative) : NULL;
      to->title = from->title != NULL ? g_string_chunk_insert_const (findings->strings, from->title) : NULL;
      to->rule = from->rule;
    }
}

static void
finish_parts (DossierQuotation *quotation, const EntityTally *tallies, const DossierTextMap *map)
{
  for (guint i = 0; quotation->parts != NULL && i < quotation->parts->len; i++)
    {
      DossierQuotationPart *part = &g_array_index (quotation->parts, DossierQuotationPart, i);

      part->start = dossier_text_map_to_char (map, part->start);
      part->end = dossier_text_map_to_char (map, part->end);
    }
  for (guint i = 0; quotation->speakers != NULL && i < quotation->speakers->len; i++)
    {
      DossierQuotationSpeaker *speaker = &g_array_index (quotation->speakers, DossierQuotationSpeaker, i);

      speaker->start = dossier_text_map_to_char (map, speaker->start);
      speaker->end = dossier_text_map_to_char (map, speaker->end);
      if (speaker->entity >= 0)
        speaker->entity = tallies[speaker->entity].index;
    }
}

static void
finish_quotations (DossierDraft *self, DossierFindings *findings, const EntityTally *tallies, const DossierTextMap *map)
{
  g_autoptr (GPtrArray) quotations = g_steal_pointer (&self->quotations);

  self->quotations = g_ptr_array_new ();
  g_ptr_array_set_free_func (quotations, NULL);
  for (guint i = 0; i < quotations->len; i++)
    {
      DossierQuotation *quotation = g_ptr_array_index (quotations, i);

      quotation->start = dossier_text_map_to_char (map, quotation->start);
      quotation->end = dossier_text_map_to_char (map, quotation->end);
      quotation->speaker_start = dossier_text_map_to_char (map, quotation->speaker_start);
      quotation->speaker_end = dossier_text_map_to_char (map, quotation->speaker_end);
      quotation->cue_start = dossier_text_map_to_char (map, quotation->cue_start);
      quotation->cue_end = dossier_text_map_to_char (map, quotation->cue_end);
      if (quotation->speaker_entity >= 0)
        quotation->speaker_entity = tallies[quotation->speaker_entity].index;
      finish_parts (quotation, tallies, map);
      g_ptr_array_add (findings->quotations, quotation);
    }
}

static int
compare_commitments (gconstpointer a, gconstpointer b)
{
  const DossierCommitment *first = *(const DossierCommitment *const *)a, *second = *(const DossierCommitment *const *)b;

  return first->start < second->start ? -1 : first->start > second->start;
}

static void
finish_commitments (DossierDraft *self, DossierFindings *findings, const EntityTally *tallies, const DossierTextMap *map)
{
  g_ptr_array_sort (self->commitments, compare_commitments);
  for (guint i = 0; i < self->commitments->len; i++)
    {
      DossierCommitment *commitment = g_ptr_array_index (self->commitments, i);

      commitment->start = dossier_text_map_to_char (map, commitment->start);
      commitment->end = dossier_text_map_to_char (map, commitment->end);
      if (commitment->actor_entity >= 0)
        commitment->actor_entity = tallies[commitment->actor_entity].index;
      g_ptr_array_add (findings->commitments, commitment);
    }
  g_ptr_array_set_free_func (self->commitments, NULL);
  g_ptr_array_set_size (self->commitments, 0);
}

static void
finish_figures (DossierDraft *self, DossierFindings *findings, const DossierTextMap *map)
{
  for (guint i = 0; i < self->figures->len; i++)
    {
      DossierFigure *figure = g_ptr_array_index (self->figures, i);

      figure->start = dossier_text_map_to_char (map, figure->start);
      figure->end = dossier_text_map_to_char (map, figure->end);
      g_ptr_array_add (findings->figures, figure);
    }
  g_ptr_array_set_free_func (self->figures, NULL);
  g_ptr_array_set_size (self->figures, 0);
}

DossierFindings *
dossier_draft_finish (DossierDraft *self)
{
  g_autoptr (DossierFindings) findings = dossier_findings_new ();
  g_autoptr (DossierTextMap) map = dossier_text_map_new (self->text, self->n_bytes);
  g_autofree EntityTally *tallies = tally_mentions (self);

  finish_entities (self, findings, tallies);
  finish_mentions (self, findings, tallies, map);
  finish_quotations (self, findings, tallies, map);
  finish_commitments (self, findings, tallies, map);
  finish_figures (self, findings, map);

  return g_steal_pointer (&findings);
}
