/* dossier-export-json.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "export/dossier-export-json.h"

#include "export/dossier-json-writer.h"
#include "model/dossier-iso-date.h"

#include <math.h>

/* Confidence is a rank, not a measurement: two decimals. */
static double
round_confidence (float confidence)
{
  return round (confidence * 100.0) / 100.0;
}

/* How exact a date is, and its first and last day. */
static void
write_days (DossierJsonWriter *json, const DossierMention *mention)
{
  g_autofree char *first = NULL, *last = NULL;
  guint32          from, to;

  dossier_json_string (json, "precision", dossier_precision_to_string (mention->precision));
  if (!dossier_iso_date_parse (mention->value, &from, &to))
    return;

  first = dossier_iso_date_format (from);
  last = dossier_iso_date_format (to);
  dossier_json_string (json, "first", first);
  dossier_json_string (json, "last", last);
}

static void
write_mention (DossierJsonWriter *json, const DossierMention *mention)
{
  dossier_json_open (json, NULL, '{');
  dossier_json_int (json, "start", mention->start);
  dossier_json_int (json, "end", mention->end);
  dossier_json_string (json, "type", dossier_entity_type_to_string (mention->type));
  dossier_json_string (json, "kind", dossier_mention_kind_to_string (mention->kind));
  if (mention->entity >= 0)
    dossier_json_int (json, "entity", mention->entity);
  dossier_json_maybe_string (json, "country", mention->country);
  dossier_json_maybe_string (json, "value", mention->value);
  dossier_json_maybe_string (json, "alternative", mention->alternative);
  if (mention->type == DOSSIER_ENTITY_DATE)
    write_days (json, mention);
  dossier_json_maybe_string (json, "title", mention->title);
  dossier_json_number (json, "confidence", round_confidence (mention->confidence));
  dossier_json_maybe_string (json, "rule", mention->rule);
  dossier_json_close (json, '}');
}

static void
write_entity (DossierJsonWriter *json, DossierEntity *entity)
{
  dossier_json_open (json, NULL, '{');
  dossier_json_string (json, "type", dossier_entity_type_to_string (dossier_entity_get_entity_type (entity)));
  dossier_json_string (json, "name", dossier_entity_get_name (entity));
  dossier_json_strings (json, "aliases", dossier_entity_get_aliases (entity));
  dossier_json_maybe_string (json, "country", dossier_entity_get_country (entity));
  dossier_json_maybe_string (json, "qualifier", dossier_entity_get_qualifier (entity));
  dossier_json_maybe_string (json, "wikidata", dossier_entity_get_wikidata (entity));
  dossier_json_int (json, "count", dossier_entity_get_count (entity));
  dossier_json_close (json, '}');
}

static void
write_range (DossierJsonWriter *json, guint32 start, guint32 end)
{
  dossier_json_int (json, "start", start);
  dossier_json_int (json, "end", end);
}

static void
write_speaker (DossierJsonWriter *json, const char *key, const char *name, gint32 entity, guint32 start, guint32 end)
{
  dossier_json_open (json, key, '{');
  dossier_json_string (json, "name", name);
  if (entity >= 0)
    dossier_json_int (json, "entity", entity);
  if (end > start)
    write_range (json, start, end);
  dossier_json_close (json, '}');
}

static void
write_speakers (DossierJsonWriter *json, const DossierQuotation *quotation)
{
  write_speaker (json, "speaker", quotation->speaker, quotation->speaker_entity, quotation->speaker_start, quotation->speaker_end);
  if (quotation->speakers == NULL)
    return;

  dossier_json_open (json, "speakers", '[');
  for (guint i = 0; i < quotation->speakers->len; i++)
    {
      const DossierQuotationSpeaker *speaker = &g_array_index (quotation->speakers, DossierQuotationSpeaker, i);

      write_speaker (json, NULL, speaker->name, speaker->entity, speaker->start, speaker->end);
    }
  dossier_json_close (json, ']');
}

static void
write_parts (DossierJsonWriter *json, const DossierQuotation *quotation)
{
  dossier_json_open (json, "parts", '[');
  for (guint i = 0; i < dossier_quotation_get_n_parts (quotation); i++)
    {
      DossierQuotationPart part = dossier_quotation_get_part (quotation, i);

      dossier_json_open (json, NULL, '{');
      write_range (json, part.start, part.end);
      dossier_json_boolean (json, "verbatim", part.verbatim);
      dossier_json_close (json, '}');
    }
  dossier_json_close (json, ']');
}

static void
write_quotation (DossierJsonWriter *json, const DossierQuotation *quotation)
{
  dossier_json_open (json, NULL, '{');
  write_range (json, quotation->start, quotation->end);
  dossier_json_string (json, "kind", dossier_quotation_kind_to_string (quotation->kind));
  if (quotation->parts != NULL)
    write_parts (json, quotation);
  write_speakers (json, quotation);
  if (quotation->cue_end > quotation->cue_start)
    {
      dossier_json_open (json, "cue", '{');
      write_range (json, quotation->cue_start, quotation->cue_end);
      dossier_json_close (json, '}');
    }
  dossier_json_maybe_string (json, "addressee", quotation->addressee);
  dossier_json_maybe_string (json, "channel", quotation->channel);
  dossier_json_maybe_string (json, "day", quotation->day);
  dossier_json_close (json, '}');
}

static void
write_commitment (DossierJsonWriter *json, const DossierCommitment *commitment)
{
  dossier_json_open (json, NULL, '{');
  dossier_json_int (json, "start", commitment->start);
  dossier_json_int (json, "end", commitment->end);
  dossier_json_open (json, "actor", '{');
  dossier_json_string (json, "name", commitment->actor);
  dossier_json_maybe_string (json, "country", commitment->actor_country);
  if (commitment->actor_entity >= 0)
    dossier_json_int (json, "entity", commitment->actor_entity);
  dossier_json_close (json, '}');
  dossier_json_string (json, "action", commitment->action);
  dossier_json_maybe_string (json, "beneficiary", commitment->beneficiary);
  dossier_json_maybe_string (json, "condition", commitment->condition);
  dossier_json_maybe_string (json, "deadline", commitment->deadline);
  dossier_json_maybe_string (json, "due", commitment->due);
  dossier_json_string (json, "modality", commitment->modality);
  dossier_json_string (json, "polarity", commitment->negative ? "negative" : "positive");
  dossier_json_string (json, "theme", commitment->theme);
  if (commitment->quotation >= 0)
    dossier_json_int (json, "quotation", commitment->quotation);
  dossier_json_close (json, '}');
}

static void
write_figure (DossierJsonWriter *json, const DossierFigure *figure)
{
  dossier_json_open (json, NULL, '{');
  dossier_json_int (json, "start", figure->start);
  dossier_json_int (json, "end", figure->end);
  dossier_json_number (json, "value", figure->value);
  dossier_json_maybe_string (json, "unit", figure->unit);
  dossier_json_maybe_string (json, "of", figure->of);
  dossier_json_maybe_string (json, "qualifier", figure->qualifier);
  dossier_json_close (json, '}');
}

static void
write_findings (DossierJsonWriter *json, DossierFindings *findings)
{
  dossier_json_open (json, "mentions", '[');
  for (guint i = 0; i < findings->mentions->len; i++)
    write_mention (json, &g_array_index (findings->mentions, DossierMention, i));
  dossier_json_close (json, ']');

  dossier_json_open (json, "entities", '[');
  for (guint i = 0; i < findings->entities->len; i++)
    write_entity (json, g_ptr_array_index (findings->entities, i));
  dossier_json_close (json, ']');

  dossier_json_open (json, "quotations", '[');
  for (guint i = 0; i < findings->quotations->len; i++)
    write_quotation (json, g_ptr_array_index (findings->quotations, i));
  dossier_json_close (json, ']');

  dossier_json_open (json, "commitments", '[');
  for (guint i = 0; i < findings->commitments->len; i++)
    write_commitment (json, g_ptr_array_index (findings->commitments, i));
  dossier_json_close (json, ']');

  dossier_json_open (json, "figures", '[');
  for (guint i = 0; i < findings->figures->len; i++)
    write_figure (json, g_ptr_array_index (findings->figures, i));
  dossier_json_close (json, ']');
}

char *
dossier_export_findings_json (DossierFindings *findings, const char *id, const char *text)
{
  DossierJsonWriter json;

  dossier_json_writer_init (&json);
  dossier_json_open (&json, NULL, '{');
  dossier_json_maybe_string (&json, "id", id);
  dossier_json_string (&json, "language", findings->language);
  dossier_json_string (&json, "published", findings->published);
  if (text != NULL)
    dossier_json_string (&json, "text", text);
  write_findings (&json, findings);
  dossier_json_close (&json, '}');

  return dossier_json_writer_finish (&json);
}

static void
write_block (DossierJsonWriter *json, const DossierBlock *block)
{
  dossier_json_open (json, NULL, '{');
  dossier_json_string (json, "role", dossier_block_role_to_string (block->role));
  dossier_json_int (json, "start", block->start);
  dossier_json_int (json, "end", block->end);
  if (block->level > 0)
    dossier_json_int (json, "level", block->level);
  dossier_json_maybe_string (json, "rule", block->rule);
  if (block->proposed)
    dossier_json_boolean (json, "proposed", TRUE);
  dossier_json_close (json, '}');
}

static void
write_image (DossierJsonWriter *json, const DossierImage *image)
{
  dossier_json_open (json, NULL, '{');
  dossier_json_string (json, "state", dossier_image_state_to_string (image->state));
  dossier_json_int (json, "block", image->block);
  if (image->width > 0 && image->height > 0)
    {
      dossier_json_int (json, "width", image->width);
      dossier_json_int (json, "height", image->height);
    }
  dossier_json_maybe_string (json, "alt", image->alt);
  dossier_json_maybe_string (json, "host", image->host);
  dossier_json_maybe_string (json, "sha256", image->hash);
  dossier_json_close (json, '}');
}

static void
write_pages (DossierJsonWriter *json, const DossierPageMap *pages)
{
  dossier_json_open (json, "pages", '[');
  for (guint i = 0; i < dossier_page_map_get_n_pages (pages); i++)
    {
      dossier_json_open (json, NULL, '{');
      dossier_json_string (json, "label", dossier_page_map_get_label (pages, i));
      dossier_json_int (json, "start", dossier_page_map_get_start (pages, i));
      dossier_json_close (json, '}');
    }
  dossier_json_close (json, ']');
}

char *
dossier_export_document_json (DossierDocument *document)
{
  GArray           *blocks = dossier_document_get_blocks (document);
  GPtrArray        *images = dossier_document_get_images (document);
  const char       *published = dossier_document_get_published (document);
  DossierJsonWriter json;

  dossier_json_writer_init (&json);
  dossier_json_open (&json, NULL, '{');
  dossier_json_string (&json, "title", dossier_document_get_title (document));
  dossier_json_string (&json, "byline", dossier_document_get_byline (document));
  dossier_json_string (&json, "published", published);
  dossier_json_string (&json, "published_precision",
                       published != NULL ? dossier_precision_to_string (dossier_document_get_precision (document)) : NULL);
  dossier_json_string (&json, "language", dossier_document_get_language (document));
  dossier_json_string (&json, "source", dossier_document_get_source (document));
  dossier_json_string (&json, "site", dossier_document_get_site (document));
  dossier_json_string (&json, "text", dossier_document_get_text (document));
  dossier_json_open (&json, "blocks", '[');
  for (guint i = 0; i < blocks->len; i++)
    write_block (&json, &g_array_index (blocks, DossierBlock, i));
  dossier_json_close (&json, ']');
  dossier_json_open (&json, "images", '[');
  for (guint i = 0; i < images->len; i++)
    write_image (&json, g_ptr_array_index (images, i));
  dossier_json_close (&json, ']');
  if (dossier_document_get_pages (document) != NULL)
    write_pages (&json, dossier_document_get_pages (document));
  dossier_json_strings (&json, "warnings", dossier_document_get_warnings (document));
  dossier_json_close (&json, '}');

  return dossier_json_writer_finish (&json);
}
