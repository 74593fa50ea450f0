/* dossier-corrector.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Entities are worked on as drafts, each with the number it leads to; rejected ones lead nowhere
 * and take their mentions with them. In the end everything is counted anew.
 */

#include "config.h"

#include "library/dossier-corrector.h"

#include "model/dossier-iso-date.h"
#include "model/dossier-name-link.h"
#include "model/dossier-settled-date.h"

#include <string.h>

#define NOWHERE (-1)

typedef struct
{
  DossierEntity    *found; /* borrowed; NULL for one that the reader brought in */
  DossierEntityType type;
  char             *name;
  char             *link;   /* dossier_name_link_dup_key() of the name; NULL = not asked for yet */
  gint              target; /* number of the draft that it became: itself, another or NOWHERE */
  gint              number; /* in the new findings */
  gboolean          confirmed;
  guint             count;
  guint8            density[DOSSIER_ENTITY_DENSITY];
} Draft;

typedef struct
{
  DossierDocument *document;
  GArray          *drafts;   /* Draft */
  GArray          *mentions; /* DossierMention, `entity` is a draft */
  gsize            n_chars;
} Work;

static void
draft_clear (gpointer data)
{
  Draft *draft = data;

  g_free (draft->name);
  g_free (draft->link);
}

static Draft *
get_draft (Work *work, gint number)
{
  return &g_array_index (work->drafts, Draft, number);
}

static gint
resolve (Work *work, gint number)
{
  while (number >= 0 && get_draft (work, number)->target != number)
    number = get_draft (work, number)->target;

  return number;
}

static gint
add_draft (Work *work, DossierEntity *found, DossierEntityType type, const char *name)
{
  Draft draft = { .found = found, .type = type, .name = g_strdup (name), .target = work->drafts->len };

  g_array_append_val (work->drafts, draft);
  return draft.target;
}

/* The living draft of that type and name, NOWHERE when there is none. */
static gint
find_draft (Work *work, DossierEntityType type, const char *name)
{
  for (guint i = 0; i < work->drafts->len; i++)
    {
      Draft *draft = get_draft (work, i);

      if (draft->target == (gint)i && draft->type == type && g_strcmp0 (draft->name, name) == 0)
        return i;
    }

  return NOWHERE;
}

/* Whether the library takes a draft and an entity of that name for one thing. */
static gboolean
is_variant (Draft *draft, DossierEntityType type, const char *name, const char *link)
{
  if (draft->type != type)
    return FALSE;
  if (draft->link == NULL)
    draft->link = dossier_name_link_dup_key (type, draft->name);

  return g_str_equal (draft->link, link) && dossier_name_link_same (type, draft->name, name);
}

/* The living drafts that a correction of an entity means (gint): the one of that name or, where this document spells it
 * otherwise, all that the library shows under it. */
static GArray *
list_meant (Work *work, DossierEntityType type, const char *name)
{
  GArray          *meant = g_array_new (FALSE, FALSE, sizeof (gint));
  gint             exact = find_draft (work, type, name);
  g_autofree char *link = exact == NOWHERE && name != NULL ? dossier_name_link_dup_key (type, name) : NULL;

  if (exact != NOWHERE)
    g_array_append_val (meant, exact);
  for (gint i = 0; link != NULL && *link != '\0' && i < (gint)work->drafts->len; i++)
    if (get_draft (work, i)->target == i && is_variant (get_draft (work, i), type, name, link))
      g_array_append_val (meant, i);

  return meant;
}

static void
change (Work *work, gint from, const DossierCorrectionFields *fields)
{
  gint   to = find_draft (work, fields->new_type, fields->new_name);
  Draft *draft = get_draft (work, from);

  if (from == to)
    return;
  if (to != NOWHERE)
    {
      draft->target = to;
      return;
    }

  draft->type = fields->new_type;
  g_free (draft->name);
  draft->name = g_strdup (fields->new_name);
  g_clear_pointer (&draft->link, g_free);
}

static gint
find_or_add_draft (Work *work, DossierEntityType type, const char *name)
{
  gint number = find_draft (work, type, name);

  return number != NOWHERE ? number : add_draft (work, NULL, type, name);
}

/* The reader's mark of code points [start, end) takes the place of whatever it touches. */
static void
mark (Work *work, const DossierCorrectionFields *fields, guint32 start, guint32 end)
{
  DossierMention mention = { .start = start, .end = end, .type = fields->new_type, .confidence = 1, .rule = "reader" };
  DossierEntity *found;
  guint          place = 0;

  for (guint i = work->mentions->len; i > 0; i--)
    {
      const DossierMention *other = &g_array_index (work->mentions, DossierMention, i - 1);

      if (other->start < end && other->end > start)
        g_array_remove_index (work->mentions, i - 1);
    }
  while (place < work->mentions->len && g_array_index (work->mentions, DossierMention, place).start < start)
    place++;

  mention.entity = find_or_add_draft (work, fields->new_type, fields->new_name);
  found = get_draft (work, mention.entity)->found;
  if (found != NULL && dossier_entity_get_country (found) != NULL)
    g_strlcpy (mention.country, dossier_entity_get_country (found), sizeof mention.country);
  g_array_insert_val (work->mentions, place, mention);
}

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* Every place where the form stands as whole words, outside page furniture. */
static void
mark_form (Work *work, const DossierCorrectionFields *fields)
{
  const char           *text = dossier_document_get_text (work->document);
  const DossierTextMap *map = dossier_document_get_map (work->document);
  gsize                 length = strlen (fields->form);

  for (const char *at = text; length > 0 && (at = strstr (at, fields->form)) != NULL; at += length)
    {
      gboolean starts = at == text || !is_word_char (g_utf8_get_char (g_utf8_prev_char (at)));
      gboolean ends = !is_word_char (g_utf8_get_char (at + length));
      guint32  start = dossier_text_map_to_char (map, at - text);

      if (starts && ends && !dossier_document_is_furniture (work->document, start))
        mark (work, fields, start, dossier_text_map_to_char (map, at + length - text));
    }
}

/* The mentions that are written in one way leave their entity for another. */
static void
split (Work *work, gint from, const DossierCorrectionFields *fields)
{
  gint to = NOWHERE;

  for (guint i = 0; i < work->mentions->len; i++)
    {
      DossierMention  *mention = &g_array_index (work->mentions, DossierMention, i);
      g_autofree char *words = NULL;

      if (resolve (work, mention->entity) != from)
        continue;
      words = dossier_document_dup_words (work->document, mention->start, mention->end);
      if (!g_str_equal (words, fields->form))
        continue;
      if (to == NOWHERE)
        to = find_or_add_draft (work, fields->new_type, fields->new_name);
      mention->entity = to;
      mention->confidence = 1;
      mention->rule = "reader";
    }
}

static void
apply_to (Work *work, gint number, const DossierCorrectionFields *fields)
{
  switch (fields->kind)
    {
    case DOSSIER_CORRECTION_CHANGE:
      change (work, number, fields);
      break;
    case DOSSIER_CORRECTION_REJECT:
      get_draft (work, number)->target = NOWHERE;
      break;
    case DOSSIER_CORRECTION_CONFIRM:
      get_draft (work, number)->confirmed = TRUE;
      break;
    case DOSSIER_CORRECTION_SPLIT:
      split (work, number, fields);
      break;
    case DOSSIER_CORRECTION_FORM: /* of words, not of an entity */
    case DOSSIER_CORRECTION_MARK:
    case DOSSIER_CORRECTION_DATE:
    default:
      break;
    }
}

static void
apply_one (Work *work, const DossierCorrectionFields *fields)
{
  g_autoptr (GArray) meant = NULL;

  switch (fields->kind)
    {
    case DOSSIER_CORRECTION_FORM:
      mark_form (work, fields);
      break;
    case DOSSIER_CORRECTION_MARK:
      if (g_strcmp0 (fields->hash, dossier_document_get_hash (work->document)) == 0 && fields->end <= work->n_chars && fields->start < fields->end)
        mark (work, fields, fields->start, fields->end);
      break;
    case DOSSIER_CORRECTION_DATE: /* the analysis was told: dossier_corrector_list_settled() */
      break;
    case DOSSIER_CORRECTION_CHANGE:
    case DOSSIER_CORRECTION_REJECT:
    case DOSSIER_CORRECTION_CONFIRM:
    case DOSSIER_CORRECTION_SPLIT:
    default:
      meant = list_meant (work, fields->type, fields->name);
      for (guint i = 0; i < meant->len; i++)
        apply_to (work, g_array_index (meant, gint, i), fields);
      break;
    }
}

/* A date is named by its value: the reader's mark of words as "2026-01-16" says when. */
static void
name_date (DossierMention *mention, const char *name)
{
  DossierPrecision precision = dossier_iso_date_get_precision (name);

  if (precision == DOSSIER_PRECISION_UNKNOWN || g_strcmp0 (mention->value, name) == 0)
    return;

  mention->value = name;
  mention->precision = precision;
}

/* Mentions of what is left, with their counts. */
static void
count_mentions (Work *work, DossierFindings *result)
{
  for (guint i = 0; i < work->mentions->len; i++)
    {
      DossierMention mention = g_array_index (work->mentions, DossierMention, i);
      gint           number = mention.entity >= 0 ? resolve (work, mention.entity) : NOWHERE;
      Draft         *draft;
      guint8        *slice;

      if (number == NOWHERE && mention.entity >= 0)
        continue;
      if (number != NOWHERE)
        {
          draft = get_draft (work, number);
          slice = &draft->density[(guint64)mention.start * DOSSIER_ENTITY_DENSITY / MAX (work->n_chars, 1)];
          *slice = MIN (*slice + 1, 255);
          draft->count++;
          if (draft->type != mention.type)
            mention.country[0] = '\0';
          mention.type = draft->type;
          if (draft->type == DOSSIER_ENTITY_DATE)
            name_date (&mention, draft->name);
          if (draft->confirmed)
            {
              mention.confidence = 1;
              mention.rule = "reader";
            }
        }
      mention.entity = number;
      mention.value = mention.value != NULL ? g_string_chunk_insert_const (result->strings, mention.value) : NULL;
      mention.alternative = mention.alternative != NULL ? g_string_chunk_insert_const (result->strings, mention.alternative) : NULL;
      mention.title = mention.title != NULL ? g_string_chunk_insert_const (result->strings, mention.title) : NULL;
      g_array_append_val (result->mentions, mention);
    }
}

/* Other names of a draft: those that were found, and the names of all that were merged into it. */
static GPtrArray *
collect_aliases (Work *work, gint number)
{
  GPtrArray *aliases = g_ptr_array_new ();

  for (guint i = 0; i < work->drafts->len; i++)
    {
      Draft             *draft = get_draft (work, i);
      const char *const *list;

      if (draft->found == NULL || resolve (work, i) != number)
        continue;
      if (g_strcmp0 (dossier_entity_get_name (draft->found), get_draft (work, number)->name) != 0)
        g_ptr_array_add (aliases, (gpointer)dossier_entity_get_name (draft->found));
      list = dossier_entity_get_aliases (draft->found);
      for (guint j = 0; list[j] != NULL; j++)
        g_ptr_array_add (aliases, (gpointer)list[j]);
    }
  g_ptr_array_add (aliases, NULL);

  return aliases;
}

static void
build_entities (Work *work, DossierFindings *result)
{
  for (guint i = 0; i < work->drafts->len; i++)
    {
      Draft *draft = get_draft (work, i);
      g_autoptr (GPtrArray) aliases = NULL;
      DossierEntityFields fields = { .type = draft->type, .name = draft->name, .count = draft->count, .density = draft->density };
      gboolean            same_kind = draft->found != NULL && dossier_entity_get_entity_type (draft->found) == draft->type;

      draft->number = NOWHERE;
      if (draft->target != (gint)i || draft->count == 0)
        continue;

      aliases = collect_aliases (work, i);
      fields.aliases = (const char *const *)aliases->pdata;
      if (same_kind)
        {
          fields.country = dossier_entity_get_country (draft->found);
          fields.qualifier = dossier_entity_get_qualifier (draft->found);
        }
      if (same_kind && g_str_equal (dossier_entity_get_name (draft->found), draft->name))
        fields.wikidata = dossier_entity_get_wikidata (draft->found);
      draft->number = result->entities->len;
      g_ptr_array_add (result->entities, dossier_entity_new (&fields));
    }
}

static gint32
renumber (Work *work, gint32 entity)
{
  gint number = entity >= 0 ? resolve (work, entity) : NOWHERE;

  return number != NOWHERE ? get_draft (work, number)->number : NOWHERE;
}

/* Whether an entity of the analysis still goes by the name that it was found with. */
static gboolean
has_found_name (Work *work, gint32 entity)
{
  return g_strcmp0 (dossier_entity_get_name (get_draft (work, entity)->found), get_draft (work, resolve (work, entity))->name) == 0;
}

static void
rename_speaker (Work *work, DossierFindings *result, char **name, gint32 *entity)
{
  gint32 number = renumber (work, *entity);

  if (number != NOWHERE && !has_found_name (work, *entity))
    {
      g_free (*name);
      *name = g_strdup (dossier_entity_get_name (result->entities->pdata[number]));
    }
  *entity = number;
}

/* A quotation of somebody who was renamed or merged is his under the new name. */
static void
copy_statements (Work *work, DossierFindings *findings, DossierFindings *result)
{
  for (guint i = 0; i < findings->quotations->len; i++)
    {
      DossierQuotation *copy = dossier_quotation_copy (findings->quotations->pdata[i]);

      rename_speaker (work, result, &copy->speaker, &copy->speaker_entity);
      for (guint j = 0; copy->speakers != NULL && j < copy->speakers->len; j++)
        {
          DossierQuotationSpeaker *speaker = &g_array_index (copy->speakers, DossierQuotationSpeaker, j);

          rename_speaker (work, result, &speaker->name, &speaker->entity);
        }
      g_ptr_array_add (result->quotations, copy);
    }
  for (guint i = 0; i < findings->commitments->len; i++)
    {
      DossierCommitment *copy = g_memdup2 (findings->commitments->pdata[i], sizeof *copy);

      copy->actor = g_strdup (copy->actor);
      copy->action = g_strdup (copy->action);
      copy->beneficiary = g_strdup (copy->beneficiary);
      copy->condition = g_strdup (copy->condition);
      copy->deadline = g_strdup (copy->deadline);
      copy->due = g_strdup (copy->due);
      copy->actor_entity = renumber (work, copy->actor_entity);
      g_ptr_array_add (result->commitments, copy);
    }
  for (guint i = 0; i < findings->figures->len; i++)
    {
      DossierFigure *copy = g_memdup2 (findings->figures->pdata[i], sizeof *copy);

      copy->unit = g_strdup (copy->unit);
      copy->of = g_strdup (copy->of);
      g_ptr_array_add (result->figures, copy);
    }
}

static int
compare_settled (gconstpointer a, gconstpointer b)
{
  const DossierSettledDate *one = a, *two = b;

  return one->start < two->start ? -1 : one->start > two->start;
}

GArray *
dossier_corrector_list_settled (GPtrArray *corrections, DossierDocument *document)
{
  GArray *settled = g_array_new (FALSE, FALSE, sizeof (DossierSettledDate));

  for (guint i = corrections->len; i > 0; i--)
    {
      const DossierCorrectionFields *fields = dossier_correction_get_fields (corrections->pdata[i - 1]);
      DossierSettledDate             date = { fields->start, fields->end, fields->new_name };
      gboolean                       taken = fields->kind != DOSSIER_CORRECTION_DATE || date.start >= date.end || date.end > dossier_document_get_n_chars (document) ||
                       g_strcmp0 (fields->hash, dossier_document_get_hash (document)) != 0;

      for (guint j = 0; !taken && j < settled->len; j++)
        taken = g_array_index (settled, DossierSettledDate, j).start < date.end && g_array_index (settled, DossierSettledDate, j).end > date.start;
      if (!taken)
        g_array_append_val (settled, date);
    }
  g_array_sort (settled, compare_settled);

  return settled;
}

DossierFindings *
dossier_corrector_apply (DossierFindings *findings, GPtrArray *corrections, DossierDocument *document)
{
  g_autoptr (GArray) drafts = g_array_new (FALSE, FALSE, sizeof (Draft));
  g_autoptr (GArray) mentions = NULL;
  DossierFindings *result;
  Work             work = { .document = document, .n_chars = dossier_document_get_n_chars (document) };

  if (corrections->len == 0)
    return dossier_findings_ref (findings);

  g_array_set_clear_func (drafts, draft_clear);
  mentions = g_array_copy (findings->mentions);
  work.drafts = drafts;
  work.mentions = mentions;
  for (guint i = 0; i < findings->entities->len; i++)
    add_draft (&work, findings->entities->pdata[i], dossier_entity_get_entity_type (findings->entities->pdata[i]),
               dossier_entity_get_name (findings->entities->pdata[i]));
  for (guint i = 0; i < corrections->len; i++)
    apply_one (&work, dossier_correction_get_fields (corrections->pdata[i]));

  result = dossier_findings_new ();
  result->language = g_strdup (findings->language);
  result->published = g_strdup (findings->published);
  count_mentions (&work, result);
  build_entities (&work, result);
  for (guint i = 0; i < result->mentions->len; i++)
    {
      DossierMention *mention = &g_array_index (result->mentions, DossierMention, i);

      mention->entity = renumber (&work, mention->entity);
    }
  copy_statements (&work, findings, result);

  return result;
}
