/* dossier-export-web.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What neither form knows (the colour, a line instead of a box, the version of the text) goes where readers pass
 * over it: W3C has classes and states for that, Hypothesis gets a member "dossier".
 */

#include "config.h"

#include "export/dossier-export-web.h"

#include "export/dossier-export-interchange.h"
#include "export/dossier-json-writer.h"

#include <string.h>

#define CONTEXT "http://www.w3.org/ns/anno.jsonld"
#define READER "acct:reader@dossier.local"
#define MOST_CONTEXT 1024

/* An annotation on its way out. */
typedef struct
{
  DossierAnnotation *annotation;
  DossierDocument   *document; /* NULL: not in the library */
  char              *source;
  char              *title; /* or NULL */
  char              *prefix;
  char              *suffix;
  gboolean           anchored;
} Outgoing;

static gboolean
is_web_address (const char *source)
{
  return source != NULL && (g_str_has_prefix (source, "http://") || g_str_has_prefix (source, "https://"));
}

/* Of a document that is no page of the web, the hash of its text. */
static char *
dup_source (DossierAnnotation *annotation, DossierDocument *document)
{
  const char *address = document != NULL ? dossier_document_get_source (document) : dossier_annotation_get_address (annotation);

  if (is_web_address (address))
    return g_strdup (address);

  return g_strconcat ("urn:sha256:", document != NULL ? dossier_document_get_hash (document) : dossier_annotation_get_hash (annotation), NULL);
}

/* Whether prefix, words and suffix stand at one place only. */
static gboolean
is_unique (DossierDocument *document, const char *prefix, const char *exact, const char *suffix)
{
  g_autofree char *whole = g_strconcat (prefix, exact, suffix, NULL);
  const char      *first = strstr (dossier_document_get_text (document), whole);

  return first == NULL || strstr (first + 1, whole) == NULL;
}

static void
fill_context (Outgoing *self)
{
  guint32     start = dossier_annotation_get_start (self->annotation), end = dossier_annotation_get_end (self->annotation);
  const char *exact = dossier_annotation_get_exact (self->annotation);

  self->prefix = g_strdup (dossier_annotation_get_prefix (self->annotation));
  self->suffix = g_strdup (dossier_annotation_get_suffix (self->annotation));
  for (guint32 n = 2 * DOSSIER_ANNOTATION_CONTEXT; self->anchored && n <= MOST_CONTEXT && !is_unique (self->document, self->prefix, exact, self->suffix); n *= 2)
    {
      g_free (self->prefix);
      g_free (self->suffix);
      self->prefix = dossier_document_dup_words (self->document, start > n ? start - n : 0, start);
      self->suffix = dossier_document_dup_words (self->document, end, (gsize)end + n);
    }
}

static void
outgoing_init (Outgoing *self, const DossierExportRequest *request, DossierAnnotation *annotation)
{
  self->annotation = annotation;
  self->document = dossier_export_find_document (request, annotation);
  self->anchored = dossier_export_is_anchored (annotation, self->document);
  self->source = dup_source (annotation, self->document);
  self->title = self->document != NULL ? dossier_document_dup_display_title (self->document) : g_strdup (dossier_annotation_get_document_title (annotation));
  fill_context (self);
}

static void
outgoing_clear (Outgoing *self)
{
  g_free (self->source);
  g_free (self->title);
  g_free (self->prefix);
  g_free (self->suffix);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outgoing, outgoing_clear)

static void
write_quote (DossierJsonWriter *json, const Outgoing *self)
{
  dossier_json_open (json, NULL, '{');
  dossier_json_string (json, "type", "TextQuoteSelector");
  dossier_json_string (json, "exact", dossier_annotation_get_exact (self->annotation));
  dossier_json_string (json, "prefix", self->prefix != NULL ? self->prefix : "");
  dossier_json_string (json, "suffix", self->suffix != NULL ? self->suffix : "");
  dossier_json_close (json, '}');
}

static void
write_position (DossierJsonWriter *json, gsize start, gsize end)
{
  dossier_json_open (json, NULL, '{');
  dossier_json_string (json, "type", "TextPositionSelector");
  dossier_json_int (json, "start", (gint64)start);
  dossier_json_int (json, "end", (gint64)end);
  dossier_json_close (json, '}');
}

static void
write_body (DossierJsonWriter *json, const char *purpose, const char *value)
{
  dossier_json_open (json, NULL, '{');
  dossier_json_string (json, "type", "TextualBody");
  dossier_json_string (json, "purpose", purpose);
  dossier_json_string (json, "format", "text/plain");
  dossier_json_string (json, "value", value);
  dossier_json_close (json, '}');
}

static void
write_bodies (DossierJsonWriter *json, DossierAnnotation *annotation)
{
  const char *const *tags = dossier_annotation_get_tags (annotation);

  dossier_json_open (json, "body", '[');
  if (dossier_annotation_get_note (annotation) != NULL)
    write_body (json, "commenting", dossier_annotation_get_note (annotation));
  for (guint i = 0; tags[i] != NULL; i++)
    write_body (json, "tagging", tags[i]);
  dossier_json_close (json, ']');
}

/* The colour is a class of a style sheet, as the standard has it. */
static void
write_style (DossierJsonWriter *json, DossierAnnotation *annotation)
{
  const char      *name = dossier_colour_to_string (dossier_annotation_get_colour (annotation));
  const char      *code = dossier_export_colour_code (dossier_annotation_get_colour (annotation));
  g_autofree char *rule = dossier_annotation_get_underline (annotation) ? g_strdup_printf (".%s{border-bottom:2px solid %s}", name, code)
                                                                        : g_strdup_printf (".%s{background:%s}", name, code);

  dossier_json_open (json, "stylesheet", '{');
  dossier_json_string (json, "type", "CssStylesheet");
  dossier_json_string (json, "value", rule);
  dossier_json_close (json, '}');
}

static void
write_state (DossierJsonWriter *json, const Outgoing *self)
{
  g_autofree char *cached = g_strconcat ("urn:sha256:", dossier_annotation_get_hash (self->annotation), NULL);
  const char      *published = self->document != NULL ? dossier_document_get_published (self->document) : NULL;

  dossier_json_open (json, "state", '{');
  dossier_json_string (json, "type", "TimeState");
  dossier_json_string (json, "cached", cached);
  if (published != NULL && strlen (published) == strlen ("2026-01-22"))
    {
      g_autofree char *date = g_strconcat (published, "T00:00:00Z", NULL);

      dossier_json_string (json, "sourceDate", date);
    }
  dossier_json_close (json, '}');
}

static void
write_target (DossierJsonWriter *json, const Outgoing *self)
{
  const char *classes[] = { dossier_colour_to_string (dossier_annotation_get_colour (self->annotation)), dossier_annotation_get_underline (self->annotation) ? "underline" : NULL, NULL };

  dossier_json_open (json, "target", '[');
  dossier_json_open (json, NULL, '{');
  dossier_json_string (json, "type", "SpecificResource");
  dossier_json_string (json, "source", self->source);
  dossier_json_maybe_string (json, "dc:title", self->title);
  dossier_json_strings (json, "styleClass", classes);
  dossier_json_open (json, "selector", '[');
  write_quote (json, self);
  if (dossier_annotation_get_end (self->annotation) > dossier_annotation_get_start (self->annotation))
    write_position (json, dossier_annotation_get_start (self->annotation), dossier_annotation_get_end (self->annotation));
  dossier_json_close (json, ']');
  write_state (json, self);
  dossier_json_close (json, '}');
  dossier_json_close (json, ']');
}

static void
write_web_annotation (DossierJsonWriter *json, const Outgoing *self)
{
  g_autofree char *id = g_strconcat ("urn:uuid:", dossier_annotation_get_id (self->annotation), NULL);

  dossier_json_open (json, NULL, '{');
  dossier_json_string (json, "@context", CONTEXT);
  dossier_json_string (json, "id", id);
  dossier_json_string (json, "type", "Annotation");
  dossier_json_string (json, "motivation", dossier_annotation_get_note (self->annotation) != NULL ? "commenting" : "highlighting");
  dossier_json_string (json, "created", dossier_annotation_get_created (self->annotation));
  dossier_json_string (json, "modified", dossier_annotation_get_modified (self->annotation));
  dossier_json_open (json, "generator", '{');
  dossier_json_string (json, "type", "Software");
  dossier_json_string (json, "name", "Dossier " DOSSIER_VERSION);
  dossier_json_close (json, '}');
  write_style (json, self->annotation);
  write_bodies (json, self->annotation);
  write_target (json, self);
  dossier_json_close (json, '}');
}

char *
dossier_export_web_annotations (const DossierExportRequest *request, GPtrArray *annotations)
{
  DossierJsonWriter json;

  dossier_json_writer_init (&json);
  dossier_json_open (&json, NULL, '[');
  for (guint i = 0; i < annotations->len; i++)
    {
      g_auto (Outgoing) outgoing = { 0 };

      outgoing_init (&outgoing, request, annotations->pdata[i]);
      write_web_annotation (&json, &outgoing);
    }
  dossier_json_close (&json, ']');
  g_string_append_c (json.out, '\n');

  return dossier_json_writer_finish (&json);
}

/* Hypothesis counts what JavaScript counts. */
static void
write_hypothesis_target (DossierJsonWriter *json, const Outgoing *self)
{
  guint32 start = dossier_annotation_get_start (self->annotation), end = dossier_annotation_get_end (self->annotation);

  dossier_json_open (json, "target", '[');
  dossier_json_open (json, NULL, '{');
  dossier_json_string (json, "source", self->source);
  dossier_json_open (json, "selector", '[');
  if (self->anchored)
    {
      const DossierTextMap *map = dossier_document_get_map (self->document);

      write_position (json, dossier_text_map_to_utf16 (map, start), dossier_text_map_to_utf16 (map, end));
    }
  write_quote (json, self);
  dossier_json_close (json, ']');
  dossier_json_close (json, '}');
  dossier_json_close (json, ']');
}

static void
write_permissions (DossierJsonWriter *json)
{
  static const char *const reader[] = { READER, NULL };

  dossier_json_open (json, "permissions", '{');
  dossier_json_strings (json, "read", reader);
  dossier_json_strings (json, "update", reader);
  dossier_json_strings (json, "delete", reader);
  dossier_json_close (json, '}');
}

static void
write_hypothesis_document (DossierJsonWriter *json, const Outgoing *self)
{
  const char *titles[] = { self->title, NULL };

  dossier_json_string (json, "uri", self->source);
  dossier_json_open (json, "document", '{');
  dossier_json_strings (json, "title", titles);
  dossier_json_close (json, '}');
}

static void
write_own (DossierJsonWriter *json, DossierAnnotation *annotation)
{
  dossier_json_open (json, "dossier", '{');
  dossier_json_string (json, "colour", dossier_colour_to_string (dossier_annotation_get_colour (annotation)));
  dossier_json_boolean (json, "underline", dossier_annotation_get_underline (annotation));
  dossier_json_string (json, "text_hash", dossier_annotation_get_hash (annotation));
  dossier_json_close (json, '}');
}

static void
write_hypothesis_annotation (DossierJsonWriter *json, const Outgoing *self)
{
  static const char *const none[] = { NULL };
  const char              *note = dossier_annotation_get_note (self->annotation);

  dossier_json_open (json, NULL, '{');
  dossier_json_string (json, "id", dossier_annotation_get_id (self->annotation));
  dossier_json_string (json, "created", dossier_annotation_get_created (self->annotation));
  dossier_json_string (json, "updated", dossier_annotation_get_modified (self->annotation));
  dossier_json_string (json, "user", READER);
  dossier_json_open (json, "user_info", '{');
  dossier_json_string (json, "display_name", "Reader");
  dossier_json_close (json, '}');
  write_hypothesis_document (json, self);
  dossier_json_string (json, "text", note != NULL ? note : "");
  dossier_json_strings (json, "tags", dossier_annotation_get_tags (self->annotation));
  dossier_json_string (json, "group", "__world__");
  write_permissions (json);
  dossier_json_strings (json, "references", none);
  write_hypothesis_target (json, self);
  dossier_json_open (json, "links", '{');
  dossier_json_close (json, '}');
  dossier_json_boolean (json, "hidden", FALSE);
  dossier_json_boolean (json, "flagged", FALSE);
  write_own (json, self->annotation);
  dossier_json_close (json, '}');
}

char *
dossier_export_hypothesis (const DossierExportRequest *request, GPtrArray *annotations)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char  *date = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S.000Z");
  DossierJsonWriter json;

  dossier_json_writer_init (&json);
  dossier_json_open (&json, NULL, '{');
  dossier_json_string (&json, "export_date", date);
  dossier_json_string (&json, "export_userid", READER);
  dossier_json_string (&json, "client_version", "dossier-" DOSSIER_VERSION);
  dossier_json_open (&json, "annotations", '[');
  for (guint i = 0; i < annotations->len; i++)
    {
      g_auto (Outgoing) outgoing = { 0 };

      outgoing_init (&outgoing, request, annotations->pdata[i]);
      write_hypothesis_annotation (&json, &outgoing);
    }
  dossier_json_close (&json, ']');
  dossier_json_close (&json, '}');
  g_string_append_c (json.out, '\n');

  return dossier_json_writer_finish (&json);
}
