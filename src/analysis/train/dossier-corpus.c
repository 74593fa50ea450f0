/* dossier-corpus.c
 *
 * Copyright 2026 The Dossier developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Spans are brought to one style: the name alone, without determiner and title before it.
 */

#include "config.h"

#include "analysis/train/dossier-corpus.h"

#include "analysis/dossier-names.h"
#include "model/dossier-text-map.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define ANY_LABEL ((guint32)((G_GUINT64_CONSTANT (1) << DOSSIER_N_LABELS) - 1))
#define ONLY_OUTSIDE (1u << DOSSIER_LABEL_OUTSIDE)
#define NOTHING (-1) /* a type that is outside of names */
#define ANYTHING (-2)

/* What a set leaves open: sorts that a token without annotation may still be. */
enum
{
  OPEN_PEOPLE = 1 << 0,
  OPEN_EQUIPMENT = 1 << 1,
  OPEN_EVENT = 1 << 2,
  OPEN_OTHER = 1 << 3,
  OPEN_ALL_BUT_PLACE = 1 << 4,
};

static const struct
{
  const char *name;
  guint       open;
} sets[] = {
  { "re3d", OPEN_EVENT | OPEN_OTHER },
  { "gum", OPEN_PEOPLE | OPEN_EQUIPMENT | OPEN_OTHER },
  { "wikigold", OPEN_PEOPLE | OPEN_EQUIPMENT },
  { "btc", OPEN_PEOPLE | OPEN_EQUIPMENT | OPEN_EVENT | OPEN_OTHER },
  { "crossner", OPEN_PEOPLE | OPEN_EQUIPMENT },
  { "geovirus", OPEN_ALL_BUT_PLACE },
};

static const struct
{
  const char *name;
  int         sort;
} types[] = {
  { "DocumentReference", ANYTHING },
  { "LOC", DOSSIER_SORT_PLACE },
  { "Location", DOSSIER_SORT_PLACE },
  { "MISC", DOSSIER_SORT_OTHER },
  { "MilitaryPlatform", DOSSIER_SORT_EQUIPMENT },
  { "Money", ANYTHING },
  { "Nationality", DOSSIER_SORT_PEOPLE },
  { "ORG", DOSSIER_SORT_ORGANISATION },
  { "Organisation", DOSSIER_SORT_ORGANISATION },
  { "PER", DOSSIER_SORT_PERSON },
  { "PLACE", DOSSIER_SORT_PLACE },
  { "Person", DOSSIER_SORT_PERSON },
  { "Quantity", ANYTHING },
  { "Temporal", NOTHING },
  { "Vehicle", DOSSIER_SORT_EQUIPMENT },
  { "Weapon", DOSSIER_SORT_EQUIPMENT },
  { "country", DOSSIER_SORT_PLACE },
  { "election", DOSSIER_SORT_EVENT },
  { "event", DOSSIER_SORT_EVENT },
  { "location", DOSSIER_SORT_PLACE },
  { "misc", DOSSIER_SORT_OTHER },
  { "norp", DOSSIER_SORT_PEOPLE },
  { "organisation", DOSSIER_SORT_ORGANISATION },
  { "organization", DOSSIER_SORT_ORGANISATION },
  { "person", DOSSIER_SORT_PERSON },
  { "place", DOSSIER_SORT_PLACE },
  { "politicalparty", DOSSIER_SORT_ORGANISATION },
  { "politician", DOSSIER_SORT_PERSON },
  { "time", NOTHING },
};

/* One document while it is read. */
typedef struct
{
  const DossierSearch *search;
  guint32             *allowed; /* one a token */
  guint                open;
  gboolean             outer_only; /* spans lie in one another: the outer ones count */
} Page;

DossierCorpus *
dossier_corpus_new (const DossierKnowledge *knowledge, const DossierClusters *clusters)
{
  DossierCorpus *self = g_new0 (DossierCorpus, 1);

  self->knowledge = knowledge;
  self->clusters = clusters;
  self->tokens = g_array_new (FALSE, FALSE, sizeof (DossierTrainToken));
  self->stretches = g_array_new (FALSE, FALSE, sizeof (DossierTrainStretch));

  return self;
}

void
dossier_corpus_free (DossierCorpus *self)
{
  for (guint i = 0; i < self->tokens->len; i++)
    g_free (g_array_index (self->tokens, DossierTrainToken, i).buckets);
  g_array_unref (self->tokens);
  g_array_unref (self->stretches);
  g_free (self);
}

static gboolean
is_demonym (const DossierSearch *search, guint token, guint n_tokens)
{
  const DossierMatch *match = &search->matches[token];
  const DossierForm  *form = match->n_tokens == n_tokens ? dossier_search_find_form (search, match, DOSSIER_ENTITY_COUNTRY, TRUE) : NULL;

  return form != NULL && form->kind == DOSSIER_MENTION_DEMONYM;
}

static guint32
labels_of (DossierSort sort)
{
  return 1u << (DOSSIER_LABEL_LAST + sort) | 1u << (DOSSIER_LABEL_ONLY + sort) | 1u << (DOSSIER_LABEL_FIRST + sort) | 1u << (DOSSIER_LABEL_INNER + sort);
}

/* Labels of a token that no span covers. */
static guint32
allow_outside (const Page *page, guint token)
{
  const DossierSearch *search = page->search;
  guint32              allowed = ONLY_OUTSIDE;

  if ((page->open & OPEN_ALL_BUT_PLACE) != 0)
    return ANY_LABEL & ~labels_of (DOSSIER_SORT_PLACE);
  if ((page->open & OPEN_PEOPLE) != 0 && is_demonym (search, token, search->matches[token].n_tokens))
    allowed |= labels_of (DOSSIER_SORT_PEOPLE);
  if ((page->open & OPEN_EQUIPMENT) != 0 && (dossier_search_has (search, token, DOSSIER_WORD_EQUIPMENT_NOUN) || dossier_search_has (search, token + 1, DOSSIER_WORD_EQUIPMENT_NOUN) || (token > 0 && dossier_search_has (search, token - 1, DOSSIER_WORD_EQUIPMENT_NOUN))))
    allowed |= labels_of (DOSSIER_SORT_EQUIPMENT);
  if ((page->open & OPEN_EVENT) != 0)
    allowed |= labels_of (DOSSIER_SORT_EVENT);
  if ((page->open & OPEN_OTHER) != 0)
    allowed |= labels_of (DOSSIER_SORT_OTHER);

  return allowed;
}

static gboolean
is_determiner (const DossierSearch *search, guint token)
{
  static const char *const words[] = { "the", "The", "a", "A", "an", "An", "its", "their", "his", "her", "our", "this", "these", "those", "all" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (dossier_search_equal (search, token, words[i]))
      return TRUE;

  return FALSE;
}

/* The first token of a person's name behind its titles. */
static guint
skip_titles (const DossierSearch *search, guint first, guint end)
{
  for (;;)
    {
      DossierMatch title = dossier_match_title_at (search->draft, first);
      guint        next = first + title.n_tokens;

      if (title.n_tokens == 0 || next >= end || !dossier_search_is (search, next, DOSSIER_TOKEN_CAPITALISED))
        return first;
      first = next;
    }
}

static void
allow (Page *page, guint from, guint to, guint32 allowed)
{
  for (guint i = from; i < to; i++)
    page->allowed[i] = allowed;
}

static void
allow_name (Page *page, guint first, guint end, DossierSort sort)
{
  if (end == first + 1)
    page->allowed[first] = 1u << (DOSSIER_LABEL_ONLY + sort);
  else
    {
      allow (page, first, end, 1u << (DOSSIER_LABEL_INNER + sort));
      page->allowed[first] = 1u << (DOSSIER_LABEL_FIRST + sort);
      page->allowed[end - 1] = 1u << (DOSSIER_LABEL_LAST + sort);
    }
}

/* Whether the span is no bare name in spite of its annotation. */
static gboolean
is_descriptive (const DossierSearch *search, guint first, guint end)
{
  if (!dossier_search_is (search, first, DOSSIER_TOKEN_CAPITALISED | DOSSIER_TOKEN_NUMBER) && end - first > 1)
    return TRUE;
  for (guint i = first; i + 1 < end; i++)
    if (dossier_search_is (search, i, DOSSIER_TOKEN_POSSESSIVE))
      return TRUE;

  return FALSE;
}

/* "the Secretary", "the Emperor": people, but no names. */
static gboolean
is_mere_title (const DossierSearch *search, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (!dossier_search_has (search, i, DOSSIER_WORD_COMMON | DOSSIER_WORD_FUNCTION) && dossier_match_title_at (search->draft, i).n_tokens == 0)
      return FALSE;

  return TRUE;
}

/* "Gary Fan of the Neo Democrats": more than a name. */
static gboolean
has_joint (const DossierSearch *search, guint first, guint end)
{
  for (guint i = first + 1; i < end; i++)
    if (dossier_search_equal (search, i, "of") || dossier_search_equal (search, i, "and") || dossier_search_equal (search, i, ","))
      return TRUE;

  return FALSE;
}

static void
mark_span (Page *page, guint first, guint end, int sort)
{
  const DossierSearch *search = page->search;
  guint                start = first;

  if (sort == NOTHING)
    return;
  while (page->outer_only && start + 1 < end && is_determiner (search, start))
    allow (page, start, start + 1, ONLY_OUTSIDE), start++;
  if ((sort == DOSSIER_SORT_OTHER || sort == DOSSIER_SORT_PLACE) && is_demonym (search, start, end - start))
    sort = DOSSIER_SORT_PEOPLE;
  if (sort == DOSSIER_SORT_PERSON)
    {
      guint name = skip_titles (search, start, end);

      allow (page, start, name, ONLY_OUTSIDE);
      start = name;
      if (is_mere_title (search, start, end) || has_joint (search, start, end))
        sort = ANYTHING;
    }

  if (sort == ANYTHING || (page->outer_only && is_descriptive (search, start, end)))
    allow (page, start, end, ANY_LABEL);
  else
    allow_name (page, start, end, sort);
  /* A set of three sorts and a rest does not tell events from works. */
  if (sort == DOSSIER_SORT_OTHER)
    for (guint i = start; i < end; i++)
      page->allowed[i] |= page->allowed[i] >> 1;
}

/* First token that ends behind byte `offset`. */
static guint
find_token (const DossierSearch *search, guint32 offset)
{
  guint low = 0, high = search->n_tokens;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (dossier_search_token (search, middle)->end <= offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Whether the tokens begin and end where the span does; a dot more or less is no matter. */
static gboolean
fits (const DossierSearch *search, guint first, guint end, guint32 from, guint32 to)
{
  guint32 last = dossier_search_token (search, end - 1)->end;

  return dossier_search_token (search, first)->start == from && (last == to || (last == to + 1 && search->draft->text[to] == '.'));
}

static int
sort_of (JsonObject *span)
{
  const char *type = json_object_get_string_member_with_default (span, "type", "");

  if (!json_object_get_boolean_member_with_default (span, "named", TRUE))
    return ANYTHING;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].name, type))
      return types[i].sort;

  return NOTHING;
}

static gboolean
is_inside_other (JsonArray *spans, guint index)
{
  JsonObject *span = json_array_get_object_element (spans, index);
  gint64      start = json_object_get_int_member (span, "start"), end = json_object_get_int_member (span, "end");

  for (guint i = 0; i < json_array_get_length (spans); i++)
    {
      JsonObject *other = json_array_get_object_element (spans, i);
      gint64      from = json_object_get_int_member (other, "start"), to = json_object_get_int_member (other, "end");

      if (i != index && from <= start && to >= end && to - from > end - start)
        return TRUE;
    }

  return FALSE;
}

static void
mark_spans (Page *page, JsonArray *spans)
{
  const DossierSearch *search = page->search;
  g_autoptr (DossierTextMap) map = dossier_text_map_new (search->draft->text, search->draft->n_bytes);

  for (guint i = 0; i < json_array_get_length (spans); i++)
    {
      JsonObject *span = json_array_get_object_element (spans, i);
      guint32     from = dossier_text_map_to_byte (map, json_object_get_int_member (span, "start"));
      guint32     to = dossier_text_map_to_byte (map, json_object_get_int_member (span, "end"));
      guint       first, end;

      if (page->outer_only && is_inside_other (spans, i))
        continue;
      while (from < to && (search->draft->text[from] == '#' || search->draft->text[from] == '@'))
        from++;
      first = find_token (search, from);
      end = find_token (search, to - 1) + 1;
      if (first >= search->n_tokens || end <= first || end > search->n_tokens)
        continue;
      if (fits (search, first, end, from, to))
        mark_span (page, first, end, sort_of (span));
      else if (sort_of (span) != NOTHING)
        allow (page, first, end, ANY_LABEL);
    }
}

static void
add_stretch (DossierCorpus *self, const DossierFeatures *features, const guint32 *allowed)
{
  DossierTrainStretch stretch = { .first = self->tokens->len, .n_tokens = dossier_features_get_n_tokens (features) };

  for (guint i = 0; i < stretch.n_tokens; i++)
    {
      guint32           buckets[DOSSIER_FEATURES_MAX];
      DossierTrainToken token = { .n_buckets = dossier_features_get (features, i, buckets) };

      token.buckets = g_memdup2 (buckets, token.n_buckets * sizeof *buckets);
      token.class = dossier_features_get_class (features, i);
      token.allowed = allowed[dossier_features_get_token (features) + i];
      g_array_append_val (self->tokens, token);
    }
  g_array_append_val (self->stretches, stretch);
}

static void
add_text (DossierCorpus *self, const char *text, JsonArray *spans, const char *set, guint open)
{
  g_autoptr (DossierDraft) draft = dossier_draft_new (self->knowledge, text, strlen (text), NULL, NULL);
  g_autoptr (DossierSearch) search = dossier_search_new (draft);
  g_autoptr (DossierFeatures) features = dossier_features_new (search, self->clusters);
  g_autofree guint32 *allowed = g_new (guint32, search->n_tokens + 1);
  Page                page = { search, allowed, open, g_str_has_prefix (set, "re3d") };

  dossier_names_find_by_rules (search);
  for (guint i = 0; i < search->n_tokens; i++)
    allowed[i] = allow_outside (&page, i);
  mark_spans (&page, spans);
  while (dossier_features_next (features))
    add_stretch (self, features, allowed);
}

static char *
read_text (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) stream = G_INPUT_STREAM (g_file_read (file, NULL, error));
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GInputStream) plain = NULL;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (stream == NULL)
    return NULL;

  plain = g_str_has_suffix (path, ".gz") ? g_converter_input_stream_new (stream, G_CONVERTER (decompressor)) : g_object_ref (stream);
  if (g_output_stream_splice (memory, plain, G_OUTPUT_STREAM_SPLICE_NONE, NULL, error) < 0 || !g_output_stream_write_all (memory, "", 1, NULL, NULL, error) || !g_output_stream_close (memory, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (memory));
}

gboolean
dossier_corpus_add_file (DossierCorpus *self, const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path), *text = read_text (path, error);
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;
  guint set = 0;

  if (text == NULL)
    return FALSE;
  while (set < G_N_ELEMENTS (sets) && !g_str_has_prefix (name, sets[set].name))
    set++;
  if (set == G_N_ELEMENTS (sets))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "“%s” is of no set that is known here.", name);
      return FALSE;
    }

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();
      JsonObject *document;

      if (*lines[i] == '\0')
        continue;
      if (!json_parser_load_from_data (parser, lines[i], -1, error))
        return FALSE;
      document = json_node_get_object (json_parser_get_root (parser));
      add_text (self, json_object_get_string_member (document, "text"), json_object_get_array_member (document, "spans"), name, sets[set].open);
    }

  return TRUE;
}
